"""What job titles are about, and which one a posting that has none reads like."""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.lexicon.foreign_titles import in_english
from resume_ats_scorer.lexicon.titles import names, names_one, other_names, spelt_out
from resume_ats_scorer.model import value
from resume_ats_scorer.score import semantic
from resume_ats_scorer.text import words

NEAREST = 5
"""Titles that together say what a posting without one reads like."""
LIKELY = 0.5
"""Least likeness of the nearest to the posting."""


def titled(title: str, language: str) -> semantic.Vector | None:
    """Return what *title*, its abbreviations spelt out, is about, None where that is nothing.

    A job that the vocabulary does not know goes by another name of its family, one in a *language* other than English by its name
    there.
    """
    if language not in ("en", "und"):
        return semantic.about(in_english(title, language) or (spelt_out(title) if names_one(title) else ""))
    title = spelt_out(title)
    return semantic.about(" ".join([title, *other_names(title, semantic.vocabulary().index)]))


@value
class Likely:
    """The title that a text reads like."""

    names: tuple[str, ...]
    """The titles nearest to it, the nearest first."""
    meaning: semantic.Vector
    """What they are about."""


class _Known(NamedTuple):
    """The titles of which every word is known."""

    names: tuple[str, ...]
    meanings: NDArray[np.float64]
    """What each is about, in whole numbers: their products and sums are exact in any order, and ten times as fast as integers."""


@cache
def _known() -> _Known:
    index = semantic.vocabulary().index
    spelt = ((name, words(spelt_out(name))) for name in names())
    known = ((name, semantic.about(" ".join(found))) for name, found in spelt if all(word in index for word in found))
    found = {name: meaning for name, meaning in known if meaning is not None}
    return _Known(tuple(found), np.array(list(found.values()), np.float64))


def likely(meaning: semantic.Vector | None) -> Likely | None:
    """Return the title that a text about *meaning* reads like, or None where it is far from all."""
    if meaning is None:
        return None
    known = _known()
    near = known.meanings @ meaning.astype(np.float64)
    nearest = np.argsort(-near, kind="stable")[:NEAREST]
    together = semantic.unit(known.meanings[nearest].sum(axis=0).astype(np.int64))
    if together is None or near[nearest[0]] < LIKELY * semantic.UNIT**2:
        return None
    return Likely(tuple(known.names[at] for at in nearest), together)
