"""Lines that go on: text that the margin, or a date beside it, breaks over two rows."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_ats_scorer.parse.layout._blocks import Block
from resume_ats_scorer.parse.layout._gutters import LEAST_GUTTER
from resume_ats_scorer.parse.layout._periods import is_rest
from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import DASHES, MONTH, YEAR, Word

_FLUSH = 2.0
"""Rows of one text begin at most so many points apart."""
_PITCH = 1.8
"""Their baselines are at most so far apart, in font sizes."""
_SPACE = 0.2
"""The space between two words, in font sizes."""
_APART = 0.7
"""What begins within a row stands so far, in font sizes, from what is before it: a label or a date."""
_WIDE = 1.6
"""A gap wider than that, in font sizes, and than the others of its row, parts two texts."""
_STRETCHED = 1.5
"""The gaps of a justified row are at most so much wider than the least of them."""
_SQUEEZED = 2.0
"""What stands beside a period that is broken had so much less room than there is, in font sizes."""
_MOST_WORDS = 16
"""Rows of more words are of running text, which nobody asks of whether it goes on."""
_LONG_WORD = 0.75
"""A word of more than this share of its row may be an address too long for the column."""

_OPEN = ",&/"
"""What goes on behind it."""
_LEAST_HEADS, _PLAIN = 2, 1 / 3
"""So many rows with a date beside a title, and this share of them, show how the next row is set that is no part of the title."""
_LINK = 3
"""Links such as "and", "of" and "für" have at most so many letters."""

Ends = Counter[int]
"""How many rows of a column end at each point from the left."""


def wraps(found: Sequence[Block], right: float = math.inf) -> list[list[int | None]]:
    """Return for each row of the blocks *found* how many of its words stand behind the place where the next row goes on with it.

    None is for rows that end where they end: the first word of the next row would have fit there. The margin is where the longest
    row ends of the blocks of a column that begin at one edge, with the same beside them; that row tells nothing of itself, unless
    another ends there too, or the word would have reached into the next column or beyond *right*, where the page is to end.
    """
    ends: dict[tuple[int, int, float], Ends] = defaultdict(Counter)
    places = [(block.column, round(block.x0), _beside(block, found)) for block in found]
    for place, block in zip(places, found, strict=True):
        ends[place].update(round(row.words[-1].x1) for row in block.rows if not _is_one_word(row))
    columns: dict[int, float] = {}
    for block in found:
        columns[block.column] = min(columns.get(block.column, math.inf), block.x0)
    bounds = {
        column: min([x0 - LEAST_GUTTER for x0 in columns.values() if column and x0 > columns[column]], default=right)
        for column in columns
    }
    return [list(_of_block(block.rows, ends[place], bounds[place[0]])) for place, block in zip(places, found, strict=True)]


def _beside(block: Block, found: Sequence[Block]) -> float:
    """Return where the nearest of the blocks *found* begins that stand on the right of *block*."""
    top, bottom = block.rows[0].top, block.rows[-1].bottom
    return min(
        [one.x0 for one in found if one.x0 > block.x1 and one.rows[0].top < bottom and top < one.rows[-1].bottom], default=math.inf
    )


def _is_one_word(row: Row) -> bool:
    last = row.words[-1]
    return last.x1 - last.x0 > _LONG_WORD * (last.x1 - row.words[0].x0)


def _of_block(found: Sequence[Row], ends: Ends, bound: float) -> Iterator[int | None]:
    margin = max(ends, default=0)
    for row, below in pairwise(found):
        behind, fits = _behind(row, below, ends, margin, bound)
        yield None if fits and not _goes_on_alike(found, row, below, ends) else behind
    yield None


def _behind(row: Row, below: Row, ends: Ends, margin: int, bound: float) -> tuple[int | None, bool]:
    """Return how many words of *row* stand behind the place where *below* may go on with it, or None, and whether it had room."""
    if len(row.words) > _MOST_WORDS:
        return None, False
    first = below.words[0]
    size = first.style.size
    room = _SPACE * size + first.x1 - first.x0
    aligned = _is_shared(ends, row.words[-1].x1)
    if below.base - row.base > _PITCH * size or (row.words[-1].x1 + room <= margin and not aligned):
        return None, False
    start = next((index for index, word in enumerate(row.words) if abs(word.x0 - first.x0) < _FLUSH), None)
    if start is None or (start and row.words[start].x0 - row.words[start - 1].x1 < _APART * size):
        return None, False
    whole = is_rest(row.words, below.words) or row.words[-1].text[-1] in _OPEN
    end = len(row.words) if whole else start + _text(row.words[start:], size)
    if end == start:
        return None, False
    last = row.words[end - 1]
    beside = aligned and end < len(row.words)
    if not (beside or last.x1 < margin - 1 or last.x1 + room > bound or _is_shared(ends, last.x1)):
        return None, False
    limit = row.words[end].x0 - _SQUEEZED * size * (row.words[-1].x0 < row.words[-2].x1) if beside else margin
    fits = last.x1 + room <= limit and not (beside and _is_open(last.text))
    if last.style != first.style or (fits and not beside):
        return None, False
    return len(row.words) - end, fits


def _goes_on_alike(found: Sequence[Row], row: Row, below: Row, ends: Ends) -> bool:
    """Return whether *below* is set like the text of *row*, beside a date, and other such rows have what is set otherwise below."""
    style = row.words[0].style
    heads = [(upper, lower) for upper, lower in pairwise(found) if upper.words[0].style == style != upper.words[-1].style]
    others = sum(lower.words[0].style != style for upper, lower in heads if _is_shared(ends, upper.words[-1].x1))
    alone = below.words[-1].style == style and not _is_shared(ends, below.words[-1].x1)
    return alone and others >= max(_LEAST_HEADS, _PLAIN * len(heads))


def _is_open(text: str) -> bool:
    """Return whether nothing ends in the word *text*: a link, or a comma."""
    return text[-1] in _OPEN or (text.islower() and len(text) <= _LINK)


def _is_shared(ends: Ends, end: float) -> bool:
    """Return whether several rows end at *end*."""
    return sum(ends[round(end) + apart] for apart in (-1, 0, 1)) > 1


def _text(words: Sequence[Word], size: float) -> int:
    """Return how many of *words* stand before a wide gap or the date that they end with."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    least = max(_WIDE * size, _STRETCHED * min(gaps)) if len(gaps) > 1 else _WIDE * size
    wide = next((index for index, gap in enumerate(gaps, 1) if gap > least), len(words))
    return wide if wide < len(words) else len(words) - _dated(words)


def _dated(words: Sequence[Word]) -> int:
    """Return how many of *words* at their end are a date."""
    texts = [word.text for word in words]
    first = len(texts)
    while first and _may_be_date(texts[:first], behind="".join(texts[first : first + 1])):
        first -= 1
    return len(texts) - first if any(map(YEAR.search, texts[first:])) else 0


def _may_be_date(texts: Sequence[str], *, behind: str) -> bool:
    """Return whether the last of *texts* may be part of a date or of a period: "2020", "May", "–", "to" behind a number, "now"."""
    text, before = texts[-1], "".join(texts[-2:-1])
    if text in DASHES or any(map(str.isdigit, text)) or (MONTH.search(text) and not behind[:1].isupper()):
        return True
    return (not behind and before.endswith(DASHES)) or (text.islower() and before[-1:].isdigit())
