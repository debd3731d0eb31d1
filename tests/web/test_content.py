"""Files with teeth, through the door: each is read for what it says, or refused for what it is."""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from pdfs import Objects, deflated, pdf, resume, stream, text
from starlette.testclient import TestClient

from resume_ats_scorer.settings import load
from resume_ats_scorer.web import sample
from resume_ats_scorer.web.app import create_app

KEY = "correct-horse-battery"
WORD = (Path(__file__).parents[2] / "examples/registered_nurse.docx").read_bytes()
PROGRAM = b"MZ" + bytes(4_000)
LINK = (
    '<Relationship Id="far" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    'Target="http://example.com/far.dotm" TargetMode="External"/></Relationships>'
)
ENTITIES = (
    '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><w:document"
)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = create_app(load(api_key=KEY, workers=1, worker_cpu_seconds=2.0, worker_memory_mb=384))
    with TestClient(app, headers={"X-API-Key": KEY}) as client:
        yield client


def send(client: TestClient, name: str, data: bytes, path: str = "/score") -> httpx2.Response:
    posting = {"job_description": sample.POSTING} if path == "/score" else {}
    answer: httpx2.Response = client.post(path, files={"resume": (name, data)}, data={**posting, "as_of": "2026-01-31"})
    return answer


def word(changes: dict[str, tuple[str, str]] | None = None, added: dict[str, bytes] | None = None, *, zip64: bool = False) -> bytes:
    """Return the example DOCX with text of its parts replaced, and with parts *added*."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, (before, after) in (changes or {}).items():
            assert before.encode() in parts[name]
            parts[name] = parts[name].replace(before.encode(), after.encode(), 1)
        for name, content in (parts | (added or {})).items():
            with new.open(name, "w", force_zip64=zip64) as part:
                part.write(content)
    return stream.getvalue()


NESTED = b"[" * 100_000 + b"]" * 100_000


def with_symlink() -> bytes:
    stream = io.BytesIO(WORD)
    with zipfile.ZipFile(stream, "a") as archive:
        entry = zipfile.ZipInfo("word/media/passwd")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return stream.getvalue()


def other_archive() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "text")
    return stream.getvalue()


def attached() -> Objects:
    names = b"/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>"
    return {
        **resume(catalog=names),
        6: b"<< /Type /Filespec /F (a.exe) /UF (a.exe) /EF << /F 7 0 R >> >>",
        7: stream(PROGRAM, b"/Type /EmbeddedFile"),
    }


def launching() -> Objects:
    link = b"/Annots [<< /Type /Annot /Subtype /Link /Rect [50 700 90 710] /A << /S /Launch /F (calc.exe) >> >>]"
    return resume(page=link)


def scripted() -> Objects:
    script = b"<< /S /JavaScript /JS (app.launchURL\\('http://example.com'\\)) >>"
    return resume(catalog=b"/OpenAction %s /Names << /JavaScript << /Names [(a) %s] >> >>" % (script, script))


@pytest.mark.parametrize(
    ("name", "data", "check", "status"),
    [
        ("script.pdf", lambda: pdf(scripted()), "file.macros", "fail"),
        ("launch.pdf", lambda: pdf(launching()), "file.macros", "fail"),
        ("attached.pdf", lambda: pdf(attached()), "file.attachments", "warn"),
        ("template.docx", lambda: word({"word/_rels/document.xml.rels": ("</Relationships>", LINK)}), "file.external", "warn"),
        (
            "ole.docx",
            lambda: word(added={"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0" + bytes(999)}),
            "file.attachments",
            "warn",
        ),
        ("program.docx", lambda: word(added={"word/embeddings/a.exe": PROGRAM}), "file.attachments", "warn"),
        ("macros.docx", lambda: word(added={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(999)}), "file.macros", "fail"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_a_file_carries_is_told_and_not_run(
    client: TestClient, name: str, data: Callable[[], bytes], check: str, status: str
) -> None:
    """Scripts, programs, attachments and what would be fetched change nothing about the reading and are named in the report."""
    answer = send(client, name, data())

    assert 200 == answer.status_code, answer.text
    found = {one["id"]: one["status"] for one in answer.json()["checks"]}
    assert status == found[check]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("pdf with an archive behind it.pdf", lambda: pdf(resume()) + other_archive()),
        ("picture before a pdf.pdf", lambda: b"GIF89a\x01\x00\x01\x00\x00\x00\x00;" + pdf(resume())),
        ("table that names itself.pdf", lambda: pdf(resume(), previous=b"self")),
        ("table before the file.pdf", lambda: pdf(resume(), previous=b"99999999999")),
        (
            "drawing that draws itself.pdf",
            lambda: pdf(
                {
                    **resume(content=stream(text() + b" /X Do"), resources=b"/XObject << /X 6 0 R >>"),
                    6: stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"),
                }
            ),
        ),
        ("arrays within arrays.pdf", lambda: pdf(resume(catalog=b"/Deep %s" % NESTED))),
        ("zip64.docx", lambda: word(zip64=True)),
        ("link in the archive.docx", with_symlink),
        ("way out of the archive.docx", lambda: word(added={"../../../etc/cron.d/a": b"* * * * * root a"})),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_odd_files_are_read_for_what_they_say(client: TestClient, name: str, data: Callable[[], bytes]) -> None:
    """What surrounds a document, or is wrong with its tables, does not change what it says."""
    plain = send(client, "cv.docx", WORD) if name.endswith("docx") else send(client, "cv.pdf", pdf(resume()))

    answer = send(client, name, data())

    assert 200 == answer.status_code, answer.text
    assert plain.json()["reading"]["lines"] == answer.json()["reading"]["lines"]


def pages(count: int) -> Objects:
    kids = b" ".join(b"%d 0 R" % (10 + number) for number in range(count))
    each = {10 + number: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>" for number in range(count)}
    return {**resume(), 2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), **each}


def deep_pages(levels: int) -> Objects:
    chain = {10 + n: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (11 + n, 9 + n) for n in range(levels)}
    last = {10 + levels: resume()[3]}
    return {**resume(), 2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", **chain, **last}


ROUND = {**resume(), 2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"}


@pytest.mark.parametrize(
    ("name", "data", "status", "codes"),
    [
        ("ten thousand pages.pdf", lambda: pdf(pages(10_000)), 422, {"too_complex"}),
        ("pages within pages.pdf", lambda: pdf(deep_pages(5_000)), 422, {"corrupt", "no_text"}),
        (
            "more pages said than there are.pdf",
            lambda: pdf({**resume(), 2: b"<< /Type /Pages /Kids [3 0 R] /Count 40 >>"}),
            422,
            {"corrupt"},
        ),
        ("pages that hold themselves.pdf", lambda: pdf(ROUND), 422, {"corrupt", "no_text"}),
        ("bomb.pdf", lambda: pdf(resume(content=deflated(b"0 0 m " * 15_000_000, 2))), 422, {"too_complex", "corrupt", "no_text"}),
        (
            "text without end.pdf",
            lambda: pdf(resume(content=deflated(b"BT /F1 9 Tf 9 TL %s ET" % (b"(word word) Tj T* " * 60_000)))),
            422,
            {"too_complex"},
        ),
        ("pdf named otherwise.docx", lambda: pdf(resume()) + other_archive(), 415, {"type_mismatch"}),
        ("picture.gif", lambda: b"GIF89a\x01\x00\x01\x00" + pdf(resume()), 415, {"type_mismatch", "unsupported_type"}),
        ("archive before a pdf.pdf", lambda: other_archive() + pdf(resume()), 415, {"unsupported_type"}),
        ("program.pdf", lambda: PROGRAM, 415, {"unsupported_type"}),
        ("entities.docx", lambda: word({"word/document.xml": ("<w:document", ENTITIES)}), 422, {"corrupt"}),
        ("bomb.docx", lambda: word(added={"word/media/a.xml": b"<a>" + bytes(30_000_000)}), 422, {"too_complex"}),
        ("many parts.docx", lambda: word(added={f"word/media/{number}": b"" for number in range(2_500)}), 422, {"too_complex"}),
        (
            "tables within tables.docx",
            lambda: word({"word/document.xml": ("<w:body>", "<w:body>" + "<w:tbl><w:tr><w:tc>" * 3_000)}),
            422,
            {"corrupt"},
        ),
        ("cut off.docx", lambda: WORD[:-200], 422, {"corrupt"}),
        ("cut off.pdf", lambda: pdf(resume())[:400], 422, {"corrupt", "no_text"}),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_cannot_be_read_whole_is_refused(
    client: TestClient, name: str, data: Callable[[], bytes], status: int, codes: set[str]
) -> None:
    """Bombs, loops, nesting, impostors and torn files get the refusal that fits, and the service goes on."""
    answer = send(client, name, data())

    assert status == answer.status_code, answer.text
    assert answer.json()["code"] in codes
    assert 200 == send(client, "cv.pdf", pdf(resume())).status_code


def doubling(levels: int) -> Objects:
    """Return drawings each of which shows the next one twice."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >>"
    drawings = {10 + level: stream(b"/X Do /X Do", form % (11 + level)) for level in range(levels)}
    first = resume(content=stream(text() + b" /X Do"), resources=b"/XObject << /X 10 0 R >>")
    return {**first, **drawings, 10 + levels: stream(b"0 0 9 9 re f", form % 4)}


def tiled_by_itself() -> Objects:
    tile = b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001"
    shown = stream(text() + b" /Pattern cs /P scn 0 0 600 700 re f")
    return {
        **resume(content=shown, resources=b"/Pattern << /P 6 0 R >>"),
        6: stream(b"/Pattern cs /P scn 0 0 1 1 re f", tile + b" /Resources << /Pattern << /P 6 0 R >> >>"),
    }


def filtered(times: int) -> Objects:
    content = zlib.compress(text())
    return resume(content=stream(content, b"/Filter [%s]" % (b"/FlateDecode " * times)))


def open_text(body: str) -> bytes:
    """Return an ODT whose text is *body*."""
    names = ("office", "text", "table")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    lines = "".join(f"<text:p>{line}</text:p>" for line in sample.RESUME.splitlines())
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        content = f"<office:body><office:text>{lines}{body}</office:text></office:body>"
        archive.writestr("content.xml", f"<office:document-content {spaces}>{content}</office:document-content>")
    return made.getvalue()


def rich(end: bytes) -> bytes:
    """Return an RTF that ends in *end*."""
    return rb"{\rtf1\ansi " + sample.RESUME.replace("\n", "\\par\n").encode() + end + b"}"


def in_utf_16() -> bytes:
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        whole = archive.read("word/document.xml").decode()
    declared = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY a "aaaa">]>'
    return word(
        {"word/document.xml": (whole, "")}, {"word/document.xml": (declared + whole[whole.index("<w:document") :]).encode("utf-16")}
    )


@pytest.mark.parametrize(
    ("name", "data", "answers"),
    [
        ("drawings that double.pdf", lambda: pdf(doubling(40)), {"", "too_complex"}),
        ("pattern of itself.pdf", lambda: pdf(tiled_by_itself()), {"", "too_complex"}),
        ("thousands of filters.pdf", lambda: pdf(filtered(5_000)), {"corrupt", "no_text"}),
        ("deep state.pdf", lambda: pdf(resume(content=deflated(text() + b" q" * 500_000))), {"", "too_complex"}),
        ("giant page.pdf", lambda: pdf(resume(page=b"/UserUnit 75000 /CropBox [0 0 9e9 9e9]")), {""}),
        ("entities in UTF-16.docx", in_utf_16, {"corrupt"}),
        ("billions of spaces.odt", lambda: open_text('<text:p><text:s text:c="2000000000"/>x</text:p>'), {"", "too_complex"}),
        (
            "billions of rows.odt",
            lambda: open_text(
                '<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell><text:p>x</text:p>'
                "</table:table-cell></table:table-row></table:table>"
            ),
            {"", "too_complex"},
        ),
        ("groups within groups.rtf", lambda: rich(b"{" * 100_000 + b"}" * 100_000), {"", "too_complex"}),
        ("length without end.rtf", lambda: rich(rb"\bin99999999999999999999 x"), {"", "corrupt"}),
        ("numbers without end.rtf", lambda: rich(rb"\u99999999999? \uc999999999 \u233 \u-1?"), {"", "corrupt"}),
        ("brackets.md", (sample.RESUME + "[" * 60_000 + "](" * 30_000).encode, {"", "too_complex"}),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_grows_without_end_is_bounded(client: TestClient, name: str, data: Callable[[], bytes], answers: set[str]) -> None:
    """What a few bytes make large is read within the bounds or refused by its sender's fault, and the service goes on."""
    answer = send(client, name, data(), "/parse")

    code = answer.json().get("code", "")
    assert code in answers
    assert (422 if code else 200) == answer.status_code
    assert 200 == send(client, "cv.pdf", pdf(resume())).status_code
