from pathlib import Path

import pytest
from typer.testing import CliRunner

from resume_ats_scorer.cli.commands import app

EXAMPLES = Path(__file__).parents[2] / "examples"
GIVEN = ["score", str(EXAMPLES / "electrician.txt"), str(EXAMPLES / "electrician_posting.txt"), "--as-of", "2026-01-31"]


def test_a_score_is_written_as_files_for_people(tmp_path: Path) -> None:
    """`--report` writes HTML or PDF by the ending, `--annotate` the marked resume, beside what is printed."""
    html, pdf, marked = (tmp_path / name for name in ("report.html", "report.PDF", "marked.pdf"))
    for arguments in (["--report", str(html), "--annotate", str(marked)], ["--report", str(pdf)]):
        assert "of 100 for" in CliRunner().invoke(app, [*GIVEN, *arguments]).output

    assert html.read_bytes().startswith(b"<!doctype html>")
    assert [b"%PDF-"] * 2 == [path.read_bytes()[:5] for path in (pdf, marked)]


@pytest.mark.parametrize("arguments", [["--report", "report.doc"], ["--annotate", "marked.html"]])
def test_an_ending_that_cannot_be_written_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """Nothing is scored for a file that cannot be written."""
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(app, [*GIVEN, *arguments])

    assert 2 == done.exit_code
    assert "must end in" in done.output
    assert [] == list(tmp_path.iterdir())
