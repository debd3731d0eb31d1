"""Archives made in the tests themselves."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

MakeZip = Callable[[dict[str, str | bytes]], bytes]

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/{part}" ContentType="{kind}"/></Types>'
)
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="{part}"/></Relationships>'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>Ada Example</w:t></w:r></w:p></w:body></w:document>"
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.fixture(scope="session")
def make_zip() -> MakeZip:
    """Zip the parts given."""
    return zipped


@pytest.fixture(scope="session")
def make_package() -> Callable[..., bytes]:
    """Make a small office package whose main part has the content type given; more parts may be added."""

    def make(kind: str = WORD, part: str = "word/document.xml", more: dict[str, str | bytes] | None = None) -> bytes:
        parts: dict[str, str | bytes] = {
            "[Content_Types].xml": CONTENT_TYPES.format(part=part, kind=kind),
            "_rels/.rels": RELATIONSHIPS.format(part=part),
            part: BODY,
        }
        return zipped(parts | (more or {}))

    return make
