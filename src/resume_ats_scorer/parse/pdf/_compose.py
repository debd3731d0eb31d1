"""Words, tables, fields and notes of one page to drafts of lines in reading order."""

from collections.abc import Callable, Iterable, Sequence

from resume_ats_scorer.model import Region
from resume_ats_scorer.parse.layout import (
    LEAST_COLUMNS,
    Block,
    Edges,
    Ground,
    Row,
    Word,
    as_drawn,
    blocks,
    blocks_of,
    grids,
    rows,
    wraps,
)
from resume_ats_scorer.parse.pdf._annotations import Annotations
from resume_ats_scorer.parse.pdf._lines import Draft, drafts_of, is_bullet, placed
from resume_ats_scorer.parse.pdf._tables import Table, set_apart
from resume_ats_scorer.parse.pdf._view import Rectangle, View

_ALONG = (90, 270)
"""Angles of headings that run along their section."""
_HEADING_WORDS = 4
_SHORT_CELL = 2
"""Cells of at most so many lines are read across the row, longer ones one after the other."""


def compose(
    words: Sequence[Word],
    others: Sequence[Word],
    tables: Sequence[Table],
    laid: Annotations,
    view: View,
    first_table: int,
    before: Edges | None,
    ground: Ground | None,
) -> list[Draft]:
    """Return the text of a page in reading order; tables count from *first_table*.

    First come the upright *words* that can be seen, and of the *others* those that are turned, then those that are hidden.
    *before* are the columns of the page before, *ground* is what parts of the page are painted with.
    """
    inside = {id(word) for table in tables for row in table.rows for cell in row for word in cell}
    bare, flowing = set_apart(rows([word for word in words if id(word) not in inside] if inside else words))
    upright = drafts_of(as_drawn(blocks_of(flowing, before, ground)), view)
    _set_grids(upright, first_table + len(tables) + len(bare))
    for number, table in enumerate([*tables, *bare], first_table):
        _insert(upright, _table_drafts(table, number, view), table.box)
    for box, text in laid.fields:
        _insert(upright, [Draft([], Region.FORM, text=text, box=box)], box)
    for box, text in laid.notes:
        _insert(upright, [Draft([], Region.TEXTBOX, text=text, box=box)], box)
    turned = [
        placed(Draft([piece], draft.region, draft.column), view)
        for draft in _grouped((word for word in others if not word.hidden), lambda word: word.angle, view)
        for piece in draft.pieces
    ]
    hidden = _grouped((word for word in others if word.hidden), lambda word: (word.hidden, word.angle), view)
    for draft in hidden:
        draft.hidden = draft.words[0].hidden
    _insert_turned(upright, turned)
    unseen = [Draft([], Region.FORM, hidden="invisible", text=text, box=box) for box, text in laid.unseen]
    found = upright + turned + hidden + unseen
    _link(found, laid.links)
    return found


def _set_grids(drafts: Sequence[Draft], first: int) -> None:
    """Make tables of the rows that line up like one; lists of bullets in several columns are lists."""
    starts = [[piece[0].x0 for piece in draft.pieces] if _may_be_row(draft) else [] for draft in drafts]
    for number, run in enumerate(grids(starts), first):
        for row, index in enumerate(run, 1):
            drafts[index].region, drafts[index].table, drafts[index].row = Region.TABLE, number, row


def _may_be_row(draft: Draft) -> bool:
    return len(draft.pieces) >= LEAST_COLUMNS and not is_bullet(draft.pieces[-1][0])


def _grouped(words: Iterable[Word], key: Callable[[Word], object], view: View) -> list[Draft]:
    groups: dict[object, list[Word]] = {}
    for word in words:
        groups.setdefault(key(word), []).append(word)
    found: list[Draft] = []
    for group in groups.values():
        if group[0].angle == -1:
            found.append(placed(Draft([group]), view))
        else:
            found += drafts_of(blocks(group), view)
    return found


def _table_drafts(table: Table, number: int, view: View) -> list[Draft]:
    """Return *table* as drafts: rows of short cells, each of one text, across, and cells of more one after the other.

    Below heads short cells are whole beside long ones as well.
    """
    cells = [[rows(cell) for cell in row] for row in table.rows]
    filled = [(place, cell) for row in cells for place, cell in enumerate(row, 1) if cell]
    going_on = iter(wraps([Block(cell, place, cell[0].words[0].x0, cell[0].words[-1].x1) for place, cell in filled]))
    headed = all(len(cell) == 1 and all(word.style.bold or word.text.isupper() for word in cell[0].words) for cell in cells[0])
    found = []
    for index, row in enumerate(cells, 1):
        known = [next(going_on) if cell else [] for cell in row]
        short = [len(cell) <= _SHORT_CELL and len({line.words[0].style for line in cell}) < _SHORT_CELL for cell in row]
        if all(short):
            drafts = [Draft([_running(cell) for cell in row], Region.TABLE)]
        else:
            drafts = [
                Draft([words], Region.TABLE, goes_on=behind)
                for cell, behinds, whole in zip(row, known, short, strict=True)
                for words, behind in ([(_running(cell), None)] if headed and whole else _lines(cell, behinds))
            ]
        for draft in drafts:
            draft.table, draft.row = number, index
            found.append(placed(draft, view))
    return found


def _running(cell: Sequence[Row]) -> list[Word]:
    return [word for line in cell for word in line.words]


def _lines(cell: Sequence[Row], known: Sequence[int | None]) -> list[tuple[list[Word], int | None]]:
    return [(line.words, behind) for line, behind in zip(cell, known, strict=True)]


def _insert(drafts: list[Draft], new: list[Draft], box: Rectangle) -> None:
    """Put *new* after the last draft on the left of or above *box*, of those that share its width if there are any above."""
    middle = (box[1] + box[3]) / 2
    above = [index for index, draft in enumerate(drafts) if draft.box[1] <= middle and draft.box[0] < box[2]]
    beside = [index for index in above if box[0] < drafts[index].box[2]]
    place = max(beside or above, default=-1) + 1
    drafts[place:place] = new


def _insert_turned(drafts: list[Draft], turned: list[Draft]) -> None:
    """Move the headings among *turned* to the beginning of what they stand beside, on its left."""
    first = 0
    short = (draft for draft in turned if draft.words[0].angle in _ALONG and len(draft.words) <= _HEADING_WORDS)
    for heading in sorted(short, key=lambda draft: draft.box[1]):
        x1 = heading.box[2]
        level = [index for index, draft in enumerate(drafts) if heading.box[1] < (draft.box[1] + draft.box[3]) / 2 < heading.box[3]]
        if not level or min(level) < first or any(drafts[index].box[0] < x1 for index in level):
            continue
        over = max([index for index in range(first, level[0]) if drafts[index].box[0] < x1], default=first - 1) + 1
        begins = over if over > first else max(range(over, level[0] + 1), key=lambda index: (drafts[index].space_before, -index))
        drafts.insert(begins, heading)
        turned.remove(heading)
        first = level[-1] + 2


def _link(drafts: Sequence[Draft], links: Sequence[tuple[Rectangle, str]]) -> None:
    """Give each link to the lines it lies on, or to the nearest line where it lies on none (an icon)."""
    for box, target in links:
        touched = [draft for draft in drafts if _shares(draft.box, box)]
        if not touched and drafts:
            touched = [min(drafts, key=lambda draft: _distance(draft.box, box))]
        for draft in touched:
            draft.links.append(target)


def _shares(line: Rectangle, box: Rectangle) -> bool:
    height = min(line[3], box[3]) - max(line[1], box[1])
    if height <= 0.0:
        return False
    width = min(line[2], box[2]) - max(line[0], box[0])
    return width > 1.0 and height > 0.5 * min(line[3] - line[1], box[3] - box[1])


def _distance(line: Rectangle, box: Rectangle) -> float:
    across = max(line[0] - box[2], box[0] - line[2], 0.0)
    down = abs(line[1] + line[3] - box[1] - box[3]) / 2
    return across + 4 * down
