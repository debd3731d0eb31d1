"""Text that lies on other text, or letters on one another, so that nobody can read it."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf._chars import Chars

Places = NDArray[np.float64]
Flags = NDArray[np.bool_]

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
_JOINED = [ord(letter) for letter in "Tcfst"]
"""Letters that ligatures begin with, or go on with: "ffi", "ti", "Th"."""
_FEWEST = 4
"""Letters of a word that is judged by its width."""


def piled(words: Sequence[Word], chars: Chars) -> list[int]:
    """Return the indices of *words* that lie under or over several others, or whose letters lie on one another."""
    if not words:
        return []
    box = np.array([(word.x0, word.base, word.x1, word.style.size) for word in words])
    upright = np.array([not word.angle for word in words])
    tight = _tight(words, chars, box) & upright
    cells = np.floor(np.stack([box[:, 1] / _CELL[0], (box[:, 0] + box[:, 2]) / 2 / _CELL[1]], axis=1))
    keys = np.clip(cells[:, 0], -1e6, 1e6) * 1e7 + np.clip(cells[:, 1], -1e6, 1e6)
    crowded = np.flatnonzero(upright)
    if (np.unique(keys[upright], return_counts=True)[1] >= _CROWD).any():
        tight[crowded] |= _covered([words[index] for index in crowded.tolist()], box[crowded])
    return _whole(words, tight) if tight.any() else []


def _whole(words: Sequence[Word], found: Flags) -> list[int]:
    """Return the indices of what was *found*, and of the other words of text objects of which it is half."""
    owners = [word.owner for word in words]
    totals, parts = Counter(owners), Counter(owner for owner, is_found in zip(owners, found.tolist(), strict=True) if is_found)
    return [index for index, owner in enumerate(owners) if found[index] or 2 * parts[owner] >= totals[owner]]


def _tight(words: Sequence[Word], chars: Chars, box: Places) -> Flags:
    sums = np.r_[0.0, np.cumsum(_letter_widths(chars))]
    starts, ends = np.array([word.start for word in words]), np.array([word.end for word in words])
    found: Flags = (ends - starts >= _FEWEST) & (box[:, 2] - box[:, 0] < _TIGHT * (sums[ends] - sums[starts]))
    return found


def _letter_widths(chars: Chars) -> Places:
    """Return the width of each character; the letters of a ligature, which all have its box, have one width together."""
    x0, _, x1, _ = chars.box
    widths: Places = np.maximum(x1 - x0, 0.0)
    joined = np.isin(chars.code[:-1], _JOINED).nonzero()[0]
    widths[joined[(x0[joined] == x0[joined + 1]) & (x1[joined] == x1[joined + 1])]] = 0.0
    return widths


def _covered(words: Sequence[Word], box: Places) -> Flags:
    """Return which of *words* several others lie on, the same word again not counted: that is a shadow."""
    order = np.argsort(box[:, 1], kind="stable")
    bases = box[order, 1]
    found = np.zeros(len(words), np.bool_)
    texts = np.array([word.text for word in words])
    for index, (x0, base, x1, size) in enumerate(box.tolist()):
        first, last = np.searchsorted(bases, (base - _NEAR * size, base + _NEAR * size))
        near = order[first:last][:_MOST]
        shared = np.minimum(box[near, 2], x1) - np.maximum(box[near, 0], x0)
        layers = np.maximum(shared, 0.0)[texts[near] != texts[index]].sum()
        found[index] = layers >= _LAYERS * max(x1 - x0, 0.1)
    return found
