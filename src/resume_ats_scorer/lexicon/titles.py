"""Job titles and the words they are made of, from `data/titles.tsv` and `data/title_words.tsv`."""

import re
from collections.abc import Container, Mapping
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon._phrases import Phrases
from resume_ats_scorer.text import tokens

_ANOTHER_WORD = re.compile(r" (?!I+\b)[^\W\d_]")


@cache
def _phrases() -> Phrases:
    return Phrases((), inflected=((alias, name) for name, family in _families().items() for alias in family))


@cache
def _used(use: str) -> Mapping[str, str]:
    """Return the words of one *use*, each with what it means."""
    return {word: meaning for word, of, meaning in rows("title_words.tsv") if of == use}


@cache
def levels() -> Mapping[str, int]:
    """Return the words that name a level, such as "senior", with it."""
    return {word: int(level) for word, level in _used("level").items()}


@cache
def _short() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return what finds abbreviations, and what they stand for at the end of a title; before another word only `short` ones do."""
    last = {**_used("short"), **_used("last")}
    words = (f"(?-i:{word})" if word.isupper() else word for word in last)
    return re.compile(rf"\b(?:{'|'.join(words)})\b\.?", re.IGNORECASE), last


def spelt_out(title: str) -> str:
    """Return *title* with its abbreviations as whole words: a "Lead Tech" is a technician, a "Tech Lead" is none."""
    abbreviations, last = _short()

    def meant(match: re.Match[str]) -> str:
        word = match[0].rstrip(".")
        known = _used("short") if _ANOTHER_WORD.match(title, match.end()) else last
        return known.get(word) or known.get(word.lower(), word)

    return abbreviations.sub(meant, title)


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    """Return the names of each family of titles, the usual one first."""
    return {name: (name, *filter(None, aliases.split("|"))) for name, _, aliases in rows("titles.tsv")}


@cache
def names() -> tuple[str, ...]:
    """Return every title of the lexicon under all its names."""
    return tuple(phrase for family in _families().values() for phrase in family)


def other_names(title: str, known: Container[str]) -> list[str]:
    """Return another name for each job that *title* names by a word that is not *known*: the first of its family's that is known.

    A job is named by its last word; levels are always known.
    """
    found = tokens(title)

    def strange(word: str) -> bool:
        return word not in known and word not in levels()

    hits = (hit for hit in _phrases().find(title, found) if strange(found.words[hit.last - 1]))
    others = (next((name for name in _families()[hit.value] if not strange(tokens(name).words[-1])), "") for hit in hits)
    return [name for name in dict.fromkeys(others) if name]


def names_one(text: str) -> bool:
    """Return whether *text* names a job: a title of the lexicon or a word such as "engineer"."""
    heads = _used("head")
    text = spelt_out(text)
    found = tokens(text)
    if any(word in heads or word.removesuffix("s") in heads for word in found.words):
        return True
    return bool(_phrases().find(text, found))
