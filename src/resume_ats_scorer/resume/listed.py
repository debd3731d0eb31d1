"""Heads that a layout puts out of their row: into lists, their dates beside the first item, or above a note on the firm."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.dates import find_spans, has_period, whole_period
from resume_ats_scorer.resume.labels import is_job_label
from resume_ats_scorer.resume.lines import is_names, is_prose
from resume_ats_scorer.resume.titles import titles_in

_NUMBER = re.compile(r"\(?(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})\)\s+(?=[A-ZÀ-Þ])")
_DIGITS = re.compile(r"\d+")


def in_row(lines: Sequence[Line]) -> list[Line]:
    """Return *lines* with heads as plain lines that follow one another.

    Heads that are items of a list lose their bullets and numbers, periods beside items come to stand on lines of their own, and
    a note on an employer goes below the dated role that it parts from it.
    """
    marks = _marks_of_heads(lines) | _marks_above_titles(lines) | _marks_above_heads(lines)
    plain = (replace(line, bullet="") if _mark(line) in marks else _without_number(line) for line in lines)
    return list(_with_notes_below([one for line in plain for one in _with_period_apart(line)]))


def _mark(line: Line) -> str:
    return _DIGITS.sub("1", line.bullet)


def _without_number(line: Line) -> Line:
    number = _NUMBER.match(line.text) if not line.bullet else None
    if number is None:
        return line
    cells = (line.segments[0].removeprefix(number[0]), *line.segments[1:]) if line.segments else ()
    return replace(line, text=line.text[number.end() :], segments=cells)


def _with_notes_below(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines*, a sentence between an employer and a dated role after that role."""
    at = 0
    while at < len(lines):
        if at and at + 1 < len(lines) and _is_note(*lines[at - 1 : at + 2]):
            yield from (lines[at + 1], lines[at])
            at += 2
        else:
            yield lines[at]
            at += 1


def _is_note(above: Line, line: Line, below: Line) -> bool:
    if above.bullet or line.bullet or not _is_dated(below):
        return False
    named = is_names(above.text) and not titles_in(above.text) and not find_spans(above.text)
    return named and is_prose(line) and not find_spans(line.text) and bool(titles_in(below.text))


def _marks_of_heads(lines: Sequence[Line]) -> set[str]:
    """Return the bullet that stands right above every dated line without one, and only there: "• Acme", "Baker  2019 - 2021"."""
    marks = {_mark(line) for line, below in pairwise(lines) if _is_dated(below) and not is_prose(line)}
    if len(marks) != 1 or "" in marks or _is_dated(lines[0]):
        return set()
    return marks - {_mark(line) for line, below in pairwise((*lines, None)) if line is not None and not _is_dated(below)}


def _marks_above_titles(lines: Sequence[Line]) -> set[str]:
    """Return the bullets of dated lines alone that have a title without one below: "• Acme  2019 - 2021", "Baker"."""
    others = {_mark(line) for line in lines if not has_period(line.text)}
    above = ((_mark(line), below) for line, below in pairwise(lines) if line.bullet and not below.bullet)
    return {mark for mark, below in above if mark not in others and titles_in(below.text)}


def _marks_above_heads(lines: Sequence[Line]) -> set[str]:
    """Return the bullets that only lines above a label of a job have, and the numbers above titles: "• Acme", "Role: Baker"."""
    marked = [(_mark(line), below) for line, below in pairwise(lines) if line.bullet]
    return {mark for mark, _ in marked} - {mark for mark, below in marked if below.bullet or not _goes_on(mark, below)}


def _goes_on(mark: str, below: Line) -> bool:
    return is_job_label(below.text) or ("1" in mark and bool(titles_in(below.text)))


def _is_dated(line: Line | None) -> bool:
    return line is not None and not line.bullet and has_period(line.text)


def _with_period_apart(line: Line) -> Iterator[Line]:
    """Yield *line*, and before it what its last cell holds where that is nothing but a period and the line an item of a list."""
    last = line.segments[-1] if len(line.segments) > 1 else ""
    if not line.bullet or whole_period(last) is None:
        yield line
        return
    yield replace(line, text=last, bullet="", segments=())
    rest = line.segments[:-1]
    yield replace(line, text=line.text[: line.text.rindex(last)].rstrip(), segments=rest if len(rest) > 1 else ())
