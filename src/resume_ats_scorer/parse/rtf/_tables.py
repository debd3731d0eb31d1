"""What an RTF file says once, at its beginning, and refers to by number: colours, fonts of symbols and styles."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from resume_ats_scorer.model import value
from resume_ats_scorer.parse.colours import Colour

_COLOURS = re.compile(r"\\colortbl([^{}]{0,20000})")
_LEVEL = re.compile(r"\\(?:red|green|blue)(\d{1,3})")
_SYMBOLS = re.compile(r"\{\\f(\d{1,6})[^{};]{0,200}?(?:\\fcharset2(?!\d)|(?i:adobe ?blank))")
_SHEET = re.compile(r"\{\\stylesheet")
_STYLE = re.compile(r"\{(?:\\\*)?\\(c?s\d{1,6}) ?((?:\\[a-z]{1,32}-?\d{0,9} ?|\\\*|[\r\n])*)[^{}\\]*|([{}])")
_WORD = re.compile(r"\\([a-z]+)(-?\d+)? ?")
_LONGEST_SHEET = 200_000
Words = Sequence[tuple[str, str | None]]
"""Control words with their numbers."""


@value
class Tables:
    """What the numbers in the text refer to."""

    colours: Mapping[int, Colour]
    """Automatic ones are left out."""
    symbols: Collection[int]
    """Fonts whose letters are pictures, or nothing."""
    styles: Mapping[str, Words]
    """What styles of paragraphs ("s3") and of letters ("cs7") set."""


def tables_of(source: str, known: Collection[str]) -> Tables:
    """Return the tables of *source*; of the control words of styles those *known* are kept."""
    return Tables(_colours(source), frozenset(map(int, _SYMBOLS.findall(source))), _styles(source, known))


def _colours(source: str) -> Mapping[int, Colour]:
    table = _COLOURS.search(source)
    entries = enumerate(table[1].split(";")) if table else ()
    levels = ((number, [int(level) for level in _LEVEL.findall(entry)]) for number, entry in entries)
    return {number: (min(one[0], 255), min(one[1], 255), min(one[2], 255)) for number, one in levels if len(one) == 3}


def _styles(source: str, known: Collection[str]) -> Mapping[str, Words]:
    stated = ((name, _WORD.findall(words)) for name, words in _stated(source))
    return {name: [(word, number or None) for word, number in words if word in known] for name, words in stated}


def _stated(source: str) -> Iterator[tuple[str, str]]:
    """Yield each style and the control words that it states."""
    sheet = _SHEET.search(source)
    depth = 1
    for found in _STYLE.finditer(source, sheet.end(), sheet.end() + _LONGEST_SHEET) if sheet else ():
        name, words, brace = found.groups()
        depth += -1 if brace == "}" else 1
        if not depth:
            return
        if name and depth == 2:
            yield name, words
