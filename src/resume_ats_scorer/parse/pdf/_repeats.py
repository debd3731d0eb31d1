"""Text that the file tells machines to read in place of what is shown, where it is the same: as if it had not been told."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._marked import replacing_mark
from resume_ats_scorer.parse.pdf._objects import flattened
from resume_ats_scorer.parse.pdf._open import text_of
from resume_ats_scorer.text import normalise

Groups = list[list[int]]
"""Places of the objects that one text stands for, in the order of all objects of a page."""


def drop_repeats(page: _raw.Handle, twin: _raw.Handle, text: _raw.Handle) -> bool:
    """Take the marks off those objects of *page* whose text in place of what is shown repeats it; return whether there are any.

    *twin* is the same page, loaded once more, which loses all such marks: only then pdfium tells what is shown.
    """
    objects, copies = list(flattened(page, set()).order), list(flattened(twin, set()).order)
    groups = _groups(objects)
    for place in [place for group in groups for place in group]:
        _unmark(copies[place])
    with text_of(twin) as shown_text:
        said, shown = _texts(text), _texts(shown_text)
    same = [group for group in groups if (told := _letters(said, objects, group)) and told == _letters(shown, copies, group)]
    for place in [place for group in same for place in group]:
        _unmark(objects[place])
    return bool(same)


def _groups(objects: Sequence[_raw.Handle]) -> Groups:
    found: dict[_raw.Handle, list[int]] = defaultdict(list)
    for place, handle in enumerate(objects):
        mark = replacing_mark(handle)
        if mark:
            found[mark].append(place)
    return list(found.values())


def _unmark(handle: _raw.Handle) -> None:
    while mark := replacing_mark(handle):
        if not _raw.remove_mark(handle, mark):
            return


def _texts(text: _raw.Handle) -> dict[_raw.Handle, str]:
    """Return the characters of each text object of a text page."""
    found: dict[_raw.Handle, list[int]] = defaultdict(list)
    indices = range(_raw.count_chars(text))
    for owner, index in zip(_raw.text_objects(text, indices), indices, strict=True):
        found[owner].append(_raw.unicode(text, index))
    return {
        owner: "".join(chr(code) for code in codes if code < 0xD800 or 0xDFFF < code < 0x110000) for owner, codes in found.items()
    }


def _letters(texts: Mapping[_raw.Handle, str], objects: Sequence[_raw.Handle], group: Sequence[int]) -> str:
    """Return the letters and digits of the objects of *group*; small capitals are other letters than those they are told to be."""
    whole = normalise("".join(texts.get(objects[place], "") for place in group))
    return "".join(filter(str.isalnum, whole))
