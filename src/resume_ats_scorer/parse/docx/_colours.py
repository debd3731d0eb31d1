"""The colours of a DOCX: those of its theme, of shading, and of the fills that newer versions of Word have for letters."""

import re
from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.colours import BLACK, WHITE, from_hexadecimal, mixed, to_hexadecimal
from resume_ats_scorer.parse.docx._parts import VAL, number, qn
from resume_ats_scorer.parse.legible import FAINTEST

Fill = str | None
"""A colour in hexadecimal, empty where it is not stated, None where there is no paint."""

HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGray": "808080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "green": "00FF00",
    "lightGray": "C0C0C0", "magenta": "FF00FF", "none": "", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
VML = "{urn:schemas-microsoft-com:vml}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_PAINTS = frozenset({qn("a:solidFill"), qn("a:gradFill"), qn("a:blipFill"), qn("a:pattFill"), qn("a:grpFill")})
_A = qn("a:x")[:-1]
_SLOTS = {
    "background1": "lt1", "light1": "lt1", "bg1": "lt1", "background2": "lt2", "light2": "lt2", "bg2": "lt2",
    "text1": "dk1", "dark1": "dk1", "tx1": "dk1", "text2": "dk2", "dark2": "dk2", "tx2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_MAPPED = {
    "background1": "bg1", "bg1": "bg1", "background2": "bg2", "bg2": "bg2", "text1": "t1", "tx1": "t1", "text2": "t2", "tx2": "t2"
}  # fmt: skip
"""Names of colours that a document may map to others."""
_OWN = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
_COLOR, _FILL = qn("w:color"), qn("w:fill")
_WHOLE = 100_000
"""Thousandths of a percent in one."""
_CLEAR = round((1 - FAINTEST) * _WHOLE)
"""Transparency, in thousandths of a percent, from which letters cannot be read."""
_FAINT = re.compile(r"0?\.[01]\d*|0|1?\d%|\d{1,4}f")
"""Opacity of a fill of VML through which the paper shows."""


class Palette:
    """The colours that names stand for in one document."""

    def __init__(self, theme: Element | None, mapping: Element | None = None) -> None:
        """Read the *theme*; *mapping* tells which colours of the theme stand for text and background where names do not."""
        mapped = {} if mapping is None else {name.rpartition("}")[2]: slot for name, slot in mapping.items()}
        self._names = _SLOTS | {
            name: _SLOTS.get(mapped[short], mapped[short]) for name, short in _MAPPED.items() if short in mapped
        }
        self._slots = {"lt1": "FFFFFF", "dk1": "000000"}
        for slot in _OWN:
            if theme is None:
                break
            stated = next(theme.iter(qn(f"a:{slot}")), None)
            for shade in () if stated is None else stated:
                self._slots[slot] = colour(shade.get("lastClr") or shade.get("val")) or self._slots.get(slot, "")

    def named(self, name: str | None) -> str:
        """Return the colour that the theme has under *name*, or an empty string."""
        return self._slots.get(self._names.get(name or "", name or ""), "")

    def letters(self, element: Element) -> str:
        """Return the colour that `w:color` gives letters; that of the theme comes before the one written beside it."""
        return self._themed(element, "theme", "themeColor") or colour(element.get(VAL))

    def shade(self, element: Element | None) -> str:
        """Return the colour that the shading `w:shd` makes, its pattern mixed into its ground; empty where it has none."""
        if element is None:
            return ""
        ground = self._themed(element, "themeFill", "themeFill") or colour(element.get(_FILL))
        pattern = element.get(VAL, "clear")
        share = 1.0 if pattern == "solid" else number(pattern[3:], 0.0) / 100 if pattern.startswith("pct") else 0.0
        share = min(max(share, 0.0), 1.0)
        if not share:
            return ground
        front = self._themed(element, "theme", "themeColor") or colour(element.get(_COLOR))
        ink = from_hexadecimal(front) if front else BLACK
        return to_hexadecimal(mixed(ink, from_hexadecimal(ground) if ground else WHITE, share))

    def fill(self, around: Element | None, space: str = _A) -> Fill:
        """Return the plain colour of the fill among the children of *around*, whose names are in *space*."""
        for element in () if around is None else around:
            if element.tag == f"{space}noFill":
                return None
            if element.tag == f"{space}solidFill":
                return self.solid(element, space)
            if element.tag == f"{space}gradFill":
                stops = {self.solid(stop, space) for stop in element.iter(f"{space}gs")}
                return stops.pop() if len(stops) == 1 else ""
        return ""

    def outline(self, properties: Iterable[Element]) -> Fill:
        """Return the plain colour of the line around letters with these run *properties*."""
        return next((self.fill(element, W14) for element in properties if element.tag == f"{W14}textOutline"), None)

    def solid(self, element: Element, space: str = _A) -> Fill:
        """Return the colour that stands in *element*."""
        value = "val" if space == _A else f"{space}val"
        for stated in element:
            alpha = stated.find(f"{space}alpha")
            if alpha is not None and _is_clear(number(alpha.get(value)), space):
                return None
            base = colour(stated.get(value)) if stated.tag == f"{space}srgbClr" else self.named(stated.get(value))
            changes = {change.tag.removeprefix(space): number(change.get(value)) / _WHOLE for change in stated}
            if not base or not changes.keys() <= {"alpha", "lumMod", "lumOff"}:
                return base if not changes else ""
            return _lit(base, changes.get("lumMod", 1.0), changes.get("lumOff", 0.0))
        return ""

    def _themed(self, element: Element, prefix: str, name: str) -> str:
        found = self.named(element.get(qn(f"w:{name}")))
        if not found:
            return ""
        tint, shade = (element.get(qn(f"w:{prefix}{change}")) for change in ("Tint", "Shade"))
        base = from_hexadecimal(found)
        if tint:
            return to_hexadecimal(mixed(base, WHITE, _share(tint)))
        return to_hexadecimal(mixed(base, BLACK, _share(shade))) if shade else found


def _is_clear(alpha: float, space: str) -> bool:
    """Return whether *alpha* leaves nothing to be seen; it is an opacity, but of letters a transparency."""
    return (alpha if space == W14 else _WHOLE - alpha) >= _CLEAR


def colour(text: str | None) -> str:
    """Return *text* as six hexadecimal digits in capitals, or an empty string where it is automatic or none."""
    return text.upper() if text and re.fullmatch(r"[0-9A-Fa-f]{6}", text) else ""


def old_fill(shape: Element) -> Fill:
    """Return the plain colour of a *shape* of VML, empty where it is not known, None where there is no paint."""
    paint = shape.find(f"{VML}fill")
    if shape.get("filled", "t")[:1] in {"f", "0"} or (paint is not None and _FAINT.fullmatch(paint.get("opacity", ""))):
        return None
    if paint is not None and paint.get("type", "solid") != "solid":
        return ""
    name = shape.get("fillcolor", "white").partition(" ")[0]
    digits = name[1:] if len(name) > 4 else "".join(2 * digit for digit in name[1:])
    return colour(digits) if name.startswith("#") else HIGHLIGHTS.get(name, "")


def paint(shape: Element, palette: Palette | None) -> Fill:
    """Return the colour that *shape* is filled with, empty where it is not, None where that is not plainly stated."""
    if palette is None or shape.tag.startswith(VML):
        return _old_paint(shape)
    fills = [fill for properties in shape if (fill := palette.fill(properties)) != "" or _is_painted(properties)]
    return "" if not fills or fills[0] is None else fills[0] or None


def _old_paint(shape: Element) -> Fill:
    if shape.find(f"{VML}imagedata") is not None:
        return ""
    stated = old_fill(shape)
    return "" if stated is None else stated or None


def _is_painted(properties: Element) -> bool:
    """Return whether *properties* of a shape, or its style, fill it in a way that is not plain."""
    if properties.tag == f"{WPS}style":
        return any(fill.tag == qn("a:fillRef") and fill.get("idx") != "0" for fill in properties)
    return any(fill.tag in _PAINTS for fill in properties)


def _lit(text: str, factor: float, offset: float) -> str:
    """Return the colour *text*, in hexadecimal, with another lightness: *factor* times its own, and *offset* more."""
    hue, light, saturation = rgb_to_hls(*(level / 255 for level in from_hexadecimal(text)))
    red, green, blue = hls_to_rgb(hue, min(max(light * factor + offset, 0.0), 1.0), saturation)
    return to_hexadecimal((round(red * 255), round(green * 255), round(blue * 255)))


def _share(text: str) -> float:
    return int(text, 16) / 255 if re.fullmatch(r"[0-9A-Fa-f]{1,2}", text) else 1.0
