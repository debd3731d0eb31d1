"""Tables without lines: rows on end whose pieces start at the same places."""

from collections.abc import Iterator, Sequence

Starts = Sequence[float]
"""Left edges of the pieces of a row, in points."""

LEAST_COLUMNS = 3
"""Two pieces are a text and its date."""
_LEAST_ROWS = 3
_ALIGNED = 3.0
"""Left edges this close, in points, are one."""


def grids(rows: Sequence[Starts]) -> Iterator[range]:
    """Yield the runs of *rows* that make a table: at least three on end, with the same three or more left edges."""
    first = 0
    for index in range(1, len(rows) + 1):
        if index < len(rows) and _fits(rows[first], rows[index]):
            continue
        if index - first >= _LEAST_ROWS and len(rows[first]) >= LEAST_COLUMNS:
            yield range(first, index)
        first = index


def _fits(one: Starts, other: Starts) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= _ALIGNED for a, b in zip(one, other, strict=True))
