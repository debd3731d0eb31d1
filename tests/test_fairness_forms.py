"""Who somebody is cannot move a score in forms of resumes that once let it."""

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as Docx

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.model import Limits, Weights

EXAMPLES = Path(__file__).parents[1] / "examples"
NURSE = """Alex Example
alex@example.com | 555-010-0199

SUMMARY
Registered nurse with nine years at {both}.

EXPERIENCE
1. Registered Nurse
{first}, Dayton
January 2019 - Present
- Cared for 12 patients a shift, with IV therapy and wound care, and trained six colleagues at {broken}
- Kept charts in telemetry, Python and Excel for {first}.

2. Nursing Assistant
{second}, Austin
May 2015 - December 2018
- Took vital signs of 20 patients a day.

EDUCATION
Bachelor of Science (Hons) in Nursing, {school}, 2015

HOBBIES
Treasurer, {club}

MORE
Member of {club}
"""
BASE = {
    "first": "Acme Holding",
    "second": "Northwind Traders",
    "both": "Acme Holding and Northwind Traders",
    "broken": "Acme\n  Holding",
    "school": "Hill College",
    "club": "Rotary Club",
}
OTHERS = [
    {"first": "von Roll", "both": "von Roll and Northwind Traders", "broken": "von\n  Roll"},
    {"first": "The Teacher Agency", "both": "The Teacher Agency and Northwind Traders", "broken": "The Teacher\n  Agency"},
    {"first": "Royal Dutch PLC", "both": "Royal Dutch PLC and Northwind Traders", "broken": "Royal Dutch\n  PLC"},
    {"second": "Nurse Next Door", "both": "Acme Holding and Nurse Next Door"},
    {"second": "Experience Travel", "both": "Acme Holding and Experience Travel"},
    {"second": "McKinsey & Company, Inc.", "both": "Acme Holding and McKinsey & Company, Inc."},
    {"school": "Master School"},
    {"school": "CFA de Lille"},
    {"club": "Society of Hispanic Professional Engineers"},
    {"club": "Python Software Foundation"},
]
FRENCH = """Alex Example
alex@example.com / 06 12 34 56 78

Expérience professionnelle
Développeur logiciel — {firm} (Lyon)    2020 - aujourd'hui
- Développement de services web en Python et SQL avec une équipe de cinq personnes
Développeur Java — Durand SA (Paris)    2017 - 2020
- API REST en Java, bases de données SQL

Formation
Master Informatique – Université du Nord    2016
"""


@cache
def prepared() -> score.Prepared:
    posting = (EXAMPLES / "registered_nurse_posting.txt").read_text(encoding="utf-8") + "\n- Python, SQL and Excel\n"
    return score.prepare(pipeline.read_posting(posting, Limits()))


def scores(data: bytes, suffix: str) -> dict[str, object]:
    """Return every score and contribution of the report on a resume."""
    read = pipeline.read_resume(pipeline.Attachment(data, f"resume{suffix}"), Limits())
    found = score.score(read, prepared(), Weights(), date(2026, 1, 1), advice=False)
    criteria = {one.id: (one.score, one.weight, one.contribution) for part in found.components for one in part.criteria}
    terms = {term.term: (term.status, term.contribution) for term in found.terms}
    return {"total": found.total_score, **criteria, **terms}


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: next(iter(other.values())))
def test_a_name_moves_nothing(other: dict[str, str]) -> None:
    """In numbered jobs, a summary, a hobby and across the end of a line, names of all shapes leave every score the same."""
    expected = scores(NURSE.format(**BASE).encode(), ".txt")

    assert scores(NURSE.format(**BASE | other).encode(), ".txt") == expected


def test_what_a_program_is_written_in_is_no_employer() -> None:
    """A firm called by a tool leaves the tool where work is said to be done in it, in languages where "en" stands for "in"."""
    assert scores(FRENCH.format(firm="Python Ltd").encode(), ".txt") == scores(FRENCH.format(firm="Acme Ltd").encode(), ".txt")


PLAIN = """Alex Example
alex@example.com | 555-010-0199

EXPERIENCE
{jobs}
EDUCATION
{study}
"""
JOBS = {
    "a period over three lines": "January 2013\nto\nCurrent\n{firm} Account Manager\n- Kept twelve accounts.\n",
    "a firm's own dates above a role": (
        "{firm} - Dayton, OH  Jan 2013 to Dec 2018\nA clinic of 11 wards.\nRegistered Nurse Jan 2013 to Mar 2015\n- Kept charts.\n"
    ),
    "an unknown title before the firm": (
        "01/2017 to 12/2019\nRegistered Nurse {firm} - Dayton, OH\n- Kept charts of 12 patients.\n"
        "01/2014 to 12/2016\nKey holder {firm} - Dayton, OH\n- Opened the ward and kept the keys of telemetry.\n"
    ),
    "a line that is read as no head": (
        "Registered Nurse, {firm}, 2016 - 2019\n- Kept charts of 12 patients.\nNurse cum Admin / Finance &HR {firm}\n- Led six.\n"
    ),
    "a sentence behind title and firm": (
        "01/2002 to 01/2004\nRegistered Nurse {firm} Oversaw all Wound Care work flow in wards, including charting of\ntelemetry.\n"
    ),
    "a firm below a bullet that goes on": (
        "Hill Clinic\nRegistered Nurse 2016 - 2019\n- Kept charts of 12 patients and wrote their plans of care\nfor the ward.\n"
        "{firm}\nFreelance Staff Nurse Sep. 2013, Mar. 2011 - Oct. 2011\n- Led six.\n"
    ),
    "a firm before a colon and the title": "{firm}: Registered Nurse\n2015 - 2019\n- Kept the charts of 12 patients at {firm}.\n",
    "a firm behind the title and a link": "Registered Nurse for {firm}, Dayton (2015 - 2019)\n- Kept charts of a ward at {firm}.\n",
}
"""Heads whose reading once hung on the words of the firm in them."""
FIRMS = (
    "Oracle", "Baker McKenzie", "Excel Services", "3M", "eBay", "Ernst and Young", "University of Ostrava Medical Center", "X",
    "SAP", "J.P. Morgan Chase, N.A.", "Northwind Traders Ltd",
)  # fmt: skip


@pytest.mark.parametrize("firm", ["adidas", "care.com", "dm-drogerie markt"])
@pytest.mark.parametrize("town", ["Dayton\n", ""])
def test_a_firm_in_small_letters_between_title_and_dates_moves_nothing(firm: str, town: str) -> None:
    """The title above a firm in small letters is that of the job whose dates stand below it, as above any other firm."""
    jobs = "Registered Nurse\n{firm}\n{town}2015 - 2019\n- Kept charts.\nNurse\nHill Clinic\n{town}2011 - 2015\n- Led six.\n"

    def made(firm: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs.format(firm=firm, town=town), study="Hill College").encode(), ".txt")

    assert made(firm) == made("Acme")


@pytest.mark.parametrize("firm", ["3M", "99designs", "7-Eleven", "21st Century Oncology", "1st Source Bank"])
def test_a_firm_that_begins_with_a_number_in_a_numbered_list_moves_nothing(firm: str) -> None:
    """The number of a job in a list is none of the firm's behind it."""
    jobs = "1. {firm} - Registered Nurse, 2015 - 2019\n- Kept charts.\n2. Hill Clinic - Nurse, 2011 - 2015\n- Led six.\n"

    def made(firm: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs.format(firm=firm), study="Hill College").encode(), ".txt")

    assert made(firm) == made("Acme")


@pytest.mark.parametrize("firm", ["Baker Hughes", "Bank of Nursing", "Joe's Telemetry"])
def test_a_firm_in_capitals_moves_nothing(firm: str) -> None:
    """A head in capitals names the firm that statements name as usual."""

    def made(firm: str) -> dict[str, object]:
        jobs = f"{firm.upper()}\nREGISTERED NURSE  2015 - 2019\n- Kept the charts of a ward of {firm} with {firm} staff.\n"
        return scores(PLAIN.format(jobs=jobs, study="Hill College").encode(), ".txt")

    assert made(firm) == made("Acme Holding")


@pytest.mark.parametrize("jobs", JOBS.values(), ids=JOBS)
def test_a_firm_moves_nothing(jobs: str) -> None:
    """A firm leaves every score the same, whether its words are those of firms, of titles or of neither."""

    def made(firm: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs.format(firm=firm), study="Hill College").encode(), ".txt")

    assert [firm for firm in FIRMS if made(firm) != made("Acme")] == []


def test_a_firm_leaves_words_of_the_text() -> None:
    """A field of work that the name of a firm begins with counts where work is told, whoever the firm is."""
    jobs = "Registered Nurse\n{firm}\n2015 - 2019\n- Kept charts of the Wound Care based service of a ward.\n"

    def made(firm: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs.format(firm=firm), study="Hill College").encode(), ".txt")

    assert made("Wound Care Lab") == made("Acme")


@pytest.mark.parametrize("school", ["Marine Corps Institute", "Wound Care Nursing School"])
def test_a_school_leaves_words_of_the_text(school: str) -> None:
    """Words that a school's name shares with what is told of the work count under any school."""
    jobs = "Registered Nurse, Acme Holding, 2015 - 2019\n- Cared for the wounds of a Marine on a ward of Wound Care.\n"

    def made(name: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs, study=f"Bachelor of Science in Nursing\n{name}").encode(), ".txt")

    assert made(school) == made("Hill College")


def test_a_place_that_a_block_of_text_names_as_well_moves_nothing() -> None:
    """What stands in blocks weighs the same whether a place that they name is the place of work or not."""
    told = "Kept the charts of a ward in South Carolina and trained six nurses there each year in the care of wounds. " * 4
    jobs = "Registered Nurse\nAcme Holding, {town}\n2015 - 2019\n{told}\nNurse\nHill Clinic\n2011 - 2015\nCared for 12 patients.\n"

    def made(town: str) -> object:
        return scores(PLAIN.format(jobs=jobs.format(town=town, told=told), study="Hill College").encode(), ".txt")[
            "format.structure"
        ]

    assert made("South Carolina") == made("Lagos, Nigeria")


@pytest.mark.parametrize("place", ["Baker, LA 70714", "Springfield, IL", "Lagos, Nigeria", "São Paulo, Brazil"])
def test_a_town_with_its_state_or_country_moves_nothing(place: str) -> None:
    """Where running text names a town as an address does, any other leaves every score the same."""
    jobs = "Registered Nurse, Acme Holding, 2015 - 2019\n- Moved the records of a ward from {place} to another clinic.\n"

    def made(place: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs.format(place=place), study="Hill College").encode(), ".txt")

    assert made(place) == made("Leeds, England")


def test_a_school_that_a_statement_names_moves_nothing() -> None:
    """A school known by its letters says nothing of the work, whether it is one's own or not."""
    jobs = "Registered Nurse, Acme Holding, 2015 - 2019\n- Led a team of researchers from MIT in the care of wounds.\n"

    def made(school: str) -> object:
        return scores(PLAIN.format(jobs=jobs, study=f"Bachelor of Science in Nursing\n{school}").encode(), ".txt")[
            "content.meaning"
        ]

    assert made("MIT") == made("Hill College")


def in_bold(firm: str) -> bytes:
    """Return a Word file whose heads of jobs are bold, the firm on the line below title and dates."""
    made = Docx()
    made.add_paragraph("Alex Example")
    made.add_paragraph("alex@example.com | 555-010-0199")
    made.add_heading("EXPERIENCE", 1)
    for title, dates, name in (
        ("Registered Nurse", "04/2018 - Present", firm),
        ("Nursing Assistant", "09/2015 - 03/2018", "Hill Clinic"),
    ):
        head = made.add_paragraph()
        head.add_run(title).bold = True
        head.add_run(f"\t{dates}")
        made.add_paragraph().add_run(f"{name} - Dayton").bold = True
        made.add_paragraph("Cared for 12 patients a shift, with IV therapy and wound care.", style="List Bullet")
    made.add_heading("EDUCATION", 1)
    made.add_paragraph("Bachelor of Science in Nursing, Hill College")
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def test_a_firm_below_title_and_dates_opens_no_section() -> None:
    """A firm in bold that is called like a section leaves every score the same where the head of a job begins above it."""
    assert scores(in_bold("Education Trust"), ".docx") == scores(in_bold("Acme Holding"), ".docx")


TOLD = """{name}
alex@example.com | 555-010-0199

About me
Born 4 May 1990 in {town}. {married} with {children}. I live in {town} and am of {origin} origin.
I led wound care at {firm} for a time.

Work
I have worked as a registered nurse for {firm} since March 2019. At {firm} I keep the charts of telemetry. Led IV therapy at {firm}.
Nurse at Hill Clinic, 2014 - 2019
Took vital signs of 20 patients a day.

Studies
I graduated from {school} in {year} with a Bachelor of Science in Nursing.
"""
LIFE = {
    "name": "Alex Example, RN",
    "town": "Dayton, OH",
    "married": "Married",
    "children": "two children",
    "origin": "Kenyan",
    "firm": "Acme",
    "school": "Hill College",
    "year": "2014",
}
LIVES = {
    "name": ("Baker Cook, RN", "Prince O. Teacher, RN", "Ruby Java, RN"),
    "town": ("Lagos, Nigeria", "London", "Nurse, TX"),
    "married": ("Single", "Divorced"),
    "children": ("no children", "a daughter"),
    "origin": ("South Korean",),
    "firm": (
        "J. Smith, Inc.", "Müller GmbH & Co. KG", "3M", "Lear (formerly UT Automotive)", "Python Partners", "The Carpenters",
        "Leeds Teaching Hospitals NHS Trust", "Telemetry Services Ltd",
    ),
    "school": ("MIT", "Excel High School", "St. Mary's School of Nursing", "Le Cordon Bleu", "Python Institute"),
    "year": ("1988", "2021"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "other"), [(kind, other) for kind, others in LIVES.items() for other in others])
def test_a_life_told_in_sentences_moves_nothing(kind: str, other: str) -> None:
    """Where sentences tell of a life and of work, who somebody is and whom they worked for leave every score the same."""
    assert scores(TOLD.format(**LIFE | {kind: other}).encode(), ".txt") == scores(TOLD.format(**LIFE).encode(), ".txt")


def test_what_a_sentence_says_beside_an_employer_counts() -> None:
    """Of a sentence only the name of the employer is left out: the tool before it counts, and so does one somebody is good at."""
    said = TOLD.format(**LIFE)

    assert scores(said.replace("Led IV", "Used Python at Acme for IV").encode(), ".txt") != scores(said.encode(), ".txt")
    assert scores(said.replace("Led IV", "I am skilled at Excel. Led IV").encode(), ".txt") != scores(said.encode(), ".txt")


def test_a_school_makes_no_list_of_terms() -> None:
    """A school of no words that schools are called by does not turn what stands below it into a list of a posting's terms."""
    terms = "Registered nurse, patients, charts, wound care, IV therapy, vital signs, telemetry, medication, BLS, ACLS"

    def made(school: str) -> dict[str, object]:
        study = f"{school}, Bachelor of Science in Nursing, 2014\n{terms}"
        return scores(PLAIN.format(jobs="Clerk\nAcme\n2015 - 2019\n- Kept the till.\n", study=study).encode(), ".txt")

    assert made("MIT") == made("Hill College of the Northern Lakes")


@pytest.mark.parametrize("firm", ["Excel Services", "Baker McKenzie", "Nurse Next Door"])
def test_a_firm_behind_a_title_and_its_field_moves_nothing(firm: str) -> None:
    """Of "Director of Nursing Acme" the field counts that known titles have, and the firm glued to it does not."""
    jobs = "Director of Nursing {firm}\n2015 - 2019\n- Reported to the other Directors of Nursing.\n"

    def made(firm: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs.format(firm=firm), study="Hill College").encode(), ".txt")

    assert made(firm) == made("Acme")


def test_the_first_word_of_a_name_that_texts_use_counts() -> None:
    """What was read as a name from a word in small letters on takes that word from no sentence."""
    jobs = "Registered Nurse ward {firm} (Care)\n2015 - 2019\n- Kept the charts of each ward of telemetry.\n"

    def made(firm: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=jobs.format(firm=firm), study="Hill College").encode(), ".txt")

    assert made("eBay Enterprise") == made("Acme")


@pytest.mark.parametrize("head", ["{firm}\n5 yrs\nRegistered Nurse\n2015 - 2019", "2015 - 2019\n{firm}, Dayton\nRegistered Nurse"])
def test_a_firm_that_begins_in_small_letters_moves_nothing(head: str) -> None:
    """Small words that a name begins with make no sentence of it where its legal form ends it or a place stands behind."""

    def made(firm: str) -> dict[str, object]:
        jobs = f"{head.format(firm=firm)}\n- Kept the charts of a ward.\nNurse\nHill Clinic\n2011 - 2015\n- Led six.\n"
        return scores(PLAIN.format(jobs=jobs, study="Hill College").encode(), ".txt")

    assert made("von der Heyden GmbH") == made("Acme GmbH")


@pytest.mark.parametrize("firm", ["Johnson Controls", "Baker Tilly", "Nursing Times Ltd"])
@pytest.mark.parametrize("mark", ["", "**"])
def test_a_firm_before_a_comma_or_between_marks_moves_nothing(firm: str, mark: str) -> None:
    """A sentence names the firm with a comma behind it, and a head between marks of Markdown that a text does not show."""

    def made(firm: str) -> dict[str, object]:
        said = f"- Kept charts, most of them with {firm}, and led telemetry.\n"
        jobs = f"{mark}{firm}{mark}, Dayton, OH | 2015 - 2019\nRegistered Nurse\n{said}"
        return scores(PLAIN.format(jobs=jobs, study="Hill College").encode(), ".txt")

    assert made(firm) == made("Acme")


@pytest.mark.parametrize("firm", ["Nurse Next Door", "Python Partners"])
def test_a_table_of_jobs_below_a_doubtful_heading_is_read(firm: str) -> None:
    """Jobs below "Professional background", which is a summary as often, are jobs whoever the firm is."""

    def made(firm: str) -> dict[str, object]:
        jobs = f"Employer\nPosition\nFrom – To\n{firm}\nRegistered Nurse\n2015 – 2019\nHill Clinic\nNurse\n2011 – 2015\n"
        return scores(PLAIN.replace("EXPERIENCE", "PROFESSIONAL BACKGROUND").format(jobs=jobs, study="Hill").encode(), ".txt")

    assert made(firm) == made("Acme")


def test_what_a_list_says_of_a_life_counts_nothing() -> None:
    """Children, a visa and a disability that stand in a list below the jobs leave every score the same."""
    told = "Registered Nurse\nAcme\n2015 - 2019\n- Kept charts.\n\nPersonal\nMarried, {}. Visa: {}. Disability: {}.\n"

    def made(*life: str) -> dict[str, object]:
        return scores(PLAIN.format(jobs=told.format(*life), study="Hill College").encode(), ".txt")

    assert made("two children", "H-1B", "none") == made("a daughter", "permanent resident", "wheelchair user")
