"""Jobs, voluntary roles and projects: who did what, where and when."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from resume_ats_scorer.model import Fact, PartialDate, Position, Section, SectionKind, value
from resume_ats_scorer.resume.certainty import employer_is_clean, is_place_of_study, title_is_clean
from resume_ats_scorer.resume.chosen import Chosen, chosen_titles
from resume_ats_scorer.resume.dates import period_of
from resume_ats_scorer.resume.degrees import heads_column
from resume_ats_scorer.resume.divided import before_organisation, halved, halves, joined, with_field
from resume_ats_scorer.resume.entries import Entry, entries_of
from resume_ats_scorer.resume.labels import key_of
from resume_ats_scorer.resume.likeness import names_place, title_of
from resume_ats_scorer.resume.parts import Part, parts_of
from resume_ats_scorer.resume.placeholders import is_placeholder
from resume_ats_scorer.resume.runs import runs_of
from resume_ats_scorer.resume.titles import CLEAR, COMPOUND, KNOWN, UNSURE, pieces_on, titles_in
from resume_ats_scorer.resume.towns import with_towns
from resume_ats_scorer.resume.words import word_list, words_of
from resume_ats_scorer.resume.wrapped import Wrapped

_BEHIND_FIRM = re.compile(
    r"\s\((?:self[- ]employed|own business|freelance)\)$|,\s[^,]{1,30}\sbranch\b.*$|"
    r",\s(?:station|abteilung|abt\.|department|dept\b\.?|division|standort|filiale|service|servicio|reparto|afdeling)\s.*$",
    re.IGNORECASE,
)
"""A department or branch of it, or that it is one's own."""
_LEAST = 0.15
_WEAK = 0.5
"""Likeness to a title up to which a part may be a firm as well: "Head Start", "Tech Hill"."""
_UNKNOWN_FIRM = 0.75
"""Confidence of an employer that only stands where one does."""
_SURE = {CLEAR: 0.93, COMPOUND: 0.85, UNSURE: 0.7, KNOWN: 0.5}
"""Confidence of a role by the grade of its title."""


@value
class _Choice:
    """Which part of a head is the title, which the employer."""

    title: int | None
    employer: int | None
    score: float


@value
class _Banner:
    """An employer with several roles below it."""

    employer: Fact
    """The employer."""
    depth: int
    """How many lines stand above the dates of its entry; above those of roles under it stand fewer."""
    since: PartialDate | None
    """When its entry began where that names no role of its own, only when it was."""


def find_positions(sections: Sequence[Section], kind: SectionKind) -> tuple[Position, ...]:
    """Return the entries of the sections of *kind* in reading order."""
    found: list[Position] = []
    for lines in runs_of(sections, kind):
        wrapped = Wrapped(lines)
        filled = map(_filled_in, _positions(entries_of(wrapped.lines), kind))
        found.extend(wrapped.as_written(one) for one in filled if one.title or one.employer or one.period or one.role)
    return tuple(found)


def _filled_in(position: Position) -> Position:
    """Return *position* without what only stands for a title, an employer or a place.

    Where the firm is masked, what else looks like one is doubtful, as is a school by a degree.
    """
    title, employer, location = map(_unless_placeholder, (position.title, position.employer, position.location))
    masked = any("Company Name" in line.text for line in position.head)
    if employer is not None and (masked or is_place_of_study(employer.value, position.head)):
        employer = Fact(employer.value, employer.quote, employer.line, min(employer.confidence, 0.7))
    return replace(position, title=title, employer=employer, location=location)


def _unless_placeholder(fact: Fact | None) -> Fact | None:
    return None if fact is None or is_placeholder(fact.value) or heads_column(fact.value) else fact


def months_worked(positions: Sequence[Position], as_of: date) -> int:
    """Return the months in which at least one of *positions* was held, up to *as_of*."""
    spans = sorted(
        (position.period.first(), position.period.last(as_of))
        for position in positions
        if position.period is not None and position.period.months(as_of) > 0
    )
    total, reached = 0, -1
    for first, last in spans:
        total += max(last - max(first, reached + 1) + 1, 0)
        reached = max(reached, last)
    return total


def _positions(entries: Sequence[Entry], kind: SectionKind) -> list[Position]:
    heads = with_towns([tuple(part for line in entry.head for part in parts_of(line)) for entry in entries])
    titles = chosen_titles([entry.head for entry in entries])
    order = _usual_order(heads)
    found: list[Position] = []
    banner: _Banner | None = None
    above: Entry | None = None
    for entry, parts, title in zip(entries, heads, titles, strict=True):
        if above is not None and title is not None and kind is not SectionKind.PROJECTS and _heads_role(above, entry):
            firm = found.pop()
            if firm.employer is None and firm.title is not None and above.span is not None:
                banner = _Banner(replace(firm.title, confidence=_UNKNOWN_FIRM), max(above.above, 1), above.span.start)
        above = entry if title is None else None
        under = banner is not None and _is_under(banner, entry, parts)
        position = _position(entry, joined(parts) if under else parts, kind, order, title)
        if position.employer is None and not under and kind is not SectionKind.PROJECTS:
            position = _position(entry, with_towns([halved(parts, halves)], {","})[0], kind, order, title)
        elif position.title is None and not under and kind is not SectionKind.PROJECTS:
            position = _position(entry, halved(parts, before_organisation), kind, order, title)
        if position.employer is not None:
            banner = _banner_of(entry, position)
        elif banner is not None and position.title is not None and under:
            position = _under(position, banner.employer)
        found.append(position)
    return found


def _heads_role(above: Entry, entry: Entry) -> bool:
    """Tell whether *above*, which names no role, only says when somebody was at a firm, and *entry*, right below, is a role there.

    How many pieces but places the lines of the role have and when they began decides, so that no word of the firm's name does.
    """
    pieces = [line.text[start:end] for line in entry.head for start, end in pieces_on(line)]
    named = sum(not (number and names_place(piece.strip())) for number, piece in enumerate(pieces))
    bare = entry.dated is not None and entry.head[-1:] == (entry.dated,) and named == 1
    if not bare or entry.above >= max(above.above, 1) or any(line.bullet for line in above.body):
        return False
    return above.span is not None and above.span.ranged and _began_by(above.span.start, entry)


def _began_by(since: PartialDate | None, entry: Entry) -> bool:
    """Tell whether *entry* began in the year of *since* or later."""
    start = entry.span.start if entry.span is not None else None
    return since is not None and start is not None and since.year <= start.year


def _banner_of(entry: Entry, position: Position) -> _Banner | None:
    """Return the employer of *position* as that of the roles below, where it stands above its dates or by itself."""
    if position.employer is None:
        return None
    named = position.title is not None and title_of(position.title.value) >= 0.9
    titled = named or position.role is not None or title_of(position.employer.value) > 0
    if not titled and position.period is not None and position.period.start is not None:
        return _Banner(position.employer, max(entry.above, 1), position.period.start)
    above = entry.dated is not None and position.employer.line < entry.dated.number
    return _Banner(position.employer, entry.above, None) if above or entry.above else None


def _is_under(banner: _Banner, entry: Entry, parts: Sequence[Part]) -> bool:
    """Tell whether *entry* is a role at the employer of *banner*: begun later where that has dates of its own."""
    if banner.since is not None and entry.span is not None and not _began_by(banner.since, entry):
        return False
    alone = any(key_of(part.text) in words_of("own_account") for part in parts)
    return entry.above < banner.depth and _ends_with_dates(entry, parts) and not alone


def _ends_with_dates(entry: Entry, parts: Sequence[Part]) -> bool:
    """Tell whether nothing but places stands below the dates of a head."""
    return entry.dated is not None and all(part.line.number <= entry.dated.number or part.place >= 0.9 for part in parts)


def _under(position: Position, banner: Fact) -> Position:
    return replace(position, employer=_inherited(banner))


def _inherited(employer: Fact) -> Fact:
    return Fact(employer.value, employer.quote, employer.line, min(employer.confidence, 0.85))


def _usual_order(heads: Sequence[Sequence[Part]]) -> int:
    """Return 1 where titles mostly stand before employers, -1 where after, 0 where unknown, from the heads that are clear."""
    votes = 0
    for parts in heads:
        choice = _choose(parts, 0)
        if (
            choice.title is not None
            and choice.employer is not None
            and parts[choice.title].title >= 0.6
            and (parts[choice.employer].employer >= 0.6 or _only_pair(parts))
        ):
            votes += 1 if choice.title < choice.employer else -1
    return (votes > 0) - (votes < 0)


def _only_pair(parts: Sequence[Part]) -> bool:
    """Tell whether besides places a head holds two parts alone, one of them clearly the title and the other none."""
    named = [part for part in parts if part.place < 0.9]
    return (
        len(named) == 2
        and sorted(part.title >= 0.9 for part in named) == [False, True]
        and min(part.title for part in named) == 0.0
    )


def _position(entry: Entry, parts: Sequence[Part], kind: SectionKind, order: int, chosen: Chosen | None) -> Position:
    parts = parts if chosen is None else with_field(parts, chosen)
    at = None if chosen is None else _part_of(parts, chosen)
    choice = _choose_project(parts) if kind is SectionKind.PROJECTS else _choose(parts, order, at)
    role = None if chosen is None else Fact(chosen.text, chosen.text, chosen.line.number, _SURE[chosen.title.grade])
    if role is not None and at is None and kind is not SectionKind.PROJECTS:
        title: Fact | None = replace(role, confidence=0.5)
    else:
        title = None if choice.title is None else _fact(parts[choice.title], parts[choice.title].title, choice, titled=True)
    employer = None if choice.employer is None else _employer(parts, choice)
    rest = [part for i, part in enumerate(parts) if part.place and i not in (choice.title, choice.employer)]
    place = max(rest, key=lambda part: part.place, default=None)
    period = period_of(entry.dated, entry.span) if entry.dated is not None and entry.span is not None else None
    return Position(
        title=title,
        employer=employer,
        location=None
        if place is None
        else Fact(place.text, place.text, place.line.number, 0.9 if place.place >= 0.9 and len(place.text) > 3 else 0.7),
        period=period,
        bullets=entry.body,
        head=entry.head,
        section=kind,
        role=role,
    )


def _part_of(parts: Sequence[Part], chosen: Chosen) -> int | None:
    """Return the index of the part that holds the title *chosen*, or None where none does."""
    at = 0
    for i, part in enumerate(parts):
        if part.line.number != chosen.line.number:
            continue
        at = max(part.line.text.find(part.text, at), 0)
        if at <= chosen.title.start and chosen.title.end <= at + len(part.text):
            return i
    return None


def _fact(part: Part, likeness: float, choice: _Choice, *, titled: bool) -> Fact:
    both = choice.title is not None and choice.employer is not None
    sure = 0.93 if likeness >= 0.9 else 0.85 if likeness >= 0.6 else 0.7 if both else 0.5
    clean = title_is_clean(part.text) if titled else employer_is_clean(part.text)
    return Fact(part.text, part.text, part.line.number, sure if clean else min(sure, 0.8))


def _employer(parts: Sequence[Part], choice: _Choice) -> Fact:
    assert choice.employer is not None  # noqa: S101
    part = parts[choice.employer]
    part = replace(part, text=_BEHIND_FIRM.sub("", part.text))
    if choice.title is None:
        return Fact(part.text, part.text, part.line.number, 0.7 if part.employer >= 0.9 and part.text.count(" ") <= 5 else 0.5)
    backed = parts[choice.title].title >= 0.9
    whole = _whole(parts, choice.employer, choice.title)
    if whole is not None:
        return Fact(whole, whole, part.line.number, 0.75)
    if part.joined == "," and part.line is parts[choice.title].line and word_list(part.text)[-1] in words_of("department"):
        return Fact(part.text, part.text, part.line.number, 0.8)
    likeness = 1.0 if part.joined == "at" else part.employer if part.employer >= 0.6 else 0.6 if backed else 0.0
    return _fact(part, likeness, choice, titled=False)


def _whole(parts: Sequence[Part], employer: int, title: int | None) -> str | None:
    """Return "Department - Organisation" where a line holds nothing else but a place, and the title stands on another."""
    line = parts[employer].line
    same = [i for i, part in enumerate(parts) if part.line is line and part.place < 0.9]
    if len(same) != 2 or title in same or title is None or len(line.segments) > 1:
        return None
    first, second = parts[same[0]], parts[same[1]]
    if second.joined in ("at", ",") or first.title or second.title:
        return None
    return line.text[line.text.index(first.text) : line.text.rindex(second.text) + len(second.text)]


def _choose(parts: Sequence[Part], order: int, title_at: int | None = None) -> _Choice:
    """Return the pair of parts that reads best as title and employer, the title *title_at* where that is known."""
    usable = [i for i, part in enumerate(parts[:9]) if part.place < 0.9 and _may_name(part)]
    best = _Choice(title_at, None, 0.0 if title_at is None else -9.0)
    untitled = [i for i in usable if i != title_at and not _ends_with_title(parts[i])]
    employers = untitled if title_at is not None and untitled else usable
    for title in (*usable, None) if title_at is None else (title_at,):
        for employer in (*employers, None):
            if title is not None and title == employer:
                continue
            score = _score(parts, title, employer, order)
            if score > best.score + 1e-9:
                best = _Choice(title, employer, score)
    return best


def _ends_with_title(part: Part) -> bool:
    """Tell whether *part* is a title as well: "Vice President, Finance and Treasurer" holds two."""
    return any(title.grade == CLEAR for title in titles_in(part.text))


def _may_name(part: Part) -> bool:
    """Tell whether *part* can be a name or title: known words, or few and mostly capitalised ones."""
    if part.title or part.employer or part.joined == "at":
        return True
    words = [word for word in part.text.split() if len(word) > 3 and word.replace(".", "") not in words_of("legal")]
    capital = sum(not word[0].islower() for word in words)
    return part.text.count(" ") < 9 and capital * 2 >= len(words)


def _score(parts: Sequence[Part], title: int | None, employer: int | None, order: int) -> float:
    score = 0.0
    if title is not None:
        part = parts[title]
        score += (
            max(part.title - 0.6 * part.employer, _LEAST if not part.employer else 0.06 if employer is not None else -0.3)
            - 0.04 * title
        )
    if employer is not None:
        part = parts[employer]
        likeness = max(part.employer, 0.9 if part.joined == "at" else 0.0)
        least = _LEAST if part.title < _WEAK else -0.3
        score += max(likeness - 0.6 * part.title, least) - 0.04 * employer
        score -= 0.12 if part.place else 0.0
    if title is not None and employer is not None and order:
        score += 0.2 if (title < employer) == (order > 0) else 0.0
    if title is not None and employer is not None and parts[title].title < 0.6 and parts[employer].employer < 0.6 and not order:
        score += 0.02 if title < employer else 0.0
    return score


def _choose_project(parts: Sequence[Part]) -> _Choice:
    return _Choice(0 if parts else None, None, 0.5)
