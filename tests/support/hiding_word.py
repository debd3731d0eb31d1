"""More ways that a Word file hides lines, by what only newer versions of Word, styles or places say; and how it shows them."""

from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

from hiding import _around_run, _at, _paragraph, _run, _style, _styled, _table, _zipped, runs, word

Way = Callable[[list[str]], bytes]
_COLOURS = {"lt1": "FFFFFF", "dk1": "000000", "lt2": "FEFEFE", "accent1": "FFFFFF", "accent3": "336699", "hlink": "FFFFFF"}
_SLOTS = "".join(f'<a:{slot}><a:srgbClr val="{shade}"/></a:{slot}>' for slot, shade in _COLOURS.items())
_THEME = f"<a:theme>{_SLOTS}</a:theme>"
_STOP = '<w14:gs><w14:srgbClr w14:val="FFFFFF"/></w14:gs>'
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_DARK, _WHITE = '<w:color w:val="112233"/>', '<w:color w:val="FFFFFF"/>'
_ROOMY_STYLE = "position:absolute;width:400pt;height:600pt"


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


def _in_plain_table(lines: list[str]) -> bytes:
    styles = f'<w:styles><w:style w:type="table" w:default="1" w:styleId="D"><w:rPr>{_WHITE}</w:rPr></w:style></w:styles>'
    return word(f"<w:tbl><w:tr><w:tc>{runs(lines)}</w:tc></w:tr></w:tbl>", {"styles": styles})


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


def _old_box(style: str, shape: str = "", run: str = "", fill: str = "") -> Way:
    return lambda lines: word(
        f"<w:p><w:r><w:pict><v:shape style='{style}' {shape}>{fill}<v:textbox><w:txbxContent>{runs(lines, run)}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def _old_group(style: str, box: str = "left:9000;top:20000;width:500;height:300") -> Way:
    return lambda lines: word(
        f"<w:p><w:r><w:pict><v:group style='{style}' coordsize='10000,30000'><v:rect style='{box}'><v:textbox><w:txbxContent>"
        f"{runs(lines)}</w:txbxContent></v:textbox></v:rect></v:group></w:pict></w:r></w:p>"
    )


def _drawn(shape: str, fill: str = "") -> Way:
    drawn = f"<w:p><w:r><w:pict><v:shape style='width:400pt;height:30pt' {shape}>{fill}<v:textpath string=\"LINE\"/></v:shape>"
    return lambda lines: word("".join(f"{drawn}</w:pict></w:r></w:p>".replace("LINE", escape(line)) for line in lines))


def _in_style(fill: int) -> Way:
    style = (
        f"<wps:style><a:fillRef idx='{fill}'><a:schemeClr val='accent3'/></a:fillRef>"
        "<a:fontRef idx='minor'><a:schemeClr val='lt1'/></a:fontRef></wps:style>"
    )
    return _box(_at(900000, 900000, 3000000, 9000000), f"</wps:spPr>{style}<wps:spPr>")


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
    "in the colour of an old box": _old_box(_ROOMY_STYLE, "fillcolor='#112233'", _DARK),
    "in the named colour of an old box": _old_box(_ROOMY_STYLE, "fillcolor='black [3213]'", '<w:color w:val="000000"/>'),
    "white in an old box without a fill": _old_box(_ROOMY_STYLE, "filled='f' fillcolor='#112233'", _WHITE),
    "white in an old box that is transparent": _old_box(_ROOMY_STYLE, "fillcolor='#112233'", _WHITE, "<v:fill opacity='0'/>"),
    "an old group off the page": _old_group("position:absolute;margin-left:-3000pt;width:400pt;height:600pt"),
    "an old group that is hidden": _old_group(f"{_ROOMY_STYLE};visibility:hidden"),
    "a hidden box of an old group": _old_group(_ROOMY_STYLE, "left:0;top:0;width:9000;height:9000;visibility:hidden"),
    "drawn in white": _drawn("fillcolor='#fff' stroked='f'"),
    "drawn without paint": _drawn("filled='f' stroked='f'"),
    "drawn transparently": _drawn("stroked='f'", "<v:fill opacity='.01'/>"),
    "white by the style of a box without a fill": _in_style(0),
    "white by the style of all tables": _in_plain_table,
    "a cell of margins": _placed_table(
        '<w:tblLayout w:type="fixed"/>',
        '<w:tcW w:w="4000" w:type="dxa"/><w:tcMar><w:left w:w="3000" w:type="dxa"/><w:right w:w="990" w:type="dxa"/></w:tcMar>',
    ),
    "pale grey": _run('<w:color w:val="E6E6E6"/>'),
    "pale yellow": _run('<w:color w:val="FFFFCC"/>'),
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
    "white in an old dark box": ("docx", _old_box(_ROOMY_STYLE, "fillcolor='#112233'", _WHITE)),
    "white in an old box of a gradient": ("docx", _old_box(
        _ROOMY_STYLE, "fillcolor='#112233'", _WHITE, "<v:fill type='gradient' color2='#445566'/>"
    )),
    "an old group": ("docx", _old_group(_ROOMY_STYLE)),
    "drawn in white with a line": ("docx", _drawn("fillcolor='white'")),
    "drawn in black": ("docx", _drawn("fillcolor='black' stroked='f'")),
    "white by the style of a dark box": ("docx", _in_style(1)),
    "a cell of small margins": ("docx", _placed_table(
        '<w:tblLayout w:type="fixed"/>',
        '<w:tcW w:w="4000" w:type="dxa"/><w:tcMar><w:left w:w="100" w:type="dxa"/></w:tcMar>',
    )),
    "light grey": ("docx", _run('<w:color w:val="CCCCCC"/>')),
    "bright yellow": ("docx", _run('<w:color w:val="FFFF00"/>')),
    "letters a little closer": ("docx", _run('<w:spacing w:val="-10"/>')),
    "a header of later pages, where there are some": ("docx", _headed('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')),
    "an embedded page": ("docx", _embedded_page("color:#333;font-size:11pt")),
}  # fmt: skip
"""Ways to write lines that look like those above and can be seen, with the kind of file."""


def _parted(kind: str, properties: str, run: str = "", look: str = 'w:val="0020"') -> Way:
    part = f'<w:tblStylePr w:type="{kind}">{properties}</w:tblStylePr>'
    styles = f'<w:styles><w:style w:type="table" w:styleId="T">{part}</w:style></w:styles>'
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook {look}/></w:tblPr>'
    return lambda lines: word(f"{table}<w:tr><w:tc>{runs(lines, run)}</w:tc></w:tr></w:tbl>", {"styles": styles})


def _mapped(lines: list[str]) -> bytes:
    settings = '<w:settings><w:clrSchemeMapping w:bg1="light1" w:t1="light1"/></w:settings>'
    return word(runs(lines, '<w:color w:val="000000" w:themeColor="text1"/>'), {"theme": _THEME, "settings": settings})


def _on_paper(colour: str, settings: str) -> Way:
    """Write in *colour* on paper that is dark by the file and shown so where the *settings* say it."""

    def hide(lines: list[str]) -> bytes:
        made = word(runs(lines, f'<w:color w:val="{colour}"/>'), {"settings": f"<w:settings>{settings}</w:settings>"})
        with ZipFile(BytesIO(made)) as archive:
            contents = {name: archive.read(name).decode() for name in archive.namelist()}
        dark = '<w:background w:color="112233"/><w:body>'
        contents["word/document.xml"] = contents["word/document.xml"].replace("<w:body>", dark)
        return _zipped(contents)

    return hide


def _narrow_column(lines: list[str]) -> bytes:
    first = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr></w:p>'
    columns = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="1"/><w:col w:w="1"/></w:cols>'
    size = f'<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>{columns}</w:sectPr>'
    return word(f"{first}{runs(lines)}<w:p><w:pPr>{size}</w:pPr></w:p>")


def _grouped(lines: list[str]) -> bytes:
    sides = "<a:ext cx='5000000' cy='5000000'/><a:chOff x='0' y='0'/><a:chExt cx='5000000' cy='5000000'/>"
    place = "<a:xfrm><a:off x='90000000' y='0'/><a:ext cx='4000000' cy='4000000'/></a:xfrm>"
    return word(
        f"<w:p><w:r><w:drawing><wp:anchor>{_at(900000, 900000, 5000000, 5000000)}<a:graphic><a:graphicData>"
        "<wpg:wgp xmlns:wpg='http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'><wpg:grpSpPr><a:xfrm>"
        f"<a:off x='0' y='0'/>{sides}</a:xfrm></wpg:grpSpPr><wps:wsp><wps:spPr>{place}</wps:spPr><wps:txbx><w:txbxContent>"
        f"{runs(lines)}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
    )


def _formula(before: str, after: str, run: str = "") -> Way:
    space = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"

    def hide(lines: list[str]) -> bytes:
        told = (f"<m:r><w:rPr>{run}</w:rPr><m:t>{escape(line)}</m:t></m:r>" for line in lines)
        return word("".join(f"<w:p><m:oMath {space}>{before}{one}{after}</m:oMath></w:p>" for one in told))

    return hide


def _merged(rest: str) -> Way:
    first = "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>.</w:t></w:r></w:p></w:tc></w:tr>"
    return lambda lines: word(f"<w:tbl>{first}<w:tr><w:tc><w:tcPr>{rest}</w:tcPr>{runs(lines)}</w:tc></w:tr></w:tbl>")


def _noted(around: tuple[str, str], run: str = "") -> Way:
    reference = f"<w:p>{around[0]}<w:r><w:rPr>{run}</w:rPr><w:footnoteReference w:id='7'/></w:r>{around[1]}</w:p>"
    return lambda lines: word(
        reference, {"footnotes": f"<w:footnotes><w:footnote w:id='7'>{runs(lines)}</w:footnote></w:footnotes>"}
    )


def _even(lines: list[str]) -> bytes:
    parts = {"header1": f"<w:hdr>{runs(lines)}</w:hdr>", "settings": "<w:settings><w:evenAndOddHeaders/></w:settings>"}
    return word("", parts, '<w:headerReference w:type="even" r:id="header1"/>')


_FAINT = '<w14:schemeClr w14:val="tx1"><w14:lumMod w14:val="1000"/><w14:lumOff w14:val="99000"/></w14:schemeClr>'
_INSETS = "<wps:bodyPr lIns='4000000' rIns='4000000'/>"
_ROOMY = "<wps:bodyPr lIns='90000' rIns='90000'/>"


def _inset(margins: str) -> Way:
    box = _box(_at(900000, 900000, 6000000, 9000000))

    def hide(lines: list[str]) -> bytes:
        with ZipFile(BytesIO(box(lines))) as archive:
            contents = {name: archive.read(name).decode() for name in archive.namelist()}
        contents["word/document.xml"] = contents["word/document.xml"].replace("</wps:wsp>", f"{margins}</wps:wsp>")
        return _zipped(contents)

    return hide


def _laid_over(fill: str, width: int, anchor: str = "behindDoc='0'") -> Way:
    shape = (
        f"<w:drawing><wp:anchor {anchor}>{_at(0, 0, width, 10_058_400)}<wp:wrapNone/><a:graphic><a:graphicData><wps:wsp><wps:spPr>"
        f"<a:prstGeom prst='rect'/>{fill}</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    return lambda lines: word(f'<w:p><w:r><w:br w:type="page"/></w:r><w:r>{shape}</w:r></w:p>{runs(lines)}')


_WHITE_FILL = "<a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill>"
MORE_WORD |= {
    "under a white rectangle": _laid_over(_WHITE_FILL, 7_772_400),
    "text of the theme, mapped to white": _mapped,
    "white by the first row of a style": _parted("firstRow", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
    "hidden by the whole table of a style": _parted("wholeTable", "<w:rPr><w:vanish/></w:rPr>"),
    "white by the bands of a style": _parted("band1Horz", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', look='w:val="0000"'),
    "in the colour of the first row of a style": _parted(
        "firstRow", '<w:tcPr><w:shd w:val="clear" w:fill="112233"/></w:tcPr>', _DARK
    ),
    "in the colour of the paper": _on_paper("112233", "<w:displayBackgroundShape/>"),
    "white on paper that is not shown dark": _on_paper("FFFFFF", ""),
    "letters filled with black, made light": _letters(f"<w14:solidFill>{_FAINT}</w14:solidFill>"),
    "far in a group": _grouped,
    "a box of margins": _inset(_INSETS),
    "lowered out of its line": lambda lines: word(
        runs(lines, '<w:position w:val="-80"/>', '<w:spacing w:line="240" w:lineRule="exact"/>')
    ),
    "raised letters of four points": _run('<w:sz w:val="8"/><w:vertAlign w:val="superscript"/>'),
    "a whole line fitted into two points": _run('<w:fitText w:val="40"/>'),
    "a cell that is merged away": _merged("<w:vMerge/>"),
    "a grid without a width": lambda lines: word(
        "<w:tbl><w:tblPr><w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid><w:gridCol w:w='1'/></w:tblGrid><w:tr><w:tc>"
        f"{runs(lines)}</w:tc></w:tr></w:tbl>"
    ),
    "columns without a width": _narrow_column,
    "a frame without a width": _paragraph('<w:framePr w:w="1" w:x="400" w:y="400"/>'),
    "indents that leave nothing": _paragraph('<w:ind w:left="5500" w:right="5500"/>'),
    "right of the page by its first line": _paragraph('<w:ind w:firstLine="31000"/>'),
    "a phantom of a formula": _formula('<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e>', "</m:e></m:phant>"),
    "a white formula": _formula("", "", '<w:color w:val="FFFFFF"/>'),
    "shown backwards": lambda lines: word(runs([f"\u202e{line}\u202c" for line in lines])),
    "set backwards": _around_run('<w:bdo w:val="rtl">', "</w:bdo>"),
    "a footnote that hidden text refers to": _noted(("", ""), "<w:vanish/>"),
    "a footnote that deleted text refers to": _noted(("<w:del>", "</w:del>")),
    "a header of even pages, where there is one page": _even,
}
CARRIED_WORD |= {
    "a footnote that hidden text refers to", "a footnote that deleted text refers to",
    "a header of even pages, where there is one page",
}  # fmt: skip
MORE_SHOWN |= {
    "hidden by the styles of paragraph and letters, which cancel": (
        "docx",
        _styled(
            _style("P", "<w:vanish/>", "paragraph") + _style("S", "<w:vanish/>"), '<w:rStyle w:val="S"/>', '<w:pStyle w:val="P"/>'
        ),
    ),
    "over a white rectangle": ("docx", _laid_over(_WHITE_FILL, 7_772_400, "behindDoc='1'")),
    "beside a white rectangle": ("docx", _laid_over(_WHITE_FILL, 2_000_000)),
    "within a frame of a page": ("docx", _laid_over("<a:noFill/>", 7_772_400)),
    "under a veil": ("docx", _laid_over(_WHITE_FILL.replace("/></a:s", "><a:alpha val='30000'/></a:srgbClr></a:s"), 7_772_400)),
    "white on a dark first row of a style": ("docx", _parted(
        "firstRow", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'
    )),
    "white by a first row that the table has not": ("docx", _parted(
        "firstRow", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', look='w:firstRow="0" w:val="0020"'
    )),
    "white on paper that is shown dark": ("docx", _on_paper("FFFFFF", "<w:displayBackgroundShape/>")),
    "a box of small margins": ("docx", _inset(_ROOMY)),
    "raised letters": ("docx", _run('<w:sz w:val="20"/><w:vertAlign w:val="superscript"/>')),
    "a cell that others are merged into": ("docx", _merged("<w:vMerge w:val='restart'/>")),
    "a formula": ("docx", _formula("", "")),
    "set forwards": ("docx", _around_run('<w:bdo w:val="ltr">', "</w:bdo>")),
    "a footnote": ("docx", _noted(("", ""))),
}  # fmt: skip
