"""Impact ratios are those of the rules they cite."""

from fractions import Fraction
from math import comb

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


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param((3, 4, 8, 4), 34 / 70, id="Fisher 1935, the lady tasting tea"),
        pytest.param((2, 12, 30, 17), 0.000536724, id="Fisher 1962, convictions of twins"),
        pytest.param((1, 10, 24, 12), 0.002759456, id="small groups"),
        pytest.param((8, 10, 16, 9), 0.034965035, id="smaller groups"),
        pytest.param((0, 0, 5, 2), 1.0, id="nobody in the group"),
        pytest.param((4900, 10_000, 100_000, 50_000), 0.035932327, id="a hundred thousand people"),
        pytest.param((0, 20_000, 100_000, 50_000), 0.0, id="beyond the least number there is"),
    ],
)
def test_fisher_exact_agrees_with_published_values(table: tuple[int, int, int, int], expected: float) -> None:
    """Textbook tables, and large ones, come out as in R and SciPy."""
    assert expected == pytest.approx(fisher_exact(*table), abs=1e-6)


@given(st.data())
def test_fisher_exact_is_exact_to_the_last_digits(data: st.DataObject) -> None:
    """Of small tables p is what adding whole numbers of ways gives."""
    people = data.draw(st.integers(1, 120))
    size, chosen = data.draw(st.integers(0, people)), data.draw(st.integers(0, people))
    possible = range(max(0, chosen - people + size), min(size, chosen) + 1)
    selected = data.draw(st.sampled_from(possible))
    ways = {count: comb(size, count) * comb(people - size, chosen - count) for count in possible}
    expected = Fraction(sum(one for one in ways.values() if one <= ways[selected]), comb(people, chosen))

    assert float(expected) == pytest.approx(fisher_exact(selected, size, people, chosen), rel=1e-12)


@given(st.lists(st.tuples(st.floats(0, 100), st.sampled_from(["a", "b", "c", ""])), min_size=1, max_size=60))
def test_order_of_people_does_not_matter(rows: list[tuple[float, str]]) -> None:
    """The same people in another order give the same audit."""
    people = [Labelled(score, {"g": name}) for score, name in rows]

    assert audit(people) == audit(people[::-1])
