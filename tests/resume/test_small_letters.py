from collections.abc import Callable

from resume_ats_scorer.model import Document, Fact, SectionKind
from resume_ats_scorer.resume import read

_SMALL = """
mara quill
kentville, oh 44201
mquill@example.org

work experience
registered nurse, orthopaedics
st. orla's hospital, kentville oh
june 2019 - present
- charting in epic

delivery driver - pronto parcels - may 2017 to may 2019
carried parcels and handled cash

education
ba history, lowmoor university, 2017

skills
excel
"""


def _said(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value


def test_titles_firms_and_studies_are_found_without_capitals(document: Callable[[str], Document]) -> None:
    """A resume in small letters throughout is read like any other, and told in its own letters."""
    resume = read(document(_SMALL))

    found = [(_said(one.title), _said(one.employer), _said(one.location)) for one in resume.positions]
    assert found == [
        ("registered nurse, orthopaedics", "st. orla's hospital", "kentville oh"),
        ("delivery driver", "pronto parcels", None),
    ]
    assert [(_said(one.degree), _said(one.institution)) for one in resume.education] == [("ba history", "lowmoor university")]
    assert _said(resume.contact.name) == "mara quill"


def test_lines_are_those_of_the_document(document: Callable[[str], Document]) -> None:
    """Sections, heads and quotes hold the lines as they are written."""
    resume = read(document(_SMALL))

    held = [line for part in resume.sections for line in ((part.heading,) if part.heading else ()) + part.lines]
    assert held == [*resume.document.lines]
    facts = [resume.contact.name, *(one.title for one in resume.positions), *(one.institution for one in resume.education)]
    assert all(fact and fact.quote in resume.document.lines[fact.line - 1].text for fact in facts)
    assert {mention.quote for mention in resume.skills if mention.section is SectionKind.SKILLS} == {"excel"}


def test_some_small_lines_leave_the_rest_alone(document: Callable[[str], Document]) -> None:
    """A resume with capitals keeps its lines in small letters: "shipping and returns" is no firm."""
    resume = read(document("Mara Quill\n\nExperience\nClerk, Acme Ltd  2019 - 2021\nshipping and returns\n"))

    assert [(_said(one.title), _said(one.employer)) for one in resume.positions] == [("Clerk", "Acme Ltd")]
