"""What libmagic makes of a file that we do not read: only ever a helpful sentence, never a decision."""

from functools import cache
from types import ModuleType

_HEAD = 8192
_SENTENCES = (
    ("image/", "The file is a picture; export the resume as text, for instance as PDF or DOCX, and send that."),
    ("audio/", "The file is a recording; send the resume as PDF, DOCX, ODT, RTF or plain text."),
    ("video/", "The file is a film; send the resume as PDF, DOCX, ODT, RTF or plain text."),
    ("application/x-dosexec", "The file is a program, not a document; send the resume as PDF, DOCX, ODT, RTF or plain text."),
    ("application/vnd.microsoft.portable-executable", "The file is a program, not a document; send the resume as PDF or DOCX."),
    ("application/x-executable", "The file is a program, not a document; send the resume as PDF, DOCX, ODT, RTF or plain text."),
    ("application/x-pie-executable", "The file is a program, not a document; send the resume as PDF or DOCX."),
    ("application/x-sharedlib", "The file is a program, not a document; send the resume as PDF, DOCX, ODT, RTF or plain text."),
    ("application/x-mach-binary", "The file is a program, not a document; send the resume as PDF or DOCX."),
    ("application/gzip", "The file is an archive; unpack it and send the resume itself."),
    ("application/x-7z", "The file is an archive; unpack it and send the resume itself."),
    ("application/x-rar", "The file is an archive; unpack it and send the resume itself."),
    ("application/x-tar", "The file is an archive; unpack it and send the resume itself."),
    ("application/postscript", "The file is PostScript; make a PDF of it and send that."),
)


def describe(data: bytes) -> str | None:
    """Return a sentence on what *data* seems to be, or None where libmagic is missing or does not know."""
    magic = _magic()
    if magic is None:
        return None
    try:
        found = str(magic.from_buffer(data[:_HEAD], mime=True))
    except magic.MagicException:
        return None
    return next((sentence for start, sentence in _SENTENCES if found.startswith(start)), None)


@cache
def _magic() -> ModuleType | None:
    try:
        import pylibmagic  # noqa: F401, I001  it must come first: it brings the library that `magic` looks for
        import magic
    except (ImportError, OSError):
        return None
    return magic
