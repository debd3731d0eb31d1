"""Texts of which the line breaks were lost."""

import pytest

from resume_ats_scorer import resume
from resume_ats_scorer.model import Kind, Limits, Resume, SectionKind, Upload
from resume_ats_scorer.parse.flat import lines_of
from resume_ats_scorer.parse.plain import read_plain

RESUME = """Marta Quilter-Bray
Astoria, OR | m.quilterbray@example.com | 503-555-0123
EXPERIENCE
Baker, Crusty Loaf Company, Astoria OR March 2020 - Present
• Mix and shape four hundred loaves a night
• Train two apprentices in lamination
Saute cook, Harbor Street Kitchen, Portland OR June 2017 - February 2020
• Ran the hot line for a hundred covers
EDUCATION
Certificate in Baking, Tidewater Community College, 2017
SKILLS
lamination, sourdough, ordering
"""
FLAT = " ".join(RESUME.split())


def _read(text: str) -> Resume:
    return resume.read(read_plain(Upload(Kind.TXT, text.encode(), "", ".txt"), Limits()))


def test_a_resume_on_one_line_is_read_as_with_its_lines() -> None:
    """Name, sections, jobs and studies are those of the resume with its line breaks."""
    written, flat = _read(RESUME), _read(FLAT)
    assert flat.contact.name is not None
    assert flat.contact.name.value == "Marta Quilter-Bray"
    assert [section.kind for section in flat.sections] == [section.kind for section in written.sections]
    assert SectionKind.EDUCATION in {section.kind for section in flat.sections}
    jobs = [
        [(job.title and job.title.value, job.employer and job.employer.value, job.period) for job in one.positions]
        for one in (written, flat)
    ]
    assert [job[:2] for job in jobs[1]] == [job[:2] for job in jobs[0]]
    assert [len(job.bullets) for job in flat.positions] == [2, 1]
    assert [one.institution and one.institution.value for one in flat.education] == ["Tidewater Community College"]


def test_a_resume_without_its_line_breaks_is_parted_where_words_stick_together() -> None:
    """Where the breaks became nothing and not a space, headings, items and heads with years are found all the same."""
    found = [line.strip() for line in lines_of(RESUME.replace("\n", "")).split("\n")]
    assert {"EXPERIENCE", "EDUCATION", "• Train two apprentices in lamination"} <= set(found)
    assert "Saute cook, Harbor Street Kitchen, Portland OR June 2017 - February 2020" in found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("we lift boxes Work experience Porter at the hall", "Work experience"),
        ("we lift boxes SKILLS lifting", "SKILLS"),
        ("we lift boxes Skills: lifting", "Skills:"),
        ("we lift boxes Compétences : tri", "Compétences :"),
        ("and worked there, Porter, Acme Halls, Leeds, 2019 - 2021 lifting boxes", "Porter, Acme Halls, Leeds, 2019 - 2021"),
        ("and worked there, Porter, Acme Halls – depuis mars 2019 - lever", "Porter, Acme Halls – depuis mars 2019"),
        ("we lift boxes - Served forty guests - Took bills", "- Served forty guests"),
        ("we lift boxes   Own tools   Own car", "Own tools"),
        ("we lift boxes SKILLS", "SKILLS"),
    ],
)
def test_long_lines_are_parted_at(text: str, part: str) -> None:
    """Headings, heads with their periods, items behind dashes and gaps are lines of their own."""
    assert part in [line.strip() for line in lines_of("we lift boxes " * 20 + text).split("\n")]


@pytest.mark.parametrize(
    "text",
    [
        "she taught Special Education with care and wrote on Experience of Work",
        "she worked at Acme Corp from March 2015 to June 2018 as a baker",
        "she was a Truck Driver - Sunbelt Carriers was the firm - Harbor Lines the next",
    ],
)
def test_sentences_stay_whole(text: str) -> None:
    """Words of headings within names, and periods within sentences, part nothing."""
    line = "she went to school and then to work in the mill " * 5 + text
    assert lines_of(line) == line


@pytest.mark.parametrize(
    ("head", "done"),
    [
        ("Baker, Crusty Loaf, 2019-2022:", "mixed doughs, shaped loaves and trained two helpers"),
        ("Call handler, Norwest Power, 2021-present.", "Answered calls on bills, meters and moves of tenants"),
        ("Nanny to twins (2021-2025):", "songs, park, nap schedule, potty training, daily notes"),
        ("2015-2020 Warder, Parish jail:", "counts, searches, restraint, incident logs and escorts"),
    ],
)
def test_what_was_done_behind_the_head_of_a_job_is_a_line_of_its_own(head: str, done: str) -> None:
    """Else all of it would pass for names of title, firm and place."""
    assert lines_of(f"Robin Sample\n{head} {done}") == f"Robin Sample\n{head.rstrip(':')}\n{done}"


@pytest.mark.parametrize(
    "line",
    [
        "Baker, 2019-2022 - the Crusty Loaf, Astoria",
        "Baker, Crusty Loaf (2019-2022): mixed doughs, shaped loaves; Porter (2017-2018): carried bags, parked cars",
        "From 2019-2022 the shop baked bread and rolls for seven hundred regular guests of the town",
        "Project 2019 - 2022. Acme Bridge",
    ],
)
def test_names_several_jobs_and_sentences_stay_on_their_line(line: str) -> None:
    """Only one head with what was done behind it is parted."""
    assert lines_of(f"Robin Sample\n{line}") == f"Robin Sample\n{line}"


def test_texts_with_lines_stay_as_they_are() -> None:
    """A long paragraph among lines is a paragraph."""
    text = "\n".join([*["a line"] * 20, "we lift boxes SKILLS lifting " * 20])
    assert lines_of(text) == text
