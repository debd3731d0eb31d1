"""Headers and footers: what stands at the same height of several pages with nearly the same words."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_EDGE = 0.12
"""Headers and footers stand in this share of the page's height at its top and bottom."""
_SAME_HEIGHT = 6.0
"""Distance in points up to which two places are one."""
_PAGE_NUMBER = re.compile(r"(?:page|seite|p[aá]gina|p\.)?\s*\d{1,2}\s*(?:(?:/|of|von|de|sur|di|van)\s*\d{1,2})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of text and the height it stands at."""

    page: int
    text: str
    top: float
    """Distance of its upper edge from the top of the page."""
    height: float
    """Height of the page."""


def repeated(strips: Sequence[Strip]) -> dict[int, str]:
    """Return `header` or `footer` for the indices of *strips* that repeat on other pages or only number the page."""
    found: dict[int, str] = {}
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, strip in enumerate(strips):
        side = margin_of(strip.top, strip.height)
        if side and is_page_number(strip.text):
            found[index] = side
        elif side:
            groups[side, _without_number(strip)].append(index)
    for (side, _), members in groups.items():
        for index in members:
            mine = strips[index]
            if any(
                other.page != mine.page and abs(other.top - mine.top) <= _SAME_HEIGHT
                for other in (strips[member] for member in members)
            ):
                found[index] = side
    return found


def _without_number(strip: Strip) -> str:
    text = strip.text.casefold()
    return re.sub(rf"\b{strip.page}\b", "#", text) if str(strip.page) in text else text


def is_page_number(text: str) -> bool:
    """Return whether *text* does nothing but number the page."""
    return text[-1:].isdecimal() and _PAGE_NUMBER.fullmatch(text) is not None


def margin_of(top: float, height: float) -> str:
    """Return `header` or `footer` where what begins at *top* of a page of *height* stands at its edge, else an empty string."""
    if top < _EDGE * height:
        return "header"
    return "footer" if top > (1 - _EDGE) * height else ""
