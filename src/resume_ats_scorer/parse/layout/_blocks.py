"""Columns by their gutters, and the order a person reads them in."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from statistics import median

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.layout._headers import HEADER_SPACE, SECTION_SPACE, TITLE_WORDS, header_rows, is_heading
from resume_ats_scorer.parse.layout._letterheads import letterhead
from resume_ats_scorer.parse.layout._rails import rail
from resume_ats_scorer.parse.layout._rows import Row, rows
from resume_ats_scorer.parse.layout._shelves import shelf
from resume_ats_scorer.parse.layout._words import Word

_FARTHEST = 14_400.0
"""Points: the largest page of a PDF (ISO 32000-1, annex C). Broken files place words at any distance."""
_BIN = 2.0
"""Width of a bin, in points."""
_LEAST_GUTTER = 6.0
"""Narrower gaps, in points, are spaces between words."""
_SAFE_GUTTER = 8.0
"""Below this width, in points, a gutter needs twice the rows on either side."""
_AMPLE_GUTTER = 14.0
"""Width beyond this, in points, says no more for a gutter."""
_LONG = 5
"""One line of so many may reach into a gutter without making it any narrower."""
_LEAST_ROWS = 6
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
_FLUSH = 4.0
"""Edges within so many points stand below one another."""
_RAGGED = 0.6
"""The rows of a grid have less than this share of the width of its longest, on average."""
_COLUMNED = 0.7
"""A page is set in columns where at least this share of its lines is."""
_LOCAL = 0.5
"""Columns over less than this share of the rows are a list within a text."""
_DEPTH = 8
_OUTDENT = 1.0
"""What begins so much farther left, in points, is no part of a list."""


@dataclass(slots=True)
class Block:
    """Rows that are read one after the other."""

    rows: list[Row]
    column: int
    """0 for the full width, else the 1-based column from the left."""
    x0: float
    x1: float


@dataclass(slots=True)
class _Gutter:
    x0: float
    x1: float
    first: int
    last: int
    narrow: int = 0
    """Rows on the side that has fewer."""


def blocks(words: Sequence[Word]) -> list[Block]:
    """Return *words* as blocks in reading order: top down, and within a band of columns from left to right."""
    return _split(rows(words), 0, _DEPTH)


def columns_of(columns: Sequence[int]) -> int:
    """Return how many columns a page has whose lines stand in *columns*; a list set in columns makes no columned page."""
    counts = Counter(column for column in columns if column)
    if sum(counts.values()) < _COLUMNED * len(columns):
        return 1
    return max(sum(count >= _LEAST_ROWS for count in counts.values()), 1)


def _split(found: list[Row], column: int, depth: int) -> list[Block]:
    sections = shelf(found) if depth else None
    if sections:
        above, below = found[: sections.first], found[sections.last + 1 :]
        side_by_side = [_block(section, column) for section in sections.sections]
        return [*_split(above, column, depth - 1), *side_by_side, *_split(below, column, depth - 1)]
    gutter = _gutter(found) if depth else None
    labelled = rail(found) if depth else None
    if labelled and (gutter.x0 < labelled.edge <= gutter.x1 + _BIN if gutter else labelled.uneven):
        above, below = found[: labelled.first], found[labelled.last + 1 :]
        return [*_split(above, column, depth - 1), _block(labelled.rows, column), *_split(below, column, depth - 1)]
    if gutter is None:
        return [_block(part, column) for part in ([found] if column else letterhead(found)) if part]
    stacked = _sections(found) if column else [found]
    if len(stacked) > 1:
        return [block for section in stacked for block in _split(section, column, depth - 1)]
    columns = gutter.narrow >= _LEAST_ROWS
    if columns:
        gutter.first += header_rows(found, gutter.first, gutter.last, (gutter.x0 + gutter.x1) / 2)
    if not columns or gutter.last + 1 - gutter.first < _LOCAL * len(found):
        _trim(found, gutter)
    band = found[gutter.first : gutter.last + 1]
    middle = (gutter.x0 + gutter.x1) / 2
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


def _trim(found: Sequence[Row], gutter: _Gutter) -> None:
    """Leave out of a short band what stands above and below it on the left: its heading, and the text that follows it."""
    middle = (gutter.x0 + gutter.x1) / 2
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


def _before_next_section(found: Sequence[Row], gutter: _Gutter) -> int:
    """Return the last row of a band that ends above a heading set like the one above the band, alone between free spaces."""
    if not gutter.first:
        return gutter.last
    heading = found[gutter.first - 1].words
    usual = median(row.size for row in found[gutter.first : gutter.last + 1])
    if not is_heading(found[gutter.first - 1], usual, TITLE_WORDS):
        return gutter.last
    for index in range(gutter.first + 1, gutter.last + 1):
        row, above = found[index], found[gutter.first : index]
        alike = row.words[0].style == heading[0].style and abs(row.words[0].x0 - heading[0].x0) < _FLUSH
        alone = row.top - max(each.bottom for each in above) > HEADER_SPACE * row.size and len(list(row.pieces())) == 1
        if alike and alone and len(row.words) <= TITLE_WORDS:
            return index - 1
    return gutter.last


def _block(found: list[Row], column: int) -> Block:
    x0 = min([row.words[0].x0 for row in found])
    return Block(found, column, x0, max([word.x1 for row in found for word in row.words]))


def _gutter(found: Sequence[Row]) -> _Gutter | None:
    """Return the gutter of the tallest pair of columns in *found*."""
    if len(found) < _LEAST_ROWS:
        return None
    covered, left_edge = _coverage(found)
    best: tuple[float, _Gutter] | None = None
    for first, last in sorted(_longest_runs(covered), key=lambda run: (run[0] - run[1], run)):
        if best and best[0] >= 2 * (last - first + 1) * _AMPLE_GUTTER:
            break
        for x0, x1 in _free_spans(covered[first : last + 1]):
            gutter = _Gutter(left_edge + x0 * _BIN, left_edge + x1 * _BIN, first, last)
            weight = _weight(found, gutter)
            if weight > 0 and (best is None or weight > best[0]):
                best = (weight, gutter)
    return best[1] if best else None


def _coverage(found: Sequence[Row]) -> tuple[NDArray[np.bool_], float]:
    words = [word for row in found for word in row.words]
    edges = np.array([word.x0 for word in words] + [word.x1 for word in words])
    edges = np.minimum(np.maximum(edges, -_FARTHEST), _FARTHEST)
    left_edge = float(edges[: len(words)].min())
    bins = ((edges - left_edge) // _BIN).astype(np.intp)
    width = int(bins.max()) + 2
    row = np.arange(0, width * len(found), width).repeat([len(row.words) for row in found])
    first, last = row + bins[: len(words)], row + bins[len(words) :]
    changes = np.bincount(first, minlength=width * len(found)) - np.bincount(last + 1, minlength=width * len(found))
    return changes.reshape(len(found), width).cumsum(axis=1)[:, :-1] > 0, left_edge


def _longest_runs(covered: NDArray[np.bool_]) -> set[tuple[int, int]]:
    """Return the first and last rows of the longest runs of rows that leave a bin free, of those that may make a column."""
    row = np.arange(len(covered), dtype=np.int32)[:, None]
    length = row - np.maximum.accumulate(np.where(covered, row, np.int32(-1)), axis=0)
    ends = length.argmax(axis=0)
    best = length[ends, np.arange(len(ends))]
    tall = (best >= _LEAST_ROWS).nonzero()[0]
    ends = ends[tall]
    return set(zip((ends - best[tall] + 1).tolist(), ends.tolist(), strict=True))


def _free_spans(covered: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the spans of bins, inside the text, that no row covers and that are wide enough for a gutter."""
    taken = covered.any(axis=0).nonzero()[0]
    wide = ((taken[1:] - taken[:-1] - 1) * _BIN >= _LEAST_GUTTER).nonzero()[0]
    return list(zip((taken[wide] + 1).tolist(), taken[wide + 1].tolist(), strict=True))


def _weight(found: Sequence[Row], gutter: _Gutter) -> float:
    """Return how much speaks for columns at *gutter*, 0 where they are none."""
    middle = (gutter.x0 + gutter.x1) / 2
    left, right = [], []
    shared = 0
    for row in found[gutter.first : gutter.last + 1]:
        count = bisect_left(row.words, middle, key=attrgetter("x0"))
        if count:
            left.append(row.words[:count])
        if count < len(row.words):
            right.append(row.words[count:])
            shared += count > 0
    gutter.narrow = min(len(left), len(right))
    slim = gutter.x1 - gutter.x0 < _SAFE_GUTTER
    if gutter.narrow < (2 * _LEAST_ROWS if slim else _LEAST_ROWS) and (slim or not _are_apart(left, right)):
        return 0.0
    narrow, wide = sorted((left, right), key=_text_width)
    full = not _is_dense(narrow) or shared > _SHARED * max(len(left), len(right))
    height = gutter.last + 1 - gutter.first
    if shared > _SHARED * len(narrow) and (_is_rail(narrow, wide, height) or (full and _is_grid(left, right))):
        return 0.0
    return (len(left) + len(right)) * min(max(_room(left, right), gutter.x1 - gutter.x0), _AMPLE_GUTTER)


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
    dated = sum(_is_label("".join(word.text for word in words)) for words in few) > _DATED * len(few)
    scattered = any(low[0].base - up[0].base > _PITCH * low[0].style.size for up, low in pairwise(few))
    if len(few) < _LEAST_APART or (dated and scattered):
        return False
    bases = np.array([words[0].base for words in many])
    beside = sum(bool(np.min(np.abs(bases - words[0].base)) < _BESIDE * words[0].style.size) for words in few)
    return beside <= _HARDLY * len(few)


def _is_rail(narrow: Sequence[Sequence[Word]], wide: Sequence[Sequence[Word]], height: int) -> bool:
    """Return whether *narrow* holds dates or labels that belong to the rows of *wide*: set to the margin they may be as wide."""
    few = len(narrow) < _SPARSE * height and not _is_dense(narrow)
    dated = sum(_is_label("".join(word.text for word in words)) for words in narrow)
    short = _text_width(narrow) < max(_SHORT * _text_width(wide), _VERY_SHORT)
    return _is_flush_right(narrow) or (short and (few or dated > _DATED * len(narrow)))


def _is_dense(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether the rows follow closely on one another, as those of lists do and labels of entries do not."""
    close = sum(low[0].base - up[0].base < _CLOSE * max(up[0].style.size, low[0].style.size) for up, low in pairwise(side))
    return close > _DENSE * (len(side) - 1)


def _is_flush_right(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether the rows end at one place and begin at many, as places and dates do that are set to the margin."""
    starts, ends = [words[0].x0 for words in side], [words[-1].x1 for words in side]
    return max(ends) - min(ends) < _FLUSH < max(starts) - min(starts)


def _is_label(text: str) -> bool:
    return len(text) <= _GLYPHS or text.endswith(":") or any(character.isdigit() for character in text)


def _is_grid(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Return whether both sides hold short entries of very different lengths, as a list of skills in two columns does."""
    return all(_text_width(side) < _RAGGED * max(words[-1].x1 - words[0].x0 for words in side) for side in (left, right))


def _text_width(side: Sequence[Sequence[Word]]) -> float:
    return sum(words[-1].x1 - words[0].x0 for words in side) / len(side)
