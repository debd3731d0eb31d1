"""What stands out in the text of a page: odd characters, sizes, contrasts and orders."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from resume_ats_scorer.model import Line, Mark, MarkKind
from resume_ats_scorer.parse.glyphs import glyph_marks, mark_of
from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.legible import TINY
from resume_ats_scorer.parse.pdf._lines import Draft, is_bullet, is_icon
from resume_ats_scorer.parse.pdf._view import Rectangle

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
        yield mark_of(MarkKind.HIDDEN_TEXT, line, line.text)
        return
    words = [word for word in draft.words if id(word) in asked]
    yield from glyph_marks(" ".join(word.text for word in words), line)
    if draft.icons:
        yield mark_of(MarkKind.ICON_GLYPH, line, "")
    spaced = [word for word in words if word.spaced]
    if spaced:
        yield mark_of(MarkKind.LETTER_SPACED, line, spaced[0].text)
    if words and words[0].angle:
        yield mark_of(MarkKind.ROTATED_TEXT, line, line.text, float(words[0].angle))
    pale = [word for word in words if id(word) in faint] if faint else []
    if pale:
        yield mark_of(MarkKind.LOW_CONTRAST, line, pale[0].text, min(faint[id(word)] for word in pale))
    small = [word for word in words if word.style.size < TINY]
    if small:
        yield mark_of(MarkKind.TINY_TEXT, line, small[0].text, min(word.style.size for word in small))


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
