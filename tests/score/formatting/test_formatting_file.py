from typing import Any

import pytest
from checks import ABSENT, FAIL, PASS, UNKNOWN, WARN, Case, covered, status

from resume_ats_scorer.model import CheckStatus, Kind, Mark, MarkKind, Page

SHEET: dict[str, Any] = {"width": 595, "height": 842, "words": 300}

CASES: list[Case] = [
    ("file.type", PASS, {}),
    ("file.type", PASS, {"kind": Kind.DOCX}),
    ("file.type", WARN, {"kind": Kind.ODT}),
    ("file.ending", PASS, {}),
    ("file.ending", PASS, {"kind": Kind.TXT, "suffix": ".md"}),
    ("file.ending", FAIL, {"suffix": ".doc"}),
    ("file.ending", UNKNOWN, {"suffix": ""}),
    ("file.size", PASS, {"facts": {"size": 1_900_000}}),
    ("file.size", WARN, {"facts": {"size": 2_200_000}}),
    ("file.size", FAIL, {"facts": {"size": 2_600_000}}),
    ("file.pages", PASS, {"pages": [Page(n, **SHEET) for n in (1, 2)]}),
    ("file.pages", WARN, {"pages": [Page(n, **SHEET) for n in range(1, 5)]}),
    ("file.pages", FAIL, {"pages": [Page(n, **SHEET) for n in range(1, 8)]}),
    ("file.pages", ABSENT, {"kind": Kind.DOCX}),
    ("file.encryption", PASS, {}),
    ("file.encryption", FAIL, {"facts": {"encrypted": True}}),
    ("file.encryption", UNKNOWN, {"facts": {"encrypted": None}}),
    ("file.encryption", ABSENT, {"kind": Kind.TXT, "facts": {"encrypted": None}}),
    ("file.copying", PASS, {}),
    ("file.copying", FAIL, {"facts": {"copy_allowed": False}}),
    ("file.damage", PASS, {}),
    ("file.damage", FAIL, {"facts": {"repaired": True}}),
    ("file.macros", PASS, {}),
    ("file.macros", FAIL, {"facts": {"macros": True}}),
    ("file.attachments", PASS, {}),
    ("file.attachments", WARN, {"facts": {"attachments": 2}}),
    ("file.external", PASS, {}),
    ("file.external", WARN, {"facts": {"external_links": 1}}),
    ("file.page_size", PASS, {"pages": [Page(1, 612, 1008)]}),
    ("file.page_size", WARN, {"pages": [Page(1, 792, 612)]}),
    ("file.page_size", WARN, {"pages": [Page(1, 612, 792, rotation=90)]}),
    ("file.tags", PASS, {}),
    ("file.tags", WARN, {"facts": {"tagged": False}}),
    ("file.revisions", PASS, {"kind": Kind.DOCX}),
    ("file.revisions", WARN, {"kind": Kind.DOCX, "marks": [Mark(MarkKind.COMMENT, 1)]}),
    ("file.revisions", FAIL, {"kind": Kind.DOCX, "marks": [Mark(MarkKind.TRACKED_CHANGE, 1)]}),
    ("file.revisions", ABSENT, {}),
    ("file.form", PASS, {}),
    ("file.form", WARN, {"marks": [Mark(MarkKind.FORM_FIELD, 1, None, 3)]}),
    ("file.program", PASS, {}),
    ("file.program", WARN, {"facts": {"creator": "Canva"}}),
    ("file.program", UNKNOWN, {"facts": {"creator": None, "producer": None}}),
]


@pytest.mark.parametrize(("check", "expected", "changes"), CASES)
def test_a_file_check_ends_as_it_should(check: str, expected: CheckStatus, changes: dict[str, Any]) -> None:
    """Each check of the file passes what is fine and finds what is not."""
    assert expected == status(check, changes)


def test_every_file_check_has_both_cases() -> None:
    """No check of the file is without a passing and a firing case."""
    assert set() == covered("file", CASES)
