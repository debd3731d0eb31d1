"""Marked content: text that the file gives in place of what it shows (ActualText)."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._objects import Objects
from resume_ats_scorer.parse.pdf._spaced import with_next
from resume_ats_scorer.parse.pdf._view import View

_REPLACED = "ActualText"
LAYER = "OC"
_NARROWEST = 0.08
"""Letters are wider than this share of their height."""
_NEAR = 0.4
"""Boxes of letters of one word are at most this far apart, in font sizes, where they are not those of what is shown."""
_ROOM, _SIZE = (ctypes.c_char * 64)(), ctypes.c_ulong()
"""Where names and their sizes are written to."""


@dataclass(slots=True)
class Owners:
    """The text objects that the words of a page begin in."""

    handles: list[_raw.Handle]
    """Each once."""
    marks: set[_raw.Handle]
    """Their content marks; objects share most of them."""


def replaced(words: Sequence[Word], owners: Owners, objects: Objects, view: View) -> list[Word]:
    """Return the words that stand for something else on the page; *owners* are theirs. Those that have no room there are hidden.

    pdfium puts such text on the first object it replaces; it is spread over all of them here.
    """
    if not any(_REPLACED in _keys(mark) for mark in owners.marks):
        return []
    found = [word for word in words if is_replaced(word.owner)]
    for owner, group in groupby(found, key=lambda word: word.owner):
        _spread(list(group), _right_edge(owner, objects, view))
    for word in found:
        if word.x1 - word.x0 < _NARROWEST * (word.bottom - word.top) * len(word.text):
            word.hidden = "invisible"
    return found


def made_whole(words: Sequence[Word], stand_ins: Sequence[Word]) -> list[Word]:
    """Return *words*, the *stand_ins* joined to what they touch: their boxes are those of other letters than are shown."""
    known = {id(word) for word in stand_ins}
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        if before and (id(word) in known or id(before) in known) and _touch(before, word):
            found[-1] = with_next(before, word)
            known.add(id(found[-1]))
        else:
            found.append(word)
    return found


def _touch(before: Word, word: Word) -> bool:
    """Return whether no character stands between both words, and hardly any space."""
    near = abs(word.x0 - before.x1) < _NEAR * word.style.size
    return near and before.end == word.start and (before.base, before.angle, before.hidden) == (word.base, word.angle, word.hidden)


def owners_of(words: Sequence[Word]) -> Owners:
    """Return the text objects that *words* begin in."""
    found = list(dict.fromkeys([word.owner for word in words]))
    return Owners(found, _marks_of(found))


def _marks_of(owners: Iterable[_raw.Handle]) -> set[_raw.Handle]:
    return {_raw.object_mark(owner, index) for owner in owners for index in range(_raw.count_marks(owner))}


def is_on_layer(owner: _raw.Handle) -> bool:
    """Return whether the object *owner* stands on a layer, which may be switched off."""
    return any(mark_name(mark) == LAYER for mark in _marks_of([owner]))


def mark_name(mark: int) -> str:
    """Return the tag of a content *mark*."""
    return _string(lambda buffer, room, size: _raw.mark_name(mark, buffer, room, size))


def is_replaced(owner: _raw.Handle) -> bool:
    """Return whether the file says what machines are to read in place of the text object *owner*."""
    return bool(replacing_mark(owner))


def replacing_mark(owner: _raw.Handle) -> _raw.Handle:
    """Return the content mark that says what machines are to read in place of the text object *owner*, 0 where none does."""
    return next((mark for mark in _marks_of([owner]) if _REPLACED in _keys(mark)), 0)


def _keys(mark: int) -> Iterator[str]:
    for place in range(_raw.mark_params(mark)):
        yield _string(lambda buffer, room, size, place=place: _raw.mark_key(mark, place, buffer, room, size))


def _string(call: _raw.Call) -> str:
    if not call(ctypes.addressof(_ROOM), 64, ctypes.addressof(_SIZE)):
        return ""
    return _ROOM.raw[: max(min(_SIZE.value, 64) - 2, 0)].decode("utf-16-le", "replace")


def _right_edge(owner: int, objects: Objects, view: View) -> float:
    """Return the right edge of the silent objects after *owner* that the same text stands for, 0 where there are none."""
    handles = list(objects.order)
    silent = set(objects.silent)
    edge = 0.0
    place = objects.order.get(owner, len(handles)) + 1
    while place in silent and is_replaced(handles[place - 1]):
        edge = max(edge, view.box(*_raw.object_bounds(handles[place - 1]))[2])
        place += 1
    return edge


def _spread(words: Sequence[Word], edge: float) -> None:
    """Stretch *words* so that they end at *edge* where they end before it."""
    first, last = words[0].x0, words[-1].x1
    if edge <= last or last <= first:
        return
    factor = (edge - first) / (last - first)
    for word in words:
        word.x0, word.x1 = first + (word.x0 - first) * factor, first + (word.x1 - first) * factor
