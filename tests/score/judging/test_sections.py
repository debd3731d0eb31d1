from collections.abc import Callable
from datetime import date

import pytest

from resume_ats_scorer.model import DegreeLevel, Job, Requirement, RequirementKind, Resume, SectionKind
from resume_ats_scorer.pipeline import Attachment, Options, score_resume
from resume_ats_scorer.score.judged import JudgedComponent
from resume_ats_scorer.score.passages import passages
from resume_ats_scorer.score.sections import assess

AS_OF = date(2026, 1, 1)

DEVELOPER = """
Rosa Sommer
# experience
@ Developer | Initech | 2022-01 | Present
- Built services in Python and Django for 12 hospitals and cut response times by 40%
- Ran them with Docker and Kubernetes in production, with monitoring for 300 services
@ Junior developer | Globex | 2019-03 | 2021-12
- Moved 80 reports from Excel to PostgreSQL
# education
@ Bachelor of Science | Computer science | Hill College
# skills
Python, Django, PostgreSQL, Docker, Kubernetes
"""


def judged(resume: Resume, job: Job, worthless: frozenset[int] = frozenset()) -> JudgedComponent:
    return assess(resume, passages(resume, worthless, AS_OF), job, AS_OF).component


def score(component: JudgedComponent, name: str) -> float | None:
    return next((criterion.score for criterion in component.criteria if criterion.id == name), None)


def total(component: JudgedComponent) -> float:
    found = component.score()
    assert found is not None
    return found


def test_who_has_done_the_work_scores_higher(written: Callable[..., Resume], waiter: Resume, developer: Job) -> None:
    """The sections of a developer fit a developer's posting far better than those of a waiter."""
    assert total(judged(written(DEVELOPER), developer)) > total(judged(waiter, developer)) + 30


def test_quotes_stand_in_the_lines_they_name(written: Callable[..., Resume], developer: Job) -> None:
    """Every quote of every criterion is a part of its line."""
    resume = written(DEVELOPER)
    evidence = [item for criterion in judged(resume, developer).criteria for item in criterion.evidence]

    assert evidence
    assert all(item.quote in resume.document.lines[item.line - 1].text for item in evidence)


def test_a_section_weighs_the_same_however_many_criteria_it_has(written: Callable[..., Resume], developer: Job) -> None:
    """Shares add up to the importance of each section: experience 4, skills 2.5, education 1.5."""
    sums: dict[SectionKind | None, float] = {}
    for criterion in judged(written(DEVELOPER), developer).criteria:
        sums[criterion.section] = sums.get(criterion.section, 0.0) + criterion.share

    assert sums == pytest.approx({SectionKind.EXPERIENCE: 4.0, SectionKind.EDUCATION: 1.5, SectionKind.SKILLS: 2.5})


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            "Elektroinstallation in 60 Wohnungen mit allen Verteilern",
            "1 of 1 statement gives a figure: how many, how much, how often.",
        ),
        ("Seit dem Umzug in 2019 Berlin und Potsdam beliefert", "0 of 1 statement gives a figure: how many, how much, how often."),
    ],
)
def test_figures_before_nouns_with_a_capital(written: Callable[..., Resume], developer: Job, line: str, reason: str) -> None:
    """German writes its nouns with a capital: what is counted there is a figure, a year is none; the reason is a sentence."""
    resume = written(f"Rosa Sommer\n# experience\n@ Elektriker | Initech | 2020-01 | Present\n- {line}")
    reasons = {criterion.id: criterion.reason for criterion in judged(resume, developer).criteria}

    assert reasons["experience.results"] == reason


def test_optional_sections_count_against_nobody(written: Callable[..., Resume], developer: Job) -> None:
    """No criterion speaks of a summary, projects, certificates, languages or publications that are not there."""
    kinds = {criterion.section for criterion in judged(written(DEVELOPER), developer).criteria}

    assert kinds == {SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS}


def test_the_order_of_bullets_is_of_no_matter(written: Callable[..., Resume], developer: Job) -> None:
    """Two bullets may change places."""
    first, second = "- Built services", "- Ran them with Docker"
    lines = DEVELOPER.split("\n")
    a, b = (next(i for i, line in enumerate(lines) if line.startswith(start)) for start in (first, second))
    lines[a], lines[b] = lines[b], lines[a]
    one, other = judged(written(DEVELOPER), developer), judged(written("\n".join(lines)), developer)

    assert [(c.id, c.score) for c in one.criteria] == [(c.id, c.score) for c in other.criteria]


def test_saying_it_twice_brings_nothing(written: Callable[..., Resume], developer: Job) -> None:
    """A bullet written again raises no criterion."""
    bullet = "- Moved 80 reports from Excel to PostgreSQL"
    once, twice = (judged(written(text), developer) for text in (DEVELOPER, DEVELOPER.replace(bullet, f"{bullet}\n{bullet}")))

    assert [(c.id, c.score) for c in once.criteria] == [(c.id, c.score) for c in twice.criteria]


@pytest.mark.parametrize("field", ["employer", "institution"])
def test_where_somebody_worked_or_learned_is_of_no_matter(written: Callable[..., Resume], developer: Job, field: str) -> None:
    """Another employer or school leaves every score as it is, even one that the posting speaks of."""
    name = {"employer": "Initech", "institution": "Hill College"}[field]
    other = DEVELOPER.replace(name, "Python Kubernetes Monitoring University")
    scores = [[(c.id, c.score) for c in judged(written(text), developer).criteria] for text in (DEVELOPER, other)]

    assert scores[0] == scores[1]


def test_worthless_lines_earn_nothing(written: Callable[..., Resume], developer: Job) -> None:
    """With its lines worthless, the skills section shows nothing."""
    resume = written(DEVELOPER)
    lines = frozenset(
        line.number for line in resume.document.lines if "Docker" in line.text or "Python" in line.text or "PostgreSQL" in line.text
    )

    assert (score(judged(resume, developer, lines), "skills.relevance") or 0.0) == 0.0


def test_verbs_are_left_out_where_the_language_is_not_read(written: Callable[..., Resume], developer: Job) -> None:
    """In a language other than the seven, the opening words are not judged, and it is said."""
    resume = written(DEVELOPER, "fi")
    assessed = assess(resume, passages(resume, frozenset(), AS_OF), developer, AS_OF)

    assert score(assessed.component, "experience.verbs") is None
    assert "experience.verbs" in [item.what for item in assessed.not_judged]


@pytest.mark.parametrize(
    ("level", "expected"), [(DegreeLevel.BACHELOR, 100.0), (DegreeLevel.MASTER, 50.0), (DegreeLevel.DOCTORATE, 25.0)]
)
def test_a_degree_is_compared_with_the_one_asked_for(
    written: Callable[..., Resume], posted: Callable[..., Job], level: DegreeLevel, expected: float
) -> None:
    """The level asked for earns all, one below earns half."""
    demand = Requirement(RequirementKind.DEGREE, True, "degree", 1, level=level)
    job = posted("title: Python Developer, degree", (demand,))

    assert score(judged(written(DEVELOPER), job), "education.level") == pytest.approx(expected)


def test_education_that_nobody_asks_for_may_be_missing(written: Callable[..., Resume], developer: Job) -> None:
    """Without a degree in the posting, a resume without education is not judged on it."""
    text = DEVELOPER[: DEVELOPER.index("# education")] + DEVELOPER[DEVELOPER.index("# skills") :]

    assert [c.id for c in judged(written(text), developer).criteria if c.section is SectionKind.EDUCATION] == []


_TWICE = """Rosa Sommer
rosa@example.com

Experience
Developer, Initech, {first} - Present
- Built services in Python and Django for 12 hospitals
Junior developer, Globex, {second} - December 2021
- Moved 80 reports from Excel to PostgreSQL

Volunteering
Teacher, Code club for children, 2023 - 2024
"""


def said_of(text: str, criterion: str) -> tuple[float | None, list[str]]:
    """Return the score of *criterion* and the advice on it for a developer whose resume is *text*."""
    posting = "Python developer\n\nRequirements\n- Python, Django and PostgreSQL in production\n- Docker and Kubernetes\n"
    report = score_resume(Attachment(text.encode(), "resume.txt"), posting, Options(AS_OF))
    [found] = [one for part in report.components for one in part.criteria if one.id == criterion]
    return found.score, [one.text for one in report.advice if one.criterion == criterion]


@pytest.mark.parametrize("months", [("March 2022", "July 2019"), ("Mar 2022", "May 2019"), ("March 2022", "May 2019")])
def test_months_that_are_short_in_full_are_written_alike(months: tuple[str, str]) -> None:
    """July is no abbreviation, and May is both: neither makes dates look unlike."""
    score, _ = said_of(_TWICE.format(first=months[0], second=months[1]), "experience.consistency")

    assert 100.0 == score


def test_abbreviated_months_beside_full_ones_are_unlike() -> None:
    """Mar beside July is written in two ways."""
    score, _ = said_of(_TWICE.format(first="Mar 2022", second="August 2019"), "experience.consistency")

    assert score is not None
    assert score < 100.0


def test_advice_asks_for_no_more_roles_than_there_are() -> None:
    """With one voluntary role, more is asked of that one."""
    _, advice = said_of(_TWICE.format(first="March 2022", second="July 2019"), "volunteering.detail")

    assert ["Say in about 20 words what you did, for each of your voluntary roles."] == advice
