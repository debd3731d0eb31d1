"""The rule that decides what a file is."""

import re

from resume_ats_scorer.errors import Encrypted, TooComplex, UnsupportedType
from resume_ats_scorer.intake._hint import describe
from resume_ats_scorer.intake.archive import Archive
from resume_ats_scorer.intake.decoding import decode, looks_like_text
from resume_ats_scorer.intake.ooxml import main_part
from resume_ats_scorer.model import Kind, Limits

_PDF = re.compile(rb"%PDF-[0-9]")
_PDF_WINDOW = 1024
_MAX_BYTES_OF_CHARACTER = 4
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?[\s\x00]{0,64}\{\\rtf")
_ZIP = b"PK\x03\x04"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,64}(?:<!--[^>]{0,900}-->\s{0,64})?(?:<!doctype\s+html|<html|<head|<body|<meta\s|<\?xml|<svg)",
    re.IGNORECASE,
)
_HEADERS = rb"(?:[\w-]+:[^\n]*\n){0,9}?"
_WEB_ARCHIVE = re.compile(_HEADERS + rb"MIME-Version:[^\n]*\n" + _HEADERS + rb"Content-Type:\s*multipart/", re.IGNORECASE)
_XML_DOCUMENT = re.compile(rb"Word\.Document|<w:wordDocument|<pkg:package|<office:document\b")
_XML_WINDOW = 4096
_ODT = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")

_LEGACY = "The file is of an old office format (.doc) that is not read; save it as DOCX or PDF and send that."
_WEB_PAGE = "The file is a web page or other markup; print it to a PDF and send that."
_XML_TEXT = "The file is a text document saved as XML; save it as DOCX or PDF and send that."
_PAGES = "The file is of Apple's Pages or the like; export it from there as PDF or DOCX and send that."
_OTHER_OFFICE = "The file is an archive, a spreadsheet or a presentation; send the document itself as PDF or DOCX."


def sniff(data: bytes, limits: Limits) -> tuple[Kind, int]:
    """Return the type of *data* and where it starts. Raises UnsupportedType, TooComplex and what opening an archive raises."""
    if data.startswith(_ZIP):
        return _office(Archive(data, limits)), 0
    if data.startswith(_OLE2):
        raise Encrypted if _ENCRYPTED_PACKAGE in data else UnsupportedType(_LEGACY)
    if _RTF.match(data):
        return Kind.RTF, data.index(b"{\\rtf")
    if found := _PDF.search(data, 0, _PDF_WINDOW + len(b"%PDF-1")):
        return Kind.PDF, found.start()
    if _MARKUP.match(data) or _WEB_ARCHIVE.match(data):
        raise UnsupportedType(_XML_TEXT if _XML_DOCUMENT.search(data, 0, _XML_WINDOW) else _WEB_PAGE)
    _check_text(data, limits)
    return Kind.TXT, 0


def _check_text(data: bytes, limits: Limits) -> None:
    too_long = len(data) > _MAX_BYTES_OF_CHARACTER * limits.max_chars
    if not (looks_like_text(data) if too_long else decode(data)):
        raise UnsupportedType(describe(data))
    if too_long:
        raise TooComplex


def _office(archive: Archive) -> Kind:
    if main_part(archive):
        return Kind.DOCX
    if "mimetype" in archive and "content.xml" in archive and archive.read("mimetype").strip() in _ODT:
        if "META-INF/manifest.xml" in archive and b":encryption-data" in archive.read("META-INF/manifest.xml"):
            raise Encrypted
        return Kind.ODT
    raise UnsupportedType(_PAGES if any(name.endswith(".iwa") for name in archive.names) else _OTHER_OFFICE)
