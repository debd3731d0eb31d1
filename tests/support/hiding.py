"""Ways to put words into a file that its reader never sees: each returns a file with a resume in it, and with the words hidden."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from pdfs import Objects, pdf, resume, stream, text

RESUME = """Jo Example
jo.example@example.com | 555-010-0199
EXPERIENCE
Claims Clerk, Pikes Insurance, April 2016 - Present
- Examine 55 claims a day and decide on payment by policy.
- Trained nine new clerks and wrote their handbook.
EDUCATION
Associate of Arts, Hill College, 2012
SKILLS
Claims processing, letters, scheduling, typing"""
TWO_FONTS = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 10 0 R >> >> >>"
)
"""A page with another font."""
IMAGE = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"


def words(lines: list[str]) -> bytes:
    """Return page content that shows *lines* in the lower half of the page, in the colour and state of the moment."""
    shown = b" T* ".join(b"(%s) Tj" % _literal(line) for line in lines)
    return b"BT /F1 9 Tf 11 TL 50 560 Td %s ET" % shown


def _literal(line: str) -> bytes:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")


def paper(after: bytes = b"", more: Objects | None = None, **changes: bytes) -> bytes:
    """Return the resume as a PDF with *after* behind its page content, *more* objects and *changes* of its dictionaries."""
    return pdf(resume(content=stream(text(RESUME) + b"\n" + after), **changes) | (more or {}))


def _around(before: bytes, after: bytes = b"", **changes: bytes) -> Callable[[list[str]], bytes]:
    return lambda lines: paper(b"q " + before + b" " + words(lines) + b" " + after + b" Q", **changes)


def _scaled(matrix: bytes) -> Callable[[list[str]], bytes]:
    return _around(matrix + b" cm")


def _state(entries: bytes) -> Callable[[list[str]], bytes]:
    return _around(b"/G1 gs", resources=b"/ExtGState << /G1 << %s >> >>" % entries)


def _layer(lines: list[str]) -> bytes:
    return paper(
        b"/OC /L1 BDC " + words(lines) + b" EMC",
        {10: b"<< /Type /OCG /Name (layer) >>"},
        catalog=b"/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] /Order [] >> >>",
        resources=b"/Properties << /L1 10 0 R >>",
    )


def _layer_form(lines: list[str]) -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /OC 10 0 R /Resources << /Font << /F1 5 0 R >> >>"
    return paper(
        b"/X1 Do",
        {10: b"<< /Type /OCG /Name (layer) >>", 11: stream(words(lines), form)},
        catalog=b"/OCProperties << /OCGs [10 0 R] /D << /BaseState /OFF /Order [] >> >>",
        resources=b"/XObject << /X1 11 0 R >>",
    )


def _clipping_form(lines: list[str]) -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 5 0 R >> >>"
    return paper(b"/X1 Do", {11: stream(words(lines), form)}, resources=b"/XObject << /X1 11 0 R >>")


def _told(key: bytes) -> Callable[[list[str]], bytes]:
    def hide(lines: list[str]) -> bytes:
        said = _literal(" ".join(lines))
        return paper(b"/Span << /%s (%s) >> BDC BT /F1 9 Tf 50 560 Td (.) Tj ET EMC" % (key, said))

    return hide


def _under_picture(lines: list[str]) -> bytes:
    return paper(
        words(lines) + b" q 612 0 0 600 0 0 cm /I1 Do Q",
        {11: stream(b"\xff", IMAGE)},
        resources=b"/XObject << /I1 11 0 R >>",
    )


def _mask(lines: list[str]) -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /CS /DeviceGray >>"
    return paper(
        b"q /G1 gs " + words(lines) + b" Q",
        {11: stream(b"0 g 0 0 612 792 re f", form)},
        resources=b"/ExtGState << /G1 << /SMask << /S /Luminosity /G 11 0 R >> >> >>",
    )


def _empty_glyphs(lines: list[str]) -> bytes:
    names = b" ".join(b"/g%d" % code for code in range(32, 127))
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 126"
        b" /Widths [%s] /CharProcs << %s >> /Encoding << /Differences [32 %s] >> /ToUnicode 12 0 R >>"
    ) % (
        b" ".join([b"500"] * 95),
        b" ".join(b"/g%d 11 0 R" % code for code in range(32, 127)),
        names,
    )
    return paper(
        words(lines).replace(b"/F1", b"/F2"),
        {3: TWO_FONTS, 10: font, 11: stream(b"500 0 d0"), 12: _cmap({code: code for code in range(32, 127)})},
    )


def _cmap(codes: dict[int, int]) -> bytes:
    rows = [b"<%02x> <%04x>" % pair for pair in codes.items()]
    return stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <ff> endcodespacerange\n%d beginbfchar\n%s\nendbfchar\nendcmap end end"
        % (len(rows), b"\n".join(rows))
    )


def _remapped(lines: list[str]) -> bytes:
    turned = {code: 32 + (code - 32 + 47) % 95 for code in range(32, 127)}
    back = {to: code for code, to in turned.items()}
    shown = ["".join(chr(turned[ord(char)]) if ord(char) in turned else "?" for char in line) for line in lines]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 12 0 R >>"
    return paper(
        words(shown).replace(b"/F1", b"/F2"),
        {3: TWO_FONTS, 10: font, 12: _cmap(back)},
    )


def _annotated(entries: bytes) -> Callable[[list[str]], bytes]:
    def hide(lines: list[str]) -> bytes:
        said = _literal(" ".join(lines))
        look = stream(words(lines), b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >>")
        return paper(
            b"",
            {10: b"<< /Type /Annot %s >>" % entries.replace(b"SAID", said), 11: look},
            page=b"/Annots [10 0 R]",
            catalog=b"/AcroForm << /Fields [10 0 R] /DR << /Font << /F1 5 0 R >> >> >>",
        )

    return hide


def _outline(lines: list[str]) -> bytes:
    items = {
        11 + i: b"<< /Title (%s) /Parent 10 0 R /Dest [3 0 R /Fit] %s >>"
        % (_literal(line), b"/Next %d 0 R" % (12 + i) if i + 1 < len(lines) else b"")
        for i, line in enumerate(lines)
    }
    top = b"<< /Type /Outlines /First 11 0 R /Last %d 0 R /Count %d >>" % (10 + len(lines), len(lines))
    return paper(b"", {10: top, **items}, catalog=b"/Outlines 10 0 R")


def _attached(lines: list[str]) -> bytes:
    return paper(
        b"",
        {
            10: b"<< /Type /Filespec /F (posting.txt) /UF (posting.txt) /EF << /F 11 0 R >> >>",
            11: stream("\n".join(lines).encode(), b"/Type /EmbeddedFile"),
        },
        catalog=b"/Names << /EmbeddedFiles << /Names [(posting.txt) 10 0 R] >> >>",
    )


def _xmp(lines: list[str]) -> bytes:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>'
        f"{' '.join(lines)}</dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return paper(b"", {10: stream(packet.encode(), b"/Type /Metadata /Subtype /XML")}, catalog=b"/Metadata 10 0 R")


PDF: dict[str, Callable[[list[str]], bytes]] = {
    "a layer that is off": _layer,
    "a drawing in a layer that is off": _layer_form,
    "replacement text": _told(b"ActualText"),
    "alternate text": _told(b"Alt"),
    "expansion text": _told(b"E"),
    "a clip path": _around(b"0 0 1 1 re W n"),
    "an empty clip path": _around(b"0 0 m W n"),
    "a drawing clipped by its box": _clipping_form,
    "text as a clip path": _around(b"7 Tr"),
    "drawn invisibly": _around(b"3 Tr"),
    "white": _around(b"1 g"),
    "white by red, green and blue": _around(b"1 1 1 rg"),
    "white by four inks": _around(b"0 0 0 0 k"),
    "nearly white": _around(b"0.985 g"),
    "white on white on black": _around(b"0 g 0 0 612 600 re f 1 g 0 0 612 600 re f"),
    "black on black": _around(b"0 g 0 0 612 600 re f"),
    "one point by a matrix": _scaled(b"0.1 0 0 0.1 50 300"),
    "tiny by a matrix": _scaled(b"0.01 0 0 0.01 50 300"),
    "squeezed to nothing": _around(b"1 Tz"),
    "flat": _scaled(b"1 0 0 0.02 0 300"),
    "left of the page": _scaled(b"1 0 0 1 -900 0"),
    "below the page": _scaled(b"1 0 0 1 0 -900"),
    "outside the crop box": _around(b"1 0 0 1 0 -330 cm", page=b"/CropBox [0 400 612 792]"),
    "under a white shape": _around(b"", b"1 g 0 0 612 600 re f"),
    "under a black shape": _around(b"", b"0 g 0 0 612 600 re f"),
    "under a picture": _under_picture,
    "transparent": _state(b"/ca 0 /CA 0"),
    "nearly transparent": _state(b"/ca 0.01 /CA 0.01"),
    "masked": _mask,
    "in letters without a shape": _empty_glyphs,
    "in other letters than those shown": _remapped,
    "a hidden field": _annotated(b"/Subtype /Widget /FT /Tx /T (a) /V (SAID) /F 2 /Rect [50 50 560 400] /AP << /N 11 0 R >>"),
    "a field that is not shown": _annotated(b"/Subtype /Widget /FT /Tx /T (a) /V (SAID) /F 32 /Rect [50 50 560 400] /AP << /N 11 0 R >>"),
    "a field without a size": _annotated(b"/Subtype /Widget /FT /Tx /T (a) /V (SAID) /F 4 /Rect [50 50 50 50]"),
    "a hidden note": _annotated(b"/Subtype /FreeText /Contents (SAID) /F 2 /Rect [50 50 560 400] /AP << /N 11 0 R >> /DA (/F1 9 Tf)"),
    "a note that opens": _annotated(b"/Subtype /Text /Contents (SAID) /Rect [50 50 60 60]"),
    "bookmarks": _outline,
    "an attachment": _attached,
    "the metadata": _xmp,
}  # fmt: skip
"""Ways that a PDF hides lines."""
