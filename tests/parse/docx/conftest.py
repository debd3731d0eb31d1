"""Word files made of XML strings, as small as the claim allows."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from resume_ats_scorer import intake
from resume_ats_scorer.model import Document, Limits
from resume_ats_scorer.parse import parse

SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

ReadWord = Callable[..., Document]


def package(
    body: str,
    parts: dict[str, str] | None = None,
    relations: str = "",
    files: dict[str, str | bytes] | None = None,
) -> bytes:
    """Return a DOCX with *body*; *parts* are related parts by kind, whose relationship id is their kind."""
    related = "".join(f'<Relationship Id="{kind}" Type="{OFFICE}{kind.rstrip("12")}" Target="{kind}.xml"/>' for kind in parts or {})
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types><Override PartName="/word/document.xml" ContentType="{KIND}"/></Types>',
        "_rels/.rels": f'<Rs><R Id="a" Type="{OFFICE}officeDocument" Target="word/document.xml"/></Rs>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{related}{relations}</Relationships>",
    }
    for kind, xml in (parts or {}).items():
        contents[f"word/{kind}.xml"] = xml.replace(">", f" {SPACES}>", 1)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in (contents | (files or {})).items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.fixture(scope="session")
def read_word() -> ReadWord:
    """Read a DOCX made by `package` from the body, parts, relations and files given."""

    def read(body: str, **more: object) -> Document:
        data = package(body, **more)  # type: ignore[arg-type]
        return parse(intake.accept(data, "resume.docx", Limits()), Limits())

    return read


@pytest.fixture(scope="session")
def word_file() -> Callable[..., bytes]:
    """Return `package`, the maker of a DOCX."""
    return package
