"""Characters of one page with their boxes and the text objects they belong to, in a few bulk calls."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.layout import RIGHT_TO_LEFT_CODES
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._fonts import font_name
from resume_ats_scorer.parse.pdf._names import GlyphNames
from resume_ats_scorer.parse.pdf._view import View

_SOLID = np.ones(0x3002, np.bool_)
_SOLID[[*range(0x1B), 0x20, 0x7F, 0xA0, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)]] = False
"""Whether a code point is more than a space or line end; all from the last one on are."""
TEX_LIGATURES = {0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl"}
"""Codes that fonts of TeX have for ligatures, and what they stand for."""
_LIGATURE_CODES = {letters: code for code, letters in TEX_LIGATURES.items()}
_TEX = re.compile("[\x1b-\x1f]")
_NEAR = 0.25
"""Letters of a word stand at most this far apart, in heights of their boxes."""
_RETURN = 0x0D
_TOUCHING = 0.1
"""Letters whose edges are this close, in heights of their boxes, touch."""
_LEAST_BACKWARDS = 4
"""Fewer letters may be set one before the other to mend their spacing."""


@dataclass(slots=True)
class Chars:
    """The characters of a page in the order pdfium gives them."""

    text: _raw.Handle
    """pdfium's text page."""
    code: NDArray[np.uint32]
    """Unicode code points, shape (n,)."""
    solid: NDArray[np.bool_]
    """What is no space or line end, shape (n,)."""
    box: NDArray[np.float64]
    """x0, top, x1 and bottom of each as shown, shape (4, n); zeros for spaces and line ends."""

    places: list[int] | None = None
    """pdfium's index of each character where some were left out or the order was changed, shape (n,)."""

    backwards: frozenset[int] = frozenset()
    """Indices of the characters that the file holds in the opposite order, though their script runs from left to right."""

    def owners(self, indices: Iterable[int]) -> list[int]:
        """Return the text objects that the characters at *indices* belong to."""
        return _raw.text_objects(self.text, self.places_of(indices))

    def places_of(self, indices: Iterable[int]) -> Iterable[int]:
        """Return pdfium's index of each of the characters at *indices*."""
        return map(self.place, indices) if self.places else indices

    def place(self, index: int) -> int:
        """Return pdfium's index of the character at *index*."""
        return self.places[index] if self.places else index


def read_chars(text: _raw.Handle, view: View, names: GlyphNames) -> Chars:
    """Return the characters of the text page *text*; *names* tell what stands at the places of control characters."""
    count = max(_raw.count_chars(text), 0)
    codes = _with_lost(text, _codes(text, count), names)
    solid = _SOLID.take(codes, mode="clip")
    indices = solid.nonzero()[0]
    left, one, right, other = _raw.loose_boxes(text, indices.tolist()).T.astype(np.float64, order="C")
    boxes = np.zeros((4, count))
    for edge, shown in zip(boxes, view.boxes(left, np.minimum(one, other), right, np.maximum(one, other)), strict=True):
        edge[indices] = shown
    chars = _made_whole(Chars(text, codes, solid, boxes))
    turned = _is_turned(chars.code)
    backwards = _backwards(chars, turned)
    return _from_the_left(chars, turned, backwards) if turned.any() or backwards.any() else chars


def _made_whole(chars: Chars) -> Chars:
    """Return *chars* without line ends between letters that touch: pdfium takes a page of few words for one set downwards.

    It has a line end after each letter of text that is turned on its side, and around ligatures out of a font of their own.
    """
    ends = ((chars.code[1:-2] == _RETURN) & chars.solid[:-3] & chars.solid[3:]).nonzero()[0] + 1
    before, upper, right, base = chars.box.take(ends - 1, axis=1)
    left, top, after, bottom = chars.box.take(ends + 2, axis=1)
    near = _TOUCHING * np.maximum(bottom - top, 1.0)
    within = ((top >= upper) & (bottom <= base)) | ((top <= upper) & (bottom >= base))
    level = (np.abs(left - right) < near) & (within | (np.abs(bottom - base) < near))
    turned = (np.abs(left - before) < near) & (np.abs(after - right) < near)
    false = ends[level | (turned & (np.minimum(np.abs(top - base), np.abs(bottom - upper)) < near))]
    if not false.size:
        return chars
    kept = np.ones(len(chars.code), np.bool_)
    kept[false] = kept[false + 1] = False
    return Chars(chars.text, chars.code[kept], chars.solid[kept], chars.box[:, kept], kept.nonzero()[0].tolist())


def _is_turned(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    found = np.zeros(len(codes), np.bool_)
    if np.max(codes, initial=0) >= RIGHT_TO_LEFT_CODES[0][0]:
        for first, last in RIGHT_TO_LEFT_CODES:
            found |= (codes >= first) & (codes <= last)
    return found


def _backwards(chars: Chars, turned: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which of *chars* stand in runs, each directly to the left of the one before it."""
    found = np.zeros(len(turned), np.bool_)
    indices = chars.solid.nonzero()[0]
    x0, top, x1, bottom = chars.box.take(indices, axis=1)
    back = (x1[1:] < x1[:-1] - 0.5).nonzero()[0]
    if not (back[_LEAST_BACKWARDS - 1 :] - back[: 1 - _LEAST_BACKWARDS] == _LEAST_BACKWARDS - 1).any():
        return found
    height = np.maximum(bottom[back + 1] - top[back + 1], 1.0)
    beside = (np.abs(x1[back + 1] - x0[back]) < _NEAR * height) & (np.abs(bottom[back + 1] - bottom[back]) < _NEAR * height)
    follows = np.zeros(len(indices) + 1, np.int8)
    follows[back[beside & ~turned[indices[back + 1]]] + 1] = 1
    edges = np.flatnonzero(np.diff(follows))
    for first, last in edges.reshape(-1, 2).tolist():
        if last - first >= _LEAST_BACKWARDS:
            found[indices[first : last + 1]] = True
    return found


def _from_the_left(chars: Chars, turned: NDArray[np.bool_], backwards: NDArray[np.bool_]) -> Chars:
    """Return *chars* with the letters of each line that has *turned* or *backwards* ones as they stand, without its spaces."""
    sorted_out = turned | backwards
    order: list[int] = []
    line: list[int] = []
    for index in [*np.flatnonzero(chars.solid).tolist(), -1]:
        if line and (index < 0 or not _on_one_line(chars.box[:, line[-1]], chars.box[:, index])):
            straight = range(line[0], line[-1] + 1)
            order += sorted(line, key=lambda each: (chars.box[0, each], each)) if sorted_out[line].any() else straight
            line = []
        line.append(index)
    opposite = frozenset(np.flatnonzero(backwards[order]).tolist())
    places = [chars.place(index) for index in order]
    return Chars(chars.text, chars.code[order], chars.solid[order], chars.box[:, order], places, opposite)


def _on_one_line(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    return bool(min(one[3], other[3]) - max(one[1], other[1]) > 0.5 * min(one[3] - one[1], other[3] - other[1]))


def _codes(text: _raw.Handle, count: int) -> NDArray[np.uint32]:
    if not count:
        return np.empty(0, np.uint32)
    buffer = np.zeros(count + 1, np.uint16)
    written = _raw.get_text(text, 0, count, buffer.ctypes.data)
    surrogates = (buffer & 0xF800) == 0xD800
    if written == count + 1 and not surrogates.any():
        return buffer[:count].astype(np.uint32)
    return np.fromiter(map(_raw.unicode, repeat(text), range(count)), np.uint32, count)


def _with_lost(text: _raw.Handle, codes: NDArray[np.uint32], names: GlyphNames) -> NDArray[np.uint32]:
    """Return *codes* with letters for those of control characters that the file maps to none: by *names*, else U+FFFD.

    Ligatures have the codes that TeX gives them; where a font does not name its glyphs, TeX's codes are taken at their word.
    """
    controls = (codes < 0x20).nonzero()[0].tolist()
    lost = [index for index, error in zip(controls, _raw.map_errors(text, controls), strict=True) if error == 1]
    for index, owner in zip(lost, _raw.text_objects(text, lost), strict=True):
        code = int(codes[index])
        letters = names.text(font_name(_raw.text_font(owner)), code)
        if letters in _LIGATURE_CODES:
            codes[index] = _LIGATURE_CODES[letters]
        elif len(letters) == 1:
            codes[index] = ord(letters)
        elif code not in TEX_LIGATURES:
            codes[index] = 0xFFFD
    return codes


def spread(starts: NDArray[np.intp], ends: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the index of each character from each of *starts* to its end, and the number of the span that it is in; shape (n,)."""
    lengths = ends - starts
    return np.arange(lengths.sum()) + (ends - lengths.cumsum()).repeat(lengths), np.arange(len(lengths)).repeat(lengths)


def texts_of(codes: NDArray[np.uint32], starts: Iterable[int], ends: Iterable[int]) -> list[str]:
    """Return the text of *codes* from each of *starts* to its end.

    Raw TeX codes of ligatures are spelled out, and what is no character becomes U+FFFD.
    """
    if np.max(codes, initial=0) >= 0xD800:
        codes = np.where((codes > 0x10FFFF) | ((codes & 0xFFFFF800) == 0xD800), np.uint32(0xFFFD), codes)
    whole = codes.astype("<u4").tobytes().decode("utf-32-le")
    found = [whole[start:end] for start, end in zip(starts, ends, strict=True)]
    return [text.translate(TEX_LIGATURES) for text in found] if _TEX.search(whole) else found
