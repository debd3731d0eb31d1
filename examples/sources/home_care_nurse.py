"""A Word file as many people build them: contact in the page header, dates at the right margin behind a tab."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Inches, Pt

HISTORY = (
    (
        "Home Health Registered Nurse, Badger Home Care, Madison, WI",
        "June 2021 - Present",
        (
            "Visit six to eight patients a day: wound care, intravenous antibiotics, diabetes teaching.",
            "Write care plans with physicians and families, and document on the tablet in Homecare Homebase.",
            "Reduced returns to hospital within 30 days from 17% to 11% with a call on the second day.",
        ),
    ),
    (
        "Registered Nurse, Orthopedics, Four Lakes Hospital, Madison, WI",
        "August 2016 - May 2021",
        (
            "Cared for five post-operative patients a shift: assessment, medication administration, pain management.",
            "Taught patients before discharge after hip and knee replacement.",
            "Relief charge nurse from 2019; oriented seven new nurses.",
        ),
    ),
)


def build() -> WordDocument:
    """Return the resume as a Word document."""
    document = Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = Inches(1)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    header = section.header.paragraphs[0]
    header.text = "Solveig Martinez-Aas, RN\tMadison, WI\t(608) 555-0153 | solveig.martinez@example.com"
    document.add_heading("Summary", level=1)
    document.add_paragraph(
        "Registered nurse with ten years at the bedside and in patients' homes, looking for a hospital team again. "
        "Careful with medication, good with families, fluent in Spanish."
    )
    document.add_heading("Experience", level=1)
    for title, dates, bullets in HISTORY:
        line = document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(Inches(6.5), WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(title).bold = True
        line.add_run(f"\t{dates}")
        for bullet in bullets:
            document.add_paragraph(bullet, style="List Bullet")
    document.add_heading("Education", level=1)
    document.add_paragraph("Associate Degree in Nursing, Yahara Technical College, Madison, WI, 2016")
    document.add_heading("Licenses and Certifications", level=1)
    for licence in (
        "Registered Nurse (RN), Wisconsin, since 2016",
        "Basic Life Support (BLS), valid to 2027",
        "Certified in wound care, 2023",
    ):
        document.add_paragraph(licence, style="List Bullet")
    document.add_heading("Skills", level=1)
    table = document.add_table(rows=2, cols=3)
    skills = (
        "Patient assessment",
        "Wound care",
        "Intravenous therapy",
        "Medication administration",
        "Patient education",
        "Care planning",
    )
    for cell, skill in zip((cell for row in table.rows for cell in row.cells), skills, strict=True):
        cell.text = skill
    document.add_heading("Languages", level=1)
    document.add_paragraph("English (native), Spanish (fluent), Norwegian (basic)")
    document.core_properties.author = "Solveig Martinez-Aas"
    document.core_properties.created = document.core_properties.modified = datetime(2026, 1, 1, tzinfo=UTC)
    return document


if __name__ == "__main__":
    build().save(str(Path(sys.argv[1])))
