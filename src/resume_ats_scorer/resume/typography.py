"""How a line stands out against the body of its document."""

from collections import Counter
from collections.abc import Sequence

from resume_ats_scorer.model import Line, value


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


PLAIN = Style(False, False, False, 0)
"""The style of the body."""


def style_of(line: Line, size: float | None) -> Style:
    """Return how *line* stands out where the letters of the body are of *size*."""
    caps = line.text.isupper() and sum(map(str.isalpha, line.text)) > 3
    bigger = size is not None and line.font_size is not None and line.font_size > size * 1.08
    return Style(bigger, line.bold, caps, line.heading_level)


def body_size(lines: Sequence[Line]) -> float | None:
    """Return the size that most letters of *lines* have, or None where none is known."""
    weights: Counter[float] = Counter()
    for line in lines:
        if line.font_size is not None:
            weights[line.font_size] += len(line.text)
    return max(sorted(weights), key=lambda size: weights[size]) if weights else None
