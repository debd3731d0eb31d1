from dataclasses import replace

from drafts import resume_of
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import CheckStatus, Mark, MarkKind, Severity
from resume_ats_scorer.points import hundredths
from resume_ats_scorer.score import formatting
from resume_ats_scorer.score.formatting import BUDGETS, CATALOGUE, Check, Outcome
from resume_ats_scorer.score.formatting._combine import combine


def outcomes() -> st.SearchStrategy[list[Outcome]]:
    outcome = st.builds(Outcome, st.sampled_from(CheckStatus), st.just("Told."), st.just(()), st.floats(0, 1))
    return st.lists(outcome, min_size=len(CATALOGUE), max_size=len(CATALOGUE))


@given(outcomes())
def test_the_score_is_exactly_a_hundred_minus_the_costs(drawn: list[Outcome]) -> None:
    """Whatever fires, the published costs add up to what the score lacks to 100, in hundredths, and none is negative."""
    component, results = combine(list(zip(CATALOGUE, drawn, strict=True)))
    score = component.score()

    assert (10_000 - hundredths(score) if score is not None else 0) == sum(hundredths(result.cost) for result in results)
    assert all(result.cost >= 0 for result in results)


@given(outcomes(), st.integers(0, len(CATALOGUE) - 1))
def test_one_fault_more_never_raises_the_score(drawn: list[Outcome], index: int) -> None:
    """Turning one pass into a failure leaves the score as it is or lowers it."""
    passing = [*drawn[:index], Outcome(CheckStatus.PASS, "Told."), *drawn[index + 1 :]]
    failing = [*drawn[:index], Outcome(CheckStatus.FAIL, "Told."), *drawn[index + 1 :]]
    better, worse = (combine(list(zip(CATALOGUE, rows, strict=True)))[0].score() for rows in (passing, failing))

    assert better is not None
    assert worse is not None
    assert worse <= better


@given(outcomes())
def test_a_check_that_is_not_judged_is_not_a_pass(drawn: list[Outcome]) -> None:
    """Results keep their status, and what was not judged costs nothing and mends nothing."""
    _, results = combine(list(zip(CATALOGUE, drawn, strict=True)))

    assert [outcome.status for outcome in drawn] == [result.status for result in results]
    assert all(result.cost == 0 and not result.mend for result in results if result.status is CheckStatus.NOT_JUDGED)


def test_the_weight_of_what_was_not_judged_goes_to_the_rest_of_its_group() -> None:
    """A fault weighs more in a group of which a part could not be judged."""
    size = next(check for check in CATALOGUE if check.id == "file.size")
    other = next(check for check in CATALOGUE if check.id == "file.macros")
    rows: list[tuple[Check, Outcome]] = [(size, Outcome(CheckStatus.FAIL, "")), (other, Outcome(CheckStatus.PASS, ""))]
    blind = [rows[0], (other, Outcome(CheckStatus.NOT_JUDGED, ""))]

    assert combine(blind)[1][0].cost > combine(rows)[1][0].cost


def test_a_clean_resume_scores_a_hundred() -> None:
    """Nothing fires on a plain, complete resume."""
    judged = formatting.inspect(resume_of(), ())
    component, results = judged.component, judged.results

    assert [] == [result for result in results if result.status in {CheckStatus.WARN, CheckStatus.FAIL}]
    assert 100.0 == component.score()


def test_a_fatal_fault_caps_the_component() -> None:
    """A resume without contact data cannot score above the cap of that check."""
    judged = formatting.inspect(resume_of(emails=(), phones=()), ())
    component, results = judged.component, judged.results

    assert 75.0 == component.score()
    assert 25.0 == sum(result.cost for result in results)


def test_hidden_text_never_raises_the_score() -> None:
    """Words that no reader sees do not mend a resume that lacks them."""
    short = resume_of(summary="Engineer.")
    stuffed = replace(
        short,
        document=replace(
            short.document,
            lines=(
                *short.document.lines,
                replace(
                    short.document.lines[0], text="word " * 400 + "word", number=len(short.document.lines) + 1, hidden="colour"
                ),
            ),
        ),
    )

    assert formatting.inspect(short, ()).component.score() == formatting.inspect(stuffed, ()).component.score()


def test_what_rests_on_names_schools_or_looks_costs_nothing() -> None:
    """The photo, the name, the employer, the school and personal details can never move a score."""
    free = {
        "layout.photo",
        "structure.name",
        "structure.name_on_top",
        "structure.employers",
        "structure.schools",
        "writing.personal",
    }

    assert free <= {check.id for check in CATALOGUE if check.severity is Severity.SUGGESTION}
    assert all(check.weight == 0 for check in CATALOGUE if check.severity is Severity.SUGGESTION)


def test_the_catalogue_is_sound() -> None:
    """Ids are unique, every group has checks, only fatal checks cap, and budgets add up to 100."""
    assert len(CATALOGUE) == len({check.id for check in CATALOGUE})
    assert set(BUDGETS) == {check.group for check in CATALOGUE}
    assert {check.id for check in CATALOGUE if check.cap < 100} == {c.id for c in CATALOGUE if c.severity is Severity.FATAL}
    assert 100 == sum(BUDGETS.values())


def test_evidence_quotes_the_line_it_names() -> None:
    """Marks with and without a line give quotes that stand on the line named."""
    marks = [Mark(kind, 1, None, 3) for kind in MarkKind] + [Mark(kind, 1) for kind in MarkKind]
    resume = resume_of(marks=marks)
    results = formatting.inspect(resume, ()).results

    places = [place for result in results for place in result.evidence]
    assert places
    assert all(place.quote in resume.document.lines[place.line - 1].text for place in places)


def test_a_mark_on_a_line_is_quoted() -> None:
    """What is found on a line always shows the words that stand there."""
    results = formatting.inspect(resume_of(marks=[Mark(kind, 1, None, 3) for kind in MarkKind]), ()).results
    places = [place for result in results for place in result.evidence if place.line == 3]

    assert places
    assert all(place.quote for place in places)


def test_a_resume_without_sections_is_judged() -> None:
    """Broken files can hold lines of which none belongs to a section; every check still ends in an outcome."""
    resume = replace(resume_of(), sections=(), positions=(), education=(), skills=())

    judged = formatting.inspect(resume, ())
    component, results = judged.component, judged.results
    score = component.score()

    assert len(CATALOGUE) == len(results)
    assert score is None or 0.0 <= score <= 100.0


def test_a_reason_names_what_did_not_pass_and_what_cost_nothing() -> None:
    """Names of checks stand as they are, those that cost nothing apart."""
    rows = [(check, Outcome(CheckStatus.PASS, "Told.")) for check in CATALOGUE]
    told = {"layout.borderless", "file.tags"}
    rows = [(check, Outcome(CheckStatus.WARN, "Told.") if check.id in told else outcome) for check, outcome in rows]
    reasons = {criterion.id: criterion.reason for criterion in combine(rows)[0].criteria}

    assert reasons["format.layout"].endswith(" checks passed; not passed: No hidden tables.")
    assert reasons["format.file"].endswith(" checks passed; noted at no cost: Tagged PDF.")
