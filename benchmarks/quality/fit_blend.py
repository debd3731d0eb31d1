"""Fit the shares of the content match: `python benchmarks/quality/fit_blend.py --topics FOLDER [--every N] [--write]`.

FOLDER holds vectors fitted with resumes held out (`fit_topics.py --half`), so that the shares are fitted on resumes the vectors
have not seen. The blend is a sum of non-negative shares times rising curves, so more of anything can only help. Every mix of
shares in steps of a tenth is tried; the best by the mean of category MAP and per-posting AUC wins. Figures are cross-validated:
queries are split by category and pairs by posting (and with it by person, who applies for one) into five parts, and each part is
ranked with the shares that do best on the four others.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import corpus
import numpy as np
import product
from measure import MEASURES, Grid, auc, by_posting, judged, mean_average_precision, retrieval, totals
from numpy.typing import NDArray

from resume_ats_scorer.data import path_of
from resume_ats_scorer.score import semantic

FOLDS = 5
REQUIREMENTS = 0.1
"""Fixed: the labelled texts have few requirements that can be checked, people who hire have many."""


def mixes() -> Iterator[dict[str, float]]:
    """Yield every mix of the four other shares in steps of a tenth, each at least a tenth.

    More title ranks categories better still, but postings differ within an occupation, where only skills and words can tell resumes
    apart: the title has six tenths at most, of which the field of work bears out its part, and skills two at least.
    """
    for title in range(1, 7):
        for meaning in range(1, 9 - title):
            for skills in range(2, 10 - title - meaning):
                parts = (title, meaning, skills, 10 - title - meaning - skills)
                scaled = [part / 10 * (1 - REQUIREMENTS) for part in parts]
                yield dict(zip((f"content.{name}" for name in MEASURES), [*scaled, REQUIREMENTS], strict=True))


def rates(
    sets: dict[str, tuple[Grid, list[str], list[corpus.Pair]]], held: NDArray[np.str_], shares: dict[str, float]
) -> dict[str, float]:
    """Return the rate of each set under *shares*; sets without rows are left out."""
    found = {}
    for name, (measured, categories, pairs) in sets.items():
        if len(measured):
            scores = totals(measured, shares)
            found[name] = by_posting(pairs, scores.tolist(), auc) if pairs else mean_average_precision(scores, categories, held)
    return {name: rate for name, rate in found.items() if not np.isnan(rate)}


def fold(
    sets: dict[str, tuple[Grid, list[str], list[corpus.Pair]]], part: int, *, inside: bool
) -> dict[str, tuple[Grid, list[str], list[corpus.Pair]]]:
    """Return the rows of *sets* that are (or are not) in *part*."""
    found = {}
    for name, (measured, categories, pairs) in sets.items():
        keys = [pair.posting for pair in pairs] or categories
        number = {key: at for at, key in enumerate(sorted(set(keys)))}
        rows = [at for at, key in enumerate(keys) if (number[key] % FOLDS == part) is inside]
        found[name] = (
            measured[rows],
            [categories[at] for at in rows] if categories else [],
            [pairs[at] for at in rows] if pairs else [],
        )
    return found


def main() -> None:
    """Fit, print, and write with `--write`."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--topics", type=Path, required=True)
    options.add_argument("--every", type=int, default=3)
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    semantic.path_of = lambda name: asked.topics / Path(name).name  # type: ignore[attr-defined]
    cvs = [corpus.resumes("24")[at] for at in json.loads((asked.topics / "held_out.json").read_text())]
    profiles, held = [product.profiled(cv.text) for cv in cvs], np.array([cv.key for cv in cvs])
    sets: dict[str, tuple[Grid, list[str], list[corpus.Pair]]] = {}
    for name in ("postings", "onet"):
        sets[name] = (*retrieval(name, asked.every, profiles), [])
    for name in corpus.LEAST:
        measured, pairs = judged(name)
        sets[name] = (measured, [], pairs)

    def best(part: dict[str, tuple[Grid, list[str], list[corpus.Pair]]]) -> dict[str, float]:
        return max(mixes(), key=lambda shares: float(np.mean(list(rates(part, held, shares).values()))))

    outside: dict[str, list[float]] = {name: [] for name in sets}
    for part in range(FOLDS):
        shares = best(fold(sets, part, inside=False))
        for name, rate in rates(fold(sets, part, inside=True), held, shares).items():
            outside[name].append(rate)
    chosen = best(sets)
    print("cross-validated:", {name: round(float(np.mean(found)), 3) for name, found in outside.items()})
    print("with all:", {name: round(rate, 3) for name, rate in rates(sets, held, chosen).items()}, chosen)
    if asked.write:
        path = path_of("content.json")
        shipped = json.loads(path.read_text(encoding="utf-8"))
        shipped["shares"] = {name: round(share, 2) for name, share in chosen.items()}
        path.write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
