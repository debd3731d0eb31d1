"""Heads that the margin breaks over lines."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from resume_ats_scorer.model import Document, Fact, PartialDate, Resume
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]


def read_wrapped(document: Make, text: str, bold: tuple[str, ...] = ()) -> Resume:
    """Return what is read of *text*, in which lines that end in ` /` go on, and what is behind ` //` stands beside their end.

    Lines that begin with one of *bold* are.
    """
    made = document(text)
    lines = []
    for line in made.lines:
        start, mark, end = line.text.partition(" /")
        words = end.strip("/ ")
        cells = tuple(cell for cell in (start, words) if cell)
        goes_on = len(words.split()) if mark else None
        thick = line.bold or line.text.startswith(bold)
        lines.append(replace(line, text=" ".join(cells), segments=cells, goes_on=goes_on, bold=thick))
    return read(replace(made, lines=tuple(lines)))


def value(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value


@pytest.mark.parametrize(
    ("lines", "degree", "school"),
    [
        ("Master of Science in Crop /\nProtection\nDale University", "Master of Science in Crop Protection", "Dale University"),
        ("BA in Art History, Dale /\nHill University", "BA in Art History", "Dale Hill University"),
        ("BA in Art History, Univer- /\nsity of Dale", "BA in Art History", "University of Dale"),
        ("BA in Art History, Dale // May 2019\nHill University", "BA in Art History", "Dale Hill University"),
        ("BA in Art History /\nUniversity of Dale", "BA in Art History", "University of Dale"),
        ("BA in Art History /\nHill University", "BA in Art History", "Hill University"),
        ("BA in Art History /\nDalestation", "BA in Art History", "Dalestation"),
        ("BA in Art and\nHistory\nHill University", "BA in Art and History", "Hill University"),
        ("BA in\nHill University", "BA", "Hill University"),
        ("Dale University /\nBA in Art History", "BA in Art History", "Dale University"),
    ],
)
def test_what_names_one_thing_is_read_as_one(document: Make, lines: str, degree: str, school: str) -> None:
    """A degree or school that the margin breaks is read whole; what names something of its own is not what it lacks."""
    (found,) = read_wrapped(document, f"# Robin Sample\n# Education\n{lines}\n2010 - 2013").education

    assert (value(found.degree), value(found.institution)) == (degree, school)


@pytest.mark.parametrize(
    ("lines", "title", "employer"),
    [
        ("Baker and /\nPastry Chef\nDale Mills Ltd\n2010 - 2013", "Baker and Pastry Chef", "Dale Mills Ltd"),
        ("Baker, Dale Hill // 2010 - 2013\nMills Ltd", "Baker", "Dale Hill Mills Ltd"),
        ("Baker, Dale Hill Mil- // 2010 - 2013\nlers Ltd", "Baker", "Dale Hill Millers Ltd"),
        ("Baker\nDale Hill\nMills Ltd\n2010 - 2013", "Baker", "Dale Hill Mills Ltd"),
        ("Baker, Night Shift\nDale & Hill Ltd\n2010 - 2013", "Baker, Night Shift", "Dale & Hill Ltd"),
        ("Baker, Dale Hill /\nGmbH & Co. KG\n2010 - 2013", "Baker", "Dale Hill GmbH & Co. KG"),
        ("Baker /\nDale Mills Ltd\n2010 - 2013", "Baker", "Dale Mills Ltd"),
        ("Dale Mills Ltd /\nBaker\n2010 - 2013", "Baker", "Dale Mills Ltd"),
    ],
)
def test_heads_of_jobs_are_read_whole(document: Make, lines: str, title: str, employer: str) -> None:
    """A title or a firm that the margin breaks is read whole, its dates beside the first of its lines."""
    (found,) = read_wrapped(document, f"# Robin Sample\n# Experience\n{lines}\n• Baked bread").positions

    assert (value(found.title), value(found.employer)) == (title, employer)
    assert found.period is not None


@pytest.mark.parametrize("rest", ["Teaching", "Projects", "Education"])
def test_the_rest_of_a_title_opens_no_section(document: Make, rest: str) -> None:
    """What a long title lacks is part of it where titles alone are set like it, be it the name of a section."""
    jobs = [
        f"Lecturer in Bread and Head of First-Year and Evening /\n{rest}\nDale Mills Ltd",
        "Cook\nElm Foods",
        "Clerk\nHill Foods",
    ]
    dated = [f"{job}\n{2016 - 3 * place} - {2018 - 3 * place}\n• Baked bread" for place, job in enumerate(jobs)]
    found = read_wrapped(
        document, "# Robin Sample\n# Experience\n" + "\n".join(dated), bold=("Lecturer", rest, "Cook", "Clerk")
    ).positions

    assert [value(one.employer) for one in found] == ["Dale Mills Ltd", "Elm Foods", "Hill Foods"]
    assert value(found[0].title) == f"Lecturer in Bread and Head of First-Year and Evening {rest}"


@pytest.mark.parametrize("lines", ["Jul 2010 – /\nJun 2013", "Jul /\n2010 – Jun 2013", "Jul 2010 – Jun 2013"])
def test_a_period_that_the_margin_breaks_is_read_whole(document: Make, lines: str) -> None:
    """What ends a period goes with its beginning, wherever the line ends."""
    (found,) = read_wrapped(document, f"# Robin Sample\n# Experience\nBaker\nDale Mills Ltd, {lines}\n• Baked bread").positions

    assert found.period is not None
    assert (found.period.start, found.period.end) == (PartialDate(2010, 7), PartialDate(2013, 6))
    assert value(found.employer) == "Dale Mills Ltd"


def test_facts_and_lines_keep_their_places(document: Make) -> None:
    """A broken name is quoted by what stands on its first line and less sure; all lines are those of the page."""
    resume = read_wrapped(
        document,
        "# Robin Sample\n# Experience\nBaker, Dale Hill // 2010 - 2013\nMills Ltd, Austin, TX\nBaked bread for the whole town.",
    )
    (found,) = resume.positions

    assert found.head == resume.document.lines[2:4]
    assert found.bullets == resume.document.lines[4:]
    assert found.employer == Fact("Dale Hill Mills Ltd", "Dale Hill", 3, 0.85)
    assert found.location == Fact("Austin, TX", "Austin, TX", 4, 0.9)
    assert found.period is not None
    assert (found.period.quote, found.period.line) == ("2010 - 2013", 3)


def test_running_text_is_no_head(document: Make) -> None:
    """Sentences that go on are left as they stand."""
    body = "Baked all bread. Served Hill /\nFoods Ltd and Elm Ltd with it."
    resume = read_wrapped(document, f"# Robin Sample\n# Experience\nBaker, Dale Mills Ltd  2010 - 2013\n{body}")
    (found,) = resume.positions

    assert value(found.employer) == "Dale Mills Ltd"
    assert len(found.bullets) == 2
