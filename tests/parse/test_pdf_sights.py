"""What `read_pdf` notices besides the text."""

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from resume_ats_scorer.model import Document, Kind, Limits, MarkKind, Upload
from resume_ats_scorer.parse.pdf import read_pdf

FIXTURES = Path(__file__).parent / "fixtures" / "pdf"


def read(name: str) -> Document:
    data = (FIXTURES / f"{name}.pdf").read_bytes()
    return read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits())


def kinds(name: str) -> Counter[MarkKind]:
    return Counter(mark.kind for mark in read(name).marks)


def test_hidden_text_and_why() -> None:
    """Every way of hiding text is found, in lines of their own, with its reason."""
    assert {line.text: line.hidden for line in read("hidden").lines if line.hidden} == {
        "white on white": "colour",
        "render mode three": "invisible",
        "fully transparent": "invisible",
        "too small to read": "tiny",
        "off the page": "off_page",
        "under a lid": "covered",
        "clipped away": "clipped",
        "on a layer that is off": "clipped",
    }


def test_visible_text_is_not_accused() -> None:
    """White text on a dark band is visible, and so is pale text."""
    assert not any(line.hidden for name in ("white_on_dark", "faint", "plain", "mixed") for line in read(name).lines)


def test_replacement_text_is_hidden() -> None:
    """Text that the file gives in place of a single letter cannot be seen."""
    document = read("actual_text")

    assert document.lines[-1].hidden == "invisible"
    assert [mark.kind for mark in document.marks] == [MarkKind.ACTUAL_TEXT, MarkKind.HIDDEN_TEXT]


def test_faint_and_small_text() -> None:
    """Pale and small text is marked with its contrast ratio and its size."""
    marks = [(mark.kind, mark.value) for mark in read("faint").marks]

    assert marks == [(MarkKind.LOW_CONTRAST, 2.1), (MarkKind.TINY_TEXT, 5.0)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", {}),
        ("white_on_dark", {}),
        ("two_columns", {}),
        ("letter_spaced", {MarkKind.LETTER_SPACED: 2}),
        ("upward_text", {MarkKind.ROTATED_TEXT: 1}),
        ("table", {MarkKind.TABLE_RULED: 1}),
        ("grid", {MarkKind.TABLE_BORDERLESS: 1}),
        ("skills_grid", {}),
        ("form", {MarkKind.FORM_FIELD: 2}),
        ("links", {MarkKind.COMMENT: 1}),
        ("pictures", {MarkKind.BACKGROUND: 1, MarkKind.SKILL_BAR: 1}),
        ("mixed", {MarkKind.PHOTO: 1, MarkKind.IMAGE: 1, MarkKind.IMAGE_ONLY_PAGE: 1}),
    ],
)
def test_marks(name: str, expected: dict[MarkKind, int]) -> None:
    """Each file gives the marks of what it holds, and no others."""
    assert kinds(name) == expected


def test_pages() -> None:
    """A page tells its size, words, images and the rectangle around its text."""
    first, second = read("mixed").pages

    assert (first.width, first.height, first.words, first.image_share) == (612.0, 792.0, 24, 0.02)
    assert first.text_box is not None
    assert first.text_box.x0 == 72.0
    assert (second.words, second.text_box) == (0, None)


def test_scripts_and_attachments() -> None:
    """Scripts count as macros, and embedded files are counted."""
    facts = read("active").facts

    assert (facts.macros, facts.attachments) == (True, 1)


def test_facts() -> None:
    """Version, fonts and the like are told as the file states them."""
    facts = read("plain").facts

    assert (facts.version, facts.tagged, facts.encrypted, facts.copy_allowed, facts.macros, facts.repaired) == (
        "1.7",
        False,
        False,
        True,
        False,
        False,
    )
    assert facts.fonts[0] == ("Helvetica", 10.0, 112)
