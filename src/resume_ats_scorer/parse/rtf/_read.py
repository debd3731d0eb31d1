"""The way of an RTF file through this package: checks, striprtf, lines."""

import re

from striprtf.striprtf import rtf_to_text

from resume_ats_scorer.errors import Corrupt, TooComplex
from resume_ats_scorer.model import Document, FileFacts, Limits, Upload
from resume_ats_scorer.parse.flow import document, flow
from resume_ats_scorer.parse.rtf._looks import annotate, paragraphs
from resume_ats_scorer.parse.rtf._marks import rtf_marks
from resume_ats_scorer.parse.rtf._paper import paper_of
from resume_ats_scorer.parse.rtf._source import source_of

_BRACES = re.compile(r"\\[{}\\]|([{}])")
_PICTURE_BYTES = re.compile(r"[0-9A-Fa-f\s]{400,}")
_MAX_OVERHEAD = 4
_GENERATOR = re.compile(r"\\\*\\generator\s+([^;{}\\]{1,80})")
_FETCHED = re.compile(r"\\\*\\template\s+(?:https?:|\\\\\\\\)|INCLUDEPICTURE\s+\\?\"?https?:", re.IGNORECASE)


def read_rtf(upload: Upload, limits: Limits) -> Document:
    """Return the RTF document in *upload*. Raises Corrupt where its groups are not closed, NoText and TooComplex."""
    source, encoding = source_of(upload.data)
    if not _closed(source):
        raise Corrupt
    attachments = source.count("\\objdata")
    plain = _PICTURE_BYTES.sub(" ", source)
    if len(plain) > _MAX_OVERHEAD * limits.max_chars:
        raise TooComplex
    annotated, states = annotate(plain)
    try:
        text: str = rtf_to_text(annotated, encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, LookupError, OverflowError) as error:
        raise Corrupt from error
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    generator = _GENERATOR.search(source)
    facts = FileFacts(
        size=len(upload.data),
        producer=generator[1].strip() if generator else None,
        creator=generator[1].strip() if generator else None,
        attachments=attachments,
        external_links=len(_FETCHED.findall(source)),
    )
    flowed = flow(paragraphs(text, states, paper_of(plain)), limits)
    return document(upload, limits, flowed, facts, marks=rtf_marks(plain, flowed.lines))


def _closed(source: str) -> bool:
    depth = 0
    for found in _BRACES.finditer(source):
        if brace := found[1]:
            depth += 1 if brace == "{" else -1
            if depth == 0:
                return True
    return False
