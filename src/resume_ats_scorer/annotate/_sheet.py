"""Blank sheets, letters on them and numbered tags."""

from collections.abc import Iterator
from functools import cache
from itertools import chain

from PIL import Image, ImageDraw, ImageFont

from resume_ats_scorer.annotate._notes import Colour, Note

Letters = ImageFont.FreeTypeFont | ImageFont.ImageFont

SCALE = 2.0
"""Pixels per point."""
WIDTH, HEIGHT, MARGIN = 612.0, 792.0, 54.0
"""Of a sheet, in points."""
WHITE, BLACK, GREY = (255, 255, 255), (25, 25, 25), (105, 105, 105)
_TAG = 9.0


@cache
def font(size: float) -> Letters:
    """Return the letters at *size* points."""
    return ImageFont.load_default(size * SCALE)


def blank() -> Image.Image:
    """Return an empty sheet."""
    return Image.new("RGB", (round(WIDTH * SCALE), round(HEIGHT * SCALE)), WHITE)


def wrapped(text: str, size: float, width: float) -> list[str]:
    """Return *text* in lines of at most *width* points; words that are longer are cut."""
    letters, most = font(size), width * SCALE
    lines, line = [], ""
    for word in chain.from_iterable(_cut(word, letters, most) for word in text.split()):
        joined = f"{line} {word}" if line else word
        if line and letters.getlength(joined) > most:
            lines.append(line)
            line = word
        else:
            line = joined
    return [*lines, line] if line or not lines else lines


def _cut(word: str, letters: Letters, most: float) -> Iterator[str]:
    """Yield *word* in pieces of at most *most* pixels."""
    while letters.getlength(word) > most and len(word) > 1:
        fit = max(n for n in range(1, len(word)) if n == 1 or letters.getlength(word[:n]) <= most)
        yield word[:fit]
        word = word[fit:]
    yield word


def tag(draw: ImageDraw.ImageDraw, x: float, y: float, note: Note) -> float:
    """Draw the number of *note* with its upper left corner at the pixel *x*, *y*; return the width taken, in pixels."""
    letters, text = font(_TAG), str(note.number)
    width, height = letters.getlength(text) + 8, (_TAG + 4) * SCALE
    draw.rectangle((x, y, x + width, y + height), fill=note.colour)
    draw.text((x + 4, y + 1), text, font=letters, fill=WHITE)
    return width + 2


def paler(colour: Colour) -> Colour:
    """Return *colour* as a light ground for dark text."""
    red, green, blue = (round(255 - (255 - part) * 0.18) for part in colour)
    return red, green, blue
