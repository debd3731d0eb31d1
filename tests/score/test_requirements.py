"""What a posting demands, and how far dated positions show it."""

from datetime import date

import pytest

from resume_ats_scorer import job, resume
from resume_ats_scorer.model import Kind, Limits, RequirementKind, RequirementResult, RequirementStatus, Upload
from resume_ats_scorer.parse.plain import read_plain
from resume_ats_scorer.score import requirements

POSTING = """Senior Backend Engineer

What you will do
- Design and run services that move money, on Kubernetes
- Own database schemas and event streams

Requirements
- 5+ years of backend development
"""

RESUME = """Maria Lindqvist
maria.lindqvist@example.org

EXPERIENCE
{title}, Fjord Payments AB                     {start} - Present
- Rewrote the settlement service; it handles 4,000 transfers a second
- Cut the lag of event traffic from 40 s to 2 s

EDUCATION
BSc Physics, Uppsala, 2012
"""


def years(title: str, start: str) -> RequirementResult:
    read = resume.read(read_plain(Upload(Kind.TXT, RESUME.format(title=title, start=start).encode(), "", ".txt"), Limits()))
    lines = {line.number: line.text for line in read.document.lines}
    results = requirements.check(job.read(POSTING), requirements.Shown(read, lines), date(2026, 6, 1))
    return next(one for one in results if one.kind is RequirementKind.YEARS)


@pytest.mark.parametrize(
    ("title", "start", "status"),
    [
        ("Backend Developer", "Jan 2020", RequirementStatus.MET),
        ("Backend Developer", "Jan 2023", RequirementStatus.PARTLY),
        ("Backend Developer", "Jan 2025", RequirementStatus.NOT_SHOWN),
        ("Senior Software Engineer", "Jan 2020", RequirementStatus.PARTLY),
        ("Senior Software Engineer", "Jan 2024", RequirementStatus.NOT_SHOWN),
        ("Head Chef", "Jan 2010", RequirementStatus.NOT_SHOWN),
    ],
)
def test_years_in_a_field(title: str, start: str, status: RequirementStatus) -> None:
    """Years under a title of the field are shown; under a title like the posting's own they are shown in part."""
    assert status is years(title, start).status


def test_years_near_the_posting_say_so() -> None:
    """Where the field is not named, the reason says what the years were counted by, and quotes the dates."""
    found = years("Senior Software Engineer", "Jan 2020")

    assert "5 years in Back-end development asked for, 6.5 shown under titles like the posting's." == found.summary
    assert ["Jan 2020 - Present"] == [one.quote for one in found.evidence]
