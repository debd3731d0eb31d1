"""How a line stands out against the body of its document."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from resume_ats_scorer.model import Line, value
from resume_ats_scorer.resume.heading_names import bare, named
from resume_ats_scorer.text import UNSPACED


@value
class Style:
    """What makes a line stand out."""

    bigger: bool
    """Its letters are larger than those of the body."""
    bold: bool
    """It is bold."""
    caps: bool
    """It is in capitals."""
    level: int
    """The level of the heading style it is set in, or 0."""

    def __bool__(self) -> bool:
        """Return whether anything does."""
        return self.typeset or self.caps

    @property
    def typeset(self) -> bool:
        """Whether more than capitals does."""
        return self.bigger or self.bold or self.level > 0


_FEWEST_FRAMED = 2
_LEAST_MARKS = 2
"""A colon or a bracket and the space between what stands before a line and behind it."""
_STANDS_OUT = 1.15
"""How much larger than the usual one of a page a size stands out."""
SAME_SIZE = 0.1
"""Points up to which sizes are the same."""
_MOST_LINES = 3
"""Lines over which a name goes."""
PLAIN = Style(False, False, False, 0)
"""The style of the body."""


def style_of(line: Line, size: float | None) -> Style:
    """Return how *line* stands out where the letters of the body are of *size*."""
    caps = line.text.isupper() and sum(map(str.isalpha, line.text)) > 3
    bigger = size is not None and line.font_size is not None and line.font_size > size * 1.08
    return Style(bigger, line.bold, caps, line.heading_level)


def framed(lines: Sequence[Line], styles: list[Style]) -> list[Style]:
    """Return *styles* with lines between the marks that two known headings stand between as set in a heading style.

    So are all lines like "[Skills]", ">> Skills <<" or "Skills :-".
    """
    frames = [_frame(line) for line in lines]
    known = Counter(frame for frame, line in zip(frames, lines, strict=True) if frame and named(bare(line.text)))
    return [
        replace(style, level=style.level or 1) if known[frame] >= _FEWEST_FRAMED else style
        for frame, style in zip(frames, styles, strict=True)
    ]


def _frame(line: Line) -> str:
    """Return the marks around *line*, one name for pictures and one for numbers, or "" where there is no more than a colon."""
    inner = bare(line.text)
    before, _, after = map(str.strip, line.text.partition(inner)) if inner else ("", "", "")
    if (line.bullet + before)[:1].isalnum():
        return "number"
    if before and unicodedata.category(before[0]) == "So":
        return "picture"
    if line.bullet and UNSPACED.search(inner):
        return line.bullet
    marks = f"{line.bullet if line.bullet == after else ''}{before} {after}"
    return marks if len(marks) > _LEAST_MARKS else ""


def body_size(lines: Sequence[Line]) -> float | None:
    """Return the size that most letters of *lines* have, or None where none is known."""
    weights: Counter[float] = Counter()
    for line in lines:
        if line.font_size is not None:
            weights[line.font_size] += len(line.text)
    return max(sorted(weights), key=lambda size: weights[size]) if weights else None


def outstanding_size(lines: Sequence[Line]) -> float:
    """Return the largest size on the first page where it stands out against the usual one, else 0."""
    sizes = sorted(line.font_size for line in lines if line.page == 1 and line.font_size is not None)
    return sizes[-1] if sizes and sizes[-1] > _STANDS_OUT * sizes[len(sizes) // 2] else 0.0


def on_top(lines: Sequence[Line]) -> int | None:
    """Return the index of the first of the lines in the largest letters of the first page, where they open a later column.

    Names stand there, over a few lines that follow one another; headings do not.
    """
    size = outstanding_size(lines)
    if not size:
        return None
    largest = [i for i, line in enumerate(lines) if line.page == 1 and (line.font_size or 0.0) > size - SAME_SIZE]
    first, last = largest[0], largest[-1]
    if not first or last - first >= _MOST_LINES or any(lines[index].bullet for index in largest):
        return None
    return first if lines[first].column != lines[first - 1].column else None
