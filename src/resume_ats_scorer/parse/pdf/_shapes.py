"""Letters whose shapes are not those of what the file says they are, and letters without a shape, font by font."""

from collections import defaultdict
from dataclasses import dataclass
from statistics import median

import numpy as np

from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._alphabet import LETTERS, Alphabet
from resume_ats_scorer.parse.pdf._chars import Chars

_LOW, _HIGH, _DEEP = "acemnorsuvxz", "bdhkl", "gpqy"
_FEWEST_LOW = 4
"""So many low letters are the measure for the others."""
_STRANGE = 3
"""Letters of a wrong height that no typeface has."""
_STRANGE_SHARE = 0.3
"""Of the letters that are judged."""
_EVEN, _TALLER, _DEEPER = 0.25, 0.15, 0.12
"""How far low letters differ, how much tall ones stand out above and deep ones below, in heights of low letters, at least."""

_ONE_BOX = 0.01
"""How far the edges of so many letters differ at least, in sizes of the font: no typeface has one shape for all."""
_MANY = 8

Extent = tuple[float, float, float]
"""Lower and upper edge of a letter, and its width, in sizes of its font."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is wrong with the letters of fonts."""

    blank: frozenset[int]
    """Fonts whose letters have no shape."""
    strange: frozenset[int]
    """Fonts whose low letters are not all low, or whose tall or deep ones are low, or all of whose letters have one box."""


def shapes_of(alphabet: Alphabet, chars: Chars, rotation: int) -> Shapes:
    """Return the fonts of *alphabet* whose letters are blank or strange; one letter of each kind is looked at.

    *rotation* is that of the page, in degrees.
    """
    blank, strange = set(), set()
    for font, letters in _extents(alphabet, chars, rotation).items():
        drawn = {letter: extent for letter, extent in letters.items() if extent[0] < extent[1]}
        if len(letters) >= _STRANGE and len(drawn) < len(letters) / 2:
            blank.add(font)
        elif _is_strange(drawn) or _has_one_box(list(drawn.values())):
            strange.add(font)
    return Shapes(frozenset(blank), frozenset(strange))


def _extents(alphabet: Alphabet, chars: Chars, rotation: int) -> dict[int, dict[str, Extent]]:
    """Return the extents of the letters of each font, by the first of each that stands upright on the page."""
    kinds = alphabet.font * len(LETTERS) + alphabet.letter
    first = np.full(len(alphabet.fonts) * len(LETTERS), -1)
    first[kinds[::-1]] = np.arange(len(kinds))[::-1]
    first = first[first >= 0]
    extents = _raw.letter_extents(chars.text, chars.places_of(alphabet.place[first].tolist()), rotation)
    found: dict[int, dict[str, Extent]] = defaultdict(dict)
    for kind, size, extent in zip(kinds[first].tolist(), alphabet.size[first].tolist(), extents, strict=True):
        font, letter = divmod(kind, len(LETTERS))
        low, high, width = extent
        found[alphabet.fonts[font]][LETTERS[letter]] = (low / size, high / size, width / size)
    return found


def _has_one_box(extents: list[Extent]) -> bool:
    return len(extents) >= _MANY and all(max(edges) - min(edges) < _ONE_BOX for edges in zip(*extents, strict=True))


def _is_strange(letters: dict[str, Extent]) -> bool:
    low = [letters[letter] for letter in _LOW if letter in letters]
    if len(low) < _FEWEST_LOW:
        return False
    bottom, top = median(edge for edge, _, _ in low), median(edge for _, edge, _ in low)
    height = top - bottom
    tall = [letters[letter][1] - top for letter in _HIGH if letter in letters]
    deep = [bottom - letters[letter][0] for letter in _DEEP if letter in letters]
    uneven = sum(abs(high - top) > _EVEN * height or bottom - under > _EVEN * height for under, high, _ in low)
    if not uneven and all(abs(more) < _EVEN * height for more in (*tall, *deep)):
        return False
    wrong = uneven + sum(more < _TALLER * height for more in tall) + sum(more < _DEEPER * height for more in deep)
    return wrong >= max(_STRANGE, _STRANGE_SHARE * (len(low) + len(tall) + len(deep)))
