"""Characters that look like something else to a machine than to a person."""

import re
from collections.abc import Iterator

from resume_ats_scorer.model import Line, Mark, MarkKind
from resume_ats_scorer.text import normalise

_SIGNS = (
    (MarkKind.PRIVATE_USE, re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")),
    (MarkKind.REPLACEMENT_CHAR, re.compile("\ufffd")),
    (MarkKind.LIGATURE, re.compile("[\ufb00-\ufb06]")),
    (MarkKind.ZERO_WIDTH, re.compile("(?<=\\S)[\u200b-\u200d\u2060\u2062-\u2064\ufeff\U000e0020-\U000e007f](?=\\S)")),
)
_LOOK_ALIKE = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0370-\u03ff\u0400-\u04ff])[^\W\d_]{3,}\b")
_ODD = re.compile("[\u0370-\u04ff\u200b-\u200d\u2060-\u2064\ue000-\uf8ff\ufb00-\ufb06\ufeff\ufffd\U000e0020-\U0010fffd]")


def glyph_marks(raw: str, line: Line) -> Iterator[Mark]:
    """Yield one mark for each kind of odd character in *raw*, the text of *line* before it was normalised.

    `value` is how many words have it; `text` is the first of them. Zero-width characters count inside words only.
    """
    if raw.isascii() or not _ODD.search(raw):
        return
    words = raw.split()
    have = [(kind, [word for word in words if sign.search(word)] if sign.search(raw) else []) for kind, sign in _SIGNS]
    for kind, found in (*have, (MarkKind.LOOK_ALIKE, _LOOK_ALIKE.findall(raw))):
        if found:
            yield mark_of(kind, line, found[0], float(len(found)))


def mark_of(kind: MarkKind, line: Line, text: str, value: float = 0.0) -> Mark:
    """Return a mark of *kind* on *line*; it quotes *text* where that stands there."""
    plain = normalise(text)
    return Mark(kind, line.page, line.box, line.number, plain if plain in line.text else "", value)
