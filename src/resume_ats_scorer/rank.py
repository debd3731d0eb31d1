"""Many resumes for one job in order, with the reason for each place.

Order: higher total first; equal totals by content match, then by the share of required terms shown, then by the SHA-256 of the
file and its name, which say nothing of the person. A batch keeps one `Scored` a resume, never its report: memory stays small.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from resume_ats_scorer.model import RequirementStatus, ScoreReport, TermStatus, value
from resume_ats_scorer.points import rounded
from resume_ats_scorer.wording import say

if TYPE_CHECKING:
    from pydantic import TypeAdapter

TIE_RULE = (
    "Equal totals are ordered by content match, then by the share of required terms shown, then by the file's SHA-256 and name."
)


@value
class Scored:
    """What a batch keeps of one report."""

    name: str
    """The name it was sent under, or its path; for the caller to recognise it by."""
    sha256: str
    """SHA-256 of the file as sent."""
    total_score: float
    """0 to 100, exactly as it would be alone."""
    components: Mapping[str, float | None]
    """Score of each component, 0 to 100, or null where it could not be judged."""
    contributions: Mapping[str, float]
    """Points of the total that each component brings."""
    required_shown: float
    """Share of the required terms that are matched, 0 to 1."""
    matched: tuple[str, ...]
    """Terms matched, required ones first, heaviest first."""
    missing: tuple[str, ...]
    """Terms not found, required ones first, heaviest first."""
    requirements_met: int
    """Requirements met."""
    requirements: int
    """Requirements in all."""
    findings: tuple[str, ...]
    """Ids of what looks meant to deceive."""
    person: tuple[str, ...]
    """Digests of e-mail addresses and phone numbers, to tell the same person by; the data themselves are not kept."""


@value
class Refused:
    """A file of the batch that could not be scored."""

    name: str
    """The name it was sent under."""
    error: str
    """Stable code of the refusal."""
    detail: str
    """The refusal in one sentence."""


Row = Scored | Refused
"""The result of one file of a batch."""


def read_row(body: bytes | str) -> Row:
    """Return the row that was written as the JSON *body*. Raises ValidationError."""
    return _one().validate_json(body)


def read_rows(body: bytes) -> list[Row]:
    """Return the rows that were written as the JSON *body*, a list. Raises ValidationError."""
    return _many().validate_json(body)


# Worker processes write rows and never read them: they load no pydantic.


@cache
def _one() -> "TypeAdapter[Row]":
    from pydantic import TypeAdapter

    return TypeAdapter(Row)


@cache
def _many() -> "TypeAdapter[list[Row]]":
    from pydantic import TypeAdapter

    return TypeAdapter(list[Row])


@value
class Ranked:
    """A place in the ranking."""

    rank: int
    """1 is the best; every scored resume has a rank of its own."""
    resume: Scored
    """The resume that has it."""
    duplicate_of: int | None
    """Rank of the first resume with the same bytes or of the same person, or null."""
    duplicate_reason: str | None
    """`same_file` or `same_person` (an e-mail address or phone number in common), or null."""
    above_next: str | None
    """Why it stands above the one below it, in one sentence; null for the last."""


@value
class Ranking:
    """A batch in order."""

    ranked: tuple[Ranked, ...]
    """The scored resumes, best first."""
    refused: tuple[Refused, ...]
    """The files that could not be scored, by name."""
    tie_rule: str = TIE_RULE
    """How equal totals were put in order."""


def scored(name: str, report: ScoreReport) -> Scored:
    """Return what a batch keeps of *report*."""
    terms = sorted(report.terms, key=lambda term: (not term.required, -term.weight, term.term))
    required = [term for term in terms if term.required]
    contact = report.reading.contact
    return Scored(
        name=name,
        sha256=report.sha256,
        total_score=report.total_score,
        components={part.name: part.score for part in report.components},
        contributions={part.name: part.contribution for part in report.components},
        required_shown=sum(term.status is TermStatus.MATCHED for term in required) / len(required) if required else 0.0,
        matched=tuple(term.term for term in terms if term.status is TermStatus.MATCHED),
        missing=tuple(term.term for term in terms if term.status is TermStatus.MISSING),
        requirements_met=sum(item.status is RequirementStatus.MET for item in report.requirements),
        requirements=len(report.requirements),
        findings=tuple(finding.id for finding in report.findings),
        person=tuple(sha256(field.value.casefold().encode()).hexdigest()[:16] for field in (*contact.emails, *contact.phones)),
    )


def rank(rows: Iterable[Row]) -> Ranking:
    """Return *rows* in order; the order they come in does not matter, nor does the company they are in."""
    found = tuple(rows)
    ordered = sorted((row for row in found if isinstance(row, Scored)), key=_merit)
    duplicates = _duplicates(ordered)
    return Ranking(
        ranked=tuple(
            Ranked(place, one, *duplicates[place - 1], explain(one, ordered[place]) if place < len(ordered) else None)
            for place, one in enumerate(ordered, start=1)
        ),
        refused=tuple(sorted((row for row in found if isinstance(row, Refused)), key=lambda one: (one.name, one.error))),
    )


def _merit(one: Scored) -> tuple[float, float, float, str, str]:
    return -one.total_score, -(one.components.get("content_match") or 0.0), -one.required_shown, one.sha256, one.name


def _duplicates(ordered: Sequence[Scored]) -> list[tuple[int | None, str | None]]:
    files: dict[str, int] = {}
    people: dict[str, int] = {}
    found: list[tuple[int | None, str | None]] = []
    for place, one in enumerate(ordered, start=1):
        same_person = min((people[key] for key in one.person if key in people), default=None)
        if one.sha256 in files:
            found.append((files[one.sha256], "same_file"))
        elif same_person is not None:
            found.append((same_person, "same_person"))
        else:
            found.append((None, None))
        first = found[-1][0] or place
        files.setdefault(one.sha256, first)
        for key in one.person:
            people.setdefault(key, first)
    return found


def explain(upper: Scored, lower: Scored) -> str:
    """Return why *upper* stands above *lower*: the component that brings most of the lead, and the terms only one of them shows."""
    lead = rounded(upper.total_score - lower.total_score)
    if not lead:
        return f"Ranked above at the same total of {upper.total_score:.2f}. {TIE_RULE}"
    leads = {name: points - lower.contributions.get(name, 0.0) for name, points in upper.contributions.items()}
    name = max(leads, key=lambda key: leads[key])
    reason = f"Ranked above by {lead:.2f} points, with {leads[name]:.2f} more from {say(f'report.components.{name}').lower()}"
    missing = set(lower.missing)
    only = [term for term in upper.matched if term in missing][:3]
    if name == "content_match" and only:
        reason += f"; it shows {', '.join(only)}, which the next does not"
    return reason + "."
