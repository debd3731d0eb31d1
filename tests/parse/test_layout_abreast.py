"""Entries side by side, by turns on both sides, and columns below headers, read in the order a person reads them in."""

from dataclasses import replace

import pytest
from placed import PLAIN, reading, word

from resume_ats_scorer.parse.layout import Word, _headers, blocks
from resume_ats_scorer.parse.layout._rows import Row

BOLD = replace(PLAIN, bold=True)


def bold(text: str, x0: float, base: float, width: float = 90.0) -> Word:
    """Return a word in bold."""
    return replace(word(text, x0, base, width), style=BOLD)


def entry(name: str, x0: float, top: float) -> list[Word]:
    """Return a title in bold with a firm, a period and a deed below it."""
    below = [word(f"{part}{name}", x0, top + 14 * line, 80) for line, part in enumerate(("firm", "2015–2019", "deed"), 1)]
    return [bold(f"title{name}", x0, top), *below]


def rows_of(name: str) -> list[str]:
    """Return the rows of an entry."""
    return [f"{part}{name}" for part in ("title", "firm", "2015–2019", "deed")]


def test_entries_side_by_side_are_read_one_after_the_other() -> None:
    """Two jobs next to one another are read each in one piece, and so are the two below them; they make no columns."""
    places = (("A", 36, 100), ("B", 300, 100), ("C", 36, 180), ("D", 300, 180))
    words = [word("Experience", 36, 70, 80, 14.0), *(part for place in places for part in entry(*place))]

    assert reading(words) == ["Experience", *(row for name in "ABCD" for row in rows_of(name))]
    assert {block.column for block in blocks(words)} == {0}


def test_three_entries_side_by_side_close_to_one_another() -> None:
    """Narrow gaps part entries too where several rows begin below the titles."""
    words = [part for name, x0 in (("A", 36), ("B", 136), ("C", 236)) for part in entry(name, x0, 100)]

    assert reading(words) == [row for name in "ABC" for row in rows_of(name)]


def test_entries_side_by_side_below_titles_larger_than_the_text() -> None:
    """Titles a little larger than the text head entries where each of these has a date of its own."""
    titles = [replace(bold(f"title{name}", x0, 100), style=replace(BOLD, size=11.7)) for name, x0 in (("A", 36), ("B", 300))]
    parts = [part for name, x0 in (("A", 36), ("B", 300)) for part in entry(name, x0, 100)[1:]]

    assert reading([word("before", 36, 80), *titles, *parts]) == ["before", *(row for name in "AB" for row in rows_of(name))]


def test_entries_side_by_side_below_their_dates() -> None:
    """Each of three entries is read with the date above its title, which is set like one that stands alone."""
    head = replace(BOLD, size=12.0)
    words = [replace(word("alone", 36, 60), style=head), word("text", 36, 76)]
    for name, x0 in (("A", 36), ("B", 210), ("C", 384)):
        words += [word("2015", x0, 100, 24), word("–", x0 + 26, 100, 6), word("2019", x0 + 34, 100, 24)]
        words += [replace(word(f"title{name}", x0, 116, 90), style=head)]
        words += [word(f"{part}{name}", x0, 130 + 13 * line, 80) for line, part in enumerate(("firm", "deed", "more"))]

    assert reading(words)[2:] == [
        row for name in "ABC" for row in ("2015 – 2019", f"title{name}", f"firm{name}", f"deed{name}", f"more{name}")
    ]


def test_an_entry_alone_in_the_second_row_of_cells() -> None:
    """Cells without space between them are read row by row where the title below has nothing beside it."""
    words = [part for name, x0, top in (("A", 36, 100), ("B", 300, 100), ("C", 36, 156)) for part in entry(name, x0, top)]

    assert reading(words) == [row for name in "ABC" for row in rows_of(name)]


def test_entries_in_plain_type_with_periods_side_by_side() -> None:
    """Titles that are set like the rest head entries where each has a period of its own in one row below."""
    parts = ("degree", "school", "2011 – 2015")
    words = [
        word(f"{part}{name}" if part[0] != "2" else part, x0, 100 + 14.0 * line, 90)
        for name, x0 in (("A", 36), ("B", 300))
        for line, part in enumerate(parts)
    ]

    assert reading(words) == ["degreeA", "schoolA", "2011 – 2015", "degreeB", "schoolB", "2011 – 2015"]


def test_references_side_by_side() -> None:
    """Names in plain type head references where each has an address for mail below."""
    words = [word("References", 36, 70, 80, 14.0)]
    words += [
        word(f"{part}{name}", x0, 100 + 12.0 * line, 90)
        for name, x0 in (("A", 36), ("B", 140), ("C", 250))
        for line, part in enumerate(("name", "firm", "mail@example."))
    ]

    assert reading(words)[1:] == [f"{part}{name}" for name in "ABC" for part in ("name", "firm", "mail@example.")]


def test_first_and_last_days_side_by_side_are_no_entries() -> None:
    """Of a title and a grade above, a firm and a place, the days a job began and ended are two dates, not two periods."""
    rows = (("title", "grade"), ("firm", "place"), ("2011", "2015"))
    words = [
        word(text, x0, 100 + 14.0 * line, 60) for line, row in enumerate(rows) for text, x0 in zip(row, (36, 300), strict=True)
    ]

    assert reading(words) == ["title grade", "firm place", "2011 2015"]


def test_headings_side_by_side_below_entries_side_by_side() -> None:
    """Sections next to one another are read one after the other where their headings are set like one that stands alone above."""
    words = [
        heading("Jobs", 36, 70),
        *entry("A", 36, 100),
        *entry("B", 300, 100),
        heading("Studies", 36, 200),
        heading("Reach", 300, 200),
    ]
    words += [word(f"{name}{line}", x0, 222 + 14.0 * line, 80) for name, x0 in (("study", 36), ("reach", 300)) for line in range(3)]

    assert reading(words)[-8:] == ["Studies", "study0", "study1", "study2", "Reach", "reach0", "reach1", "reach2"]


def test_dates_beside_titles_are_no_entries() -> None:
    """A title with a grade beside it, a firm with its place and a deed with its year are read across: only one side has dates."""
    words = [bold("title", 36, 100), bold("grade", 440, 100), word("firm", 36, 114), word("place", 440, 114)]
    words += [word("deed", 36, 128, 300), word("2015–2019", 440, 128)]

    assert reading(words) == ["title grade", "firm place", "deed 2015–2019"]


def test_entries_within_the_wider_column() -> None:
    """Beside a sidebar, entries next to one another are read within their column."""
    side = [word(f"side{line}", 30, 90 + 15.0 * line, 90) for line in range(14)]
    words = [part for name, x0 in (("A", 180), ("B", 360)) for part in entry(name, x0, 100)]
    words += [word(f"text{line}", 180, 180 + 15.0 * line, 300) for line in range(7)]

    assert reading([*side, *words])[14:22] == [*rows_of("A"), *rows_of("B")]


def test_entries_by_turns_on_both_sides_of_a_timeline() -> None:
    """Entries left and right of a line, each below the one before, are read from the top down."""
    places = [("A", 36, 100), ("B", 300, 170), ("C", 36, 240), ("D", 300, 310)]
    words = [part for place in places for part in entry(*place)]

    assert reading(words) == [row for name, _, _ in places for row in rows_of(name)]


def column(name: str, x0: float, width: float, top: float = 140.0) -> list[Word]:
    """Return a column of twelve rows."""
    return [word(f"{name}{row}", x0, top + 15.0 * row, width) for row in range(12)]


def heading(text: str, x0: float, base: float) -> Word:
    """Return a heading, in bold and larger than the text."""
    return replace(word(text, x0, base, 60, 13.0), style=replace(BOLD, size=13.0))


@pytest.mark.parametrize("widths", [(60.0, 52.0, 64.0), (60.0, 60.0, 60.0)])
def test_dates_at_the_edge_of_the_left_column(widths: tuple[float, ...]) -> None:
    """Dates set to the gutter belong to the left column, though contact data in the header leave other places free."""
    words = [word("Name", 200, 40, 120, 22.0), *(word(f"contact{place}", x0, 66, 60) for place, x0 in enumerate((60, 260, 440)))]
    words += [heading("One", 36, 110), heading("Two", 330, 110), *column("left", 36, 110), *column("right", 330, 180)]
    words += [word(f"201{row}", 310 - width, 140 + 15.0 * row, width) for row, width in zip((0, 4, 8), widths, strict=True)]
    found = reading(words)

    assert found[:2] == ["Name", "contact0 contact1 contact2"]
    assert found[2:5] == ["One", "left0 2010", "left1"]
    assert found[15:17] == ["Two", "right0"]


def test_a_page_number_between_two_columns() -> None:
    """A page number at the foot has no part in the columns, and is read last."""
    found = blocks([*column("left", 36, 200), *column("right", 320, 200), word("1", 270, 780, 5)])

    assert [block.column for block in found] == [1, 2, 0]
    assert found[-1].rows[0].words[0].text == "1"


def test_headings_centred_over_dates_at_the_margin() -> None:
    """Headings set to the middle of the page belong to no column, and dates at the margin stay with their lines."""
    words = []
    for section, (name, width) in enumerate((("Work", 40.0), ("Education", 70.0), ("Languages", 76.0))):
        top = 100 + 100.0 * section
        words.append(replace(heading(name, 300 - width / 2, top), x1=300 + width / 2))
        words += [word(f"line{section}{line}", 40, top + 20 + 15 * line, 150) for line in range(4)]
        words += [word(f"date{section}{line}", 560 - 40 - 9 * line, top + 20 + 15 * line, 40 + 9.0 * line) for line in range(3)]
    found = reading(words)

    assert found[:3] == ["Work", "line00 date00", "line01 date01"]
    assert found[5:7] == ["Education", "line10 date10"]


def test_places_at_the_margin_a_little_above_their_lines() -> None:
    """A place in smaller type at the margin is read after the firm that it stands beside, not before it."""
    words = [
        word("title", 36, 100, 90),
        word("2015–2019", 480, 99, 80, 9.0),
        word("firm", 36, 114),
        word("place", 520, 111, 40, 9.0),
    ]

    assert reading(words) == ["title 2015–2019", "firm", "place"]


def test_a_letter_of_giant_type_shares_no_line_with_text() -> None:
    """A monogram whose baseline is four points and more below that of a line beside it is no part of the line."""
    assert reading([word("line", 200, 100), word("AB", 40, 106, 60, 44.0)]) == ["AB", "line"]


def test_a_title_with_nothing_on_the_other_side_has_no_column_beside_it() -> None:
    """Where all words of a band stand on the side of its title, no column begins on the other."""
    title = Row.of([word("Languages", 400, 100, 60, 14.0)], 100)

    assert not _headers._begins_beside([title], 0, 300, 10)
