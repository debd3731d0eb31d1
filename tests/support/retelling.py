"""The words and sentences of a posting told as one's own work: what resumes are stuffed with."""

import re
from collections.abc import Iterable, Sequence
from itertools import cycle, islice

from resume_ats_scorer.lexicon import skill
from resume_ats_scorer.score import Prepared

WORK = (
    "Used {} and {} to help customers every day.",
    "Improved {} by 30% together with the team, with {} as the base.",
    "Responsible for {}, {} and {} across two offices.",
)
_NUMBERS = ("for 14 clients", "over 3 years", "by 22%", "across 5 sites", "within 2 days")
_OTHER_WORDS = {
    "and": "as well as", "build": "construct", "design": "draw up", "develop": "create", "ensure": "make sure of", "lead": "head",
    "maintain": "keep up", "manage": "oversee", "perform": "carry out", "prepare": "put together", "provide": "give",
    "with": "using", "work": "collaborate",
}  # fmt: skip
_LEADS = re.compile(
    r"^(?:you (?:will|must|have)|must|will|responsible for|ability to|experience (?:with|in)|knowledge of|strong) ", re.IGNORECASE
)


def names(prepared: Prepared) -> list[str]:
    """Return the terms of the posting."""
    return [term.name for term in prepared.terms]


def other_names(prepared: Prepared) -> list[str]:
    """Return two other names of each skill that the posting asks for, its terms where it asks for none."""
    known = [skill(term.skill) for term in prepared.terms if term.skill]
    return [alias for entry in known if entry for alias in entry.aliases[:2]] or names(prepared)


def filled(patterns: Sequence[str], words: Sequence[str]) -> list[str]:
    """Return sentences that hold all *words*, one `{}` after the other, by *patterns* in turn."""
    turn, taken, left = cycle(patterns), cycle(words), len(words)
    found = []
    while left > 0:
        pattern = next(turn)
        found.append(pattern.format(*islice(taken, pattern.count("{}"))))
        left -= pattern.count("{}")
    return found


def in_the_past(sentences: Iterable[str]) -> list[str]:
    """Return *sentences* of a posting told as one's own work, with numbers."""
    return [_past(sentence, number) for sentence, number in zip(sentences, cycle(_NUMBERS), strict=False)]


def in_other_words(sentences: Iterable[str]) -> list[str]:
    """Return *sentences* of a posting with a word changed here and there, so that hardly a run of them is left."""
    said = (sentence.strip(" .*-•").split() for sentence in sentences)
    return [" ".join(_OTHER_WORDS.get(word.lower(), word) for word in words) for words in said]


def _past(sentence: str, number: str) -> str:
    first, *rest = _LEADS.sub("", sentence.strip(" .*-•")).split()
    done = first.removesuffix("ing") + ("d" if first.endswith("e") else "ed")
    return f"{done.capitalize()} {' '.join(rest)} {number}."
