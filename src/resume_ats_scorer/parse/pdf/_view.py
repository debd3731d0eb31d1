"""From PDF space to the page as a reader sees it, and from text that runs in another direction to upright text."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.pdf import _raw

Rectangle = tuple[float, float, float, float]
Edge = TypeVar("Edge", float, NDArray[np.float64])
_MANY_TENTHS, _TIE = 1e7, 1e-6
"""Up to so many tenths, the error of a product is far below what may be a tie."""


@dataclass(slots=True)
class View:
    """How a page is shown: its visible box in PDF space, and the rotation."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown, in points."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.rotation in {90, 270} else (width, height)

    def boxes(
        self, left: NDArray[np.float64], bottom: NDArray[np.float64], right: NDArray[np.float64], top: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return rectangles of PDF space as x0, top, x1 and bottom from the top left corner, shape (4, n)."""
        return np.array(self._shown(left, bottom, right, top)).round(3)

    def box(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """Return one rectangle of PDF space as (x0, top, x1, bottom), the same as `boxes` does."""
        x0, upper, x1, lower = self._shown(left, bottom, right, top)
        return _rounded(x0), _rounded(upper), _rounded(x1), _rounded(lower)

    def _shown(self, left: Edge, bottom: Edge, right: Edge, top: Edge) -> tuple[Edge, Edge, Edge, Edge]:
        if self.rotation == 90:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.rotation == 180:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.rotation == 270:
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def boxes_of(self, rectangles: Sequence[Rectangle]) -> list[Rectangle]:
        """Return *rectangles* of PDF space as (x0, top, x1, bottom)."""
        if not rectangles:
            return []
        x0, upper, x1, lower = self.boxes(*np.array(rectangles).T).tolist()
        return list(zip(x0, upper, x1, lower, strict=True))

    def upright(self, boxes: NDArray[np.float64], angle: int) -> NDArray[np.float64]:
        """Return *boxes* as shown, turned so that text running at *angle* runs from left to right."""
        x0, top, x1, bottom = boxes
        return np.array(self.turned((x0, top, x1, bottom), angle)) if angle else boxes

    def turned(self, box: tuple[Edge, Edge, Edge, Edge], angle: int) -> tuple[Edge, Edge, Edge, Edge]:
        """Return *box* as shown, one or many, turned so that text running at *angle* runs from left to right."""
        width, height = self.size
        x0, top, x1, bottom = box
        if angle == 90:
            return height - bottom, x0, height - top, x1
        if angle == 180:
            return width - x1, height - bottom, width - x0, height - top
        if angle == 270:
            return top, width - x1, bottom, width - x0
        return box

    def as_shown(self, box: Rectangle, angle: int) -> Rectangle:
        """Return where *box*, of text running at *angle* and turned upright, stands on the page."""
        if not angle:
            return box
        width, height = self.size
        x0, top, x1, bottom = box
        if angle == 90:
            return top, height - x1, bottom, height - x0
        if angle == 180:
            return width - x1, height - bottom, width - x0, height - top
        if angle == 270:
            return width - bottom, x0, width - top, x1
        return box


def tenths(edge: float) -> float:
    """Return *edge* to tenths, as `round` does: that works on decimal digits, which only ties and very large numbers need."""
    scaled = 10.0 * edge
    if not abs(scaled) < _MANY_TENTHS or abs(abs(scaled - int(scaled)) - 0.5) < _TIE:
        return round(edge, 1)
    return round(scaled) / 10.0


def _rounded(edge: float) -> float:
    """Return *edge* to thousandths, as numpy rounds."""
    scaled = 1000.0 * edge
    return round(scaled) / 1000.0 if math.isfinite(scaled) else edge


def around(boxes: Sequence[Rectangle]) -> Rectangle:
    """Return the smallest rectangle around *boxes*."""
    return (
        min([box[0] for box in boxes]),
        min([box[1] for box in boxes]),
        max([box[2] for box in boxes]),
        max([box[3] for box in boxes]),
    )


def view_of(page: _raw.Handle) -> View:
    """Return how *page* is shown."""
    left, top, right, bottom = _raw.bounding_box(page)
    return View(left, bottom, right, top, 90 * (_raw.rotation(page) % 4))
