"""Dated entries: where one job, project or voluntary role ends and the next begins."""

from collections.abc import Sequence

from resume_ats_scorer.model import Line, value
from resume_ats_scorer.resume.dates import Span, best_span, find_spans
from resume_ats_scorer.resume.lines import is_labelled, is_prose
from resume_ats_scorer.resume.parts import Part, is_job_label, parts_of, without_dates
from resume_ats_scorer.resume.words import word_list


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
    if not anchors:
        return _undated(lines)
    usual = _usual_above(lines, anchors[0][0])
    ranges: list[tuple[int, int, int]] = []
    floor = 0
    for number, (index, _span) in enumerate(anchors):
        top = _top(lines, index, floor, usual if number else max(usual, 0), first=number == 0)
        ceiling = anchors[number + 1][0] if number + 1 < len(anchors) else len(lines)
        bottom = _bottom(lines, top, index, ceiling, usual if number + 1 < len(anchors) else 0)
        ranges.append((top, index, bottom))
        floor = bottom
    found = []
    for number, (top, index, bottom) in enumerate(ranges):
        stop = ranges[number + 1][0] if number + 1 < len(ranges) else len(lines)
        found.append(Entry(tuple(lines[top:bottom]), index - top, tuple(lines[bottom:stop]), anchors[number][1], lines[index]))
    return tuple(found)


def _anchors(lines: Sequence[Line]) -> list[tuple[int, Span]]:
    found: list[tuple[int, Span]] = []
    bulleted = _heads_are_bulleted(lines)
    for index, line in enumerate(lines):
        if line.bullet and not bulleted:
            continue
        span = _head_span(line)
        if span is not None:
            found.append((index, span))
    ranged = [(index, span) for index, span in found if span.ranged]
    if ranged and len(ranged) * 3 >= len(found):
        return [(i, span) for i, span in found if span.ranged or _stands_out(lines[i], span)]
    return found


def _heads_are_bulleted(lines: Sequence[Line]) -> bool:
    dated = [line for line in lines if (span := _head_span(line)) is not None and span.ranged]
    return bool(dated) and all(line.bullet for line in dated) and any(_typed(line) for line in dated)


def _head_span(line: Line) -> Span | None:
    """Return the period that makes *line* the head of an entry, or None where its dates are part of running text."""
    if len(line.text) > 170:
        return None
    spans = find_spans(line.text)
    span = best_span(spans)
    if span is None:
        return None
    rest = " ".join(without_dates(line.text, spans)).strip(" ()|,–—-·•:")
    count = len(rest.split())
    if count > 16 or (count > 6 and rest.endswith(".") and not _typed(line)) or (rest[:1].islower() and count > 2):
        return None
    if not span.ranged and is_labelled(line) and not is_job_label(line.text):
        return None
    if not span.ranged and (count > 10 or not (_at_edge(line.text, span) or count <= 2)):
        return None
    return span


def _at_edge(text: str, span: Span) -> bool:
    return not text[: span.begin].strip(" ([,") or not text[span.stop :].strip(" )],.")


def _stands_out(line: Line, span: Span) -> bool:
    if is_prose(line):
        return False
    parts = parts_of(line)
    return line.bold or len(line.segments) > 1 or len(parts) > 1 or _typed(line) or span.end is None


def _typed(line: Line) -> bool:
    return any(part.title >= 0.6 or part.employer >= 0.6 for part in parts_of(line))


def _usual_above(lines: Sequence[Line], first: int) -> int:
    """Return how many lines stand above the dates of the first entry: what comes before it can only be its head."""
    above = lines[:first]
    if len(above) <= 3 and all(_may_head(line) for line in above):
        return len(above)
    count = 0
    while count < 2 and count < len(above) and _may_head(above[-1 - count]) and _typed(above[-1 - count]):
        count += 1
    return count


def _may_head(line: Line) -> bool:
    if line.bullet or is_prose(line) or len(word_list(line.text)) > 14 or not line.text:
        return False
    return not is_labelled(line) or is_job_label(line.text)


def _top(lines: Sequence[Line], index: int, floor: int, usual: int, *, first: bool) -> int:
    """Return the index of the first line of the entry dated at *index*."""
    top = index
    while top > floor and index - top < usual and _may_head(lines[top - 1]):
        top -= 1
    if first:
        return top
    while top < index and not _belongs(lines, top):
        top += 1
    return top


def _belongs(lines: Sequence[Line], top: int) -> bool:
    """Tell whether the line at *top* is a head line rather than the last line of the entry before."""
    line = lines[top]
    if line.bold or line.space_before > 0 or _typed(line) or any(part.place >= 0.9 for part in parts_of(line)):
        return True
    previous = lines[top - 1] if top else None
    return previous is not None and bool(previous.bullet) and len(line.text.split()) <= 6


def _bottom(lines: Sequence[Line], top: int, index: int, ceiling: int, usual: int) -> int:
    """Return the index after the last head line of the entry dated at *index*."""
    bottom = index + 1
    have = [part for line in lines[top:bottom] for part in parts_of(line)]
    limit = max(ceiling - usual, bottom) if ceiling < len(lines) else ceiling
    while bottom < limit and bottom - index <= 3:
        line = lines[bottom]
        if not have and line.bullet and _typed(line) and len(line.text.split()) <= 12:
            return bottom + 1
        if _begins_as_head(line, have):
            return bottom + 1
        if not _may_head(line) or not _wanted(have, parts_of(line), line, lines[index]):
            break
        have.extend(parts_of(line))
        bottom += 1
    return bottom


def _begins_as_head(line: Line, have: Sequence[Part]) -> bool:
    """Tell whether *line* begins with the title or employer still missing and goes on as running text."""
    parts = parts_of(line)
    if line.bullet or _may_head(line) or len(parts) < 2 or parts[0].text.count(" ") > 5:
        return False
    missing_title = not any(part.title >= 0.6 for part in have) and parts[0].title >= 0.9
    return missing_title or (not any(part.employer >= 0.6 for part in have) and parts[0].employer >= 0.9)


def _wanted(have: Sequence[Part], parts: Sequence[Part], line: Line, dated: Line) -> bool:
    """Tell whether *parts*, on the line below the head so far, complete it."""
    if not parts or len(parts) > 5:
        return False
    title = any(part.title >= 0.6 for part in have)
    employer = any(part.employer >= 0.6 or part.joined == "at" for part in have)
    others = [part for part in have if part.title < 0.6 and part.employer < 0.6 and part.place < 0.9]
    if any(part.place >= 0.9 for part in parts) and not any(part.place >= 0.9 for part in have):
        return True
    if not title and any(part.title >= 0.6 for part in parts):
        return True
    if not employer and any(part.employer >= 0.6 for part in parts) and not (title and others and not _like(line, dated)):
        return True
    if len(have) == 0:
        return len(line.text.split()) <= 10
    return (
        len(have) == 1 and not employer and len(line.text.split()) <= 7 and line.text[:1].isupper() and not line.text.endswith(".")
    )


def _like(line: Line, other: Line) -> bool:
    return line.bold == other.bold and line.font_size == other.font_size


def _undated(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Return entries without dates: lines that name a title or an employer, or stand out, above others."""
    groups: list[list[int]] = []
    for i, line in enumerate(lines):
        if not _may_head(line) or len(line.text.split()) > 10 or not (line.bold or _named(line)):
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


def _named(line: Line) -> bool:
    return any(part.title >= 0.9 or part.employer >= 0.9 for part in parts_of(line))
