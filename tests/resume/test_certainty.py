"""Readings that hold something else as well are not marked as certain."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document, Fact
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("B.S. in Mathematics, Ridgemont University  2014 - 2018", True),
        ("B.S. : Mathematics Ridgemont University  2014 - 2018", False),
        ("General Studies Ridgemont High School  2014 - 2018", False),
        ("Ridgemont College Business Studies General  2014 - 2018", False),
        ("Ridgemont School of Management  2014 - 2018", True),
        ("EMT Certification Ridgemont Community College  2014 - 2018", False),
        ("Accounting Ridgemont College  2014 - 2018", False),
        ("Ridgemont University Finance  2014 - 2018", False),
        ("Ridgemont College of Arts, Science & Commerce  2014 - 2018", False),
        ("Awarded a Scholarship to Ridgemont College  2014 - 2018", False),
        ("currently enrolled at Ridgemont College  2014 - 2018", False),
        ("School of Management  2014 - 2018", False),
        ("Ridgemont College 1  2014 - 2018", False),
        ("Ridgemont Art Academy  2014 - 2018", True),
        ("Ridgemont College Triathlon Club  2014 - 2018", False),
        ("Medical Assistant Ridgemont College  2014 - 2018", False),
        ("Ridgemont University - Purdue University  2014 - 2018", False),
        ("Ridgemont UniversityDates  2014 - 2018", False),
        ("Ed.d ......Ridgemont University  2014 - 2018", False),
        ("Baker College  2014 - 2018", True),
    ],
)
def test_a_school_behind_a_label_is_doubtful(document: Make, line: str, sure: bool) -> None:
    """Where "Degree : Field School" runs on, the first words of the school may be the field."""
    (found,) = read(document(f"# Robin Sample\n# Education\n{line}")).education

    assert is_sure(found.institution) is sure


def test_courses_are_doubtful_degrees(document: Make) -> None:
    """A line such as "Intermediate Baking" is as likely a course as a degree."""
    found = read(document("# Robin Sample\n# Education\nIntermediate Baking  2014\nTown School")).education

    assert not any(is_sure(one.degree) for one in found)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("B.A in Psychology", True),
        ("State Master of Arts in History", False),
        ("Currently close to obtaining my B.A in History", False),
    ],
)
def test_what_is_told_of_a_degree_is_no_part_of_it(document: Make, text: str, sure: bool) -> None:
    """A degree told of in a sentence, or behind the mask of a place, is not marked as certain."""
    (found,) = read(document(f"# Robin Sample\n# Education\n{text}")).education

    assert is_sure(found.degree) is sure


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        ("Accountant | Dale Ltd | 2014 - 2018", True),
        ("Charge Nurse, Intensive Care Unit | Dale Ltd | 2014 - 2018", True),
        ("2nd Grade Teacher | Dale Ltd | 2014 - 2018", True),
        ("Owner | Dale Ltd | 2014 - 2018", True),
        ("Intern, PRONAYON | Dale Ltd | 2014 - 2018", False),
        ("Accountant 16th June | Dale Ltd | 2014 - 2018", False),
        ("Role Network Engineer | Dale Ltd | 2014 - 2018", False),
        ("Tech Mahindra | 2014 - 2018", False),
    ],
)
def test_a_title_that_goes_on_is_doubtful(document: Make, head: str, sure: bool) -> None:
    """A firm behind a comma or the role, a day or a label is no part of a title."""
    (found,) = read(document(f"# Robin Sample\n# Experience\n{head}\n• Baked")).positions

    assert is_sure(found.title) is sure


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        ("Teacher\nDale High School | 2014 - 2018", True),
        ("2014 - 2018 B.E Computer Science | Dale Institute of Technology", False),
        ("Sr. Executive, Residential Services | 2014 - 2018", False),
        ("Baker | Client Arthrex Inc. | 2014 - 2018", False),
    ],
)
def test_what_is_no_firm_is_a_doubtful_employer(document: Make, head: str, sure: bool) -> None:
    """Where somebody studied, a department behind the title and a client are not marked as certain."""
    found = read(document(f"# Robin Sample\n# Experience\n{head}\n• Baked")).positions

    assert any(is_sure(one.employer) for one in found) is sure


def test_letters_in_brackets_are_no_second_certificate(document: Make) -> None:
    """What is written out says which of two certificates of the same letters is meant."""
    found = read(document("# Robin Sample\n# Certifications\nMicrosoft Certified Systems Administrator (MCSA)")).certifications

    assert [fact.value for fact in found] == ["Microsoft Certified Systems Administrator"]


def test_a_title_with_more_in_it_is_doubtful(document: Make) -> None:
    """A title that names a place of work as well, or that lacks a bracket, is not marked as certain."""
    text = "# Robin Sample\n# Experience\nBaker in Town Mill Ltd  2014 - 2018\n• Baked\nBaker, Crusty Ltd  2019 - 2021\n• Baked"
    first, second = read(document(text)).positions

    assert (is_sure(first.title), is_sure(second.title)) == (False, True)


@pytest.mark.parametrize(
    ("employer", "sure"),
    [
        ("Media Strategy", False),
        ("Information Technology", False),
        ("Digital Content", False),
        ("Python", False),
        ("Crusty Ltd as a baker of the", False),
        ("Crusty Media Ltd", True),
        ("Ridgemont Bank", True),
    ],
)
def test_a_department_is_a_doubtful_employer(document: Make, employer: str, sure: bool) -> None:
    """Words of fields and departments, however they follow a title, are not surely the name of a firm."""
    (found,) = read(document(f"# Robin Sample\n# Experience\nDirector at {employer}  2014 - 2018\n• Led")).positions

    assert is_sure(found.employer) is sure


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("B.Sc. in Physics", True),
        ("Bachelor of Engineering Computer Science", True),
        ("Certificate in Baking training", False),
        ("B.Tech Ridgemont Enginering Colleg", False),
        ("B.A Mar2010", False),
        ("B.A. Sociology Mumbai, Maharashtra Hill University", False),
        ("B.B.A. Marketing, Crestwood", False),
        ("B.A., Child, Adolescent & Family Studies", True),
    ],
)
def test_a_degree_with_more_in_it_is_doubtful(document: Make, line: str, sure: bool) -> None:
    """A degree that runs on into a place, a date or an exam is not marked as certain."""
    (found,) = read(document(f"# Robin Sample\n# Education\n{line}")).education

    assert is_sure(found.degree) is sure


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("CPR certified", True),
        ("Taking a course for CCNA", False),
        ("CPA exam, part one", False),
        ("Inactive security clearance", False),
    ],
)
def test_a_certificate_that_is_not_held_is_doubtful(document: Make, line: str, sure: bool) -> None:
    """Courses, exams and what has run out are named, but not surely held."""
    found = read(document(f"# Robin Sample\n# Certifications\n{line}")).certifications

    assert [is_sure(one) for one in found] == [sure]


def test_a_masked_firm_makes_other_firms_doubtful(document: Make) -> None:
    """Where "Company Name" stands for the firm, a department beside it is not surely one."""
    (found,) = read(document("# Robin Sample\n# Experience\nBaker - Crusty Group Company Name 2014 - 2018\n• Baked")).positions

    assert not is_sure(found.employer)


def is_sure(fact: Fact | None) -> bool:
    return fact is not None and fact.confidence >= 0.9
