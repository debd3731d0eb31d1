"""What covers an area of a page: filled and broadly drawn paths, pictures, shadings and forms, and the ground they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from resume_ats_scorer.parse.colours import BLACK, WHITE, Colour, mixed
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._clips import clip_boxes, most_segments
from resume_ats_scorer.parse.pdf._marked import is_on_layer
from resume_ats_scorer.parse.pdf._objects import Shape, Type
from resume_ats_scorer.parse.pdf._view import Rectangle, View, around

_OPAQUE = 230
_WHOLE = 255
_THIN = 0.5
"""What is thinner than this, in points, covers no text."""
_MANY_THIN = 100
"""So many thin shapes may cover something together."""
_BROAD = 3.0
"""Lines as broad as this, in points, are areas; so are straight ones, and figures of more parts than `_MOST_PARTS`."""
_MOST_PARTS = 30
RECTANGLE = 5
"""Parts of a path that is a rectangle."""
_CORNERS, _LINE_ENDS = 4, 2
_MOST_GROUNDS = 8
_FILLED_MODES = {1, 2}
TILED: Colour = (191, 191, 191)
"""What pdfium says of the colour of what is filled with a tiled pattern."""


@dataclass(slots=True)
class Area:
    """A filled or broadly drawn path, or what has no colour of its own: an image, a shading, a form, text, many thin shapes."""

    box: Rectangle
    """As shown."""
    shape: Shape
    colour: Colour | None = None
    """None where it has none or that is not known."""
    alpha: int = _OPAQUE
    """0 to 255."""
    solid: bool = False
    """It is filled, or a straight line."""

    @property
    def opaque(self) -> bool:
        """Whether nothing shows through it."""
        return self.alpha >= _OPAQUE

    def is_plain(self) -> bool:
        """Return whether it certainly fills its box: a rectangle or line, not cut by a clip path of another form, on no layer."""
        handle = self.shape.handle
        return self.solid and _is_rectangle(self.shape) and most_segments(handle) <= RECTANGLE and not is_on_layer(handle)

    def is_blended(self) -> bool:
        """Return whether it may look otherwise than its colour says: by a pattern, a blend mode or a mask."""
        return self.colour == TILED or (self.alpha == _WHOLE and bool(_raw.has_transparency(self.shape.handle)))


def areas_of(shapes: Sequence[Shape], boxes: Sequence[Rectangle], view: View) -> list[Area]:
    """Return what of *shapes* covers an area, in painting order; *boxes* are the places of the shapes as shown.

    Many thin shapes count as one area around all of them.
    """
    wide: list[tuple[Shape, Rectangle]] = []
    thin: list[tuple[Shape, Rectangle]] = []
    for shape, box in zip(shapes, boxes, strict=True):
        shown = _clipped(shape, box, view) if _is_wide(box) else box
        (wide if _is_wide(shown) else thin).append((shape, shown))
    paths = [shape.handle for shape, _ in wide if shape.type is Type.PATH]
    filled = [path for path in paths if _raw.draw_mode(path)[0] in _FILLED_MODES]
    inked = dict(zip(filled, inks(_raw.fill_colour, filled, _OPAQUE), strict=True))
    found = []
    for shape, box in wide:
        if shape.type is not Type.PATH:
            found.append(Area(box, shape))
        elif shape.handle in inked:
            found.append(_area(box, shape, inked[shape.handle], solid=True))
        else:
            found += _drawn(shape, box)
    thin = [(shape, box) for shape, box in thin if shape.type is not Type.TEXT]
    if len(thin) >= _MANY_THIN:
        found.append(Area(around([box for _, box in thin]), thin[-1][0]))
    return found


def _drawn(shape: Shape, box: Rectangle) -> list[Area]:
    """Return the area of a path that is not filled where it is drawn so broadly, or with so many lines, that it has one.

    pdfium's boxes of drawn paths are larger than the paths by the whole width of their lines on each side.
    """
    width = _raw.stroke_width(shape.handle)
    is_line = min(box[2] - box[0], box[3] - box[1]) <= 3 * width
    if not (is_line or width >= _BROAD or _raw.count_segments(shape.handle) > _MOST_PARTS):
        return []
    x0, top, x1, bottom = box
    painted = x0 + width / 2, top + width / 2, x1 - width / 2, bottom - width / 2
    return [_area(painted, shape, inks(_raw.stroke_colour, [shape.handle], _OPAQUE)[0], solid=is_line)]


def _area(box: Rectangle, shape: Shape, ink: int, *, solid: bool) -> Area:
    colour, alpha = parts(ink)
    return Area(box, shape, None if (colour, alpha) == (BLACK, _OPAQUE) else colour, alpha, solid)


def _is_rectangle(shape: Shape) -> bool:
    """Return whether the path *shape* is a line, or a rectangle along the page."""
    count = _raw.count_segments(shape.handle)
    if not 0 < count <= RECTANGLE:
        return False
    points = [point for index in range(count) if (point := _raw.segment_point(_raw.path_segment(shape.handle, index)))]
    corners = set(points)
    a, b, c, d, _, _ = shape.matrix()
    along = not (b or c) or not (a or d)
    square = all(x == u or y == v for (x, y), (u, v) in pairwise(points))
    return len(corners) == _LINE_ENDS or (len(corners) == _CORNERS and square and along)


def grounds(areas: Sequence[Area]) -> set[Colour] | None:
    """Return the colours that the paper may have where *areas* lie on one another, in painting order; None where that is open."""
    found = {WHITE}
    above: list[tuple[Area, bool]] = []
    for area in reversed(areas):
        if area.colour is None or area.is_blended():
            return None
        is_plain = area.is_plain()
        if is_plain and area.opaque:
            found = {area.colour}
            break
        above.append((area, is_plain))
    for area, is_plain in reversed(above):
        painted = {mixed(area.colour or WHITE, ground, area.alpha / _WHOLE) for ground in found}
        found = painted if is_plain else painted | found
        if len(found) > _MOST_GROUNDS:
            return None
    return found


def _is_wide(box: Rectangle) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) >= _THIN


def _clipped(shape: Shape, box: Rectangle, view: View) -> Rectangle:
    """Return what the clip paths of *shape* leave of its *box*; those of forms have a space of their own."""
    for clip in clip_boxes(shape.handle) if shape.on_page() else ():
        x0, top, x1, bottom = view.box(*clip)
        box = max(box[0], x0), max(box[1], top), min(box[2], x1), min(box[3], bottom)
    return box


def inks(call: _raw.Call, handles: Sequence[_raw.Handle], alpha: int) -> list[int]:
    """Return red, green, blue and alpha of each of *handles* as one number; black of this *alpha* where there is no colour."""
    inks: list[int] = np.minimum(_raw.colours(call, handles, alpha), 255).astype(np.uint8).view("<u4").ravel().tolist()
    return inks


def parts(ink: int) -> tuple[Colour, int]:
    """Return colour and alpha of *ink*."""
    red, green, blue, alpha = ink.to_bytes(4, "little")
    return (red, green, blue), alpha
