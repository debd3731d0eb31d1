"""Opening a PDF with the right refusal, and what the file says of itself."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pypdfium2.raw as pdfium

from resume_ats_scorer.errors import Corrupt, Encrypted, TooComplex
from resume_ats_scorer.model import FileFacts, Limits
from resume_ats_scorer.parse.pdf import _raw

_MAY_COPY = 1 << 4
_SCRIPT = re.compile(rb"/S\s*/JavaScript\b")


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[object]:
    """Yield pdfium's document for *data*. Raises Encrypted, Corrupt, or TooComplex where it has too many pages."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise Encrypted if locked else Corrupt
    try:
        if page_count(document) < 1:
            raise Corrupt
        if page_count(document) > limits.max_pages:
            raise TooComplex
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def page_at(document: _raw.Handle, index: int) -> Iterator[_raw.Handle]:
    """Yield the page at *index*, 0 where pdfium cannot load it."""
    page = _raw.load_page(document, index)
    try:
        yield page
    finally:
        if page:
            _raw.close_page(page)


@contextmanager
def text_of(page: _raw.Handle) -> Iterator[_raw.Handle]:
    """Yield the text of *page* as it is now, 0 where pdfium cannot load it."""
    text = _raw.load_text(page) if page else 0
    try:
        yield text
    finally:
        if text:
            _raw.close_text(text)


def page_count(document: object) -> int:
    """Return the number of pages of *document*."""
    return int(pdfium.FPDF_GetPageCount(document))


def facts_of(document: object, data: bytes) -> FileFacts:
    """Return what *document*, opened from *data*, says of itself; fonts are counted elsewhere."""
    version = ctypes.c_int()
    known = pdfium.FPDF_GetFileVersion(document, version)
    encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) != -1
    words = " ".join(_meta(document, key) for key in (b"Title", b"Subject", b"Keywords"))
    return FileFacts(
        size=len(data),
        producer=_meta(document, b"Producer") or None,
        creator=_meta(document, b"Creator") or None,
        version=f"{version.value // 10}.{version.value % 10}" if known else None,
        tagged=bool(pdfium.FPDFCatalog_IsTagged(document)),
        encrypted=encrypted,
        copy_allowed=bool(pdfium.FPDF_GetDocPermissions(document) & _MAY_COPY) if encrypted else True,
        macros=pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0 or _runs_script(data),
        attachments=max(pdfium.FPDFDoc_GetAttachmentCount(document), 0),
        repaired=not pdfium.FPDF_DocumentHasValidCrossReferenceTable(document),
        metadata_words=len(words.split()),
    )


def _runs_script(data: bytes) -> bool:
    """Tell whether an action of the file is a script; pdfium counts named scripts only, not one that runs on opening."""
    return b"/JavaScript" in data and _SCRIPT.search(data) is not None


def _meta(document: object, key: bytes) -> str:
    return _raw.wide_text(partial(_raw.meta_text, _raw.address(document), key))
