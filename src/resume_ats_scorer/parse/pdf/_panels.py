"""What a design paints behind a part of the page: a sidebar from top to bottom, a band with the name."""

from collections.abc import Sequence

from resume_ats_scorer.parse.colours import WHITE
from resume_ats_scorer.parse.layout import Ground, Word
from resume_ats_scorer.parse.pdf._areas import Area
from resume_ats_scorer.parse.pdf._view import Rectangle

_ACROSS, _TALL = (0.15, 0.5), 0.6
"""Shares of the page's width that a sidebar has, and the share of its height that it has at least."""
_WIDE, _DEEP = 0.9, (0.05, 0.45)
"""Share of the width that a band at the top has at least, and shares of the height that it has."""
_TOP = 0.03
"""It begins no lower than at this share."""
_LEAST_WORDS = 8
_TOUCHING = 1.0
"""Words reach over an edge by more points than that where they reach over it at all."""


def ground_of(areas: Sequence[Area], size: tuple[float, float], words: Sequence[Word]) -> Ground | None:
    """Return the band at the top and the sidebar of a page of this *size* that no word reaches over the edges of, if any."""
    painted = [area.box for area in areas if area.solid and area.opaque and area.colour not in (None, WHITE)]
    header = max([box[3] for box in painted if _is_band(box, size) and not _is_cut(words, 1, box[3])], default=0.0)
    sides = [box for box in painted if _is_side(box, size) and _holds_some(box, words)]
    side = max(sides, key=lambda box: box[2] - box[0], default=None)
    return Ground(header, side) if header or side else None


def _is_band(box: Rectangle, size: tuple[float, float]) -> bool:
    wide = box[2] - box[0] >= _WIDE * size[0]
    return wide and box[1] <= _TOP * size[1] and _DEEP[0] <= box[3] / size[1] <= _DEEP[1]


def _is_side(box: Rectangle, size: tuple[float, float]) -> bool:
    return _ACROSS[0] <= (box[2] - box[0]) / size[0] <= _ACROSS[1] and box[3] - box[1] >= _TALL * size[1]


def _is_cut(words: Sequence[Word], axis: int, edge: float) -> bool:
    """Return whether one of *words* reaches over an *edge* that runs down (0) or across (1) the page."""
    spans = ((word.top, word.bottom) if axis else (word.x0, word.x1) for word in words)
    return any(first < edge - _TOUCHING and edge + _TOUCHING < last for first, last in spans)


def _holds_some(box: Rectangle, words: Sequence[Word]) -> bool:
    """Return whether *box* holds some of *words* whole, not all, and none in part."""
    beside = [word for word in words if box[1] <= word.base <= box[3]]
    inside = sum(box[0] <= word.x0 < box[2] for word in beside)
    return _LEAST_WORDS <= inside <= len(beside) - _LEAST_WORDS and not any(_is_cut(beside, 0, box[side]) for side in (0, 2))
