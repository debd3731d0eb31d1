"""Words as they are written: all that can be compared where the vocabulary does not know the language."""

import re
import unicodedata
from collections.abc import Iterator

from resume_ats_scorer.lexicon import stop_words
from resume_ats_scorer.memo import memo
from resume_ats_scorer.resume.words import is_town
from resume_ats_scorer.text import UNSPACED, tokens

SHORTEST = 4
"""Letters from which a word of letters says something; a few, such as "the", fall away in any language."""
ACRONYM = 3
"""Capital letters that say something though they are few ("TVA")."""
ROOT = 6
"""Letters of a word, without accents, that its forms and its family share ("Pflege", "pflegen", "Pflegedienst")."""
HEAD = 8
"""Letters at the end of a long word by which compounds share their head ("Hauptbuchhaltung", "Finanzbuchhaltung")."""
_COMPOUND = 11
"""Letters from which a word of `_COMPOUNDING` languages is looked at for its head."""
_COMPOUNDING = frozenset({"de", "nl"})
_ENDING = re.compile(r"(?<=[^\W\d_]{4})(?:[aeiouy]|e?[nrs])$")
_PARTICLE = re.compile("[\u3040-\u309f]")
"""Japanese writes what joins words in these letters."""


def words(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where each word of *text* that says something begins and ends; *language* tells which words say nothing, nor do towns.

    Where a script puts no spaces between words, any two letters in a row are taken for one.
    """
    silent = stop_words.of(language)
    for token in tokens(text):
        runs = list(UNSPACED.finditer(text, token.start, token.end))
        for run in runs:
            yield from ((at, at + 2) for at in range(run.start(), run.end() - 1) if not _PARTICLE.search(text, at, at + 2))
        short = len(token.text) < SHORTEST and not (len(token.text) == ACRONYM and text[token.start : token.end].isupper())
        place = language != "en" and text[token.start].isupper() and is_town(token.text)
        if not runs and not short and token.text.isalpha() and token.text not in silent and not place:
            yield token.start, token.end


def size(text: str) -> int:
    """Return how many words *text* has in scripts without spaces, at two letters a word."""
    return 0 if text.isascii() else sum(len(run) for run in UNSPACED.findall(text)) // 2


@memo
def keys(word: str, language: str) -> tuple[str, ...]:
    """Return what *word* shares with its other forms: its root, and where words are compounded the head of a long one too."""
    plain = unicodedata.normalize("NFKD", word.lower()).replace("ß", "ss")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    root = plain[:ROOT] if len(plain) > ROOT else _ENDING.sub("", plain)
    if language not in _COMPOUNDING or len(plain) < _COMPOUND:
        return (root,)
    return (root, f"-{_ENDING.sub('', plain)[-HEAD:]}")
