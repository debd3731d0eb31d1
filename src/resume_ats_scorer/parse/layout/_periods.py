"""Periods that a narrow label breaks over rows."""

from collections.abc import Iterator, Sequence

from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import DASHES, MONTH, UNTIL, YEAR, Word, is_dated

_REST_WORDS = 2
"""The rest of a period has at most so many words."""
_FLUSH = 4.0
"""It stands below the beginning, or juts out at most so many points."""


def is_rest(upper: Sequence[Word], lower: Sequence[Word]) -> bool:
    """Return whether *lower* is what a period lacks that *upper* ends with: "Jan 2013 –", "Jan 2013 – May", "Jan 2013"."""
    if (lower[0].text[0] in DASHES or lower[0].text in UNTIL) and len(lower) > 1 and upper[-1].text[-1:].isdigit():
        return True
    if len(lower) > _REST_WORDS:
        return False
    dated = YEAR.match(lower[0].text) is not None
    ends = lower[-1].text.isalnum() or YEAR.search(lower[-1].text) is not None
    return bool(MONTH.search(upper[-1].text) and dated) or (is_open(upper) and ends)


def is_open(words: Sequence[Word]) -> bool:
    """Return whether *words* end in what stands between the two dates of a period: "2013 –", "May 2013 to"."""
    until = words[-1].text in UNTIL and len(words) > 1 and words[-2].text[-1:].isdigit()
    return until or words[-1].text.endswith(DASHES)


def periods_whole(label: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of *label*, those that a period is broken over as one."""
    whole = label[0]
    for row in label[1:]:
        if is_rest(whole.words, row.words):
            whole = Row.of([*whole.words, *row.words], whole.base)
        else:
            yield whole
            whole = row
    yield whole


def with_periods_whole(found: Sequence[Row]) -> list[Row]:
    """Return *found*, the rest of a period that is broken beside other text on the row where it begins."""
    whole = list(found[:1])
    for row in found[1:]:
        rest = _rest_beside(whole[-1], row)
        if not rest:
            whole.append(row)
            continue
        whole[-1] = Row.of([*whole[-1].words, *row.words[-rest:]], whole[-1].base)
        if row.words[:-rest]:
            whole.append(Row.of(row.words[:-rest], row.base))
    return whole


def _rest_beside(upper: Row, lower: Row) -> int:
    """Return how many words at the end of *lower* end the period below which they stand, and which other text stands before."""
    last = upper.words[-1]
    if not (is_open(upper.words) or MONTH.search(last.text)) or lower.words[-1].x0 > last.x1:
        return 0
    *before, piece = upper.pieces()
    rest = list(lower.pieces())[-1]
    below = piece[0].x0 - _FLUSH < rest[0].x0 and rest[-1].x1 < last.x1 + _FLUSH
    dated = is_dated(piece)
    return len(rest) if before and below and dated and is_rest(piece, rest) else 0
