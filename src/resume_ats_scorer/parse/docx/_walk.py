"""The walk over the blocks of a story (body, header, note, text box): paragraphs and tables in order."""

import math
from collections.abc import Iterator
from dataclasses import replace

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import Region
from resume_ats_scorer.parse.docx._chunks import UNREADABLE, chunk
from resume_ats_scorer.parse.docx._colours import WPS, paint
from resume_ats_scorer.parse.docx._inline import MC, Inline, alternative
from resume_ats_scorer.parse.docx._numbering import Numbering
from resume_ats_scorer.parse.docx._parted import Parts
from resume_ats_scorer.parse.docx._parts import ID, TWIPS, Package, child, is_foreign, number, qn, switched_on, val
from resume_ats_scorer.parse.docx._sections import sections
from resume_ats_scorer.parse.docx._spots import EMU
from resume_ats_scorer.parse.docx._state import PAPER, Place, State
from resume_ats_scorer.parse.docx._styles import (
    ParagraphStyle,
    Styles,
    height,
    indented,
    is_folded,
    list_of,
    outline,
    ruled,
    spacing,
)
from resume_ats_scorer.parse.docx._unseen import (
    exact_height,
    is_fixed,
    is_merged_away,
    left_edge,
    unseen_cell,
    unseen_paragraph,
    unseen_row,
    unseen_table,
    width_of,
)
from resume_ats_scorer.parse.flow import DOUBT, LAYOUT_PARAGRAPHS, LINE_HEIGHT, MAIN_TEXT, Paragraph, Run, cut_below, cut_to, hidden

_P, _TBL, _TR, _TC = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_CHUNK = qn("w:altChunk")
_SKIPPED = frozenset(
    {qn("w:del"), qn("w:moveFrom"), qn("w:sectPr"), qn("w:sdtPr"), qn("w:sdtEndPr"), qn("w:tblPr"), qn("w:tblGrid")}
)
_DROPPED = frozenset({"drop", "margin"})
"""Frames of a large first letter."""
_LETTERS = f"{WPS}style/{qn('a:fontRef')}"


class Walk:
    """Walks blocks and gathers paragraphs in the state."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._out = state.paragraphs
        self._carried: list[Run] = []
        self._below = 0.0
        self._empty = 0.0
        self._frame: dict[str, str] | None = None
        self._filled = 0.0
        self._fold = 0

    def blocks(self, element: Element) -> None:
        """Walk the blocks in *element*; containers that are not known are opened."""
        for inner in element:
            tag = inner.tag
            if tag == _P:
                self._paragraph(inner)
            elif tag == _TBL:
                self._table(inner)
            elif tag == f"{MC}AlternateContent":
                if (chosen := alternative(inner)) is not None:
                    self.blocks(chosen)
            elif tag == _CHUNK:
                self._embedded(inner)
            elif tag not in _SKIPPED and not is_foreign(tag) and not self._state.controls.is_prompt(inner):
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
        style = state.styles.paragraph(val(child(properties, "w:pStyle")) or "", state.place.style, state.place.cell)
        if state.place.ink:
            style = replace(style, look={"color": state.place.ink} | style.look)
        if not state.rendered and self._out and _breaks_page(properties, style.page_break):
            state.turn_page()
        fill = state.styles.palette.shade(child(properties, "w:shd")) or style.fill
        inline = Inline(state, style, fill, self._box)
        inline.line = height(properties) or style.line
        frame = child(properties, "w:framePr")
        frame = style.frame if frame is None else frame
        listed = list_of(properties, style.numbering)
        indents = style.indents | (state.numbering.indents(*listed) if listed else {}) | indented(properties)
        level = outline(properties) or style.heading_level
        inline.unseen = unseen_paragraph(indents, frame, state.current) or self._cut(frame, inline.size) or self._folded(level)
        inline.read(element)
        state.drop_open_codes()
        runs = tuple(self._carried + inline.runs)
        self._carried = []
        if child(properties, "w:rPr", "w:del") is not None or val(frame, "w:dropCap") in _DROPPED:
            self._carried = list(runs)
            return
        if level and (style.folded or is_folded(properties)):
            self._fold = self._fold or level
        paragraph = Paragraph(
            runs,
            bullet=state.numbering.lead(*listed) if listed and inline.has_text else "",
            region=state.place.region,
            column=self._column(),
            table=state.place.table,
            row=state.place.row,
            space_before=self._space(properties, style, inline),
            heading_level=level,
            box=state.place.box,
        )
        self._out += [*inline.before, paragraph, *inline.after]
        if not (state.place.box or state.place.table):
            state.down += paragraph.space_before + LINE_HEIGHT * inline.size
        if child(properties, "w:sectPr") is not None and state.place.region is Region.BODY:
            state.next_section()

    def _cut(self, frame: Element | None, size: float) -> str:
        """Return why nobody sees the next paragraph in *frame*, which those before it may fill; empty where it is seen."""
        same = frame is not None and dict(frame.attrib) == self._frame
        self._filled = self._filled + size if same else 0.0
        self._frame = None if frame is None else dict(frame.attrib)
        high = number(val(frame, "w:h")) / TWIPS if val(frame, "w:hRule") == "exact" else math.inf
        return "clipped" if self._filled > DOUBT * high else ""

    def _folded(self, level: int) -> str:
        """Return why nobody sees the next paragraph, a heading of *level* or none: it stands below a folded one; or nothing."""
        if self._state.place.region not in MAIN_TEXT:
            return ""
        if level and level <= self._fold:
            self._fold = 0
        return "vanish" if self._fold else ""

    def _column(self) -> int:
        state = self._state
        if state.place.column or state.place.region is not Region.BODY or state.current.columns == 1:
            return state.place.column
        return min(state.column, state.current.columns)

    def _space(self, properties: Element | None, style: ParagraphStyle, inline: Inline) -> float:
        stated = zip(spacing(properties), (style.before, style.after), strict=True)
        before, after = (mine if mine is not None else inherited or 0.0 for mine, inherited in stated)
        space = max(self._below, before) + self._empty
        if inline.has_text:
            self._below, self._empty = after, 0.0
        else:
            mark = self._state.styles.direct(child(properties, "w:rPr")).get("sz", inline.size)
            self._empty += (inline.runs[0].size or 0.0 if inline.runs else mark) * LINE_HEIGHT
        return space

    def _box(self, inline: Inline, element: Element) -> list[Paragraph]:
        state = self._state
        outer, out, self._out = state.place, self._out, []
        state.boxes += 1
        spot = state.spots.get(outer.box) if outer.box else inline.spot
        if spot is not None:
            state.spots[state.boxes] = spot
            state.levels[state.boxes] = replace(inline.lid, page=state.page, spot=spot)
        region = Region.TEXTBOX if outer.region in MAIN_TEXT else outer.region
        shape, palette = element.getparent().getparent(), state.styles.palette
        fill = paint(shape, palette)
        if fill is None:
            state.covered += inline.extent[0] * inline.extent[1]
        around = None if state.beneath and outer.fill == PAPER else outer.fill
        letters = shape.find(_LETTERS)
        ink = palette.solid(letters) if letters is not None else ""
        state.place = replace(outer, region=region, box=state.boxes, fill=around if fill == "" else fill, ink=ink or "")
        below, self._below, empty, self._empty = self._below, 0.0, self._empty, 0.0
        self.blocks(element)
        self._below, self._empty = below, empty
        found, self._out, state.place = self._out, out, outer
        if _has_no_room(element, inline.extent):
            return [hidden(paragraph, "clipped") for paragraph in found]
        if inline.anchor_hidden:
            return [hidden(paragraph, inline.anchor_hidden) for paragraph in found]
        return cut_to(found, _room(element, inline.room))

    def _table(self, element: Element) -> None:
        state, outer = self._state, self._state.place
        table = len(state.ruled) + 1
        properties = child(element, "w:tblPr")
        left = left_edge(properties, state.current, outer.box > 0)
        name = val(child(properties, "w:tblStyle")) or state.styles.plain_table
        style_ruled, style_fill = state.styles.table(name)
        state.ruled[table] = (
            style_ruled
            or ruled(child(properties, "w:tblBorders"))
            or any(ruled(borders) for borders in element.iter(qn("w:tcBorders")))
        )
        region = Region.TABLE if outer.region is Region.BODY else outer.region
        inside = replace(
            outer,
            region=region,
            table=table,
            style=name,
            cell=(),
            fill=outer.fill if style_fill == "" else style_fill,
            hidden=outer.hidden or unseen_table(properties, state.current, left),
        )
        grid = element.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
        rows = list(_members(element, _TR))
        parts = Parts(properties, len(rows)) if state.styles.is_parted(name) else None
        for at, row in enumerate(rows, 1):
            if child(row, "w:trPr", "w:del") is None:
                state.place = replace(inside, row=at, hidden=inside.hidden or unseen_row(child(row, "w:trPr")))
                self._row(row, outer.table > 0, grid if is_fixed(properties) else None, parts, left)
        state.place = outer

    def _row(self, row: Element, nested: bool, widths: list[Element] | None, parts: Parts | None, left: float) -> None:
        state, place = self._state, self._state.place
        cells = [cell for cell in _members(row, _TC) if child(cell, "w:tcPr", "w:cellDel") is None]
        layout = not nested and sum(_paragraphs_with_text(cell) >= LAYOUT_PARAGRAPHS for cell in cells) > 1
        first = last = state.page
        bottom = exact_height(child(row, "w:trPr"))
        edge = max(int(number(val(child(row, "w:trPr", "w:gridBefore")))), 0)
        left += width_of(None, (widths or [])[:edge])
        for column, cell in enumerate(cells, 1):
            state.page = first
            own = child(cell, "w:tcPr")
            kinds = parts.of(place.row, column, len(cells)) if parts else ()
            fill = state.styles.palette.shade(child(own, "w:shd")) or state.styles.shade(place.style, kinds) or place.fill
            span = max(int(number(val(child(own, "w:gridSpan")), 1)), 1)
            columns = (widths or [])[edge : edge + span]
            narrow = "" if widths is None else unseen_cell(own, columns, left, state.current)
            edge += span
            left += width_of(own, columns)
            unseen = place.hidden or narrow or ("vanish" if is_merged_away(own) else "")
            state.place = replace(place, fill=fill, column=column if layout else place.column, hidden=unseen, cell=kinds)
            begins = len(self._out)
            if bottom is not None:
                self._below = self._empty = 0.0
            if not state.controls.is_prompt(cell.getparent().getparent()):
                self.blocks(cell)
            if bottom is not None:
                self._out[begins:] = cut_below(self._out[begins:], bottom)
            last = max(last, state.page)
        state.page = last


def _has_no_room(content: Element, extent: tuple[float, float]) -> bool:
    """Return whether the margins within the text box around *content* leave nothing of its *extent*."""
    margins = content.getparent().getparent().find(f"{WPS}bodyPr")
    if margins is None or not all(extent):
        return False
    sides = ("lIns", "rIns"), ("tIns", "bIns")
    return any(sum(number(margins.get(side)) / EMU for side in pair) >= size for pair, size in zip(sides, extent, strict=True))


def _room(content: Element, room: tuple[float, float] | None) -> tuple[float, float] | None:
    """Return width and height of the text box around *content* as its text runs, which may be downwards."""
    margins = content.getparent().getparent().find(f"{WPS}bodyPr")
    return room[::-1] if room and margins is not None and margins.get("vert", "horz") != "horz" else room


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
