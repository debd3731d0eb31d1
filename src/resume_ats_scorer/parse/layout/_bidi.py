"""Right-to-left text: letters stand on the page from the right, and words of other scripts within them from the left."""

import re
from collections.abc import Sequence

from resume_ats_scorer.parse.layout._words import Word

RIGHT_TO_LEFT_CODES = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC))
"""First and last code points of the scripts that run from right to left."""
_RIGHT_TO_LEFT = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in RIGHT_TO_LEFT_CODES) + "]")
_LEFT_TO_RIGHT = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,:/@+-]*[0-9A-Za-z]")
_MIRRORED = str.maketrans("()[]{}<>", ")(][}{><")


def as_written(text: str) -> str:
    """Return *text*, the letters of a word from left to right as they stand, in the order they are written in."""
    if not _RIGHT_TO_LEFT.search(text):
        return text
    turned = text[::-1].translate(_MIRRORED)
    return _LEFT_TO_RIGHT.sub(lambda match: match.group()[::-1], turned)


def read_from_right(pieces: Sequence[list[Word]]) -> list[list[Word]]:
    """Return the *pieces* of a row, which run from left to right, in reading order: from the right where most of it is."""
    texts = [word.text for piece in pieces for word in piece]
    if "".join(texts).isascii():
        return list(pieces)
    turned = [text for text in texts if not text.isascii() and _RIGHT_TO_LEFT.search(text)]
    if 2 * len(turned) <= len(texts):
        return list(pieces)
    return [_turned(piece) for piece in reversed(pieces)]


def _turned(piece: Sequence[Word]) -> list[Word]:
    """Return the words of *piece* from the right, runs of words of other scripts among them from the left."""
    found: list[Word] = []
    run: list[Word] = []
    for word in reversed(piece):
        if _RIGHT_TO_LEFT.search(word.text):
            found += run[::-1]
            run = []
            found.append(word)
        else:
            run.append(word)
    return found + run[::-1]
