"""What striprtf leaves out: looks, links, headers and text boxes.

Before striprtf sees the source, a character of a private plane is put in wherever the state of the text changes; in what
striprtf returns, these characters tell the state of the text that follows.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from resume_ats_scorer.model import Region
from resume_ats_scorer.parse.boxes import by_place
from resume_ats_scorer.parse.colours import Colour
from resume_ats_scorer.parse.flow import Paragraph, Run, cut_below
from resume_ats_scorer.parse.layout import Rectangle
from resume_ats_scorer.parse.rtf._paper import shade_of
from resume_ats_scorer.parse.rtf._state import POINT, REGIONS, STYLED, WORDS, State
from resume_ats_scorer.parse.rtf._tables import Tables, tables_of

_FIRST_MARK = 0xF0000
_MOST_STATES = 4096
_CELL, _ROW = "\U000f2000", "\U000f2001"
_ENDS = {"cell": _CELL, "nestcell": _CELL, "row": _ROW, "nestrow": _ROW}
_ROWS = frozenset({"trowd", "row"})
"""What comes before the first cell of a row."""
_DIVIDERS = re.compile(f"([\n{_CELL}{_ROW}{chr(_FIRST_MARK)}-{chr(_FIRST_MARK + _MOST_STATES)}])")
_WRAPPINGS = re.compile(r"\\\*(?=\\(?:footnote|fldrslt))|\\\*\\shpinst(?![a-z])|\\shp(?:inst|grp)?(?![a-z])")
_REPLACED = {**dict.fromkeys(REGIONS, ""), **_ENDS, "column": r"\line "}
_KNOWN = "|".join(sorted({"fldrslt", *WORDS, *_REPLACED}, key=len, reverse=True))
_TOKEN = re.compile(
    r"\{\\sn (fHidden|fillColor|posrelv)\}\s*\{\\sv (\d{1,9})\}"
    rf'|\\({_KNOWN})(?![a-z])(-?\d{{1,9}})?[ ]?|\\[^a-z]|([{{}}])|HYPERLINK\s+"([^"{{}}\\]+)"'
    r"|\\fldinst\s*\{?\s*(PRIVATE|XE|TC|TA|RD|SET|ASK)\b"
)
"""Stops at the control words that `State.after` and `annotate` know, and at no other."""
_UNUSED = ((r"\facingp", {"headerl", "headerr", "footerl", "footerr"}), (r"\titlepg", {"headerf", "footerf"}))
"""What a file must say, and the headers and footers that show nowhere where it does not."""
_MARGIN = 1_440
"""Above the text of a page, in twentieths of a point as all that follows."""
_TO_PARAGRAPH = (2, 3)
"""What the height of a shape may count from: the paragraph or the line that it is anchored in."""
_ORDER = (Region.HEADER, Region.BODY, Region.FOOTNOTE, Region.FOOTER)


def annotate(source: str) -> tuple[str, list[State]]:
    """Return *source* with a mark at each change, and the states in the order of their marks.

    Headers, footers, notes and text boxes lose their names, or striprtf would leave them out, and links their targets, or it would
    put them into the text; their marks tell what they are.
    """
    states = [State()]
    numbers = {states[0]: 0}
    stack: list[State] = []
    pieces: list[str] = []
    state, link, end, silent, cell = states[0], "", 0, False, 0
    steps = _Steps(tables_of(source, STYLED))
    unused = {name for sign, names in _UNUSED if sign not in source for name in names}
    source = _WRAPPINGS.sub("", source)
    for found in _TOKEN.finditer(source):
        property_, its, word, argument, brace, target, code = found.groups()
        new = state
        instead: str | None = None
        if brace == "{":
            stack.append(state)
        elif brace == "}" and stack:
            new = stack.pop()
        elif target or code:
            link, silent, instead = target or link, bool(code), "" if target else None
        elif property_ and stack:
            stack[-1] = _shaped(stack[-1], property_, int(its))
        elif word == "fldrslt":
            new, link, silent = replace(state, link=link, deleted=state.deleted or silent), "", False
        elif word and word not in unused:
            new = steps.after(state, word, argument)
            instead = _REPLACED.get(word)
        if instead is not None:
            pieces += (source[end : found.start()], instead)
            end = found.end()
        cell = cell + 1 if word == "cell" else 0 if word in _ROWS else cell
        if new.row.merged and new.cell != cell:
            new = replace(new, cell=cell)
        if new is not state and new != state and len(states) < _MOST_STATES:
            if new not in numbers:
                numbers[new] = len(states)
                states.append(new)
            pieces += (source[end : found.end()], chr(_FIRST_MARK + numbers[new]))
            end = found.end()
            state = new
    return "".join(pieces) + source[end:], states


class _Steps:
    """What control words make of states, each worked out once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._known: dict[tuple[int, str, str | None], tuple[State, State]] = {}
        """By the identity of the state, which is kept so that no other gets it."""

    def after(self, state: State, word: str, argument: str | None) -> State:
        """Return what the control *word* makes of *state*."""
        key = id(state), word, argument
        if key not in self._known:
            self._known[key] = state, state.after(word, argument, self._tables)
        return self._known[key][1]


def _shaped(state: State, name: str, number: int) -> State:
    """Return the *state* in a shape whose property *name* is *number*."""
    if name == "fHidden":
        return replace(state, concealed=number == 1)
    if name == "posrelv":
        return replace(state, floats=number in _TO_PARAGRAPH)
    return replace(state, filled=shade_of(number))


def paragraphs(text: str, states: list[State], paper: Colour | None) -> list[Paragraph]:
    """Return the paragraphs of *text*, which striprtf made of an annotated source: headers, body with its boxes, notes, footers.

    *paper* is the colour of the page, None where that is not known.
    """
    sorter = _Sorter()
    state = states[0]
    for piece in _pieces(text, len(states)):
        if isinstance(piece, int):
            if states[piece].region is not state.region is not Region.BODY:
                sorter.finish(state.region)
            state = states[piece]
        elif piece in _CELL + _ROW:
            sorter.end_cell(state, row=piece == _ROW)
        elif piece == "\n":
            sorter.end_line(state)
        elif not state.deleted:
            sorter.add(state.run(piece, paper), state)
    for region in sorter.begun:
        sorter.finish(region)
    return by_place([paragraph for region in _ORDER for paragraph in sorter.done[region]], dict(enumerate(sorter.spots, 1)))


class _Sorter:
    """Puts paragraphs together, each region's apart."""

    def __init__(self) -> None:
        self.done: dict[Region, list[Paragraph]] = {region: [] for region in _ORDER}
        self.begun: dict[Region, list[Run]] = {region: [] for region in (*_ORDER, Region.TEXTBOX)}
        self.spots: list[Rectangle] = []
        """Where the text boxes stand on their page."""
        self._down = 0.0
        """Height of the paragraphs of the body so far, of one line each."""
        self._tables = 0
        self._row = 0
        """Row of the table that is being read, 0 outside of tables."""
        self._begins = 0
        """Where in the body the cell that is being read begins."""

    def add(self, run: Run, state: State) -> None:
        """Add *run*, whose text has this *state*, to the paragraph begun in its region."""
        if state.region is Region.TEXTBOX and state.shape is not None:
            spot = _spot(state.shape, self._down + _MARGIN if state.floats else 0)
            if spot not in self.spots[-1:]:
                self.spots.append(spot)
            if spot[3] < 0:
                run = replace(run, hidden=run.hidden or "off_page")
        self.begun[state.region].append(run)

    def finish(self, region: Region, *, table: bool = False, space: float = 0.0) -> None:
        """End the paragraph begun in *region*, which is in a cell of the *table* or not, with so much *space* above."""
        if self.begun[region]:
            place = (Region.TABLE if region is Region.BODY else region, self._tables, self._row) if table else (region, 0, 0)
            box = len(self.spots) if region is Region.TEXTBOX else 0
            runs = tuple(self.begun[region])
            paragraph = Paragraph(runs, region=place[0], table=place[1], row=place[2], space_before=space, box=box)
            self.done[Region.BODY if region is Region.TEXTBOX else region].append(paragraph)
            self.begun[region] = []

    def end_line(self, state: State) -> None:
        """End a paragraph where the state of the text is *state*."""
        self._down += state.height if state.region is Region.BODY else 0
        if state.table:
            self._enter_table()
        elif state.region is Region.BODY:
            self._row = 0
        self.finish(state.region, table=state.table, space=_space_in_row(state))

    def end_cell(self, state: State, *, row: bool) -> None:
        """End a cell, or a *row*, where the state of the text is *state*."""
        self._enter_table()
        self.finish(state.region, table=True, space=_space_in_row(state))
        body = self.done[Region.BODY]
        if state.row.height < 0:
            body[self._begins :] = cut_below(body[self._begins :], -state.row.height / POINT)
        self._begins = len(body)
        self._row += row

    def _enter_table(self) -> None:
        if not self._row:
            self._tables += 1
            self._row = 1
            self._begins = len(self.done[Region.BODY])


def _space_in_row(state: State) -> float:
    """Return the space above a paragraph, where that may leave it no room in its row."""
    return state.stand.before / POINT if state.table and state.row.height < 0 else 0.0


def _spot(shape: tuple[int, int, int, int], down: float) -> Rectangle:
    left, top, right, bottom = shape
    return left / POINT, (top + down) / POINT, right / POINT, (bottom + down) / POINT


def _pieces(text: str, known: int) -> Iterator[str | int]:
    """Yield the text between marks and line feeds, the line feeds, and the marks as numbers of states."""
    for piece in _DIVIDERS.split(text):
        number = ord(piece) - _FIRST_MARK if len(piece) == 1 else -1
        if 0 <= number < known:
            yield number
        elif piece:
            yield piece
