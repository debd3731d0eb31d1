import csv
import io
import json
import zipfile
from typing import Any

import openpyxl
import pytest

pytestmark = pytest.mark.browser
SIX = ("software_engineer.pdf", "accountant.pdf", "registered_nurse.docx", "electrician.txt", "chef.md", "teacher.odt")
BAD = {"name": "=HYPERLINK(1).pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\nnothing of use"}


@pytest.fixture
def ranked(enter: Any, request: pytest.FixtureRequest) -> Any:
    """A tab that shows the ranking of six resumes and one that cannot be read."""
    visitor = enter()
    visitor.listen()
    examples = request.path.parents[2] / "examples"
    kind = "application/octet-stream"
    visitor.give(*({"name": one, "mimeType": kind, "buffer": (examples / one).read_bytes()} for one in SIX), BAD)
    visitor.go()
    return visitor


def names(visitor: Any) -> list[str]:
    """Return the resumes in the order of the table."""
    found: list[str] = visitor.tab.locator(".ranking tbody th .open").all_inner_texts()
    return found


def test_many_are_ranked_as_they_come(ranked: Any) -> None:
    """Progress is said while they come; the best is first; what cannot be read is listed with the reason."""
    assert any("of 7" in one for one in ranked.tab.evaluate("window.said"))
    assert sorted(SIX) == sorted(names(ranked))
    assert "software_engineer.pdf" == names(ranked)[0]
    assert 1 == ranked.tab.locator("[data-code=corrupt]").count()
    assert BAD["name"] in ranked.tab.inner_text("[data-code=corrupt]")
    assert 5 == ranked.tab.locator("ol li").count()
    for scheme, width in (("light", 1280), ("dark", 360)):
        ranked.tab.emulate_media(color_scheme=scheme)
        ranked.tab.set_viewport_size({"width": width, "height": 800})
        assert [] == ranked.violations(), (scheme, width)
        assert ranked.tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), (scheme, width)


def test_the_table_is_sorted_by_any_column(ranked: Any) -> None:
    """Pressing a column's name sorts by it, pressing again turns the order; a screen reader is told."""
    first = names(ranked)
    head = ranked.tab.locator(".ranking thead th", has_text="Total")
    head.locator("button").click()
    assert ("ascending", first) == (head.get_attribute("aria-sort"), names(ranked))
    head.locator("button").click()
    assert ("descending", first[::-1]) == (head.get_attribute("aria-sort"), names(ranked))
    ranked.tab.click(".ranking thead button:has-text('Resume')")
    assert sorted(SIX) == names(ranked)
    assert 1 == ranked.tab.locator("[aria-sort]").count()


def test_two_are_compared(ranked: Any) -> None:
    """Two chosen resumes stand side by side; a third cannot be chosen meanwhile."""
    boxes = ranked.tab.locator(".ranking input")
    boxes.nth(0).check()
    boxes.nth(2).check()

    assert [names(ranked)[0], names(ranked)[2]] == ranked.tab.locator(".pair thead th").all_inner_texts()
    assert boxes.nth(1).is_disabled()
    assert [] == ranked.violations()
    boxes.nth(0).uncheck()
    assert 0 == ranked.tab.locator(".pair").count()


def test_one_is_opened_and_left_again(ranked: Any) -> None:
    """A name leads to its report; the browser's way back, and the page's, lead to the ranking."""
    for leave in (ranked.tab.go_back, lambda: ranked.tab.click("text=Back to the ranking")):
        ranked.tab.locator(".open").first.click()
        ranked.tab.wait_for_selector("#total")
        leave()
        ranked.tab.wait_for_selector(".ranking")
    assert 6 == len(names(ranked))


def kept(visitor: Any, label: str) -> bytes:
    """Press *label* and return the file that is saved."""
    with visitor.tab.expect_download() as got:
        visitor.tab.click(f".many .tools >> text={label}")
    data: bytes = got.value.path().read_bytes()
    return data


def test_a_ranking_can_be_kept(ranked: Any) -> None:
    """CSV, XLSX and JSON hold the same rows, none of which is a formula; the report is one file that runs nothing."""
    ranking = json.loads(kept(ranked, "JSON"))
    rows = list(csv.reader(io.StringIO(kept(ranked, "CSV").decode())))
    sheet = [list(row) for row in openpyxl.load_workbook(io.BytesIO(kept(ranked, "Excel (XLSX)"))).active.values]
    page = kept(ranked, "Report (HTML)").decode()

    assert 8 == len(rows) == len(sheet)
    assert (
        [place["resume"]["name"] for place in ranking["ranked"]] == [row[1] for row in rows[1:7]] == [row[1] for row in sheet[1:7]]
    )
    assert [place["resume"]["total_score"] for place in ranking["ranked"]] == [float(row[2]) for row in rows[1:7]]
    assert [place["resume"]["total_score"] for place in ranking["ranked"]] == [row[2] for row in sheet[1:7]]
    assert f"'{BAD['name']}" == rows[7][1] == sheet[7][1]
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert all(one in page for one in (*SIX, "A score informs a person's decision"))


def test_an_archive_is_ranked(enter: Any, request: pytest.FixtureRequest) -> None:
    """One ZIP of resumes is ranked like its files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for one in ("electrician.txt", "chef.md"):
            archive.write(request.path.parents[2] / "examples" / one, one)
    visitor = enter()
    visitor.give({"name": "resumes.zip", "mimeType": "application/zip", "buffer": held.getvalue()})
    visitor.go()

    assert 2 == visitor.tab.locator(".ranking tbody tr").count()
    assert 0 == visitor.tab.locator(".ranking .open").count()
