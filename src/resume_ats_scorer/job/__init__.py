"""Posting text to a Job: its title, its sentences by what they are for, the skills it names and what it demands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from resume_ats_scorer import language, lexicon
from resume_ats_scorer.errors import PostingMissing, PostingTooLong, PostingTooShort
from resume_ats_scorer.job import _alternatives, _cues, _degrees, _flat, _markup, _requirements, _split, _title, _zones
from resume_ats_scorer.lexicon import Match, credentials, titles
from resume_ats_scorer.model import Job, JobSkill, PostingLine, Zone
from resume_ats_scorer.text import words

FEWEST_WORDS = 10
"""A posting with fewer different words cannot be scored against."""
_FIELDS = 2
"""Fields of a degree from which any one will do."""
_LETTERHEAD = (2, 3)
"""Numbers of the lines where an employer and its town stand."""
_LATEST = 12
"""Number of the last line that may say what the employer is."""
_TELLING = (Zone.OTHER, Zone.DUTIES, Zone.NICE)
"""Zones in which a line may tell of the employer."""
_IS_A = re.compile(r"((?:The )?[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,4}) (?:is|are) (?:an?|the|one) ")
_ABOUT = re.compile(r"(?:About|ABOUT) ([A-Z0-9][\w&'’. -]{1,40}?)\W*")
"""The heading of what an employer says of itself."""
_SPEAKS = re.compile(
    r"(?:(?:Here )?[Aa]t|Join) ([A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,3}),? (?:we|you|our|and)\b"
    r"|([A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,3}) is an? (?:proud |proudly )?[Ee]qual"
)
"""How an employer speaks of itself by its name."""
_DOES = re.compile(r" (?:is|has|was|\w+s(?<!ss)) (?!required|needed|preferred|essential|desired|a must|an asset|a plus)")
"""Behind the name of an employer, what it is or does."""
_DIVIDED = re.compile(r", | \| | [-–] ")
_OF_THE_JOB = frozenset(["department", "unit", "ward", "team", "division", "shift", "part", "full", "time"])
_OF_DRIVERS = frozenset(["Driving", "Auto insurance"])
"""Skills that are none where a driving licence is asked for."""
_HIRES = re.compile(r"\W*(?:now |currently |urgent(?:ly)? )?(?:hiring|recruiting)\b(?! manager)", re.IGNORECASE)
"""The beginning of a line that says that somebody is looked for."""
_SOUGHT = re.compile(r"\b(?:looking|seeking|wish\w*|hoping|keen|delighted) to (?:recruit|hire|appoint)\b", re.IGNORECASE)
_NO_NAME = frozenset(
    ["this", "that", "it", "there", "here", "what", "you", "we", "role", "position", "job", "candidate", "incumbent", "us", "our"]
)
"""Words that stand before "is a" as the names of employers do."""
MOST_CHARACTERS = 50_000
"""A posting of more characters is refused."""


def read(text: str) -> Job:
    """Return the job that *text* describes. Raises PostingMissing, PostingTooShort or PostingTooLong."""
    if len(text) > MOST_CHARACTERS:
        raise PostingTooLong
    if not text.strip():
        raise PostingMissing
    text = _markup.plain(text)
    written_in = language.detect(text)
    text = _flat.lines_of(text, written_in)
    pieces = _split.pieces(text)
    lines = _zones.zoned(pieces)
    title = _title.find(text.strip().split("\n"), [line.text for line in lines], written_in)
    lines = _without_employer([_titled(line, title) for line in lines])
    if _useful(lines) < FEWEST_WORDS:
        # A posting that seems to be all boilerplate was misread: better to weigh its words as any others than to refuse it.
        lines = tuple(replace(line, zone=Zone.OTHER) if line.zone is Zone.BOILERPLATE else line for line in lines)
    if _useful(lines) < FEWEST_WORDS:
        raise PostingTooShort
    return Job(title, written_in, lines, _skills(lines), _requirements.find(lines, title, written_in))


def _useful(lines: Iterable[PostingLine]) -> int:
    """Return how many different words stand outside the boilerplate."""
    return len({word for line in lines if line.zone is not Zone.BOILERPLATE for word in words(line.text) if len(word) > 1})


def _titled(line: PostingLine, title: str) -> PostingLine:
    """Return *line* in the zone TITLE where it is little more than the title."""
    if line.zone in (Zone.MUST, Zone.NICE):
        return line
    if title and line.number <= 10 and title in line.text and len(words(_title.trimmed(line.text))) <= len(words(title)) + 4:
        return PostingLine(_title.trimmed(line.text) or line.text, line.number, Zone.TITLE)
    return line


def _without_employer(lines: Sequence[PostingLine]) -> tuple[PostingLine, ...]:
    """Return *lines* with the zone BOILERPLATE where they only say whose the job is and where, and what that employer does."""
    letterhead = [line for line in lines if _is_letterhead(line)]
    named = (_DIVIDED.split(line.text)[0] if line in letterhead else _called(line) for line in lines)
    employers = {next(filter(None, named), ""), *map(_speaker, lines)} - {""}
    return tuple(
        replace(line, zone=Zone.BOILERPLATE)
        if line in letterhead or any(_is_about(line, employer) for employer in employers)
        else line
        for line in lines
    )


def _speaker(line: PostingLine) -> str:
    """Return the employer that speaks of itself by its name in *line*; empty where none does."""
    told = _SPEAKS.match(line.text)
    if told is None:
        return ""
    named = told[1] or told[2]
    return "" if titles.names_one(named) or lexicon.find(named) else named


def _called(line: PostingLine) -> str:
    """Return the employer of which *line* says what it is, or that it heads; empty where it does not."""
    told = _ABOUT.fullmatch(line.text)
    if told is None and line.zone in _TELLING and line.zone is not Zone.NICE and line.number <= _LATEST:
        told = _IS_A.match(line.text)
    if told is None or titles.names_one(told[1]) or not (_OF_THE_JOB | _NO_NAME).isdisjoint(words(told[1])):
        return ""
    return told[1]


def _is_letterhead(line: PostingLine) -> bool:
    """Return whether *line* stands below the title and says no more than whose the job is and where."""
    stands = line.zone is Zone.OTHER and line.number in _LETTERHEAD
    return stands and _is_names(line.text) and not titles.names_one(line.text) and not lexicon.find(line.text)


def _is_about(line: PostingLine, employer: str) -> bool:
    """Return whether *line* tells of the *employer*, and not whom it looks for; among musts it says what that is or does."""
    if not line.text.startswith(f"{employer} ") or _cues.role().search(line.text.lower()):
        return False
    return line.zone in _TELLING or _DOES.match(line.text, len(employer)) is not None


def _is_names(text: str) -> bool:
    """Return whether *text* is names, divided by commas or strokes, and nothing else."""
    if len(_DIVIDED.split(text)) == 1 or not _OF_THE_JOB.isdisjoint(words(text)):
        return False
    return _title.in_capitals(text)


def _skills(lines: tuple[PostingLine, ...]) -> tuple[JobSkill, ...]:
    """Return the skills named outside the boilerplate; what one line asks for by itself has no alternative in another."""
    found = [
        (match, line, tuple(dict.fromkeys(other.name for other in group if other.name != match.name)))
        for line in lines
        if line.zone is not Zone.BOILERPLATE
        for group in _groups(line.text, _named(line))
        for match in group
    ]
    alone = {match.name for match, _, instead in found if not instead}
    return tuple(
        JobSkill(
            match.name,
            line.text[match.start : match.end],
            line.number,
            line.zone,
            () if match.name in alone else instead,
        )
        for match, line, instead in found
    )


def _groups(text: str, named: Sequence[Match]) -> list[list[Match]]:
    """Return what *text* has *named* in groups of which any one will do: of the fields of a degree any will."""
    groups = _alternatives.skill_groups(text, named)
    start, end = _degrees.fields_at(text)
    fields = [match for match in named if start <= match.start < end]
    if len(fields) < _FIELDS:
        return groups
    return [*([match for match in group if match not in fields] for group in groups), fields]


def _named(line: PostingLine) -> list[Match]:
    """Return the skills that *line* names: no part of a licence's name ("driving licence"), nor that somebody is hired.

    Who must hold a driving licence, a clean record and an insurance need be no driver.
    """
    text = line.text
    licences = [one for one in credentials.find(text) if one.kind == "licence"]
    hires = _HIRES.match(text) if line.zone in (Zone.OTHER, Zone.TITLE) else None
    first = hires.end() if hires else 0
    sought = _SOUGHT.search(text)
    last = sought.span() if sought else (0, 0)
    found = [skill for skill in lexicon.find(text) if skill.start >= first and not last[0] <= skill.start < last[1]]
    if any(one.name == "Driving licence" for one in licences):
        found = [skill for skill in found if skill.name not in _OF_DRIVERS]
    return [skill for skill in found if not any(one.start <= skill.start and skill.end <= one.end for one in licences)]
