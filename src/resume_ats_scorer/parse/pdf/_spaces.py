"""Spaces that are text objects of their own: pdfium gives them no character, and the words around them would run together."""

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._objects import Objects, flattened, list_objects, sort_out


def cut_at_spaces(
    page: _raw.Handle, chars: Chars, starts: NDArray[np.intp], ends: NDArray[np.intp], cut: NDArray[np.bool_]
) -> tuple[Objects, list[int]]:
    """Set *cut* where a space object stands between two characters of a word.

    Return the objects of *page*, and those that the first characters of the words belong to.

    Most words need no look at each character: they lie in one object, or in as many objects on end as they have characters.
    """
    objects = list_objects(page)
    first = chars.owners(starts.tolist())
    last = chars.owners((ends - 1).tolist())
    order = objects.order
    places, stops = list(map(order.get, first)), list(map(order.get, last))
    if None in places or None in stops:
        everything = range(len(chars.code))
        owners = chars.owners(everything)
        objects = flattened(page, set(owners))
        _cut(everything, owners, objects, cut)
        return objects, first
    place, until = np.array(places, np.intp), np.array(stops, np.intp)
    plain = (place == until) | (until - place == ends - starts - 1)
    speaking = _filled(place[plain], until[plain], len(order) + 2)
    looked_at = [range(start, end) for start, end in zip(starts[~plain].tolist(), ends[~plain].tolist(), strict=True)]
    owners_of = [chars.owners(indices) for indices in looked_at]
    for owners in owners_of:
        speaking[[order.get(owner, 0) for owner in owners]] = True
    sort_out(objects, np.flatnonzero(~speaking[1:-1]) + 1)
    for indices, owners in zip(looked_at, owners_of, strict=True):
        _cut(indices, owners, objects, cut)
    return objects, first


def _filled(first: NDArray[np.intp], last: NDArray[np.intp], size: int) -> NDArray[np.bool_]:
    """Return flags, *size* of them, that are set from each of *first* to each of *last*."""
    changes = np.bincount(first, minlength=size) - np.bincount(last + 1, minlength=size)
    return np.cumsum(changes) > 0


def _cut(indices: range, owners: list[int], objects: Objects, cut: NDArray[np.bool_]) -> None:
    if objects.silent:
        place = np.array([objects.order.get(owner, 0) for owner in owners])
        passed = np.searchsorted(np.array(objects.silent), place)
        cut[indices.start + 1 : indices.stop] |= (passed[1:] > passed[:-1]) & (place[:-1] > 0) & (place[1:] > 0)
