"""Names of glyphs, for the few that pdfium gives as bare codes: ligatures of TeX fonts, above all.

pdfium looks names up in Adobe's list only. pdfminer, which pdfplumber brings, also reads those that are put together (`f_i`).
"""

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from resume_ats_scorer.parse.pdf._fonts import SUBSET

_MOST_BYTES = 3_000_000
"""In larger files the names are not looked for."""
_LAST_CODE = 0x1F
"""Codes beyond it are letters of some encoding, and pdfium's guess stands."""


@dataclass
class GlyphNames:
    """What the fonts of the PDF *data* call the glyphs at the codes of control characters."""

    data: bytes

    def text(self, font: str, code: int) -> str:
        """Return what the glyph at *code* of *font* stands for, or an empty string."""
        return self._texts.get((SUBSET.sub("", font), code), "")

    @cached_property
    def _texts(self) -> dict[tuple[str, int], str]:
        if len(self.data) > _MOST_BYTES:
            return {}
        from pdfminer.pdfdocument import PDFDocument
        from pdfminer.pdfpage import PDFPage
        from pdfminer.pdfparser import PDFParser

        logging.getLogger("pdfminer").setLevel(logging.CRITICAL + 1)  # it quotes the file
        found: dict[tuple[str, int], str] = {}
        try:
            for page in PDFPage.create_pages(PDFDocument(PDFParser(BytesIO(self.data)), fallback=False)):
                for font in _resolved(_resolved(page.resources).get("Font")).values():
                    for key, text in _texts_of(_resolved(font)):
                        found[key] = text if found.get(key, text) == text else ""
        except Exception:  # noqa: BLE001 - pdfminer fails on broken files in any way there is, and names are a help only
            return found
        return found


def _resolved(thing: object) -> dict[str, object]:
    from pdfminer.pdftypes import resolve1

    value = resolve1(thing)
    return value if isinstance(value, dict) else {}


def _texts_of(font: dict[str, object]) -> Iterator[tuple[tuple[str, int], str]]:
    """Yield what stands at the codes of *font*; its name is that of the whole font: pdfium gives one or the other."""
    from pdfminer.encodingdb import name2unicode
    from pdfminer.pdftypes import resolve1
    from pdfminer.psparser import PSLiteral

    base = resolve1(font.get("BaseFont"))
    name = SUBSET.sub("", str(base.name)) if isinstance(base, PSLiteral) else ""
    code = 0
    for entry in resolve1(_resolved(font.get("Encoding")).get("Differences")) or ():
        if isinstance(entry, int):
            code = entry
        elif isinstance(entry, PSLiteral):
            if code <= _LAST_CODE:
                with suppress(KeyError, ValueError):
                    yield (name, code), name2unicode(str(entry.name))
            code += 1
