"""The unit that layout works on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from resume_ats_scorer.lexicon import months

YEAR = re.compile(r"(?:19|20)\d\d")
"""What dates hold."""
MONTH = re.compile(rf"(?<![^\W_])(?:{months.BEGINNINGS})[^\W\d_]*\.?$", re.IGNORECASE)
"""A month at the end, in one of seven languages."""
DASHES = ("–", "—", "-", "−")
UNTIL = ("to", "until", "till", "bis", "au", "à", "al", "a", "até", "tot")
"""Between the two dates of a period, in seven languages."""


@dataclass(frozen=True, slots=True)
class Style:
    """How words look."""

    family: str
    """Family of the font, without subset prefix and style."""
    size: float
    """In points, as shown."""
    bold: bool
    italic: bool


@dataclass(slots=True)
class Word:
    """A word and its place as shown, in points from the top left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    """The baseline."""
    style: Style
    owner: int = 0
    """What painted it, for whoever made it; layout does not look at it."""
    start: int = 0
    """Index of its first character among those of the page, as the file draws them."""
    end: int = 0
    """Index after its last character."""
    angle: int = 0
    """Direction of the text as shown, in degrees: 0, 90, 180, 270, or -1; its place is that on the page turned upright."""
    font: int = 0
    """The font of its first letter, for whoever made it."""
    spaced: bool = False
    """Its letters stood apart and were put together."""
    hidden: str = ""
    """Why it cannot be seen, or empty."""


def is_dated(words: Iterable[Word]) -> bool:
    """Return whether one of *words* holds a year."""
    return any(YEAR.search(word.text) for word in words)
