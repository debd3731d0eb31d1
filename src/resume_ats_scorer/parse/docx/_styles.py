"""What styles say of paragraphs and runs."""

import math
import re
from functools import cache
from typing import Any

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import value
from resume_ats_scorer.parse.docx._colours import HIGHLIGHTS, W14, Palette
from resume_ats_scorer.parse.docx._parts import TWIPS, VAL, child, number, qn, switched_on, val
from resume_ats_scorer.parse.legible import LEADING, SINGLE

Look = dict[str, Any]
"""Properties of a run by short names: `b`, `i`, `vanish`, `clear` (without paint), `cs` (of a complex script) (bool), `sz`, `szCs`
(that of complex scripts), `spacing` (between letters), `position` (above its line), `fit` (its whole width), all in points, `w`
(width of its letters in hundredths), `color`, `shd` (hexadecimal), `font`, `style`,
`raised` (`superscript` or `subscript`, which is smaller), `under` (the kind of line below it)."""

_FOLDED = "{http://schemas.microsoft.com/office/word/2012/wordml}collapsed"
_HEADING = re.compile(r"heading ([1-9])$")
_MAX_CHAIN = 20
_IN_LETTERS, _LETTER = "Chars", 0.105
"""How indents in hundredths of a letter are called, and what such a hundredth measures, in points."""
_SWITCHES = {
    qn("w:b"): "b", qn("w:i"): "i", qn("w:vanish"): "vanish", qn("w:specVanish"): "vanish", qn("w:cs"): "cs", qn("w:rtl"): "cs",
    qn("w:caps"): "caps", qn("w:smallCaps"): "caps"
}  # fmt: skip
_COLOR, _SHD, _HIGHLIGHT, _FONTS = (qn(f"w:{name}") for name in ("color", "shd", "highlight", "rFonts"))
_NUMBERS = {
    qn("w:sz"): ("sz", 2), qn("w:szCs"): ("szCs", 2), qn("w:w"): ("w", 1), qn("w:spacing"): ("spacing", 20),
    qn("w:position"): ("position", 2), qn("w:fitText"): ("fit", 20)
}  # fmt: skip
"""Properties that are numbers, with their short names and how many of their units make one of ours."""
_PART, _KIND = qn("w:tblStylePr"), qn("w:type")
_NAMES = {qn("w:rStyle"): "style", qn("w:vertAlign"): "raised", qn("w:u"): "under"}
_LETTERS = f"{W14}textFill"
_ASCII, _HANSI = qn("w:ascii"), qn("w:hAnsi")
_THEMES = (qn("w:asciiTheme"), qn("w:hAnsiTheme"))


@value
class ParagraphStyle:
    """What a paragraph style, with those it is based on, says; lengths in points."""

    look: Look
    """Of its runs."""
    heading_level: int
    """0, or 1 to 9."""
    numbering: tuple[str, int] | None
    """List and level."""
    before: float | None
    """Space above."""
    after: float | None
    """Space below."""
    fill: str
    """Shading in hexadecimal, or empty."""
    page_break: bool
    """Starts a page."""
    line: "Height | None"
    """Height of its lines."""
    indents: dict[str, float]
    """By side: `left`, `start`, `hanging`, `firstLine` and so on."""
    frame: Element | None
    """The frame it stands in."""
    folded: bool
    """Shows nothing of what is below it, if it is a heading."""


@value
class Height:
    """Height of lines."""

    points: float = 0.0
    """0 where it is a multiple of what they need."""
    lines: float = 0.0
    """That multiple."""

    def share(self, size: float) -> float:
        """Return the height as a share of the *size* of the letters."""
        return self.points / size if self.points else self.lines * LEADING


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None, theme: Element | None, mapping: Element | None = None) -> None:
        self._themes = _theme_fonts(theme)
        self.palette = Palette(theme, mapping)
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str | None, str] = {}
        self._base: Look = {}
        if root is not None:
            self._base = self.direct(child(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))
            self._space = child(root, "w:docDefaults", "w:pPrDefault", "w:pPr")
            for style in root.iterfind(qn("w:style")):
                name = style.get(qn("w:styleId"), "")
                self._styles[name] = style
                if style.get(qn("w:default")) in {"1", "true", "on"}:
                    self._defaults[style.get(_KIND)] = name
        else:
            self._space = None
        self.paragraph = cache(self._paragraph)
        self.character = cache(self._character)
        self.table = cache(self._table)

    def direct(self, properties: Element | None) -> Look:
        """Return what the run properties given say themselves."""
        look: Look = {}
        if properties is None:
            return look
        for element in properties:
            tag = element.tag
            if tag in _SWITCHES:
                look[_SWITCHES[tag]] = look.get(_SWITCHES[tag], False) or switched_on(element)
            elif tag in _NUMBERS:
                name, units = _NUMBERS[tag]
                if (stated := number(element.get(VAL), math.inf, units)) < math.inf:
                    look[name] = stated / units
            elif tag == _COLOR:
                look["color"] = self.palette.letters(element)
            elif tag == _SHD:
                look["shd"] = self.palette.shade(element)
            elif tag == _HIGHLIGHT:
                look["shd"] = HIGHLIGHTS.get(element.get(VAL, ""), "808080")
            elif tag == _FONTS:
                if font := self._font(element):
                    look["font"] = font
            elif tag in _NAMES:
                look[_NAMES[tag]] = element.get(VAL, "")
        return look if (filled := properties.find(_LETTERS)) is None else look | self._filled(filled)

    def _filled(self, letters: Element) -> Look:
        """Return what newer versions of Word fill *letters* with, which comes before their colour."""
        paint = self.palette.fill(letters, W14)
        if paint is None:
            line = self.palette.outline(letters.getparent())
            return {"clear": line is None} | ({"color": line} if line else {})
        return {"color": paint, "clear": False} if paint else {}

    def _font(self, fonts: Element) -> str:
        named = fonts.get(_ASCII) or fonts.get(_HANSI)
        themed = next((fonts.get(name) for name in _THEMES if fonts.get(name)), "")
        return str(self._themes.get(themed[:5], "") or named or "")

    def _chain(self, name: str) -> list[Element]:
        found: list[Element] = []
        while name in self._styles and self._styles[name] not in found and len(found) < _MAX_CHAIN:
            found.append(self._styles[name])
            name = val(child(found[-1], "w:basedOn")) or ""
        return found[::-1]

    def _character(self, name: str) -> Look:
        look: Look = {}
        for style in self._chain(name):
            look |= self.direct(child(style, "w:rPr"))
        return look

    def _paragraph(self, name: str, table: str, cell: tuple[str, ...]) -> ParagraphStyle:
        look, level, numbering, fill, breaks, folded = dict(self._base), 0, None, "", False, False
        before, after = spacing(self._space)
        line, frame, indents = height(self._space), None, indented(self._space)
        for style in self._chain(table) if table else ():
            look |= self.direct(child(style, "w:rPr"))
        for part in self.parts(table, cell):
            look |= self.direct(child(part, "w:rPr"))
        for style in self._chain(name or self._defaults.get("paragraph", "")):
            look |= self.direct(child(style, "w:rPr"))
            properties = child(style, "w:pPr")
            own_before, own_after = spacing(properties)
            before, after = _first(own_before, before), _first(own_after, after)
            line = height(properties) or line
            indents = indents | indented(properties)
            frame = own_frame if (own_frame := child(properties, "w:framePr")) is not None else frame
            level = outline(properties) or _heading(style) or level
            folded = folded or is_folded(properties)
            numbering = list_of(properties, numbering)
            fill = self.palette.shade(child(properties, "w:shd")) or fill
            if (page_break := child(properties, "w:pageBreakBefore")) is not None:
                breaks = switched_on(page_break)
        return ParagraphStyle(look, level, numbering, before, after, fill, breaks, line, indents, frame, folded)

    @property
    def plain_table(self) -> str:
        """Name of the style of tables that name none, or empty."""
        return self._defaults.get("table", "")

    def is_parted(self, table: str) -> bool:
        """Return whether the style of a *table* tells parts of it apart."""
        return any(style.find(_PART) is not None for style in self._chain(table))

    def parts(self, table: str, cell: tuple[str, ...]) -> list[Element]:
        """Return what the style of a *table* says of parts of it that a cell belongs to, the most general first."""
        styled = [part for style in self._chain(table) for part in style.iterfind(_PART)] if cell else []
        return [part for kind in cell for part in styled if part.get(_KIND) == kind]

    def shade(self, table: str, cell: tuple[str, ...]) -> str:
        """Return the colour that the style of a *table* gives those parts of it, or an empty string."""
        shades = (self.palette.shade(child(part, "w:tcPr", "w:shd")) for part in self.parts(table, cell))
        return ([""] + [shade for shade in shades if shade])[-1]

    def _table(self, name: str) -> tuple[bool, str | None]:
        """Return whether the table style draws borders, and how it shades cells: empty for not, None for not all alike."""
        chain = self._chain(name)
        borders = any(ruled(child(style, "w:tblPr", "w:tblBorders")) for style in chain)
        whole = [fill for style in chain if (fill := self.palette.shade(child(style, "w:tcPr", "w:shd")))]
        fills = {self.palette.shade(shade) for style in chain for shade in style.iter(_SHD)} - {"", "FFFFFF"}
        return borders, None if fills - set(whole[-1:]) else whole[-1] if whole else ""


def outline(properties: Element | None) -> int:
    """Return the heading level that paragraph properties declare, 0 for none."""
    level = number(val(child(properties, "w:outlineLvl")), 9)
    return int(level) + 1 if 0 <= level < 9 else 0


def is_folded(properties: Element | None) -> bool:
    """Return whether a heading with these *properties* shows nothing of what is below it before somebody unfolds it."""
    folded = None if properties is None else properties.find(_FOLDED)
    return folded is not None and switched_on(folded)


def list_of(properties: Element | None, inherited: tuple[str, int] | None) -> tuple[str, int] | None:
    """Return list and level of paragraph properties, *inherited* where they say nothing, None where they say none."""
    listed = child(properties, "w:numPr")
    if listed is None:
        return inherited
    name, level = val(child(listed, "w:numId")), val(child(listed, "w:ilvl"))
    if name is None:
        return (inherited[0], int(number(level))) if inherited else None
    return None if name == "0" else (name, int(number(level, inherited[1] if inherited else 0)))


def spacing(properties: Element | None) -> tuple[float | None, float | None]:
    """Return the space above and below that paragraph properties ask for, in points."""
    space = child(properties, "w:spacing")
    before, after = val(space, "w:before"), val(space, "w:after")
    return number(before) / TWIPS if before else None, number(after) / TWIPS if after else None


def height(properties: Element | None) -> Height | None:
    """Return the height that paragraph properties give lines, None where they say nothing of it or only the least."""
    space = child(properties, "w:spacing")
    stated = number(val(space, "w:line"))
    if stated <= 0:
        return None
    rule = val(space, "w:lineRule") or "auto"
    if rule == "auto":
        return Height(lines=stated / SINGLE)
    return Height(points=stated / TWIPS) if rule == "exact" else Height(lines=1.0)


def indented(properties: Element | None) -> dict[str, float]:
    """Return the indents that paragraph properties state, by side, in points."""
    stated = child(properties, "w:ind")
    sides = {} if stated is None else {name.rpartition("}")[2]: number(text) for name, text in stated.items()}
    lengths = {side: length / TWIPS for side, length in sides.items() if not side.endswith(_IN_LETTERS)}
    return lengths | {
        side.removesuffix(_IN_LETTERS): _LETTER * count for side, count in sides.items() if side.endswith(_IN_LETTERS) and count
    }


def ruled(borders: Element | None) -> bool:
    """Return whether any of *borders* is drawn."""
    return borders is not None and any(border.get(VAL, "nil") not in {"nil", "none"} for border in borders)


def _heading(style: Element) -> int:
    found = _HEADING.match((val(child(style, "w:name")) or "").lower())
    return int(found[1]) if found else 0


def _first(own: float | None, inherited: float | None) -> float | None:
    return inherited if own is None else own


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    if theme is None:
        return found
    for name in ("major", "minor"):
        latin = next((font.find(qn("a:latin")) for font in theme.iter(qn(f"a:{name}Font"))), None)
        if latin is not None and latin.get("typeface"):
            found[name] = latin.get("typeface")
    return found
