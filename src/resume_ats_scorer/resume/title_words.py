"""The closed lists of words that job titles are made of; nothing else in the head of a position is ever looked at.

Of the groups of `resume_words.tsv`, `title` and `role` name a role, `surname_role` one that is as often a name; `field` and
`title_field` say what of; `title_part` are other words of titles, and `no_title_part` are none though known titles hold them.
"""

import re
from functools import cache
from itertools import pairwise

from resume_ats_scorer.lexicon import foreign_titles
from resume_ats_scorer.lexicon import skills as known_skills
from resume_ats_scorer.lexicon import titles as job_titles
from resume_ats_scorer.lexicon.gendered import NEUTRAL
from resume_ats_scorer.memo import memo
from resume_ats_scorer.resume.words import ends_in, plain, word_list, words_of

SURNAMES = words_of("surname_role")
"""Words that name a role, and as often a person or what is called after one."""
_EXCLUDED = words_of("no_title_part")
_SMALL_WORDS = "as at by to an is or be my no on in of for and the de la le du des et en"
_SMALL = frozenset(_SMALL_WORDS.split())
_LINK_WORDS = "of for in im and the de la du des del der für von to zu et y e on"
LINKS = frozenset(_LINK_WORDS.split())
"""Words that join a title and its field."""
_NO_SURNAME = 12
"""Letters from which a title of one word in another language is no surname ("Elektroinstallateur", but not "Zimmermann")."""
_GRADE = re.compile(r"i{1,3}|iv|v|\d{1,2}|l\d|[a-c]|in|innen")
_ANY_GENDER = re.compile(r"[mwdfhx]")


def is_grade(text: str, start: int, end: int) -> bool:
    """Tell whether the word at *start* of *text* is a number or letter behind a title; a capital X by itself may be a firm."""
    word = plain(text[start:end])
    if _ANY_GENDER.fullmatch(word):
        return text[start:end].islower() or "/" in (text[start - 1 : start], text[end : end + 1])
    return _GRADE.fullmatch(word) is not None and text[start:end].isascii()


@cache
def roles() -> frozenset[str]:
    """Return the words that name a role wherever they stand, in all their genders."""
    abroad = {plain(title) for title in foreign_titles.names() if title.isalpha() and len(title) >= _NO_SURNAME}
    named = words_of("title", "role") | abroad
    gendered = {kept for form, kept in NEUTRAL.items() if plain(form) in named or plain(kept) in named}
    return (named | {plain(form) for form, kept in NEUTRAL.items() if kept in gendered}) - doubtful()


def masculine(word: str) -> str:
    """Return a plain *word* without the feminine ending of German where that leaves a role: "krankenpflegerin"."""
    stem = word.removesuffix("innen").removesuffix("in")
    return stem if stem != word and names_role(stem) and not names_role(word) else word


@memo
def names_role(word: str) -> bool:
    """Tell whether *word*, plain, is one of `roles`, or ends in one as compounds do: "werkstattleiter"."""
    return word in roles() or (ends_in("title_ending", word) and word not in doubtful())


@cache
def doubtful() -> frozenset[str]:
    """Return the words that name a role or are the beginning of a name: "Cook County", "Head Start"."""
    return SURNAMES | words_of("weak_title")


@cache
def parts() -> frozenset[str]:
    """Return the words that titles are made of."""
    named = " ".join(phrase for phrases in (job_titles.names(), known_skills()) for phrase in phrases)
    abroad = {plain(word) for title in foreign_titles.names() for link, word in pairwise(title.split()) if link in LINKS}
    made = frozenset(word_list(named.replace("-", " "))) | words_of("title", "field", "title_part")
    return frozenset(word for word in made | abroad | roles() if len(word) > 1 and word.isalpha()) - _EXCLUDED - _SMALL


@cache
def fields() -> frozenset[str]:
    """Return the words that only name a field of work behind a title."""
    return words_of("field", "title_field")


@cache
def works() -> frozenset[tuple[str, ...]]:
    """Return the names, as words, of jobs and of what is done in them, tools left out."""
    known = (*job_titles.names(), *(skill.name for skill in known_skills().values() if skill.kind != "tool"))
    split = (tuple(word_list(phrase)) for phrase in known)
    return frozenset(words for words in split if not SURNAMES.intersection(words) and not _EXCLUDED.intersection(words))


@cache
def pairs() -> frozenset[tuple[str, str]]:
    """Return the words that follow one another in known titles: "line cook", "general manager"."""
    return frozenset(pair for phrase in job_titles.names() for pair in pairwise(word_list(phrase)))


@cache
def of_fields() -> frozenset[tuple[str, ...]]:
    """Return a role, a small word and a field as they follow one another in known titles: "director of finance"."""
    known = (word_list(phrase) for phrase in job_titles.names())
    return frozenset(three for words in known for three in zip(words, words[1:], words[2:], strict=False) if three[1] in LINKS)
