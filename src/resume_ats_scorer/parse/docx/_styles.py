"""What styles say of paragraphs and runs."""

import re
from functools import cache
from typing import Any

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import value
from resume_ats_scorer.parse.docx._parts import VAL, child, number, qn, switched_on, val

Look = dict[str, Any]
"""Properties of a run by short names: `b`, `i`, `vanish` (bool), `sz` (points), `color`, `shd` (hexadecimal), `w` (width of its
letters in hundredths), `font`, `style`."""

_HEADING = re.compile(r"heading ([1-9])$")
_MAX_CHAIN = 20
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGray": "808080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "green": "00FF00",
    "lightGray": "C0C0C0", "magenta": "FF00FF", "none": "", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
_THEME_COLOURS = {"background1": "lt1", "light1": "lt1", "background2": "lt2", "light2": "lt2", "text1": "dk1", "dark1": "dk1"}
_SQUASHED = 40
"""Height of a line, in twentieths of a point, at and below which nobody can read it."""
_SWITCHES = {qn("w:b"): "b", qn("w:i"): "i", qn("w:vanish"): "vanish"}
_SZ, _COLOR, _SHD, _HIGHLIGHT, _FONTS, _STYLE, _WIDTH = (
    qn(f"w:{name}") for name in ("sz", "color", "shd", "highlight", "rFonts", "rStyle", "w")
)
_THEME = qn("w:themeColor")
_ASCII, _HANSI, _FILL = qn("w:ascii"), qn("w:hAnsi"), qn("w:fill")
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
    squashed: bool
    """Its lines have no height to speak of."""


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None, theme: Element | None) -> None:
        self._themes = _theme_fonts(theme)
        self._colours = _theme_colours(theme)
        self._styles: dict[str, Element] = {}
        self._default = ""
        self._base: Look = {}
        if root is not None:
            self._base = self.direct(child(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))
            self._space = child(root, "w:docDefaults", "w:pPrDefault", "w:pPr")
            for style in root.iterfind(qn("w:style")):
                name = style.get(qn("w:styleId"), "")
                self._styles[name] = style
                if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true", "on"}:
                    self._default = name
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
                look[_SWITCHES[tag]] = switched_on(element)
            elif tag == _SZ:
                look["sz"] = number(element.get(VAL), 22.0) / 2
            elif tag == _COLOR:
                look["color"] = colour(element.get(VAL)) or self._colours.get(element.get(_THEME, ""), "")
            elif tag == _SHD:
                look["shd"] = colour(element.get(_FILL))
            elif tag == _WIDTH:
                look["w"] = number(element.get(VAL), 100.0)
            elif tag == _HIGHLIGHT:
                look["shd"] = _HIGHLIGHTS.get(element.get(VAL, ""), "808080")
            elif tag == _FONTS:
                if font := self._font(element):
                    look["font"] = font
            elif tag == _STYLE:
                look["style"] = element.get(VAL, "")
        return look

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

    def _paragraph(self, name: str) -> ParagraphStyle:
        look, level, numbering, fill, breaks = dict(self._base), 0, None, "", False
        before, after = spacing(self._space)
        flat = squashed(self._space) or False
        for style in self._chain(name or self._default):
            look |= self.direct(child(style, "w:rPr"))
            properties = child(style, "w:pPr")
            own_before, own_after = spacing(properties)
            before, after = _first(own_before, before), _first(own_after, after)
            flat = flat if (own_flat := squashed(properties)) is None else own_flat
            level = outline(properties) or _heading(style) or level
            numbering = list_of(properties, numbering)
            fill = colour(val(child(properties, "w:shd"), "w:fill")) or fill
            if (page_break := child(properties, "w:pageBreakBefore")) is not None:
                breaks = switched_on(page_break)
        return ParagraphStyle(look, level, numbering, before, after, fill, breaks, flat)

    def _table(self, name: str) -> tuple[bool, bool]:
        """Return whether the table style draws borders, and whether it shades cells."""
        chain = self._chain(name)
        return (
            any(ruled(child(style, "w:tblPr", "w:tblBorders")) for style in chain),
            any(colour(shade.get(_FILL)) not in {"", "FFFFFF"} for style in chain for shade in style.iter(_SHD)),
        )


def colour(text: str | None) -> str:
    """Return *text* as six hexadecimal digits in capitals, or an empty string where it is automatic or none."""
    return text.upper() if text and re.fullmatch(r"[0-9A-Fa-f]{6}", text) else ""


def outline(properties: Element | None) -> int:
    """Return the heading level that paragraph properties declare, 0 for none."""
    level = number(val(child(properties, "w:outlineLvl")), 9)
    return int(level) + 1 if 0 <= level < 9 else 0


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
    return number(before) / 20 if before else None, number(after) / 20 if after else None


def squashed(properties: Element | None) -> bool | None:
    """Return whether paragraph properties leave lines no height to speak of, None where they say nothing of it."""
    space = child(properties, "w:spacing")
    height = val(space, "w:line")
    return None if height is None else val(space, "w:lineRule") == "exact" and number(height) <= _SQUASHED


def ruled(borders: Element | None) -> bool:
    """Return whether any of *borders* is drawn."""
    return borders is not None and any(border.get(VAL, "nil") not in {"nil", "none"} for border in borders)


def _heading(style: Element) -> int:
    found = _HEADING.match((val(child(style, "w:name")) or "").lower())
    return int(found[1]) if found else 0


def _first(own: float | None, inherited: float | None) -> float | None:
    return inherited if own is None else own


def _theme_colours(theme: Element | None) -> dict[str, str]:
    """Return the colours of the theme, or Word's own, by the names that runs have for them."""
    found = {name: "FFFFFF" if slot == "lt1" else "000000" for name, slot in _THEME_COLOURS.items() if slot in {"lt1", "dk1"}}
    if theme is None:
        return found
    for name, slot in _THEME_COLOURS.items():
        stated = next(theme.iter(qn(f"a:{slot}")), None)
        for shade in () if stated is None else stated:
            found[name] = colour(shade.get("lastClr") or shade.get("val")) or found.get(name, "")
    return found


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    if theme is None:
        return found
    for name in ("major", "minor"):
        latin = next((font.find(qn("a:latin")) for font in theme.iter(qn(f"a:{name}Font"))), None)
        if latin is not None and latin.get("typeface"):
            found[name] = latin.get("typeface")
    return found
