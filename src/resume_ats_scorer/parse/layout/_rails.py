"""Rails: labels on the left, dates or headings, each beside the entry it belongs to, which it may be taller than."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from resume_ats_scorer.parse.layout._headers import TITLE_WORDS, is_heading
from resume_ats_scorer.parse.layout._labels import Entry, Label, are_labels, head_of
from resume_ats_scorer.parse.layout._periods import is_rest, periods_whole
from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import Style, Word, is_dated

_LEAST_ENTRY_ROWS = 4
"""Rows that begin at the edge of the entries, at least."""
_NARROWEST, _WIDEST = 30.0, 0.6
"""A rail is wider than so many points, and narrower than this share of the text."""
_OUTDENT = 24.0
"""Titles begin at most so many points to the left of the text below them."""
_CLEAR = 3.0
"""Labels end so many points before the entries begin."""
_APART = 0.45
"""Words stand closer than that, in font sizes."""
_BESIDE = 0.3
"""Rows that share more than this of their height stand beside one another."""
_SPACE = 0.25
"""An entry begins with so much more space above it than is usual, in font sizes."""
_PITCH = 1.7
"""Rows of one label stand at most this far apart, in font sizes."""
_LEAST_SECTION_ROWS = 3
"""Sections have so many rows on average, and groups of skills fewer."""
_CLOSE = 1.25
"""Rows of a label stand at most so much farther apart than the nearest ones on the rail."""
_MOST_ROWS = 3
"""A label has a date in one of its first so many rows."""


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
    if True not in beside:
        return None
    first, last = beside.index(True), len(found) - 1 - beside[::-1].index(True)
    last += last + 1 < len(found) and _ends_period(found[last], found[last + 1], edge)
    rows = found[first : last + 1]
    whole = _labels(rows, edge)
    entries = list(_entries(rows, whole, edge))
    parts = [[Row.of(_label(row, edge), row.base) for row in label] for label in whole]
    labels = [Label(part, head) for part in parts if (head := head_of(part, entries))]
    narrow, wide = sum(bool(_label(row, edge, 0.0)) for row in rows), sum(entry.row.words[0].x0 >= edge for entry in entries)
    if len(labels) < len(parts) or not are_labels(labels, entries, narrow, wide):
        return None
    styles = _heading_styles(entries, labels)
    across = [label for label in labels if label.is_level and len(label.rows) == 1 and not _is_heading(label, styles)]
    return Rail(first, last, edge, list(_read(entries, labels, {id(label) for label in across})), len(across) < len(labels))


def _ends_period(row: Row, below: Row, edge: float) -> bool:
    """Return whether *below* is no more than the rest of the period that is the label of *row*."""
    label = _label(row, edge)
    return bool(label) and below.words[-1].x0 < edge and is_rest(label, below.words) and below.base - row.base <= _PITCH * row.size


def _edge(found: Sequence[Row]) -> float | None:
    """Return where the entries begin: where most parts of rows begin that do so farther right, or a little left of there."""
    if len(found) < 2 * _LEAST_ENTRY_ROWS:
        return None
    left, right = min([row.words[0].x0 for row in found]), max([row.words[-1].x1 for row in found])
    widest = left + _WIDEST * (right - left)
    spans = [span for row in found for span in _spans(row, widest)]
    starts = Counter([round(x0) for x0, _ in spans if x0 > left + _NARROWEST])
    if not starts or max(starts.values()) < _LEAST_ENTRY_ROWS:
        return None
    usual = max(starts, key=lambda x0: (starts[x0], -x0))
    titles = Counter([round(x0) for x0, x1 in spans if usual - _OUTDENT < x0 < usual + 1 and x1 > usual])
    edge = min([x0 for x0, count in titles.items() if count > 1], default=usual)
    return edge - 1.0 if edge - left > _NARROWEST else None


def _spans(row: Row, widest: float) -> Iterator[tuple[float, float]]:
    """Yield where the parts of *row* begin, up to *widest*, and end that stand farther apart than words do."""
    x0, end = row.words[0].x0, row.words[0].x1
    apart = _APART * row.size
    for word in row.words[1:]:
        if word.x0 - end > apart:
            yield x0, end
            x0 = word.x0
            if x0 >= widest:
                return
        end = word.x1
    if x0 < widest:
        yield x0, end


def _label(row: Row, edge: float, clear: float = _CLEAR) -> list[Word]:
    """Return what of *row* stands on the rail, empty where the row runs over both, or what stands beside it begins elsewhere."""
    count = sum(word.x0 < edge for word in row.words)
    if not count or (row.words[count:] and row.words[count].x0 > edge + _OUTDENT):
        return []
    last = row.words[count - 1]
    return row.words[:count] if last.x1 <= edge - (clear and max(clear, _APART * last.style.size)) else []


def _labels(found: Sequence[Row], edge: float) -> list[list[Row]]:
    """Return the rows of each label; what has nothing beside it is a heading over the whole width."""
    labels: list[list[Row]] = []
    before: Row | None = None
    first = 0
    notes = _within_notes(found, edge)
    for index, row in enumerate(found):
        if not _label(row, edge):
            continue
        follows = before is not None and row.base - before.base <= _PITCH * max(row.size, before.size)
        near = found[max(index - 1, 0) : index + 2]
        if follows and (id(row) in notes or row.words[-1].x0 < edge or _goes_on(found, first, index, edge)):
            labels[-1].append(row)
        elif any(other.words[-1].x0 >= edge and _overlap(row, other) for other in near):
            labels.append([row])
            first = index
        else:
            before = None
            continue
        before = row
    return labels


def _within_notes(found: Sequence[Row], edge: float) -> set[int]:
    """Return by `id` the rows that go on with a label of a period and what else there is: rows set closely, with one period."""
    labels = [(row, label) for row in found if (label := _label(row, edge))]
    least = min([low.base - up.base for (up, _), (low, _) in pairwise(labels)], default=0.0)
    runs: list[list[tuple[Row, list[Word]]]] = []
    for row, label in labels:
        if runs and row.base - runs[-1][-1][0].base < _CLOSE * least:
            runs[-1].append((row, label))
        else:
            runs.append([(row, label)])
    return {id(row) for run in runs if _periods([label for _, label in run]) == 1 for row, _ in run[1:]}


def _periods(rows: Sequence[Sequence[Word]]) -> int:
    return is_dated(rows[0]) + sum(is_dated(row) and not is_rest(above, row) for above, row in pairwise(rows))


def _goes_on(found: Sequence[Row], first: int, index: int, edge: float) -> bool:
    """Return whether what of row *index* stands on the rail goes on with the label that begins in row *first*.

    It is what a period lacks; or it stands closer to that than the label to what is above it, and one of the label's rows is a
    date; or it ends a label of two rows that is set in a type of its own.
    """
    row = found[index]
    upper, lower = _label(found[index - 1], edge), _label(row, edge)
    if not upper:
        return False
    if is_rest(upper, lower):
        return True
    if (is_dated(upper) or upper[-1].text[-1:].isdigit()) and is_dated(lower):
        return False
    if not _has_date(found, first, edge):
        ends = index == first + 1 and not any(_label(after, edge) for after in found[index + 1 : index + 2])
        if not ends or lower[0].style == row.words[len(lower)].style:
            return False
    return first == 0 or _space(found, index) < _space(found, first) - _SPACE * row.size


def _has_date(found: Sequence[Row], first: int, edge: float) -> bool:
    """Return whether one of the rows of the label that begins in row *first* holds a year."""
    before = found[first]
    for row in found[first : first + _MOST_ROWS]:
        label = _label(row, edge)
        if not label or row.base - before.base > _PITCH * max(row.size, before.size):
            return False
        if is_dated(label):
            return True
        before = row
    return False


def _space(found: Sequence[Row], index: int) -> float:
    return found[index].top - found[index - 1].bottom


def _overlap(label: Row, other: Row) -> bool:
    height = min(label.bottom, other.bottom) - max(label.top, other.top)
    return height > _BESIDE * min(label.bottom - label.top, other.bottom - other.top)


def _entries(found: Sequence[Row], labels: Sequence[Sequence[Row]], edge: float) -> Iterator[Entry]:
    """Yield the rows of *found* without the *labels* on them; more space than there is within entries begins one."""
    labelled, heads = {id(row) for label in labels for row in label}, {id(label[0]) for label in labels}
    parts = [Row.of([word for word in row.words if word.x0 >= edge], row.base) if id(row) in labelled else row for row in found]
    rows = [(part, id(row) in heads) for part, row in zip(parts, found, strict=True) if part.words]
    spaces = [max(lower.top - upper.bottom, 0.0) for (upper, _), (lower, _) in pairwise(rows)]
    within = [
        space
        for space, ((upper, _), (lower, headed)) in zip(spaces, pairwise(rows), strict=True)
        if not headed and edge <= min(upper.words[0].x0, lower.words[0].x0)
    ]
    usual = median(within) if within else 0.0
    over = True
    for (row, _), space in zip(rows, [0.0, *spaces], strict=True):
        wide = row.words[0].x0 < edge
        yield Entry(row, not wide and (over or space > usual + _SPACE * row.size))
        over = wide


def _heading_styles(entries: Sequence[Entry], labels: Sequence[Label]) -> set[Style]:
    """Return the styles of *labels* that have several of the rows of *entries* beside and below them, as sections do."""
    heads = {id(label.head): label.rows[0].words[0].style for label in labels}
    rows: list[Style] = []
    for entry in entries:
        style = heads.get(id(entry), rows[-1] if rows else None)
        rows += [style] if style else []
    counts, labelled = Counter(rows), Counter(heads.values())
    return {style for style, count in counts.items() if count >= _LEAST_SECTION_ROWS * labelled[style]}


def _is_heading(label: Label, styles: Container[Style]) -> bool:
    """Return whether *label* is set like a heading, in one of *styles*, and what it labels is not."""
    row, beside = label.rows[0], label.head.row
    style = row.words[0].style
    apart = style != beside.words[0].style or (row.words[0].text.isupper() and not beside.words[0].text.isupper())
    return apart and style in styles and not is_dated(row.words) and is_heading(row, beside.size, TITLE_WORDS)


def _read(entries: Sequence[Entry], labels: Sequence[Label], across: Container[int]) -> Iterator[Row]:
    """Yield the rows of *entries*, those of *labels* before them, or on the row of their head, for those *across* by `id`."""
    due: dict[int, list[Label]] = {}
    for label in labels:
        due.setdefault(id(label.head), []).append(label)
    for entry in entries:
        before = due.get(id(entry), [])
        if len(before) == 1 and id(before[0]) in across:
            yield Row.of([*before[0].rows[0].words, *entry.row.words], entry.row.base)
        else:
            yield from (row for label in before for row in periods_whole(label.rows))
            yield entry.row
