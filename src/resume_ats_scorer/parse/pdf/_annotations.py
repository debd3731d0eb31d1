"""Links, form fields and notes that lie on a page."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import pypdfium2.raw as pdfium

from resume_ats_scorer.parse.legible import LEAST_ROOM, LEAST_SIDE
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._view import Rectangle, View
from resume_ats_scorer.text import normalise

_MOST = 2_000
"""Annotations of a page beyond this number are not looked at."""
_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_TARGET = re.compile(r"(?:https?|mailto|tel|ftp):|[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)", re.IGNORECASE)
_PAINTLESS = {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP}
_WRITTEN_FIELDS = {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX}


@dataclass(slots=True)
class Annotations:
    """What lies on a page, with places as shown."""

    links: list[tuple[Rectangle, str]] = field(default_factory=list)
    """Targets on the web, mail addresses and telephone numbers."""
    fields: list[tuple[Rectangle, str]] = field(default_factory=list)
    """Form fields and what was filled in, which may be empty."""
    notes: list[tuple[Rectangle, str]] = field(default_factory=list)
    """Text that was laid on the page as an annotation."""
    unseen: list[tuple[Rectangle, str]] = field(default_factory=list)
    """Text of fields and notes that no viewer shows."""
    painted: list[Rectangle] = field(default_factory=list)
    """Places of all that is painted over the page: fields, notes, stamps and so on."""
    launches: bool = False
    """A link starts a program."""
    files: int = 0
    """Files attached to the page."""


@dataclass(slots=True)
class Forms:
    """The form of one document; set up when the first field is met."""

    document: _raw.Handle
    _handle: int = 0
    _info: object = None

    @property
    def handle(self) -> int:
        """Pdfium's handle of the form."""
        if not self._handle:
            info = pdfium.FPDF_FORMFILLINFO(version=2)
            document = ctypes.cast(self.document, pdfium.FPDF_DOCUMENT)
            self._info = info
            self._handle = _raw.address(pdfium.FPDFDOC_InitFormFillEnvironment(document, info))
        return self._handle

    def close(self) -> None:
        """Free it."""
        if self._handle:
            pdfium.FPDFDOC_ExitFormFillEnvironment(ctypes.cast(self._handle, pdfium.FPDF_FORMHANDLE))
            self._handle = 0


def read_annotations(page: _raw.Handle, view: View, forms: Forms) -> Annotations:
    """Return the annotations of *page*."""
    found = Annotations()
    for index in range(min(_raw.count_annotations(page), _MOST)):
        with _annotation(page, index) as handle:
            _read(handle, view, forms, found)
    return found


def _read(handle: int, view: View, forms: Forms, found: Annotations) -> None:
    kind = _raw.annotation_type(handle)
    if kind not in _PAINTLESS:
        found.painted.append(_box(handle, view))
    if kind == pdfium.FPDF_ANNOT_LINK:
        action = _raw.link_action(_raw.annotation_link(handle))
        found.launches |= _raw.action_type(action) == pdfium.PDFACTION_LAUNCH
        target = _uri(forms.document, action)
        if target:
            found.links.append((_box(handle, view), target))
    elif kind == pdfium.FPDF_ANNOT_WIDGET and _raw.field_type(forms.handle, handle) in _WRITTEN_FIELDS:
        value = _raw.wide_text(partial(_raw.field_value, forms.handle, handle))
        box = _box(handle, view)
        (found.fields if _is_shown(handle, box, view, value) else found.unseen).append((box, value))
    elif kind == pdfium.FPDF_ANNOT_FREETEXT:
        text = _raw.wide_text(partial(_raw.annotation_string, handle, b"Contents"))
        box = _box(handle, view)
        if text.strip():
            (found.notes if _is_shown(handle, box, view, text) else found.unseen).append((box, text))
    elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
        found.files += 1


def _is_shown(handle: int, box: Rectangle, view: View, text: str) -> bool:
    (x0, top, x1, bottom), (width, height) = box, view.size
    return (
        not _raw.annotation_flags(handle) & _UNSEEN
        and min(x1 - x0, bottom - top) >= LEAST_SIDE
        and (x1 - x0) * (bottom - top) >= LEAST_ROOM * len(text)
        and x0 < width
        and x1 > 0
        and top < height
        and bottom > 0
    )


@contextmanager
def _annotation(page: _raw.Handle, index: int) -> Iterator[int]:
    handle = _raw.annotation(page, index)
    try:
        yield handle
    finally:
        _raw.close_annotation(handle)


def _box(handle: int, view: View) -> Rectangle:
    left, top, right, bottom = _raw.annotation_rectangle(handle)
    return view.box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _uri(document: int, action: int) -> str:
    if _raw.action_type(action) != pdfium.PDFACTION_URI:
        return ""
    target = normalise(_raw.narrow_text(partial(_raw.action_uri, document, action)))
    return target if _TARGET.match(target) else ""
