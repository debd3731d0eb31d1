"""What stands out in an RTF file: tables, boxes, pictures, changes and comments."""

import re
from collections.abc import Iterator
from itertools import pairwise

from resume_ats_scorer.model import Line, Mark, MarkKind, Region

_RULED = re.compile(r"\\clbrdr[tblr](?:\\[a-z]+\d* ?){0,3}?\\brdr(?:s|th|db|dot|dash|hair|triple|thtn|tnth|w)")
_PICTURE = re.compile(r"\\pict(?![a-z])")
_COPY = re.compile(r"\\nonshppict(?![a-z])")
_CHANGED = re.compile(r"\\(?:revised|deleted)(?![a-z0])")
_COMMENT = re.compile(r"\\\*\\annotation(?![a-z])")
_MOST_PICTURES = 200


def rtf_marks(source: str, lines: tuple[Line, ...]) -> Iterator[Mark]:
    """Yield the marks of the file *source*, which was read to *lines*; RTF does not say what page a thing is on."""
    table = MarkKind.TABLE_RULED if _RULED.search(source) else MarkKind.TABLE_BORDERLESS
    first_lines = {line.table: line for line in reversed(lines) if line.table}
    yield from (Mark(table, line.page, line=line.number) for _, line in sorted(first_lines.items()))
    for before, line in pairwise((None, *lines)):
        if line and line.region is Region.TEXTBOX and (before is None or before.region is not Region.TEXTBOX):
            yield Mark(MarkKind.TEXT_BOX, line.page, line=line.number, text=line.text)
    pictures = len(_PICTURE.findall(source)) - len(_COPY.findall(source))
    yield from [Mark(MarkKind.IMAGE, 1)] * min(pictures, _MOST_PICTURES)
    for kind, sign in ((MarkKind.TRACKED_CHANGE, _CHANGED), (MarkKind.COMMENT, _COMMENT)):
        if count := len(sign.findall(source)):
            yield Mark(kind, 1, value=float(count))
