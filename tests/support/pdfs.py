"""PDFs written object by object, so that each holds exactly what a test is about."""

import zlib

from resume_ats_scorer.web import sample

Objects = dict[int, bytes]
"""Objects by number; 1 is the catalog."""


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def deflated(content: bytes, times: int = 1) -> bytes:
    """Return a stream object whose content is compressed *times* times over."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter [%s]" % b" ".join([b"/FlateDecode"] * times))


def text(lines: str = sample.RESUME) -> bytes:
    """Return page content that shows *lines* from the top."""
    shown = b" T* ".join(
        b"(%s) Tj" % line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")
        for line in lines.splitlines()
    )
    return b"BT /F1 9 Tf 11 TL 50 760 Td %s ET" % shown


def resume(**changes: bytes) -> Objects:
    """Return the objects of a one-page resume; *changes* are more entries of its `catalog` and `page`, or other `content`."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % changes.get("catalog", b""),
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %s /Resources << /Font << /F1 5 0 R >> %s >> >>"
        % (changes.get("page", b""), changes.get("resources", b"")),
        4: changes.get("content") or stream(text()),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }


def pdf(objects: Objects, trailer: bytes = b"", previous: bytes = b"") -> bytes:
    """Return the file; *trailer* is more of its trailer, *previous* the place of an earlier table, or `self`."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    if previous:
        trailer += b" /Prev %s" % (b"%d" % table if previous == b"self" else previous)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (max(places) + 1, trailer, table)
    return bytes(out)
