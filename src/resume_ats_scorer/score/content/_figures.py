"""The shipped figures of the blend: shares and curves."""

import json
from collections.abc import Sequence
from functools import cache

from resume_ats_scorer.data import path_of
from resume_ats_scorer.model import value

Curve = tuple[tuple[float, float], ...]
"""Points (raw, score) of a rising curve; straight between them, flat outside."""


@value
class Figures:
    """What `benchmarks/quality/fit_blend.py` fits."""

    shares: dict[str, float]
    """Weight of each criterion."""
    curves: dict[str, Curve]
    """Raw measure to score, 0 to 100, for each criterion."""


@cache
def figures() -> Figures:
    """Return the shipped figures; they are read once."""
    read = json.loads(path_of("content.json").read_text(encoding="utf-8"))
    return Figures(read["shares"], {name: tuple((x, y) for x, y in points) for name, points in read["curves"].items()})


def along(curve: Sequence[tuple[float, float]], raw: float) -> float:
    """Return the height of *curve* at *raw*."""
    before_x, before_y = curve[0]
    if raw <= before_x:
        return before_y
    for x, y in curve[1:]:
        if raw <= x:
            return before_y + (y - before_y) * (raw - before_x) / (x - before_x)
        before_x, before_y = x, y
    return before_y
