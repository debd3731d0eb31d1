"""Words of several text objects, some of which a person may not see: a letter in black and the rest in white is no word."""

from collections.abc import Sequence
from itertools import pairwise

from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._looks import Look, looks_of
from resume_ats_scorer.parse.pdf._measures import Flags

_SAMPLE = 40
"""So many of such words are looked at before all are."""


def cut_at_looks(chars: Chars, spans: Sequence[tuple[int, int]], cut: Flags) -> None:
    """Set *cut* where a text object that can be seen meets one that perhaps cannot, in the words at *spans* of *chars*."""
    sampled = spans[:: 1 + len(spans) // _SAMPLE]
    looks = _looks(chars, [index for start, end in sampled for index in (start, (start + end) // 2)])
    if not any(_differ(looks[start], looks[(start + end) // 2]) for start, end in sampled):
        return
    looks = _looks(chars, [index for start, end in spans for index in range(start, end)])
    for start, end in spans:
        for before, index in pairwise(range(start, end)):
            cut[index] |= _differ(looks[before], looks[index])


def _looks(chars: Chars, indices: Sequence[int]) -> dict[int, Look]:
    owners = chars.owners(indices)
    once = list(dict.fromkeys(owners))
    known = dict(zip(once, looks_of(once), strict=True))
    return {index: known[owner] for index, owner in zip(indices, owners, strict=True)}


def _differ(one: Look, other: Look) -> bool:
    return one.is_plain != other.is_plain
