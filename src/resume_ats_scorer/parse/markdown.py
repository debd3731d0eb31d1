"""Markdown as people write resumes in it: headings, bullets, emphasis, links, tables, front matter and bits of HTML."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from resume_ats_scorer.model import Region
from resume_ats_scorer.parse.flow import Paragraph, Run, hidden
from resume_ats_scorer.parse.front_matter import front_matter
from resume_ats_scorer.parse.html_looks import BLOCKS, CELLS
from resume_ats_scorer.parse.markdown_shown import parted

_HEADING = re.compile(r" {0,3}(#(?=\s)|#{2,6}(?!#))\s*(.*?)(?:\s+#+)?\s*")
_TAGGED_HEADING = re.compile(r"\s*<h(?P<level>[1-6])\b[^<>]*>((?:(?!<h[1-6]).)*)</h(?P=level)>\s*", re.IGNORECASE)
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*")
_RULE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*")
_FENCE = re.compile(r"\s*(?:```|~~~).*")
_BULLET = re.compile(r"\s*(?:([-*+])|(\d{1,3}[.)]))\s+(?:\[[ xX]\]\s+)?(.*)")
_LED = re.compile(r"^\s*(?:>\s*|:\s+|\[\^[^\[\]]{1,80}\]:\s*)+")
"""What comes before a quotation, a definition or a note."""
_NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]{1,80})\]:.*")
_REFERENCE = re.compile(r"\[\^([^\[\]\s]{1,80})\](?!:)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)([^\]\[]{1,999})\]:\s*<?([^\s>]+)>?.*")
_ITS_TITLE = re.compile(r"\s+(?:\".*\"|'.*'|\(.*\))\s*")
_FENCED_BLOCK = re.compile(r"\s*:{3,}.*")
_COMMAND = re.compile(r"\s*(?:\\[a-zA-Z]+\*?(?:\{-?[\d.]+ ?\\?[a-z]*\})?\s*)+")
"""Commands to the program that prints the text, such as one for a new page."""
_ATTRIBUTES = re.compile(r"\s*\{(?::|\s*[#.])[^{}]*\}\s*")
_BAR = re.compile(r"(?<!\\)\|")
_LAST_BAR = re.compile(r"(?<!\\)\|$")
_LABEL = re.compile(r"\[(?:[^\[\]\n]|\n(?!\s*\n)){1,300}\](?=[\[(])")
"""Of a link, which may go over lines."""
_SPAN = re.compile(r"\[([^\[\]]{1,500})\]\{\s*[#.][^{}]{0,200}\}")
"""Words that have attributes."""
_INLINE = re.compile(
    r"\[!\[[^\]]{0,300}\]\([^)]{0,900}+\)\]\((?P<badge>[^)\s]{1,900}+)[^)]{0,300}+\)"
    r"|!\[(?P<alt>[^\]\[]{0,9000})\](?:\((?:[^)]{0,900}+|[^()]*+|[^()\s\"]*\s+\"[^\"]*\")\)|\[[^\]\[]{0,80}\])"
    r"|\[(?P<label>[^\]]{0,500})\]\((?P<target>(?:[^()\s]|\([^()\s]{0,200}\)){1,900}+)(?:\s\"[^\"]{0,9000}+\"|\s[^)]{0,300}+)?\)"
    r"|\[\^[^\[\]\s]{1,80}\]"
    r"|\[(?P<named>[^\[\]]{1,300})\](?:\[(?P<reference>[^\[\]]{0,80})\])?"
    r"|<a\s[^<>]{0,300}?href\s?=\s?[\"']?(?P<href>[^\"'\s<>]{1,900})[^<>]{0,300}>(?P<anchor>.{0,500}?)</a>"
    r"|<(?P<auto>(?:https?:|mailto:)[^>\s]{1,900}|[^>\s@]{1,100}@[^>\s]{1,200})>"
    r"|(?P<mark>\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|~~|==(?=\S)|(?<=\S)==|`+)"
    r"|\\(?P<gap>[hv]fill|q?quad|newline|linebreak)(?![a-zA-Z])"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|<(?P<closes>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>"
    r"|(?<=[\])*_`])\{(?:\s*[#.]|:|[a-z-]+=)[^{}]{0,200}\}"
    r"|(?<![\w:]):(?:[a-z][a-z0-9_+-]{1,40}|[+-]1):(?![\w:])"
    r"|\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}"
    r"|(?P<entity>&#?\w{1,32};)"
)

_SIGNS = (_RULE, _FENCE, _UNDERLINE, _DEFINITION, _ATTRIBUTES, _FENCED_BLOCK, _COMMAND)
"""Rows that say nothing by themselves."""

Links = Mapping[str, str]
"""Targets of links by the names that definitions give them, in lower case."""


def markdown(text: str) -> Iterator[Paragraph]:
    """Yield the lines of *text* without their marks, the contact data of its front matter first.

    Comments, elements that are switched off and notes that nothing refers to come last, as hidden: no viewer shows them.
    """
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    contact, skipped = front_matter(rows)
    for value in contact:
        yield Paragraph((Run(value),), region=Region.HEADER)
    body = "\n".join(rows[skipped:])
    shown, unseen = parted(body)
    linked = _LABEL.sub(lambda found: found[0].replace("\n", " "), _SPAN.sub(r"\1", shown))
    referred = set(_REFERENCE.findall(linked))
    rows = linked.split("\n")
    notes = dict.fromkeys(row for row in rows if (note := _NOTE.fullmatch(row)) and note[1] not in referred)
    yield from _lines([row for row in rows if row not in notes])
    for row in (*notes, *unseen.split("\n")):
        yield hidden(Paragraph(_inline(row, {})), "vanish")


def _lines(rows: Sequence[str]) -> Iterator[Paragraph]:
    links = {found[1].lower(): found[2] for row in rows if (found := _DEFINITION.fullmatch(row))}
    blank = tables = table_row = columns = 0
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else ""
        is_table = "|" in row and (table_row > 0 or bool(_TABLE_RULE.fullmatch(following) and "|" in following))
        if is_table:
            if not table_row:
                tables += 1
                columns = len(_split(row))
            table_row += 1
        else:
            table_row = 0
        if not row.strip():
            blank += 1
        elif is_table:
            if not _TABLE_RULE.fullmatch(row):
                for column, cell in enumerate(_split(row)):
                    shown = Paragraph(_inline(cell, links), region=Region.TABLE, table=tables, row=table_row)
                    yield shown if column < columns else hidden(shown, "vanish")
        elif not any(sign.fullmatch(row) for sign in _SIGNS) and not _is_title(rows, index):
            yield _paragraph(row, following, blank * 12.0, links)
            blank = 0


def _is_title(rows: Sequence[str], index: int) -> bool:
    """Return whether a row is the title of the link defined in the row before it."""
    return index > 0 and bool(_ITS_TITLE.fullmatch(rows[index]) and _DEFINITION.fullmatch(rows[index - 1]))


def _paragraph(row: str, following: str, space: float, links: Links) -> Paragraph:
    if heading := _HEADING.fullmatch(row):
        text = _ATTRIBUTES.sub("", heading[2])
        return Paragraph(_inline(text, links, bold=True), heading_level=len(heading[1]), space_before=space)
    if tagged := _TAGGED_HEADING.fullmatch(row):
        return Paragraph(_inline(tagged[2], links, bold=True), heading_level=int(tagged["level"]), space_before=space)
    if bullet := _BULLET.fullmatch(row):
        return Paragraph(_inline(bullet[3], links), bullet=bullet[1] or bullet[2], space_before=space)
    if underline := _UNDERLINE.fullmatch(following):
        return Paragraph(_inline(row, links, bold=True), heading_level=1 if underline[1][0] == "=" else 2, space_before=space)
    return Paragraph(_inline(_LED.sub("", row).removesuffix("\\"), links), space_before=space)


def _split(row: str) -> list[str]:
    """Return the cells of a row of a table; those beyond the cells of its head are shown by no viewer."""
    return _BAR.split(_LAST_BAR.sub("", row.strip().removeprefix("|")))


def _inline(text: str, links: Links, *, bold: bool = False) -> tuple[Run, ...]:
    runs: list[Run] = []
    strong = emphasised = False
    end = 0
    for found in _INLINE.finditer(text):
        runs.append(Run(text[end : found.start()], bold=bold or strong, italic=emphasised))
        end = found.end()
        if (mark := found["mark"]) is not None:
            strong ^= mark in {"**", "__", "***", "___"}
            emphasised ^= mark in {"*", "_", "***", "___"}
            continue
        label, target = _link(found, links)
        within = (
            _inline(label, {}, bold=bold or strong) if found["label"] or found["anchor"] else (Run(label, bold=bold or strong),)
        )
        runs += [replace(run, italic=run.italic or emphasised, links=(target,) if target else ()) for run in within]
    return (*runs, Run(text[end:], bold=bold or strong, italic=emphasised))


def _link(found: re.Match[str], links: Links) -> tuple[str, str]:
    """Return the text that *found* shows and the target it leads to, both of which may be empty."""
    if named := found["named"]:
        target = links.get((found["reference"] or named).lower(), "")
        return (named, target) if target else (found.group(), "")
    if found["gap"]:
        return "\t", ""
    if tag := found["tag"]:
        return _divider(tag.lower(), closes=bool(found["closes"])), ""
    label = found["label"] or found["auto"] or found["escaped"] or found["anchor"] or html.unescape(found["entity"] or "")
    return label, found["target"] or found["auto"] or found["badge"] or found["href"] or ""


def _divider(tag: str, *, closes: bool) -> str:
    """Return what sets apart that before and behind a *tag*, which opens or *closes* an element."""
    if tag in CELLS:
        return "\t"
    return "\n• " if tag == "li" and not closes else "\n" if tag in BLOCKS or tag == "br" else ""
