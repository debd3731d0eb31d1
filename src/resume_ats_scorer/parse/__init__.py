"""Files to documents: `parse(upload, limits)`."""

from collections.abc import Callable

from resume_ats_scorer.model import Document, Kind, Limits, Upload

Reader = Callable[[Upload, Limits], Document]


def parse(upload: Upload, limits: Limits) -> Document:
    """Return the document in *upload*.

    Raises Encrypted, Corrupt, NoText or TooComplex; a document is whole or there is none.
    """
    return _reader(upload.kind)(upload, limits)


def _reader(kind: Kind) -> Reader:
    """Return the reader for *kind*; only the libraries that it needs are imported."""
    if kind is Kind.PDF:
        from resume_ats_scorer.parse.pdf import read_pdf

        return read_pdf
    if kind is Kind.DOCX:
        from resume_ats_scorer.parse.docx import read_docx

        return read_docx
    if kind is Kind.ODT:
        from resume_ats_scorer.parse.odt import read_odt

        return read_odt
    if kind is Kind.RTF:
        from resume_ats_scorer.parse.rtf import read_rtf

        return read_rtf
    from resume_ats_scorer.parse.plain import read_plain

    return read_plain
