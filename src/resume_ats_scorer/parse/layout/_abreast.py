"""Entries abreast: jobs, degrees or references side by side, each below a title of its own and read in one piece."""

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from resume_ats_scorer.parse.layout._headers import TITLE_WORDS, is_heading
from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._shelves import Shelf, crosses, sections
from resume_ats_scorer.parse.layout._words import Style, Word

_LEAST_ROWS = 3
"""An entry has its title, who it was for, and when or how they are reached; a title beside its date has less."""
_MOST_ROWS = 30
_LARGE = 1.25
"""Titles of this size, against the usual one, and those in capitals are headings of sections."""
_SPACE = 0.5
"""Free space above the next titles, in font sizes."""
_NEAR = 6
"""Rows below the titles that are looked at for where the entries begin."""
_GAP = 0.7
"""Words stand closer than that, in font sizes."""
_APART = 2.0
"""Rows of one entry stand closer than that, in font sizes."""
_LEAST = 2
_FLUSH = 2.0
_PERIOD = re.compile(r"(?:[^\W\d_]+\.?\s)?(?:\d\d[./])?(?:19|20)\d\d\W+(?:\d\d[./])?(?:[^\W\d_]+\.?(?:\s|$))?(?:(?:19|20)\d\d)?")
"""A date and another one or a word such as "Present"."""
_MAIL = re.compile(r"\S+@\S+\.\S+")
_TELLING = re.compile(r"(?:19|20)\d\d|\S@\S")
"""A date or an address for mail: each of the entries has one, where what stands beside titles and firms is theirs."""


def abreast(found: Sequence[Row], *, columned: bool) -> Shelf | None:
    """Return the first row of titles in *found* that stand side by side, all with an entry below them.

    Where the text is *columned*, a title further down that has nothing beside it may be one of a column that is longer.
    """
    usual = median([row.size for row in found]) if found else 0.0
    for index in range(len(found) + 1 - _LEAST_ROWS):
        edges = _titles(found, index, usual)
        last = _last(found, index, edges, usual, columned) if len(edges) >= _LEAST else 0
        if len(edges) < _LEAST and not columned:
            edges, last = _dated(found, index)
        if len(edges) < _LEAST:
            continue
        cells = sections(found[index : last + 1], edges) if last - index + 1 >= _LEAST_ROWS else []
        if cells and all(_is_entry(cell) for cell in cells):
            return Shelf(index, last, cells)
    return None


def _titles(found: Sequence[Row], index: int, usual: float) -> list[float]:
    """Return where the titles begin that row *index* is made of, in bold and set alike, with rows below that begin there too."""
    row = found[index]
    style = row.words[0].style
    if len(row.words) < 2 or not style.bold or row.size >= _LARGE * usual or any(word.style != style for word in row.words):
        return []
    starts = _starts(row)
    if (
        len(starts) < 2
        or "".join(word.text for word in row.words).isupper()
        or any(_TELLING.search(word.text) for word in row.words)
    ):
        return []
    below = [x0 for after in found[index + 1 : index + 1 + _NEAR] for x0 in _starts(after)]
    return [starts[0], *(edge for edge in starts[1:] if sum(abs(x0 - edge) < _FLUSH for x0 in below) >= _LEAST_ROWS - 1)]


def _dated(found: Sequence[Row], index: int) -> tuple[list[float], int]:
    """Return where the entries begin that row *index* heads, however it is set, and the row below that dates or reaches each."""
    edges = _starts(found[index])
    if len(edges) >= _LEAST and not any(_TELLING.search(word.text) for word in found[index].words):
        for last in range(index + 1, min(index + _NEAR, len(found))):
            row = found[last]
            starts = _starts(row)
            if crosses(row, edges) or (row.top - found[last - 1].bottom > _APART * row.size):
                break
            aligned = len(starts) == len(edges) and all(abs(x0 - edge) < _FLUSH for x0, edge in zip(starts, edges, strict=True))
            if aligned and all(_is_told(cell, row) for cell in zip(edges, [*edges[1:], math.inf], strict=True)):
                return edges, last
    return [], 0


def _is_told(cell: tuple[float, float], row: Row) -> bool:
    """Return whether all that *row* has between the edges of a *cell* is a period or an address for mail."""
    text = " ".join(word.text for word in row.words if cell[0] - _FLUSH <= word.x0 < cell[1] - _FLUSH)
    return (_PERIOD.fullmatch(text) or _MAIL.fullmatch(text)) is not None


def _starts(row: Row) -> list[float]:
    """Return where the parts of *row* begin that stand farther apart than words do."""
    gaps = pairwise(row.words)
    return [row.words[0].x0, *(word.x0 for before, word in gaps if word.x0 - before.x1 > _GAP * row.size)]


def _last(found: Sequence[Row], first: int, edges: Sequence[float], usual: float, columned: bool) -> int:
    """Return the last row of the entries below the titles in row *first*, or *first* where a title stands beside other text."""
    style = found[first].words[0].style
    bottom = found[first].bottom
    open_titles = set(edges)
    for index in range(first + 1, min(first + _MOST_ROWS, len(found))):
        row = found[index]
        pieces = list(row.pieces())
        apart = row.top - bottom > _SPACE * row.size
        if crosses(row, edges) or (apart and (_all_are(pieces, style) or _heads_sections(row, pieces, found[first].size, usual))):
            return index - 1
        titled = {edge for piece in pieces for edge in edges if abs(piece[0].x0 - edge) < _FLUSH and _all_are([piece], style)}
        if titled - open_titles:
            alone = not columned and len(titled) == len(_starts(row))
            return index - 1 if alone and _goes_on_with_titles(found[index + 1 :], edges, style) else first
        open_titles &= titled
        bottom = max(bottom, row.bottom)
    return min(first + _MOST_ROWS, len(found)) - 1


def _goes_on_with_titles(below: Sequence[Row], edges: Sequence[float], style: Style) -> bool:
    """Return whether the first text in *below* that stands beside other text is a title as well, or there is none."""
    for row in below[:_MOST_ROWS]:
        if crosses(row, edges):
            return True
        aside = [word for word in row.words if word.x0 > edges[1] - _FLUSH]
        if aside:
            return aside[0].style == style
    return True


def _all_are(pieces: Sequence[Sequence[Word]], style: Style) -> bool:
    return all(word.style == style for piece in pieces for word in piece)


def _heads_sections(row: Row, pieces: Sequence[Sequence[Word]], titles: float, usual: float) -> bool:
    """Return whether *row* has the heading of a section, or those of several, in type larger than the *titles*."""
    larger = row.size > titles and _all_are(pieces, row.words[0].style)
    return (len(pieces) == 1 or larger) and is_heading(row, usual, TITLE_WORDS)


def _is_entry(cell: Sequence[Row]) -> bool:
    """Return whether *cell* has what an entry has, its title left out of account."""
    return len(cell) >= _LEAST_ROWS and any(_TELLING.search(word.text) for row in cell[1:] for word in row.words)
