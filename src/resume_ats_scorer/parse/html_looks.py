"""Elements of HTML that nobody sees: by their names, their attributes and the declarations of their style."""

import math
import re
from collections.abc import Mapping

from resume_ats_scorer.parse.colours import BLACK, WHITE, Colour, alike
from resume_ats_scorer.parse.flow import POINTS
from resume_ats_scorer.parse.html_styles import Declarations
from resume_ats_scorer.parse.legible import FAINTEST, FLAT, LEADING, LEAST_SIDE, LEAST_SIZE

SILENT = frozenset({
    "annotation", "area", "audio", "canvas", "clippath", "datalist", "defs", "desc", "head", "iframe", "marker", "mask", "metadata",
    "meter", "mphantom", "noembed", "noframes", "noscript", "object", "pattern", "progress", "rp", "select", "symbol", "template",
    "title", "video"
})  # fmt: skip
"""Elements whose text no browser shows."""
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"
})  # fmt: skip
"""Elements that stand on lines of their own."""
CELLS = frozenset({"td", "th"})
"""Elements that stand side by side."""
_HIDING = frozenset({"d-none", "hidden", "invisible", "screen-reader-text", "sr-only", "visually-hidden"})
"""Classes by which style sheets in common use hide an element."""
_LENGTH = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))\s*(px|pt|pc|em|rem|ex|ch|in|cm|mm|vw|vh|%)?")
_POINTS = POINTS | {"": 0.75, "em": 12.0, "rem": 12.0, "ex": 6.0, "ch": 6.0, "vw": 6.0, "vh": 8.0, "%": 6.0}
"""What the units of CSS measure on a page of a common size, in points."""
_RELATIVE, _OF_WINDOW = re.compile(r"\d(?:em|ex|ch|%)$"), re.compile("%|v[hw]|calc")
_HEXADECIMAL = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
_NUMBER = re.compile(r"(\d+\.?\d*|\.\d+)(%?)")
_CALL = re.compile(r"([a-z]+3?d?)\(([^()]*)\)")
_LIGHTNESS = re.compile(r"(?:ok)?l(?:ab|ch)\(\s*(\d+\.?\d*|\.\d+)(%?)")
_WHITENESS = re.compile(r"(?:hwb\(\s*\S+|color-mix\(.*\bwhite)\s+(\d+)%")
_WHITE = re.compile(r"color\(\s*[\w-]+(?:\s+(?:1|0?\.9[5-9]\d*|9[5-9]%|100%)){3}\s*\)")
_BY_DAY = re.compile(r"light-dark\(\s*([^,()]+)")
_LIGHTENING = frozenset({"lighten", "screen", "color-dodge", "plus-lighter"})
"""Ways of mixing letters with white paper that leave white."""
_WHITEST = 0.95
"""Lightness from which a colour is taken for white."""
_FAR = 600.0
"""Points by which text must be moved that nobody sees it."""
_BLURRED = 3.0
"""Points over which letters run that nobody reads."""
_EDGE_ON = 10.0
"""Degrees by which what is turned out of the page still looks like a line."""
_PLACES = ("left", "right", "top", "bottom", "margin", "margin-left", "margin-top", "text-indent", "translate", "inset")
_SIDES = ("width", "height", "max-width", "max-height")


def unseen(tag: str, attributes: Mapping[str, str], style: Declarations) -> str:
    """Return why nobody sees what is in an element with this style, or an empty string."""
    if "hidden" in attributes or "popover" in attributes or (tag == "dialog" and "open" not in attributes) or tag in SILENT:
        return "vanish"
    if not _HIDING.isdisjoint(attributes.get("class", "").lower().split()):
        return "vanish"
    if tag == "bdo" and attributes.get("dir", "").lower() == "rtl":
        return "backwards"
    return _unseen(style) if style else ""


def nested(style: Declarations, around: Declarations) -> Declarations:
    """Return *style* with its opacity and the size of its type in points, both of which build on those *around*."""
    changes = {}
    if opacities := [one["opacity"] for one in (style, around) if "opacity" in one]:
        changes["opacity"] = f"{math.prod(map(_share, opacities)):.6f}"
    font = _LENGTH.search(style.get("font", ""))
    stated = style.get("font-size", font.group() if font else "")
    size, base = _type_size(stated), _type_size(around.get("font-size", ""))
    if base is not None and (size is None or _RELATIVE.search(stated)):
        size = base * (1.0 if size is None else size / _POINTS["em"])
    if size is not None:
        changes["font-size"] = f"{size:.6f}pt"
    return {**style, **changes} if changes else style


def room_of(style: Declarations) -> float | None:
    """Return the square points that an element with this *style* leaves its text at most, None where it grows or scrolls."""
    stated = [style[name] for name in ("height", "max-height") if name in style]
    if not style.get("overflow", "").startswith(("hidden", "clip")) or any(_OF_WINDOW.search(text) for text in stated):
        return None
    heights = [height for text in stated if (height := _points(text)) is not None]
    if (lines := style.get("-webkit-line-clamp", "")).isdecimal():
        heights.append(LEADING * _POINTS["em"] * int(lines))
    return _FAR * min(heights) if heights else None


def _unseen(style: Declarations) -> str:
    if _is_switched_off(style):
        return "vanish"
    if style.get("unicode-bidi", "").endswith("override") and style.get("direction") == "rtl":
        return "backwards"
    if _share(style.get("opacity", "1")) < FAINTEST or _is_faint(style):
        return "invisible"
    if _is_small(style):
        return "tiny"
    if _is_cut(style):
        return "clipped"
    return "off_page" if any(abs(_points(style[name]) or 0.0) >= _FAR for name in _PLACES if name in style) else _coloured(style)


def _is_switched_off(style: Declarations) -> bool:
    return (
        style.get("display", "").startswith("none")
        or style.get("visibility") in {"hidden", "collapse"}
        or style.get("content-visibility") == "hidden"
        or style.get("content", "").startswith("url(")
    )


def _is_faint(style: Declarations) -> bool:
    if style.get("-webkit-text-security", "none") != "none" or style.get("mix-blend-mode") in _LIGHTENING:
        return True
    return any(
        (name in {"opacity", "contrast"} and _share(value) < FAINTEST) or (name == "blur" and (_points(value) or 0.0) > _BLURRED)
        for name, value in _CALL.findall(style.get("filter", ""))
    )


def _is_small(style: Declarations) -> bool:
    size = _points(style.get("font-size", ""))
    if size is not None and size < LEAST_SIZE:
        return True
    height, space = style.get("line-height", ""), _points(style.get("letter-spacing", ""))
    flat = (lines := _points(height)) is not None and lines < (FLAT * _POINTS[""] if height[-1:].isdigit() else LEAST_SIZE)
    return (
        flat
        or (space is not None and space <= -LEAST_SIZE)
        or min(_share(style.get(name, "1")) for name in ("zoom", "scale")) < FLAT
    )


def _is_cut(style: Declarations) -> bool:
    cuts = style.get("overflow", "").startswith(("hidden", "clip"))
    if cuts and any((side := _points(style.get(name, ""))) is not None and side < LEAST_SIDE for name in _SIDES):
        return True
    if any("transparent" in style.get(name, "") for name in ("mask", "mask-image", "-webkit-mask", "-webkit-mask-image")):
        return True
    calls = _CALL.findall(f"{style.get('clip', '')} {style.get('clip-path', '')} {style.get('transform', '')}")
    return any(_leaves_nothing(name, value) for name, value in calls)


def _leaves_nothing(name: str, value: str) -> bool:
    """Tell whether a function of `clip`, `clip-path` or `transform` leaves nothing of an element to be seen."""
    first = _points(value)
    if first is None:
        return False
    if name.startswith(("scale", "matrix")):
        return min(map(_share, value.split(",")[: 2 if name.startswith("scale") else 1])) < FLAT
    if name.startswith("translate"):
        return abs(first) >= _FAR
    if name in {"rotatex", "rotatey"} or name.startswith("skew"):
        return abs(_share(value) * (360 if "turn" in value else 1) % 180 - 90) < _EDGE_ON
    if name == "polygon":
        corners = [corner.split() for corner in value.split(",")]
        return any(len(set(sides)) == 1 for sides in zip(*corners, strict=False))
    if name in {"rect", "circle", "ellipse"}:
        return not any(number.strip("0.") for number, _ in _NUMBER.findall(value))
    return name == "inset" and _share(value) >= 0.5


def _coloured(style: Declarations) -> str:
    """Return why letters cannot be told from their ground, or an empty string."""
    own = style.get("-webkit-text-fill-color") or style.get("fill") or style.get("color", "")
    colour, opacity = _colour(own)
    if not opacity:
        return "invisible"
    ground = style.get("background", "")
    behind, painted = _colour(ground)
    if _is_inverted(style) and not (behind and painted):
        red, green, blue = colour or BLACK
        colour = 255 - red, 255 - green, 255 - blue
    if colour is None or (ground and behind is None and painted):
        return ""
    return "colour" if alike(colour, behind if behind and painted else WHITE) else ""


def _is_inverted(style: Declarations) -> bool:
    return any(name == "invert" and _share(value) > 1 - FAINTEST for name, value in _CALL.findall(style.get("filter", "")))


def _colour(text: str) -> tuple[Colour | None, bool]:
    """Return the colour that *text* names, None for one not known, and whether it paints at all."""
    if found := _BY_DAY.search(text):
        text = found[1]
    if "transparent" in text or text == "none":
        return None, False
    if _WHITE.fullmatch(text):
        return WHITE, True
    if found := _LIGHTNESS.search(text) or _WHITENESS.search(text):
        share = float(found[1]) / (100 if found[0].endswith("%") or float(found[1]) > 1 else 1)
        return (WHITE if share >= _WHITEST else None), True
    if found := _HEXADECIMAL.search(text):
        digits = found[1] if len(found[1]) > 4 else "".join(2 * digit for digit in found[1])
        red, green, blue, alpha = (int(f"{digits}ff"[at : at + 2], 16) for at in (0, 2, 4, 6))
        return (red, green, blue), alpha >= FAINTEST * 255
    if found := _FUNCTION.search(text):
        parts = [float(number) * (2.55 if percent and found[1] == "rgb" else 1.0) for number, percent in _NUMBER.findall(found[2])]
        if len(parts) < 3:
            return None, True
        paints = len(parts) < 4 or _share("".join(_NUMBER.findall(found[2])[3])) >= FAINTEST
        red, green, blue = (round(min(part, 255.0)) for part in parts[:3])
        if found[1] == "rgb":
            return (red, green, blue), paints
        return (WHITE if parts[2] >= 97 else BLACK if parts[2] <= 3 else None), paints
    name = "".join(text.split(maxsplit=1)[:1])
    return (WHITE if name == "canvas" else _named(name)), True


def _named(name: str) -> Colour | None:
    from PIL import ImageColor  # few documents name a colour, and loading it takes longer than reading one

    if name not in ImageColor.colormap:
        return None
    red, green, blue, *_ = ImageColor.getrgb(name)
    return red, green, blue


def _type_size(text: str) -> float | None:
    return _share(text) * _POINTS["em"] if text.endswith("%") else _points(text)


def _share(text: str) -> float:
    """Return *text* as a number, a percentage as a part of one; 1 where it is none."""
    found = _NUMBER.search(text)
    return 1.0 if not found else float(found[1]) / 100 if found[2] else float(found[1])


def _points(text: str) -> float | None:
    """Return the first length in *text* in points, None where there is none."""
    found = _LENGTH.search(text)
    return float(found[1]) * _POINTS[found[2] or ""] if found else None
