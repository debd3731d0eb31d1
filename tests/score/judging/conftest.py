"""Resumes and postings built by hand, so that what is judged does not hang on how it is read."""

import re
from collections.abc import Callable

import pytest

from resume_ats_scorer.model import (
    Contact,
    Degree,
    DegreeLevel,
    Document,
    Fact,
    FileFacts,
    Job,
    JobSkill,
    Kind,
    Line,
    Page,
    PartialDate,
    Period,
    Position,
    PostingLine,
    Requirement,
    Resume,
    Section,
    SectionKind,
    SkillMention,
    Zone,
)

SKILLS = ("Python", "Django", "PostgreSQL", "Docker", "Kubernetes", "Excel", "Salesforce")


class Builder:
    """Builds a resume from lines such as `# experience`, `@ Title | Employer | 2020-01 | 2021-02`, `- what was done`."""

    def __init__(self, text: str, language: str) -> None:
        self.language = language
        self.lines: list[Line] = []
        self.groups: list[tuple[SectionKind, Line | None, list[Line]]] = [(SectionKind.CONTACT, None, [])]
        self.positions: list[Position] = []
        self.degrees: list[Degree] = []
        self.name: Fact | None = None
        for raw in filter(None, map(str.strip, text.split("\n"))):
            self.add(raw)

    def line(self, text: str, bullet: str = "", hidden: str = "") -> Line:
        line = Line(text, len(self.lines) + 1, 1, (text,), bullet=bullet, hidden=hidden)
        self.lines.append(line)
        return line

    def add(self, raw: str) -> None:
        kind, _, _ = self.groups[-1]
        if raw.startswith("# "):
            self.groups.append((SectionKind(raw[2:].lower()), self.line(raw[2:].title()), []))
            return
        if raw.startswith("~ "):
            self.line(raw[2:], hidden="colour")
            return
        if raw.startswith("@ ") and kind is SectionKind.EDUCATION:
            self.degrees.append(self.degree(raw[2:]))
        elif raw.startswith("@ "):
            self.positions.append(self.position(raw[2:]))
        elif raw.startswith("- ") and kind is SectionKind.EXPERIENCE:
            held = self.positions[-1]
            bullet = self.line(raw[2:], "-")
            self.positions[-1] = Position(
                held.title, held.employer, None, held.period, (*held.bullets, bullet), held.head, SectionKind.EXPERIENCE, held.role
            )
            self.groups[-1][2].append(bullet)
        else:
            line = self.line(raw.removeprefix("- "), "-" if raw.startswith("- ") else "")
            self.groups[-1][2].append(line)
            if kind is SectionKind.CONTACT and self.name is None:
                self.name = Fact(line.text, line.text, line.number, 1.0)

    def position(self, raw: str) -> Position:
        line = self.line(raw)
        self.groups[-1][2].append(line)
        parts = [*(part.strip() for part in raw.split("|")), "", "", ""]
        period = None
        if parts[2]:
            current = parts[3] == "Present"
            quote = raw[raw.index(parts[2]) :]
            period = Period(_date(parts[2]), None if current or not parts[3] else _date(parts[3]), current, quote, line.number)
        title, employer = (Fact(part, part, line.number, 1.0) for part in parts[:2])
        return Position(title, employer, None, period, (), (line,), SectionKind.EXPERIENCE, title)

    def degree(self, raw: str) -> Degree:
        line = self.line(raw)
        self.groups[-1][2].append(line)
        degree, field, school = (Fact(part.strip(), part.strip(), line.number, 1.0) for part in raw.split("|")[:3])
        return Degree(degree, DegreeLevel.BACHELOR, field, school, None, None, (line,))

    def build(self) -> Resume:
        facts = FileFacts(size=1)
        document = Document(Kind.TXT, "", ".txt", (Page(1, 0, 0),), tuple(self.lines), (), facts)
        sections = tuple(Section(kind, heading, tuple(lines), 1.0) for kind, heading, lines in self.groups)
        owner = {line.number: index for index, held in enumerate(self.positions) for line in (*held.head, *held.bullets)}
        skills = tuple(
            SkillMention(skill, skill, line.number, section.kind, owner.get(line.number))
            for section in sections
            for line in section.lines
            for skill in SKILLS
            if skill in line.text
        )
        return Resume(
            document, self.language, sections, Contact(name=self.name), tuple(self.positions), tuple(self.degrees), skills,
            (), (), (), (), (), (),
        )  # fmt: skip


def _date(text: str) -> PartialDate:
    year, _, month = text.partition("-")
    return PartialDate(int(year), int(month) if month else None)


@pytest.fixture(scope="session")
def written() -> Callable[..., Resume]:
    """Return a function from lines to a resume."""
    return lambda text, language="en": Builder(text, language).build()


@pytest.fixture(scope="session")
def posted() -> Callable[..., Job]:
    """Return a function from lines, each led by its zone, to a posting."""

    def post(text: str, requirements: tuple[Requirement, ...] = ()) -> Job:
        parts = [re.split(r": ", raw.strip(), maxsplit=1) for raw in text.strip().split("\n")]
        lines = tuple(PostingLine(said, number, Zone(zone)) for number, (zone, said) in enumerate(parts, 1))
        skills = tuple(JobSkill(skill, skill, line.number, line.zone) for line in lines for skill in SKILLS if skill in line.text)
        return Job(lines[0].text, "en", lines, skills, requirements)

    return post


@pytest.fixture(scope="session")
def developer(posted: Callable[..., Job]) -> Job:
    """Return a posting for a developer."""
    return posted(
        """
        title: Python Developer
        duties: Design and build web services in Python and Django for hospitals and their patients
        must_have: Three years with Python, Django and PostgreSQL in production
        must_have: You deploy with Docker and Kubernetes and care for monitoring
        nice_to_have: Terraform, GraphQL, Redis, Celery, Kafka, Ansible, Elasticsearch
        """
    )


@pytest.fixture(scope="session")
def waiter(written: Callable[..., Resume]) -> Resume:
    """Return the resume of a person who has done something else."""
    return written(WAITER)


WAITER = """
Alma Example
alma@example.com
# experience
@ Waitress | Golden Spoon | 2018-03 | Present
- Served 60 guests an evening and settled their bills
- Trained four new colleagues in the till and the wine list
@ Kitchen helper | Corner Grill | 2015-01 | 2018-02
- Prepared vegetables and kept the kitchen clean
# education
@ Bachelor of Arts | History | Example University
# skills
Wine knowledge, Cash register, Excel
"""


@pytest.fixture(scope="session")
def waiter_text() -> str:
    """Return what the waiter's resume is built from."""
    return WAITER
