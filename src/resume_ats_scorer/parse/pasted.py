"""Text as mail programs and converters leave it: quoted line by line, or with tables drawn of signs."""

import re
from collections.abc import Iterable, Iterator

_QUOTED = re.compile(r"(?:^>.*(?:\n|\Z)){8,}", re.MULTILINE)
_EMPTY = re.compile(r"^>[> \t]*\r?$", re.MULTILINE)
"""A line that is quoted too: in a list that ">" marks there is none."""
_MARK = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_GRID = re.compile(r"\s*\+(?:[:=-]{3,}\+)+\s*")
ROW = re.compile(r"\s*\|(.*)\|\s*")
"""A line between bars."""


def unpacked(text: str) -> str:
    """Return *text* without the marks of a mail that quotes it, and with each cell of a drawn table by itself."""
    text = _QUOTED.sub(_unquoted, text) if ">" in text else text
    return "\n".join(_ungridded(text.split("\n"))) if "---+" in text else text


def _unquoted(found: re.Match[str]) -> str:
    return _MARK.sub("", found[0]) if _EMPTY.search(found[0]) else found[0]


def _ungridded(lines: Iterable[str]) -> Iterator[str]:
    """Yield *lines*, those of a row of a table column by column where it has more than one."""
    columns = 0
    held: list[str] = []
    for line in lines:
        rule = _GRID.fullmatch(line)
        if columns and ROW.fullmatch(line):
            held.append(line)
            continue
        yield from _cells(held, columns)
        held.clear()
        columns = line.count("+") - 1 if rule else 0
        yield "" if rule else line
    yield from _cells(held, columns)


def _cells(rows: list[str], columns: int) -> Iterator[str]:
    cells = [line.strip()[1:-1].split("|") for line in rows]
    if len(rows) < 2 or any(len(row) != columns for row in cells):
        yield from rows
        return
    for column in zip(*cells, strict=True):
        yield from (text[1:].rstrip() for text in column if text.strip())
