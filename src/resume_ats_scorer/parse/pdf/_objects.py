"""What is painted on a page besides characters, in painting order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import repeat

from resume_ats_scorer.parse.pdf import _raw

_MOST_FORMS = 4
"""Forms inside forms are followed this deep."""
_MOST_OBJECTS = 60_000
"""Beyond this many objects of a page the rest is not looked at: charts and maps, never text."""

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Type(IntEnum):
    """pdfium's kinds of page objects."""

    TEXT = 1
    PATH = 2
    IMAGE = 3
    SHADING = 4
    FORM = 5


_TEXT = int(Type.TEXT)
"""Comparing with a plain number takes a fraction of the time; there may be hundreds of spaces on a page."""


@dataclass(slots=True)
class Shape:
    """A path, image or shading, a form that is not looked into because no text is in it, or text without characters but spaces."""

    handle: _raw.Handle
    type: Type
    order: int
    """Place in the painting order of the page."""
    box: Box
    """Left, bottom, right, top in PDF space."""
    outer: Matrix
    """From the space of the form it stands in to PDF space."""

    def on_page(self) -> bool:
        """Return whether it stands on the page itself, not in a form."""
        return self.outer == _IDENTITY

    def matrix(self) -> Matrix:
        """Return the way from its own space to PDF space."""
        return _times(_raw.object_matrix(self.handle), self.outer)


@dataclass(slots=True)
class Objects:
    """The objects of a page, those inside forms included where there is text in them."""

    order: dict[int, int]
    """Place of every object in the painting order, from 1."""
    inner: set[int] = field(default_factory=set)
    """Those that stand in forms."""
    silent: list[int] = field(default_factory=list)
    """Places of the text objects without characters: spaces, and what repeats the text before it."""
    shapes: list[Shape] = field(default_factory=list)


def list_objects(page: _raw.Handle) -> Objects:
    """Return the objects of *page* in order, before anything is known of them."""
    count = min(_raw.count_objects(page), _MOST_OBJECTS)
    return Objects(dict(zip(_raw.page_objects(page, count), range(1, count + 1), strict=True)))


def sort_out(objects: Objects, places: Sequence[int]) -> None:
    """Tell shapes and silent text objects apart among the objects at *places*, which have no characters."""
    every = list(objects.order)
    handles = [every[place - 1] for place in places]
    _sort_out(handles, places, _raw.bounds_of(handles), _IDENTITY, objects)


def flattened(page: _raw.Handle, speaking: set[int]) -> Objects:
    """Return the objects of *page*, forms replaced by what is in them; *speaking* are text objects that have characters."""
    count = min(_raw.count_objects(page), _MOST_OBJECTS)
    found = Objects({})
    _flatten(_raw.page_objects(page, count), _IDENTITY, _MOST_FORMS, speaking, found)
    return found


def _flatten(handles: list[int], matrix: Matrix, depth: int, speaking: set[int], found: Objects) -> None:
    for handle in handles:
        place = found.order[handle] = len(found.order) + 1
        if depth < _MOST_FORMS:
            found.inner.add(handle)
        if handle in speaking or len(found.order) > _MOST_OBJECTS:
            continue
        if _raw.object_type(handle) == Type.FORM and depth:
            inner = list(map(_raw.form_object, repeat(handle), range(min(_raw.count_form_objects(handle), _MOST_OBJECTS))))
            _flatten(inner, _times(_raw.object_matrix(handle), matrix), depth - 1, speaking, found)
        else:
            _sort_out([handle], [place], [_raw.object_bounds(handle)], matrix, found)


def _sort_out(
    handles: Sequence[int], places: Sequence[int], boxes: Sequence[Sequence[float]], matrix: Matrix, found: Objects
) -> None:
    kinds = map(_raw.object_type, handles)
    for handle, place, kind, (left, bottom, right, top) in zip(handles, places, kinds, boxes, strict=True):
        if kind == _TEXT:
            found.silent.append(place)
        if kind and (kind != _TEXT or (left < right and bottom < top)):
            found.shapes.append(Shape(handle, Type(kind), place, _placed((left, bottom, right, top), matrix), matrix))


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _placed(box: Box, matrix: Matrix) -> Box:
    if matrix == _IDENTITY:
        return box
    left, bottom, right, top = box
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)
