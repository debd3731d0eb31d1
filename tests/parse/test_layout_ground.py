"""Sidebars and headers that are painted, and what tells columns from dates and lists beside a text."""

from dataclasses import replace

import pytest
from placed import PLAIN, reading, word

from resume_ats_scorer.parse.layout import Ground, Word, rows
from resume_ats_scorer.parse.layout._blocks import blocks_of

HEAD = replace(PLAIN, size=16.0, bold=True)


def read_on(words: list[Word], ground: Ground) -> list[str]:
    """Return the rows of *words* on a painted *ground* in reading order."""
    return [" ".join(each.text for each in row.words) for block in blocks_of(rows(words), None, ground) for row in block.rows]


def text(name: str, x0: float, top: float, count: int) -> list[Word]:
    """Return *count* rows of one word each."""
    return [word(f"{name}{line}", x0, top + 14.0 * line, 60) for line in range(count)]


def test_a_painted_sidebar_is_read_in_one_piece() -> None:
    """However few its rows are, and whatever stands in a column within the text beside it."""
    words = [*text("skill", 30, 100, 4), word("name", 180, 60, 90, 20.0)]
    words += [*text("date", 180, 100, 12), *text("title", 260, 100, 12)]
    found = read_on(words, Ground(0.0, (0.0, 0.0, 160.0, 800.0)))

    assert found[:4] == ["skill0", "skill1", "skill2", "skill3"]
    assert found[4] == "name"


def test_a_painted_header_is_read_before_the_rest() -> None:
    """A text on its right makes no column with dates that stand below it."""
    words = [word("name", 30, 40, 90, 20.0), *text("about", 320, 40, 3)]
    for entry in range(4):
        top = 120 + 42.0 * entry
        words += [word(f"title{entry}", 30, top, 200), word(f"201{entry}", 480, top, 40), word(f"deed{entry}", 30, top + 14, 180)]
    found = read_on(words, Ground(90.0, None))

    assert found[-8:-6] == ["title0 2010", "deed0"]


def test_dates_alone_are_no_column() -> None:
    """Dates at the margin between the heights of a title and a deed are read between them, headings among them where they stand."""
    words: list[Word] = []
    for entry in range(8):
        top = 100 + 60.0 * entry
        words += [word(f"title{entry}", 30, top, 150), word(f"201{entry}", 500 - 3.0 * entry, top + 9, 40)]
        words += [word(f"deed{entry}{line}", 30, top + 18 + 13.0 * line, 180) for line in range(2)]
    words += [replace(word(f"head{place}", 470, 85 + 240.0 * place, 60), style=HEAD) for place in range(2)]

    assert reading(words)[:5] == ["head0", "title0", "2010", "deed00", "deed01"]


@pytest.mark.parametrize(("apart", "expected"), [(0.0, ["a0 b0", "a1 b1"]), (1.8, ["a0", "a1"])])
def test_ragged_columns_a_little_off_each_other_are_no_list(apart: float, expected: list[str]) -> None:
    """Items of a list in two columns stand on the same baselines, those of two columns that run on their own do so by chance."""
    words = []
    for line, (left, right) in enumerate([(30.0, 40.0), (45.0, 110.0), (140.0, 30.0), (25.0, 35.0)] * 3):
        base = 100 + 16.0 * line
        words += [word(f"a{line}", 30, base, left), word(f"b{line}", 210, base + apart, right)]

    assert reading(words)[:2] == expected


def test_contact_data_above_dates_at_the_margin_make_no_column() -> None:
    """Most of what stands on the right is dates, each behind the firm of its line."""
    words = [word("name", 30, 40, 120, 20.0), *(word(f"contact{line}", 430, 36 + 14.0 * line, 70) for line in range(3))]
    for entry in range(5):
        top = 110 + 60.0 * entry
        words += [word(f"firm{entry}", 30, top, 150), word(f"201{entry}", 440 + 2.0 * entry, top, 100 - 2.0 * entry)]
        words += [word(f"deed{entry}{line}", 30, top + 14 + 14.0 * line, 200) for line in range(2)]

    assert reading(words)[-3:] == ["firm4 2014", "deed40", "deed41"]
