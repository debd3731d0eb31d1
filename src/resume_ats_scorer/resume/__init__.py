"""Documents to resumes: `read(document)`; hidden lines are left out everywhere."""

from collections.abc import Sequence

from resume_ats_scorer import language
from resume_ats_scorer.memo import remembering
from resume_ats_scorer.model import Contact, Degree, Document, Fact, Line, Position, Resume, Section, SectionKind
from resume_ats_scorer.resume import contact, sections
from resume_ats_scorer.resume.credentials import find_certifications, find_languages
from resume_ats_scorer.resume.education import find_education
from resume_ats_scorer.resume.experience import find_positions, months_worked
from resume_ats_scorer.resume.json_resume import to_json_resume
from resume_ats_scorer.resume.lines import is_names_beside_dates
from resume_ats_scorer.resume.location import find_location
from resume_ats_scorer.resume.name import find_headline, find_name
from resume_ats_scorer.resume.named import Names, said_of, without
from resume_ats_scorer.resume.reading import to_reading
from resume_ats_scorer.resume.skills import find_skills
from resume_ats_scorer.resume.small_letters import as_written, with_capitals
from resume_ats_scorer.resume.told import told_positions

__all__ = ["months_worked", "read", "to_json_resume", "to_reading"]


def read(document: Document) -> Resume:
    """Return the resume that the visible lines of *document* hold."""
    with remembering():
        return _read(document)


def _read(document: Document) -> Resume:
    lines = tuple(line for line in document.lines if not line.hidden)
    shown = with_capitals(lines)
    resume = _found_in(shown, document)
    return resume if shown is lines else as_written(resume, lines, shown)


def _found_in(lines: Sequence[Line], document: Document) -> Resume:
    parts = sections.split(lines)
    positions = told_positions(parts, find_positions(parts, SectionKind.EXPERIENCE))
    volunteering = find_positions(parts, SectionKind.VOLUNTEERING)
    education = find_education(parts)
    code = language.detect(_own_words(lines, (*positions, *volunteering), education))
    return Resume(
        document=document,
        language=code,
        sections=parts,
        contact=_contact(lines, parts, code),
        positions=positions,
        education=education,
        skills=find_skills(parts, positions),
        certifications=find_certifications(parts),
        languages=find_languages(parts, code),
        projects=find_positions(parts, SectionKind.PROJECTS),
        volunteering=volunteering,
        publications=_items(parts, SectionKind.PUBLICATIONS),
        awards=_items(parts, SectionKind.AWARDS),
    )


def _own_words(lines: Sequence[Line], held: Sequence[Position], education: Sequence[Degree]) -> str:
    """Return the text of *lines* without the names of firms and schools: no "Bank of the West" tells a language."""
    roles = {line.number: "" for one in held for line in one.head if is_names_beside_dates(line.text)}
    roles |= {one.role.line: one.role.quote for one in held if one.role is not None and one.role.line in roles}
    named = (*(one.employer for one in held), *(degree.institution for degree in education))
    text = "\n".join(roles.get(line.number, line.text) for line in lines)
    return Names({fact.quote for fact in named if fact is not None}).left_out(without(text, said_of(text)))


def _contact(lines: Sequence[Line], parts: tuple[Section, ...], code: str) -> Contact:
    near = tuple(line for part in parts if part.kind is SectionKind.CONTACT for line in part.lines)
    referees = {line.number for part in parts if part.kind is SectionKind.REFERENCES for line in part.lines}
    own = tuple(line for line in lines if line.number not in referees)
    sources = (own, lines) if referees else (lines,)
    emails = next(filter(None, (contact.emails(source, near) for source in sources)), ())
    name = find_name(lines, near, emails)
    return Contact(
        name=name,
        headline=find_headline(near, name),
        emails=emails,
        phones=next(filter(None, (contact.phones(source, near, code) for source in sources)), ()),
        links=contact.links(lines, near),
        location=find_location(near),
    )


def _items(parts: tuple[Section, ...], kind: SectionKind) -> tuple[Fact, ...]:
    return tuple(
        Fact(line.text, line.text, line.number, 0.8) for part in parts if part.kind is kind for line in part.lines if line.text
    )
