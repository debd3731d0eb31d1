"""Dated entries: where one job, project or voluntary role ends and the next begins.

Dates, layout and titles decide; whatever else may be a name is only told from running text, so that no employer moves a head.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_ats_scorer.model import Line, value
from resume_ats_scorer.resume.credentials import leads_with_certificate
from resume_ats_scorer.resume.dates import Span, best_span, broken_span, further_lines, is_period, spans_of, without_dates
from resume_ats_scorer.resume.heads import (
    Have,
    begins_as_head,
    is_named,
    is_titled,
    labels_on,
    may_head,
    may_stand_above,
    names_first,
    wanted,
)
from resume_ats_scorer.resume.labels import is_aside, is_job_label, label_of
from resume_ats_scorer.resume.lines import (
    begins_small,
    is_labelled,
    is_prose,
    leads_small,
    size,
)
from resume_ats_scorer.resume.parts import by_full_stops, is_length, tells_job
from resume_ats_scorer.resume.titles import COMPOUND, NEXT_SENTENCE, pieces_of, titles_in, titles_on
from resume_ats_scorer.resume.words import words_of

_ADVERB = re.compile(r"\w\s(?:in|from|since|during)\s$", re.IGNORECASE)
"""What makes a single date a part of a sentence: "Check airman from 2017"."""
_FIRM = words_of("employer_label") - {"client", "client-name", "agency", "agentur"}
"""Labels of employers that do not stand within a job as well."""
_MARKED = (":", "-", "–")
_BELOW_FIRM = 10
"""Most words of a line of the head below the firm of a form."""
_LINES_BELOW = 3
"""Most lines of a head below its dates: an employer, a place and a title."""


@value
class Entry:
    """One entry of a section."""

    head: tuple[Line, ...]
    """The lines that name it."""
    above: int
    """How many of them stand above its dated line."""
    body: tuple[Line, ...]
    """The lines below."""
    span: Span | None
    """When, as found in the text of the dated line."""
    dated: Line | None
    """The line with the dates."""


def entries_of(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Return the entries of *lines* in order; lines before the first entry are in none."""
    anchors = _anchors(lines)
    firms = _labelled_firms(lines)
    if len(firms) > len(anchors):
        return _by_firms(lines, firms)
    if not anchors:
        return _undated(lines)
    usual = max(_usual_above(lines, anchors[0][0]), min(_left_above(lines, [index for index, _span in anchors]), default=0))
    most = 1 if usual == 0 and _fit_on_a_line(lines, [index for index, _span in anchors]) else 2
    ranges: list[tuple[int, int, int]] = []
    floor = 0
    for number, (index, _span) in enumerate(anchors):
        top = _top(lines, index, floor, usual, first=number == 0)
        ceiling = anchors[number + 1][0] if number + 1 < len(anchors) else len(lines)
        dates = (index, index + further_lines(lines, index))
        bottom = _bottom(lines, (top, *dates), ceiling, usual if number + 1 < len(anchors) else 0, most)
        ranges.append((top, index, bottom))
        floor = bottom
    ranges = _as_deep(lines, ranges)
    found = []
    for number, (top, index, bottom) in enumerate(ranges):
        stop = ranges[number + 1][0] if number + 1 < len(ranges) else len(lines)
        head, body = _with_labelled(lines[top:bottom], lines[bottom:stop])
        found.append(Entry(head, index - top, body, anchors[number][1], lines[index]))
    return tuple(found)


def _with_labelled(head: Sequence[Line], body: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return *head* and *body* with the employer of a form moved to the head, where that has the title and duties stand between."""
    labels = {label_of(line.text)[0] for line in head}
    if not labels & words_of("title_label") or labels & words_of("employer_label"):
        return tuple(head), tuple(body)
    at = next((i for i, line in enumerate(body) if label_of(line.text)[0] in words_of("employer_label")), None)
    return (tuple(head), tuple(body)) if at is None else ((*head, body[at]), (*body[:at], *body[at + 1 :]))


def _anchors(lines: Sequence[Line]) -> list[tuple[int, Span]]:
    found: list[tuple[int, Span]] = []
    bulleted = _heads_are_bulleted(lines)
    below = 0
    for index, line in enumerate(lines):
        if index < below or (line.bullet and not bulleted and not is_job_label(line.text) and not tells_job(line.text)):
            continue
        broken = broken_span(lines, index)
        span = _head_span(line) if broken is None else broken[0]
        if span is not None:
            found.append((index, span))
            below = index + 1 + (0 if broken is None else broken[1])
    ranged = [(index, span) for index, span in found if span.ranged]
    if ranged and len(ranged) * 3 >= len(found):
        return [(i, span) for i, span in found if span.ranged or _stands_out(lines[i], span) or _dates_title(lines, i)]
    return found


def _heads_are_bulleted(lines: Sequence[Line]) -> bool:
    dated = [line for line in lines if (span := _head_span(line)) is not None and span.ranged]
    return bool(dated) and all(line.bullet for line in dated) and any(titles_in(line.text) for line in dated)


def _head_span(line: Line) -> Span | None:
    """Return the period that makes *line* the head of an entry, or None where its dates are part of running text."""
    if len(line.text) > 170:
        return None
    spans = spans_of(line)
    span = best_span(spans)
    if span is None:
        return None
    rest = " ".join(without_dates(line.text, spans)).strip(" ()|,–—-·•:")
    count = size(rest)
    if (
        count > 16
        or (NEXT_SENTENCE.search(rest) and len(by_full_stops(rest)) == 1)
        or (count > 6 and rest.endswith(".") and not titles_in(rest))
        or (begins_small(rest) and count > 2 and not (leads_small(rest) or tells_job(rest) or _titled_apart(line)))
    ):
        return None
    if not span.ranged and (
        leads_with_certificate(line.text, alone=True)
        or (is_labelled(line) and not is_job_label(line.text))
        or _ADVERB.search(line.text[: span.begin])
    ):
        return None
    if not span.ranged and (count > 10 or not (_at_edge(line.text, span) or count <= 2)):
        return None
    return span


def _titled_apart(line: Line) -> bool:
    """Tell whether a clear title stands on *line* behind a mark: "adidas — Aiuto cuoco"."""
    return any(title.piece > 0 and title.grade >= COMPOUND for title in titles_on(line))


def _at_edge(text: str, span: Span) -> bool:
    return not text[: span.begin].strip(" ([,") or not text[span.stop :].strip(" )],.")


def _stands_out(line: Line, span: Span) -> bool:
    if is_prose(line):
        return False
    return line.bold or len(line.segments) > 1 or len(pieces_of(line.text)) > 1 or bool(titles_in(line.text)) or span.end is None


def _dates_title(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line at *index* is nothing but a date, below a title, or a title and a firm, that may head an entry."""
    above = [line for line in lines[max(index - 2, 0) : index] if may_head(line)]
    return is_period(lines[index]) and above[-1:] == [*lines[max(index - 1, 0) : index]] and any(map(is_titled, above))


def _usual_above(lines: Sequence[Line], first: int) -> int:
    """Return how many lines stand above the dates of the first entry: what comes before it can only be its head."""
    above = lines[:first]
    if len(above) <= 3 and all(may_stand_above(lines, at) for at in range(first)):
        return len(above) - sum(is_length(line.text) for line in above)
    count = 0
    while count < 2 and count < len(above) and may_head(above[-1 - count]) and is_named(above[-1 - count]):
        count += 1
    return count


def _left_above(lines: Sequence[Line], anchors: Sequence[int]) -> Iterator[int]:
    """Yield for each entry below another how many lines of a head stand between the last item of a list and its dates."""
    for before, index in pairwise(anchors):
        last = max((i for i in range(before + 1, index) if lines[i].bullet), default=None)
        if last is not None and index - last - 1 and all(may_stand_above(lines, at) for at in range(last + 1, index)):
            yield index - last - 1


def _fit_on_a_line(lines: Sequence[Line], anchors: Sequence[int]) -> bool:
    """Tell whether one of the dated lines at *anchors* holds a title and more, and another entry or nothing follows it."""
    last = [before for before, index in pairwise((*anchors, len(lines))) if index == before + 1]
    return any(titles_in(lines[index].text) and len(pieces_of(lines[index].text)) > 1 for index in last)


def _top(lines: Sequence[Line], index: int, floor: int, usual: int, *, first: bool) -> int:
    """Return the index of the first line of the entry dated at *index*: that of the firm above how long all roles there took.

    *usual* lines stand above the dates, or as many as a form has labels.
    """
    top = index
    while top > floor and may_stand_above(lines, top - 1) and not is_length(lines[top - 1].text):
        told = labels_on(lines[top - 1 : top])
        if index - top >= usual and not (usual and told and told.isdisjoint(labels_on(lines[top : index + 1]))):
            break
        top -= 1
    while not first and top < index and not _belongs(lines, top):
        top += 1
    named = top - 2 >= floor and is_length(lines[top - 1].text) and may_head(lines[top - 2])
    return top - 2 if named else top


def _belongs(lines: Sequence[Line], top: int) -> bool:
    """Tell whether the line at *top* is a head line rather than the last line of the entry before."""
    line = lines[top]
    if line.bold or line.space_before > 0 or is_named(line):
        return True
    previous = lines[top - 1] if top else None
    return previous is not None and bool(previous.bullet) and size(line.text) <= 6


def _bottom(lines: Sequence[Line], head: tuple[int, int, int], ceiling: int, usual: int, most: int) -> int:
    """Return the index after the last line of *head*: where it begins, where its dates begin and on which line they end.

    *most* lines of it hold names where nothing is missing.
    """
    top, dated, index = head
    bottom = index + 1
    limit = max(ceiling - usual, bottom) if ceiling < len(lines) else ceiling
    asides = 0
    if bottom == limit < ceiling and top == dated and not titles_in(lines[dated].text) and titles_in(lines[bottom].text):
        limit += 1
    while bottom < limit and bottom - index - asides <= _LINES_BELOW:
        line = lines[bottom]
        if is_aside(line.text):
            asides, bottom = asides + 1, bottom + 1
            continue
        have = Have([*lines[top : dated + (dated == index)], *lines[index + 1 : bottom]])
        if not have.pieces and line.bullet and titles_in(line.text) and size(line.text) <= 12:
            return bottom + 1
        if begins_as_head(line, have):
            return bottom + 1
        if not (may_head(line) or names_first(have, line)) or not wanted(have, line, most):
            break
        bottom += 1
    while bottom > index + 1 and is_aside(lines[bottom - 1].text):
        bottom -= 1
    return bottom


def _as_deep(lines: Sequence[Line], ranges: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return the *ranges* of heads, each made as deep below its dates as the deepest where a title stands there.

    A firm that is called by a title ("Chief Architect") seems to be the last line of its head.
    """
    deepest = max((bottom - index for _top, index, bottom in ranges if is_titled(lines[bottom - 1])), default=0)
    found = []
    for number, (top, index, bottom) in enumerate(ranges):
        last = index + deepest - 1
        stop = ranges[number + 1][0] if number + 1 < len(ranges) else len(lines)
        further = lines[bottom : last + 1] if last < stop else ()
        deeper = further and titles_on(lines[last]) and all(may_head(line) and not spans_of(line) for line in further)
        found.append((top, index, last + 1 if deeper else bottom))
    return found


def _labelled_firms(lines: Sequence[Line]) -> list[int]:
    """Return which of *lines* name a firm behind the label that most of them have: "company - Acme"."""
    found = [(label_of(line.text), line.text) for line in lines]
    labels = [label if end < len(text) and text[:end].rstrip().endswith(_MARKED) else "" for (label, end), text in found]
    most = Counter(label for label in labels if label in _FIRM).most_common(1)
    return [index for index, label in enumerate(labels) if label == most[0][0]] if most else []


def _by_firms(lines: Sequence[Line], firms: Sequence[int]) -> tuple[Entry, ...]:
    """Return the entries of a form that names *firms*, by index, behind a label, where few or none has dates."""
    found = []
    for first, stop in pairwise((*firms, len(lines))):
        last = first + 1
        while last < min(stop, first + 1 + _LINES_BELOW) and _goes_with_firm(lines[last]):
            last += 1
        spans = ((span, line) for line in lines[first:last] if (span := _head_span(line)) is not None)
        span, dated = next(spans, (None, None))
        found.append(Entry(tuple(lines[first:last]), 0, tuple(lines[last:stop]), span, dated))
    return tuple(found)


def _goes_with_firm(line: Line) -> bool:
    """Tell whether *line*, below a firm of a form, tells the title or the time there."""
    return (
        may_head(line)
        if labels_on([line])
        else size(line.text) <= _BELOW_FIRM and (is_titled(line) or _head_span(line) is not None)
    )


def _undated(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Return entries without dates: lines that name a title or an employer, or stand out, above others."""
    groups: list[list[int]] = []
    for i, line in enumerate(lines):
        if not may_head(line) or size(line.text) > 10 or not (line.bold or is_titled(line)):
            continue
        if groups and i == groups[-1][-1] + 1 and len(groups[-1]) < 3:
            groups[-1].append(i)
        else:
            groups.append([i])
    found = []
    for number, group in enumerate(groups):
        stop = groups[number + 1][0] if number + 1 < len(groups) else len(lines)
        found.append(Entry(tuple(lines[group[0] : group[-1] + 1]), 0, tuple(lines[group[-1] + 1 : stop]), None, None))
    return tuple(found)
