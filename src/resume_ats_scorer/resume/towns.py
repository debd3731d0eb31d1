"""Towns in heads that do not look like places by themselves: by the list of towns, or by where the places of other heads stand."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from resume_ats_scorer import lexicon
from resume_ats_scorer.resume.degrees import names_system
from resume_ats_scorer.resume.divided import halves
from resume_ats_scorer.resume.likeness import ASIDE, employer_of, names_town, place_of, title_of
from resume_ats_scorer.resume.parts import Part
from resume_ats_scorer.resume.words import is_legal_form, plain

_KNOWN = 0.9
"""Likeness to a place from which on it is one."""
_MOST_WORDS = 3
_LETTERS_OF_STATE = 2


def with_towns(heads: Sequence[Sequence[Part]], known: Set[str] = frozenset()) -> list[tuple[Part, ...]]:
    """Return *heads* with listed towns, and with what stands where other heads have a known place, as places too.

    So is what stands behind the only comma of more than one firm, and what the marks in *known* divide from the name before it.
    """
    listed = [_listed(parts) for parts in heads]
    joints = {part.joined for parts in listed for part in _behind(parts) if part.place >= _KNOWN} | known
    if sum(_is_unknown(_town_of(part)) for parts in listed for part in parts if not part.title) > 1:
        joints.add(",")
    return [tuple(_placed(parts, joints)) for parts in listed]


def _listed(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return *parts* with towns of the list as places, the last first, as long as another is left that may be the employer."""
    found = list(parts)
    for i in range(len(found) - 1, 0, -1):
        others = [part for part in (*found[:i], *found[i + 1 :]) if part.place < _KNOWN and (not part.title or halves(part))]
        town = _may_be_town(found[i]) and names_town(found[i].text)
        if found[i].joined and others and town:
            found[i] = replace(found[i], place=_KNOWN)
    return tuple(found)


def _behind(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts that end their line, or stand before a title, behind what may be an employer."""
    for i, (before, part) in enumerate(pairwise(parts), 1):
        ends = i + 1 == len(parts) or parts[i + 1].line is not part.line or parts[i + 1].title >= _KNOWN
        if ends and before.line is part.line and part.joined and not before.title and before.place < _KNOWN:
            yield part


def _placed(parts: Sequence[Part], joints: set[str]) -> Iterator[Part]:
    places = {id(part) for part in _behind(parts) if part.joined in joints and _may_be_town(part)}
    for part in parts:
        if id(part) in places:
            yield replace(part, place=_KNOWN)
        elif not part.title and part.place < _KNOWN and (town := _town_of(part)) and ("," in joints or _stands_alone(part, town)):
            yield replace(part, text=part.text[: -len(town)].rstrip(" ,"), place=0.0)
            yield Part(town, part.line, 0.0, 0.0, _KNOWN, ",")
        else:
            yield part


def _town_of(part: Part) -> str:
    """Return what stands behind the only comma of *part* where it may be a town, else nothing."""
    name, _comma, town = part.text.rpartition(", ")
    single = name and "," not in name and len(town) > _LETTERS_OF_STATE and not (is_legal_form(town) or names_system(name))
    return town if single and _may_be_town(Part(town, part.line, title_of(town), employer_of(town), place_of(town))) else ""


def _stands_alone(part: Part, town: str) -> bool:
    """Tell whether *town* is a single word that only a name may be, behind a name of several words or what follows "at"."""
    several = " " in part.text[: -len(town)].strip(" ,") or part.joined == "at"
    return " " not in town and several and _is_unknown(town)


def _is_unknown(town: str) -> bool:
    words = town.split()
    return bool(words) and all(word.istitle() and plain(word) not in lexicon.words() for word in words)


def _may_be_town(part: Part) -> bool:
    text = ASIDE.sub("", part.text)
    words = text.split()
    named = not part.title and part.employer < 0.6 and part.place < _KNOWN and not lexicon.find(text)
    return named and len(words) <= _MOST_WORDS and not any(word[0].islower() for word in words)
