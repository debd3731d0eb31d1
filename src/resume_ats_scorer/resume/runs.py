"""The lines of the sections of one kind, without what says nothing of an entry."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from resume_ats_scorer.model import Line, Section, SectionKind
from resume_ats_scorer.resume.degrees import heads_column
from resume_ats_scorer.resume.headings import is_duties
from resume_ats_scorer.resume.inline_headings import hanging_label
from resume_ats_scorer.resume.labels import is_label, key_of
from resume_ats_scorer.resume.listed import in_row
from resume_ats_scorer.resume.words import words_of


def runs_of(sections: Sequence[Section], kind: SectionKind) -> list[list[Line]]:
    """Return the lines of the sections of *kind*; those that go on without a heading are joined to the one before.

    Lines of nothing but icons, rules or a kind of employment are left out, as is a heading that shares the line of the first entry.
    """
    runs: list[list[Line]] = []
    for section in sections:
        if section.kind is kind:
            lines = [line for line in _without_labels_of_cells(_own_lines(section)) if _says_something(line.text)]
            if section.heading is None and runs:
                runs[-1].extend(lines)
            else:
                runs.append(lines)
    return [in_row(lines) for lines in runs]


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text)) and key_of(text) not in words_of("employment")


def _without_labels_of_cells(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines* without cells of tables that hold nothing but what the cells beside or below them are called."""
    for (table, _row), cells in groupby(lines, key=lambda line: (line.table, line.row)):
        row = tuple(cells)
        texts = [text for line in row for text in line.segments or (line.text,)] if table else []
        if len(texts) < 2:
            yield from row
        elif not all(is_label(text) or heads_column(text) for text in texts):
            yield from row[len(row) > 1 and (is_label(row[0].text) or is_duties(row[0].text)) :]


def _own_lines(section: Section) -> tuple[Line, ...]:
    """Return the lines of *section* without a heading in the margin beside the first one."""
    label = hanging_label(section.lines[0], bigger=True) if section.inline else ""
    if not label:
        return section.lines
    first, *rest = section.lines
    segments = first.segments[1:] if first.segments[:1] == (label,) else first.segments
    text = first.text[first.text.index(label) + len(label) :].lstrip(" \t:–—-")
    return (replace(first, text=text, segments=segments if len(segments) > 1 and segments[0] in text else ()), *rest)
