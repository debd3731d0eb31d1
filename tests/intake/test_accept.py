"""What is accepted, as what, and what is refused."""

from collections.abc import Callable
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer import intake, pipeline
from resume_ats_scorer.errors import (
    Corrupt,
    Encrypted,
    FileEmpty,
    FileTooLarge,
    PostingUnreadable,
    ScorerError,
    TooComplex,
    TypeMismatch,
    UnsupportedType,
)
from resume_ats_scorer.intake import _hint
from resume_ats_scorer.model import Kind, Limits

MakePackage = Callable[..., bytes]
MakeZip = Callable[[dict[str, str | bytes]], bytes]

LIMITS = Limits()
ODT = "application/vnd.oasis.opendocument.text"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00" + bytes(40)
EXECUTABLE = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(range(256)) * 4


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n", "resume.pdf", Kind.PDF),
        (b"%PDF-1.7\n", None, Kind.PDF),
        (b"%PDF-1.7\n", "RESUME.PDF", Kind.PDF),
        (b"%PDF-1.7\n", "resume", Kind.PDF),
        (b"{\\rtf1 Ada}", "resume.rtf", Kind.RTF),
        (b"\xef\xbb\xbf\r\n{\\rtf1 Ada}", "resume.rtf", Kind.RTF),
        (b"Ada Example\n", "resume.txt", Kind.TXT),
        (b"# Ada Example\n", "resume.md", Kind.TXT),
        (b"# Ada Example\n", "resume.markdown", Kind.TXT),
        ("Zoë Beispiel".encode("utf-16"), "resume.txt", Kind.TXT),
        ("Zoë Beispiel, Geschäftsführerin".encode("cp1252"), "resume.txt", Kind.TXT),
    ],
)
def test_bytes_decide_the_type(data: bytes, name: str | None, kind: Kind) -> None:
    """The first bytes decide the type, whatever the case of the suffix, and a name is not needed."""
    assert kind == intake.accept(data, name, LIMITS).kind


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ],
)
def test_word_packages_are_docx(make_package: MakePackage, kind: str) -> None:
    """Documents, templates and macro-enabled documents of Word are DOCX."""
    assert intake.accept(make_package(kind), "resume.docx", LIMITS).kind == Kind.DOCX


def test_main_part_may_stand_anywhere(make_package: MakePackage) -> None:
    """The relationship says where the document is, not a fixed name."""
    assert intake.accept(make_package(part="parts/body7.xml"), None, LIMITS).kind == Kind.DOCX


def test_odt_is_known_by_its_mimetype(make_zip: MakeZip) -> None:
    """An archive with the OpenDocument text mimetype is ODT."""
    data = make_zip({"mimetype": ODT, "content.xml": "<x/>"})

    assert intake.accept(data, "resume.odt", LIMITS).kind == Kind.ODT


def test_sha256_is_of_the_bytes_as_sent_and_junk_before_a_pdf_is_cut() -> None:
    """Up to 1,020 bytes of junk are cut off, and the hash still is that of the file as sent."""
    data = b"\x00junk" * 204 + b"%PDF-1.4\n"

    upload = intake.accept(data, "a.pdf", LIMITS)

    assert (upload.data, upload.sha256) == (b"%PDF-1.4\n", sha256(data).hexdigest())


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"", "resume.pdf", FileEmpty),
        (b"x" * 101, "resume.txt", FileTooLarge),
        (b"%PDF-1.7\n", "resume.docx", TypeMismatch),
        (b"%PDF-1.7\n", "resume.exe", TypeMismatch),
        (b"Just text.", "resume.pdf", TypeMismatch),
        (b"{\\rtf1 Ada}", "resume.doc", TypeMismatch),
        (EXECUTABLE[:90], "resume.pdf", UnsupportedType),
        (PNG[:90], "resume.png", UnsupportedType),
        (b"<!DOCTYPE html><html><body>Ada</body></html>", "resume.txt", UnsupportedType),
        (b"\x00\x01\x02\x03\x04" * 9, None, UnsupportedType),
    ],
)
def test_refusals(data: bytes, name: str, error: type[ScorerError]) -> None:
    """Each file that cannot be read gets the error that says why."""
    with pytest.raises(error):
        intake.accept(data, name, Limits(max_bytes=100))


def test_legacy_doc_says_what_to_save_it_as() -> None:
    """A legacy .doc is refused with the advice to save it as DOCX or PDF."""
    with pytest.raises(UnsupportedType, match="save it as DOCX or PDF"):
        intake.accept(OLE2, "resume.doc", LIMITS)


@pytest.mark.parametrize(
    ("data", "name", "advice"),
    [
        (b"{\\rtf1 Ada}", "resume.doc", "let it end in .rtf"),
        (b"\\documentclass{article}", "resume.tex", "the PDF or DOCX made from it"),
        (b"Subject: CV\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n", "cv.doc", "print it to a PDF"),
        (b"<!-- made by hand -->\n<head><title>Ada</title></head>", "cv.doc", "print it to a PDF"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "cv.xml", "save it as DOCX"),
        (b'<?xml version="1.0"?><office:document office:version="1.3"/>', "cv.fodt", "save it as DOCX"),
    ],
)
def test_refusals_say_what_to_send(data: bytes, name: str, advice: str) -> None:
    """A file in the guise of another is refused with what it is, and what to do about it."""
    with pytest.raises((TypeMismatch, UnsupportedType), match=advice):
        intake.accept(data, name, LIMITS)


def test_pages_is_exported_from_pages(make_zip: MakeZip) -> None:
    """A file of Apple's Pages is called one."""
    with pytest.raises(UnsupportedType, match="Pages"):
        intake.accept(make_zip({"Index/Document.iwa": b"x"}), "resume.pages", LIMITS)


def test_encrypted_office_file_is_said_to_be_encrypted() -> None:
    """A DOCX with a password is an OLE2 file with an encrypted package in it."""
    with pytest.raises(Encrypted):
        intake.accept(OLE2 + "EncryptedPackage".encode("utf-16-le"), "resume.docx", LIMITS)


def test_encrypted_odt_is_said_to_be_encrypted(make_zip: MakeZip) -> None:
    """An ODT whose manifest names encryption data needs a password."""
    manifest = "<m:manifest xmlns:m='urn:m'><m:encryption-data/></m:manifest>"
    data = make_zip({"mimetype": ODT, "content.xml": "x", "META-INF/manifest.xml": manifest})

    with pytest.raises(Encrypted):
        intake.accept(data, "resume.odt", LIMITS)


def test_other_office_packages_are_refused(make_package: MakePackage, make_zip: MakeZip) -> None:
    """A spreadsheet and a plain archive are refused, also under the name of a DOCX."""
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    for data in (make_package(sheet), make_zip({"resume.pdf": b"%PDF-1.7"})):
        with pytest.raises(UnsupportedType):
            intake.accept(data, "resume.docx", LIMITS)


def test_start_of_the_file_outranks_a_later_mark(make_package: MakePackage) -> None:
    """A file that starts as a DOCX is one, even where a PDF header follows within the first 1,024 bytes; and the reverse."""
    package = make_package(more={"a.bin": b"%PDF-1.7\n"})

    kinds = [intake.accept(data, None, LIMITS).kind for data in (package + b"%PDF-1.7\n", b"%PDF-1.7\n" + package)]

    assert kinds == [Kind.DOCX, Kind.PDF]


def test_works_without_libmagic(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without libmagic an unknown file is refused with the general sentence."""
    monkeypatch.setattr(_hint, "_magic", lambda: None)

    with pytest.raises(UnsupportedType) as caught:
        intake.accept(PNG, "resume.png", LIMITS)

    assert str(caught.value) == UnsupportedType.default


def test_picture_is_called_a_picture() -> None:
    """With libmagic the refusal says what the file seems to be."""
    with pytest.raises(UnsupportedType, match="a picture"):
        intake.accept(PNG, "resume.pdf", LIMITS)


def test_a_posting_that_is_a_picture_is_not_called_a_resume() -> None:
    """What is said of a file's type is said of postings too."""
    with pytest.raises(PostingUnreadable) as caught:
        pipeline.read_posting(pipeline.Attachment(PNG, "posting.png"), LIMITS)

    assert "resume" not in str(caught.value)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1", b"{\\rtf", OLE2[:8], b"\xff\xfe"]))
def test_any_bytes_are_accepted_or_refused_by_name(data: bytes, start: bytes) -> None:
    """Whatever the bytes, there is an upload or one of our errors, the same each time."""

    def outcome() -> object:
        try:
            return intake.accept(start + data, None, LIMITS)
        except ScorerError as error:
            return type(error)

    assert outcome() == outcome()


@pytest.mark.parametrize("cut", [30, 200, -1, -30])
def test_truncated_package_is_corrupt(make_package: MakePackage, cut: int) -> None:
    """A DOCX that lost its end is damaged."""
    with pytest.raises(Corrupt):
        intake.accept(make_package()[:cut], "resume.docx", LIMITS)


def test_too_many_entries_are_too_complex(make_package: MakePackage) -> None:
    """An archive with more entries than allowed is not opened."""
    data = make_package(more={f"media/{number}.bin": b"" for number in range(20)})

    with pytest.raises(TooComplex):
        intake.accept(data, None, Limits(max_archive_entries=20))


def test_text_beyond_the_limit_is_refused_without_reading_it_all() -> None:
    """A huge text is too complex, a huge binary still is no text."""
    limits = Limits(max_chars=100)
    for data, error in ((b"word " * 200, TooComplex), (bytes(range(256)) * 4, UnsupportedType)):
        with pytest.raises(error):
            intake.accept(data, None, limits)
