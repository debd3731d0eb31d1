"""What stands within a paragraph: runs, breaks, fields, links, changes, and the boxes anchored in it."""

from collections.abc import Callable, Iterable

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import MarkKind
from resume_ats_scorer.parse.docx._parts import ID, VAL, child, is_foreign, is_understood, number, qn, val
from resume_ats_scorer.parse.docx._spots import Grid, Lid
from resume_ats_scorer.parse.docx._state import State, is_squeezed, size_of
from resume_ats_scorer.parse.docx._styles import Height, Look, ParagraphStyle
from resume_ats_scorer.parse.docx._symbols import is_symbol_font, shown
from resume_ats_scorer.parse.flow import END, LINKED, OVERRIDE, Paragraph, Run
from resume_ats_scorer.parse.layout import Rectangle
from resume_ats_scorer.parse.legible import LEAST_HEIGHT

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LINKED = (*LINKED, "www.")


class Inline:
    """The runs of one paragraph; text boxes anchored in it are walked by *boxes* and kept apart."""

    def __init__(
        self, state: State, style: ParagraphStyle, fill: str, boxes: Callable[["Inline", Element], list[Paragraph]]
    ) -> None:
        self.state = state
        self.runs: list[Run] = []
        self.before: list[Paragraph] = []
        self.after: list[Paragraph] = []
        self.extent = (0.0, 0.0)
        self.room: tuple[float, float] | None = None
        self.lid = Lid()
        self.anchor_hidden = ""
        self.spot: Rectangle | None = None
        self.grid: Grid | None = None
        self.unseen = ""
        self.line: Height | None = None
        self._style = style
        self._fill = fill
        self._boxes = boxes
        self._links: tuple[str, ...] = ()
        self._show(style.look)

    @property
    def size(self) -> float:
        """Size of the current run, in points."""
        return self._size

    @property
    def has_text(self) -> bool:
        """Whether any text was read."""
        return any(run.text.strip() for run in self.runs)

    def read(self, elements: Iterable[Element]) -> None:
        """Read *elements*, the children of one; what is not known is read for what is in it."""
        for inner in elements:
            handler = HANDLERS.get(inner.tag)
            if handler is None:
                if not is_foreign(inner.tag):
                    self.read(inner)
            else:
                handler(self, inner)

    def run(self, element: Element) -> None:
        """Read a run."""
        direct = self.state.styles.direct(element.find(_RPR))
        look = self._style.look
        if direct:
            named = self.state.styles.character(direct.get("style", ""))
            # Of text that the styles of both its paragraph and its letters hide, Word shows what the latter take back.
            taken_back = {"vanish": False} if look.get("vanish") and named.get("vanish") else {}
            look = look | named | taken_back | direct
        self._show(look)
        self.read(element)

    def text(self, text: str, font: str | None = None) -> None:
        """Add *text* in the look of the current run."""
        if self.state.in_code():
            return
        font = self._font if font is None else font
        if is_symbol_font(font) and text.strip():
            self.state.mark(MarkKind.ICON_GLYPH)
            text = shown(text, font)
        links = self._links + self.state.field_links()
        hidden = (
            self._hidden
            or self.anchor_hidden
            or ("tiny" if is_squeezed(text, self._look, self._size) else "")
            or ("" if self.state.is_carried(text, self._look, self._fill, self._size) else "colour")
        )
        self.runs.append(
            Run(text, self.state.page, self._bold, self._italic, self._size, self._font, links, hidden, self._contrast)
        )

    def linked(self, element: Element, identifier: str | None) -> None:
        """Read *element* as the label of the hyperlink with this relationship id."""
        outer = self._links
        relation = self.state.relations.get(identifier or "")
        if relation is not None and relation.target.lower().startswith(_LINKED):
            self._links = (*outer, relation.target)
        read = len(self.runs)
        self.read(element)
        if len(self.runs) == read and self._links != outer:
            self.runs.append(Run("", self.state.page, links=self._links))
        self._links = outer

    def refers_to(self, kind: str, identifier: str) -> None:
        """Note that the text refers to a note, which shows where the reference does."""
        if not (self._hidden or self.anchor_hidden or self.state.in_code()):
            self.state.notes.add((kind, identifier))

    def box(self, element: Element) -> None:
        """Walk a text box; it comes before the paragraph's own text where it is anchored before it."""
        (self.after if self.has_text else self.before).extend(self._boxes(self, element))

    def simple_field(self, element: Element) -> None:
        """Read a field that holds its result."""
        self.state.field_begins()
        self.state.field_code(element.get(qn("w:instr"), ""))
        self.state.field_result_begins()
        self.read(element)
        self.state.field_ends()

    def _show(self, look: Look) -> None:
        self._look = look
        underlined = look.get("under", "none") not in {"", "none"}
        self._bold, self._italic = bool(look.get("b") or look.get("caps") or underlined), bool(look.get("i"))
        self._size, self._font = size_of(look), look.get("font", "")
        flat = "tiny" if self.line is not None and self.line.share(max(self._size, 1.0)) < LEAST_HEIGHT else ""
        moved = self.line is not None and 0 < self.line.points <= abs(look.get("position", 0.0))
        self._hidden = (
            self.state.hidden(look, self._fill) or self.unseen or flat or ("clipped" if moved else "") or self.state.place.hidden
        )
        self._contrast = self.state.contrast(look, self._fill)


def _break(inline: Inline, element: Element) -> None:
    inline.text("\n")
    kind = element.get(qn("w:type"))
    if kind == "page" and not inline.state.rendered:
        inline.state.turn_page()
    elif kind == "column":
        inline.state.column += 1


def _rendered_break(inline: Inline, _element: Element) -> None:
    if inline.state.rendered:
        inline.state.turn_page()


def _symbol(inline: Inline, element: Element) -> None:
    code = element.get(qn("w:char"), "")
    try:
        inline.text(chr(int(code, 16)), element.get(qn("w:font"), ""))
    except (ValueError, OverflowError):
        return


def _field(inline: Inline, element: Element) -> None:
    state, kind = inline.state, element.get(qn("w:fldCharType"))
    if kind == "begin":
        state.field_begins()
        if (form := child(element, "w:ffData")) is not None:
            state.mark(MarkKind.FORM_FIELD)
            _drop_down(inline, form)
    elif kind == "separate":
        state.field_result_begins()
    elif kind == "end" and state.field_ends():
        inline.unseen = "off_page"


def _control(inline: Inline, element: Element) -> None:
    if not inline.state.controls.is_prompt(element):
        inline.read(element)


def _drop_down(inline: Inline, form: Element) -> None:
    entries = form.findall(f"{qn('w:ddList')}/{qn('w:listEntry')}")
    chosen = int(number(val(child(form, "w:ddList", "w:result"))))
    if 0 <= chosen < len(entries):
        inline.state.field_result_begins()
        inline.text(entries[chosen].get(VAL, ""))


def alternative(element: Element) -> Element | None:
    """Return the first choice of *element* whose requirements Word knows, or what it falls back on."""
    for choice in element.iterfind(f"{MC}Choice"):
        if all(is_understood(prefix, choice) for prefix in choice.get("Requires", "").split()):
            return choice
    return element.find(f"{MC}Fallback")


def _alternative(inline: Inline, element: Element) -> None:
    if (chosen := alternative(element)) is not None:
        inline.read(chosen)


def _changed(inline: Inline, element: Element) -> None:
    _removed(inline, element)
    inline.read(element)


def _removed(inline: Inline, _element: Element) -> None:
    inline.state.changes[inline.state.page] = inline.state.changes.get(inline.state.page, 0) + 1


def _drawn_paragraph(inline: Inline, element: Element) -> None:
    inline.read(element)
    inline.text("\n")


def _overridden(inline: Inline, element: Element) -> None:
    """Read *element*, whose letters are set from right to left whatever they are, or from left to right."""
    signs = (OVERRIDE, END) if val(element) == "rtl" else ("", "")
    inline.runs.append(Run(signs[0], inline.state.page))
    inline.read(element)
    inline.runs.append(Run(signs[1], inline.state.page))


def _phantom(inline: Inline, element: Element) -> None:
    """Read a part of a formula that may be there for its room alone."""
    shown = element.find(f"{MATH}phantPr/{MATH}show")
    outer = inline.anchor_hidden
    if shown is not None and shown.get(f"{MATH}val", "1").lower() in {"0", "off", "false"}:
        inline.anchor_hidden = outer or "vanish"
    inline.read(element)
    inline.anchor_hidden = outer


def _note(kind: str) -> Callable[[Inline, Element], None]:
    return lambda inline, element: inline.refers_to(kind, element.get(qn("w:id"), ""))


def _skip(_inline: Inline, _element: Element) -> None:
    return


def _text(inline: Inline, element: Element) -> None:
    if element.text:
        inline.text(element.text.replace("\n", " "))


def _put(text: str) -> Callable[[Inline, Element], None]:
    return lambda inline, _element: inline.text(text)


_RPR = qn("w:rPr")
_SKIPPED = (
    "rPr", "pPr", "delText", "delInstrText", "sdtPr", "sdtEndPr", "rt", "fldData", "rubyPr", "softHyphen", "tblPr"
)  # fmt: skip
HANDLERS: dict[str, Callable[[Inline, Element], None]] = {
    **{qn(f"w:{name}"): _skip for name in _SKIPPED},
    f"{MC}Fallback": _skip,
    qn("w:t"): _text,
    qn("a:t"): _text,
    f"{MATH}t": _text,
    f"{MATH}r": Inline.run,
    f"{MATH}phant": _phantom,
    qn("w:bdo"): _overridden,
    qn("w:footnoteReference"): _note("footnotes"),
    qn("w:endnoteReference"): _note("endnotes"),
    qn("w:r"): Inline.run,
    qn("w:tab"): _put("\t"),
    qn("w:ptab"): _put("\t"),
    qn("w:cr"): _put("\n"),
    qn("w:br"): _break,
    qn("w:noBreakHyphen"): _put("-"),
    qn("w:sym"): _symbol,
    qn("w:lastRenderedPageBreak"): _rendered_break,
    qn("w:fldChar"): _field,
    qn("w:instrText"): lambda inline, element: inline.state.field_code(element.text or ""),
    qn("w:fldSimple"): Inline.simple_field,
    qn("w:sdt"): _control,
    qn("w:hyperlink"): lambda inline, element: inline.linked(element, element.get(ID)),
    qn("w:ins"): _changed,
    qn("w:moveTo"): _changed,
    qn("w:del"): _removed,
    qn("w:moveFrom"): _removed,
    qn("w:txbxContent"): Inline.box,
    qn("a:p"): _drawn_paragraph,
    f"{MC}AlternateContent": _alternative,
}
