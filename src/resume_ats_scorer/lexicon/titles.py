"""Job titles by families, from `data/titles.tsv`: what two titles have in common under different words."""

from collections.abc import Mapping
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon._phrases import Phrases
from resume_ats_scorer.model import value
from resume_ats_scorer.text import tokens


@value
class Title:
    """A job title taken apart."""

    families: tuple[str, ...]
    """Families of the lexicon that it names, in order; several titles of one family name nearly the same job."""
    level: int
    """From -2 (trainee) over 0 (nothing said) to 4 (chief, director, vice president)."""


@cache
def _phrases() -> Phrases:
    entries: list[tuple[str, str]] = []
    for name, _, aliases in rows("titles.tsv"):
        entries.append((name, name))
        entries.extend((alias, name) for alias in aliases.split("|") if alias)
    return Phrases((), inflected=entries)


@cache
def _words() -> tuple[frozenset[str], Mapping[str, int]]:
    """Return the words that name a job by themselves, and those that name a level."""
    table = list(rows("title_words.tsv"))
    heads = frozenset(word for word, use, _ in table if use == "head")
    return heads, {word: int(level) for word, use, level in table if use == "level"}


def levels() -> Mapping[str, int]:
    """Return the words that name a level, such as "senior", with it."""
    return _words()[1]


@cache
def fields() -> Mapping[str, str]:
    """Return the field of work of each family of titles."""
    return {name: field for name, field, _ in rows("titles.tsv")}


@cache
def names() -> tuple[str, ...]:
    """Return every title of the lexicon under all its names."""
    return tuple(phrase for name, _, aliases in rows("titles.tsv") for phrase in (name, *aliases.split("|")) if phrase)


def read(title: str) -> Title:
    """Return the families and the level that *title* names."""
    found = tokens(title)
    families = dict.fromkeys(hit.value for hit in _phrases().find(title, found))
    _, level_of = _words()
    levels = [level_of[word] for word in found.words if word in level_of]
    return Title(tuple(families), max(levels, key=abs, default=0))


def names_one(text: str) -> bool:
    """Return whether *text* names a job: a title of the lexicon or a word such as "engineer"."""
    heads, _ = _words()
    found = tokens(text)
    if any(word in heads or word.removesuffix("s") in heads for word in found.words):
        return True
    return bool(_phrases().find(text, found))
