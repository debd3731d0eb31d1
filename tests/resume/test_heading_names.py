"""What the words of a heading name."""

import pytest

from resume_ats_scorer.model import SectionKind
from resume_ats_scorer.resume.heading_names import announces, bare, by_words, misspelt, named


@pytest.mark.parametrize("text", ["2. Education:", "• Education", "(b) Education", "== Education =="])
def test_numbers_and_marks_around_a_heading_fall_away(text: str) -> None:
    """Only the words of a heading are left."""
    assert bare(text) == "Education"


@pytest.mark.parametrize("text", ["Education", "E D U C A T I O N", "Education (selected)"])
def test_forms_of_a_heading(text: str) -> None:
    """A heading is known in capitals, letter by letter and with an aside in brackets."""
    assert named(text) is SectionKind.EDUCATION


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Recent CPD", SectionKind.EDUCATION), ("Job Related Employment History", SectionKind.EXPERIENCE), ("Other College", None)],
)
def test_words_before_a_heading_change_nothing(text: str, kind: SectionKind | None) -> None:
    """Words such as "recent" may stand before a heading, but not before what is as often a plain word."""
    assert named(text) is kind


def test_the_first_of_several_things_decides_where_it_looks_like_a_heading() -> None:
    """What looks like the headings and begins with one names it, whatever follows, unless it may be a title or a firm."""
    found = [
        by_words(text, sure=True)
        for text in ("Grants and Contracts", "Grants and Contracts Manager", "Grants & Bread Ltd", "School & Training")
    ]

    assert found == [SectionKind.AWARDS, None, None, SectionKind.EDUCATION]


def test_one_letter_may_be_wrong() -> None:
    """A long heading is known where one letter is wrong, left out or two are swapped; a short word is not."""
    assert [misspelt(key) for key in ("experiance", "experince", "educatoin", "skils")] == [
        SectionKind.EXPERIENCE,
        SectionKind.EXPERIENCE,
        SectionKind.EDUCATION,
        None,
    ]


def test_one_letter_may_be_wrong_in_several_words() -> None:
    """The spaces of a heading do not count among its letters."""
    assert misspelt("accademic details") is SectionKind.EDUCATION


@pytest.mark.parametrize(
    ("text", "kind"), [("Skills / Hobbies", SectionKind.SKILLS), ("Research & Writing", None), ("Sales & Education", None)]
)
def test_several_headings_in_one(text: str, kind: SectionKind | None) -> None:
    """The first of several headings decides, where all are known and not all as often plain words."""
    assert named(text) is kind


@pytest.mark.parametrize(("text", "expected"), [("Skills :-", True), ("Skills: ", True), ("Skills: SQL", False), ("Skills", False)])
def test_a_heading_may_announce_what_follows(text: str, expected: bool) -> None:
    """Nothing but marks follows the colon."""
    assert announces(text) is expected
