"""Boxes with places of their own, in the order a person reads them in: columns first, where a gutter parts them."""

from collections.abc import Callable, Sequence

Rectangle = tuple[float, float, float, float]
"""Left, upper, right and lower edge, in points."""

_INSET = (7.2, 3.6)
"""Free space within a box at its sides, and above and below its text."""
_MOST = 40
"""More boxes than that, with no gutter between them, are read by height."""


def in_reading_order(boxes: Sequence[Rectangle]) -> list[int]:
    """Return the indices of *boxes* in reading order.

    Of bands, one below the other, the longest run that a gutter parts is read by column, what is above and below it for itself.
    """
    return _ordered(list(range(len(boxes))), [_text_of(box) for box in boxes])


def _text_of(box: Rectangle) -> Rectangle:
    """Return where the text of *box* may stand, which boxes that overlap a little have apart."""
    across, down = (min(inset, (box[side + 2] - box[side]) / 4) for side, inset in enumerate(_INSET))
    return box[0] + across, box[1] + down, box[2] - across, box[3] - down


def _ordered(found: list[int], boxes: Sequence[Rectangle]) -> list[int]:
    columns = _columns(found, boxes)
    if len(columns) > 1:
        return [index for column in columns for index in _ordered(column, boxes)]
    bands = _cut(found, lambda index: (boxes[index][1], boxes[index][3]))
    if len(bands) == 1 or len(found) > _MOST:
        return sorted(found, key=lambda index: (boxes[index][1], boxes[index][0]))
    first, last = max(_runs(bands, boxes), key=lambda run: run[1] - run[0], default=(0, 1))
    parts = (bands[:first], bands[first:last], bands[last:])
    return [index for part in parts if part for index in _ordered([index for band in part for index in band], boxes)]


def _runs(bands: Sequence[list[int]], boxes: Sequence[Rectangle]) -> list[tuple[int, int]]:
    """Return the first band and the one after the last of each run that a gutter parts."""
    return [
        (first, last)
        for first in range(len(bands))
        for last in range(first + 1, len(bands) + 1)
        if len(_columns([index for band in bands[first:last] for index in band], boxes)) > 1
    ]


def _columns(found: Sequence[int], boxes: Sequence[Rectangle]) -> list[list[int]]:
    return _cut(found, lambda index: (boxes[index][0], boxes[index][2]))


def _cut(found: Sequence[int], span: Callable[[int], tuple[float, float]]) -> list[list[int]]:
    """Return *found* in groups that have free space between them, in order; *span* gives where each begins and ends."""
    groups: list[list[int]] = []
    end = 0.0
    for index in sorted(found, key=span):
        start, stop = span(index)
        if groups and start < end:
            groups[-1].append(index)
        else:
            groups.append([index])
        end = max(end, stop) if len(groups[-1]) > 1 else stop
    return groups
