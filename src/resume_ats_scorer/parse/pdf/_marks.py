"""What stands out in the text of a page: odd characters, sizes, contrasts and orders."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from resume_ats_scorer.model import Line, Mark, MarkKind
from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.legible import TINY
from resume_ats_scorer.parse.pdf._lines import Draft, is_bullet, is_icon
from resume_ats_scorer.parse.pdf._view import Rectangle
from resume_ats_scorer.text import normalise

_SIGNS = {
    MarkKind.PRIVATE_USE: re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]"),
    MarkKind.REPLACEMENT_CHAR: re.compile("\ufffd"),
    MarkKind.LIGATURE: re.compile("[\ufb00-\ufb06]"),
    MarkKind.ZERO_WIDTH: re.compile("[\u200b-\u200f\u2060-\u2064\ufeff]"),
    MarkKind.LOOK_ALIKE: re.compile(
        "[A-Za-z][\u0370-\u03ff\u0400-\u04ff]+[A-Za-z]|[A-Za-z]{2}[\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]{2}"
    ),
}
_ANY_SIGN = re.compile(
    "[\u0370-\u03ff\u0400-\u04ff\u200b-\u200f\u2060-\u2064\ue000-\uf8ff\ufb00-\ufb06\ufeff\ufffd\U000f0000-\U0010fffd]"
)
_ICON_GAP = 2.0
"""Icons of a row stand nearer to each other than this many times their size."""
_RATING_ICONS, _RATING_KINDS, _RATING_ROWS = 4, 2, 2
_DISORDER = 0.1
"""Share of lines that the file holds in another order than they are read, from which it is said."""


def odd_words(words: Sequence[Word], faint: Container[int]) -> set[int]:
    """Return the `id` of those *words* that `text_marks` may mark: most words of a page have nothing that stands out."""
    return {
        id(word)
        for word in words
        if word.spaced or word.angle or word.style.size < TINY or not word.text.isascii() or id(word) in faint
    }


def text_marks(draft: Draft, line: Line, asked: Container[int], faint: Mapping[int, float]) -> Iterator[Mark]:
    """Yield the marks of one line; *faint* holds the contrast ratio of words that are hard to see by `id`.

    Of its words only those *asked* about are looked at, as `odd_words` has them.
    """
    if line.hidden:
        yield _mark(MarkKind.HIDDEN_TEXT, line, line.text)
        return
    words = [word for word in draft.words if id(word) in asked]
    strange = [word for word in words if not word.text.isascii() and _ANY_SIGN.search(word.text)]
    for kind, pattern in _SIGNS.items() if strange else ():
        odd = [word for word in strange if pattern.search(word.text)]
        if odd:
            yield _mark(kind, line, odd[0].text, float(len(odd)))
    if draft.icons:
        yield _mark(MarkKind.ICON_GLYPH, line, "")
    spaced = [word for word in words if word.spaced]
    if spaced:
        yield _mark(MarkKind.LETTER_SPACED, line, spaced[0].text)
    if words and words[0].angle:
        yield _mark(MarkKind.ROTATED_TEXT, line, line.text, float(words[0].angle))
    pale = [word for word in words if id(word) in faint] if faint else []
    if pale:
        yield _mark(MarkKind.LOW_CONTRAST, line, pale[0].text, min(faint[id(word)] for word in pale))
    small = [word for word in words if word.style.size < TINY]
    if small:
        yield _mark(MarkKind.TINY_TEXT, line, small[0].text, min(word.style.size for word in small))


def rated_rows(words: Sequence[Word]) -> list[Rectangle]:
    """Return the rows of four or more icons of one or two kinds that rate something, where there are several such rows."""
    icons = sorted((word for word in words if is_icon(word)), key=lambda word: (round(word.base), word.x0))
    runs: list[list[Word]] = []
    for word in icons:
        last = runs[-1][-1] if runs else None
        near = last and abs(last.base - word.base) < 1 and 0 <= word.x0 - last.x1 < _ICON_GAP * word.style.size
        if near:
            runs[-1].append(word)
        else:
            runs.append([word])
    signs = [(run, "".join(word.text for word in run)) for run in runs]
    rows = [run for run, text in signs if len(text) >= _RATING_ICONS and len(set(text)) <= _RATING_KINDS]
    if len(rows) < _RATING_ROWS:
        return []
    return [(row[0].x0, min(word.top for word in row), row[-1].x1, max(word.bottom for word in row)) for row in rows]


def disorder(drafts: Sequence[Draft]) -> float:
    """Return the share of lines, 0 to 1, that do not follow in the file the line they are read after.

    Bullets do not count: some programs draw those of a page last.
    """
    starts = [_start(draft.words) for draft in drafts if draft.pieces and not draft.hidden]
    ranks = {start: rank for rank, start in enumerate(sorted(starts))}
    jumps = sum(ranks[after] != ranks[before] + 1 for before, after in pairwise(starts))
    share = round(jumps / max(len(starts) - 1, 1), 3)
    return share if share >= _DISORDER else 0.0


def _start(words: Sequence[Word]) -> int:
    return words[1 if len(words) > 1 and is_bullet(words[0]) else 0].start


def _mark(kind: MarkKind, line: Line, text: str, value: float = 0.0) -> Mark:
    plain = normalise(text)
    return Mark(kind, line.page, line.box, line.number, plain if plain in line.text else "", value)
