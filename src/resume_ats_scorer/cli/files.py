"""One report as files for people."""

from pathlib import Path

import typer

from resume_ats_scorer.annotate import annotate
from resume_ats_scorer.model import ScoreReport
from resume_ats_scorer.report import to_html, to_pdf

_WRITERS = {".html": to_html, ".pdf": to_pdf}


def check(report_file: Path | None, annotate_file: Path | None) -> None:
    """Raise BadParameter where a file to be written has an ending that cannot be written."""
    if report_file and report_file.suffix.lower() not in _WRITERS:
        raise typer.BadParameter("the report must end in .html or .pdf")
    if annotate_file and annotate_file.suffix.lower() != ".pdf":
        raise typer.BadParameter("the marked resume must end in .pdf")


def write(data: bytes, report: ScoreReport, report_file: Path | None, annotate_file: Path | None) -> None:
    """Write *report*, on the resume *data*, to the files asked for."""
    if report_file:
        report_file.write_bytes(_WRITERS[report_file.suffix.lower()](report))
    if annotate_file:
        annotate_file.write_bytes(annotate(data, report))
