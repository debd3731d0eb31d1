"""More ways that Markdown, OpenDocument and RTF files hide lines; and how they show them."""

from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

from hiding import _OPEN, _marked, _open_around, _open_style, _rich, _spans, _zipped, marked, writer

Way = Callable[[list[str]], bytes]


def _styled(style: str) -> Way:
    return _marked(f'<div style="{style}">\n', "\n</div>")


MORE_MARKDOWN: dict[str, Way] = {
    "white by red, green and blue": _styled("color:rgb(255, 255, 255)"),
    "white by hue": _styled("color:hsl(0, 0%, 100%)"),
    "of no opacity by its colour": _styled("color:#00000000"),
    "nearly white by name": _styled("color: whitesmoke"),
    "in the colour of its ground": _styled("background:#123;color:#112233"),
    "white by an old attribute": _marked('<font color="#FFFFFF">\n', "\n</font>"),
    "a little opaque": _styled("opacity:.05"),
    "of no opacity by a filter": _styled("filter:opacity(0)"),
    "a tenth of the size": _styled("font-size:.1em"),
    "without a size, in short": _styled("font:0/0 a"),
    "three points": _styled("font-size:3pt"),
    "in a box without a width": _styled("width:0;height:0;overflow:hidden"),
    "cut away": _styled("position:absolute;clip:rect(0,0,0,0)"),
    "cut away by a path": _styled("clip-path:inset(100%)"),
    "scaled to nothing": _styled("transform:scale(0)"),
    "moved far aside": _styled("transform:translateX(-9999px)"),
    "below the page": _styled("position:absolute;bottom:-9999px"),
    "right of the page": _styled("position:absolute;left:9999px"),
    "letters on one another": _styled("letter-spacing:-1em"),
    "lines without a height": _styled("line-height:0;overflow:hidden"),
    "collapsed": _styled("visibility:collapse"),
    "not displayed, written in codes": _styled("display&#58;no\\6e e"),
    "not displayed, with a comment": _styled("display:/* */none"),
    "not displayed by a style sheet": _marked('<style>.h { display: none }</style>\n<div class="h">\n', "\n</div>"),
    "for readers of the screen": _marked('<div class="sr-only">\n', "\n</div>"),
    "without scripts": _marked("<noscript>\n", "\n</noscript>"),
    "in a frame": _marked("<iframe>\n", "\n</iframe>"),
    "after an element of its name": _marked('<div style="display:none"><div>x</div>\n', "\n</div>"),
    "in an element without an end": _marked('<div style="display:none">\n', ""),
    "instructions of a server": _marked("<?php\n", "\n?>"),
    "characters as they are": _marked("<![CDATA[\n", "\n]]>"),
    "in an attribute": lambda lines: marked(f'<abbr title="{" ".join(lines)}">.</abbr>'),
    "words about a picture, line by line": _marked("![", "](x.png)"),
    "words about pictures named elsewhere": lambda lines: marked("\n".join(f"![{line}][p]" for line in lines) + "\n\n[p]: x.png"),
    "the title of a link in a line of its own": lambda lines: marked("\n".join(f'[a]: http://x.org\n  "{line}"' for line in lines)),
}
"""Ways that a Markdown file hides lines."""


def _coloured(before: str, after: str = "}") -> Way:
    """Return a way that has the colours 2, #112233, and 3, #eeeeee."""
    table = rb"\blue255;\red17\green34\blue51;\red238\green238\blue238;}"
    return lambda lines: _rich(before, after)(lines).replace(rb"\red255\green255\blue255;}", rb"\red255\green255" + table)


def _sheet(before: str, styles: str) -> Way:
    return lambda lines: _rich(before)(lines).replace(rb"\f0\fs20 ", rb"{\stylesheet" + styles.encode() + rb"}\f0\fs20 ", 1)


def _shape(edges: str, more: str = "") -> Way:
    return _rich(rf"{{\shp{{\*\shpinst{edges}{more}{{\shptxt ", "}}}")


MORE_RTF: dict[str, Way] = {
    "very light grey": _coloured(r"{\cf4 "),
    "in the colour of its ground": _coloured(r"{\cf3\cb3 "),
    "in the colour of its shading": _coloured(r"{\cf3\chcbpat3 "),
    "in the colour of its marker": _coloured(r"{\cf3\highlight3 "),
    "in the colour of its pattern": _coloured(r"{\cf3\chshdng10000\chcfpat3 "),
    "in the colour of its paragraph": _coloured(r"{\pard\cbpat3\cf3 "),
    "in the colour of its cell": _coloured(r"{\trowd\clcbpat3\cellx9000\pard\intbl\cf3 ", r"\cell\row}"),
    "three points": _rich(r"{\fs6 "),
    "a tenth as wide": _rich(r"{\charscalex12 "),
    "letters on one another": _rich(r"{\expndtw-200 "),
    "lines of a point": _rich(r"{\pard\sl-20\slmult0 "),
    "lines of a hundredth": _rich(r"{\pard\sl1\slmult1 "),
    "left of the page": _rich(r"{\pard\li-30000 "),
    "right of the page": _rich(r"{\pard\li30000 "),
    "a frame off the page": _rich(r"{\pard\phpg\pvpg\posnegx-20000\posy400\absw2000 "),
    "a frame without a height": _rich(r"{\pard\phpg\pvpg\posx400\posy400\absw2000\absh-1 "),
    "a row without a height": _rich(r"{\trowd\trrh-20\cellx9000\pard\intbl ", r"\cell\row}"),
    "a cell without a width": _rich(r"{\trowd\cellx1\pard\intbl ", r"\cell\row}"),
    "a row off the page": _rich(r"{\trowd\trleft-30000\cellx-25000\pard\intbl ", r"\cell\row}"),
    "a shape off the page": _shape(r"\shpleft-20000\shptop0\shpright-19000\shpbottom1000"),
    "a shape without a size": _shape(r"\shpleft0\shptop0\shpright0\shpbottom0"),
    "a hidden shape": _shape(r"\shpleft0\shptop0\shpright9000\shpbottom9000", r"{\sp{\sn fHidden}{\sv 1}}"),
    "a header of left pages, where there are none": _rich(r"{\headerl "),
    "a header of the first page, where it has none": _rich(r"{\headerf "),
    "what stands before an item": _rich(r"{\listtext "),
    "the result of a private field": _rich(r"{\field{\*\fldinst PRIVATE}{\fldrslt ", "}}"),
    "moved away": _rich(r"{\mvf "),
    "in place of a picture": _rich(r"{\nonshppict "),
    "in a hidden style of paragraphs": _sheet(r"{\pard\s1 ", r"{\s1\v One;}"),
    "in a white style of letters": _sheet(r"{\cs5 ", r"{\s0 Normal;}{\*\cs5 \additive\cf2 One;}"),
    "in letters that are pictures": lambda lines: _rich(r"{\f1 ")(lines).replace(
        rb"{\f0 Arial;}", rb"{\f0 Arial;}{\f1\fnil\fcharset2 Wingdings;}"
    ),
    "in the colour of its shape": _coloured(
        r"{\shp{\*\shpinst\shpleft0\shptop0\shpright9000\shpbottom9000{\sp{\sn fillColor}{\sv 3351057}}{\shptxt \cf3 ", "}}}"
    ),
    "lowered below the page": _rich(r"{\dn6000 "),
    "lowered out of its line": _rich(r"{\pard\sl-240\slmult0\dn80 "),
    "small and raised": _rich(r"{\fs8\super "),
    "between indents that meet": _rich(r"{\pard\li5400\ri5400 "),
    "between margins that meet": _rich(r"{\sect\sectd\pgwsxn12240\marglsxn10440 "),
    "on a page without a width": _rich(r"{\paperw20 "),
    "in the rest of a merged cell": _rich(
        r"{\trowd\clvmgf\cellx4000\cellx9000\pard\intbl\cell\cell\row\trowd\clvmrg\cellx4000\cellx9000\pard\intbl ",
        r"\cell\cell\row}",
    ),
}
"""Ways that an RTF file hides lines."""


def _paragraph(properties: str) -> Way:
    style = f'<style:style style:name="S" style:family="paragraph"><style:paragraph-properties {properties}/></style:style>'
    return lambda lines: writer("".join(f'<text:p text:style-name="S">{escape(line)}</text:p>' for line in lines), style)


def _table(row: str = "", column: str = "", table: str = "", column_is: str = "", row_is: str = "") -> Way:
    kinds = {"table": table, "table-row": row, "table-column": column}
    styles = "".join(
        f'<style:style style:name="S" style:family="{kind}"><style:{kind}-properties {properties}/></style:style>'
        for kind, properties in kinds.items()
    )
    named = 'table:style-name="S"'
    return lambda lines: writer(
        f"<table:table {named}><table:table-column {named} {column_is}/><table:table-row {named} {row_is}><table:table-cell>"
        f"{_spans(lines)}</table:table-cell></table:table-row></table:table>",
        styles,
    )


def _section(properties: str, text: str = "") -> Way:
    styles = (
        f'<style:style style:name="X" style:family="section"><style:section-properties {properties}/></style:style>'
        f'<style:style style:name="S" style:family="text"><style:text-properties {text}/></style:style>'
    )
    return lambda lines: writer(f'<text:section text:style-name="X">{_spans(lines, "S")}</text:section>', styles)


def _frame(place: str) -> Way:
    return _open_around(f"<text:p><draw:frame {place}><draw:text-box>", "</draw:text-box></draw:frame></text:p>")


def _padded(room: str) -> Way:
    style = f'<style:style style:name="G" style:family="graphic"><style:graphic-properties fo:padding="{room}"/></style:style>'
    frame = '<draw:frame draw:style-name="G" svg:width="15cm" svg:height="25cm"><draw:text-box>'
    return lambda lines: writer(f"<text:p>{frame}{_spans(lines)}</draw:text-box></draw:frame></text:p>", style)


def _over_shape(side: str) -> Way:
    styles = (
        '<style:style style:name="G" style:family="graphic"><style:graphic-properties style:wrap="run-through" draw:fill="solid"'
        ' draw:fill-color="#000000"/></style:style>'
        '<style:style style:name="S" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>'
    )
    shape = f'<text:p><draw:rect draw:style-name="G" svg:width="{side}" svg:height="{side}"/></text:p>'
    return lambda lines: writer(shape + _spans(lines, "S"), styles)


def _in_group(lines: list[str]) -> bytes:
    style = '<style:style style:name="{}" style:family="{}"><style:{}-properties {}/></style:style>'
    styles = style.format("S", "text", "text", 'fo:color="#ffffff"') + style.format("N", "graphic", "graphic", 'draw:fill="none"')
    place = 'svg:width="17cm" svg:height="25cm"'
    frame = f'<draw:frame draw:style-name="N" {place}><draw:text-box>{_spans(lines, "S")}</draw:text-box></draw:frame>'
    return writer(f"<text:p><draw:g><draw:rect {place}/>{frame}</draw:g></text:p>", styles)


def _headed(master: str, header: str = "") -> Way:
    def hide(lines: list[str]) -> bytes:
        with ZipFile(BytesIO(writer())) as archive:
            contents = {name: archive.read(name).decode() for name in archive.namelist()}
        styles = f"<style:header {header}>{_spans(lines)}</style:header>"
        contents["styles.xml"] = (
            f"<office:document-styles {_OPEN}><office:master-styles>{master.format(styles)}</office:master-styles>"
            "</office:document-styles>"
        )
        return _zipped(contents)

    return hide


_LOEXT = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
MORE_ODT: dict[str, Way] = {
    "very light grey": _open_style('fo:color="#eeeeee"'),
    "of no colour": _open_style('fo:color="transparent"'),
    "of no opacity": _open_style(f'fo:color="#000000" {_LOEXT} loext:opacity="0%"'),
    "three points": _open_style('fo:font-size="3pt"'),
    "letters on one another": _open_style('fo:letter-spacing="-0.5cm"'),
    "raised to nothing": _open_style('style:text-position="0% 1%"'),
    "a tenth as wide": _open_style('style:text-scale="12%"'),
    "lowered below the page": _open_style('style:text-position="-10000% 100%"'),
    "lowered and small": _open_style('style:text-position="sub 20%" fo:font-size="10pt"'),
    "between indents that meet": _paragraph('fo:margin-left="8.49cm" fo:margin-right="8.49cm"'),
    "a frame scaled to nothing": _frame('svg:width="15cm" svg:height="20cm" draw:transform="scale(0.001 0.001)"'),
    "left of the page": _paragraph('fo:margin-left="-50cm"'),
    "right of the page": _paragraph('fo:margin-left="50cm"'),
    "left of the page by its first line": _paragraph('fo:text-indent="-50cm"'),
    "lines of a tenth of a millimetre": _paragraph('fo:line-height="0.01cm"'),
    "lines of a hundredth": _paragraph('fo:line-height="1%"'),
    "a row without a height": _table(row='style:row-height="0.01cm"'),
    "a column without a width": _table(column='style:column-width="0.01cm"'),
    "a table off the page": _table(table='fo:margin-left="-50cm"'),
    "a collapsed row": _table(row_is='table:visibility="collapse"'),
    "a collapsed column": _table(column_is='table:visibility="collapse"'),
    "a table without a width": _table(table='style:width="0.02cm" table:align="left"'),
    "a frame whose margins leave no room": _padded("7.5cm"),
    "a section off the page": _section('fo:margin-left="-50cm"'),
    "in the colour of its section": _section('fo:background-color="#112233"', 'fo:color="#112233"'),
    "a frame without a height": _frame('svg:width="5cm" svg:height="0.01cm"'),
    "a frame of a centimetre": _frame('svg:width="1cm" svg:height="1cm"'),
    "a frame that is not displayed": _frame('draw:display="none" svg:width="15cm" svg:height="15cm"'),
    "a frame that is moved off the page": _frame('svg:width="5cm" svg:height="5cm" draw:transform="translate (-100cm 1cm)"'),
    "white over a shape of a millimetre": _over_shape("0.1cm"),
    "under a condition that holds": _open_around(
        '<text:section text:display="condition" text:condition="ooow:1==1">', "</text:section>"
    ),
    "in elements nobody knows": lambda lines: writer(f'<x:y xmlns:x="urn:x">{_spans(lines)}</x:y>'),
    "a header of pages there are not": _headed(
        '<style:master-page style:name="A"/><style:master-page style:name="B">{}</style:master-page>'
    ),
    "a header that is switched off": _headed('<style:master-page style:name="A">{}</style:master-page>', 'style:display="false"'),
}
"""Ways that an OpenDocument file hides lines."""
CARRIED_FLOW = {
    "in an attribute", "words about a picture, line by line", "words about pictures named elsewhere",
    "the title of a link in a line of its own", "a header of left pages, where there are none",
    "a header of the first page, where it has none", "what stands before an item", "in elements nobody knows",
    "in letters that are pictures", "in place of a picture",
    "a header of pages there are not", "a header that is switched off",
}  # fmt: skip
SHOWN_FLOW: dict[str, tuple[str, Way]] = {
    "white on black": ("md", _styled("background:#000;color:#fff")),
    "a light element of a page": ("md", _styled("color:rgb(85, 85, 85);opacity:.9;font-size:90%;line-height:1.2")),
    "moved a little": ("md", _styled("position:relative;left:-10px;margin-left:2em;transform:scale(.95)")),
    "cut at its edge": ("md", _styled("width:100%;overflow:hidden")),
    "white over a rectangle of a page": ("odt", _over_shape("25cm")),
    "of an automatic colour": ("odt", _open_style(f'style:use-window-font-color="true" {_LOEXT} loext:opacity="0%"')),
    "of an automatic colour in place of white": ("odt", _open_style('style:use-window-font-color="true" fo:color="#ffffff"')),
    "white in a frame of a group over its rectangle": ("odt", _in_group),
    "a table of a page": ("odt", _table('style:min-row-height="0.5cm"', 'style:column-width="17cm"')),
    "a frame with margins": ("odt", _padded("0.5cm")),
    "a table of a width": ("odt", _table(table='style:width="17cm" table:align="left"')),
    "a frame of a page": ("odt", _frame('svg:width="17cm" svg:height="20cm"')),
    "raised and small": ("odt", _open_style('style:text-position="super 58%" fo:font-size="12pt"')),
    "a frame scaled a little": ("odt", _frame('svg:width="17cm" svg:height="20cm" draw:transform="scale(0.9 0.9)"')),
    "an indent": ("odt", _paragraph('fo:margin-left="1cm" fo:text-indent="-0.5cm" fo:line-height="110%"')),
    "a header": ("odt", _headed('<style:master-page style:name="A">{}</style:master-page>')),
    "a shape": ("rtf", _shape(r"\shpleft0\shptop0\shpright9000\shpbottom9000")),
    "white in a dark cell": ("rtf", _coloured(r"{\trowd\clcbpat3\cellx9000\pard\intbl\cf2 ", r"\cell\row}")),
    "dark beside a dark cell": (
        "rtf",
        _coloured(r"{\trowd\clcbpat3\cellx2000\cellx9000\pard\intbl\cf2 x\cell\cf3 ", r"\cell\row}"),
    ),
    "in a style": ("rtf", _sheet(r"{\pard\s1 ", r"{\s1\b One;}")),
    "in a hidden style that is taken back": ("rtf", _sheet(r"{\pard\s1\v0 ", r"{\s1\v One;}")),
    "white on its shape": (
        "rtf",
        _coloured(
            r"{\shp{\*\shpinst\shpleft0\shptop0\shpright9000\shpbottom9000{\sp{\sn fillColor}{\sv 3351057}}{\shptxt \cf2 ", "}}}"
        ),
    ),
    "between the margins of a wide page": ("rtf", _rich(r"{\sect\sectd\pgwsxn15840\li5000\ri4000 ")),
    "in a merged cell": (
        "rtf",
        _rich(
            r"{\trowd\clvmgf\cellx4000\cellx9000\pard\intbl ",
            r"\cell\cell\row\trowd\clvmrg\cellx4000\cellx9000\pard\intbl\cell\cell\row}",
        ),
    ),
    "beside the rest of a merged cell": ("rtf", _rich(r"{\trowd\clvmrg\cellx4000\cellx9000\pard\intbl\cell ", r"\cell\row}")),
    "raised": ("rtf", _rich(r"{\fs20\super ")),
    "lines of twelve points": ("rtf", _rich(r"{\pard\sl-240\slmult0\li360\fi-360 ")),
    "letters of RTF a little closer": ("rtf", _rich(r"{\expndtw-10 ")),
    "by a style sheet": ("md", _marked('<style>.h { color: navy }</style>\n<div class="h">\n', "\n</div>")),
}
"""Ways to write lines that look like those above and can be seen, with the kind of file."""
