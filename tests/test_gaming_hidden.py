"""Text that nobody sees is worth nothing, however a PDF or a Word file hides it: an unqualified resume with the posting in it."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as Docx
from hiding import RESUME
from reportlab.pdfgen.canvas import Canvas
from stuffing import POSTINGS

from resume_ats_scorer import pipeline
from resume_ats_scorer.model import ScoreReport

EXAMPLES = Path(__file__).parents[1] / "examples"


def invisible(page: Canvas, lines: list[str]) -> None:
    text = page.beginText(60, 400)
    text.setTextRenderMode(3)
    text.textLines(lines)
    page.drawText(text)


def white(page: Canvas, lines: list[str]) -> None:
    page.setFillColorRGB(1, 1, 1)
    write(page, lines)


def tiny(page: Canvas, lines: list[str]) -> None:
    page.setFont("Helvetica", 0.8)
    write(page, lines)


def off_page(page: Canvas, lines: list[str]) -> None:
    for number, line in enumerate(lines):
        page.drawString(2000, 400 - 11 * number, line)


def covered(page: Canvas, lines: list[str]) -> None:
    write(page, lines)
    page.setFillColorRGB(1, 1, 1)
    page.rect(0, 0, 700, 415, stroke=0, fill=1)


def clipped(page: Canvas, lines: list[str]) -> None:
    window = page.beginPath()
    window.rect(0, 0, 1, 1)
    page.clipPath(window, stroke=0, fill=0)
    write(page, lines)


def properties(page: Canvas, lines: list[str]) -> None:
    page.setKeywords(" ".join(lines))
    page.setSubject(" ".join(lines))


def write(page: Canvas, lines: list[str]) -> None:
    for number, line in enumerate(lines):
        page.drawString(60, 400 - 11 * number, line)


def pdf(hide: Callable[[Canvas, list[str]], None] | None, lines: list[str]) -> bytes:
    file = BytesIO()
    page = Canvas(file, invariant=1)
    page.setFont("Helvetica", 10)
    for number, line in enumerate(RESUME.split("\n")):
        page.drawString(60, 780 - 15 * number, line)
    if hide is not None:
        hide(page, lines)
    page.save()
    return file.getvalue()


def docx(lines: list[str] | None) -> bytes:
    made = Docx()
    for line in RESUME.split("\n"):
        made.add_paragraph(line)
    if lines is not None:
        made.core_properties.keywords = " ".join(lines)[:250]
        made.core_properties.comments = " ".join(lines)[:250]
        made.add_comment(made.paragraphs[0].runs, " ".join(lines))
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def report(data: bytes, posting: str, name: str) -> ScoreReport:
    return pipeline.score_resume(pipeline.Attachment(data, name), posting, pipeline.Options(date(2026, 1, 1), advice=False))


def scores(found: ScoreReport) -> dict[str, float | None]:
    return {part.name: part.score for part in found.components if part.name != "format_compatibility"}


@pytest.fixture(scope="module", params=POSTINGS)
def posting(request: pytest.FixtureRequest) -> str:
    return (EXAMPLES / f"{request.param}_posting.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("hide", [invisible, white, tiny, off_page, covered, clipped, properties])
def test_hidden_in_a_pdf(posting: str, hide: Callable[[Canvas, list[str]], None]) -> None:
    """Words hidden in a PDF leave content match and section scores as they are, to the last digit."""
    lines = [line for line in posting.split("\n") if line]
    plain, stuffed = (report(pdf(way, lines), posting, "resume.pdf") for way in (None, hide))

    assert scores(stuffed) == scores(plain)
    assert stuffed.total_score <= plain.total_score


def test_hidden_beside_a_word_file(posting: str) -> None:
    """Words in the properties and comments of a Word file leave content match and section scores as they are."""
    plain, stuffed = (report(docx(lines), posting, "resume.docx") for lines in (None, posting.split("\n")))

    assert scores(stuffed) == scores(plain)
    assert stuffed.total_score <= plain.total_score
