"""What comes out: a score with all that it rests on.

Scores are 0 to 100 and contributions are points of the total; both are multiples of 0.01, and contributions always add up
exactly: those of the components to the total, those of the criteria to their component's (see `points`).
"""

from datetime import date
from enum import StrEnum

from resume_ats_scorer.model._value import value
from resume_ats_scorer.model.document import Box
from resume_ats_scorer.model.job import RequirementKind
from resume_ats_scorer.model.reading import Reading
from resume_ats_scorer.model.resume import SectionKind


@value
class Evidence:
    """A quote from the resume that backs a statement."""

    quote: str
    """A substring of the line named."""
    page: int
    """1-based page of the resume; 1 in formats without pages."""
    line: int
    """1-based line of the resume in reading order."""
    why: str
    """What it shows, in a few words."""
    box: Box | None = None
    """Where the line stands on the page, where the format has a layout."""


@value
class Criterion:
    """One thing that was judged."""

    id: str
    """Stable name, such as `experience.dates`."""
    name: str
    """Name for people."""
    score: float | None
    """0 to 100, or null where it could not be judged; its weight then goes to the others."""
    weight: float
    """Share of its component after re-weighting, 0 to 1; 0 where it could not be judged."""
    contribution: float
    """Points of the total that it brings."""
    reason: str
    """Why it has this score, in plain words."""
    evidence: tuple[Evidence, ...]
    """The places of the resume it rests on."""
    section: SectionKind | None = None
    """The section it belongs to, under `section_scores`."""


@value
class Component:
    """One of the three parts of the total."""

    name: str
    """`content_match`, `format_compatibility` or `section_scores`."""
    score: float | None
    """0 to 100, or null where nothing in it could be judged."""
    weight: float
    """Share of the total after normalising and re-weighting, 0 to 1."""
    contribution: float
    """Points of the total: the sum of its criteria's contributions."""
    criteria: tuple[Criterion, ...]
    """What it is made of."""


class TermStatus(StrEnum):
    """How well a term of the posting is shown."""

    MATCHED = "matched"
    PARTIAL = "partial"
    MISSING = "missing"


@value
class Term:
    """A term of the posting and what the resume shows of it."""

    term: str
    """The term, in its canonical form."""
    status: TermStatus
    """Matched, partial (a related term, or named without use) or missing."""
    required: bool
    """The posting asks for it as a must; otherwise it is preferred."""
    weight: float
    """Share of all terms' weight, 0 to 1."""
    contribution: float
    """Points of the total it brings through the content match."""
    posting_quote: str
    """The words of the posting."""
    evidence: tuple[Evidence, ...]
    """Where the resume shows it; empty where missing."""


class RequirementStatus(StrEnum):
    """How far a requirement is shown. `not_shown` does not mean that the person does not meet it."""

    MET = "met"
    PARTLY = "partly"
    NOT_SHOWN = "not_shown"


@value
class RequirementResult:
    """A checkable demand of the posting and what the resume shows of it."""

    kind: RequirementKind
    """What is asked for."""
    required: bool
    """A must, or a wish."""
    status: RequirementStatus
    """How far it is shown."""
    summary: str
    """In plain words: what is asked, what is shown."""
    posting_quote: str
    """The words of the posting."""
    evidence: tuple[Evidence, ...]
    """The words of the resume; empty where not shown."""


class CheckStatus(StrEnum):
    """Outcome of a format check."""

    PASS = "pass"  # noqa: S105
    WARN = "warn"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    NOT_JUDGED = "not_judged"


class Severity(StrEnum):
    """How much a format fault hurts."""

    FATAL = "fatal"
    MAJOR = "major"
    MINOR = "minor"
    SUGGESTION = "suggestion"


@value
class CheckResult:
    """Outcome of one check of the catalogue."""

    id: str
    """Stable id, such as `layout.columns`."""
    group: str
    """`file`, `text`, `layout`, `structure`, `writing` or `integrity`."""
    name: str
    """Name for people."""
    status: CheckStatus
    """Outcome."""
    severity: Severity
    """How much it hurts when it fails."""
    cost: float
    """Points of `format_compatibility` (0 to 100) it takes away; 0 unless it warns or fails."""
    message: str
    """What was found, in plain words."""
    mend: str
    """How to mend it; empty where nothing is to be done."""
    evidence: tuple[Evidence, ...]
    """Where."""


@value
class Finding:
    """Something that looks meant to deceive a machine. What it covers counts nothing in any score."""

    id: str
    """Stable id: `hidden_text`, `pasted_posting`, `keyword_list`, `repetition`, `look_alike`, `zero_width`, `ai_instruction` or
    `metadata_stuffing`."""
    message: str
    """What was found, in plain words."""
    evidence: tuple[Evidence, ...]
    """Where."""


@value
class Advice:
    """A change that would raise the score."""

    text: str
    """What to do, in plain words. Never to claim what cannot be shown."""
    question: str
    """The same as a question that a recruiter can ask."""
    gain: float
    """Points of the total it would bring, found by scoring the changed resume again."""
    criterion: str
    """Id of the criterion, check or term concerned."""


@value
class NotJudged:
    """Something that could not be judged."""

    what: str
    """Id of the criterion or component, or what was left out."""
    reason: str
    """Why, in plain words."""


@value
class Weights:
    """Share of each component of the total. Any non-negative numbers that are not all 0; they are normalised."""

    content_match: float = 0.6
    """Share of the content match."""
    format_compatibility: float = 0.2
    """Share of the format checks."""
    section_scores: float = 0.2
    """Share of the section scores."""


@value
class ScoreReport:
    """The answer: a total and everything it rests on."""

    total_score: float
    """0 to 100: the sum of the components' contributions."""
    components: tuple[Component, ...]
    """Content match, format compatibility and section scores."""
    terms: tuple[Term, ...]
    """Terms of the posting, heaviest first."""
    requirements: tuple[RequirementResult, ...]
    """Checkable demands of the posting."""
    checks: tuple[CheckResult, ...]
    """Format checks, in the order of the catalogue."""
    findings: tuple[Finding, ...]
    """What looks meant to deceive; worth nothing."""
    advice: tuple[Advice, ...]
    """What would raise the score, greatest gain first."""
    not_judged: tuple[NotJudged, ...]
    """What could not be judged, said as such and re-weighted."""
    job_title: str
    """Title of the posting, or empty."""
    posting_language: str
    """ISO 639-1 code of the posting, or `und`."""
    reading: Reading
    """What was read of the resume."""
    weights: Weights
    """The weights asked for, normalised."""
    as_of: date
    """The date that "present" means."""
    scoring_version: str
    """Version of the scoring; the same version, bytes, posting and options give the same report on every machine."""
    sha256: str
    """SHA-256 of the resume file as sent."""
    request_id: str | None = None
    """Id of the request, null outside the service."""
