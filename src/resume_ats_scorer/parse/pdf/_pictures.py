"""Pictures on a page: images, photos, backgrounds, charts, skill bars and text drawn as outlines."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from resume_ats_scorer.model import Box, Mark, MarkKind
from resume_ats_scorer.parse.colours import WHITE, contrast
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._areas import Area
from resume_ats_scorer.parse.pdf._objects import Shape, Type
from resume_ats_scorer.parse.pdf._view import Rectangle, around, tenths

_LEAST_IMAGE = 6.0
"""Smaller images, in points, are dots and lines."""
_PHOTO_SIDE = (45.0, 240.0)
_PHOTO_ASPECT = (0.6, 1.3)
"""Width over height of a portrait."""
_WHOLE_PAGE = 0.6
"""A background covers more than this share of the page."""
_COLOURED = 1.05
_BAR_HEIGHT = (1.5, 16.0)
_BAR_ASPECT = 4.0
_LEAST_BARS = 3
_DOT = (2.0, 14.0)
_LEAST_DOTS = 4
_CHART_SIDE = 40.0
_CHART_CURVES = 5
_ROUND = 0.5
"""The shorter side of a pie or ring, with what stands out of it, has at least this share of the longer."""
_MOST_CURVED = 200
"""More curved shapes apart from each other are a drawing."""
_CURVE_SEGMENTS = 7
_GLYPH_HEIGHT = (2.0, 24.0)
_LEAST_OUTLINES = 150
_FEW_WORDS = 15

Placed = Sequence[tuple[Shape, Rectangle]]


def image_share(shapes: Placed, size: tuple[float, float]) -> float:
    """Return the share of a page of *size* that images cover, at most 1."""
    covered = sum(_visible_area(box, size) for shape, box in shapes if shape.type is Type.IMAGE)
    return round(min(covered / max(size[0] * size[1], 1.0), 1.0), 3)


def picture_marks(shapes: Placed, areas: Sequence[Area], size: tuple[float, float], page: int, words: int) -> Iterator[Mark]:
    """Yield the marks of pictures on *page*, which has so many *words*."""
    for shape, box in shapes:
        if shape.type is Type.IMAGE and min(box[2] - box[0], box[3] - box[1]) >= _LEAST_IMAGE:
            share = round(_visible_area(box, size) / max(size[0] * size[1], 1.0), 3)
            yield Mark(_image_kind(box, share, size, page, words), page, box_of(box), value=share)
    backgrounds = [area for area in areas if area.colour and contrast(area.colour, WHITE) > _COLOURED]
    for area in backgrounds:
        share = round(_visible_area(area.box, size) / max(size[0] * size[1], 1.0), 3)
        if share > _WHOLE_PAGE:
            yield Mark(MarkKind.BACKGROUND, page, box_of(area.box), value=share)
            break
    yield from (Mark(MarkKind.SKILL_BAR, page, box_of(box)) for box in _bars(areas, size) or _dots(shapes))
    chart = _chart(shapes)
    if chart:
        yield Mark(MarkKind.CHART, page, box_of(chart))
    outlines = sum(_is_outline(shape, box) for shape, box in shapes) if words < _FEW_WORDS else 0
    if outlines >= _LEAST_OUTLINES:
        yield Mark(MarkKind.OUTLINED_TEXT, page, value=float(outlines))


def _image_kind(box: Rectangle, share: float, size: tuple[float, float], page: int, words: int) -> MarkKind:
    width, height = box[2] - box[0], box[3] - box[1]
    if share > _WHOLE_PAGE and words >= _FEW_WORDS:
        return MarkKind.BACKGROUND
    portrait = (
        page == 1
        and box[1] < size[1] / 2
        and all(_PHOTO_SIDE[0] <= side <= _PHOTO_SIDE[1] for side in (width, height))
        and _PHOTO_ASPECT[0] <= width / height <= _PHOTO_ASPECT[1]
    )
    return MarkKind.PHOTO if portrait else MarkKind.IMAGE


def _bars(areas: Sequence[Area], size: tuple[float, float]) -> list[Rectangle]:
    """Return groups of horizontal bars with one left edge and height, where at least two lengths occur."""
    groups: dict[tuple[int, int], list[Rectangle]] = defaultdict(list)
    for area in areas:
        width, height = area.box[2] - area.box[0], area.box[3] - area.box[1]
        if _BAR_HEIGHT[0] <= height <= _BAR_HEIGHT[1] and _BAR_ASPECT * height <= width <= 0.5 * size[0]:
            groups[round(area.box[0]), round(height)].append(area.box)
    found = []
    for boxes in groups.values():
        levels = {round(box[1]) for box in boxes}
        if len(levels) >= _LEAST_BARS and len({round(box[2]) for box in boxes}) > 1 and _evenly(sorted(levels)):
            found.append(around(boxes))
    return found


def _evenly(levels: Sequence[int]) -> bool:
    steps = [below - above for above, below in pairwise(levels)]
    return max(steps) <= 2.5 * min(steps)


def _dots(shapes: Placed) -> list[Rectangle]:
    """Return the rows of equal round dots, where there are several such rows."""
    rows: dict[tuple[int, int], list[Rectangle]] = defaultdict(list)
    for shape, box in shapes:
        width, height = box[2] - box[0], box[3] - box[1]
        if shape.type is Type.PATH and _DOT[0] <= height <= _DOT[1] and abs(width - height) < 0.5 and _is_curved(shape):
            rows[round(box[1]), round(height)].append(box)
    full = [boxes for boxes in rows.values() if _LEAST_DOTS <= len({round(box[0]) for box in boxes}) <= 12]
    return [around(boxes) for boxes in full] if len(full) >= _LEAST_BARS else []


def _chart(shapes: Placed) -> Rectangle | None:
    """Return the place of a pie or ring: several curved shapes that touch, too high for labels with round corners."""
    groups: list[list[Rectangle]] = []
    for shape, box in shapes:
        width, height = box[2] - box[0], box[3] - box[1]
        if shape.type is Type.PATH and min(width, height) >= _CHART_SIDE / 2 and _is_curved(shape):
            near = [group for group in groups if _touch(around(group), box)]
            groups = [group for group in groups if group not in near]
            groups.append([box, *chain.from_iterable(near)])
            if len(groups) > _MOST_CURVED:
                return None
    for boxes in groups:
        x0, top, x1, bottom = around(boxes)
        width, height = x1 - x0, bottom - top
        if len(boxes) >= _CHART_CURVES and min(width, height) >= max(_CHART_SIDE, _ROUND * max(width, height)):
            return x0, top, x1, bottom
    return None


def _touch(one: Rectangle, other: Rectangle) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _is_curved(shape: Shape) -> bool:
    return _raw.count_segments(shape.handle) >= _CURVE_SEGMENTS


def _is_outline(shape: Shape, box: Rectangle) -> bool:
    return shape.type is Type.PATH and _GLYPH_HEIGHT[0] <= box[3] - box[1] <= _GLYPH_HEIGHT[1] and _is_curved(shape)


def _visible_area(box: Rectangle, size: tuple[float, float]) -> float:
    return max(min(box[2], size[0]) - max(box[0], 0.0), 0.0) * max(min(box[3], size[1]) - max(box[1], 0.0), 0.0)


def box_of(box: Rectangle) -> Box:
    """Return *box* as the model has it, rounded to tenths of a point."""
    x0, top, x1, bottom = box
    return Box(tenths(x0), tenths(top), tenths(x1), tenths(bottom))
