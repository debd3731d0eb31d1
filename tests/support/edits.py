"""Changes of Word files that put one fault into them."""

from collections.abc import Callable

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn


def track(document: Word) -> None:
    run = document.paragraphs[-1].runs[0]._r
    inserted = OxmlElement("w:ins")
    run.addprevious(inserted)
    inserted.append(run)


def fetch(document: Word) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    document.part._settings_part.relate_to("https://example.org/resume.dotx", kind, is_external=True)


def table(document: Word) -> None:
    grid = document.add_table(6, 3, style="Table Grid")
    for row in grid.rows:
        for cell in row.cells:
            cell.text = "Kept the ledgers of three sites"


def loose_table(document: Word) -> None:
    grid = document.add_table(4, 3)
    for row in grid.rows:
        for cell in row.cells:
            cell.text = "Kept ledgers"


def text_box(document: Word) -> None:
    document.paragraphs[-1]._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>'
            "<w:t>Kept the ledgers of three sites</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    )


def header(text: str) -> Callable[[Word], None]:
    def edit(document: Word) -> None:
        document.sections[0].header.paragraphs[0].text = text

    return edit


def rename_headings(document: Word) -> None:
    """Give one heading a name of the writer's own."""
    next(paragraph for paragraph in document.paragraphs if paragraph.text == "Experience").text = "Where I Have Been"


def linked(document: Word) -> None:
    paragraph = document.paragraphs[1]
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to("mailto:robin@example.org", RELATION.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "Write to me"
    run.append(text)
    link.append(run)
    paragraph._p.append(link)
