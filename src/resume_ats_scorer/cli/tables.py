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
from resume_ats_scorer.wording import say

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
_WIDTH = 14
_WIDTHS = {"rank": 6, "name": 40, "matched": 50, "missing": 50, "above_next": 60, "detail": 60}
"""Columns of a sheet, in characters."""


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
        from openpyxl.utils import get_column_letter
    except ImportError:
        raise typer.BadParameter("XLSX needs `pip install resume-ats-scorer[tables]`") from None
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Ranking")
    sheet.freeze_panes = "C2"
    for place, column in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, _WIDTH)
    found = rows(ranking)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(found) + 1}"
    sheet.append(list(COLUMNS))
    for row in found:
        sheet.append([_harmless(_printable(value)) for value in row.values()])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _printable(value: Any) -> Any:
    return "".join(char for char in value if char.isprintable()) if isinstance(value, str) else value


_STYLE = (
    "body{font:14px/1.45 sans-serif;margin:2rem}table{border-collapse:collapse;margin:1rem 0}"
    "td,th{border-bottom:1px solid #bbb;padding:.4rem .7rem;text-align:left;vertical-align:top}"
    "thead th{position:sticky;top:0;background:#fff}.n{text-align:right;font-variant-numeric:tabular-nums}"
    "td:nth-child(n+8){min-width:11rem}tr{break-inside:avoid}"
)
_HEADINGS = ("#", "Resume", "Total", "Content", "Format", "Sections", "Requirements met", "Matched", "Missing", "Notes")
_COUNTED = frozenset({"#", "Total", "Content", "Format", "Sections"})


def _html(ranking: Ranking) -> bytes:
    found = rows(ranking)
    ranked = [_shown(row) for row in found if row["error"] is None]
    refused = [(row["name"], row["detail"]) for row in found if row["error"] is not None]
    rest = f"<h2>Not scored</h2>{_html_table(('Resume', 'Why'), refused)}" if refused else ""
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Ranking</title>"
        f"<style>{_STYLE}</style><h1>Ranking</h1><p>{say('report.notice')} {html.escape(ranking.tie_rule)}</p>"
        f"{_html_table(_HEADINGS, ranked)}{rest}</html>\n"
    ).encode()


def _shown(row: dict[str, Any]) -> tuple[Any, ...]:
    scores = (row[name] for name in ("total_score", "content_match", "format_compatibility", "section_scores"))
    twin = {None: None, "same_file": "Same file as", "same_person": "Same person as"}[row["duplicate_reason"]]
    notes = (
        f"{twin} #{row['duplicate_of']}." if twin else None,
        row["above_next"],
        f"Integrity: {row['findings']}." if row["findings"] else None,
    )
    return (
        row["rank"],
        row["name"],
        *("-" if score is None else f"{score:.2f}" for score in scores),
        f"{row['requirements_met']} of {row['requirements']}",
        row["matched"],
        row["missing"],
        " ".join(filter(None, notes)),
    )


def _html_table(headings: Sequence[str], body: Sequence[Sequence[Any]]) -> str:
    classes = [" class=n" if heading in _COUNTED else "" for heading in headings]
    head = "".join(f"<th scope=col{mark}>{heading}</th>" for heading, mark in zip(headings, classes, strict=True))
    lines = "\n".join(
        "<tr>" + "".join(f"<td{mark}>{html.escape(str(cell))}</td>" for cell, mark in zip(row, classes, strict=True)) + "</tr>"
        for row in body
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{lines}\n</tbody></table>"


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
