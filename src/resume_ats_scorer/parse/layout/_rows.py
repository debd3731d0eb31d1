"""Words to rows: what stands on one baseline."""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from resume_ats_scorer.parse.layout._words import Word

_SAME_BASELINE = 0.2
"""Baselines this close, in font sizes, are one."""
_MOST_APART = 4.0
"""Baselines of one row are at most so many points apart, however large its type."""
_LEVEL = 0.5
"""Baselines this close, in points, differ by rounding only."""
_SCRIPT_SIZE = 0.9
"""Raised and lowered words are smaller than this share of the larger word."""
_SCRIPT_RAISE = 0.6
"""A raised or lowered word stands at most this far from the baseline, in font sizes of the larger word."""
_WIDE_GAP = 1.6
"""A gap of more than this, in font sizes, cuts a row into segments."""
_CELL_GAP, _CELLS = 0.7, 3
"""A gap of more than this cuts it too, where words of so many rows on end begin at one place behind such gaps."""
_LEAST_SIZE = 4.0
"""Smaller type, in points, counts as this large."""


@dataclass(slots=True)
class Row:
    """Words that share a baseline, from left to right."""

    words: list[Word]
    base: float
    size: float
    """The largest font size in it."""
    top: float
    """Upper edge."""
    bottom: float
    """Lower edge."""

    @classmethod
    def of(cls, words: Sequence[Word], base: float) -> "Row":
        """Return a row of *words* on the baseline *base*."""
        row = cls([], base, 0.0, math.inf, -math.inf)
        for word in words:
            row.add(word)
        return row

    def add(self, word: Word) -> None:
        """Take in *word* as well."""
        self.words.append(word)
        if word.style.size > self.size:
            self.size = word.style.size
        if word.top < self.top:
            self.top = word.top
        if word.bottom > self.bottom:
            self.bottom = word.bottom

    def pieces(self, cells: Collection[int] = ()) -> Iterator[list[Word]]:
        """Yield its words cut at wide gaps, and before words that begin at one of the *cells*."""
        piece = self.words[:1]
        for before, word in pairwise(self.words):
            gap = word.x0 - before.x1
            wide = gap > _WIDE_GAP * _LEAST_SIZE and gap > _WIDE_GAP * min(before.style.size, word.style.size)
            if wide or (cells and round(word.x0) in cells):
                yield piece
                piece = []
            piece.append(word)
        if piece:
            yield piece


def pieces_of(found: Sequence[Row]) -> list[list[list[Word]]]:
    """Return the pieces of each of the rows *found*, the cells of tables that stand close to one another among them."""
    starts = [
        {round(word.x0) for before, word in pairwise(row.words) if word.x0 - before.x1 > _CELL_GAP * row.size} for row in found
    ]
    cells: list[set[int]] = [set() for _ in found]
    for index in range(_CELLS, len(found) + 1):
        shared = set.intersection(*starts[index - _CELLS : index])
        for places in cells[index - _CELLS : index] if shared else ():
            places.update(shared)
    return [list(row.pieces(places)) for row, places in zip(found, cells, strict=True)]


def rows(words: Iterable[Word]) -> list[Row]:
    """Return *words* as rows from the top down; raised and lowered words go to the row they belong to.

    Where two rows ran into each other, the one that begins higher up is read first.
    """
    found: list[Row] = []
    row: Row | None = None
    for word in sorted(words, key=attrgetter("base", "x0")):
        if row and (word.base - row.base <= _LEVEL or _stands_in(row, word)):
            row.add(word)
        else:
            row = Row.of([word], word.base)
            found.append(row)
    found = _scripts_joined(found)
    for row in found:
        row.words.sort(key=attrgetter("x0"))
    for index in range(1, len(found)):
        upper, lower = found[index - 1 : index + 1]
        if lower.base - upper.base < _SAME_BASELINE * lower.size and lower.top < upper.top:
            found[index - 1 : index + 1] = lower, upper
    return found


def _stands_in(row: Row, word: Word) -> bool:
    """Return whether *word*, which is more than level with *row*, stands on its baseline."""
    apart = word.base - row.base
    return apart <= min(_SAME_BASELINE * max(word.style.size, _LEAST_SIZE), _MOST_APART) and not _covers(row, word)


def _covers(row: Row, word: Word) -> bool:
    """Return whether *word* stands over another one of *row* and not at its height: lines that ran into each other are two."""
    if abs(word.base - row.base) <= _LEVEL:
        return False
    return any(min(word.x1, other.x1) - max(word.x0, other.x0) > 0.5 * other.style.size for other in row.words)


def _scripts_joined(found: Sequence[Row]) -> list[Row]:
    joined: list[Row] = []
    for row in found:
        if joined and _belongs(joined[-1], row):
            joined[-1].base = max((joined[-1], row), key=_weight).base
            for word in row.words:
                joined[-1].add(word)
        else:
            joined.append(row)
    return joined


def _weight(row: Row) -> float:
    return sum(word.x1 - word.x0 for word in row.words)


def _belongs(upper: Row, lower: Row) -> bool:
    """Return whether each word of the slighter row touches a word of the other one."""
    if lower.base - upper.base > _SCRIPT_RAISE * max(upper.size, lower.size):
        return False
    small, large = sorted((upper, lower), key=_weight)
    if lower.base - upper.base > _SCRIPT_RAISE * large.size:
        return False
    if any(_covers(large, word) for word in small.words):
        return False
    return all(any(_touches(word, other) for other in large.words if _is_script(word, other)) for word in small.words)


def _is_script(word: Word, other: Word) -> bool:
    """Return whether *word* is small enough to be raised beside *other*, or raised so little that it stands on its line."""
    apart = abs(word.base - other.base)
    return word.style.size <= _SCRIPT_SIZE * other.style.size or apart <= 0.5 * _SCRIPT_RAISE * other.style.size


def _touches(word: Word, other: Word) -> bool:
    near = 0.35 * other.style.size
    return -near < word.x0 - other.x1 < near or -near < other.x0 - word.x1 < near
