"""The way of a PDF through this package: open, read page by page, put together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from resume_ats_scorer.errors import Corrupt, NoText, TooComplex
from resume_ats_scorer.model import Document, FileFacts, Limits, Line, Region, Upload
from resume_ats_scorer.parse.layout import Strip, margin_of, repeated
from resume_ats_scorer.parse.legible import LEAST_SIZE
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._annotations import Forms
from resume_ats_scorer.parse.pdf._names import GlyphNames
from resume_ats_scorer.parse.pdf._oddities import oddities_of
from resume_ats_scorer.parse.pdf._open import facts_of, opened, page_at, page_count, text_of
from resume_ats_scorer.parse.pdf._page import FontUse, PageReader, PageReading

_ACROSS = 612.0
"""Points of a page across, the shorter side."""


def read_pdf(upload: Upload, limits: Limits) -> Document:
    """Return the document in *upload*.

    Raises Encrypted where a password is needed, Corrupt where the structure is broken, NoText where all pages are pictures or
    empty, and TooComplex beyond *limits*.
    """
    with opened(upload.data, limits) as document:
        readings = list(_readings(_raw.address(document), page_count(document), limits, upload.data))
        facts = _completed(facts_of(document, upload.data), readings)
    lines = tuple(_with_margins(readings))
    if not lines or all(reading.scanned or not reading.lines for reading in readings):
        raise NoText
    return Document(
        upload.kind,
        upload.sha256,
        upload.suffix,
        tuple(reading.page for reading in readings),
        lines,
        tuple(mark for reading in readings for mark in reading.marks),
        facts,
    )


def _readings(document: _raw.Handle, count: int, limits: Limits, data: bytes) -> Iterator[PageReading]:
    characters = 0
    forms = Forms(document)
    reader = PageReader(document, forms, GlyphNames(data), oddities_of(data), _least_size(document, count))
    try:
        for index in range(count):
            with page_at(document, index) as page, text_of(page) as text:
                if not text:
                    raise Corrupt
                characters += _raw.count_chars(text)
                if characters > limits.max_chars:
                    raise TooComplex
                yield reader.read(page, text, index + 1)
    finally:
        forms.close()


def _least_size(document: _raw.Handle, count: int) -> float:
    """Return the size of type below which it cannot be read: smaller where all of the *count* pages are small and shown larger."""
    across = max(min(_raw.page_size(document, index)) for index in range(count))
    return LEAST_SIZE * min(across / _ACROSS, 1.0)


def _with_margins(readings: Sequence[PageReading]) -> list[Line]:
    """Return all lines, those that repeat at the edges of pages set apart as headers and footers."""
    lines = list(chain.from_iterable(reading.lines for reading in readings))
    heights = {reading.page.number: reading.page.height for reading in readings}
    places = [(line.box.top if line.box else 0.0, heights[line.page]) for line in lines]
    outer = [index for index, place in enumerate(places) if margin_of(*place)]
    strips = [Strip(lines[index].page, lines[index].text, *places[index]) for index in outer]
    for number, region in repeated(strips).items():
        index = outer[number]
        if not lines[index].hidden:
            lines[index] = replace(lines[index], region=Region(region))
    return lines


def _completed(facts: FileFacts, readings: Sequence[PageReading]) -> FileFacts:
    fonts: FontUse = Counter()
    for reading in readings:
        fonts.update(reading.fonts)
    ranked = sorted(fonts.items(), key=lambda item: (-item[1], item[0]))
    return replace(
        facts,
        macros=facts.macros or any(reading.launches for reading in readings),
        attachments=(facts.attachments or 0) + sum(reading.files for reading in readings),
        fonts=tuple((family, size, count) for (family, size), count in ranked),
    )
