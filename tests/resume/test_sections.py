from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import Document, Line, Region, SectionKind
from resume_ats_scorer.resume import read
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


@pytest.mark.parametrize("job", ["Salmon processing, Elmford, 2019 - 2021", "Graduate helper, Dale Ltd, Feb 2019 - now"])
def test_a_period_behind_a_comma_ends_the_head_of_a_job(document: Make, job: str) -> None:
    """No title need be known for it, and two years are no phone number."""
    text = f"Robin Sample\nElmford | robin@example.com\n\nDeckhand, Aurora, 2021 - 2024\nHauling nets\n\n{job}\nGutting and packing"

    assert [len(section.lines) for section in split(document(text).lines)] == [2, 4]


def test_a_line_that_ends_in_a_period_behind_a_comma_opens_the_jobs(document: Make) -> None:
    """Its title need not be known; who has been married since then tells of no job."""
    job = "Tree planting, summers 2018 - 2020\nKennel hand, Ash Boarding, Feb 2020 - now\nGutting, grading and packing"

    assert kinds(document(f"Robin Sample\nElmford | robin@example.com\n\n{job}"))[-1] == "experience"
    assert kinds(document("Robin Sample\nElmford\nGrade, 2019 - 2021"))[0] == "contact"
    assert kinds(document("Robin Sample\nElmford\nMarried, since 2019")) == ["contact"]


def test_personal_details_are_set_aside(document: Make) -> None:
    """A birth date or nationality within another section counts as contact data, and the section goes on below."""
    text = ENGLISH + "\nDate of Birth: 1 May 1980\nNationality: none\nPastry"

    assert kinds(document(text))[-3:] == ["skills", "contact", "skills"]


def test_what_is_said_before_the_first_heading_is_no_contact_data(document: Make) -> None:
    """Short lines and bullets that tell of work are a summary, in a resume without headings as well."""
    told = document(
        "# Robin Sample\nBaking and selling in two shops\n• SQL heavy, some python (pandas)\n• 3 yrs baking, selling, training"
    )

    assert kinds(told) == ["contact", "summary"]


@pytest.mark.parametrize(
    "line",
    [
        "Dissertation: Blockage of culverts in small urban catchments, modelled and surveyed in the field",
        "Placement at Riverside School, 2024: read with pupils, set out paints, wrote notes to parents",
    ],
)
def test_a_long_line_under_a_name_is_no_contact_data(document: Make, line: str) -> None:
    """A label, a year or a school in it makes no address of what was done."""
    assert kinds(document(f"# Robin Sample\n{line}")) == ["contact", "summary"]


@pytest.mark.parametrize(
    "line", ["Mother of two children", "geb. am 3.4.1980", "Married to Anna since 2005", "Requires no visa sponsorship"]
)
def test_facts_of_a_life_under_a_name_tell_nothing(document: Make, line: str) -> None:
    """A few words that name no skill and no title stay contact data, dated or not, and what stands below them does too."""
    assert kinds(document(f"# Robin Sample\n{line}\nTown Baker")) == ["contact"]


@pytest.mark.parametrize(
    "line",
    ["Master Baker and Confectioner", "12 avenue de la Libération", "Springfield 62701, open to relocation", "Address: old market"],
)
def test_titles_and_addresses_under_a_name_tell_nothing(document: Make, line: str) -> None:
    """A line that may be a name, a title or an address stays contact data."""
    assert kinds(document(f"# Robin Sample\n{line}")) == ["contact"]


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


@pytest.mark.parametrize("line", ["Robin Nurse · Curriculum Vitae 2", "June 3, 2026 Robin Nurse · CV 2", "Robin Nurse Page 2 of 3"])
def test_a_numbered_header_amid_a_text_is_no_job(document: Make, line: str) -> None:
    """In a text without pages a header with a name and a number is set aside, and its name is no title."""
    jobs = "# Experience\nClerk, Acme Ltd 2019 - 2020\n- Filed letters"

    assert kinds(document(f"{jobs}\n{line}\n- Filed more")) == ["experience", "contact", "experience"]


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


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Professional Snapshot", "summary"),
        ("Occupational Contour", "experience"),
        ("Scholastic Credentials", "education"),
        ("Software Packages", "skills"),
        ("Paper Presentations", "publications"),
        ("Weiterbildungen", "education"),
        ("Points forts", "skills"),
        ("Puestos desempeñados", "experience"),
        ("Escolaridade", "education"),
        ("Percorso di studi", "education"),
        ("Kernkwaliteiten", "skills"),
        ("my strengths:", "skills"),
        ("Rewards and recognitions.", "awards"),
    ],
)
def test_knows_rarer_headings(document: Make, heading: str, kind: str) -> None:
    """Rarer wordings are known in every language, in small letters before a colon and with a full stop behind."""
    found = split(document(f"Robin Sample\nrobin@example.com\n{heading}\nSomething below").lines)

    assert [section.kind.value for section in found][-1] == kind


@pytest.mark.parametrize("line", ["Krest Technologies", "Operating System", "Position held:", "Technology (Jan 2010 - Aug 2011)"])
def test_names_of_firms_and_labels_open_nothing_within_a_job(document: Make, line: str) -> None:
    """A firm called Technologies, a label of a project or a job and the end of a dated line are no headings."""
    found = split(
        document(f"Robin Sample\nWORK EXPERIENCE\nClerk, Acme Ltd 2019 - 2020\n{line}\nWindows\nEDUCATION\nHill College").lines
    )

    assert [section.kind.value for section in found] == ["contact", "experience", "education"]


def test_labels_of_skills_do_not_end_the_skills(document: Make) -> None:
    """ "Operating System" in a table of skills opens no job."""
    text = "Robin Sample\nTECHNICAL SKILLS\nOperating System\nLinux\nLanguages used\nPython\nEDUCATION\nHill College"

    assert kinds(document(text)) == ["contact", "skills", "education"]


@pytest.mark.parametrize(
    ("heading", "line", "kind"),
    [
        ("**HIGHLIGHTS", "Over 12 years of experience in the design of ovens for bakeries", "summary"),
        ("**HIGHLIGHTS", "Ovens, baking, pastry", "skills"),
        ("**QUALIFICATIONS", "Diploma in Baking, Town College, 2018", "education"),
        ("**AREAS OF INTEREST", "Excel, PowerPoint", "skills"),
        ("**AREAS OF INTEREST", "Chess", "interests"),
    ],
)
def test_lines_decide_where_a_heading_means_two_things(document: Make, heading: str, line: str, kind: str) -> None:
    """Sentences that count years are a summary, degrees education and tools skills, whatever their heading."""
    found = split(document(f"# Robin Sample\n**EXPERIENCE\nBaker, Crusty Ltd 2019 - 2021\n{heading}\n{line}\n{line}").lines)

    assert found[-1].kind.value == kind


def test_languages_among_personal_data_are_found_without_a_colon(document: Make) -> None:
    """ "Languages known English, Hindi" is a section of its own line."""
    found = split(document("Robin Sample\nPERSONAL DETAILS\nSex Male\nLanguages Known English, Hindi\nNationality none").lines)

    assert [(section.kind.value, len(section.lines)) for section in found][2:] == [("languages", 1), ("contact", 1)]


def test_declarations_are_set_aside(document: Make) -> None:
    """Assurances that all is true are neither skills nor a summary."""
    text = f"{ENGLISH}\nI hear by declare that the above information is true.\nYours faithfully"

    assert kinds(document(text))[-1] == "contact"


def test_a_job_without_a_heading_ends_the_awards(document: Make) -> None:
    """A line that tells of work at a place since a year is a job, under whatever heading it stands."""
    text = "Robin Sample\nAWARDS\nBread of the year\nCurrently working as a Baker with Crusty Ltd since June 2017"

    assert kinds(document(text)) == ["contact", "awards", "experience"]


def test_a_column_of_labels_opens_no_sections(document: Make) -> None:
    """Labels of skills that stand in a column of their own stay in the section, whatever section their words could name."""
    head = "# Robin Sample\nrobin@example.com\n\n# SKILLS\n"
    columns = "**Frameworks:\n**Data:\n**Practices:\nDjango, Flask\nSQL\nCI/CD\n\n"
    text = f"{head}{columns}# EDUCATION\nBSc, Town College, 2018"

    assert kinds(document(text)) == ["contact", "skills", "education"]


def test_highlights_below_each_job_are_no_sections(document: Make) -> None:
    """A heading that repeats below each job says nothing of how the headings of the sections look."""
    jobs = "\n".join(
        f"**{employer}  {dates}\n**Nurse\n**Highlights\nCared for patients"
        for employer, dates in (("Hill Clinic", "2019 - 2021"), ("Dale Clinic", "2015 - 2019"), ("Moor Clinic", "2013 - 2015"))
    )
    found = read(document(f"# Robin Sample\n# Experience\n{jobs}\n# Education\nBSc Nursing, Hill College 2013"))

    assert [part.kind for part in found.sections if part.heading] == [SectionKind.EXPERIENCE, SectionKind.EDUCATION]
    assert len(found.positions) == 3


def test_about_above_a_sentence_is_a_summary(document: Make) -> None:
    """ "About" is a summary above a sentence and contact data above an address."""
    told = read(
        document(
            "# Robin Sample\n# About\nSous chef trained in classical kitchens, now leading a brigade of twelve.\n# Skills\nPastry"
        )
    )
    short = read(document("# Robin Sample\n# About\nPastry chef who likes good butter.\n# Skills\nPastry"))
    named = read(document("# Robin Sample\n# About\nOslo, Norway\n# Skills\nPastry"))

    assert [[part.kind for part in one.sections][1:] for one in (told, short)] == [[SectionKind.SUMMARY, SectionKind.SKILLS]] * 2
    assert [part.kind for part in named.sections][1:] == [SectionKind.CONTACT, SectionKind.SKILLS]


def test_headings_in_the_margin_share_the_line_of_what_they_head(document: Make) -> None:
    """Headings beside the text begin their sections, and are part of no title, employer or school."""
    text = """
# Robin Sample
SUMMARY  Reliable operative with ten years in logistics.
EXPERIENCE  Dale Transport, Forklift Operator  2018 - 2021
• Loaded trailers
Moor Foods, Delivery Driver  2012 - 2015
• Delivered furniture
EDUCATION  Hill College  2008 - 2011
Diploma - Vehicle Mechanics
SKILLS  Warehouse: Order picking
Other: Driving
LANGUAGES  English (Native)
"""
    found = read(document(text))

    assert [part.kind.value for part in found.sections][1:] == ["summary", "experience", "education", "skills", "languages"]
    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found.positions] == [
        ("Forklift Operator", "Dale Transport"),
        ("Delivery Driver", "Moor Foods"),
    ]
    assert [one.institution and one.institution.value for one in found.education] == ["Hill College"]


def test_plain_languages_below_skills_are_a_section(document: Make) -> None:
    """ "Languages" within skills is a heading where what people speak stands below, not where programs do."""
    spoken = read(document("Robin Sample\nSkills\n• Triage\nLanguages\n• English - Native\n• Igbo - Fluent"))
    written = read(document("Robin Sample\nSkills\n• Triage\nLanguages\n• Python\n• Java"))

    assert [(one.language, one.level) for one in spoken.languages] == [("en", "native"), ("ig", "C1")]
    assert written.languages == ()


def test_levels_stand_below_languages_side_by_side(document: Make) -> None:
    """Of languages side by side each has the level below it."""
    found = read(document("# Robin Sample\n# Languages\nGerman  English\nNative  C2"))

    assert [(one.language, one.level) for one in found.languages] == [("de", "native"), ("en", "C2")]


def test_degrees_above_all_headings_are_education(document: Make) -> None:
    """A degree at a school above the first heading is education, a title that names a school is contact data."""
    found = read(document("Robin Sample\nSecondary School Teacher\nB.Com 2013 Dale Point College, Wardha\nSkills\nExcel"))

    assert [part.kind for part in found.sections] == [SectionKind.CONTACT, SectionKind.EDUCATION, SectionKind.SKILLS]
    assert [one.institution and one.institution.value for one in found.education] == ["Dale Point College"]


def test_highlights_told_in_sentences_are_a_summary(document: Make) -> None:
    """ "Highlights" above sentences is a summary though no years are counted, above a list it names skills."""
    told = (
        "Led the support of four plants and their integration into the group\nInstalled and upgraded the systems of the head office"
    )
    found = [read(document(f"Robin Sample\n# Highlights\n{text}\n# Skills\nSAP")) for text in (told, "SAP support\nUpgrades")]

    assert [one.sections[1].kind for one in found] == [SectionKind.SUMMARY, SectionKind.SKILLS]


@pytest.mark.parametrize(
    "line", ["Permanent resident, no sponsorship required", "Visa status: H-4 EAD", "Authorized to work in the US"]
)
def test_leave_to_work_is_no_summary(document: Make, line: str) -> None:
    """Who may work where is set aside as contact data, below a name as below a heading."""
    found = read(
        document(f"Robin Sample\nrobin@example.com\n{line}\n# Skills\nTriage\n# Education\nBSc, Town College, 2018\n{line}")
    )

    assert [section.kind for section in found.sections if line in {one.text for one in section.lines}] == [SectionKind.CONTACT] * 2


def test_projects_below_jobs_are_a_section_where_nothing_below_is_a_job(document: Make) -> None:
    """A dated project without a title does not make "Projects", set like the text, a part of the job above."""
    text = (
        "Robin Sample\nExperience\nBaker June 2021 – Aug. 2022\nDale Mills\n• Baked\nProjects\n"
        "Almanac | Python, React June 2022 – Present\n• Tells when to plant\nTechnical Skills\nPython"
    )

    assert [section.kind.name for section in read(document(text)).sections if section.heading] == [
        "EXPERIENCE",
        "PROJECTS",
        "SKILLS",
    ]


def test_work_above_jobs_is_a_heading(document: Make) -> None:
    """A weak heading that looks like the text is one where a job with its title and dates stands below."""
    text = (
        "Robin Sample\nEducation\nBSc, Dale University, 2015\nWork\nSales Assistant, Crusty Ltd, September 2016 to present\n• Sold"
    )
    found = read(document(text)).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found] == [
        ("Sales Assistant", "Crusty Ltd")
    ]


def test_a_degree_with_honours_is_no_heading(document: Make) -> None:
    """A degree that holds a word of headings stays in its section."""
    found = read(document("Robin Sample\nEducation\nBachelor of Physiotherapy (Honours)\nDale University\n2012 – 2015")).education

    assert [one.degree and one.degree.value for one in found] == ["Bachelor of Physiotherapy"]


def test_details_of_a_job_are_no_section_where_another_job_follows(document: Make) -> None:
    """The job below may have its dates on a line of their own."""
    text = "Senior Nurse\nDale Clinic\nJanuary 2019 – Present\nKey achievements\n• Healed\nNurse\nElm Clinic\nMay 2016 – May 2018"
    found = read(document(f"Robin Sample\n# Experience\n{text}")).positions

    assert [one.title and one.title.value for one in found] == ["Senior Nurse", "Nurse"]


@pytest.mark.parametrize("mark", [", ", "\n"])
def test_jobs_without_a_heading_whose_dates_stand_below(document: Make, mark: str) -> None:
    """A title above a line of nothing but dates opens a job where no heading stands, and such a line is no phone number."""
    jobs = f"Forklift Operator{mark}Dale Ltd\nMarch 2020 - Present\n- Drove\nBaker{mark}Crusty Ltd\n2014 - 2020\n- Baked"
    found = read(document(f"Robin Sample\nElmford | robin@example.com\n\n{jobs}")).positions

    assert [(one.title and one.title.value, one.period and one.period.quote) for one in found] == [
        ("Forklift Operator", "March 2020 - Present"),
        ("Baker", "2014 - 2020"),
    ]


@pytest.mark.parametrize("line", ["Parental leave, 2020", "2019 - 2020: Elternzeit", "Congé maternité (mars 2020 - août 2020)"])
def test_a_leave_is_no_work(document: Make, line: str) -> None:
    """A line that tells of a leave alone stands with the personal data, and the work goes on below it."""
    text = ENGLISH.replace("• Baked bread", f"• Baked bread\n{line}\nCook, Inn Ltd  May 2015 - June 2018\n• Cooked")

    assert kinds(document(text)) == ["contact", "experience", "contact", "experience", "education", "skills"]


@pytest.mark.parametrize("line", ["Parental Leave Manager, Inn Ltd  May 2015 - June 2018", "• Parental leave of 40 people planned"])
def test_work_with_leaves_is_work(document: Make, line: str) -> None:
    """Who plans the leaves of others tells of work."""
    text = ENGLISH.replace("• Baked bread", f"• Baked bread\n{line}")

    assert kinds(document(text)) == ["contact", "experience", "education", "skills"]


@pytest.mark.parametrize("role", ["Lecturer", "Baker"])
def test_names_set_like_headings_head_their_jobs(document: Make, role: str) -> None:
    """A firm or title is no heading, though it is a word of headings ("Freelance") or one letter away from it ("Lecturer")."""
    jobs = f"# Freelance\n2019 – Present\n**{role}\n• Worked\n# Crusty Ltd\n2015 – 2018\n**{role}\n• Worked"
    found = read(document(f"# Robin Sample\n# Experience\n{jobs}\n# Education\nDale University")).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found] == [
        (role, "Freelance"),
        (role, "Crusty Ltd"),
    ]


def test_certificates_and_fields_of_study_are_no_headings(document: Make) -> None:
    """What looks like no heading of the document is a degree or its field within the studies, whatever words it holds."""
    studies = "Dale School\n2010 – 2013\nCertificate\n**User Experience Design\nHill University\n2008 – 2010\nBachelor of Music"
    found = read(document(f"# Robin Sample\n# Experience\nBaker, Crusty Ltd  2015 – 2018\n# Education\n{studies}")).education

    assert [(one.degree and one.degree.value, one.institution and one.institution.value) for one in found] == [
        ("Certificate", "Dale School"),
        ("Bachelor of Music", "Hill University"),
    ]


@pytest.mark.parametrize("name", ["Robin Sample", "Summary Jones", "ROBIN VAN SAMPLE", "Robin Sample (Pronouns: they/them)"])
def test_a_name_on_top_of_a_later_column_belongs_to_no_section_before(document: Make, name: str) -> None:
    """The largest line of a page, where it opens a column, is the name: the sidebar beside it ends there."""
    aside = document("**SKILLS\nBaking, Ovens\n**VOLUNTEERING\n• Tutor at Code Club").lines
    main = document(f"# {name}\nBaker\n**WORK EXPERIENCE\nBaker, Crusty Ltd  Jan 2019 - Present\n• Baked bread").lines
    lines = [*aside, *(replace(line, number=line.number + len(aside), column=2) for line in main)]

    assert [section.kind.value for section in split(lines)] == ["skills", "volunteering", "contact", "experience"]


def test_years_beside_a_name_are_no_phone_number(document: Make) -> None:
    """Below no heading, a period and names among jobs are one more job, though the period has as many figures as a number."""
    text = "Robin Sample\nrobin@example.org\n2016-2019  Drama Teacher, Dale School\n2013-2016  Front of House, Elm Theatre"
    resume = read(document(text))

    assert [section.kind for section in resume.sections] == [SectionKind.CONTACT, SectionKind.EXPERIENCE]


def test_a_name_set_like_a_heading_below_its_dates_opens_no_section(document: Make) -> None:
    """Below a line of dates stands a firm, not a heading, however it is set."""
    text = ENGLISH.replace("Baker, Crusty Ltd  Jan 2019 - Present", "Jan 2019 - Present\n**AP-HP\nBaker")

    assert kinds(document(text)) == ["contact", "experience", "education", "skills"]


def test_a_labelled_period_belongs_to_its_job(document: Make) -> None:
    """ "Date:" before a period is no line of a declaration."""
    jobs = "Company: Dale Mills\nPosition: Baker\nDate: May 2019 - June 2021\nCompany: Elm Ovens\nPosition: Cook\n"
    resume = read(document(f"Robin Sample\n# EXPERIENCE\n{jobs}Date: May 2017 - May 2019\nDate: 3 May 2021"))

    assert [one.period and one.period.quote for one in resume.positions] == ["May 2019 - June 2021", "May 2017 - May 2019"]
    assert resume.sections[-1].kind is SectionKind.CONTACT


@pytest.mark.parametrize("place", ["Dale, Ohio, United States", "Greater Dale Area", "Leeds"])
def test_in_the_export_of_a_profile_the_name_stands_below_the_certificates(document: Make, place: str) -> None:
    """The lines above a place, between what a profile lists and what it tells, are the name and a headline."""
    listed = "Contact\nrobin@example.org\n\nTop Skills\nBaking\nOvens\n\nCertifications\nFood Safety Level 2\nBread Master"
    resume = read(document(f"{listed}\n\nRobin van Sample\nBaker at Acme | Bread\n{place}\n\nExperience\nBaker, Acme  2015 - 2018"))

    assert resume.contact.name is not None
    assert resume.contact.name.value == "Robin van Sample"
    assert [fact.value for fact in resume.certifications] == ["Food Safety Level 2", "Bread Master"]


@pytest.mark.parametrize(
    ("training", "kind"),
    [
        ("MAY 2022 - AUGUST 2022: DALE POWER\nATTACHEE", SectionKind.EXPERIENCE),
        ("Internal Medicine Resident, Dale Hospital  2016 - 2019", SectionKind.EDUCATION),
        ("Fire safety, 2019\nFirst aid, 2020", SectionKind.EDUCATION),
    ],
)
def test_jobs_may_stand_under_training(document: Make, training: str, kind: SectionKind) -> None:
    """An attachment at a firm is a job, the residency of a physician and courses are none."""
    found = split(
        document(f"# Robin Sample\n# EDUCATION\nBSc, Dale University, 2019\n# TRAINING\n{training}\n# SKILLS\nBread").lines
    )

    assert [one.kind for one in found if one.heading and one.heading.text == "TRAINING"] == [kind]


def test_activities_within_a_job_are_no_voluntary_work(document: Make) -> None:
    """ "Actividades:" below a position stands above what was done there."""
    first = "GRUPO DALE  Agosto 2016 – Actual\nPuesto: Contadora General\nActividades:\n• Estados financieros mensuales"
    second = "ELMA, S.C.  Febrero 2012 – Julio 2016\nPuesto: Auxiliar Contable\nActividades:\n• Captura de pólizas"
    found = read(document(f"# Rosa Muestra\n# EXPERIENCIA PROFESIONAL\n{first}\n{second}"))

    assert [one.title and one.title.value for one in found.positions] == ["Contadora General", "Auxiliar Contable"]
    assert found.volunteering == ()
