"""Rows to lines as the model has them: text normalised, bullet split off, segments cut."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice, pairwise

from resume_ats_scorer.model import Line, Region
from resume_ats_scorer.parse.layout import Block, Row, Style, Word, columns_of, is_dated, pieces_of, read_from_right, wraps
from resume_ats_scorer.parse.pdf._bullets import Dots, is_led
from resume_ats_scorer.parse.pdf._fonts import is_icon_font, is_symbol_font
from resume_ats_scorer.parse.pdf._pictures import box_of
from resume_ats_scorer.parse.pdf._view import Rectangle, View, tenths
from resume_ats_scorer.text import normalise

_BULLET = re.compile(
    r"(?:[\x80-\x9f•◦▪▫●○■□◆◇❖➢➤►▶▸‣⁃∙·✓✔✦★☆➔→»–—−*\-\u2043\u25cf\uf000-\uf0ff]|\(?\d{1,2}[.)]|\(?[a-z][.)])",
)
_LONGEST_BULLET = 4
"""`(12)` and the like."""
_LETTER_BULLETS = {"o", "\ufffd"}
"""Bullets in a font of their own: a letter of Courier, a sign without a name."""
_NAMELESS = re.compile("[\ue000-\uf8ff\ufffd]")
"""Bullets out of symbol fonts that have no code point of their own."""
_MOST_ICONS = 3
_AT_MARGIN = 4.0
"""What ends at the right margin ends so many points before it, at most."""
_MOST_LINES = 3
"""Titles have at most so many lines."""
_SIDEBAR = 0.42
"""A column narrower than this share of the text, beside one half as wide again, is a sidebar."""


@dataclass(slots=True)
class Draft:
    """A line in the making."""

    pieces: list[list[Word]]
    region: Region = Region.BODY
    column: int = 0
    table: int = 0
    row: int = 0
    space_before: float = 0.0
    goes_on: int | None = None
    """See `Line`."""
    hidden: str = ""
    links: list[str] = field(default_factory=list)
    text: str = ""
    """Text that is not made of words, for form fields and notes."""
    box: Rectangle = (0.0, 0.0, 0.0, 0.0)
    """Where it stands, as shown."""
    words: list[Word] = field(init=False)
    """Its words from left to right."""
    icons: bool = field(init=False)
    """Whether any of them is a picture out of an icon font."""

    def __post_init__(self) -> None:
        self.words = [word for piece in self.pieces for word in piece]
        self.icons = any(map(is_icon_font, {word.style.family for word in self.words if len(word.text) <= _MOST_ICONS}))


def drafts_of(found: Sequence[Block], view: View) -> list[Draft]:
    """Return the rows of the blocks *found* as drafts, in order.

    What stands at the right margin beside the items of a list, below the place or dates of the line above it, goes with that line.
    A date beside the first line of a title stands on its last one.
    """
    sidebars = _sidebars(found)
    drafts: list[Draft] = []
    right = view.size[0] - min([block.x0 for block in found], default=0.0)
    for block, going_on in zip(found, wraps(found, right), strict=True):
        region = Region.SIDEBAR if block.column in sidebars else Region.BODY
        bottom: float | None = None
        head = 0
        for row, pieces, goes_on in _with_dates_last(block.rows, going_on):
            top = row.top
            space = max(top - bottom, 0.0) if bottom is not None else 0.0
            bottom = row.bottom
            bullet, aside = is_bullet(pieces[0][0]), len(pieces) > 1 and _at_margin(pieces, block)
            if bullet and aside and head:
                drafts.insert(head, placed(Draft([pieces.pop()], region, block.column), view))
                head += 1
            elif not bullet:
                head = len(drafts) + 1 if aside else 0
            edge = max([word.x1 for piece in pieces for word in piece])
            box = view.as_shown((pieces[0][0].x0, top, edge, bottom), pieces[0][0].angle)
            drafts.append(Draft(pieces, region, block.column, space_before=space, goes_on=goes_on, box=box))
    return drafts


def _with_dates_last(found: Sequence[Row], going_on: Sequence[int | None]) -> Iterator[tuple[Row, list[list[Word]], int | None]]:
    """Yield the rows *found* with their pieces, a date beside a text that goes on over a few rows behind the last of these."""
    due: dict[int, list[Word]] = {}
    for index, (row, pieces) in enumerate(zip(found, pieces_of(found), strict=True)):
        behind = going_on[index]
        if behind and len(pieces) > 1 and len(pieces[-1]) == behind and is_dated(pieces[-1]):
            last = next(place for place in range(index + 1, len(found)) if going_on[place] != 0)
            if last - index < _MOST_LINES:
                due[last], behind = pieces.pop(), 0
        pieces[1:1] = [due[index]] if index in due else []
        yield row, pieces, behind


def _at_margin(pieces: Sequence[Sequence[Word]], block: Block) -> bool:
    """Return whether the last of *pieces* is set to the right margin, as the dates and places of an entry are."""
    return block.x1 - pieces[-1][-1].x1 < _AT_MARGIN and not is_bullet(pieces[-1][0])


def placed(draft: Draft, view: View) -> Draft:
    """Return *draft* with its place as shown, taken from its words."""
    words = draft.words
    box = (
        min([word.x0 for word in words]),
        min([word.top for word in words]),
        max([word.x1 for word in words]),
        max([word.bottom for word in words]),
    )
    draft.box = view.as_shown(box, words[0].angle)
    return draft


def line_of(draft: Draft, page: int, number: int, dots: Dots) -> Line | None:
    """Return *draft* as line *number*, or None where nothing is left of its text; one of *dots* may be its bullet."""
    bullet, pieces = _without_bullet(read_from_right(_without_icons(draft)))
    segments = (normalise(draft.text),) if draft.text else tuple([text for piece in pieces if (text := normalise(_running(piece)))])
    if not "".join(segments):
        return None
    style = _usual_style(draft.words)
    box = box_of(draft.box)
    return Line(
        text=" ".join(segments),
        number=number,
        page=page,
        segments=segments,
        box=box,
        font_size=style.size if style else None,
        bold=style.bold if style else False,
        italic=style.italic if style else False,
        bullet=normalise(bullet) or ("•" if dots and not draft.hidden and is_led(box, dots) else ""),
        region=draft.region,
        column=draft.column,
        table=draft.table,
        row=draft.row,
        goes_on=draft.goes_on,
        space_before=tenths(draft.space_before),
        links=tuple(dict.fromkeys(draft.links)),
        hidden=draft.hidden,
    )


def is_icon(word: Word) -> bool:
    """Return whether *word* is a picture out of an icon font."""
    return len(word.text) <= _MOST_ICONS and is_icon_font(word.style.family)


def is_bullet(word: Word) -> bool:
    """Return whether *word* is a bullet or the number of an item."""
    text = word.text
    if len(text) > _LONGEST_BULLET:
        return False
    return (len(text) == 1 and is_symbol_font(word.style.family)) or _BULLET.fullmatch(text) is not None


def _without_icons(draft: Draft) -> list[list[Word]]:
    if draft.icons:
        return [[word for word in piece if not is_icon(word)] for piece in draft.pieces]
    return draft.pieces


def _without_bullet(pieces: list[list[Word]]) -> tuple[str, list[list[Word]]]:
    words = list(islice(chain.from_iterable(pieces), 2))
    if len(words) < 2:
        return "", pieces
    first = words[0]
    lettered = first.text in _LETTER_BULLETS and first.style.family != words[1].style.family
    if not (lettered or is_bullet(first)):
        return "", pieces
    return _NAMELESS.sub("", normalise(first.text)) or "•", [
        rest for piece in pieces if (rest := [word for word in piece if word is not first])
    ]


def _running(piece: Sequence[Word]) -> str:
    """Return the words of *piece* with spaces between them; raised ones keep touching the word they belong to."""
    if len({word.base for word in piece}) < 2:
        return " ".join([word.text for word in piece])
    text = piece[0].text
    for before, word in pairwise(piece):
        beside = -0.5 * word.style.size < word.x0 - before.x1 < 0.08 * word.style.size
        glued = abs(before.base - word.base) > 0.1 * word.style.size and beside
        text += word.text if glued else " " + word.text
    return text


def _usual_style(words: Sequence[Word]) -> Style | None:
    if len({id(word.style) for word in words}) < 2:
        return words[0].style if words else None
    counts: Counter[int] = Counter()
    for word in words:
        counts[id(word.style)] += len(word.text)
    usual = max(counts, key=counts.__getitem__)
    return next(word.style for word in words if id(word.style) == usual)


def _sidebars(found: Sequence[Block]) -> set[int]:
    """Return the columns that are sidebars."""
    edges: dict[int, tuple[float, float]] = {}
    for block in found:
        if block.column:
            x0, x1 = edges.get(block.column, (block.x0, block.x1))
            edges[block.column] = min(x0, block.x0), max(x1, block.x1)
    if columns_of([block.column for block in found for _ in block.rows]) < 2:
        return set()
    widths = {column: x1 - x0 for column, (x0, x1) in edges.items()}
    whole = max(x1 for _, x1 in edges.values()) - min(x0 for x0, _ in edges.values())
    widest = max(widths.values())
    return {column for column, width in widths.items() if width < _SIDEBAR * whole and 1.5 * width <= widest}
