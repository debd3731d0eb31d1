"""Letters that are not what the file says they are: a map from glyphs to other letters shows in how wide they are."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf._chars import Chars, spread

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


def remapped(words: Sequence[Word], chars: Chars, *, whole: bool) -> list[Word]:
    """Return those of *words* in fonts whose narrow letters are not narrow and whose wide ones are not wide.

    In every typeface "i", "j" and "l" are narrow and "m" and "w" wide, or all are of one width. The *words* are upright, in the
    order of *chars*, and all of them if they are the *whole* page.
    """
    strange = _strange(_runs(words, whole=whole), chars) if words else set()
    return [word for word in words if word.font in strange] if strange else []


def _runs(words: Sequence[Word], *, whole: bool) -> list[list[Word]]:
    """Return *words* cut where font or size change; if they are not the *whole* page, others may stand between any two."""
    runs: list[list[Word]] = []
    before: Word | None = None
    for word in words:
        if before and whole and word.font == before.font and word.style is before.style:
            runs[-1].append(word)
        else:
            runs.append([word])
        before = word
    return runs


def _strange(runs: Sequence[Sequence[Word]], chars: Chars) -> set[int]:
    """Return the fonts of *runs* that give letters widths that no typeface has."""
    numbers = {font: number for number, font in enumerate(dict.fromkeys([run[0].font for run in runs]))}
    places, of_run = spread(np.array([run[0].start for run in runs]), np.array([run[-1].end for run in runs]))
    kinds = _KIND.take(chars.code.take(places), mode="clip")
    judged = kinds.nonzero()[0]
    of_run, places = of_run[judged], places[judged]
    sizes = np.array([max(run[0].style.size, 0.1) for run in runs])
    widths = (chars.box[2].take(places) - chars.box[0].take(places)) / sizes[of_run]
    groups = np.array([numbers[run[0].font] for run in runs])[of_run] * len(_KINDS) + kinds[judged]
    strange = _judged(groups, widths[np.lexsort((widths, groups))])
    return {font for font, number in numbers.items() if number in strange}


def _judged(groups: NDArray[np.intp], widths: NDArray[np.float64]) -> set[int]:
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
