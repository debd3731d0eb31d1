"""What a posting demands, and how far dated positions show it."""

from datetime import date

import pytest

from resume_ats_scorer import job, resume, score
from resume_ats_scorer.model import Kind, Limits, RequirementKind, RequirementResult, RequirementStatus, Upload, Weights
from resume_ats_scorer.parse.plain import read_plain
from resume_ats_scorer.score import requirements
from resume_ats_scorer.score.content import prepare, profile
from resume_ats_scorer.score.passages import passages

AS_OF = date(2026, 6, 1)

POSTING = """Senior Backend Engineer

What you will do
- Design and run services that move money, on Kubernetes
- Own database schemas and event streams

Requirements
- 5+ years of backend development
"""

RESUME = """Maria Lindqvist
maria.lindqvist@example.org

EXPERIENCE
{title}, Fjord Payments AB                     {start} - Present
- Rewrote the settlement service; it handles 4,000 transfers a second
- Cut the lag of event traffic from 40 s to 2 s

EDUCATION
BSc Physics, Uppsala, 2012
"""


def checked(posting: str, text: str) -> tuple[RequirementResult, ...]:
    read = resume.read(read_plain(Upload(Kind.TXT, text.encode(), "", ".txt"), Limits()))
    asked = prepare(job.read(posting))
    return requirements.check(asked.job, asked.title, profile(passages(read, frozenset(), AS_OF), read).shown, AS_OF)


def statuses(posting: str, text: str) -> list[RequirementStatus]:
    return [one.status for one in checked(posting, text)]


def years(title: str, start: str) -> RequirementResult:
    results = checked(POSTING, RESUME.format(title=title, start=start))
    return next(one for one in results if one.kind is RequirementKind.YEARS)


@pytest.mark.parametrize(
    ("title", "start", "status"),
    [
        ("Backend Developer", "Jan 2020", RequirementStatus.MET),
        ("Backend Developer", "Jan 2023", RequirementStatus.PARTLY),
        ("Backend Developer", "Jan 2025", RequirementStatus.NOT_SHOWN),
        ("Senior Software Engineer", "Jan 2020", RequirementStatus.PARTLY),
        ("Senior Software Engineer", "Jan 2024", RequirementStatus.NOT_SHOWN),
        ("Head Chef", "Jan 2010", RequirementStatus.NOT_SHOWN),
    ],
)
def test_years_in_a_field(title: str, start: str, status: RequirementStatus) -> None:
    """Years under a title of the field are shown; under a title like the posting's own they are shown in part."""
    assert status is years(title, start).status


def test_years_near_the_posting_say_so() -> None:
    """Where the field is not named, the reason says what the years were counted by, and quotes the dates."""
    found = years("Senior Software Engineer", "Jan 2020")

    assert "5 years in Back-end development asked for, 6.5 shown under titles like the posting's." == found.summary
    assert ["Jan 2020 - Present"] == [one.quote for one in found.evidence]


LANGUAGES = """Robin Sample
robin@example.com

EXPERIENCE
Receptionist, Harbour Inn
Jan 2020 - Present
- Welcomed guests and kept the bookings of ninety rooms

LANGUAGES
Spanish - {level}
"""
DESK = """Receptionist

What you will do
- Welcome guests and keep the bookings of the house
- Answer the telephone and sort the mail

Requirements
- {demand}
"""


@pytest.mark.parametrize(
    ("demand", "level", "status"),
    [
        ("Spanish B2 required", "B1", RequirementStatus.PARTLY),
        ("Spanish B2 required", "B2", RequirementStatus.MET),
        ("Spanish C1 required", "B2", RequirementStatus.PARTLY),
        ("Fluent in Spanish", "Professional working proficiency", RequirementStatus.MET),
        ("Fluent in Spanish", "Basic", RequirementStatus.PARTLY),
        ("Spanish required", "Basic", RequirementStatus.MET),
        ("Fluent in French", "Native", RequirementStatus.NOT_SHOWN),
    ],
)
def test_levels_of_languages(demand: str, level: str, status: RequirementStatus) -> None:
    """A language below the level asked for is shown in part; where only words name the level, one less will do."""
    assert [status] == statuses(DESK.format(demand=demand), LANGUAGES.format(level=level))


HELD = """Robin Sample
robin@example.com

EXPERIENCE
Receptionist, Harbour Inn
Jan 2020 - Present
- Welcomed guests and kept the bookings of ninety rooms

CERTIFICATIONS
{held}
"""


@pytest.mark.parametrize(
    ("demand", "held", "status"),
    [
        ("PMP certification required", "Project Management Professional (PMP)", RequirementStatus.MET),
        ("PMP certification required", "First Aid, PMP in progress", RequirementStatus.PARTLY),
        ("PMP certification required", "PMP, First Aid expired", RequirementStatus.MET),
        ("Driver's license required", "CDL Class A", RequirementStatus.MET),
        ("CDL Class A required", "Driver's license", RequirementStatus.NOT_SHOWN),
        ("CPR certification required", "BLS certified", RequirementStatus.MET),
        ("BLS certification required", "CPR certified", RequirementStatus.NOT_SHOWN),
        ("LMSW required", "Licensed Clinical Social Worker", RequirementStatus.MET),
        ("RDH license required", "Texas Dental Hygienist license", RequirementStatus.MET),
        ("FPC or CPP certification required", "FPC (Fundamental Payroll Certification)", RequirementStatus.MET),
    ],
)
def test_certificates_and_licences(demand: str, held: str, status: RequirementStatus) -> None:
    """What is still to be got, or has lapsed, meets a demand in part; a licence that includes the one asked for meets it."""
    assert [status] == statuses(DESK.format(demand=demand), HELD.format(held=held))


@pytest.mark.parametrize(
    ("demand", "status"),
    [
        ("Currently pursuing a bachelor's degree in hospitality", RequirementStatus.MET),
        ("Working towards a Bachelor's degree", RequirementStatus.MET),
        ("Bachelor's degree in hospitality", RequirementStatus.PARTLY),
    ],
)
def test_studies_meet_a_demand_that_they_be_under_way(demand: str, status: RequirementStatus) -> None:
    """A degree that is to be worked towards need not be finished; another is met in part by one that is not."""
    held = HELD.format(held="First Aid") + "\nEDUCATION\nBachelor of Science in Hospitality, Hill College, expected 2028\n"

    assert [status] == statuses(DESK.format(demand=demand), held)


def test_one_year_is_no_plural() -> None:
    """The summary of a demand is a sentence: one year, and the language by its name."""
    read = resume.read(read_plain(Upload(Kind.TXT, HELD.format(held="First Aid").encode(), "", ".txt"), Limits()))
    posting = job.read(DESK.format(demand="1 year of experience\n- Spanish required\n- Associate degree"))
    results = requirements.check(posting, None, requirements.Shown(read, {}, {}), AS_OF)

    assert [one.summary for one in results] == [
        "1 year asked for, 0 shown with dates.",
        "Spanish asked for, not shown.",
        "An associate degree asked for, not shown.",
    ]


@pytest.mark.parametrize(
    ("demand", "title", "said"),
    [
        ("2 years in a similar role", "Receptionist", "2 years in such a role asked for, 6.5 shown with dates."),
        ("2 years as a receptionist", "Hotel Receptionist", "2 years in such a role asked for, 6.5 shown with dates."),
        ("2 years in a similar role", "Welder", "2 years in such a role asked for, 0 shown with dates."),
        ("2 años como mínimo de experiencia", "Welder", "2 years asked for, 6.5 shown with dates."),
        ("2 years of work", "Welder", "2 years asked for, 6.5 shown with dates."),
    ],
)
def test_years_in_such_a_role(demand: str, title: str, said: str) -> None:
    """Years in a role like the posting's are shown by titles like it."""
    text = HELD.format(held="First Aid").replace("Receptionist", title)
    found = [one.summary for one in checked(DESK.format(demand=demand), text)]

    assert found == [said]


@pytest.mark.parametrize(
    ("title", "how"),
    [("Insurance Adjuster", "under titles of that work, which is not named"), ("Insurance Claims Adjuster", "with dates")],
)
def test_years_under_a_title_of_a_field_are_no_years_that_name_it(title: str, how: str) -> None:
    """What is said of the years does not contradict a term that is missing."""
    text = HELD.format(held="First Aid").replace("Receptionist", title)
    found = [one.summary for one in checked(DESK.format(demand="2 years of insurance claims experience"), text)]

    assert found == [f"2 years in Insurance claims asked for, 6.5 shown {how}."]


def test_months_are_named_as_months() -> None:
    """Less than a year is asked for in months."""
    read = resume.read(read_plain(Upload(Kind.TXT, HELD.format(held="First Aid").encode(), "", ".txt"), Limits()))
    lines = {line.number: line.text for line in read.document.lines}
    results = requirements.check(
        job.read(DESK.format(demand="6 months of experience")), None, requirements.Shown(read, lines, {}), date(2026, 6, 1)
    )

    assert [one.summary for one in results] == ["6 months asked for, 6.5 years shown with dates."]


def test_a_certificate_behind_the_name_counts() -> None:
    """What stands behind the name of the person is held, what is a part of it is not."""
    text = HELD.format(held="First Aid").replace("Robin Sample", "Robin Sample, PMP")

    assert [RequirementStatus.MET] == statuses(DESK.format(demand="PMP certification required"), text)


def test_a_certificate_among_the_studies_counts() -> None:
    """What stands beside a degree is taken out as a school's name; a certificate there is held, one in a school's name is not."""
    demands = "Requirements\n- EPA 608 certification\n- OSHA 10 certification\n"
    prepared = score.prepare(job.read(f"HVAC Technician\n\nWe repair air conditioning in homes and shops.\n\n{demands}"))
    text = (
        "Robin Sample\n\nTRAINING\nTulsa Tech, HVAC certificate, 2016\nEPA 608 Universal · NATE certified\nOSHA 10 Academy, 2015\n"
    )
    read = resume.read(read_plain(Upload(Kind.TXT, text.encode(), "", ".txt"), Limits()))
    found = score.score(read, prepared, Weights(), date(2026, 6, 1), advice=False).requirements

    assert [one.status for one in found] == [RequirementStatus.MET, RequirementStatus.NOT_SHOWN]
