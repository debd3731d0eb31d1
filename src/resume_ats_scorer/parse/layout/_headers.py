"""Headers above columns: a title and what goes with it, and what looks like a heading."""

from collections.abc import Sequence
from statistics import median

from resume_ats_scorer.parse.layout._rows import Row

TITLE_WORDS = 4
"""A heading that stands alone has at most so many words."""
HEADER_SPACE = 0.6
"""Free space below a header, in font sizes."""
SECTION_SPACE = 1.0
"""Where there is less than that, in font sizes, below what may be a header, the widest space ends it."""
_HEADING_WORDS = 2
"""A heading in a band that may begin with a title has at most so many words."""
_MOST_HEADER_ROWS = 9
_MOST_BEGINNING = 4
"""Columns begin at most so many rows above what tells them, or below a title."""
_LEAST_ABOVE = 2
"""Rows of the other column that stand above a title."""
LARGE = 1.25
"""Type of this size, against the usual one of a band, is a title."""
_SUBTITLE = 1.15
_FLUSH = 4.0
"""Edges and centres within so many points stand below one another."""


def header_rows(found: Sequence[Row], first: int, last: int, middle: float) -> int:
    """Return how many of the rows from *first* to *last*, which have a gutter at *middle*, are a header above the columns."""
    centred = _centred_rows(found, first, last)
    return centred + _title_rows(found[first + centred : last + 1], middle)


def heading_rows_above(found: Sequence[Row], first: int, middle: float) -> int:
    """Return how many rows above *first* go on up to headings set alike on both sides of *middle*, with nothing over it."""
    usual = median(row.size for row in found)
    for index in range(first - 1, max(first - 1 - _MOST_BEGINNING, -1), -1):
        if any(word.x0 < middle < word.x1 for word in found[index].words):
            return 0
        if _are_headings(found[index], middle, usual) and found[index].size > usual:
            return first - index
    return 0


def _centred_rows(found: Sequence[Row], first: int, last: int) -> int:
    """Return how many rows from *first* up to *last* go on with a header that is centred above the columns."""
    index = first
    while 0 < index < last and _is_centred(found[index - 1], found[index]):
        index += 1
    return index - first


def _is_centred(upper: Row, lower: Row) -> bool:
    """Return whether both rows have one centre, but begin at different places."""
    edges = [(row.words[0].x0, row.words[-1].x1) for row in (upper, lower)]
    (x0, x1), (left, right) = edges
    return abs(x0 + x1 - left - right) < _FLUSH < abs(x0 - left)


def _title_rows(band: Sequence[Row], middle: float) -> int:
    """Return how many rows at the top of *band* are a header: its title and what follows it up to free space on both sides."""
    usual = median(row.size for row in band)
    title = max(range(len(band)), key=lambda index: (band[index].size, -index))
    beside = _begins_beside(band, title, middle, usual) or _are_headings(band[title], middle, usual)
    if band[title].size < LARGE * usual or beside:
        return 0
    ends: dict[int, float] = {}
    for index in range(title + 1, min(len(band), _MOST_HEADER_ROWS)):
        space = _space_above(band, index, middle, usual)
        if space:
            ends[index] = space
        if is_heading(band[index], usual) or _are_headings(band[index], middle, usual):
            ends = dict(list(ends.items())[-1:])
            if index - title <= _MOST_BEGINNING and _are_headings(band[index], middle, usual):
                return index
            break
    if not ends:
        return 0
    first = next(iter(ends))
    end = max(ends, key=lambda index: (ends[index], -index)) if ends[first] < SECTION_SPACE * usual else first
    largest_below = max(row.size for row in band[first:])
    return end if band[title].size >= LARGE * largest_below else 0


def _are_headings(row: Row, middle: float, usual: float) -> bool:
    """Return whether *row* has headings set alike on both sides of *middle*."""
    alike = len({word.style for word in row.words}) == 1 and row.words[0].x0 < middle <= row.words[-1].x0
    apart = all((piece[0].x0 < middle) is (piece[-1].x0 < middle) for piece in row.pieces())
    return alike and apart and is_heading(row, usual, TITLE_WORDS)


def _begins_beside(band: Sequence[Row], title: int, middle: float, usual: float) -> bool:
    """Return whether the column that the *title* does not stand in begins beside it: with a heading like others further down.

    A title that stands so low that there are rows beside and above it is one of its own column as well.
    """
    right = max(band[title].words, key=lambda word: word.style.size).x0 < middle
    side = [words for row in band if (words := [word for word in row.words if (word.x0 >= middle) is right])]
    if not side:
        return False
    first = Row.of(side[0], side[0][0].base)
    if sum(words[0].bottom < band[title].top for words in side) >= _LEAST_ABOVE and not _is_over(band[title], middle):
        return True
    if first.top > band[title].bottom or not is_heading(first, usual, TITLE_WORDS):
        return False
    return any(_is_like(first, Row.of(words, words[0].base), usual) for words in side[1:])


def _is_over(row: Row, middle: float) -> bool:
    return row.words[0].x0 < middle < row.words[-1].x1


def _is_like(heading: Row, row: Row, usual: float) -> bool:
    """Return whether *row* is a heading that begins where *heading* does, and set like it."""
    one, other = heading.words[0], row.words[0]
    return abs(one.x0 - other.x0) < _FLUSH and one.style == other.style and is_heading(row, usual, TITLE_WORDS)


def _space_above(band: Sequence[Row], index: int, middle: float, usual: float) -> float:
    """Return the free space that parts row *index* of *band* from those above, on the left and on the right of *middle*, or 0.

    Where there is something above on both sides, the space must be twice what parts the rows there.
    """
    spaces = []
    for right in (False, True):
        side = [[word for word in row.words if (word.x0 >= middle) is right] for row in band]
        above = [max(word.bottom for word in words) for words in side[:index] if words]
        below = [min(word.top for word in words) for words in side[index:] if words]
        if above and below:
            own = [max(word.bottom for word in words) for words in side[index:] if words]
            within = [top - bottom for bottom, top in zip(own[:-1], below[1:], strict=True)]
            spaces.append((below[0] - above[-1], median(within) if within else 0.0))
    least = HEADER_SPACE * usual
    free = all(space > least and (len(spaces) < 2 or space > 2 * within) for space, within in spaces)
    return min((space for space, _ in spaces), default=0.0) if free else 0.0


def is_heading(row: Row, usual: float, most_words: int = _HEADING_WORDS) -> bool:
    """Return whether *row* looks like the headings of sections: few words in each piece, in capitals, bold or large."""
    stands_out = row.words[0].style.bold or row.size >= _SUBTITLE * usual or "".join([word.text for word in row.words]).isupper()
    return stands_out and all(len(piece) <= most_words for piece in row.pieces())
