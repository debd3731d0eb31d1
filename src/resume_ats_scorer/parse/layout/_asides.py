"""Asides: dates and places on the right, in the middle beside the entries that they belong to."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

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
    """Return the part of *found* that has dates in the middle beside entries, if all that stand alone on the right do."""
    if len(found) < _LEAST_ROWS:
        return None
    left, right = min([row.words[0].x0 for row in found]), max([row.words[-1].x1 for row in found])
    edge = left + _FARTHEST_LEFT * (right - left)
    alone = [row.words for row in found if row.words[0].x0 > edge]
    if not alone:
        return None
    places = [right, *(median(map(side, alone)) for side in _SIDES[1:])]
    near = [sum(abs(side(line) - place) < _FLUSH for line in alone) for side, place in zip(_SIDES, places, strict=True)]
    if max(near) < _LEAST_ASIDES:
        return None
    chosen = near.index(max(near))
    return _placed(found, list(_groups(found, edge, lambda line: abs(_SIDES[chosen](line) - places[chosen]) < _FLUSH)))


def _placed(found: Sequence[Row], groups: Sequence[_Group]) -> Asides | None:
    """Return *found* with the asides *groups* on the rows of what they stand beside."""
    if len(groups) < _LEAST_ASIDES or not all(map(_is_dated, groups)):
        return None
    apart = {index: len(row.words) for group in groups for index, row in group}
    rest = [(index, row.words[: len(row.words) - apart.get(index, 0)]) for index, row in enumerate(found)]
    texts = [(index, Row.of(words, found[index].base)) for index, words in rest if words]
    beside: dict[int, list[Word]] = {}
    last = 0
    bounds = [-math.inf, *(edge for group in groups for edge in (group[0][1].top, group[-1][1].bottom)), math.inf]
    for number, group in enumerate(groups):
        between = bounds[2 * number], bounds[2 * number + 3]
        place = _entry_beside([row for _, row in group], [row for _, row in texts], between)
        if place is None:
            return None
        beside |= {place[0] + index: row.words for index, (_, row) in enumerate(group)}
        last = place[1]
    first = min(beside)
    rows = [Row.of([*row.words, *beside.get(index, ())], row.base) for index, (_, row) in enumerate(texts)]
    begin, end = min(texts[first][0], *apart), max(texts[last][0], *apart)
    return Asides(begin, end, min([words[0].x0 for words in beside.values()]), rows[first : last + 1])


def _is_dated(group: _Group) -> bool:
    return len(group) <= _MOST_ROWS and any(is_dated(row.words) for _, row in group)


def _groups(found: Sequence[Row], edge: float, stands: Callable[[_Line], bool]) -> Iterator[_Group]:
    """Yield the rows of each aside: what of *found* *stands* at their place, right of *edge*, some of it alone."""
    group: _Group = []
    alone = False
    for index, row in enumerate(found):
        piece = list(row.pieces())[-1] if row.words[-1].x0 > edge else row.words
        if piece[0].x0 < edge or not stands(piece):
            continue
        if group and row.base - group[-1][1].base > _PITCH * piece[0].style.size:
            yield from [group] if alone else []
            group, alone = [], False
        group.append((index, Row.of(piece, row.base)))
        alone |= len(piece) == len(row.words)
    yield from [group] if alone else []


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
