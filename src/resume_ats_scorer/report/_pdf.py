"""An outline as PDF. The only importer of reportlab."""

from collections.abc import Iterator
from functools import cache, singledispatch
from html import escape
from io import BytesIO
from unicodedata import category

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, SimpleDocTemplate, TableStyle
from reportlab.platypus import Table as Grid

from resume_ats_scorer._version import __version__
from resume_ats_scorer.data import path_of
from resume_ats_scorer.report._blocks import Entry, Heading, Lines, Outline, Table, Text, Total

_PLAIN, _BOLD = "DejaVuSans", "DejaVuSans-Bold"
_SOFT, _RULE = colors.HexColor(0x55606E), colors.HexColor(0xD5DBE3)
_MARGIN = 18 * mm
_WIDTH = A4[0] - 2 * _MARGIN
_COLUMNS = {4: (0.32, 0.1, 0.14, 0.44), 2: (0.2, 0.8)}
"""Shares of the width by the number of columns."""
_ROOM = 30 * mm
"""What must be left of a page for a heading to stand on it."""
_LONGEST = 4000
"""Characters of one paragraph: a longer one would not break over pages in good time."""


def write_pdf(outline: Outline) -> bytes:
    """Return *outline* as a PDF with the notice and the page's number at the foot of every page."""
    _fonts()
    held = BytesIO()
    document = SimpleDocTemplate(
        held,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN + 6 * mm,
        title=_shown(outline.title),
        creator=f"resume_ats_scorer {__version__}",
        author="",
        lang="en",
        invariant=1,
    )
    flow = [flowable for block in outline.blocks for flowable in _write(block)]

    def foot(canvas: Canvas, _document: SimpleDocTemplate) -> None:
        canvas.setFont(_PLAIN, 8)
        canvas.setFillColor(_SOFT)
        canvas.drawString(_MARGIN, _MARGIN, outline.notice)
        canvas.drawRightString(A4[0] - _MARGIN, _MARGIN, str(canvas.getPageNumber()))

    document.build(flow, onFirstPage=foot, onLaterPages=foot)
    return held.getvalue()


@cache
def _fonts() -> None:
    for name in (_PLAIN, _BOLD):
        pdfmetrics.registerFont(TTFont(name, str(path_of(f"fonts/{name}.ttf"))))
    pdfmetrics.registerFontFamily(_PLAIN, normal=_PLAIN, bold=_BOLD, italic=_PLAIN, boldItalic=_BOLD)


def _style(name: str, size: float, **more: object) -> ParagraphStyle:
    given = {"fontName": _PLAIN, "leading": size * 1.4, "spaceAfter": 2, "splitLongWords": 1, **more}
    return ParagraphStyle(name, fontSize=size, **given)


_BODY = _style("body", 9)
_QUIET = _style("quiet", 9, textColor=_SOFT)
_STRONG = _style("strong", 9, fontName=_BOLD, borderColor=_RULE, borderWidth=0.7, borderPadding=5, spaceBefore=8, spaceAfter=8)
_QUOTE = _style("quote", 8.5, leftIndent=10, textColor=_SOFT)
_FIGURE = _style("figure", 26, fontName=_BOLD, spaceBefore=4)
_ENTRY = _style("entry", 9, spaceBefore=6)
_LINE = _style("line", 8, spaceAfter=0)
_HEADINGS = {
    1: _style("h1", 15, fontName=_BOLD, spaceAfter=6),
    2: _style("h2", 12, fontName=_BOLD, spaceBefore=14, spaceAfter=4),
    3: _style("h3", 10, fontName=_BOLD, spaceBefore=8),
}


def _shown(text: str) -> str:
    """Return *text* without what is not to be seen; a letter that the font lacks stays, and appears as a box."""
    return "".join(char if char.isprintable() or category(char) == "Co" else " " for char in text[:_LONGEST])


def _say(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(_shown(text)), style)


@singledispatch
def _write(block: object) -> Iterator[Flowable]:
    raise TypeError(type(block).__name__)


@_write.register
def _heading(block: Heading) -> Iterator[Flowable]:
    yield CondPageBreak(_ROOM)
    yield _say(block.text, _HEADINGS[block.level])


@_write.register
def _text(block: Text) -> Iterator[Flowable]:
    yield _say(block.text, _STRONG if block.strong else _QUIET)


@_write.register
def _total(block: Total) -> Iterator[Flowable]:
    yield Paragraph(f'{block.total} <font size="10" name="{_PLAIN}">{escape(block.of)}</font>', _FIGURE)
    for name, score, share in block.parts:
        yield Paragraph(f'<b>{escape(name)}: {score}</b> <font color="#55606e">{escape(share)}</font>', _BODY)


@_write.register
def _entry(block: Entry) -> Iterator[Flowable]:
    marks = "".join(f"  · {escape(mark)}" for mark in block.marks)
    title = Paragraph(f'<b>{escape(_shown(block.title))}</b><font color="#55606e">{marks}</font>', _ENTRY)
    texts = [_say(text, _BODY) for text in block.texts]
    quotes = [_say(str(quote), _QUOTE) for quote in block.quotes]
    yield KeepTogether([title, *texts, *quotes])


@_write.register
def _table(block: Table) -> Iterator[Flowable]:
    rows = [[_say(cell, _BODY) for cell in row] for row in block.rows]
    if block.head:
        rows.insert(0, [_say(cell, _QUIET) for cell in block.head])
    lines = TableStyle(
        [("LINEBELOW", (0, 0), (-1, -1), 0.5, _RULE), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    )
    shares = _COLUMNS[len(rows[0])]
    yield Grid(
        rows, [share * _WIDTH for share in shares], style=lines, repeatRows=1 if block.head else 0, splitInRow=1, hAlign="LEFT"
    )


@_write.register
def _lines(block: Lines) -> Iterator[Flowable]:
    yield from (_say(line, _LINE) for line in block.lines)
