"""Bullets that are drawn as dots or squares instead of written, as browsers and Qt print them."""

from collections.abc import Sequence
from dataclasses import replace

from resume_ats_scorer.model import Line
from resume_ats_scorer.parse.pdf._objects import Shape, Type
from resume_ats_scorer.parse.pdf._view import Rectangle

_SIDE = (1.5, 7.0)
"""Width and height of a bullet, in points."""
_UNEVEN = 0.6
"""Width and height differ by at most this, in points."""
_REACH = 24.0
"""A bullet stands at most this far, in points, before its line."""


def with_drawn_bullets(lines: Sequence[Line], shapes: Sequence[tuple[Shape, Rectangle]]) -> list[Line]:
    """Return the lines of a page; one that begins right after a single drawn dot or square has `•` for its bullet."""
    dots = [(box[2], (box[1] + box[3]) / 2) for shape, box in shapes if shape.type is Type.PATH and _is_dot(box)]
    return [replace(line, bullet="•") if dots and _leads(line, dots) else line for line in lines]


def _is_dot(box: Rectangle) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return _SIDE[0] <= width <= _SIDE[1] and _SIDE[0] <= height <= _SIDE[1] and abs(width - height) <= _UNEVEN


def _leads(line: Line, dots: Sequence[tuple[float, float]]) -> bool:
    """Return whether one of *dots*, right edges and middles, stands before *line*, which has no bullet."""
    if line.box is None or line.bullet or line.hidden:
        return False
    x0, top, bottom = line.box.x0, line.box.top, line.box.bottom
    return len([edge for edge, middle in dots if 0 < x0 - edge <= _REACH and top < middle < bottom]) == 1
