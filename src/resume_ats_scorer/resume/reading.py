"""What was read, in the form it is published in."""

from collections.abc import Sequence
from datetime import date

from resume_ats_scorer.model import (
    Degree,
    Fact,
    PartialDate,
    Period,
    Position,
    ReadContact,
    ReadDegree,
    ReadField,
    Reading,
    ReadLine,
    ReadPage,
    ReadPeriod,
    ReadPosition,
    ReadSection,
    Resume,
    Section,
)
from resume_ats_scorer.resume.experience import months_worked
from resume_ats_scorer.text import words


def to_reading(resume: Resume, as_of: date) -> Reading:
    """Return what was read from *resume*, lengths of time up to *as_of*."""
    document = resume.document
    return Reading(
        kind=document.kind,
        language=resume.language,
        words=sum(len(words(line.text)) for line in document.lines if not line.hidden),
        pages=tuple(ReadPage(page.number, page.width, page.height) for page in document.pages),
        contact=_contact(resume),
        sections=tuple(_section(section) for section in resume.sections),
        positions=tuple(_position(position, as_of) for position in resume.positions),
        experience_months=months_worked(resume.positions, as_of),
        education=tuple(_degree(degree, as_of) for degree in resume.education),
        skills=tuple(dict.fromkeys(mention.skill for mention in resume.skills)),
        certifications=tuple(dict.fromkeys(fact.value for fact in resume.certifications)),
        languages=tuple(f"{one.language} ({one.level})" if one.level else one.language for one in resume.languages),
        lines=tuple(
            ReadLine(line.number, line.page, f"{line.bullet} {line.text}".strip(), line.box, line.hidden) for line in document.lines
        ),
    )


def written(when: PartialDate | None) -> str | None:
    """Return *when* as `YYYY-MM` or `YYYY`, or None."""
    if when is None:
        return None
    return f"{when.year:04}" if when.month is None else f"{when.year:04}-{when.month:02}"


def _contact(resume: Resume) -> ReadContact:
    contact = resume.contact
    return ReadContact(
        name=_field(contact.name),
        emails=_fields(contact.emails),
        phones=_fields(contact.phones),
        links=_fields(contact.links),
        location=_field(contact.location),
    )


def _field(fact: Fact | None) -> ReadField | None:
    return None if fact is None else ReadField(fact.value, fact.confidence, fact.line)


def _fields(facts: Sequence[Fact]) -> tuple[ReadField, ...]:
    return tuple(ReadField(fact.value, fact.confidence, fact.line) for fact in facts)


def _section(section: Section) -> ReadSection:
    numbers = [line.number for line in section.lines]
    if section.heading is not None and not section.inline:
        numbers.insert(0, section.heading.number)
    return ReadSection(section.kind, section.heading.text if section.heading else None, tuple(numbers))


def _period(period: Period | None, as_of: date) -> ReadPeriod | None:
    if period is None:
        return None
    return ReadPeriod(written(period.start), written(period.end), period.current, period.months(as_of))


def _position(position: Position, as_of: date) -> ReadPosition:
    return ReadPosition(
        title=_field(position.title),
        employer=_field(position.employer),
        location=_field(position.location),
        period=_period(position.period, as_of),
        bullets=len(position.bullets),
        lines=tuple(line.number for line in position.head + position.bullets),
    )


def _degree(degree: Degree, as_of: date) -> ReadDegree:
    return ReadDegree(
        degree=_field(degree.degree),
        level=None if degree.level is None else degree.level.name.lower(),
        field=_field(degree.field),
        institution=_field(degree.institution),
        period=_period(degree.period, as_of),
    )
