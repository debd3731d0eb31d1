"""A resume is near a posting as far as its own words bear out those that it shares with it."""

from collections.abc import Callable

from stuffing import SHORT
from trades import MECHANIC, NURSE, POSTING

from resume_ats_scorer import job
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content import ContentJudgement
from resume_ats_scorer.score.content._own import echoing, root

Judged = Callable[..., ContentJudgement]
BULLET = "- Order parts and keep the workshop's tools in order.\n"


def score(judgement: ContentJudgement, criterion: str) -> float:
    return next(one.score or 0.0 for one in judgement.component.criteria if one.id == criterion)


def test_forms_of_a_word_are_one_word() -> None:
    """Endings do not make a word of the posting another one."""
    assert {root(word) for word in ("assess", "assessed", "assesses", "assessing")} == {"assess"}
    assert {root(word) for word in ("nurse", "nurses", "nursed", "nursing")} == {"nurs"}


def test_words_of_the_posting_are_not_own_words() -> None:
    """Words of the posting echo it, and so do phrases of nothing else; others do not."""
    index = semantic.vocabulary().index
    found = echoing(job.read(POSTING), "")

    assert found[index["surgery"]]
    assert found[index["registered nurse"]]
    assert not found[index["brakes"]]


def test_own_words_bear_out_the_others(judged: Judged) -> None:
    """Who tells of the work in words of their own is believed the words of the posting."""
    own = NURSE.replace(
        "- Assess 14", "- Inserted catheters, drew blood and monitored vital signs and infusions on rounds.\n- Assess 14"
    )

    assert judged(own).backing == 1.0


def test_a_title_of_the_trade_bears_out_the_postings_words(judged: Judged) -> None:
    """Who holds the title may say nothing but what the posting says."""
    echo = NURSE.replace(
        "- Assess 14", "- Registered nursing of patients after surgery, with medication and wound care.\n- Assess 14"
    )

    assert judged(echo).backing == 1.0
    assert (judged(echo).component.score() or 0) > 80


def test_a_title_over_the_postings_words_alone_bears_nothing_out(judged: Judged) -> None:
    """A position told in nothing but the posting's words does not count beside others that are told in own ones."""
    made_up = (
        "EXPERIENCE\n\nRegistered Nurse, Surgical Ward\nHarbour Hospital, Springfield\nMay 2018 - January 2019\n"
        "- Registered nursing of patients after surgery, with medication and wound care.\n"
        "- Taught patients and families, planned care with doctors.\n"
    )

    assert judged(MECHANIC.replace("EXPERIENCE\n", made_up)).backing == 0.0


def test_without_own_words_little_of_a_likeness_counts(judged: Judged) -> None:
    """One sentence of the posting's title and terms in a short resume of another trade brings next to nothing."""
    posting = (
        "Dental Hygienist\n\nDuties\n- Scale and polish teeth and take dental radiographs.\n- Apply fluoride and sealants and chart"
        " in Dentrix.\n- Educate patients on oral hygiene.\n\nRequirements\n- Dental hygienist license.\n- CPR certification.\n"
    )
    resume = SHORT["forklift operator"]
    praised = "\n- Praised by managers as an excellent dental hygienist for radiographs and fluoride.\n- "
    plain, stuffed = (judged(text, posting).component.score() or 0 for text in (resume, resume.replace("\n- ", praised, 1)))

    assert stuffed - plain <= 5


def test_title_alone_is_worth_little(judged: Judged) -> None:
    """The posting's title over work of another kind hardly counts."""
    retitled = judged(MECHANIC.replace("\nCar Mechanic\nBridge", "\nRegistered Nurse\nBridge"))

    assert score(retitled, "content.title") - score(judged(MECHANIC), "content.title") < 10


def test_woven_terms_are_worth_little(judged: Judged) -> None:
    """Sentences about other work with the posting's words in them do not make it the posting's work."""
    woven = MECHANIC.replace(BULLET, f"{BULLET}- Assessed patients, surgery, wounds and medication with doctors every week.\n" * 2)

    assert (judged(woven).component.score() or 0) - (judged(MECHANIC).component.score() or 0) <= 5


def test_few_own_words_speak_against_claims_where_no_title_is_known(judged: Judged) -> None:
    """Two lines without a date are not believed a sentence for each of the posting's words."""
    lines = ("Planted flowers and watered lawns in five parks.", "Trimmed hedges on Sundays.")
    told = (f"Used {term.wanted.name} every day." for term in judged(MECHANIC).terms)
    plain, stuffed = (judged("\n".join(["Robin Example", "", "EXPERIENCE", *lines, *more])) for more in ((), told))

    assert (stuffed.component.score() or 0) - (plain.component.score() or 0) <= 5


STUDENT = """Dana Example
dana@example.com

EDUCATION
{degree}, Hill College, expected 2027

PROJECTS
{project}
"""
INTERNSHIP = """Software Engineering Intern

What you will do
- Build features of our web shop in Python and React, and write tests for them
- Take part in code reviews and fix bugs

Requirements
- Working towards a degree in computer science
- Some Python or Java, Git and SQL
"""
PROGRAMS = """Ride sharing, January 2025 - May 2025
- Wrote a Django backend and a React frontend for 300 students, with PostgreSQL and 120 unit tests
Toy compiler, January 2024 - April 2024
- Built lexer, parser and code generator in Java with four classmates, merging in Git"""
CROPS = """Cover crops, January 2025 - May 2025
- Planted rye and clover on twelve plots and measured nitrogen in the soil
Poultry house, January 2024 - April 2024
- Fed and weighed 200 broilers and kept the ventilation running"""


def test_what_a_resume_is_about_stands_for_titles_where_none_is_held(judged: Judged) -> None:
    """A student with projects of the trade is not judged as if jobs of another trade had been held; one with others is."""
    fitting = judged(STUDENT.format(degree="B.S. Computer Science", project=PROGRAMS), INTERNSHIP)
    other = judged(STUDENT.format(degree="B.S. Agronomy", project=CROPS), INTERNSHIP)
    reason = next(one.reason for one in fitting.component.criteria if one.id == "content.title")

    assert score(fitting, "content.title") > 45
    assert score(other, "content.title") < 10
    assert reason == "What the resume, where no title of a job was found, is about: related to the posting's title."


def test_a_few_foreign_sentences_do_not_make_a_resume_foreign(judged: Judged) -> None:
    """Sentences in another language do not keep a resume from being compared by topic."""
    german = "- Zusammen mit den Kollegen habe ich die Werkstatt geführt und auch die Kunden beraten.\n"
    found = judged(MECHANIC.replace(BULLET, BULLET + german * 2))

    assert [one.what for one in found.not_judged] == []


def test_a_relevant_bullet_helps_who_has_done_the_work(judged: Judged) -> None:
    """Honest tailoring is worth what it says."""
    without = NURSE.replace("- Teach patients and families wound care for the time at home.\n", "")

    assert score(judged(NURSE), "content.terms") > score(judged(without), "content.terms")


PROJECTS = (
    "EDUCATION\n\nNursing student, third year\n\nPROJECTS\n\n"
    "Led a study of wound healing on two surgical wards: charted dressings of ninety patients and taught families to change them.\n"
    "Ran vaccination evenings at the student clinic: took histories, drew blood and monitored vital signs.\n"
)
CAFE = "\nEXPERIENCE\n\nBarista, Bean Street, 2023 - present\n"


def test_a_job_beside_studies_takes_nothing_from_projects(judged: Judged) -> None:
    """Where hardly a position tells anything, the field of work stands for the titles held, be there one or none."""
    without, beside = (score(judged(text), "content.title") for text in (PROJECTS, PROJECTS + CAFE))

    assert without > 60
    assert beside > without - 10


def test_work_under_another_title_counts_for_the_title_too(judged: Judged) -> None:
    """A title that says little of the work does not outweigh what is told of it."""
    told = (
        "\n- Inserted catheters, drew blood and monitored vital signs and infusions on rounds"
        "\n- Nursed patients after surgery: wound care, medication, handover and discharge teaching\n"
    )
    nurse, leader = (
        score(judged(f"EXPERIENCE\n\n{title}, Harbour Hospital\n2018 - 2024{told}"), "content.title")
        for title in ("Registered Nurse", "Team Leader")
    )

    assert nurse > leader > 35


def test_a_title_that_the_vocabulary_does_not_know_says_another_name_of_its_job(judged: Judged) -> None:
    """It does in all that the resume says too, and the one form that stands for a gendered title still names the job."""
    posting = "Journeyman Lineworker\n\nBuild and repair overhead and underground power lines and transformers."
    held = "EXPERIENCE\n\n{}, Buckeye Power\n2015 - present\n- Strung conductors and set transformers from a bucket truck\n"
    found = {score(judged(held.format(title), posting), "content.title") for title in ("Lineman", "Linewoman", "Lineworker")}

    assert len(found) == 1
    assert min(found) > 80
