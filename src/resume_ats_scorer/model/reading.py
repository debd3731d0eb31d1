"""What was read of a resume, in the form in which it is shown."""

from resume_ats_scorer.model._value import value
from resume_ats_scorer.model.document import Box, Kind
from resume_ats_scorer.model.resume import SectionKind


@value
class ReadField:
    """A field as it was read."""

    value: str
    """The value."""
    confidence: float
    """Share of such readings that are right, 0 to 1."""
    line: int
    """Line it was read from."""


@value
class ReadPeriod:
    """A period as it was read."""

    start: str | None
    """`YYYY-MM` or `YYYY`."""
    end: str | None
    """`YYYY-MM`, `YYYY`, or null where current or not written."""
    current: bool
    """It goes on."""
    months: int
    """Length in months up to `as_of`; 0 where unknown."""


@value
class ReadPosition:
    """A position as it was read."""

    title: ReadField | None
    """Job title."""
    employer: ReadField | None
    """Employer."""
    location: ReadField | None
    """Place."""
    period: ReadPeriod | None
    """When."""
    bullets: int
    """Lines that say what was done."""
    lines: tuple[int, ...]
    """Numbers of its lines."""


@value
class ReadDegree:
    """An entry of the education as it was read."""

    degree: ReadField | None
    """Degree as written."""
    level: str | None
    """`secondary`, `vocational`, `associate`, `bachelor`, `master` or `doctorate`."""
    field: ReadField | None
    """Field of study."""
    institution: ReadField | None
    """School. Never scored."""
    period: ReadPeriod | None
    """When. Never scored."""


@value
class ReadSection:
    """A section as it was read."""

    kind: SectionKind
    """What it is about."""
    heading: str | None
    """Its heading as written."""
    lines: tuple[int, ...]
    """Numbers of its lines, the heading's first."""


@value
class ReadLine:
    """A line as it was read."""

    number: int
    """1-based, in reading order."""
    page: int
    """1-based page."""
    text: str
    """Its text with its bullet."""
    box: Box | None
    """Where it stands."""
    hidden: str
    """Why a person cannot see it, or empty."""


@value
class ReadContact:
    """Contact data as it was read."""

    name: ReadField | None
    """Full name."""
    emails: tuple[ReadField, ...]
    """E-mail addresses."""
    phones: tuple[ReadField, ...]
    """Phone numbers."""
    links: tuple[ReadField, ...]
    """Web addresses."""
    location: ReadField | None
    """Place."""


@value
class ReadPage:
    """A page of the resume."""

    number: int
    """1-based."""
    width: float
    """In points; 0 in formats without pages."""
    height: float
    """In points; 0 in formats without pages."""


@value
class Reading:
    """What was read, so that a person can see what a machine saw."""

    kind: Kind
    """File type."""
    language: str
    """ISO 639-1 code, or `und`."""
    words: int
    """Visible words."""
    pages: tuple[ReadPage, ...]
    """Its pages."""
    contact: ReadContact
    """Contact data. Never scored beyond being there."""
    sections: tuple[ReadSection, ...]
    """Sections in reading order."""
    positions: tuple[ReadPosition, ...]
    """Jobs held."""
    experience_months: int
    """Months in work up to `as_of`, overlapping positions counted once."""
    education: tuple[ReadDegree, ...]
    """Education."""
    skills: tuple[str, ...]
    """Skills known to the lexicon, each once."""
    certifications: tuple[str, ...]
    """Certificates and licences."""
    languages: tuple[str, ...]
    """Languages, with level where written."""
    lines: tuple[ReadLine, ...]
    """All text in reading order."""
