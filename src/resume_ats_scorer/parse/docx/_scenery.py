"""What lies behind text in a Word file: painted shapes and pictures, on which letters of the paper's colour can be seen."""

from collections.abc import Iterable, Iterator

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import value
from resume_ats_scorer.parse.docx._colours import VML, WPS, Palette, paint
from resume_ats_scorer.parse.docx._drawing import GROUP, OLD_SHAPES, css_lengths, extent_of, val_of
from resume_ats_scorer.parse.docx._inline import MC
from resume_ats_scorer.parse.docx._parts import child, number, qn
from resume_ats_scorer.parse.docx._spots import EMU, moved
from resume_ats_scorer.parse.docx._state import PAPER
from resume_ats_scorer.parse.legible import FARTHEST

_CANVAS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}wpc"
_ANCHORS = (qn("wp:anchor"), qn("wp:inline"))
_DRAWN = (f"{WPS}wsp", qn("pic:pic"))
_EXTENT = f"*/{qn('a:xfrm')}/{qn('a:ext')}"
_SHEET = (612.0, 792.0)
"""Points that a drawing measures where the file does not tell."""
_MARGIN = 144.0
"""Points of a margin from which a drawing may be placed."""


@value
class Scenery:
    """Square points of what text may stand on."""

    behind: float
    """Of what lies behind the text itself."""
    below: float
    """Of what only text boxes lie on."""


def scenery(main: Element, margins: Iterable[Element], palette: Palette) -> Scenery:
    """Return what is painted in the *main* part, and in headers and footers, the *margins*, which lie behind all of the text."""
    behind = below = 0.0
    for tree in (main, *margins):
        for area, lies_behind in (*_anchored(tree, palette), *_old_shapes(tree)):
            if lies_behind or tree is not main:
                behind += area
            else:
                below += area
    return Scenery(behind, below)


def _anchored(tree: Element, palette: Palette) -> Iterator[tuple[float, bool]]:
    """Yield the area of each drawing in *tree* on which there may be text, and whether it lies behind that."""
    for anchor in tree.iter(*_ANCHORS):
        extent = extent_of(anchor, _SHEET)
        if anchor.get("behindDoc") in {"1", "true"}:
            if _shows(anchor, extent, palette):
                yield extent[0] * extent[1], True
            continue
        floats = child(anchor, "wp:wrapNone") is not None
        for shape in anchor.iter(*_DRAWN):
            if (floats or shape.getparent().tag != qn("a:graphicData")) and _is_ground(shape, palette):
                yield _area(shape, extent), False
        if any((palette.fill(ground) or PAPER) != PAPER for ground in anchor.iterfind(f".//{_CANVAS}/*")):
            yield extent[0] * extent[1], False


def _shows(anchor: Element, extent: tuple[float, float], palette: Palette) -> bool:
    """Tell whether the drawing in *anchor* is on the page and anything of it may be painted."""
    for name, size, page in zip(("wp:positionH", "wp:positionV"), extent, _SHEET, strict=True):
        position = child(anchor, name)
        start = 0.0 if position is None else moved(position, page)
        margin = 0.0 if position is None or position.get("relativeFrom") == "page" else _MARGIN
        if start + size <= -margin or start >= FARTHEST:
            return False
    shapes = list(anchor.iter(*_DRAWN))
    return not shapes or any(shape.tag == qn("pic:pic") or paint(shape, palette) != "" for shape in shapes)


def _old_shapes(tree: Element) -> Iterator[tuple[float, bool]]:
    """Yield the same of shapes in the language that Word had for them before 2010."""
    for shape in tree.iter(*OLD_SHAPES):
        style = shape.get("style", "")
        behind = "z-index:-" in style
        if not _is_copy(shape) and (behind or _is_ground(shape, None)):
            lengths = css_lengths([shape, *shape.iterancestors(f"{VML}group")][-1].get("style", ""))
            yield lengths.get("width", 0.0) * lengths.get("height", 0.0), behind


def _is_copy(shape: Element) -> bool:
    return next(shape.iterancestors(f"{MC}Fallback"), None) is not None


def _is_ground(shape: Element, palette: Palette | None) -> bool:
    """Tell whether *shape* is a picture, or painted in another colour than the paper's, and says nothing itself."""
    if next(shape.iter(qn("w:t")), None) is not None:
        return False
    return shape.tag == qn("pic:pic") or paint(shape, palette) not in {"", PAPER}


def _area(shape: Element, extent: tuple[float, float]) -> float:
    """Return the square points that *shape* takes of a drawing of this *extent*."""
    own = shape.find(_EXTENT)
    if own is None:
        return extent[0] * extent[1]
    width, height = number(own.get("cx")) / EMU, number(own.get("cy")) / EMU
    group = shape.getparent()
    while (form := child(group.find(f"{GROUP}grpSpPr"), "a:xfrm")) is not None:
        inside, outside = child(form, "a:chExt"), child(form, "a:ext")
        width *= number(val_of(outside, "cx")) / (number(val_of(inside, "cx")) or 1.0)
        height *= number(val_of(outside, "cy")) / (number(val_of(inside, "cy")) or 1.0)
        group = group.getparent()
    return min(width * height, extent[0] * extent[1])
