"""DOCX to `Document`: a walk over the body in order, with styles, numbering, headers, text boxes and footnotes.

python-docx loads every related part when it opens a file, pictures included; so the parts come from our bounded archive, and
python-docx gives the names and the core properties.
"""

from resume_ats_scorer.parse.docx._read import read_docx

__all__ = ["read_docx"]
