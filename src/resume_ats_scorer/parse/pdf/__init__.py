"""PDF to `Document`, on pdfium's raw calls."""

from resume_ats_scorer.parse.pdf._pages import PagePicture, page_pictures
from resume_ats_scorer.parse.pdf._read import read_pdf

__all__ = ["PagePicture", "page_pictures", "read_pdf"]
