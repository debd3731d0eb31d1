"""Words that stick together where a line break was lost: "buildingsGreet"."""

import re

from resume_ats_scorer.lexicon._skills import skill

_CAMEL = re.compile(r"(?<![A-Za-z])[A-Za-z]+[a-z](?=[A-Z][a-z])[A-Za-z]+")
_JOINT = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_LEAST = 2


def is_glued(text: str) -> bool:
    """Return whether *text* holds two words or more that begin small, have a capital within and are no known terms."""
    return sum(1 for word in _CAMEL.findall(text) if word[0].islower() and not skill(word)) >= _LEAST


def parted(text: str, between: str, *, small: bool) -> str:
    """Return *text* with *between* in words that stick together and are no known terms; if *small*, in those that begin small."""

    def part(match: re.Match[str]) -> str:
        word = match[0]
        return word if (small and word[0].isupper()) or skill(word) else _JOINT.sub(between, word)

    return _CAMEL.sub(part, text)
