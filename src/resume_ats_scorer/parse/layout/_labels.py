"""Labels beside entries: whether rows on the left label the rows on the right, or are a column of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import is_dated

_LEAST_LABELS = 2
_MOST_ROWS = 3
"""Labels have at most so many rows, and no more than there are labels."""
_SPARSE = 0.6
"""There are at most this many rows on the rail for one beside it."""
_FITTING = 0.75
"""At least this share of the labels stands where an entry begins."""
_SURE, _HALF = 6, 0.5
"""Where so many labels all stand where entries begin, it takes no more than half of them that are set alike, and they may be less
sparse."""
_ALIKE = 1.5
"""Heights this close, in points, are one."""
_NEARLY_ALL = 0.9
"""Labels of which more than this share are level with their entries may have any number of rows."""
_ASTRAY = 0.125
"""No more than this share of those stands beside another row than one that begins an entry."""
_LEVEL = 0.4
"""Baselines this close, in font sizes, are one."""
_LARGE = 1.15
"""Type of this size, against that of its entry, makes a label a heading."""


@dataclass(slots=True)
class Entry:
    """A row of what stands beside the rail, or the whole of a row that runs over both."""

    row: Row
    begins: bool
    """An entry begins with it."""


@dataclass(slots=True)
class Label:
    """A label and the row it is read before."""

    rows: list[Row]
    head: Entry

    @property
    def is_level(self) -> bool:
        """Whether its first row can be read as the beginning of the row of its head."""
        level = abs(self.rows[0].base - self.head.row.base) <= _LEVEL * self.rows[0].size
        return level and self.rows[0].size < _LARGE * self.head.row.size


def head_of(label: Sequence[Row], entries: Sequence[Entry]) -> Entry | None:
    """Return the row that *label* is read before: the one at its height, or the first of an entry.

    That is one that begins a little above, or that the label stands in the middle of.
    """
    size = label[0].size
    top, bottom = label[0].top - size, label[-1].bottom
    near = [entry for entry in entries if entry.row.top < bottom and entry.row.bottom > top]
    level = next((entry for entry in near if abs(entry.row.base - label[0].base) <= _LEVEL * size), None)
    if level and (level.begins or size < _LARGE * level.row.size):
        return level
    beside = next((entry for entry in near if entry.begins), level)
    starts = [index for index, entry in enumerate(entries) if entry.begins] if beside is None else []
    groups = (entries[first:last] for first, last in pairwise([*starts, len(entries)]))
    return beside or next((group[0] for group in groups if _is_centred(label, group[0].row, group[-1].row)), None)


def are_labels(labels: Sequence[Label], entries: Sequence[Entry], rail_rows: int, entry_rows: int) -> bool:
    """Return whether *labels*, with *rail_rows* rows, stand beside *entries*, with *entry_rows* rows, as dates and headings do."""
    if len(labels) < _LEAST_LABELS or sum(map(_is_section, labels)) > (1 - _NEARLY_ALL) * len(labels):
        return False
    fitting, astray = _fits(labels, entries)
    counted = len(labels) if 2 * fitting < len(labels) else fitting + astray
    sure = fitting == len(labels) >= _SURE
    if fitting < max(_LEAST_LABELS, _FITTING * counted) or _alike(labels, entries) < (_HALF if sure else _FITTING) * len(labels):
        return False
    level = sum(abs(label.rows[0].base - label.head.row.base) < _ALIKE for label in labels)
    if level >= _NEARLY_ALL * len(labels) and astray <= _ASTRAY * len(labels):
        return True
    longest = max(len(label.rows) for label in labels)
    return rail_rows <= (_FITTING if sure else _SPARSE) * entry_rows and longest <= min(_MOST_ROWS, len(labels))


def _is_section(label: Label) -> bool:
    """Return whether *label* is an item of a list, or a heading with more than a date below it: a part of a column."""
    below = (row for row in label.rows[1:] if label.rows[0].size >= _LARGE * row.size)
    heading = any(not is_dated(row.words) for row in below)
    return heading or not label.rows[0].words[0].text[:1].isalnum()


def _fits(labels: Sequence[Label], entries: Sequence[Entry]) -> tuple[int, int]:
    """Return how many of *labels* stand where an entry begins, or are dates beside a row, and how many stand beside another row.

    A label of one row on the line of an entry of one row says nothing.
    """
    heads = {id(label.head) for label in labels}
    ends = {id(entry) for entry, after in pairwise(entries) if id(after) in heads or after.begins} | {id(entries[-1])}
    fitting = astray = 0
    for label in labels:
        pair = label.is_level and id(label.head) in ends
        dated = label.is_level and any(is_dated(row.words) for row in label.rows)
        if dated or (label.head.begins and not (pair and len(label.rows) == 1)):
            fitting += 1
        elif not pair:
            astray += 1
    return fitting, astray


def _alike(labels: Sequence[Label], entries: Sequence[Entry]) -> int:
    """Return how many of *labels* stand as high beside their heads as most of their size, or in the middle of what they label."""
    apart: dict[int, list[float]] = {}
    rest = [
        label
        for label, last in zip(labels, _lasts(labels, entries), strict=True)
        if not _is_centred(label.rows, label.head.row, last)
    ]
    for label in rest:
        apart.setdefault(round(label.rows[0].size), []).append(label.rows[0].base - label.head.row.base)
    astray = sum(abs(height - median(heights)) >= _ALIKE for heights in apart.values() for height in heights)
    return len(labels) - astray


def _lasts(labels: Sequence[Label], entries: Sequence[Entry]) -> Iterator[Row]:
    """Yield for each of *labels* the last row of *entries* that it labels."""
    heads = {id(label.head) for label in labels}
    last: dict[int, Row] = {}
    head = 0
    for entry in entries:
        head = id(entry) if id(entry) in heads else head
        last[head] = entry.row
    return (last[id(label.head)] for label in labels)


def _is_centred(label: Sequence[Row], first: Row, last: Row) -> bool:
    """Return whether *label* stands in the middle beside the rows from *first* to *last*."""
    return abs(label[0].top + label[-1].bottom - first.top - last.bottom) < 2 * _ALIKE
