from dataclasses import replace
from typing import Any

import pytest
from checks import ABSENT, FAIL, PASS, UNKNOWN, WARN, Case, covered, status
from drafts import SUMMARY

from resume_ats_scorer.model import CheckStatus, Kind, Mark, MarkKind


def marks(kind: MarkKind, *lines: int) -> dict[str, Any]:
    return {"marks": [Mark(kind, 1, None, line) for line in lines]}


def bullets(*texts: str) -> dict[str, Any]:
    return {"bullets": texts}


CASES: list[Case] = [
    ("text.present", PASS, {}),
    ("text.present", PASS, {"summary": "Engineer of systems that twelve clinics and five firms of freight rest on.", "jobs": ()}),
    ("text.present", WARN, {"summary": "Engineer of systems.", "jobs": ()}),
    ("text.present", FAIL, {"summary": "Engineer.", "jobs": (), "parts": ()}),
    ("text.present", ABSENT, {"kind": Kind.TXT, "summary": "Engineer.", "jobs": (), "parts": ()}),
    ("text.pictured_pages", PASS, {}),
    ("text.pictured_pages", FAIL, marks(MarkKind.IMAGE_ONLY_PAGE, 0)),
    ("text.outlined", PASS, {}),
    ("text.outlined", FAIL, marks(MarkKind.OUTLINED_TEXT, 0)),
    ("text.outlined", ABSENT, {"kind": Kind.DOCX}),
    ("text.unmapped", PASS, {}),
    ("text.unmapped", WARN, marks(MarkKind.UNMAPPED_GLYPH, 3)),
    ("text.unmapped", FAIL, marks(MarkKind.UNMAPPED_GLYPH, *range(1, 9))),
    ("text.unmapped", WARN, bullets("Built (cid:12)(cid:7) systems")),
    ("text.replaced", PASS, {}),
    ("text.replaced", WARN, bullets("Built the caf\ufffd system")),
    ("text.replaced", FAIL, marks(MarkKind.REPLACEMENT_CHAR, 1, 2, 3, 4)),
    ("text.private", PASS, {}),
    ("text.private", PASS, marks(MarkKind.PRIVATE_USE, 0)),
    ("text.private", WARN, bullets("Built \ue0a1 systems") | marks(MarkKind.PRIVATE_USE, 7)),
    ("text.encoding_slips", PASS, bullets("Built the café's booking for São Paulo, ÇÃO and Ångström")),
    ("text.encoding_slips", FAIL, bullets("Built the cafÃ©â€TMs booking")),
    ("text.encoding", PASS, {"kind": Kind.TXT, "facts": {"encoding": "utf_8"}}),
    ("text.encoding", WARN, {"kind": Kind.TXT, "facts": {"encoding": "cp1252"}}),
    ("text.encoding", UNKNOWN, {"kind": Kind.TXT}),
    ("text.encoding", ABSENT, {}),
    ("text.ligatures", PASS, bullets("Found significant, efficient, certified workflows for the office")),
    ("text.ligatures", WARN, bullets("Found signi cant savings")),
    ("text.ligatures", FAIL, bullets("Found signi cant savings", "Made work ows e cient", "Was certi ed twice")),
    ("text.spaced", PASS, bullets("Built C and R tools, A to Z")),
    ("text.spaced", WARN, marks(MarkKind.LETTER_SPACED, 3)),
    ("text.spaced", FAIL, {"experience": "E X P E R I E N C E"}),
    ("text.symbols", PASS, bullets("Raised R&D spend by 20% (C#, C++, A/B tests)")),
    ("text.symbols", WARN, bullets("Planning " + "~^" * 20)),
    ("text.symbols", FAIL, {"summary": "~^=<> " * 40}),
    ("text.reversed", PASS, {}),
    ("text.reversed", FAIL, marks(MarkKind.REVERSED_TEXT, 4)),
    ("text.glued", PASS, bullets("Straightforward telecommunications counterintelligence")),
    ("text.glued", WARN, bullets("Responsiblefordailyoperationsofthesystem")),
    ("text.glued", FAIL, bullets(*("Responsiblefordailyoperationsofthesystem " + end for end in "abcd"))),
    ("text.truncated", PASS, {}),
    ("text.truncated", PASS, {"parts": [("skills", "Skills", ["Planning, budgets, training, monitoring,"])]}),
    ("text.truncated", PASS, {"parts": [("skills", "Skills", ["Ran the depot in Portland, OR"])]}),
    ("text.truncated", WARN, {"parts": [("skills", "Skills", ["Planning of budgets, training and the"])]}),
    ("text.capitals", PASS, {}),
    ("text.capitals", WARN, {"retouch": lambda line: replace(line, text=line.text.upper())}),
    ("text.capitals", WARN, {"retouch": lambda line: replace(line, text=line.text.lower())}),
    ("text.capitals", UNKNOWN, {"summary": "Engineer.", "jobs": (), "parts": ()}),
    ("text.invisible", PASS, {}),
    ("text.invisible", WARN, marks(MarkKind.ZERO_WIDTH, 3)),
    ("text.invisible", FAIL, marks(MarkKind.ZERO_WIDTH, 1, 2, 3, 4, 5)),
]


@pytest.mark.parametrize(("check", "expected", "changes"), CASES)
def test_a_text_check_ends_as_it_should(check: str, expected: CheckStatus, changes: dict[str, Any]) -> None:
    """Each check of the text layer passes what is fine and finds what is not."""
    assert expected == status(check, changes)


def test_every_text_check_has_both_cases() -> None:
    """No check of the text layer is without a passing and a firing case."""
    assert set() == covered("text", CASES)


def test_words_of_another_language_are_not_judged_by_english_rules() -> None:
    """Lost ligatures are known for English only, which is said."""
    assert UNKNOWN == status("text.ligatures", {"language": "fr", "summary": SUMMARY})
