"""Dates and places at the right margin, in the middle beside their entries."""

import pytest
from placed import reading, word

from resume_ats_scorer.parse.layout import Word, blocks

MARGIN = 540.0


def aside(text: str, base: float, width: float) -> Word:
    """Return a word that ends at the margin."""
    return word(text, MARGIN - width, base, width, 9.0)


def entry(number: int, top: float, *, rows: int, lift: float = 0.0) -> list[Word]:
    """Return an entry of so many *rows* with its dates and place in the middle beside it, or *lift* above that."""
    words = [word(f"{part}{number}", 50, top + 13.0 * line, 140 + 20.0 * line) for line, part in enumerate(PARTS[:rows])]
    middle = top + 6.5 * (rows - 2) - lift
    return [*words, aside(f"201{number}–201{number + 1}", middle, 90 - 4.0 * number), aside(f"town{number}", middle + 13, 50)]


PARTS = ("title", "firm", "deed", "more", "rest")


def page(*sizes: int, lift: float = 0.0) -> list[Word]:
    """Return a page of entries of so many rows each below a heading."""
    words = [word("Work", 50, 80, 60, 14.0)]
    top = 104.0
    for number, rows in enumerate(sizes):
        words += entry(number, top, rows=rows, lift=lift)
        top += 13.0 * rows + 10.0
    return words


@pytest.mark.parametrize("sizes", [(5, 4, 3, 5), (3, 5, 4, 4, 5, 3)])
def test_they_are_read_on_the_first_rows_of_their_entries(sizes: tuple[int, ...]) -> None:
    """So they would stand if they were set level with these, and are no column."""
    found = reading(page(*sizes))

    assert found[:4] == ["Work", "title0 2010–2011", "firm0 town0", "deed0"]
    assert f"title{len(sizes) - 1} 201{len(sizes) - 1}–201{len(sizes)}" in found
    assert {block.column for block in blocks(page(*sizes))} == {0}


def test_what_stands_elsewhere_beside_the_entries_is_left_there() -> None:
    """Dates that are not in the middle of what they stand beside may be of anything."""
    assert not any("title0 2010" in row for row in reading(page(5, 5, 5, 5, lift=16.0)))


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_they_may_have_one_left_edge_or_one_middle(share: float) -> None:
    """Dates in a narrow column of their own, flush left or centred, stand beside the middle of their entries as well."""
    words = [word("Work", 50, 80, 60, 14.0)]
    for number, width in enumerate((60.0, 44.0, 52.0, 48.0)):
        top = 104 + 78.0 * number
        words += [word(f"{part}{number}", 50, top + 13.0 * line, 180 + 20.0 * line) for line, part in enumerate(PARTS)]
        x0 = 480 - share * width
        words += [
            word(f"201{number}", x0, top + 19, width / 2 - 4, 9.0),
            word("–", x0 + width / 2 - 2, top + 19, width / 2 + 2, 9.0),
        ]
        words += [word(f"201{number + 1}", 480 - share * 30, top + 32, 30, 9.0)]

    assert reading(words)[:4] == ["Work", "title0 2010 – 2011", "firm0", "deed0"]


def test_the_rest_of_a_period_beside_other_text_is_read_with_its_beginning() -> None:
    """A narrow column breaks a period over the lines of a title and a firm; a place below dates stays on its own line."""
    words = [word(part, 50, base, 150) for part, base in (("title0", 100), ("firm0", 113), ("title1", 140), ("firm1", 153))]
    words += [word("Jan", 450, 100, 20), word("2019", 472, 100, 24), word("–", 498, 100, 6), word("Aug", 506, 100, 20)]
    words += [word("2021", 470, 113, 24), word("2018–2019", 450, 140, 60), word("Leeds", 470, 153, 30)]

    assert reading(words) == ["title0 Jan 2019 – Aug 2021", "firm0", "title1 2018–2019", "firm1 Leeds"]


def beside(number: int, top: float, *rows: str, x0: float = 430.0) -> list[Word]:
    """Return an entry of a title, a firm and two items, with *rows* of dates and places level with its first rows."""
    words = [word(f"{part}{number}", 50, top + 13.0 * line, 150 + 20.0 * line) for line, part in enumerate(PARTS[:4])]
    lines = [(text, top - 1 + 11.5 * line) for line, text in enumerate(rows)]
    return [
        *words,
        *(word(part, x0 + 30.0 * place, base, 26, 9.0) for text, base in lines for place, part in enumerate(text.split())),
    ]


def test_dates_and_places_level_with_their_entries_are_read_on_their_rows() -> None:
    """They may be set smaller, at one left edge, and break a period; what is left of them has the next row of the entry."""
    entries = [
        beside(0, 104, "Leeds", "May 2019 –", "Present"),
        beside(1, 174, "York", "Jan 2017 to", "April 2019"),
        beside(2, 244, "Hull", "2015 – 2016"),
    ]
    words = [word("Work", 50, 80, 60, 14.0), *(one for each in entries for one in each)]

    assert reading(words)[:5] == ["Work", "title0 Leeds", "firm0 May 2019 – Present", "deed0", "more0"]
    assert reading(words)[5:7] == ["title1 York", "firm1 Jan 2017 to April 2019"]
    assert {block.column for block in blocks(words)} == {0}
