"""Letters whose shapes are not those of what the file says they are, and letters without a shape, font by font."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import Chars, spread

_LOW, _HIGH, _DEEP = "acemnorsuvxz", "bdhkl", "gpqy"
_FIRST, _LETTERS = ord("a"), 26
_FEWEST_LOW = 4
"""So many low letters are the measure for the others."""
_STRANGE = 3
"""Letters of a wrong height that no typeface has."""
_STRANGE_SHARE = 0.3
"""Of the letters that are judged."""
_EVEN, _TALLER, _DEEPER = 0.25, 0.15, 0.12
"""How far low letters differ, how much tall ones stand out above and deep ones below, in heights of low letters, at least."""

Extent = tuple[float, float]
"""Lower and upper edge of a letter in sizes of its font."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is wrong with the letters of fonts."""

    blank: frozenset[int]
    """Fonts whose letters have no shape."""
    strange: frozenset[int]
    """Fonts whose low letters are not all low, or whose tall or deep ones are low."""


def shapes_of(words: Sequence[Word], chars: Chars, rotation: int) -> Shapes:
    """Return the fonts of *words* whose letters are blank or strange; one letter of each kind is looked at.

    *rotation* is that of the page, in degrees.
    """
    blank, strange = set(), set()
    for font, letters in _letters(words, chars, rotation).items():
        drawn = {letter: extent for letter, extent in letters.items() if extent[0] < extent[1]}
        if len(letters) >= _STRANGE and len(drawn) < len(letters) / 2:
            blank.add(font)
        elif _is_strange(drawn):
            strange.add(font)
    return Shapes(frozenset(blank), frozenset(strange))


def _letters(words: Sequence[Word], chars: Chars, rotation: int) -> dict[int, dict[str, Extent]]:
    """Return the extents of the letters of each font, by the first of each that stands upright on the page."""
    upright = [word for word in words if not word.angle]
    found: dict[int, dict[str, Extent]] = defaultdict(dict)
    if not upright:
        return found
    places, of_word = spread(np.array([word.start for word in upright]), np.array([word.end for word in upright]))
    kinds = chars.code[places].astype(np.int64) - _FIRST
    judged = np.flatnonzero((kinds >= 0) & (kinds < _LETTERS))[::-1]
    of_word = of_word[judged]
    numbers = {font: number for number, font in enumerate(dict.fromkeys(word.font for word in upright))}
    fonts = np.array([numbers[word.font] for word in upright])[of_word]
    first = np.full(len(numbers) * _LETTERS, -1)
    first[fonts * _LETTERS + kinds[judged]] = np.arange(len(judged))
    first = first[first >= 0]
    extents = _raw.letter_extents(chars.text, [chars.place(index) for index in places[judged[first]].tolist()], rotation)
    for kind, owner, (low, high) in zip(kinds[judged[first]].tolist(), of_word[first].tolist(), extents, strict=True):
        size = max(upright[owner].style.size, 0.1)
        found[upright[owner].font][chr(kind + _FIRST)] = (low / size, high / size)
    return found


def _is_strange(letters: dict[str, Extent]) -> bool:
    low = [letters[letter] for letter in _LOW if letter in letters]
    if len(low) < _FEWEST_LOW:
        return False
    bottom, top = median(edge for edge, _ in low), median(edge for _, edge in low)
    height = top - bottom
    tall = [letters[letter][1] - top for letter in _HIGH if letter in letters]
    deep = [bottom - letters[letter][0] for letter in _DEEP if letter in letters]
    uneven = sum(abs(high - top) > _EVEN * height or bottom - under > _EVEN * height for under, high in low)
    if not uneven and all(abs(more) < _EVEN * height for more in (*tall, *deep)):
        return False
    wrong = uneven + sum(more < _TALLER * height for more in tall) + sum(more < _DEEPER * height for more in deep)
    return wrong >= max(_STRANGE, _STRANGE_SHARE * (len(low) + len(tall) + len(deep)))
