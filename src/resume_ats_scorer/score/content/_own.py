"""What a resume says in words that the posting does not use: whoever did the work has those, whoever copies has not."""

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.lexicon import skill
from resume_ats_scorer.model import Job, value
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score._common import COMMON
from resume_ats_scorer.text import words

ENDINGS = ("ing", "ed", "es", "s")
ROOT = 3
"""Fewest letters that an ending leaves."""
Echoing = NDArray[np.bool_]
"""For each row of the vocabulary, whether it only repeats a posting."""
MIDDLING = 1 << 12
"""Weight of a row in the middle."""
_WHOLE = 1 << 10


def root(word: str) -> str:
    """Return *word* without its ending, so that "assessed" does not pass for another word than "assess"."""
    for ending in () if word.endswith("ss") else ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > ROOT:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e") if len(word) > ROOT else word


_COMMON_ROOTS = frozenset(map(root, COMMON))


@cache
def _by_root() -> Mapping[str, tuple[tuple[int, frozenset[str]], ...]]:
    """Return the rows of the vocabulary, with the roots of their words, by each of these roots."""
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for term, row in semantic.vocabulary().index.items():
        roots = frozenset(map(root, term.split()))
        for one in roots:
            found.setdefault(one, []).append((row, roots))
    return {one: tuple(rows) for one, rows in found.items()}


def echoing(job: Job, title: str) -> Echoing:
    """Return which rows hold nothing but words of *job*, of its *title* in English and the commonest, or name a skill it asks for.

    The commonest words are no own ones: in some language each is a word of another kind ("mit" is German, and a school).
    """
    asked = [skill(named.skill) for named in job.skills]
    texts = [job.title, title, *(line.text for line in job.lines), *(entry.name for entry in asked if entry)]
    said = _COMMON_ROOTS | {root(word) for text in texts for word in words(text)}
    others = {frozenset(map(root, words(alias))) for entry in asked if entry for alias in entry.aliases}
    found = np.zeros(len(semantic.vocabulary().index), bool)
    found[[row for one in said for row, roots in _by_root().get(one, ()) if roots <= said]] = True
    found[[row for name in others for one in name for row, roots in _by_root().get(one, ()) if roots == name]] = True
    return found


@value
class Split:
    """What a resume proves, by whose words it says it; sums of vectors, not scaled."""

    own: semantic.Vector
    """In words that the posting does not use."""
    told: semantic.Vector
    """In the posting's words, outside titles."""
    titled: semantic.Vector
    """In the posting's words, in titles."""
    words: float
    """Number of own words, as many as of middling weight would count as much."""
    echo: float
    """Share of the posting's words in what is told, 0 to 1."""

    def mixed(self, told: float, titled: float) -> semantic.Vector | None:
        """Return what it is about where the posting's words count but *told*, and in titles *titled*, each 0 to 1."""
        return semantic.unit(self.own * _WHOLE + self.told * int(told * _WHOLE) + self.titled * int(titled * _WHOLE))


@value
class Proved:
    """What a resume proves, ready to be split."""

    rows: NDArray[np.int64]
    """Rows of the vocabulary."""
    weights: NDArray[np.int64]
    """How much each counts."""
    titled: NDArray[np.int64]
    """How much of that falls away without the heads of positions."""
    whole: semantic.Vector
    """The sum of all, not scaled."""

    def split(self, echoing: Echoing) -> Split:
        """Return own and *echoing* words apart."""
        echo = echoing[self.rows]
        rows, said, titled = self.rows[echo], (self.weights - self.titled)[echo], self.titled[echo]
        told, heads = np.stack([said, titled]) @ semantic.vocabulary().topics[rows].astype(np.int64)
        repeated = int(said.sum())
        own = int(self.weights.sum()) - int(self.weights[echo].sum())
        return Split(self.whole - told - heads, told, heads, own / MIDDLING, repeated / max(repeated + own, 1))


def proved(rows: NDArray[np.int64], amounts: NDArray[np.float64], titled: NDArray[np.float64]) -> Proved:
    """Return *amounts* of *rows*, of which *titled* stand in heads of positions, ready to be split."""
    held = amounts > 0
    rows, amounts, titled = rows[held], amounts[held], titled[held]
    whole = semantic.weights(rows, amounts)
    return Proved(rows, whole, whole - semantic.weights(rows, amounts - titled), semantic.summed(rows, whole))
