"""Pages of a PDF with boxes around what was found."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from resume_ats_scorer.annotate._notes import Note
from resume_ats_scorer.annotate._sheet import tag
from resume_ats_scorer.model import Box, Limits
from resume_ats_scorer.parse.pdf import PagePicture, page_pictures

_AIR = 1.5
"""Points between a box and what it frames."""
_LINE = 3
_GROUND = 40
"""Opacity of the ground of a box, of 255."""


def marked_pages(data: bytes, limits: Limits, notes: Sequence[Note]) -> list[Image.Image]:
    """Return every page of the PDF *data* with the places of *notes* framed and numbered."""
    return [_marked(page, notes) for page in page_pictures(data, limits)]


def _marked(page: PagePicture, notes: Sequence[Note]) -> Image.Image:
    sheet = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    places = _places(page.number, notes)
    ground = Image.new("RGBA", sheet.size)
    colours = ImageDraw.Draw(ground)
    for box, found in places:
        colours.rectangle(_pixels(box, page), fill=(*found[0].colour, _GROUND), outline=(*found[0].colour, 255), width=_LINE)
    sheet.paste(ground, mask=ground)
    draw = ImageDraw.Draw(sheet)
    for box, found in places:
        x0, top, _, _ = _pixels(box, page)
        x = max(x0 - 14 * page.scale, 0.0)
        for note in found:
            x += tag(draw, x, top, note)
    return sheet


def _places(number: int, notes: Sequence[Note]) -> list[tuple[Box, list[Note]]]:
    """Return the boxes on page *number* with the notes that concern each."""
    places: dict[Box, list[Note]] = {}
    for note in notes:
        for place in note.result.evidence:
            if place.page == number and place.box:
                held = places.setdefault(place.box, [])
                held += [note] * (note not in held)
    return list(places.items())


def _pixels(box: Box, page: PagePicture) -> tuple[float, float, float, float]:
    return (
        max((box.x0 - _AIR) * page.scale, 0.0),
        max((box.top - _AIR) * page.scale, 0.0),
        min((box.x1 + _AIR) * page.scale, page.width - 1.0),
        min((box.bottom + _AIR) * page.scale, page.height - 1.0),
    )
