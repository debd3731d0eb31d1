"""The certificates and licences of `data/credentials.tsv`, and where a text names them."""

from collections.abc import Mapping, Sequence
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon._phrases import Hit, Phrases, key_of
from resume_ats_scorer.lexicon._skills import Match
from resume_ats_scorer.model import value
from resume_ats_scorer.text import tokens

_REACH = 6
_BESIDE = 2
"""Words within which another certificate before it tells that a doubtful name is one ("CPA or CMA")."""
_COMPANY_WORDS = """
    certified certification certifications certificate certificates certs cert credential credentials exam licence
    licences license licenses licensed licensure registered registration qualified accredited accreditation
    chartered charter endorsement endorsements designation designations
"""
_COMPANY = frozenset(_COMPANY_WORDS.split())


@value
class _Table:
    phrases: Phrases
    kinds: Mapping[str, str]
    capitals: frozenset[str]
    doubtful: frozenset[str]
    plus: frozenset[str]
    beside: Mapping[str, Sequence[tuple[str, str]]]
    """Abbreviations of several names: words of which one stands near, and the name that is then meant."""


@cache
def _table() -> _Table:
    kinds: dict[str, str] = {}
    entries: list[tuple[str, str]] = []
    doubtful: set[str] = set()
    beside: dict[str, list[tuple[str, str]]] = {}
    for name, kind, aliases in rows("credentials.tsv"):
        kinds[name] = kind
        entries.append((name, name))
        for alias in aliases.split("|") if aliases else ():
            short, _, near = alias.lstrip("?").partition("@")
            if near:
                beside.setdefault(key_of(short), []).append((near, name))
            else:
                entries.append((short, name))
            if alias.startswith("?"):
                doubtful.add(key_of(short))
    entries.extend((short.upper(), "") for short in beside)
    exact = [(phrase, name) for phrase, name in entries if phrase.isupper() or phrase.endswith("+")]
    rigid = set(exact)
    return _Table(
        Phrases(exact, inflected=[pair for pair in entries if pair not in rigid]),
        kinds,
        frozenset(key_of(phrase) for phrase, _ in exact if len(phrase) <= 6),
        frozenset(doubtful),
        frozenset(key_of(phrase) for phrase, _ in entries if phrase.endswith("+") and " " not in phrase),
        beside,
    )


def find(text: str, *, expected: bool = False, about: str = "") -> tuple[Match, ...]:
    """Return the certificates and licences that *text*, *about* a job, names; their kind is `certification` or `licence`.

    They stand in order. Short names must be in capitals. Those that mean other things as well (CST, CAP) count only beside a word
    such as "certified", or where certificates are *expected*: in a section of that name.
    """
    table, found = _table(), tokens(text)
    matches: list[Match] = []
    sure = -_BESIDE
    for hit in table.phrases.find(text, found):
        start, end = found.starts[hit.first], found.ends[hit.last - 1]
        key = " ".join(found.words[hit.first : hit.last])
        if key in table.plus:
            if text[end : end + 1] != "+":
                continue
            end += 1
        if key in table.capitals and not text[start:end].isupper():
            continue
        beside = hit.first - sure < _BESIDE
        if key in table.doubtful and not (expected or beside or _in_company(found.words, hit)):
            continue
        name = _meant(table.beside[key], f"{text} {about}".lower()) or hit.value if key in table.beside else hit.value
        if not name:
            continue
        sure = hit.last
        matches.append(Match(name, table.kinds[name], start, end))
    return tuple(matches)


def _meant(names: Sequence[tuple[str, str]], said: str) -> str:
    return next((name for word, name in names if word in said), "")


def _in_company(words: Sequence[str], hit: Hit) -> bool:
    around = (*words[max(hit.first - _REACH, 0) : hit.first], *words[hit.last : hit.last + _REACH])
    return not _COMPANY.isdisjoint(around)
