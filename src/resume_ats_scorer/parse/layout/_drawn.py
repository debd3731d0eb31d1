"""The order that a file draws its text in, which tells cells and columns where the places of words leave them open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby, pairwise

from resume_ats_scorer.parse.layout._blocks import Block
from resume_ats_scorer.parse.layout._cuts import Rectangle, in_reading_order
from resume_ats_scorer.parse.layout._gutters import LEAST_ROWS
from resume_ats_scorer.parse.layout._periods import is_rest
from resume_ats_scorer.parse.layout._rows import Row
from resume_ats_scorer.parse.layout._words import Word, is_dated

_MOST = 400
"""A page of more pieces is read by its places alone."""
_DEEPEST = 12
_NEXT = 4
"""Words on end in the file have at most so many characters between them."""
_LEAD = 3.0
"""A bullet or icon stands nearer than that, in font sizes, to what it leads."""
_LEVEL = 0.4
"""Baselines this close, in font sizes, are one."""
_OVER = 1.0
"""Words stand above one another that share more points of their widths than that."""
_PITCH, _DENSE = 3.5, 0.65
"""In a cell at least this share of the rows stands at most so many font sizes below the one before."""
_MOST_NOTES, _EITHER = 3, 2
"""A note has at most so many rows, and a date in either of the first two."""


@dataclass(slots=True)
class _Piece:
    """What of a row is drawn on end."""

    words: list[Word]
    row: Row
    block: Block
    start: int
    rank: int = 0
    cell: "list[_Piece]" = field(default_factory=list)
    """What the file draws one below the other."""
    stretch: "list[_Piece]" = field(default_factory=list)
    """What it draws from where it goes back up the page to where it does so again."""

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1


def as_drawn(found: list[Block]) -> list[Block]:
    """Return the blocks *found*, in the order of the file what it draws in cells that were read across, or the other way round.

    The file is believed where it goes back up the page to go on beside what it drew, and nothing is drawn after what stands below
    it. Blocks that are as whole in the file as here keep their places.
    """
    starts = [word.start for block in found for row in block.rows for word in row.words]
    if starts == sorted(starts):
        return found
    pieces = [piece for block in found for row in block.rows for piece in _pieces(row, block)]
    if len(pieces) > _MOST or all(before.start < after.start for before, after in pairwise(pieces)):
        return found
    drawn = sorted(pieces, key=lambda piece: piece.start)
    for cell in _cells(drawn):
        for piece in cell:
            piece.cell = cell
    stretch: list[_Piece] = []
    for rank, piece in enumerate(drawn):
        stretch = stretch if stretch and _drop(stretch[-1], piece) >= -_LEVEL else []
        stretch.append(piece)
        piece.rank, piece.stretch = rank, stretch
    read = _settled(pieces, _DEEPEST)
    if all(one is other for one, other in zip(read, pieces, strict=True)):
        return found
    return [_block(list(run)) for run in _runs(read)]


def _pieces(row: Row, block: Block) -> Iterator[_Piece]:
    """Yield *row* cut where the file draws something else in between; a bullet or icon stays with what it leads."""
    words: list[Word] = []
    for word in row.words:
        if words and not 0 <= word.start - words[-1].end <= _NEXT:
            leads = len(words) == 1 and _is_sign(words[0]) and word.x0 - words[0].x1 < _LEAD * row.size
            if not leads:
                yield _Piece(words, row, block, _start(words))
                words = []
        words.append(word)
    yield _Piece(words, row, block, _start(words))


def _is_sign(word: Word) -> bool:
    return len(word.text) == 1 or not any(map(str.isalnum, word.text))


def _start(words: Sequence[Word]) -> int:
    return words[len(words) > 1 and _is_sign(words[0])].start


def _settled(pieces: list[_Piece], depth: int) -> list[_Piece]:
    """Return *pieces* with what the file orders better in its order."""
    if len(pieces) < 2 or not depth:
        return pieces
    parts = list(_parts(pieces, rising=True))
    if len(parts) == 1:
        for cells in _ways(_cells(sorted(pieces, key=lambda piece: piece.rank))):
            if _are_read(cells):
                return list(chain.from_iterable(cells))
        parts = list(_parts(pieces, rising=False))
    if len(parts) == 1:
        parts = [list(run) for _, run in groupby(pieces, key=lambda piece: id(piece.block))]
    return list(chain.from_iterable(_settled(part, depth - 1) for part in parts)) if len(parts) > 1 else pieces


def _parts(pieces: Sequence[_Piece], *, rising: bool) -> Iterator[list[_Piece]]:
    """Yield *pieces* cut where all before a place are drawn before all behind it, or after all of them."""
    order = [piece.rank if rising else -piece.rank for piece in pieces]
    least = [*order]
    for index in range(len(order) - 2, -1, -1):
        least[index] = min(order[index], least[index + 1])
    first, most = 0, order[0]
    for index in range(1, len(order)):
        if most < least[index]:
            yield list(pieces[first:index])
            first = index
        most = max(most, order[index])
    yield list(pieces[first:])


def _cells(drawn: Sequence[_Piece]) -> list[list[_Piece]]:
    """Return *drawn* cut where the file goes back up the page, or on beside what it drew."""
    cells = [[drawn[0]]]
    for before, after in pairwise(drawn):
        if _drop(before, after) < -_LEVEL or not _share(before, after):
            cells.append([])
        cells[-1].append(after)
    return cells


def _ways(drawn: Sequence[list[_Piece]]) -> Iterator[list[list[_Piece]]]:
    """Yield the cells *drawn* in the order of the file, and in that of their places, which tells where boxes are drawn anyhow."""
    yield _with_asides(drawn)
    boxes = [box for cell in drawn for box in _apart(cell, list(chain.from_iterable(drawn)))]
    places = [_box(box) for box in boxes]
    notes = (place for box, place in zip(boxes, places, strict=True) if _is_note(box))
    if not any(note[1] < place[3] and place[1] < note[3] for note in notes for place in places if place is not note):
        yield _with_asides([boxes[index] for index in in_reading_order(places)])


def _is_note(box: Sequence[_Piece]) -> bool:
    """Return whether *box* may label or date what stands beside it."""
    return len(box) == 1 or (len(box) <= _MOST_NOTES and any(is_dated(piece.words) for piece in box))


def _apart(cell: Sequence[_Piece], others: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Yield *cell* cut where one of the *others* stands between two of its pieces: boxes far from each other, drawn on end."""
    first = 0
    for index, (upper, lower) in enumerate(pairwise(cell), 1):
        between = (other for other in others if upper.row.base < other.row.base < lower.row.base)
        if _drop(upper, lower) > _PITCH and any(_share(other, lower) and other.cell is not lower.cell for other in between):
            yield list(cell[first:index])
            first = index
    yield list(cell[first:])


def _box(cell: Sequence[_Piece]) -> Rectangle:
    """Return where *cell* stands."""
    top, bottom = min(piece.row.top for piece in cell), max(piece.row.bottom for piece in cell)
    return min(piece.x0 for piece in cell), top, max(piece.x1 for piece in cell), bottom


def _share(one: _Piece, other: _Piece) -> bool:
    """Return whether one of the two stands above the other."""
    return min(one.x1, other.x1) - max(one.x0, other.x0) > _OVER


def _drop(before: _Piece, after: _Piece) -> float:
    """Return how far *after* stands below *before*, in font sizes."""
    return (after.row.base - before.row.base) / max(after.row.size, 1.0)


def _with_asides(cells: Sequence[list[_Piece]]) -> list[list[_Piece]]:
    """Return *cells*, dates and places that stand on the right beside other text on its rows."""
    found = [cells[0]]
    for cell in cells[1:]:
        if not _is_aside(cell):
            found.append(cell)
            continue
        for piece in _periods_whole(cell):
            above = [index for index, other in enumerate(found[-1], 1) if _drop(other, piece) > -_LEVEL]
            place = max(above, default=0)
            found[-1][place:place] = [piece]
    return found


def _periods_whole(cell: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces of *cell*, those that a period is broken over as one."""
    whole = cell[0]
    for piece in cell[1:]:
        if is_rest(whole.words, piece.words):
            whole = replace(whole, words=[*whole.words, *piece.words])
        else:
            yield whole
            whole = piece
    yield whole


def _is_aside(cell: Sequence[_Piece]) -> bool:
    """Return whether *cell* is part of a note of one row, or one with a date, on the right half of its block."""
    whole, block = cell[0].cell, cell[0].block
    dated = any(is_dated(piece.words) for piece in whole[:_EITHER])
    return len(whole) <= (_MOST_NOTES if dated else 1) and min(piece.x0 for piece in cell) > (block.x0 + block.x1) / 2


def _are_read(cells: Sequence[Sequence[_Piece]]) -> bool:
    """Return whether a person may read the *cells* one after the other, and they are not drawn by rows."""
    drawn = list(chain.from_iterable(cells))
    beside = [(before, after) for before, after in pairwise(drawn) if after.x0 > before.x1 - _OVER]
    back = [pair for pair in beside if _drop(*pair) < -_LEVEL]
    on = sum(_drop(*pair) > _LEVEL for pair in beside)
    parts = {id(piece.cell): piece.cell for piece in drawn}.values()
    if len(back) <= on or not all(map(_is_whole, parts)) or not all(_is_beside(*pair) for pair in back):
        return False
    return not any(_is_above(after, before) for index, before in enumerate(drawn) for after in drawn[index + 1 :])


def _is_beside(before: _Piece, piece: _Piece) -> bool:
    """Return whether *piece* does not begin above something short that *before* ends, as what stands beside a label does not."""
    above = [other for other in before.stretch if _share(other, before)]
    return len(above) >= LEAST_ROWS or above[0].row.top - piece.row.top < piece.row.size


def _is_whole(cell: Sequence[_Piece]) -> bool:
    """Return whether *cell* may be a column or a cell, and is not dates or the like of several entries."""
    near = sum(_drop(upper, lower) <= _PITCH for upper, lower in pairwise(cell))
    return near >= _DENSE * (len(cell) - 1)


def _is_above(piece: _Piece, other: _Piece) -> bool:
    return _share(piece, other) and piece.row.base < other.row.base - _LEVEL * min(piece.row.size, other.row.size)


def _runs(read: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    run = [read[0]]
    for piece in read[1:]:
        if piece.block.column != run[-1].block.column or piece.row.base < run[-1].row.base - _LEVEL * piece.row.size:
            yield run
            run = []
        run.append(piece)
    yield run


def _block(run: Sequence[_Piece]) -> Block:
    found: list[Row] = []
    before: _Piece | None = None
    for piece in run:
        if before and before.row is piece.row and before.x0 <= piece.x0:
            found[-1] = Row.of([*found[-1].words, *piece.words], piece.row.base)
        else:
            found.append(Row.of(piece.words, piece.row.base))
        before = piece
    return Block(
        found, run[0].block.column, min(row.words[0].x0 for row in found), max(word.x1 for row in found for word in row.words)
    )
