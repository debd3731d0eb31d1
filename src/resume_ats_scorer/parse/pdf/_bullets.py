"""Bullets that are drawn as dots or squares instead of written, as browsers and Qt print them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from resume_ats_scorer.model import Box
from resume_ats_scorer.parse.pdf._objects import Shape, Type
from resume_ats_scorer.parse.pdf._view import Rectangle

_SIDE = (1.5, 7.0)
"""Width and height of a bullet, in points."""
_UNEVEN = 0.6
"""Width and height differ by at most this, in points."""
_REACH = 24.0
"""A bullet stands at most this far, in points, before its line."""

_LARGE = 0.5
"""What is larger, against the height of its line, marks an entry on the line of a timeline."""

Dots = Sequence[tuple[float, float, float]]
"""Middles, right edges and heights of dots and squares, from the top down."""


def dots_of(shapes: Iterable[tuple[Shape, Rectangle]]) -> Dots:
    """Return those of *shapes* that may be bullets."""
    return sorted(
        ((box[1] + box[3]) / 2, box[2], box[3] - box[1]) for shape, box in shapes if shape.type is Type.PATH and _is_dot(box)
    )


def _is_dot(box: Rectangle) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return _SIDE[0] <= width <= _SIDE[1] and _SIDE[0] <= height <= _SIDE[1] and abs(width - height) <= _UNEVEN


def is_led(box: Box, dots: Dots) -> bool:
    """Return whether a line in *box* begins right after a single one of *dots*."""
    beside = dots[bisect_right(dots, (box.top, float("inf"))) : bisect_left(dots, (box.bottom, float("-inf")))]
    heights = [height for _, edge, height in beside if 0 < box.x0 - edge <= _REACH]
    return len(heights) == 1 and heights[0] <= _LARGE * (box.bottom - box.top)
