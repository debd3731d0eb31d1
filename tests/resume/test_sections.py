from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import Document, Line, Region, SectionKind
from resume_ats_scorer.resume.sections import split

Make = Callable[[str], Document]

ENGLISH = """
# Robin Sample
robin@example.com

**WORK EXPERIENCE
Baker, Crusty Ltd  Jan 2019 - Present
• Baked bread

**EDUCATION
Diploma in Baking, Town College, 2018

**SKILLS
Baking, Ovens
"""


def kinds(document: Document) -> list[str]:
    return [section.kind.value for section in split(document.lines)]


def test_splits_at_headings(document: Make) -> None:
    """Known headings open sections; what stands before the first is contact data."""
    assert kinds(document(ENGLISH)) == ["contact", "experience", "education", "skills"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Berufserfahrung", "experience"),
        ("Schulbildung", "education"),
        ("Kenntnisse und Fähigkeiten", "skills"),
        ("Expérience professionnelle", "experience"),
        ("Centres d'intérêt", "interests"),
        ("Formación académica", "education"),
        ("Idiomas", "languages"),
        ("Experiência profissional", "experience"),
        ("Certificações", "certifications"),
        ("Istruzione e formazione", "education"),
        ("Esperienza lavorativa", "experience"),
        ("Werkervaring", "experience"),
        ("Vaardigheden", "skills"),
        ("E X P E R I E N C E", "experience"),
        ("C O N TA C T", "contact"),
        ("TECHNICALSKILLS", "skills"),
        ("3. Employment History:", "experience"),
        ("Hospitality Experience", "experience"),
        ("Educatoin Background:", "education"),
        ("Volunteer & Community Work", "volunteering"),
        ("Honors & Awards", "awards"),
        ("Publications", "publications"),
    ],
)
def test_knows_headings(document: Make, heading: str, kind: str) -> None:
    """Headings are known in seven languages, letter-spaced, numbered, glued, misspelt and with words of a trade."""
    found = split(document(f"# Robin Sample\nrobin@example.com\n**{heading}\nSomething below").lines)

    assert [section.kind.value for section in found][-1] == kind


@pytest.mark.parametrize("line", ["experience.", "• Skills", "and their education", "Training", "Worked on projects"])
def test_plain_words_are_no_headings(document: Make, line: str) -> None:
    """Words that are also headings open nothing where they stand in running text or a list."""
    found = split(document(f"{ENGLISH}\n{line}").lines)

    assert found[-1].kind is SectionKind.SKILLS


def test_a_heading_may_share_its_line(document: Make) -> None:
    """An inline heading keeps its line among the lines of the section."""
    found = split(document("# Robin Sample\nrobin@example.com\nSkills: Excel, SAP\nLanguages: German").lines)

    assert [(section.kind.value, section.inline, len(section.lines)) for section in found] == [
        ("contact", False, 2),
        ("skills", True, 1),
        ("languages", True, 1),
    ]


def test_duties_stay_within_the_job(document: Make) -> None:
    """ "Responsibilities" and "Achievements" between two jobs are no sections."""
    text = """
Robin Sample
WORK EXPERIENCE
Clerk, Acme Ltd 2019 - 2020
Responsibilities:
• Filed
Achievements:
• Filed faster
Baker, Crusty Ltd 2015 - 2018
• Baked
EDUCATION
Town College
"""
    assert kinds(document(text)) == ["contact", "experience", "education"]


def test_jobs_without_a_heading_are_found(document: Make) -> None:
    """A resume without headings is divided by what its lines say."""
    text = """
# Robin Sample
robin@example.com
A careful accountant who has closed the books of three firms every month for ten years.
Senior Accountant, Ledger Ltd  Mar 2016 - Present
• Closed the books
B.Sc. in Accounting, Town University  2008 - 2012
"""
    assert kinds(document(text)) == ["contact", "summary", "experience", "education"]


def test_personal_details_are_set_aside(document: Make) -> None:
    """A birth date or nationality within another section counts as contact data, and the section goes on below."""
    text = ENGLISH + "\nDate of Birth: 1 May 1980\nNationality: none\nPastry"

    assert kinds(document(text))[-3:] == ["skills", "contact", "skills"]


def test_footers_do_not_end_a_section() -> None:
    """What repeats at the foot of each page is no part of the job it interrupts."""
    texts = [
        "Experience",
        "Clerk, Acme Ltd 2019 - 2020",
        "Filed letters",
        "Robin Sample, page 1",
        "Filed more",
        "Robin Sample, page 2",
    ]
    lines = [Line(text, i, 1 if i < 5 else 2, bold=i == 1) for i, text in enumerate(texts, 1)]

    found = split(lines)

    assert [section.kind.value for section in found] == ["experience", "contact", "experience", "contact"]


LINES = st.lists(
    st.builds(
        lambda text, bold, bullet, region: (text, bold, bullet, region),
        st.one_of(
            st.sampled_from(
                [
                    "Experience",
                    "EDUCATION",
                    "Skills: Excel",
                    "Clerk, Acme Ltd 2019 - 2020",
                    "robin@example.com",
                    "Date of Birth: 1980",
                ]
            ),
            st.text(max_size=30),
        ),
        st.booleans(),
        st.sampled_from(["", "•"]),
        st.sampled_from([Region.BODY, Region.FOOTER, Region.SIDEBAR]),
    ),
    max_size=25,
)


@given(LINES)
def test_every_line_is_in_one_section(drawn: list[tuple[str, bool, str, Region]]) -> None:
    """Sections cover all lines exactly once and in order."""
    lines = [
        Line(text, i, 1 + i // 9, bold=bold, bullet=bullet, region=region)
        for i, (text, bold, bullet, region) in enumerate(drawn, 1)
    ]

    covered: list[int] = []
    for section in split(lines):
        if section.heading is not None and not section.inline:
            covered.append(section.heading.number)
        covered.extend(line.number for line in section.lines)

    assert covered == [line.number for line in lines]


def test_achievements_end_the_skills_and_a_full_stop_ends_no_heading(document: Make) -> None:
    """Plain headings that cannot be skills open a section below skills, also with a full stop behind them."""
    text = (
        "Robin Sample\nTechnical Skills.\nBaking\nAchievements\nBread of the year\nWork Experience.\nBaker, Crusty Ltd  2019 - 2021"
    )

    assert kinds(document(text)) == ["contact", "skills", "awards", "experience"]
