"""Markdown without its marks."""

import pytest

from resume_ats_scorer import intake
from resume_ats_scorer.model import Document, Limits, Region
from resume_ats_scorer.parse import parse

LIMITS = Limits()


def read(text: str) -> Document:
    return parse(intake.accept(text.encode(), "resume.md", LIMITS), LIMITS)


def test_headings_by_sign_and_by_underline() -> None:
    """Headings of both kinds have their level and no marks."""
    document = read("# Ada Example\n\nSkills\n------\n### Work ###\nplain\n")

    assert [(line.text, line.heading_level) for line in document.lines] == [
        ("Ada Example", 1),
        ("Skills", 2),
        ("Work", 3),
        ("plain", 0),
    ]


def test_bullets_emphasis_and_links() -> None:
    """Bullets are split off, emphasis is a look, and a link's target is kept."""
    line = read("- **Led** the [project](https://example.com/p) with `C#` and snake_case\n").lines[0]

    assert (line.bullet, line.text) == ("-", "Led the project with C# and snake_case")
    assert line.links == ("https://example.com/p",)


def test_wholly_bold_line_is_bold() -> None:
    """A line in bold is bold."""
    assert [line.bold for line in read("**Lead Cook**\n\nplain\n").lines] == [True, False]


def test_tables_are_cells_with_rows() -> None:
    """A table's cells are lines that know their table and row; its rule is left out."""
    document = read("| Skill | Years |\n|-------|-------|\n| Go | 3 |\n")

    assert [(line.text, line.table, line.row) for line in document.lines] == [
        ("Skill", 1, 1),
        ("Years", 1, 1),
        ("Go", 1, 3),
        ("3", 1, 3),
    ]


def test_colours_beyond_white_are_white() -> None:
    """A colour of more than there is does not stop the reader."""
    text = f"Ada\n<p style='color:rgb({'9' * 100}, 999, 300)'>sql</p>\n"

    assert [(line.text, line.hidden) for line in read(text).lines] == [("Ada", ""), ("sql", "vanish")]


def test_comments_and_what_is_switched_off_are_hidden() -> None:
    """What no viewer shows is hidden text, and styles are no text."""
    text = "<!-- python\njava -->\nAda <br> Example\n<div style='display: none'>sql</div><style>p {color: red}</style>\n"

    assert [(line.text, line.hidden) for line in read(text).lines] == [
        ("Ada", ""),
        ("Example", ""),
        ("python", "vanish"),
        ("java", "vanish"),
        ("sql", "vanish"),
    ]


@pytest.mark.parametrize(
    "top",
    [
        "---\nlayout: page\nname: 'Ada Example'\nemail: ada@example.com # work\ntags: [cv, python]\nstyle:\n  margin: 1cm\n---\n",
        '+++\nlayout = "page"\nname = "Ada Example"\nemail = "ada@example.com"\n+++\n',
    ],
)
def test_front_matter_gives_contact_data_only(top: str) -> None:
    """Of what stands above the text for a site generator, name and addresses are read."""
    document = read(top + "## Work\nCook\n")

    assert [(line.text, line.region) for line in document.lines] == [
        ("Ada Example", Region.HEADER),
        ("ada@example.com", Region.HEADER),
        ("Work", Region.BODY),
        ("Cook", Region.BODY),
    ]


def test_rule_at_the_top_is_no_front_matter() -> None:
    """Text between two rules is text."""
    assert [line.text for line in read("---\nAda Example\n---\nCook\n").lines] == ["Ada Example", "Cook"]


@pytest.mark.parametrize(
    "text",
    [
        "[Ada](https://example.com)",
        "[**Ada**](https://example.com 'title')",
        "[Ada][home]\n\n[home]: https://example.com 'title'",
        "[Ada]\n\n[ada]: <https://example.com>",
        '<a class="x" href="https://example.com"><b>Ada</b></a>',
        "Ada[![badge](b.svg)](https://example.com)",
    ],
)
def test_links_in_every_spelling(text: str) -> None:
    """A link shows its text and keeps its target; a definition is no line."""
    assert [(line.text, line.links) for line in read(text + "\n").lines] == [("Ada", ("https://example.com",))]


def test_entities_attributes_and_brackets() -> None:
    """Entities are characters, attributes of other dialects are left out, and brackets that are no link stay."""
    document = read("## R&amp;D &nbsp; {#work .big}\n{: .class}\nLed [part time] C\\#\\\n: Term\n")

    assert [line.text for line in document.lines] == ["R&D", "Led [part time] C#", "Term"]


def test_nested_lists_and_escaped_bars() -> None:
    """Items of inner lists are items, and an escaped bar divides no cell."""
    document = read("- one\n    - two\n\t1. three\n\n| a \\| b | c |\n|---|---|\n")

    assert [(line.bullet, line.text) for line in document.lines] == [
        ("-", "one"),
        ("-", "two"),
        ("1.", "three"),
        ("", "a | b"),
        ("", "c"),
    ]


@pytest.mark.parametrize(
    "sign", ["[", "![", "<a href=x>", "<div hidden>", "[![", "<!--", "**", "<style>", "`", "` `` ", "~~~\n", "```\n"]
)
def test_marks_without_end_take_no_time(sign: str) -> None:
    """A text of nothing but open marks is read."""
    assert read("Ada " + sign * 20_000).lines[0].text.startswith("Ada")


def test_labels_of_links_may_go_over_lines() -> None:
    """A link whose label is wrapped is a link; what stands in brackets of another paragraph is none."""
    document = read("Wrote [a long\nguide](https://example.com) for\nall [sic\n\n](so)\n")

    assert [(line.text, line.links) for line in document.lines] == [
        ("Wrote a long guide for", ("https://example.com",)),
        ("all [sic", ()),
        ("](so)", ()),
    ]


def test_tags_divide_lines() -> None:
    """Line breaks, blocks, items and cells of HTML divide what browsers show apart."""
    text = (
        "Built pumps<br>Ran *mills*<br/>Sold kilns\n\n<ul><li>One</li><li>Two</li></ul>\n"
        "<p>First</p><p>Second</p>\n<table><tr><td>Go</td><td>3</td></tr></table>\n"
    )

    assert [(line.bullet, line.segments) for line in read(text).lines] == [
        ("", ("Built pumps",)),
        ("", ("Ran mills",)),
        ("", ("Sold kilns",)),
        ("•", ("One",)),
        ("•", ("Two",)),
        ("", ("First",)),
        ("", ("Second",)),
        ("", ("Go", "3")),
    ]


def test_headings_as_tags_and_without_a_blank() -> None:
    """A heading written as a tag, or with no blank behind its signs, has its level."""
    document = read('<h1 align="center">Ada <b>Example</b></h1>\n\n##Skills\nC# #1 choice\n')

    assert [(line.text, line.heading_level) for line in document.lines] == [
        ("Ada Example", 1),
        ("Skills", 2),
        ("C# #1 choice", 0),
    ]


def test_notes_are_read_without_their_signs() -> None:
    """The text of a note is read, its sign is not, and it is no target of a link."""
    document = read("Led a team[^1] of nine.\n\n[^1]: Later of twelve\n")

    assert [(line.text, line.links) for line in document.lines] == [("Led a team of nine.", ()), ("Later of twelve", ())]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("## :briefcase: Work", "Work"),
        (":phone: 0117 496 0123, 10:30:45", "0117 496 0123, 10:30:45"),
        ("5 * 3 of **all**", "5 * 3 of all"),
        ("[Ada](https://example.com/a_(b)) Example", "Ada Example"),
        ("Ada {{< date >}} Example {% include photo.html %} {{ site.name }}", "Ada Example"),
        ("[[Ada]{.underline} Example](https://example.com)", "Ada Example"),
        ('[Ada]{.smallcaps} [site](https://example.com){:target="_blank"}', "Ada site"),
        ("<a href='https://example.com'><img src='a.png'></a>\nAda \\hfill 2019\n", "Ada 2019"),
        ('[](https://example.com) [Inn](https://example.com){target="_blank"} of ==nine==', "Inn of nine"),
        ("::: {.column}\nAda\n:::\n\\newpage \\vspace{1em}", "Ada"),
    ],
)
def test_signs_of_dialects_are_left_out(written: str, shown: str) -> None:
    """Short names of pictures, attributes, fences and commands of dialects are no words."""
    assert [line.text for line in read(written).lines] == [shown]


def test_both_parts_of_a_name_in_front_matter_are_read() -> None:
    """Front matter that has the first and the last name apart gives both."""
    document = read("---\nname: Ada\nsurname: Example\nposition: Cook\n---\n## Skills\nC#\n")

    assert [line.text for line in document.lines] == ["Ada", "Example", "Skills", "C#"]
