"""Letters that are not what the file says they are: a map from glyphs to other letters shows in how wide they are."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf._alphabet import LETTERS, Alphabet
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._measures import Indices, Numbers

_MIDDLE = "aeonuhdbpq"
_NARROW = "ijl"
_WIDE = "mw"
_KINDS = ["", _MIDDLE, *_NARROW, *_WIDE]
"""Those in the middle, which are judged together, come before those they are the measure for."""
_KIND = np.array([next((number for number, kind in enumerate(_KINDS) if letter in kind), 0) for letter in LETTERS])
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


def remapped(words: Sequence[Word], alphabet: Alphabet, chars: Chars) -> set[int]:
    """Return the fonts whose narrow letters are not narrow and whose wide ones are not wide, going by *words* that are not hidden.

    In every typeface "i", "j" and "l" are narrow and "m" and "w" wide, or all are of one width. *alphabet* is that of the *words*.
    """
    kinds = _KIND[alphabet.letter]
    seen = np.array([not word.hidden for word in words], np.bool_)
    judged = ((kinds > 0) & seen[alphabet.word]).nonzero()[0]
    places = alphabet.place[judged]
    widths = (chars.box[2].take(places) - chars.box[0].take(places)) / alphabet.size[judged]
    groups = alphabet.font[judged] * len(_KINDS) + kinds[judged]
    return {alphabet.fonts[font] for font in _judged(groups, widths[np.lexsort((widths, groups))])}


def _judged(groups: Indices, widths: Numbers) -> set[int]:
    """Return the numbers of strange fonts; *groups* are those times kinds, and *widths* are sorted by group and width."""
    counts = np.bincount(groups)
    found = counts.nonzero()[0]
    first = (counts.cumsum() - counts)[found]
    counts = counts[found]
    medians = (widths[first + (counts - 1) // 2] + widths[first + counts // 2]) / 2
    usual: dict[int, float] = {}
    strange: Counter[int] = Counter()
    for group, count, width in zip(found.tolist(), counts.tolist(), medians.tolist(), strict=True):
        font, kind = divmod(group, len(_KINDS))
        if _KINDS[kind] == _MIDDLE:
            usual[font] = width if count >= _FEWEST * len(_MIDDLE) else 0.0
        elif count >= _FEWEST and usual.get(font, 0.0) > 0.0:
            share = width / usual[font]
            is_narrow = _KINDS[kind] in _NARROW
            fits = share < _NARROWEST if is_narrow else share > _WIDEST
            strange[font] += not fits and not -_ALIKE <= share - 1 <= (_ALIKE if is_narrow else _JUTTING)
    return {font for font, count in strange.items() if count >= _STRANGE}
