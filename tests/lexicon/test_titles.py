"""Titles in the lexicon: what abbreviations in them stand for, and what else their jobs are called."""

import pytest

from resume_ats_scorer.lexicon.titles import names_one, other_names, spelt_out


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Lead Tech", "Lead technician"),
        ("Maint. Tech II", "maintenance technician II"),
        ("Tech Lead", "technical Lead"),
        ("Asst. Mgr.", "assistant manager"),
        ("Acct Exec", "account executive"),
        ("Staff Acct", "Staff accountant"),
        ("IT Manager", "information technology Manager"),
        ("Make it work", "Make it work"),
        ("SWE", "software engineer"),
        ("Graduate QS", "Graduate quantity surveyor"),
        ("FP&A Analyst", "financial planning analysis Analyst"),
        ("Technical Writer", "Technical Writer"),
    ],
)
def test_abbreviations_of_titles_are_spelt_out(title: str, meant: str) -> None:
    """What an abbreviation means may depend on whether it ends the title, or on capitals; whole words stay."""
    assert spelt_out(title) == meant


def test_a_job_of_an_unknown_word_goes_by_the_first_known_name_of_its_family() -> None:
    """Other names are given for jobs whose last word is strange; levels and known words need none."""
    known = {"attorney", "assistant", "teacher"}
    names = {title: other_names(title, known) for title in ("Senior Solicitor", "Paralegal", "Sales Director", "Maths Teacher")}

    assert names == {"Senior Solicitor": ["attorney"], "Paralegal": ["legal assistant"], "Sales Director": [], "Maths Teacher": []}


def test_an_abbreviated_title_names_a_job() -> None:
    """ "Maint Tech" is a job as "Maintenance Technician" is."""
    assert names_one("Maint Tech, nights")
    assert not names_one("What you will do")
