"""`rank` and `match`: many resumes for one job, or many jobs for one resume, on all cores, with a progress bar."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from resume_ats_scorer import pipeline
from resume_ats_scorer.batch import match_batch, score_batch
from resume_ats_scorer.cli import cluster, tables
from resume_ats_scorer.cli.journal import Journal, date_begun
from resume_ats_scorer.cli.parts import PartFolder
from resume_ats_scorer.cli.sources import gather
from resume_ats_scorer.rank import Ranking, Row, rank
from resume_ats_scorer.settings import available_cpus
from resume_ats_scorer.web import PRELOAD
from resume_ats_scorer.wording import say
from resume_ats_scorer.workers import Allowance, Pool

INTERRUPTED = 130


def begun(scheduler: str | None, output: str | None) -> date | None:
    """Return the date that unfinished results for *output* are of: they go on with it, on whatever day that is."""
    if output is None:
        return None
    return PartFolder(output).begun() if scheduler else date_begun(Path(output))


def run(places: Sequence[str], posting: str | pipeline.Attachment, options: pipeline.Options, output: Path | None) -> Ranking:
    """Return the resumes at *places* in order; write *output* where one is given, going on where an earlier run stopped."""
    if output is not None:
        tables.check(output)
    journal = Journal(output, posting, options) if output is not None else None
    rows = journal.rows() if journal else []
    done = {row.name for row in rows}
    found = gather(places, options.limits)
    left = [source for source in found if source.name not in done]
    with ExitStack() as stack:
        writer = stack.enter_context(journal.writing(rows)) if journal else None

        def keep(row: Row) -> None:
            rows.append(row)
            if writer:
                writer.add(row)

        _finish(_collect(lambda pool: score_batch(pool, left, posting, options), keep, len(found), len(done)), rows, journal)
    result = rank(rows)
    if output is not None and journal is not None:
        tables.save(result, output)
        journal.remove()
    return result


def on_cluster(
    scheduler: str, places: Sequence[str], posting: str | pipeline.Attachment, options: pipeline.Options, output: str, chunk: int
) -> Ranking:
    """Return the resumes at *places* in order, scored on the Dask cluster at *scheduler*; *output* is a folder of Parquet parts."""
    rows: list[Row] = []
    with _progress() as progress:
        bar = progress.add_task("Scoring", total=None)
        for part in cluster.run(scheduler, places, posting, options, PartFolder(output), chunk):
            rows += part
            progress.update(bar, completed=len(rows))
    return rank(rows)


def match(resume: pipeline.Attachment, places: Sequence[str], options: pipeline.Options, output: Path | None) -> Ranking:
    """Return the postings at *places* in the order in which *resume* fits them, and write *output* where one is given."""
    if output is not None:
        tables.check(output)
    rows: list[Row] = []
    found = gather(places, options.limits)
    _finish(_collect(lambda pool: match_batch(pool, resume, found, options), rows.append, len(found), 0), rows, None)
    result = rank(rows)
    if output is not None:
        tables.save(result, output)
    return result


def _finish(work: Coroutine[Any, Any, None], rows: Sequence[Row], journal: Journal | None) -> None:
    try:
        asyncio.run(work)
    except KeyboardInterrupt:
        kept = " Run the same command again to go on." if journal else ""
        print(f"Stopped after {len(rows)} results.{kept}", file=sys.stderr)  # noqa: T201
        raise SystemExit(INTERRUPTED) from None


async def _collect(batch: Callable[[Pool], AsyncIterator[Row]], keep: Callable[[Row], None], total: int, done: int) -> None:
    pool = Pool(available_cpus(), Allowance(), PRELOAD)
    with _progress() as progress:
        bar = progress.add_task("Scoring", total=total, completed=done)
        await pool.start()
        try:
            async for row in batch(pool):
                keep(row)
                progress.advance(bar)
        finally:
            await pool.close()


class _Rate(ProgressColumn):
    """Resumes a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed or 0:.1f}/s")


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


def show(result: Ranking, top: int, console: Console | None = None) -> None:
    """Print the first *top* places, why each stands above the next, and the refusals."""
    out = console or Console(highlight=False)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("#", "Total", "Content", "Format", "Sections", "Met", "Resume"):
        table.add_column(column, justify="left" if column == "Resume" else "right", no_wrap=column != "Resume", overflow="fold")
    for place in result.ranked[:top]:
        one = place.resume
        parts = [one.components.get(name) for name in ("content_match", "format_compatibility", "section_scores")]
        twin = f" [dim](same as #{place.duplicate_of})[/]" if place.duplicate_of else ""
        table.add_row(
            str(place.rank),
            f"{one.total_score:.2f}",
            *("-" if part is None else f"{part:.0f}" for part in parts),
            f"{one.requirements_met}/{one.requirements}",
            escape(one.name) + twin,
        )
    out.print(table)
    for place in result.ranked[: max(top - 1, 0)]:
        if place.above_next:
            out.print(f"[dim]#{place.rank}: {escape(place.above_next)}[/]")
    for refused in result.refused:
        out.print(f"[bold]Refused[/] {escape(refused.name)}: {escape(refused.detail)} ({refused.error})")
    out.print(f"[dim]{say('report.notice')}[/]")
