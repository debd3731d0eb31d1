"""What the styles of an OpenDocument text say; lengths in points."""

import re
from dataclasses import replace
from functools import cache

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import value
from resume_ats_scorer.parse.colours import contrast_of, is_lost
from resume_ats_scorer.parse.flow import POINTS
from resume_ats_scorer.parse.legible import FAINTEST, FLAT, LEAST_HEIGHT, is_tiny

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT, TABLE, DRAW, META = (
    f"{{{_BASE}{name}:1.0}}" for name in ("office", "style", "text", "table", "drawing", "meta")
)
FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
SVG = f"{{{_BASE}svg-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"

_LENGTH = re.compile(r"(-?[\d.]+)(pt|in|cm|mm|px|pc)")
_DEFAULT_SIZE = 12.0
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_LEAST_SHARE = 0.3
"""Share of their size that raised and lowered letters have at least, if anybody is to read them."""
_MAX_CHAIN = 20
_MOST_DIGITS = 9
_PERCENTAGE = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)%")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@value
class Look:
    """How characters look."""

    bold: bool = False
    """Bold face."""
    italic: bool = False
    """Italic face."""
    size: float = _DEFAULT_SIZE
    """In points."""
    font: str = ""
    """Family."""
    colour: str = ""
    """`#rrggbb`, or empty where automatic."""
    background: str = ""
    """`#rrggbb`, or empty where transparent."""
    undisplayed: bool = False
    """Switched off."""
    thin: bool = False
    """Squeezed until nobody can read it."""
    space: float = 0.0
    """Between letters, in points."""
    clear: bool = False
    """Without paint."""

    def hidden(self, fill: str) -> str:
        """Return why a person cannot see text of this look on a ground of colour *fill*, or an empty string."""
        if self.undisplayed:
            return "vanish"
        if self.clear:
            return "invisible"
        if self.thin or is_tiny(self.size, self.space):
            return "tiny"
        return "colour" if is_lost(self.colour, self.background or fill) else ""

    def contrast(self, fill: str) -> float:
        """Return the contrast ratio of text of this look on a ground of colour *fill*, 1 to 21; 21 where a colour is not known."""
        return contrast_of(self.colour, self.background or fill)


@value
class Block:
    """How a paragraph stands."""

    before: float = 0.0
    """Space above."""
    after: float = 0.0
    """Space below."""
    new_page: bool = False
    """Starts a page."""
    outline: int = 0
    """Heading level of its style."""
    fill: str = ""
    """Colour behind it, or empty where it has none."""
    left: float = 0.0
    """Its left indent."""
    right: float = 0.0
    """Its right indent."""
    first: float = 0.0
    """That of its first line, beyond the other."""
    line: str = ""
    """Height of its lines as it is written: a length, a percentage, or empty."""

    def is_flat(self, size: float) -> bool:
        """Return whether lines are so low that letters of this *size* cannot be read."""
        share = percentage(self.line, 1.0) if self.line.endswith("%") else length(self.line, size) / max(size, 1.0)
        return share < LEAST_HEIGHT


class Styles:
    """The styles of *roots*: those of the document first, then those of the whole package."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self.lists: dict[str, Element] = {}
        self._families: dict[str, str] = {}
        for root in roots:
            for face in root.iter(f"{STYLE}font-face"):
                self._families.setdefault(face.get(f"{STYLE}name", ""), face.get(f"{SVG}font-family", "").strip("'\""))
            for style in root.iter(f"{STYLE}style"):
                self._styles.setdefault((style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")), style)
            for style in root.iter(f"{STYLE}default-style"):
                self._defaults.setdefault(style.get(f"{STYLE}family", ""), style)
            for style in root.iter(f"{TEXT}list-style"):
                self.lists.setdefault(style.get(f"{STYLE}name", ""), style)
        self.look = cache(self._look)
        self.block = cache(self._block)

    def chain(self, family: str, name: str) -> list[Element]:
        """Return the style and those it rests on, the most general first."""
        found: list[Element] = []
        while (style := self._styles.get((family, name))) is not None and style not in found and len(found) < _MAX_CHAIN:
            found.append(style)
            name = style.get(f"{STYLE}parent-style-name", "")
        default = self._defaults.get(family)
        return ([default] if default is not None else []) + found[::-1]

    def _look(self, base: Look | None, family: str, name: str) -> Look:
        look = base or Look()
        for style in self.chain(family, name):
            if base is not None and style is self._defaults.get(family):
                continue
            properties = style.find(f"{STYLE}text-properties")
            if properties is not None:
                look = _changed(look, properties)
        return replace(look, font=self._families.get(look.font) or look.font)

    def _block(self, name: str) -> Block:
        before, after, new_page, outline, fill, left, right, first, line = 0.0, 0.0, False, 0, "", 0.0, 0.0, 0.0, ""
        for style in self.chain("paragraph", name):
            outline = whole(style.get(f"{STYLE}default-outline-level"), outline)
            properties = style.find(f"{STYLE}paragraph-properties")
            if properties is not None:
                before = length(properties.get(f"{FO}margin-top"), before)
                after = length(properties.get(f"{FO}margin-bottom"), after)
                new_page = properties.get(f"{FO}break-before", "page" if new_page else "auto") == "page"
                fill = hue(properties.get(f"{FO}background-color"), fill)
                left = length(properties.get(f"{FO}margin-left"), left)
                right = length(properties.get(f"{FO}margin-right"), right)
                first = length(properties.get(f"{FO}text-indent"), first)
                line = properties.get(f"{FO}line-height", line)
        return Block(before, after, new_page, outline, fill, left, right, first, line)

    def properties(self, family: str, name: str) -> dict[str, str]:
        """Return what the styles of a *family* of things under *name* say of the things themselves."""
        found: dict[str, str] = {}
        for style in self.chain(family, name):
            properties = style.find(f"{STYLE}{family}-properties")
            if properties is not None:
                found.update(properties.items())
        return found

    def graphic(self, element: Element) -> dict[str, str]:
        """Return what its style says of the shape or frame *element*."""
        return self.properties("graphic", element.get(f"{DRAW}style-name", ""))


def whole(text: str | None, default: int) -> int:
    """Return *text* as a number, or *default* where it is none of a sensible length."""
    return int(text) if text and text.isdecimal() and len(text) <= _MOST_DIGITS else default


def length(text: str | None, default: float = 0.0) -> float:
    """Return *text*, such as `0.5cm`, in points, or *default* where it is no length."""
    found = _LENGTH.fullmatch(text or "")
    try:
        return float(found[1]) * POINTS[found[2]] if found else default
    except ValueError:
        return default


def _changed(look: Look, properties: Element) -> Look:
    size = properties.get(f"{FO}font-size")
    weight = properties.get(f"{FO}font-weight")
    slant = properties.get(f"{FO}font-style")
    automatic = properties.get(f"{STYLE}use-window-font-color") == "true"
    return Look(
        bold=look.bold if weight is None else weight in {"bold", "600", "700", "800", "900"},
        italic=look.italic if slant is None else slant in {"italic", "oblique"},
        size=round(_size(size, look.size) + length(properties.get(f"{STYLE}font-size-rel")), 1),
        font=(properties.get(f"{STYLE}font-name") or properties.get(f"{FO}font-family") or look.font).strip("'\""),
        colour="" if automatic else hue(properties.get(f"{FO}color"), look.colour),
        background=hue(properties.get(f"{FO}background-color"), look.background),
        thin=_is_thin(properties, look.thin),
        undisplayed=properties.get(f"{TEXT}display", "none" if look.undisplayed else "") in {"none", "condition"},
        space=length(properties.get(f"{FO}letter-spacing"), look.space),
        clear=not automatic and _is_clear(properties, look.clear),
    )


def _is_thin(properties: Element, inherited: bool) -> bool:
    scale, place = properties.get(f"{STYLE}text-scale"), properties.get(f"{STYLE}text-position", "").split()
    if scale is None and len(place) < 2:
        return inherited
    moved, share = (percentage(place[0].lstrip("-"), 0.0), percentage(place[1], 1.0)) if len(place) > 1 else (0.0, 1.0)
    return percentage(scale, 1.0) < FLAT or share < _LEAST_SHARE or moved > 1


def _is_clear(properties: Element, inherited: bool) -> bool:
    colour = properties.get(f"{FO}color")
    if colour is None:  # LibreOffice writes an opacity of 0% beside automatic colours, which it paints all the same
        return inherited
    return colour == "transparent" or percentage(properties.get(f"{LOEXT}opacity"), 1.0) < FAINTEST


def percentage(text: str | None, default: float) -> float:
    """Return *text*, such as `80%`, as a share, or *default* where it is none."""
    found = _PERCENTAGE.fullmatch(text or "")
    return float(found[1]) / 100 if found else default


def _size(text: str | None, inherited: float) -> float:
    return inherited * percentage(text, 1.0) if text and text.endswith("%") else length(text, inherited)


def hue(text: str | None, inherited: str) -> str:
    """Return the colour *text* as `#rrggbb`, *inherited* where it is None, and an empty string where it is no colour."""
    if text is None:
        return inherited
    return text.lower() if _COLOUR.fullmatch(text) else ""
