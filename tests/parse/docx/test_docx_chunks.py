"""Documents embedded in a Word file."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.model import Document

ReadWord = Callable[..., Document]
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
BEFORE = "<w:p><w:r><w:t>Robin Sample</w:t></w:r></w:p><w:altChunk r:id='c'/>"
HTML = (
    "<html><head><title>no</title><style>p {}</style></head><body><h2>Work experience</h2><p>Baker at <b>Crusty</b> Ltd<br>2019"
    " <a href='mailto:robin@example.com'>mail</a></p><ul><li>Baked  bread<script>no()</script></li></ul>"
    "<table><tr><td>Ovens</td><td>5 years</td></tr></table><p style='display: none'>unseen</p></body></html>"
)


def read(read_word: ReadWord, name: str, content: str) -> Document:
    relation = f'<Relationship Id="c" Type="{KIND}" Target="{name}"/>'
    return read_word(BEFORE, relations=relation, files={f"word/{name}": content})


def test_html_is_read_in_its_place(read_word: ReadWord) -> None:
    """Blocks are lines, cells are segments, and what a browser does not show is left out or hidden."""
    lines = read(read_word, "part.html", HTML).lines

    assert [(line.text, line.segments, line.bullet, line.heading_level, line.hidden) for line in lines] == [
        ("Robin Sample", ("Robin Sample",), "", 0, ""),
        ("Work experience", ("Work experience",), "", 2, ""),
        ("Baker at Crusty Ltd", ("Baker at Crusty Ltd",), "", 0, ""),
        ("2019 mail", ("2019 mail",), "", 0, ""),
        ("Baked bread", ("Baked bread",), "•", 0, ""),
        ("Ovens 5 years", ("Ovens", "5 years"), "", 0, ""),
        ("unseen", ("unseen",), "", 0, "vanish"),
    ]
    assert lines[3].links == ("mailto:robin@example.com",)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("part.rtf", r"{\rtf1\ansi Baker\par Town\par}"),
        ("part.txt", "Baker\nTown\n"),
        (
            "part.mht",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Baker<p>Town\n--b--\n",
        ),
    ],
)
def test_other_kinds_are_read(read_word: ReadWord, name: str, content: str) -> None:
    """Rich text, plain text and web archives are read as well."""
    assert [line.text for line in read(read_word, name, content).lines] == ["Robin Sample", "Baker", "Town"]


def test_what_cannot_be_read_is_refused_with_advice(read_word: ReadWord) -> None:
    """A resume is not read in part: an embedded document of an unknown kind is an error that says what to do."""
    with pytest.raises(Corrupt, match="paste its text into the file itself"):
        read(read_word, "part.bin", "?")


def test_a_word_file_within_a_word_file_is_read_once(read_word: ReadWord, word_file: Callable[..., bytes]) -> None:
    """The body of an embedded Word file is read; one that embeds yet another is refused."""
    inner = word_file("<w:p><w:r><w:t>Baker</w:t></w:r></w:p>")
    relation = f'<Relationship Id="c" Type="{KIND}" Target="part.docx"/>'
    outer = word_file(BEFORE, relations=relation, files={"word/part.docx": inner})

    assert [line.text for line in read_word(BEFORE, relations=relation, files={"word/part.docx": inner}).lines] == [
        "Robin Sample",
        "Baker",
    ]
    with pytest.raises(Corrupt, match="paste its text"):
        read_word(BEFORE, relations=relation, files={"word/part.docx": outer})
