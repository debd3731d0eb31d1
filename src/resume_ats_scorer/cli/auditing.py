"""`rank --audit`: the impact of a ranking on groups, from labels that never reach the scorer."""

import csv
from collections.abc import Mapping
from pathlib import Path, PurePath

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from resume_ats_scorer.audit import Audit, Labelled, audit
from resume_ats_scorer.audit_page import COLUMNS, cells, page
from resume_ats_scorer.rank import Ranking
from resume_ats_scorer.wire import to_json


def labels(path: Path) -> dict[str, dict[str, str]]:
    """Return the groups in the CSV file at *path* by the name of the resume. Raises BadParameter where it cannot be used."""
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise typer.BadParameter("the labels cannot be read; give a CSV file in UTF-8") from None
    if not rows or "name" not in rows[0] or len(rows[0]) < 2:
        raise typer.BadParameter("the labels need a column `name` and at least one column with groups")
    return {row["name"]: {key: text or "" for key, text in row.items() if key and key != "name"} for row in rows}


def check(labels_file: Path | None, output: Path | None) -> None:
    """Raise BadParameter where an audit is to be written that is not asked for, or to what cannot be written."""
    if output is None:
        return
    if labels_file is None:
        raise typer.BadParameter("--audit-output needs --audit with the groups")
    if output.suffix.lower() not in {".json", ".html"}:
        raise typer.BadParameter("the audit must end in .json or .html")


def run(ranking: Ranking, groups: Mapping[str, Mapping[str, str]], cut_off: float | None, output: Path | None) -> None:
    """Print the audit of *ranking*; write it to *output*, as JSON or as a printable page, where one is given."""
    people = [Labelled(one.resume.total_score, _of(one.resume.name, groups)) for one in ranking.ranked]
    if not people:
        raise typer.BadParameter("no resume was scored, so there is nothing to audit")
    result = audit(people, cut_off)
    if output is not None:
        output.write_bytes(page(result) if output.suffix.lower() == ".html" else to_json(result) + b"\n")
    show(result)


def _of(name: str, groups: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    return groups.get(name) or groups.get(PurePath(name).name) or dict.fromkeys(next(iter(groups.values())), "")


def show(result: Audit, console: Console | None = None) -> None:
    """Print *result* as tables."""
    out = console or Console(highlight=False)
    out.print(f"\n[bold]Audit[/]: {result.people} people, median {result.median:.2f}, cut-off {result.cut_off:.2f}")
    for attribute in result.attributes:
        table = Table(title=f"{escape(attribute.attribute)} ({attribute.unknown} unknown)", box=None, title_justify="left")
        for index, column in enumerate(COLUMNS):
            table.add_column(column, justify="left" if index in (0, len(COLUMNS) - 1) else "right")
        for rate in attribute.groups:
            table.add_row(*(escape(cell) for cell in cells(rate)))
        out.print(table)
    out.print(f"[dim]{result.notice}[/]")
