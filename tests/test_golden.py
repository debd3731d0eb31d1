"""Whole reports and readings of the examples, to the last digit."""

import json
from datetime import date
from pathlib import Path

import golden
import pytest

from resume_ats_scorer import pipeline, resume, wire
from resume_ats_scorer.model import Limits

EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = date(2026, 1, 31)
PAIRS = {
    "software_engineer.pdf": "software_engineer_posting.txt",
    "registered_nurse.docx": "registered_nurse_posting.txt",
    "electrician.txt": "electrician_posting.txt",
    "accountant.pdf": "accountant_posting.docx",
    "marketing_manager.pdf": "marketing_manager_posting.pdf",
}


def pretty(body: bytes) -> str:
    return json.dumps(json.loads(body), indent=1, ensure_ascii=False) + "\n"


def attached(name: str) -> pipeline.Attachment:
    return pipeline.Attachment((EXAMPLES / name).read_bytes(), name)


@pytest.mark.parametrize(("name", "posting"), PAIRS.items())
def test_report(name: str, posting: str) -> None:
    """The report of each example is the one that was read and found right."""
    report = pipeline.score_resume(attached(name), attached(posting), pipeline.Options(AS_OF))

    golden.check(golden.GOLDEN / f"{name}.report.json", pretty(wire.to_json(report)))


@pytest.mark.parametrize("name", PAIRS)
def test_reading(name: str) -> None:
    """What is read of each example is what stands in it."""
    read = pipeline.read_resume(attached(name), Limits())

    golden.check(golden.GOLDEN / f"{name}.resume.json", pretty(wire.to_json(resume.to_json_resume(read, AS_OF))))


def test_the_same_bytes_give_the_same_report() -> None:
    """Scoring other resumes in between changes nothing, to the byte."""
    first, second = (attached(name) for name in ("electrician.txt", "registered_nurse.docx"))
    posting = attached("electrician_posting.txt")
    options = pipeline.Options(AS_OF)

    alone = wire.to_json(pipeline.score_resume(first, posting, options))
    pipeline.score_resume(second, posting, options)

    assert alone == wire.to_json(pipeline.score_resume(first, posting, options))
