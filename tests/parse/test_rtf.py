"""Rich text, through striprtf."""

import pytest

from resume_ats_scorer import intake
from resume_ats_scorer.errors import Corrupt, NoText
from resume_ats_scorer.model import Document, Limits, Region
from resume_ats_scorer.parse import parse

LIMITS = Limits()


def read(source: str) -> Document:
    return parse(intake.accept(source.encode("cp1252"), "resume.rtf", LIMITS), LIMITS)


def test_paragraphs_tabs_and_accents() -> None:
    """Paragraphs are lines, tabs cut segments, escaped letters come out."""
    document = read(r"{\rtf1\ansi\ansicpg1252 Zo\'eb Example\par Cook\tab 2020\endash 2023\par \bullet\tab Led a team\par}")

    assert [(line.bullet, line.segments) for line in document.lines] == [
        ("", ("Zoë Example",)),
        ("", ("Cook", "2020–2023")),
        ("•", ("Led a team",)),
    ]


def test_groups_left_open_are_corrupt() -> None:
    """A file that lost its end is not read in part."""
    with pytest.raises(Corrupt):
        read(r"{\rtf1\ansi Ada Example\par {\b Cook")


def test_picture_alone_has_no_text() -> None:
    """A picture's digits are no text."""
    with pytest.raises(NoText):
        read(r"{\rtf1\ansi {\pict\pngblip " + "89504e47" * 200 + "}}")


def test_embedded_objects_and_remote_templates_are_counted() -> None:
    """Objects and a template fetched from elsewhere are facts of the file."""
    facts = read(r"{\rtf1\ansi{\*\template http://example.com/a.dotm}{\object{\*\objdata 0105}} Ada Example\par}").facts

    assert (facts.attachments, facts.external_links) == (1, 1)


def test_table_cells_are_segments_and_bars_stay() -> None:
    """Cells of a row are segments of one line; a bar in the text is text."""
    document = read(r"{\rtf1\ansi a | b\par\trowd Go\cell 3 years\cell\row Ada\par}")

    assert [line.segments for line in document.lines] == [("a | b",), ("Go", "3 years"), ("Ada",)]


def test_looks_and_links_are_kept() -> None:
    """Weight, size and the targets of links are carried past striprtf."""
    document = read(
        r'{\rtf1\ansi{\b\fs28 Work\par}\fs22 plain {\field{\*\fldinst{HYPERLINK "mailto:ada@example.com"}}{\fldrslt{mail}}}\par}'
    )

    assert [(line.text, line.bold, line.font_size, line.links) for line in document.lines] == [
        ("Work", True, 14.0, ()),
        ("plain mail", False, 11.0, ("mailto:ada@example.com",)),
    ]


def test_hidden_text_stands_apart() -> None:
    """Text that is switched off is a line of its own."""
    document = read(r"{\rtf1\ansi Ada {\v python} Example\v0\par{\fs2 sql}\par}")

    assert [(line.text, line.hidden) for line in document.lines] == [("Ada Example", ""), ("python", "vanish"), ("sql", "tiny")]


def test_headers_footers_and_boxes_are_read() -> None:
    """The contact data that people put into headers are read first, footers last, text boxes at their place."""
    box = r"{\shp{\*\shpinst\shpleft0{\sp{\sn a}{\sv 1}}{\shptxt boxed\par}}{\shprslt{\*\do old}}}"
    note = r"{\super\chftn{\*\footnote note\par}}"
    document = read(r"{\rtf1\ansi{\footer foot\par}{\header head\par}one\par t" + box + note + r"wo\par}")

    assert [(line.text, line.region) for line in document.lines] == [
        ("head", Region.HEADER),
        ("one", Region.BODY),
        ("boxed", Region.TEXTBOX),
        ("two", Region.BODY),
        ("note", Region.FOOTNOTE),
        ("foot", Region.FOOTER),
    ]


def test_characters_beyond_the_first_plane_are_whole() -> None:
    """A character written as two halves comes out as one."""
    assert read(r"{\rtf1\ansi\uc1 \u-10179?\u-8704? Ada\par}").lines[0].text == "😀 Ada"


def test_white_on_paper_is_hidden_and_white_on_a_ground_may_be_seen() -> None:
    """White text is hidden where nothing in the file is shaded."""
    table = r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}"
    found = [
        [line.hidden for line in read(r"{\rtf1\ansi" + table + shade + r"{\cf1 Ada\par}{\cf2 python\par}}").lines]
        for shade in ("", r"{\cbpat1 }")
    ]

    assert found == [["", "colour"], ["", ""]]
