"""Names of glyphs, wherever a file keeps its fonts."""

import zlib

import pytest

from resume_ats_scorer.parse.pdf._names import GlyphNames

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+CM#52oman /Encoding 9 0 R >>"
NAMED = b"<< /Type /Encoding /Differences [ 11 /f_f 28 /f_i 65 /A ] >>"
OTHER = b"<< /Type /Encoding /Differences [ 11 /f_l ] >>"


def plain(number: int, text: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, text)


def packed(*texts: tuple[int, bytes]) -> bytes:
    places = [sum(len(text) + 1 for _, text in texts[:index]) for index in range(len(texts))]
    header = b" ".join(b"%d %d" % (number, place) for (number, _), place in zip(texts, places, strict=True)) + b"\n"
    content = zlib.compress(header + b"\n".join(text for _, text in texts))
    head = b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>" % (len(texts), len(header), len(content))
    return plain(2, head + b"\nstream\n" + content + b"\nendstream")


@pytest.mark.parametrize(
    "data",
    [
        plain(8, FONT) + plain(9, NAMED),
        packed((8, FONT), (9, NAMED)),
        packed((8, FONT)) + plain(9, NAMED),
        plain(9, OTHER) + plain(8, FONT) + plain(9, NAMED),
        plain(8, FONT.replace(b"9 0 R", NAMED)),
        plain(8, FONT.replace(b"9 0 R", b"<< /Differences 7 0 R >>")) + plain(7, b"[ 11 /f_f 28 /f_i ]"),
    ],
    ids=["plain", "packed", "both", "written anew", "within the font", "list of its own"],
)
def test_names_are_found(data: bytes) -> None:
    """A font and its encoding may be plain or packed, and what was written last holds; letters need no names."""
    names = GlyphNames(b"%PDF-1.5\n" + data)

    assert [names.text("CMRoman", code) for code in (11, 28, 29, 65)] == ["ff", "fi", "", ""]
    assert names.text("Other", 11) == ""


def test_fonts_that_differ_under_one_name_tell_nothing() -> None:
    """Parts of one font have one name: where they name a glyph differently, neither is believed."""
    second = FONT.replace(b"ABCDEF", b"GHIJKL").replace(b"9 0 R", b"5 0 R")
    names = GlyphNames(plain(8, FONT) + plain(9, NAMED) + plain(4, second) + plain(5, OTHER))

    assert [names.text("XXXXXX+CMRoman", code) for code in (11, 28)] == ["", "fi"]


@pytest.mark.parametrize(
    "data",
    [
        b"1 0 obj " * 300_000,
        b"1 0 obj << >> stream " * 100_000,
        packed((8, FONT), (9, NAMED))[:90],
        packed((8, b"0" * 200_000_000)),
        plain(8, FONT.replace(b"9 0 R", b"8 0 R")),
    ],
    ids=["no ends", "no ends of streams", "cut off", "blown up", "in a circle"],
)
def test_broken_files_have_no_names(data: bytes) -> None:
    """Files that are broken or made to hold up the reader have no names, and are soon read."""
    assert GlyphNames(data).text("CMRoman", 11) == ""
