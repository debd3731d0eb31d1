"""Impact ratios are those of the rules they cite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.audit import Labelled, audit, fisher_exact


def group(name: str, scores: list[float], attribute: str = "sex") -> list[Labelled]:
    return [Labelled(score, {attribute: name}) for score in scores]


def test_rates_and_ratios() -> None:
    """48 of 80 men and 12 of 40 women selected is a ratio of a half, under four fifths (UGESP's own kind of example)."""
    people = group("male", [70.0] * 48 + [30.0] * 32) + group("female", [70.0] * 12 + [30.0] * 28)

    women, men = audit(people, cut_off=60).attributes[0].groups

    assert (0.3, 0.5, True) == (women.selection_rate, women.selection_impact_ratio, women.below_four_fifths)
    assert (0.6, 1.0, False) == (men.selection_rate, men.selection_impact_ratio, men.below_four_fifths)
    assert women.p_value < 0.01


def test_scoring_rate_is_the_share_above_the_median() -> None:
    """The median is that of all people, unknown groups included."""
    people = [*group("a", [10, 20, 90]), *group("b", [80, 95]), Labelled(50, {})]

    result = audit(people)

    assert 65 == result.median
    assert [1 / 3, 1.0] == [rate.scoring_rate for rate in result.attributes[0].groups]
    assert 1 == result.attributes[0].unknown


def test_intersections_are_audited() -> None:
    """Every pair of attributes is a table of its own."""
    people = [Labelled(float(i), {"sex": "f" if i % 2 else "m", "race": "x" if i % 3 else "y"}) for i in range(60)]

    result = audit(people)

    assert ["race", "sex", "race x sex"] == [part.attribute for part in result.attributes]
    assert ["x / f", "x / m", "y / f", "y / m"] == [rate.group for rate in result.attributes[2].groups]


def test_groups_under_two_percent_set_and_get_no_ratio() -> None:
    """A single person in a hundred does not become the yardstick of all others."""
    people = group("few", [99.0]) + group("many", [float(i) for i in range(99)])

    few, many = audit(people).attributes[0].groups

    assert (True, None, None) == (few.left_out, few.scoring_impact_ratio, few.selection_impact_ratio)
    assert 1.0 == many.selection_impact_ratio


def test_nobody_selected_is_no_ratio() -> None:
    """Where no group has a positive rate there is nothing to compare."""
    rate = audit(group("a", [1.0, 2.0]), cut_off=99).attributes[0].groups[0]

    assert (None, False, True) == (rate.selection_impact_ratio, rate.below_four_fifths, rate.small)


def test_without_people_there_is_no_audit() -> None:
    """An empty batch is a mistake of the caller."""
    with pytest.raises(ValueError, match="at least one"):
        audit([])


@pytest.mark.parametrize(("table", "expected"), [((1, 10, 24, 12), 0.002759456), ((8, 10, 16, 9), 0.034965035)])
def test_fisher_exact_agrees_with_published_values(table: tuple[int, int, int, int], expected: float) -> None:
    """The tea-tasting arithmetic comes out as in the textbooks (and in SciPy)."""
    assert expected == pytest.approx(fisher_exact(*table), abs=1e-8)


@given(st.lists(st.tuples(st.floats(0, 100), st.sampled_from(["a", "b", "c", ""])), min_size=1, max_size=60))
def test_order_of_people_does_not_matter(rows: list[tuple[float, str]]) -> None:
    """The same people in another order give the same audit."""
    people = [Labelled(score, {"g": name}) for score, name in rows]

    assert audit(people) == audit(people[::-1])
