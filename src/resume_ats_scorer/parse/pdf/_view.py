"""From PDF space to the page as a reader sees it, and from text that runs in another direction to upright text."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.pdf import _raw

Rectangle = tuple[float, float, float, float]


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

    def boxes(self, raw: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return *raw* rows (left, bottom, right, top) in PDF space as rows (x0, top, x1, bottom) from the top left corner."""
        left, bottom, right, top = raw.T
        if self.rotation == 90:
            shown = (bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        elif self.rotation == 180:
            shown = (self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        elif self.rotation == 270:
            shown = (self.top - top, self.right - right, self.top - bottom, self.right - left)
        else:
            shown = (left - self.left, self.top - top, right - self.left, self.top - bottom)
        return np.round(np.stack(shown, axis=1), 3)

    def box(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """Return one rectangle of PDF space as (x0, top, x1, bottom)."""
        return self.boxes_of([(left, bottom, right, top)])[0]

    def boxes_of(self, rectangles: Sequence[Rectangle]) -> list[Rectangle]:
        """Return *rectangles* of PDF space as (x0, top, x1, bottom)."""
        if not rectangles:
            return []
        x0, upper, x1, lower = self.boxes(np.array(rectangles)).T.tolist()
        return list(zip(x0, upper, x1, lower, strict=True))

    def upright(self, boxes: NDArray[np.float64], angle: int) -> NDArray[np.float64]:
        """Return *boxes* as shown, turned so that text running at *angle* runs from left to right."""
        width, height = self.size
        x0, top, x1, bottom = boxes.T
        if angle == 90:
            turned = (height - bottom, x0, height - top, x1)
        elif angle == 180:
            turned = (width - x1, height - bottom, width - x0, height - top)
        elif angle == 270:
            turned = (top, width - x1, bottom, width - x0)
        else:
            return boxes
        return np.stack(turned, axis=1)

    def as_shown(self, box: Rectangle, angle: int) -> Rectangle:
        """Return where *box*, of text running at *angle* and turned upright, stands on the page."""
        width, height = self.size
        x0, top, x1, bottom = box
        if angle == 90:
            return top, height - x1, bottom, height - x0
        if angle == 180:
            return width - x1, height - bottom, width - x0, height - top
        if angle == 270:
            return width - bottom, x0, width - top, x1
        return box


def view_of(page: _raw.Handle) -> View:
    """Return how *page* is shown."""
    box = (ctypes.c_float * 4)()
    _raw.bounding_box(page, ctypes.addressof(box))
    left, top, right, bottom = (float(edge) for edge in box)
    return View(left, bottom, right, top, 90 * (_raw.rotation(page) % 4))
