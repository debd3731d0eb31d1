"""The names of languages in seven languages, those of the commonest in five more, and where a text names them."""

import re
from collections.abc import Mapping
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon._phrases import Phrases
from resume_ats_scorer.lexicon._skills import Match
from resume_ats_scorer.text import tokens

_ENGLISH = 0


@cache
def names() -> Mapping[str, str]:
    """Return the English name of each language by its ISO 639-1 code, or its ISO 639-3 code where it has no shorter one."""
    return {code: cells[_ENGLISH].split("|")[0] for code, *cells in rows("language_names.tsv")}


_ENDINGS = {"de": ("kenntnisse", "kenntnissen", "sprachkenntnisse", "e", "en", "er"), "nl": ("e",)}
"""What names of languages also end in: "Englischkenntnisse", "Engelse taal"."""
_ELIDED = re.compile(r"(?<=\b[ldLD])'")
_COLUMNS = ("en", "de", "fr", "es", "pt", "it", "nl")


@cache
def _spoken(written_in: str) -> Phrases:
    """Return the names of languages in the language *written_in*, in all the forms it gives them, and in English."""
    column = _COLUMNS.index(written_in)
    found = []
    for code, *cells in rows("language_names.tsv"):
        for name in cells[column].split("|"):
            found.append((name, code))
            found.extend((f"{name}{ending}", code) for ending in _ENDINGS.get(written_in, ()))
        found.extend((name, code) for name in cells[_ENGLISH].split("|"))
    return Phrases(found)


@cache
def _phrases(capitals: bool) -> Phrases:
    english = [(name, code) for code, *cells in rows("language_names.tsv") for name in cells[_ENGLISH].split("|")]
    others = [
        (name, code)
        for code, *cells in rows("language_names.tsv")
        for cell in cells[_ENGLISH + 1 :]
        for name in cell.split("|")
        if name
    ]
    return Phrases(english) if capitals else Phrases(english + others)


def find(text: str, *, expected: bool = False) -> tuple[Match, ...]:
    """Return the languages that *text* names, in order: their name is the ISO 639-1 code, their kind `language`.

    Where languages are *expected* (in a section of that name) every spelling counts, else
    only English names with a capital: "polish", "latin" and "thai" are words of other use, as are many foreign names.
    """
    found = tokens(text)
    return tuple(
        Match(hit.value, "language", found.starts[hit.first], found.ends[hit.last - 1])
        for hit in _phrases(not expected).find(text, found)
        if expected or not text[found.starts[hit.first] : found.ends[hit.last - 1]].islower()
    )


def asked(text: str, written_in: str) -> tuple[Match, ...]:
    """Return the languages that *text* of a posting names, in order, by English names or those of the language *written_in*."""
    if written_in not in _COLUMNS[1:]:
        return find(text)
    text = _ELIDED.sub(" ", text)
    found = tokens(text)
    return tuple(
        Match(hit.value, "language", found.starts[hit.first], found.ends[hit.last - 1])
        for hit in _spoken(written_in).find(text, found)
    )


@cache
def _levels() -> Phrases:
    entries = [(phrase, level) for level, phrases in rows("language_levels.tsv") for phrase in phrases.split("|")]
    return Phrases([*entries, *((level, level) for level in ("A1", "A2", "B1", "B2", "C1", "C2"))])


def level(text: str) -> str | None:
    """Return the first level of mastery that *text* names, `native` or one of the CEFR (`A1` to `C2`), or None.

    Words are mapped by `data/language_levels.tsv` after the self-assessment grid of the Council of Europe's CEFR: "fluent" is C1,
    "professional working proficiency" B2, "conversational" B1, "basic" A2. An explicit CEFR level wins over words.
    """
    hits = _levels().find(text, tokens(text))
    explicit = [hit.value for hit in hits if hit.value in text]
    named = explicit or [hit.value for hit in hits]
    return named[0] if named else None
