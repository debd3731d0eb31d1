"""Spaces that are text objects of their own: pdfium gives them no character, and the words around them would run together."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._measures import Indices
from resume_ats_scorer.parse.pdf._objects import Objects, flattened, list_objects, sort_out
from resume_ats_scorer.parse.pdf._seams import cut_at_looks


def cut_at_spaces(
    page: _raw.Handle, chars: Chars, starts: Indices, ends: Indices, cut: NDArray[np.bool_]
) -> tuple[Objects, list[int]]:
    """Set *cut* where a space object stands between two characters of a word, or one begins that perhaps nobody can see.

    Return the objects of *page*, and those that the first characters of the words belong to.

    Most words need no look at each character: they lie in one object, or in as many objects on end as they have characters.
    """
    objects = list_objects(page)
    begins, stops = starts.tolist(), ends.tolist()
    first = chars.owners(begins)
    last = chars.owners([stop - 1 for stop in stops])
    spanning = [span for span, one, other in zip(zip(begins, stops, strict=True), first, last, strict=True) if one != other]
    if spanning:
        cut_at_looks(chars, spanning, cut)
    order = objects.order
    places, until = list(map(order.get, first)), list(map(order.get, last))
    if None in places or None in until:
        owners = chars.owners(range(len(chars.code)))
        objects = flattened(page, set(owners))
        _cut(np.arange(1, len(owners)), _places(owners, objects), objects, cut)
        return objects, first
    low, high = np.array(places, np.intp), np.array(until, np.intp)
    plain = (low == high) | (high - low == ends - starts - 1)
    speaking = _filled(low[plain], high[plain], len(order) + 2)
    asked = [index for word in (~plain).nonzero()[0].tolist() for index in range(begins[word], stops[word])]
    place = _places(chars.owners(asked), objects)
    speaking[place] = True
    sort_out(objects, ((~speaking[1:-1]).nonzero()[0] + 1).tolist())
    if asked:
        _cut(np.array(asked[1:], np.intp), place, objects, cut)
        cut[starts] = False
    return objects, first


def _filled(first: Indices, last: Indices, size: int) -> NDArray[np.bool_]:
    """Return flags, *size* of them, that are set from each of *first* to each of *last*."""
    changes = np.bincount(first, minlength=size) - np.bincount(last + 1, minlength=size)
    return np.cumsum(changes) > 0


def _places(owners: Iterable[_raw.Handle], objects: Objects) -> Indices:
    """Return the places of *owners* in the painting order, 0 where they have none."""
    return np.array([objects.order.get(owner, 0) for owner in owners], np.intp)


def _cut(indices: Indices, place: Indices, objects: Objects, cut: NDArray[np.bool_]) -> None:
    """Set *cut* at those of *indices* before which a silent object stands; *place* are theirs and that of the one before them."""
    if objects.silent:
        passed = np.searchsorted(np.array(objects.silent), place)
        cut[indices] |= (passed[1:] > passed[:-1]) & (place[:-1] > 0) & (place[1:] > 0)
