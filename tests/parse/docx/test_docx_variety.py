"""What the programs of this world put into Word files, and where they put it."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document

ReadWord = Callable[..., Document]

STYLES = (
    "<w:styles><w:style w:type='paragraph' w:styleId='Gone'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Child'><w:basedOn w:val='Gone'/></w:style>"
    "<w:style w:type='character' w:styleId='Letters'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
)


def p(text: str, paragraph: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("paragraph", "run", "hidden"),
    [
        ("<w:pStyle w:val='Gone'/>", "", "vanish"),
        ("<w:pStyle w:val='Child'/>", "", "vanish"),
        ("", "<w:rStyle w:val='Letters'/>", "vanish"),
        ("<w:pStyle w:val='Gone'/>", "<w:vanish w:val='0'/>", ""),
        ("", "<w:webHidden/>", ""),
    ],
)
def test_styles_that_switch_text_off(read_word: ReadWord, paragraph: str, run: str, hidden: str) -> None:
    """Hidden is what a style says is hidden, unless the run says otherwise; what only web pages leave out is seen."""
    assert read_word(p("word", paragraph, run), parts={"styles": STYLES}).lines[0].hidden == hidden


def test_boxes_in_groups_are_read_once(read_word: ReadWord) -> None:
    """Boxes in groups of groups are read at their anchor, their copies for old programs are not."""
    one, two = (f"<wps:wsp><wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx></wps:wsp>" for text in ("one", "two"))
    group = f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{one}<wps:grpSp>{two}</wps:grpSp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('one')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    drawn = (
        f"<mc:AlternateContent><mc:Choice Requires='wpg'>{group}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )

    document = read_word(f"<w:p><w:r><w:t>x</w:t></w:r><w:r>{drawn}</w:r></w:p>")

    assert [line.text for line in document.lines] == ["x", "one", "two"]


def test_inner_tables_have_numbers_of_their_own(read_word: ReadWord) -> None:
    """A table in a cell is read at its place."""
    inner = f"<w:tbl><w:tr><w:tc>{p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr></w:tbl>"

    document = read_word(f"<w:tbl><w:tr><w:tc>{p('a')}{inner}{p('d')}</w:tc></w:tr></w:tbl>")

    assert [(line.text, line.table) for line in document.lines] == [("a", 1), ("b", 2), ("c", 2), ("d", 1)]


@pytest.mark.parametrize("inner", ["w:smartTag", "w:customXml", "w:dir", "w:sdt><w:sdtContent"])
def test_wrappers_within_a_line(read_word: ReadWord, inner: str) -> None:
    """Tags and controls around words are seen through."""
    closing = "".join(f"</{name}>" for name in reversed(inner.split("><")))

    assert read_word(f"<w:p><{inner}><w:r><w:t>word</w:t></w:r>{closing}</w:p>").lines[0].text == "word"


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("comments", f"<w:comments><w:comment w:id='0'>{p('secret')}</w:comment></w:comments>"),
        ("glossaryDocument", f"<w:glossaryDocument>{p('secret')}</w:glossaryDocument>"),
    ],
)
def test_comments_and_building_blocks_are_no_text(read_word: ReadWord, kind: str, part: str) -> None:
    """What is said about the text and what might be put into it is not the text."""
    assert [line.text for line in read_word(p("word"), parts={kind: part}).lines] == ["word"]


def test_shapes_of_a_group_are_read_from_the_top(read_word: ReadWord) -> None:
    """The order a group holds its shapes in is that of painting; they are read as they stand, a row from the left."""
    wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"

    def shape(text: str, x: int, y: int) -> str:
        place = f"<wps:spPr><a:xfrm><a:off x='{x}' y='{y}'/></a:xfrm></wps:spPr>"
        return f"<wps:wsp>{place}<wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx></wps:wsp>"

    shapes = shape("below", 0, 600000) + shape("left", 0, 0) + shape("right", 2000000, 0)
    group = f"<w:drawing><wp:inline><a:graphic><a:graphicData><g:wgp xmlns:g='{wpg}'>{shapes}</g:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"

    assert [line.text for line in read_word(f"<w:p><w:r>{group}</w:r></w:p>").lines] == ["left", "right", "below"]


def test_cells_are_as_broad_as_the_columns_they_span(read_word: ReadWord) -> None:
    """A cell without a width of its own has that of its columns, which begin behind those that its row leaves out."""
    grid = "".join(f"<w:gridCol w:w='{width}'/>" for width in (20, 4000))
    later = f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc>{p('later')}</w:tc></w:tr>"
    both = f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('both')}</w:tc></w:tr>"
    thin = f"<w:tr><w:tc>{p('thin')}</w:tc><w:tc>{p('broad')}</w:tc></w:tr>"
    table = f"<w:tbl><w:tblPr><w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{later}{both}{thin}</w:tbl>"

    assert [(line.text, line.hidden) for line in read_word(table).lines] == [
        ("later", ""),
        ("both", ""),
        ("thin", "tiny"),
        ("broad", ""),
    ]
