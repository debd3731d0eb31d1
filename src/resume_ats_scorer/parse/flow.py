"""Paragraphs of formats that flow (DOCX, ODT, RTF, text) to lines as the model has them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from resume_ats_scorer.errors import NoText, TooComplex
from resume_ats_scorer.model import Box, Document, FileFacts, Limits, Line, Mark, MarkKind, Page, Region, Upload, value
from resume_ats_scorer.parse.colours import FAINT, MOST
from resume_ats_scorer.parse.glyphs import glyph_marks, mark_of
from resume_ats_scorer.parse.legible import LEAST_HEIGHT, LEAST_ROOM, TINY
from resume_ats_scorer.text import normalise

_GAP = re.compile(r"[ \u00a0\u2000-\u200a\u3000]*[\t\v][\s\u00a0]*|[ \u00a0\u2000-\u200a\u3000]{3,}")
_BULLET = re.compile(
    r"\s*(?:([•◦▪▫●○■□◆◇❖➢➤►▶▸‣⁃∙✓✔✦★☆➔→»\u2043\uf000-\uf0ff])\s*"
    r"|([·*+\-\u2010-\u2015]|[-=]{0,2}>{1,3})\s+"
    r"|(o)(?:\t|[ ]{2,})\s*"
    r"|(\(?\d{1,2}[.)])\s+(?!\d+(?:[^\w&-]|-\d|$)))(?=\S)"
)

_LONGEST = 10_000
"""Lines twice as long are cut, behind a word if they have one: what is looked for in a line may take the square of its length."""
OVERRIDE, END = "\u202e", "\u202c"
"""Signs that set what follows from right to left, whatever it is, and that end it."""
_DIRECTIONS = re.compile("([\u202a-\u202e])")
_FORWARDS = frozenset({"L", "EN"})
"""Kinds of characters that are read from left to right."""
MAIN_TEXT = frozenset({Region.BODY, Region.TABLE})
"""Where the text itself stands, not what is beside, above or below it."""
_ON_ALL_PAGES = frozenset({Region.HEADER, Region.FOOTER})
BLANK_FONTS = frozenset({"adobeblank", "adobeblank2", "adobe blank", "adobe blank 2"})
"""Fonts whose letters leave nothing on the paper, in small letters."""
LINE_HEIGHT = 1.2
"""Distance of lines, in sizes of their letters, where nothing is said of it."""
_SIZE = 10.0
"""Points of text that does not say."""
_TIGHTEST = 0.8
"""Distance of lines, in sizes of their letters, that can just be read."""
DOUBT = 2.0
"""So many times the height of a row its text may need, as far as we know, before what is below counts as cut off."""
LINKED = ("http:", "https:", "mailto:", "tel:")
"""How the targets of links begin that are more than places in the file."""
POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0}
"""Of each unit of length."""
LAYOUT_PARAGRAPHS = 3
"""A table sets text side by side where at least two cells of a row have so many paragraphs each."""


@value
class Run:
    """Text of one look. A tab divides segments, a line feed divides lines."""

    text: str
    """As the file has it, not normalised."""
    page: int = 1
    """1-based page it starts on."""
    bold: bool = False
    """Bold face."""
    italic: bool = False
    """Italic face."""
    size: float | None = None
    """In points."""
    font: str = ""
    """Family, or empty."""
    links: tuple[str, ...] = ()
    """Targets of the hyperlink it belongs to."""
    hidden: str = ""
    """Why a person cannot see it, or empty."""
    contrast: float = MOST
    """Contrast ratio against what lies under it, 1 to 21; 21 where that is not known."""


@value
class Paragraph:
    """A paragraph of the file in reading order."""

    runs: tuple[Run, ...]
    """Its text."""
    bullet: str = ""
    """Bullet or number that the format puts before it; one that is typed is found in the text."""
    region: Region = Region.BODY
    """Where it stands."""
    column: int = 0
    """0, or the 1-based column."""
    table: int = 0
    """0, or the 1-based table."""
    row: int = 0
    """0, or the 1-based row."""
    space_before: float = 0.0
    """Free space above it, in points."""
    heading_level: int = 0
    """0, or the level its style declares."""
    box: int = 0
    """0, or the 1-based text box."""


@value
class Flow:
    """The lines of a document and what goes with them."""

    lines: tuple[Line, ...]
    """In reading order."""
    marks: tuple[Mark, ...]
    """Odd characters and hidden text."""
    fonts: tuple[tuple[str, float, int], ...]
    """See `FileFacts.fonts`."""
    words: Counter[int]
    """Visible words by page."""
    boxes: dict[int, Line]
    """First line of each text box."""


def cut_to(paragraphs: list[Paragraph], room: tuple[float, float] | None) -> list[Paragraph]:
    """Return *paragraphs* of a box, hidden where they have no *room*, which is its width and height, None where it grows."""
    characters = sum(len(run.text) for paragraph in paragraphs for run in paragraph.runs)
    if room is None:
        return paragraphs
    if room[0] * room[1] >= LEAST_ROOM * characters:
        return cut_below(paragraphs, room[1])
    return [hidden(paragraph, "clipped") for paragraph in paragraphs]


def covered(paragraphs: list[Paragraph], pages: Collection[int]) -> list[Paragraph]:
    """Return *paragraphs*, those of the main text hidden that stand on *pages* over which something lies."""
    return [hidden(found, "covered") if _lies_on(found, pages) else found for found in paragraphs] if pages else paragraphs


def _lies_on(paragraph: Paragraph, pages: Collection[int]) -> bool:
    return paragraph.region in MAIN_TEXT and bool(paragraph.runs) and all(run.page in pages for run in paragraph.runs)


def cut_below(paragraphs: Sequence[Paragraph], height: float) -> list[Paragraph]:
    """Return *paragraphs*, those hidden that begin far below *height* points, or below so much space between them."""
    found, top, space = [], 0.0, 0.0
    for paragraph in paragraphs:
        size = max((run.size or _SIZE for run in paragraph.runs), default=_SIZE)
        top, space = top + paragraph.space_before, space + paragraph.space_before
        seen = height >= LEAST_HEIGHT * size and top <= DOUBT * height and space < height
        found.append(paragraph if seen else hidden(paragraph, "clipped"))
        top += _TIGHTEST * size
    return found


def hidden(paragraph: Paragraph, reason: str) -> Paragraph:
    """Return *paragraph* with all that could be seen of it hidden."""
    return replace(paragraph, runs=tuple(replace(run, hidden=run.hidden or reason) for run in paragraph.runs))


def flow(paragraphs: Iterable[Paragraph], limits: Limits) -> Flow:
    """Return *paragraphs* as lines; links of pictures that stand alone are those of the line below.

    Raises TooComplex beyond the characters allowed, NoText where there is no text.
    """
    lines: list[Line] = []
    marks: list[Mark] = []
    fonts: Counter[tuple[str, float]] = Counter()
    words: Counter[int] = Counter()
    boxes: dict[int, Line] = {}
    characters = 0
    loose: tuple[str, ...] = ()
    for paragraph in _once(paragraphs):
        for runs, lead in _rows(paragraph):
            line, raw = _line(paragraph, runs, lead, len(lines) + 1)
            characters += len(raw)
            if characters > limits.max_chars:
                raise TooComplex
            if line is None:
                loose += () if runs[0].hidden else _links(runs)
                continue
            if loose and not line.hidden:
                line, loose = replace(line, links=tuple(dict.fromkeys((*loose, *line.links)))), ()
            lines.append(line)
            boxes.setdefault(paragraph.box, line)
            marks += glyph_marks(raw, line)
            if line.hidden:
                marks.append(Mark(MarkKind.HIDDEN_TEXT, line.page, line=line.number, text=line.text))
            else:
                words[line.page] += line.text.count(" ") + 1
                marks += _look_marks(runs, line)
                fonts.update(_fonts(runs))
    if not lines:
        raise NoText
    ranked = sorted(fonts.items(), key=lambda item: (-item[1], item[0]))
    return Flow(tuple(lines), tuple(marks), tuple((family, size, count) for (family, size), count in ranked), words, boxes)


def _once(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield *paragraphs* but for those that the headers or footers of other pages have said before."""
    said: set[tuple[Region, tuple[tuple[str, str], ...]]] = set()
    for paragraph in paragraphs:
        if paragraph.region in _ON_ALL_PAGES:
            words = paragraph.region, tuple((run.text, run.hidden) for run in paragraph.runs)
            if words in said:
                continue
            said.add(words)
        yield paragraph


def document(
    upload: Upload, limits: Limits, flowed: Flow, facts: FileFacts, pages: Sequence[Page] = (), marks: Iterable[Mark] = ()
) -> Document:
    """Return the document of *upload*; where no *pages* are known it has one without a size. Raises TooComplex."""
    known = {page.number: page for page in pages}
    last = max([line.page for line in flowed.lines] + list(known))
    if last > limits.max_pages:
        raise TooComplex
    made = []
    for number in range(1, last + 1):
        page = known.get(number) or Page(number, 0.0, 0.0)
        made.append(_counted(page, flowed.words[number]))
    everything = sorted([*marks, *flowed.marks], key=lambda mark: mark.page)
    return Document(upload.kind, upload.sha256, upload.suffix, tuple(made), flowed.lines, tuple(everything), facts)


def _counted(page: Page, words: int) -> Page:
    return Page(page.number, page.width, page.height, page.rotation, page.columns, words, page.image_share, page.text_box)


def margins_box(width: float, height: float, margins: tuple[float, float, float, float]) -> Box:
    """Return the text area of a page, all in points; *margins* are left, top, right and bottom."""
    left, top, right, bottom = margins
    return Box(round(left, 1), round(top, 1), round(width - right, 1), round(height - bottom, 1))


def _rows(paragraph: Paragraph) -> Iterator[tuple[list[Run], bool]]:
    """Yield the runs of each line, hidden ones apart, and whether the line leads the paragraph."""
    lead = True
    for row in _split(_forwards(paragraph.runs)):
        reasons = dict.fromkeys(run.hidden for run in row if run.text.strip() or run.links)
        for reason in sorted(reasons, key=bool):
            yield [run for run in row if run.hidden == reason], lead
            lead = lead and bool(reason)


def _forwards(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield *runs* of a paragraph, what of them is shown backwards apart and hidden, as is what a font leaves out."""
    around: list[bool] = []
    for run in runs:
        if run.font and run.font.lower() in BLANK_FONTS:
            yield replace(run, hidden=run.hidden or "invisible")
            continue
        for piece in [run.text] if run.text.isascii() else _DIRECTIONS.split(run.text):
            if piece == END:
                del around[-1:]
            elif _DIRECTIONS.fullmatch(piece):
                around.append(piece == OVERRIDE)
            elif any(around[-1:]) and not _FORWARDS.isdisjoint(map(unicodedata.bidirectional, piece)):
                yield replace(run, text=piece, hidden=run.hidden or "backwards")
            else:
                yield run if piece == run.text else replace(run, text=piece)


def _cut(line: str) -> Iterator[str]:
    while len(line) > 2 * _LONGEST:
        end = line.find(" ", _LONGEST, 2 * _LONGEST) % (2 * _LONGEST + 1)
        yield line[:end]
        line = line[end:].lstrip(" ")
    yield line


def _split(runs: Iterable[Run]) -> list[list[Run]]:
    rows: list[list[Run]] = [[]]
    length = 0
    for run in runs:
        if length > _LONGEST:
            rows.append([])
            length = 0
        first, *rest = (piece for line in run.text.split("\n") for piece in _cut(line))
        rows[-1].append(_with_text(run, first) if rest else run)
        rows += [[_with_text(run, piece)] for piece in rest]
        length = len(rest[-1]) if rest else length + len(first)
    return rows


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.page, run.bold, run.italic, run.size, run.font, run.links, run.hidden, run.contrast)


def _line(paragraph: Paragraph, runs: list[Run], lead: bool, number: int) -> tuple[Line | None, str]:
    raw = "".join(run.text for run in runs)
    bullet = paragraph.bullet if lead else ""
    if not bullet and (found := _BULLET.match(raw)):
        sign = next(group for group in found.groups() if group)
        bullet = "•" if "\ue000" <= sign <= "\uf8ff" else normalise(sign)
        raw = raw[found.end() :]
    segments = tuple(text for piece in _GAP.split(raw) if (text := normalise(piece)))
    if not segments:
        return None, raw
    size, bold, italic = _look(runs)
    line = Line(
        text=" ".join(segments),
        number=number,
        page=next(run.page for run in runs if run.text.strip()),
        segments=segments,
        font_size=size,
        bold=bold,
        italic=italic,
        bullet=bullet,
        region=paragraph.region,
        column=paragraph.column,
        table=paragraph.table,
        row=paragraph.row,
        space_before=round(paragraph.space_before, 1) if lead else 0.0,
        heading_level=paragraph.heading_level,
        links=_links(runs),
        hidden=runs[0].hidden,
    )
    return line, raw


def _links(runs: list[Run]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link for run in runs for link in run.links))


def _look(runs: list[Run]) -> tuple[float | None, bool, bool]:
    counts: Counter[tuple[float | None, bool, bool]] = Counter()
    for run in runs:
        counts[run.size, run.bold, run.italic] += len(run.text.strip())
    return max(counts, key=lambda look: counts[look])


def _look_marks(runs: list[Run], line: Line) -> Iterator[Mark]:
    """Yield the marks of visible text that is hard to see: faint or very small."""
    shown = [run for run in runs if run.text.strip()]
    faint = [run for run in shown if run.contrast < FAINT]
    if faint:
        yield mark_of(MarkKind.LOW_CONTRAST, line, faint[0].text, min(run.contrast for run in faint))
    small = [(run.size, run) for run in shown if run.size is not None and run.size < TINY]
    if small:
        yield mark_of(MarkKind.TINY_TEXT, line, small[0][1].text, min(size for size, _ in small))


def _fonts(runs: list[Run]) -> dict[tuple[str, float], int]:
    found: Counter[tuple[str, float]] = Counter()
    for run in runs:
        if run.font and run.size and (visible := len(run.text.replace(" ", ""))):
            found[run.font, run.size] += visible
    return found
