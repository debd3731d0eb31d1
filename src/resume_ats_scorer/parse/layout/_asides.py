"""Asides: dates and places on the right, in the middle beside the entries that they belong to."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from resume_ats_scorer.parse.layout._periods import periods_whole
from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import Word, is_dated

_LEAST_ASIDES, _LEAST_ROWS = 2, 6
_FARTHEST_LEFT = 0.55
"""Asides begin at this share of the width of the text or farther right."""
_FLUSH = 4.0
"""They end so near the margin, in points, or have one middle or left edge that is so near."""
_MOST_ROWS = 4
"""An aside has at most so many rows."""
_PITCH = 1.8
"""Rows of one aside stand at most this far apart, in font sizes."""
_CENTRED = 7.0
"""The middle of an aside is at most half as many points from that of its entry."""
_LEVEL = 0.35
"""Baselines this close, in font sizes, are one."""

_Line = Sequence[Word]
_Group = list[tuple[int, Row]]
"""The rows of an aside, with their places in what is looked at."""
_SIDES: Sequence[Callable[[_Line], float]] = (
    lambda line: line[-1].x1,
    lambda line: (line[0].x0 + line[-1].x1) / 2,
    lambda line: line[0].x0,
)
"""Where a line ends, has its middle, and begins."""


@dataclass(slots=True)
class Asides:
    """Rows from *first* to *last* of those looked at, the asides among them put on the first rows of their entries."""

    first: int
    last: int
    edge: float
    """Where the asides begin."""
    rows: list[Row]


def asides(found: Sequence[Row]) -> Asides | None:
    """Return the part of *found* that has dates beside entries, if those that stand alone on the right, or broken, all do."""
    if len(found) < _LEAST_ROWS:
        return None
    left, right = min([row.words[0].x0 for row in found]), max([row.words[-1].x1 for row in found])
    edge = left + _FARTHEST_LEFT * (right - left)
    pieces = {index: piece for index, row in enumerate(found) if (piece := _piece(row, edge))}
    alone = [piece for index, piece in pieces.items() if len(piece) == len(found[index].words)]
    lines = alone or list(pieces.values())
    if len(lines) < _LEAST_ASIDES:
        return None
    places = [right, *(median(map(side, lines)) for side in _SIDES[1:])]
    near = [sum(abs(side(line) - place) < _FLUSH for line in lines) for side, place in zip(_SIDES, places, strict=True)]
    if max(near) < _LEAST_ASIDES:
        return None
    chosen = near.index(max(near))
    rows = [
        (index, Row.of(piece, found[index].base))
        for index, piece in pieces.items()
        if abs(_SIDES[chosen](piece) - places[chosen]) < _FLUSH
    ]
    return _placed(found, list(_groups(found, rows)))


def _piece(row: Row, edge: float) -> _Line:
    """Return what of *row* stands apart and right of *edge*."""
    if row.words[-1].x0 < edge:
        return []
    piece = list(row.pieces())[-1]
    return piece if piece[0].x0 > edge else []


def _placed(found: Sequence[Row], groups: Sequence[_Group]) -> Asides | None:
    """Return *found* with the asides *groups* on the rows of what they stand beside."""
    if len(groups) < _LEAST_ASIDES or not all(map(_is_dated, groups)):
        return None
    apart = {index: len(row.words) for group in groups for index, row in group}
    rest = [(index, row.words[: len(row.words) - apart.get(index, 0)]) for index, row in enumerate(found)]
    texts = [(index, Row.of(words, found[index].base)) for index, words in rest if words]
    rows_of = [[row for _, row in group] for group in groups]
    lines = [row for _, row in texts]
    places = _all_placed(rows_of, lines)
    if not places:
        return None
    beside: dict[int, list[Word]] = {}
    for rows, (first, last) in zip(rows_of, places, strict=True):
        for index, row in enumerate(periods_whole(rows), first):
            beside.setdefault(min(index, last), []).extend(row.words)
    first, last = min(beside), places[-1][1]
    rows = [Row.of([*row.words, *beside.get(index, ())], row.base) for index, row in enumerate(lines)]
    begin, end = min(texts[first][0], *apart), max(texts[last][0], *apart)
    return Asides(begin, end, min([words[0].x0 for words in beside.values()]), rows[first : last + 1])


def _all_placed(groups: Sequence[Sequence[Row]], texts: Sequence[Row]) -> list[tuple[int, int]]:
    """Return the first and last of *texts* that each of *groups* stands beside, all in the middle or all level, or nothing."""
    bounds = [-math.inf, *(edge for group in groups for edge in (group[0].top, group[-1].bottom)), math.inf]
    centred = [_entry_beside(group, texts, (bounds[2 * number], bounds[2 * number + 3])) for number, group in enumerate(groups)]
    level = (_entry_level(group, texts) for group in groups)
    return next(([place for place in places if place] for places in (centred, list(level)) if all(places)), [])


def _is_dated(group: _Group) -> bool:
    return len(group) <= _MOST_ROWS and any(is_dated(row.words) for _, row in group)


def _groups(found: Sequence[Row], asides: _Group) -> Iterator[_Group]:
    """Yield the rows of each of *asides*, some of which stand alone, or break a period."""
    group: _Group = []
    for index, row in [*asides, (len(found), None)]:
        if group and (row is None or row.base - group[-1][1].base > _PITCH * row.size):
            alone = any(len(row.words) == len(found[index].words) for index, row in group)
            if alone or len(list(periods_whole([row for _, row in group]))) < len(group):
                yield group
            group = []
        if row:
            group.append((index, row))


def _entry_level(group: Sequence[Row], texts: Sequence[Row]) -> tuple[int, int] | None:
    """Return the first and the last of the rows *texts* that *group* stands beside, level with the first."""
    head = next((index for index, row in enumerate(texts) if abs(row.base - group[0].base) < _LEVEL * row.size), None)
    if head is None:
        return None
    return head, max(index for index, row in enumerate(texts) if row.top < group[-1].bottom)


def _entry_beside(group: Sequence[Row], texts: Sequence[Row], between: tuple[float, float]) -> tuple[int, int] | None:
    """Return the first and the last of the rows *texts* that *group* stands in the middle of.

    They stand *between* the asides before and after it, and there is more space above and below them than within.
    """
    middle = group[0].top + group[-1].bottom
    near = [index for index, row in enumerate(texts) if between[0] <= row.top and row.bottom <= between[1]]
    found = []
    for first in near[: -len(group) + 1 or None]:
        last = min(near, key=lambda index: abs(texts[first].top + texts[index].bottom - middle))
        spaces = [low.top - up.bottom for up, low in pairwise(texts[max(first - 1, 0) : last + 2])]
        within = spaces[first > 0 : (first > 0) + last - first]
        apart = abs(texts[first].top + texts[last].bottom - middle)
        if apart < _CENTRED and len(within) >= max(len(group) - 1, 1) and max(within) < min(spaces[:1] + spaces[len(within) + 1 :]):
            found.append((spaces[0], first, last))
    return max(found)[1:] if found else None
