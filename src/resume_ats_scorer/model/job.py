"""What a reader takes from a posting."""

from enum import StrEnum

from resume_ats_scorer.model._value import value
from resume_ats_scorer.model.resume import DegreeLevel


class Zone(StrEnum):
    """What a line of a posting is for."""

    TITLE = "title"
    MUST = "must_have"
    NICE = "nice_to_have"
    DUTIES = "duties"
    OTHER = "other"
    BOILERPLATE = "boilerplate"


@value
class PostingLine:
    """One sentence or bullet of a posting."""

    text: str
    """Normalised text."""
    number: int
    """1-based."""
    zone: Zone
    """What it is for; BOILERPLATE (benefits, equal-opportunity and legal text, the employer's praise) counts nothing."""


class RequirementKind(StrEnum):
    """A kind of requirement that can be checked as met or not."""

    YEARS = "years"
    DEGREE = "degree"
    CERTIFICATION = "certification"
    LANGUAGE = "language"
    LICENCE = "licence"


@value
class Requirement:
    """A checkable demand of the posting."""

    kind: RequirementKind
    """What is asked for."""
    required: bool
    """True for a must, False for a wish."""
    quote: str
    """The words that ask for it: a substring of the posting line."""
    line: int
    """Number of the posting line."""
    years: float | None = None
    """Years asked for (YEARS)."""
    level: DegreeLevel | None = None
    """Lowest degree asked for (DEGREE)."""
    names: tuple[str, ...] = ()
    """Canonical names, any one of which will do: certificates, licences, language codes, skills the years are in, fields."""
    equivalent: bool = False
    """Equivalent experience is accepted instead (DEGREE)."""


@value
class JobSkill:
    """A lexicon skill that the posting names."""

    skill: str
    """Canonical name."""
    quote: str
    """As written: a substring of the posting line."""
    line: int
    """Number of the posting line."""
    zone: Zone
    """Zone of that line; a skill named in several stands once for each line."""
    instead: tuple[str, ...] = ()
    """Canonical names of the skills of which any will do as well ("AWS or GCP"); none where the posting asks for it by itself."""


@value
class Job:
    """A posting as it was read."""

    title: str
    """Title of the job, or empty where none is found."""
    language: str
    """ISO 639-1 code of the text, or `und`."""
    lines: tuple[PostingLine, ...]
    """Its sentences and bullets in order."""
    skills: tuple[JobSkill, ...]
    """Skills named outside the boilerplate."""
    requirements: tuple[Requirement, ...]
    """Checkable demands."""

    def __hash__(self) -> int:
        # Whatever is remembered of a job is looked up for every resume; to hash all its lines each time would cost too much.
        return hash(self.title)
