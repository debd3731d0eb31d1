"""Ways to put words into a file that its reader never sees: each returns a file with a resume in it, and with the words hidden."""

from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from pdfs import Objects, pdf, resume, stream, text

RESUME = """Jo Example
jo.example@example.com | 555-010-0199
EXPERIENCE
Claims Clerk, Pikes Insurance, April 2016 - Present
- Examine 55 claims a day and decide on payment by policy.
- Trained nine new clerks and wrote their handbook.
EDUCATION
Associate of Arts, Hill College, 2012
SKILLS
Claims processing, letters, scheduling, typing"""
TWO_FONTS = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 10 0 R >> >> >>"
)
"""A page with another font."""
IMAGE = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"


def words(lines: list[str]) -> bytes:
    """Return page content that shows *lines* in the lower half of the page, in the colour and state of the moment."""
    shown = b" T* ".join(b"(%s) Tj" % _literal(line) for line in lines)
    return b"BT /F1 9 Tf 11 TL 50 560 Td %s ET" % shown


def _literal(line: str) -> bytes:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")


def paper(after: bytes = b"", more: Objects | None = None, /, **changes: bytes) -> bytes:
    """Return the resume as a PDF with *after* behind its page content, *more* objects and *changes* of its dictionaries."""
    return pdf(resume(content=stream(text(RESUME) + b"\n" + after), **changes) | (more or {}))


def _around(before: bytes, after: bytes = b"", **changes: bytes) -> Callable[[list[str]], bytes]:
    return lambda lines: paper(b"q " + before + b" " + words(lines) + b" " + after + b" Q", **changes)


def _scaled(matrix: bytes) -> Callable[[list[str]], bytes]:
    return _around(matrix + b" cm")


def _state(entries: bytes) -> Callable[[list[str]], bytes]:
    return _around(b"/G1 gs", resources=b"/ExtGState << /G1 << %s >> >>" % entries)


def _layer(lines: list[str]) -> bytes:
    return paper(
        b"/OC /L1 BDC " + words(lines) + b" EMC",
        {10: b"<< /Type /OCG /Name (layer) >>"},
        catalog=b"/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] /Order [] >> >>",
        resources=b"/Properties << /L1 10 0 R >>",
    )


def _layer_form(lines: list[str]) -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /OC 10 0 R /Resources << /Font << /F1 5 0 R >> >>"
    return paper(
        b"/X1 Do",
        {10: b"<< /Type /OCG /Name (layer) >>", 11: stream(words(lines), form)},
        catalog=b"/OCProperties << /OCGs [10 0 R] /D << /BaseState /OFF /Order [] >> >>",
        resources=b"/XObject << /X1 11 0 R >>",
    )


def _clipping_form(lines: list[str]) -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 5 0 R >> >>"
    return paper(b"/X1 Do", {11: stream(words(lines), form)}, resources=b"/XObject << /X1 11 0 R >>")


def _told(key: bytes) -> Callable[[list[str]], bytes]:
    def hide(lines: list[str]) -> bytes:
        said = _literal(" ".join(lines))
        return paper(b"/Span << /%s (%s) >> BDC BT /F1 9 Tf 50 560 Td (.) Tj ET EMC" % (key, said))

    return hide


def _under_picture(lines: list[str]) -> bytes:
    return paper(
        words(lines) + b" q 612 0 0 600 0 0 cm /I1 Do Q",
        {11: stream(b"\xff", IMAGE)},
        resources=b"/XObject << /I1 11 0 R >>",
    )


def _mask(lines: list[str]) -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /CS /DeviceGray >>"
    return paper(
        b"q /G1 gs " + words(lines) + b" Q",
        {11: stream(b"0 g 0 0 612 792 re f", form)},
        resources=b"/ExtGState << /G1 << /SMask << /S /Luminosity /G 11 0 R >> >> >>",
    )


def _empty_glyphs(lines: list[str]) -> bytes:
    names = b" ".join(b"/g%d" % code for code in range(32, 127))
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 126"
        b" /Widths [%s] /CharProcs << %s >> /Encoding << /Differences [32 %s] >> /ToUnicode 12 0 R >>"
    ) % (
        b" ".join([b"500"] * 95),
        b" ".join(b"/g%d 11 0 R" % code for code in range(32, 127)),
        names,
    )
    return paper(
        words(lines).replace(b"/F1", b"/F2"),
        {3: TWO_FONTS, 10: font, 11: stream(b"500 0 d0"), 12: _cmap({code: code for code in range(32, 127)})},
    )


def _cmap(codes: dict[int, int]) -> bytes:
    rows = [b"<%02x> <%04x>" % pair for pair in codes.items()]
    return stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <ff> endcodespacerange\n%d beginbfchar\n%s\nendbfchar\nendcmap end end"
        % (len(rows), b"\n".join(rows))
    )


def _remapped(lines: list[str]) -> bytes:
    turned = {code: 32 + (code - 32 + 47) % 95 for code in range(32, 127)}
    back = {to: code for code, to in turned.items()}
    shown = ["".join(chr(turned[ord(char)]) if ord(char) in turned else "?" for char in line) for line in lines]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 12 0 R >>"
    return paper(
        words(shown).replace(b"/F1", b"/F2"),
        {3: TWO_FONTS, 10: font, 12: _cmap(back)},
    )


def _annotated(entries: bytes) -> Callable[[list[str]], bytes]:
    def hide(lines: list[str]) -> bytes:
        said = _literal(" ".join(lines))
        look = stream(words(lines), b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >>")
        return paper(
            b"",
            {10: b"<< /Type /Annot %s >>" % entries.replace(b"SAID", said), 11: look},
            page=b"/Annots [10 0 R]",
            catalog=b"/AcroForm << /Fields [10 0 R] /DR << /Font << /F1 5 0 R >> >> >>",
        )

    return hide


def _outline(lines: list[str]) -> bytes:
    items = {
        11 + i: b"<< /Title (%s) /Parent 10 0 R /Dest [3 0 R /Fit] %s >>"
        % (_literal(line), b"/Next %d 0 R" % (12 + i) if i + 1 < len(lines) else b"")
        for i, line in enumerate(lines)
    }
    top = b"<< /Type /Outlines /First 11 0 R /Last %d 0 R /Count %d >>" % (10 + len(lines), len(lines))
    return paper(b"", {10: top, **items}, catalog=b"/Outlines 10 0 R")


def _attached(lines: list[str]) -> bytes:
    return paper(
        b"",
        {
            10: b"<< /Type /Filespec /F (posting.txt) /UF (posting.txt) /EF << /F 11 0 R >> >>",
            11: stream("\n".join(lines).encode(), b"/Type /EmbeddedFile"),
        },
        catalog=b"/Names << /EmbeddedFiles << /Names [(posting.txt) 10 0 R] >> >>",
    )


def _xmp(lines: list[str]) -> bytes:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>'
        f"{' '.join(lines)}</dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return paper(b"", {10: stream(packet.encode(), b"/Type /Metadata /Subtype /XML")}, catalog=b"/Metadata 10 0 R")


FIELD = b"/Subtype /Widget /FT /Tx /T (a) /V (SAID) "
PDF: dict[str, Callable[[list[str]], bytes]] = {
    "a layer that is off": _layer,
    "a drawing in a layer that is off": _layer_form,
    "replacement text": _told(b"ActualText"),
    "alternate text": _told(b"Alt"),
    "expansion text": _told(b"E"),
    "a clip path": _around(b"0 0 1 1 re W n"),
    "an empty clip path": _around(b"0 0 m W n"),
    "a drawing clipped by its box": _clipping_form,
    "text as a clip path": _around(b"7 Tr"),
    "drawn invisibly": _around(b"3 Tr"),
    "white": _around(b"1 g"),
    "white by red, green and blue": _around(b"1 1 1 rg"),
    "white by four inks": _around(b"0 0 0 0 k"),
    "nearly white": _around(b"0.985 g"),
    "white on white on black": _around(b"0 g 0 0 612 600 re f 1 g 0 0 612 600 re f"),
    "black on black": _around(b"0 g 0 0 612 600 re f"),
    "one point by a matrix": _scaled(b"0.1 0 0 0.1 50 300"),
    "tiny by a matrix": _scaled(b"0.01 0 0 0.01 50 300"),
    "squeezed to nothing": _around(b"1 Tz"),
    "flat": _scaled(b"1 0 0 0.02 0 300"),
    "left of the page": _scaled(b"1 0 0 1 -900 0"),
    "below the page": _scaled(b"1 0 0 1 0 -900"),
    "outside the crop box": _around(b"1 0 0 1 0 -330 cm", page=b"/CropBox [0 400 612 792]"),
    "under a white shape": _around(b"", b"1 g 0 0 612 600 re f"),
    "under a black shape": _around(b"", b"0 g 0 0 612 600 re f"),
    "under a picture": _under_picture,
    "transparent": _state(b"/ca 0 /CA 0"),
    "nearly transparent": _state(b"/ca 0.01 /CA 0.01"),
    "masked": _mask,
    "in letters without a shape": _empty_glyphs,
    "in other letters than those shown": _remapped,
    "a hidden field": _annotated(FIELD + b"/F 2 /Rect [50 50 560 400] /AP << /N 11 0 R >>"),
    "a field that is not shown": _annotated(FIELD + b"/F 32 /Rect [50 50 560 400] /AP << /N 11 0 R >>"),
    "a field without a size": _annotated(FIELD + b"/F 4 /Rect [50 50 50 50]"),
    "a hidden note": _annotated(b"/Subtype /FreeText /Contents (SAID) /F 2 /Rect [50 50 560 400] /DA (/F1 9 Tf)"),
    "a note that opens": _annotated(b"/Subtype /Text /Contents (SAID) /Rect [50 50 60 60]"),
    "bookmarks": _outline,
    "an attachment": _attached,
    "the metadata": _xmp,
}
"""Ways that a PDF hides lines."""


_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SECTION = (
    '<w:sectPr>{}<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="720" w:bottom="720" w:left="720" w:right="720"/></w:sectPr>'
)


def word(body: str = "", parts: dict[str, str] | None = None, section: str = "") -> bytes:
    """Return the resume as a Word file with *body* behind it; *parts* are related parts by kind, with their kinds as ids."""
    related = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}{kind.rstrip("12")}" Target="{kind}.xml"/>' for kind in parts or {}
    )
    shown = runs(RESUME.splitlines())
    contents = {
        "[Content_Types].xml": f'<Types><Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": f'<Rs><R Id="a" Type="{_OFFICE}officeDocument" Target="word/document.xml"/></Rs>',
        "word/document.xml": f"<w:document {_SPACES}><w:body>{shown}{body}{_SECTION.format(section)}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{related}</Relationships>",
    }
    contents |= {f"word/{kind}.xml": xml.replace(">", f" {_SPACES}>", 1) for kind, xml in (parts or {}).items()}
    return _zipped(contents)


def _zipped(contents: dict[str, str]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return file.getvalue()


def runs(lines: list[str], run: str = "", paragraph: str = "") -> str:
    """Return *lines* as paragraphs of Word."""
    return "".join(
        f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines
    )


def _run(properties: str) -> Callable[[list[str]], bytes]:
    return lambda lines: word(runs(lines, properties))


def _paragraph(properties: str) -> Callable[[list[str]], bytes]:
    return lambda lines: word(runs(lines, paragraph=properties))


def _styled(styles: str, run: str = "", paragraph: str = "") -> Callable[[list[str]], bytes]:
    return lambda lines: word(runs(lines, run, paragraph), {"styles": f"<w:styles>{styles}</w:styles>"})


def _style(name: str, properties: str, kind: str = "character", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{based}<w:rPr>{properties}</w:rPr></w:style>'


def _table(row: str = "", cell: str = "", run: str = "") -> Callable[[list[str]], bytes]:
    return lambda lines: word(
        f"<w:tbl><w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>{runs(lines, run)}</w:tc></w:tr></w:tbl>"
    )


def _box(place: str, shown: str = "", anchor: str = "") -> Callable[[list[str]], bytes]:
    return lambda lines: word(
        f"<w:p><w:r><w:drawing><wp:anchor {anchor}>{place}<wp:docPr id='1' name='x' {shown}/><a:graphic><a:graphicData><wps:wsp>"
        f"<wps:txbx><w:txbxContent>{runs(lines)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></w:r></w:p>"
    )


def _at(x: int, y: int, width: int, height: int) -> str:
    return (
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page">'
        f'<wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/>'
    )


def _around_run(before: str, after: str, tag: str = "t") -> Callable[[list[str]], bytes]:
    def hide(lines: list[str]) -> bytes:
        inside = "".join(f"<w:r><w:{tag}>{escape(line)}</w:{tag}></w:r>" for line in lines)
        return word(f"<w:p>{before}{inside}{after}</w:p>")

    return hide


def _part(kind: str, root: str, body: str = "", section: str = "") -> Callable[[list[str]], bytes]:
    return lambda lines: word(body, {kind: f"<w:{root}>{runs(lines)}</w:{root}>"}, section)


def _picture(lines: list[str]) -> bytes:
    said = escape(" ".join(lines), {"'": "&apos;"})
    about = f"<wp:docPr id='1' name='x' descr='{said}' title='{said}'/>"
    return word(f"<w:p><w:r><w:drawing><wp:inline>{about}</wp:inline></w:drawing></w:r></w:p>")


def _properties(lines: list[str]) -> bytes:
    made = word()
    with ZipFile(BytesIO(made)) as archive:
        contents = {name: archive.read(name).decode() for name in archive.namelist()}
    said = escape(" ".join(lines))
    contents["docProps/core.xml"] = f"<coreProperties><keywords>{said}</keywords><description>{said}</description></coreProperties>"
    contents["customXml/item1.xml"] = f"<posting>{said}</posting>"
    return _zipped(contents)


_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
WORD: dict[str, Callable[[list[str]], bytes]] = {
    "marked as hidden": _run("<w:vanish/>"),
    "hidden by its style": _styled(_style("S", "<w:vanish/>"), '<w:rStyle w:val="S"/>'),
    "hidden by the style of its style": _styled(
        _style("R", "<w:vanish/>", "paragraph") + _style("S", "", "paragraph", "R"), paragraph='<w:pStyle w:val="S"/>'
    ),
    "hidden by default": _styled("<w:docDefaults/>" + _style("S", "<w:vanish/>", "paragraph"), paragraph='<w:pStyle w:val="S"/>'),
    "white": _run('<w:color w:val="FFFFFF"/>'),
    "nearly white": _run('<w:color w:val="FDFDFD"/>'),
    "white of the theme": _run('<w:color w:val="auto" w:themeColor="background1"/>'),
    "white of the theme, with a value": _run('<w:color w:val="FFFFFF" w:themeColor="background1"/>'),
    "white by its style": _styled(_style("S", '<w:color w:val="FFFFFF"/>'), '<w:rStyle w:val="S"/>'),
    "in the colour of its ground": _run('<w:color w:val="112233"/><w:shd w:val="clear" w:fill="112233"/>'),
    "in the colour of its marker": _run('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'),
    "in the colour of its cell": _table(cell='<w:shd w:val="clear" w:fill="112233"/>', run='<w:color w:val="112233"/>'),
    "half a point": _run('<w:sz w:val="1"/>'),
    "one point": _run('<w:sz w:val="2"/>'),
    "one point by its style": _styled(_style("S", '<w:sz w:val="2"/>'), '<w:rStyle w:val="S"/>'),
    "squeezed to nothing": _run('<w:w w:val="1"/>'),
    "lines without a height": _paragraph('<w:spacing w:line="1" w:lineRule="exact"/>'),
    "left of the page": _paragraph('<w:ind w:left="-30000"/>'),
    "in a frame off the page": _paragraph(
        '<w:framePr w:w="2000" w:h="2000" w:hAnchor="page" w:vAnchor="page" w:x="-20000" w:y="400"/>'
    ),
    "a hidden row": _table("<w:hidden/>"),
    "a row without a height": _table('<w:trHeight w:val="1" w:hRule="exact"/>'),
    "a box off the page": _box(_at(-9000000, 0, 900000, 900000)),
    "a box without a size": _box(_at(900000, 900000, 0, 0)),
    "a hidden box": _box(_at(900000, 900000, 900000, 900000), 'hidden="1"'),
    "deleted": _around_run("<w:del>", "</w:del>", "delText"),
    "deleted, as plain text": _around_run("<w:del>", "</w:del>"),
    "moved away": _around_run("<w:moveFrom>", "</w:moveFrom>"),
    "instructions of a field": _around_run(_FIELD.format("begin"), _FIELD.format("end"), "instrText"),
    "a comment": _part("comments", "comments"),
    "a header that no page has": _part("header1", "hdr"),
    "a header of even pages, where there are none": _part(
        "header1", "hdr", section='<w:headerReference w:type="even" r:id="header1"/>'
    ),
    "a header of the first page, where there is none": _part(
        "header1", "hdr", section='<w:headerReference w:type="first" r:id="header1"/>'
    ),
    "a footnote that nothing refers to": lambda lines: word(
        "", {"footnotes": f'<w:footnotes><w:footnote w:id="7">{runs(lines)}</w:footnote></w:footnotes>'}
    ),
    "building blocks": _part("glossaryDocument", "glossaryDocument"),
    "words about a picture": _picture,
    "properties and custom data": _properties,
}
"""Ways that a Word file hides lines."""


_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_OPEN = " ".join(
    [f'xmlns:{name}="{_BASE}{name}:1.0"' for name in ("office", "style", "text", "table", "meta")]
    + [f'xmlns:draw="{_BASE}drawing:1.0"', f'xmlns:fo="{_BASE}xsl-fo-compatible:1.0"', f'xmlns:svg="{_BASE}svg-compatible:1.0"']
)


def writer(body: str = "", automatic: str = "") -> bytes:
    """Return the resume as an OpenDocument file with *body* behind it and *automatic* styles."""
    shown = "".join(f"<text:p>{escape(line)}</text:p>" for line in RESUME.splitlines())
    return _zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_OPEN}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{shown}{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_OPEN}/>",
        }
    )


def _spans(lines: list[str], name: str = "") -> str:
    return "".join(f'<text:p><text:span text:style-name="{name}">{escape(line)}</text:span></text:p>' for line in lines)


def _open_style(properties: str) -> Callable[[list[str]], bytes]:
    style = f'<style:style style:name="S" style:family="text"><style:text-properties {properties}/></style:style>'
    return lambda lines: writer(_spans(lines, "S"), style)


def _open_around(before: str, after: str) -> Callable[[list[str]], bytes]:
    return lambda lines: writer(f"{before}{_spans(lines)}{after}")


def _hidden_field(lines: list[str]) -> bytes:
    said = escape(" ".join(lines))
    return writer(f'<text:p><text:hidden-text text:is-hidden="true">{said}</text:hidden-text></text:p>')


ODT: dict[str, Callable[[list[str]], bytes]] = {
    "marked as hidden": _open_style('text:display="none"'),
    "white": _open_style('fo:color="#ffffff"'),
    "nearly white": _open_style('fo:color="#fdfdfd"'),
    "in the colour of its ground": _open_style('fo:color="#112233" fo:background-color="#112233"'),
    "one point": _open_style('fo:font-size="1pt"'),
    "squeezed to nothing": _open_style('style:text-scale="1%"'),
    "a hidden section": _open_around('<text:section text:name="x" text:display="none">', "</text:section>"),
    "a section under a condition": _open_around(
        '<text:section text:name="x" text:display="condition" text:condition="ooow:1==1" text:is-hidden="true">', "</text:section>"
    ),
    "a hidden paragraph": lambda lines: writer(
        "".join(f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{escape(line)}</text:p>' for line in lines)
    ),
    "hidden text in a field": _hidden_field,
    "a note to the reader": _open_around("<text:p><office:annotation>", "</office:annotation></text:p>"),
    "deleted": _open_around(
        '<text:tracked-changes><text:changed-region text:id="a"><text:deletion>',
        "</text:deletion></text:changed-region></text:tracked-changes>",
    ),
    "a box off the page": _open_around(
        '<text:p><draw:frame svg:x="-30cm" svg:y="1cm" svg:width="5cm" svg:height="5cm"><draw:text-box>',
        "</draw:text-box></draw:frame></text:p>",
    ),
    "a box without a size": _open_around(
        '<text:p><draw:frame svg:x="1cm" svg:y="1cm" svg:width="0cm" svg:height="0cm"><draw:text-box>',
        "</draw:text-box></draw:frame></text:p>",
    ),
}
"""Ways that an OpenDocument file hides lines."""


def rich(after: str = "") -> bytes:
    """Return the resume as RTF with *after* behind it."""
    shown = "".join(f"{line}\\par\n" for line in RESUME.splitlines())
    table = r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}"
    return (r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}" + table + r"\f0\fs20 " + shown + after + "}").encode("cp1252", "replace")


def _rich(before: str, after: str = "}") -> Callable[[list[str]], bytes]:
    return lambda lines: rich(before + "".join(f"{line}\\par\n" for line in lines) + after)


RTF: dict[str, Callable[[list[str]], bytes]] = {
    "marked as hidden": _rich(r"{\v "),
    "white": _rich(r"{\cf2 "),
    "one point": _rich(r"{\fs2 "),
    "half a point": _rich(r"{\fs1 "),
    "deleted": _rich(r"{\deleted "),
    "an unknown destination": _rich(r"{\*\posting "),
    "the properties": _rich(r"{\info{\keywords ", "}}"),
    "a comment": _rich(r"{\*\annotation "),
    "instructions of a field": _rich(r"{\field{\*\fldinst ", "}{\\fldrslt }}"),
    "squeezed to nothing": _rich(r"{\charscalex1 "),
}
"""Ways that an RTF file hides lines."""


def marked(after: str = "") -> bytes:
    """Return the resume as Markdown with *after* behind it."""
    return f"{RESUME}\n\n{after}".encode()


def _marked(before: str, after: str) -> Callable[[list[str]], bytes]:
    return lambda lines: marked(before + "\n".join(lines) + after)


MARKDOWN: dict[str, Callable[[list[str]], bytes]] = {
    "a comment": _marked("<!--\n", "\n-->"),
    "a hidden element": _marked("<div hidden>\n", "\n</div>"),
    "not displayed": _marked('<div style="display:none">\n', "\n</div>"),
    "not visible": _marked("<div style='visibility: hidden'>\n", "\n</div>"),
    "transparent": _marked('<div style="opacity:0">\n', "\n</div>"),
    "white": _marked('<div style="color:#fff">\n', "\n</div>"),
    "white by name": _marked('<span style="color: white">', "</span>"),
    "without a size": _marked('<div style="font-size:0">\n', "\n</div>"),
    "one pixel": _marked('<p style="font-size:1px">', "</p>"),
    "off the page": _marked('<div style="position:absolute;left:-9999px">\n', "\n</div>"),
    "a script": _marked("<script>\n", "\n</script>"),
    "a template": _marked("<template>\n", "\n</template>"),
    "words about a picture": lambda lines: marked(f"![{' '.join(lines)}](x.png)"),
    "the title of a link": lambda lines: marked(f'[.](http://example.com "{" ".join(lines)}")'),
    "a reference that nothing refers to": lambda lines: marked("\n".join(f"[//]: # ({line})" for line in lines)),
}
"""Ways that a Markdown file hides lines."""


def _visible_form(lines: list[str]) -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >>"
    return paper(b"/X1 Do", {11: stream(words(lines), form)}, resources=b"/XObject << /X1 11 0 R >>")


SHOWN: dict[str, tuple[str, Callable[[list[str]], bytes]]] = {
    "a drawing": ("pdf", _visible_form),
    "a little transparent": ("pdf", _state(b"/ca 0.9")),
    "narrow letters": ("pdf", _around(b"80 Tz")),
    "a filled-in field": ("pdf", _annotated(FIELD + b"/F 4 /Rect [50 50 560 400] /AP << /N 11 0 R >>")),
    "text of the theme": ("docx", _run('<w:color w:val="auto" w:themeColor="text1"/>')),
    "marked with a marker": ("docx", _run('<w:highlight w:val="yellow"/>')),
    "narrow letters of Word": ("docx", _run('<w:w w:val="90"/>')),
    "lines of a fixed height": ("docx", _paragraph('<w:spacing w:line="240" w:lineRule="exact"/>')),
    "an outdent": ("docx", _paragraph('<w:ind w:left="-400"/>')),
    "a row of a fixed height": ("docx", _table('<w:trHeight w:val="6000" w:hRule="exact"/>')),
    "a box": ("docx", _box(_at(900000, 900000, 3000000, 3000000))),
    "a section": ("odt", _open_around('<text:section text:name="x">', "</text:section>")),
    "letters of full width": ("rtf", _rich(r"{\charscalex95 ")),
    "an element of a page": ("md", _marked('<div style="color:#333;font-size:12px">\n', "\n</div>")),
}
"""Ways to write lines that look like those above and can be seen, with the kind of file."""
