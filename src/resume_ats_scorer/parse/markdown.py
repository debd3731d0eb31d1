"""Markdown as people write resumes in it: headings, bullets, emphasis, links and tables."""

import re
from collections.abc import Iterator

from resume_ats_scorer.model import Region
from resume_ats_scorer.parse.flow import Paragraph, Run

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*")
_RULE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*")
_FENCE = re.compile(r"\s*(?:```|~~~).*")
_BULLET = re.compile(r"\s*(?:([-*+])|(\d{1,3}[.)]))\s+(?:\[[ xX]\]\s+)?(.*)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_INLINE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\([^)\s]*[^)]*\)"
    r"|\[(?P<label>[^\]]+)\]\((?P<target>[^)\s]+)[^)]*\)"
    r"|<(?P<auto>(?:https?:|mailto:)[^>\s]+|[^>\s@]+@[^>\s]+)>"
    r"|(?P<mark>\*\*\*|\*\*|__|\*|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])|~~|`+)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<tag></?[a-zA-Z][^<>]*>)"
)


def markdown(text: str) -> Iterator[Paragraph]:
    """Yield the lines of *text* without their marks; comments are left out as a viewer leaves them out."""
    rows = _COMMENT.sub("", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blank = tables = table_row = 0
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else ""
        is_table = "|" in row and (table_row > 0 or bool(_TABLE_RULE.fullmatch(following) and "|" in following))
        if is_table:
            tables += not table_row
            table_row += 1
        else:
            table_row = 0
        if not row.strip():
            blank += 1
        elif is_table:
            if not _TABLE_RULE.fullmatch(row):
                yield from _cells(row, tables, table_row)
        elif not (_RULE.fullmatch(row) or _FENCE.fullmatch(row) or _UNDERLINE.fullmatch(row)):
            yield _paragraph(row, following, blank * 12.0)
            blank = 0


def _paragraph(row: str, following: str, space: float) -> Paragraph:
    if heading := _HEADING.fullmatch(row):
        return Paragraph(_inline(heading[2], bold=True), heading_level=len(heading[1]), space_before=space)
    if bullet := _BULLET.fullmatch(row):
        return Paragraph(_inline(bullet[3]), bullet=bullet[1] or bullet[2], space_before=space)
    if underline := _UNDERLINE.fullmatch(following):
        return Paragraph(_inline(row, bold=True), heading_level=1 if underline[1][0] == "=" else 2, space_before=space)
    return Paragraph(_inline(row.removeprefix(">")), space_before=space)


def _cells(row: str, table: int, number: int) -> Iterator[Paragraph]:
    for cell in row.strip().strip("|").split("|"):
        yield Paragraph(_inline(cell), region=Region.TABLE, table=table, row=number)


def _inline(text: str, bold: bool = False) -> tuple[Run, ...]:
    runs: list[Run] = []
    strong = emphasised = False
    end = 0
    for found in _INLINE.finditer(text):
        runs.append(Run(text[end : found.start()], bold=bold or strong, italic=emphasised))
        end = found.end()
        if (mark := found["mark"]) is not None:
            strong ^= mark in {"**", "__", "***"}
            emphasised ^= mark in {"*", "_", "***"}
            continue
        label = found["label"] or found["auto"] or found["escaped"] or ""
        target = found["target"] or found["auto"]
        runs.append(Run(label, bold=bold or strong, italic=emphasised, links=(target,) if target else ()))
    return (*runs, Run(text[end:], bold=bold or strong, italic=emphasised))
