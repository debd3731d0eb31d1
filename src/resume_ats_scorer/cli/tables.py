"""A ranking as a file: CSV, JSON, JSON lines, Parquet, XLSX or HTML, by the ending of its name."""

import csv
import html
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer

from resume_ats_scorer.rank import Ranking
from resume_ats_scorer.wire import to_json

COLUMNS = (
    "rank",
    "name",
    "total_score",
    "content_match",
    "format_compatibility",
    "section_scores",
    "requirements_met",
    "requirements",
    "matched",
    "missing",
    "findings",
    "duplicate_of",
    "duplicate_reason",
    "above_next",
    "sha256",
    "error",
    "detail",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOTICE = "A score informs a person's decision; it does not make it."


def rows(ranking: Ranking) -> list[dict[str, Any]]:
    """Return one flat row a resume by COLUMNS, ranked ones first, refused ones after."""
    found: list[dict[str, Any]] = [
        {
            "rank": place.rank,
            "name": place.resume.name,
            "total_score": place.resume.total_score,
            **place.resume.components,
            "requirements_met": place.resume.requirements_met,
            "requirements": place.resume.requirements,
            "matched": "; ".join(place.resume.matched),
            "missing": "; ".join(place.resume.missing),
            "findings": "; ".join(place.resume.findings),
            "duplicate_of": place.duplicate_of,
            "duplicate_reason": place.duplicate_reason,
            "above_next": place.above_next,
            "sha256": place.resume.sha256,
        }
        for place in ranking.ranked
    ]
    found += [{"name": one.name, "error": one.error, "detail": one.detail} for one in ranking.refused]
    return [{column: row.get(column) for column in COLUMNS} for row in found]


def render(ranking: Ranking, suffix: str) -> bytes:
    """Return *ranking* as a file of the type *suffix* (`.csv`). Raises BadParameter for an unknown type."""
    writer = _WRITERS.get(suffix.lower())
    if writer is None:
        raise typer.BadParameter(f"the output must end in one of {', '.join(_WRITERS)}")
    return writer(ranking)


def _csv(ranking: Ranking) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows({key: _harmless(value) for key, value in row.items()} for row in rows(ranking))
    return out.getvalue().encode()


def _harmless(value: Any) -> Any:
    """Keep a spreadsheet from taking a file's name for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _json(ranking: Ranking) -> bytes:
    return to_json(ranking) + b"\n"


def _json_lines(ranking: Ranking) -> bytes:
    return b"".join(to_json(row) + b"\n" for row in rows(ranking))


def _parquet(ranking: Ranking) -> bytes:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise typer.BadParameter("Parquet needs `pip install resume-ats-scorer[tables]`") from None
    numbers = {"total_score", "content_match", "format_compatibility", "section_scores"}
    counts = {"rank", "requirements_met", "requirements", "duplicate_of"}
    schema = pa.schema(
        [(name, pa.float64() if name in numbers else pa.int64() if name in counts else pa.string()) for name in COLUMNS]
    )
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows(ranking), schema=schema), out)
    return out.getvalue()


def _xlsx(ranking: Ranking) -> bytes:
    try:
        from openpyxl import Workbook
    except ImportError:
        raise typer.BadParameter("XLSX needs `pip install resume-ats-scorer[tables]`") from None
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Ranking")
    sheet.append(list(COLUMNS))
    for row in rows(ranking):
        sheet.append([_harmless(_printable(value)) for value in row.values()])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _printable(value: Any) -> Any:
    return "".join(char for char in value if char.isprintable()) if isinstance(value, str) else value


def _html(ranking: Ranking) -> bytes:
    shown = [column for column in COLUMNS if column not in {"sha256", "duplicate_reason"}]
    head = "".join(f"<th scope=col>{column.replace('_', ' ')}</th>" for column in shown)
    body = "\n".join(_html_row([row[column] for column in shown]) for row in rows(ranking))
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Ranking</title>"
        "<style>body{font:14px/1.4 sans-serif;margin:2rem}table{border-collapse:collapse}"
        "td,th{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}</style>"
        f"<h1>Ranking</h1><p>{_NOTICE} {html.escape(ranking.tie_rule)}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></html>\n"
    ).encode()


def _html_row(cells: Sequence[Any]) -> str:
    return "<tr>" + "".join(f"<td>{html.escape('' if cell is None else str(cell))}</td>" for cell in cells) + "</tr>"


_WRITERS: dict[str, Callable[[Ranking], bytes]] = {
    ".csv": _csv,
    ".json": _json,
    ".jsonl": _json_lines,
    ".parquet": _parquet,
    ".xlsx": _xlsx,
    ".html": _html,
}


def check(output: Path) -> None:
    """Raise BadParameter where no ranking could be written to *output*, before any time is spent on one."""
    if not output.absolute().parent.is_dir():
        raise typer.BadParameter("the folder of the output does not exist; make it first")
    render(Ranking((), ()), output.suffix)


def save(ranking: Ranking, output: Path) -> None:
    """Write *ranking* to *output*, whole or not at all."""
    body = render(ranking, output.suffix)
    fresh = output.with_name(output.name + ".new")
    fresh.write_bytes(body)
    fresh.replace(output)
