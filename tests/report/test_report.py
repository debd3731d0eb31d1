import io
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from resume_ats_scorer import __version__, pipeline
from resume_ats_scorer.model import ScoreReport
from resume_ats_scorer.report import to_html, to_pdf
from resume_ats_scorer.report._blocks import Lines, Outline
from resume_ats_scorer.report._pdf import write_pdf
from resume_ats_scorer.wording import say

EXAMPLES = Path(__file__).parents[2] / "examples"
NASTY = "</p><script>alert(1)</script>{evil}<font size=900>&amp;\x07"


def scored(resume: bytes, name: str, posting: str = "software_engineer_posting.txt") -> ScoreReport:
    given = pipeline.Attachment((EXAMPLES / posting).read_bytes(), posting)
    return pipeline.score_resume(pipeline.Attachment(resume, name), given, pipeline.Options(date(2026, 1, 31)))


@pytest.fixture(scope="module")
def report() -> ScoreReport:
    return scored((EXAMPLES / "registered_nurse.docx").read_bytes(), "nurse.docx")


@pytest.fixture(scope="module")
def hostile() -> ScoreReport:
    resume = (EXAMPLES / "electrician.txt").read_text("utf-8") + f"\nSkills\nPython {NASTY}, Django {NASTY}\n"
    return scored(resume.encode(), "cv.txt")


class Tags(HTMLParser):
    """Collects the names of the elements."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def read_html(page: bytes) -> Tags:
    tags = Tags()
    tags.feed(page.decode())
    return tags


def read_pdf(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def test_html_says_all_that_the_report_says(report: ScoreReport) -> None:
    """Total, every criterion with its reason, every requirement, term, finding, piece of advice and line stand in it."""
    text = read_html(to_html(report)).text
    needed = [
        f"{report.total_score:.2f}",
        say("report.notice"),
        report.as_of.isoformat(),
        __version__,
        report.sha256,
        "60 : 20 : 20",
    ]
    needed += [part for one in report.components for criterion in one.criteria for part in (criterion.name, criterion.reason)]
    needed += [part for one in report.requirements for part in (one.summary, one.posting_quote)]
    needed += [one.term for one in report.terms] + [one.text for one in report.advice]
    needed += [part for one in report.checks if one.cost for part in (one.message, one.mend)]
    needed += [line.text for line in report.reading.lines]

    assert [] == [one for one in needed if one not in text]


def test_a_term_that_is_only_named_is_no_wish(report: ScoreReport) -> None:
    """A term that the posting names among the duties is called named, since nobody said that it is preferred."""
    shown = read_html(to_html(report)).text

    assert {f"{term.term} ({'required' if term.required else 'named'})" in shown for term in report.terms} == {True}


def test_html_needs_and_runs_nothing(report: ScoreReport) -> None:
    """It is one file: no script, no picture, no address to fetch from, and a policy that forbids them."""
    page = to_html(report)

    assert not {"script", "img", "link", "iframe", "object"} & read_html(page).names
    assert b"default-src 'none'; style-src 'unsafe-inline'" in page
    assert not re.search(rb"url\(|@import", page)


def test_what_a_resume_holds_stays_text(hostile: ScoreReport) -> None:
    """Markup in a resume is shown as it was written."""
    tags = read_html(to_html(hostile))

    assert "script" not in tags.names
    assert "<script>alert(1)</script>" in tags.text
    assert "<script>alert(1)</script>" in "".join(read_pdf(to_pdf(hostile))).replace("\r\n", "")


def test_pdf_says_what_counts_on_every_page(report: ScoreReport) -> None:
    """Every page carries the notice and its number; the score, its date and the version are in it."""
    pages = read_pdf(to_pdf(report))

    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert say("report.notice") in page
        assert str(number) in page.split()
    assert f"{report.total_score:.2f}" in pages[0]
    assert report.as_of.isoformat() in pages[-1]


@pytest.mark.parametrize("write", [to_html, to_pdf])
def test_the_same_report_gives_the_same_bytes(report: ScoreReport, write: object) -> None:
    """No clock and no order of chance reaches a file."""
    assert callable(write)
    assert write(report) == write(report)


def test_an_empty_hand_is_written_too() -> None:
    """A posting without requirements and a resume without contact data or positions make a whole report."""
    bare = scored(b"I like to build things out of wood and I am good with people and with tools of every kind.", "cv.txt")

    assert say("report.nothingRead") in read_html(to_html(bare)).text
    assert io.BytesIO(to_pdf(bare)).read(5) == b"%PDF-"


def ink(text: str) -> int:
    """Return how many points are dark on a page that holds *text* only."""
    made = write_pdf(Outline("T", "", (Lines((text,)),)))
    page = np.asarray(pypdfium2.PdfDocument(made)[0].render(scale=2, grayscale=True).to_numpy())
    return int((page[: page.shape[0] // 2] < 128).sum())


@pytest.mark.parametrize("letters", ["漢字", "한국어", "שלום", "مرحبا", "नमस्ते", "😀", "\ue000\uf0b7", "𠀀𠀁"])
def test_letters_that_cannot_be_shown_appear_as_boxes(letters: str) -> None:
    """A letter of another script leaves a box in the PDF, and is not dropped in silence."""
    assert ink(f"a {letters}") > ink("a") + 20 * len(letters)


@pytest.mark.parametrize("letters", ["Łódź", "Ελλάδα", "Привет", "Հայ", "ქართ"])
def test_letters_of_these_scripts_are_shown(letters: str) -> None:
    """Latin, Greek, Cyrillic, Armenian and Georgian can be read from the PDF again."""
    made = write_pdf(Outline("T", "", (Lines((letters,)),)))

    assert letters in pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()
