"""Lists of terms, whole lines of them and those hung on to a sentence: what is listed is not shown."""

import re

from resume_ats_scorer.memo import memo
from resume_ats_scorer.text import AND, Tokens, tokens

_DIVIDERS = ",;|/•·"
_DIVIDER = re.compile(f"[{_DIVIDERS}]")
_PART = re.compile(f"[^{_DIVIDERS}]+")
_ITEM = 3
_ITEMS = 3
_MANY = 5
_SENTENCE = 4
_AND_OR = rf"(?:{AND}|or|oder|ou)"
_JOINING = re.compile(rf"^\W*{_AND_OR}\b|[ \w](?:{_AND_OR}|[&+]) \w", re.IGNORECASE)
_INTRODUCTIONS = "using with in including includes like as of via mit in von unter avec en dans con de em com met"
_INTRODUCING = frozenset(_INTRODUCTIONS.split())
_NEAR = 3


@memo
def _dividers(text: str) -> int:
    return sum(map(text.count, _DIVIDERS))


def is_list(text: str, found: Tokens) -> bool:
    """Return whether *text*, with the tokens *found*, is a list of terms.

    Three or more items of up to three words and nothing else, or five or more that hold seven tenths of its words.
    """
    if len(found) < _ITEMS or _dividers(text) < _ITEMS - 1:
        return False
    items = [len(item.split()) for item in _DIVIDER.split(text)]
    short = [size for size in items if 0 < size <= _ITEM]
    if len(short) >= _MANY:
        return 10 * sum(short) >= 7 * sum(items)
    return len(short) >= _ITEMS and sum(short) == sum(items)


def said_until(text: str) -> int:
    """Return where in *text* a list begins that is only hung on to its sentence, or its length where none is.

    Three or more short items behind a sentence, with no word that leads to them ("using Python, SQL, Spark") or joins the last.
    """
    if _dividers(text) < _ITEMS:
        return len(text)
    parts = [(match.start(), match[0].split()) for match in _PART.finditer(text)]
    first = len(parts)
    while first > 0 and len(parts[first - 1][1]) <= _ITEM:
        first -= 1
    items = parts[first:]
    if len(items) < _ITEMS or first == 0 or len(parts[first - 1][1]) < _SENTENCE:
        return len(text)
    led = any(word.lower().strip(".:()") in _INTRODUCING or word.endswith(":") for word in parts[first - 1][1][-_NEAR:])
    if led or _JOINING.search(text, items[-1][0]) or _JOINING.search(" ".join(items[-1][1])):
        return len(text)
    return items[0][0]


@memo
def told(text: str) -> str:
    """Return *text* without the list that it is or that hangs on to it."""
    if _dividers(text) < _ITEMS - 1:
        return text
    return "" if is_list(text, tokens(text)) else text[: said_until(text)]
