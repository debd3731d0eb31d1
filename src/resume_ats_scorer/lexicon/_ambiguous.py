"""Decide whether a word that is also an ordinary word, a name or an abbreviation is meant as a skill here."""

from collections.abc import Mapping, Sequence
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon._phrases import Hit, key_of
from resume_ats_scorer.model import value
from resume_ats_scorer.text import Token

_REACH = 8


@value
class Rule:
    """What must hold for an ambiguous term to be taken."""

    proof: str
    """`any` (only the neighbours are looked at), `case` (form or context) or `both` (form and context)."""
    forms: frozenset[str]
    """Spellings that are meant as the skill; empty where case says nothing."""
    near: frozenset[str]
    """Words of which one stands within eight words; `@tool` is another, unambiguous tool of the lexicon."""
    not_before: frozenset[str]
    """Words that it must not stand right before."""
    not_after: frozenset[str]
    """Words that it must not stand right after."""


@cache
def rules() -> Mapping[str, Rule]:
    """Return the rules of `data/ambiguous.tsv` by term."""
    return {
        key_of(term): Rule(proof, frozenset(_split(forms)), *(frozenset(_split(cell.lower())) for cell in (near, before, after)))
        for term, proof, forms, near, before, after in rows("ambiguous.tsv")
    }


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def is_meant(rule: Rule, hit: Hit, text: str, found: Sequence[Token], tools: Sequence[Hit]) -> bool:
    """Return whether *hit*, whose term has *rule*, is meant as the skill; *tools* are those of the text that tell of one another.

    A text that is nothing but the term, as in a cell of a table of skills, names the skill where its form is right.
    """
    if is_excluded(rule, hit, text, found):
        return False
    if rule.proof == "any":
        return True
    form = text[found[hit.first].start : found[hit.last - 1].end] in rule.forms
    if form and hit.last - hit.first == len(found):
        return True
    if rule.proof == "case":
        return form or _has_context(rule, hit, found, tools)
    return (form or not rule.forms) and _has_context(rule, hit, found, tools)


def tells_of_others(rule: Rule, hit: Hit, text: str, found: Sequence[Token]) -> bool:
    """Return whether *hit* makes it likely that a tool beside it is meant as one: it needs no company ("python, docker")."""
    return rule.proof in ("case", "any") and not is_excluded(rule, hit, text, found)


def is_excluded(rule: Rule, hit: Hit, text: str, found: Sequence[Token]) -> bool:
    """Return whether the words right before or after *hit* rule the skill out."""
    if hit.last < len(found) and found[hit.last].text in rule.not_before and _adjacent(text, found, hit.last):
        return True
    if hit.first and found[hit.first - 1].text in rule.not_after and _adjacent(text, found, hit.first):
        return True
    return _is_initial(text, found, hit)


def _is_initial(text: str, found: Sequence[Token], hit: Hit) -> bool:
    """Return whether a single letter stands between a capitalised word and another (`Ada R. Byron`) or beside a letter (`R/S`)."""
    start, end = found[hit.first].start, found[hit.first].end
    if end - start == 1 and text[end : end + 1] == "/" and hit.last < len(found) and len(found[hit.last].text) == 1:
        return True
    if end - start > 1 or not hit.first or text[end : end + 2] != ". " or not text[end + 2 : end + 3].isupper():
        return False
    before = found[hit.first - 1]
    return text[before.end : start] == " " and text[before.start].isupper()


def _adjacent(text: str, found: Sequence[Token], second: int) -> bool:
    return text[found[second - 1].end : found[second].start].isspace()


def _has_context(rule: Rule, hit: Hit, found: Sequence[Token], tools: Sequence[Hit]) -> bool:
    first, last = hit.first - _REACH, hit.last + _REACH
    others = (tool for tool in tools if tool.value != hit.value)
    if "@tool" in rule.near and any(tool.last > first and tool.first < last for tool in others):
        return True
    around = (*found[max(first, 0) : hit.first], *found[hit.last : last])
    return any(token.text in rule.near for token in around)
