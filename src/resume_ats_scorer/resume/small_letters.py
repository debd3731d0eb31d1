"""Resumes typed in small letters throughout: read as if names and titles had their capitals, told as they are written."""

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import ne

from resume_ats_scorer.model import Fact, Line
from resume_ats_scorer.resume.dates import has_period
from resume_ats_scorer.resume.likeness import title_of
from resume_ats_scorer.resume.retold import Quoted, T, retold
from resume_ats_scorer.resume.title_words import LINKS
from resume_ats_scorer.resume.words import words_of

_MOST_CAPITALS = 0.08
"""Share of words with a capital up to which a resume is one in small letters: its headings may have some."""
_MOST_WORDS = 10
"""Words up to which a line without a period may hold names and titles; a longer one is a sentence."""
_WORD = re.compile(r"(?<![\w@.])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w@]|\.\w)")
"""A word that is no part of an address in the net."""
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!]$")
_DID = re.compile(r"[^\W\d_]+(?:ed|ing)\s")
"""What begins to tell what somebody did, unless it is the title of a "registered nurse"."""
_STATE_BEHIND = re.compile(r"\s*(?:$|[,;|–-]|\d{5})")
_DEGREE_BEFORE = re.compile(r"(?:^|[,;|(–-])\s*$")
_LETTERS_OF_DEGREE = frozenset({"aa", "aas", "ba", "bs", "ma", "ms"})


def with_capitals(lines: Sequence[Line]) -> Sequence[Line]:
    """Return *lines* themselves or, where they are in small letters throughout, as long ones with capitals."""
    words = [word for line in lines for word in line.text.split()]
    small = sum(map(str.islower, words))
    if sum(map(ne, words, map(str.lower, words))) > _MOST_CAPITALS * small:
        return lines
    return [replace(line, text=(text := _capitalised(line)), segments=_cells(line, text)) for line in lines]


def as_written(read: T, lines: Sequence[Line], shown: Sequence[Line]) -> T:
    """Return *read*, which was read from *lines* as *shown* with capitals, with their own letters."""
    by_number = {line.number: (line, other.text) for line, other in zip(lines, shown, strict=True)}
    whole = " ".join(line.text for line in lines), " ".join(line.text for line in shown)

    def quoted(one: Quoted) -> Quoted:
        line, other = by_number[one.line]
        quote = _written(one.quote, line.text, other)
        return replace(one, quote=quote, value=_written(one.value, *whole)) if isinstance(one, Fact) else replace(one, quote=quote)

    return retold(read, lambda line: (by_number[line.number][0],), quoted)


def _written(text: str, original: str, shown: str) -> str:
    """Return what of *original* stands where *text* stands in *shown*; what stands nowhere there is as it is."""
    at = shown.find(text)
    return text if at < 0 else original[at : at + len(text)]


def _cells(line: Line, text: str) -> tuple[str, ...]:
    cells: list[str] = []
    at = 0
    for cell in line.segments:
        cells.append(text[at : at + len(cell)])
        at += len(cell) + 1
    return tuple(cells)


def _capitalised(line: Line) -> str:
    """Return the text of *line* with a capital at its start or, where it may hold names, at that of each word but links."""
    text = line.text
    told = _SENTENCE.search(text) is not None or (_DID.match(text) is not None and not title_of(text))
    long = text.count(" ") >= _MOST_WORDS and not has_period(text)
    sentence = bool(line.bullet) or told or long
    return _WORD.sub(lambda match: match[0] if sentence and match.start() else _with_capital(text, match), text)


def _with_capital(text: str, match: re.Match[str]) -> str:
    word = match[0]
    state = word in words_of("state") and match.start() and _STATE_BEHIND.match(text, match.end())
    if state or (word in _LETTERS_OF_DEGREE and _DEGREE_BEFORE.search(text[: match.start()])):
        return word.upper()
    if word in LINKS and match.start():
        return word
    first = word[0].upper()
    return f"{first}{word[1:]}" if len(first) == 1 else word
