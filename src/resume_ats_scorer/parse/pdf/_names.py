"""Names of glyphs, for the few that pdfium gives as bare codes: ligatures of TeX fonts, above all.

pdfium looks names up in Adobe's list only; pdfminer, which pdfplumber brings, also knows those that are put together (`f_i`).
Of the file nothing is read but the objects that are fonts and encodings, wherever they stand.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from resume_ats_scorer.parse.pdf._fonts import SUBSET

_MOST_BYTES = 3_000_000
"""In larger files the names are not looked for, and no more than twice that is read of packed and plain objects together."""
_LONGEST = 20_000
"""Fonts and encodings are no longer than this, in bytes."""
_MOST_FONTS, _MOST_ENTRIES = 1_000, 512
"""No more fonts are looked at, and no more numbers and names of an encoding, which has 256 codes."""
_DIGITS = 11
"""Numbers of objects have fewer digits."""
_LAST_CODE = 0x1F
"""Codes beyond it are letters of some encoding, and pdfium's guess stands."""

_HEAD = re.compile(rb"(?<!\d)(\d{1,10})[\0\s]{1,4}\d{1,5}[\0\s]{1,4}obj(?![a-z])")
_END = re.compile(rb"endobj|>>\s{0,4}stream\r?\n?")
_FIRST = re.compile(rb"/First\s*(\d{1,7})(?!\d|\s+\d+\s+R)")
_BASE = re.compile(rb"/BaseFont\s*/([^\0\s()<>\[\]{}/%]+)")
_ENCODING = re.compile(rb"/Encoding\s*(?:(\d{1,10})\s+\d{1,5}\s+R|<<)")
_DIFFERENCES = re.compile(rb"/Differences\s*(?:(\d{1,10})\s+\d{1,5}\s+R|\[([^\]]*))")
_ENTRY = re.compile(rb"/([^\0\s()<>\[\]{}/%]*)|(\d{1,5})")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


@dataclass
class GlyphNames:
    """What the fonts of the PDF *data* call the glyphs at the codes of control characters."""

    data: bytes

    def text(self, font: str, code: int) -> str:
        """Return what the glyph at *code* of *font* stands for, or an empty string."""
        return self._texts.get((SUBSET.sub("", font), code), "")

    @cached_property
    def _texts(self) -> dict[tuple[str, int], str]:
        objects = dict(_objects(self.data)) if len(self.data) <= _MOST_BYTES else {}
        found: dict[tuple[str, int], str] = {}
        for font in islice((text for text in objects.values() if b"/BaseFont" in text), _MOST_FONTS):
            for key, text in _texts_of(font, objects):
                found[key] = text if found.get(key, text) == text else ""
        return found


def _objects(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and text of the objects in *data*, streams left out and those packed in streams included."""
    room, place = 2 * _MOST_BYTES, 0
    while room > 0 and (head := _HEAD.search(data, place)):
        end = _END.search(data, head.end(), head.end() + _LONGEST)
        body = data[head.end() : end.start() if end else head.end() + _LONGEST]
        yield int(head[1]), body
        room -= len(body)
        place = end.end() if end else head.end()
        if end and end[0] != b"endobj":
            start, place = place, data.find(b"endstream", place)
            if place < 0:
                return
            if b"/ObjStm" in body:
                packed = inflated(data[start:place], room)
                room -= len(packed)
                yield from _packed(packed, body)


def inflated(data: bytes, most: int) -> bytes:
    """Return what the packed *data* hold, *most* bytes of it at most, nothing where they are broken."""
    with suppress(zlib.error):
        return zlib.decompressobj().decompress(data, max(most, 1))
    return b""


def _packed(text: bytes, header: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the objects in *text*, the content of an object stream with the dictionary *header*; none overlap."""
    first = _FIRST.search(header)
    start = int(first[1]) if first else 0
    numbers = [int(number) for number in text[:start].split() if number.isdigit() and len(number) < _DIGITS]
    places = [start + offset for offset in numbers[1::2]]
    reached = start
    for number, place, end in zip(numbers[::2], places, [*places[1:], len(text)], strict=False):
        if reached <= place < end <= place + _LONGEST:
            yield number, text[place:end]
            reached = end


def _texts_of(font: bytes, objects: dict[int, bytes]) -> Iterator[tuple[tuple[str, int], str]]:
    """Yield what stands at the codes of *font*; its name is that of the whole font: pdfium gives one or the other."""
    base, encoding = _BASE.search(font), _ENCODING.search(font)
    if not (base and encoding):
        return
    differences = _DIFFERENCES.search(objects.get(int(encoding[1]), b"") if encoding[1] else font)
    if not differences:
        return
    from pdfminer.encodingdb import name2unicode

    name = SUBSET.sub("", _as_text(base[1]))
    code = 0
    entries = _ENTRY.finditer(objects.get(int(differences[1]), b"") if differences[1] else differences[2])
    for entry in islice(entries, _MOST_ENTRIES):
        if entry[2]:
            code = int(entry[2])
        else:
            if code <= _LAST_CODE:
                with suppress(KeyError, ValueError):
                    yield (name, code), name2unicode(_as_text(entry[1]))
            code += 1


def _as_text(name: bytes) -> str:
    return _ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), name).decode("utf-8", "replace")
