"""Periods count months as people do."""

from datetime import date

import pytest

from resume_ats_scorer.model import PartialDate, Period

AS_OF = date(2026, 3, 15)


def period(start: PartialDate | None, end: PartialDate | None = None, *, current: bool = False) -> Period:
    return Period(start, end, current, "", 1)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (period(PartialDate(2020, 1), PartialDate(2020, 1)), 1),
        (period(PartialDate(2020, 1), PartialDate(2021, 12)), 24),
        (period(PartialDate(2026, 1), current=True), 3),
        (period(PartialDate(2018), PartialDate(2020)), 25),
        (period(PartialDate(2025, 12), PartialDate(2027, 1)), 4),
        (period(PartialDate(2027, 1), current=True), 0),
        (period(None, PartialDate(2020, 1)), 0),
        (period(PartialDate(2020, 1)), 0),
    ],
)
def test_months(when: Period, expected: int) -> None:
    """Both ends count, nothing after the day of judgement does, and what is not written is unknown."""
    assert expected == when.months(AS_OF)


def test_a_period_without_a_start_has_no_first_month() -> None:
    """Asking for it is a mistake of the caller."""
    with pytest.raises(ValueError, match="no first month"):
        period(None).first()
