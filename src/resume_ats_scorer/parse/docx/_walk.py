"""The walk over the blocks of a story (body, header, note, text box): paragraphs and tables in order."""

from collections.abc import Iterator
from dataclasses import replace

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import Region
from resume_ats_scorer.parse.docx import _drawing as _drawing
from resume_ats_scorer.parse.docx._chunks import UNREADABLE, chunk
from resume_ats_scorer.parse.docx._inline import MC, Inline
from resume_ats_scorer.parse.docx._numbering import Numbering
from resume_ats_scorer.parse.docx._parts import ID, Package, child, number, qn, switched_on, val
from resume_ats_scorer.parse.docx._sections import sections
from resume_ats_scorer.parse.docx._state import Place, State
from resume_ats_scorer.parse.docx._styles import ParagraphStyle, Styles, colour, list_of, outline, ruled, spacing, squashed
from resume_ats_scorer.parse.flow import Paragraph, Run

_P, _TBL, _TR, _TC = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_CHUNK = qn("w:altChunk")
_SKIPPED = frozenset(
    {qn("w:del"), qn("w:moveFrom"), qn("w:sectPr"), qn("w:sdtPr"), qn("w:sdtEndPr"), qn("w:tblPr"), qn("w:tblGrid")}
)
_LAYOUT_PARAGRAPHS = 3
_LINE_HEIGHT = 1.2
_TWIPS = 20
"""Of which a point has so many."""
_LOWEST_ROW = 40
"""Height of a row, in twentieths of a point, at and below which nobody can read it."""


class Walk:
    """Walks blocks and gathers paragraphs in the state."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._out = state.paragraphs
        self._carried: list[Run] = []
        self._below = 0.0
        self._empty = 0.0

    def blocks(self, element: Element) -> None:
        """Walk the blocks in *element*; containers that are not known are opened."""
        for inner in element:
            tag = inner.tag
            if tag == _P:
                self._paragraph(inner)
            elif tag == _TBL:
                self._table(inner)
            elif tag == f"{MC}AlternateContent":
                choice = inner.find(f"{MC}Choice")
                self.blocks(choice if choice is not None else inner)
            elif tag == _CHUNK:
                self._embedded(inner)
            elif tag not in _SKIPPED:
                self.blocks(inner)

    def _embedded(self, element: Element) -> None:
        state = self._state
        relation = state.relations.get(element.get(ID, ""))
        if relation is None or relation.external or relation.target not in state.package.archive:
            return
        data = state.package.archive.read(relation.target)
        found = _word(state, data) if relation.target.lower().endswith((".docx", ".docm")) else chunk(relation.target, data)
        for paragraph in found:
            runs = tuple(replace(run, page=state.page) for run in paragraph.runs)
            region, column = state.place.region, self._column()
            self._out.append(replace(paragraph, runs=runs, region=region, column=column, table=0, row=0, box=0))

    def _paragraph(self, element: Element) -> None:
        state = self._state
        properties = child(element, "w:pPr")
        style = state.styles.paragraph(val(child(properties, "w:pStyle")) or "")
        if not state.rendered and self._out and _breaks_page(properties, style.page_break):
            state.turn_page()
        fill = colour(val(child(properties, "w:shd"), "w:fill")) or style.fill
        inline = Inline(state, style, fill, self._box)
        inline.unseen = _unseen(properties, style, state)
        inline.read(element)
        state.drop_open_codes()
        runs = tuple(self._carried + inline.runs)
        self._carried = []
        if child(properties, "w:rPr", "w:del") is not None:
            self._carried = list(runs)
            return
        listed = list_of(properties, style.numbering)
        paragraph = Paragraph(
            runs,
            bullet=state.numbering.lead(*listed) if listed and inline.has_text else "",
            region=state.place.region,
            column=self._column(),
            table=state.place.table,
            row=state.place.row,
            space_before=self._space(spacing(properties), (style.before, style.after), inline),
            heading_level=outline(properties) or style.heading_level,
            box=state.place.box,
        )
        self._out += [*inline.before, paragraph, *inline.after]
        if child(properties, "w:sectPr") is not None and state.place.region is Region.BODY:
            state.next_section()

    def _column(self) -> int:
        state = self._state
        if state.place.column or state.place.region is not Region.BODY or state.current.columns == 1:
            return state.place.column
        return min(state.column, state.current.columns)

    def _space(self, own: tuple[float | None, float | None], styled: tuple[float | None, float | None], inline: Inline) -> float:
        before, after = (mine if mine is not None else inherited or 0.0 for mine, inherited in zip(own, styled, strict=True))
        space = max(self._below, before) + self._empty
        if inline.has_text:
            self._below, self._empty = after, 0.0
        else:
            self._empty += (inline.runs[0].size or 0.0 if inline.runs else inline.size) * _LINE_HEIGHT
        return space

    def _box(self, inline: Inline, element: Element) -> list[Paragraph]:
        state = self._state
        outer, out, self._out = state.place, self._out, []
        state.boxes += 1
        region = Region.TEXTBOX if outer.region in {Region.BODY, Region.TABLE} else outer.region
        state.place = replace(outer, region=region, box=state.boxes, fill=_box_fill(element))
        self.blocks(element)
        found, self._out, state.place = self._out, out, outer
        if inline.anchor_hidden:
            found = [
                replace(paragraph, runs=tuple(replace(run, hidden=run.hidden or inline.anchor_hidden) for run in paragraph.runs))
                for paragraph in found
            ]
        return found

    def _table(self, element: Element) -> None:
        state, outer = self._state, self._state.place
        table = len(state.ruled) + 1
        style_ruled, style_shaded = state.styles.table(val(child(element, "w:tblPr", "w:tblStyle")) or "")
        state.ruled[table] = (
            style_ruled
            or ruled(child(element, "w:tblPr", "w:tblBorders"))
            or any(ruled(borders) for borders in element.iter(qn("w:tcBorders")))
        )
        fill = None if style_shaded else outer.fill
        region = Region.TABLE if outer.region is Region.BODY else outer.region
        for at, row in enumerate(_members(element, _TR), 1):
            if child(row, "w:trPr", "w:del") is None:
                hidden = outer.hidden or _hidden_row(child(row, "w:trPr"))
                state.place = replace(outer, region=region, table=table, row=at, fill=fill, hidden=hidden)
                self._row(row, nested=outer.table > 0)
        state.place = outer

    def _row(self, row: Element, nested: bool) -> None:
        state, place = self._state, self._state.place
        cells = [cell for cell in _members(row, _TC) if child(cell, "w:tcPr", "w:cellDel") is None]
        layout = not nested and sum(_paragraphs_with_text(cell) >= _LAYOUT_PARAGRAPHS for cell in cells) > 1
        first = last = state.page
        for column, cell in enumerate(cells, 1):
            state.page = first
            fill = colour(val(child(cell, "w:tcPr", "w:shd"), "w:fill")) or place.fill
            state.place = replace(place, fill=fill, column=column if layout else place.column)
            self.blocks(cell)
            last = max(last, state.page)
        state.page = last


def _unseen(properties: Element | None, style: ParagraphStyle, state: State) -> str:
    """Return why nobody sees a paragraph, or an empty string: its lines have no height, or it stands beside the page."""
    own = squashed(properties)
    if style.squashed if own is None else own:
        return "tiny"
    indent, frame = child(properties, "w:ind"), child(properties, "w:framePr")
    width, height = state.current.width, state.current.height
    left = number(val(indent, "w:left") or val(indent, "w:start")) / _TWIPS
    x, y, across = (number(val(frame, f"w:{name}")) / _TWIPS for name in ("x", "y", "w"))
    beside = x + max(across, 0.0) < -width / 2 or x > width or abs(y) > height
    return "off_page" if left < -width or beside else ""


def _hidden_row(properties: Element | None) -> str:
    """Return why nobody sees the rows of these *properties*, or an empty string."""
    hidden = child(properties, "w:hidden")
    if hidden is not None and switched_on(hidden):
        return "vanish"
    height = child(properties, "w:trHeight")
    exact = val(height, "w:hRule") == "exact" and number(val(height)) <= _LOWEST_ROW
    return "tiny" if height is not None and exact else ""


def _word(state: State, data: bytes) -> list[Paragraph]:
    """Return the body of a Word file embedded in another. Raises Corrupt where there is yet another in it."""
    if state.embedded:
        raise Corrupt(UNREADABLE)
    package = Package(data, state.package.limits)
    root = package.tree(package.main)
    styles = Styles(package.first("styles"), package.first("theme"))
    inner = State(package, styles, Numbering(package.first("numbering")), sections(root, False), embedded=True)
    inner.relations = package.related(package.main)
    body = root.find(qn("w:body"))
    if body is not None:
        walk(inner, body, Place(fill=state.place.fill))
    return inner.paragraphs


def walk(state: State, element: Element, place: Place) -> None:
    """Gather the paragraphs of the story in *element*, which stands in *place*."""
    state.place = place
    Walk(state).blocks(element)


def _members(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those within content controls."""
    for inner in element:
        if inner.tag == tag:
            yield inner
        elif inner.tag not in _SKIPPED and inner.tag not in {_P, _TBL, _TR, _TC}:
            yield from _members(inner, tag)


def _paragraphs_with_text(cell: Element) -> int:
    return sum(1 for paragraph in cell.iter(_P) if next(paragraph.iter(qn("w:t")), None) is not None)


def _breaks_page(properties: Element | None, styled: bool) -> bool:
    own = child(properties, "w:pageBreakBefore")
    return styled if own is None else switched_on(own)


def _box_fill(content: Element) -> str | None:
    """Return the colour of the text box around *content*, None where it is not plainly stated."""
    shape = content.getparent().getparent()
    solid = next((fill for properties in shape for fill in properties if fill.tag == qn("a:solidFill")), None)
    plain = child(solid, "a:srgbClr")
    return colour(plain.get("val")) or None if plain is not None else None
