"""Text boxes that a page is made of, read by where they stand."""

from collections.abc import Callable, Sequence

import pytest

from resume_ats_scorer.model import Document

ReadWord = Callable[..., Document]

PLACES = {
    "name": (40, 30, 500, 50),
    "skills": (40, 100, 150, 24),
    "sql": (40, 130, 150, 80),
    "work": (210, 100, 330, 24),
    "clerk": (210, 130, 330, 90),
}
READ = ["name", "skills", "sql", "work", "clerk"]
Box = tuple[float, float, float, float]


def p(text: str) -> str:
    """Return a paragraph of *text*."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def content(text: str) -> str:
    """Return what a text box with *text* holds."""
    return f"<w:txbxContent>{p(text)}</w:txbxContent>"


def anchored(text: str, box: Box, around: tuple[str, str] = ("page", "page")) -> str:
    """Return a run with a text box anchored at a place on the page."""
    x, y, cx, cy = (round(side * 12700) for side in box)
    return (
        f"<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom='{around[0]}'><wp:posOffset>{x}</wp:posOffset></wp:positionH>"
        f"<wp:positionV relativeFrom='{around[1]}'><wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx='{cx}' cy='{cy}'/>"
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{content(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r>"
    )


def old(text: str, box: Box) -> str:
    """Return a run with a text box in the language that Word had for them before 2010."""
    x, y, width, height = box
    style = f"position:absolute;margin-left:{x}pt;margin-top:{y}pt;width:{width}pt;height:{height}pt"
    relative = "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    return f"<w:r><w:pict><v:shape style='{style};{relative}'><v:textbox>{content(text)}</v:textbox></v:shape></w:pict></w:r>"


def grouped(names: Sequence[str]) -> str:
    """Return a run with a group of boxes, in units of half a point."""
    wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    shapes = ""
    for name in names:
        x, y, cx, cy = (2 * side for side in PLACES[name])
        frame = f"<wps:spPr><a:xfrm><a:off x='{x}' y='{y}'/><a:ext cx='{cx}' cy='{cy}'/></a:xfrm></wps:spPr>"
        shapes += f"<wps:wsp>{frame}<wps:txbx>{content(name)}</wps:txbx></wps:wsp>"
    inner = "<a:xfrm><a:off x='0' y='0'/><a:ext cx='7620000' cy='10160000'/><a:chOff x='0' y='0'/><a:chExt cx='1200' cy='1600'/></a:xfrm>"
    group = f"<g:wgp xmlns:g='{wpg}'><g:grpSpPr>{inner}</g:grpSpPr>{shapes}</g:wgp>"
    return (
        "<w:r><w:drawing><wp:anchor><wp:extent cx='7620000' cy='10160000'/>"
        f"<a:graphic><a:graphicData>{group}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


ORDER = ["clerk", "sql", "work", "name", "skills"]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{''.join(anchored(name, PLACES[name]) for name in ORDER)}</w:p>",
        "".join(f"<w:p>{anchored(name, PLACES[name])}</w:p>" for name in ORDER),
        f"<w:p>{''.join(old(name, PLACES[name]) for name in ORDER)}</w:p>",
        f"<w:p>{grouped(ORDER)}</w:p>",
    ],
    ids=["anchored in one paragraph", "each in its own", "of old Word", "in a group"],
)
def test_boxes_are_read_by_their_places(read_word: ReadWord, body: str) -> None:
    """The order of anchors is that of drawing: a header comes first, then each column in one piece."""
    assert [line.text for line in read_word(body).lines] == READ


def test_boxes_that_other_text_stands_between_stay_where_they_are(read_word: ReadWord) -> None:
    """A box belongs to the text it is anchored in."""
    lower, upper = anchored("lower", (40, 300, 200, 40)), anchored("upper", (40, 100, 200, 40))

    assert [line.text for line in read_word(f"<w:p>{lower}</w:p>{p('text')}<w:p>{upper}</w:p>").lines] == ["lower", "text", "upper"]


def test_places_below_paragraphs_count_from_these(read_word: ReadWord) -> None:
    """A box anchored in a later paragraph stands lower by the height of those above, empty ones too."""
    second, first = (anchored(text, (0, 2, 200, 14), ("column", "paragraph")) for text in ("second", "first"))
    low = anchored("third", (0, 60, 200, 14), ("column", "paragraph"))

    assert [line.text for line in read_word(f"<w:p>{low}{first}</w:p><w:p/><w:p>{second}</w:p>").lines] == [
        "first",
        "second",
        "third",
    ]
