import pytest

from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.typography import PLAIN, framed


def leveled(texts: list[str]) -> list[int]:
    lines = [Line(text, number, 1) for number, text in enumerate(texts, 1)]
    return [style.level for style in framed(lines, [PLAIN] * len(lines))]


@pytest.mark.parametrize("frame", ["[{}]", ">> {} <<", "=== {} ===", "{} :-", "// {}"])
def test_marks_that_two_headings_have_around_them_are_a_style(frame: str) -> None:
    """A line between the marks that two known headings stand between is set as they are."""
    texts = [frame.format("Skills"), "Baking", frame.format("Education"), frame.format("Flight Deck")]

    assert leveled(texts) == [1, 0, 1, 1]


def test_pictures_before_headings_are_a_style() -> None:
    """Headings that begin with a picture each look the same, whichever it is."""
    assert leveled(["💼 Work", "Baker", "🎓 Education", "🛠 Ovens"]) == [1, 0, 1, 1]


@pytest.mark.parametrize("frame", ["{}", "{}:", "{}."])
def test_a_colon_is_no_style(frame: str) -> None:
    """What labels end in as well makes no line a heading."""
    assert leveled([frame.format("Skills"), frame.format("Education"), frame.format("Leeds")]) == [0, 0, 0]


def test_marks_of_one_heading_are_no_style() -> None:
    """Marks that only one known heading has around it may be those of a list."""
    assert leveled(["[Skills]", "[Bread]"]) == [0, 0]


def test_numbers_before_headings_are_a_style() -> None:
    """Headings that are numbered look alike, and so does a numbered line of other words."""
    lines = [
        Line(text, number, 1, bullet=f"{number}.") for number, text in enumerate(("Skills", "Education", "Board and Council"), 1)
    ]

    assert [style.level for style in framed(lines, [PLAIN] * 3)] == [1, 1, 1]


def test_dashes_on_both_sides_are_marks() -> None:
    """A dash that is a bullet elsewhere stands before a heading where another one stands behind it."""
    lines = [Line(f"{word} —", number, 1, bullet="—") for number, word in enumerate(("Skills", "Education", "Ovens"), 1)]

    assert [style.level for style in framed(lines, [PLAIN] * 3)] == [1, 1, 1]
