"""Text that mail programs and converters have packed."""

from resume_ats_scorer.intake import accept
from resume_ats_scorer.model import Limits
from resume_ats_scorer.parse import parse


def read(text: str) -> list[str]:
    """Return the lines of *text* as a file of plain text is read."""
    return [line.text for line in parse(accept(text.encode(), "cv.txt", Limits()), Limits()).lines]


def test_a_quoted_mail_loses_its_marks() -> None:
    """The marks that a mail program puts before each line it quotes are no part of the text."""
    lines = [
        "ROBIN SAMPLE",
        "",
        "EXPERIENCE",
        "Acme Corp., 2009-Present",
        "Baker (2015-Present)",
        "- Bread",
        "",
        "EDUCATION",
        "BSc, Dale University",
    ]
    quoted = "Dear all,\n\n" + "\n".join(f"> {line}".rstrip() for line in lines) + "\n"

    assert read(quoted) == ["Dear all,", *(line.removeprefix("- ") for line in lines if line)]


def test_marks_of_a_list_are_no_quotation() -> None:
    """Where each line has a mark of its own and none is empty, they are the items of a list."""
    assert read("Robin Sample\n" + "\n".join(f"> Baked {number} loaves" for number in "abcdefghij"))[1] == "Baked a loaves"


def test_a_drawn_table_is_read_cell_by_cell() -> None:
    """In a table drawn of signs the lines of one cell follow one another; rows of one line stay lines."""
    table = """
+---------------+---------------------------+
| May 2019 –    | **Baker**                 |
| present       |                           |
|               | Acme Ltd, Dale            |
+===============+===========================+
| 2016 – 2019   | Cook, Elm Inn             |
+---------------+---------------------------+
| a | b         | c                         |
| d             | e                         |
+---------------+---------------------------+
"""
    assert read(f"Robin Sample\n{table}")[1:] == [
        "May 2019 –",
        "present",
        "**Baker**",
        "Acme Ltd, Dale",
        "2016 – 2019 Cook, Elm Inn",
        "a b c",
        "d e",
    ]
