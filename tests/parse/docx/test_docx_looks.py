"""How the text of a Word file looks and where it stands."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document, MarkKind

ReadWord = Callable[..., Document]

STYLES = (
    "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Calibri'/><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 2'/><w:basedOn w:val='Normal'/>"
    "<w:pPr><w:spacing w:before='240'/></w:pPr><w:rPr><w:b/><w:sz w:val='28'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Sub'><w:name w:val='Own'/><w:basedOn w:val='H'/><w:rPr><w:b w:val='0'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='L'><w:name w:val='List'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='character' w:styleId='Hid'><w:name w:val='Hid'/><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='table' w:styleId='Grid'><w:name w:val='Grid'/><w:tblPr><w:tblBorders><w:top w:val='single'/></w:tblBorders></w:tblPr>"
    "</w:style></w:styles>"
)
NUMBERING = (
    "<w:numbering><w:abstractNum w:abstractNumId='5'>"
    "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/><w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='6'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1%2)'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='6'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='6'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
    "</w:numbering>"
)


def p(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def style(name: str) -> str:
    return f"<w:pStyle w:val='{name}'/>"


def listed(number: int, level: int = 0) -> str:
    return f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"


def test_styles_are_inherited(read_word: ReadWord) -> None:
    """Size, face and heading level come from the style, what it is based on, and the defaults."""
    document = read_word(p("a") + p("b", style("H")) + p("c", style("Sub")) + p("d", run="<w:b/>"), parts={"styles": STYLES})

    assert [(line.font_size, line.bold, line.heading_level, line.space_before) for line in document.lines] == [
        (11.0, False, 0, 0.0),
        (14.0, True, 2, 12.0),
        (14.0, False, 2, 12.0),
        (11.0, True, 0, 0.0),
    ]
    assert document.facts.fonts == (("Calibri", 11.0, 2), ("Calibri", 14.0, 2))


@pytest.mark.parametrize(
    ("run", "bold"),
    [
        ("<w:smallCaps/>", True),
        ("<w:caps/>", True),
        ("<w:u w:val='single'/>", True),
        ("<w:smallCaps w:val='0'/>", False),
        ("<w:u w:val='none'/>", False),
    ],
)
def test_what_word_underlines_or_shows_in_capitals_stands_out(read_word: ReadWord, run: str, bold: bool) -> None:
    """Text that is underlined or set in capitals, small or large, stands out as bold text does."""
    assert [line.bold for line in read_word(p("Skills", run=run)).lines] == [bold]


def test_bullets_and_numbers_that_word_puts(read_word: ReadWord) -> None:
    """Bullets and list numbers are not in the text of the file; they are worked out, also from the style."""
    body = (
        p("a", style("L")) + p("b", listed(2)) + p("c", listed(2, 1)) + p("d", listed(2, 1)) + p("e", listed(2)) + p("f", listed(0))
    )

    document = read_word(body, parts={"styles": STYLES, "numbering": NUMBERING})

    assert [line.bullet for line in document.lines] == ["•", "1.", "1a)", "1b)", "2.", ""]


def test_a_list_may_start_anew(read_word: ReadWord) -> None:
    """A list of the make of another goes on counting where that stopped, unless it says where it starts."""
    body = p("a", listed(2)) + p("b", listed(2)) + p("c", listed(3)) + p("d", listed(3)) + p("e", listed(2))

    document = read_word(body, parts={"styles": STYLES, "numbering": NUMBERING})

    assert [line.bullet for line in document.lines] == ["1.", "2.", "1.", "2.", "3."]


@pytest.mark.parametrize(
    ("run", "reason"),
    [
        ("<w:vanish/>", "vanish"),
        ("<w:rStyle w:val='Hid'/>", "vanish"),
        ("<w:color w:val='FFFFFF'/>", "colour"),
        ("<w:color w:val='FDFDFD'/>", "colour"),
        ("<w:color w:val='FFFFFF'/><w:shd w:fill='1F3864'/>", ""),
        ("<w:color w:val='1F3864'/><w:shd w:fill='1F3864'/>", "colour"),
        ("<w:color w:val='auto'/>", ""),
        ("<w:sz w:val='2'/>", "tiny"),
    ],
)
def test_hidden_words_stand_in_a_line_of_their_own(read_word: ReadWord, run: str, reason: str) -> None:
    """Hidden words are read, apart from the visible ones, with the reason why nobody sees them."""
    body = f"<w:p><w:r><w:t>Ada </w:t></w:r><w:r><w:rPr>{run}</w:rPr><w:t>python python </w:t></w:r><w:r><w:t>Example</w:t></w:r></w:p>"

    document = read_word(body, parts={"styles": STYLES})

    expected = [("Ada Example", ""), ("python python", reason)] if reason else [("Ada python python Example", "")]
    assert [(line.text, line.hidden) for line in document.lines] == expected


def test_white_on_a_dark_cell_is_visible(read_word: ReadWord) -> None:
    """White text in a shaded cell is not hidden; in a plain cell it is."""
    text = p("x", run="<w:color w:val='FFFFFF'/>")
    cells = "".join(f"<w:tc><w:tcPr><w:shd w:fill='{fill}'/></w:tcPr>{text}</w:tc>" for fill in ("002060", "auto"))

    assert [line.hidden for line in read_word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>").lines] == ["", "colour"]


def test_white_over_a_shape_is_given_the_benefit_of_the_doubt(read_word: ReadWord) -> None:
    """Where a shape lies behind the text, white text is not called hidden."""
    shape = '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>'

    assert [line.hidden for line in read_word(shape + p("x", run="<w:color w:val='FFFFFF'/>")).lines] == [""]


@pytest.mark.parametrize(
    "body",
    [
        p("x", run="<w:color w:val='000000'/><w:shd w:val='pct-50' w:color='000000' w:fill='FFFFFF'/>"),
        p("x", run="<w:color w:val='000000'/><w:shd w:val='pctnan' w:color='000000' w:fill='FFFFFF'/>"),
        p("x", run="<w:color w:val='auto' w:themeColor='text1' w:themeTint='zz'/><w:w w:val='nan'/>"),
        "<w:p><w:r><w:pict><v:shape style='width:.;height:-;margin-left:..pt'><v:textbox><w:txbxContent>"
        f"{p('x')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    ],
    ids=["less than no pattern", "no number", "no tint", "no lengths"],
)
def test_what_makes_no_sense_is_passed_over(read_word: ReadWord, body: str) -> None:
    """Numbers that are none, or beyond what there is, hide nothing."""
    assert [(line.text, line.hidden) for line in read_word(body).lines] == [("x", "")]


def test_box_beyond_the_page_is_hidden(read_word: ReadWord) -> None:
    """Text in a box that is placed off the page is hidden."""
    box = (
        "<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom='page'><wp:posOffset>-9000000</wp:posOffset></wp:positionH>"
        f"<wp:extent cx='914400' cy='914400'/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{p('far')}</w:txbxContent>"
        "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )

    assert [(line.text, line.hidden) for line in read_word(f"<w:p>{box}</w:p>").lines] == [("far", "off_page")]


def test_pages_by_breaks(read_word: ReadWord) -> None:
    """Without Word's own page marks, explicit breaks, page-break-before and sections turn the page."""
    body = (
        p("one")
        + "<w:p><w:r><w:t>one</w:t><w:br w:type='page'/><w:t>two</w:t></w:r></w:p>"
        + p("three", "<w:pageBreakBefore/>")
        + "<w:p><w:pPr><w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:pPr></w:p>"
        + p("four")
        + "<w:sectPr><w:pgSz w:w='16838' w:h='11906'/><w:cols w:num='2'/></w:sectPr>"
    )

    document = read_word(body)

    assert [(line.text, line.page) for line in document.lines] == [("one", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4)]
    assert [(page.width, page.columns, page.words) for page in document.pages] == [
        (595.3, 1, 2),
        (595.3, 1, 1),
        (595.3, 1, 1),
        (841.9, 2, 1),
    ]


def test_pages_by_the_marks_of_word(read_word: ReadWord) -> None:
    """Where Word left marks of its pages they are believed, and a row over a page's edge turns one page, not one a cell."""
    mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
    cells = "".join(f"<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p>{mark}<w:r><w:t>b</w:t></w:r></w:p></w:tc>" for _ in range(2))

    document = read_word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + p("c"))

    assert [(line.text, line.page) for line in document.lines] == [("a", 1), ("b", 2), ("a", 1), ("b", 2), ("c", 2)]


def test_layout_table_has_columns(read_word: ReadWord) -> None:
    """Cells side by side with several paragraphs each are columns; cells of a data table are not."""
    cell = f"<w:tc>{p('x') * 3}</w:tc>"
    layout, data = (read_word(f"<w:tbl><w:tr>{inner * 2}</w:tr></w:tbl>") for inner in (cell, f"<w:tc>{p('x')}</w:tc>"))

    assert [line.column for line in layout.lines] == [1, 1, 1, 2, 2, 2]
    assert [line.column for line in data.lines] == [0, 0]


def test_a_page_in_a_layout_table_is_set_in_columns(read_word: ReadWord) -> None:
    """A page whose text stands side by side in a table has as many columns as one that is set in columns."""
    cell = f"<w:tc>{p('x') * 6}</w:tc>"

    assert read_word(p("Name") + f"<w:tbl><w:tr>{cell * 2}</w:tr></w:tbl>").pages[0].columns == 2
    assert read_word(p("text") * 20 + f"<w:tbl><w:tr>{cell * 2}</w:tr></w:tbl>").pages[0].columns == 1


def test_marks_of_what_stands_out(read_word: ReadWord) -> None:
    """Tables with and without rules, pictures, portraits, charts, boxes, changes and comments are marked."""

    def picture(side: int) -> str:
        return (
            f"<w:r><w:drawing><wp:inline><wp:extent cx='{side * 12700}' cy='{side * 12700}'/><a:graphic><a:graphicData><pic:pic>"
            "<pic:blipFill><a:blip r:embed='i'/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    chart = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id='c'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    row = f"<w:tr><w:tc>{p('x')}</w:tc></w:tr>"
    body = (
        f"<w:p>{picture(100)}{picture(20)}{chart}{box}<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
        f"<w:tbl><w:tblPr><w:tblStyle w:val='Grid'/></w:tblPr>{row}</w:tbl><w:tbl>{row}</w:tbl>"
    )
    relations = "<Relationship Id='i' Type='x/image' Target='media/face.jpg'/>"
    comments = f"<w:comments><w:comment>{p('why?')}</w:comment></w:comments>"

    document = read_word(body, parts={"styles": STYLES, "comments": comments}, relations=relations)

    assert {(mark.kind, mark.line) for mark in document.marks} == {
        (MarkKind.PHOTO, 0),
        (MarkKind.IMAGE, 0),
        (MarkKind.CHART, 0),
        (MarkKind.TEXT_BOX, 1),
        (MarkKind.TRACKED_CHANGE, 0),
        (MarkKind.TABLE_RULED, 3),
        (MarkKind.TABLE_BORDERLESS, 4),
        (MarkKind.COMMENT, 0),
    }
    assert document.pages[0].image_share == pytest.approx(0.021, abs=0.001)


def test_faint_and_very_small_text_is_marked(read_word: ReadWord) -> None:
    """Text that a person can hardly see is marked with its contrast or size; text of an automatic colour is not."""
    body = (
        p("Baker", "", "<w:color w:val='BBBBBB'/>") + p("Oven", "", "<w:sz w:val='9'/>") + p("Bread", "", "<w:color w:val='auto'/>")
    )
    found = [(mark.kind, mark.line, mark.text, mark.value) for mark in read_word(body).marks]

    assert found == [(MarkKind.LOW_CONTRAST, 1, "Baker", 1.92), (MarkKind.TINY_TEXT, 2, "Oven", 4.5)]


def test_light_text_on_a_dark_ground_is_not_faint(read_word: ReadWord) -> None:
    """Contrast is that against the paragraph's own shade."""
    document = read_word(p("Baker", "<w:shd w:val='clear' w:fill='202020'/>", "<w:color w:val='DDDDDD'/>"))

    assert document.marks == ()
