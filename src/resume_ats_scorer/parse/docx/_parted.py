"""The parts of a table that its style tells apart: its first row, its last column, bands and so on."""

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.docx._parts import child, val

_ROWS, _COLUMNS = ("firstRow", "lastRow"), ("firstColumn", "lastColumn")
_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400}
"""Of the number in which older programs say which parts a table has."""
_NAMES = {"firstColumn": "firstCol", "lastColumn": "lastCol"}
"""Of parts, where styles name them otherwise than tables do."""
_CORNERS = {("firstRow", "firstColumn"): "nwCell", ("firstRow", "lastColumn"): "neCell", ("lastRow", "firstColumn"): "swCell"}
_CORNER = "seCell"


class Parts:
    """Which of its parts a table with these *properties* and so many *rows* tells apart."""

    def __init__(self, properties: Element | None, rows: int) -> None:
        stated = child(properties, "w:tblLook")
        bits = val(stated) or "04A0" if stated is not None else "0000"
        number = int(bits, 16) if set(bits) <= _HEXADECIMAL and len(bits) <= 4 else 0
        self._has = {name: _said(val(stated, f"w:{name}"), bool(number & bit)) for name, bit in _BITS.items()}
        self._rows = rows

    def of(self, row: int, column: int, columns: int) -> tuple[str, ...]:
        """Return the parts that the cell in this *row* and *column* of so many *columns* is in, the most general first."""
        has = self._has
        across = [name for name, at in zip(_ROWS, (1, self._rows), strict=True) if has[name] and row == at][:1]
        down = [name for name, at in zip(_COLUMNS, (1, columns), strict=True) if has[name] and column == at][:1]
        found = ["wholeTable"]
        if not has["noVBand"] and not down:
            found.append("band2Vert" if (column - has["firstColumn"]) % 2 == 0 else "band1Vert")
        if not has["noHBand"] and not across:
            found.append("band2Horz" if (row - has["firstRow"]) % 2 == 0 else "band1Horz")
        found += [*across, *(_NAMES[name] for name in down)]
        if across and down:
            found.append(_CORNERS.get((across[0], down[0]), _CORNER))
        return tuple(found)


def _said(text: str | None, otherwise: bool) -> bool:
    return otherwise if text is None else text in {"1", "true", "on"}


_HEXADECIMAL = frozenset("0123456789ABCDEFabcdef")
