"""Words that say nothing about a trade, by language: small words and those of any posting, from `data/stop_words.tsv`."""

from collections.abc import Mapping
from functools import cache

from resume_ats_scorer.data import rows


@cache
def _table() -> Mapping[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in rows("stop_words.tsv")}


def of(language: str) -> frozenset[str]:
    """Return the words of *language* that say nothing; none are known of most languages."""
    return _table().get(language, frozenset())
