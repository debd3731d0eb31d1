"""Tables without lines below heads."""

from dataclasses import replace

import pytest
from placed import PLAIN, word

from resume_ats_scorer.parse.layout import Word, headed, rows

BOLD = replace(PLAIN, bold=True)
EDGES = (50.0, 130.0, 230.0, 330.0)


def line(base: float, *texts: str, bold: bool = False) -> list[Word]:
    """Return *texts* at the edges of the columns, without those that are empty."""
    words = [word(text, x0, base, 60.0) for x0, text in zip(EDGES, texts, strict=False) if text]
    return [replace(each, style=BOLD) for each in words] if bold else words


HEADS = line(100, "Period", "Firm", "Post", "Duties", bold=True)
ENTRIES = [
    *line(114, "2019–2021", "Dale", "Ward", "Kept"),
    *line(126, "", "Clinic", "", "books,"),
    *line(138, "", "", "", "trained"),
    *line(150, "2016–", "Elm", "Cook", "Cooked"),
    *line(162, "2018"),
]


def tables(words: list[Word]) -> list[list[list[str]]]:
    """Return the texts of the cells of the tables in *words*."""
    return [[[" ".join(each.text for each in cell) for cell in row] for row in table.rows] for table in headed(rows(words))]


def test_cells_go_on_over_several_rows() -> None:
    """A date in its column begins an entry, the rest of a period does not; what is below another text goes on with it."""
    assert tables([*line(80, "Work"), *HEADS, *ENTRIES, *line(190, "Education", bold=True)]) == [
        [
            ["Period", "Firm", "Post", "Duties"],
            ["2019–2021", "Dale Clinic", "Ward", "Kept books, trained"],
            ["2016– 2018", "Elm", "Cook", "Cooked"],
        ]
    ]


@pytest.mark.parametrize(
    "words",
    [
        [*line(100, "Period", "Firm", "Post", "Duties"), *ENTRIES],
        [*HEADS, *line(114, "Dale", "Elm", "Oak"), *line(126, "2014–2016", "2016–2018", "2018–2020")],
        [*HEADS, *line(114, "2014–2016", "2016–2018", "2018–2020"), *line(126, "2012–2016", "2013–2018", "2014–2020")],
        [*HEADS, *line(114, "2019", "Dale", "Ward"), *line(126, "2018", "Elm")],
    ],
    ids=["plain heads", "no dates first", "dates in each column", "an entry of two"],
)
def test_what_is_no_table(words: list[Word]) -> None:
    """There are heads in bold, and entries with a date in one column and at least two other cells."""
    assert tables(words) == []
