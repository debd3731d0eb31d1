"""Where on a page drawings stand, and the shapes within groups of them."""

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import value
from resume_ats_scorer.parse.docx._parts import child, number
from resume_ats_scorer.parse.docx._sections import Section
from resume_ats_scorer.parse.layout import Rectangle

EMU = 12700
"""Units of drawings in a point."""
_UNITS = 1000.0
"""Of a group of VML that says nothing of them."""
_ALIGNED = {"center": 0.5, "right": 1.0, "outside": 1.0, "bottom": 1.0}
"""Share of the free space before a drawing that is aligned so; none for others."""

_NEARLY = 0.9
"""Share of a text box that is covered when nobody can read it."""


@value
class Lid:
    """How high a drawing lies, and where."""

    level: float = -1.0
    """Above the text, negative where it lies behind or beside it."""
    down: float | None = None
    """How far below the margin the paragraph stands that its place is measured from, None where that is measured from the page."""
    page: int = 0
    """Its page."""
    spot: Rectangle = (0.0, 0.0, 0.0, 0.0)
    """Its place on it."""

    def lies_under(self, other: "Lid") -> bool:
        """Return whether *other* lies over nearly all of it; only where both places are measured alike."""
        if (self.page, self.down) != (other.page, other.down) or self.level >= other.level:
            return False
        left, top, right, bottom = self.spot
        across = min(right, other.spot[2]) - max(left, other.spot[0])
        along = min(bottom, other.spot[3]) - max(top, other.spot[1])
        return min(across, along) > 0 and across * along >= _NEARLY * (right - left) * (bottom - top)


@value
class Grid:
    """How places within a group of shapes become places on the page."""

    around: Rectangle
    """Where the group stands."""
    x: float
    """Of its left edge, in its own units."""
    y: float
    """Of its upper edge."""
    across: float
    """Points in a unit."""
    down: float
    """Points in a unit."""

    def box(self, x: float, y: float, width: float, height: float) -> Rectangle:
        """Return where on the page a shape of the group stands."""
        left, top = self.around[0] + (x - self.x) * self.across, self.around[1] + (y - self.y) * self.down
        return left, top, left + width * self.across, top + height * self.down

    def is_far(self, box: Rectangle, width: float, height: float) -> bool:
        """Return whether *box* stands farther from the group than a page is wide or high."""
        left, top, right, bottom = self.around
        return box[0] > right + width or box[1] > bottom + height or box[2] < left - width or box[3] < top - height


def grid_of(frame: Element | None, around: Rectangle) -> Grid | None:
    """Return the grid of a group that stands *around* and whose *frame* (`a:xfrm`) says its units, None where it does not."""
    x, y, width, height = _sides(child(frame, "a:chOff"), child(frame, "a:chExt"))
    if not (width and height):
        return None
    return Grid(around, x, y, (around[2] - around[0]) / width, (around[3] - around[1]) / height)


def box_in(grid: Grid, frame: Element | None) -> Rectangle | None:
    """Return where a shape or group of *grid* stands whose *frame* says its place, None where it does not."""
    offset, extent = child(frame, "a:off"), child(frame, "a:ext")
    return None if offset is None or extent is None else grid.box(*_sides(offset, extent))


def _sides(offset: Element | None, extent: Element | None) -> tuple[float, float, float, float]:
    if offset is None or extent is None:
        return 0.0, 0.0, 0.0, 0.0
    return number(offset.get("x")), number(offset.get("y")), number(extent.get("cx")), number(extent.get("cy"))


def anchored(anchor: Element, extent: tuple[float, float], section: Section, down: float) -> Rectangle:
    """Return where the drawing in *anchor* stands; *down* is how far below the margin its paragraph does."""
    width, height = extent
    margin_left, margin_top, margin_right, margin_bottom = section.margins
    left, top = margin_left, margin_top + down
    across, along = child(anchor, "wp:positionH"), child(anchor, "wp:positionV")
    if across is not None:
        free = section.width if across.get("relativeFrom") == "page" else section.width - margin_left - margin_right
        left = (0.0 if across.get("relativeFrom") == "page" else margin_left) + moved(across, section.width, free - width)
    if along is not None:
        around = along.get("relativeFrom")
        free = section.height if around == "page" else section.height - margin_top - margin_bottom
        top = {"page": 0.0, "margin": margin_top}.get(around or "", top) + moved(along, section.height, free - height)
    return left, top, left + width, top + height


def moved(position: Element, page: float, free: float = 0.0) -> float:
    """Return how far *position* moves a drawing, in points; *page* is a side of the page, *free* what is left where it aligns."""
    for stated in position:
        name = stated.tag.rpartition("}")[2] if isinstance(stated.tag, str) else ""
        if name == "posOffset":
            return number(stated.text) / EMU
        if name in {"pctPosHOffset", "pctPosVOffset"}:
            return number(stated.text) / 100_000 * page
        if name == "align":
            return _ALIGNED.get(stated.text or "", 0.0) * free
    return 0.0


def old_spot(style: str, moved_by: tuple[float, float], extent: tuple[float, float], section: Section, down: float) -> Rectangle:
    """Return where a shape of VML with this *style* stands; see `anchored`."""
    named = style.replace(" ", "")
    left = 0.0 if "horizontal-relative:page" in named else section.margins[0]
    top = section.margins[1] if "vertical-relative:margin" in named else section.margins[1] + down
    left, top = left + moved_by[0], (0.0 if "vertical-relative:page" in named else top) + moved_by[1]
    return left, top, left + extent[0], top + extent[1]


def old_grid(group: Element, around: Rectangle, unit: float) -> Grid | None:
    """Return the grid of a *group* of VML, whose lengths without a unit are taken for such of this *unit*, in points."""
    x, y = _pair(group.get("coordorigin"), 0.0)
    width, height = _pair(group.get("coordsize"), _UNITS)
    if not (width and height):
        return None
    across, down = ((around[side + 2] - around[side]) / size / unit for side, size in enumerate((width, height)))
    return Grid(around, x * unit, y * unit, across, down)


def _pair(text: str | None, default: float) -> tuple[float, float]:
    first, _, second = (text or "").partition(",")
    return number(first or None, default), number(second or None, default)
