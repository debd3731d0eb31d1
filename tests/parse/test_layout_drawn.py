"""Cells and columns that the file draws in one piece are read in one piece, where the places of words leave that open."""

from collections.abc import Sequence

import pytest
from placed import word

from resume_ats_scorer.parse.layout import Word, as_drawn, blocks

LEFT = ["Budgets", "Audits of accounts", "Tax", "Payroll"]
RIGHT = ["Excel", "Sage", "Reports for the board", "SAP"]
ENTRY = ["Nurse", "Alder Clinic", "Led a team", "Wrote rotas"]


def cell(texts: Sequence[str], x0: float, top: float, width: float = 60.0) -> list[Word]:
    """Return rows below one another, each of one word as far as layout is concerned."""
    return [word(text, x0, top + 13 * row, width) for row, text in enumerate(texts)]


def read(*drawn: Sequence[Word]) -> list[str]:
    """Return the rows in the order they are read in, of words that the file holds in the order *drawn*."""
    words = [part for cell in drawn for part in cell]
    end = 0
    for part in words:
        part.start, part.end = end, end + len(part.text)
        end = part.end + 1
    found = as_drawn(blocks(words))
    return [" ".join(part.text for part in row.words) for block in found for row in block.rows]


def test_cells_drawn_one_after_the_other() -> None:
    """Skills in two cells of one table are two lists, although their rows are level."""
    assert [*LEFT, *RIGHT] == read(cell(LEFT, 36, 100), cell(RIGHT, 300, 100))


def test_cells_drawn_by_rows() -> None:
    """A file that never goes back up the page tells nothing of cells."""
    pairs = [(left, right) for left, right in zip(cell(LEFT, 36, 100), cell(RIGHT, 300, 100), strict=True)]

    assert [f"{left} {right}" for left, right in zip(LEFT, RIGHT, strict=True)] == read(*pairs)


def test_columns_drawn_by_rows_but_for_a_few() -> None:
    """Rows of columns in the order of their heights are no cells, although one of them is drawn too late."""
    left, right = cell([f"left{row}" for row in range(9)], 36, 100, 150), cell([f"right{row}" for row in range(9)], 300, 106, 200)
    drawn = [part for pair in zip(left, right, strict=True) for part in pair]
    drawn[15:17] = drawn[16], drawn[15]

    assert [part.text for part in (*left, *right)] == read(drawn)


def test_cells_below_a_name_that_is_drawn_last() -> None:
    """What stands above all that was drawn before does not keep the rest from being read as it is drawn."""
    assert ["Ada Vale", *LEFT, *RIGHT] == read(cell(LEFT, 36, 100), cell(RIGHT, 300, 100), [word("Ada Vale", 36, 60, 200)])


def test_cells_in_a_column_drawn_by_turns_with_another() -> None:
    """Columns stay whole where the file draws them in parts, and cells within one of them are still read as they are drawn."""
    cells = [cell(LEFT, 36, 100, 50), cell(RIGHT, 110, 100, 50)]
    lower = cell([f"left{row}" for row in range(9)], 36, 160, 130)
    right = [cell([f"{part}{row}" for row in range(6)], 330, top, 200) for part, top in (("upper", 106), ("lower", 190))]
    texts = [part.text for rows in (*cells, lower, *right) for part in rows]

    assert texts == read(right[0], *cells, right[1], lower)


@pytest.mark.parametrize("sign", ["•", "o", "\uf095"])
def test_a_cell_whose_bullets_are_drawn_apart(sign: str) -> None:
    """Bullets and icons lead what stands behind them, whenever they are drawn."""
    signs = [part for x0 in (30, 294) for part in cell([sign] * 4, x0, 100, 4)]
    cells = [cell(LEFT, 40, 100), cell(RIGHT, 304, 100)]

    assert [f"{sign} {text}" for text in (*LEFT, *RIGHT)] == read(*cells, signs) == read(signs, *cells)


def test_years_below_one_another_beside_an_entry() -> None:
    """The end of a period above its start is one label, drawn before the entry it stands beside."""
    labels = [cell(["2019", "2015"], 36, top, 24) for top in (100, 180)]
    entries = [cell(ENTRY, 90, top, 120) for top in (100, 180)]

    assert ["2019", "2015", *ENTRY] * 2 == read(labels[0], entries[0], labels[1], entries[1])


@pytest.mark.parametrize("entries", [1, 2, 5])
def test_dates_at_the_margin_stay_beside_what_they_date(entries: int) -> None:
    """Dates that are drawn after all entries are still read on the lines of their titles."""
    tops = range(100, 100 + 80 * entries, 80)
    texts, dates = ([cell(part, x0, top, 120) for top in tops] for part, x0 in ((ENTRY, 36), (["2015–2019"], 400)))

    assert ["Nurse 2015–2019", *ENTRY[1:]] * entries == read(*texts, *dates)


def test_a_period_at_the_margin_that_is_broken_is_whole() -> None:
    """Both rows of a narrow cell with a period stand beside the line that they are nearly level with."""
    school, thesis = cell(["Alder", "College"], 36, 100), cell(["Thesis", "on", "sleep"], 150, 100)
    period = [word(text, x0, base, 20) for text, x0, base in (("May", 400, 97), ("2013–", 424, 97), ("2015", 400, 110))]

    assert ["Alder", "College", "Thesis", "May 2013– 2015", "on", "sleep"] == read(school, thesis, period)


def test_a_heading_that_is_drawn_long_before_what_stands_beside_it() -> None:
    """What begins above a label is not read after it."""
    label, entries = [word("Education", 36, 178)], [part for top in (100, 152) for part in cell(ENTRY, 136, top, 120)]

    assert read(label, entries).index("Nurse") == 0


def test_boxes_drawn_in_any_order() -> None:
    """Boxes that are whole in the file are read by where they stand, below the name that is drawn after one of them."""
    name, left, right = [word("Name", 36, 60, 200)], cell(LEFT, 36, 100), cell(RIGHT, 300, 100)

    assert ["Name", *LEFT, *RIGHT] == read(left, name, right) == read(right, left, name)


def test_boxes_far_from_each_other_drawn_on_end() -> None:
    """What stands between two texts that the file draws one after the other parts them."""
    name, foot = [word("Name", 36, 60, 60)], cell(["Languages", "English"], 36, 240)
    left, right = cell(LEFT, 36, 100), cell([*RIGHT, *ENTRY], 300, 100)

    assert ["Name", *LEFT, "Languages", "English", *RIGHT, *ENTRY] == read(left, [*name, *foot], right)


def test_dates_of_boxes_drawn_in_any_order() -> None:
    """What dates a box is not read apart from it with the other dates, though a heading below is drawn first."""
    tops, dates = (100, 180, 280), ("2019–now", "2015–2019", "2012–2015")
    foot = [word("Education", 32, 260, 60), *cell(["Skills", *LEFT], 32, 360)]
    drawn = [
        part for date, top in zip(dates, tops, strict=True) for part in (cell(ENTRY, 136, top, 120), [word(date, 36, top, 60)])
    ]

    assert read(foot, *drawn)[:10:4] == ["2019–now Nurse", "2015–2019 Nurse", "Education"]


def test_text_drawn_above_what_was_drawn_before() -> None:
    """Where a file draws the lower rows of a cell first, the places of the words decide."""
    lower, upper = cell(LEFT[2:], 36, 126), cell(LEFT[:2], 36, 100)

    assert [f"{left} {right}" for left, right in zip(LEFT, RIGHT, strict=True)] == read(lower, upper, cell(RIGHT, 300, 100))


def test_columns_drawn_from_the_right_keep_their_places() -> None:
    """Columns that are whole here and in the file are read from left to right."""
    left, right = cell([f"left{row}" for row in range(9)], 36, 100, 150), cell([f"right{row}" for row in range(9)], 300, 106, 200)

    assert [part.text for part in (*left, *right)] == read(right, left)
