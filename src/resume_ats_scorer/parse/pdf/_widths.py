"""Letters that are not what the file says they are: a map from glyphs to other letters shows in how wide they are."""

from collections.abc import Sequence

import numpy as np

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import Chars

_MIDDLE = "aeonuhdbpq"
_NARROW = "ijl"
_WIDE = "mw"
_FEWEST = 3
"""Times that a letter must stand on the page to be judged."""
_STRANGE = 2
"""Letters of a wrong width that no typeface has."""
_ALIKE = 0.03
"""How far letters of one width may differ, as shares of it."""
_NARROWEST, _WIDEST = 0.8, 1.1
"""Widths against those in the middle that narrow letters stay below, and wide ones above, where not all are alike."""


def remapped(words: Sequence[Word], chars: Chars) -> list[Word]:
    """Return the words in fonts whose narrow letters are not narrow and whose wide ones are not wide.

    In every typeface "i", "j" and "l" are narrow and "m" and "w" wide, or all are of one width.
    """
    fonts: dict[int, list[Word]] = {}
    for word in words:
        if not word.angle and not word.hidden:
            fonts.setdefault(_raw.text_font(word.owner), []).append(word)
    return [word for group in fonts.values() if _is_strange(group, chars) for word in group]


def _is_strange(words: Sequence[Word], chars: Chars) -> bool:
    places = np.concatenate([np.arange(word.start, word.end) for word in words])
    sizes = np.repeat([max(word.style.size, 0.1) for word in words], [word.end - word.start for word in words])
    codes, widths = chars.code[places], (chars.box[places, 2] - chars.box[places, 0]) / sizes
    middle = widths[np.isin(codes, [ord(letter) for letter in _MIDDLE])]
    if len(middle) < _FEWEST * len(_MIDDLE):
        return False
    usual = float(np.median(middle))
    if usual <= 0:
        return False
    strange = 0
    for letter in _NARROW + _WIDE:
        own = widths[codes == ord(letter)]
        if len(own) >= _FEWEST:
            share = float(np.median(own)) / usual
            fits = share < _NARROWEST if letter in _NARROW else share > _WIDEST
            strange += not fits and abs(share - 1) > _ALIKE
    return strange >= _STRANGE
