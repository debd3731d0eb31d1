"""Who somebody is cannot move a score, however the resume is laid out and in whatever file."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from lives import FILES, HEADS, LIFE, STUDIES, Row, rows, txt

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.model import Limits, Weights

EXAMPLES = Path(__file__).parents[1] / "examples"
POSTING = (EXAMPLES / "registered_nurse_posting.txt").read_text(encoding="utf-8")
FIRMS = (
    "Google", "Baker Hughes", "Nurse Next Door", "Data Systems Inc", "Python Software Foundation", "Charge Point", "Oracle", "3M",
    "Amazon Web Services", "Lead Forensics", "Quality Inn", "Head Start", "Teach For America", "St. Mary's Hospital for Women",
    "Croix-Rouge", "Education First", "U.S. Army", "A&M", "Manpower", "Applied Materials", "Girl Scouts of America", "eBay",
    "adidas", "bol.com", "20th Century Fox", "1st Source Bank", "84 Lumber", "U.S. Foods, Inc.", "J.P. Morgan Chase, N.A.", "A&W",
    "Registered Nurses Association", "Java House", "Joe's Garage", "SAP", "Salesforce", "Apple", "Oscar Health", "X",
    "Acme (formerly Beta)", "McKinsey & Company", "Trader Joe's", "Freelance", "Chief Architect", "Ristorante Il Cuoco",
    "Bank für Sozialwirtschaft", "Epic Systems",
)  # fmt: skip
"""Of many shapes: some are tools, some hold titles, fields, or words that head sections, some begin small or with a number."""
LONGER = (
    "ing bank",
    "ebay inc.",
    "dm-drogerie markt",
    "Brown, Smith & Wallace, P.C.",
    "Marks & Spencer plc",
    "Family business",
    "Crédit agricole",
)
"""Firms in small letters and with commas, which marks or gaps must part from a title."""
TOWNS = (
    "Lagos, Nigeria", "Mumbai", "Laurel, MD", "Baker, LA 70714", "Truth or Consequences, NM", "Newcastle upon Tyne, England",
    "Frankfurt am Main, Deutschland", "Ho Chi Minh City, Vietnam", "São Paulo - SP", "O'Fallon, MO", "Coeur d'Alene, ID",
)  # fmt: skip
"""Places of work; some hold the word of a trade, small words, or the abbreviation of a degree."""
SCHOOLS = (
    "Harvard University", "Massachusetts Institute of Technology", "MIT", "School of Nursing, Duke University", "UCLA",
    "Fashion Institute of Technology", "Howard University", "Spelman College", "Wellesley College", "Oxford",
    "École Polytechnique", "St. Mary's College of Nursing", "Texas A&M", "The Master's University", "Lincoln High School",
    "University of Phoenix", "Teachers College, Columbia University", "Universidad Nacional Autónoma de México",
    "M.S. Ramaiah College", "B.M.S. College of Engineering", "B.S. Abdur Rahman University", "MBA Institute", "Masters Academy",
    "M.A. College", "Johns Hopkins University, Baltimore, MD", "Harvard University (ranked 3rd)", "ETH", "Bob's College of Nursing",
    "Oracle University", "Python Institute",
)  # fmt: skip
NAMES = (
    "Lakisha Washington", "Mohammed Al-Hashimi", "Mark Baker", "Grace Law", "April May", "Dean Price", "Rose Law", "Li", "Muhammad",
    "Python Rossum", "Teacher Smith", "Joy Education", "Experience Jones", "Angel Skills", "Summary Tom", "SUSAN O'BRIEN",
    "van der Berg, Pieter", "Jean-Luc de la Tour", "Christian Church", "Paris Hilton", "Art Director", "Dr. Summer Nurse, PhD",
)  # fmt: skip
PLACES = (
    "Lagos, Nigeria", "Reading, PA", "Java, Indonesia", "Nice, France", "Phoenix, AZ 85001", "Baker, LA 70714", "Mobile, AL",
    "Nurse Hill Road 7, Leeds LS1 4DY", "12 Rue de la Paix, 75002 Paris", "São Paulo, Brazil", "Normal, IL", "Cork",
)  # fmt: skip
YEARS = ("1979", "1988", "June 2024", "05/1986", "1974 - 1978", "Class of 1990", "'98", "September 2001 to June 2005")
PERSONAL = (
    "Age: 61", "Date of birth: 4 May 1958", "Date of birth - 4th May 1999", "Nationality: Kenyan", "Gender: Female", "she/her/hers",
    "Marital status: Married, two children", "Visa status: H-1B, requires sponsorship", "US Citizen", "Religion: Hindu",
    "Permanent resident, no sponsorship required", "34 years old, single", "Military status: Veteran", "Ethnicity: Hispanic",
    "Born in Lagos, Nigeria", "Father's name: Ram Prasad", "Height: 180 cm, Weight: 75 kg", "Photo attached",
    "geb. am 3.4.1980", "Person with disabilities", "I have a disability", "Divorced with two children", "Marié, deux enfants",
    "Married to Anna since 2005", "American citizen by birth", "Requires no visa sponsorship", "On maternity leave", "ze/zir",
    "Caste: General", "Based in Lagos, willing to relocate", "ul. Marszałkowska 10/12 m. 5, 00-590 Warszawa",
    "北京市海淀区中关村大街27号", "P.O. Box 1234, Nairobi 00100", "Hauptstr. 5\n10115 Berlin\nGermany",
    "Military service: completed", "Hard of hearing, uses sign language", "Deaf",
)  # fmt: skip
SOCIETIES = (
    "Islamic Center of Dayton", "St. Mary Catholic Church", "Jewish Federation", "Pride Center", "NAACP", "Hindu Temple of Ohio",
    "National Society of Black Engineers", "Alpha Kappa Alpha", "Nurses for Christ",
    "Python Ladies", "Women in Nursing", "Secours populaire",
)  # fmt: skip
LINKS = (
    "linkedin.com/in/mohammed-al-hashimi-1985",
    "linkedin.com/in/registered-nurse-python",
    "https://www.linkedin.com/in/lakisha",
)
Scores = dict[str, object]


@cache
def prepared() -> score.Prepared:
    return score.prepare(pipeline.read_posting(POSTING, Limits()))


def scores(data: bytes, suffix: str) -> Scores:
    """Return every score and contribution of the report on a resume."""
    read = pipeline.read_resume(pipeline.Attachment(data, f"resume{suffix}"), Limits())
    found = score.score(read, prepared(), Weights(), date(2026, 1, 1), advice=False)
    parts = {part.name: (part.score, part.weight, part.contribution) for part in found.components}
    criteria = {one.id: (one.score, one.weight, one.contribution) for part in found.components for one in part.criteria}
    terms = {f"term {term.term}": (term.status, term.contribution) for term in found.terms}
    demands = {f"demand {one.posting_quote}": one.status for one in found.requirements}
    return {"total": found.total_score, **parts, **criteria, **terms, **demands}


def moved(what: str, others: tuple[str, ...], suffix: str, head: str = "by commas", study: str = "by commas") -> list[str]:
    """Return those of *others* that move any score when they take the place of *what*."""
    expected = scores(FILES[suffix](rows(head, study)), suffix)
    return [other for other in others if scores(FILES[suffix](rows(head, study, **{what: other})), suffix) != expected]


@pytest.mark.parametrize("suffix", FILES)
@pytest.mark.parametrize(
    ("what", "others"),
    [
        ("name", NAMES),
        ("city", PLACES),
        ("town", PLACES),
        ("year", YEARS),
        ("personal", PERSONAL),
        ("society", SOCIETIES),
        ("link", LINKS),
    ],
    ids=["names", "addresses", "places of work", "years", "facts of life", "societies", "profiles"],
)
def test_who_somebody_is_moves_nothing(what: str, others: tuple[str, ...], suffix: str) -> None:
    """Under other names, places, years, facts of life and societies every score is the same, in every kind of file."""
    assert moved(what, others, suffix) == []


@pytest.mark.parametrize(
    ("head", "suffix"),
    [
        *((head, ".txt") for head in HEADS if "glued" not in head),
        ("firm and date above", ".docx"),
        ("a line each", ".docx"),
        ("title and date above", ".pdf"),
    ],
)
def test_an_employer_moves_nothing(head: str, suffix: str) -> None:
    """In every layout of heads other firms leave every score the same."""
    assert moved("first", FIRMS, suffix, head) == []


@pytest.mark.parametrize("head", [head for head in HEADS if "glued" not in head])
def test_a_firm_in_small_letters_or_with_commas_moves_nothing(head: str) -> None:
    """Where anything parts firm and title, firms in small letters and with commas leave every score the same."""
    assert moved("first", LONGER, ".txt", head) == []


@pytest.mark.parametrize("head", [head for head in HEADS if "glued" not in head])
def test_a_town_called_by_a_trade_moves_nothing(head: str) -> None:
    """Where marks or gaps part town and title, a town whose name holds a trade and whose state reads as a degree is no title."""
    others = ("Nurse Hill, MD",) if head != "date above firm and town" else ()
    assert moved("town", others, ".txt", head) == []


@pytest.mark.parametrize("head", HEADS)
def test_a_place_of_work_moves_nothing(head: str) -> None:
    """In every layout of heads other towns leave every score the same, though nothing may part them from firm and title."""
    assert moved("town", TOWNS, ".txt", head) == []


RUN_ON = """Alex Example
alex@example.com | (937) 555-0142

EXPERIENCE
03/2018 to Current
{title} {firm} Oversaw all nursing records of the unit, including the charting of patients and the discharge of twelve a day.
Kept wound care and telemetry up to date with the physicians of the unit.
"""


@pytest.mark.parametrize("title", ["Registered Nurse", "Surgical Clinical Reviewer"])
def test_an_employer_between_title_and_sentence_moves_nothing(title: str) -> None:
    """Where title, firm and sentence share a line below the dates, other firms leave every score the same."""

    def made(firm: str) -> Scores:
        return scores(RUN_ON.format(title=title, firm=firm).encode(), ".txt")

    firms = (
        "St. Mary Hospital",
        "eBay",
        "Deloitte & Touche LLP",
        "Müller Söhne GmbH & Co. KG",
        "University of Ostrava Medical Center",
        "J.P. Morgan Chase & Co.",
    )

    assert [firm for firm in firms if made(firm) != made("Acme")] == []


def test_an_employer_that_is_a_tool_leaves_it_in_lists() -> None:
    """A tool that a list names twice on a line counts in both places, though an employer is called by it."""

    def made(firm: str) -> object:
        lines: list[Row] = [
            (bullet, "SAP, SAP R3, Excel, Outlook" if text.startswith("IV therapy") else text)
            for bullet, text in rows(first=firm)
            if isinstance(text, str)
        ]
        found = scores(txt(lines), ".txt")
        return found["content.meaning"], found["skills.breadth"]

    assert made("SAP") == made("Acme Corporation")


def test_an_employer_that_is_a_tool_is_none_by_itself() -> None:
    """On a line of its own the name of an employer is no tool, though no dates stand there."""

    def made(firm: str) -> Scores:
        lines: list[Row] = [*rows(first=firm)]
        at = next(number for number, (bullet, _) in enumerate(lines) if bullet)
        return scores(txt([*lines[: at + 1], (False, firm), *lines[at + 1 :]]), ".txt")

    assert made("SAP") == made("Acme Corporation")


def test_a_long_name_of_an_employer_moves_no_check_of_dates() -> None:
    """A title that was not told from a long name is no sentence: the order of its dates is checked as under a short one."""
    oldest_first = """Alex Example
alex@example.com | (937) 555-0142

EXPERIENCE
{firm} Nursing Assistant 2012 - 2015
- Took vital signs of 20 patients a day and kept their charts up to date.
Acme Registered Nurse 2015 - 2020
- Cared for 12 patients a shift, with IV therapy, wound care and telemetry.
"""

    def made(firm: str) -> Scores:
        return scores(oldest_first.format(firm=firm).encode(), ".txt")

    assert made("Memorial Hermann Southeast Hospital Center for Women and Children of Greater Houston") == made("Northwind")


def told(found: Scores) -> object:
    """Return the score for the length of the summary and its weight: what it adds is rounded with what other criteria add."""
    length = found["summary.length"]
    assert isinstance(length, tuple)
    return length[:2]


@pytest.mark.parametrize("firm", ["Oracle", "Google", "Dun & Bradstreet", "Memorial Hermann Southeast Hospital"])
def test_a_firm_named_in_the_summary_moves_nothing(firm: str) -> None:
    """Every score is the same under any employer; the length of a summary also where the firm named is none of the employers."""

    def made(named: str, employer: str) -> Scores:
        said = f"Registered nurse, on wards of {named} and elsewhere for seven years."
        lines = [
            (bullet, said if text == "Registered nurse with seven years on medical wards." else text) for bullet, text in rows()
        ]
        data = txt([(bullet, text.replace("Acme Corporation", employer)) for bullet, text in lines if isinstance(text, str)])
        return scores(data, ".txt")

    own = made(firm, firm)

    assert own == made("Acme Corporation", "Acme Corporation")
    assert told(made(firm, "Acme Corporation")) == told(own)


@pytest.mark.parametrize(
    "leave",
    [
        "Parental leave, 2020",
        "Maternity leave, March 2020 - September 2020",
        "Elternzeit 01/2020 - 12/2020",
        "Career break: children (2020)",
    ],
)
@pytest.mark.parametrize("suffix", FILES)
def test_a_leave_between_positions_moves_nothing(suffix: str, leave: str) -> None:
    """A line of when somebody was away for a family is no position and leaves every score the same."""
    lines = rows()
    at = next(number for number, (_, text) in enumerate(lines) if isinstance(text, str) and text.startswith("Nursing Assistant"))

    assert scores(FILES[suffix]([*lines[:at], (False, leave), *lines[at:]]), suffix) == scores(FILES[suffix](lines), suffix)


@pytest.mark.parametrize("firm", ["Python Anywhere", "Python"])
def test_a_firm_called_by_a_tool_leaves_the_tool_before_a_noun(firm: str) -> None:
    """Where a noun follows, the tool is meant, though an employer begins with its name."""

    def made(first: str) -> object:
        lines = [
            (bullet, "Seven years of Python services." if text.startswith("Took") else text)
            for bullet, text in rows(first=first)
            if isinstance(text, str)
        ]
        found = scores(txt(lines), ".txt")
        return found["content.meaning"], found["skills.shown"]

    assert made(firm) == made("Acme Corporation")


@pytest.mark.parametrize("rest", ["Excel.", "Excel and the charts.", "40%."])
def test_a_statement_broken_behind_a_firm_moves_nothing(rest: str) -> None:
    """What stands alone below the margin that a longer firm breaks a statement at counts as within it."""
    said = f"Kept the records of all patients of Acme Corporation in {rest}"

    def made(statement: list[Row]) -> list[object]:
        lines = rows()
        at = next(number for number, (bullet, _) in enumerate(lines) if bullet)
        found = scores(txt([*lines[:at], *statement, *lines[at:]]), ".txt")
        judged = (found[name] for name in ("content.skills", "skills.shown", "experience.results", "format.writing"))
        return [one[0] for one in judged if isinstance(one, tuple)]

    assert made([(True, said.removesuffix(f" {rest}")), (False, rest)]) == made([(True, said)])


def test_a_name_that_is_a_word_of_the_text_moves_nothing() -> None:
    """A word of the name that the text has in small letters as well is none where a statement begins with it."""

    def made(name: str) -> Scores:
        said = {
            "Took": "Vital signs of 20 patients taken",
            "IV therapy": "IV therapy, vital signs, Python, Excel, patient education",
        }
        lines = rows(name=name)
        return scores(
            txt(
                [
                    (bullet, next((new for old, new in said.items() if text.startswith(old)), text))
                    for bullet, text in lines
                    if isinstance(text, str)
                ]
            ),
            ".txt",
        )

    assert made("Vital Okafor") == made("Alex Example")


@pytest.mark.parametrize("study", STUDIES)
def test_a_school_moves_nothing(study: str) -> None:
    """In every layout of the education other schools leave every score the same."""
    assert moved("school", SCHOOLS, ".txt", study=study) == []


@pytest.mark.parametrize("study", STUDIES)
def test_a_year_of_graduation_moves_nothing(study: str) -> None:
    """In every layout of the education other years, and other ways to write them, leave every score the same."""
    assert moved("year", YEARS, ".txt", study=study) == []


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_name_set_like_a_heading_moves_nothing(suffix: str) -> None:
    """A firm in bold capitals is no heading, whatever it is called."""
    firms = (
        "ACME CORPORATION",
        "NIKE",
        "WALMART",
        "SUMMIT SKILLS",
        "EDUCATION FIRST",
        "PROJECT HOPE",
        "REFERENCES INC",
        "BEST BUY",
    )
    second = "NORTHWIND CLINIC"

    def made(firm: str) -> Scores:
        lines = rows("firm and town, title and date", first=firm, second=second)
        return scores(FILES[suffix](lines, (firm, second)), suffix)

    assert [firm for firm in firms if made(firm) != made(firms[0])] == []


@pytest.mark.parametrize("style", ["Heading 1", "Title"])
def test_a_name_in_a_style_of_headings_moves_nothing(style: str) -> None:
    """In a Word file the name may have the style of a heading and hold the words of one."""
    from io import BytesIO

    from docx import Document as Docx

    def made(name: str) -> Scores:
        file = Docx()
        for number, (bullet, text) in enumerate(rows(name=name)):
            said = text if isinstance(text, str) else "\t".join(text)
            heading = said.isupper() and said in {"SUMMARY", "EXPERIENCE", "EDUCATION", "SKILLS", "VOLUNTEERING"}
            kind = style if number == 0 else "Heading 1" if heading else "List Bullet" if bullet else None
            file.add_paragraph(said.title() if heading else said, style=kind)
        data = BytesIO()
        file.save(data)
        return scores(data.getvalue(), ".docx")

    assert [name for name in NAMES if made(name) != made(LIFE["name"])] == []


GERMAN = """{name}
50667 Köln | mail@example.de

PROFIL
{seasoned} {title} mit acht Jahren Erfahrung auf internistischen Stationen. {they} arbeitet gern im Team.

BERUFSERFAHRUNG
{title}, {firm}, Köln
03/2018 - heute
- Versorgung von 12 Patienten pro Schicht, Wundversorgung und Infusionstherapie.
- Einarbeitung von sechs neuen {colleagues} bei {firm}.

AUSBILDUNG
Ausbildung zum Gesundheits- und Krankenpfleger, {school}, 2013

KENNTNISSE
Wundversorgung, Infusionstherapie, Dokumentation
"""
HE = {
    "name": "Alex Beispiel", "seasoned": "Erfahrener", "title": "Krankenpfleger", "they": "Er", "firm": "Nordklinik",
    "colleagues": "Kollegen", "school": "Berufsschule Köln",
}  # fmt: skip
FRENCH = """{name}
69003 Lyon | mail@example.fr

PROFIL
{title} avec huit ans d'expérience en médecine interne. {they} travaille avec soin.

EXPÉRIENCE PROFESSIONNELLE
{title}, {firm}, Lyon
mars 2018 - aujourd'hui
- Soins de 12 patients par jour, pansements et perfusions.
- Formation de six nouveaux collègues chez {firm}.

FORMATION
Diplôme d'État d'infirmier, {school}, 2013

COMPÉTENCES
Pansements, perfusions, dossiers de soins
"""
IL = {
    "name": "Alex Exemple",
    "title": "Infirmier",
    "they": "Il",
    "firm": "Clinique du Nord",
    "school": "Institut de formation de Lyon",
}


@pytest.mark.parametrize(
    ("text", "life", "swapped"),
    [
        (GERMAN, HE, {"seasoned": "Erfahrene", "title": "Krankenschwester", "they": "Sie"}),
        (
            GERMAN,
            HE,
            {"seasoned": "Erfahrene", "title": "Krankenpflegerin", "they": "Sie", "colleagues": "Kolleginnen und Kollegen"},
        ),
        (GERMAN, HE, {"name": "von der Heide, Jürgen"}),
        (GERMAN, HE, {"firm": "Krankenpflege Müller"}),
        (GERMAN, HE, {"firm": "von Roll"}),
        (GERMAN.replace(" bei {firm}", " für die {firm}"), HE, {"firm": "Epic Systems"}),
        (GERMAN.replace("{title}, {firm}, Köln", "{firm} — Aushilfe Küche"), HE, {"firm": "adidas"}),
        (GERMAN, HE, {"school": "Universidad Nacional Autónoma de México"}),
        (FRENCH, IL, {"title": "Infirmière", "they": "Elle"}),
        (FRENCH, IL, {"name": "Fatima Zahra El Amrani"}),
        (FRENCH.replace("Soins de 12", "Soins de la peau de 12"), IL, {"name": "Sofía Vélez de la Rosa"}),
        (FRENCH, IL, {"firm": "Croix-Rouge française"}),
        (FRENCH.replace(" chez {firm}", " de {firm}"), IL, {"firm": "HubSpot"}),
        (FRENCH, IL, {"school": "École d'infirmières de la Pitié-Salpêtrière"}),
    ],
)
def test_in_other_languages(text: str, life: dict[str, str], swapped: dict[str, str]) -> None:
    """German and French forms of gender, names, firms and schools leave every score the same."""
    posting = (
        "Krankenpfleger (m/w/d)\n\nAufgaben\n- Wundversorgung und Infusionstherapie\n- Versorgung der Patienten auf einer Station\n"
    )
    if "BERUFSERFAHRUNG" not in text:
        posting = "Infirmier H/F\n\nMissions\n- Soins des patients, pansements et perfusions\n- Tenue des dossiers de soins\n"
    wanted = score.prepare(pipeline.read_posting(posting, Limits()))

    def total(words: dict[str, str]) -> tuple[float, ...]:
        read = pipeline.read_resume(pipeline.Attachment(text.format(**words).encode(), "resume.txt"), Limits())
        found = score.score(read, wanted, Weights(), date(2026, 1, 1), advice=False)
        return found.total_score, *(one.contribution for part in found.components for one in part.criteria)

    assert total(life | swapped) == total(life)
