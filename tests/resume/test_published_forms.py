import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from jsonschema import Draft4Validator, FormatChecker

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read, to_json_resume, to_reading

Make = Callable[[str], Document]
AS_OF = date(2026, 6, 30)
SCHEMA = json.loads((Path(__file__).parent / "json_resume_schema_1.0.0.json").read_text(encoding="utf-8"))

TEXT = """
# Robin Sample
Senior Accountant
robin@example.com | (312) 555-0147 | Springfield, IL | linkedin.com/in/robin-sample | www.example.org
# Summary
Keeps books in order.
# Experience
**Ledger Ltd  Springfield, IL
Senior Accountant  Mar 2021 - Present
• Closed the books
# Education
B.Sc. in Accounting, Town University  2012 - 2016
# Awards
Neatest desk 2019
# Interests
Chess
# References
On request
"""


def test_json_resume_is_valid(document: Make) -> None:
    """What is published as JSON Resume follows the published schema, formats included."""
    for text in (TEXT, "# Robin Sample", "x"):
        made = json.loads(json.dumps(to_json_resume(read(document(text)), AS_OF)))

        assert [error.message for error in Draft4Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(made)] == []


def test_json_resume_holds_what_was_read(document: Make) -> None:
    """Fields carry the values, and the extension says how sure each is and where it stands."""
    made = to_json_resume(read(document(TEXT)), AS_OF)

    assert made["basics"]["email"] == "robin@example.com"
    assert made["basics"]["profiles"][0]["network"] == "LinkedIn"
    assert made["work"] == [
        {
            "name": "Ledger Ltd",
            "position": "Senior Accountant",
            "location": "Springfield, IL",
            "startDate": "2021-03",
            "highlights": ["Closed the books"],
        }
    ]
    assert made["education"][0]["area"] == "Accounting"
    beyond = made["meta"]["x_resume_ats_scorer"]
    assert beyond["months_worked"] == 64
    assert beyond["fields"]["/work/0/name"]["line"] == 7


def test_reading_lists_every_line(document: Make) -> None:
    """A reading shows all lines, with the sections, jobs and months read from them."""
    reading = to_reading(read(document(TEXT)), AS_OF)

    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    assert reading.experience_months == 64
    assert reading.positions[0].period is not None
    assert reading.positions[0].period.start == "2021-03"
    assert reading.education[0].level == "bachelor"
    covered = sorted(number for section in reading.sections for number in section.lines)
    assert covered == [line.number for line in reading.lines]
