"""Rich text, through striprtf."""

import pytest

from resume_ats_scorer import intake
from resume_ats_scorer.errors import Corrupt, NoText
from resume_ats_scorer.model import Document, Limits, MarkKind, Region
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


def test_cells_of_tables_know_their_rows_and_bars_stay() -> None:
    """Each paragraph of a cell is a line that knows its table and row; a bar in the text is text."""
    row = r"\trowd\cellx1000\cellx2000\pard\intbl Go\par more\cell 3 years\cell\row\trowd R\cell 1 year\cell\row\pard"
    document = read(r"{\rtf1\ansi a | b\par" + row + r" Ada\par\trowd\pard\intbl x\cell\row}")

    assert [(line.text, line.region, line.table, line.row) for line in document.lines] == [
        ("a | b", Region.BODY, 0, 0),
        ("Go", Region.TABLE, 1, 1),
        ("more", Region.TABLE, 1, 1),
        ("3 years", Region.TABLE, 1, 1),
        ("R", Region.TABLE, 1, 2),
        ("1 year", Region.TABLE, 1, 2),
        ("Ada", Region.BODY, 0, 0),
        ("x", Region.TABLE, 2, 1),
    ]


@pytest.mark.parametrize("sign", [r"\pard\plain\f3 \'b7\tab", r"\f2\'a7\tab", r"\u8226\'95\tab", r"\'95\tab"])
@pytest.mark.parametrize("name", [r"\listtext", r"\pntext", r"\*\pntext"])
def test_signs_of_lists_are_bullets(name: str, sign: str) -> None:
    """What programs of all ages write before the items of a list is a bullet."""
    line = read(r"{\rtf1\ansi{" + name + sign + r"}Led a team\par}").lines[0]

    assert (line.bullet, line.text) == ("•", "Led a team")


def test_numbers_of_lists_are_kept() -> None:
    """An item's number leads its line."""
    line = read(r"{\rtf1\ansi{\listtext\pard\plain 2.\tab}Second\par}").lines[0]

    assert (line.bullet, line.text) == ("2.", "Second")


def test_deleted_text_is_left_out() -> None:
    """A tracked deletion counts as accepted."""
    assert read(r"{\rtf1\ansi Ada {\deleted Old }Example\par}").lines[0].text == "Ada Example"


@pytest.mark.parametrize(
    ("head", "written"),
    [
        (r"\ansi\ansicpg1251", r"\'c0\'e4\'e0"),
        (r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset204 Arial;}}", r"\f0\'c0\'e4\'e0"),
        (r"\ansi\ansicpg1251", "\xc0\xe4\xe0"),
        (r"\ansi\uc1", r"\u1040 ?\u1076 ?\u1072 ?"),
        (r"\ansi\uc0", r"\u1040\u1076\u1072"),
    ],
)
def test_letters_of_other_code_pages(head: str, written: str) -> None:
    """Letters come out whether escaped by code page, by font, by number or not at all."""
    document = parse(intake.accept((r"{\rtf1" + head + " " + written + r"\par}").encode("latin-1"), "resume.rtf", LIMITS), LIMITS)

    assert document.lines[0].text == "Ада"


def test_letters_of_the_macintosh() -> None:
    """Word for the Mac names a code page that is read as Mac Roman."""
    assert read(r"{\rtf1\mac\ansicpg10000 Zo\'91\par}").lines[0].text == "Zoë"


def test_binary_parts_are_passed_over() -> None:
    """Braces and text in the bytes of a picture are neither."""
    assert [line.text for line in read(r"{\rtf1\ansi{\pict\bin9 }}}python}Ada\par}").lines] == ["Ada"]


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


@pytest.mark.parametrize("styles", [r"{\s1\s1\v One;}", r"{\s1\s2\v One;}{\s2\s1 Two;}"])
def test_styles_that_name_styles_end(styles: str) -> None:
    """A style that names itself, or one that names it, sets what else it says and nothing more."""
    lines = read(rf"{{\rtf1\ansi{{\stylesheet{styles}}}{{\s1 Welder\par}}Baker\par}}").lines

    assert [(line.text, line.hidden) for line in lines] == [("Welder", "vanish"), ("Baker", "")]


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
    """White text is hidden where its paragraph is not shaded."""
    table = r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}"
    found = [
        [line.hidden for line in read(r"{\rtf1\ansi" + table + shade + r"{Ada\par}{\cf2 python\par}}").lines]
        for shade in ("", r"\cbpat1 ", r"{\cbpat1 Ada\par}")
    ]

    assert found == [["", "colour"], ["", ""], ["", "", "colour"]]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (r"\trowd\clbrdrt\brdrs\brdrw10\cellx99\intbl Ada\cell\row", MarkKind.TABLE_RULED),
        (r"\trowd\clbrdrt\brdrnone\cellx99\intbl Ada\cell\row", MarkKind.TABLE_BORDERLESS),
        (r"{\shp{\*\shpinst{\shptxt Ada\par}}}", MarkKind.TEXT_BOX),
        (r"{\*\shppict{\pict 89}}{\nonshppict{\pict 89}}Ada\par", MarkKind.IMAGE),
        (r"{\revised\revauth1 Ada}\par", MarkKind.TRACKED_CHANGE),
        (r"Ada{\*\annotation\pard why\par}\par", MarkKind.COMMENT),
    ],
)
def test_what_stands_out_is_marked(source: str, kind: MarkKind) -> None:
    """Tables, boxes, pictures, changes and comments are marked once, and a plain text has no marks."""
    document = read(r"{\rtf1\ansi " + source + "}")

    assert [mark.kind for mark in document.marks] == [kind]
    assert [line.text for line in document.lines] == ["Ada"]
    assert read(r"{\rtf1\ansi Ada\par}").marks == ()


PLACES = {"name": (40, 30, 540, 80), "skills": (40, 100, 190, 124), "sql": (40, 124, 190, 210), "work": (210, 100, 540, 230)}


def box(name: str, up: float = 0.0, said: str = r"\shpbypage") -> str:
    """Return a shape with text, *up* points higher than its place."""
    left, top, right, bottom = (round(20 * side) for side in PLACES[name])
    down = round(20 * up)
    edges = rf"\shpleft{left}\shptop{top - down}\shpright{right}\shpbottom{bottom - down}"
    return rf"{{\shp{{\*\shpinst{edges}{said}{{\shptxt {name}\par}}}}}}"


def test_boxes_are_read_by_their_places() -> None:
    """A header comes first, then each column in one piece, whatever the order of drawing."""
    drawn = "".join(box(name) for name in ("work", "sql", "name", "skills"))

    assert [line.text for line in read(rf"{{\rtf1\ansi {drawn}\par}}").lines] == ["name", "skills", "sql", "work"]


@pytest.mark.parametrize("said", [r"\shpbypara", r"\shpbyignore", r"\shpbyignore{\sp{\sn posrelv}{\sv 2}}"])
@pytest.mark.parametrize(("paragraphs", "hidden"), [(30, ""), (0, "off_page")])
def test_boxes_above_the_paragraph_they_are_anchored_in(said: str, paragraphs: int, hidden: str) -> None:
    """A box may stand above its paragraph where there are others above that; above the first one it is beyond the page."""
    text = r"text\par " * paragraphs
    lines = read(rf"{{\rtf1\ansi {text}{box('name', 240.0, said)}end\par}}").lines

    assert [line.hidden for line in lines if line.text == "name"] == [hidden]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset128 Mincho;}}\f0 \'83e\'83X\'83g \'83\\\'83t\'83g\par}", "テスト ソフト"),
        (rb"{\rtf1\ansi{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}\f0\'95\'4e\'95N\f1 Caf\'e9s\par}", "昇昇Cafés"),
        (rb"{\rtf1\mac Caf\'8e M\'9fller\par}", "Café Müller"),
        (rb"{\rtf1\pc Caf\'82 M\'81ller\par}", "Café Müller"),
        (rb"{\rtf1\pca\deff0 S\'9brensen\par}", "Sørensen"),
        ("{\\rtf1\\ansi\\uc1 Zoë Łuk – 𝄞\\par}".encode(), "Zoë Łuk – 𝄞"),
    ],
)
def test_character_sets_of_old_programs(source: bytes, text: str) -> None:
    """Letters come out whoever wrote them: of two bytes, of the Macintosh and DOS, and in bare UTF-8."""
    assert [line.text for line in parse(intake.accept(source, "resume.rtf", LIMITS), LIMITS).lines] == [text]


def test_results_of_fields_and_breaks_of_columns() -> None:
    """The result of a field is read though it is marked as one to leave out, and a break of columns ends a line."""
    field = r'{\field{\*\fldinst {HYPERLINK "mailto:ada@example.com"}}{\*\fldrslt{ada@example.com}}}'

    assert [line.text for line in read(rf"{{\rtf1\ansi {field} | Leeds\column Cook\par}}").lines] == [
        "ada@example.com | Leeds",
        "Cook",
    ]


def test_targets_of_links_are_no_text() -> None:
    """Of a link the label is read, its target is kept beside it."""
    line = read(r'{\rtf1\ansi See {\field{\*\fldinst{HYPERLINK "https://example.com"}}{\fldrslt{\ul my site}}} now\par}').lines[0]

    assert (line.text, line.links) == ("See my site now", ("https://example.com",))
