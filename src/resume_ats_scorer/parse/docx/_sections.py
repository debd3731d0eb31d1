"""Sections: page sizes, columns, headers and footers."""

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import Page, value
from resume_ats_scorer.parse.docx._parts import ID, TWIPS, child, number, qn, switched_on, val
from resume_ats_scorer.parse.flow import margins_box

_LETTER = (12240.0, 15840.0)
_MARGIN = 1440.0
_BREAKS = (qn("w:lastRenderedPageBreak"), qn("w:pageBreakBefore"))


@value
class Section:
    """A run of pages of one make; lengths in points."""

    width: float
    """Of a page."""
    height: float
    """Of a page."""
    margins: tuple[float, float, float, float]
    """Left, top, right and bottom."""
    columns: int
    """Text columns."""
    new_page: bool
    """It starts on a page of its own."""
    headers: tuple[str, ...]
    """Relationship ids of the headers shown, that of the first page first."""
    footers: tuple[str, ...]
    """Relationship ids of the footers shown."""
    broadest: float | None = None
    """Width of its broadest column, None where they share the width of the page."""

    @property
    def room(self) -> float:
        """The smaller side of the text area."""
        left, top, right, bottom = self.margins
        across = self.width - left - right if self.broadest is None else min(self.width - left - right, self.broadest)
        return min(across, self.height - top - bottom)


def sections(root: Element, even_and_odd: bool) -> list[Section]:
    """Return the sections of the main part *root* in order, at least one; *even_and_odd* pages differ in their headers.

    Where a single page has headers of its own, those of the others show nowhere.
    """
    stated = [element for element in root.iter(qn("w:sectPr")) if element.getparent().tag != qn("w:sectPrChange")]
    single = len(stated) == 1 and not any(True for _ in root.iter(*_BREAKS)) and _has_no_page_break(root)
    found = [_section(element, even_and_odd, single) for element in stated]
    return found or [Section(612.0, 792.0, (72.0, 72.0, 72.0, 72.0), 1, True, (), ())]


def page(number_: int, section: Section, columns: int, image_share: float) -> Page:
    """Return page *number_*, which belongs to *section*; its words are counted later."""
    box = margins_box(section.width, section.height, section.margins)
    return Page(number_, section.width, section.height, columns=columns, image_share=image_share, text_box=box)


def _has_no_page_break(root: Element) -> bool:
    return all(element.get(qn("w:type")) != "page" for element in root.iter(qn("w:br")))


def _section(element: Element, even_and_odd: bool, single: bool) -> Section:
    size, margin, columns = child(element, "w:pgSz"), child(element, "w:pgMar"), child(element, "w:cols")
    kinds = ["default"]
    title_page = child(element, "w:titlePg")
    if title_page is not None and switched_on(title_page):
        kinds = ["first"] if single else ["first", *kinds]
    if even_and_odd and not single:
        kinds.append("even")
    return Section(
        width=number(val(size, "w:w"), _LETTER[0]) / TWIPS,
        height=number(val(size, "w:h"), _LETTER[1]) / TWIPS,
        margins=(_margin(margin, "left"), _margin(margin, "top"), _margin(margin, "right"), _margin(margin, "bottom")),
        columns=max(int(number(val(columns, "w:num"), 1)), len(columns.findall(qn("w:col"))) if columns is not None else 1, 1),
        new_page=val(child(element, "w:type")) not in {"continuous", "nextColumn"},
        headers=_references(element, "w:headerReference", kinds),
        footers=_references(element, "w:footerReference", kinds),
        broadest=max((number(val(column, "w:w")) / TWIPS for column in _stated(columns)), default=None),
    )


def _stated(columns: Element | None) -> list[Element]:
    """Return those of *columns* whose widths are stated, none where they are all alike."""
    unequal = val(columns, "w:equalWidth") in {"0", "false", "off"}
    return columns.findall(qn("w:col")) if columns is not None and unequal else []


def _margin(margin: Element | None, side: str) -> float:
    return abs(number(val(margin, f"w:{side}"), _MARGIN)) / TWIPS


def _references(element: Element, name: str, kinds: list[str]) -> tuple[str, ...]:
    by_kind = {reference.get(qn("w:type"), "default"): reference.get(ID, "") for reference in element.iterfind(qn(name))}
    return tuple(by_kind[kind] for kind in kinds if kind in by_kind)
