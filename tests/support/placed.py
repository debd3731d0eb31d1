"""Words at places of a page, and the order they are read in."""

from collections.abc import Sequence

from resume_ats_scorer.parse.layout import Style, Word, blocks

PLAIN = Style("Serif", 10.0, bold=False, italic=False)


def word(text: str, x0: float, base: float, width: float = 40.0, size: float = 10.0) -> Word:
    """Return a word that begins at *x0* on the baseline *base*."""
    style = PLAIN if size == PLAIN.size else Style("Serif", size, bold=False, italic=False)
    return Word(text, x0, base - 0.8 * size, x0 + width, base + 0.2 * size, base, style)


def reading(words: Sequence[Word]) -> list[str]:
    """Return the rows of *words* in reading order."""
    return [" ".join(each.text for each in row.words) for block in blocks(words) for row in block.rows]
