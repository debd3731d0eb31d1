"""Pictures, charts and drawings anchored in paragraphs; importing this module lets `_inline` read them."""

import re
from pathlib import PurePosixPath

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import MarkKind
from resume_ats_scorer.parse.docx._inline import HANDLERS, Inline
from resume_ats_scorer.parse.docx._parts import ID, child, number, qn

_EMU = 12700
_V = "{urn:schemas-microsoft-com:vml}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_CHART_EX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_LEAST_SIDE = 2.0
"""Points that a drawing measures at least, if anybody is to see it."""
_STYLE_LENGTH = re.compile(r"(?:^|;)\s*(width|height):\s*([\d.]+)(pt|in|px|cm|mm)?")
_POINTS = {"pt": 1.0, "in": 72.0, "px": 0.75, "cm": 72 / 2.54, "mm": 72 / 25.4}
_RASTER = frozenset({".jpg", ".jpeg", ".png"})
_PORTRAIT_SIDE = (50.0, 260.0)
_PORTRAIT_RATIO = (0.6, 1.15)


def _anchor(inline: Inline, element: Element) -> None:
    extent = child(element, "wp:extent")
    outer = inline.extent, inline.anchor_hidden
    inline.extent = number(val_of(extent, "cx")) / _EMU, number(val_of(extent, "cy")) / _EMU
    if _off_page(inline, element):
        inline.anchor_hidden = "off_page"
    elif val_of(child(element, "wp:docPr"), "hidden") in {"1", "true"}:
        inline.anchor_hidden = "vanish"
    elif extent is not None and max(inline.extent) < _LEAST_SIDE and next(element.iter(qn("a:spAutoFit")), None) is None:
        inline.anchor_hidden = "tiny"
    inline.read(element)
    inline.extent, inline.anchor_hidden = outer


def _off_page(inline: Inline, element: Element) -> bool:
    """Return whether the drawing is placed wholly beyond the edges of the page."""
    section = inline.state.current
    for name, size, page, margin in (
        ("wp:positionH", inline.extent[0], section.width, section.margins[0]),
        ("wp:positionV", inline.extent[1], section.height, section.margins[1]),
    ):
        position = child(element, name)
        offset = child(position, "wp:posOffset")
        if position is None or offset is None or position.get("relativeFrom") not in {"page", "margin", "column"}:
            continue
        start = number(offset.text) / _EMU + (0.0 if position.get("relativeFrom") == "page" else margin)
        if start >= page or start + size <= 0:
            return True
    return False


def _picture(inline: Inline, element: Element) -> None:
    blip = next(element.iter(qn("a:blip")), None)
    _image(inline, blip.get(qn("r:embed")) or blip.get(qn("r:link")) if blip is not None else None)
    inline.read(element)


def _vml_shape(inline: Inline, element: Element) -> None:
    outer = inline.extent
    sizes = {name: float(size) * _POINTS[unit or "px"] for name, size, unit in _STYLE_LENGTH.findall(element.get("style", ""))}
    inline.extent = sizes.get("width", 0.0), sizes.get("height", 0.0)
    inline.read(element)
    inline.extent = outer


def _image(inline: Inline, identifier: str | None) -> None:
    state = inline.state
    relation = state.relations.get(identifier or "")
    width, height = inline.extent
    share = min(width * height / (state.current.width * state.current.height), 1.0) if state.current.width else 0.0
    suffix = PurePosixPath(relation.target).suffix.lower() if relation else ""
    state.image_share[state.page] = min(state.image_share.get(state.page, 0.0) + share, 1.0)
    state.mark(MarkKind.PHOTO if suffix in _RASTER and _like_portrait(width, height) else MarkKind.IMAGE, round(share, 3))


def _like_portrait(width: float, height: float) -> bool:
    smallest, largest = _PORTRAIT_SIDE
    if not (smallest <= width <= largest and smallest <= height <= largest):
        return False
    return _PORTRAIT_RATIO[0] <= width / height <= _PORTRAIT_RATIO[1]


def _word_art(inline: Inline, element: Element) -> None:
    if element.get("string"):
        inline.text(element.get("string") + "\n")


def _diagram(inline: Inline, element: Element) -> None:
    """Read the words of a SmartArt drawing, which are kept in a part of their own."""
    relation = inline.state.relations.get(element.get(qn("r:dm"), ""))
    if relation is not None and relation.target in inline.state.package.archive:
        inline.text("\n")
        inline.read(inline.state.package.tree(relation.target))


def val_of(element: Element | None, name: str) -> str | None:
    """Return the plain attribute *name* of *element*, None where either is missing."""
    return None if element is None else element.get(name)


HANDLERS.update(
    {
        qn("wp:anchor"): _anchor,
        qn("wp:inline"): _anchor,
        qn("pic:pic"): _picture,
        qn("a:hlinkClick"): lambda inline, element: inline.linked(element, element.get(ID)),
        f"{_V}shape": _vml_shape,
        f"{_V}rect": _vml_shape,
        f"{_V}imagedata": lambda inline, element: _image(inline, element.get(ID)),
        f"{_V}textpath": _word_art,
        _CHART: lambda inline, _element: inline.state.mark(MarkKind.CHART),
        _CHART_EX: lambda inline, _element: inline.state.mark(MarkKind.CHART),
        _DIAGRAM: _diagram,
    }
)
