"""What a page looks like: small renderings by pdfium, to see whether a word leaves a trace."""

import ctypes
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from resume_ats_scorer.parse.colours import ALIKE
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._view import Rectangle, View

_SCALE = 2.0
_MOST_PIXELS = 6_000_000
_GREY = (29, 150, 76)
"""Shares, of 255, of blue, green and red in how light a pixel is."""
SEEN_LEVELS = 26
"""A pixel that becomes lighter or darker by less, of 255, looks the same, unless its hue changes."""
_SEEN_PIXELS = 0.01
"""A sign of which less than this share of its box changes cannot be seen."""
_READ_PIXELS = 0.04
"""The same for words of several letters; of 10,000 in real resumes all but one have more, half of them .38."""

Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is drawn; all in pixels."""

    scale: float
    """Of them per point."""
    page: tuple[int, int]
    """Width and height of the whole page."""
    left: int
    top: int
    right: int
    bottom: int

    def places(self, box: Rectangle) -> tuple[slice, slice]:
        """Return the rows and columns of the picture where *box* is."""
        x0, top = max(int(box[0] * self.scale), self.left), max(int(box[1] * self.scale), self.top)
        x1, bottom = max(int(box[2] * self.scale) + 1, self.left), max(int(box[3] * self.scale) + 1, self.top)
        return slice(top - self.top, bottom - self.top), slice(x0 - self.left, x1 - self.left)


def frame_of(view: View) -> Frame:
    """Return the frame of a whole page."""
    width, height = view.size
    scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    columns, lines = max(int(width * scale), 1), max(int(height * scale), 1)
    return Frame(scale, (columns, lines), 0, 0, columns, lines)


def frame_around(view: View, boxes: Iterable[Rectangle]) -> Frame:
    """Return the frame of what of a page lies in *boxes* and between them: to draw less takes less time."""
    whole = frame_of(view)
    places = [whole.places(box) for box in boxes if all(map(math.isfinite, box))]
    columns, lines = whole.page
    shown = [
        (down, across) for down, across in places if across.start < min(across.stop, columns) and down.start < min(down.stop, lines)
    ]
    if not shown:
        return replace(whole, right=1, bottom=1)
    return replace(
        whole,
        left=min(across.start for _, across in shown),
        top=min(down.start for down, _ in shown),
        right=min(max(across.stop for _, across in shown), columns),
        bottom=min(max(down.stop for down, _ in shown), lines),
    )


def picture(page: _raw.Handle, frame: Frame, form: _raw.Handle = 0) -> Picture:
    """Return *page* as shown in *frame*, rows of pixels of blue, green, red and nothing.

    Notes and the fields of *form* are there where that is given.
    """
    columns, lines = frame.right - frame.left, frame.bottom - frame.top
    pixels = np.full((lines, columns, 4), 255, np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, lines, pdfium.FPDFBitmap_BGRx, pixels.ctypes.data, 4 * columns)
    place = (-frame.left, -frame.top, *frame.page, 0)
    try:
        handle = ctypes.cast(page, pdfium.FPDF_PAGE)
        pdfium.FPDF_RenderPageBitmap(bitmap, handle, *place, pdfium.FPDF_ANNOT if form else 0)
        if form:
            pdfium.FPDF_FFLDraw(ctypes.cast(form, pdfium.FPDF_FORMHANDLE), bitmap, handle, *place, 0)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return pixels


@contextmanager
def white_paper(page: _raw.Handle) -> Iterator[None]:
    """Lay white paper under what is on *page*: without it pdfium leaves blend modes aside where nothing lies below."""
    left, top, right, bottom = _raw.bounding_box(page)
    paper = _raw.new_rectangle(left, bottom, right - left, top - bottom)
    _raw.set_fill_colour(paper, 255, 255, 255, 255)
    _raw.set_draw_mode(paper, pdfium.FPDF_FILLMODE_WINDING, 0)
    _raw.insert_object(page, paper, 0)
    try:
        yield
    finally:
        _raw.remove_object(page, paper)
        _raw.destroy_object(paper)


@contextmanager
def unpainted(objects: Iterable[int]) -> Iterator[None]:
    """Paint none of *objects*."""
    left_out = list(objects)
    for one in left_out:
        _raw.set_active(one, 0)
    try:
        yield
    finally:
        for one in left_out:
            _raw.set_active(one, 1)


def without(page: _raw.Handle, frame: Frame, form: _raw.Handle, owners: Iterable[int]) -> Picture:
    """Return *page* in *frame*, with notes and the fields of *form*, as it looks when the objects *owners* are not painted."""
    with unpainted(owners):
        return picture(page, frame, form)


def changes(before: Picture, after: Picture) -> NDArray[np.bool_]:
    """Return which pixels differ between two pictures as much as a person can see; rows by columns.

    It is worked out once for all words of a page: their boxes may lie over one another, each as large as the page.
    """
    places = np.flatnonzero(before.view(np.uint32) != after.view(np.uint32))
    one, other = (pixels.reshape(-1, 4).take(places, axis=0).T.astype(np.int32) for pixels in (before, after))
    apart = (one - other)[:3]
    seen = np.abs(sum(share * colour for share, colour in zip(_GREY, apart, strict=True))) >= 255 * SEEN_LEVELS
    for colour in apart:
        seen |= np.abs(colour) > ALIKE
    found = np.zeros(before.shape[:2], np.bool_)
    found.put(places[seen], True)
    return found


def is_seen(changed: NDArray[np.bool_], frame: Frame, box: Rectangle, *, is_written: bool = False) -> bool:
    """Return whether enough of *box* has *changed* for a person to see it, or to read it where it *is_written* in letters.

    What *changed* is that of *frame*.
    """
    if not all(map(math.isfinite, box)):
        return False
    place = changed[frame.places(box)]
    return bool(np.count_nonzero(place) > (_READ_PIXELS if is_written else _SEEN_PIXELS) * place.size)
