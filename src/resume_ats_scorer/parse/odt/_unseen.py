"""Sections, fields, frames and tables of an OpenDocument text that nobody sees."""

import math
import re
from collections.abc import Mapping

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.layout import Rectangle
from resume_ats_scorer.parse.legible import FARTHEST, FLAT, LEAST_SIDE
from resume_ats_scorer.parse.odt._spots import frame_of
from resume_ats_scorer.parse.odt._styles import DRAW, FO, STYLE, SVG, TABLE, TEXT, Block, length

_KNOWN = ("{urn:oasis:names:tc:opendocument:", "{urn:org:documentfoundation:", "{http://openoffice.org/", "{http://www.w3.org/")
_CONDITION = re.compile(r"(?:ooow:|\s)*(?:true|[1-9]\d{0,8}|(\w{1,40})\s*==\s*\1)\s*", re.IGNORECASE)
"""A condition that always holds."""
_PAGE = 850.0
"""Points of a page across, at most; of one side of A3, or a longer one laid across."""
_COLUMN = 480.0
"""Points of text across a page, between the margins that programs leave where nothing is said."""
_LEFTMOST = -600.0
_LEAST_ROW = 4.0
_FEWEST_PAGES = 3
_ON_A_PAGE = 10
"""Paragraphs of which a page has at least so many, but for the first few."""
_SCALED = re.compile(r"scale\s*\(\s*(\d+(?:\.\d+)?)")


def is_foreign(element: Element) -> bool:
    """Return whether no program for OpenDocument knows what *element* is: they leave out what stands in it."""
    return isinstance(element.tag, str) and not element.tag.startswith(_KNOWN)


def unseen(element: Element) -> str:
    """Return why nobody sees what is in *element*, a section, a field or a paragraph's mark, or an empty string."""
    off = element.get(f"{TEXT}display") == "none" or element.get(f"{TEXT}is-hidden") == "true"
    return "vanish" if off or _CONDITION.fullmatch(element.get(f"{TEXT}condition", "")) else ""


def block_unseen(block: Block, size: float) -> str:
    """Return why nobody sees a paragraph that stands as *block* with letters of this *size*, or an empty string."""
    if min(block.left, block.left + block.first) < _LEFTMOST or block.left >= _PAGE or block.left + block.right >= _COLUMN:
        return "off_page"
    return "tiny" if block.is_flat(size) else ""


def section_unseen(properties: Mapping[str, str]) -> str:
    """Return why nobody sees a section or table with these *properties*, or an empty string."""
    if length(properties.get(f"{STYLE}width"), LEAST_SIDE) < LEAST_SIDE:
        return "tiny"
    return "" if _LEFTMOST <= length(properties.get(f"{FO}margin-left")) < _PAGE else "off_page"


def row_unseen(row: Element, properties: Mapping[str, str]) -> str:
    """Return why nobody sees *row* of a table, whose style has these *properties*, or an empty string."""
    if row.get(f"{TABLE}visibility", "visible") != "visible":
        return "vanish"
    return "tiny" if length(properties.get(f"{STYLE}row-height"), _LEAST_ROW) < _LEAST_ROW else ""


def row_height(properties: Mapping[str, str]) -> float:
    """Return the height beyond which rows of a style with these *properties* show nothing, in points; boundless where they grow."""
    grows = properties.get(f"{STYLE}use-optimal-row-height") == "true"
    return math.inf if grows else length(properties.get(f"{STYLE}row-height"), math.inf)


def column_unseen(column: Element, properties: Mapping[str, str]) -> str:
    """Return why nobody sees *column* of a table, whose style has these *properties*, or an empty string."""
    if column.get(f"{TABLE}visibility", "visible") != "visible":
        return "vanish"
    return "tiny" if length(properties.get(f"{STYLE}column-width"), LEAST_SIDE) < LEAST_SIDE else ""


def last_page(body: Element) -> int:
    """Return the number of the last page that the text in *body* can have."""
    return _FEWEST_PAGES + sum(1 for _ in body.iter(f"{TEXT}p", f"{TEXT}h")) // _ON_A_PAGE


def frame_unseen(element: Element, properties: Mapping[str, str], spot: Rectangle, last: int) -> str:
    """Return why nobody sees the text box or shape *element*, whose style has these *properties*, or an empty string.

    It has no size, its margins leave no room within it, or its *spot* is beside the page, or the page behind the *last* one.
    """
    frame = frame_of(element)
    page = frame.get(f"{TEXT}anchor-page-number", "")
    if frame.get(f"{DRAW}display") == "none" or (page.isdecimal() and int(page) > last):
        return "vanish"
    width, height = (length(frame.get(f"{SVG}{name}"), -1.0) for name in ("width", "height"))
    scaled = _SCALED.search(frame.get(f"{DRAW}transform", ""))
    if scaled and float(scaled[1]) < FLAT:
        return "tiny"
    if 0 <= width < LEAST_SIDE and 0 <= height < LEAST_SIDE:
        return "tiny"
    around = length(properties.get(f"{FO}padding"))
    left, right = (length(properties.get(f"{FO}padding-{side}"), around) for side in ("left", "right"))
    if width - left - right < LEAST_SIDE <= width:
        return "tiny"
    left, top, right, bottom = spot
    return "off_page" if min(right, bottom) < -LEAST_SIDE or max(left, top) > FARTHEST else ""


def room_of(element: Element) -> tuple[float, float] | None:
    """Return the width and height that the text box or shape *element* has for its text, None where it grows."""
    frame = frame_of(element)
    width, height = (length(frame.get(f"{SVG}{name}"), -1.0) for name in ("width", "height"))
    grows = element.get(f"{FO}min-height") or element.get(f"{FO}min-width") or min(width, height) < 0
    return None if grows else (width, height)
