"""Components combine into a total whose parts add up exactly."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import Weights
from resume_ats_scorer.score.judged import JudgedComponent, JudgedCriterion, combine, normalised

NAMES = ("content_match", "format_compatibility", "section_scores")
CRITERIA = st.lists(st.tuples(st.none() | st.floats(0, 100), st.floats(0.01, 10)), min_size=1, max_size=8)


def component(name: str, judged: list[tuple[float | None, float]], cap: float = 100.0) -> JudgedComponent:
    return JudgedComponent(
        name, tuple(JudgedCriterion(f"{name}.{i}", "", score, share, "") for i, (score, share) in enumerate(judged)), cap
    )


def exact(number: float) -> Decimal:
    return Decimal(str(number))


@given(st.tuples(CRITERIA, CRITERIA, CRITERIA), st.tuples(st.floats(0.01, 5), st.floats(0, 5), st.floats(0, 5)), st.floats(0, 100))
def test_contributions_add_up(
    judged: tuple[list[tuple[float | None, float]], ...], asked: tuple[float, float, float], cap: float
) -> None:
    """Criteria add up to their component and components to the total, to the last digit."""
    total, components = combine(
        [component(name, parts, cap) for name, parts in zip(NAMES, judged, strict=True)], normalised(Weights(*asked))
    )

    assert exact(total) == sum(exact(part.contribution) for part in components)
    for part in components:
        assert exact(part.contribution) == sum(exact(criterion.contribution) for criterion in part.criteria)
    assert 0 <= total <= 100


def test_what_could_not_be_judged_gives_its_weight_to_the_rest() -> None:
    """An unjudged criterion counts neither as zero nor as full, and so does a component without any judged one."""
    total, components = combine(
        [component(NAMES[0], [(80, 1), (None, 3)]), component(NAMES[1], [(None, 1)]), component(NAMES[2], [(40, 1)])], Weights()
    )

    assert (80.0, None, 40.0) == tuple(part.score for part in components)
    assert 70.0 == total
    assert (0.75, 0.0, 0.25) == tuple(round(part.weight, 9) for part in components)
    assert (1.0, 0.0) == tuple(criterion.weight for criterion in components[0].criteria)


def test_a_cap_holds() -> None:
    """A capped component scores no more than its cap, and its criteria still add up to what it brings."""
    total, components = combine([component(NAMES[0], [(90, 1), (100, 1)], cap=40)], Weights())

    assert (40.0, 40.0) == (total, components[0].score)
    assert Decimal("40.0") == sum(exact(criterion.contribution) for criterion in components[0].criteria)


def test_nothing_judged_is_a_total_of_zero() -> None:
    """Where nothing can be judged there are no points."""
    assert 0 == combine([component(NAMES[0], [(None, 1)])], Weights())[0]
