"""Letterheads: a name with its title on the left, and beside them a block of contact data with lines of its own."""

from collections.abc import Sequence
from statistics import median

from resume_ats_scorer.parse.layout._rows import Row, rows
from resume_ats_scorer.parse.layout._words import Word

_LARGE = 1.25
"""A name is set in type of this size, against the usual one."""
_LOWEST_NAME = 4
"""It stands in one of so many rows at the top."""
_MOST_ROWS = 9
_LEAST_CONTACT, _LEAST_BESIDE = 3, 2
"""Rows of contact data beside a name of one row, and of two."""
_GAP = 14.0
"""Free space between the two, in points."""
_PITCH = 2.2
"""Rows of the contact data stand at most this far apart, in font sizes."""


def letterhead(found: Sequence[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """Return *found* as the rows of the name, those of the contact data and the rest, which is all where there is no letterhead.

    The contact data have more rows than what stands on the left, or a name of two rows does: others are read across.
    """
    usual = median(row.size for row in found) if found else 0.0
    name = next((row for row in found[:_LOWEST_NAME] if row.words[0].style.size >= _LARGE * usual), None)
    if name is None:
        return [], [], list(found)
    style = name.words[0].style
    named = [next(row.pieces()) for row in found[: _LOWEST_NAME + 1] if row.words[0].style == style]
    border = max(piece[-1].x1 for piece in named) + _GAP
    left: list[list[Word]] = []
    right: list[list[Word]] = []
    for row in found[:_MOST_ROWS]:
        before = [word for word in row.words if word.x0 < border]
        after = [word for word in row.words if word.x0 >= border]
        is_name = bool(before) and before[0].style == style
        goes_on = is_name and left and row.base - left[-1][0].base <= _PITCH * style.size
        ended = not goes_on and right and row.base - right[-1][0].base > _PITCH * right[-1][0].style.size
        if ended or (before and before[-1].x1 > border) or (not right and before and not is_name):
            break
        left += [before] if before else []
        right += [after] if after else []
    if right:
        lowest = right[-1][0].base
        left = [words for words in left if words[0].style == style or words[0].base <= lowest + 0.5 * words[0].style.size]
    broken = sum(words[0].style == style for words in left) > 1
    if len(right) < (_LEAST_BESIDE if broken else max(_LEAST_CONTACT, len(left) + 1)) or not any(
        name.words[0] is words[0] for words in left
    ):
        return [], [], list(found)
    return (
        rows(word for words in left for word in words),
        rows(word for words in right for word in words),
        list(found[_taken(found, left, right) :]),
    )


def _taken(found: Sequence[Row], left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> int:
    words = sum(map(len, left)) + sum(map(len, right))
    for index, row in enumerate(found):
        if words <= 0:
            return index
        words -= len(row.words)
    return len(found)
