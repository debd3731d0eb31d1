"""Ways that a PDF lays something over lines, or under them what only seems to make them readable; and what looks like that."""

from collections.abc import Callable

from hiding import RESUME, TWO_FONTS, _around, _literal, paper, words
from pdfs import pdf, resume, stream, text

Way = Callable[[list[str]], bytes]
_PAGE = b"0 0 612 600 re"
_FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << >>"
_MASK = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /CS /DeviceGray >>"
_SYMBOLS = b"<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"
_BLOCK = (
    b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 32 /LastChar 32 /Widths [1]"
    b" /CharProcs << /space 11 0 R >> /Encoding << /Differences [32 /space] >> >>"
)
_BLENDED = b"/ExtGState << /G1 << /BM /%s >> >>"
_HAIRLINES = b" ".join(b"0 %.2f 612 0.45 re f" % (0.4 * number) for number in range(1500))
_SLANTED = b" ".join(b"0 %d m 612 %d.5 l S" % (2 * number, 2 * number) for number in range(300))


def _form(before: bytes, form: bytes, after: bytes = b"") -> Way:
    return lambda lines: paper(
        before.replace(b"WORDS", words(lines)) + b" /X1 Do " + after.replace(b"WORDS", words(lines)),
        {11: stream(form, _FORM)},
        resources=b"/XObject << /X1 11 0 R >>",
    )


def _squares(colour: bytes) -> Way:
    def hide(lines: list[str]) -> bytes:
        rows = (b"BT /F2 24 Tf -90 Tw 20 %d Td (%s) Tj ET" % (600 - 12 * row, b"n" * 40) for row in range(60))
        return paper(words(lines) + colour + b" -4 Tc " + b" ".join(rows), {3: TWO_FONTS, 10: _SYMBOLS})

    return hide


def _second_page(content: bytes, box: bytes) -> Way:
    def hide(lines: list[str]) -> bytes:
        pages = {
            2: b"<< /Type /Pages /Kids [3 0 R 20 0 R] /Count 2 >>",
            20: b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 21 0 R /Resources << /Font << /F1 5 0 R >> >> >>" % box,
            21: stream(content.replace(b"WORDS", words(lines))),
        }
        return pdf(resume(content=stream(text(RESUME))) | pages)

    return hide


def _masked(lines: list[str]) -> bytes:
    state = b"/ExtGState << /G1 << /SMask << /S /Luminosity /G 11 0 R >> >> >>"
    return paper(b"q /G1 gs 0 g %s f Q 1 g %s" % (_PAGE, words(lines)), {11: stream(b"", _MASK)}, resources=state)


def _dark_layer(lines: list[str]) -> bytes:
    return paper(
        b"/OC /L1 BDC 0 g %s f EMC 1 g %s" % (_PAGE, words(lines)),
        {10: b"<< /Type /OCG /Name (layer) >>"},
        catalog=b"/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>",
        resources=b"/Properties << /L1 10 0 R >>",
    )


def _at_the_ends(lines: list[str]) -> bytes:
    """Return a resume whose own lines go on, on their baselines, with some words each that are clipped away."""
    unseen = [line for line in lines if len(line.split()) in range(4, 9)]
    rows = (
        b"BT /F1 9 Tf 50 %d Td (%s) Tj ET q 0 0 1 1 re W n BT /F1 9 Tf 300 %d Td (%s) Tj ET Q"
        % (760 - 11 * row, _literal(own), 760 - 11 * row, _literal(more))
        for row, (own, more) in enumerate(zip(RESUME.split("\n"), unseen, strict=False))
    )
    return pdf(resume(content=stream(b" ".join(rows))))


def _by_turns(lines: list[str]) -> bytes:
    rows = (
        b"0 g BT /F1 9 Tf 50 %d Td (%s) Tj ET 1 g %d %d 500 11 re f" % (560 - 11 * row, _literal(line), 45, 557 - 11 * row)
        for row, line in enumerate(lines)
    )
    return paper(b" ".join(rows))


def _told(shown: Callable[[str], str]) -> Way:
    """Return a way to show other lines than machines are told to read."""

    def hide(lines: list[str]) -> bytes:
        rows = (
            b"/Span << /ActualText (%s) >> BDC BT /F1 9 Tf 50 %d Td (%s) Tj ET EMC"
            % (_literal(line), 560 - 11 * row, _literal(shown(line)))
            for row, line in enumerate(lines)
        )
        return paper(b" ".join(rows))

    return hide


COVERS: dict[str, Way] = {
    "under a form": _form(b"WORDS", b"1 g %s f" % _PAGE),
    "on a white form over a dark one": _form(b"0 g %s f" % _PAGE, b"1 g %s f" % _PAGE, b"1 g WORDS"),
    "inside a dark frame": _around(b"0 g %s 20 20 580 570 re f* 1 g" % _PAGE),
    "beside a dark triangle": _around(b"0 g 0 600 m 612 600 l 0 590 l f 0 0 m 0 10 l 612 0 l f 1 g"),
    "in a dark frame of lines": _around(b"0 G 10 w 20 20 580 570 re S 1 g"),
    "on a dark area clipped away": _around(b"q %s 20 20 580 570 re W* n 0 g %s f Q 1 g" % (_PAGE, _PAGE)),
    "on a dark area screened": _around(b"q /G1 gs 0 g %s f Q 1 g" % _PAGE, resources=_BLENDED % b"Screen"),
    "on a dark area behind a mask": _masked,
    "on a dark layer that is off": _dark_layer,
    "screened": _around(b"/G1 gs", resources=_BLENDED % b"Screen"),
    "lightened": _around(b"/G1 gs", resources=_BLENDED % b"Lighten"),
    "as a difference": _around(b"/G1 gs", resources=_BLENDED % b"Difference"),
    "under two veils": _around(
        b"", b"/G1 gs 1 g %s f %s f %s f" % (_PAGE, _PAGE, _PAGE), resources=b"/ExtGState << /G1 << /ca .85 >> >>"
    ),
    "under hairlines": _around(b"", b"1 g " + _HAIRLINES),
    "on hairlines over a dark area": _around(b"0 g %s f 1 g " % _PAGE + _HAIRLINES),
    "under slanted lines": _around(b"", b"1 G 2.9 w " + _SLANTED),
    "under white squares of a font": _squares(b" 1 g"),
    "under black squares of a font": _squares(b" 0 g"),
    "under one square as large as the page": lambda lines: paper(
        words(lines) + b" 1 g BT /F2 1000 Tf -50 -50 Td (n) Tj ET", {3: TWO_FONTS, 10: _SYMBOLS}
    ),
    "under a space that is painted": lambda lines: paper(
        words(lines) + b" BT /F2 650 Tf 0 0 Td ( ) Tj ET",
        {3: TWO_FONTS, 10: _BLOCK, 11: stream(b"1 0 d0 1 g 0 0 1 1 re f")},
    ),
    "under outlines of themselves": lambda lines: paper(words(lines) + b" q 1 G 14 w 1 Tr " + words(lines) + b" Q"),
    "at the ends of lines that are seen": _at_the_ends,
    "each line painted over": _by_turns,
    "on a page of an inch": _second_page(b"q 0.1 0 0 0.1 0 0 cm WORDS Q", b"[0 0 61.2 79.2]"),
    "letters pressed together": _around(b"BT 9 Tz ET"),
}
"""Ways that a PDF hides lines."""
BARE: dict[str, tuple[str, Way]] = {
    "on a form": ("pdf", _form(b"", b"0.1 0.2 0.3 rg %s f" % _PAGE, b"1 g WORDS")),
    "under a form beside": ("pdf", _form(b"WORDS", b"0 g 560 20 40 500 re f")),
    "white on round corners": ("pdf", _around(b"0.1 g 0 20 m 0 0 0 0 20 0 c 612 0 l 612 600 l 0 600 l f 1 g")),
    "on ruled paper": ("pdf", _around(b"0.8 g " + b" ".join(b"0 %d 612 0.4 re f" % (4 * row) for row in range(150)) + b" 0 g")),
    "under a sign across the page": (
        "pdf",
        _around(
            b"",
            b"/G1 gs 0.8 g BT /F1 120 Tf 0.7 0.7 -0.7 0.7 150 100 Tm (DRAFT) Tj ET",
            resources=b"/ExtGState << /G1 << /ca .3 >> >>",
        ),
    ),
    "with a shadow": ("pdf", lambda lines: paper(b"q 0.8 g 1 0 0 1 0.7 -0.7 cm " + words(lines) + b" Q " + words(lines))),
    "told as they are shown": ("pdf", _told(str)),
    "multiplied": ("pdf", _around(b"/G1 gs", resources=_BLENDED % b"Multiply")),
}
"""Ways to write lines that look like those above and can be seen, with the kind of file."""
