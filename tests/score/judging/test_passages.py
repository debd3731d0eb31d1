from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import Fact, Resume, SectionKind
from resume_ats_scorer.score.passages import blind, passages

AS_OF = date(2026, 1, 1)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), st.sampled_from(["und", "en", "de", "fr"]))
def test_blinding_keeps_places_and_is_done_once(text: str, language: str) -> None:
    """Blinded text is as long as the text, and blinding it again changes nothing."""
    once = blind(text, language)

    assert (len(once), blind(once, language)) == (len(text), once)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She led her team of waitresses", "He led his team of waiters"),
        ("Chairwoman of the board", "Chairman of the board"),
        ("Saleswoman, head office", "Salesman, head office"),
        ("Kellnerin und Teamleiterin", "Kellner und Teamleiter"),
        ("Directrice commerciale", "Directeur commerciale"),
        ("Enfermera de noche", "Enfermero de noche"),
        ("Date of birth: 4 May 1990", "Date of birth: 12.11.1961"),
        ("34 years old", "61 years old"),
        ("Nationality: Danish", "Nationality: Kenyan"),
        ("U.S. citizen", "Canadian citizen"),
        ("Marital status: single", "Marital status: married"),
        ("jo@example.com, +1 555 555 0100", "lou@example.org, 555-555-0199"),
        ("Mrs. Example", "Mr. Example"),
    ],
)
def test_words_that_tell_who_somebody_is_are_alike(one: str, other: str) -> None:
    """Two texts that differ in gender, age, nationality or address only have the same words."""
    assert blind(one).split() == blind(other).split()


@pytest.mark.parametrize(
    "text",
    [
        "Single sign-on for 2,000-3,000 users, 2010-2012",
        "Citizen science with the elderly; Berlin, Medizin, Admin",
        "C++ and C# since 2019, 24/7 on call",
        "Taught English and German as a foreign language",
    ],
)
def test_words_that_say_what_somebody_can_do_stay(text: str) -> None:
    """Nothing else is taken out."""
    assert blind(text) == text


def test_words_of_two_alphabets_count_nothing() -> None:
    """A word with a Cyrillic letter among Latin ones is gone; one in Cyrillic letters alone stays."""
    assert blind("P\u0443thon и Питон").split() == ["и", "Питон"]


def test_employers_schools_names_and_graduation_years_are_gone(written: Callable[..., Resume]) -> None:
    """What tells where somebody worked and learned, when they graduated and who they are is in no passage."""
    resume = written(
        """
        Rosa Sommer
        # summary
        Rosa Sommer is an analyst; at Initech she built reports
        # experience
        @ Analyst | Initech | 2020-01 | Present
        - Built reports in Excel for Initech
        # education
        @ Bachelor of Arts | History | Hill College | 2009
        Graduated in June 2009, University of the Lakes
        """
    )
    texts = [" ".join(passage.text.split()) for passage in passages(resume, frozenset(), AS_OF)]

    assert texts == [
        "is an analyst; at built reports",
        "Analyst",
        "Built reports in Excel for",
        "Bachelor of Arts | History",
        "",
    ]


def test_certificates_in_a_line_of_names_below_jobs_stay(written: Callable[..., Resume]) -> None:
    """What holds nothing but words in capitals there may name firms, which certificates are not."""
    resume = written(
        """
        Rosa Sommer
        # experience
        @ Paramedic | Initech | 2020-01 | Present
        - Answered calls
        """
    )
    line = replace(resume.document.lines[-1], text="Initech Rescue, ACLS, PALS", number=len(resume.document.lines) + 1, bullet="")
    section = replace(resume.sections[-1], lines=(*resume.sections[-1].lines, line))
    held = tuple(Fact(name, name, line.number, 0.8) for name in ("ACLS", "PALS"))
    resume = replace(
        resume,
        document=replace(resume.document, lines=(*resume.document.lines, line)),
        sections=(*resume.sections[:-1], section),
        certifications=held,
    )

    assert passages(resume, frozenset(), AS_OF)[-1].text.split() == ["ACLS", "PALS"]


def test_a_skill_named_like_an_employer_counts(written: Callable[..., Resume]) -> None:
    """Who worked at Salesforce and used Salesforce has shown the skill, but not by the employer's name."""
    resume = written(
        """
        Rosa Sommer
        # experience
        @ Analyst | Salesforce | 2020-01 | Present
        - Built reports in Salesforce
        """
    )

    assert ["Salesforce" in passage.text for passage in passages(resume, frozenset(), AS_OF)] == [False, True]


def test_passages_know_their_position_and_its_age(written: Callable[..., Resume]) -> None:
    """A line of a position carries its index and the months since it ended; worthless and contact lines are left out."""
    resume = written(
        """
        Rosa Sommer
        # experience
        @ Analyst | Initech | 2020-01 | 2025-07
        - Built reports
        - Said nothing
        """
    )
    found = [(passage.line, passage.section, passage.position, passage.months_ago) for passage in passages(resume, {5}, AS_OF)]

    assert found == [(3, SectionKind.EXPERIENCE, 0, 6), (4, SectionKind.EXPERIENCE, 0, 6)]


def test_a_personal_detail_takes_no_more_than_itself() -> None:
    """Where a whole resume came as one line, a nationality blanks itself and a few words, not all that follows."""
    work = "cooked for forty guests, planned menus and trained two apprentices in the cold kitchen " * 3

    assert blind(f"nationality : freedonian {work}").endswith("trained two apprentices in the cold kitchen ")
