"""Text that lies on other text, or letters on one another, so that nobody can read it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median

import numpy as np

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._measures import Flags, Indices, Measures, Numbers

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
_GIANT = 2.5
"""Words higher than this, in usual heights, may lie on other lines than their own."""
_OVERLAP = 3.0
"""Words of a row that share less than this, in points, touch."""
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


def overlaid(
    words: Sequence[Word], measures: Measures, order: Mapping[int, int], shown: Sequence[bool]
) -> tuple[list[int], list[int]]:
    """Return the indices of *words* whose middle stands in the box of another, painted later, and of those others.

    *order* gives the place of text objects in the painting order. A word that is *shown* lies on no word of the same text: that is
    its shadow.
    """
    x0, top, x1, bottom = measures.shown
    above = _above_others(x0, x1, (top + bottom) / 2, bottom - top).nonzero()[0][:_MOST].tolist()
    if not above:
        return [], []
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    painted = np.array([order.get(word.owner, 0) for word in words])
    texts = _numbered([word.text for word in words])
    under, over = np.zeros(len(words), np.bool_), []
    for index in above:
        inside = (x0[index] <= x) & (x <= x1[index]) & (top[index] <= y) & (y <= bottom[index]) & (painted < painted[index])
        if shown[index]:
            inside &= texts != texts[index]
        if inside.any():
            under |= inside
            over.append(index)
    return under.nonzero()[0].tolist(), over


def _above_others(x0: Numbers, x1: Numbers, y: Numbers, height: Numbers) -> Flags:
    """Return which words may lie on others: giants, and all of rows in which words share room."""
    usual = max(median(height.tolist()), 1.0) if len(height) else 1.0
    found = height > _GIANT * usual
    ends = np.minimum(np.maximum(x1, -1e6), 1e6)
    for shift in (0.0, 0.5):
        row = np.floor(np.minimum(np.maximum(y / usual + shift, -1e6), 1e6))
        order = np.lexsort((x0, row))
        rows = row[order]
        floors = 1e7 * rows
        furthest = np.maximum.accumulate(ends[order] + floors)[:-1] - floors[1:]
        shared = np.minimum(furthest, x1[order][1:]) - x0[order][1:] > _OVERLAP
        if shared.any():
            found |= np.isin(row, rows[1:][shared])
    return found


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
    texts = _numbered([words[index].text for index in order.tolist()])
    found = np.zeros(len(words), np.bool_)
    for place, index in enumerate(order.tolist()):
        x0, x1, base, size = left[place], right[place], bases[place], sizes[place]
        first, last = np.searchsorted(bases, (base - _NEAR * size, base + _NEAR * size))
        near = slice(first, min(last, first + _MOST))
        shared = np.minimum(right[near], x1) - np.maximum(left[near], x0)
        layers = np.maximum(shared, 0.0)[texts[near] != texts[place]].sum()
        found[index] = layers >= _LAYERS * max(x1 - x0, 0.1)
    return found


def _numbered(texts: Sequence[str]) -> Indices:
    """Return a number for each of *texts*, the same for the same one."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(text, len(numbers)) for text in texts], np.intp)
