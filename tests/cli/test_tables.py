"""A ranking is the same in every kind of file."""

import csv
import io
import json

import pytest
import typer

from resume_ats_scorer.cli.tables import COLUMNS, render
from resume_ats_scorer.rank import Ranking, Refused, Scored, rank


@pytest.fixture
def ranking() -> Ranking:
    parts = {"content_match": 50.0, "format_compatibility": None, "section_scores": 70.0}
    points = {"content_match": 30.0, "format_compatibility": 0.0, "section_scores": 14.0}
    names = ("=cmd()|<b>.pdf", "b.pdf")
    rows = [
        Scored(name, str(index), 44.0 - index, parts, points, 0.5, ("c++", "sql"), ("r",), 1, 2, (), ())
        for index, name in enumerate(names)
    ]
    return rank([*rows, Refused("bad.pdf", "corrupt", "Broken; export it anew.")])


def test_csv_keeps_names_from_being_formulas(ranking: Ranking) -> None:
    """A name that a spreadsheet would run is led by an apostrophe."""
    rows = list(csv.DictReader(io.StringIO(render(ranking, ".csv").decode())))

    assert ["'=cmd()|<b>.pdf", "b.pdf", "bad.pdf"] == [row["name"] for row in rows]
    assert ("44.0", "", "c++; sql") == tuple(rows[0][name] for name in ("total_score", "format_compatibility", "matched"))


def test_json_lines_have_one_flat_row_a_resume(ranking: Ranking) -> None:
    """Refusals are rows as well, with code and sentence."""
    rows = [json.loads(line) for line in render(ranking, ".jsonl").splitlines()]

    assert list(COLUMNS) == list(rows[0])
    assert ("corrupt", None) == (rows[2]["error"], rows[2]["rank"])


def test_json_is_the_ranking_itself(ranking: Ranking) -> None:
    """It has the reasons and the rule for ties."""
    assert {"ranked", "refused", "tie_rule"} == set(json.loads(render(ranking, ".json")))


def test_parquet_has_typed_columns(ranking: Ranking) -> None:
    """Scores are numbers, ranks whole ones."""
    import pyarrow.parquet as pq

    table = pq.read_table(io.BytesIO(render(ranking, ".parquet")))

    assert ("int64", "double", "string") == tuple(str(table.schema.field(name).type) for name in ("rank", "total_score", "name"))
    assert [1, 2, None] == table.column("rank").to_pylist()


def test_xlsx_opens(ranking: Ranking) -> None:
    """It has the header and a row each."""
    from openpyxl import load_workbook

    rows = list(load_workbook(io.BytesIO(render(ranking, ".xlsx"))).active.values)

    assert COLUMNS == rows[0]
    assert 4 == len(rows)


def test_html_shows_names_as_text(ranking: Ranking) -> None:
    """Markup in a name is text."""
    page = render(ranking, ".html").decode()

    assert "=cmd()|&lt;b&gt;.pdf" in page
    assert "<b>" not in page


def test_html_tells_the_refused_apart(ranking: Ranking) -> None:
    """Who was not scored is in a table of their own, with the sentence; what could not be judged is a dash."""
    ranked, refused = render(ranking, ".html").decode().split("Not scored")

    assert ("bad.pdf" in ranked, "Broken; export it anew." in refused) == (False, True)
    assert "<td class=n>-</td>" in ranked
    assert "1 of 2" in ranked


def test_a_sheet_can_be_filtered_under_its_header(ranking: Ranking) -> None:
    """The header and the names stay in sight, and every column has a filter."""
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(render(ranking, ".xlsx"))).active

    assert ("C2", "A1:Q4") == (sheet.freeze_panes, sheet.auto_filter.ref)


def test_unknown_endings_are_wrong_usage(ranking: Ranking) -> None:
    """The sentence names the endings there are."""
    with pytest.raises(typer.BadParameter, match="parquet"):
        render(ranking, ".doc")
