"""Heads and dates that a layout puts among the items of a list: the first line of an entry, the period beside its first item."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.dates import find_spans
from resume_ats_scorer.resume.lines import is_prose


def without_list(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines* with heads that are items of a list as plain lines, and periods beside items on lines of their own."""
    marks = _marks_of_heads(lines)
    plain = (replace(line, bullet="") if line.bullet in marks else line for line in lines)
    return tuple(one for line in plain for one in _with_period_apart(line))


def _marks_of_heads(lines: Sequence[Line]) -> set[str]:
    """Return the bullet that stands right above every dated line without one, and only there: "• Acme", "Baker  2019 - 2021"."""
    heads = [line for line, below in pairwise(lines) if _is_dated(below)]
    marks = {line.bullet for line in heads if not is_prose(line)}
    others = {line.bullet for line, below in pairwise((*lines, None)) if line is not None and not _is_dated(below)}
    all_marked = len(marks) == 1 and "" not in marks and not _is_dated(lines[0])
    return marks - others if all_marked else set()


def _is_dated(line: Line | None) -> bool:
    return line is not None and not line.bullet and any(span.ranged for span in find_spans(line.text))


def _with_period_apart(line: Line) -> Iterator[Line]:
    """Yield *line*, and before it what its last cell holds where that is nothing but a period and the line an item of a list."""
    last = line.segments[-1] if len(line.segments) > 1 else ""
    spans = find_spans(last)
    if not (line.bullet and len(spans) == 1 and spans[0].ranged and (spans[0].begin, spans[0].stop) == (0, len(last))):
        yield line
        return
    yield replace(line, text=last, bullet="", segments=())
    rest = line.segments[:-1]
    yield replace(line, text=line.text[: line.text.rindex(last)].rstrip(), segments=rest if len(rest) > 1 else ())
