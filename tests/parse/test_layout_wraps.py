"""Rows that go on with the next one."""

from dataclasses import replace

import pytest
from placed import PLAIN, word

from resume_ats_scorer.parse.layout import Block, Word, blocks, wraps

ITALIC = replace(PLAIN, italic=True)


def row(text: str, x0: float, base: float) -> list[Word]:
    """Return the words of *text* from *x0* on, five points a letter; more spaces stand for wider gaps."""
    words = []
    for part in text.split(" "):
        if part:
            words.append(word(part, x0, base, 5.0 * len(part)))
        x0 += 5.0 * (len(part) + 1)
    return words


def going_on(*texts: str) -> list[int | None]:
    """Return what `wraps` does of *texts*, one below the other at one left edge."""
    words = [one for number, text in enumerate(texts) for one in row(text, 72, 100 + 12.0 * number)]
    return [behind for block in wraps(blocks(words)) for behind in block]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Master of Science in", "Protection", "of crops and of all that grows"), [0, None, None]),
        (("Master of Science", "in Protection", "of crops and of all that grows"), [None, None, None]),
        (("A row as long as the other one", "Science of", "of crops and of all that grows"), [0, None, None]),
        (("The only row that is so long", "Science", "of crops and that"), [None, None, None]),
        (("someone.with.a.long@address.example", "Bachelor of Arts", "Agronomy", "and of other arts"), [None, 0, None, None]),
    ],
)
def test_a_row_goes_on_where_the_next_word_had_no_room(texts: tuple[str, ...], expected: list[int | None]) -> None:
    """The margin is where the longest row ends, if not an address; that row says nothing, unless another ends there too."""
    assert going_on(*texts) == expected


@pytest.mark.parametrize(
    ("first", "behind"),
    [
        ("Master of Arts, Dale         May 2019 – now", 4),
        ("Master of Arts in Crops and 05/2019 to 2020", 3),
        ("Mas   ter   of   Marketing   Mar   2019–2020", 2),
        ("Master          of Science in Fi          OH", None),
        ("Arts                        May 2019 – 2020", None),
    ],
)
def test_a_row_goes_on_before_the_date_that_it_ends_with(first: str, behind: int | None) -> None:
    """What is set to the margin bounds a row as the margin does, be it a date or what stands far from all else."""
    assert going_on(first, "Protection-of-crops", "An entry below it           Jan 2012 – 2014")[0] == behind


def test_a_row_goes_on_from_its_own_left_edge_and_in_its_own_type() -> None:
    """What is indented or set in other type is a text of its own; behind a label a row begins where the entries do."""
    long = row("A row as long as it gets, up to the margin", 72, 148)
    label = [*row("2019", 72, 100), *row("Master of Science in the Arts and", 117, 100)]

    assert wraps(blocks([*label, *row("Crops", 117, 112), *long]))[0][0] == 0
    assert wraps(blocks([*label, *row("Crops", 125, 112), *long]))[0][0] is None
    assert wraps(blocks([*label, *(replace(one, style=ITALIC) for one in row("Crops", 117, 112)), *long]))[0][0] is None


def test_cells_and_columns_have_margins_of_their_own() -> None:
    """Blocks that begin at another edge are bounded by what is in them."""
    words = [
        word
        for number, text in enumerate(("Master of", "Science in", "Crops of all"))
        for word in row(text, 300, 100 + 12.0 * number)
    ]
    wide = row("A row that runs over all of the page up to its margin on the other side", 72, 160)

    assert wraps([*blocks(words), *blocks(wide)])[0] == [0, 0, None]


def test_the_longest_row_goes_on_where_the_next_word_had_reached_beyond_the_page() -> None:
    """It tells nothing of itself but where it ends so near the edge or the next column that there was no room for the word."""
    words = [*row("Certificate in Vehicle", 400, 100), *row("Mechanics", 400, 112), *row("Elm School", 400, 124)]

    assert wraps(blocks(words), 540.0) == [[0, None, None]]
    assert wraps(blocks(words), 600.0) == [[None, None, None]]


def test_the_longest_row_goes_on_where_the_next_word_had_reached_into_the_gutter() -> None:
    """Between two columns is at least as much space as makes a gutter."""
    left = [*row("Certificate in Vehicle", 72, 100), *row("Mechanics", 72, 112), *row("Elm School", 72, 124)]
    right = [Block(block.rows, 2, block.x0, block.x1) for block in blocks(row("Skills", 232, 100))]
    found = [Block(block.rows, 1, block.x0, block.x1) for block in blocks(left)]

    assert wraps([*found, *right])[0] == [0, None, None]
    assert wraps([*found, *(replace(block, x0=242.0) for block in right)])[0] == [None, None, None]


def test_a_row_goes_on_beside_a_period_that_is_broken() -> None:
    """Where the date beside it had no room either, there was less of it than there seems to be."""
    title = [*row("Master of the Arts and", 72, 100), *row("Jan 2016 –", 222, 100), *row("Crops", 72, 112), *row("2019", 252, 112)]
    other = [*row("An entry below it", 72, 148), *row("May 2012", 232, 148)]

    assert wraps(blocks([*title, *other]))[0][0] == 4


@pytest.mark.parametrize(("title", "behind"), [("Head of Crops and", 4), ("Head of Crops,", 4), ("Head of Crops", None)])
def test_a_row_that_cannot_end_there_goes_on_before_its_date(title: str, behind: int | None) -> None:
    """Where the date stands far off, a link or a comma tells that the next row goes on with the title."""
    texts = (f"{title:29}May 2019 – now", "Fields", "An entry below it            Jan 2012 – now")

    assert going_on(*texts)[0] == behind


def test_a_title_set_like_no_other_row_goes_on() -> None:
    """Where all that stands in the type of titles has a date beside it, a row without one is part of the title above."""
    entries = [("Head of Crops", "and Fields"), ("Grower", ""), ("Picker", "")]
    words = []
    for number, (title, rest) in enumerate(entries):
        top = 100 + 60.0 * number
        for text, base in ((title, top), (rest, top + 12), (f"Dale Farm {number}", top + (24 if rest else 12))):
            words += [
                replace(one, style=ITALIC) if base < top + 24 and text in (title, rest) else one for one in row(text, 72, base)
            ]
        words += row(f"May 201{number} – 202{number}", 300, top)

    assert [behind for behind in wraps(blocks(words))[0] if behind is not None] == [4]
    assert wraps(blocks(words[:9]))[0][0] is None


def test_a_period_in_a_text_is_broken_like_the_text() -> None:
    """The row goes on with all that it holds."""
    assert going_on("Dale Farm, Jul 2015 –", "Jun 2017", "Led a team of four at")[0] == 0
    assert going_on("Dale Farm and Mill, Jul", "2015 – 2017", "Led a team of four at a")[0] == 0


def test_a_section_has_the_margin_of_what_stands_beside_the_same() -> None:
    """A narrow section with another beside it, below rows over the whole width, ends where its own rows do."""
    wide = blocks(row("A row that runs over all of the page up to its margin on the other side", 72, 60))
    narrow, beside = (
        blocks([one for line, text in enumerate(texts) for one in row(text, x0, 100 + 12.0 * line)])
        for x0, texts in ((72, ("Master of", "Science in", "Crops of all")), (200, ("Skills", "Ploughing", "Milking")))
    )

    assert wraps([*wide, *narrow, *beside])[1] == [0, 0, None]
