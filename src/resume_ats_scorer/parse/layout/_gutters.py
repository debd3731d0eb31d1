"""Gutters: what parts columns, and what only looks like it: dates, labels and lists beside a text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import attrgetter, or_
from statistics import median

from resume_ats_scorer.parse.layout._headers import TITLE_WORDS, is_heading
from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._sides import (
    DATED,
    FLUSH,
    LEAST_NOTES,
    SHARED,
    are_dates,
    are_notes,
    are_ratings,
    count_level,
    is_dense,
    is_flush_right,
    is_grid,
    is_label,
    is_rail,
    text_width,
)
from resume_ats_scorer.parse.layout._words import Style, Word, is_dated

_FARTHEST = 14_400.0
"""Points: the largest page of a PDF (ISO 32000-1, annex C). Broken files place words at any distance."""
BIN = 2.0
"""Width of a bin, in points."""
LEAST_GUTTER = 6.0
"""Narrower gaps, in points, are spaces between words."""
_GAP = re.compile(rf"(?<=1)0{{{round(LEAST_GUTTER / BIN)},}}")
"""A wide gap among bins that are taken, the first one written first."""
_SAFE_GUTTER = 8.0
"""Below this width, in points, a gutter needs twice the rows on either side."""
_AMPLE_GUTTER = 14.0
"""Width beyond this, in points, says no more for a gutter."""
_LONG = 5
"""One line of so many may reach into a gutter without making it any narrower."""
LEAST_ROWS = 6
"""A column has at least this many rows on either side."""
_FAR = 72.0
"""Rows that begin so much farther to the right than others, in points, are not of their block."""
_PITCH = 3.5
"""Rows of one block stand at most this far apart, in font sizes."""
_LEAST_APART = 3
"""Blocks side by side with fewer rows than columns have at least so many, and hardly a baseline in common."""
_HARDLY = 0.5
"""Share of the rows of the shorter block that stand beside a row of the other one, at most."""
_TO_MARGIN = 0.5
"""Of a side that is set to a margin, more than this does."""
_TURN = 2.5
"""Rows of an entry on one side, on average, before one on the other side."""
_LEAST_CENTRED = 3
"""Fewer headings may stand in the middle by chance."""
_EXACT = 0.5
"""Baselines of a grid, and of no two columns that go their own way, are the same but for so many points."""
_HEAD_WORDS = 2
"""A date that begins a row has its year among so many words."""

Bins = int
"""A bit for each of the bins that a page is divided into from left to right, the first one the lowest."""


@dataclass(slots=True)
class Gutter:
    x0: float
    x1: float
    first: int
    last: int
    narrow: int = 0
    """Rows on the side that has fewer."""

    @property
    def middle(self) -> float:
        """Words that begin farther left are on its left."""
        return (self.x0 + self.x1) / 2


def find_gutter(found: Sequence[Row]) -> Gutter | None:
    """Return the gutter of the tallest pair of columns in *found*."""
    if len(found) < LEAST_ROWS:
        return None
    taken, left_edge = _taken(found)
    best: tuple[float, Gutter] | None = None
    for first, last in _longest_runs(taken):
        if best and best[0] >= 2 * (last - first + 1) * _AMPLE_GUTTER:
            break
        spans = [(left_edge + x0 * BIN, left_edge + x1 * BIN) for x0, x1 in _free_spans(taken[first : last + 1])]
        for index, (x0, x1) in enumerate(spans):
            gutter = Gutter(x0, x1, first, last)
            dates = any(ends_lines(found, gutter, end) for end, _ in spans[index + 1 : index + 2])
            weight = 0.0 if dates else _weight(found, gutter)
            if weight > 0 and (best is None or weight > best[0]):
                best = (weight, gutter)
    return best[1] if best else None


def _taken(found: Sequence[Row]) -> tuple[list[Bins], float]:
    """Return the bins that each row covers, and where the first bin begins."""
    left_edge = _bounded(min([row.words[0].x0 for row in found]))
    taken = []
    for row in found:
        bins = 0
        for word in row.words:
            x0, x1 = word.x0, word.x1
            if not -_FARTHEST <= x0 <= x1 <= _FARTHEST:
                x0, x1 = _bounded(x0), _bounded(max(x0, x1))
            bins |= (2 << int((x1 - left_edge) / BIN)) - (1 << int((x0 - left_edge) / BIN))
        taken.append(bins)
    for index in _centred(found, left_edge, _bounded(max([word.x1 for row in found for word in row.words]))):
        taken[index] = (1 << max(map(int.bit_length, taken))) - 1
    return taken, left_edge


def _centred(found: Sequence[Row], left: float, right: float) -> list[int]:
    """Return the rows that are headings over the whole width, from *left* to *right*: several set alike and to its middle."""
    styles: dict[Style, list[int]] = {}
    usual = median([row.size for row in found])
    for index, row in enumerate(found):
        if abs(row.words[0].x0 + row.words[-1].x1 - left - right) < FLUSH and is_heading(row, usual, TITLE_WORDS):
            styles.setdefault(row.words[0].style, []).append(index)
    return [
        index for style, rows in styles.items() if len(rows) >= _LEAST_CENTRED and _are_all(found, rows, style) for index in rows
    ]


def _are_all(found: Sequence[Row], rows: Sequence[int], style: Style) -> bool:
    """Return whether *rows* are all of *found* that are set in *style*, and begin at several places."""
    starts = [found[index].words[0].x0 for index in rows]
    return max(starts) - min(starts) > FLUSH and len(rows) == sum(any(word.style == style for word in row.words) for row in found)


def _bounded(edge: float) -> float:
    return min(max(edge, -_FARTHEST), _FARTHEST)


def _longest_runs(taken: Sequence[Bins]) -> Iterator[tuple[int, int]]:
    """Yield the first and last rows of the longest runs of rows that leave a bin free, of those that may make a column.

    Longer runs come first, and of equal ones the upper. Bins are looked at together while they have been free since one row.
    """
    rest = (1 << max(map(int.bit_length, taken))) - 1
    free = {0: rest}
    runs = []
    for index, row in enumerate((*taken, rest)):
        for first, bins in list(free.items()):
            ended = bins & row
            if ended:
                free[first] = bins ^ ended
                if index - first >= LEAST_ROWS:
                    runs.append((first - index, first, index - 1, ended))
                if ended == bins:
                    del free[first]
        free[index + 1] = row
    for _, first, last, bins in sorted(runs):
        if bins & rest:
            yield first, last
            rest &= ~bins


def _free_spans(taken: Sequence[Bins]) -> list[tuple[int, int]]:
    """Return the spans of bins, inside the text, that no row covers and that are wide enough for a gutter."""
    return [gap.span() for gap in _GAP.finditer(f"{reduce(or_, taken):b}"[::-1])]


def _weight(found: Sequence[Row], gutter: Gutter) -> float:
    """Return how much speaks for columns at *gutter*, 0 where they are none."""
    middle = gutter.middle
    left, right = [], []
    shared = level = 0
    band = found[gutter.first : gutter.last + 1]
    for row in band:
        count = bisect_left(row.words, middle, key=attrgetter("x0"))
        if count:
            left.append(row.words[:count])
        if count < len(row.words):
            right.append(row.words[count:])
            shared += count > 0
            level += count > 0 and abs(row.words[count].base - row.words[0].base) < _EXACT
    gutter.narrow = min(len(left), len(right))
    slim = gutter.x1 - gutter.x0 < _SAFE_GUTTER
    if gutter.narrow < (2 * LEAST_ROWS if slim else LEAST_ROWS) and (slim or not _are_apart(left, right)):
        return 0.0
    if (2 * shared < gutter.narrow and _take_turns(band, middle)) or (level == len(right) and are_ratings(right)):
        return 0.0
    narrow, wide = sorted((left, right), key=text_width)
    full = 2 * level > shared and (not is_dense(narrow) or shared > SHARED * max(len(left), len(right)))
    height = gutter.last + 1 - gutter.first
    if narrow is right and (are_dates(right) or are_notes(left, right, LEAST_NOTES) or _end_in_dates(band, middle)):
        return 0.0
    dates = 2 * shared > _TO_MARGIN * len(narrow) and (is_flush_right(left) or is_flush_right(right) or are_dates(narrow))
    if dates and (shared > _TO_MARGIN * len(narrow) or count_level(narrow, wide) > SHARED * len(narrow)):
        return 0.0
    if shared > SHARED * len(narrow) and (
        is_rail(narrow, wide, height) or (full and (is_grid(left, right) or _are_entries(band, middle)))
    ):
        return 0.0
    return (len(left) + len(right)) * min(max(_room(left, right), gutter.x1 - gutter.x0), _AMPLE_GUTTER)


def _take_turns(found: Sequence[Row], middle: float) -> bool:
    """Return whether entries stand on the left and on the right of *middle* by turns, one below the other, as along a timeline."""
    sides = [row.words[0].x0 < middle for row in found]
    turns = [(found[index - 1], found[index]) for index in range(1, len(found)) if sides[index - 1] is not sides[index]]
    return 1 < len(turns) < len(found) / _TURN and all(upper.bottom <= lower.top for upper, lower in turns)


def ends_lines(found: Sequence[Row], gutter: Gutter, end: float) -> bool:
    """Return whether what stands between *gutter* and *end* is set to a margin there, as the dates and places of a column are."""
    between = [[word for word in row.words if gutter.middle <= word.x0 < end] for row in found[gutter.first : gutter.last + 1]]
    side = [words for words in between if words]
    shared = sum(bool(words) and row.words[0].x0 < gutter.x0 for words, row in zip(between, found[gutter.first :], strict=False))
    ends = [words[-1].x1 for words in side if is_dated(words)]
    dated = 2 * len(ends) > len(side) and max(ends) - min(ends) < FLUSH
    return shared > SHARED * len(side) and (dated or is_flush_right(side) or are_dates(side))


def _room(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> float:
    """Return the free space between *left* and *right*, single long lines left out of account."""
    ends, starts = sorted(words[-1].x1 for words in left), sorted(words[0].x0 for words in right)
    return starts[len(starts) // _LONG] - ends[-1 - len(ends) // _LONG]


def _are_apart(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Return whether *left* and *right* are blocks of their own: their rows stand at heights that have nothing in common.

    Rows that begin far from the others on the right are those of a third block. Dates set off from the lines they belong to stand
    apart from each other, the rows of a block do not.
    """
    edge = min(words[0].x0 for words in right)
    few, many = sorted((left, [words for words in right if words[0].x0 < edge + _FAR]), key=len)
    dated = sum(is_label("".join(word.text for word in words)) for words in few) > DATED * len(few)
    scattered = any(low[0].base - up[0].base > _PITCH * low[0].style.size for up, low in pairwise(few))
    if len(few) < _LEAST_APART or (dated and scattered) or is_flush_right(left) or is_flush_right(right):
        return False
    return count_level(few, many) <= _HARDLY * len(few)


def _end_in_dates(found: Sequence[Row], middle: float) -> bool:
    """Return whether most of what stands right of *middle* is dates at one margin, each behind other text of its row."""
    right = [[word for word in row.words if word.x0 >= middle] for row in found]
    dated = [row for row, words in zip(found, right, strict=True) if is_dated(words)]
    ends = [row.words[-1].x1 for row in dated if row.words[0].x0 < middle]
    return 2 * len(ends) > sum(map(bool, right)) and len(ends) == len(dated) and max(ends) - min(ends) < FLUSH


def _are_entries(found: Sequence[Row], middle: float) -> bool:
    """Return whether the rows that stand on both sides of *middle* begin with dates, but for the rest of cells farther right."""
    both = [row for row in found if row.words[0].x0 < middle <= row.words[-1].x0]
    edge = min([row.words[0].x0 for row in both])
    heads = [row for row in both if row.words[0].x0 < edge + FLUSH]
    return len(heads) >= _LEAST_APART and all(is_dated(row.words[:_HEAD_WORDS]) for row in heads)
