"""Letters that are not what they seem."""

import re

from resume_ats_scorer.model import Document, Finding, MarkKind
from resume_ats_scorer.score._blind import mixed_letters
from resume_ats_scorer.score.integrity._found import NOTHING, Found, Visible, found, quote

_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST_WORDS = 3
_SHARE = 0.4


def zero_width(document: Document, text: Visible) -> Found:
    """Return the lines of which several words are cut by characters without width.

    One or two come from copying a web page; a line in which most words are cut was prepared.
    """
    marked = [mark for mark in document.marks if mark.kind is MarkKind.ZERO_WIDTH and mark.line]
    cut: dict[int, int] = {}
    for mark in marked:
        cut[mark.line] = cut.get(mark.line, 0) + max(int(mark.value), 1)
    lines = [line for line in text.lines if cut.get(line.number, 0) >= max(_FEWEST_WORDS, _SHARE * len(text.words[line.number]))]
    if not lines:
        return NOTHING
    return found(
        "zero_width", "Characters without width stand inside words. These lines count nothing.", lines, "invisible characters"
    )


def look_alike(text: Visible) -> Found:
    """Return the words that mix Latin with Greek or Cyrillic letters of the same shape; `passages` leaves them out word by word."""
    evidence = []
    for line in text.lines:
        if line.text.isascii():
            continue
        evidence += [
            quote(line, "letters of two alphabets", match[0])
            for match in _WORD.finditer(line.text)
            if mixed_letters(match[0]) and _disguised(match[0])
        ]
    if not evidence:
        return NOTHING
    message = f"{len(evidence)} words are written with look-alike letters of another alphabet. They count nothing."
    return Found((Finding("look_alike", message, tuple(evidence[:5])),))


_SHAPES = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορνικυχАВЕЅІЈКМНОРСТХУаеѕіјорсухԁһԛԝ")


def _disguised(word: str) -> bool:
    """Units and symbols ("µg", "Δt") mix alphabets as well; only letters that pass for Latin ones disguise a word."""
    return all(character.isascii() or character in _SHAPES or not mixed_letters("a" + character) for character in word)
