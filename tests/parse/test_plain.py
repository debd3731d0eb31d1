"""Text files, line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer import intake
from resume_ats_scorer.errors import NoText, ScorerError, TooComplex
from resume_ats_scorer.model import Document, Limits
from resume_ats_scorer.parse import parse

LIMITS = Limits()


def read(data: bytes | str, name: str = "resume.txt") -> Document:
    content = data.encode() if isinstance(data, str) else data
    return parse(intake.accept(content, name, LIMITS), LIMITS)


def test_lines_bullets_and_wide_gaps() -> None:
    """Each line is a line; typed bullets are split off, wide gaps and tabs cut it into segments."""
    document = read(
        "ADA EXAMPLE\n\n* Led a crew of six\n\u2022Built it\nAcme Corp      Jan 2020 - Present\nJob\tTown\n"
        "1. First\n -> Cut\n>> Ran\n"
    )

    assert [(line.bullet, line.segments) for line in document.lines] == [
        ("", ("ADA EXAMPLE",)),
        ("*", ("Led a crew of six",)),
        ("•", ("Built it",)),
        ("", ("Acme Corp", "Jan 2020 - Present")),
        ("", ("Job", "Town")),
        ("1.", ("First",)),
        ("->", ("Cut",)),
        (">>", ("Ran",)),
    ]


def test_minus_and_numbers_within_text_are_no_bullets() -> None:
    """A number that starts a date and a negative number stay in the text."""
    document = read("01. 2020 - 05. 2021\n-5 degrees\n3.5 years\n")

    assert [line.text for line in document.lines] == ["01. 2020 - 05. 2021", "-5 degrees", "3.5 years"]


def test_form_feed_starts_a_page_and_blank_lines_are_space() -> None:
    """A form feed divides pages; blank lines above a line are its space, 12 points each."""
    document = read("one\r\n\r\n\r\ntwo\r\n\fthree\r\n")

    assert [(line.text, line.page, line.space_before) for line in document.lines] == [
        ("one", 1, 0.0),
        ("two", 1, 24.0),
        ("three", 2, 0.0),
    ]
    assert [page.words for page in document.pages] == [2, 1]


def test_ruled_lines_are_left_out() -> None:
    """A line of equal signs says nothing."""
    assert [line.text for line in read("SKILLS\n======\n-----\n- - -\nC++\n").lines] == ["SKILLS", "C++"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    """Accents survive in each common encoding and the file says which it was."""
    document = read("Zoë Müller, Köln. Größte Stärke: Geduld.".encode(encoding))

    assert document.lines[0].text == "Zoë Müller, Köln. Größte Stärke: Geduld."
    assert document.facts.encoding in {"utf-8", "utf-16", "utf-16-be", "cp1252"}


@pytest.mark.parametrize(("rule", "level"), [("======", 1), ("-----", 2), (40 * "-", 0), ("Baking", 0)])
def test_an_underlined_line_is_a_heading(rule: str, level: int) -> None:
    """Signs below a line that are about as many as its letters underline it; more of them divide the text."""
    assert read(f"Skills\n{rule}\nBread").lines[0].heading_level == level


def test_blank_file_has_no_text() -> None:
    """A file of blanks only has no text."""
    with pytest.raises(NoText):
        read(" \n\t\n")


def test_characters_are_bounded() -> None:
    """A text beyond the characters allowed is refused, not cut."""
    with pytest.raises(TooComplex):
        parse(intake.accept(b"word " * 100, None, LIMITS), Limits(max_chars=400))


@given(st.text(max_size=200))
def test_laws_of_lines(text: str) -> None:
    """Segments join to the text, and numbers are places, whatever the text."""
    try:
        document = read(text or " ")
    except ScorerError:
        return

    for index, line in enumerate(document.lines):
        assert (" ".join(line.segments), line.number) == (line.text, index + 1)


def test_a_form_feed_ends_a_line() -> None:
    """What follows a form feed without a line end is a line of the next page."""
    assert [(line.text, line.page) for line in read(b"Ada Example\nada@example.org\x0cExperience\n").lines] == [
        ("Ada Example", 1),
        ("ada@example.org", 1),
        ("Experience", 2),
    ]


def test_what_a_terminal_conceals_is_hidden() -> None:
    """Text behind the code that conceals is hidden until another ends that; other codes are dropped."""
    sentence = "Welded pipes of steel and of copper in three shipyards, and taught it to apprentices. " * 5
    lines = read(f"{sentence}\nJane \x1b[1mRoe\x1b[0m \x1b[31;8mdocker\nkubernetes\x1b[0m\n{sentence}").lines

    assert [(line.text, line.hidden) for line in lines] == [
        (sentence.strip(), ""),
        ("Jane Roe", ""),
        ("docker", "vanish"),
        ("kubernetes", "vanish"),
        (sentence.strip(), ""),
    ]


def test_text_far_to_the_right_is_hidden() -> None:
    """What no window shows beside the beginning of the lines is hidden text; a wide table is none."""
    sentence = "Wrote and kept the letters of an office of nine people for two years."
    lines = read(f"{sentence}\nTyping{' ' * 399}letters\n{' ' * 400}docker\nTyping{chr(9) * 50}kubernetes\n{sentence}").lines

    assert [line.text for line in lines if line.hidden] == ["docker", "kubernetes"]


@pytest.mark.parametrize("between", [" ", ""])
def test_a_line_without_an_end_is_cut(between: str) -> None:
    """A line of more than twenty thousand characters is read as several, divided between words if there are any."""
    text = between.join(f"w{number:05}" for number in range(6_000))
    lines = [line.text for line in read(text).lines]

    assert between.join(lines) == text
    assert max(map(len, lines)) <= 20_000


def test_boxes_and_tables_drawn_with_signs_are_their_words() -> None:
    """Frames, rules and bars that are drawn with signs divide words and are none; a level line between years is a dash."""
    text = (
        "╔══════════════╗\n║ Ada Example  ║\n╚══════════════╝\n┌────┬───┐\n│ Go │ 3 │\n└────┴───┘\n"
        "+----+---+\n| C# | 4 |\n+----+---+\n=-=-=-=\n_-_-_\n2019 ─ 2021\nLeeds | UK\nPython ████░\n"
    )

    assert [line.segments for line in read(text).lines] == [
        ("Ada Example",),
        ("Go", "3"),
        ("C#", "4"),
        ("2019 ─ 2021",),
        ("Leeds | UK",),
        ("Python",),
    ]


def test_text_with_marks_of_markdown_is_read_without_them() -> None:
    """Three marks of Markdown or of HTML make a text file one of Markdown; a sign or two do not."""
    marked = read("# Ada Example\n**Cook** at *Inn*\n\n## Skills\n- `C#`\n")
    tagged = read("<div><p>Ada <b>Example</b></p><p>Cook &amp; baker</p></div>")
    chat = read("*Ada Example*\n*Cook*, Inn\n*Skills*\nC#\n")
    escaped = read("Ada \\| Cook\n\\#1 of nine\nR\\&D\n")
    plain = read("Ada *Example*\n# 1 in sales\n**Cook**\n2 * 3\n")

    assert [(line.text, line.heading_level) for line in marked.lines] == [
        ("Ada Example", 1),
        ("Cook at Inn", 0),
        ("Skills", 2),
        ("C#", 0),
    ]
    assert [line.text for line in tagged.lines] == ["Ada Example", "Cook & baker"]
    assert [line.text for line in chat.lines] == ["Ada Example", "Cook, Inn", "Skills", "C#"]
    assert [line.text for line in escaped.lines] == ["Ada | Cook", "#1 of nine", "R&D"]
    assert [line.text for line in plain.lines] == ["Ada *Example*", "# 1 in sales", "**Cook**", "2 * 3"]


def test_marks_of_markdown_are_read_in_text_files() -> None:
    """A text file with several headings of Markdown, or lines that it sets bold, is Markdown; number signs alone are text."""
    document = read("# Ada Example\n## Experience\n**Acme**\n*Baker* - 2019\n## Skills\n`Ovens`\n")
    signs = read("Ada Example\n# Baked bread\n# Ran the shop\n# Trained two\n")

    assert [line.text for line in document.lines] == ["Ada Example", "Experience", "Acme", "Baker - 2019", "Skills", "Ovens"]
    assert [line.text for line in signs.lines][1:] == ["# Baked bread", "# Ran the shop", "# Trained two"]
