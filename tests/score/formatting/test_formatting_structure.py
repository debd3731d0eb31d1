from dataclasses import replace
from typing import Any

import pytest
from checks import ABSENT, FAIL, PASS, UNKNOWN, WARN, Case, covered, status
from drafts import JOBS, PARTS

from resume_ats_scorer.model import CheckStatus, SectionKind

EDUCATION, SKILLS = PARTS
REFERENCES = (SectionKind.REFERENCES, "References", ("On request",))
LONG = "Worked on the care of systems " * 15


def jobs(*changes: dict[str, Any]) -> dict[str, Any]:
    return {"jobs": [JOBS[min(i, 1)] | change for i, change in enumerate(changes)]}


CASES: list[Case] = [
    ("structure.email", PASS, {}),
    ("structure.email", FAIL, {"emails": ()}),
    ("structure.phone", PASS, {}),
    ("structure.phone", FAIL, {"phones": ()}),
    ("structure.reachable", PASS, {"phones": ()}),
    ("structure.reachable", FAIL, {"emails": (), "phones": ()}),
    ("structure.written_out", PASS, {}),
    ("structure.written_out", FAIL, {"contact_text": "Write to me", "links": ("mailto:robin@example.org",)}),
    ("structure.written_out", ABSENT, {"emails": (), "phones": ()}),
    ("structure.contact_first", PASS, {}),
    ("structure.contact_first", WARN, {"retouch": lambda line: replace(line, page=2) if line.number == 2 else line}),
    ("structure.name", PASS, {}),
    ("structure.name", WARN, {"name": ""}),
    ("structure.name_on_top", PASS, {}),
    ("structure.name_on_top", WARN, {"before_name": ["Curriculum", "Vitae", "of", "an", "engineer", "named"]}),
    ("structure.name_on_top", UNKNOWN, {"name": ""}),
    ("structure.experience", PASS, {}),
    ("structure.experience", PASS, {"experience": "Work history", "experience_kind": SectionKind.OTHER, "jobs": ()}),
    ("structure.experience", WARN, {"experience": "Built", "experience_kind": SectionKind.PROJECTS, "jobs": ()}),
    ("structure.experience", FAIL, {"experience": "Journey", "experience_kind": SectionKind.OTHER, "jobs": ()}),
    ("structure.education", PASS, {}),
    ("structure.education", WARN, {"parts": [SKILLS]}),
    ("structure.skills", PASS, {}),
    ("structure.skills", WARN, {"parts": [EDUCATION]}),
    ("structure.skills", PASS, {"parts": [EDUCATION, (SectionKind.OTHER, "S K I L L S", ["Linux and networks"])]}),
    (
        "structure.skills",
        PASS,
        {"parts": [EDUCATION, (SectionKind.OTHER, "More", ["Skills Linux, networks, planning, budgets, staff"])]},
    ),
    ("structure.headings", PASS, {}),
    ("structure.headings", FAIL, {"headings": False}),
    ("structure.usual_headings", PASS, {"after": [(SectionKind.OTHER, "Memberships", ["Society of Engineers"])]}),
    ("structure.usual_headings", WARN, {"experience": "My journey", "experience_kind": SectionKind.OTHER}),
    ("structure.usual_headings", ABSENT, {"headings": False}),
    ("structure.own_line", PASS, {}),
    ("structure.own_line", WARN, {"inline": True}),
    ("structure.own_line", ABSENT, {"headings": False}),
    ("structure.empty", PASS, {}),
    ("structure.empty", WARN, {"after": [(SectionKind.AWARDS, "Awards", ())]}),
    ("structure.empty", PASS, {"after": [(SectionKind.REFERENCES, "References available upon request", ())]}),
    ("structure.empty", PASS, {"after": [(SectionKind.SKILLS, "Motivation", ())]}),
    ("structure.empty", PASS, {"before": [(SectionKind.AWARDS, "Awards", ())], "experience": "EXPERIENCE OF TEN YEARS"}),
    ("structure.section_order", PASS, {"after": [REFERENCES]}),
    ("structure.section_order", WARN, {"before": [REFERENCES]}),
    ("structure.references", PASS, {}),
    ("structure.references", WARN, {"after": [REFERENCES]}),
    ("structure.bulleted", PASS, {"bullets": [LONG]}),
    ("structure.bulleted", WARN, {"bullets": [LONG], "bullet": ""}),
    ("structure.bulleted", ABSENT, {"jobs": ()}),
    ("structure.bullet_signs", PASS, {}),
    ("structure.bullet_signs", WARN, {"bullet": "☃"}),
    ("structure.bullet_signs", ABSENT, {"bullet": ""}),
    ("structure.dates", PASS, {}),
    ("structure.dates", WARN, jobs({}, {"dates": ""})),
    ("structure.dates", FAIL, jobs({"dates": ""}, {"dates": ""})),
    ("structure.dates", ABSENT, {"jobs": ()}),
    ("structure.months", PASS, {}),
    ("structure.months", WARN, jobs({"dates": "2019 - Present", "start": (2019,)})),
    ("structure.date_form", PASS, jobs({"dates": "June 2019 - Present"}, {})),
    ("structure.date_form", WARN, jobs({"dates": "03/2019 - Present"}, {})),
    ("structure.date_form", ABSENT, jobs({})),
    ("structure.date_clear", PASS, jobs({"dates": "01/2019 - 03/2020"})),
    ("structure.date_clear", WARN, jobs({"dates": "Summer 2019 - Present"})),
    ("structure.date_clear", WARN, jobs({"dates": "3/19 - 4/20"})),
    ("structure.date_possible", PASS, jobs({"start": (2019, 3), "end": (2019,)})),
    ("structure.date_possible", FAIL, jobs({"start": (2019, 3), "end": (2018, 9)})),
    ("structure.newest_first", PASS, {}),
    ("structure.newest_first", WARN, jobs(JOBS[1], JOBS[0])),
    ("structure.newest_first", ABSENT, jobs({})),
    ("structure.newest_first", ABSENT, jobs({}, {"start": (2020, 3), "end": (2019, 9)})),
    ("structure.titles", PASS, {}),
    ("structure.titles", WARN, jobs({"bullets": ["Built and ran a system for the clinics of the county"]}, {"title": ""})),
    ("structure.titles", FAIL, jobs({"title": ""}) | {"experience": "Experience, in full and from the newest to the oldest"}),
    ("structure.titles", PASS, jobs({"title": ""}, {}) | {"experience": "Systems Engineer"}),
    ("structure.employers", PASS, {}),
    ("structure.employers", WARN, jobs({}, {"employer": ""})),
    ("structure.employers", PASS, jobs({}, {"title": "Systems Analyst at Orchard Freight Inc", "employer": ""})),
    ("structure.employers", PASS, jobs({}, {"employer": "", "bullets": []})),
    ("structure.schools", PASS, {}),
    ("structure.schools", PASS, {"school": False}),
    (
        "structure.schools",
        WARN,
        {"school": False, "parts": [(SectionKind.EDUCATION, "Education", ["Bachelor of Science"]), SKILLS]},
    ),
    ("structure.schools", ABSENT, {"degree": False}),
]


@pytest.mark.parametrize(("check", "expected", "changes"), CASES)
def test_a_structure_check_ends_as_it_should(check: str, expected: CheckStatus, changes: dict[str, Any]) -> None:
    """Each check of the structure passes what is fine and finds what is not."""
    assert expected == status(check, changes)


def test_every_structure_check_has_both_cases() -> None:
    """No check of the structure is without a passing and a firing case."""
    assert set() == covered("structure", CASES)
