"""Job titles of six languages beside the English names that the topics know, from `data/titles_abroad.tsv`."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon._phrases import Phrases
from resume_ats_scorer.text import tokens

_LANGUAGES = ("de", "fr", "es", "pt", "it", "nl")
_OTHER_FORM = re.compile(r"(?<=\w)(?:[:*/_]|\s?/\s?-|\()(?:innen|in|euse|trice|rice|ère|ière|ora|ne|a|o|e|os|as)\b\)?")
"""The feminine beside the masculine, as in "Enfermero/a" and "Pfleger:in"."""
_FORMS = {
    "de": (
        (r"(?:frau|leute)$", "mann"),
        (r"(?<=\w{4})in(?:nen)?$", ""),
        (r"(?<=\w{4}(?:ch|ig))e[nr]$", ""),
        (r"(?<=\w{4}te)[nr]$", ""),
        (r"(?<=\w{4})e$", ""),
    ),
    "nl": ((r"(?<=\w{4})ster$", "er"), (r"(?<=\w{4}ent)e$", "")),
    "": (
        (r"(?<=\w{3})ive$", "if"),
        (r"(?<=\w{3})elle$", "el"),
        (r"(?<=\w)(?:iere|ieres|iers)$", "ier"),
        (r"(?<=\w{2})(?:trices?|teuses?)$", "teur"),
        (r"(?<=\w{2})(?:euses?|rices?)$", "eur"),
        (r"(?<=\w{2})ienne$", "ien"),
        (r"(?<=\w{2})ess[ae]s?$", ""),
        (r"tor[ea]?$", "teur"),
        (r"(?<=\w{2})[aeo]+$", ""),
    ),
}
"""How a word without accents is brought to the form that all genders share, by language; the last is that of the Romance ones."""
_SHORTEST_HEAD = 4
"""Letters of the shortest title that a compound may end in ("Assistenzarzt")."""


@cache
def _table() -> Mapping[str, Phrases]:
    found: dict[str, list[tuple[str, str]]] = {code: [] for code in _LANGUAGES}
    for english, *cells in rows("titles_abroad.tsv"):
        for code, cell in zip(_LANGUAGES, cells, strict=True):
            found[code].extend((folded(title, code), english) for title in cell.split("|") if title)
    return {code: Phrases(entries) for code, entries in found.items()}


@cache
def names() -> frozenset[str]:
    """Return every title, in small letters as it is written."""
    return frozenset(title for _, *cells in rows("titles_abroad.tsv") for cell in cells for title in cell.split("|") if title)


def in_english(text: str, language: str) -> str:
    """Return the English names of the jobs that *text* names in *language*, empty where it names none that is known.

    All genders of a title are one, with or without accents; of a German or Dutch compound the end will do.
    """
    phrases = _table().get(language)
    if phrases is None:
        return ""
    plain = folded(text, language)
    found = tokens(plain)
    names = [hit.value for hit in phrases.find(plain, found)]
    if not names and language in ("de", "nl"):
        heads = (_head(word, phrases) for word in found.words)
        names = [name for name in heads if name]
    return " ".join(dict.fromkeys(names))


def _head(word: str, phrases: Phrases) -> str:
    """Return what the longest title that *word* ends in stands for, or an empty text."""
    ends = (word[at:] for at in range(2, len(word) - _SHORTEST_HEAD + 1))
    return next((name for end in ends if (name := phrases.get(end))), "")


def folded(text: str, language: str) -> str:
    """Return *text* in small letters without accents and genders."""
    plain = unicodedata.normalize("NFKD", _OTHER_FORM.sub("", text.lower())).replace("ß", "ss")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^\W\d_]+", lambda match: _form(match[0], language), plain)


def _form(word: str, language: str) -> str:
    for pattern, instead in _FORMS.get(language, _FORMS[""]):
        word = re.sub(pattern, instead, word)
    return word
