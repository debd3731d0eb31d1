"""Places in a Word file where nobody sees text: beside the page, in no room, beyond the lower edge of a row."""

from collections.abc import Mapping, Sequence

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.docx._parts import TWIPS, child, number, switched_on, val
from resume_ats_scorer.parse.docx._sections import Section
from resume_ats_scorer.parse.legible import LEAST_SIDE


def unseen_paragraph(indents: Mapping[str, float], frame: Element | None, section: Section) -> str:
    """Return why nobody sees a paragraph with these *indents* and this *frame*, or an empty string."""
    width, height = section.width, section.height
    left = indents.get("left") or indents.get("start") or 0.0
    begins = left - indents.get("hanging", 0.0)
    if min(left, begins) < -width or section.margins[0] + left + max(indents.get("firstLine", 0.0), 0.0) >= width:
        return "off_page"
    x, y, across, high = (number(val(frame, f"w:{name}")) / TWIPS for name in ("x", "y", "w", "h"))
    if (val(frame, "w:hRule") == "exact" and high < LEAST_SIDE) or 0 < across < LEAST_SIDE:
        return "tiny"
    right = indents.get("right") or indents.get("end") or 0.0
    if section.room >= LEAST_SIDE and width - section.margins[0] - section.margins[2] - max(left, 0.0) - right < LEAST_SIDE:
        return "tiny"
    return "off_page" if x + max(across, 0.0) < -width / 2 or x > width or abs(y) > height else ""


def unseen_table(properties: Element | None, section: Section, left: float) -> str:
    """Return why nobody sees a table with these *properties*, or an empty string; it begins *left* points from the page's edge."""
    indent = number(val(child(properties, "w:tblInd"), "w:w")) / TWIPS
    floating = child(properties, "w:tblpPr")
    x, y = (number(val(floating, f"w:tblp{name}")) / TWIPS for name in ("X", "Y"))
    width = section.width
    return "off_page" if indent < -width or left >= width or not -width <= x <= width or abs(y) > section.height else ""


def left_edge(properties: Element | None, section: Section, boxed: bool) -> float:
    """Return how far from the left edge of the page a table with these *properties* begins, at least."""
    if boxed or child(properties, "w:tblpPr") is not None or val(child(properties, "w:jc")) not in {None, "left", "start"}:
        return 0.0
    return section.margins[0] + number(val(child(properties, "w:tblInd"), "w:w")) / TWIPS


def width_of(properties: Element | None, columns: Sequence[Element]) -> float:
    """Return the width of a cell, in points: its own, or that of its *columns*."""
    own = child(properties, "w:tcW")
    widths = columns if own is None or val(own, "w:type") not in {None, "dxa"} else (own,)
    return sum(number(val(width, "w:w")) for width in widths) / TWIPS


def unseen_row(properties: Element | None) -> str:
    """Return why nobody sees the rows of these *properties*, or an empty string."""
    hidden = child(properties, "w:hidden")
    return "vanish" if hidden is not None and switched_on(hidden) else ""


def exact_height(properties: Element | None) -> float | None:
    """Return the height, in points, beyond which rows with these *properties* show nothing, None where they grow."""
    height = child(properties, "w:trHeight")
    return number(val(height)) / TWIPS if val(height, "w:hRule") == "exact" else None


def is_fixed(properties: Element | None) -> bool:
    """Return whether the columns of a table keep their widths whatever is in them."""
    return val(child(properties, "w:tblLayout"), "w:type") == "fixed"


def unseen_cell(properties: Element | None, columns: Sequence[Element], left: float, section: Section) -> str:
    """Return why nobody sees what is in a cell that keeps its width, or an empty string: its own, or that of its *columns*.

    It begins *left* points from the left edge of the page, at least.
    """
    own = child(properties, "w:tcW")
    widths = columns if own is None else (own,)
    given = widths and all(val(width, "w:type") in {None, "dxa"} and val(width, "w:w") is not None for width in widths)
    margins = sum(number(val(child(properties, "w:tcMar", side), "w:w")) for side in ("w:left", "w:start", "w:right", "w:end"))
    if left >= section.width:
        return "off_page"
    return "tiny" if given and width_of(properties, columns) - margins / TWIPS < LEAST_SIDE else ""


def is_merged_away(properties: Element | None) -> bool:
    """Return whether a cell with these *properties* is only the rest of the one above or before it, which is shown in its place."""
    rests = (child(properties, name) for name in ("w:vMerge", "w:hMerge"))
    return any(rest is not None and val(rest) in {None, "continue"} for rest in rests)
