"""The verbs that statements of a resume open with, in English."""

import re
from itertools import islice

from resume_ats_scorer.memo import memo
from resume_ats_scorer.resume.words import words_of

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE = re.compile(r"(?!(?:hour|dai|week|month|quarter|year|ear|fami|friend|on)ly$)\w+ly$|also$|i$|we$|then$")


def _forms(base: str) -> set[str]:
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    if base.endswith("y") and base[-2] not in "aeiou":
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    endings = {base, base + "s", base + "es", base + "ed", base + "ing"}
    return endings | {base + base[-1] + "ed", base + base[-1] + "ing"}


VERBS = frozenset(form for base in words_of("verb") for form in _forms(base)) | words_of("verb_form")
"""Verbs in all the forms that they open a statement in."""


@memo
def opening(text: str) -> str:
    """Return the verb that *text* opens with, in lower case, an adverb or "I" before it left out, or an empty text."""
    first = [match[0].lower() for match in islice(_WORD.finditer(text), 2)]
    if len(first) > 1 and first[0] not in VERBS and _BEFORE.match(first[0]):
        first = first[1:]
    if not first:
        return ""
    last = first[0].rsplit("-", 1)[-1]
    return first[0] if last in VERBS or (last.endswith("ed") and len(last) > 4) else ""
