"""What `read_pdf` notices besides the text."""

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from pdfs import pdf, resume, stream

from resume_ats_scorer.model import Document, Kind, Limits, MarkKind, Upload
from resume_ats_scorer.parse.pdf import read_pdf

FIXTURES = Path(__file__).parent / "fixtures" / "pdf"


def read(name: str) -> Document:
    data = (FIXTURES / f"{name}.pdf").read_bytes()
    return read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits())


def kinds(name: str) -> Counter[MarkKind]:
    return Counter(mark.kind for mark in read(name).marks)


def test_hidden_text_and_why() -> None:
    """Every way of hiding text is found, in lines of their own, with its reason."""
    assert {line.text: line.hidden for line in read("hidden").lines if line.hidden} == {
        "white on white": "colour",
        "render mode three": "invisible",
        "fully transparent": "invisible",
        "too small to read": "tiny",
        "off the page": "off_page",
        "under a lid": "covered",
        "clipped away": "clipped",
        "on a layer that is off": "clipped",
    }


def test_visible_text_is_not_accused() -> None:
    """White text on a dark band is visible, and so is pale text."""
    assert not any(line.hidden for name in ("white_on_dark", "faint", "plain", "mixed") for line in read(name).lines)


def test_replacement_text_is_hidden() -> None:
    """Text that the file gives in place of a single letter cannot be seen."""
    document = read("actual_text")

    assert document.lines[-1].hidden == "invisible"
    assert [mark.kind for mark in document.marks] == [MarkKind.ACTUAL_TEXT, MarkKind.HIDDEN_TEXT]


@pytest.mark.parametrize("unseen", [b"1 g", b"3 Tr"])
def test_words_of_which_only_the_first_letter_is_seen(unseen: bytes) -> None:
    """What is seen and what is not are different words, and a coloured first letter is of its word."""
    words = [b"0 g 0 Tr (%c) Tj %s (%s) Tj ( ) Tj " % (word[0], unseen, word[1:]) for word in (b"python", b"airflow")]
    data = pdf(resume(content=stream(b"BT /F1 9 Tf 50 700 Td 1 0 0 rg (C) Tj 0 g (aptain ) Tj %s ET" % b"".join(words))))
    document = read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits())

    assert [(line.text, bool(line.hidden)) for line in document.lines] == [("Captain p a", False), ("ython irflow", True)]


def test_replacement_text_that_repeats_what_is_shown_replaces_nothing() -> None:
    """Only what machines are told to read differently is marked; the line is read once all the same."""
    spans = ((b"Office worker", b"Office worker", 700), (b"Of", b"Of", 680), (b"Manager", b"Trainee", 660))
    content = b" ".join(b"/Span << /ActualText (%s) >> BDC BT /F1 9 Tf 50 %d Td (%s) Tj ET EMC" % (a, y, b) for a, b, y in spans)
    data = pdf(resume(content=stream(content)))
    document = read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits())

    assert [line.text for line in document.lines] == ["Office worker", "Of", "Manager"]
    assert [mark.text for mark in document.marks if mark.kind is MarkKind.ACTUAL_TEXT] == ["Manager"]


def test_replacement_text_has_no_letters_to_judge() -> None:
    """What stands for an icon is spread over its box, which makes no blocks of its letters."""
    said = b"BT /F1 9 Tf 50 700 Td /Span << /ActualText (linkedin: jo example) >> BDC (HHHHHHHH) Tj EMC ET"
    data = pdf(resume(content=stream(said)))
    document = read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits())

    assert [(line.text, line.hidden) for line in document.lines] == [("linkedin: jo example", "")]


def test_faint_and_small_text() -> None:
    """Pale and small text is marked with its contrast ratio and its size."""
    marks = [(mark.kind, mark.value) for mark in read("faint").marks]

    assert marks == [(MarkKind.LOW_CONTRAST, 2.1), (MarkKind.TINY_TEXT, 5.0)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", {}),
        ("white_on_dark", {}),
        ("two_columns", {}),
        ("letter_spaced", {MarkKind.LETTER_SPACED: 2}),
        ("upward_text", {MarkKind.ROTATED_TEXT: 1}),
        ("table", {MarkKind.TABLE_RULED: 1}),
        ("grid", {MarkKind.TABLE_BORDERLESS: 1}),
        ("skills_grid", {}),
        ("form", {MarkKind.FORM_FIELD: 2}),
        ("links", {MarkKind.COMMENT: 1}),
        ("pictures", {MarkKind.BACKGROUND: 1, MarkKind.SKILL_BAR: 1}),
        ("mixed", {MarkKind.PHOTO: 1, MarkKind.IMAGE: 1, MarkKind.IMAGE_ONLY_PAGE: 1}),
    ],
)
def test_marks(name: str, expected: dict[MarkKind, int]) -> None:
    """Each file gives the marks of what it holds, and no others."""
    assert kinds(name) == expected


def test_pages() -> None:
    """A page tells its size, words, images and the rectangle around its text."""
    first, second = read("mixed").pages

    assert (first.width, first.height, first.words, first.image_share) == (612.0, 792.0, 24, 0.02)
    assert first.text_box is not None
    assert first.text_box.x0 == 72.0
    assert (second.words, second.text_box) == (0, None)


def test_scripts_and_attachments() -> None:
    """Scripts count as macros, and embedded files are counted."""
    facts = read("active").facts

    assert (facts.macros, facts.attachments) == (True, 1)


def test_facts() -> None:
    """Version, fonts and the like are told as the file states them."""
    facts = read("plain").facts

    assert (facts.version, facts.tagged, facts.encrypted, facts.copy_allowed, facts.macros, facts.repaired) == (
        "1.7",
        False,
        False,
        True,
        False,
        False,
    )
    assert facts.fonts[0] == ("Helvetica", 10.0, 112)


def drawn(content: bytes) -> Document:
    return read_pdf(Upload(Kind.PDF, pdf(resume(content=stream(content))), "", ".pdf"), Limits())


def lines(*texts: str) -> bytes:
    return b"".join(b"BT /F1 10 Tf 72 %d Td (%s) Tj ET\n" % (700 - 20 * place, text.encode()) for place, text in enumerate(texts))


def test_a_fill_that_is_clipped_to_a_border_lies_behind_no_text() -> None:
    """A grey area that is clipped to a thin line below a heading takes nothing from its contrast; the whole area does."""
    rule = b"72 694 m 500 694 l 500 695 l 72 695 l W n "
    area = b"0.6 g 70 690 440 22 re f Q "

    found = [{mark.kind for mark in drawn(b"q " + clip + area + b"0.4 g " + lines("HEADING")).marks} for clip in (rule, b"")]

    assert [MarkKind.LOW_CONTRAST in marks for marks in found] == [False, True]


def test_bullets_drawn_last_leave_the_text_in_order() -> None:
    """The file's order is that of the words; some programs draw the bullets of a page after all of its text."""
    bullets = b"".join(b"BT /F1 10 Tf 60 %d Td (\x95) Tj ET\n" % (700 - 20 * place) for place in range(0, 8, 2))
    document = drawn(lines(*(f"sentence {place} of the list" for place in range(8))) + bullets)

    assert [line.bullet for line in document.lines] == ["•", ""] * 4
    assert MarkKind.ORDER_DIFFERS not in {mark.kind for mark in document.marks}


def upwards(text: str, x: float, y: float) -> bytes:
    return b"BT /F1 12 Tf 0 1 -1 0 %f %f Tm (%s) Tj ET\n" % (x, y, text.encode())


def test_headings_that_run_along_their_sections_stand_above_them() -> None:
    """A heading turned on its side is read before the lines on its right, from the first that free space parts from those above."""

    def section(top: int, *texts: str) -> bytes:
        return b"".join(
            b"BT /F1 10 Tf 100 %d Td (%s) Tj ET\n" % (top - 14 * place, text.encode()) for place, text in enumerate(texts)
        )

    words = section(700, "nurse", "clinic", "ward", "night") + section(620, "diploma", "school", "thesis", "honours")
    head = b"BT /F1 20 Tf 60 740 Td (Ada Example) Tj ET\n"
    document = drawn(head + words + upwards("Work", 70, 668) + upwards("Studies", 70, 582))

    assert [line.text for line in document.lines] == [
        *("Ada Example", "Work", "nurse", "clinic", "ward", "night"),
        *("Studies", "diploma", "school", "thesis", "honours"),
    ]


def test_long_text_that_runs_along_the_margin_stays_last() -> None:
    """A sentence turned on its side heads nothing."""
    document = drawn(lines("nurse", "clinic", "ward") + upwards("printed for nobody in particular today", 40, 600))

    assert [line.text for line in document.lines][:3] == ["nurse", "clinic", "ward"]
    assert document.lines[-1].text.startswith("printed")


def test_a_table_of_many_cells_with_four_sides_each() -> None:
    """Sides of cells that go on with each other are one line, so that a table of many cells is not taken for a chart."""
    cells = [(72 + 100 * column, 700 - 20 * row, f"cell {row} {column}") for row in range(18) for column in range(4)]
    sides = b"".join(b"%d %d m %d %d l S %d %d m %d %d l S " % (x, y, x + 100, y, x, y, x, y + 20) for x, y, _ in cells)
    texts = b"".join(b"BT /F1 9 Tf %d %d Td (%s) Tj ET " % (x + 4, y + 6, text.encode()) for x, y, text in cells)
    frame = b"472 360 m 472 720 l S 72 720 m 472 720 l S "
    found = drawn(b"0.5 w " + sides + frame + texts)

    assert [line.segments for line in found.lines] == [tuple(f"cell {row} {column}" for column in range(4)) for row in range(18)]
    assert MarkKind.TABLE_RULED in {mark.kind for mark in found.marks}


def test_cells_of_several_texts_are_read_one_after_the_other() -> None:
    """A row of a ruled table goes across where each cell is one text, also of two lines; their lines tell where they go on."""
    rules = b"".join(
        b"%d 600 m %d 720 l S 70 %d m 470 %d l S " % (x, x, y, y) for x, y in ((70, 720), (170, 680), (300, 640), (470, 600))
    )
    cells = (
        (72, 700, 10, b"2019"),
        (172, 704, 10, b"Dale Hill Bread"),
        (172, 690, 10, b"Foods Ltd"),
        (302, 704, 11, b"Baker"),
        (302, 690, 10, b"Baked all the bread"),
        (72, 660, 10, b"2017"),
        (172, 664, 10, b"Dale Hill Wholesale"),
        (172, 650, 10, b"Bakery"),
        (302, 660, 10, b"Clerk"),
        (72, 620, 10, b"2015"),
        (172, 620, 10, b"Elm"),
        (302, 620, 10, b"Cook"),
    )
    text = b"".join(b"BT /F1 %d Tf %d %d Td (%s) Tj ET " % (size, x, y, word) for x, y, size, word in cells)
    found = [(line.row, line.segments, line.goes_on) for line in drawn(rules + text).lines]

    assert found == [
        (1, ("2019",), None),
        (1, ("Dale Hill Bread",), 0),
        (1, ("Foods Ltd",), None),
        (1, ("Baker",), None),
        (1, ("Baked all the bread",), None),
        (2, ("2017", "Dale Hill Wholesale Bakery", "Clerk"), None),
        (3, ("2015", "Elm", "Cook"), None),
    ]


def test_a_table_with_heads_and_no_lines_whose_cells_go_on() -> None:
    """It is read row by row, short cells whole, and is said to have no lines."""
    heads = [(72, 700, "PERIOD"), (150, 700, "FIRM"), (250, 700, "POST"), (330, 700, "DUTIES")]
    cells = [
        (72, 684, "2019-2021"), (150, 684, "Dale"), (250, 684, "Nurse"), (330, 684, "Kept books,"),
        (150, 672, "Clinic"), (330, 672, "cared,"), (330, 660, "trained"),
        (72, 644, "2016-2018"), (150, 644, "Elm"), (250, 644, "Cook"), (330, 644, "Cooked"),
    ]  # fmt: skip
    found = drawn(b"".join(b"BT /F1 10 Tf %d %d Td (%s) Tj ET " % (x, y, text.encode()) for x, y, text in heads + cells))

    assert [(line.row, line.segments) for line in found.lines] == [
        (1, ("PERIOD", "FIRM", "POST", "DUTIES")),
        (2, ("2019-2021",)),
        (2, ("Dale Clinic",)),
        (2, ("Nurse",)),
        (2, ("Kept books,",)),
        (2, ("cared,",)),
        (2, ("trained",)),
        (3, ("2016-2018", "Elm", "Cook", "Cooked")),
    ]
    assert MarkKind.TABLE_BORDERLESS in {mark.kind for mark in found.marks}


@pytest.mark.parametrize(("side", "bullet"), [(3, "•"), (6, "")])
def test_the_dots_of_a_timeline_are_no_bullets(side: int, bullet: str) -> None:
    """A square before a line is its bullet, one that is larger than bullets are marks an entry."""
    found = drawn(b"60 %d %d %d re f " % (703 - side // 2, side, side) + lines("nurse"))

    assert [line.bullet for line in found.lines] == [bullet]


@pytest.mark.parametrize(("paint", "expected"), [(b"0.2 0.3 0.5 rg 0 0 200 792 re f 0 g ", [1, 1, 2, 2]), (b"", [0, 0, 0, 0])])
def test_a_painted_sidebar_makes_columns(paint: bytes, expected: list[int]) -> None:
    """What stands on it is a column of its own from the first page on, though it has few rows."""
    cells = [(40, 700 - 30 * row, f"skill number {row} of all") for row in range(2)]
    cells += [(230, 709 - 30 * row, f"title number {row} of all") for row in range(2)]
    texts = b"".join(b"BT /F1 10 Tf %d %d Td (%s) Tj ET " % (x, y, text.encode()) for x, y, text in cells)

    assert sorted(line.column for line in drawn(paint + texts).lines) == expected


def test_a_date_beside_a_title_of_two_lines_stands_behind_it() -> None:
    """The title is read whole, and then the date, which is drawn beside its first line."""
    texts = (
        (72, 700, 12, b"Head of the Bread and"),
        (330, 700, 12, b"May 2019 - now"),
        (72, 685, 12, b"Pastry Kitchens"),
        (72, 670, 10, b"Dale Mills, Jul 2019 - Jun 2020 and after that as well"),
        (72, 640, 12, b"Baker"),
        (330, 640, 12, b"May 2015 - now"),
        (72, 625, 10, b"Elm Foods"),
    )
    found = drawn(b"".join(b"BT /F1 %d Tf %d %d Td (%s) Tj ET " % (size, x, y, text) for x, y, size, text in texts))

    assert [(line.segments, line.goes_on) for line in found.lines] == [
        (("Head of the Bread and",), 0),
        (("Pastry Kitchens", "May 2019 - now"), None),
        (("Dale Mills, Jul 2019 - Jun 2020 and after that as well",), None),
        (("Baker", "May 2015 - now"), None),
        (("Elm Foods",), None),
    ]
