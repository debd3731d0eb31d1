"""What `read_pdf` makes of the text of PDFs."""

from hashlib import sha256
from pathlib import Path

import pytest

from resume_ats_scorer.errors import Corrupt, Encrypted, NoText, TooComplex
from resume_ats_scorer.model import Document, Kind, Limits, Region, Upload
from resume_ats_scorer.parse.pdf import read_pdf
from resume_ats_scorer.parse.pdf._view import tenths

FIXTURES = Path(__file__).parent / "fixtures" / "pdf"
READABLE = sorted(path.stem for path in FIXTURES.glob("*.pdf") if path.stem not in {"scan", "locked"})


def read(name: str, limits: Limits | None = None) -> Document:
    return read_bytes((FIXTURES / f"{name}.pdf").read_bytes(), limits)


def read_bytes(data: bytes, limits: Limits | None = None) -> Document:
    return read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), limits or Limits())


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_lines_in_order() -> None:
    """A plain resume is read line by line, bullets apart."""
    lines = read("plain").lines

    assert [(line.bullet, line.text) for line in lines] == [
        ("", "Ada Example"),
        ("", "ada@example.org | (312) 555-0142"),
        ("", "EXPERIENCE"),
        ("", "Nurse, Example Hospital Jan 2020 - Present"),
        ("•", "Cared for 12 patients a shift"),
        ("•", "Trained 4 new colleagues"),
    ]


def test_style() -> None:
    """Size is the size shown, and bold is in the font's name."""
    name, contact, *_ = read("plain").lines

    assert (name.font_size, name.bold, contact.font_size, contact.bold) == (20.0, True, 10.0, False)


def test_wide_gap_cuts_segments() -> None:
    """A date at the right margin is a segment of its own."""
    assert read("plain").lines[3].segments == ("Nurse, Example Hospital", "Jan 2020 - Present")


def test_columns_are_read_one_after_the_other() -> None:
    """A sidebar is read to its end before the main column, and the title above both comes first."""
    document = read("two_columns")

    assert document.pages[0].columns == 2
    assert [(line.column, line.region) for line in document.lines] == [
        (0, Region.BODY),
        *[(1, Region.SIDEBAR)] * 10,
        *[(2, Region.BODY)] * 12,
    ]


def test_dates_at_the_margin_are_no_column() -> None:
    """Dates on the right belong to the lines they stand on."""
    document = read("date_column")

    assert document.pages[0].columns == 1
    assert document.lines[1].segments[1] == "2010 - 2011"


def test_labels_that_end_in_a_colon_are_no_column() -> None:
    """Labels beside lists are read with these, each label on the line of its list."""
    example = Path(__file__).parents[2] / "examples" / "software_engineer.pdf"

    assert [
        text for text in texts(read_bytes(example.read_bytes())) if text.startswith(("Languages: ", "Frameworks: ", "Data: "))
    ] == [
        "Languages: Python, Go, SQL, TypeScript, Bash",
        "Frameworks: FastAPI, Django, Flask, gRPC, SQLAlchemy, pytest",
        "Data: PostgreSQL, Redis, Apache Kafka, Elasticsearch, Snowflake",
    ]


def test_list_in_columns_makes_no_columned_page() -> None:
    """A list set in two columns is read column by column between the heading above and the one below it."""
    document = read("skills_grid")
    found = texts(document)

    assert document.pages[0].columns == 1
    assert found.index("Skills") < found.index("Left skill 6") < found.index("Right skill 0 which needs more words")
    assert found.index("Right skill 6 which needs more words") < found.index("Experience")


def test_spaces_that_are_objects_of_their_own() -> None:
    """Words are cut where the file shows a space as a text object that pdfium drops."""
    assert texts(read("space_objects"))[1] == "out of the office"


def test_letter_spaced_words() -> None:
    """Spaced letters become words; single letters in a sentence stay."""
    assert texts(read("letter_spaced"))[1:] == ["EXPERIENCE AND SKILLS", "EXPERT IN CARE", "Grades A B C were given"]


def test_turned_page() -> None:
    """A page that is shown turned is read as it is shown."""
    document = read("turned_page")

    assert texts(document) == ["First line", "Second line"]
    assert (document.pages[0].rotation, document.pages[0].width, document.pages[0].height) == (90, 792.0, 612.0)


def test_crop_box_moves_the_origin() -> None:
    """Places count from the corner of what is shown."""
    box = read("cropped").lines[0].box

    assert box is not None
    assert (box.x0, round(box.bottom)) == (100.0, 102)


def test_text_running_upwards() -> None:
    """Text that runs upwards is read as words, after the upright text, with its place on the page."""
    line = read("upward_text").lines[-1]

    assert line.text == "EXPERIENCE"
    assert line.box is not None
    assert line.box.x1 - line.box.x0 < line.box.bottom - line.box.top


def test_raised_letters_stay_with_their_word() -> None:
    """A raised `st` does not fall off its number."""
    assert texts(read("scripts"))[-1] == "On the 1st of May"


def test_headers_and_footers() -> None:
    """What repeats at the edges of pages is header and footer, page numbers too."""
    lines = read("headers").lines

    assert {line.text for line in lines if line.region is Region.HEADER} == {"Ada Example - Curriculum"}
    assert [line.text for line in lines if line.region is Region.FOOTER] == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]


def test_ruled_table_is_read_row_by_row() -> None:
    """Each row of a ruled table is a line whose segments are its cells."""
    rows = [(line.table, line.row, line.segments) for line in read("table").lines if line.region is Region.TABLE]

    assert rows == [
        (1, 1, ("Degree", "School", "Year")),
        (1, 2, ("Diploma in Nursing", "Example College", "2012")),
        (1, 3, ("First Aid", "Red Example", "2015")),
    ]


def test_table_without_lines() -> None:
    """Three rows with the same three left edges are a table as well."""
    rows = [(line.table, line.row, line.segments) for line in read("grid").lines if line.region is Region.TABLE]

    assert rows == [
        (1, 1, ("Course", "School", "Year")),
        (1, 2, ("Wound care", "Example College", "2014")),
        (1, 3, ("Triage", "Red Example", "2015")),
    ]


def test_right_to_left() -> None:
    """Hebrew is read from the right, names and numbers within it from the left."""
    assert texts(read("hebrew")) == ["עדה לוי", "מהנדסת תוכנה בחברת Example Ltd משנת 2019 ועד היום"]


def test_links_lie_on_lines() -> None:
    """A link goes to the line it lies on, one on an icon to the nearest line; a script is no link."""
    assert [line.links for line in read("links").lines] == [
        (),
        ("mailto:ada@example.org",),
        ("https://www.example.com/ada",),
        (),
        (),
    ]


def test_form_fields_stand_beside_their_labels() -> None:
    """What was filled into a form is read after its label."""
    assert [(line.text, line.region) for line in read("form").lines[:3]] == [
        ("Name:", Region.BODY),
        ("Ada Example", Region.FORM),
        ("City:", Region.BODY),
    ]


def test_scan_has_no_text() -> None:
    """A file of pictures only is refused as such."""
    with pytest.raises(NoText):
        read("scan")


def test_junk_free_truncation_is_corrupt() -> None:
    """A file without pages is refused as damaged."""
    for data in (b"%PDF-1.7", b"%PDF-1.4\n%%EOF", (FIXTURES / "plain.pdf").read_bytes()[:400]):
        with pytest.raises(Corrupt):
            read_bytes(data)


def test_password_is_asked_for() -> None:
    """A file that opens with a password only is refused with that reason."""
    with pytest.raises(Encrypted):
        read("locked")


def test_readable_though_encrypted() -> None:
    """A file that only restricts its use is read, and its permissions are told."""
    document = read("restricted")

    assert texts(document)[0] == "Ada Example"
    assert (document.facts.encrypted, document.facts.copy_allowed) == (True, False)


@pytest.mark.parametrize("limits", [Limits(max_pages=2), Limits(max_chars=100)])
def test_limits(limits: Limits) -> None:
    """More pages or characters than allowed are refused, not read in part."""
    with pytest.raises(TooComplex):
        read("headers", limits)


@pytest.mark.parametrize("name", READABLE)
def test_laws_of_lines(name: str) -> None:
    """Numbers count from 1, segments make up the text, and reading again gives the same."""
    document = read(name)

    for index, line in enumerate(document.lines):
        assert line.number == index + 1
        assert " ".join(line.segments) == line.text
        assert line.text
    assert read(name) == document


@pytest.mark.parametrize("name", READABLE)
def test_marks_point_at_lines(name: str) -> None:
    """The text of a mark is part of the line it names."""
    document = read(name)

    for mark in document.marks:
        if mark.line:
            assert mark.text in document.lines[mark.line - 1].text


def test_places_are_rounded_as_python_rounds() -> None:
    """Tenths come out the same as through decimal digits: ties, neighbours of ties, very large numbers and infinity included."""
    edges = [sign * number / 1000 for number in range(0, 40_000, 5) for sign in (1, -1)]
    edges += [0.05 + 1e-9, 0.15 - 1e-12, 14_400.25, 1e6 + 0.05, 123_456_789.05, 1e300, float("inf")]

    assert [tenths(edge) for edge in edges] == [round(edge, 1) for edge in edges]
