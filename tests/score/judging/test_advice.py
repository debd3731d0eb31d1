from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from resume_ats_scorer.model import Fact, Job, Resume, Term, TermStatus, Weights
from resume_ats_scorer.score import formatting
from resume_ats_scorer.score.advice import Change, advise, from_checks, from_sections, from_terms
from resume_ats_scorer.score.judged import JudgedComponent, JudgedCriterion, combine
from resume_ats_scorer.score.passages import Passage, passages
from resume_ats_scorer.score.sections import assess

AS_OF = date(2026, 1, 1)
WEIGHTS = Weights()


def component(name: str, *scores: float) -> JudgedComponent:
    return JudgedComponent(name, tuple(JudgedCriterion(f"{name}.{i}", "", score, 1.0, "") for i, score in enumerate(scores)))


def test_a_gain_is_the_difference_of_two_totals() -> None:
    """A change is worth what the changed judgement scores more, to the last digit."""
    judged = [component("content_match", 40.0), component("format_compatibility", 90.0), component("section_scores", 50.0, 33.0)]
    better = component("section_scores", 50.0, 80.0)

    assert [advice.gain for advice in advise(judged, WEIGHTS, [Change("x", "", "", (better,))])] == [4.7]


def test_what_brings_nothing_is_not_advised() -> None:
    """Changes that raise the total by less than a tenth of a point, or lower it, are left out; the greatest gain stands first."""
    judged = [component("content_match", 40.0), component("format_compatibility", 90.0), component("section_scores", 50.0)]
    changes = [Change(str(score), "", "", (component("section_scores", score),)) for score in (50.4, 60.0, 20.0, 90.0)]

    assert [advice.criterion for advice in advise(judged, WEIGHTS, changes)] == ["90.0", "60.0"]


def test_advice_on_sections_holds_when_it_is_followed(written: Callable[..., Resume], developer: Job) -> None:
    """Dating a position raises the total by what the advice said."""
    text = "Rosa Sommer\n# experience\n@ Developer | Initech | {} | Present\n- Built services in Python for 12 hospitals"
    vague, dated = (written(text.format(start)) for start in ("2020", "2020-01"))
    assessed = assess(vague, passages(vague, frozenset(), AS_OF), developer, AS_OF)
    after = assess(dated, passages(dated, frozenset(), AS_OF), developer, AS_OF).component
    advised = advise([assessed.component], WEIGHTS, from_sections(assessed.component, assessed.better))
    gain = next(advice.gain for advice in advised if advice.criterion == "experience.dates")

    assert gain == pytest.approx(combine([after], WEIGHTS)[0] - combine([assessed.component], WEIGHTS)[0])


def test_a_format_fault_is_worth_what_it_costs(waiter: Resume) -> None:
    """Mending a check that fired never lowers the component, and is worth at least something."""
    judged = formatting.inspect(waiter, ())
    prices = advise([judged.component], WEIGHTS, from_checks(judged.mended()))

    assert {advice.criterion for advice in prices} <= {result.id for result in judged.results if result.cost}
    assert prices


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Python", ("If you have worked with Python, say", "Have you worked with Python?")),
        ("Infection control", ("If your work has included infection control, say", "Has your work included infection control?")),
        ("HR administration", ("If your work has included HR administration", "Has your work included HR administration?")),
    ],
)
def test_advice_speaks_of_tools_and_of_tasks(waiter: Resume, developer: Job, name: str, said: tuple[str, str]) -> None:
    """One works with tools; other skills are what work includes, in small letters where they are no names."""
    told = passages(waiter, frozenset(), AS_OF)

    def again(resume: Resume, changed: tuple[Passage, ...]) -> list[JudgedComponent]:
        return [assess(resume, changed, developer, AS_OF).component]

    change = next(from_terms([Term(name, TermStatus.MISSING, True, 0.2, 0.0, name, ())], waiter, told, again))

    assert (change.text.startswith(said[0]), change.question.startswith(said[1])) == (True, True)


def test_words_that_only_spell_a_skill_are_not_advised(waiter: Resume, developer: Job) -> None:
    """A plain word of the posting that spells a skill ("deep learning" of children), or a trait of a person, is no work to show."""
    told = passages(waiter, frozenset(), AS_OF)
    names = ("deep learning", "Initiative")
    terms = [Term(name, TermStatus.MISSING, True, 0.2, 0.0, name, ()) for name in names]

    assert list(from_terms(terms, waiter, told, lambda resume, changed: [])) == []


def test_the_work_of_ones_title_is_not_advised(waiter: Resume) -> None:
    """Who held a title is not asked whether the work included what the title says ("Data science" of a data scientist)."""
    told = passages(waiter, frozenset(), AS_OF)
    terms = [Term(name, TermStatus.MISSING, True, 0.2, 0.0, name, ()) for name in ("Welding",)]
    held = replace(waiter, positions=tuple(replace(one, role=Fact("Welder", "Welder", 1, 1.0)) for one in waiter.positions))

    assert [change.criterion for change in from_terms(terms, held, told, lambda resume, changed: [])] == []


@pytest.mark.parametrize(("status", "start"), [(TermStatus.MISSING, "If you have worked with Python"), (TermStatus.MATCHED, None)])
def test_a_term_is_never_to_be_claimed(waiter: Resume, developer: Job, status: TermStatus, start: str | None) -> None:
    """What is not shown is asked for with an "if", and priced in the latest position; what is matched needs no advice."""
    seen: list[str] = []

    def again(resume: Resume, changed: tuple[Passage, ...]) -> list[JudgedComponent]:
        seen.extend(passage.text for passage in changed if "Python" in passage.text)
        return [assess(resume, changed, developer, AS_OF).component]

    told = passages(waiter, frozenset(), AS_OF)
    term = Term("Python", status, True, 0.2, 0.0, "Python", ())
    advised = advise([assess(waiter, told, developer, AS_OF).component], WEIGHTS, from_terms([term], waiter, told, again))

    assert [advice.text.startswith(start or "") for advice in advised] == ([True] if start else [])
    assert [text.endswith("the wine list, Python") for text in seen] == ([True] if start else [])
