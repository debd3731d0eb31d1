"""Letters whose shapes are not those of what the file says they are, and letters without a shape, font by font."""

import math
from collections import defaultdict
from collections.abc import Sequence
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
_STRIDE = 7_919
"""A prime: letters are looked at in an order in which those of one line are far apart, so that no first line stands for all."""

_ROUND = "abdeopq"
"""Letters that have a hole, so that a shape of one closed line is that of another letter."""
_TYPICAL = dict(
    zip(
        LETTERS,
        (
            *(0.97, 1.03, 0.91, 1.05, 0.93, 0.79, 1.05, 1.0, 0.47, 0.66, 1.03, 0.47, 1.63),
            *(1.0, 0.99, 1.06, 1.03, 0.75, 0.85, 0.67, 1.0, 1.03, 1.49, 1.08, 1.08, 0.93),
        ),
        strict=True,
    )
)
"""Widths of letters against each other, the median of 200 typefaces."""
_LIKELY = 0.85
"""Correlation with these widths below which the shapes of letters are looked at; most typefaces have more."""
Extent = tuple[float, float, float]
"""Lower and upper edge of a letter, and its width, in sizes of its font."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is wrong with the letters of fonts."""

    blank: frozenset[int]
    """Fonts whose letters have no shape."""
    strange: frozenset[int]
    """Fonts whose letters are those of another alphabet by their heights, by their widths and holes, or have one box all."""


def shapes_of(alphabet: Alphabet, chars: Chars, rotation: int) -> Shapes:
    """Return the fonts of *alphabet* whose letters are blank or strange; one letter of each kind is looked at.

    *rotation* is that of the page, in degrees.
    """
    blank, strange = set(), set()
    for font, letters in _extents(alphabet, chars, rotation).items():
        drawn = {letter: extent for letter, extent in letters.items() if extent[0] < extent[1]}
        if len(letters) >= _STRANGE and len(drawn) < len(letters) / 2:
            blank.add(font)
        elif _is_strange(drawn) or _has_one_box(list(drawn.values())) or _is_shuffled(font, drawn):
            strange.add(font)
    return Shapes(frozenset(blank), frozenset(strange))


def _extents(alphabet: Alphabet, chars: Chars, rotation: int) -> dict[int, dict[str, Extent]]:
    """Return the extents of the letters of each font, by one of each that stands upright on the page, anywhere."""
    kinds = alphabet.font * len(LETTERS) + alphabet.letter
    first = np.full(len(alphabet.fonts) * len(LETTERS), -1)
    order = np.arange(len(kinds)) * _STRIDE % max(len(kinds), 1)
    first[kinds[order]] = order
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


def _is_shuffled(font: _raw.Handle, letters: dict[str, Extent]) -> bool:
    """Return whether the widths of *letters* are not likely, and several of those that should have a hole have none."""
    if len(letters) < _MANY or _likeness([(width, _TYPICAL[letter]) for letter, (_, _, width) in letters.items()]) >= _LIKELY:
        return False
    return [_raw.count_contours(font, ord(letter)) for letter in _ROUND if letter in letters].count(1) >= _STRANGE


def _likeness(pairs: Sequence[tuple[float, float]]) -> float:
    """Return the correlation of *pairs*, 0 where there is none."""
    count = len(pairs)
    mean, other = sum(one for one, _ in pairs) / count, sum(two for _, two in pairs) / count
    product = sum((one - mean) * (two - other) for one, two in pairs)
    squares = sum((one - mean) ** 2 for one, _ in pairs) * sum((two - other) ** 2 for _, two in pairs)
    return product / math.sqrt(squares) if squares > 0.0 else 0.0


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
