"""Where on a page the text boxes and shapes of an OpenDocument text stand."""

import re

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.layout import Rectangle
from resume_ats_scorer.parse.odt._styles import DRAW, STYLE, SVG, TEXT, Styles, length

_MARGIN = 57.0
"""Points that programs leave above and beside the text where nothing is said."""
_MOVED = re.compile(r"translate\s*\(\s*(-?[\d.]+[a-z]{2})\s+(-?[\d.]+[a-z]{2})\s*\)")


def frame_of(element: Element) -> Element:
    """Return what carries the size and the style of the text box or shape *element*: itself or the frame around."""
    return element if element.get(f"{SVG}width") else element.getparent()


def spot_of(element: Element, styles: Styles, down: float) -> Rectangle:
    """Return where on its page *element* stands, a text box or shape.

    The paragraph it is anchored in stands *down* points below the upper margin.
    """
    frame = frame_of(element)
    x, y, width, height = (length(frame.get(f"{SVG}{name}"), -1.0) for name in ("x", "y", "width", "height"))
    if moved := _MOVED.search(frame.get(f"{DRAW}transform", "")):
        x, y = length(moved[1]), length(moved[2])
    anchor = next((one for one in (frame, *frame.iterancestors(f"{DRAW}g")) if one.get(f"{TEXT}anchor-type")), frame)
    kind, said = anchor.get(f"{TEXT}anchor-type", ""), styles.graphic(anchor)
    across, along = (said.get(f"{STYLE}{side}-rel", kind) for side in ("horizontal", "vertical"))
    left = x + (0.0 if across == "page" else _MARGIN)
    top = y + (0.0 if along == "page" else _MARGIN if along.startswith("page") else _MARGIN + down)
    return left, top, left + max(width, 0.0), top + max(height, 0.0)
