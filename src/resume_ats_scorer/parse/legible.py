"""What a person can read, the same for every format: least sizes, room and heights, and where the paper ends; all in points."""

TINY = 6.0
"""Type smaller than this is hard to read."""
LEAST_SIZE = 4.0
"""Type smaller than this cannot be read."""
_SMALLEST_RAISED = 5.0
"""Type that measures at least so much can be read where it is raised or lowered, and three fifths as large."""
FLAT = 0.2
"""Share of their width or height to which letters are squeezed that nobody can read."""
FAINTEST = 0.15
"""Opacity below which nobody reads."""
_TIGHT = -0.4
"""Space between letters, in sizes of theirs, from which they lie on one another."""
LEAST_ROOM = 4.0
"""Square points that a box has for each of its characters, if anybody is to read them: two points wide and two high."""
LEAST_SIDE = 2.0
"""What a frame, a cell or a column measures at least, if anybody is to see it."""
LEAST_HEIGHT = 0.35
"""Share of the size of letters that a line or row must have in height, if anybody is to read them."""
LEADING = 1.15
"""Height of a single line against the size of its letters."""
SINGLE = 240
"""What a single line is in the unit that Word and RTF have for lines that are a multiple of it."""
FARTHEST = 1_700.0
"""Distance from the corner of the page beyond which no paper reaches."""
_CHARACTER = 0.4
"""Area of a character, in squares of its size."""


def is_tiny(size: float, space: float, width: float = 100.0, *, raised: bool = False) -> bool:
    """Return whether letters of *size* and *width*, in hundredths, with so much *space* between them are too small to be read."""
    return size < (_SMALLEST_RAISED if raised else LEAST_SIZE) or width < 100 * FLAT or space <= _TIGHT * size


def area_of(text: str, size: float) -> float:
    """Return the square points that *text* of *size* takes."""
    return len(text) * _CHARACTER * size * size
