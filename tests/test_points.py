"""Points add up exactly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.points import apportion, hundredths, rounded

SCORES = st.floats(0, 100, allow_nan=False)
SHARES = st.lists(st.just(0.0) | st.floats(1e-6, 1000), min_size=1, max_size=30)


@pytest.mark.parametrize(("number", "expected"), [(12.125, 12.13), (0.005, 0.01), (0.0049, 0.0), (99.995, 100.0), (-0.0, 0.0)])
def test_halves_round_up(number: float, expected: float) -> None:
    """A half of a hundredth rounds up."""
    assert expected == rounded(number)


@given(SCORES, SHARES)
def test_parts_add_up_to_the_total(total: float, shares: list[float]) -> None:
    """The parts are multiples of 0.01 and their decimal sum is the rounded total, or 0 where nothing has a share."""
    parts = apportion(total, shares)

    expected = rounded(total) if sum(shares) > 0 else 0
    assert Decimal(str(expected)) == sum(Decimal(str(part)) for part in parts)


@given(SCORES, SHARES)
def test_parts_are_fair(total: float, shares: list[float]) -> None:
    """No part is a whole hundredth or more away from its exact share."""
    whole = sum(shares)
    if whole > 0:
        for part, share in zip(apportion(total, shares), shares, strict=True):
            assert abs(part * 100 - hundredths(total) * share / whole) < 1 + 1e-3


def test_ties_go_to_the_first() -> None:
    """Equal remainders are rounded up from the left."""
    assert (0.34, 0.33, 0.33) == apportion(1, [1, 1, 1])
