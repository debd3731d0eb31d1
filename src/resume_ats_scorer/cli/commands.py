"""The commands and their options."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from resume_ats_scorer._version import __version__
from resume_ats_scorer.errors import FileMissing, PostingMissing
from resume_ats_scorer.model import Limits, Weights

if TYPE_CHECKING:
    from resume_ats_scorer.pipeline import Attachment

# Each command imports what it needs: `serve` starts the processes that read documents before it loads anything large.

app = typer.Typer(
    name="resume-ats-scorer",
    help="Score a resume against a job description as an applicant tracking system would, and explain every point.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

ResumeFile = Annotated[Path, typer.Argument(help="The resume: PDF, DOCX, ODT, RTF, TXT or Markdown.", show_default=False)]
PostingFile = Annotated[
    str, typer.Argument(help="The job description: a file of the same types, or - for standard input.", show_default=False)
]
Places = Annotated[
    list[str],
    typer.Argument(
        help="Resumes: files, folders, globs, zip archives, - for a list on standard input, s3://... addresses.", show_default=False
    ),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", help="Write .csv, .json, .jsonl, .parquet, .xlsx or .html; goes on if interrupted.")
]
Top = Annotated[int, typer.Option(min=1, help="How many places to print.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of", formats=["%Y-%m-%d"], help='What "present" means; if not given, today, or the day of what was interrupted.'
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the body that the service answers with.")]


@app.command()
def score(
    resume_file: ResumeFile,
    posting_file: PostingFile,
    as_json: AsJson = False,
    as_of: AsOf = None,
    report_file: Annotated[Path | None, typer.Option("--report", help="Write the report as .html or .pdf.")] = None,
    annotate_file: Annotated[
        Path | None, typer.Option("--annotate", help="Write a .pdf of the resume with what was found marked.")
    ] = None,
    weight_content: Annotated[float, typer.Option(min=0, help="Share of the content match.")] = Weights().content_match,
    weight_format: Annotated[
        float, typer.Option(min=0, help="Share of the format compatibility.")
    ] = Weights().format_compatibility,
    weight_sections: Annotated[float, typer.Option(min=0, help="Share of the section scores.")] = Weights().section_scores,
) -> None:
    """Score one resume for one job and say why."""
    from resume_ats_scorer import pipeline, wire
    from resume_ats_scorer.cli import files, show

    if not weight_content + weight_format + weight_sections:
        raise typer.BadParameter("at least one weight must be above 0")
    files.check(report_file, annotate_file)
    options = pipeline.Options(day(as_of), Weights(weight_content, weight_format, weight_sections))
    given = attachment(resume_file)
    report = pipeline.score_resume(given, posting(posting_file), options)
    files.write(given.data, report, report_file, annotate_file)
    if as_json:
        write(wire.to_json(report))
    else:
        show.report(report)


@app.command()
def parse(resume_file: ResumeFile, as_json: AsJson = False, as_of: AsOf = None) -> None:
    """Show what a machine reads from a resume, or print it as JSON Resume."""
    from resume_ats_scorer import pipeline, resume, wire
    from resume_ats_scorer.cli import show

    read = pipeline.read_resume(attachment(resume_file), Limits())
    if as_json:
        write(wire.to_json(resume.to_json_resume(read, day(as_of))))
    else:
        show.reading(resume.to_reading(read, day(as_of)))


@app.command()
def rank(
    places: Places,
    posting_file: PostingFile,
    output: Output = None,
    top: Top = 20,
    as_of: AsOf = None,
    audit: Annotated[
        Path | None, typer.Option("--audit", help="CSV of groups: a column `name`, then one column an attribute. Never scored.")
    ] = None,
    cut_off: Annotated[float | None, typer.Option(min=0, max=100, help="Total that counts as selected in the audit.")] = None,
    audit_output: Annotated[Path | None, typer.Option(help="Write the audit as .json or .html.")] = None,
    scheduler: Annotated[
        str | None, typer.Option(help="Score on the Dask cluster at tcp://HOST:PORT; --output is then a folder of Parquet parts.")
    ] = None,
    chunk: Annotated[int, typer.Option(min=1, help="Resumes that a worker of the cluster takes at a time.")] = 200,
) -> None:
    """Rank many resumes for one job on all cores, or on a cluster."""
    from resume_ats_scorer import pipeline
    from resume_ats_scorer.cli import auditing, ranking

    if places.count("-") + (posting_file == "-") > 1:
        raise typer.BadParameter("only one thing can come on the standard input; give the other as a file")
    auditing.check(audit, audit_output)
    labels = auditing.labels(audit) if audit else None
    options = pipeline.Options(day(as_of) if as_of else ranking.begun(scheduler, output) or day(None))
    if scheduler is None:
        result = ranking.run(places, posting(posting_file), options, Path(output) if output else None)
    elif output is None:
        raise typer.BadParameter("with --scheduler the results need an --output folder")
    else:
        result = ranking.on_cluster(scheduler, places, posting(posting_file), options, output, chunk)
    ranking.show(result, top)
    if labels is not None:
        auditing.run(result, labels, cut_off, audit_output)


@app.command()
def match(
    resume_file: ResumeFile,
    postings: Annotated[
        list[str],
        typer.Argument(help="Job descriptions: files, folders, globs, zip archives, s3://... addresses.", show_default=False),
    ],
    output: Output = None,
    top: Top = 20,
    as_of: AsOf = None,
) -> None:
    """Rank many jobs for one resume."""
    from resume_ats_scorer import pipeline
    from resume_ats_scorer.cli import ranking

    ranking.show(
        ranking.match(attachment(resume_file), postings, pipeline.Options(day(as_of)), Path(output) if output else None), top
    )


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")] = 8000,
    dev: Annotated[bool, typer.Option("--dev", help="Make a key for this run if none is set, and print a curl to paste.")] = False,
) -> None:
    """Start the HTTP service; its settings come from the environment (see the README)."""
    from resume_ats_scorer.cli.service import run

    run(host, port, dev=dev)


@app.command()
def version() -> None:
    """Print the version."""
    print(__version__)  # noqa: T201


def attachment(path: Path) -> "Attachment":
    """Return the file at *path*. Raises FileMissing where it cannot be opened."""
    from resume_ats_scorer.pipeline import Attachment

    try:
        return Attachment(path.read_bytes(), path.name)
    except OSError as error:
        raise FileMissing(f"The resume file cannot be opened ({error.strerror}); check the path.") from None


def posting(source: str) -> "str | Attachment":
    """Return the posting in the file *source*, or that on the standard input for `-`. Raises PostingMissing."""
    from resume_ats_scorer.pipeline import Attachment

    if source == "-":
        return sys.stdin.read()
    try:
        return Attachment(Path(source).read_bytes(), Path(source).name)
    except OSError as error:
        raise PostingMissing(f"The job description file cannot be opened ({error.strerror}); check the path.") from None


def day(as_of: datetime | None) -> date:
    """Return the day asked for, or today in UTC."""
    return (as_of or datetime.now(UTC)).date()


def write(body: bytes) -> None:
    """Write *body* and a line end to the standard output."""
    sys.stdout.buffer.write(body + b"\n")
    sys.stdout.buffer.flush()
