"""Gutters: what parts columns, and what only looks like it: dates, labels and lists beside a text."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import attrgetter, or_
from statistics import median

from resume_ats_scorer.parse.layout._headers import TITLE_WORDS, is_heading
from resume_ats_scorer.parse.layout._rows import Row
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
_BESIDE = 0.4
"""Rows whose baselines are this close, in font sizes, stand beside one another."""
_SHARED = 0.75
"""A short side that shares more than this of its baselines with the other one is part of its rows (dates, labels)."""
_TO_MARGIN = 0.5
"""Of a side that is set to a margin, more than this does."""
_SHORT = 0.45
"""A short side has less than this share of the wider side's text width per row."""
_VERY_SHORT = 40.0
"""A side that is narrower than this, in points, is short whatever stands beside it."""
_GLYPHS = 2
"""A text of at most so many characters is a bullet, an icon or a number."""
_CLOSE, _DENSE = 1.7, 0.65
"""Rows follow closely at up to so many font sizes from one another, and are dense where more than this share of them does."""
_SPARSE = 0.5
"""Labels and dates stand in less than this share of the rows."""
_DATED = 0.5
"""More than this share of the rows have a digit in a column of dates, a colon at their end in one of labels, and are short in one
of bullets."""
_LARGE = 1.25
"""Headings are so much larger than the dates among them."""
_TURN = 2.5
"""Rows of an entry on one side, on average, before one on the other side."""
_LEAST_CENTRED = 3
"""Fewer headings may stand in the middle by chance."""
FLUSH = 4.0
"""Edges within so many points stand below one another."""
_EXACT = 0.5
"""Baselines of a grid, and of no two columns that go their own way, are the same but for so many points."""
_RAGGED = 0.6
"""The rows of a grid have less than this share of the width of its longest, on average."""

_HEAD_WORDS = 2
"""A date that begins a row has its year among so many words."""
_LEAST_NOTES, _NOTE_ROWS, _NOTE_WORDS = 2, 4, 4
"""A date with the place beside an entry has at most so many rows, and the place so many words."""

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
    if (2 * shared < gutter.narrow and _take_turns(band, middle)) or (level == len(right) and _are_ratings(right)):
        return 0.0
    narrow, wide = sorted((left, right), key=_text_width)
    full = 2 * level > shared and (not _is_dense(narrow) or shared > _SHARED * max(len(left), len(right)))
    height = gutter.last + 1 - gutter.first
    if narrow is right and (_are_dates(right) or are_notes(left, right, _LEAST_NOTES) or _end_in_dates(band, middle)):
        return 0.0
    dates = 2 * shared > _TO_MARGIN * len(narrow) and (is_flush_right(left) or is_flush_right(right) or _are_dates(narrow))
    if dates and (shared > _TO_MARGIN * len(narrow) or _level(narrow, wide) > _SHARED * len(narrow)):
        return 0.0
    if shared > _SHARED * len(narrow) and (
        _is_rail(narrow, wide, height) or (full and (_is_grid(left, right) or _are_entries(band, middle)))
    ):
        return 0.0
    return (len(left) + len(right)) * min(max(_room(left, right), gutter.x1 - gutter.x0), _AMPLE_GUTTER)


def _take_turns(found: Sequence[Row], middle: float) -> bool:
    """Return whether entries stand on the left and on the right of *middle* by turns, one below the other, as along a timeline."""
    sides = [row.words[0].x0 < middle for row in found]
    turns = [(found[index - 1], found[index]) for index in range(1, len(found)) if sides[index - 1] is not sides[index]]
    return 1 < len(turns) < len(found) / _TURN and all(upper.bottom <= lower.top for upper, lower in turns)


def _level(few: Sequence[Sequence[Word]], many: Sequence[Sequence[Word]]) -> int:
    """Return how many of the rows *few* stand at the height of one of *many*, or nearly so, as smaller type does."""
    bases = sorted(words[0].base for words in many)
    return sum(
        any(abs(base - words[0].base) < _BESIDE * words[0].style.size for base in _nearest(bases, words[0].base)) for words in few
    )


def _nearest(ordered: Sequence[float], base: float) -> Sequence[float]:
    """Return the one or two of *ordered* that are nearest to *base*, on either side."""
    place = bisect_left(ordered, base)
    return ordered[max(place - 1, 0) : place + 1]


def ends_lines(found: Sequence[Row], gutter: Gutter, end: float) -> bool:
    """Return whether what stands between *gutter* and *end* is set to a margin there, as the dates and places of a column are."""
    between = [[word for word in row.words if gutter.middle <= word.x0 < end] for row in found[gutter.first : gutter.last + 1]]
    side = [words for words in between if words]
    shared = sum(bool(words) and row.words[0].x0 < gutter.x0 for words, row in zip(between, found[gutter.first :], strict=False))
    ends = [words[-1].x1 for words in side if is_dated(words)]
    dated = 2 * len(ends) > len(side) and max(ends) - min(ends) < FLUSH
    return shared > _SHARED * len(side) and (dated or is_flush_right(side) or _are_dates(side))


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
    dated = sum(is_label("".join(word.text for word in words)) for words in few) > _DATED * len(few)
    scattered = any(low[0].base - up[0].base > _PITCH * low[0].style.size for up, low in pairwise(few))
    if len(few) < _LEAST_APART or (dated and scattered) or is_flush_right(left) or is_flush_right(right):
        return False
    return _level(few, many) <= _HARDLY * len(few)


def _are_ratings(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether each of the rows begins with a number or several signs, which are no bullet: "★★★", "2 years", "90 %"."""
    firsts = [words[0].text for words in side]
    return all(text[0].isdigit() or (len(text) > _GLYPHS and not any(map(str.isalnum, text))) for text in firsts)


def _is_rail(narrow: Sequence[Sequence[Word]], wide: Sequence[Sequence[Word]], height: int) -> bool:
    """Return whether *narrow* holds dates or labels that belong to the rows of *wide*."""
    few = len(narrow) < _SPARSE * height and not _is_dense(narrow)
    dated = sum(is_label("".join(word.text for word in words)) for words in narrow)
    short = _text_width(narrow) < max(_SHORT * _text_width(wide), _VERY_SHORT)
    return short and (few or dated > _DATED * len(narrow))


def _are_dates(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether each of the rows is a date, headings in larger type left out of account."""
    least = _LARGE * min(words[0].style.size for words in side)
    rest = [words for words in side if words[0].style.size < least or len(words) > TITLE_WORDS]
    return bool(rest) and all(is_dated(words) for words in rest)


def are_at_margin(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Return whether *right* is dates and places at the margin, beside what they belong to on the *left*."""
    return all(map(is_dated, right)) or is_flush_right(right) or are_notes(left, right, _LEAST_NOTES)


def are_notes(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]], least: int = 1) -> bool:
    """Return whether *right* is dates with places, each level with a row on the *left*, but for what stands at the top."""
    notes = _groups(right)
    notes = notes[len(notes) > least and not any(map(is_dated, notes[0])) :]
    if len(notes) < least or not all(len(note) <= _NOTE_ROWS and any(map(is_dated, note)) for note in notes):
        return False
    plain = all(is_dated(words) or (len(words) <= _NOTE_WORDS and not words[0].style.bold) for note in notes for words in note)
    return plain and bool(left) and _level([note[0] for note in notes], left) == len(notes)


def _groups(side: Sequence[Sequence[Word]]) -> list[list[Sequence[Word]]]:
    """Return the rows of *side*, those together that follow closely on one another."""
    groups = [[side[0]]]
    for up, low in pairwise(side):
        if low[0].base - up[0].base < _CLOSE * max(up[0].style.size, low[0].style.size):
            groups[-1].append(low)
        else:
            groups.append([low])
    return groups


def _end_in_dates(found: Sequence[Row], middle: float) -> bool:
    """Return whether most of what stands right of *middle* is dates at one margin, each behind other text of its row."""
    right = [[word for word in row.words if word.x0 >= middle] for row in found]
    dated = [row for row, words in zip(found, right, strict=True) if is_dated(words)]
    ends = [row.words[-1].x1 for row in dated if row.words[0].x0 < middle]
    return 2 * len(ends) > sum(map(bool, right)) and len(ends) == len(dated) and max(ends) - min(ends) < FLUSH


def _is_dense(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether the rows follow closely on one another, as those of lists do and labels of entries do not."""
    return len(side) - len(_groups(side)) > _DENSE * (len(side) - 1)


def is_flush_right(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether the rows end at one place and begin at many, as places and dates do that are set to the margin."""
    edge = max(words[-1].x1 for words in side)
    starts = [words[0].x0 for words in side if edge - words[-1].x1 < FLUSH]
    if len(starts) == len(side):
        return max(starts) - min(starts) > FLUSH
    common = max(Counter(round(start) for start in starts).values())
    return len(starts) > _SHARED * len(side) and 2 * common < len(starts)


def is_label(text: str) -> bool:
    signs = text.endswith(":") or not any(map(str.isalnum, text))
    return len(text) <= _GLYPHS or signs or any(map(str.isdigit, text))


def _is_grid(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Return whether both sides hold short entries of very different lengths, as a list of skills in two columns does."""
    return all(_text_width(side) < _RAGGED * max(words[-1].x1 - words[0].x0 for words in side) for side in (left, right))


def _are_entries(found: Sequence[Row], middle: float) -> bool:
    """Return whether the rows that stand on both sides of *middle* begin with dates, but for the rest of cells farther right."""
    both = [row for row in found if row.words[0].x0 < middle <= row.words[-1].x0]
    edge = min([row.words[0].x0 for row in both])
    heads = [row for row in both if row.words[0].x0 < edge + FLUSH]
    return len(heads) >= _LEAST_APART and all(is_dated(row.words[:_HEAD_WORDS]) for row in heads)


def _text_width(side: Sequence[Sequence[Word]]) -> float:
    return sum(words[-1].x1 - words[0].x0 for words in side) / len(side)
