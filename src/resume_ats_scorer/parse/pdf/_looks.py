"""Colours of text and of what lies under it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from resume_ats_scorer.parse.colours import MOST, NEAR, WHITE, Colour, contrast
from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._areas import TILED, Area, grounds, inks, parts
from resume_ats_scorer.parse.pdf._measures import Flags, Measures
from resume_ats_scorer.parse.pdf._view import Rectangle, View

_STROKED = {1, 2, 5, 6}
"""Render modes of letters that have a line, which is painted over what fills them."""
_FILLED = {0, 2}
"""Render modes of letters that are filled, and no clip path."""
_CLEAR = 40
"""Alpha, of 255, below which text is looked at in a rendering."""


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

    @property
    def is_painted(self) -> bool:
        """Whether the letters are filled, and not with next to nothing."""
        return self.mode in _FILLED and self.alpha >= _CLEAR

    @property
    def is_plain(self) -> bool:
        """Whether the letters can be seen on white paper."""
        return self.is_painted and self.on_white >= NEAR


def looks_of(owners: Sequence[_raw.Handle]) -> list[Look]:
    """Return how each of the text objects *owners* is painted."""
    modes = list(map(_raw.text_mode, owners))
    colours = inks(_raw.fill_colour, owners, 0)
    for index in [index for index, mode in enumerate(modes) if mode in _STROKED]:
        colours[index] = inks(_raw.stroke_colour, owners[index : index + 1], 0)[0]
    keys = list(zip(modes, colours, strict=True))
    made = {key: _look(*key) for key in set(keys)}
    return [made[key] for key in keys]


def _look(mode: int, ink: int) -> Look:
    colour, alpha = parts(ink)
    return Look(mode, colour, 0 if colour == TILED else alpha, contrast(colour, WHITE))


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
    """Something was painted over it later."""
    doubted: list[bool]
    """It stands on a picture, a shading or a pattern, or on what may be near its colour."""

    def box(self, index: int) -> Rectangle:
        """Return where the word at *index* is shown."""
        x0, top, x1, bottom = self.measures.shown[:, index].tolist()
        return x0, top, x1, bottom


def scene_of(
    words: Sequence[Word],
    owners: Sequence[_raw.Handle],
    measures: Measures,
    view: View,
    areas: Sequence[Area],
    order: Mapping[int, int],
) -> Scene:
    """Return *words*, which begin in *owners*, as they stand among *areas*; *order* gives the place of each in what is painted."""
    known = dict(zip(owners, looks_of(owners), strict=True))
    looks = [known[word.owner] for word in words]
    kinds = list({id(look): look for look in looks}.values())
    contrasts = [look.on_white for look in looks]
    scene = Scene(view, measures, looks, kinds, contrasts, [False] * len(words), [False] * len(words))
    if not areas or not words:
        return scene
    x0, top, x1, bottom = measures.shown
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    area = np.array([area.box for area in areas])
    inside = (area[:, 0] <= x[:, None]) & (x[:, None] <= area[:, 2]) & (area[:, 1] <= y[:, None]) & (y[:, None] <= area[:, 3])
    if not inside.any():
        return scene
    painted = np.array([area.shape.order for area in areas])
    mine = np.array([order.get(word.owner, 0) for word in words])[:, None]
    scene.covered = (inside & (painted > mine)).any(axis=1).tolist()
    _set_on(scene, areas, inside & (painted < mine))
    return scene


def _set_on(scene: Scene, areas: Sequence[Area], under: Flags) -> None:
    """Compare the words of *scene* with those of *areas* that lie *under* them, words by areas."""
    known: dict[tuple[bytes, Look], tuple[float, bool]] = {}
    for index in np.flatnonzero(under.any(axis=1)).tolist():
        look = scene.looks[index]
        key = under[index].tobytes(), look
        if key not in known:
            known[key] = _on(look, [areas[place] for place in under[index].nonzero()[0].tolist()])
        scene.contrasts[index], scene.doubted[index] = known[key]


def _on(look: Look, areas: Sequence[Area]) -> tuple[float, bool]:
    """Return the contrast ratio of text against the last of *areas* that is opaque, and whether it may be near its ground."""
    last = next((area for area in reversed(areas) if area.opaque), None)
    ground = last.colour if last else WHITE
    possible = grounds(areas)
    doubted = possible is None or any(contrast(look.colour, each) < NEAR for each in possible)
    return MOST if ground is None else contrast(look.colour, ground), doubted
