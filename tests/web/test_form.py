import asyncio
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.errors import FileTooLarge, InvalidOption, MalformedRequest
from resume_ats_scorer.web.form import FormRules, Part, read_form

TYPE = "multipart/form-data; boundary=cut"
FIELD = st.tuples(st.sampled_from("abc"), st.binary(max_size=300), st.sampled_from([None, "", "x.pdf"]))


class Sent:
    def __init__(self, data: bytes, step: int) -> None:
        self._data, self._step = data, step

    async def stream(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self._data), self._step):
            yield self._data[start : start + self._step]


def field(name: str, data: bytes, filename: str | None = None) -> bytes:
    file = "" if filename is None else f'; filename="{filename}"'
    return f'--cut\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + data + b"\r\n"


def read(data: bytes, content_type: str = TYPE, largest: int = 1000, step: int = 1 << 20) -> tuple[Part, ...]:
    return asyncio.run(read_form(Sent(data, step), content_type, FormRules(largest)))


@given(st.lists(FIELD, min_size=1, max_size=5), st.integers(1, 64))
def test_what_was_sent_is_what_is_read(fields: list[tuple[str, bytes, str | None]], step: int) -> None:
    """Names, files and bytes come out whole and in order, however the body is cut on its way."""
    data = b"".join(field(*one) for one in fields) + b"--cut--\r\n"

    found = [(part.name, part.data, part.suffix, part.named) for part in read(data, step=step)]

    assert [(name, content, None if file is None else file[1:], bool(file)) for name, content, file in fields] == found


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no form at all",
        field("a", b"x"),
        field("a", b"x") + b"--cut",
        field("a", b"x")[:-4],
        b"--cut\r\nContent-Type: text/plain\r\n\r\nx\r\n--cut--\r\n",
        b"--cut\r\n" + b"X: y\r\n" * 500 + b"\r\nx\r\n--cut--\r\n",
        b"--cut\r\nContent-Disposition: form-data; name=" + b"a" * 100_000,
    ],
)
def test_a_body_that_is_not_whole_is_malformed(body: bytes) -> None:
    """A cut-off, nameless or overlong form is refused, never read in part."""
    with pytest.raises(MalformedRequest):
        read(body)


@pytest.mark.parametrize(
    "content_type", ["", "application/json", "multipart/form-data", f"multipart/form-data; boundary={'x' * 71}"]
)
def test_another_media_type_is_malformed(content_type: str) -> None:
    """Only multipart/form-data with a boundary is read."""
    with pytest.raises(MalformedRequest):
        read(field("a", b"x") + b"--cut--\r\n", content_type)


def test_a_part_beyond_the_bound_is_too_large() -> None:
    """A part of the largest size passes, one byte more does not."""
    assert 1000 == len(read(field("a", b"x" * 1000, "a") + b"--cut--\r\n")[0].data)
    with pytest.raises(FileTooLarge):
        read(field("a", b"x" * 1001, "a") + b"--cut--\r\n")


def test_many_parts_are_refused() -> None:
    """More fields than are documented are refused before they are all read."""
    with pytest.raises(InvalidOption):
        read(field("a", b"x") * 100 + b"--cut--\r\n")


@pytest.mark.parametrize(
    ("filename", "suffix"),
    [
        ("Jane Doe.PDF", ".pdf"),
        ("a.tar.gz", ".gz"),
        ("C:\\\\cv\\\\jane.docx", ".docx"),
        ("../../etc/passwd", ""),
        ("cv", ""),
        ("a." + "x" * 99, "." + "x" * 15),
    ],
)
def test_only_the_suffix_of_a_name_is_kept(filename: str, suffix: str) -> None:
    """Names of files can be names of people, and go no further."""
    [part] = read(field("resume", b"x", filename) + b"--cut--\r\n")

    assert suffix == part.suffix
    assert "jane" not in repr(part).lower()


def test_text_is_utf_8_or_latin_1() -> None:
    """What is not UTF-8 is still text."""
    parts = read(field("a", "Zoë".encode()) + field("b", "Zoë".encode("latin-1")) + b"--cut--\r\n")

    assert ["Zoë", "Zoë"] == [part.text() for part in parts]
