"""Text of a format without layout as sheets, marked where something was found."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from resume_ats_scorer.annotate._notes import Note
from resume_ats_scorer.annotate._sheet import BLACK, HEIGHT, MARGIN, SCALE, WIDTH, blank, font, paler, tag, wrapped
from resume_ats_scorer.model import ReadLine

_SIZE, _LEADING = 10.0, 14.0


def text_sheets(lines: Sequence[ReadLine], notes: Sequence[Note]) -> list[Image.Image]:
    """Return the visible *lines* on sheets, those that *notes* concern on a coloured ground with their numbers before them."""
    concerned: dict[int, list[Note]] = {}
    for note in notes:
        for place in note.result.evidence:
            held = concerned.setdefault(place.line, [])
            held += [note] * (note not in held)
    sheets = [blank()]
    y = MARGIN
    for line in lines:
        rows = [] if line.hidden else wrapped(line.text, _SIZE, WIDTH - 2 * MARGIN)
        if y + _LEADING * len(rows) > HEIGHT - MARGIN and y > MARGIN:
            sheets.append(blank())
            y = MARGIN
        _write(ImageDraw.Draw(sheets[-1]), rows, y, concerned.get(line.number, []))
        y += _LEADING * len(rows)
    return sheets


def _write(draw: ImageDraw.ImageDraw, rows: Sequence[str], y: float, notes: Sequence[Note]) -> None:
    if notes and rows:
        edges = (MARGIN - 3, y - 1, WIDTH - MARGIN + 3, y + _LEADING * len(rows) - 2)
        draw.rectangle(tuple(edge * SCALE for edge in edges), fill=paler(notes[0].colour))
        x = 6 * SCALE
        for note in notes:
            x += tag(draw, x, y * SCALE, note)
    for index, row in enumerate(rows):
        draw.text((MARGIN * SCALE, (y + _LEADING * index) * SCALE), row, font=font(_SIZE), fill=BLACK)
