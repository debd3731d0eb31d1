"""Letter-spaced runs made whole: E X P E R I E N C E is one word."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from resume_ats_scorer.parse.layout import Style, Word

_LEAST_LETTERS = 4
"""Fewer single letters may stand apart on purpose."""
_LEAST_DIFFERENT = 3
"""A row of the same letter is filling."""
_WIDEST = 1.2
"""Letters of a word stand at most this far apart, in font sizes."""
_SMALL_CAPITAL = 0.6
"""Small capitals have more than this share of the size of the capitals before them."""
_SINGLE = 0.6
"""Share of single letters in such a run; kerning joins some pairs."""


def joined(words: Sequence[Word]) -> list[Word]:
    """Return *words* with letter-spaced runs put together, cut where a gap is clearly wider than those between letters."""
    letters = [word.text for word in words if len(word.text) == 1 and word.text.isalpha()]
    if len(letters) < _LEAST_LETTERS or len(set(letters)) < _LEAST_DIFFERENT:
        return list(words)
    found: list[Word] = []
    for run in _runs(words):
        singles = [word.text for word in run if len(word.text) == 1 and word.text.isalpha()]
        if len(singles) >= max(_LEAST_LETTERS, _SINGLE * len(run)) and len(set(singles)) >= _LEAST_DIFFERENT:
            found += _put_together(run)
        else:
            found += run
    return found


def with_next(word: Word, after: Word) -> Word:
    """Return *word* and the one *after* it in one."""
    top, bottom = min(word.top, after.top), max(word.bottom, after.bottom)
    return replace(word, text=word.text + after.text, top=top, x1=after.x1, bottom=bottom, end=after.end)


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if run and not (len(word.text) <= 3 and _continues(run[-1], word)):
            yield run
            run = []
        run.append(word)
        if len(word.text) > 3:
            yield run
            run = []
    if run:
        yield run


def _continues(before: Word, word: Word) -> bool:
    size = word.style.size
    return (
        len(before.text) <= 3
        and is_one_face(before.style, word.style)
        and before.angle == word.angle
        and abs(before.base - word.base) < 0.1 * size
        and 0.0 < word.x0 - before.x1 < _WIDEST * 2 * size
    )


def is_one_face(before: Style, style: Style) -> bool:
    """Return whether letters of both styles may stand in one word: of one size, or small capitals after a capital."""
    if before == style:
        return True
    one_face = (before.family, before.bold, before.italic) == (style.family, style.bold, style.italic)
    return one_face and _SMALL_CAPITAL * before.size < style.size < before.size


def _put_together(run: Sequence[Word]) -> Iterator[Word]:
    gaps = [word.x0 - before.x1 for before, word in pairwise(run)]
    usual = median(gaps)
    if usual > _WIDEST * run[0].style.size:
        yield from run
        return
    widest = max(1.6 * usual, usual + 0.12 * run[0].style.size)
    word = run[0]
    for after, gap in zip(run[1:], gaps, strict=True):
        if gap > widest:
            yield word
            word = after
        else:
            word = with_next(word, after)
            word.spaced = True
    yield word
