"""Bullets and numbers that Word puts before paragraphs; they are not in the text."""

from collections.abc import Mapping

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import value
from resume_ats_scorer.parse.docx._parts import child, number, qn, val
from resume_ats_scorer.parse.docx._styles import indented
from resume_ats_scorer.parse.docx._symbols import glyph

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LEVELS = 9


@value
class _Level:
    style: str
    text: str
    start: int
    font: str
    picture: bool
    indents: dict[str, float]


class Numbering:
    """The lists of a document; it counts, so paragraphs have to be asked for in order."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        """Numbers that lists not begun yet start from at a level, though another list shares their count."""
        if root is None:
            return
        for abstract in root.iterfind(qn("w:abstractNum")):
            self._levels[val(abstract, "w:abstractNumId") or ""] = _levels(abstract)
        for listed in root.iterfind(qn("w:num")):
            name = val(listed, "w:numId") or ""
            overrides: dict[int, _Level] = {}
            for override in listed.iterfind(qn("w:lvlOverride")):
                overrides |= _levels(override)
                if (start := child(override, "w:startOverride")) is not None:
                    self._restarts[name, int(number(val(override, "w:ilvl")))] = int(number(val(start), 1))
            self._lists[name] = (val(child(listed, "w:abstractNumId")) or "", overrides)

    def indents(self, name: str, depth: int) -> dict[str, float]:
        """Return the indents of paragraphs of list *name* at level *depth*, by side, in points."""
        level = self._of(name).get(depth)
        return level.indents if level else {}

    def _of(self, name: str) -> Mapping[int, _Level]:
        abstract, overrides = self._lists.get(name, ("", {}))
        return self._levels.get(abstract, {}) | overrides

    def lead(self, name: str, depth: int) -> str:
        """Return what stands before the next paragraph of list *name* at level *depth* (0 is the outermost), or an empty string."""
        if name not in self._lists or not 0 <= depth < _LEVELS:
            return "•"
        levels, abstract = self._of(name), self._lists[name][0]
        level = levels.get(depth)
        if level is None:
            return "•"
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        last = counts[depth]
        counts[depth] = self._restarts.pop((name, depth), level.start if last is None else last + 1)
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        if level.picture or level.style == "bullet":
            return _bullet(level)
        return "" if level.style == "none" else _numbered(level, levels, counts)


def _levels(parent: Element) -> dict[int, _Level]:
    found = {}
    for level in parent.iterfind(qn("w:lvl")):
        found[int(number(val(level, "w:ilvl")))] = _Level(
            style=val(child(level, "w:numFmt")) or "decimal",
            text=val(child(level, "w:lvlText")) or "",
            start=int(number(val(child(level, "w:start")), 1)),
            font=val(child(level, "w:rPr", "w:rFonts"), "w:ascii") or "",
            picture=child(level, "w:lvlPicBulletId") is not None,
            indents=indented(child(level, "w:pPr")),
        )
    return found


def _bullet(level: _Level) -> str:
    text = level.text.strip()
    if level.picture or (text and 0xE000 <= ord(text[0]) <= 0xF8FF):
        return glyph(ord(text[0]), level.font) if text else "•"
    if text and level.font.lower() in {"symbol", "wingdings"}:
        return glyph(ord(text[0]), level.font)
    return text[:1]


def _numbered(level: _Level, levels: Mapping[int, _Level], counts: list[int | None]) -> str:
    text = level.text
    for depth in range(_LEVELS):
        if f"%{depth + 1}" in text:
            style = levels[depth].style if depth in levels else "decimal"
            count = counts[depth]
            text = text.replace(f"%{depth + 1}", _written(1 if count is None else count, style))
    return text.strip()


def _written(count: int, style: str) -> str:
    if style in {"lowerLetter", "upperLetter"} and count > 0:
        letter = chr(ord("a") + (count - 1) % 26)
        return letter if style == "lowerLetter" else letter.upper()
    if style in {"lowerRoman", "upperRoman"} and 0 < count < 4000:
        roman = ""
        for size, sign in _ROMAN:
            roman += sign * (count // size)
            count %= size
        return roman if style == "lowerRoman" else roman.upper()
    return str(count)
