"""Tables without lines below heads: a date in one column of each entry, and cells that may go on over several rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from resume_ats_scorer.parse.layout._grids import LEAST_COLUMNS
from resume_ats_scorer.parse.layout._periods import is_rest
from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import Word, is_dated

_GAP = 0.7
"""Words of a cell stand closer than that, in font sizes."""
_HEAD_WORDS = 4
"""A head has at most so many words."""
_APART = 2.5
"""What stands farther below, in font sizes, is no part of the table."""
_SPACE = 0.5
"""A heading has more space above it than that, in font sizes; the rest of a cell has less."""
_LEAST_ENTRIES = 2

_Cells = dict[int, list[Word]]
"""What of a row stands below each head."""


@dataclass(slots=True)
class Headed:
    """A table: rows from *first* to *last* of those looked at."""

    first: int
    last: int
    rows: list[list[list[Word]]]
    """The words of each cell, row by row, the heads first; cells without text are left out."""


def headed(found: Sequence[Row]) -> Iterator[Headed]:
    """Yield the tables in *found* that have no lines but heads set alike and a date in each entry."""
    after = 0
    for index, row in enumerate(found[:-_LEAST_ENTRIES]):
        heads = _heads(row) if index >= after else []
        below = list(_cells_below(found, index, heads)) if heads else []
        entries = _entries(below, len(heads)) if len(below) >= _LEAST_ENTRIES else []
        if len(entries) >= _LEAST_ENTRIES:
            after = index + 1 + len(below)
            yield Headed(index, after - 1, [heads, *entries])


def _heads(row: Row) -> list[list[Word]]:
    """Return the pieces of *row* if they may be the heads of a table."""
    style = row.words[0].style
    if len(row.words) < LEAST_COLUMNS or not (style.bold or row.words[0].text.isupper()):
        return []
    if any(word.style != style or any(map(str.isdigit, word.text)) for word in row.words):
        return []
    heads = list(_pieces(row))
    return heads if len(heads) >= LEAST_COLUMNS and all(len(head) <= _HEAD_WORDS for head in heads) else []


def _pieces(row: Row) -> Iterator[list[Word]]:
    first = 0
    for index, (before, word) in enumerate(pairwise(row.words), 1):
        if word.x0 - before.x1 > _GAP * row.size:
            yield row.words[first:index]
            first = index
    yield row.words[first:]


def _cells_below(found: Sequence[Row], first: int, heads: Sequence[Sequence[Word]]) -> Iterator[_Cells]:
    """Yield the cells of the rows below the *heads* in row *first*, up to what keeps to none or has the place of a heading."""
    bottom = found[first].bottom
    for row in found[first + 1 :]:
        cells: _Cells = {}
        for piece in _pieces(row):
            over = [index for index, head in enumerate(heads) if piece[0].x0 < head[-1].x1 and head[0].x0 < piece[-1].x1]
            column = over[0] if over else sum(head[0].x0 <= piece[0].x0 for head in heads) - 1
            if len(over) > 1 or column < 0:
                return
            cells.setdefault(column, []).extend(piece)
        space = row.top - bottom
        if space > _APART * row.size or (list(cells) == [0] and space > _SPACE * row.size):
            return
        bottom = max(bottom, row.bottom)
        yield cells


def _entries(below: Sequence[_Cells], columns: int) -> list[list[list[Word]]]:
    """Return the cells of *below* by entry, each of which begins with a date and its other cells beside it; empty for others."""
    dates = next((column for column, words in below[0].items() if is_dated(words)), None)
    if dates is None:
        return []
    entries: list[_Cells] = []
    before: list[Word] = []
    for cells in below:
        date = cells.get(dates, [])
        if date and not (before and is_rest(before, date)):
            entries.append({})
        elif not cells.keys() <= entries[-1].keys():
            return []
        for column, words in cells.items():
            entries[-1].setdefault(column, []).extend(words)
        before = date
    whole = all(is_dated(entry[dates]) and len(entry) >= LEAST_COLUMNS for entry in entries)
    told = sum(is_dated(words) for entry in entries for words in entry.values())
    found = [[entry[column] for column in sorted(entry)] for entry in entries]
    return found if whole and 2 * told <= columns * len(entries) else []
