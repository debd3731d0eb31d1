"""Labels of forms."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.labels import is_aside, label_of, unlabelled

Make = Callable[[str], Document]


def test_a_label_ends_at_its_colon() -> None:
    """What stands in brackets is part of a label, its case and accents are not."""
    text = "• Date (da – a): Maggio 2015"

    assert label_of(text) == ("date-da-a", text.index("Maggio"))
    assert label_of("Maggio 2015 – oggi") == ("", 0)


def test_only_labels_of_a_group_are_taken_away() -> None:
    """A label that nobody knows stays."""
    assert [unlabelled(text, "study_label") for text in ("Institution: Dale", "Thesis: Dale")] == ["Dale", "Thesis: Dale"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Hours per week: 40", True), ("Series: 0343 Pay Plan: GS", True), ("Role: Baker", False), ("Baker", False)],
)
def test_some_lines_of_a_form_say_nothing_of_the_job(text: str, expected: bool) -> None:
    """Hours, pay and supervisors stand between the firm and the title of federal resumes."""
    assert is_aside(text) is expected


FEDERAL = """
Department of Bread, Oven Service
1320 Braddock Place, Alexandria, VA 22314 US
09/2018 - Present
Hours per week: 40
Series: 0343 Pay Plan: GS Grade: 12
Program Analyst
Supervisor: Kim Doe (703-555-0190) May contact: Yes
Analyze claims in excess of $4 million.
"""
EUROPASS = """
• Date (da – a): Maggio 2015 – oggi
• Nome e indirizzo del datore di lavoro: Panificio Dale S.p.A., Parma
• Tipo di azienda o settore: Alimentare
• Tipo di impiego: Tecnico manutentore
• Principali mansioni e responsabilità: Manutenzione di forni
"""
AGENCY = "June 2010 – August 2011\nAgency: Blue Oven, Cardiff\nLabourer (temporary)\nMoved bags"


PLACED = """
Period: 02.2018 - Present
Company name: Blue Oven
Location: Dale, Poland
Role: Loaf Constructor
Key responsibilities:
Made loaves
"""


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        (PLACED, "Loaf Constructor", "Blue Oven"),
        (FEDERAL, "Program Analyst", "Department of Bread, Oven Service"),
        (EUROPASS, "Tecnico manutentore", "Panificio Dale S.p.A."),
        (AGENCY, "Labourer (temporary)", "Blue Oven"),
    ],
)
def test_jobs_in_forms(document: Make, text: str, title: str, employer: str) -> None:
    """What a form says of a job is read behind its labels, whatever else stands between."""
    (found,) = read(document(f"Robin Sample\nEXPERIENCE\n{text}")).positions

    assert (found.title and found.title.value, found.employer and found.employer.value) == (title, employer)


def test_a_grade_held_is_no_job(document: Make) -> None:
    """A label that names no work makes no head of its line, for all its dates."""
    found = read(document(f"Robin Sample\nHighest Grade: GS-0343-12, 09/2018 - Present\nEXPERIENCE\n{FEDERAL}")).positions

    assert [one.title and one.title.value for one in found] == ["Program Analyst"]


def test_a_form_may_follow_the_contact_data(document: Make) -> None:
    """A role and a company, current and previous, are jobs where no heading stands above."""
    now = "Current role: Head Baker\nCurrent company: Dale Mills\nDates: 2019 - present"
    before = "Previous role: Baker\nPrevious company: Rowan\nDates: 2015 - 2019"
    found = read(document(f"Robin Sample\nrobin@example.com\n{now}\n{before}")).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found] == [
        ("Head Baker", "Dale Mills"),
        ("Baker", "Rowan"),
    ]


def test_company_name_is_a_label_before_a_colon(document: Make) -> None:
    """ "Company Name" stands for a firm that is left out, but not where one stands behind its colon."""
    form = "Company Name: Dale Mills\nDesignation: Baker\nDuration: June 2019 to date"
    (found,) = read(document(f"Robin Sample\n# EXPERIENCE\n{form}")).positions

    assert (found.title and found.title.value, found.employer and found.employer.value) == ("Baker", "Dale Mills")
