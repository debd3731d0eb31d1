"""The names of schools, without the field, the town or the region that stands beside them."""

import re
from collections.abc import Sequence

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.degrees import degree_in, names_school, names_system
from resume_ats_scorer.resume.likeness import glued_town, names_place, names_town, place_of
from resume_ats_scorer.resume.parts import IN_BRACKETS
from resume_ats_scorer.resume.words import plain, word_list, words_of

_MOST_TOWN_WORDS = 2
_ENDED = re.compile(
    r"\b(?:diploma|degree|certificate|completed|graduated|in progress|ongoing|expected|en curso|em andamento|"
    r"in corso|en cours|laufend)\b",
    re.IGNORECASE,
)
PLACE = 0.9
"""Likeness from which words are a place."""
_FEWEST_GLUED = 3
_MOST_FIELD_WORDS = 6
"""Words of the name of a school and a field of study together, and of the field."""
_NAMED = re.compile(r"\s?:\s$")
"""Behind a degree, what its field stands behind."""
_LINKS = frozenset({"and", "of", "for", "in", "at", "the", "&"})


def holds_name(text: str) -> bool:
    """Tell whether *text* has a word that is neither a common one nor of a field of study."""
    known = lexicon.words()
    return any(len(word) > 2 and word not in words_of("field") and word not in known for word in word_list(text))


def without_field(text: str, line: str) -> list[str]:
    """Return the name of a school, behind the field of study that stands unparted before it, without one that follows.

    Before it that stands between a colon behind the degree and the school: "BSc : Recording Arts Hill University"; behind it that
    has been named before: "BSc in Biology, Hill University Biology".
    """
    words = text.split()
    if len(words) < _FEWEST_GLUED or text not in line or not names_school(text):
        return [text]
    before = line[: line.index(text)]
    first = 0
    if _NAMED.search(before) and degree_in(before) is not None:
        rests = (at for at in range(min(len(words), _MOST_FIELD_WORDS), 0, -1) if plain(words[at - 1]) in words_of("field"))
        first = next((at for at in rests if _is_named(words[at:])), 0)
    told = f" {' '.join([*before.replace(',', ' ').split(), *words[:first]])} "
    ends = (end for end in range(first + 2, len(words)) if f" {' '.join(words[end:])} " in told and _may_end(words, end))
    end = next((end for end in ends if names_school(" ".join(words[first:end]))), len(words))
    return [" ".join(part) for part in (words[:first], words[first:end]) if part]


def _may_end(words: Sequence[str], end: int) -> bool:
    """Tell whether the name of a school may end before the word *end*, where a field begins; not within "School of Social Work"."""
    linked = not _LINKS.isdisjoint(map(plain, words[end - 1 : end + 1]))
    within = plain(words[end - 2]) in _LINKS and place_of(words[end - 1]) < PLACE
    alone = end == len(words) - 1
    return not linked and not (alone and (within or plain(words[-1]) not in words_of("field")))


def _is_named(words: Sequence[str]) -> bool:
    """Tell whether *words* are the name of a school, by more than the word for one and a field of study."""
    return names_school(" ".join(words)) and any(
        plain(word) not in words_of("field") | _LINKS and not names_school(word) for word in words
    )


def without_town(text: str, *, named: bool) -> str:
    """Return the name of a school without the town and region behind it; "University of California, Berkeley" keeps its town.

    Where *named*, it is known to be one whatever its words.
    """
    glued = glued_town(text)
    if glued and (named or names_school(text[:glued])):
        return text[:glued].rstrip()
    town = IN_BRACKETS.search(text)
    if town is not None and (named or names_school(text[: town.start()])) and (names_town(town[1]) or _is_part(town[1])):
        return text[: town.start()]
    for comma in re.finditer(r",\s*", text):
        school, place = text[: comma.start()], re.sub(r"\s(?:US|USA|UK)$", "", text[comma.end() :])
        if (named or names_school(school)) and names_place(place):
            return f"{school}, {place.partition(',')[0]}" if names_system(school) and text.count(",") < 3 else school.rstrip()
    school, _comma, last = text.rpartition(", ")
    return (
        school
        if school and (named or names_school(school)) and "," not in school and not names_system(school) and _may_be_town(last)
        else text
    )


def _is_part(text: str) -> bool:
    """Tell whether *text*, in brackets behind a school, is a part of it, or says how the studies there ended."""
    return _ENDED.search(text) is not None or (" " in text and names_school(text))


def _may_be_town(text: str) -> bool:
    """Tell whether *text*, behind a school, can only be where it is: one or two names that no list knows."""
    words = text.split()
    names = len(words) <= _MOST_TOWN_WORDS and all(word[0].isupper() and not word.isupper() for word in words)
    return names and not (names_school(text) or degree_in(text) or lexicon.find(text)) and all(map(holds_name, words))


def without_region(text: str, line: Line) -> str:
    """Return "Hill University" of a line such as "Mumbai, Maharashtra Hill University", where a town stands before the region."""
    before = line.text[: max(line.text.find(text), 0)].rstrip()
    town = before.rstrip(" ,").rsplit(maxsplit=1)[-1:]
    if not before.endswith(",") or not any(plain(word) in words_of("town") for word in town):
        return text
    words = text.split()
    rests = [(" ".join(words[:count]), " ".join(words[count:])) for count in (1, 2)]
    return next((rest for region, rest in rests if place_of(region) >= PLACE and rest in text and names_school(rest)), text)
