"""A firm that is called like a job, a number or a field moves no score, wherever the other positions show that firms stand."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.model import Limits, Weights

POSTING = (Path(__file__).parents[1] / "examples" / "registered_nurse_posting.txt").read_text(encoding="utf-8")
FORMS = {
    "glued behind": ("Registered Nurse {firm} 2018 - 2022", "Nursing Assistant Northwind 2014 - 2018"),
    "glued before": ("{firm} Registered Nurse\n2018 - 2022", "Northwind Nursing Assistant\n2014 - 2018"),
    "by dashes": ("Registered Nurse – {firm} – 2018 to 2022", "Nursing Assistant – Northwind – 2014 to 2018"),
    "by a hyphen": ("Registered Nurse-{firm}, 2018-2022", "Nursing Assistant-Northwind, 2014-2018"),
    "by commas, firm and town first": (
        "2018-2022, {firm}, Dayton, OH, Registered Nurse",
        "2014-2018, Northwind, Leeds, Nursing Assistant",
    ),
    "by colons": ("{firm}: Registered Nurse, 2018 to 2022", "Northwind: Nursing Assistant, 2014 to 2018"),
    "by at": ("Registered Nurse at {firm}, Dayton, OH, 2018 - 2022", "Nursing Assistant at Northwind, 2014 - 2018"),
    "a line each": ("{firm}\nRegistered Nurse\n2018 - 2022", "Northwind\nNursing Assistant\n2014 - 2018"),
}
"""Heads of two positions, the first of them at the firm that is swapped."""
FIRMS = (
    "Coach", "Doctor on Demand", "Operator", "Baker", "Carpenter & Mason, Inc.", "Chef & Sommelier", "la Caixa", "Bank of the West",
    "Director's Guild", "Nurse Staffing LLC", "Master Builders Association", "24 Hour Fitness", "von Roll", "The Cook Shop",
)  # fmt: skip
ALONE = ("Registered Nurse {firm}\n2018 - 2022", "{firm}\nStaff Nurse, ICU\n2018 - 2022")
SCHOOLS = ("Diploma Academy", "Harvard University", "Certificate College", "Culinary Institute of Nursing")
Scores = dict[str, float | None]


@cache
def prepared() -> score.Prepared:
    return score.prepare(pipeline.read_posting(POSTING, Limits()))


def scores(*heads: str, school: str = "Elmwood College") -> Scores:
    """Return every score of a resume with positions below *heads*."""
    told = ("- Gave medication and IV therapy to 24 patients a shift", "- Helped 20 residents to wash and eat")
    jobs = "\n".join(f"{head}\n{said}" for head, said in zip(heads, told, strict=False))
    text = f"Alex Example\nalex@example.com\n\nEXPERIENCE\n{jobs}\n\nEDUCATION\n{school}\nBachelor of Science in Nursing, 2014\n"
    read = pipeline.read_resume(pipeline.Attachment(text.encode(), "resume.txt"), Limits())
    found = score.score(read, prepared(), Weights(), date(2026, 1, 1), advice=False)
    criteria = {one.id: one.score for part in found.components for one in part.criteria}
    return {"total": found.total_score, **{part.name: part.score for part in found.components}, **criteria}


@pytest.mark.parametrize("form", FORMS)
def test_a_firm_called_by_a_title_is_none_where_another_position_shows_where_titles_stand(form: str) -> None:
    """Firms whose names are titles, fields, numbers, or begin with an article leave every score the same."""
    first, second = FORMS[form]
    expected = scores(first.format(firm="Acme"), second)

    assert [firm for firm in FIRMS if scores(first.format(firm=firm), second) != expected] == []


@pytest.mark.parametrize("head", ALONE)
@pytest.mark.parametrize("firm", ["Coach", "Operator", "la Caixa", "Baker"])
def test_of_two_titles_in_the_only_position_the_longer_known_one_counts(head: str, firm: str) -> None:
    """With no other position to tell, "Registered Nurse" is more of a title than "Coach"."""
    assert scores(head.format(firm=firm)) == scores(head.format(firm="Acme"))


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_school_called_by_a_degree_holds_none(school: str) -> None:
    """ "Diploma Academy" is the name of a school, and "University" tells no language."""
    head = "Registered Nurse, Acme, 2018 - 2022"

    assert scores(head, school=school) == scores(head)


@pytest.mark.parametrize("place", ["Baker, LA", "Nurse, TX", "Lagos, Nigeria", "Dayton, OH"])
def test_a_town_and_its_state_before_a_title_are_no_part_of_it(place: str) -> None:
    """A state is no article, and no town glued to a title is read with it."""
    heads = (f"Acme - {place} Senior Staff Nurse\n2018 - 2022", "Northwind - Leeds, England Nursing Assistant\n2014 - 2018")

    assert scores(*heads) == scores(heads[0].replace(place, "Leeds, England"), heads[1])


def test_a_firm_called_by_a_number_is_no_figure() -> None:
    """ "At 1871 I cared" tells no result."""
    heads = (
        "Registered Nurse – {firm}\n2018 - 2022\n- At {firm} I cared for patients with burns",
        "Nurse – Northwind\n2014 - 2018",
    )

    assert scores(heads[0].format(firm="1871"), heads[1]) == scores(heads[0].format(firm="Acme"), heads[1])
