"""What a reader takes from a resume."""

from datetime import date
from enum import IntEnum, StrEnum

from resume_ats_scorer.model._value import value
from resume_ats_scorer.model.document import Document, Line


class SectionKind(StrEnum):
    """A part of a resume."""

    CONTACT = "contact"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    PROJECTS = "projects"
    CERTIFICATIONS = "certifications"
    LANGUAGES = "languages"
    PUBLICATIONS = "publications"
    VOLUNTEERING = "volunteering"
    AWARDS = "awards"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


@value
class Section:
    """A run of lines that belong together. Sections cover all visible lines, each exactly once, in reading order."""

    kind: SectionKind
    """What it is about."""
    heading: Line | None
    """The line that names it; None for the lines before the first heading or where there is no heading."""
    lines: tuple[Line, ...]
    """Its lines without the heading."""
    confidence: float
    """How sure the kind is, 0 to 1."""
    inline: bool = False
    """The heading shares its line with text ("Skills: Excel, SAP"); that line is then the first of `lines` as well."""


@value
class Fact:
    """Something read from one place of the resume."""

    value: str
    """The value in its usual form."""
    quote: str
    """The words it was read from: a substring of the line named, or of one of its links."""
    line: int
    """Number of that line."""
    confidence: float
    """Share of such readings that are right, 0 to 1."""


@value
class Contact:
    """How to reach the person."""

    name: Fact | None = None
    """Full name."""
    headline: Fact | None = None
    """The professional title under the name."""
    emails: tuple[Fact, ...] = ()
    """E-mail addresses."""
    phones: tuple[Fact, ...] = ()
    """Phone numbers in E.164 form where the country is known, else as written."""
    links: tuple[Fact, ...] = ()
    """Web addresses: profiles, portfolio."""
    location: Fact | None = None
    """Town, region, country, as written."""


@value
class PartialDate:
    """A month or, where no month is written, a year."""

    year: int
    """Four digits."""
    month: int | None = None
    """1 to 12, or None."""


@value
class Period:
    """From when to when."""

    start: PartialDate | None
    """First month, or None when only an end is written."""
    end: PartialDate | None
    """Last month, or None when it is current or not written."""
    current: bool
    """It goes on ("Present", "to date")."""
    quote: str
    """The words it was read from: a substring of the line."""
    line: int
    """Number of that line."""
    backwards: bool = False
    """It is written as ending before it begins; *start* is the earlier date all the same."""

    def months(self, as_of: date) -> int:
        """Return its length in months, both ends counted, at least 1 and 0 where it cannot be known.

        A year alone counts from its middle to its middle. What lies after *as_of* does not count.
        """
        if self.start is None or (self.end is None and not self.current):
            return 0
        return max(self.last(as_of) - self.first() + 1, 0)

    def first(self) -> int:
        """Return the first month as a count of months since year 0; needs a start."""
        if self.start is None:
            raise ValueError("a period without a start has no first month")
        return _index(self.start)

    def last(self, as_of: date) -> int:
        """Return the last month as a count of months since year 0, at most that of *as_of*."""
        now = as_of.year * 12 + as_of.month - 1
        return now if self.end is None else min(_index(self.end), now)


def _index(when: PartialDate) -> int:
    return when.year * 12 + (when.month - 1 if when.month else 6)


@value
class Position:
    """A job held, a voluntary role or a project."""

    title: Fact | None
    """Job title."""
    employer: Fact | None
    """Employer or organisation."""
    location: Fact | None
    """Place."""
    period: Period | None
    """When."""
    bullets: tuple[Line, ...]
    """What was done: the lines below its head, bulleted or not."""
    head: tuple[Line, ...]
    """The lines that name it."""
    section: SectionKind = SectionKind.EXPERIENCE
    """EXPERIENCE, VOLUNTEERING or PROJECTS."""
    role: Fact | None = None
    """What of the head names the job, whatever else stands there: the only words of it that scores rest on."""


class DegreeLevel(IntEnum):
    """Level of a degree; a higher one includes the lower (ISCED 2011: 2-3, 4, 5, 6, 7, 8)."""

    SECONDARY = 1
    VOCATIONAL = 2
    ASSOCIATE = 3
    BACHELOR = 4
    MASTER = 5
    DOCTORATE = 6


@value
class Degree:
    """One entry of the education."""

    degree: Fact | None
    """The degree as written."""
    level: DegreeLevel | None
    """Its level, where it can be known."""
    field: Fact | None
    """Field of study."""
    institution: Fact | None
    """School or university. Read and shown, never scored."""
    period: Period | None
    """When. Never scored."""
    completed: bool | None
    """False where it is said to be in progress or not finished; None where nothing is said."""
    lines: tuple[Line, ...]
    """Its lines."""


@value
class SkillMention:
    """One place where a skill is named."""

    skill: str
    """Canonical name from the lexicon."""
    quote: str
    """As written: a substring of the line."""
    line: int
    """Number of the line."""
    section: SectionKind
    """The section it stands in."""
    position: int | None
    """Index into `Resume.positions` where it stands in one, else None."""


@value
class LanguageSkill:
    """A language the person speaks."""

    language: str
    """ISO 639-1 code, or ISO 639-3 where it has no shorter one."""
    level: str | None
    """CEFR level (`A1` to `C2`), `native`, or None where no level is written."""
    fact: Fact
    """Where it stands."""


@value
class Resume:
    """A resume as it was read. Holds visible text only."""

    document: Document
    """The document; its hidden lines are in no section."""
    language: str
    """ISO 639-1 code of the text, or `und` where it cannot be told."""
    sections: tuple[Section, ...]
    """In reading order."""
    contact: Contact
    """How to reach the person."""
    positions: tuple[Position, ...]
    """Jobs held, in reading order."""
    education: tuple[Degree, ...]
    """In reading order."""
    skills: tuple[SkillMention, ...]
    """Every mention, in reading order."""
    certifications: tuple[Fact, ...]
    """Certificates and licences, canonical where the lexicon knows them."""
    languages: tuple[LanguageSkill, ...]
    """Languages spoken."""
    projects: tuple[Position, ...]
    """Projects."""
    volunteering: tuple[Position, ...]
    """Voluntary roles."""
    publications: tuple[Fact, ...]
    """Publications."""
    awards: tuple[Fact, ...]
    """Awards."""
