"""What is painted on a page besides characters, in painting order."""

import ctypes
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.pdf import _raw

_MOST_FORMS = 4
"""Forms inside forms are followed this deep."""
_MOST_OBJECTS = 60_000
"""Beyond this many objects of a page the rest is not looked at: charts and maps, never text."""

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Type(IntEnum):
    """pdfium's kinds of page objects."""

    TEXT = 1
    PATH = 2
    IMAGE = 3
    SHADING = 4
    FORM = 5


_SHAPES = {Type.PATH, Type.IMAGE, Type.SHADING}


@dataclass(slots=True)
class Shape:
    """A path, image or shading."""

    handle: _raw.Handle
    type: Type
    order: int
    """Place in the painting order of the page."""
    box: tuple[float, float, float, float]
    """Left, bottom, right, top in PDF space."""
    outer: Matrix
    """From the space of the form it stands in to PDF space."""

    def matrix(self) -> Matrix:
        """Return the way from its own space to PDF space."""
        return _times(_matrix(self.handle), self.outer)


@dataclass(slots=True)
class Objects:
    """The objects of a page, those inside forms included where there is text in them."""

    order: dict[int, int]
    """Place of every object in the painting order, from 1."""
    inner: set[int] = field(default_factory=set)
    """Those that stand in forms."""
    silent: list[int] = field(default_factory=list)
    """Places of the text objects without characters: spaces."""
    shapes: list[Shape] = field(default_factory=list)


def list_objects(page: _raw.Handle) -> Objects:
    """Return the objects of *page* in order, before anything is known of them."""
    count = min(_raw.count_objects(page), _MOST_OBJECTS)
    return Objects(dict(zip(_raw.page_objects(page, count), range(1, count + 1), strict=True)))


def sort_out(objects: Objects, places: NDArray[np.intp]) -> None:
    """Tell shapes and silent text objects apart among the objects at *places*, which have no characters."""
    handles = list(objects.order)
    for place in places.tolist():
        _sort_out(handles[place - 1], place, _IDENTITY, objects)


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
            _flatten(inner, _times(_matrix(handle), matrix), depth - 1, speaking, found)
        else:
            _sort_out(handle, place, matrix, found)


def _sort_out(handle: int, place: int, matrix: Matrix, found: Objects) -> None:
    kind = _raw.object_type(handle)
    if kind == Type.TEXT:
        found.silent.append(place)
    elif kind in _SHAPES:
        found.shapes.append(Shape(handle, Type(kind), place, _bounds(handle, matrix), matrix))


def _matrix(handle: _raw.Handle) -> Matrix:
    parts = (ctypes.c_float * 6)()
    if not _raw.object_matrix(handle, ctypes.addressof(parts)):
        return _IDENTITY
    a, b, c, d, e, f = (float(part) for part in parts)
    return a, b, c, d, e, f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _bounds(handle: _raw.Handle, matrix: Matrix) -> tuple[float, float, float, float]:
    edges = (ctypes.c_float * 4)()
    start = ctypes.addressof(edges)
    _raw.object_bounds(handle, start, start + 4, start + 8, start + 12)
    left, bottom, right, top = (float(edge) for edge in edges)
    if matrix == _IDENTITY:
        return left, bottom, right, top
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)
