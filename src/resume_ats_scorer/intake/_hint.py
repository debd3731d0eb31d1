"""What libmagic makes of a file that we do not read: only ever a helpful sentence, never a decision."""

from functools import cache
from types import ModuleType

_HEAD = 8192
_SAVE = "send a PDF, DOCX, ODT, RTF or plain text file instead."
_SENTENCES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("image/",), "The file is a picture; export it as text, for instance as PDF or DOCX, and send that."),
    (("audio/",), f"The file is a recording; {_SAVE}"),
    (("video/",), f"The file is a film; {_SAVE}"),
    (
        (
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/x-executable",
            "application/x-pie-executable",
            "application/x-sharedlib",
            "application/x-mach-binary",
        ),
        f"The file is a program, not a document; {_SAVE}",
    ),
    (
        ("application/gzip", "application/x-7z", "application/x-rar", "application/x-tar"),
        "The file is an archive; unpack it and send the document itself.",
    ),
    (("application/postscript",), "The file is PostScript; make a PDF of it and send that."),
)
"""Beginnings of a media type, and what is said of a file of one: of a resume and of a posting alike."""


def describe(data: bytes) -> str | None:
    """Return a sentence on what *data* seems to be, or None where libmagic is missing or does not know."""
    magic = _magic()
    if magic is None:
        return None
    try:
        found = str(magic.from_buffer(data[:_HEAD], mime=True))
    except magic.MagicException:
        return None
    return next((sentence for types, sentence in _SENTENCES if found.startswith(types)), None)


@cache
def _magic() -> ModuleType | None:
    try:
        import pylibmagic  # noqa: F401, I001  it must come first: it brings the library that `magic` looks for
        import magic
    except (ImportError, OSError):
        return None
    return magic
