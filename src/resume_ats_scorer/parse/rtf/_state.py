"""The state of RTF text at a place: its look, its ground and where it stands."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from resume_ats_scorer.model import Region, value
from resume_ats_scorer.parse.colours import MOST, Colour, alike, contrast
from resume_ats_scorer.parse.flow import Run
from resume_ats_scorer.parse.legible import LEADING, LEAST_HEIGHT, LEAST_SIDE, SINGLE, is_tiny
from resume_ats_scorer.parse.rtf._tables import Tables

REGIONS = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), Region.HEADER),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), Region.FOOTER),
    "footnote": Region.FOOTNOTE,
    "shptxt": Region.TEXTBOX,
}
_WIDTH, _HEIGHT = 12_240, 15_840
"""Of a page, in twentieths of a point, as all other lengths here."""
_MARGIN = 1_800
"""Which programs leave where nothing is said."""
POINT = 20
_LEAST_SIDE = LEAST_SIDE * POINT
_LETTERS = re.compile("[!-~]")
_MOST_CELLS = 64
_DENSE = 9_000
"""Density of a pattern, in hundredths of a percent, from which its colour is that of the ground."""


@value
class Row:
    """The row of a table: the state of all its cells, in the file before their text."""

    left: int = 0
    """Where it begins."""
    height: int = 0
    """Exact where negative."""
    cells: tuple[tuple[int, Colour | None], ...] = ()
    """Where each ends, and its colour."""
    merged: tuple[int, ...] = ()
    """Numbers of those that are only the rest of the cell above or before, which is shown in their place, or beyond the page."""
    shade: Colour | None = None
    """Colour of the cell that is being described."""

    def with_cell(self, end: int) -> "Row":
        """Return the row with the cell described, which ends at *end*."""
        is_beyond = any(before >= _WIDTH for before, _ in self.cells[-1:])
        merged = (*self.merged, len(self.cells))[-_MOST_CELLS:] if is_beyond else self.merged
        return replace(self, cells=(*self.cells, (end, self.shade))[-_MOST_CELLS:], merged=merged, shade=None)


@value
class Stand:
    """Where a paragraph or shape stands; 0 where nothing is said."""

    left: int = 0
    """Indent."""
    first: int = 0
    """Indent of the first line, beyond the other."""
    right: int = 0
    """Indent of the other side."""
    x: int = 0
    """Of its frame."""
    y: int = 0
    """Of its frame."""
    height: int = 0
    """Of its frame; exact where negative."""
    line: int = 0
    """Height of its lines; exact where negative."""
    multiple: bool = False
    """That height is a multiple of what they need."""
    before: int = 0
    """Space above."""
    after: int = 0
    """Space below."""
    ground: Colour | None = None
    """Colour behind it."""


@value
class Sheet:
    """The page and its margins."""

    width: int = _WIDTH
    """From edge to edge."""
    left: int = _MARGIN
    """Margin."""
    right: int = _MARGIN
    """Margin."""
    column: int = _WIDTH
    """Width of the column described last."""

    @property
    def room(self) -> int:
        """Width of the text."""
        return self.width - self.left - self.right


@value
class State:
    """The state of the text at a place."""

    bold: bool = False
    """Bold face."""
    italic: bool = False
    """Italic face."""
    hidden: bool = False
    """Switched off."""
    colour: Colour | None = None
    """None where it is automatic."""
    ground: Colour | None = None
    """Of the letters alone, None where they have none."""
    pattern: Colour | None = None
    """Of a pattern behind the letters."""
    dense: bool = False
    """That pattern covers the ground."""
    size: float = 12.0
    """In points."""
    width: int = 100
    """Of its letters, in hundredths."""
    space: float = 0.0
    """Between letters, in points."""
    raised: bool = False
    """Above or below the others, and smaller."""
    moved: float = 0.0
    """Above or below its line, in points."""
    link: str = ""
    """Target of the hyperlink around, or empty."""
    region: Region = Region.BODY
    """Where it stands."""
    table: bool = False
    """In a cell of a table."""
    deleted: bool = False
    """Taken out by a change that was tracked, or the result of a field that shows none."""
    stand: Stand = Stand()
    """Where its paragraph stands."""
    sheet: Sheet = Sheet()
    """The page."""
    row: Row = Row()
    """The row of a table that was described last."""
    cell: int = 0
    """Number of the cell in that row, where it has merged ones."""
    shape: tuple[int, int, int, int] | None = None
    """Left, top, right and bottom of the shape around."""
    floats: bool = False
    """Its height counts from the paragraph it is anchored in, not from the page."""
    concealed: bool = False
    """The shape is switched off."""
    filled: Colour | None = None
    """Of the shape around, None where it has none."""
    pictures: bool = False
    """In a font whose letters are pictures."""

    def after(self, word: str, argument: str | None, tables: Tables) -> "State":
        """Return the state after the control word *word*."""
        if word in REGIONS:
            return replace(self, region=REGIONS[word])
        number = int(argument) if argument else 0
        if word == "f":
            pictures = number in tables.symbols
            return self if pictures is self.pictures else replace(self, pictures=pictures)
        if word in STYLES:
            state = self
            for own, its in tables.styles.get(f"{word}{number}", ()):
                state = state.after(own, its, tables)
            return state
        if word in _PLACES:
            return replace(self, stand=_changed(self.stand, _PLACES[word], -number if word == "posnegx" else number))
        if word in _SHEETS:
            return replace(self, sheet=_changed(self.sheet, _SHEETS[word], number))
        setter = _SETTERS.get(word)
        return self if setter is None else setter(self, argument != "0", number, tables)

    def run(self, text: str, paper: Colour | None) -> Run:
        """Return *text* as a run of this state; *paper* is the colour of the page, None where that is not known."""
        ground = self._ground(paper)
        known = None if self.colour is None or ground is None else (self.colour, ground)
        ratio = contrast(*known) if known else MOST
        hidden = self._unseen() or ("colour" if known and alike(*known) else "")
        links = (self.link,) if self.link else ()
        if self.pictures:
            text = _LETTERS.sub("", text)
        return Run(text, bold=self.bold, italic=self.italic, size=self.size, links=links, hidden=hidden, contrast=ratio)

    def _ground(self, paper: Colour | None) -> Colour | None:
        own = (self.pattern if self.dense else None) or self.ground or self.stand.ground
        if own is not None or self.region is Region.TEXTBOX:
            return own or self.filled or paper
        cells = {shade for _, shade in self.row.cells} if self.table else set()
        if len(cells) > 1:
            return None
        return next(iter(cells), None) or paper

    def _unseen(self) -> str:
        if self.hidden or self.concealed or (self.table and self.cell in self.row.merged):
            return "vanish"
        if is_tiny(self.size, self.space, self.width, raised=self.raised) or self.sheet.column < _LEAST_SIDE or self._is_flat():
            return "tiny"
        if 0 < -self.stand.line / POINT <= self.moved:
            return "clipped"
        return "off_page" if self._is_aside() or self.moved > _HEIGHT / POINT else ""

    @property
    def height(self) -> float:
        """Of a paragraph of one line, with the space above and below it."""
        lines = self.stand.line / SINGLE if self.stand.multiple and self.stand.line else 1.0
        return lines * LEADING * self.size * POINT + self.stand.before + self.stand.after

    def _is_flat(self) -> bool:
        stand, least = self.stand, LEAST_HEIGHT * self.size
        lines = stand.line / SINGLE * LEADING * self.size if stand.multiple else -stand.line / POINT
        if (stand.line and 0 < lines < least) or -_LEAST_SIDE < stand.height < 0:
            return True
        if self.shape is not None and self.region is Region.TEXTBOX:
            left, top, right, bottom = self.shape
            return min(right - left, bottom - top) < _LEAST_SIDE
        across = max((end for end, _ in self.row.cells), default=_WIDTH) - self.row.left
        return self.table and (0 < -self.row.height / POINT < least or across < _LEAST_SIDE)

    def _is_aside(self) -> bool:
        stand = self.stand
        if (
            min(stand.left, stand.left + stand.first, stand.x) < -_WIDTH
            or max(stand.left + max(stand.first, 0), stand.x) >= _WIDTH
            or stand.left + stand.right > self.sheet.room - _LEAST_SIDE
            or abs(stand.y) > _HEIGHT
        ):
            return True
        if self.shape is not None and self.region is Region.TEXTBOX:
            left, top, right, bottom = self.shape
            return right < 0 or bottom < (-_HEIGHT if self.floats else 0) or left > _WIDTH or top > _HEIGHT
        return self.table and max((end for end, _ in self.row.cells), default=0) < 0


Described = TypeVar("Described", Stand, Sheet)


def _changed(described: Described, name: str, number: int) -> Described:
    changes: dict[str, Any] = {name: number}
    return replace(described, **changes)


Setter = Callable[[State, bool, int, Tables], State]
"""Takes the state, whether the word switches on, its number, and the colours."""
_PLACES = {
    "li": "left", "lin": "left", "fi": "first", "ri": "right", "rin": "right", "posx": "x", "posnegx": "x", "posy": "y",
    "absh": "height", "sl": "line", "slmult": "multiple", "sb": "before", "sa": "after"
}  # fmt: skip

_SHEETS = {
    "paperw": "width", "pgwsxn": "width", "margl": "left", "marglsxn": "left", "margr": "right", "margrsxn": "right",
    "colw": "column"
}  # fmt: skip


def _edge(place: int) -> Setter:
    def put(state: State, _on: bool, number: int, _tables: Tables) -> State:
        edges = list(state.shape or (0, 0, 0, 0))
        edges[place] = number
        left, top, right, bottom = edges
        return replace(state, shape=(left, top, right, bottom))

    return put


def _row(change: Callable[[Row, int, Tables], Row]) -> Setter:
    return lambda state, _on, number, tables: replace(state, row=change(state.row, number, tables))


_SETTERS: dict[str, Setter] = {
    "b": lambda state, on, _number, _tables: replace(state, bold=on),
    "i": lambda state, on, _number, _tables: replace(state, italic=on),
    "v": lambda state, on, _number, _tables: replace(state, hidden=on),
    "deleted": lambda state, on, _number, _tables: replace(state, deleted=on),
    "nonshppict": lambda state, _on, _number, _tables: replace(state, deleted=True),
    "mvf": lambda state, on, _number, _tables: replace(state, deleted=on),
    "fs": lambda state, _on, number, _tables: replace(state, size=number / 2) if number else state,
    "charscalex": lambda state, _on, number, _tables: replace(state, width=number) if number else state,
    **dict.fromkeys(("super", "sub"), lambda state, on, _number, _tables: replace(state, raised=on)),
    "nosupersub": lambda state, _on, _number, _tables: replace(state, raised=False),
    "up": lambda state, _on, number, _tables: replace(state, moved=number / 2),
    "dn": lambda state, _on, number, _tables: replace(state, moved=number / 2),
    "expnd": lambda state, _on, number, _tables: replace(state, space=number / 4),
    "expndtw": lambda state, _on, number, _tables: replace(state, space=number / POINT),
    "cf": lambda state, _on, number, tables: replace(state, colour=tables.colours.get(number)),
    **dict.fromkeys(
        ("cb", "chcbpat", "highlight"), lambda state, _on, number, tables: replace(state, ground=tables.colours.get(number))
    ),
    "chcfpat": lambda state, _on, number, tables: replace(state, pattern=tables.colours.get(number)),
    "chshdng": lambda state, _on, number, _tables: replace(state, dense=number >= _DENSE),
    "cbpat": lambda state, _on, number, tables: replace(state, stand=replace(state.stand, ground=tables.colours.get(number))),
    "plain": lambda state, _on, _number, _tables: replace(
        state,
        bold=False,
        italic=False,
        hidden=False,
        colour=None,
        ground=None,
        dense=False,
        size=12.0,
        width=100,
        space=0.0,
        raised=False,
        moved=0.0,
        pictures=False,
    ),
    "pard": lambda state, _on, _number, _tables: replace(state, table=False, stand=Stand()),
    "intbl": lambda state, _on, _number, _tables: replace(state, table=True),
    "trowd": lambda state, _on, _number, _tables: replace(state, row=Row()),
    "trleft": _row(lambda row, number, _tables: replace(row, left=number)),
    "trrh": _row(lambda row, number, _tables: replace(row, height=number)),
    **dict.fromkeys(
        ("clvmrg", "clmrg"),
        _row(lambda row, _number, _tables: replace(row, merged=(*row.merged, len(row.cells))[-_MOST_CELLS:])),
    ),
    "clcbpat": _row(lambda row, number, tables: replace(row, shade=tables.colours.get(number))),
    "cellx": _row(lambda row, number, _tables: row.with_cell(number)),
    **dict.fromkeys(("shpbypara", "shpbyignore"), lambda state, _on, _number, _tables: replace(state, floats=True)),
    **dict.fromkeys(("shpbypage", "shpbymargin"), lambda state, _on, _number, _tables: replace(state, floats=False)),
    **{f"shp{side}": _edge(place) for place, side in enumerate(("left", "top", "right", "bottom"))},
}
STYLES = ("s", "cs")
STYLED = (*_SETTERS, *_PLACES, *_SHEETS, "f")
"""The control words that change a state and may stand in a style: no style holds others."""
WORDS = (*STYLED, *STYLES)
"""The control words that change a state, the names of regions aside."""
