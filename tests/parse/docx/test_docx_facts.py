"""What a Word file says of itself, and files that are out to do harm."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.errors import Corrupt, TooComplex
from resume_ats_scorer.model import Document

ReadWord = Callable[..., Document]

BODY = "<w:p><w:r><w:t>Ada</w:t></w:r></w:p>"
RELATIONSHIP = "<Relationship Id='{0}' Type='x/{0}' Target='{1}' TargetMode='External'/>"


def test_macros_attachments_and_what_is_fetched(read_word: ReadWord) -> None:
    """Macros, embedded files and what opening would fetch are counted; links to click and local templates are not fetched."""
    relations = (
        RELATIONSHIP.format("attachedTemplate", "http://example.com/t.dotm")
        + RELATIONSHIP.format("image", "\\\\server.example.com\\a.png")
        + RELATIONSHIP.format("hyperlink", "https://example.com")
        + RELATIONSHIP.format("oleObject", "file:///C:/Users/ada/a.xlsx")
    )
    files = {"word/vbaProject.bin": b"x", "word/embeddings/a.xlsx": b"x", "word/embeddings/b.bin": b"x"}

    facts = read_word(BODY, relations=relations, files=files).facts

    assert (facts.macros, facts.attachments, facts.external_links) == (True, 2, 2)


def test_program_and_metadata(read_word: ReadWord) -> None:
    """The program and the words of the metadata are read; the package without them has none."""
    relations = (
        "<Rs><R Id='a' Type='x/officeDocument' Target='word/document.xml'/><R Id='b' Type='x/extended-properties' Target='app.xml'/>"
        "<R Id='c' Type='x/core-properties' Target='core.xml'/></Rs>"
    )
    app = (
        "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'>"
        "<Application>Example Writer</Application><AppVersion>3.1</AppVersion></Properties>"
    )
    core = (
        "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
        " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>My resume</dc:title><cp:keywords>go sql</cp:keywords></cp:coreProperties>"
    )

    facts = read_word(BODY, files={"_rels/.rels": relations, "app.xml": app, "core.xml": core}).facts

    assert (facts.creator, facts.producer, facts.version, facts.metadata_words) == (
        "Example Writer",
        "Example Writer 3.1",
        "3.1",
        4,
    )


def test_entities_in_any_part_are_corrupt(read_word: ReadWord) -> None:
    """A document type in a part that is read is refused, wherever the part stands."""
    with pytest.raises(Corrupt):
        read_word(BODY, files={"word/document.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'})


def test_tables_nested_without_end_are_refused(read_word: ReadWord) -> None:
    """Nesting that no reader could follow is refused by the parser, not by a crash."""
    with pytest.raises((Corrupt, TooComplex)):
        read_word("<w:tbl><w:tr><w:tc>" * 100 + BODY + "</w:tc></w:tr></w:tbl>" * 100)


def test_tables_nested_deeply_are_read(read_word: ReadWord) -> None:
    """Deep but possible nesting is read."""
    assert read_word("<w:tbl><w:tr><w:tc>" * 80 + BODY + "</w:tc></w:tr></w:tbl>" * 80).lines[0].table == 80


def test_too_much_text_is_too_complex(read_word: ReadWord) -> None:
    """More characters than allowed are refused."""
    with pytest.raises(TooComplex):
        read_word(
            "".join(f"<w:p><w:r><w:t>word{number} and more of it, all different</w:t></w:r></w:p>" for number in range(12_000))
        )


def test_fields_nested_without_end_are_too_complex(read_word: ReadWord) -> None:
    """Fields within fields are bounded, or reading would take time without end."""
    with pytest.raises(TooComplex):
        read_word("<w:p><w:r>" + "<w:fldChar w:fldCharType='begin'/>" * 60 + "</w:r></w:p>" + BODY)


def test_too_many_pages_are_too_complex(read_word: ReadWord) -> None:
    """A document of more pages than allowed is refused."""
    with pytest.raises(TooComplex):
        read_word(BODY + "<w:p><w:r>" + "<w:br w:type='page'/>" * 60 + "</w:r></w:p>")
