"""The colour of the page of an RTF file."""

import re

from resume_ats_scorer.parse.colours import WHITE, Colour

_FILL = re.compile(r"\{\\sn fillColor\}\s*\{\\sv (\d{1,9})\}")
_NEAR = 3_000
"""Characters of the description of a page's background."""
_SHAPE = re.compile(r"\\shpleft(-?\d{1,6})\\shptop(-?\d{1,6})\\shpright(-?\d{1,6})\\shpbottom(-?\d{1,6})")
_SCENERY = 4_000_000
"""Area of shapes, in squares of a twentieth of a point, from which text may stand on them."""


def paper_of(source: str) -> Colour | None:
    """Return the colour of the page, None where filled shapes in *source* may lie behind its text."""
    start = source.find(r"\*\background")
    page = _FILL.search(source, start, start + _NEAR) if start >= 0 else None
    shapes = sum((right - left) * (bottom - top) for left, top, right, bottom in map(_edges, _SHAPE.finditer(source)))
    if source.count("fillColor") > (page is not None) and shapes >= _SCENERY:
        return None
    if page is None:
        return WHITE
    return shade_of(int(page[1]))


def shade_of(number: int) -> Colour:
    """Return the colour that the *number* of a shape's fill stands for."""
    blue, rest = divmod(min(number, 0xFFFFFF), 65_536)
    return rest % 256, rest // 256, blue


def _edges(found: re.Match[str]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (int(number) for number in found.groups())
    return left, top, right, bottom
