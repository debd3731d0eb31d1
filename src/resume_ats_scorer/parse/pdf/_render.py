"""What a page looks like: small renderings by pdfium, to see whether a word leaves a trace."""

import ctypes
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from resume_ats_scorer.parse.colours import ALIKE
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._view import Rectangle, View

_SCALE = 2.0
_MOST_PIXELS = 6_000_000
_GREY = np.array([29, 150, 76], np.uint16)
"""Shares, of 255, of blue, green and red in how light a pixel is."""
_SEEN_LEVELS = 26
"""A pixel that becomes lighter or darker by less, of 255, looks the same, unless its hue changes."""
_SEEN_PIXELS = 0.01
"""A sign of which less than this share of its box changes cannot be seen."""
_READ_PIXELS = 0.04
"""The same for words of several letters; of 10,000 in real resumes all but one have more, half of them .38."""

Picture = NDArray[np.uint8]


def picture(page: _raw.Handle, view: View, form: _raw.Handle = 0) -> tuple[Picture, float]:
    """Return *page* as shown, rows of pixels of blue, green, red and nothing, and the pixels per point.

    Notes and the fields of *form* are there where that is given.
    """
    width, height = view.size
    scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    columns, lines = max(int(width * scale), 1), max(int(height * scale), 1)
    pixels = np.full((lines, columns, 4), 255, np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, lines, pdfium.FPDFBitmap_BGRx, pixels.ctypes.data, 4 * columns)
    try:
        handle = ctypes.cast(page, pdfium.FPDF_PAGE)
        pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, columns, lines, 0, pdfium.FPDF_ANNOT if form else 0)
        if form:
            pdfium.FPDF_FFLDraw(ctypes.cast(form, pdfium.FPDF_FORMHANDLE), bitmap, handle, 0, 0, columns, lines, 0, 0)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return pixels, scale


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


def without(page: _raw.Handle, view: View, form: _raw.Handle, owners: Iterable[int]) -> Picture:
    """Return *page*, with notes and the fields of *form*, as it looks when the objects *owners* are not painted."""
    hidden = list(owners)
    for owner in hidden:
        _raw.set_active(owner, 0)
    try:
        return picture(page, view, form)[0]
    finally:
        for owner in hidden:
            _raw.set_active(owner, 1)


def changes(before: Picture, after: Picture) -> NDArray[np.bool_]:
    """Return which pixels differ between two pictures as much as a person can see; rows by columns.

    It is worked out once for all words of a page: their boxes may lie over one another, each as large as the page.
    """
    found: NDArray[np.bool_] = (before.view(np.uint32) != after.view(np.uint32))[:, :, 0]
    one, other = before[found][:, :3], after[found][:, :3]
    lighter = np.abs((one @ _GREY).astype(np.int32) - other @ _GREY) >= 255 * _SEEN_LEVELS
    found[found] = lighter | (np.maximum(one, other) - np.minimum(one, other) > ALIKE).any(axis=1)
    return found


def is_seen(changed: NDArray[np.bool_], scale: float, box: Rectangle, *, is_written: bool = False) -> bool:
    """Return whether enough of *box* has *changed* for a person to see it, or to read it where it *is_written* in letters."""
    if not all(math.isfinite(edge) for edge in box):
        return False
    x0, top = max(int(box[0] * scale), 0), max(int(box[1] * scale), 0)
    x1, bottom = max(int(box[2] * scale) + 1, 0), max(int(box[3] * scale) + 1, 0)
    place = changed[top:bottom, x0:x1]
    return bool(np.count_nonzero(place) > (_READ_PIXELS if is_written else _SEEN_PIXELS) * place.size)
