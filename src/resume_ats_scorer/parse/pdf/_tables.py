"""Tables: ruled ones by pdfplumber's finder, fed with pdfium's lines, and those that have heads and no lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from resume_ats_scorer.parse.layout import Row, Word, headed
from resume_ats_scorer.parse.pdf._edges import Edge, joined
from resume_ats_scorer.parse.pdf._view import Rectangle, around

_MOST_EDGES = 120
"""With more lines than this the finder's time grows steeply, and what is drawn is a chart."""
_LEAST_CELLS = 2
"""A table has at least two rows of at least two cells with text."""


@dataclass(slots=True)
class Table:
    """A table with text."""

    box: Rectangle
    rows: list[list[list[Word]]]
    """The words of each cell, row by row; cells without text are left out."""


@dataclass(slots=True)
class _Sheet:
    """What the finder asks of a page."""

    bbox: Rectangle
    edges: list[dict[str, object]]


def ruled_tables(edges: Sequence[Edge], words: Sequence[Word], size: tuple[float, float]) -> list[Table]:
    """Return the ruled tables on a page of *size* with its upright *words*, from the top down."""
    if sum(edge.vertical for edge in edges) < 2 or sum(not edge.vertical for edge in edges) < 2:
        return []
    if len(edges) > _MOST_EDGES:
        edges = joined(edges)
    if len(edges) > _MOST_EDGES:
        return []
    from pdfplumber.table import TableFinder

    sheet: Any = _Sheet((0.0, 0.0, *size), [_as_dict(edge) for edge in edges])
    finder = TableFinder(sheet)
    found = [_table(table.bbox, [[cell for cell in row.cells if cell] for row in table.rows], words) for table in finder.tables]
    tables = [table for table in found if sum(len(row) >= _LEAST_CELLS for row in table.rows) >= _LEAST_CELLS]
    return sorted(tables, key=lambda table: (table.box[1], table.box[0]))


def set_apart(found: list[Row]) -> tuple[list[Table], list[Row]]:
    """Return the tables in *found* that have heads and no lines, and the other rows."""
    tables: list[Table] = []
    rest: list[Row] = []
    after = 0
    for table in headed(found):
        words = [word for row in found[table.first : table.last + 1] for word in row.words]
        tables.append(Table(around([(word.x0, word.top, word.x1, word.bottom) for word in words]), table.rows))
        rest += found[after : table.first]
        after = table.last + 1
    return tables, [*rest, *found[after:]]


def _as_dict(edge: Edge) -> dict[str, object]:
    return {
        "object_type": "line",
        "orientation": "v" if edge.vertical else "h",
        "x0": edge.x0,
        "x1": edge.x1,
        "top": edge.top,
        "bottom": edge.bottom,
        "width": edge.x1 - edge.x0,
        "height": edge.bottom - edge.top,
    }


def _table(box: Rectangle, rows: Sequence[Sequence[Rectangle]], words: Sequence[Word]) -> Table:
    filled = []
    for row in rows:
        cells = [inside for cell in row if (inside := [word for word in words if _holds(cell, word)])]
        if cells:
            filled.append(cells)
    return Table(box, filled)


def _holds(box: Rectangle, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]
