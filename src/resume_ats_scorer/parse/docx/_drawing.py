"""Pictures, charts and drawings anchored in paragraphs; importing this module lets `_inline` read them."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import MarkKind
from resume_ats_scorer.parse.docx._colours import VML, WPS, Fill, old_fill, paint
from resume_ats_scorer.parse.docx._inline import HANDLERS, Inline
from resume_ats_scorer.parse.docx._parts import ID, child, number, qn
from resume_ats_scorer.parse.docx._spots import EMU, Lid, anchored, box_in, grid_of, moved, old_grid, old_spot
from resume_ats_scorer.parse.flow import MAIN_TEXT, POINTS
from resume_ats_scorer.parse.legible import LEAST_SIDE

GROUP = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
OLD_SHAPES = tuple(f"{VML}{name}" for name in ("shape", "rect", "roundrect", "oval"))
"""Shapes in the language that Word had for them before 2010."""
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_CHART_EX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_OFFSET = f"*/{qn('a:xfrm')}/{qn('a:off')}"
_CSS = re.compile(r"(?:^|;)\s*(width|height|margin-left|margin-top|left|top):\s*(-?(?:\d+\.?\d*|\.\d+))(pt|in|px|cm|mm)?")
_LEVEL = re.compile(r"z-index:\s*(-?\d{1,12})")
_RASTER = frozenset({".jpg", ".jpeg", ".png"})
_OPAQUE = frozenset({".jpg", ".jpeg"})
_HEADER = 4_096
"""Bytes of a PNG in which it tells whether it has transparency."""
_ALL = 0.8
"""Share of a page's width and height that a drawing has which covers its text."""
_WHOLE = re.compile(r"\w*rect(?!Callout)\w*|flowChart\w*Process", re.IGNORECASE)
"""Forms of shapes that leave out no more than their corners."""
_PORTRAIT_SIDE = (50.0, 260.0)
_PORTRAIT_RATIO = (0.6, 1.15)


def _anchor(inline: Inline, element: Element) -> None:
    extent = child(element, "wp:extent")
    outer = inline.extent, inline.room, inline.anchor_hidden, inline.spot, inline.grid, inline.lid
    inline.extent = extent_of(element)
    inline.spot, inline.grid = anchored(element, inline.extent, inline.state.current, inline.state.down), None
    grows = extent is None or next(element.iter(qn("a:spAutoFit")), None) is not None
    inline.room = None if grows else inline.extent
    inline.lid = Lid(_level(element), None if _is_fixed(element) else inline.state.down)
    if _off_page(inline, element):
        inline.anchor_hidden = "off_page"
    elif val_of(child(element, "wp:docPr"), "hidden") in {"1", "true"}:
        inline.anchor_hidden = "vanish"
    elif not grows and max(inline.extent) < LEAST_SIDE:
        inline.anchor_hidden = "tiny"
    elif inline.lid.level >= 0 and _is_opaque(inline, element):
        _lay(inline)
    inline.read(element)
    inline.extent, inline.room, inline.anchor_hidden, inline.spot, inline.grid, inline.lid = outer


def _lay(inline: Inline) -> None:
    """Note that the drawing lets nothing through of what lies under it: text boxes, or nearly all of a page."""
    state = inline.state
    if inline.spot is None or state.place.region not in MAIN_TEXT:
        return
    state.lids.append(replace(inline.lid, page=state.page, spot=inline.spot))
    if all(0 < _ALL * page <= side for page, side in zip((state.current.width, state.current.height), inline.extent, strict=True)):
        state.overlaid.add(state.page)


def _level(anchor: Element) -> float:
    """Return how high the drawing in *anchor* lies above the text, negative where it lies behind or beside it."""
    behind = anchor.get("behindDoc") in {"1", "true"} or child(anchor, "wp:wrapNone") is None
    return -1.0 if behind else number(anchor.get("relativeHeight"))


def _is_fixed(anchor: Element) -> bool:
    """Return whether the drawing in *anchor* stands where it does whatever text there is above it."""
    position = child(anchor, "wp:positionV")
    return position is not None and position.get("relativeFrom") in {"page", "margin"}


def _is_opaque(inline: Inline, anchor: Element) -> bool:
    """Return whether the drawing in *anchor* is a shape without text or a picture that lets nothing through."""
    shape = next(anchor.iter(f"{WPS}wsp"), None)
    if shape is not None:
        form = val_of(next(shape.iter(qn("a:prstGeom")), None), "prst")
        return (form is None or _WHOLE.fullmatch(form) is not None) and _covers(shape, paint(shape, inline.state.styles.palette))
    blip = next(anchor.iter(qn("a:blip")), None)
    relation = None if blip is None else inline.state.relations.get(blip.get(qn("r:embed"), ""))
    return relation is not None and _lets_nothing_through(inline, relation.target)


def _covers(shape: Element, fill: Fill) -> bool:
    """Return whether *shape*, which has this *fill*, has no text and lets nothing through."""
    clear = next(shape.iter(qn("a:alpha"), qn("a:noFill"), qn("a:blipFill"), qn("a:pattFill"), qn("w:t")), None)
    faint = shape.find(f"{VML}fill[@opacity]")
    return fill != "" and clear is None and faint is None


def _lets_nothing_through(inline: Inline, name: str) -> bool:
    """Return whether the picture under *name* lets nothing through: JPEG, or PNG without transparency."""
    suffix, archive = PurePosixPath(name).suffix.lower(), inline.state.package.archive
    if suffix == ".png" and name in archive:
        start = archive.read(name)[:_HEADER]
        return start[25:26] in {b"\x00", b"\x02"} and b"tRNS" not in start
    return suffix in _OPAQUE


def _group(inline: Inline, element: Element) -> None:
    """Read the shapes of a group from the top down and from the left; those that say no place come first."""
    frame = child(element.find(f"{GROUP}grpSpPr"), "a:xfrm")
    outer = inline.spot, inline.grid
    if inline.grid is not None:
        inline.spot = box_in(inline.grid, frame)
    inline.grid = grid_of(frame, inline.spot) if inline.spot is not None else None
    inline.read(sorted(element, key=_place))
    inline.spot, inline.grid = outer


def _place(shape: Element) -> tuple[float, float]:
    offset = shape.find(_OFFSET)
    return (number(val_of(offset, "y")), number(val_of(offset, "x"))) if offset is not None else (-math.inf, -math.inf)


def extent_of(anchor: Element, unknown: tuple[float, float] = (0.0, 0.0)) -> tuple[float, float]:
    """Return width and height of the drawing in *anchor*, in points; *unknown* where the file does not tell."""
    extent = child(anchor, "wp:extent")
    if extent is None:
        return unknown
    return number(val_of(extent, "cx")) / EMU, number(val_of(extent, "cy")) / EMU


def _off_page(inline: Inline, element: Element) -> bool:
    """Return whether the drawing is placed wholly beyond the edges of the page, or further from its text than the page is long."""
    section = inline.state.current
    for name, size, page, margin in (
        ("wp:positionH", inline.extent[0], section.width, section.margins[0]),
        ("wp:positionV", inline.extent[1], section.height, section.margins[1]),
    ):
        position = child(element, name)
        if position is None:
            continue
        around, start = position.get("relativeFrom"), moved(position, page)
        if around in {"page", "margin", "column"}:
            start += 0.0 if around == "page" else margin
            if start >= page or start + size <= 0:
                return True
        elif abs(start) >= page + size:
            return True
    return False


def _shape(inline: Inline, element: Element) -> None:
    """Read a shape, which a group may place far from where the group itself is."""
    outer = inline.anchor_hidden, inline.spot
    grid, page = inline.grid, inline.state.current
    if grid is not None:
        inline.spot = box_in(grid, child(element.find(f"{WPS}spPr"), "a:xfrm"))
        if inline.spot is not None and grid.is_far(inline.spot, page.width, page.height):
            inline.anchor_hidden = inline.anchor_hidden or "off_page"
    inline.read(element)
    inline.anchor_hidden, inline.spot = outer


def _picture(inline: Inline, element: Element) -> None:
    blip = next(element.iter(qn("a:blip")), None)
    _image(inline, blip.get(qn("r:embed")) or blip.get(qn("r:link")) if blip is not None else None)
    inline.read(element)


def _vml_shape(inline: Inline, element: Element) -> None:
    """Read a shape of VML, or a group of them, within which lengths are in units of its own."""
    outer = inline.extent, inline.room, inline.anchor_hidden, inline.spot, inline.grid, inline.lid
    style = element.get("style", "")
    given = css_lengths(style)
    aside, down = (given.get(f"margin-{side}", given.get(side, 0.0)) for side in ("left", "top"))
    if "visibility:hidden" in style.replace(" ", ""):
        inline.anchor_hidden = "vanish"
    elif (around := element.getparent()) is None or around.tag != f"{VML}group":
        _place_vml(inline, element, given)
        inline.spot = old_spot(style, (aside, down), inline.extent, inline.state.current, inline.state.down)
        level, fixed = number("".join(_LEVEL.findall(style)[:1]), -1.0), "vertical-relative:page" in style
        inline.lid = Lid(level, None if fixed else inline.state.down)
        if level >= 0 and element.tag in OLD_SHAPES and _covers(element, paint(element, None)):
            _lay(inline)
    elif inline.grid is not None:
        inline.spot = inline.grid.box(aside, down, given.get("width", 0.0), given.get("height", 0.0))
    if element.tag == f"{VML}group" and inline.spot is not None:
        inline.grid = old_grid(element, inline.spot, POINTS["px"])
    inline.read(element)
    inline.extent, inline.room, inline.anchor_hidden, inline.spot, inline.grid, inline.lid = outer


def _place_vml(inline: Inline, element: Element, given: Mapping[str, float]) -> None:
    inline.extent = given.get("width", 0.0), given.get("height", 0.0)
    grows = "fit-shape-to-text:t" in element.get("style", "") + "".join(
        box.get("style", "") for box in element.iterfind(f"{VML}textbox")
    )
    inline.room = None if grows or not {"width", "height"} <= given.keys() else inline.extent
    page = inline.state.current
    aside, down = (given.get(f"margin-{side}", given.get(side, 0.0)) for side in ("left", "top"))
    if abs(aside) >= page.width + inline.extent[0] or abs(down) >= page.height + inline.extent[1]:
        inline.anchor_hidden = "off_page"


def css_lengths(style: str) -> dict[str, float]:
    """Return the lengths in the *style* of a VML shape, in points."""
    return {name: float(size) * POINTS[unit or "px"] for name, size, unit in _CSS.findall(style)}


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
    """Read letters drawn as a shape, which are hidden where it has neither a line nor a fill that stands out."""
    if not element.get("string"):
        return
    outer, shape = inline.anchor_hidden, element.getparent()
    if shape.get("stroked", "t")[:1] in {"f", "0"}:
        fill = old_fill(shape)
        inline.anchor_hidden = outer or inline.state.hidden({"clear": True} if fill is None else {"color": fill}, "")
    inline.text(element.get("string") + "\n")
    inline.anchor_hidden = outer


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
        f"{WPS}wsp": _shape,
        qn("a:hlinkClick"): lambda inline, element: inline.linked(element, element.get(ID)),
        f"{GROUP}wgp": _group,
        f"{GROUP}grpSp": _group,
        **dict.fromkeys((*OLD_SHAPES, f"{VML}group"), _vml_shape),
        f"{VML}imagedata": lambda inline, element: _image(inline, element.get(ID)),
        f"{VML}textpath": _word_art,
        _CHART: lambda inline, _element: inline.state.mark(MarkKind.CHART),
        _CHART_EX: lambda inline, _element: inline.state.mark(MarkKind.CHART),
        _DIAGRAM: _diagram,
    }
)
