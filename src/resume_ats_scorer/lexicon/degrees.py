"""The words by which degrees are named, from `data/degree_words.tsv`: what a resume holds, what a posting asks for, and both."""

from collections.abc import Mapping
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.model import DegreeLevel


def held() -> Mapping[DegreeLevel, str]:
    """Return for each level a pattern of the words by which resumes name it, in small letters and without bounds."""
    return _patterns("held")


def asked() -> Mapping[DegreeLevel, str]:
    """Return for each level a pattern of the words by which postings ask for it, in small letters and with their bounds."""
    return _patterns("asked")


@cache
def _patterns(where: str) -> Mapping[DegreeLevel, str]:
    found: dict[DegreeLevel, list[str]] = {}
    for level, place, pattern in rows("degree_words.tsv"):
        if place in (where, "both"):
            words = rf"\b(?:{pattern})(?!\w)" if place == "both" and where == "asked" else pattern
            found.setdefault(DegreeLevel[level.upper()], []).append(words)
    return {level: "|".join(words) for level, words in found.items()}
