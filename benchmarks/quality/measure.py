"""Measure how well the content match ranks: `python benchmarks/quality/measure.py [--every N] [--topics FOLDER]`.

Prints one row a measure: the product's total, its criteria, and plain TF-IDF with the same frequencies in the same run; for
the category queries also the share of resumes of the query's category by content match. `--every` thins the queries; `--topics`
takes the vectors of another folder, and where they were fitted with resumes held out, only those are ranked.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from math import isnan, log2
from pathlib import Path
from time import perf_counter

import corpus
import numpy as np
import product
from numpy.typing import NDArray

from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content import Prepared, Profile
from resume_ats_scorer.score.content._figures import figures
from resume_ats_scorer.score.content._judge import BARE, measure

MEASURES = ("title", "meaning", "skills", "terms", "requirements")
Grid = NDArray[np.float64]
"""Postings by resumes by `MEASURES`, the share of skills among the terms and plain TF-IDF."""


def grid(postings: Sequence[Prepared], profiles: Sequence[Profile]) -> Grid:
    """Return the raw measures of every pair, NaN where there is nothing to measure."""
    rows = [_tfidf(profile) for profile in profiles]
    found = []
    for prepared in postings:
        skills = sum(term.weight for term in prepared.terms if term.skill)
        wanted = _wanted(prepared)
        found.append([[*_raw(prepared, one), skills, _cosine(wanted, row)] for one, row in zip(profiles, rows, strict=True)])
    return np.array(found, float)


def _raw(prepared: Prepared, profile: Profile) -> list[float]:
    measures = measure(prepared, profile, product.AS_OF)[0]
    return [float("nan") if (raw := getattr(measures, name)) is None else raw for name in MEASURES]


def _tfidf(profile: Profile) -> dict[int, float]:
    rarity = semantic.vocabulary().rarity
    return {row: len(places) * rarity[row] for row, places in profile.rows.items()}


def _wanted(prepared: Prepared) -> dict[int, float]:
    found: dict[int, float] = defaultdict(float)
    for line in prepared.job.lines:
        for row, _, _ in semantic.find(product.tokens(line.text).words):
            found[row] += semantic.vocabulary().rarity[row]
    return found


def _cosine(one: dict[int, float], other: dict[int, float]) -> float:
    dot = sum(amount * other.get(row, 0.0) for row, amount in one.items())
    lengths = [sum(amount * amount for amount in side.values()) ** 0.5 for side in (one, other)]
    return dot / (lengths[0] * lengths[1]) if all(lengths) else 0.0


def totals(measured: Grid, shares: dict[str, float] | None = None) -> NDArray[np.float64]:
    """Return the content match of every pair, 0 to 100, with the shipped shares or with *shares*; the field is judged in all."""
    shares = shares or figures().shares
    curves = [np.array(figures().curves[f"content.{name}"]) for name in MEASURES]
    scores = [np.interp(measured[..., at], curve[:, 0], curve[:, 1]) for at, curve in enumerate(curves)]
    scores[0] *= BARE + (1 - BARE) * scores[1] / 100
    weighed, whole = np.zeros(measured.shape[:-1]), np.zeros(measured.shape[:-1])
    for name, score in zip(MEASURES, scores, strict=True):
        amount = {"skills": measured[..., 5], "terms": 1 - measured[..., 5]}.get(name, 1.0)
        share = np.where(np.isnan(score), 0.0, shares[f"content.{name}"] * amount)
        if name == "meaning":
            share += np.where(np.isnan(scores[0]), shares["content.title"], 0.0)
        weighed += share * np.nan_to_num(score)
        whole += share
    return np.asarray(weighed / np.maximum(whole, 1e-9))


def mean_average_precision(scores: NDArray[np.float64], asked: Sequence[str], held: NDArray[np.str_]) -> float:
    """Return the mean over categories of the mean average precision of their queries."""
    by_category = defaultdict(list)
    for row, category in zip(scores, asked, strict=True):
        right = held[np.argsort(-row, kind="stable")] == category
        if right.any():
            by_category[category].append((np.cumsum(right)[right] / (np.flatnonzero(right) + 1)).mean())
    return float(np.mean([np.mean(precisions) for precisions in by_category.values()]))


def by_posting(pairs: Sequence[corpus.Pair], scores: Sequence[float], rate: Callable[[list[bool], list[float]], float]) -> float:
    """Return the mean of *rate* over the postings that have both labels."""
    groups: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    for pair, score in zip(pairs, scores, strict=True):
        groups[pair.posting].append((pair.fits, score))
    mixed = [group for group in groups.values() if 0 < sum(fits for fits, _ in group) < len(group)]
    return float(np.mean([rate([fits for fits, _ in group], [score for _, score in group]) for group in mixed]))


def auc(fits: list[bool], scores: list[float]) -> float:
    """Return the share of (fitting, other) pairs that are in the right order, ties counting half."""
    good = [score for fit, score in zip(fits, scores, strict=True) if fit]
    bad = [score for fit, score in zip(fits, scores, strict=True) if not fit]
    return sum((one > other) + 0.5 * (one == other) for one in good for other in bad) / (len(good) * len(bad))


def ndcg(fits: list[bool], scores: list[float]) -> float:
    """Return the normalised discounted cumulative gain of the first ten."""
    order = sorted(range(len(scores)), key=lambda at: (-scores[at], at))[:10]
    gain = sum(fits[at] / log2(rank + 2) for rank, at in enumerate(order))
    return gain / sum(1 / log2(rank + 2) for rank in range(min(sum(fits), 10)))


def retrieval(name: str, every: int, profiles: Sequence[Profile]) -> tuple[Grid, list[str]]:
    """Return the measures of every category query against *profiles*, and the queries' categories."""
    asked = corpus.queries(name)[::every]
    return grid([product.prepared(query) for query in asked], profiles), [query.key for query in asked]


def judged(name: str) -> tuple[Grid, list[corpus.Pair]]:
    """Return the measures of the pairs of a labelled set."""
    postings, cvs, pairs = corpus.labelled(name)
    prepared = {key: product.prepared(posting) for key, posting in postings.items()}
    profiles = {key: product.profiled(cv.text) for key, cv in cvs.items()}
    return np.concatenate([grid([prepared[pair.posting]], [profiles[pair.resume]])[0] for pair in pairs]), pairs


def right(scores: NDArray[np.float64], asked: Sequence[str], held: NDArray[np.str_]) -> list[float]:
    """Return the share of resumes of the query's own category among all with a score of 0 to 10, 10 to 20 and so on."""
    own = np.array(asked)[:, None] == held
    tenth = np.minimum(scores // 10, 9)
    return [float(own[tenth == at].mean()) if (tenth == at).any() else float("nan") for at in range(10)]


def show(label: str, measured: Grid, rate: Callable[[NDArray[np.float64]], float]) -> None:
    """Print *rate* of the total, of each criterion and of plain TF-IDF."""
    columns = {
        "total": totals(measured),
        **{name: measured[..., at] for at, name in enumerate(MEASURES)},
        "tfidf": measured[..., 6],
    }
    cells = {name: rate(np.nan_to_num(scores)) for name, scores in columns.items()}
    print(f"{label:24}", *(f"{name} {'-' if isnan(cell) else f'{cell:.3f}'}" for name, cell in cells.items()), flush=True)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--topics", type=Path)
    asked = options.parse_args()
    cvs = corpus.resumes("24")
    if asked.topics:
        semantic.path_of = lambda name: asked.topics / Path(name).name  # type: ignore[attr-defined]
        held_out = asked.topics / "held_out.json"
        cvs = [cvs[at] for at in json.loads(held_out.read_text())] if held_out.exists() else cvs
    profiles = [product.profiled(cv.text) for cv in cvs]
    held = np.array([cv.key for cv in cvs])
    for name in ("postings", "onet"):
        begun = perf_counter()
        measured, categories = retrieval(name, asked.every, profiles)
        each = (perf_counter() - begun) / len(categories) / len(cvs) * 1000
        known = [at for at, category in enumerate(categories) if category in held]
        show(
            f"{name} MAP",
            measured[known],
            lambda scores, names=[categories[at] for at in known]: mean_average_precision(scores, names, held),  # type: ignore[misc]
        )
        print(
            f"{'':24} {each:.2f} ms a pair; right by tenth:",
            *(f"{share:.0%}" for share in right(totals(measured), categories, held)),
        )
    for name in corpus.LEAST:
        measured, pairs = judged(name)
        show(f"{name} AUC", measured, lambda scores, pairs=pairs: by_posting(pairs, scores.tolist(), auc))  # type: ignore[misc]
        show(f"{name} NDCG@10", measured, lambda scores, pairs=pairs: by_posting(pairs, scores.tolist(), ndcg))  # type: ignore[misc]


if __name__ == "__main__":
    main()
