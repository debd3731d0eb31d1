"""The letters a to z of the upright words of a page, each with its word and its font."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import Chars, spread
from resume_ats_scorer.parse.pdf._measures import Indices, Measures, Numbers

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LEAST_SIZE = 0.1
"""Smaller type, in points, counts as this large."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Letters in the order of the words; all columns run along them."""

    place: Indices
    """Index among the characters of the page."""
    letter: Indices
    """0 to 25."""
    word: Indices
    """Index among the words of the page."""
    font: Indices
    """Index in `fonts`."""
    size: Numbers
    """Of the type, in points."""
    fonts: list[int]


def alphabet_of(words: Sequence[Word], measures: Measures, chars: Chars, replaced: Collection[_raw.Handle]) -> Alphabet:
    """Return the letters of those *words* that are upright; what is told in place of objects in *replaced* has none."""
    shown = measures.upright
    if replaced:
        shown = shown & [word.owner not in replaced for word in words]
    upright = shown.nonzero()[0]
    place, word = spread(measures.start[upright], measures.end[upright])
    letter = chars.code.take(place).astype(np.intp) - ord(LETTERS[0])
    found = ((letter >= 0) & (letter < len(LETTERS))).nonzero()[0]
    word = upright[word[found]]
    fonts = [word.font for word in words]
    numbers = {font: number for number, font in enumerate(dict.fromkeys(fonts))}
    font = np.array([numbers[font] for font in fonts], np.intp)
    return Alphabet(place[found], letter[found], word, font[word], np.maximum(measures.size, _LEAST_SIZE)[word], list(numbers))
