"""OpenDocument text, claim by claim."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from resume_ats_scorer import intake
from resume_ats_scorer.errors import Corrupt, NoText
from resume_ats_scorer.model import Document, Limits, MarkKind, Region
from resume_ats_scorer.parse import parse

BASE = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    [f'xmlns:{name}="{BASE}{name}:1.0"' for name in ("office", "style", "text", "table", "meta")]
    + [
        f'xmlns:draw="{BASE}drawing:1.0"',
        f'xmlns:fo="{BASE}xsl-fo-compatible:1.0"',
        f'xmlns:svg="{BASE}svg-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
    ]
)
LIMITS = Limits()


def read(body: str, automatic: str = "", styles: str = "", parts: dict[str, str] | None = None) -> Document:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}>{styles}</office:document-styles>")
        for name, content in (parts or {}).items():
            archive.writestr(name, content.replace(">", f" {SPACES}>", 1))
    return parse(intake.accept(stream.getvalue(), "resume.odt", LIMITS), LIMITS)


def test_text_tabs_breaks_and_spaces() -> None:
    """Tabs cut segments, breaks cut lines, counted spaces are spaces, links keep their targets."""
    body = (
        "<text:p>Ada<text:s text:c='2'/>Example<text:tab/>2020<text:line-break/>"
        "<text:a xlink:href='mailto:ada@example.com'>mail</text:a></text:p>"
    )

    assert [(line.segments, line.links) for line in read(body).lines] == [
        (("Ada Example", "2020"), ()),
        (("mail",), ("mailto:ada@example.com",)),
    ]


def test_headings_and_looks_are_inherited() -> None:
    """Headings have their level; weight and size come from the style and its parent, and spans change them."""
    automatic = (
        "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Base'>"
        "<style:text-properties fo:font-weight='bold'/></style:style>"
        "<style:style style:name='T1' style:family='text'><style:text-properties fo:font-weight='normal'/></style:style>"
    )
    styles = (
        "<style:style style:name='Base' style:family='paragraph'><style:paragraph-properties fo:margin-top='0.5in'/>"
        "<style:text-properties fo:font-size='14pt'/></style:style>"
    )
    body = "<text:h text:outline-level='2' text:style-name='P1'>Work</text:h><text:p text:style-name='P1'>a<text:span text:style-name='T1'>bcd</text:span></text:p>"

    document = read(body, automatic, styles)

    assert [(line.text, line.heading_level, line.bold, line.font_size, line.space_before) for line in document.lines] == [
        ("Work", 2, True, 14.0, 36.0),
        ("abcd", 0, False, 14.0, 36.0),
    ]


def test_lists_have_their_bullets_and_numbers() -> None:
    """Bullets and numbers come from the style of the list at its level."""
    automatic = (
        "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
        "<text:list-level-style-bullet text:level='2' text:bullet-char='◦'/></text:list-style>"
    )
    inner = "<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list>"
    body = f"<text:list text:style-name='L'><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p>{inner}</text:list-item></text:list>"

    assert [(line.bullet, line.text) for line in read(body, automatic).lines] == [("1.", "a"), ("2.", "b"), ("◦", "c")]


def test_tables_boxes_notes_headers_and_footers() -> None:
    """Everything on the page is read, and each line knows where it stands."""
    body = (
        "<text:p>body<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"
    )
    styles = (
        "<office:master-styles><style:master-page><style:header><text:p>head</text:p></style:header>"
        "<style:footer><text:p>foot</text:p></style:footer></style:master-page></office:master-styles>"
    )

    document = read(body, styles=styles)

    assert [(line.text, line.region, line.table) for line in document.lines] == [
        ("head", Region.HEADER, 0),
        ("box", Region.TEXTBOX, 0),
        ("body", Region.BODY, 0),
        ("cell", Region.TABLE, 1),
        ("note", Region.FOOTNOTE, 0),
        ("foot", Region.FOOTER, 0),
    ]
    assert {mark.kind for mark in document.marks} == {MarkKind.TABLE_BORDERLESS, MarkKind.TEXT_BOX}


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ("text:display='none'", "vanish"),
        ("fo:color='#ffffff'", "colour"),
        ("fo:font-size='1pt'", "tiny"),
        ("fo:color='#333333'", ""),
    ],
)
def test_hidden_words_stand_apart(properties: str, reason: str) -> None:
    """Words that nobody sees are lines of their own with the reason."""
    automatic = f"<style:style style:name='T' style:family='text'><style:text-properties {properties}/></style:style>"
    document = read("<text:p>Ada<text:span text:style-name='T'> python</text:span></text:p>", automatic)

    expected = [("Ada", ""), ("python", reason)] if reason else [("Ada python", "")]
    assert [(line.text, line.hidden) for line in document.lines] == expected


def test_deleted_text_is_not_read() -> None:
    """What tracked changes deleted is kept apart in the file and not read."""
    body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes>"

    assert [line.text for line in read(body + "<text:p>new</text:p>").lines] == ["new"]


def test_pages_have_a_size_and_turn() -> None:
    """The page's size is known, and soft page breaks turn pages."""
    styles = "<style:page-layout-properties fo:page-width='8.5in' fo:page-height='11in' fo:margin-left='1in'/>"

    document = read("<text:p>a</text:p><text:soft-page-break/><text:p>b</text:p>", styles=styles)

    assert [(page.width, page.height) for page in document.pages] == [(612.0, 792.0), (612.0, 792.0)]
    assert [line.page for line in document.lines] == [1, 2]


def test_facts() -> None:
    """The program, macros and words of the metadata are read."""
    meta = "<office:document-meta><office:meta><meta:generator>Writer/1</meta:generator><meta:keyword>go sql</meta:keyword></office:meta></office:document-meta>"

    facts = read("<text:p>a</text:p>", parts={"meta.xml": meta, "Basic/a.xml": "<a></a>"}).facts

    assert (facts.creator, facts.macros, facts.metadata_words) == ("Writer/1", True, 2)


def test_no_text_and_no_body() -> None:
    """An empty document has no text."""
    with pytest.raises(NoText):
        read("<text:p/>")


def test_broken_content_is_corrupt() -> None:
    """Content that is no XML is refused."""
    with pytest.raises(Corrupt):
        read("<text:p>")


def test_faint_and_very_small_text_is_marked() -> None:
    """Text that a person can hardly see is marked with its contrast or size."""
    automatic = (
        '<style:style style:name="F" style:family="paragraph"><style:text-properties fo:color="#bbbbbb"/></style:style>'
        '<style:style style:name="S" style:family="paragraph"><style:text-properties fo:font-size="4.5pt"/></style:style>'
    )
    document = read('<text:p text:style-name="F">Baker</text:p><text:p text:style-name="S">Oven</text:p>', automatic)

    assert [(mark.kind, mark.text, mark.value) for mark in document.marks] == [
        (MarkKind.LOW_CONTRAST, "Baker", 1.92),
        (MarkKind.TINY_TEXT, "Oven", 4.5),
    ]


WHITE = "<style:style style:name='W' style:family='text'><style:text-properties fo:color='#ffffff'/></style:style>"
WORDS = "<text:p{}><text:span text:style-name='W'>white</text:span></text:p>"


def styled(family: str, kind: str, properties: str) -> str:
    """Return a style called S."""
    return f"<style:style style:name='S' style:family='{family}'><style:{kind}-properties {properties}/></style:style>"


def shape(name: str, text: str = "") -> str:
    return f"<text:p><draw:{name} draw:style-name='S'>{text}</draw:{name}></text:p>"


DARK = "fo:background-color='#102040'"
CELL = (
    "<table:table{}><table:table-row{}><table:table-cell{}>"
    + WORDS.format("")
    + "</table:table-cell></table:table-row></table:table>"
)
NAMED = " table:style-name='S'"


@pytest.mark.parametrize(
    ("body", "style", "hidden"),
    [
        (WORDS.format(" text:style-name='S'"), styled("paragraph", "paragraph", DARK), ""),
        (CELL.format("", "", NAMED), styled("table-cell", "table-cell", DARK), ""),
        (CELL.format("", NAMED, ""), styled("table-row", "table-row", DARK), ""),
        (CELL.format(NAMED, "", ""), styled("table", "table", DARK), ""),
        (CELL.format("", "", ""), "", "colour"),
        (shape("custom-shape", WORDS.format("")), styled("graphic", "graphic", "draw:fill='solid' draw:fill-color='#102040'"), ""),
        (shape("custom-shape", WORDS.format("")), styled("graphic", "graphic", "draw:fill='none'"), "colour"),
        (shape("rect") + WORDS.format(""), styled("graphic", "graphic", "draw:fill='solid' style:wrap='run-through'"), ""),
        (shape("rect") + WORDS.format(""), styled("graphic", "graphic", "draw:fill='none' style:wrap='run-through'"), "colour"),
        (shape("frame", "<draw:image/>") + WORDS.format(""), styled("graphic", "graphic", "style:wrap='run-through'"), ""),
        (shape("frame", "<draw:image/>") + WORDS.format(""), styled("graphic", "graphic", "style:wrap='left'"), "colour"),
    ],
)
def test_white_text_is_hidden_on_white_only(body: str, style: str, hidden: str) -> None:
    """White text is hidden where the paper, the box or the cell behind it is white, not where something dark may lie there."""
    assert read(body, WHITE + style).lines[0].hidden == hidden


def test_dark_paper_is_dark() -> None:
    """On a page with a colour, text of that colour is hidden and white text is not."""
    styles = "<style:page-layout><style:page-layout-properties fo:background-color='#102040'/></style:page-layout>"

    assert read(WORDS.format(""), WHITE, styles).lines[0].hidden == ""


LINE = "<text:p>line</text:p>"
SECTION = f"<text:section text:style-name='S'>{LINE}</text:section>"
TWO = "<style:columns fo:column-count='2'/>"


def test_columns_of_sections_tables_and_pages() -> None:
    """Text in a section or on a page of two columns stands in columns, and so do the cells of a table that holds long texts."""
    section = f"<style:style style:name='S' style:family='section'><style:section-properties>{TWO}</style:section-properties></style:style>"
    layout = f"<style:page-layout><style:page-layout-properties fo:page-width='8in'>{TWO}</style:page-layout-properties></style:page-layout>"
    table = (
        f"<table:table><table:table-row>{f'<table:table-cell>{LINE * 6}</table:table-cell>' * 2}</table:table-row></table:table>"
    )
    data = f"<table:table><table:table-row>{f'<table:table-cell>{LINE}</table:table-cell>' * 2}</table:table-row></table:table>"
    found = [read(SECTION, section), read(LINE, "", layout), read(table), read(data), read(LINE)]

    assert [(document.pages[0].columns, document.lines[-1].column) for document in found] == [
        (2, 1),
        (2, 1),
        (2, 2),
        (1, 0),
        (1, 0),
    ]


PLACES = {"name": (40, 30, 500, 50), "skills": (40, 100, 150, 24), "sql": (40, 130, 150, 80), "work": (210, 100, 330, 130)}
DRAWN = ["work", "sql", "name", "skills"]


def box(name: str, anchor: str = "page", style: str = "", up: float = 0.0) -> str:
    """Return a frame anchored to something, *up* points higher than on the page."""
    x, y, width, height = PLACES[name]
    anchored = f"text:anchor-type='{anchor}' " if anchor else ""
    size = f"svg:x='{x}pt' svg:y='{y - up}pt' svg:width='{width}pt' svg:height='{height}pt'"
    inside = f"<draw:text-box><text:p>{name}</text:p></draw:text-box>"
    return f"<draw:frame {anchored}draw:style-name='{style}' {size}>{inside}</draw:frame>"


GROUP = f"<draw:g text:anchor-type='paragraph'>{''.join(box(name, anchor='') for name in DRAWN)}</draw:g>"


@pytest.mark.parametrize(
    "body",
    [
        "".join(box(name) for name in DRAWN),
        f"<text:p>{''.join(box(name, 'char') for name in DRAWN)}</text:p>",
        "".join(f"<text:p>{box(name, 'paragraph', 'S')}</text:p>" for name in DRAWN),
        f"<text:p>{GROUP}</text:p>",
    ],
    ids=["at the page", "in one paragraph", "each in its own", "in a group"],
)
def test_boxes_are_read_by_their_places(body: str) -> None:
    """A header comes first, then each column in one piece, whatever the order of drawing."""
    said = styled("graphic", "graphic", "style:vertical-rel='page' style:horizontal-rel='page'")

    assert [line.text for line in read(body, said).lines] == ["name", "skills", "sql", "work"]


@pytest.mark.parametrize(("paragraphs", "hidden"), [(30, ""), (0, "off_page")])
def test_boxes_above_the_paragraph_they_are_anchored_in(paragraphs: int, hidden: str) -> None:
    """A box may stand above its paragraph where there are others above that; above the first one it is beyond the page."""
    lines = read("<text:p>text</text:p>" * paragraphs + f"<text:p>{box('name', 'char', up=300.0)}</text:p>").lines

    assert [line.hidden for line in lines if line.text == "name"] == [hidden]


def test_lists_go_on_counting_and_hold_more_than_paragraphs() -> None:
    """A list that continues another, or an item that says its number, counts from there; tables in items are read."""
    style = (
        "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-suffix='.' style:num-format='1'/>"
        "</text:list-style>"
    )
    item = "<text:list-item{}><text:p>{}</text:p>{}</text:list-item>"
    start = " text:start-value='5'"
    table = (
        "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"
    )
    body = (
        f"<text:list text:style-name='L'>{item.format('', 'a', table)}{item.format(start, 'b', '')}</text:list>"
        f"<text:list text:style-name='L' text:continue-numbering='true'>{item.format('', 'c', '')}</text:list>"
        f"<text:list text:style-name='L'>{item.format('', 'd', '')}</text:list>"
    )

    assert [(line.bullet, line.text) for line in read(body, style).lines] == [
        ("1.", "a"),
        ("", "cell"),
        ("5.", "b"),
        ("6.", "c"),
        ("1.", "d"),
    ]


def test_what_a_template_asks_for_is_not_read() -> None:
    """A placeholder that nobody filled in is no text."""
    body = (
        "<text:p>Ada <text:placeholder text:placeholder-type='text'>&lt;Town&gt;</text:placeholder>"
        "<loext:content-control xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'"
        " loext:showing-place-holder='true'>Choose an item</loext:content-control> Example</text:p>"
    )

    assert [line.text for line in read(body).lines] == ["Ada Example"]


@pytest.mark.parametrize(
    "body",
    [
        "<text:p>a<text:s text:c='{}'/></text:p>",
        "<text:h text:outline-level='{}'>a</text:h>",
        "<text:list><text:list-item text:start-value='{}'><text:p>a</text:p></text:list-item></text:list>",
    ],
)
def test_numbers_of_thousands_of_digits_are_none(body: str) -> None:
    """A count that no program writes is taken for none."""
    assert [line.text for line in read(body.format("9" * 5000)).lines] == ["a"]


def test_links_of_pictures_belong_to_the_line_below() -> None:
    """A picture that is a link and stands alone leaves its target to the next line."""
    picture = "<draw:frame><draw:image xlink:href='a.png'/></draw:frame>"
    body = f"<text:p><draw:a xlink:href='https://example.com/ada'>{picture}</draw:a></text:p><text:p>Cook</text:p>"

    assert [(line.text, line.links) for line in read(body).lines] == [("Cook", ("https://example.com/ada",))]
