"""Curves and quotes that all sections share."""

from collections.abc import Sequence
from itertools import pairwise

from resume_ats_scorer.model import Evidence, Line
from resume_ats_scorer.score._cited import cite

MOST = 3
"""Most pieces of evidence of each kind that a criterion shows."""


def curve(x: float, *points: tuple[float, float]) -> float:
    """Return the height at *x* of the line through *points*, given by rising x; level before the first and after the last."""
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in pairwise(points):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return points[-1][1]


def ratio(part: float, whole: float) -> float:
    """Return *part* / *whole*, 0 where there is no whole."""
    return part / whole if whole else 0.0


def some(good: Sequence[Evidence], improvable: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the first few of both kinds of evidence, the good ones first."""
    return (*good[:MOST], *improvable[:MOST])


def some_lines(good: Sequence[Line], why: str, improvable: Sequence[Line], why_not: str) -> tuple[Evidence, ...]:
    """Return evidence on the first few of both kinds of lines, the good ones first."""
    return (*(cite(line, why) for line in good[:MOST]), *(cite(line, why_not) for line in improvable[:MOST]))
