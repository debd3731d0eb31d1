from typing import Any

import pytest
from checks import ABSENT, CHECKS, FAIL, PASS, UNKNOWN, WARN, Case, covered, status
from drafts import JOBS

from resume_ats_scorer.model import CheckStatus, Evidence, Finding, SectionKind

LONG = "Built systems that hold " + "data and " * 24
PLAIN = ("Built a depot", "Led a team", "Cut the costs", "Wrote the plan", "Ran the test")
NOUNS = ("The depot of the firm", "Daily care of systems", "Team of the office", "Neat plans for the depot", "Various tests of it")


def bullets(*texts: str, **more: Any) -> dict[str, Any]:
    return {"bullets": texts} | more


CASES: list[Case] = [
    ("writing.length", PASS, {}),
    ("writing.length", WARN, {"summary": "Engineer.", "jobs": JOBS[1:]}),
    ("writing.length", WARN, {"summary": "word " * 1_700}),
    ("writing.bullet_length", PASS, {}),
    ("writing.bullet_length", WARN, bullets(*PLAIN, LONG, LONG)),
    ("writing.bullet_length", ABSENT, {"bullet": ""}),
    ("writing.verbs", PASS, bullets("Successfully built a depot", *(f"Co-led a team of {size}" for size in "abcd"))),
    ("writing.verbs", PASS, bullets(*("To protect the data of guests",) * 6)),
    ("writing.verbs", ABSENT, bullets(*("Modern Scientific Calculator",) * 6)),
    ("writing.verbs", WARN, bullets(*NOUNS)),
    ("writing.verbs", UNKNOWN, bullets(*NOUNS, language="de")),
    ("writing.results", PASS, {}),
    (
        "writing.results",
        WARN,
        {"jobs": [{"title": "Engineer", "employer": "Orchard", "dates": "2019", "bullets": NOUNS, "end": (2019,)}]},
    ),
    ("writing.first_person", PASS, bullets("Built I/O tools, type I cells and a Mars I probe's P.I. board")),
    ("writing.first_person", PASS, bullets("Led as Engineer I, then as Representative I; paid as Clerk I.", "Was a Technician I")),
    ("writing.first_person", WARN, bullets("I built my depot", "It was my plan", "They asked me")),
    ("writing.worn", PASS, bullets("A team player")),
    ("writing.worn", WARN, bullets("Team player and go-getter", "Hard-working self-starter")),
    ("writing.duties", PASS, {}),
    ("writing.duties", WARN, bullets(*("Responsible for the depot of the firm",) * 3, *PLAIN[:2])),
    ("writing.passive", PASS, {}),
    ("writing.passive", WARN, bullets(*(f"The depot was chosen in {year}" for year in "abc"), "Led a team of five people")),
    ("writing.paragraphs", PASS, {}),
    ("writing.paragraphs", WARN, bullets("word " * 100, bullet="")),
    ("writing.spellings", PASS, {"skills": ("JavaScript", "Javascript", "JS")}),
    ("writing.spellings", PASS, {"skills": ("CSS3", "CSS 3")}),
    (
        "writing.spellings",
        PASS,
        {"skills": ("JavaScript", "Java-script"), "after": [(SectionKind.SKILLS, "Links", ["a/JavaScript"])]},
    ),
    ("writing.spellings", WARN, {"skills": ("JavaScript", "Java Script")}),
    ("writing.acronyms", PASS, bullets("Led CRM (Customer Relationship Management), ERP, SLA and HR work")),
    ("writing.acronyms", PASS, bullets("Led SIGMA KAPPA SORORITY, HUNT VALLEY and QRST Retail work for the OLD NEW BIG SHOP")),
    ("writing.acronyms", PASS, bullets("Led the EDI, ROI, SME, OEM, IBM, EMEA and UPC work")),
    ("writing.acronyms", PASS, bullets("Led vans (ABCD), EFGH, IJKL, MNOP, QRST and UVWX work")),
    ("writing.acronyms", WARN, bullets("Led the ABCD, EFGH, IJKL, MNOP, QRST and UVWX work")),
    ("writing.personal", PASS, {}),
    ("writing.personal", WARN, {"after": [(SectionKind.OTHER, "Personal", ["Date of birth: 1 May 1980"])]}),
    ("writing.identity", PASS, bullets("Issued a passport number to 500 visitors")),
    ("writing.identity", PASS, bullets("Call 000-00-0000")),
    ("writing.identity", WARN, bullets("Number 078-05-1120")),
    (
        "writing.identity",
        WARN,
        {"after": [(SectionKind.OTHER, "Personal", ["Passport Number : J 1234567", "ID details: 820903080"])]},
    ),
    ("writing.identity", WARN, {"after": [(SectionKind.OTHER, "Personal", ["Passport No: X1234567"])]}),
    ("writing.salary", PASS, bullets("Cut salary costs by 10%")),
    ("writing.salary", WARN, {"after": [(SectionKind.OTHER, "Personal", ["Expected salary: open"])]}),
    ("writing.placeholders", PASS, bullets("Wrote the [internal] plan")),
    ("writing.placeholders", WARN, bullets("Lorem ipsum dolor sit amet")),
    ("writing.placeholders", WARN, bullets("Bilingual in [Language]", "Led [number] people")),
    ("writing.doubled", PASS, bullets("Said that those who ran it had had enough")),
    ("writing.doubled", WARN, bullets("Built the the depot")),
    ("writing.same_verb", PASS, bullets(*PLAIN)),
    ("writing.same_verb", WARN, bullets(*(f"Managed depot {name}" for name in "abcdefgh"))),
    ("writing.repeated", PASS, {}),
    ("writing.repeated", WARN, bullets(*("Built a depot that serves the whole of the county",) * 3)),
]


@pytest.mark.parametrize(("check", "expected", "changes"), CASES)
def test_a_writing_check_ends_as_it_should(check: str, expected: CheckStatus, changes: dict[str, Any]) -> None:
    """Each check of the writing passes what is fine and finds what is not."""
    assert expected == status(check, changes)


def test_every_writing_check_has_both_cases() -> None:
    """No check of the writing is without a passing and a firing case."""
    assert set() == covered("writing", CASES)


@pytest.mark.parametrize("check", [name for name in CHECKS if name.startswith("integrity.")])
def test_an_integrity_check_fails_on_its_finding_only(check: str) -> None:
    """Each kind of finding fails its own check and no other."""
    finding = Finding(check.removeprefix("integrity."), "Something was found.", (Evidence("Robin", 1, 1, "here"),))
    ended = {name: status(name, {}, (finding,)) for name in CHECKS if name.startswith("integrity.")}

    assert ended == dict.fromkeys(ended, PASS) | {check: FAIL}
