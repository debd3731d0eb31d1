"""What decides whether text is seen and no call of pdfium tells: such entries are looked for in the bytes of the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resume_ats_scorer.parse.pdf._names import inflated

_MOST_BYTES = 3_000_000
"""Of all packed objects together no more is looked at."""
_PACKED = b"/ObjStm"
_RECOLOURED = re.compile(rb"/TR2?(?![A-Za-z0-9])(?!\s{0,9}/(?:Identity|Default))")
_SWITCHED = re.compile(rb"/SetOCGState|/Zoom\s{0,9}<<")
_KNOCKED = re.compile(rb"/K\s{1,9}true")


@dataclass(frozen=True, slots=True)
class Oddities:
    """What a file says that hardly any file says."""

    recoloured: bool = False
    """Colours may be turned into others when they are painted."""
    switched: bool = False
    """Layers may be switched when the file is opened, or show at some sizes alone."""
    knocked: bool = False
    """What is painted later may take away what is below, be it transparent: pdfium leaves that aside."""


def oddities_of(data: bytes) -> Oddities:
    """Return what is odd about the file *data*."""
    recoloured = switched = knocked = False
    for text in (data, *_packed(data)):
        recoloured |= b"/TR" in text and _RECOLOURED.search(text) is not None
        switched |= (b"/SetOCGState" in text or b"/Zoom" in text) and _SWITCHED.search(text) is not None
        knocked |= b"true" in text and _KNOCKED.search(text) is not None
    return Oddities(recoloured, switched, knocked)


def _packed(data: bytes) -> Iterator[bytes]:
    """Yield the objects that are packed in streams of *data*, each stream whole."""
    room, place = _MOST_BYTES, data.find(_PACKED)
    while place >= 0 and room > 0 and (start := data.find(b"stream", place)) >= 0:
        end = data.find(b"endstream", start)
        text = inflated(data[start + len(b"stream") : end if end >= 0 else None].lstrip(b"\r\n"), room)
        room -= len(text)
        yield text
        place = data.find(_PACKED, max(start, end))
