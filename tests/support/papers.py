"""Whole resumes as files of real producers (plain text, python-docx, reportlab), sound but for what a test asks for."""

from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document as Word
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

RESUME = """Robin Example
robin@example.org | +1 415 555 0134

Summary
Systems engineer with ten years of work on software that hospitals and freight firms rest on, from planning to daily care.
Plans with the people who use a system, tests what matters to them, and hands over documents that a new colleague can follow.

Experience
Systems Engineer, Harbour Clinics Ltd
Mar 2019 - Present
- Built a booking system that 12 clinics use for 40,000 visits a year
- Cut the time to release from two weeks to one day with tests that run on every change
- Led a team of five through the move to a new data centre without an hour of loss
- Wrote the plan for recovery and tried it twice a year with every department
- Saved 30,000 dollars a year by retiring four old servers

Systems Analyst, Orchard Freight Inc
Jan 2015 - Feb 2019
- Planned stock for 30 depots and halved what was written off
- Trained 12 clerks in the new system and kept its handbook
- Moved the ledgers of three sites to PostgreSQL in a weekend

Education
Bachelor of Science in Computing, Riverside College, 2014

Skills
Linux, PostgreSQL, Python, network monitoring, budget planning and the training of staff
"""
LINES = RESUME.splitlines()
HEADINGS = ("Summary", "Experience", "Education", "Skills")

Change = tuple[str, str]
Paper = tuple[bytes, str]
"""Content and name of a file."""


def changed(*changes: Change, end: str = "") -> str:
    """Return the resume with the first of each pair replaced by the second, and *end* behind it."""
    text = RESUME
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text + end


def plain(*changes: Change, end: str = "") -> Paper:
    """Return the resume as plain text."""
    return changed(*changes, end=end).encode(), "resume.txt"


def word(*changes: Change, end: str = "", edit: Callable[[Word], object] = lambda document: None) -> Paper:
    """Return the resume as a Word file in which *edit* has changed more."""
    document = docx.Document()
    for text in changed(*changes, end=end).splitlines():
        if text in HEADINGS:
            document.add_heading(text, level=2)
        elif text.startswith("- "):
            document.add_paragraph(text[2:], style="List Bullet")
        elif text:
            document.add_paragraph(text)
    edit(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue(), "resume.docx"


def printed(
    *changes: Change,
    end: str = "",
    draw: Callable[[Canvas], object] = lambda canvas: None,
    size: tuple[float, float] = LETTER,
    letters: float = 9.0,
    left: float = 45.0,
    encrypt: object = None,
) -> Paper:
    """Return the resume as a PDF of *letters* in points, on which *draw* has drawn before the text."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, encrypt=encrypt)
    draw(canvas)
    top = size[1] - 60.0
    for text in changed(*changes, end=end).splitlines():
        if top < 50:
            canvas.showPage()
            top = size[1] - 60.0
        canvas.setFont("Helvetica-Bold" if text in HEADINGS else "Helvetica", letters)
        canvas.setFillGray(0)
        canvas.drawString(left, top, text.replace("- ", "• ", 1) if text.startswith("- ") else text)
        top -= 1.4 * letters
    canvas.save()
    return out.getvalue(), "resume.pdf"
