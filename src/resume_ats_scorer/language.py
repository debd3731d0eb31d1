"""Which language a text is written in, from its script and its small words; the same text always gives the same answer."""

import re
from collections import Counter
from functools import cache

from resume_ats_scorer.data import rows

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[\u0456\u0457\u0454\u0491]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\ud7af]")
_WORD = re.compile(r"(?<![\w.@])(?:(?<!['’])[^\W\d_]|[^\W\d_]{2,})(?![\w@]|\.\w)")
"""A word by itself: not what ends "Mary's", "8e", "care.com"."""
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WHOLE = 60
"""What a word counts that is of one language only; it can be divided among many."""
_SHORT = 3
"""Letters up to which a word counts in small letters only: "La Poste" is not French, nor "SAP SE" Spanish."""
_LEAST_WORDS = 4
_MARGIN = 1.15


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language of *text*, or `und` where too little of it can be told.

    Only small words and words of resumes and postings count, each divided among the languages that share it, so that a name
    or an employer cannot tip the answer. Texts in scripts of their own are told by their letters.
    """
    by_script = _by_script(text)
    if by_script is not None:
        return by_script
    words = [word.lower() for word in _WORD.findall(text) if len(word) > _SHORT or word.islower()]
    scores: Counter[str] = Counter()
    known = _languages_of()
    for word, count in Counter(words).items():
        languages = known.get(word, ())
        for code in languages:
            scores[code] += count * (_WHOLE // len(languages))
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST_WORDS * _WHOLE:
        return _few_words(ranked)
    if len(ranked) > 1 and ranked[0][1] < ranked[1][1] * _MARGIN:
        return "und"
    return ranked[0][0]


def _few_words(ranked: list[tuple[str, int]]) -> str:
    """Return the only language hinted at by two words or more, else `und`."""
    if ranked and ranked[0][1] >= 2 * _WHOLE and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        return ranked[0][0]
    return "und"


def _by_script(text: str) -> str | None:
    if not _OTHER_SCRIPT.search(text):
        return None
    latin = len(_LATIN.findall(text))
    counts = {code: len(pattern.findall(text)) for code, pattern in _SCRIPTS}
    total = sum(counts.values())
    if total <= latin / 2:
        return None
    return next((code for code, count in counts.items() if count * 12 > total), None)


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Return the languages that each known word belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in rows("languages.tsv"):
        for word in words.split():
            found[word] = (*found.get(word, ()), code)
    return found
