"""Heads that a layout puts out of their row: into lists, their dates beside the first item, or above a note on the firm."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.dates import find_spans, has_period, is_period, whole_period
from resume_ats_scorer.resume.labels import is_job_label, label_of
from resume_ats_scorer.resume.lines import is_names, is_prose
from resume_ats_scorer.resume.titles import is_title, titles_in
from resume_ats_scorer.resume.words import words_of

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
    """Yield *lines*, what is said of a firm between its line and that of the role, one of which is dated, after that role."""
    at = 0
    while at < len(lines):
        if at and at + 1 < len(lines) and _is_note(lines[at - 1], lines[at], lines[at + 1], lines[at + 2 : at + 3]):
            yield from (lines[at + 1], lines[at])
            at += 2
        else:
            yield lines[at]
            at += 1


def _is_note(above: Line, line: Line, below: Line, followed: Sequence[Line]) -> bool:
    if above.bullet or line.bullet or below.bullet:
        return False
    told = not find_spans(line.text) and not titles_in(above.text)
    if _is_dated(above):
        listed = bool(followed) and bool(followed[0].bullet) and not is_period(above)
        return told and listed and not (is_names(line.text) or titles_in(line.text)) and is_title(below.text)
    return told and is_names(above.text) and is_prose(line) and _is_dated(below) and bool(titles_in(below.text))


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
    at = [i for i, line in enumerate(lines[:-1]) if line.bullet]
    heads = {i: _heads_job(lines[i], lines[i + 1 : end]) for i, end in pairwise((*at, len(lines)))}
    return {_mark(lines[i]) for i in at} - {_mark(lines[i]) for i, heading in heads.items() if not heading}


def _heads_job(item: Line, below: Sequence[Line]) -> bool:
    """Tell whether the lines *below* an item, up to the next one, are of a job whose firm only the item can name."""
    if not below or below[0].bullet:
        return False
    if "1" in _mark(item) and titles_in(below[0].text):
        return True
    labels = {label_of(line.text)[0] for line in below}
    return is_job_label(below[0].text) and is_names(item.text) and labels.isdisjoint(words_of("employer_label"))


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
