"""Characters to words: cut at spaces, at gaps and at jumps."""

import ctypes
import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.layout import Style, Word, as_written
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import Chars, texts_of
from resume_ats_scorer.parse.pdf._fonts import family_of, font_name
from resume_ats_scorer.parse.pdf._measures import Flags, Indices
from resume_ats_scorer.parse.pdf._objects import Objects
from resume_ats_scorer.parse.pdf._spaced import joined
from resume_ats_scorer.parse.pdf._spaces import cut_at_spaces
from resume_ats_scorer.parse.pdf._view import View

_GLUED = 0.125
"""Words stand apart where the gap exceeds this share of the height of the box."""
_OVERLAP = 0.3
"""Characters whose boxes share less than this of the lower one's height stand on different lines."""
_GIANT = 100.0
"""Characters higher than this, in points, are of no word with lower ones."""

_Matrix = ctypes.c_float * 6


@dataclass(frozen=True, slots=True)
class _Setting:
    """Style of a run of text, how far its baseline is above the lower edge of the box, and its direction."""

    style: Style
    descent: float
    angle: int


@dataclass(slots=True)
class WordReader:
    """Reads the words of one page; fonts and settings are looked up once.

    It serves no other page: pdfium frees the fonts of a page with it, and may keep another font in the same place.
    """

    _families: dict[int, tuple[str, bool, bool]] = field(default_factory=dict)
    _styles: dict[Style, Style] = field(default_factory=dict)
    _settings: dict[tuple[int, float], _Setting] = field(default_factory=dict)

    def words(self, page: _raw.Handle, view: View, chars: Chars) -> tuple[list[Word], Objects]:
        """Return the words of *page* in the file's order, those that run in other directions last, and the page's objects."""
        cut = np.zeros(len(chars.code), np.bool_)
        starts, ends = _bounds(chars.box, chars.solid, cut)
        objects, owners = cut_at_spaces(page, chars, starts, ends, cut)
        if cut.any():
            starts, ends = _bounds(chars.box, chars.solid, cut)
            owners = chars.owners(starts.tolist())
        found = self._made(view, chars, chars.box, (starts, ends), owners, 0)
        upright = [word for word in found if not word.angle]
        turned = sorted({word.angle for word in found if word.angle}) if len(upright) < len(found) else []
        for angle in turned:
            mine = np.zeros(len(chars.code), np.bool_)
            for word in found:
                if word.angle == angle:
                    mine[word.start : word.end] = True
            boxes = view.upright(chars.box, angle)
            bounds = _bounds(boxes, mine, cut, lines=angle != -1)
            upright += self._made(view, chars, boxes, bounds, chars.owners(bounds[0].tolist()), angle)
        return joined(upright), objects

    def _made(
        self,
        view: View,
        chars: Chars,
        boxes: NDArray[np.float64],
        bounds: tuple[Indices, Indices],
        owners: list[int],
        angle: int,
    ) -> list[Word]:
        starts, ends = bounds
        if not starts.size:
            return []
        first, last = starts.tolist(), ends.tolist()
        fonts = list(map(_raw.text_font, owners))
        lower = boxes[3].take(starts)
        keys = list(zip(fonts, (lower - boxes[1].take(starts)).round(2).tolist(), strict=True))
        settings = self._settings_of(view, chars, first, keys, angle)
        texts = texts_of(chars.code, first, last)
        if chars.places:
            texts = [as_written(text) for text in texts]
        places = _word_boxes(boxes, starts, ends)
        bases = (lower - np.array([setting.descent for setting in settings])).round(2).tolist()
        styles = [setting.style for setting in settings]
        angles = [setting.angle for setting in settings]
        return list(map(Word, texts, *places, bases, styles, owners, first, last, angles, fonts))

    def _settings_of(self, view: View, chars: Chars, first: list[int], keys: list[tuple[int, float]], angle: int) -> list[_Setting]:
        """Return the setting of each word; words of one font and height, their *keys*, share it, unless they are turned."""
        known = self._settings
        if not angle:
            for key in set(keys) - known.keys():
                known[key] = self._setting(first[keys.index(key)], key[0], view, chars, angle)
            shared = [known[key] for key in keys]
            if {setting.angle for setting in shared} == {0}:
                return shared
        found = []
        for index, key in zip(first, keys, strict=True):
            setting = known.get(key)
            if setting is None or angle or setting.angle:
                setting = known[key] = self._setting(index, key[0], view, chars, angle)
            found.append(setting)
        return found

    def _setting(self, index: int, font: int, view: View, chars: Chars, angle: int) -> _Setting:
        place = chars.place(index)
        matrix = _Matrix()
        _raw.char_matrix(chars.text, place, ctypes.addressof(matrix))
        a, b, c, d, _, _ = matrix
        size = round(abs(_raw.font_size(chars.text, place)) * math.sqrt(c * c + d * d), 1)
        if font not in self._families:
            self._families[font] = family_of(font_name(font))
        family, bold, italic = self._families[font]
        x, y = _raw.char_origin(chars.text, place)
        x0, top, x1, bottom = chars.box[:, index].tolist()
        box, point = view.turned((x0, top, x1, bottom), angle), view.turned(view.box(x, y, x, y), angle)
        style = Style(family, size, bold, italic)
        return _Setting(self._styles.setdefault(style, style), box[3] - point[3], _direction(a, b, view.rotation))


def _direction(a: float, b: float, rotation: int) -> int:
    """Return the direction of text with the matrix parts *a* and *b* on a page turned by *rotation*."""
    if abs(b) <= 0.05 * abs(a):
        angle = 0 if a > 0 else 180
    elif abs(a) <= 0.05 * abs(b):
        angle = 90 if b > 0 else 270
    else:
        return -1
    return (angle - rotation) % 360


def _word_boxes(boxes: NDArray[np.float64], starts: Indices, ends: Indices) -> list[list[float]]:
    """Return the left, upper, right and lower edges of the words."""
    edges = np.array((starts, ends)).T.ravel()
    if ends[-1] == boxes.shape[1]:
        edges = edges[:-1]
    least, most = np.minimum.reduceat(boxes[:2], edges, axis=1), np.maximum.reduceat(boxes[2:], edges, axis=1)
    return [*least[:, ::2].tolist(), *most[:, ::2].tolist()]


def _bounds(boxes: NDArray[np.float64], solid: Flags, cut: Flags, *, lines: bool = True) -> tuple[Indices, Indices]:
    """Return the first index of each word and the index after its last; gaps and jumps only count in straight *lines*."""
    if not solid.any():
        return np.empty(0, np.intp), np.empty(0, np.intp)
    x0, top, x1, bottom = boxes
    height = np.maximum(bottom - top, 1.0)
    apart = cut.copy()
    if lines:
        gap = x0[1:] - x1[:-1]
        lower = np.minimum(height[1:], height[:-1])
        shared = np.minimum(bottom[1:], bottom[:-1]) - np.maximum(top[1:], top[:-1])
        back = (gap < -height[1:]) & (x0[1:] < x0[:-1])
        giant = height > _GIANT
        apart[1:] |= (gap > _GLUED * height[1:]) | back | (shared < _OVERLAP * lower) | (giant[1:] != giant[:-1])
    before = np.zeros(len(solid), np.bool_)
    before[1:] = solid[:-1]
    after = np.zeros(len(solid), np.bool_)
    after[:-1] = solid[1:] & ~apart[1:]
    return (solid & (~before | apart)).nonzero()[0], (solid & ~after).nonzero()[0] + 1
