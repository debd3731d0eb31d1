"""Labels on the left of what they label: dates, headings and names."""

from dataclasses import replace

import pytest
from placed import PLAIN, reading, word

from resume_ats_scorer.parse.layout import Style, Word, blocks

BOLD = replace(PLAIN, bold=True)
HEAD = replace(PLAIN, size=12.0, bold=True)
ITALIC = replace(PLAIN, italic=True)


def to_edge(text: str, edge: float, base: float, width: float, style: Style = PLAIN) -> Word:
    """Return a word that ends at *edge*."""
    return replace(word(text, edge - width, base, width, style.size), style=style)


def european(top: float) -> list[Word]:
    """A form with headings and dates set to the right on a rail, close to the entries."""
    words = []
    for section, name in enumerate(("WORK", "STUDIES")):
        head = top + 200.0 * section
        words.append(to_edge(name, 178, head, 60))
        for entry, width in enumerate((90.0, 105.0, 80.0)):
            base = head + 16 + 60.0 * entry
            words += [to_edge(f"201{entry}-202{entry}", 178, base, width), word(f"title{section}{entry}", 186, base, 150)]
            words += [word(f"place{section}{entry}", 186, base + 12, 120), word(f"deed{section}{entry}", 196, base + 32, 200)]
    return words


def test_dates_and_headings_set_to_the_right_on_a_rail() -> None:
    """Dates are read on the lines of their entries, headings on the rail with nothing beside them above what follows."""
    found = reading(european(100))

    assert found[:5] == ["WORK", "2010-2020 title00", "place00", "deed00", "2011-2021 title01"]
    assert {block.column for block in blocks(european(100))} == {0}


def test_pairs_on_a_rail_are_read_across() -> None:
    """Names of languages and of groups of skills with one line each beside them stand on its line, the dates above them too."""
    pairs = [
        part
        for line, width in enumerate((40.0, 55.0, 30.0, 48.0))
        for part in (to_edge(f"name{line}", 178, 520 + 12.0 * line, width), word(f"value{line}", 186, 520 + 12.0 * line, 90))
    ]

    assert reading([*european(100), *pairs])[-4:] == [f"name{line} value{line}" for line in range(4)]


@pytest.mark.parametrize("second", ["Present", "2019"])
def test_dates_of_two_lines_close_to_bulleted_entries(second: str) -> None:
    """The second line of a date that is not whole goes with the first, before the entry, and not with the bullet beside it."""
    words = []
    for entry in range(4):
        top = 100 + 46.0 * entry
        words += [
            to_edge("Jul", 112, top, 14),
            to_edge("2015", 128, top, 13),
            to_edge("-", 130, top, 2),
            to_edge(second, 130, top + 13, 30),
        ]
        words += [word(f"title{entry}", 138, top, 300)]
        words += [
            part
            for line in (1, 2)
            for part in (word("•", 138, top + 13 * line, 4), word(f"deed{entry}{line}", 150, top + 13 * line, 200))
        ]

    assert reading(words)[:4] == [f"Jul 2015 - {second}", "title0", "• deed01", "• deed02"]


def test_cells_of_three_lines_beside_entries() -> None:
    """Dates, employer and place in a cell of their own are read before the title and the deeds in the cell beside them."""
    words = []
    for entry in range(3):
        top = 100 + 60.0 * entry
        dates, title = word(f"201{entry}", 30, top, 80), word(f"title{entry}", 165, top, 150)
        words += [
            *(replace(each, style=BOLD) for each in (dates, title)),
            word("firm", 30, top + 14, 90),
            word("town", 30, top + 28),
        ]
        words += [word(f"deed{entry}{line}", 165, top + 14 * line, 300) for line in (1, 2)]

    assert reading(words)[:7] == ["2010", "firm", "town", "title0", "deed01", "deed02", "2011"]


def test_a_table_of_two_equal_columns_with_dates_on_the_left() -> None:
    """Dates stand on the lines of their entries though the table leaves them half of the page."""
    words = []
    for entry in range(4):
        top = 100 + 60.0 * entry
        words += [word(f"201{entry}-201{entry + 1}", 30, top, 90), word(f"title{entry}", 280, top, 80)]
        words += [word(f"deed{entry}{line}", 280, top + 14 + 14 * line, 220) for line in range(2)]

    assert reading(words)[:3] == ["2010-2011 title0", "deed00", "deed01"]


def test_years_of_one_line_each_stay_with_their_lines() -> None:
    """Of awards on lines that follow closely, each keeps the year on its line."""
    words = [word("Awards", 30, 80, 60, 13.0)]
    words += [
        part
        for line in range(5)
        for part in (word(f"202{line}", 30, 100 + 14.0 * line, 25), word(f"award{line}", 110, 100 + 14.0 * line, 300))
    ]

    assert reading(words) == ["Awards", *(f"202{line} award{line}" for line in range(5))]


def test_a_sidebar_is_no_rail() -> None:
    """Headings of a sidebar with text below them label nothing, though they stand where entries begin."""
    words: list[Word] = []
    for entry in range(4):
        top = 100 + 70.0 * entry
        words += [
            word(f"HEAD{'abcd'[entry]}", 30, top, 50, 13.0),
            *(word("item", 30, top + 15 * line, 70) for line in (1, 2)),
        ]
        words += [
            word(f"title{entry}", 160, top, 150),
            *(word(f"deed{entry}{line}", 160, top + 14 * line, 320) for line in (1, 2, 3)),
        ]

    assert reading(words)[:4] == ["HEADa", "item", "item", "HEADb"]


def test_words_without_width_end_in_no_error() -> None:
    """Words that take no room, at one place of many rows, are read like others."""
    words = [word(f"{line}", 100, 100 + 14.0 * line, 0.0) for line in range(9)] + [
        word(f"left{line}", 30, 100 + 14.0 * line, 20) for line in range(9)
    ]

    assert sorted(" ".join(reading(words)).split()) == sorted(each.text for each in words)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["Mar"], ["2019–Present"]),
        (["Jun", "2015–Feb"], ["2019"]),
        (["Mar", "2019", "–"], ["Present"]),
        (["Mar", "2019"], ["–", "May", "2021"]),
    ],
)
def test_periods_broken_over_rows_are_read_on_one(first: list[str], second: list[str]) -> None:
    """What a period lacks in the first row of its label is put to it, however close the rows of the entries are."""
    words = []
    for entry in range(3):
        top = 100 + 36.0 * entry
        words += [word(text, 36 + 30.0 * place, top, 26) for place, text in enumerate(first)]
        words += [word(text, 36 + 30.0 * place, top + 12, 26) for place, text in enumerate(second)]
        words += [word(f"{part}{entry}", 150, top + 12 * line, 200) for line, part in enumerate(("title", "deed", "more"))]

    assert reading(words)[:5] == [" ".join([*first, *second]), "title0", "deed0", "more0", " ".join([*first, *second])]


def test_firm_place_and_dates_on_a_rail() -> None:
    """Labels of three rows, the last of them a date, are read before the entries they stand beside."""
    words = []
    for entry in range(3):
        top = 100 + 60.0 * entry
        words += [to_edge(text, 180, top + 13 * line, 70) for line, text in enumerate(("firm", "place", f"201{entry}–Present"))]
        words += [word(f"{part}{entry}", 220, top + 14 * line, 200) for line, part in enumerate(("title", "deed", "more"))]

    assert reading(words)[:7] == ["firm", "place", "2010–Present", "title0", "deed0", "more0", "firm"]


def centred(*sections: tuple[str, list[int]], first: float = 100.0) -> list[Word]:
    """Return *sections*, each a heading, and entries of so many rows, on a rail with both in the middle beside what they label."""
    words: list[Word] = []
    top = first
    for name, entries in sections:
        for number, rows in enumerate(entries):
            dated = name in ("Work", "Studies")
            label = [name] * (number == 0) + [f"201{number} to 202{number}"] * dated
            middle = top + 6.0 * (rows - len(label))
            words += [
                to_edge(text, 180, middle + 12.0 * line, 90, HEAD if text == name else PLAIN) for line, text in enumerate(label)
            ]
            words += [word(f"{name}{number}{line}", 200, top + 12.0 * line, 180) for line in range(rows)]
            top += 12.0 * max(rows, len(label)) + 18.0
    return words


def test_labels_in_the_middle_beside_what_they_label() -> None:
    """Headings are read before all rows that they stand in the middle of, and so are periods, be they below a heading."""
    found = reading(centred(("Contact", [4]), ("Skills", [3]), ("Work", [3, 2, 4]), ("Studies", [2, 3]), ("Languages", [4])))

    assert found[:6] == ["Contact", "Contact00", "Contact01", "Contact02", "Contact03", "Skills"]
    assert found[9:17] == ["Work", "2010 to 2020", "Work00", "Work01", "Work02", "2011 to 2021", "Work10", "Work11"]
    assert found[-5:] == ["Languages", "Languages00", "Languages01", "Languages02", "Languages03"]


def test_a_group_of_skills_that_goes_on_is_no_column() -> None:
    """One label beside a row in the middle of an entry tells no columns where all stand level with their rows."""
    words = [word("Skills", 150, 264, 60, 14.0), word("Tools", 40, 276, 40), word("A", 150, 276, 200), word("B", 150, 288, 150)]
    for entry in range(4):
        top = 100 + 36.0 * entry
        words += [word("Sep", 40, top, 20), word(f"202{entry}–now", 40, top + 12, 60)]
        words += [word(f"{part}{entry}", 150, top + 12 * line, 200) for line, part in enumerate(("title", "deed"))]
    words += [
        part
        for line in range(3)
        for part in (word(f"name{line}", 40, 310 + 12.0 * line, 40), word(f"value{line}", 150, 310 + 12.0 * line, 90))
    ]

    assert {block.column for block in blocks(words)} == {0}
    assert reading(words)[:4] == ["Sep 2020–now", "title0", "deed0", "Sep 2021–now"]


def test_small_dates_in_the_middle_beside_larger_type_are_read_after_it() -> None:
    """A date is read after the line that it stands beside, wherever it ends."""
    words = []
    for entry in range(4):
        top = 100 + 60.0 * entry
        words += [
            word(f"firm{entry}", 50, top, 100 + 20.0 * entry, 13.0),
            word(f"201{entry}", 300 + 30.0 * entry, top - 3, 40, 8.0),
        ]
        words += [word(f"title{entry}", 50, top + 16, 150), word(f"deed{entry}", 50, top + 30, 300)]

    assert reading(words)[:5] == ["firm0", "2010", "title0", "deed0", "firm1"]


def test_the_rest_of_the_last_period_stands_below_the_last_entry() -> None:
    """A period that is broken over two rows beside an entry of one row ends the rail, and is read whole."""
    words = [word(f"head{line}", 50, 88 + 132.0 * line, 60) for line in range(2)]
    for entry in range(4):
        top = 100 + 30.0 * entry
        words += [word("Feb", 50, top, 18), word(f"200{entry}", 70, top, 24), word("–", 96, top, 6), word("Dec", 104, top, 18)]
        words += [word(f"201{entry}", 50, top + 13, 24), word(f"title{entry}", 150, top, 200)]
        words += [word(f"firm{entry}", 150, top + 13, 120)] if entry < 3 else []

    assert reading(words)[-3:] == ["Feb 2003 – Dec 2013", "title3", "head1"]


def test_places_below_broken_dates_on_a_rail() -> None:
    """What is set as closely below a period as its second row is part of the label, and not beside the row at its height."""
    words = [word("2009", 50, 46, 25), word("degree", 130, 46, 90), word("school", 130, 58, 110), word("Work", 50, 84, 60, 12)]
    for entry, place in enumerate(("Linz", "Wels", "Graz")):
        top = 96 + 62.0 * entry
        words += [word(f"0{entry + 1}.2014", 50, top, 40), word("–", 92, top, 6), word(f"0{entry + 1}.2018", 50, top + 12, 40)]
        words += [word(place, 50, top + 24, 20), word(f"title{entry}", 130, top, 90), word(f"firm{entry}", 130, top + 12, 110)]
        words += [word(f"deed{entry}{line}", 140, top + 26 + 12.0 * line, 250) for line in range(2)]

    assert reading(words)[2:8] == ["Work", "01.2014 – 01.2018", "Linz", "title0", "firm0", "deed00"]


def test_headings_on_a_rail_are_lines_of_their_own() -> None:
    """They head sections of several rows and are set like headings; what names groups of a row or two is read with it."""
    words = []
    for section, name in enumerate(("WORK", "STUDIES", "SKILLS")):
        base = 100 + 90.0 * section
        words += [replace(word(name, 50, base, 50), style=BOLD)]
        words += [word(f"entry{section}{row}", 150, base + 13.0 * row, 180) for row in range(5)]

    assert reading(words)[:3] == ["WORK", "entry00", "entry01"]
    assert reading([*words, replace(word("Office", 50, 378, 40), style=BOLD), word("group", 150, 378, 180)])[-1] == "group"
    assert reading([*words, replace(word("Office", 50, 378, 40), style=ITALIC), word("group", 150, 378, 180)])[-1] == "Office group"


def test_dates_set_as_closely_as_their_entries() -> None:
    """Entries of one line each have a date each, above others that go on below theirs."""
    dates = ("2021–Present", "2018–2021", "2016–2018", "2015–2016")
    words = [word(date, 30, 100 + 16.0 * line, 70) for line, date in enumerate(dates)]
    words += [word(f"title{line}", 112, 100 + 16.0 * line, 120) for line in range(4)]
    for entry in range(3):
        top = 180 + 40.0 * entry
        words += [
            word(f"201{entry}", 30, top, 30),
            word(f"degree{entry}", 112, top, 120),
            word(f"school{entry}", 112, top + 13, 90),
        ]

    assert reading(words)[:4] == [f"{date} title{line}" for line, date in enumerate(dates)]
