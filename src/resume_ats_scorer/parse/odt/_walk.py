"""The walk over the blocks of an OpenDocument text."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import Mark, MarkKind, Region, value
from resume_ats_scorer.parse.colours import is_lost
from resume_ats_scorer.parse.flow import LAYOUT_PARAGRAPHS, LINE_HEIGHT, LINKED, MAIN_TEXT, Paragraph, Run, cut_below, cut_to
from resume_ats_scorer.parse.layout import Rectangle
from resume_ats_scorer.parse.legible import area_of
from resume_ats_scorer.parse.odt._grounds import PAPER, box_ground, cell_ground, lies_over_all
from resume_ats_scorer.parse.odt._spots import frame_of, spot_of
from resume_ats_scorer.parse.odt._styles import DRAW, FO, LOEXT, OFFICE, STYLE, SVG, TABLE, TEXT, XLINK, Look, Styles, hue, whole
from resume_ats_scorer.parse.odt._unseen import (
    block_unseen,
    column_unseen,
    frame_unseen,
    is_foreign,
    room_of,
    row_height,
    row_unseen,
    section_unseen,
    unseen,
)

_SKIPPED = frozenset(
    {
        f"{TEXT}tracked-changes",
        f"{TEXT}sequence-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}user-field-decls",
        f"{TEXT}ruby-text",
        f"{TEXT}note-citation",
        f"{TEXT}table-of-content-source",
        f"{OFFICE}forms",
        f"{TEXT}script",
        f"{SVG}title",
        f"{SVG}desc",
        f"{OFFICE}scripts",
        f"{TEXT}number",
        f"{TEXT}placeholder",
    }
)
_MOST_COLUMNS = 64
_ANCHORS = frozenset({f"{TEXT}a", f"{DRAW}a"})
_SHAPES = frozenset({f"{DRAW}text-box", f"{DRAW}custom-shape", f"{DRAW}rect", f"{DRAW}ellipse"})


@value
class Place:
    """The container that paragraphs stand in."""

    region: Region = Region.BODY
    """Its kind."""
    table: int = 0
    """0, or the table."""
    row: int = 0
    """0, or the row."""
    column: int = 0
    """0, or the cell of a table that sets text side by side; 1 throughout where text flows from column to column."""
    box: int = 0
    """0, or the text box."""
    fill: str = PAPER
    """Colour behind the text, or empty where it is not known."""
    depth: int = 0
    """Level of the list, 0 outside lists."""
    style: str = ""
    """Style of the list."""
    hidden: str = ""
    """Why nobody sees it, or empty."""


class Walk:
    """Walks blocks; `paragraphs`, `notes`, `marks` and the `columns` of pages are what it gathers."""

    def __init__(self, styles: Styles, last: int) -> None:
        """Take the *styles* of the file and the number of the *last* page that it can have."""
        self._styles = styles
        self._last = last
        self.paragraphs: list[Paragraph] = []
        self.notes: list[Element] = []
        self.marks: list[Mark] = []
        self.page = 1
        self.covered = 0.0
        """Square points of shapes and pictures on which text of the paper's colour may stand and has not stood yet."""
        self.columns: dict[int, int] = {}
        self.overlaid: set[int] = set()
        """Pages whose text lies under a drawing."""
        self._tables = 0
        self._boxes = 0
        self.spots: dict[int, Rectangle] = {}
        """Where text boxes stand on their page, by number."""
        self._down = 0.0
        self._below = 0.0
        self._counts: dict[tuple[str, int], int] = {}
        """Numbers that lists have come to, by their style and level."""

    def blocks(self, element: Element | tuple[Element, ...], place: Place) -> None:
        """Gather the paragraphs in *element*; containers that are not known are opened."""
        for inner in element:
            tag = inner.tag
            if tag in {f"{TEXT}p", f"{TEXT}h"}:
                self._paragraph(inner, place, "")
            elif tag == f"{TEXT}list":
                self._list(inner, place)
            elif tag == f"{TABLE}table":
                self._table(inner, place)
            elif tag in _SHAPES:
                self._box(inner, place)
            elif tag == f"{TEXT}soft-page-break":
                self._turn_page()
            elif tag == f"{TEXT}section":
                self._section(inner, place)
            elif tag not in _SKIPPED and not is_foreign(inner):
                self.blocks(inner, replace(place, hidden=place.hidden or unseen(inner)))

    def _turn_page(self) -> None:
        self.page += 1
        self._down = 0.0

    def _section(self, element: Element, place: Place) -> None:
        styles = self._styles.chain("section", element.get(f"{TEXT}style-name", ""))
        count = max([columns_in(style.find(f"{STYLE}section-properties")) for style in styles], default=1)
        first = self.page
        properties = self._styles.properties("section", element.get(f"{TEXT}style-name", ""))
        within = replace(
            place,
            column=1 if count > 1 else place.column,
            fill=hue(properties.get(f"{FO}background-color"), "") or place.fill,
            hidden=place.hidden or unseen(element) or section_unseen(properties),
        )
        self.blocks(element, within)
        for page in range(first, self.page + 1):
            self.columns[page] = max(self.columns.get(page, 1), count)

    def _paragraph(self, element: Element, place: Place, bullet: str) -> None:
        name = element.get(f"{TEXT}style-name", "")
        block = self._styles.block(name)
        if block.new_page and self.paragraphs and place.region is Region.BODY:
            self._turn_page()
        boxes: list[Element] = []
        off = element.find(f"{TEXT}hidden-paragraph")
        look = self._styles.look(None, "paragraph", name)
        hidden = place.hidden or block_unseen(block, look.size) or ("" if off is None else unseen(off))
        ground = replace(place, fill=block.fill or place.fill, hidden=hidden)
        runs = tuple(self._runs(element, look, ground, (), boxes))
        for box in boxes:
            self._box(box, place)
        above, self._below = self._below, block.after
        if not (place.box or place.table):
            self._down += max(above, block.before) + LINE_HEIGHT * look.size
        level = whole(element.get(f"{TEXT}outline-level", "1"), 0) if element.tag == f"{TEXT}h" else block.outline
        self.paragraphs.append(
            Paragraph(
                runs,
                bullet=bullet,
                region=place.region,
                table=place.table,
                row=place.row,
                column=place.column,
                space_before=max(above, block.before),
                heading_level=min(level, 9),
                box=place.box,
            )
        )

    def _runs(self, element: Element, look: Look, place: Place, links: tuple[str, ...], boxes: list[Element]) -> Iterator[Run]:
        def run(text: str | None) -> Iterator[Run]:
            if text:
                hidden = look.hidden(place.fill) or place.hidden or ("" if self._is_carried(text, look, place) else "colour")
                yield Run(text, self.page, look.bold, look.italic, look.size, look.font, links, hidden, look.contrast(place.fill))

        yield from run(_flat(element.text))
        for inner in element:
            tag = inner.tag
            if lies_over_all(inner, self._styles) and place.region in MAIN_TEXT:
                self.overlaid.add(self.page)
            if tag in _SIGNS:
                yield from run(_SIGNS[tag](inner))
            elif tag == f"{TEXT}span":
                changed = self._styles.look(look, "text", inner.get(f"{TEXT}style-name", ""))
                yield from self._runs(inner, changed, place, links, boxes)
            elif tag in _ANCHORS:
                target = inner.get(f"{XLINK}href", "")
                known = (*links, target) if target.lower().startswith(LINKED) else links
                changed = self._styles.look(look, "text", inner.get(f"{TEXT}style-name", ""))
                yield from list(self._runs(inner, changed, place, known, boxes)) or [Run("", self.page, links=known)]
            elif tag in _SHAPES:
                boxes.append(inner)
            elif not is_foreign(inner) and not self._aside(inner):
                yield from self._runs(inner, look, replace(place, hidden=place.hidden or unseen(inner)), links, boxes)
            yield from run(_flat(inner.tail))

    def _aside(self, element: Element) -> bool:
        """Note *element* and return whether its words are not words of the paragraph."""
        tag = element.tag
        if tag == f"{TEXT}soft-page-break":
            self._turn_page()
        elif tag == f"{TEXT}note":
            self.notes += element.iterfind(f"{TEXT}note-body")
        elif tag == f"{OFFICE}annotation":
            self.marks.append(Mark(MarkKind.COMMENT, self.page, value=1.0))
        elif tag in {f"{TEXT}change-start", f"{TEXT}change"}:
            self.marks.append(Mark(MarkKind.TRACKED_CHANGE, self.page, value=1.0))
        elif tag == f"{DRAW}image":
            self.marks.append(Mark(MarkKind.IMAGE, self.page))
        elif tag == f"{DRAW}object":
            self.marks.append(Mark(MarkKind.CHART, self.page))
        elif tag not in _SKIPPED and element.get(f"{LOEXT}showing-place-holder") != "true":
            return False
        return True

    def _box(self, element: Element, place: Place) -> None:
        self._boxes += 1
        spot = self.spots[place.box] if place.box else spot_of(element, self._styles, self._down)
        self.spots[self._boxes] = spot
        region = Region.TEXTBOX if place.region in MAIN_TEXT else place.region
        fill = box_ground(element, self._styles, place.fill)
        hidden = place.hidden or frame_unseen(element, self._styles.graphic(frame_of(element)), spot, self._last)
        first = len(self.paragraphs)
        self.blocks(element, replace(place, region=region, box=self._boxes, depth=0, fill=fill, hidden=hidden))
        self.paragraphs[first:] = cut_to(self.paragraphs[first:], room_of(element))

    def _is_carried(self, text: str, look: Look, place: Place) -> bool:
        """Return whether *text*, where it is of the colour of the paper, can stand on what covers the paper."""
        if place.fill or look.background or place.box or not is_lost(look.colour, PAPER):
            return True
        self.covered -= area_of(text, look.size)
        return self.covered >= 0

    def _list(self, element: Element, place: Place) -> None:
        style = element.get(f"{TEXT}style-name") or place.style
        inside = replace(place, depth=place.depth + 1, style=style)
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
        count = self._counts.get((style, inside.depth), 0) if goes_on else 0
        for item in element:
            count = whole(item.get(f"{TEXT}start-value"), count + (item.tag == f"{TEXT}list-item"))
            lead = self._lead(style, inside.depth, count) if item.tag == f"{TEXT}list-item" else ""
            for inner in item:
                if inner.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    self._paragraph(inner, inside, lead)
                    lead = ""
                else:
                    self.blocks((inner,), inside)
        self._counts[style, inside.depth] = count

    def _lead(self, style: str, depth: int, count: int) -> str:
        for level in self._styles.lists.get(style, ()):
            if level.get(f"{TEXT}level") == str(depth):
                if level.tag == f"{TEXT}list-level-style-number":
                    return f"{count}{level.get(f'{STYLE}num-suffix', '')}" if level.get(f"{STYLE}num-format") else ""
                sign = level.get(f"{TEXT}bullet-char", "•")
                return "•" if "\ue000" <= sign <= "\uf8ff" else sign
        return "•"

    def _table(self, element: Element, place: Place) -> None:
        self._tables += 1
        table = self._tables
        rows = [row for row in element.iter(f"{TABLE}table-row") if _owner(row) is element]
        region = Region.TABLE if place.region is Region.BODY else place.region
        first = len(self.paragraphs)
        ruled = False
        place = replace(place, hidden=place.hidden or section_unseen(self._properties("table", element)))
        columns = [column_unseen(column, self._properties("table-column", column)) for column in self._columns(element)]
        for number, row in enumerate(rows, 1):
            properties = self._properties("table-row", row)
            hidden = place.hidden or row_unseen(row, properties)
            cells = row.findall(f"{TABLE}table-cell")
            layout = not place.table and sum(_paragraphs_with_text(cell) >= LAYOUT_PARAGRAPHS for cell in cells) > 1
            for column, cell in enumerate(cells, 1):
                ruled = ruled or self._is_ruled(cell)
                unseen_column = columns[column - 1] if column <= len(columns) else ""
                inside = replace(place, region=region, table=table, row=number, depth=0, hidden=hidden or unseen_column)
                fill = cell_ground(cell, self._styles, place.fill)
                begins = len(self.paragraphs)
                self.blocks(cell, replace(inside, fill=fill, column=column if layout else place.column))
                self.paragraphs[begins:] = cut_below(self.paragraphs[begins:], row_height(properties))
        if len(self.paragraphs) > first:
            self.marks.append(Mark(MarkKind.TABLE_RULED if ruled else MarkKind.TABLE_BORDERLESS, self.page))

    def _properties(self, family: str, element: Element) -> dict[str, str]:
        return self._styles.properties(family, element.get(f"{TABLE}style-name", ""))

    def _columns(self, table: Element) -> list[Element]:
        """Return the columns of *table*, each as often as it is repeated."""
        found: list[Element] = []
        for column in table.iter(f"{TABLE}table-column"):
            count = whole(column.get(f"{TABLE}number-columns-repeated"), 1)
            found += [column] * min(count, _MOST_COLUMNS - len(found))
        return found

    def _is_ruled(self, cell: Element) -> bool:
        """Return whether *cell* has a border."""
        ruled = False
        for style in self._styles.chain("table-cell", cell.get(f"{TABLE}style-name", "")):
            properties = style.find(f"{STYLE}table-cell-properties")
            if properties is not None:
                ruled = any(
                    name.startswith(f"{FO}border") and border not in {"none", "hidden"} for name, border in properties.items()
                )
        return ruled


def columns_in(properties: Element | None) -> int:
    """Return how many columns *properties* of a page or section set text in."""
    columns = properties.find(f"{STYLE}columns") if properties is not None else None
    return max(whole(columns.get(f"{FO}column-count"), 1), 1) if columns is not None else 1


def _paragraphs_with_text(cell: Element) -> int:
    return sum("".join(paragraph.itertext()).strip() != "" for tag in ("p", "h") for paragraph in cell.iter(f"{TEXT}{tag}"))


def _owner(row: Element) -> Element:
    parent = row.getparent()
    while parent.tag != f"{TABLE}table":
        parent = parent.getparent()
    return parent


def _flat(text: str | None) -> str:
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ") if text else ""


def _spaces(element: Element) -> str:
    return " " * min(whole(element.get(f"{TEXT}c"), 1), 200)


_SIGNS: dict[str, Callable[[Element], str]] = {
    f"{TEXT}s": _spaces,
    f"{TEXT}tab": lambda _: "\t",
    f"{TEXT}line-break": lambda _: "\n",
}
