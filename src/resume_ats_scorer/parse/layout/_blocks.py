"""Columns by their gutters, and the order a person reads them in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from resume_ats_scorer.parse.layout._abreast import abreast
from resume_ats_scorer.parse.layout._asides import asides
from resume_ats_scorer.parse.layout._cuts import Rectangle
from resume_ats_scorer.parse.layout._gutters import (
    BIN,
    LEAST_GUTTER,
    LEAST_ROWS,
    Gutter,
    ends_lines,
    find_gutter,
)
from resume_ats_scorer.parse.layout._headers import (
    HEADER_SPACE,
    LARGE,
    SECTION_SPACE,
    TITLE_WORDS,
    header_rows,
    heading_rows_above,
    is_heading,
)
from resume_ats_scorer.parse.layout._letterheads import letterhead
from resume_ats_scorer.parse.layout._periods import with_periods_whole
from resume_ats_scorer.parse.layout._rails import rail
from resume_ats_scorer.parse.layout._repeats import is_page_number
from resume_ats_scorer.parse.layout._rows import Row, rows
from resume_ats_scorer.parse.layout._shelves import Shelf, shelf, styles_alone
from resume_ats_scorer.parse.layout._sides import FLUSH, are_at_margin, are_notes, is_flush_right
from resume_ats_scorer.parse.layout._words import Style, Word, is_dated

_COLUMNED = 0.7
"""A page is set in columns where at least this share of its lines is."""
_LOCAL = 0.5
"""Columns over less than this share of the rows are a list within a text."""
_SAME_EDGE = 2.0
"""Columns begin at most so many points from where they begin on the page before."""
_NEARLY_LEVEL = 0.35
"""Baselines this close, in font sizes, are those of a line and of what is set to the margin beside it."""
_WIDE = 3.0
"""Between the two is more free space than that, in font sizes."""
_BOTH = 2
_RAIL = 24.0
"""What labels the text beside it ends so near the edge, in points, of its own ground."""
_DEPTH = 8
_OUTDENT = 1.0
"""What begins so much farther left, in points, is no part of a list."""

Edges = tuple[float, float]
"""Where the two columns of a page begin, in points from the left."""


@dataclass(slots=True)
class Block:
    """Rows that are read one after the other."""

    rows: list[Row]
    column: int
    """0 for the full width, else the 1-based column from the left."""
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Ground:
    """What parts of a page stand on, painted."""

    header: float
    """Lower edge of a band over the whole width at its top, or 0."""
    side: Rectangle | None
    """A sidebar."""


def blocks(words: Sequence[Word], before: Edges | None = None) -> list[Block]:
    """Return *words* as blocks in reading order: top down, and within a band of columns from left to right.

    Where the page *before* had two columns, what is left of them goes on in the same places, however few its rows are.
    """
    return blocks_of(rows(words), before)


def blocks_of(found: list[Row], before: Edges | None = None, ground: Ground | None = None) -> list[Block]:
    """Return the rows *found*, parts of which stand on a *ground* of their own, as blocks in reading order; see `blocks`."""
    if len(found) > 1 and is_page_number(" ".join(word.text for word in found[-1].words)):
        return [*_read_on(found[:-1], before, ground), _block(found[-1:], 0)]
    return _read_on(found, before, ground)


def _read_on(found: list[Row], before: Edges | None, ground: Ground | None) -> list[Block]:
    """Return *found* as blocks, what stands on the *ground* of a header or sidebar apart from the rest."""
    if ground is None:
        return _read(found, before)
    header = [row for row in found if row.bottom <= ground.header + FLUSH]
    if header:
        return [*_read(header, None), *_read_on(found[len(header) :], before, Ground(0.0, ground.side))]
    labelled = rail(found) if ground.side else None
    if ground.side is None or (labelled and min(abs(labelled.edge - edge) for edge in ground.side[::2]) < _RAIL):
        return _read(found, before)
    x0, top, x1, bottom = ground.side
    first = sum(row.base < top for row in found)
    last = sum(row.base <= bottom for row in found)
    band = found[first:last]
    inside = rows(word for row in band for word in row.words if x0 <= word.x0 < x1)
    beside = rows(word for row in band for word in row.words if not x0 <= word.x0 < x1)
    columns = sorted((inside, beside), key=lambda side: min(row.words[0].x0 for row in side))
    return [
        *_split(found[:first], 0, _DEPTH),
        *(block for number, side in enumerate(columns, 1) for block in _split(side, number, _DEPTH)),
        *_split(found[last:], 0, _DEPTH),
    ]


def _read(found: list[Row], before: Edges | None) -> list[Block]:
    name, contact, rest = letterhead(found)
    if contact and is_flush_right([row.words for row in contact]):
        return [_block(name, 0), _block(contact, 0), *_split(rest, 0, _DEPTH)]
    last = _continued(found, before) if before else 0
    if before and last:
        left, right = (
            [word for row in found[:last] for word in row.words if (word.x0 < before[1] - FLUSH) is side] for side in (True, False)
        )
        return [*_split(rows(left), 1, _DEPTH), *_split(rows(right), 2, _DEPTH), *_split(found[last:], 0, _DEPTH)]
    return _split(found, 0, _DEPTH)


def column_edges(columns: Iterable[tuple[int, float]]) -> Edges | None:
    """Return where the two columns of a page begin; *columns* are those of its lines, with their left edges. None for others."""
    found = [(column, edge) for column, edge in columns if column]
    if {column for column, _ in found} != {1, 2} or columns_of([column for column, _ in found]) < _BOTH:
        return None
    return min(edge for column, edge in found if column == 1), min(edge for column, edge in found if column == _BOTH)


def _continued(found: Sequence[Row], before: Edges) -> int:
    """Return how many rows at the top of a page go on with the columns that the page *before* had."""
    sides: list[tuple[list[float], list[float]]] = []
    for row in found:
        left = [word for word in row.words if word.x0 < before[1] - FLUSH]
        if left and left[-1].x1 > before[1] - LEAST_GUTTER:
            break
        sides.append(([left[0].x0] if left else [], [row.words[len(left)].x0] if row.words[len(left) :] else []))
    starts = [[x0 for side in sides for x0 in side[place]] for place in (0, 1)]
    goes_on = all(some and abs(min(some) - edge) < _SAME_EDGE for some, edge in zip(starts, before, strict=True))
    return len(sides) if goes_on else 0


def columns_of(columns: Sequence[int]) -> int:
    """Return how many columns a page has whose lines stand in *columns*; a list set in columns makes no columned page."""
    counts = Counter(column for column in columns if column)
    if sum(counts.values()) < _COLUMNED * len(columns):
        return 1
    return max(sum(count >= LEAST_ROWS for count in counts.values()), 1)


def _split(found: list[Row], column: int, depth: int, headings: frozenset[Style] = frozenset()) -> list[Block]:
    """Return *found* as blocks; *headings* are styles of such that stand alone above or below it."""
    sections = shelf(found, headings) if depth else None
    gutter = _columns(found) if depth and not sections else None
    sections = sections or (_abreast(found, gutter) if depth else None)
    if sections:
        above, below = found[: sections.first], found[sections.last + 1 :]
        side_by_side = [_block(section, column) for section in sections.sections]
        alone = styles_alone(found)
        return [*_split(above, column, depth - 1, alone), *side_by_side, *_split(below, column, depth - 1, alone)]
    centred = asides(found) if depth and not sections else None
    if centred and (gutter is None or gutter.x0 < centred.edge <= gutter.x1 + FLUSH):
        above, below = found[: centred.first], found[centred.last + 1 :]
        labelled = rail(centred.rows)
        parts = [centred.rows[: labelled.first], labelled.rows, centred.rows[labelled.last + 1 :]] if labelled else [centred.rows]
        within = [_block(part, column) for part in parts if part]
        return [*_split(above, column, depth - 1), *within, *_split(below, column, depth - 1)]
    labelled = rail(found) if depth else None
    if labelled and (gutter.x0 < labelled.edge <= gutter.x1 + BIN if gutter else labelled.uneven):
        above, below = found[: labelled.first], found[labelled.last + 1 :]
        return [*_split(above, column, depth - 1), _block(labelled.rows, column), *_split(below, column, depth - 1)]
    if gutter is None:
        return [_block(part, column) for part in ([found] if column else letterhead(found)) if part]
    stacked = _sections(found) if column else [found]
    if len(stacked) > 1:
        return [block for section in stacked for block in _split(section, column, depth - 1)]
    columns = gutter.narrow >= LEAST_ROWS
    if columns:
        gutter = _below_header(found, gutter)
    if not columns or gutter.last + 1 - gutter.first < _LOCAL * len(found):
        _trim(found, gutter)
    band = found[gutter.first : gutter.last + 1]
    middle = gutter.middle
    left = rows(word for row in band for word in row.words if word.x0 < middle)
    right = rows(word for row in band for word in row.words if word.x0 >= middle)
    first = (column or 1) if columns else column
    left_blocks = _split(left, first, depth - 1)
    after = max([block.column for block in left_blocks], default=first) + columns
    return [
        *_split(found[: gutter.first], column, depth - 1),
        *left_blocks,
        *_split(right, after, depth - 1),
        *_split(found[gutter.last + 1 :], column, depth - 1),
    ]


def _abreast(found: Sequence[Row], gutter: Gutter | None) -> Shelf | None:
    """Return the entries side by side in *found*, if they do not stand on one side of the *gutter* of its columns."""
    columned = gutter is not None and gutter.narrow >= LEAST_ROWS
    entries = abreast(found, columned=columned)
    if entries and gutter and columned:
        starts = [cell[0].words[0].x0 for cell in entries.sections]
        return entries if starts[0] < gutter.middle < starts[-1] else None
    return entries


def _below_header(found: Sequence[Row], gutter: Gutter) -> Gutter:
    """Return the *gutter* of the columns from their headings on, or below their header.

    Contact data in a header may have left another one free as well.
    """
    gutter.first -= heading_rows_above(found, gutter.first, gutter.middle)
    header = header_rows(found, gutter.first, gutter.last, gutter.middle)
    gutter.first += header
    again = find_gutter(found[gutter.first : gutter.last + 1]) if header else None
    if again is None or again.first or again.last != gutter.last - gutter.first or not ends_lines(found, gutter, again.x0):
        return gutter
    return Gutter(again.x0, again.x1, gutter.first, gutter.last, again.narrow)


def _sections(found: Sequence[Row]) -> list[list[Row]]:
    """Return *found*, the rows of a column, cut above the headings that stand alone, with free space over the whole width."""
    usual = median(row.size for row in found)
    starts = [0]
    bottom = found[0].bottom
    for index, row in enumerate(found[1:-1], 1):
        alone = row.top - bottom > SECTION_SPACE * usual and found[index + 1].top > row.bottom
        if alone and len(list(row.pieces())) == 1 and is_heading(row, usual, TITLE_WORDS):
            starts.append(index)
        bottom = max(bottom, row.bottom)
    return [list(found[first:last]) for first, last in pairwise([*starts, len(found)])]


def _trim(found: Sequence[Row], gutter: Gutter) -> None:
    """Leave out of a short band what stands above and below it on the left: its heading, and the text that follows it."""
    middle = gutter.middle
    right = [index for index in range(gutter.first, gutter.last + 1) if found[index].words[-1].x0 >= middle]
    if not right:
        return
    gutter.first = max(gutter.first, right[0])
    gutter.last = _before_next_section(found, gutter)
    right = [index for index in right if index <= gutter.last]
    edge = min(row.words[0].x0 for row in found[gutter.first : right[-1] + 1])
    for index in range(right[-1] + 1, gutter.last + 1):
        space = found[index].top - found[index - 1].bottom
        if space > HEADER_SPACE * found[index].size or found[index].words[0].x0 < edge - _OUTDENT:
            gutter.last = index - 1
            return


def _columns(found: Sequence[Row]) -> Gutter | None:
    """Return the gutter of the columns in *found*, without entries above or below them whose dates end at the same margin."""
    gutter = find_gutter(found)
    if gutter is None:
        return None
    first = True
    for index in list(_headings(found, gutter)):
        above, below = _sides(found[gutter.first : index], gutter), _sides(found[index : gutter.last + 1], gutter)
        if not (above[1] and below[1]):
            continue
        first = first and are_at_margin(*above)
        if first:
            gutter.first = index
        elif are_notes(*below):
            gutter.last = index - 1
            break
    return gutter


def _headings(found: Sequence[Row], gutter: Gutter) -> Iterator[int]:
    """Yield the rows of the band of *gutter* that are headings, large or below free space, with nothing beside them but such."""
    usual = median(row.size for row in found[gutter.first : gutter.last + 1])
    bottom = found[gutter.first].bottom
    for index in range(gutter.first, gutter.last + 1):
        row = found[index]
        apart = row.top - bottom > HEADER_SPACE * row.size or row.size >= LARGE * usual
        headed = apart and is_heading(row, usual, TITLE_WORDS)
        if headed and (row.words[-1].x0 < gutter.middle or _are_alike(row)):
            yield index
        bottom = max(bottom, row.bottom)


def _sides(band: Sequence[Row], gutter: Gutter) -> tuple[list[list[Word]], list[list[Word]]]:
    """Return what of the rows of *band* stands on the left and on the right of *gutter*."""
    left = [words for row in band if (words := [word for word in row.words if word.x0 < gutter.middle])]
    return left, [words for row in band if (words := [word for word in row.words if word.x0 >= gutter.middle])]


def _are_alike(row: Row) -> bool:
    """Return whether *row* is headings set alike, none of which is a date."""
    return len({word.style for word in row.words}) == 1 and not is_dated(row.words)


def _before_next_section(found: Sequence[Row], gutter: Gutter) -> int:
    """Return the last row of a band that ends above a heading set like the one above the band, alone between free spaces."""
    if not gutter.first:
        return gutter.last
    heading = found[gutter.first - 1].words
    usual = median(row.size for row in found[gutter.first : gutter.last + 1])
    if not is_heading(found[gutter.first - 1], usual, TITLE_WORDS):
        return gutter.last
    for index in range(gutter.first + 1, gutter.last + 1):
        row, above = found[index], found[gutter.first : index]
        alike = row.words[0].style == heading[0].style and abs(row.words[0].x0 - heading[0].x0) < FLUSH
        alone = row.top - max(each.bottom for each in above) > HEADER_SPACE * row.size and len(list(row.pieces())) == 1
        if alike and alone and len(row.words) <= TITLE_WORDS:
            return index - 1
    return gutter.last


def _with_margin_after(found: Sequence[Row]) -> list[Row]:
    """Return *found*, what is set to the margin a little above the line that it stands beside after that line, as dates are."""
    margin = max([row.words[-1].x1 for row in found])
    placed = list(found)
    for index in range(1, len(placed)):
        upper, lower = placed[index - 1 : index + 1]
        beside = upper.words[0].x0 - lower.words[-1].x1 > _WIDE * lower.size
        near = lower.base - upper.base <= _NEARLY_LEVEL * min(lower.size, upper.size)
        if not beside or not (near or (lower.top - FLUSH / 2 < upper.top and upper.bottom <= lower.bottom)):
            continue
        if margin - upper.words[-1].x1 < FLUSH or is_dated(upper.words):
            placed[index - 1 : index + 1] = lower, upper
    return placed


def _block(found: list[Row], column: int) -> Block:
    found = with_periods_whole(_with_margin_after(found))
    x0 = min([row.words[0].x0 for row in found])
    return Block(found, column, x0, max([word.x1 for row in found for word in row.words]))
