"""More ways that a PDF hides lines: in the colours of patterns and pictures, under notes and lines, in no shape or another's."""

import string
from collections.abc import Callable

from hiding import FIELD, TWO_FONTS, _around, _cmap, _literal, paper, words
from pdfs import stream

ALPHABETS = string.ascii_lowercase, string.ascii_uppercase
HEIGHTS = "aceosnurzxvm", "bdhklft", "gpqy", "ACEGOSBDRHNKUVXZPMTLF"
"""Letters of one height each."""
Way = Callable[[list[str]], bytes]
_FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >>"
_PICTURE = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8"
_EVEN = b"/FunctionType 2 /Domain [0 1] /C0 [0.2 0.3 0.4] /C1 [0.2 0.3 0.4] /N 1"
_SHADING = (
    b"/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 0 792] /Extend [true true] /Function << %s >> >> >>"
)
_TILES = b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>"


def _tiled(tile: bytes) -> Way:
    return lambda lines: paper(
        b"q /Pattern cs /P1 scn " + words(lines) + b" Q", {11: stream(tile, _TILES)}, resources=b"/Pattern << /P1 11 0 R >>"
    )


def _on_picture(colour: bytes, pixel: bytes) -> Way:
    return lambda lines: paper(
        b"q 612 0 0 580 0 0 cm /I1 Do Q q " + colour + b" " + words(lines) + b" Q",
        {11: stream(pixel, _PICTURE)},
        resources=b"/XObject << /I1 11 0 R >>",
    )


def _under_note(kind: bytes, more: bytes = b"") -> Way:
    note = b"<< /Type /Annot /Subtype /%s /F 4 /Rect [0 0 612 600] %s /AP << /N 11 0 R >> >>" % (kind, more)
    look = stream(b"1 g 0 0 612 600 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 612 600]")
    return lambda lines: paper(
        words(lines), {10: note, 11: look}, page=b"/Annots [10 0 R]", catalog=b"/AcroForm << /Fields [10 0 R] >>"
    )


def _field(look: Callable[[list[str]], bytes], place: bytes = b"/F 4 /Rect [50 50 560 400]", kind: bytes = FIELD) -> Way:
    def hide(lines: list[str]) -> bytes:
        field = b"<< /Type /Annot %s %s /AP << /N 11 0 R >> >>" % (kind.replace(b"SAID", _literal(" ".join(lines))), place)
        return paper(
            b"",
            {10: field, 11: stream(look(lines), _FORM)},
            page=b"/Annots [10 0 R]",
            catalog=b"/AcroForm << /Fields [10 0 R] /DR << /Font << /F1 5 0 R >> >> >>",
        )

    return hide


def _other_letters(base: bytes, groups: tuple[str, ...] = ALPHABETS, by: int = 7) -> Way:
    """Return a way to show each letter as the one that stands so many places *by* after it in its group."""
    turned = {ord(one): ord(group[(place + by) % len(group)]) for group in groups for place, one in enumerate(group)}
    back = {code: code for code in range(32, 127)} | {shown: meant for meant, shown in turned.items()}
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding /ToUnicode 12 0 R >>" % base
    return lambda lines: paper(
        words([line.translate(turned) for line in lines]).replace(b"/F1", b"/F2"), {3: TWO_FONTS, 10: font, 12: _cmap(back)}
    )


def _copied(draw: Callable[[list[str]], bytes]) -> Way:
    """Return a way to *draw* lines over a copy of them, a point beside, of which nothing is painted."""
    return lambda lines: paper(
        b"q /G1 gs 1 0 0 1 1 -1 cm " + words(lines) + b" Q " + draw(lines), resources=b"/ExtGState << /G1 << /ca 0 >> >>"
    )


def _masked(lines: list[str]) -> bytes:
    """Paint the page as far as a mask of the lines leaves it free, over a copy of them of which nothing is painted."""
    return paper(
        b"q /G1 gs " + words(lines) + b" Q q /G2 gs .7 .1 .2 rg 0 0 612 792 re f Q",
        {10: stream(words(lines), _FORM + b" /Group << /S /Transparency /I true >>")},
        resources=b"/ExtGState << /G1 << /ca 0 >> /G2 << /SMask << /Type /Mask /S /Alpha /G 10 0 R >> >> >>",
    )


def _blocks(lines: list[str]) -> bytes:
    codes = range(32, 127)
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 126"
        b" /Widths [%s] /CharProcs << %s >> /Encoding << /Differences [32 %s] >> /ToUnicode 12 0 R >>"
    ) % (
        b" ".join(b"500" for _ in codes),
        b" ".join(b"/g%d 11 0 R" % code for code in codes),
        b" ".join(b"/g%d" % code for code in codes),
    )
    return paper(
        words(lines).replace(b"/F1", b"/F2"),
        {3: TWO_FONTS, 10: font, 11: stream(b"500 0 d0 0 0 400 700 re f"), 12: _cmap({code: code for code in codes})},
    )


def _spread(before: bytes, after: bytes) -> Way:
    return lambda lines: paper(words(lines).replace(before, after))


_STRIPES = b" ".join(b"0 %d 612 2 re f" % (2 * number) for number in range(300))
_STROKES = b" ".join(b"0 %d m 612 %d l S" % (2 * number, 2 * number) for number in range(300))
_NOTE = b"/Subtype /FreeText /Contents (SAID) /DA (/F1 9 Tf)"
MORE_PDF: dict[str, Way] = {
    "over bars": _copied(lambda _: b"".join(b" 50 %d 510 5 re f" % (559 - 11 * row) for row in range(50))),
    "over strokes": _copied(lambda _: b"".join(b" %d 20 m %d 570 l S" % (x, x) for x in range(50, 560, 3))),
    "filled with white tiles": _tiled(b"1 g 0 0 10 10 re f"),
    "filled with empty tiles": _tiled(b""),
    "in the colour of a shading": _around(b"q 0 0 612 580 re W n /S1 sh Q 0.2 0.3 0.4 rg", resources=_SHADING % _EVEN),
    "under a shading": _around(b"", b"q 0 0 612 580 re W n /S1 sh Q", resources=_SHADING % _EVEN),
    "in the colour of a picture": _on_picture(b"0.2 0.4 0.6 rg", b"\x33\x66\x99"),
    "in the colour of a broad line": _around(b"q 0.1 0.2 0.3 RG 700 w 306 0 m 306 580 l S Q 0.1 0.2 0.3 rg"),
    "under white stripes": lambda lines: paper(words(lines) + b" 1 g " + _STRIPES),
    "under white lines": lambda lines: paper(words(lines) + b" 1 G 2 w " + _STROKES),
    "outlines of no dash": _around(b"1 Tr [0 10000] 5000 d"),
    "outside a clip path with a hole": _around(b"-100 -100 900 1000 re 0 0 612 600 re W* n"),
    "outside letters": lambda lines: paper(b"q BT 7 Tr /F1 9 Tf 50 20 Td (x) Tj ET 0 Tr " + words(lines) + b" Q"),
    "under a square": _under_note(b"Square"),
    "under a stamp": _under_note(b"Stamp"),
    "under a field": _under_note(b"Widget", b"/FT /Tx /T (a)"),
    "three points": _spread(b"/F1 9 Tf", b"/F1 3 Tf"),
    "line on line": _spread(b"11 TL", b"0 TL"),
    "lines half a point apart": _spread(b"11 TL", b"0.5 TL"),
    "letters on letters": _around(b"-4.4 Tc"),
    "in other letters of one width": _other_letters(b"Courier"),
    "in other letters with feet": _other_letters(b"Times-Roman"),
    "in other letters of one height": _other_letters(b"Helvetica", HEIGHTS, 1),
    "in other letters of one width and height": _other_letters(b"Courier", HEIGHTS, 1),
    "in blocks": _blocks,
    "a field that shows nothing": _field(lambda _: b""),
    "a field in white": _field(lambda lines: b"1 g " + words(lines)),
    "a field off the page": _field(words, b"/F 4 /Rect [5000 50 5560 400]"),
    "a field without room": _field(words, b"/F 4 /Rect [50 50 53 53]"),
    "a note in white": _field(lambda lines: b"1 g " + words(lines), kind=_NOTE),
    "a note off the page": _field(words, b"/F 4 /Rect [5000 50 5560 400]", _NOTE),
    "lost in white outlines": _around(b"0 g 1 G 9 w 2 Tr"),
    "pale grey": _around(b"0.9 g"),
    "pale yellow": _around(b"1 1 0.8 rg"),
    "nearly black on black": _around(b"0 g 0 0 612 600 re f 0.1 g"),
}
"""Ways that a PDF hides lines."""
SHOWN_PDF: dict[str, tuple[str, Way]] = {
    "over an unseen copy of itself, as of a shadow": ("pdf", _copied(words)),
    "as the mask of a colour over an unseen copy": ("pdf", _masked),
    "filled with black tiles": ("pdf", _tiled(b"0 g 0 0 10 10 re f")),
    "on a dark picture": ("pdf", _on_picture(b"1 g", b"\x33\x66\x99")),
    "under a marker": (
        "pdf",
        _around(b"", b"/G1 gs 1 1 0 rg 0 0 612 580 re f", resources=b"/ExtGState << /G1 << /BM /Multiply >> >>"),
    ),
    "close letters": ("pdf", _around(b"-0.4 Tc")),
    "close lines": ("pdf", _spread(b"11 TL", b"9 TL")),
    "letters with feet": ("pdf", lambda lines: paper(words(lines)).replace(b"/Helvetica", b"/Times-Italic")),
    "letters of one width": (
        "pdf",
        lambda lines: _spread(b"/F1 9 Tf", b"/F1 7 Tf")(lines).replace(b"/Helvetica", b"/Courier-Bold"),
    ),
    "in thin outlines": ("pdf", _around(b"0 g 1 G 0.1 w 2 Tr")),
    "white in outlines": ("pdf", _around(b"1 g 0 G 0.4 w 2 Tr")),
    "light grey": ("pdf", _around(b"0.8 g")),
    "bright yellow": ("pdf", _around(b"1 1 0 rg")),
    "over a line around the page": ("pdf", _around(b"", b"5 5 600 780 re S 50 300 500 200 re S")),
}
"""Ways to write lines that look like those above and can be seen, with the kind of file."""
