from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from checks import ABSENT, FAIL, PASS, UNKNOWN, WARN, Case, covered, status

from resume_ats_scorer.model import Box, CheckStatus, Kind, Line, Mark, MarkKind, Page, Region

PAGE: dict[str, Any] = {"number": 1, "width": 612, "height": 792}


def marks(kind: MarkKind, number: int = 1, **more: Any) -> dict[str, Any]:
    return {"marks": [Mark(kind, 1, Box(50, 50, 90, 90), **more) for _ in range(number)]}


def page(**more: Any) -> dict[str, Any]:
    return {"pages": [Page(**PAGE | more)]}


def where(*numbers: int, **more: Any) -> Callable[[Line], Line]:
    return lambda line: replace(line, **more) if line.number in numbers else line


def halves(line: Line) -> Line:
    return replace(line, column=1 + line.number % 2)


CASES: list[Case] = [
    ("layout.columns", PASS, {}),
    ("layout.columns", PASS, page(columns=2) | {"retouch": where(6, 7, column=1)}),
    ("layout.columns", FAIL, page(columns=2) | {"retouch": halves}),
    ("layout.columns", FAIL, page(columns=2) | {"kind": Kind.DOCX, "retouch": lambda line: replace(line, column=1)}),
    ("layout.columns", PASS, page(columns=3) | {"kind": Kind.DOCX, "retouch": where(6, 7, column=1)}),
    ("layout.side_by_side", PASS, page(columns=2) | {"retouch": halves}),
    ("layout.side_by_side", WARN, page(columns=2) | {"retouch": lambda line: halves(line) if 6 < line.number < 15 else line}),
    ("layout.side_by_side", ABSENT, {"kind": Kind.RTF}),
    ("layout.columns", ABSENT, {"kind": Kind.TXT}),
    ("layout.order", PASS, {}),
    ("layout.order", PASS, marks(MarkKind.ORDER_DIFFERS, value=0.2)),
    ("layout.order", FAIL, marks(MarkKind.ORDER_DIFFERS, value=0.4)),
    ("layout.tables", PASS, {}),
    ("layout.tables", WARN, marks(MarkKind.TABLE_RULED) | {"retouch": where(7, table=1, row=1)}),
    ("layout.tables", FAIL, marks(MarkKind.TABLE_RULED) | {"retouch": where(*range(3, 18), table=1, row=1)}),
    ("layout.borderless", PASS, {}),
    ("layout.borderless", WARN, marks(MarkKind.TABLE_BORDERLESS)),
    ("layout.text_boxes", PASS, {}),
    ("layout.text_boxes", FAIL, {"kind": Kind.DOCX, "retouch": where(4, region=Region.TEXTBOX)}),
    ("layout.contact_in_header", PASS, {"kind": Kind.DOCX}),
    ("layout.contact_in_header", FAIL, {"kind": Kind.DOCX, "retouch": where(1, 2, region=Region.HEADER)}),
    ("layout.contact_in_header", UNKNOWN, {"kind": Kind.DOCX, "emails": (), "phones": ()}),
    ("layout.contact_in_header", ABSENT, {}),
    ("layout.content_in_header", PASS, {"kind": Kind.DOCX, "retouch": where(1, 2, region=Region.HEADER)}),
    ("layout.content_in_header", WARN, {"kind": Kind.DOCX, "retouch": where(4, region=Region.FOOTER)}),
    ("layout.images", PASS, marks(MarkKind.IMAGE)),
    ("layout.images", WARN, marks(MarkKind.IMAGE, 2, value=0.1)),
    ("layout.images", FAIL, marks(MarkKind.IMAGE, value=0.5)),
    ("layout.photo", PASS, {}),
    ("layout.photo", WARN, marks(MarkKind.PHOTO)),
    ("layout.icons", PASS, marks(MarkKind.ICON_GLYPH)),
    ("layout.icons", WARN, marks(MarkKind.ICON_GLYPH, 4)),
    ("layout.ratings", PASS, {"bullets": ("Rated 5 stars by clients",)}),
    ("layout.ratings", FAIL, marks(MarkKind.SKILL_BAR, 3)),
    ("layout.ratings", FAIL, {"bullets": ("Python ●●●●○", "Java ★★★☆☆")}),
    ("layout.charts", PASS, {}),
    ("layout.charts", WARN, marks(MarkKind.CHART)),
    ("layout.rotated", PASS, {}),
    ("layout.rotated", FAIL, marks(MarkKind.ROTATED_TEXT)),
    ("layout.dense", PASS, page(words=800)),
    ("layout.dense", WARN, page(words=1_000)),
    ("layout.margins", PASS, {}),
    ("layout.margins", WARN, page(text_box=Box(14, 50, 560, 740))),
    ("layout.margins", FAIL, page(text_box=Box(2, 50, 560, 740))),
    ("layout.margins", UNKNOWN, page()),
    ("layout.small", PASS, {}),
    ("layout.small", WARN, {"facts": {"fonts": (("Lato", 7.0, 600), ("Lato", 10.0, 400))}}),
    ("layout.small", FAIL, {"facts": {"fonts": (("Lato", 5.0, 600), ("Lato", 10.0, 400))}}),
    ("layout.small", UNKNOWN, {"facts": {"fonts": ()}}),
    ("layout.fonts", PASS, {}),
    ("layout.fonts", WARN, {"facts": {"fonts": tuple((family, 10.0, 100) for family in "ABCDE")}}),
    ("layout.contrast", PASS, {}),
    ("layout.contrast", PASS, marks(MarkKind.LOW_CONTRAST, 3, line=4, value=4.0)),
    ("layout.contrast", PASS, marks(MarkKind.LOW_CONTRAST, 3, line=4, value=1.0)),
    ("layout.contrast", WARN, marks(MarkKind.LOW_CONTRAST, 3, line=4, value=2.0)),
    ("layout.background", PASS, marks(MarkKind.BACKGROUND, value=0.2)),
    ("layout.background", WARN, marks(MarkKind.BACKGROUND, value=0.9)),
    ("layout.last_page", PASS, {"pages": [Page(**PAGE, words=400), Page(2, 612, 792, words=200)]}),
    ("layout.last_page", WARN, {"pages": [Page(**PAGE, words=400), Page(2, 612, 792, words=12)]}),
    ("layout.last_page", ABSENT, {}),
]


@pytest.mark.parametrize(("check", "expected", "changes"), CASES)
def test_a_layout_check_ends_as_it_should(check: str, expected: CheckStatus, changes: dict[str, Any]) -> None:
    """Each check of the layout passes what is fine and finds what is not."""
    assert expected == status(check, changes)


def test_every_layout_check_has_both_cases() -> None:
    """No check of the layout is without a passing and a firing case."""
    assert set() == covered("layout", CASES)
