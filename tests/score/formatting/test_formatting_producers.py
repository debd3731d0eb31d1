from pathlib import Path

import pytest
from checks import FAIL, PASS, WARN

from resume_ats_scorer import intake, parse, resume
from resume_ats_scorer.model import CheckStatus, Limits
from resume_ats_scorer.score import formatting

FIXTURES = Path(__file__).parent.parent / "fixtures"


def results(name: str) -> dict[str, CheckStatus]:
    limits = Limits()
    upload = intake.accept((FIXTURES / name).read_bytes(), name, limits)
    found = formatting.inspect(resume.read(parse.parse(upload, limits)), ()).results
    return {result.id: result.status for result in found}


@pytest.mark.parametrize(
    ("name", "check", "expected"),
    [
        ("chromium_two_columns.pdf", "layout.columns", FAIL),
        ("chromium_one_column.pdf", "layout.columns", PASS),
        ("libreoffice_one_column.pdf", "layout.columns", PASS),
        ("libreoffice_one_column.docx", "layout.columns", PASS),
        ("libreoffice_one_column.docx", "layout.borderless", PASS),
        ("latex_one_column.pdf", "layout.columns", PASS),
        ("latex_one_column.pdf", "text.ligatures", PASS),
        ("latex_one_column.pdf", "text.unmapped", PASS),
        ("chromium_one_column.pdf", "file.encryption", PASS),
        ("encrypted.pdf", "file.encryption", FAIL),
        ("encrypted.pdf", "file.copying", FAIL),
        ("chromium_one_column.pdf", "file.copying", PASS),
        ("attached.pdf", "file.attachments", WARN),
        ("chromium_one_column.pdf", "file.attachments", PASS),
        ("damaged.pdf", "file.damage", FAIL),
        ("chromium_one_column.pdf", "file.damage", PASS),
        ("chromium_one_column.pdf", "file.tags", PASS),
        ("latex_one_column.pdf", "file.tags", WARN),
    ],
)
def test_files_of_real_producers(name: str, check: str, expected: CheckStatus) -> None:
    """What browsers, LibreOffice, LaTeX and qpdf write is judged by what it is."""
    assert expected == results(name)[check]


@pytest.mark.parametrize(
    "name",
    ["chromium_one_column.pdf", "libreoffice_one_column.pdf", "libreoffice_one_column.docx", "latex_one_column.pdf"],
)
def test_a_well_made_file_is_no_fault(name: str) -> None:
    """Nothing about the file, its text or its layout costs a plain resume anything, whoever made the PDF."""
    found = results(name)
    costly = {check.id for check in formatting.CATALOGUE if check.weight and check.group in {"file", "layout"}}

    assert [] == [check for check in sorted(costly) if found[check] in {WARN, FAIL}]
