"""What striprtf leaves out: looks, links, headers and text boxes.

Before striprtf sees the source, a character of a private plane is put in wherever the state of the text changes; in what
striprtf returns, these characters tell the state of the text that follows.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from resume_ats_scorer.model import Region, value
from resume_ats_scorer.parse.flow import Paragraph, Run

_FIRST_MARK = 0xF0000
_MOST_STATES = 4096
_TINY = 3.0
_CELL, _ROW = "\U000f2000", "\U000f2001"
_ENDS = {"cell": _CELL, "nestcell": _CELL, "row": _ROW, "nestrow": _ROW}
_DIVIDERS = re.compile(f"([\n{_CELL}{_ROW}{chr(_FIRST_MARK)}-{chr(_FIRST_MARK + _MOST_STATES)}])")
_WRAPPINGS = re.compile(r"\\\*(?=\\footnote)|\\\*\\shpinst(?![a-z])|\\shp(?:inst|grp)?(?![a-z])")
_COLOURS = re.compile(r"\\colortbl([^{}]{0,20000})")
_SHADED = re.compile(r"\\(?:clcbpat|cbpat|chcbpat|cb|highlight|shpfill)[1-9]|fillColor")
_WHITE = 0xEF
_THIN = 10
"""Width of letters, in hundredths, below which nobody can read them."""
_REGIONS = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), Region.HEADER),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), Region.FOOTER),
    "footnote": Region.FOOTNOTE,
    "shptxt": Region.TEXTBOX,
}
_REPLACED = {**dict.fromkeys(_REGIONS, ""), **_ENDS}
_KNOWN = "|".join(("b", "i", "v", "fs", "charscalex", "cf", "plain", "intbl", "pard", "deleted", "fldrslt", *_REPLACED))
_TOKEN = re.compile(rf'\\({_KNOWN})(?![a-z])(-?\d{{1,9}})?[ ]?|\\[^a-z]|([{{}}])|HYPERLINK\s+"([^"{{}}\\]+)"')
"""Stops at the control words that `State.after` and `annotate` know, and at no other."""
_ORDER = (Region.HEADER, Region.BODY, Region.FOOTNOTE, Region.FOOTER)


@value
class State:
    """The state of the text at a place."""

    bold: bool = False
    """Bold face."""
    italic: bool = False
    """Italic face."""
    hidden: bool = False
    """Switched off."""
    white: bool = False
    """Almost white, on paper that nothing is known to shade."""
    size: float = 12.0
    """In points."""
    width: int = 100
    """Of its letters, in hundredths."""
    link: str = ""
    """Target of the hyperlink around, or empty."""
    region: Region = Region.BODY
    """Where it stands."""
    table: bool = False
    """In a cell of a table."""
    deleted: bool = False
    """Taken out by a change that was tracked."""

    def after(self, word: str, argument: str | None, whites: Set[str]) -> "State":
        """Return the state after the control word *word*; *whites* are the numbers of the colours that are almost white."""
        changed = self
        if word == "b":
            changed = replace(self, bold=argument != "0")
        elif word == "i":
            changed = replace(self, italic=argument != "0")
        elif word == "v":
            changed = replace(self, hidden=argument != "0")
        elif word == "fs" and argument:
            changed = replace(self, size=int(argument) / 2)
        elif word == "charscalex" and argument:
            changed = replace(self, width=int(argument))
        elif word == "cf":
            changed = replace(self, white=argument in whites)
        elif word == "plain":
            changed = replace(self, bold=False, italic=False, hidden=False, white=False, size=12.0, width=100)
        elif word in {"intbl", "pard"}:
            changed = replace(self, table=word == "intbl")
        elif word == "deleted":
            changed = replace(self, deleted=argument != "0")
        elif word in _REGIONS:
            changed = replace(self, region=_REGIONS[word])
        return changed

    def run(self, text: str) -> Run:
        """Return *text* as a run of this state."""
        reasons = ((self.hidden, "vanish"), (self.size < _TINY or self.width < _THIN, "tiny"), (self.white, "colour"))
        hidden = next((reason for holds, reason in reasons if holds), "")
        links = (self.link,) if self.link else ()
        return Run(text, bold=self.bold, italic=self.italic, size=self.size, links=links, hidden=hidden)


def annotate(source: str) -> tuple[str, list[State]]:
    """Return *source* with a mark at each change, and the states in the order of their marks.

    Headers, footers, notes and text boxes lose their names, or striprtf would leave them out; their marks tell what they are.
    """
    states = [State()]
    numbers = {states[0]: 0}
    stack: list[State] = []
    pieces: list[str] = []
    state, link, end = states[0], "", 0
    whites = _whites(source)
    source = _WRAPPINGS.sub("", source)
    for found in _TOKEN.finditer(source):
        word, argument, brace, target = found.groups()
        new = state
        if brace == "{":
            stack.append(state)
        elif brace == "}" and stack:
            new = stack.pop()
        elif target:
            link = target
        elif word == "fldrslt":
            new, link = replace(state, link=link), ""
        elif word:
            new = state.after(word, argument, whites)
            if word in _REPLACED:
                pieces += (source[end : found.start()], _REPLACED[word])
                end = found.end()
        if new is not state and new != state and len(states) < _MOST_STATES:
            if new not in numbers:
                numbers[new] = len(states)
                states.append(new)
            pieces += (source[end : found.end()], chr(_FIRST_MARK + numbers[new]))
            end = found.end()
            state = new
    return "".join(pieces) + source[end:], states


def _whites(source: str) -> frozenset[str]:
    table = _COLOURS.search(source)
    if table is None or _SHADED.search(source):
        return frozenset()
    entries = enumerate(table[1].split(";"))
    parts = (
        (str(number), [int(part) for part in re.findall(r"\\(?:red|green|blue)(\d{1,3})", entry)]) for number, entry in entries
    )
    return frozenset(number for number, levels in parts if len(levels) == 3 and min(levels) >= _WHITE)


def paragraphs(text: str, states: list[State]) -> Iterator[Paragraph]:
    """Yield the paragraphs of *text*, which striprtf made of an annotated source: headers, body with its boxes, notes, footers."""
    sorter = _Sorter()
    state = states[0]
    for piece in _pieces(text, len(states)):
        if isinstance(piece, int):
            if states[piece].region is not state.region is not Region.BODY:
                sorter.finish(state.region)
            state = states[piece]
        elif piece in _CELL + _ROW:
            sorter.end_cell(state.region, row=piece == _ROW)
        elif piece == "\n":
            sorter.end_line(state)
        elif not state.deleted:
            sorter.begun[state.region].append(state.run(piece))
    for region in sorter.begun:
        sorter.finish(region)
    for region in _ORDER:
        yield from sorter.done[region]


class _Sorter:
    """Puts paragraphs together, each region's apart."""

    def __init__(self) -> None:
        self.done: dict[Region, list[Paragraph]] = {region: [] for region in _ORDER}
        self.begun: dict[Region, list[Run]] = {region: [] for region in (*_ORDER, Region.TEXTBOX)}
        self._tables = 0
        self._row = 0
        """Row of the table that is being read, 0 outside of tables."""

    def finish(self, region: Region, *, table: bool = False) -> None:
        """End the paragraph begun in *region*, which is in a cell of the *table* or not."""
        if self.begun[region]:
            place = (Region.TABLE if region is Region.BODY else region, self._tables, self._row) if table else (region, 0, 0)
            paragraph = Paragraph(tuple(self.begun[region]), region=place[0], table=place[1], row=place[2])
            self.done[Region.BODY if region is Region.TEXTBOX else region].append(paragraph)
            self.begun[region] = []

    def end_line(self, state: State) -> None:
        """End a paragraph where the state of the text is *state*."""
        if state.table:
            self._enter_table()
        elif state.region is Region.BODY:
            self._row = 0
        self.finish(state.region, table=state.table)

    def end_cell(self, region: Region, *, row: bool) -> None:
        """End a cell, or a *row*."""
        self._enter_table()
        self.finish(region, table=True)
        self._row += row

    def _enter_table(self) -> None:
        if not self._row:
            self._tables += 1
            self._row = 1


def _pieces(text: str, known: int) -> Iterator[str | int]:
    """Yield the text between marks and line feeds, the line feeds, and the marks as numbers of states."""
    for piece in _DIVIDERS.split(text):
        number = ord(piece) - _FIRST_MARK if len(piece) == 1 else -1
        if 0 <= number < known:
            yield number
        elif piece:
            yield piece
