"""What the numbers on the pages mean."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from resume_ats_scorer.annotate._notes import Note
from resume_ats_scorer.annotate._sheet import BLACK, GREY, HEIGHT, MARGIN, SCALE, WIDTH, blank, font, tag, wrapped
from resume_ats_scorer.model import ScoreReport
from resume_ats_scorer.wording import say

_TITLE, _HEAD, _TEXT, _LEADING = 16.0, 11.0, 9.5, 13.0
_INDENT = 28.0
Row = tuple[str, float, tuple[int, int, int]]


def legend_sheets(report: ScoreReport, notes: Sequence[Note]) -> list[Image.Image]:
    """Return sheets that say of each note what was found, what it costs and how to mend it."""
    sheets = [blank()]
    y = _heading(ImageDraw.Draw(sheets[0]), report, notes)
    for note in notes:
        rows = _rows(note)
        if y + _LEADING * len(rows) > HEIGHT - MARGIN:
            sheets.append(blank())
            y = MARGIN
        draw = ImageDraw.Draw(sheets[-1])
        tag(draw, MARGIN * SCALE, y * SCALE, note)
        for text, size, colour in rows:
            draw.text(((MARGIN + _INDENT) * SCALE, y * SCALE), text, font=font(size), fill=colour)
            y += _LEADING
        y += _LEADING / 2
    return sheets


def _heading(draw: ImageDraw.ImageDraw, report: ScoreReport, notes: Sequence[Note]) -> float:
    score = next((part.score for part in report.components if part.name == "format_compatibility"), None)
    told = "could not be judged" if score is None else f"{score:g} of 100"
    draw.text(
        (MARGIN * SCALE, MARGIN * SCALE), f"{say('report.components.format_compatibility')}: {told}", font=font(_TITLE), fill=BLACK
    )
    summary = f"{len(notes)} checks found something." if notes else "No check found anything."
    draw.text((MARGIN * SCALE, (MARGIN + 24) * SCALE), summary, font=font(_TEXT), fill=GREY)
    return MARGIN + 48


def _rows(note: Note) -> list[Row]:
    result = note.result
    cost = f"costs {result.cost:g}" if result.cost else "costs nothing"
    width = WIDTH - 2 * MARGIN - _INDENT
    rows: list[Row] = [(text, _HEAD, BLACK) for text in wrapped(f"{result.name} ({cost})", _HEAD, width)]
    rows += [(text, _TEXT, BLACK) for text in wrapped(result.message, _TEXT, width)]
    return rows + [(text, _TEXT, GREY) for text in wrapped(result.mend, _TEXT, width)]
