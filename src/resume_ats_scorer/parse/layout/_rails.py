"""Rails: labels on the left, dates or headings, each beside the entry it belongs to, which it may be taller than."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import Word

_LEAST_ENTRY_ROWS = 4
"""Rows that begin at the edge of the entries, at least."""
_NARROWEST, _WIDEST = 30.0, 0.45
"""A rail is wider than so many points, and narrower than this share of the text."""
_OUTDENT = 24.0
"""Titles begin at most so many points to the left of the text below them."""
_CLEAR = 3.0
"""Labels end so many points before the entries begin."""
_LEAST_LABELS = 2
_BESIDE = 0.3
"""Rows that share more than this of their height stand beside one another."""
_MOST_ROWS = 3
"""Labels have at most so many rows, and no more than there are labels."""
_SPARSE = 0.6
"""There are at most this many rows on the rail for one beside it."""
_FITTING = 0.75
"""At least this share of the labels stands where an entry begins."""
_SPACE = 0.25
"""An entry begins with so much more space above it than is usual, in font sizes."""
_PITCH = 1.7
"""Rows of one label stand at most this far apart, in font sizes."""
_LEVEL = 0.4
"""Baselines this close, in font sizes, are one."""
_LARGE = 1.15
"""Type of this size, against that of its entry, makes a label a heading."""


@dataclass(slots=True)
class _Entry:
    """A row of what stands beside the rail, or the whole of a row that runs over both."""

    row: Row
    begins: bool
    """An entry begins with it."""


@dataclass(slots=True)
class Rail:
    """Rows from *first* to *last* of those looked at, in reading order."""

    first: int
    last: int
    edge: float
    """Where the entries begin."""
    rows: list[Row]
    uneven: bool
    """A label has several rows, or stands at a height of its own."""


def rail(found: Sequence[Row]) -> Rail | None:
    """Return the part of *found* that has labels beside what they label."""
    edge = _edge(found)
    if edge is None:
        return None
    beside = [row.words[-1].x0 >= edge and (row.words[0].x0 >= edge or bool(_label(row, edge))) for row in found]
    first, last = beside.index(True), len(found) - 1 - beside[::-1].index(True)
    rows = found[first : last + 1]
    labels = _labels(rows, edge)
    taken = {id(row) for label in labels for row in label}
    entries = list(_entries(rows, taken, edge))
    parts = [[Row.of(_label(row, edge), row.base) for row in label] for label in labels]
    heads = [_head(label, entries) for label in parts]
    fitting = sum(head is not None and head.begins for head in heads)
    narrow, wide = sum(bool(_label(row, edge, 0.0)) for row in rows), sum(entry.row.words[0].x0 >= edge for entry in entries)
    if len(labels) < _LEAST_LABELS or fitting < _FITTING * len(labels) or narrow > _SPARSE * wide:
        return None
    if None in heads or max(map(len, labels)) > min(_MOST_ROWS, len(labels)):
        return None
    uneven = not all(_is_level(label, head) for label, head in zip(parts, heads, strict=True) if head)
    return Rail(first, last, edge, list(_read(entries, parts, heads)), uneven)


def _edge(found: Sequence[Row]) -> float | None:
    """Return where the entries begin: where most rows do that begin farther right than others, or a little left of there."""
    if len(found) < 2 * _LEAST_ENTRY_ROWS:
        return None
    left, right = min([row.words[0].x0 for row in found]), max([row.words[-1].x1 for row in found])
    inner = [x0 for row in found if _NARROWEST < (x0 := row.words[0].x0) - left < _WIDEST * (right - left)]
    starts = Counter(map(round, inner)) if len(inner) >= _LEAST_ENTRY_ROWS else None
    if not starts or max(starts.values()) < _LEAST_ENTRY_ROWS:
        return None
    usual = max(starts, key=lambda x0: (starts[x0], -x0))
    titles = Counter([round(word.x0) for row in found for word in row.words if usual - _OUTDENT < word.x0 < usual + 1])
    edge = min(x0 for x0, count in titles.items() if count > 1)
    return edge - 1.0 if edge - left > _NARROWEST else None


def _label(row: Row, edge: float, clear: float = _CLEAR) -> list[Word]:
    """Return what of *row* stands on the rail, empty where the row runs over both, or what stands beside it begins elsewhere."""
    count = sum(word.x0 < edge for word in row.words)
    if not count or row.words[count - 1].x1 > edge - clear or (row.words[count:] and row.words[count].x0 > edge + _OUTDENT):
        return []
    return row.words[:count]


def _labels(found: Sequence[Row], edge: float) -> list[list[Row]]:
    """Return the rows of each label; what has nothing beside it is a heading over the whole width."""
    labels: list[list[Row]] = []
    before: Row | None = None
    for index, row in enumerate(found):
        if not _label(row, edge):
            continue
        follows = before is not None and row.base - before.base <= _PITCH * max(row.size, before.size)
        near = found[max(index - 1, 0) : index + 2]
        if (follows and row.words[-1].x0 < edge) or (follows and _is_tight(found, index)):
            labels[-1].append(row)
        elif any(other.words[-1].x0 >= edge and _overlap(row, other) for other in near):
            labels.append([row])
        else:
            before = None
            continue
        before = row
    return labels


def _is_tight(found: Sequence[Row], index: int) -> bool:
    """Return whether there is less space above a row than there is above the row before it."""
    space, above = (found[place].top - found[place - 1].bottom for place in (index, index - 1))
    return index < 2 or space < above - _SPACE * found[index].size


def _overlap(label: Row, other: Row) -> bool:
    height = min(label.bottom, other.bottom) - max(label.top, other.top)
    return height > _BESIDE * min(label.bottom - label.top, other.bottom - other.top)


def _entries(found: Sequence[Row], labelled: set[int], edge: float) -> Iterator[_Entry]:
    rows = [Row.of([word for word in row.words if word.x0 >= edge], row.base) if id(row) in labelled else row for row in found]
    rows = [row for row in rows if row.words]
    spaces = [max(lower.top - upper.bottom, 0.0) for upper, lower in pairwise(rows)]
    usual = median(spaces) if spaces else 0.0
    over = True
    for row, space in zip(rows, [0.0, *spaces], strict=True):
        wide = row.words[0].x0 < edge
        yield _Entry(row, not wide and (over or space > usual + _SPACE * row.size))
        over = wide


def _head(label: Sequence[Row], entries: Sequence[_Entry]) -> _Entry | None:
    """Return the row that *label* is read before: the one at its height, or the first of an entry that begins a little above."""
    size = label[0].size
    near = [entry for entry in entries if entry.row.top < label[-1].bottom and entry.row.bottom > label[0].top - size]
    level = next((entry for entry in near if abs(entry.row.base - label[0].base) <= _LEVEL * size), None)
    if level and (level.begins or size < _LARGE * level.row.size):
        return level
    return next((entry for entry in near if entry.begins), level)


def _is_level(label: Sequence[Row], head: _Entry) -> bool:
    """Return whether *label* can be read as the beginning of the row of *head*."""
    level = abs(label[0].base - head.row.base) <= _LEVEL * label[0].size
    return len(label) == 1 and level and label[0].size < _LARGE * head.row.size


def _read(entries: Sequence[_Entry], labels: Sequence[list[Row]], heads: Sequence[_Entry | None]) -> Iterator[Row]:
    due: dict[int, list[Row]] = {}
    for label, head in zip(labels, heads, strict=True):
        if head:
            due.setdefault(id(head), []).extend(label)
    for entry in entries:
        label = due.get(id(entry), [])
        if label and _is_level(label, entry):
            yield Row.of([*label[0].words, *entry.row.words], entry.row.base)
        else:
            yield from label
            yield entry.row
