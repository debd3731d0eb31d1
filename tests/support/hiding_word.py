"""More ways that a Word file hides lines, by what only newer versions of Word, styles or places say; and how it shows them."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from hiding import _around_run, _at, _paragraph, _run, _styled, _table, _zipped, runs, word

Way = Callable[[list[str]], bytes]
_COLOURS = {"lt1": "FFFFFF", "dk1": "000000", "lt2": "FEFEFE", "accent1": "FFFFFF", "accent3": "336699", "hlink": "FFFFFF"}
_SLOTS = "".join(f'<a:{slot}><a:srgbClr val="{shade}"/></a:{slot}>' for slot, shade in _COLOURS.items())
_THEME = f"<a:theme>{_SLOTS}</a:theme>"
_STOP = '<w14:gs><w14:srgbClr w14:val="FFFFFF"/></w14:gs>'
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_DARK = '<w:color w:val="112233"/>'


def _themed(run: str) -> Way:
    return lambda lines: word(runs(lines, run), {"theme": _THEME})


def _letters(fill: str, more: str = "") -> Way:
    return _run(f"<w14:textFill {_W14}>{fill}</w14:textFill>{more}")


def _solid(colour: str, alpha: str = "") -> str:
    return f'<w14:solidFill><w14:srgbClr w14:val="{colour}">{alpha}</w14:srgbClr></w14:solidFill>'


def _styled_table(style: str, run: str = "") -> Way:
    styles = f'<w:styles><w:style w:type="table" w:styleId="T">{style}</w:style></w:styles>'
    return lambda lines: word(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{runs(lines, run)}</w:tc></w:tr></w:tbl>', {"styles": styles}
    )


def _placed_table(properties: str, cell: str = "") -> Way:
    return lambda lines: word(
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{runs(lines)}</w:tc></w:tr></w:tbl>"
    )


def _paragraph_style(properties: str, run: str = "") -> Way:
    style = f'<w:style w:type="paragraph" w:styleId="S"><w:pPr>{properties}</w:pPr></w:style>'
    return _styled(style, run, '<w:pStyle w:val="S"/>')


def _box(place: str, shape: str = "", run: str = "", anchor: str = "") -> Way:
    return lambda lines: word(
        f"<w:p><w:r><w:drawing><wp:anchor {anchor}>{place}<wp:docPr id='1' name='x'/><a:graphic><a:graphicData><wps:wsp>"
        f"<wps:spPr>{shape}</wps:spPr><wps:txbx><w:txbxContent>{runs(lines, run)}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>",
        {"theme": _THEME},
    )


def _old_box(style: str) -> Way:
    return lambda lines: word(
        f"<w:p><w:r><w:pict><v:shape style='{style}'><v:textbox><w:txbxContent>{runs(lines)}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r></w:p>"
    )


def _over_shape(width: int, height: int) -> Way:
    shape = (
        f"<w:p><w:r><w:drawing><wp:anchor behindDoc='1'>{_at(0, 0, width, height)}<a:graphic><a:graphicData><wps:wsp><wps:spPr>"
        "<a:solidFill><a:srgbClr val='000000'/></a:solidFill></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></w:r></w:p>"
    )
    return lambda lines: word(shape + runs(lines, '<w:color w:val="FFFFFF"/>'))


def _field(code: str) -> Way:
    begun = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
    return _around_run(f'{begun}<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def _required(lines: list[str]) -> bytes:
    return word(
        f"<mc:AlternateContent><mc:Choice xmlns:x='urn:x' Requires='x'>{runs(lines)}</mc:Choice><mc:Fallback>{runs(['.'])}"
        "</mc:Fallback></mc:AlternateContent>"
    )


def _page(width: int, left: int) -> Way:
    first = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr></w:p>'
    size = f'<w:sectPr><w:pgSz w:w="{width}" w:h="15840"/><w:pgMar w:top="0" w:bottom="0" w:left="{left}" w:right="0"/></w:sectPr>'
    return lambda lines: word(f"{first}{runs(lines)}<w:p><w:pPr>{size}</w:pPr></w:p>")


def _headed(body: str) -> Way:
    section = '<w:headerReference w:type="default" r:id="header1"/><w:titlePg/>'
    return lambda lines: word(body, {"header1": f"<w:hdr>{runs(lines)}</w:hdr>"}, section)


def _embedded_page(style: str) -> Way:
    def hide(lines: list[str]) -> bytes:
        with ZipFile(BytesIO(word('<w:altChunk r:id="aFChunk"/>', {"aFChunk": "<x/>"}))) as archive:
            contents = {name: archive.read(name).decode() for name in archive.namelist()}
        relations = "word/_rels/document.xml.rels"
        contents[relations] = contents[relations].replace("aFChunk.xml", "page.html")
        contents["word/page.html"] = "<html><body>" + "".join(f'<p style="{style}">{line}</p>' for line in lines) + "</body></html>"
        return _zipped(contents)

    return hide


MORE_WORD: dict[str, Way] = {
    "white by another name of the theme": _themed('<w:color w:val="auto" w:themeColor="accent1"/>'),
    "white of the theme, whatever is beside it": _themed('<w:color w:val="000000" w:themeColor="background1"/>'),
    "white as links of the theme": _themed('<w:color w:val="auto" w:themeColor="hyperlink"/>'),
    "black of the theme, made light": _themed('<w:color w:val="auto" w:themeColor="text1" w:themeTint="05"/>'),
    "in the colour of its ground, of the theme": _themed('<w:color w:val="336699"/><w:shd w:val="clear" w:themeFill="accent3"/>'),
    "in the colour of a solid pattern": _run(_DARK + '<w:shd w:val="solid" w:color="112233" w:fill="FFFFFF"/>'),
    "in the colour of a dense pattern": _run('<w:color w:val="000000"/><w:shd w:val="pct95" w:color="000000" w:fill="FFFFFF"/>'),
    "very light grey": _run('<w:color w:val="EEEEEE"/>'),
    "letters without a fill": _letters("<w14:noFill/>"),
    "letters filled with white": _letters(_solid("FFFFFF")),
    "letters filled with a gradient of white": _letters(f"<w14:gradFill><w14:gsLst>{_STOP}{_STOP}</w14:gsLst></w14:gradFill>"),
    "letters that are transparent": _letters(_solid("000000", '<w14:alpha w14:val="96000"/>')),
    "set apart for good": _run("<w:specVanish/>"),
    "hidden by the style of a table": _styled_table("<w:rPr><w:vanish/></w:rPr>"),
    "white by the style of a table": _styled_table('<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
    "one point by the style of a table": _styled_table('<w:rPr><w:sz w:val="2"/></w:rPr>'),
    "in the colour of cells of a style": _styled_table('<w:tcPr><w:shd w:val="clear" w:fill="112233"/></w:tcPr>', _DARK),
    "a table left of the page": _placed_table('<w:tblInd w:w="-30000" w:type="dxa"/>'),
    "a floating table off the page": _placed_table('<w:tblpPr w:horzAnchor="page" w:tblpX="-20000" w:tblpY="400"/>'),
    "a cell without a width": _placed_table('<w:tblLayout w:type="fixed"/>', '<w:tcW w:w="1" w:type="dxa"/>'),
    "a row lower than its letters": _table('<w:trHeight w:val="60" w:hRule="exact"/>'),
    "three points": _run('<w:sz w:val="6"/>'),
    "one point in another script": _run('<w:rtl/><w:szCs w:val="2"/>'),
    "a tenth as wide": _run('<w:w w:val="12"/>'),
    "letters on one another": _run('<w:spacing w:val="-100"/>'),
    "fitted into nothing": _run('<w:fitText w:val="10"/>'),
    "far below its line": _run('<w:position w:val="-3000"/>'),
    "lines of a hundredth": _paragraph('<w:spacing w:line="1" w:lineRule="auto"/>'),
    "lines lower than their letters": _paragraph('<w:spacing w:line="60" w:lineRule="exact"/>'),
    "right of the page": _paragraph('<w:ind w:left="30000"/>'),
    "left of the page by a hanging line": _paragraph('<w:ind w:left="0" w:hanging="30000"/>'),
    "left of the page by its style": _paragraph_style('<w:ind w:left="-30000"/>'),
    "in a frame off the page by its style": _paragraph_style(
        '<w:framePr w:w="2000" w:h="2000" w:hAnchor="page" w:vAnchor="page" w:x="-20000" w:y="400"/>'
    ),
    "in a frame without a height": _paragraph('<w:framePr w:w="2000" w:h="1" w:hRule="exact" w:x="400" w:y="400"/>'),
    "a box far from its letter": _box(
        '<wp:positionH relativeFrom="character"><wp:posOffset>-90000000</wp:posOffset></wp:positionH>'
        '<wp:extent cx="900000" cy="900000"/>'
    ),
    "a box without a height": _box(_at(900000, 900000, 3000000, 0)),
    "a box of a third of an inch": _box(_at(900000, 900000, 300000, 300000)),
    "in the colour of a box, of the theme": _box(
        _at(900000, 900000, 3000000, 9000000),
        '<a:solidFill><a:schemeClr val="accent3"/></a:solidFill>',
        '<w:color w:val="336699"/>',
    ),
    "white in a box without a fill": _box(_at(900000, 900000, 3000000, 9000000), "<a:noFill/>", '<w:color w:val="FFFFFF"/>'),
    "an old box off the page": _old_box("position:absolute;margin-left:-3000pt;margin-top:0;width:200pt;height:200pt"),
    "an old box that is hidden": _old_box("position:absolute;visibility:hidden;width:400pt;height:400pt"),
    "an old box without a size": _old_box("position:absolute;width:0;height:0"),
    "white over a shape of a point": _over_shape(12700, 12700),
    "a choice that Word does not take": _required,
    "elements that Word does not know": lambda lines: word(f"<x:y xmlns:x='urn:x'>{runs(lines)}</x:y>"),
    "the result of an index entry": _field("XE"),
    "the result of a private field": _field("PRIVATE"),
    "a page without a width": _page(20, 0),
    "margins that leave nothing": _page(12240, 12230),
    "a header of later pages, where there is one": _headed(""),
    "an embedded page, white": _embedded_page("color:white"),
    "an embedded page, one point": _embedded_page("font-size:1pt"),
}
"""Ways that a Word file hides lines."""
CARRIED_WORD = {
    "a choice that Word does not take", "elements that Word does not know", "the result of an index entry",
    "the result of a private field", "a header of later pages, where there is one",
}  # fmt: skip
"""Those that Word leaves out as if they were not there."""
MORE_SHOWN: dict[str, tuple[str, Way]] = {
    "a colour of the theme": ("docx", _themed('<w:color w:val="FFFFFF" w:themeColor="accent3"/>')),
    "letters of an outline": ("docx", _letters("<w14:noFill/>", f"<w14:textOutline {_W14}>{_solid('000000')}</w14:textOutline>")),
    "white over a shape of a page": ("docx", _over_shape(7772400, 10058400)),
    "white in a dark box": ("docx", _box(
        _at(900000, 900000, 3000000, 9000000), '<a:solidFill><a:srgbClr val="112233"/></a:solidFill>', '<w:color w:val="FFFFFF"/>'
    )),
    "white on dark cells of a style": ("docx", _styled_table(
        '<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="112233"/></w:tcPr>'
    )),
    "letters a little closer": ("docx", _run('<w:spacing w:val="-10"/>')),
    "a header of later pages, where there are some": ("docx", _headed('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')),
    "an embedded page": ("docx", _embedded_page("color:#333;font-size:11pt")),
}  # fmt: skip
"""Ways to write lines that look like those above and can be seen, with the kind of file."""
