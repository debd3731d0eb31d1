r"""Bytes to uploads: the type is decided by the bytes alone, and the name has to agree.

The first rule that holds decides, so a file made to look like two types has one type, the same everywhere:

1. `PK` and a local header at the very start: an archive. It is DOCX where its office document is word processing, ODT where
   its `mimetype` says so, and nothing we read otherwise.
2. An OLE2 header: an encrypted office document, or a legacy one that we do not read.
3. `{\rtf` after blanks and a byte order mark: RTF.
4. `%PDF-` and a digit within the first 1,024 bytes: PDF, from there on.
5. Bytes that decode to text: TXT.
"""

import re
from hashlib import sha256

from resume_ats_scorer.errors import FileEmpty, FileTooLarge, TypeMismatch
from resume_ats_scorer.intake._sniff import sniff
from resume_ats_scorer.intake.archive import Archive
from resume_ats_scorer.intake.decoding import decode
from resume_ats_scorer.model import Kind, Limits, Upload

__all__ = ["Archive", "accept", "decode"]

_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}$")
_SUFFIXES = {
    Kind.PDF: frozenset({".pdf"}),
    Kind.DOCX: frozenset({".docx", ".docm", ".dotx", ".dotm"}),
    Kind.ODT: frozenset({".odt", ".ott"}),
    Kind.RTF: frozenset({".rtf"}),
    Kind.TXT: frozenset({".txt", ".text", ".md", ".markdown"}),
}
_MISNAMED = {
    kind: f"The file holds {content}, but its name does not end so; let it end in {advice}."
    for kind, content, advice in (
        (Kind.PDF, "a PDF", ".pdf and send it again"),
        (Kind.DOCX, "a Word document", ".docx and send it again"),
        (Kind.ODT, "an OpenDocument text", ".odt and send it again"),
        (Kind.RTF, "rich text", ".rtf and send it again"),
        (Kind.TXT, "plain text", ".txt if it is meant as such, or send the PDF or DOCX made from it"),
    )
}
"""What is said of a file whose name ends otherwise."""


def accept(data: bytes, filename: str | None, limits: Limits) -> Upload:
    """Return *data* as an upload of a known type; of *filename* only the suffix is looked at, and it may be missing.

    Raises FileEmpty, FileTooLarge, UnsupportedType, TypeMismatch, Encrypted, Corrupt (an archive is broken or ambiguous) or
    TooComplex (an archive is over the limits).
    """
    if not data:
        raise FileEmpty
    if len(data) > limits.max_bytes:
        raise FileTooLarge
    kind, start = sniff(data, limits)
    suffix = _suffix(filename)
    if suffix and suffix not in _SUFFIXES[kind]:
        raise TypeMismatch(_MISNAMED[kind])
    return Upload(kind, data[start:], sha256(data).hexdigest(), suffix)


def _suffix(filename: str | None) -> str:
    found = _SUFFIX.search((filename or "").strip().lower())
    return found.group() if found else ""
