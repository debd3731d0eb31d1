"""Ways that hide lines by grounds that are not there, fonts without letters, rows and frames that are full, and drawings on top."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from hiding import _at, _marked, _open_style, _rich, _run, _spans, _style, _styled, marked, rich, runs, word, writer
from PIL import Image

Way = Callable[[list[str]], bytes]
_WHITE = '<w:color w:val="FFFFFF"/>'
_CLEAR = "<a:solidFill><a:srgbClr val='112233'><a:alpha val='%d'/></a:srgbClr></a:solidFill>"
_LINE = (
    '<w14:textOutline xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:solidFill><w14:srgbClr w14:val="{}"/>'
    "</w14:solidFill></w14:textOutline>"
    '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>'
)
_FULL = ["."] * 6


def _anchored(inside: str, place: str, behind: int = 0) -> str:
    return (
        f"<w:p><w:r><w:drawing><wp:anchor behindDoc='{behind}'>{place}<wp:wrapNone/><a:graphic><a:graphicData>{inside}"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
    )


def _in_box(fill: str) -> Way:
    return lambda lines: word(
        _anchored(
            f"<wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx><w:txbxContent>{runs(lines, _WHITE)}</w:txbxContent></wps:txbx>"
            "</wps:wsp>",
            _at(900000, 900000, 5000000, 8000000),
        )
    )


def _over(fill: str, x: int = 0) -> Way:
    """Return a way that sets white lines on a shape behind them."""
    shape = _anchored(f"<wps:wsp><wps:spPr>{fill}</wps:spPr></wps:wsp>", _at(x, 0, 7772400, 10058400), 1)
    return lambda lines: word(shape + runs(lines, _WHITE))


def _under_png(mode: str) -> Way:
    """Return a way that lays a picture without transparency, or with it, over the second page."""
    picture = (
        "<pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:blipFill><a:blip r:embed='image1'/>"
        "</pic:blipFill></pic:pic>"
    )
    drawn = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + _anchored(picture, _at(0, 0, 7772400, 10058400))

    def hide(lines: list[str]) -> bytes:
        image, file = BytesIO(), BytesIO()
        Image.new(mode, (8, 8), "white").save(image, "PNG")
        with ZipFile(BytesIO(word(drawn + runs(lines), {"image1": "<x/>"}))) as made, ZipFile(file, "w") as archive:
            for name in made.namelist():
                archive.writestr(name, made.read(name).replace(b"image1.xml", b"image1.png"))
            archive.writestr("word/image1.png", image.getvalue())
        return file.getvalue()

    return hide


def _drawn(properties: str, body: str, white: str = "#000000") -> Way:
    """Return a way that has a style of drawings "G" with these *properties*, and letters in *white*."""
    styles = (
        f'<style:style style:name="S" style:family="text"><style:text-properties fo:color="{white}"/></style:style>'
        f'<style:style style:name="G" style:family="graphic"><style:graphic-properties {properties}/></style:style>'
        '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>'
    )
    return lambda lines: writer(body.format(_spans(lines, "S")), styles)


_FRAME = (
    '<text:p><draw:frame draw:style-name="G" {} svg:width="15cm" svg:height="25cm"><draw:text-box>{{}}</draw:text-box>'
    "</draw:frame></text:p>"
)
_RECTANGLE = (
    '<text:p text:style-name="B"><draw:rect text:anchor-type="paragraph" draw:style-name="G" svg:width="21cm" svg:height="29cm"/>'
    "</text:p>{}"
)
_FRONT = 'style:wrap="run-through" style:run-through="{}" draw:fill="solid" draw:fill-color="#ffffff"'


def _blank_in_rich(lines: list[str]) -> bytes:
    made = rich("{\\f1 " + "".join(f"{line}\\par\n" for line in lines) + "}")
    return made.replace(b"{\\f0 Arial;}", b"{\\f0 Arial;}{\\f1 AdobeBlank;}")


GROUNDS: dict[str, dict[str, Way]] = {
    "docx": {
        "in a font without letters": _run('<w:rFonts w:ascii="Adobe Blank" w:hAnsi="Adobe Blank"/>'),
        "in a style without letters": _styled(_style("S", '<w:rFonts w:ascii="AdobeBlank"/>'), '<w:rStyle w:val="S"/>'),
        "white in a box without opacity": _in_box(_CLEAR % 0),
        "white over a shape without opacity": _over(_CLEAR % 1000),
        "white over a shape beside the page": _over(_CLEAR % 100000, -9000000),
        "white over a shape without paint": _over("<a:noFill/>"),
        "white lines around nothing": _run(_LINE.format("FFFFFF")),
        "moved off the page by a field": lambda lines: word(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADVANCE \\d 3000</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + "".join(f"<w:r><w:t>{line.replace('&', '&amp;')}</w:t><w:br/></w:r>" for line in lines)
            + "</w:p>"
        ),
        "in a frame that is full": lambda lines: word(
            runs(_FULL + lines, paragraph='<w:framePr w:w="4000" w:h="240" w:hRule="exact" w:x="1" w:y="1"/>')
        ),
        "under a picture without transparency": _under_png("RGB"),
    },
    "odt": {
        "in a font without letters": _open_style('fo:font-family="AdobeBlank"'),
        "white in a frame without opacity": _drawn(
            'draw:fill="solid" draw:fill-color="#112233" draw:opacity="0%"', _FRAME.format(""), "#ffffff"
        ),
        "on a page there is not": _drawn("", _FRAME.format('text:anchor-type="page" text:anchor-page-number="99"')),
        "under a rectangle in front": _drawn(_FRONT.format("foreground"), _RECTANGLE),
    },
    "rtf": {
        "in a font without letters, as rich text": _blank_in_rich,
        "in a column without width": _rich(r"{\sect\sectd\cols2\colno1\colw10\colno2\colw10 "),
        "in a row that is full": lambda lines: _rich(r"{\trowd\trrh-280\cellx9000\pard\intbl ", r"\cell\row}")(_FULL + lines),
        "in a cell that is merged with the one before": _rich(
            r"{\trowd\clmgf\cellx5000\clmrg\cellx9000\pard\intbl\cell\pard\intbl ", r"\cell\row}"
        ),
    },
    "md": {"white by an attribute of the body": _marked('<body text="white">\n', "\n</body>")},
    "txt": {
        "far below": lambda lines: marked("\n" * 500 + "\n".join(lines)),
        "behind wide blanks": lambda lines: marked("\n".join("\u3000" * 200 + line for line in lines)),
        "behind letters that are blank": lambda lines: marked("\n".join("\u3164" * 200 + line for line in lines)),
    },
}
"""Ways to hide lines by kind of file."""
SHOWN_GROUNDS: dict[str, tuple[str, Way]] = {
    "white over a shape of some opacity": ("docx", _over(_CLEAR % 60000)),
    "white in a box of some opacity": ("docx", _in_box(_CLEAR % 80000)),
    "dark lines around nothing": ("docx", _run(_LINE.format("112233"))),
    "moved a little by a field": (
        "docx",
        lambda lines: word(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADVANCE \\d 6</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + runs(lines)
        ),
    ),
    "frames of a line each": (
        "docx",
        lambda lines: word(
            "".join(
                runs([line], paragraph=f'<w:framePr w:w="9000" w:h="240" w:hRule="exact" w:x="1" w:y="{300 * at}"/>')
                for at, line in enumerate(lines)
            )
        ),
    ),
    "under a picture with transparency": ("docx", _under_png("RGBA")),
    "under a rectangle behind": ("odt", _drawn(_FRONT.format("background"), _RECTANGLE)),
    "on the second page": ("odt", _drawn("", _FRAME.format('text:anchor-type="page" text:anchor-page-number="2"'))),
    "in columns of a width": ("rtf", _rich(r"{\sect\sectd\cols2\colno1\colw4000\colno2\colw4000 ")),
    "some way below": ("txt", lambda lines: marked("\n" * 60 + "\n".join(lines))),
}
"""What looks like one of them and can be seen."""
