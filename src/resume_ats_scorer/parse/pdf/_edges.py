"""Ruling lines of a page, from thin shapes, stroked boxes and stroked paths."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._objects import Shape, Type
from resume_ats_scorer.parse.pdf._view import Rectangle, View

_THIN = 2.5
"""A shape at most this thick, in points, is a line."""
_LEAST = 8.0
"""Shorter lines, in points, rule nothing."""
_MOST_SEGMENTS = 400
_LINE = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A straight line along the page."""

    vertical: bool
    x0: float
    top: float
    x1: float
    bottom: float


def edges_of(shapes: Sequence[Shape], boxes: Sequence[Rectangle], view: View) -> list[Edge]:
    """Return the ruling lines among *shapes*, whose places as shown are *boxes*."""
    found: list[Edge] = []
    for shape, box in zip(shapes, boxes, strict=True):
        if shape.type is Type.PATH and max(box[2] - box[0], box[3] - box[1]) >= _LEAST:
            found += _edges(shape, box, view)
    return [edge for edge in found if max(edge.x1 - edge.x0, edge.bottom - edge.top) >= _LEAST]


def joined(edges: Sequence[Edge]) -> list[Edge]:
    """Return *edges*, those as one that go on with each other: programs draw the sides of each cell."""
    lines: dict[tuple[bool, float], list[Edge]] = {}
    for edge in sorted(edges, key=lambda edge: (edge.x0, edge.top)):
        line = lines.setdefault((edge.vertical, round(edge.x0 if edge.vertical else edge.top)), [edge])
        last = line[-1]
        if edge.x0 > last.x1 + _THIN or edge.top > last.bottom + _THIN:
            line.append(edge)
        elif edge.vertical:
            line[-1] = replace(last, bottom=max(last.bottom, edge.bottom))
        else:
            line[-1] = replace(last, x1=max(last.x1, edge.x1))
    return [edge for line in lines.values() for edge in line]


def _edges(shape: Shape, box: Rectangle, view: View) -> Iterator[Edge]:
    x0, top, x1, bottom = box
    if x1 - x0 <= _THIN or bottom - top <= _THIN:
        yield _edge(x0, top, x1, bottom)
    elif _raw.draw_mode(shape.handle)[1]:
        count = _raw.count_segments(shape.handle)
        if count <= 5:
            yield from (
                _edge(x0, top, x1, top),
                _edge(x0, bottom, x1, bottom),
                _edge(x0, top, x0, bottom),
                _edge(x1, top, x1, bottom),
            )
        elif count <= _MOST_SEGMENTS:
            yield from _straight(shape, count, view)


def _edge(x0: float, top: float, x1: float, bottom: float) -> Edge:
    if x1 - x0 <= bottom - top:
        x = round((x0 + x1) / 2, 2)
        return Edge(True, x, top, x, bottom)
    y = round((top + bottom) / 2, 2)
    return Edge(False, x0, y, x1, y)


def _straight(shape: Shape, count: int, view: View) -> Iterator[Edge]:
    points: list[tuple[int, float, float]] = []
    a, b, c, d, e, f = shape.matrix()
    for index in range(count):
        segment = _raw.path_segment(shape.handle, index)
        place = _raw.segment_point(segment)
        if place:
            x, y = place
            points.append((_raw.segment_type(segment), a * x + c * y + e, b * x + d * y + f))
    for (_, x, y), (kind, u, v) in pairwise(points):
        if kind == _LINE and (abs(x - u) < 0.5 or abs(y - v) < 0.5):
            yield _edge(*view.box(min(x, u), min(y, v), max(x, u), max(y, v)))
