"""The pages of a resume with what the format checks found marked on them."""

from io import BytesIO
from time import struct_time

from PIL import Image

from resume_ats_scorer.annotate._legend import legend_sheets
from resume_ats_scorer.annotate._notes import notes_of
from resume_ats_scorer.annotate._pages import marked_pages
from resume_ats_scorer.annotate._text import text_sheets
from resume_ats_scorer.model import Kind, Limits, ScoreReport

__all__ = ["annotate"]

DPI = 144


def annotate(data: bytes, report: ScoreReport, limits: Limits | None = None) -> bytes:
    """Return a PDF of the resume *data* with every check that fired numbered where it fired, and a legend at the end.

    *report* is the one on *data*. Pages of a PDF are shown as they look, other formats as their text, line by line.
    The same report and bytes give the same PDF. Raises Encrypted, Corrupt or TooComplex where a PDF cannot be opened.
    """
    notes = notes_of(report.checks)
    if report.reading.kind is Kind.PDF:
        sheets = marked_pages(data, limits or Limits(), notes)
    else:
        sheets = text_sheets(report.reading.lines, notes)
    return _pdf([*sheets, *legend_sheets(report, notes)], report)


def _pdf(sheets: list[Image.Image], report: ScoreReport) -> bytes:
    day = struct_time((*report.as_of.timetuple()[:3], 0, 0, 0, *report.as_of.timetuple()[6:]))
    held = BytesIO()
    sheets[0].save(held, "PDF", resolution=DPI, save_all=True, append_images=sheets[1:], creationDate=day, modDate=day)
    return held.getvalue()
