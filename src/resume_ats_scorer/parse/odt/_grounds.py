"""The colours that lie behind text: of the page, of paragraphs, boxes, tables and cells. An empty one is not known."""

from collections.abc import Mapping

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.legible import FAINTEST
from resume_ats_scorer.parse.odt._styles import DRAW, FO, STYLE, SVG, TABLE, XLINK, Styles, hue, length, percentage

PAPER = "#ffffff"
_WIDE, _HIGH = 490.0, 650.0
"""Points of a shape that leaves little of a page, of Letter or A4."""
_BEHIND = frozenset({f"{DRAW}{name}" for name in ("custom-shape", "rect", "ellipse", "polygon", "path", "frame", "g")})


def scenery(content: Element, styles: Element | None, looks: Styles) -> float:
    """Return the square points of filled shapes and pictures in *content* and headers that may lie behind the text."""
    parts = (content,) if styles is None else (content, styles)
    behind = (element for part in parts for element in part.iter(*_BEHIND) if _lies_behind(element, looks))
    return sum(_side(element, "width", 600.0) * _side(element, "height", 800.0) for element in behind)


def _side(element: Element, name: str, unknown: float) -> float:
    return max(length(element.get(f"{SVG}{name}"), unknown), 0.0)


def paper(styles: Element | None) -> str:
    """Return the colour of the pages."""
    for layout in () if styles is None else styles.iter(f"{STYLE}page-layout-properties"):
        if found := hue(layout.get(f"{FO}background-color"), ""):
            return found
    return PAPER


def _lies_behind(element: Element, looks: Styles) -> bool:
    drawn = looks.graphic(element)
    is_picture = element.find(f"{DRAW}image") is not None
    empty = _is_empty(drawn) or element.tag == f"{DRAW}frame"
    is_under = drawn.get(f"{STYLE}wrap") == "run-through" or element.getparent().tag == f"{DRAW}g"
    return is_under and (is_picture or not empty)


def box_ground(element: Element, looks: Styles, around: str) -> str:
    """Return the colour of the text box or shape *element*, where *around* is what lies behind it."""
    framed = element.getparent() if element.getparent().tag == f"{DRAW}frame" else element
    drawn = looks.graphic(framed)
    if _is_empty(drawn):
        return around
    fill = drawn.get(f"{DRAW}fill", "")
    colour = hue(drawn.get(f"{DRAW}fill-color") or drawn.get(f"{FO}background-color"), "")
    return "" if fill not in {"", "solid"} else colour or around


def _is_empty(drawn: Mapping[str, str]) -> bool:
    return drawn.get(f"{DRAW}fill", "") == "none" or percentage(drawn.get(f"{DRAW}opacity"), 1.0) < FAINTEST


def lies_over_all(element: Element, looks: Styles) -> bool:
    """Tell whether *element* is a shape or picture in front of nearly all of a page that lets nothing through."""
    if element.tag not in _BEHIND or _side(element, "width", 0.0) < _WIDE or _side(element, "height", 0.0) < _HIGH:
        return False
    drawn = looks.graphic(element)
    if drawn.get(f"{STYLE}wrap") != "run-through" or drawn.get(f"{STYLE}run-through") != "foreground":
        return False
    picture = element.find(f"{DRAW}image")
    if picture is not None:
        return str(picture.get(f"{XLINK}href", "")).lower().endswith((".jpg", ".jpeg"))
    return drawn.get(f"{DRAW}fill") == "solid" and percentage(drawn.get(f"{DRAW}opacity"), 1.0) == 1


def cell_ground(cell: Element, looks: Styles, around: str) -> str:
    """Return the colour of *cell*: its own, or that of its row or table, or what lies *around*."""
    row = cell.getparent()
    table = next(row.iterancestors(f"{TABLE}table"))
    for element, family in ((cell, "table-cell"), (row, "table-row"), (table, "table")):
        own = ""
        for style in looks.chain(family, element.get(f"{TABLE}style-name", "")):
            properties = style.find(f"{STYLE}{family}-properties")
            own = hue(properties.get(f"{FO}background-color"), own) if properties is not None else own
        if own:
            return own
    return around
