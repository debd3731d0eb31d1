"""The same words over and over."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from resume_ats_scorer.model import Line, Region
from resume_ats_scorer.score._common import COMMON
from resume_ats_scorer.score.integrity._found import NOTHING, Found, Posting, Visible, found

_GRAM = 4
_COPIES = 3
_FEWEST_LINES = 2
_HAMMERED = 10
_DISTINCT = 0.35
_ASKED = 0.4


def repetitive(text: Visible) -> tuple[Line, ...]:
    """Return the lines that say for the fourth time or more what the same section or position said, or hammer a few words."""
    often = Counter(chain.from_iterable(_grams(text.words[line.number]) for line in text.lines))
    stock = {gram for gram, times in often.items() if times > _COPIES}
    if not stock and not any(map(_hammers, text.words.values())):
        return ()
    seen: dict[int, Counter[tuple[str, ...]]] = defaultdict(Counter)
    concerned = []
    for line in text.lines:
        if line.region in {Region.HEADER, Region.FOOTER} or line.number not in text.block:
            continue
        terms = text.words[line.number]
        grams = list(_grams(terms))
        said = seen[text.block[line.number]]
        if (grams and stock.issuperset(grams) and min(said[gram] for gram in grams) >= _COPIES) or _hammers(terms):
            concerned.append(line)
        said.update(stock.intersection(grams))
    return tuple(concerned)


def repeated(text: Visible, repetitive: Sequence[Line], posting: Posting) -> Found:
    """Return those of the *repetitive* lines that repeat words of the posting.

    People do repeat themselves, and say the same of several positions held; words that the posting does not ask for could bring
    nothing anyway.
    """
    concerned = [line for line in repetitive if _asked(text.words[line.number], posting)]
    if len(concerned) < _FEWEST_LINES and not any(_hammers(text.words[line.number]) for line in concerned):
        return NOTHING
    message = f"The same words are repeated over and over on {len(concerned)} lines. The repetitions count nothing."
    return found("repetition", message, concerned, "repeats what was said before")


def _grams(terms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    said = [term for term in terms if len(term) > 1]
    if len(said) == _GRAM - 1:
        return iter([tuple(said)])
    return zip(*(said[start:] for start in range(_GRAM)), strict=False)


def _asked(terms: Sequence[str], posting: Posting) -> bool:
    distinct = set(terms) - COMMON
    return len(distinct & posting.asked) >= _ASKED * len(distinct)


def _hammers(terms: Sequence[str]) -> bool:
    said = [term for term in terms if len(term) > 1]
    return len(said) >= _HAMMERED and len(set(said)) <= _DISTINCT * len(said)
