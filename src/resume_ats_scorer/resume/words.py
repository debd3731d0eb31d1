"""Words that tell titles, organisations and places apart, and headings; all of it shipped as data."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import filterfalse

from resume_ats_scorer import lexicon
from resume_ats_scorer.data import path_of, rows
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import SectionKind
from resume_ats_scorer.text import UNSPACED

MARKS = "|•∙●▪■◆♦"
"""What divides the parts of a line, with or without spaces around it."""
SLIPS = r"ï(?:¼|1⁄4)-?|â€[^\w\s]"
"""Dashes read in a wrong encoding."""
AT = "at|bei|chez|presso|bij"
"""What stands between a title and a firm."""
_KEY_WORD = re.compile(r"[^\W_]+")
_LONGEST_UNSPACED = 12
"""Characters of a word, as those of a sentence stand together as well."""
_TOWN_GAP = re.compile(r"[\s,.-]+")
_WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*")


class AnyCase:
    """A pattern in lower case that is searched for in any case.

    Plain text is lower-cased first: the search engine skips what cannot match only where case counts, which makes long
    alternations many times as fast.
    """

    def __init__(self, pattern: str) -> None:
        """Compile *pattern*."""
        self._lower = re.compile(pattern)
        self._any = re.compile(pattern, re.IGNORECASE)

    def found_in(self, text: str) -> bool:
        """Return whether it occurs in *text*."""
        return self.search(text) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """Return where it occurs first in *text*; the words of the match may be in lower case."""
        return self._lower.search(text.lower()) if text.isascii() else self._any.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return where it occurs in *text*; the words of the matches may be in lower case."""
        return self._lower.finditer(text.lower()) if text.isascii() else self._any.finditer(text)

    def opens(self, text: str) -> bool:
        """Return whether *text* begins with it."""
        match = self._lower.match(text.lower()) if text.isascii() else self._any.match(text)
        return match is not None


def plain(text: str) -> str:
    """Return *text* in lower case without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.lower().replace("ß", "ss"))
    return "".join(filterfalse(unicodedata.combining, decomposed))


@memo
def word_list(text: str) -> Sequence[str]:
    """Return the words of *text*, plain, with inner dots, hyphens and apostrophes."""
    return _WORD.findall(plain(text))


@memo
def heading_key(text: str) -> str:
    """Return what of *text* counts when headings are compared: plain words without small ones."""
    small = words_of("small")
    found = _KEY_WORD.findall(plain(text).replace("(s)", "s").replace("'", " ").replace("’", " "))
    kept = [word for word in found if word not in small]
    return " ".join(kept or found)


@cache
def headings() -> dict[str, SectionKind]:
    """Return every known heading as `heading_key` makes it, with its kind; English comes first, then what is stated first."""
    known: dict[str, SectionKind] = {}
    for kind, _language, phrases in sorted(rows("headings.tsv"), key=lambda row: row[1] != "en"):
        for phrase in phrases.split(";"):
            known.setdefault(heading_key(phrase), SectionKind(kind))
    return known


@cache
def squeezed_headings() -> dict[str, SectionKind]:
    """Return every known heading of at least five letters without spaces, for letter-spaced and glued headings."""
    known = {key.replace(" ", ""): kind for key, kind in headings().items() if len(key) >= 5}
    for kind, _language, phrases in rows("headings.tsv"):
        for phrase in phrases.split(";"):
            known.setdefault("".join(filter(str.isalpha, plain(phrase))), SectionKind(kind))
    return known


@cache
def long_headings() -> dict[tuple[str, int], list[tuple[str, SectionKind]]]:
    """Return the squeezed headings of at least eight letters by their first letter and each length up to one letter off theirs."""
    found: dict[tuple[str, int], list[tuple[str, SectionKind]]] = {}
    for known, kind in squeezed_headings().items():
        if len(known) >= 8:
            for length in range(len(known) - 1, len(known) + 2):
                found.setdefault((known[0], length), []).append((known, kind))
    return found


@cache
def heading_words() -> dict[str, tuple[int, SectionKind]]:
    """Return the words that decide an unknown heading, each with its rank (the lowest wins) and kind."""
    return {
        word: (rank, SectionKind(kind))
        for rank, (kind, words) in enumerate(rows("heading_words.tsv"))
        if kind not in ("weak", "inner", "detail", "qualifier")
        for word in words.split()
    }


def weak_headings() -> frozenset[str]:
    """Return headings that are as often plain words: they need to look like headings."""
    return _keys_of("weak")


def inner_headings() -> frozenset[str]:
    """Return headings that stand within a job or project as often as above a section."""
    return _keys_of("inner")


def detail_headings() -> frozenset[str]:
    """Return headings that stand within a job or project only."""
    return _keys_of("detail")


@cache
def doubtful_headings() -> frozenset[str]:
    """Return headings that are plain words, or stand within a job or project, as often."""
    return weak_headings() | inner_headings() | detail_headings()


def qualifiers() -> frozenset[str]:
    """Return words that may stand before a heading and change nothing of what it names: "Recent", "Selected"."""
    return _keys_of("qualifier")


@cache
def _keys_of(group: str) -> frozenset[str]:
    named = (words for kind, words in rows("heading_words.tsv") if kind == group)
    return frozenset(heading_key(word.replace("-", " ")) for words in named for word in words.split())


@cache
def words_of(*groups: str) -> frozenset[str]:
    """Return the words of *groups*: `title`, `org`, `country`, `region`, `town`, `state` and the like; spaces are hyphens."""
    return frozenset().union(*(_groups()[group] for group in groups))


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, words in rows("resume_words.tsv"):
        found[name] = found.get(name, frozenset()).union(plain(words).split())
    return found


@memo
def is_department(text: str) -> bool:
    """Tell whether *text* consists of words of fields, skills and departments and says of no legal form or house."""
    words = word_list(text)
    if "-".join(words) in words_of("own_account"):
        return False
    if words[-1:] and words[-1] in words_of("firm") and len(words) > 1 and not lexicon.skill(text):
        return False
    if words[1:2] == ["of"] and words[0] in words_of("firm"):
        return False
    if any(one.start == 0 and one.end == len(text) for one in lexicon.find(text)):
        return True
    return all(word in words_of("field") or word in words_of("department") or word in lexicon.words() for word in words)


@cache
def phone_regions() -> dict[str, str]:
    """Return the country, in ISO 3166, of phone numbers written beside a word such as a country or large town."""
    found = (words.split() for name, words in rows("resume_words.tsv") if name == "phone")
    return {word: code for code, *words in found for word in words}


@cache
def _towns() -> frozenset[str]:
    return words_of("town") | frozenset(path_of("towns.txt").read_text(encoding="utf-8").split())


@memo
def is_town(text: str) -> bool:
    """Tell whether *text* is the name of a town of 15,000 people or more; a firm or a person may carry it as well."""
    key = _TOWN_GAP.sub("-", plain(text).replace("’", "'")).strip("-")
    return (f"saint-{key[3:]}" if key.startswith("st-") else key) in _towns()


def is_state(text: str) -> bool:
    """Tell whether *text* is the capitals of a state: "MD"."""
    return text.isupper() and plain(text) in words_of("state")


def is_legal_form(word: str) -> bool:
    """Tell whether *word* is the legal form of a firm: "Ltd.", "S.A."."""
    return plain(word).replace(".", "") in words_of("legal")


def ends_in(group: str, word: str) -> bool:
    """Tell whether *word* is a compound of another one and one of *group*, as German and Dutch have them.

    In scripts without spaces it may be that one alone.
    """
    if not word.endswith(_endings(group)):
        return False
    ends = (end for end in words_of(group) if word.endswith(end))
    return any(len(word) <= _LONGEST_UNSPACED if UNSPACED.match(end) else len(word) > len(end) + 2 for end in ends)


@cache
def _endings(group: str) -> tuple[str, ...]:
    return tuple(sorted(words_of(group)))
