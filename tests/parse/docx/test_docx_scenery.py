"""What white text in a Word file may stand on."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document

ReadWord = Callable[..., Document]

URI = "http://schemas.microsoft.com/office/word/2010/wordprocessing"
TEXT = "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/><w:sz w:val='20'/></w:rPr><w:t>Ada Example</w:t></w:r></w:p>"
DARK = "<a:solidFill><a:srgbClr val='1F3864'/></a:solidFill>"
BY_STYLE = "</wps:spPr><wps:style><a:fillRef idx='1'/></wps:style><wps:spPr>"
SIZE = "<a:ext cx='6000000' cy='900000'/>"
SMALL = "<a:ext cx='60000' cy='60000'/>"
PICTURE = f"<pic:pic><pic:blipFill><a:blip/></pic:blipFill><pic:spPr><a:xfrm>{SIZE}</a:xfrm></pic:spPr></pic:pic>"
WHITE, UNFILLED = "fillcolor='#fff'", "filled='f'"
OLD = "position:absolute;width:400pt;height:70pt"


def shape(fill: str = "", text: str = "", size: str = SIZE) -> str:
    inside = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>" if text else ""
    return f"<wps:wsp><wps:spPr><a:xfrm>{size}</a:xfrm>{fill}</wps:spPr>{inside}</wps:wsp>"


def drawing(inside: str, wrap: str = "wrapNone", attributes: str = "") -> str:
    return (
        f"<w:r><w:drawing><wp:anchor {attributes}><wp:extent cx='6000000' cy='900000'/><wp:{wrap}/><a:graphic><a:graphicData>{inside}"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def group(*shapes: str) -> str:
    sides = "<a:ext cx='6000000' cy='900000'/><a:chExt cx='6000000' cy='900000'/>"
    properties = f"<g:grpSpPr><a:xfrm>{sides}</a:xfrm></g:grpSpPr>"
    return drawing(f"<g:wgp xmlns:g='{URI}Group'>{properties}{''.join(shapes)}</g:wgp>", "wrapSquare")


def canvas(*inside: str) -> str:
    return drawing(f"<c:wpc xmlns:c='{URI}Canvas'>{''.join(inside)}</c:wpc>", "wrapSquare")


def old(kind: str, attributes: str, inside: str = "") -> str:
    return f"<w:r><w:pict><v:{kind} style='{OLD}' {attributes}>{inside}</v:{kind}></w:pict></w:r>"


OLD_BOX = f"<v:textbox><w:txbxContent>{TEXT}</w:txbxContent></v:textbox>"
BOX = drawing(shape(text=TEXT))


@pytest.mark.parametrize(
    "runs",
    [
        group(shape(DARK), shape(text=TEXT)),
        group(shape(DARK, "<w:p/>"), shape(text=TEXT)),
        group(shape(BY_STYLE), shape(text=TEXT)),
        group(PICTURE, shape(text=TEXT)),
        canvas(shape(DARK), shape(text=TEXT)),
        canvas(f"<c:bg>{DARK}</c:bg>", shape(text=TEXT)),
        drawing(shape(DARK)) + BOX,
        drawing(PICTURE) + BOX,
        old("rect", "fillcolor='#1f3864 [1604]'") + old("shape", UNFILLED, OLD_BOX),
        old("roundrect", "fillcolor='#1f3864'", OLD_BOX),
        old("shape", "", f"<v:fill type='gradient'/>{OLD_BOX}"),
    ],
    ids=[
        "group", "group with an empty text", "group, by style", "picture in a group", "canvas", "ground of a canvas",
        "rectangle", "picture", "old rectangle", "old shape itself", "old gradient",
    ],
)  # fmt: skip
def test_white_in_a_box_over_what_is_painted_is_seen(read_word: ReadWord, runs: str) -> None:
    """A box without a fill may lie on another shape or a picture, as the banners of templates are made."""
    assert [(line.text, line.hidden) for line in read_word(f"<w:p>{runs}</w:p>").lines] == [("Ada Example", "")]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{group(shape(DARK.replace('1F3864', 'FFFFFF')), shape(text=TEXT))}</w:p>",
        f"<w:p>{group(shape(DARK, size=SMALL), shape(text=TEXT))}</w:p>",
        f"<w:p>{group(shape(), shape(text=TEXT))}</w:p>",
        f"<w:p>{drawing(PICTURE, 'wrapSquare')}{BOX}</w:p>",
        f"<w:p>{drawing(shape(DARK))}</w:p>{TEXT}",
        f"<w:p>{old('rect', WHITE)}{old('shape', UNFILLED, OLD_BOX)}</w:p>",
        f"<w:p>{old('shape', '', OLD_BOX)}</w:p>",
    ],
    ids=["white", "small", "not painted", "text runs around it", "lies over the text", "old and white", "old, of the usual fill"],
)
def test_white_over_what_carries_nothing_stays_hidden(read_word: ReadWord, body: str) -> None:
    """What is white, too small, not painted or elsewhere makes no white text visible."""
    assert [(line.text, line.hidden) for line in read_word(body).lines] == [("Ada Example", "colour")]


def test_what_is_painted_in_a_header_lies_behind_the_text(read_word: ReadWord) -> None:
    """Word lays all that is in a header behind the text of the page."""
    header = f"<w:hdr><w:p>{drawing(shape(DARK))}</w:p></w:hdr>"
    section = "<w:sectPr><w:headerReference r:id='header'/></w:sectPr>"

    assert [line.hidden for line in read_word(TEXT + section, parts={"header": header}).lines] == [""]
