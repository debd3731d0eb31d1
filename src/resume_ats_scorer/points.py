"""Points that add up exactly: everything published is a multiple of 0.01, split by largest remainder."""

from collections.abc import Sequence
from math import floor

_SCALE = 1 << 40
"""Shares are compared as whole numbers of this grain, so that splitting is exact and quick."""


def hundredths(number: float) -> int:
    """Return *number* in hundredths, halves rounded up: 0.125 -> 13."""
    return floor(number * 100 + 0.5)


def rounded(number: float) -> float:
    """Return *number* rounded to 0.01, halves up."""
    return hundredths(number) / 100


def apportion(total: float, shares: Sequence[float]) -> tuple[float, ...]:
    """Split *total* in proportion to non-negative *shares* into multiples of 0.01 whose exact sum is *total*, rounded to 0.01.

    The largest remainders are rounded up, earlier ones first where they tie (Hamilton's method). All zeros where no share is
    positive.
    """
    whole = hundredths(total)
    grains = [int(share * _SCALE) for share in shares]
    everything = sum(grains)
    if not everything:
        return (0.0,) * len(grains)
    parts = [whole * grain // everything for grain in grains]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(whole * grains[i] % everything), i))
    for i in by_remainder[: whole - sum(parts)]:
        parts[i] += 1
    return tuple(part / 100 for part in parts)
