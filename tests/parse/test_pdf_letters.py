"""Letters that look right and are not in the file, or not in their order."""

from pathlib import Path

import pytest
from pdfs import pdf, resume, stream

from resume_ats_scorer import intake
from resume_ats_scorer.model import Document, Limits, MarkKind
from resume_ats_scorer.parse import parse

LIMITS = Limits()
PRODUCER = "score/fixtures/latex_one_column.pdf"
NAMELESS = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /g1 /g2 /g3 /g4 101 /g5] >> >>"
BARE = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Bare /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2"
    b" /BaseFont /Bare /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500"
    b" /FontDescriptor << /Type /FontDescriptor /FontName /Bare /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800"
    b" /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>"
)


def read(content: bytes, font: bytes = b"") -> Document:
    objects = resume(content=stream(content), resources=b"")
    objects[3] = objects[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 6 0 R")
    objects[6] = font or objects[5]
    return parse(intake.accept(pdf(objects), "resume.pdf", LIMITS), LIMITS)


def ligatures(ascent: int) -> dict[int, bytes]:
    """Return a font of the height *ascent* whose letter W stands for "ffi", and the map that says so."""
    described = (
        b"/FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 32 /FontBBox [0 0 944 %d] /Ascent %d /Descent 0 >>"
    )
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /Plain /FirstChar 87 /LastChar 87 /Widths [944] /ToUnicode 7 0 R %s >>"
    table = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <57> <006600660069> endbfchar"
    return {6: font % (described % (ascent, ascent)), 7: stream(b"/CMap begincmap " + table + b" endcmap")}


@pytest.mark.parametrize("ascent", [950, 500])
def test_letters_of_one_ligature(ascent: int) -> None:
    """Three letters that are one sign stand in one place: they part no word, and are not called letters on one another."""
    objects = resume(
        content=stream(PLAIN + shown(72, 680, b"(O)") + shown(79.78, 680, b"(W)", b"F2") + shown(89.22, 680, b"(ce)")),
        resources=b"",
    )
    objects[3] = objects[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 6 0 R")
    document = parse(intake.accept(pdf(objects | ligatures(ascent)), "resume.pdf", LIMITS), LIMITS)

    assert [(line.text, line.hidden) for line in document.lines] == [("Ada Example", ""), ("Office", "")]


def marks(document: Document, kind: MarkKind) -> list[tuple[str, str]]:
    return [(document.lines[mark.line - 1].text, mark.text) for mark in document.marks if mark.kind is kind]


def shown(x: float, y: float, code: bytes, font: bytes = b"F1") -> bytes:
    return b"BT /%s 10 Tf 1 0 0 1 %f %f Tm %s Tj ET " % (font, x, y, code)


PLAIN = shown(72, 700, b"(Ada Example)")


@pytest.mark.parametrize(("font", "code"), [(NAMELESS, b"(ABCD)"), (BARE, b"<0024003900410042>")])
def test_letters_without_a_meaning(font: bytes, code: bytes) -> None:
    """A font that names no character for its letters is marked, the line in another font is not."""
    found = marks(read(PLAIN + shown(72, 680, code, b"F2"), font), MarkKind.UNMAPPED_GLYPH)

    assert len(found) == 1
    assert found[0][0] != "Ada Example"


def test_letters_with_a_map_are_not_marked() -> None:
    """Letters of usual fonts, accents and quotes among them, have a meaning."""
    document = read(PLAIN + shown(72, 680, b"(\344 \223quoted\224 \226 caf\351)"))

    assert marks(document, MarkKind.UNMAPPED_GLYPH) == []


def test_letters_at_the_places_of_controls_are_not_lost() -> None:
    """Where a letter without a meaning has the code of a control character, it is told that there is something."""
    document = read(PLAIN + shown(72, 680, b"<000300110012>", b"F2"), BARE)

    assert [line.text for line in document.lines] == ["Ada Example", "\ufffd\ufffd\ufffd"]


def spelt(word: str, x: float, y: float, *, backwards: bool) -> bytes:
    """Return *word* in Courier, whose letters are 600 units wide; *backwards*, each letter steps two to the left."""
    if not backwards:
        return b"BT /F2 10 Tf 1 0 0 1 %f %f Tm (%s) Tj ET " % (x, y, word.encode())
    steps = b"1200".join(b"(%s)" % letter.encode() for letter in word[::-1])
    return b"BT /F2 10 Tf 1 0 0 1 %f %f Tm [%s] TJ ET " % (x + 6 * (len(word) - 1), y, steps)


@pytest.mark.parametrize("backwards", [True, False])
def test_letters_held_in_the_opposite_order(backwards: bool) -> None:
    """What is written from the right, letter by letter, is read as it looks, and marked."""
    courier = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
    words = spelt("Engineer", 72, 680, backwards=backwards) + spelt("MANAGER", 140, 680, backwards=backwards)
    document = read(PLAIN + words, courier)

    assert [line.text for line in document.lines] == ["Ada Example", "Engineer MANAGER"]
    assert marks(document, MarkKind.REVERSED_TEXT) == [("Engineer MANAGER", "Engineer")] * backwards


def test_sign_without_a_meaning_is_a_bullet() -> None:
    """TeX sets bullets in fonts that do not say what they are."""
    path = Path(__file__).parents[1] / PRODUCER
    document = parse(intake.accept(path.read_bytes(), path.name, LIMITS), LIMITS)

    assert [line.bullet for line in document.lines if line.text.startswith(("Found", "Cut"))] == ["•", "•"]
    assert marks(document, MarkKind.UNMAPPED_GLYPH) == []


def test_soft_hyphens_are_no_letters() -> None:
    """A hyphen that only says where a word may be divided is not part of it."""
    soft = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Differences [173 /softhyphen] >> >>"

    assert read(shown(72, 700, b"(Micro\255biology)", b"F2"), soft).lines[0].text == "Microbiology"


@pytest.mark.parametrize(
    ("names", "code", "shown_as"),
    [
        (b"28 /f_i /f_l", b"(Scienti\034c \035ow)", "Scientific flow"),
        (b"27 /f_i 30 /f_l", b"(Scienti\033c \036ow)", "Scientific flow"),
        (b"28 /g28 /g29", b"(Scienti\034c \035ow)", "Scientific flow"),
        (b"3 /f_f_i", b"(O\003ce)", "Office"),
    ],
    ids=["TeX", "own order", "nameless at TeX's codes", "low code"],
)
def test_ligatures_are_letters(names: bytes, code: bytes, shown_as: str) -> None:
    """Ligatures are what their font calls them, else what TeX has at their place."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Courier-Bold /Encoding << /Differences [%s] >> >>" % names

    assert read(PLAIN + shown(72, 680, code, b"F2"), font).lines[-1].text == shown_as


def test_names_are_looked_for_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    """What is wrong with a file is not logged in its own words."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding << /Differences [28 /f_i] >> >>"
    objects = resume(content=stream(PLAIN + shown(72, 680, b"(Scienti\034c)", b"F2")))
    objects[3] = objects[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 6 0 R")
    whole = pdf({**objects, 6: font})
    broken = whole.replace(b"00000 n", b"secre n", 1)
    document = parse(intake.accept(broken, "resume.pdf", LIMITS), LIMITS)

    assert document.lines[0].text == "Ada Example"
    assert caplog.text == ""


WIDTHS = {**dict.fromkeys("abdenopu", 5.56), **dict.fromkeys("it", 2.5), "s": 5.0, "r": 3.33, "m": 8.33, "P": 6.67}


def letters(text: str, y: float) -> bytes:
    """Letters that are objects of their own, as some browsers write them."""
    starts = [72 + sum(WIDTHS.get(letter, 2.78) for letter in text[:place]) for place in range(len(text))]
    return b"".join(shown(x, y, b"(%s)" % letter.encode()) for x, letter in zip(starts, text, strict=True))


def test_a_page_of_two_lines_in_single_letters() -> None:
    """pdfium takes a page of few letters, each an object of its own, for one set downwards, and ends a line after each."""
    first, second = "Printed maps and buses on a summer road", "bus map"

    assert [line.text for line in read(letters(first, 700) + letters(second, 686)).lines] == [first, second]


def small_capitals(text: str, y: float, space: float) -> bytes:
    """Small capitals as browsers make them: smaller letters, each with the small letter that it stands for."""
    widths = dict(zip("SUMARY", (6.67, 7.22, 8.33, 6.67, 7.22, 6.67), strict=True))
    x, content = 72.0, b""
    for letter in text:
        size = 13.0 if letter.isupper() else 9.0
        drawn = b"BT /F1 %f Tf 1 0 0 1 %f %f Tm (%s) Tj ET " % (size, x, y, letter.upper().encode())
        content += drawn if letter.isupper() else b"/Span << /ActualText (%s) >> BDC %s EMC " % (letter.encode(), drawn)
        x += widths[letter.upper()] * size / 10 + space
    return content


@pytest.mark.parametrize("space", [0.0, 2.0])
def test_small_capitals_are_one_word(space: float) -> None:
    """A capital and the small capitals after it are one word, wherever their boxes end and however far they are apart."""
    assert [line.text for line in read(PLAIN + small_capitals("Summary", 650, space)).lines] == ["Ada Example", "Summary"]


def test_dates_beside_the_items_of_a_list_go_with_its_head() -> None:
    """What stands at the right margin beside bullets, below the place of their job, is read before them."""
    head = shown(72, 700, b"(Baker, Crusty Ltd)") + shown(499, 700, b"(Oslo)")
    items = b"".join(shown(72, 686 - 14 * i, b"(- Baked %d loaves)" % i) for i in range(3))
    found = read(head + items + shown(466, 686, b"(2015 - 2019)") + shown(487, 672, b"(4 years)"))

    assert [line.text for line in found.lines] == [
        "Baker, Crusty Ltd Oslo",
        "2015 - 2019",
        "4 years",
        "Baked 0 loaves",
        "Baked 1 loaves",
        "Baked 2 loaves",
    ]


def test_bullets_of_symbol_fonts_are_plain() -> None:
    """A bullet that a word processor takes from a symbol font, which has no code point of its own, is a round one."""
    unicode = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange"
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 7 0 R >>",
        stream(unicode + b" 1 beginbfchar <95> <F0B7> endbfchar endcmap end end"),
    )
    objects = resume(
        content=stream(shown(60, 700, b"(\x95)", b"F2") + shown(72, 700, b"(Cared for twelve patients)")), resources=b""
    )
    objects[3] = objects[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 6 0 R")
    objects[6], objects[7] = font
    lines = parse(intake.accept(pdf(objects), "resume.pdf", LIMITS), LIMITS).lines

    assert [(line.bullet, line.text) for line in lines] == [("•", "Cared for twelve patients")]
