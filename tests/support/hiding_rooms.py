"""Ways that hide lines by room that is full or off the page, by what is folded or switched, and by what is laid in front."""

from collections.abc import Callable

from hiding import (
    RESUME,
    TWO_FONTS,
    _around,
    _at,
    _cmap,
    _literal,
    _marked,
    _open_style,
    _paragraph,
    _rich,
    _run,
    _spans,
    marked,
    paper,
    runs,
    word,
    words,
    writer,
)
from hiding_flow import _styled as _css
from hiding_grounds import _anchored
from hiding_word import _THEME, _placed_table
from pdfs import pdf, resume, stream, text

Way = Callable[[list[str]], bytes]
_GROUP = (
    b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /K %s >>"
    b" /Resources << /Font << /F1 5 0 R >> /ExtGState << /G1 << /ca 0 >> >> >>"
)
_TURNED = b"/ExtGState << /G1 << /TR %s >> >>"
_TO_WHITE = b"<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >>"
_WHITE = "<a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill>"
_FADING = (
    "<a:gradFill><a:gsLst><a:gs pos='0'><a:srgbClr val='FFFFFF'/></a:gs><a:gs pos='9'><a:srgbClr val='EEEEEE'/></a:gs></a:gsLst>"
)
_W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_SHEET = 7772400, 10058400
"""Width and height of a page in units of drawings."""


def _knocked(knocks: bytes) -> Way:
    """Return a way that paints, in a group, what is transparent over the lines."""
    return lambda lines: paper(
        b"/X1 Do",
        {11: stream(words(lines) + b" /G1 gs 0 g 0 0 612 600 re f", _GROUP % knocks)},
        resources=b"/XObject << /X1 11 0 R >>",
    )


def _layer(usage: bytes, catalog: bytes = b"") -> Way:
    return lambda lines: paper(
        b"/OC /L1 BDC " + words(lines) + b" EMC",
        {10: b"<< /Type /OCG /Name (layer) /Usage << %s >> >>" % usage},
        catalog=b"/OCProperties << /OCGs [10 0 R] /D << /ON [10 0 R] /Order [] >> >> " + catalog,
        resources=b"/Properties << /L1 10 0 R >>",
    )


def _behind_decoys(lines: list[str]) -> bytes:
    """Return letters of other shapes than they are said to have, after a line of the same font in which each has its own."""
    named = "abcdefghijklmnopqrstuvwxyz"
    shapes = " ".join(f"/{named[(place + 7) % 26]}" for place in range(26)).encode()
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 12 0 R"
        b" /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [161 %s] >> >>" % shapes
    )
    codes = {code: code for code in range(32, 127)} | {161 + place: ord(letter) for place, letter in enumerate(named)}
    turned = [line.translate({ord(letter): 161 + place for place, letter in enumerate(named)}) for line in lines]
    rows = b" T* ".join(b"(%s) Tj" % _literal(line).replace(b"?", b".") for line in turned)
    first = b"BT /F2 9 Tf 50 600 Td (the quick brown fox jumps over the lazy dog) Tj ET"
    return paper(first + b" BT /F2 9 Tf 11 TL 50 560 Td %s ET" % rows, {3: TWO_FONTS, 10: font, 12: _cmap(codes)})


def _packed(lines: list[str]) -> bytes:
    """Return colours turned to white by an object that is packed in a stream."""
    objects = resume(content=stream(text(RESUME) + b" /G1 gs " + words(lines)), resources=b"/ExtGState << /G1 20 0 R >>")
    state = b"<< /TR " + _TO_WHITE + b" >>"
    made = pdf(objects | {20: state, 21: stream(b"20 0 " + state, b"/Type /ObjStm /N 1 /First 5")})
    assert b"/ObjStm" in made
    return made


def _folded(before: str) -> Way:
    return lambda lines: word(before + runs(lines))


def _heading(properties: str) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>More</w:t></w:r></w:p>"


_FOLDED = f'<w:outlineLvl w:val="0"/><w15:collapsed {_W15}/>'


def _cells(widths: list[int], row: str = "", table: str = "") -> Way:
    """Return a way that has the lines in the last cell of a row of so broad columns."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    empty = "" if row else "<w:tc><w:p/></w:tc>" * (len(widths) - 1)
    return lambda lines: word(
        f'<w:tbl><w:tblPr>{table}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr>{row}</w:trPr>'
        f"{empty}<w:tc>{runs(lines)}</w:tc></w:tr></w:tbl>"
    )


def _listed(indent: str) -> Way:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:pPr><w:ind w:left="{indent}"/></w:pPr></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return lambda lines: word(runs(lines, paragraph=listed), {"numbering": f"<w:numbering>{lists}</w:numbering>"})


def _shape(fill: str, level: int, sides: tuple[int, int] = _SHEET, inside: str = "", more: str = "") -> str:
    said = f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>" if inside else ""
    drawn = _anchored(f"<wps:wsp><wps:spPr>{fill}</wps:spPr>{said}{more}</wps:wsp>", _at(0, 0, *sides))
    return drawn.replace("<wp:anchor ", f'<wp:anchor relativeHeight="{level}" ')


def _old_shape(level: int, inside: str = "", fill: str = "fillcolor='white'") -> str:
    style = f"position:absolute;margin-left:0;margin-top:0;width:612pt;height:792pt;z-index:{level}"
    said = f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>" if inside else ""
    return (
        f"<w:p><w:r><w:pict><v:rect style='{style};mso-position-horizontal-relative:page;mso-position-vertical-relative:page'"
        f" {fill} stroked='f'>{said}</v:rect></w:pict></w:r></w:p>"
    )


def _in_front(shape: str) -> Way:
    return lambda lines: word(_BREAK + shape + runs(lines), {"theme": _THEME})


def _boxes(lower: Callable[[str], str], upper: str) -> Way:
    return lambda lines: word(_BREAK + lower(runs(lines)) + upper)


def _pushed(before: int, after: str = "", row: str = "") -> Way:
    """Return a way that has so much space before the lines, in a box, or in a row of this height."""

    def hide(lines: list[str]) -> bytes:
        space = f'<w:spacing w:before="{before}" w:after="0"/>'
        inside = runs(["."]) + after + runs(lines[:1], paragraph=space if before else "") + runs(lines[1:])
        if row:
            return word(f"<w:tbl><w:tr><w:trPr>{row}</w:trPr><w:tc>{inside}</w:tc></w:tr></w:tbl>")
        return word(_shape("<a:noFill/>", 1, (5000000, 9000000), inside))

    return hide


def _open_pushed(around: tuple[str, str], row: str = "") -> Way:
    styles = (
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-top="60cm"/></style:style>'
        f'<style:style style:name="R" style:family="table-row"><style:table-row-properties {row}/></style:style>'
    )
    first = '<text:p>.</text:p><text:p text:style-name="P">.</text:p>'
    return lambda lines: writer(around[0] + first + _spans(lines) + around[1], styles)


_OPEN_BOX = (
    '<text:p><draw:frame svg:width="15cm" svg:height="20cm"><draw:text-box>',
    "</draw:text-box></draw:frame></text:p>",
)
_OPEN_ROW = (
    '<table:table><table:table-column/><table:table-row table:style-name="R"><table:table-cell>',
    "</table:table-cell></table:table-row></table:table>",
)


def _times(count: int, style: str) -> Way:
    """Return a way that has the lines in so many elements of this style, one in the other."""
    return _marked(f'<div style="{style}">' * count + "\n", "\n" + "</div>" * count)


ROOMS: dict[str, dict[str, Way]] = {
    "pdf": {
        "taken away by what is transparent": _knocked(b"true"),
        "black turned to white": _around(b"/G1 gs", resources=_TURNED % _TO_WHITE),
        "black turned to white by a packed object": _packed,
        "on a layer for great sizes alone": _layer(b"/Zoom << /min 64 >>"),
        "on a layer switched off on opening": _layer(b"", b"/OpenAction << /S /SetOCGState /State [/OFF 10 0 R] >>"),
        "in other letters, after a line in their own": _behind_decoys,
    },
    "docx": {
        "of a size with a unit": _run('<w:sz w:val="1pt"/>'),
        "of a width in percent": _run('<w:w w:val="5%"/>'),
        "left of the page with a unit": _paragraph('<w:ind w:left="-20in"/>'),
        "lines of a height with a unit": _paragraph('<w:spacing w:line="1pt" w:lineRule="exact"/>'),
        "left of the page by letters": _paragraph('<w:ind w:leftChars="-20000" w:left="0"/>'),
        "left of the page by their list": _listed("-30000"),
        "below a folded heading": _folded(_heading(_FOLDED)),
        "below a heading below a folded one": _folded(_heading(_FOLDED) + _heading('<w:outlineLvl w:val="1"/>')),
        "below a heading folded by its style": lambda lines: word(
            _heading('<w:pStyle w:val="S"/>') + runs(lines),
            {"styles": f'<w:styles><w:style w:type="paragraph" w:styleId="S"><w:pPr>{_FOLDED}</w:pPr></w:style></w:styles>'},
        ),
        "in a cell right of the page": _cells([15000, 4000]),
        "in a row that begins right of the page": _cells([15000, 4000], '<w:gridBefore w:val="1"/>'),
        "in a table right of the text": _placed_table('<w:tblInd w:w="11800" w:type="dxa"/>'),
        "pushed out of its box": _pushed(30000),
        "pushed out of its box by empty lines": _pushed(0, '<w:p><w:pPr><w:rPr><w:sz w:val="400"/></w:rPr></w:pPr></w:p>' * 4),
        "pushed out of its row": _pushed(20000, row='<w:trHeight w:val="9000" w:hRule="exact"/>'),
        "in a box under a box": _boxes(lambda inside: _shape("<a:noFill/>", 1, inside=inside), _shape(_WHITE, 9)),
        "in an old box under an old box": _boxes(lambda inside: _old_shape(1, inside), _old_shape(9)),
        "under a page that fades": _in_front(_shape(f"{_FADING}</a:gradFill>", 9)),
        "under a page of another form": _in_front(_shape("<a:prstGeom prst='flowChartProcess'/>" + _WHITE, 9)),
        "under a page filled by its style": _in_front(
            _shape("", 9, more="<wps:style><a:fillRef idx='1'><a:schemeClr val='lt1'/></a:fillRef></wps:style>")
        ),
        "under an old page": _in_front(_old_shape(9)),
    },
    "odt": {
        "smaller than its size": _open_style('style:font-size-rel="-11pt"'),
        "pushed out of its frame": _open_pushed(_OPEN_BOX),
        "pushed out of its row": _open_pushed(_OPEN_ROW, 'style:row-height="1cm"'),
    },
    "rtf": {
        "in a cell right of the page": _rich(r"{\trowd\cellx15000\cellx19000\pard\intbl\cell\pard\intbl ", r"\cell\row}"),
        "pushed out of its row": _rich(r"{\trowd\trrh-9000\cellx9000\pard\intbl .\par\pard\intbl\sb20000 ", r"\cell\row}"),
        "white in a shape that says no colour": _rich(
            r"{\shp{\*\shpinst\shpleft0\shptop0\shpright9000\shpbottom9000{\shptxt \cf2 ", "}}}"
        ),
    },
    "md": {
        "halves of halves": _times(4, "font-size:.5em"),
        "faint within faint": _times(4, "opacity:.4"),
        "white where a variable is unknown": _css("color:var(--none, white)"),
        "white by its three lights": _css("color:color(srgb 1 1 1)"),
        "black, inverted": _css("filter:invert(1)"),
        "replaced by a picture": _css("content:url(x.png)"),
        "in a box of a line": _css("height:12px;overflow:hidden"),
        "clamped to a line": _css("display:-webkit-box;-webkit-line-clamp:1;overflow:hidden"),
        "scaled flat": _css("transform:scale(1, 0)"),
        "cut by a polygon of a line": _css("clip-path:polygon(0 0, 100% 0, 50% 0)"),
        "white, whatever the element says": _marked(
            '<style>p { color: white !important }</style>\n<p style="color:black">\n', "\n</p>"
        ),
        "a symbol of a drawing": _marked("<svg><symbol>\n", "\n</symbol></svg>"),
        "a phantom of a formula": _marked("<math><mphantom>\n", "\n</mphantom></math>"),
    },
    "txt": {
        "below lines of blank letters": lambda lines: marked("\u2800\n" * 500 + "\n".join(lines)),
        "black on black in a terminal": lambda lines: marked("\x1b[30;40m" + "\n".join(lines) + "\x1b[0m"),
        "white on white in a terminal": lambda lines: marked("\x1b[1;97;107m" + "\n".join(lines) + "\x1b[0m"),
        "of one colour of many in a terminal": lambda lines: marked("\x1b[38;5;16;48;5;16m" + "\n".join(lines) + "\x1b[0m"),
        "behind blanks of two kinds": lambda lines: marked("\n".join("\u2800 " * 200 + line for line in lines)),
    },
}
"""Ways to hide lines by kind of file."""
SHOWN_ROOMS: dict[str, tuple[str, Way]] = {
    "under what is transparent": ("pdf", _knocked(b"false")),
    "black that stays black": ("pdf", _around(b"/G1 gs", resources=_TURNED % b"/Identity")),
    "on a layer that is shown": ("pdf", _layer(b"/View << /ViewState /ON >>")),
    "of a common size with a unit": ("docx", _run('<w:sz w:val="11pt"/><w:w w:val="100%"/>')),
    "indented by two letters": ("docx", _paragraph('<w:ind w:leftChars="200" w:left="420"/>')),
    "indented by their list": ("docx", _listed("720")),
    "below a heading that is not folded": ("docx", _folded(_heading(_FOLDED[:-2] + ' w:val="0"/>'))),
    "below the heading after a folded one": ("docx", _folded(_heading(_FOLDED) + _heading('<w:outlineLvl w:val="0"/>'))),
    "in a cell on the right": ("docx", _cells([4000, 4000, 3000])),
    "in a centred table as broad as the page": ("docx", _cells([11900, 340], table='<w:jc w:val="center"/>')),
    "in a box with some space": ("docx", _pushed(400)),
    "in a box over a box": ("docx", _boxes(lambda inside: _shape("<a:noFill/>", 9, inside=inside), _shape(_WHITE, 1))),
    "in a box beside a box": (
        "docx",
        _boxes(lambda inside: _shape("<a:noFill/>", 1, inside=inside), _shape(_WHITE, 9, (3000000, 9000000))),
    ),
    "in a frame in front": ("docx", _in_front(_shape("<a:prstGeom prst='frame'/>" + _WHITE, 9))),
    "over an old page": ("docx", _in_front(_old_shape(-9))),
    "under an old page without paint": ("docx", _in_front(_old_shape(9, fill="filled='f'"))),
    "a little smaller than its size": ("odt", _open_style('style:font-size-rel="-1pt"')),
    "in a row that grows": ("odt", _open_pushed(_OPEN_ROW, 'style:min-row-height="1cm"')),
    "in a cell on the right of a row": (
        "rtf",
        _rich(r"{\trowd\cellx4000\cellx9000\pard\intbl\cell\pard\intbl ", r"\cell\row}"),
    ),
    "white on black in a terminal": ("txt", lambda lines: marked("\x1b[97;40m" + "\n".join(lines) + "\x1b[0m")),
    "in bold blue in a terminal": ("txt", lambda lines: marked("\x1b[1;34m" + "\n".join(lines) + "\x1b[39m")),
    "a little smaller twice": ("md", _times(2, "font-size:.8em;opacity:.8")),
    "dark where a variable is unknown": ("md", _css("color:var(--none, #222)")),
    "a light element on a dark one, inverted": ("md", _css("filter:invert(1);background:#111;color:#eee")),
    "in a box of many lines": ("md", _css("height:2000px;overflow:hidden")),
    "of its own urgent colour": (
        "md",
        _marked('<style>p { color: white }</style>\n<p style="color:black !important">\n', "\n</p>"),
    ),
    "in the units of the root": ("md", _css("font-size:.9rem")),
}
"""What looks like one of them and can be seen."""
