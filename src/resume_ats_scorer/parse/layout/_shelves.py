"""Shelves: short sections side by side, each below a heading of its own, such as skills, languages and interests."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from resume_ats_scorer.parse.layout._headers import TITLE_WORDS, is_heading
from resume_ats_scorer.parse.layout._rows import Row, rows
from resume_ats_scorer.parse.layout._words import Style, Word, is_dated

_LEAST_SECTIONS = 2
_CERTAIN = 3
"""Two words in bold may be a firm and its place, a title and its date, or the heads of two columns."""
_LARGE = 1.1
"""Headings are so much larger than the usual text, or in capitals."""
_FLUSH = 2.0
"""What begins at most so many points to the left of a heading stands below it."""
_DATE_WORDS = 5
"""A date above a heading, of an entry among others side by side, has at most so many words."""
_INDENT = 18.0
"""Items of a list begin at most so many points to the right of their heading."""


@dataclass(slots=True)
class Shelf:
    """Rows from *first* to *last* of those looked at, as sections from the left."""

    first: int
    last: int
    sections: list[list[Row]]


def shelf(found: Sequence[Row], known: frozenset[Style] = frozenset()) -> Shelf | None:
    """Return the first row of headings in *found* that are set like one that stands alone, with what is below them.

    The styles that are *known* are those of such headings elsewhere.
    """
    if len(found) < _LEAST_SECTIONS:
        return None
    alone: frozenset[Style] = frozenset()
    usual = median([row.size for row in found])
    for index, row in enumerate(found[:-1]):
        if len(row.words) < _LEAST_SECTIONS or not (row.size >= _LARGE * usual or row.words[0].text.isupper()):
            continue
        style = row.words[0].style
        if any(word.style is not style and word.style != style for word in row.words):
            continue
        edges = [piece[0].x0 for piece in row.pieces()]
        if len(edges) < _LEAST_SECTIONS:
            continue
        alone = alone or known | styles_alone(found)
        if style in alone and _are_headings(row, usual):
            last = _last(found, index, edges)
            if last > index and (len(edges) >= _CERTAIN or _stand_apart(found, index, last, edges)):
                first = index - _are_dates(found[index - 1], edges) if index else 0
                return Shelf(first, last, sections(found[first : last + 1], edges))
    return None


def _are_dates(row: Row, edges: Sequence[float]) -> bool:
    """Return whether *row* has nothing but a date at each of the *edges*."""
    pieces = list(row.pieces())
    return len(pieces) == len(edges) and all(
        abs(piece[0].x0 - edge) < _FLUSH and len(piece) <= _DATE_WORDS and is_dated(piece)
        for piece, edge in zip(pieces, edges, strict=True)
    )


def styles_alone(found: Sequence[Row]) -> frozenset[Style]:
    """Return the styles of what may be headings in *found* that have nothing beside them."""
    return frozenset(row.words[0].style for row in found if len(row.words) <= TITLE_WORDS and _is_alone(row))


def _is_alone(row: Row) -> bool:
    return len(list(row.pieces())) == 1


def _are_headings(row: Row, usual: float) -> bool:
    """Return whether *row* is set larger than text or in capitals; the heads of a table are no more than bold."""
    text = "".join(word.text for word in row.words)
    large = row.size >= _LARGE * usual or text.isupper()
    return large and is_heading(row, usual, TITLE_WORDS) and not any(map(str.isdigit, text))


def _last(found: Sequence[Row], first: int, edges: Sequence[float]) -> int:
    """Return the last row below the headings in row *first* that keeps to their *edges* and is no heading of its own.

    That is row *first* itself where a heading further down stands beside other text: what begins there are columns.
    """
    bottom = found[first].bottom
    for index in range(first + 1, len(found)):
        row = found[index]
        if any(word.style == found[first].words[0].style for word in row.words):
            return index - 1 if _is_alone(row) and row.top > bottom else first
        if crosses(row, edges):
            return index - 1
        bottom = max(bottom, row.bottom)
    return len(found) - 1


def _stand_apart(found: Sequence[Row], first: int, last: int, edges: Sequence[float]) -> bool:
    """Return whether two sections stand side by side from row *first* to *last*, and no columns above and below.

    Lines begin at the right one's edge or a little farther right, and none does so after *last* but below a line that runs over
    both.
    """
    left, right_edge = edges[1] - _FLUSH, edges[1] + _INDENT
    right = [index for index, row in enumerate(found) if any(left < piece[0].x0 < right_edge for piece in row.pieces())]
    over = next((index for index in range(last + 1, len(found)) if crosses(found[index], edges)), len(found))
    within = [index for index in right if first < index <= last]
    return len(within) >= _LEAST_SECTIONS and not any(last < index < over for index in right)


def crosses(row: Row, edges: Sequence[float]) -> bool:
    """Return whether a piece of *row* reaches over one of the *edges*, or begins left of all."""
    if row.words[0].x0 < edges[0] - _FLUSH:
        return True
    free = [edge for edge in edges[1:] if all(abs(word.x0 - edge) > _FLUSH for word in row.words)]
    return any(piece[0].x0 < edge < piece[-1].x1 for piece in row.pieces() for edge in free)


def sections(found: Sequence[Row], edges: Sequence[float]) -> list[list[Row]]:
    """Return the words of *found* as rows for each of the *edges*, by the last one they do not stand left of."""
    sides: list[list[Word]] = [[] for _ in edges]
    for row in found:
        for word in row.words:
            sides[max(sum(word.x0 >= edge - _FLUSH for edge in edges) - 1, 0)].append(word)
    return [rows(words) for words in sides]
