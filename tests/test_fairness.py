"""Who somebody is cannot move a score: the same resume under other names, forms, schools, places and dates of life."""

import re
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as Docx
from PIL import Image

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.model import Limits, ScoreReport, Weights
from resume_ats_scorer.score.passages import blind

EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = date(2026, 1, 1)

EMPLOYERS = (
    "Oracle", "Turner Construction", "Deloitte & Touche LLP", "St. Mary Hospital", "Baker Hughes", "Data Systems Inc", "3M",
    "E*TRADE", "The Coca-Cola Company", "University of Ostrava Medical Center", "eBay", "J.P. Morgan Chase, N.A.", "Яндекс",
    "Cook County Sheriff's Office", "Müller Söhne GmbH & Co. KG", "Ernst and Young", "Manpower", "Excel Services", "L'Oréal",
)  # fmt: skip
"""Of many shapes; some are tools, some begin with a role, some are written in other letters."""
HEADS = {
    "by commas": "{title}, {employer}, Tucson, AZ\nMarch 2018 - Present",
    "by bars": "{employer} | {title} | March 2018 - Present",
    "employer above": "{employer}\n{title}\nMarch 2018 - Present",
    "employer below": "{title} March 2018 - Present\n{employer}",
    "a place below": "March 2018 to Present\n{title}\n{employer}, Tucson, AZ",
    "nothing between": "{title} {employer} March 2018 - Present",
    "a place behind": "{title} {employer} Tucson, AZ 03/2018 to Current",
    "at": "{title} at {employer} (March 2018 - Present)",
    "dashes": "March 2018 – Present – {employer} – {title}",
    "labels": "Company: {employer}\nPosition: {title}\nDuration: March 2018 - Present",
}
"""How heads of positions are laid out."""
JOB = """Alex Example
alex@example.com | 555-010-0199

SUMMARY
Registered nurse with seven years on medical wards and in emergency care.

EXPERIENCE
{head}
- Cared for 12 patients a shift, with IV therapy, wound care and telemetry.
- Trained six new colleagues at {employer} in the charting system.
{other}
- Took vital signs of 20 patients a day and kept their charts up to date.

EDUCATION
Bachelor of Science in Nursing, Hill College, 2016

SKILLS
IV therapy, wound care, telemetry, Oracle, Excel, patient education
"""
OTHERS = {
    "by commas": "Nursing Assistant, Northwind Clinic, Tucson, AZ\nJanuary 2015 - February 2018",
    "nothing between": "Nursing Assistant Northwind Clinic January 2015 - February 2018",
}

PEOPLE = {
    "electrician.txt": ("Marcus Oyelaran", "Tucson, AZ 85705", ("Marana Ridge High School",)),
    "chef.md": ("Isabela Monteiro", "New Orleans, LA", ("Pelican State Culinary Institute",)),
    "folder/brigitte_lavoie.txt": ("Brigitte Lavoie", "Colorado Springs, CO", ("Ute Pass Community College",)),
    "folder/samuel_begay.txt": ("Samuel Begay", "Durango, CO", ("San Juan Online College", "Animas State College")),
}
NAMES = (
    "Jane Smith", "Lakisha Washington", "Jamal Robinson", "Nguyễn Thị Minh Khai", "Siobhán O'Connor", "Jean-Pierre de la Fontaine",
    "Muhammad Abdullah al-Rashid", "Oluwaseun Adebayo", "Ana María García López", "Wei Zhang", "Björk Guðmundsdóttir",
    "Krzysztof Wójcik", "Priya Venkataraman", "Yusuf Yılmaz", "Keiko Tanaka", "Mark Baker", "Grace Law", "Mason Carpenter",
    "Django Reinhardt", "John Q. Public",
)  # fmt: skip
SCHOOLS = (
    "Harvard University", "Howard University", "Spelman College", "IIT Bombay", "MIT", "St. John's", "Université de Montréal",
    "University of California, Berkeley", "Indian Institute of Technology, Kharagpur", "Lincoln High School",
)  # fmt: skip
PLACES = (
    "Lagos, Nigeria", "12 Rue de la Paix, 75002 Paris", "Springfield, IL 62701", "Unter den Linden 5, 10117 Berlin", "Mumbai",
    "Baker, LA 70714", "São Paulo, Brazil", "Nurse Hill Road 7, Leeds LS1 4DY", "Mason City, Iowa",
)  # fmt: skip

WAITER = """Alex Example
alex@example.com | 555-010-0199
{personal}
SUMMARY
{title} with nine years in fine dining; {he} speaks three languages and {his} guests come back to {him}.

EXPERIENCE
Head {title}, Golden Spoon, March 2018 - Present
- Served 60 guests an evening and led a team of eight {titles}.
- {He} trained four new {titles} in the till and the wine list, and was praised for {his} calm.
Club {chair}, Hill Sports Club, January 2015 - February 2018
- Ran the bar and {his} budget of $40,000.

EDUCATION
Bachelor of Arts in Hospitality, Hill College, {year}

SKILLS
Wine knowledge, Toast POS, food safety, training
"""
HIM = {
    "title": "Waiter",
    "titles": "waiters",
    "he": "he",
    "He": "He",
    "his": "his",
    "him": "him",
    "chair": "Chairman",
    "year": "2009",
    "personal": "",
}
HER = HIM | {
    "title": "Waitress",
    "titles": "waitresses",
    "he": "she",
    "He": "She",
    "his": "her",
    "him": "her",
    "chair": "Chairwoman",
}
THEM = HIM | {"he": "they", "He": "They", "his": "their", "him": "them", "chair": "Chairperson"}
LIVES = {
    "a woman": HER,
    "nobody's business": THEM,
    "an early graduate": HIM | {"year": "1979"},
    "a late graduate": HIM | {"year": "June 2024"},
    "born early": HIM | {"personal": "Date of birth: 4 May 1958\n"},
    "born late": HIM | {"personal": "Born: 12.11.2001\n"},
    "of a nation": HIM | {"personal": "Nationality: Kenyan\nMarital status: married\n"},
    "a citizen": HIM | {"personal": "Citizenship: USA\n"},
    "with a passport": HIM | {"personal": "South Korean passport holder\n"},
    "of an age": HIM | {"personal": "23 years old\n"},
    "with an age": HIM | {"personal": "Age: 61\nGender: male\n"},
}


@cache
def report(data: str | bytes, posting: str, suffix: str) -> ScoreReport:
    file = data.encode() if isinstance(data, str) else data
    read = pipeline.read_resume(pipeline.Attachment(file, "resume" + suffix), Limits())
    return score.score(read, prepare(posting), Weights(), AS_OF, advice=False)


def scores(found: ScoreReport) -> dict[str, object]:
    """Return every score, status and contribution of a report."""
    parts = {part.name: (part.score, part.weight, part.contribution) for part in found.components}
    criteria = {one.id: (one.score, one.weight, one.contribution) for part in found.components for one in part.criteria}
    terms = {f"term {term.term}": (term.status, term.contribution) for term in found.terms}
    demands = {f"demand {one.posting_quote}": one.status for one in found.requirements}
    return {"total": found.total_score, **parts, **criteria, **terms, **demands}


@cache
def prepare(posting: str) -> score.Prepared:
    return score.prepare(pipeline.read_posting(posting, Limits()))


def example(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=PEOPLE)
def person(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def posting(person: str) -> str:
    return example("folder_posting.txt" if person.startswith("folder") else f"{Path(person).stem}_posting.txt")


@pytest.fixture(scope="module")
def text(person: str) -> str:
    return example(person)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_moves_nothing(person: str, text: str, posting: str, name: str) -> None:
    """Under names of many origins, some of which are words of trades, every score is the same."""
    own = PEOPLE[person][0]
    renamed = text.replace(own, name).replace(own.upper(), name.upper())

    assert scores(report(renamed, posting, Path(person).suffix)) == scores(report(text, posting, Path(person).suffix))


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_school_moves_nothing(person: str, text: str, posting: str, school: str) -> None:
    """From other schools, famous or not, every score is the same."""
    expected = scores(report(text, posting, Path(person).suffix))

    assert [scores(report(text.replace(own, school), posting, Path(person).suffix)) for own in PEOPLE[person][2]] == (
        [expected] * len(PEOPLE[person][2])
    )


@pytest.mark.parametrize("place", PLACES)
def test_an_address_moves_nothing(person: str, text: str, posting: str, place: str) -> None:
    """From another place, every score is the same."""
    moved = text.replace(PEOPLE[person][1], place, 1)

    assert scores(report(moved, posting, Path(person).suffix)) == scores(report(text, posting, Path(person).suffix))


@pytest.mark.parametrize("wanted", ["chef_posting.txt", "teacher_posting.txt"])
@pytest.mark.parametrize("life", LIVES)
def test_gender_and_age_move_nothing(life: str, wanted: str) -> None:
    """Another gender, age, graduation year, nationality or marital status leaves every score the same."""
    posting = example(wanted)

    assert scores(report(WAITER.format(**LIVES[life]), posting, ".txt")) == scores(report(WAITER.format(**HIM), posting, ".txt"))


def test_gendered_postings_ask_for_the_same() -> None:
    """A posting for a waitress and one for a waiter give the same resume the same scores."""
    posting = (
        "Head {0}\n\nWe look for a {0} with three years in fine dining.\n\nRequirements\n- Three years as a {0}\n- Wine knowledge\n"
    )
    waiter, waitress = (report(WAITER.format(**HIM), posting.format(title), ".txt") for title in ("Waiter", "Waitress"))

    assert waiter.total_score == waitress.total_score


def told(layout: str, employer: str) -> dict[str, object]:
    head = HEADS[layout].format(title="Registered Nurse", employer=employer)
    other = OTHERS.get(layout, HEADS[layout].format(title="Nursing Assistant", employer="Northwind Clinic"))
    text = JOB.format(head=head, employer=employer, other=other.replace("2018", "2016").replace("Present", "2017"))
    return scores(report(text, example("registered_nurse_posting.txt"), ".txt"))


@pytest.mark.parametrize("employer", EMPLOYERS)
@pytest.mark.parametrize("layout", HEADS)
def test_an_employer_moves_nothing(layout: str, employer: str) -> None:
    """However a head is laid out, and whatever the employer is called there and in the text, every score is the same."""
    assert told(layout, employer) == told(layout, "Acme Corporation")


@pytest.mark.parametrize("layout", HEADS)
def test_a_title_is_found_in_every_layout(layout: str) -> None:
    """It is not by knowing no title that employers move nothing."""
    text = JOB.format(head=HEADS[layout].format(title="Registered Nurse", employer="Baker Hughes"), employer="it", other="")
    found = pipeline.read_resume(pipeline.Attachment(text.encode(), "resume.txt"), Limits()).positions[0]

    assert found.role is not None
    assert found.role.quote == "Registered Nurse"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Winner of the Chairman's Award", "Winner of the Chairwoman's Award"),
        ("Assistant Director of Nursing Acme", "Assistant Director of Nursing Turner Construction"),
        ("Lecturer\nHill Clinic, Austin, TX", "Lecturer\nHill Clinic, Baker, LA"),
        ("3M\n- Nursed", "Acme\n- Nursed"),
    ],
)
def test_what_went_wrong_once_moves_nothing(one: str, other: str) -> None:
    """Forms, names and towns that were taken for words of a trade leave every score the same."""
    posting = example("registered_nurse_posting.txt")
    first, second = (JOB.format(head=f"{head} March 2018 - Present", employer="it", other="") for head in (one, other))

    assert scores(report(first, posting, ".txt")) == scores(report(second, posting, ".txt"))


@pytest.mark.parametrize("tool", ["MS Office", "Ms Excel", "MS-SQL", "MS in Nursing"])
def test_an_abbreviation_is_no_form_of_address(tool: str) -> None:
    """What begins like "Ms" and is a tool or a degree stays, the form of address goes."""
    assert blind(f"{tool}, Ms Smith") == f"{tool},    Smith"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Born in 1972 in Kabul, waiter with six years in dining rooms.", ", waiter with six years in dining rooms."),
        ("Born: May 5, 1972, Kabul | Waiter", "| Waiter"),
        ("Born 3 April 1980 in Bonn, Germany", ""),
        ("Date of birth May 5, 1972", ""),
        ("Deaf Catholic waiter", "waiter"),
    ],
)
def test_a_life_ends_where_the_work_begins(said: str, left: str) -> None:
    """What tells of a birth goes up to the next comma, and what follows stays."""
    assert blind(said).strip() == left


def docx(text: str, *, photo: bool) -> bytes:
    made = Docx()
    lines = text.split("\n")
    made.add_paragraph(lines[0])
    if photo:
        image = BytesIO()
        Image.new("RGB", (240, 320), (190, 150, 120)).save(image, "PNG")
        made.add_picture(image)
    for line in lines[1:]:
        made.add_paragraph(re.sub("^- ", "", line), style="List Bullet" if line.startswith("- ") else None)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize(("life", "photo"), [(HIM, True), (HER, False), (HER, True)], ids=["photo", "gender", "both"])
def test_a_photo_moves_nothing(life: dict[str, str], photo: bool) -> None:
    """In a Word file, a photo and another gender leave every score the same."""
    posting = example("chef_posting.txt")
    plain = docx(WAITER.format(**HIM), photo=False)

    assert scores(report(docx(WAITER.format(**life), photo=photo), posting, ".docx")) == scores(report(plain, posting, ".docx"))
