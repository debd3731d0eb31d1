"""Text that nobody sees is worth nothing in any file: a whole qualified career, hidden behind an unqualified resume."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hiding import MARKDOWN, ODT, PDF, RESUME, RTF, SHOWN, WORD, marked, paper, rich, word, writer
from hiding_covers import BARE, COVERS
from hiding_flow import CARRIED_FLOW, MORE_MARKDOWN, MORE_ODT, MORE_RTF, SHOWN_FLOW
from hiding_grounds import GROUNDS, SHOWN_GROUNDS
from hiding_html import MARKDOWN_HTML, SHOWN_HTML
from hiding_pdf import MORE_PDF, SHOWN_PDF
from hiding_rooms import ROOMS, SHOWN_ROOMS
from hiding_word import CARRIED_WORD, MORE_SHOWN, MORE_WORD

from resume_ats_scorer import pipeline
from resume_ats_scorer.model import ScoreReport

EXAMPLES = Path(__file__).parents[1] / "examples"
POSTING = (EXAMPLES / "electrician_posting.txt").read_text(encoding="utf-8")
CAREER = [line for line in (EXAMPLES / "electrician.txt").read_text(encoding="utf-8").split("\n") if line][4:]
"""Experience, education and skills of somebody who fits, without their name."""
CARRIED = {
    "alternate text", "expansion text", "a note that opens", "bookmarks", "an attachment", "the metadata", "deleted",
    "deleted, as plain text", "moved away", "instructions of a field", "a comment", "a header that no page has",
    "a header of even pages, where there are none", "a header of the first page, where there is none",
    "a footnote that nothing refers to", "building blocks", "words about a picture", "properties and custom data",
    "a note to the reader", "an unknown destination", "the properties", "a script", "the title of a link",
    "a reference that nothing refers to", "in a font without letters, as rich text", *CARRIED_WORD, *CARRIED_FLOW,
}  # fmt: skip
"""What a file carries along for other ends: it is left alone, and nobody is accused of it."""
KINDS: dict[str, tuple[dict[str, Callable[[list[str]], bytes]], Callable[[], bytes]]] = {
    "pdf": (PDF | MORE_PDF | COVERS | ROOMS["pdf"], paper),
    "docx": (WORD | MORE_WORD | GROUNDS["docx"] | ROOMS["docx"], word),
    "odt": (ODT | MORE_ODT | GROUNDS["odt"] | ROOMS["odt"], writer),
    "rtf": (RTF | MORE_RTF | GROUNDS["rtf"] | ROOMS["rtf"], rich),
    "md": (MARKDOWN | MORE_MARKDOWN | MARKDOWN_HTML | GROUNDS["md"] | ROOMS["md"], marked),
    "txt": (GROUNDS["txt"] | ROOMS["txt"], marked),
}
SEEN = SHOWN | MORE_SHOWN | SHOWN_FLOW | SHOWN_HTML | SHOWN_PDF | SHOWN_GROUNDS | BARE | SHOWN_ROOMS
WAYS = [(kind, way) for kind, (ways, _) in KINDS.items() for way in ways]


def report(data: bytes, kind: str) -> ScoreReport:
    options = pipeline.Options(date(2026, 1, 1), advice=False)
    return pipeline.score_resume(pipeline.Attachment(data, f"resume.{kind}"), POSTING, options)


@cache
def plain(kind: str) -> ScoreReport:
    return report(KINDS[kind][1](), kind)


@cache
def stuffed(kind: str, way: str) -> ScoreReport:
    return report(KINDS[kind][0][way](CAREER), kind)


def told(found: ScoreReport) -> dict[str, float | None]:
    return {part.name: part.score for part in found.components if part.name != "format_compatibility"}


@pytest.mark.parametrize(("kind", "way"), WAYS)
def test_what_nobody_sees_brings_nothing(kind: str, way: str) -> None:
    """Content match and section scores stay as they are, to the last digit, and the total rises by nothing."""
    assert told(stuffed(kind, way)) == told(plain(kind))
    assert stuffed(kind, way).total_score <= plain(kind).total_score


@pytest.mark.parametrize(
    ("kind", "way"), [(kind, way) for kind, way in WAYS if way not in CARRIED or (kind == "md" and way == "a comment")]
)
def test_what_is_meant_for_a_machine_is_told(kind: str, way: str) -> None:
    """Hidden words are reported as such."""
    assert "hidden_text" in [finding.id for finding in stuffed(kind, way).findings]


def test_the_career_is_worth_hiding() -> None:
    """Where it can be seen, it brings all that the resume lacks: the tests above do test something."""
    shown = report((RESUME + "\n" + "\n".join(CAREER)).encode(), "txt")

    assert shown.total_score > plain("pdf").total_score + 50


@pytest.mark.parametrize("way", SEEN)
def test_what_can_be_seen_is_hidden_to_nobody(way: str) -> None:
    """Text in a form, a field, a box or a narrow letter is no hidden text."""
    kind, make = SEEN[way]
    found = report(make(CAREER), kind)

    assert "hidden_text" not in [finding.id for finding in found.findings]
    assert found.total_score > plain(kind).total_score + 1
