"""The words of a Word file, in order, none lost and none twice."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.errors import NoText
from resume_ats_scorer.model import Document, Region

ReadWord = Callable[..., Document]


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_paragraphs_and_tables_in_order(read_word: ReadWord) -> None:
    """Tables are read where they stand; each cell paragraph is a line that knows its table and row."""
    table = f"<w:tbl><w:tr><w:tc>{p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr><w:tr><w:tc>{p('d')}</w:tc></w:tr></w:tbl>"

    document = read_word(p("a") + table + p("e"))

    assert [(line.text, line.table, line.row, line.region) for line in document.lines] == [
        ("a", 0, 0, Region.BODY),
        ("b", 1, 1, Region.TABLE),
        ("c", 1, 1, Region.TABLE),
        ("d", 1, 2, Region.TABLE),
        ("e", 0, 0, Region.BODY),
    ]


def test_text_box_is_read_once_at_its_anchor(read_word: ReadWord) -> None:
    """Of a box kept twice for old and new readers the newer form is read, before the paragraph it is anchored in."""
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{p('in the box')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{p('in the box')}</w:txbxContent></v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    document = read_word(p("above") + f"<w:p>{box}<w:r><w:t>anchor</w:t></w:r></w:p>" + p("below"))

    assert texts(document) == ["above", "in the box", "anchor", "below"]
    assert document.lines[1].region is Region.TEXTBOX


def test_headers_come_first_and_footers_last(read_word: ReadWord) -> None:
    """The contact data that people put into headers are read, before the body; footers after it."""
    section = "<w:sectPr><w:headerReference r:id='header1'/><w:footerReference r:id='footer1'/></w:sectPr>"
    parts = {"header1": f"<w:hdr>{p('Ada 555-0100')}</w:hdr>", "footer1": f"<w:ftr>{p('Page 1')}</w:ftr>"}

    document = read_word(p("body") + section, parts=parts)

    assert [(line.text, line.region) for line in document.lines] == [
        ("Ada 555-0100", Region.HEADER),
        ("body", Region.BODY),
        ("Page 1", Region.FOOTER),
    ]


def test_headers_of_two_sections_are_read_once(read_word: ReadWord) -> None:
    """Where the headers of two sections say the same, they are read once."""
    first, second = (f"<w:sectPr><w:headerReference r:id='header{number}'/></w:sectPr>" for number in (1, 2))
    parts = {f"header{number}": f"<w:hdr>{p('Ada Example')}{p(f'Part {number}')}</w:hdr>" for number in (1, 2)}

    document = read_word(p("one", f"<w:pPr>{first}</w:pPr>") + p("two") + second, parts=parts)

    assert texts(document) == ["Ada Example", "Part 1", "Part 2", "one", "two"]


def test_no_text_is_said(read_word: ReadWord) -> None:
    """A document of empty paragraphs has no text."""
    with pytest.raises(NoText):
        read_word("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>")


def test_content_controls_and_unknown_containers_are_opened(read_word: ReadWord) -> None:
    """Content controls, custom XML and smart tags are read for what is in them."""
    control = f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>"
    tag = "<w:p><w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt></w:p>"

    assert texts(read_word(control + tag)) == ["a", "bc"]


@pytest.mark.parametrize(
    ("glossary", "shown"),
    [({}, ["Hobby:", "end"]), ({"glossaryDocument": "Choose an item."}, ["Hobby:", "Chess", "end"])],
)
def test_what_a_template_asks_for_is_not_read(read_word: ReadWord, glossary: dict[str, str], shown: list[str]) -> None:
    """The prompt of a control that nobody filled in is no text; what a program wrote over it is."""
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    cell = control.format(f"<w:tc>{p('Choose an item.')}</w:tc>")
    body = f"<w:p><w:r><w:t>Hobby: </w:t></w:r>{control.format('<w:r><w:t>Choose an item.</w:t></w:r>')}</w:p>"
    body += f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>{control.format(p('Chess'))}{p('end')}"
    parts = {
        kind: f"<w:glossaryDocument><w:docParts><w:docPart>{p(text)}</w:docPart></w:docParts></w:glossaryDocument>"
        for kind, text in glossary.items()
    }

    assert texts(read_word(body, parts=parts)) == shown


def test_rows_and_cells_within_content_controls_are_read(read_word: ReadWord) -> None:
    """A repeating section wraps rows and cells; they are still rows and cells."""
    row = f"<w:tr><w:sdt><w:sdtContent><w:tc>{p('a')}</w:tc></w:sdtContent></w:sdt></w:tr>"

    document = read_word(f"<w:tbl><w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt><w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl>")

    assert [(line.text, line.row) for line in document.lines] == [("a", 1), ("b", 2)]


def test_tracked_changes_are_read_as_accepted(read_word: ReadWord) -> None:
    """Insertions and the new place of what was moved are read, deletions and the old place are not."""
    runs = (
        "<w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>from </w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>to</w:t></w:r></w:moveTo>"
    )

    assert texts(read_word(f"<w:p>{runs}</w:p>")) == ["new to"]


def test_deleted_paragraph_mark_joins_paragraphs(read_word: ReadWord) -> None:
    """Where the end of a paragraph was deleted, the next one goes on in it."""
    deleted = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"

    assert texts(read_word(p("one ", deleted) + p("two"))) == ["one two"]


def test_a_large_first_letter_belongs_to_its_word(read_word: ReadWord) -> None:
    """Word keeps the letter in a paragraph of its own, in a frame."""
    body = "<w:p><w:pPr><w:framePr w:dropCap='drop' w:lines='2'/></w:pPr><w:r><w:t>S</w:t></w:r></w:p><w:p><w:r><w:t>killed baker</w:t></w:r></w:p>"

    assert [line.text for line in read_word(body).lines] == ["Skilled baker"]


def test_deleted_row_is_gone(read_word: ReadWord) -> None:
    """A deleted row of a table is not read."""
    rows = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{p('a')}</w:tc></w:tr><w:tr><w:tc>{p('b')}</w:tc></w:tr>"

    assert texts(read_word(f"<w:tbl>{rows}</w:tbl>")) == ["b"]


def test_field_codes_are_not_text_and_results_are(read_word: ReadWord) -> None:
    """A hyperlink field shows its result and gives its target; a simple field shows its result."""
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"https://example.com/me\" </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>my page</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
        "<w:fldSimple w:instr='PAGE'><w:r><w:t> 7</w:t></w:r></w:fldSimple>"
    )

    line = read_word(f"<w:p>{field}</w:p>").lines[0]

    assert (line.text, line.links) == ("my page 7", ("https://example.com/me",))


def test_broken_field_swallows_no_more_than_its_paragraph(read_word: ReadWord) -> None:
    """A field that begins and never ends does not hide the rest of the document."""
    assert texts(read_word("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>" + p("rest"))) == ["rest"]


def test_hyperlinks_give_their_targets(read_word: ReadWord) -> None:
    """The target of a link is kept on its line, also where only a picture carries it."""
    relations = (
        "<Relationship Id='m' Type='x/hyperlink' Target='mailto:ada@example.com' TargetMode='External'/>"
        "<Relationship Id='g' Type='x/hyperlink' Target='https://github.com/ada-example' TargetMode='External'/>"
    )
    icon = "<w:r><w:drawing><wp:inline><wp:docPr id='1'><a:hlinkClick r:id='g'/></wp:docPr></wp:inline></w:drawing></w:r>"
    body = f"<w:p><w:hyperlink r:id='m'><w:r><w:t>e-mail</w:t></w:r></w:hyperlink>{icon}</w:p>"

    assert read_word(body, relations=relations).lines[0].links == ("mailto:ada@example.com", "https://github.com/ada-example")


def test_links_of_pictures_belong_to_the_line_below(read_word: ReadWord) -> None:
    """A picture that is a link and stands alone leaves its target to the next line."""
    relation = "<Relationship Id='a' Type='x/hyperlink' Target='https://example.com/ada' TargetMode='External'/>"
    picture = "<w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r>"
    body = p("Ada") + f"<w:p><w:hyperlink r:id='a'>{picture}</w:hyperlink></w:p>" + p("Cook")

    assert [(line.text, line.links) for line in read_word(body, relations=relation).lines] == [
        ("Ada", ()),
        ("Cook", ("https://example.com/ada",)),
    ]


def test_breaks_divide_lines_and_tabs_segments(read_word: ReadWord) -> None:
    """A line break starts a line; a tab starts a segment; a non-breaking hyphen is a hyphen."""
    runs = "<w:r><w:t>Cook</w:t><w:tab/><w:t>2020</w:t><w:noBreakHyphen/><w:t>2023</w:t><w:br/><w:t>Town</w:t></w:r>"

    assert [line.segments for line in read_word(f"<w:p>{runs}</w:p>").lines] == [("Cook", "2020-2023"), ("Town",)]


def test_footnotes_come_after_the_body(read_word: ReadWord) -> None:
    """Notes are read after the body; the separators that Word keeps among them are not."""
    notes = f"<w:footnotes><w:footnote w:type='separator'>{p('---')}</w:footnote><w:footnote>{p('note')}</w:footnote></w:footnotes>"

    document = read_word(p("body"), parts={"footnotes": notes})

    assert [(line.text, line.region) for line in document.lines] == [("body", Region.BODY), ("note", Region.FOOTNOTE)]


def test_first_page_header_shows_only_where_it_is_switched_on(read_word: ReadWord) -> None:
    """A header for the first page is read where the section has a title page."""
    reference = "<w:headerReference w:type='first' r:id='header1'/>"
    parts = {"header1": f"<w:hdr>{p('first')}</w:hdr>"}
    found = [
        texts(read_word(p("body") + f"<w:sectPr>{reference}{switch}</w:sectPr>", parts=parts)) for switch in ("", "<w:titlePg/>")
    ]

    assert found == [["body"], ["first", "body"]]


def test_word_art_smart_art_and_formulas_are_text(read_word: ReadWord) -> None:
    """Words in WordArt, in a SmartArt drawing and in a formula are read."""
    art = "<w:r><w:pict><v:shape><v:textpath string='ADA'/></v:shape></w:pict></w:r>"
    smart = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm='data'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    data = "<dgm:dataModel><a:p><a:r><a:t>Plan</a:t></a:r></a:p><a:p><a:r><a:t>Do</a:t></a:r></a:p></dgm:dataModel>"

    document = read_word(f"<w:p>{art}{smart}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", parts={"data": data})

    assert texts(document) == ["ADA", "Plan", "Do", "x=1"]


def test_strict_files_are_read(read_word: ReadWord) -> None:
    """A file saved as strict Open XML has other names for the same things."""
    strict = "<s:p xmlns:s='http://purl.oclc.org/ooxml/wordprocessingml/main'><s:r><s:t>strict</s:t></s:r></s:p>"

    assert texts(read_word(strict)) == ["strict"]


def test_symbols_are_what_a_person_sees(read_word: ReadWord) -> None:
    """Letters of symbol fonts become the characters they show, and pictures without one are left out."""
    symbol = "<w:r><w:sym w:font='Wingdings' w:char='F028'/></w:r>"
    greek = "<w:r><w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr><w:t>m</w:t></w:r>"

    assert texts(read_word(f"<w:p>{symbol}<w:r><w:t> 555-0100 </w:t></w:r>{greek}</w:p>")) == ["☎ 555-0100 μ"]
