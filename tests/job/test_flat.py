"""Postings of which the line breaks were lost."""

import re

import pytest

from resume_ats_scorer import job
from resume_ats_scorer.job._flat import lines_of
from resume_ats_scorer.model import Job, Zone

POSTING = """Senior Data Engineer (m/f/d) - Hybrid, Dublin
About the role
Our analysts wait hours for numbers that should take minutes. You will fix that.
Responsibilities
Build and run batch and streaming pipelines (Airflow, Spark, Kafka) into our warehouse
Keep cloud costs in check (AWS: S3, Glue, EMR)
Mentor two junior engineers
Must have
5+ years in data engineering
Strong Python and SQL
Experience with a cloud warehouse
Nice to have: Terraform, Scala, GDPR awareness
What we offer: 26 days holiday, pension, bike to work scheme, health insurance for you and yours, and a budget for books
"""
FLAT = " ".join(POSTING.split())


def test_a_posting_on_one_line_is_read_as_with_its_lines() -> None:
    """Title, zones of what it asks for and requirements are those of the posting with its line breaks."""
    asked, flat = job.read(POSTING), job.read(FLAT)
    assert flat.title == asked.title == "Senior Data Engineer"
    assert [(one.kind, one.names, one.required) for one in flat.requirements] == [
        (one.kind, one.names, one.required) for one in asked.requirements
    ]
    for zone in (Zone.DUTIES, Zone.MUST, Zone.NICE):
        assert _words(flat, zone) == _words(asked, zone)


def _words(read: Job, zone: Zone) -> list[str]:
    return [word for line in read.lines if line.zone is zone for word in re.findall(r"\w+", line.text)]


@pytest.mark.parametrize(
    ("flat", "title"),
    [
        ("Plumber / Heating Engineer Immediate Start Leeds & surrounding. ", "Plumber / Heating Engineer"),
        ("Care Assistant (Nights) - Willow Court Residential Home 36 hrs ", "Care Assistant"),
        ("Bilingual Customer Support Representative (English/Spanish) Remote ", "Bilingual Customer Support Representative"),
        ("Job Description Porter needed for a busy hall. ", "Porter"),
        ("The Senior Analyst is part of our team. ", "The Senior Analyst"),
        ("Marlow Tech is a maker of pumps. ", ""),
        ("Position Statement: Marlow and Associates makes pumps. ", ""),
    ],
)
def test_the_first_words_in_capitals_up_to_a_role_are_the_title(flat: str, title: str) -> None:
    """What a long line begins with is its title, unless it is an employer that the line goes on to tell of."""
    filler = "We look after the pumps of forty towns and answer the telephone day and night, all year round. "
    assert job.read(flat + filler * 4).title == title


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "greet visitors of the building* Lock doors at night* Answer calls",
            ["greet visitors of the building", "- Lock doors at night", "- Answer calls"],
        ),
        ("use of gauges- Must read drawings- Must lift", ["use of gauges", "- Must read drawings", "- Must lift"]),
        ("three years of nursing  Own car", ["three years of nursing", "Own car"]),
        ("can read kanji at a fluent level Must have a degree", ["can read kanji at a fluent level", "Must have a degree"]),
        ("a degree is preferred We offer dental care", ["a degree is preferred", "We offer", "dental care"]),
        ("works with care 3+ years in sales", ["works with care", "3+ years in sales"]),
    ],
)
def test_items_of_a_long_line_are_parted(text: str, parts: list[str]) -> None:
    """A mark glued to the item before, a gap, and a capital that begins a demand or a duty begin a line."""
    before = "we are the people who keep the town running and who like to do so " * 5
    assert [line.strip() for line in lines_of(f"{before}{text}", "en").split("\n")] == [f"{before}{parts[0]}", *parts[1:]]


def test_short_lines_and_sentences_stay_whole() -> None:
    """Capitals within a sentence that a full stop ends, and in a line as lines are, part nothing."""
    assert (
        lines_of("Our teams use Design Manager and support Build Tools", "en")
        == "Our teams use Design Manager and support Build Tools"
    )
    long = "The team plans the Support rota with care. " * 12
    assert lines_of(long, "en") == long


def test_capitals_part_nothing_in_a_language_that_writes_nouns_with_them() -> None:
    """German duties are parted at headings only."""
    text = "Du entwirfst Wireframes und pflegst Prototypen in vielen kleinen Schritten mit unseren Kundinnen " * 7
    assert lines_of(text, "de") == text
