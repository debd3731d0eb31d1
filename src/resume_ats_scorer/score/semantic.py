"""Topic vectors: what a text is about, from the words and phrases in it.

Each term of the vocabulary has a shipped vector of 200 small integers and a weight that tells how much it says about an
occupation (inverse document frequency times the length of the fitted vector). A text's vector is the weighted sum of its terms'
vectors. The vectors begin as latent semantic analysis of postings and resumes (Deerwester et al. 1990) and are then drawn
together where texts belong together, such as a posting's title and its body; `benchmarks/quality/fit_topics.py` makes them.

All sums are sums of integers, so a similarity has the same digits on every machine.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.data import path_of
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import value
from resume_ats_scorer.text import words

Vector = NDArray[np.int64]
"""A vector of length `UNIT`; compare two with `similarity`."""

UNIT = 1 << 14
_ROOM = 1 << 20


@value
class Vocabulary:
    """The terms that have figures."""

    index: Mapping[str, int]
    """Row of each term; a phrase is two words with a space."""
    rarity: Sequence[int]
    """Inverse document frequency of each row: 256 times the natural logarithm of documents by documents with the term."""
    scale: NDArray[np.int64]
    """What a row's numbers are multiplied with in a text's vector, a positive integer."""
    weight: Sequence[int]
    """How much each row says about what a text is about; 4096 for the term in the middle."""
    topics: NDArray[np.int8]
    """A vector for each row, memory-mapped."""


@cache
def vocabulary() -> Vocabulary:
    """Return the shipped vocabulary; it is read once."""
    terms = path_of("topics/terms.txt").read_text(encoding="utf-8").split("\n")
    figures = np.load(path_of("topics/weights.npy"))
    return Vocabulary(
        {term: row for row, term in enumerate(terms) if term},
        figures[:, 0].tolist(),
        figures[:, 1].astype(np.int64),
        figures[:, 2].tolist(),
        np.asarray(np.load(path_of("topics/topics.npy"), mmap_mode="r")),
    )


def find(words: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return (row, first word, word after the last) of each known word and two-word phrase in *words*, in order."""
    index = vocabulary().index
    known = []
    before = ""
    for at, word in enumerate(words):
        row = index.get(word)
        if row is not None:
            known.append((row, at, at + 1))
        if before:
            row = index.get(f"{before} {word}")
            if row is not None:
                known.append((row, at - 1, at + 1))
        before = word
    return known


def vector(counts: Mapping[int, float]) -> Vector | None:
    """Return the vector of a text given how much of each row it holds, or None where that is nothing.

    Repetition saturates: an amount *n* of a term counts 2n / (n + 1).
    """
    rows = sorted(counts)
    return vector_of(np.array(rows, np.int64), np.array([counts[row] for row in rows], np.float64))


def vector_of(rows: NDArray[np.int64], amounts: NDArray[np.float64]) -> Vector | None:
    """Return the vector of a text that holds *amounts* of *rows*, each named once; see `vector`."""
    held = amounts > 0
    return unit(summed(rows[held], weights(rows[held], amounts[held]))) if held.any() else None


def weights(rows: NDArray[np.int64], amounts: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return what the vectors of *rows* are multiplied with in the vector of a text that holds *amounts* of them."""
    scaled: NDArray[np.int64] = (vocabulary().scale[rows] * (2 * amounts / (amounts + 1))).astype(np.int64)
    return scaled


def summed(rows: NDArray[np.int64], weights: NDArray[np.int64]) -> Vector:
    """Return the sum of the vectors of *rows*, each times its weight; see `unit`."""
    total: Vector = weights @ vocabulary().topics[rows].astype(np.int64)
    return total


def knows(words: Iterable[str]) -> bool:
    """Return whether the vocabulary knows half of the long ones of *words*."""
    known, long = counted(words)
    return 2 * known >= long


def counted(words: Iterable[str]) -> tuple[int, int]:
    """Return how many of the long ones of *words* the vocabulary knows, and how many there are."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return sum(map(vocabulary().index.__contains__, long)), len(long)


@memo
def about(text: str) -> Vector | None:
    """Return the vector of a short *text*, a title or a field, each of whose terms counts once."""
    return vector({row: 1.0 for row, _, _ in find(words(text))})


def unit(total: Vector) -> Vector | None:
    """Return *total* scaled to the length `UNIT`, or None where it is zero."""
    largest = int(np.abs(total).max())
    if not largest:
        return None
    scaled = total * _ROOM // largest
    return scaled * UNIT // isqrt(int((scaled * scaled).sum()))


def similarity(one: Vector | None, other: Vector | None) -> float:
    """Return the cosine of two vectors, -1 to 1; 0 where one is None."""
    if one is None or other is None:
        return 0.0
    return int(one @ other) / (UNIT * UNIT)
