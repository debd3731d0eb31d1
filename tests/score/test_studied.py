import re
from datetime import date
from pathlib import Path

import pytest

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.model import CheckStatus, Limits, Resume, Weights

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = date(2026, 1, 31)
RESUMES = ["software_engineer.pdf", "registered_nurse.docx", "electrician.txt", "chef.md"]


@pytest.fixture(scope="module")
def postings() -> list[score.Prepared]:
    return [score.prepare(pipeline.read_posting(path.read_text(), Limits())) for path in sorted(EXAMPLES.glob("*_posting.txt")) * 2]


def read(name: str, more: str = "") -> Resume:
    data = (EXAMPLES / name).read_bytes() + more.encode()
    return pipeline.read_resume(pipeline.Attachment(data, name), Limits())


@pytest.mark.parametrize("name", RESUMES)
def test_a_resume_studied_once_has_the_same_reports(name: str, postings: list[score.Prepared]) -> None:
    """Whatever postings came before, the report is that of the resume and this posting alone."""
    resume = read(name)
    studied = score.Studied(resume, AS_OF)

    for posting in postings:
        assert score.score(resume, posting, Weights(), AS_OF, advice=False) == score.judge(
            studied, posting, Weights(), advice=False
        )


def test_what_is_worthless_for_one_posting_counts_for_another(postings: list[score.Prepared]) -> None:
    """A passage copied from one posting is found there, and does not taint the report on the next."""
    copied = (EXAMPLES / "chef_posting.txt").read_text()
    resume = read("electrician.txt", "\n\n" + copied)
    studied = score.Studied(resume, AS_OF)

    found = [score.judge(studied, posting, Weights(), advice=False) for posting in postings]

    assert [score.score(resume, posting, Weights(), AS_OF, advice=False) for posting in postings] == found
    assert 1 < len({tuple(finding.id for finding in report.findings) for report in found})


def test_a_pasted_posting_does_not_tell_how_to_reach_the_person(postings: list[score.Prepared]) -> None:
    """The e-mail address of the employer, pasted with the posting, is none of the resume's."""
    copied = (EXAMPLES / "software_engineer_posting.txt").read_text()
    posting = score.prepare(pipeline.read_posting(copied, Limits()))
    bare = re.sub(r"\S+@\S+|\(\d{3}\) \d{3}-\d{4}", "", (EXAMPLES / "electrician.txt").read_text())
    reports = [
        score.score(
            pipeline.read_resume(pipeline.Attachment(text.encode(), "resume.txt"), Limits()),
            posting,
            Weights(),
            AS_OF,
            advice=False,
        )
        for text in (bare, f"{bare}\n\n{copied}")
    ]

    assert "careers@example.com" in copied
    assert [{check.id: check.status for check in report.checks}["structure.email"] for report in reports] == [CheckStatus.FAIL] * 2
