"""Markdown without its marks."""

from resume_ats_scorer import intake
from resume_ats_scorer.model import Document, Limits
from resume_ats_scorer.parse import parse

LIMITS = Limits()


def read(text: str) -> Document:
    return parse(intake.accept(text.encode(), "resume.md", LIMITS), LIMITS)


def test_headings_by_sign_and_by_underline() -> None:
    """Headings of both kinds have their level and no marks."""
    document = read("# Ada Example\n\nSkills\n------\n### Work ###\nplain\n")

    assert [(line.text, line.heading_level) for line in document.lines] == [
        ("Ada Example", 1),
        ("Skills", 2),
        ("Work", 3),
        ("plain", 0),
    ]


def test_bullets_emphasis_and_links() -> None:
    """Bullets are split off, emphasis is a look, and a link's target is kept."""
    line = read("- **Led** the [project](https://example.com/p) with `C#` and snake_case\n").lines[0]

    assert (line.bullet, line.text) == ("-", "Led the project with C# and snake_case")
    assert line.links == ("https://example.com/p",)


def test_wholly_bold_line_is_bold() -> None:
    """A line in bold is bold."""
    assert [line.bold for line in read("**Lead Cook**\n\nplain\n").lines] == [True, False]


def test_tables_are_cells_with_rows() -> None:
    """A table's cells are lines that know their table and row; its rule is left out."""
    document = read("| Skill | Years |\n|-------|-------|\n| Go | 3 |\n")

    assert [(line.text, line.table, line.row) for line in document.lines] == [
        ("Skill", 1, 1),
        ("Years", 1, 1),
        ("Go", 1, 3),
        ("3", 1, 3),
    ]


def test_comments_are_left_out() -> None:
    """What no viewer shows is not read."""
    assert [line.text for line in read("<!-- python python -->\nAda <br> Example\n").lines] == ["Ada Example"]
