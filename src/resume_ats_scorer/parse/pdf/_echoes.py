"""Letters that nobody sees over the same letters drawn in another way, as browsers print shadows and gradients of text."""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._render import SEEN_LEVELS, Picture, frame_around, picture, unpainted
from resume_ats_scorer.parse.pdf._view import Rectangle, View

Painted = tuple[_raw.Handle, _raw.Handle]
"""A page and what is painted over it, 0 where nothing is."""
_BLACK, _FILLED = (0, 0, 0, 255), 0
_ROOM = 4.0
"""Points around the words that are looked at as well."""
_REACH = 6
"""Pixels, two a point, that what is drawn may lie beside the letters: shadows are offset."""
_SAME = 0.7
"""Share of the letters that must be drawn, and of what is drawn that must be letters: browsers' shadows have 0.78 and more, bars in
their place up to 0.45, other words up to 0.56."""
_MISSED = 8
"""Words in a row that are not found, after which no other is looked for."""
_AWAY = range(-_REACH, _REACH + 1)
_SHIFTS = sorted(product(_AWAY, _AWAY), key=lambda shift: abs(shift[0]) + abs(shift[1]))


def echoed(sheet: Painted, view: View, owners: Collection[_raw.Handle], boxes: Sequence[Rectangle]) -> Iterator[bool]:
    """Yield for each of *boxes*, that of a word of the text objects *owners*, whether the page shows its letters all the same."""
    page, form = sheet
    frame = frame_around(view, [(x0 - _ROOM, top - _ROOM, x1 + _ROOM, bottom + _ROOM) for x0, top, x1, bottom in boxes])
    shown = picture(page, frame, form)
    objects = set(_raw.page_objects(page, _raw.count_objects(page)))
    mine = objects & set(owners)
    with unpainted(objects - mine), _black(mine):
        letters = picture(page, frame)
    missed, last = 0, (0, 0)
    for box in boxes:
        looked = missed < _MISSED and all(map(math.isfinite, box))
        found = _shift(shown, letters, *frame.places(box), last) if looked else None
        missed, last = (missed + 1, last) if found is None else (0, found)
        yield found is not None


def _shift(shown: Picture, letters: Picture, down: slice, across: slice, first: tuple[int, int]) -> tuple[int, int] | None:
    """Return how far beside *down* and *across* the *letters* there stand out in *shown*, looking at *first* first; else None."""
    if min(down.start, across.start) < _REACH or not letters[down, across].size:
        return None
    meant = _standing_out(letters[down, across])
    around = shown[down.start - _REACH : down.stop + _REACH, across.start - _REACH : across.stop + _REACH]
    drawn, (height, width) = _standing_out(around), meant.shape
    for shift in (first, *_SHIFTS):
        top, left = shift[0] + _REACH, shift[1] + _REACH
        part = drawn[top : top + height, left : left + width]
        if part.shape == meant.shape:
            most = max(np.count_nonzero(meant), np.count_nonzero(part))
            if np.count_nonzero(meant & part) >= max(_SAME * most, 1):
                return shift
    return None


@contextmanager
def _black(owners: Iterable[_raw.Handle]) -> Iterator[None]:
    """Paint the text *owners* in black."""
    kept = [(owner, _raw.colours(_raw.fill_colour, [owner], 0)[0].tolist(), _raw.text_mode(owner)) for owner in owners]
    for owner, _, _ in kept:
        _raw.set_fill_colour(owner, *_BLACK)
        _raw.set_text_mode(owner, _FILLED)
    try:
        yield
    finally:
        for owner, colour, mode in kept:
            _raw.set_fill_colour(owner, *colour)
            _raw.set_text_mode(owner, mode)


def _standing_out(pixels: Picture) -> NDArray[np.bool_]:
    """Return which of *pixels* differ from the commonest colour by half as much as any does: letters do, their shadow does not."""
    colours, counts = np.unique(np.ascontiguousarray(pixels).view(np.uint32), return_counts=True)
    ground = colours[int(np.argmax(counts))].reshape(1).view(np.uint8).astype(np.int16)
    apart = np.abs(pixels.astype(np.int16) - ground)[..., :3].max(axis=-1)
    return np.asarray(apart >= max(int(apart.max()) / 2, SEEN_LEVELS))
