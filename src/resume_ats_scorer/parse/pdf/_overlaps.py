"""Text that lies on other text, or letters on one another, so that nobody can read it."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._measures import Flags, Measures, Numbers

_CELL = (6.0, 12.0)
"""Height and width, in points, of cells that hold the middles of two words at most, where words stand apart."""
_CROWD = 3
_NEAR = 0.5
"""Baselines closer than this, in sizes, are of text that lies on other text."""
_LAYERS = 1.6
"""Other words on a word, in widths of it, from which on it cannot be read; one may be a slip of the program that wrote the file."""
_TIGHT = 0.6
"""Width of a word against those of its letters, below which they lie on one another."""
_MOST = 2_000
"""Words near a word that are compared with it."""
_JOINED = np.isin(np.arange(0x80), [ord(letter) for letter in "Tcfst"])
"""Whether a code point is a letter that ligatures begin with, or go on with: "ffi", "ti", "Th"; the last one is none."""
_FEWEST = 4
"""Letters of a word that is judged by its width."""


def piled(words: Sequence[Word], measures: Measures, chars: Chars) -> list[int]:
    """Return the indices of *words* that lie under or over several others, or whose letters lie on one another."""
    found = _tight(measures, chars) & measures.upright
    if _is_crowded(measures):
        found |= _covered(words, measures)
    return _whole(words, found) if found.any() else []


def _is_crowded(measures: Measures) -> bool:
    """Return whether more upright words have their middles in one cell than stand apart from each other."""
    x0, _, x1, _ = measures.shown
    row, cell = np.floor(measures.base / _CELL[0]), np.floor((x0 + x1) / 2 / _CELL[1])
    keys = np.minimum(np.maximum(row, -1e6), 1e6) * 1e7 + np.minimum(np.maximum(cell, -1e6), 1e6)
    keys = np.sort(keys[measures.upright])
    return bool((keys[_CROWD - 1 :] == keys[: 1 - _CROWD]).any())


def _whole(words: Sequence[Word], found: Flags) -> list[int]:
    """Return the indices of what was *found*, and of the other words of text objects of which it is half."""
    owners = [word.owner for word in words]
    totals, parts = Counter(owners), Counter(owner for owner, is_found in zip(owners, found.tolist(), strict=True) if is_found)
    return [index for index, owner in enumerate(owners) if found[index] or 2 * parts[owner] >= totals[owner]]


def _tight(measures: Measures, chars: Chars) -> Flags:
    sums = np.zeros(len(chars.code) + 1)
    np.cumsum(_letter_widths(chars), out=sums[1:])
    letters = sums.take(measures.end) - sums.take(measures.start)
    found: Flags = (measures.end - measures.start >= _FEWEST) & (measures.width < _TIGHT * letters)
    return found


def _letter_widths(chars: Chars) -> Numbers:
    """Return the width of each character; the letters of a ligature, which all have its box, have one width together."""
    x0, _, x1, _ = chars.box
    widths: Numbers = np.maximum(x1 - x0, 0.0)
    joined = _JOINED.take(chars.code[:-1], mode="clip").nonzero()[0]
    widths[joined[(x0[joined] == x0[joined + 1]) & (x1[joined] == x1[joined + 1])]] = 0.0
    return widths


def _covered(words: Sequence[Word], measures: Measures) -> Flags:
    """Return which of the upright *words* several others lie on, the same word again not counted: that is a shadow."""
    upright = measures.upright.nonzero()[0]
    order = upright[np.argsort(measures.base[upright], kind="stable")]
    left, _, right, _ = measures.shown[:, order]
    bases, sizes = measures.base[order], measures.size[order]
    texts = np.array([words[index].text for index in order.tolist()])
    found = np.zeros(len(words), np.bool_)
    for place, index in enumerate(order.tolist()):
        x0, x1, base, size = left[place], right[place], bases[place], sizes[place]
        first, last = np.searchsorted(bases, (base - _NEAR * size, base + _NEAR * size))
        near = slice(first, min(last, first + _MOST))
        shared = np.minimum(right[near], x1) - np.maximum(left[near], x0)
        layers = np.maximum(shared, 0.0)[texts[near] != texts[place]].sum()
        found[index] = layers >= _LAYERS * max(x1 - x0, 0.1)
    return found
