from datetime import date
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from resume_ats_scorer import score_resume
from resume_ats_scorer.annotate import annotate
from resume_ats_scorer.model import CheckStatus, ScoreReport

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = ["software_engineer.pdf", "registered_nurse.docx", "electrician.txt"]
TWO_COLUMNS = Path(__file__).parent / "parse" / "fixtures" / "pdf" / "two_columns.pdf"


def report_on(resume: Path) -> ScoreReport:
    return score_resume(resume, EXAMPLES / "software_engineer_posting.txt", as_of=date(2026, 1, 1))


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_a_pdf_with_a_legend(name: str) -> None:
    """The answer opens as a PDF with the pages of the resume and at least one more."""
    report = report_on(EXAMPLES / name)
    made = annotate((EXAMPLES / name).read_bytes(), report)

    assert len(pypdfium2.PdfDocument(made)) > len(report.reading.pages) - (0 if name.endswith(".pdf") else 1)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    """Nothing but the report and the file reaches the answer."""
    report, data = report_on(EXAMPLES / name), (EXAMPLES / name).read_bytes()

    assert annotate(data, report) == annotate(data, report)


def coloured(page: pypdfium2.PdfPage) -> int:
    """Return the pixels of *page* that are far from grey."""
    pixels = np.asarray(page.render(scale=1).to_pil().convert("RGB")).astype(int)
    return int((pixels.max(axis=2) - pixels.min(axis=2) > 60).sum())


def test_marks_are_painted_where_checks_fired() -> None:
    """A page on which checks fired has coloured frames that it had not before."""
    report = report_on(TWO_COLUMNS)
    data = TWO_COLUMNS.read_bytes()
    fired = [check for check in report.checks if check.status in {CheckStatus.WARN, CheckStatus.FAIL}]

    assert any(place.box for check in fired for place in check.evidence)
    assert coloured(pypdfium2.PdfDocument(data)[0]) + 200 < coloured(pypdfium2.PdfDocument(annotate(data, report))[0])
