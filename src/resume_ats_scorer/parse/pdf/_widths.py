"""Letters that are not what the file says they are: a map from glyphs to other letters shows in how wide they are."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf._chars import Chars

_MIDDLE = "aeonuhdbpq"
_NARROW = "ijl"
_WIDE = "mw"
_KINDS = ["", _MIDDLE, *_NARROW, *_WIDE]
"""Those in the middle, which are judged together, come before those they are the measure for."""
_KIND = np.zeros(0x80, np.intp)
for _number, _letters in enumerate(_KINDS):
    _KIND[[ord(letter) for letter in _letters]] = _number
_FEWEST = 3
"""Times that a letter must stand on the page to be judged."""
_STRANGE = 2
"""Letters of a wrong width that no typeface has."""
_ALIKE = 0.03
"""How far letters of one width may differ, as shares of it."""
_NARROWEST, _WIDEST = 0.8, 1.1
"""Widths against those in the middle that narrow letters stay below, and wide ones above, where not all are alike."""
_JUTTING = 0.1
"""How far wide letters jut out of their width where all are of one, as shares of it: in bold faces they do."""


def remapped(words: Sequence[Word], chars: Chars) -> list[Word]:
    """Return the words in fonts whose narrow letters are not narrow and whose wide ones are not wide.

    In every typeface "i", "j" and "l" are narrow and "m" and "w" wide, or all are of one width.
    """
    shown = [word for word in words if not word.angle and not word.hidden]
    if not shown:
        return []
    fonts = [word.font for word in shown]
    numbers = {font: number for number, font in enumerate(dict.fromkeys(fonts))}
    fonts = [numbers[font] for font in fonts]
    strange = _strange(fonts, shown, chars)
    return [word for word, font in zip(shown, fonts, strict=True) if font in strange] if strange else []


def _strange(fonts: Sequence[int], words: Sequence[Word], chars: Chars) -> set[int]:
    """Return which of *fonts*, numbers from 0 for each of *words*, give letters widths that no typeface has."""
    starts, ends = np.array([word.start for word in words]), np.array([word.end for word in words])
    lengths = ends - starts
    places = np.arange(lengths.sum()) + (ends - lengths.cumsum()).repeat(lengths)
    kinds = _KIND.take(chars.code[places], mode="clip")
    judged = kinds.nonzero()[0]
    of_word, places = np.arange(len(words)).repeat(lengths)[judged], places[judged]
    sizes = np.maximum(np.array([word.style.size for word in words]), 0.1)
    widths = (chars.box[places, 2] - chars.box[places, 0]) / sizes[of_word]
    groups = np.array(fonts)[of_word] * len(_KINDS) + kinds[judged]
    order = np.lexsort((widths, groups))
    return _judged(groups[order], widths[order])


def _judged(groups: NDArray[np.intp], widths: NDArray[np.float64]) -> set[int]:
    """Return the fonts whose letters are strange; *groups* are fonts times kinds, sorted, and so are the *widths* of each."""
    first = np.flatnonzero(np.diff(groups, prepend=-1))
    counts = np.diff(first, append=len(groups))
    medians = (widths[first + (counts - 1) // 2] + widths[first + counts // 2]) / 2
    usual: dict[int, float] = {}
    strange: Counter[int] = Counter()
    for group, count, width in zip(groups[first].tolist(), counts.tolist(), medians.tolist(), strict=True):
        font, kind = divmod(group, len(_KINDS))
        if _KINDS[kind] == _MIDDLE:
            usual[font] = width if count >= _FEWEST * len(_MIDDLE) else 0.0
        elif count >= _FEWEST and usual.get(font, 0.0) > 0.0:
            share = width / usual[font]
            is_narrow = _KINDS[kind] in _NARROW
            fits = share < _NARROWEST if is_narrow else share > _WIDEST
            strange[font] += not fits and not -_ALIKE <= share - 1 <= (_ALIKE if is_narrow else _JUTTING)
    return {font for font, count in strange.items() if count >= _STRANGE}
