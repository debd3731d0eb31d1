"""What stands on one side of a gutter: dates, notes and labels that belong to the other, lists, or a text of its own."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from resume_ats_scorer.parse.layout._headers import TITLE_WORDS
from resume_ats_scorer.parse.layout._words import Word, is_dated

_BESIDE = 0.4
"""Rows whose baselines are this close, in font sizes, stand beside one another."""
SHARED = 0.75
"""A short side that shares more than this of its baselines with the other one is part of its rows (dates, labels)."""
_SHORT = 0.45
"""A short side has less than this share of the wider side's text width per row."""
_VERY_SHORT = 40.0
"""A side that is narrower than this, in points, is short whatever stands beside it."""
_GLYPHS = 2
"""A text of at most so many characters is a bullet, an icon or a number."""
_CLOSE, _DENSE = 1.7, 0.65
"""Rows follow closely at up to so many font sizes from one another, and are dense where more than this share of them does."""
_SPARSE = 0.5
"""Labels and dates stand in less than this share of the rows."""
DATED = 0.5
"""More than this share of the rows have a digit in a column of dates, a colon at their end in one of labels, and are short in one
of bullets."""
_LARGE = 1.25
"""Headings are so much larger than the dates among them."""
FLUSH = 4.0
"""Edges within so many points stand below one another."""
_RAGGED = 0.6
"""The rows of a grid have less than this share of the width of its longest, on average."""
LEAST_NOTES, _NOTE_ROWS, _NOTE_WORDS = 2, 4, 4
"""A date with the place beside an entry has at most so many rows, and the place so many words."""


def count_level(few: Sequence[Sequence[Word]], many: Sequence[Sequence[Word]]) -> int:
    """Return how many of the rows *few* stand at the height of one of *many*, or nearly so, as smaller type does."""
    bases = sorted(words[0].base for words in many)
    return sum(
        any(abs(base - words[0].base) < _BESIDE * words[0].style.size for base in _nearest(bases, words[0].base)) for words in few
    )


def _nearest(ordered: Sequence[float], base: float) -> Sequence[float]:
    """Return the one or two of *ordered* that are nearest to *base*, on either side."""
    place = bisect_left(ordered, base)
    return ordered[max(place - 1, 0) : place + 1]


def are_ratings(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether each of the rows begins with a number or several signs, which are no bullet: "★★★", "2 years", "90 %"."""
    firsts = [words[0].text for words in side]
    return all(text[0].isdigit() or (len(text) > _GLYPHS and not any(map(str.isalnum, text))) for text in firsts)


def is_rail(narrow: Sequence[Sequence[Word]], wide: Sequence[Sequence[Word]], height: int) -> bool:
    """Return whether *narrow* holds dates or labels that belong to the rows of *wide*."""
    few = len(narrow) < _SPARSE * height and not is_dense(narrow)
    dated = sum(is_label("".join(word.text for word in words)) for words in narrow)
    short = text_width(narrow) < max(_SHORT * text_width(wide), _VERY_SHORT)
    return short and (few or dated > DATED * len(narrow))


def are_dates(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether each of the rows is a date, headings in larger type left out of account."""
    least = _LARGE * min(words[0].style.size for words in side)
    rest = [words for words in side if words[0].style.size < least or len(words) > TITLE_WORDS]
    return bool(rest) and all(is_dated(words) for words in rest)


def are_at_margin(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Return whether *right* is dates and places at the margin, beside what they belong to on the *left*."""
    return all(map(is_dated, right)) or is_flush_right(right) or are_notes(left, right, LEAST_NOTES)


def are_notes(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]], least: int = 1) -> bool:
    """Return whether *right* is dates with places, each level with a row on the *left*, but for what stands at the top."""
    notes = _groups(right)
    notes = notes[len(notes) > least and not any(map(is_dated, notes[0])) :]
    if len(notes) < least or not all(len(note) <= _NOTE_ROWS and any(map(is_dated, note)) for note in notes):
        return False
    plain = all(is_dated(words) or (len(words) <= _NOTE_WORDS and not words[0].style.bold) for note in notes for words in note)
    return plain and bool(left) and count_level([note[0] for note in notes], left) == len(notes)


def _groups(side: Sequence[Sequence[Word]]) -> list[list[Sequence[Word]]]:
    """Return the rows of *side*, those together that follow closely on one another."""
    groups = [[side[0]]]
    for up, low in pairwise(side):
        if low[0].base - up[0].base < _CLOSE * max(up[0].style.size, low[0].style.size):
            groups[-1].append(low)
        else:
            groups.append([low])
    return groups


def is_dense(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether the rows follow closely on one another, as those of lists do and labels of entries do not."""
    return len(side) - len(_groups(side)) > _DENSE * (len(side) - 1)


def is_flush_right(side: Sequence[Sequence[Word]]) -> bool:
    """Return whether the rows end at one place and begin at many, as places and dates do that are set to the margin."""
    edge = max(words[-1].x1 for words in side)
    starts = [words[0].x0 for words in side if edge - words[-1].x1 < FLUSH]
    if len(starts) == len(side):
        return max(starts) - min(starts) > FLUSH
    common = max(Counter(round(start) for start in starts).values())
    return len(starts) > SHARED * len(side) and 2 * common < len(starts)


def is_label(text: str) -> bool:
    """Return whether *text* is a sign, a number or a label before what it stands beside."""
    signs = text.endswith(":") or not any(map(str.isalnum, text))
    return len(text) <= _GLYPHS or signs or any(map(str.isdigit, text))


def is_grid(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Return whether both sides hold short entries of very different lengths, as a list of skills in two columns does."""
    return all(text_width(side) < _RAGGED * max(words[-1].x1 - words[0].x0 for words in side) for side in (left, right))


def text_width(side: Sequence[Sequence[Word]]) -> float:
    """Return the mean width of the rows, in points."""
    return sum(words[-1].x1 - words[0].x0 for words in side) / len(side)
