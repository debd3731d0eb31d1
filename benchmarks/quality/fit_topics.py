"""Fit the vocabulary and the topic vectors: `python benchmarks/quality/fit_topics.py OUT_FOLDER [--half | --without-categories N]`.

1. Terms and document frequencies over postings and resumes (`terms.py`).
2. Latent semantic analysis (scikit-learn's truncated SVD) gives each term its first vector.
3. The vectors are drawn together where two texts belong together (a posting's title and its body, two halves of one text, a
   resume's headline and its body, a title held and what was done under it, an occupation's names and its description, an
   occupation and a resume or posting with one of its names for a title, two resumes of one category) against the other pairs of
   the batch: the contrastive loss InfoNCE with a high temperature, Adam, few epochs, so that they stay near their beginning.
4. What stands in all fields of work alike weighs less (`telling.py`).
5. Rounded to 8 bits a number and an integer weight a term.

`--half` holds half of the resumes out, `--without-categories 0` (or 1) every second category: `measure.py --topics OUT_FOLDER`
then tells how the method does on resumes, or on occupations, that it has not seen.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import corpus
import numpy as np
import product
import scipy.sparse as sp
import telling
import terms
from numpy.typing import NDArray
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.score.passages import passages
from resume_ats_scorer.text import words

DIMENSIONS = 200
TEMPERATURE = 0.2
EPOCHS = 8
BATCH = 512
RATE = 3e-4
TURNS = 2
"""How often an epoch goes through the trades of `corpus.trades`."""
TOLD = 8
"""Words that must be told under a title to say what it means."""
FLOOR = 0.4
"""What a term that tells nothing keeps of its weight in the vector of a text."""
Words = Sequence[str]
Floats = NDArray[np.float32]
_DATED = re.compile(r"(?:19|20)\d\d\b")
rng = np.random.default_rng(0)


class Together(NamedTuple):
    """Two texts that belong together; those of one group are never taken as strangers."""

    one: Words
    other: Words
    group: str


class Read(NamedTuple):
    """A resume in words: its first line, short lines with a year in them, all of it, what was done under each title, category."""

    head: Words
    held: Words
    body: Words
    positions: Sequence[tuple[Words, Words]]
    category: str


def read(cv: corpus.Cv) -> Read:
    """Return the words of *cv*."""
    lines = [line for line in cv.text.split("\n") if line.strip()]
    dated = [line for line in lines if _DATED.search(line) and len(line.split()) <= 16]
    head = words(lines[0]) if len(lines) > 1 else ()
    return Read(head, (*head, *words(" . ".join(dated[:12]))), words("\n".join(lines))[len(head) :], positions(cv.text), cv.key)


def positions(text: str) -> Sequence[tuple[Words, Words]]:
    """Return each title held in the resume of *text*, as the product reads it, and what was done under it, blinded."""
    try:
        resume = product.read(text)
    except ScorerError:
        return ()
    said = {passage.line: passage.text for passage in passages(resume, frozenset(), product.AS_OF)}
    return [
        (words(held.role.quote), [word for line in held.bullets for word in words(said.get(line.number, ""))])
        for held in resume.positions
        if held.role
    ]


def halves(text: Words) -> tuple[Words, Words]:
    """Return two halves of *text*, dealt out by chance in runs of a dozen words."""
    runs = [text[at : at + 12] for at in range(0, len(text), 12)]
    first = rng.random(len(runs)) < 0.5
    return (
        [word for run, one in zip(runs, first, strict=True) if one for word in run],
        [word for run, one in zip(runs, first, strict=True) if not one for word in run],
    )


def some(text: Words, share: float) -> Words:
    """Return about *share* of *text*."""
    return [word for word in text if rng.random() < share]


def pairs(postings: Sequence[tuple[Words, Words]], resumes: Sequence[Read]) -> Iterator[Together]:
    """Yield the pairs of one epoch."""
    for number, (title, body) in enumerate(postings):
        if title:
            yield Together(title, body, "title " + " ".join(title))
            yield from _entitled(title, body)
        yield Together(*halves(body), f"posting {number}")
    by_category = defaultdict(list)
    for number, resume in enumerate(resumes):
        by_category[resume.category].append(resume)
        if resume.head:
            yield Together(resume.head, resume.body, "title " + " ".join(resume.head))
            yield Together(resume.held, [word for word in resume.body if word not in set(resume.held)], f"resume {number}")
        yield Together(*halves(resume.body), f"resume {number}")
        for title, done in resume.positions:
            if len(done) > TOLD:
                yield Together(title, done, "title " + " ".join(title))
            yield from _entitled(title, [*title, *done] if len(done) > TOLD and rng.random() < 0.5 else resume.body)
    for category, members in by_category.items():
        for member in members:
            stranger = members[rng.integers(len(members))]
            if stranger is not member:
                yield Together(member.held if rng.random() < 0.5 else halves(member.body)[0], stranger.body, category)
    yield from _occupations()
    for _ in range(TURNS):
        yield from _trades()


def _trades() -> Iterator[Together]:
    """Yield what is asked, done and known in each trade together, crosswise and under one of its titles."""
    for group, trade in TRADES:
        title = trade.names[int(rng.integers(len(trade.names)))]
        one, two = map(int, rng.permutation(2))
        yield Together(title, trade.asked[one], group)
        yield Together(title, trade.done[one], group)
        yield Together(trade.asked[one], trade.done[two], group)
        yield Together(trade.done[one], [*trade.done[two], *some(trade.known, 0.3)], group)
        yield Together(some(trade.known, 0.5), trade.asked[two], group)


def _occupations() -> Iterator[Together]:
    for occupation, names, description, tools in OCCUPATIONS:
        yield Together(names[0], [*description, *some([w for name in names for w in name], 0.5)], occupation)
        if tools:
            yield Together(names[rng.integers(len(names))], [*names[0], *description, *some(tools, 0.3)], occupation)


def _entitled(title: Words, text: Words) -> Iterator[Together]:
    """Yield *text* together with an occupation that goes by its *title*."""
    for called in _of(OCCUPATIONS_BY_NAME, title):
        group, names, description, _ = OCCUPATIONS[called]
        yield Together([*names[0], *description], text, group)
    for called in _of(TRADES_BY_NAME, title):
        group, trade = TRADES[called]
        said = (trade.done if rng.random() < 0.5 else trade.asked)[int(rng.integers(2))]
        yield Together([*trade.names[0], *said, *some(trade.known, 0.3)], text, group)


def _of(by_name: dict[Words, list[int]], title: Words) -> Sequence[int]:
    """Return one of those called *title*, or none."""
    called = by_name.get(tuple(title))
    return [called[rng.integers(len(called))]] if called else []


def _by_name(named: Sequence[Sequence[Words]]) -> dict[Words, list[int]]:
    found: dict[Words, list[int]] = defaultdict(list)
    for number, names in enumerate(named):
        for name in names:
            found[tuple(name)].append(number)
    return found


def _words_of(texts: Sequence[str]) -> list[Words]:
    return [words(text) for text in texts]


class Trade(NamedTuple):
    """One of `corpus.trades` in words."""

    names: Sequence[Words]
    asked: Sequence[Words]
    done: Sequence[Words]
    known: Words


OCCUPATIONS = [
    (f"occupation {number}", [words(name) for name in held.names], words(held.description), words(" ".join(held.tools)))
    for number, held in enumerate(corpus.occupations())
]
TRADES = [
    (f"trade {number}", Trade(_words_of(held.names), _words_of(held.asked), _words_of(held.done), words(held.known)))
    for number, held in enumerate(corpus.trades())
]
OCCUPATIONS_BY_NAME = _by_name([names for _, names, _, _ in OCCUPATIONS])
TRADES_BY_NAME = _by_name([trade.names for _, trade in TRADES])


def matrix(documents: Sequence[Words], index: dict[str, int], rarity: Floats) -> sp.csr_matrix:
    """Return TF-IDF rows of length 1: repetition saturates as in `semantic.vector`."""
    rows, columns, amounts = [], [], []
    for number, document in enumerate(documents):
        found = Counter(word for word in document if word in index)
        found.update(pair for one, two in pairwise(document) if (pair := f"{one} {two}") in index)
        for term, count in found.items():
            rows.append(number)
            columns.append(index[term])
            amounts.append(2 * count / (count + 1) * rarity[index[term]])
    shape = (len(documents), len(index))
    return normalize(sp.csr_matrix((np.asarray(amounts, np.float32), (rows, columns)), shape=shape))


def draw_together(vectors: Floats, epochs: Iterator[tuple[sp.csr_matrix, sp.csr_matrix, NDArray[np.int64]]]) -> Floats:
    """Return *vectors* after Adam on the contrastive loss over each epoch's (one, other, group)."""
    vectors = vectors.copy()
    mean, square = np.zeros_like(vectors), np.zeros_like(vectors)
    step = 0
    for epoch, (one, other, group) in enumerate(epochs):
        usable = np.flatnonzero((np.diff(one.indptr) > 0) & (np.diff(other.indptr) > 3))
        order = rng.permutation(usable)
        losses = []
        for at in range(0, len(order) - BATCH // 2, BATCH):
            batch = order[at : at + BATCH]
            loss, gradient = _loss(vectors, one[batch], other[batch], group[batch])
            losses.append(loss)
            step += 1
            mean += 0.1 * (gradient - mean)
            square += 0.01 * (gradient * gradient - square)
            rate = RATE * min(1, step / 30) * (1 - 0.9 * epoch / EPOCHS)
            vectors -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f} over {len(order)} pairs", flush=True)
    return vectors


def _loss(vectors: Floats, one: sp.csr_matrix, other: sp.csr_matrix, group: NDArray[np.int64]) -> tuple[float, Floats]:
    first, second = one @ vectors, other @ vectors
    first_length = np.linalg.norm(first, axis=1, keepdims=True) + 1e-6
    second_length = np.linalg.norm(second, axis=1, keepdims=True) + 1e-6
    first, second = first / first_length, second / second_length
    logits = first @ second.T / TEMPERATURE
    kin = group[:, None] == group[None]
    np.fill_diagonal(kin, val=False)
    logits[kin] = -1e4
    by_row = np.exp(logits - logits.max(axis=1, keepdims=True))
    by_row /= by_row.sum(axis=1, keepdims=True)
    by_column = np.exp(logits - logits.max(axis=0, keepdims=True))
    by_column /= by_column.sum(axis=0, keepdims=True)
    loss = float(-np.log(np.diag(by_row) + 1e-9).mean())
    slope = (by_row + by_column) / 2
    slope[np.diag_indices_from(slope)] -= 1
    slope /= len(group) * TEMPERATURE
    to_first, to_second = slope @ second, slope.T @ first
    to_first = (to_first - first * (to_first * first).sum(axis=1, keepdims=True)) / first_length
    to_second = (to_second - second * (to_second * second).sum(axis=1, keepdims=True)) / second_length
    return loss, np.asarray(one.T @ to_first + other.T @ to_second, np.float32)


def fit(held_in: NDArray[np.bool_]) -> tuple[dict[str, int], Floats, Floats, Floats]:
    """Return document frequencies, their inverse, vectors and how far terms tell; only resumes *held_in* are looked at."""
    cvs = [cv for cv, kept in zip(corpus.resumes("24"), held_in, strict=True) if kept]
    resumes = [read(cv) for cv in [*cvs, *corpus.resumes("25")]]
    postings = [(words(posting.title), words(posting.text)) for posting in corpus.background()]
    texts = [posting.text for posting in corpus.background()] + [cv.text for cv in cvs]
    described = [([word for name in names for word in name], [*names[0], *description]) for _, names, description, _ in OCCUPATIONS]
    asked = [*([*title, *body] for title, body in postings), *(text for _, trade in TRADES for text in trade.asked)]
    shown = [
        *([*resume.head, *resume.body] for resume in resumes),
        *([*text, *trade.known] for _, trade in TRADES for text in trade.done),
    ]
    frequency = terms.choose(asked, shown, texts, described)
    documents = asked + shown
    index = {term: row for row, term in enumerate(frequency)}
    rarity = np.log(len(documents) / np.array(list(frequency.values()), np.float32))
    rows = matrix(documents, index, rarity)
    svd = TruncatedSVD(DIMENSIONS, n_iter=4, random_state=0).fit(rows)

    def epochs() -> Iterator[tuple[sp.csr_matrix, sp.csr_matrix, NDArray[np.int64]]]:
        for _ in range(EPOCHS):
            together = list(pairs(postings, resumes))
            number = {group: at for at, group in enumerate(dict.fromkeys(pair.group for pair in together))}
            yield (
                matrix([pair.one for pair in together], index, rarity),
                matrix([pair.other for pair in together], index, rarity),
                np.array([number[pair.group] for pair in together]),
            )

    vectors = draw_together(svd.components_.T.astype(np.float32), epochs())
    titles = [
        *(title for title, _ in postings),
        *(trade.names[0] for _, trade in TRADES for _ in trade.asked),
        *(resume.head for resume in resumes),
        *(trade.names[0] for _, trade in TRADES for _ in trade.done),
    ]
    tells = telling.telling(rows, matrix(titles, index, rarity), vectors)
    return frequency, rarity, vectors, tells


def ship(folder: Path, frequency: dict[str, int], rarity: Floats, vectors: Floats, tells: Floats) -> None:
    """Write the figures as `score.semantic` reads them: 8 bits a number, lengths moved into the weights.

    What *tells* nothing weighs less in the vector of a text, and nothing as a term of a posting.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lengths = np.abs(vectors).max(axis=1)
    weights = rarity * lengths
    weights *= 4096 / np.median(weights) * (FLOOR + (1 - FLOOR) * tells)
    (folder / "terms.txt").write_text("\n".join(frequency) + "\n", encoding="utf-8")
    rounded = np.rint(vectors / np.maximum(lengths, 1e-9)[:, None] * 127).astype(np.int8)
    np.save(folder / "topics.npy", rounded)
    norm = np.linalg.norm(vectors, axis=1) * rarity
    norm *= 4096 / np.median(norm) * tells
    figures = [np.rint(rarity * 256), np.maximum(np.rint(weights), 1), np.maximum(np.rint(norm), 1)]
    np.save(folder / "weights.npy", np.stack(figures, axis=1).astype(np.int32))


def main() -> None:
    """Fit and write."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--half", action="store_true")
    options.add_argument("--without-categories", type=int)
    asked = options.parse_args()
    cvs = corpus.resumes("24")
    held_in = np.ones(len(cvs), dtype=bool)
    if asked.half:
        held_in = np.random.default_rng(1).random(len(cvs)) < 0.5
    elif asked.without_categories is not None:
        out = sorted({cv.key for cv in cvs})[asked.without_categories :: 2]
        held_in = np.array([cv.key not in out for cv in cvs])
    ship(asked.folder, *fit(held_in))
    if not held_in.all():
        (asked.folder / "held_out.json").write_text(json.dumps(np.flatnonzero(~held_in).tolist()))


if __name__ == "__main__":
    main()
