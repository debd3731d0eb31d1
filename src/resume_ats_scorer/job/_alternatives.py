"""What a posting asks for in alternatives: which of the things that a clause names will do in place of one another."""

import re
from collections.abc import Sequence
from itertools import pairwise

from resume_ats_scorer.lexicon import Match

OR = re.compile(r"\bor\b|\boder\b|\bou\b|\so\s|\b[ye]/ou?\b", re.IGNORECASE)
"""The words that join alternatives."""
_EITHER = re.compile(
    r"^\s*(?:(?:part-)?(?:qualified|certified|licensed|registered|finalist)\s?)?(?:\([^)]{0,30}\)\s*)?(?:,|/|or\b|,\s*or\b|and/or|\b[ye]/ou?\b|\bou\b|\boder\b|\bo\b|\bof\b)\s*(?:an?\s|the\s)?\s*$",
    re.IGNORECASE,
)
_ANY_OF = re.compile(
    r"\b(?:at least one|one or more|any|either|one of|such as|e\.g|for example)\b\.?(?! year)[^.;]{0,40}$", re.IGNORECASE
)
"""What says that any one of those that follow will do."""
_GOES_ON = re.compile(r"(?:, [A-Z][\w/+&-]{0,12}){0,6},? (?:and/)?or \w")
"""What says that one more will do, by a name that is not known."""
_MORE_OF_A_NAME = re.compile(
    r"^(?: [A-Z0-9][\w.+-]*){1,2}(?=,| or\b)|(?<=, )(?:[A-Z]{2}[A-Z0-9/+& -]{0,12}?(?:,\s| (?=or\b|and/or\b))){1,4}"
)
"""What a name goes on with ("Sage Intacct or SAP"), and abbreviations that are not known ("CISA, ISO LI or Security+")."""


def groups(clause: str, matches: Sequence[Match]) -> list[list[Match]]:
    """Return *matches* of *clause* in groups of which any one will do: those that "or", commas and slashes join.

    Commas alone list what is all asked for.
    """
    return [split for group in _joined(clause, matches) for split in _divided(clause, group, slash=True)]


def skill_groups(clause: str, matches: Sequence[Match]) -> list[list[Match]]:
    """Return *matches* as `groups` does, but a slash between two skills joins what is asked for together ("HTML/CSS")."""
    return [split for group in _joined(clause, matches) for split in _divided(clause, group, slash=False)]


def _joined(clause: str, matches: Sequence[Match]) -> list[list[Match]]:
    found: list[list[Match]] = []
    for match in matches:
        joint = clause[found[-1][-1].end : match.start] if found else ""
        if found and _EITHER.match(_MORE_OF_A_NAME.sub("", joint)):
            found[-1].append(match)
        else:
            found.append([match])
    return found


def _divided(clause: str, group: list[Match], *, slash: bool) -> list[list[Match]]:
    """Return *group* whole where an "or" stands in it or "at least one" before it, else each match alone.

    Those stay together that a *slash* joins.
    """
    between = [clause[one.end : other.start] for one, other in pairwise(group)]
    goes_on = len(group) > 1 and (_GOES_ON.match(clause, group[-1].end) or _ANY_OF.search(clause[: group[0].start]))
    if OR.search(" ".join(between)) or goes_on:
        return [group]
    parts = [[group[0]]]
    for joint, match in zip(between, group[1:], strict=True):
        if slash and "/" in joint:
            parts[-1].append(match)
        else:
            parts.append([match])
    return parts
