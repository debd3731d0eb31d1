"""Sections, fields and frames of an OpenDocument text that nobody sees."""

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.odt._styles import SVG, TEXT, length

_SWITCHED = frozenset({f"{TEXT}section", f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"})
_FARTHEST = 1_700.0
"""Points from the corner of the page beyond which no paper reaches."""
_LEAST_SIDE = 2.0
"""Points that a frame measures at least, if anybody is to see it."""


def unseen(element: Element) -> str:
    """Return why nobody sees what is in *element*, a section or a field, or an empty string."""
    off = element.tag in _SWITCHED and (element.get(f"{TEXT}display") == "none" or element.get(f"{TEXT}is-hidden") == "true")
    return "vanish" if off else ""


def frame_unseen(element: Element) -> str:
    """Return why nobody sees the text box or shape *element*, or an empty string: it has no size, or stands beside the page."""
    frame = element if element.get(f"{SVG}width") else element.getparent()
    x, y, width, height = (length(frame.get(f"{SVG}{name}"), -1.0) for name in ("x", "y", "width", "height"))
    if 0 <= width < _LEAST_SIDE and 0 <= height < _LEAST_SIDE:
        return "tiny"
    beside = x + max(width, 0.0) < -_LEAST_SIDE or y + max(height, 0.0) < -_LEAST_SIDE or max(x, y) > _FARTHEST
    return "off_page" if beside else ""
