from datetime import date
from pathlib import Path
from typing import Any

import pytest

from resume_ats_scorer import score_resume
from resume_ats_scorer.report import to_html

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_report_fits_a_phone(chromium: Any) -> None:
    """Nothing is wider than the screen, and what was found of a term stands on one line."""
    report = score_resume(EXAMPLES / "software_engineer.pdf", EXAMPLES / "software_engineer_posting.txt", as_of=date(2026, 1, 1))
    tab = chromium.new_page(viewport={"width": 390, "height": 844})
    tab.set_content(to_html(report).decode())
    rows = "cell => { const text = new Range(); text.selectNodeContents(cell); return text.getClientRects().length; }"
    found = tab.locator("thead ~ tbody td:nth-child(3)").evaluate_all(f"cells => cells.map({rows})")

    assert 390 == tab.evaluate("document.documentElement.scrollWidth")
    assert [1] * len(report.terms) == found
