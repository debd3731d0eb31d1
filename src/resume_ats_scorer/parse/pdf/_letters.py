"""Letters that other programs will not read as they look: without a meaning in the file, or held in the opposite order."""

from collections.abc import Iterator, Sequence

import numpy as np

from resume_ats_scorer.model import Line, Mark, MarkKind
from resume_ats_scorer.parse.glyphs import mark_of
from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import TEX_LIGATURES, Chars
from resume_ats_scorer.parse.pdf._fonts import is_symbol_font
from resume_ats_scorer.parse.pdf._lines import is_bullet, is_icon


def unmapped(chars: Chars, words: Sequence[Word]) -> frozenset[int]:
    """Return the starts of those *words* that hold a character which the file maps to none, signs and icons left aside.

    Of plain ASCII only the first letter of a word is asked for: a font without a map has none for any letter.
    """
    code = chars.code
    asked = chars.solid & ((code > 0x7E) | (code < 0x20))
    written = [word for word in words if len(word.text) > 1]
    asked[[word.start for word in written]] = True
    places = (asked & ((code < min(TEX_LIGATURES)) | (code > max(TEX_LIGATURES)))).nonzero()[0]
    errors = _raw.map_errors(chars.text, chars.places_of(places.tolist()))
    if 1 not in errors:
        return frozenset()
    lost = np.zeros(len(chars.code) + 1, np.intp)
    lost[places[np.array(errors) == 1] + 1] = 1
    before = np.cumsum(lost)
    return frozenset(word.start for word in written if before[word.end] > before[word.start] and not _is_sign(word))


def _is_sign(word: Word) -> bool:
    return is_bullet(word) or is_icon(word) or is_symbol_font(word.style.family)


def letter_marks(words: Sequence[Word], line: Line, chars: Chars, lost: frozenset[int]) -> Iterator[Mark]:
    """Yield the marks of *line*, made of *words*; `value` is how many words have it. *lost* are starts of words."""
    strange = [word for word in words if word.start in lost] if lost else []
    if strange:
        yield mark_of(MarkKind.UNMAPPED_GLYPH, line, strange[0].text, float(len(strange)))
    turned = [word for word in words if not chars.backwards.isdisjoint(range(word.start, word.end))] if chars.backwards else []
    if turned:
        yield mark_of(MarkKind.REVERSED_TEXT, line, turned[0].text, float(len(turned)))
