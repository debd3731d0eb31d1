"""Colours of text and of what lies under it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from resume_ats_scorer.parse.colours import MOST, Colour, contrast
from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._clips import clip_boxes
from resume_ats_scorer.parse.pdf._measures import Measures
from resume_ats_scorer.parse.pdf._objects import Shape, Type
from resume_ats_scorer.parse.pdf._view import Rectangle, View

WHITE: Colour = (255, 255, 255)
_OPAQUE = 230
_THIN = 0.5
"""What is thinner than this, in points, covers no text."""
_BROAD = 3.0
"""Lines as broad as this, in points, are areas; so are straight ones, and figures of more parts than `_MOST_PARTS`."""
_MOST_PARTS = 30
_STROKED = {1, 5}
_FILLED_MODES = {1, 2}
_TILED: Colour = (191, 191, 191)
"""What pdfium says of the colour of text filled with a tiled pattern."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text object is painted."""

    mode: int
    """Text render mode, 0 to 7; 3 and 7 paint nothing."""
    colour: Colour
    alpha: int
    """0 to 255."""
    on_white: float
    """Contrast ratio against white paper."""


@dataclass(slots=True)
class Area:
    """A filled path or an image."""

    box: Rectangle
    """As shown."""
    order: int
    """Place in the painting order."""
    colour: Colour | None
    """None where it is an image, a shading or a pattern."""
    opaque: bool


def looks_of(owners: Sequence[_raw.Handle]) -> list[Look]:
    """Return how each of the text objects *owners* is painted."""
    modes = list(map(_raw.text_mode, owners))
    inks = _inks(_raw.fill_colour, owners, 0)
    for index in [index for index, mode in enumerate(modes) if mode in _STROKED]:
        inks[index] = _inks(_raw.stroke_colour, owners[index : index + 1], 0)[0]
    keys = list(zip(modes, inks, strict=True))
    made = {key: _look(*key) for key in set(keys)}
    return [made[key] for key in keys]


def _look(mode: int, ink: int) -> Look:
    colour, alpha = _parts(ink)
    return Look(mode, colour, 0 if colour == _TILED else alpha, contrast(colour, WHITE))


def areas_of(shapes: Sequence[Shape], boxes: Sequence[Rectangle], view: View) -> list[Area]:
    """Return what of *shapes* covers an area, in painting order; *boxes* are the places of the shapes as shown."""
    whole = [(shape, box) for shape, box in zip(shapes, boxes, strict=True) if _is_wide(box)]
    wide = [(shape, box) for shape, box in ((shape, _clipped(shape, box, view)) for shape, box in whole) if _is_wide(box)]
    paths = [shape.handle for shape, _ in wide if shape.type is Type.PATH]
    filled = [path for path in paths if _raw.draw_mode(path)[0] in _FILLED_MODES]
    inks = dict(zip(filled, _inks(_raw.fill_colour, filled, _OPAQUE), strict=True))
    drawn = [shape.handle for shape, box in wide if shape.type is Type.PATH and shape.handle not in inks and _is_broad(shape, box)]
    inks |= zip(drawn, _inks(_raw.stroke_colour, drawn, _OPAQUE), strict=True)
    found = []
    for shape, box in wide:
        if shape.type is not Type.PATH:
            found.append(Area(box, shape.order, None, opaque=True))
        elif shape.handle in inks:
            colour, alpha = _parts(inks[shape.handle])
            found.append(Area(box, shape.order, colour, opaque=alpha >= _OPAQUE))
    return found


def _is_wide(box: Rectangle) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) >= _THIN


def _clipped(shape: Shape, box: Rectangle, view: View) -> Rectangle:
    """Return what the clip paths of *shape* leave of its *box*; those of forms have a space of their own."""
    for clip in clip_boxes(shape.handle) if shape.on_page() else ():
        x0, top, x1, bottom = view.box(*clip)
        box = max(box[0], x0), max(box[1], top), min(box[2], x1), min(box[3], bottom)
    return box


@dataclass(slots=True)
class Scene:
    """The words of a page before and behind what else is painted there; all lists run along the words."""

    view: View
    measures: Measures
    looks: list[Look]
    kinds: list[Look]
    """Those looks that differ."""
    contrasts: list[float]
    """Contrast ratio of each word against what lies under it; 21 where that is a picture or not known."""
    covered: list[bool]
    """Something opaque was painted over it later."""
    doubted: list[bool]
    """It stands on a picture, a shading or a pattern."""

    def box(self, index: int) -> Rectangle:
        """Return where the word at *index* is shown."""
        x0, top, x1, bottom = self.measures.shown[:, index].tolist()
        return x0, top, x1, bottom


def scene_of(words: Sequence[Word], measures: Measures, view: View, areas: Sequence[Area], order: Mapping[int, int]) -> Scene:
    """Return *words* as they stand among *areas*; *order* gives the place of text objects in the painting order."""
    owners = [word.owner for word in words]
    once = list(dict.fromkeys(owners))
    known = dict(zip(once, looks_of(once), strict=True))
    looks = [known[owner] for owner in owners]
    kinds = list({id(look): look for look in looks}.values())
    contrasts = [look.on_white for look in looks]
    scene = Scene(view, measures, looks, kinds, contrasts, [False] * len(words), [False] * len(words))
    if not areas or not words:
        return scene
    x0, top, x1, bottom = measures.shown
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    area = np.array([area.box for area in areas])
    inside = (area[:, 0] <= x[:, None]) & (x[:, None] <= area[:, 2]) & (area[:, 1] <= y[:, None]) & (y[:, None] <= area[:, 3])
    inside &= np.array([area.opaque for area in areas])
    if not inside.any():
        return scene
    painted = np.array([area.order for area in areas])
    mine = np.array([order.get(owner, 0) for owner in owners])[:, None]
    under = inside & (painted < mine)
    last = len(areas) - 1 - np.argmax(under[:, ::-1], axis=1)
    for index in under.any(axis=1).nonzero()[0].tolist():
        ground = areas[last[index]].colour
        contrasts[index] = MOST if ground is None else contrast(looks[index].colour, ground)
        scene.doubted[index] = ground is None
    scene.covered = (inside & (painted > mine)).any(axis=1).tolist()
    return scene


def _inks(call: _raw.Call, handles: Sequence[_raw.Handle], alpha: int) -> list[int]:
    """Return red, green, blue and alpha of each of *handles* as one number; black of this *alpha* where there is no colour."""
    inks: list[int] = np.minimum(_raw.colours(call, handles, alpha), 255).astype(np.uint8).view("<u4").ravel().tolist()
    return inks


def _is_broad(shape: Shape, box: Rectangle) -> bool:
    """Return whether a path that is not filled is drawn so broadly, or with so many lines, that it covers an area."""
    width = _raw.stroke_width(shape.handle)
    is_line = min(box[2] - box[0], box[3] - box[1]) <= 2 * width
    return is_line or width >= _BROAD or _raw.count_segments(shape.handle) > _MOST_PARTS


def _parts(ink: int) -> tuple[Colour, int]:
    """Return colour and alpha of *ink*."""
    red, green, blue, alpha = ink.to_bytes(4, "little")
    return (red, green, blue), alpha
