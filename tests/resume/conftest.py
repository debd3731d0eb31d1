"""Documents made from plain text, with a little mark-up for what a layout would tell."""

import re
from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document, FileFacts, Kind, Line, Page

_BULLET = re.compile(r"^([•*-])\s+")


def made(text: str) -> Document:
    """Return *text* as a document: `# ` makes a large bold line, `**` a bold one, `• ` a bullet, two spaces a gap."""
    lines: list[Line] = []
    gap = 0.0
    for raw in text.strip("\n").split("\n"):
        if not raw.strip():
            gap = 10.0
            continue
        size, bold, rest = 10.0, False, raw.strip()
        if rest.startswith("# "):
            size, bold, rest = 14.0, True, rest[2:]
        elif rest.startswith("**"):
            bold, rest = True, rest.strip("*")
        bullet = _BULLET.match(rest)
        segments = tuple(piece.strip() for piece in re.split(r"\s{2,}|\t", rest[bullet.end() :] if bullet else rest))
        lines.append(
            Line(
                text=" ".join(segments),
                number=len(lines) + 1,
                page=1,
                segments=segments,
                font_size=size,
                bold=bold,
                bullet=bullet[1] if bullet else "",
                space_before=gap,
            )
        )
        gap = 0.0
    return Document(Kind.TXT, "", ".txt", (Page(1, 0.0, 0.0),), tuple(lines), (), FileFacts(0))


@pytest.fixture
def document() -> Callable[[str], Document]:
    """Return the maker of documents; see `made`."""
    return made
