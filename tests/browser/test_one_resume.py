import json
from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_a_pdf_is_shown_beside_its_report(enter: Any) -> None:
    """All parts of the report and the pages are there."""
    visitor = enter()
    visitor.score("software_engineer.pdf")
    tab = visitor.tab

    assert 3 == tab.locator(".parts li").count()
    assert float(tab.inner_text("#total strong")) > 50
    for place in ("#advice", "#requirements", "#terms", "#parts", "#format", "#reads", "#not-judged", "#about"):
        assert tab.locator(f"{place} h3").inner_text()
    assert "decision" in tab.inner_text(".summary .notice")
    assert 2 == tab.locator(".sheet img").count()
    assert tab.evaluate("[...document.querySelectorAll('.sheet img')].every(one => one.naturalWidth > 1000)")


@pytest.mark.parametrize("resume", ["software_engineer.pdf", "registered_nurse.docx"])
def test_a_report_can_be_used_by_all(enter: Any, resume: str) -> None:
    """Axe finds nothing in light, dark and on a phone, with all unfolded; nothing runs off a small screen."""
    visitor = enter()
    visitor.score(resume)
    visitor.tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for scheme, width in (("light", 1280), ("dark", 1280), ("dark", 360)):
        visitor.tab.emulate_media(color_scheme=scheme)
        visitor.tab.set_viewport_size({"width": width, "height": 800})
        assert [] == visitor.violations(), (scheme, width)
        assert visitor.tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), (scheme, width)


def test_a_quote_and_its_place_light_up_together(enter: Any) -> None:
    """Pointing at a quote, or focusing it, lights its mark on the page, and the other way round; pressing goes there."""
    visitor = enter()
    visitor.score("software_engineer.pdf")
    tab = visitor.tab
    quote = tab.locator("#requirements .quote").first
    line = quote.get_attribute("data-line")
    mark = tab.locator(f".mark[data-line='{line}']")

    quote.hover()
    assert "lit" in mark.get_attribute("class")
    tab.mouse.move(0, 0)
    assert "lit" not in mark.get_attribute("class")
    mark.focus()
    assert "lit" in quote.get_attribute("class")
    quote.click()
    assert line == tab.evaluate("document.activeElement.dataset.line")
    assert "mark" in tab.evaluate("document.activeElement.className")


def test_a_mark_lies_on_the_words_it_stands_for(enter: Any) -> None:
    """The share of the page at which a mark stands is that of the report's box."""
    visitor = enter()
    with visitor.tab.expect_response("**/score") as answer:
        visitor.score("software_engineer.pdf")
    report = json.loads(answer.value.text())
    title = next(one for one in report["components"][0]["criteria"] if one["id"] == "content.title")["evidence"][0]
    mark = visitor.tab.locator(f".mark[data-line='{title['line']}']").bounding_box()
    image = visitor.tab.locator(".sheet img").first.bounding_box()

    assert abs((mark["y"] - image["y"]) / image["height"] - (title["box"]["top"] - 1.5) / 792) < 0.004
    assert abs((mark["x"] - image["x"]) / image["width"] - (title["box"]["x0"] - 2) / 612) < 0.004


@pytest.mark.parametrize("resume", ["registered_nurse.docx", "electrician.txt"])
def test_a_file_without_pages_is_shown_as_its_lines(enter: Any, resume: str) -> None:
    """DOCX and text come as numbered lines with the quoted ones marked."""
    visitor = enter()
    visitor.score(resume, posting=f"{resume.partition('.')[0]}_posting.txt")

    assert visitor.tab.locator(".lines li").count() > 15
    assert visitor.tab.locator(".lines .mark").count() > 3


KEPT = {
    "Report (HTML)": ("software_engineer-report.html", b"<!doctype html>"),
    "Report (PDF)": ("software_engineer-report.pdf", b"%PDF-"),
    "Marked resume (PDF)": ("software_engineer-marked.pdf", b"%PDF-"),
    "Data (JSON)": ("software_engineer-report.json", b'{"total_score"'),
}


def test_a_report_can_be_kept(enter: Any) -> None:
    """Each button saves a file of its kind."""
    visitor = enter()
    visitor.score("software_engineer.pdf")
    for label, (name, begins) in KEPT.items():
        with visitor.tab.expect_download() as got:
            visitor.tab.click(f"text={label}")

        assert name == got.value.suggested_filename
        assert got.value.path().read_bytes().startswith(begins), label


def test_on_paper_all_is_unfolded(enter: Any) -> None:
    """Printing opens what is folded and leaves out what cannot be pressed on paper."""
    visitor = enter()
    visitor.score("software_engineer.pdf")
    tab = visitor.tab
    folded = tab.locator("#result details:not([open])").count()
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert folded > 0
    assert 0 == tab.locator("#result details:not([open])").count()
    assert not tab.locator("#ask").is_visible()
    assert tab.locator("#total").is_visible()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded == tab.locator("#result details:not([open])").count()


def test_the_keyboard_is_enough(enter: Any) -> None:
    """Every step works without a pointer, in the order in which things stand."""
    visitor = enter()
    tab = visitor.tab
    visitor.give("electrician.txt", posting="electrician_posting.txt")
    tab.focus("#resumes")
    for _ in range(4):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.id") == "go":
            break
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#total")

    assert "result" == tab.evaluate("document.activeElement.id")
    tab.keyboard.press("Tab")
    assert "Report (HTML)" == tab.evaluate("document.activeElement.textContent")
