"""A report as one file for people: HTML that needs nothing else, or PDF. Both show the same outline."""

from resume_ats_scorer.model import ScoreReport
from resume_ats_scorer.report._html import write_html
from resume_ats_scorer.report._outline import outline

__all__ = ["to_html", "to_pdf"]


def to_html(report: ScoreReport) -> bytes:
    """Return *report* as an HTML document in UTF-8 that fetches nothing and runs nothing."""
    return write_html(outline(report))


def to_pdf(report: ScoreReport) -> bytes:
    """Return *report* as a PDF on A4. The same report gives the same bytes.

    Latin, Greek, Cyrillic, Armenian and Georgian letters are shown; those of other scripts are boxes (the HTML shows them all).
    """
    from resume_ats_scorer.report._pdf import write_pdf

    return write_pdf(outline(report))
