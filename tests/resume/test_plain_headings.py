"""Headings in text that no layout sets apart, and lines that only look like headings."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from resume_ats_scorer.model import Document, SectionKind
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.sections import split

Make = Callable[[str], Document]
JOBS = "EXPERIENCE\nBaker, Crusty Ltd, Jan 2019 - Present\n• Baked bread\nBaker, Rye Ltd, Jan 2015 - Dec 2018\n• Baked rolls\n"


def kind_of(found: Document, line: str) -> SectionKind:
    """Return the kind of the section that *line* stands in, as its heading or below it."""
    return next(
        section.kind
        for section in read(found).sections
        for one in (*((section.heading,) if section.heading else ()), *section.lines)
        if one.text == line
    )


@pytest.mark.parametrize("heading", ["Computer skills :-", "Computer skills: -", "Computer Skills", "Skill Sets:", "SKILL SETS"])
def test_skills_below_the_jobs(document: Make, heading: str) -> None:
    """A heading opens its section whatever follows its colon; without one where the line below names skills."""
    assert (
        kind_of(document(f"Robin Sample\n{JOBS}{heading}\nMicrosoft Excel, Tally"), "Microsoft Excel, Tally") is SectionKind.SKILLS
    )


def test_words_of_skills_within_a_list_are_no_heading(document: Make) -> None:
    """A line such as "Expertise in Excel" among others of a job opens nothing."""
    found = document(f"Robin Sample\n{JOBS}Expertise In Excel\nExcel reports for the owner")

    assert kind_of(found, "Excel reports for the owner") is SectionKind.EXPERIENCE


@pytest.mark.parametrize(
    ("heading", "below", "kind"),
    [
        ("Qualification", "B.Tech from Hill University, 2015", SectionKind.EDUCATION),
        ("Training", "Two weeks of training in welding", SectionKind.EDUCATION),
        ("Achievement", "Won the first prize of the town", SectionKind.AWARDS),
        ("Hobbies, Extracurricular Activities & Awards", "Chess", SectionKind.INTERESTS),
        ("Talks and Volunteering", "Volunteer teacher, Code Club, since 2023", SectionKind.VOLUNTEERING),
        ("Team/People Management/Managerial Skills:", "Leadership", SectionKind.SKILLS),
    ],
)
def test_headings_below_skills(document: Make, heading: str, below: str, kind: SectionKind) -> None:
    """A word that may be a skill heads a section where the line below holds what it names; so do several headings in one."""
    found = document(f"Robin Sample\nHOBBIES\nChess club\nSKILLS\nMicrosoft Excel\n{heading}\n{below}")

    assert kind_of(found, below) is kind


def test_qualifications_below_the_jobs(document: Make) -> None:
    """Where a job could go on, "Qualifications" heads studies if the line below names a degree, and not above a list."""
    degree, item = "NVQ Level 6 Site Management - Dale College, 2012", "Plans and drawings"

    assert kind_of(document(f"Robin Sample\nEmployment\n{JOBS}Qualifications\n{degree}"), degree) is SectionKind.EDUCATION
    assert kind_of(document(f"Robin Sample\nEmployment\n{JOBS}Qualifications\n{item}"), item) is SectionKind.EXPERIENCE


def test_a_title_set_like_the_headings_is_none(document: Make) -> None:
    """ "VOLUNTEER NURSE" is a job though voluntary work is headed so."""
    jobs = "WARD CLERK\nHill Clinic\nLeeds, UK\nMay 2019 - May 2022\n\nVOLUNTEER NURSE\nRed Tent\nYork, UK\nMay 2017 - May 2018"
    resume = read(document(f"ROBIN SAMPLE\nWORK EXPERIENCE\n{jobs}\nEDUCATION\nDiploma, Hill College, 2016"))

    assert [one.title and one.title.value for one in resume.positions] == ["WARD CLERK", "VOLUNTEER NURSE"]


def test_technical_skills_after_the_last_job(document: Make) -> None:
    """Years of versions and studies below "Technical Skills" are no further jobs, so it is no part of the last one."""
    skills = "Technical Skills:\n1. Tool : SQL Server 2008/2012\n2. Operating System : Windows"
    found = document(f"Robin Sample\n{JOBS}{skills}\nHighest Qualification\nB.Tech (2010-2014), Hill University")

    assert kind_of(found, "2. Operating System : Windows") is SectionKind.SKILLS
    assert kind_of(found, "1. Tool : SQL Server 2008/2012") is SectionKind.SKILLS


def test_a_bulleted_heading(document: Make) -> None:
    """One word behind a bullet heads the studies where no bullet follows."""
    found = document(f"Robin Sample\n{JOBS}• Education\nDiploma in Baking, Town College, 2018")

    assert kind_of(found, "Diploma in Baking, Town College, 2018") is SectionKind.EDUCATION


def test_duties_open_jobs(document: Make) -> None:
    """Below a firm and a title without a heading "Key Responsibilities" tells of a job, behind a bullet below studies as well."""
    found = document("Robin Sample\nrobin@example.com\nCrusty Ltd\nKEY RESPONSIBILITIES:\nBread Orders")
    below = document("Robin Sample\nEDUCATION\nDiploma, Town College, 2018\n• Roles and Responsibilities:\nBread Orders")

    assert [kind_of(one, "Bread Orders") for one in (found, below)] == [SectionKind.EXPERIENCE] * 2


def test_a_numbered_job_below_awards(document: Make) -> None:
    """ "4. Worked as … from …" goes on with the jobs below whatever section."""
    line = "4. Worked as Support Executive in Crusty Ltd from August 2004 to October 2005."
    found = document(f"Robin Sample\n{JOBS}AWARDS\nBaker of the year\n{line}\nBaked rolls")

    assert kind_of(found, "Baked rolls") is SectionKind.EXPERIENCE


def test_languages_that_machines_read(document: Make) -> None:
    """What stands below "Languages" and is none that people speak is a skill where it names tools."""
    found = document("Robin Sample\nSKILLS\nGroupware:\nNotes\n\nLANGUAGES\nJava, C++ and HTML\nWeb Server:\nApache")

    assert [kind_of(found, line) for line in ("Java, C++ and HTML", "Apache")] == [SectionKind.SKILLS] * 2


def test_what_is_declared_is_contact_data(document: Make) -> None:
    """A declaration is set aside below any section."""
    line = "I hereby declare that the statements made here are complete."

    assert kind_of(document(f"Robin Sample\nSKILLS\nMicrosoft Excel\n{line}"), line) is SectionKind.CONTACT


def test_a_summary_below_the_title_of_the_document(document: Make) -> None:
    """What stands below "Curriculum Vitae" is told apart as what stands below no heading; an address is no summary."""
    told = "Network engineer with four years of work on large networks"
    found = document(f"CURRICULUM VITAE\nRobin Sample\nhingan katra, Hill town,\nrobin@example.com\n{told}\nSKILLS\nExcel")

    assert kind_of(found, told) is SectionKind.SUMMARY
    assert kind_of(found, "hingan katra, Hill town,") is SectionKind.CONTACT


@pytest.mark.parametrize(
    ("heading", "kind"), [("Career to date", SectionKind.EXPERIENCE), ("Schools attended", SectionKind.EDUCATION)]
)
def test_headings_without_any_look(document: Make, heading: str, kind: SectionKind) -> None:
    """Headings are known by their words alone."""
    line = "Dale Ltd, Elmford, 2010 - 2012"

    assert kind_of(document(f"Robin Sample\n{heading}\n{line}"), line) is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Languages: Spanish (native), English (fluent)", SectionKind.LANGUAGES),
        ("Languages: Java, English", SectionKind.EXPERIENCE),
        ("Education: Diploma, Dale High School, 2015", SectionKind.EDUCATION),
        ("Education: taught staff to be safe", SectionKind.EXPERIENCE),
    ],
)
def test_labels_below_a_job_that_say_what_they_hold(document: Make, line: str, kind: SectionKind) -> None:
    """A line of spoken languages or of studies with its label is no part of the job above it, though it has no look."""
    text = f"Robin Sample\nrobin@example.com\nExperience\nBaker, Crusty Ltd, 2019 - Present\n- Baked bread\n{line}"

    assert kind_of(document(text), line) is kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("[Flight Deck]", SectionKind.OTHER), ("[Hospital Training]", SectionKind.EDUCATION), ("[SKILLS]", SectionKind.SKILLS)],
)
def test_headings_between_marks(document: Make, heading: str, kind: SectionKind) -> None:
    """Headings between the marks of the others are headings, whatever their words."""
    jobs = "[Experience]\nBaker, Crusty Ltd, 2019 - 2021"
    text = f"Robin Sample\nrobin@example.com\n{jobs}\n[Awards]\nFirst prize\n{heading}\nOld songs"

    assert read(document(text)).sections[-1].kind is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("HOBBIES reading, chess", SectionKind.INTERESTS),
        ("LANGUAGES KNOWN English, Hindi", SectionKind.LANGUAGES),
        ("EDUCATION B.A. History, University of Leeds", SectionKind.EDUCATION),
        ("SCHOLASTICS______________________________________________________________________", SectionKind.EDUCATION),
        ("academic details", SectionKind.EDUCATION),
    ],
)
def test_headings_glued_to_text_ruled_or_in_small_letters(document: Make, line: str, kind: SectionKind) -> None:
    """Capitals before small letters, a heading with a rule behind it and one typed in small letters open what they name."""
    text = f"Robin Sample\nrobin@example.com\nEXPERIENCE\nBaker, Crusty Ltd, 2019 - 2021\nAWARDS\nFirst prize\n{line}"

    assert read(document(text)).sections[-1].kind is kind


@pytest.mark.parametrize("line", ["SOFTWARE Engineer, Acme", "SKILLS Trainer, Acme", "and I hope to use my\ntechnical skills"])
def test_capitals_of_titles_and_ends_of_sentences_open_nothing(document: Make, line: str) -> None:
    """Titles that begin with capitals, and words in small letters that a sentence above goes on with, are no headings."""
    text = (
        f"Robin Sample\nrobin@example.com\nEXPERIENCE\nBaker, Crusty Ltd, 2019 - 2021\nSUMMARY\nI have always loved bread\n{line}"
    )

    assert read(document(text)).sections[-1].kind is SectionKind.SUMMARY


def test_heads_of_a_table_of_studies_open_them(document: Make) -> None:
    """The heads of the columns of a table of studies open them, in one line or one below the other."""
    above = "Robin Sample\nrobin@example.com\nOBJECTIVE\nTo bake good bread in a good place."
    found = [
        [section.kind.value for section in read(document(f"{above}\n{heads}\nDiploma\n2011\nTown College\n61%")).sections]
        for heads in ("Course Year Institute/University Percentage", "Course\nYear of Passing\nUniversity/Board\nPercentage")
    ]

    assert found == [["contact", "summary", "education"]] * 2


def test_what_is_told_of_one_job_does_not_end_the_jobs(document: Make) -> None:
    """Accomplishments that do not look like the headings, above further jobs, are those of a job."""
    text = (
        "Robin Sample\nrobin@example.com\nEXPERIENCE\nBaker, Crusty Ltd, 2019 - 2021\nSelected Accomplishments\n"
        "• Won a prize\nBaker, Soft Rolls, 2015 - 2019\nEDUCATION\nTown College, 2014"
    )

    assert [section.kind.value for section in read(document(text)).sections] == ["contact", "experience", "education"]


def test_details_of_jobs_without_a_heading_do_not_end_them(document: Make) -> None:
    """Highlights below a job that stands under the summary belong to the job."""
    text = (
        "Robin Sample\nrobin@example.com\nSUMMARY\nI love bread.\nBaker, Crusty Ltd, 2019 - 2021\nHighlights:\n"
        "Sold more rolls\nBaker, Soft Rolls, 2015 - 2019\nHighlights:\nSold more cakes\nEDUCATION\nTown College, 2014"
    )

    assert [section.kind.value for section in read(document(text)).sections] == ["contact", "summary", "experience", "education"]


def test_a_degree_below_jobs_without_headings_is_education(document: Make) -> None:
    """A line of a degree that names no job ends the jobs that stand under no heading."""
    text = "Robin Sample\nrobin@example.com\nBaker, Crusty Ltd, June 2019 - now\nBaked bread\nGCSEs, Hull, 2011"

    assert [section.kind.value for section in read(document(text)).sections] == ["contact", "experience", "education"]


def test_qualifications_summed_up_may_be_degrees(document: Make) -> None:
    """A summary of qualifications whose lines name degrees is education."""
    text = (
        "Robin Sample\nrobin@example.com\nSummary of Qualifications\nB.Sc. Chemistry, Town College\nM.Sc. Chemistry, Town College"
    )

    assert read(document(text)).sections[-1].kind is SectionKind.EDUCATION


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("Baker, Crusty Ltd, 2019 - 2021\nBaked bread", SectionKind.EXPERIENCE),
        ("Dutch (native)\nFrench (fluent)", SectionKind.LANGUAGES),
        ("Diploma in Baking, Town College\nGCSEs, Hull", SectionKind.EDUCATION),
        ("Python, SQL\nDocker", SectionKind.SKILLS),
        ("Old songs\nBoard games", SectionKind.OTHER),
    ],
)
def test_lines_decide_what_an_unknown_heading_names(document: Make, lines: str, kind: SectionKind) -> None:
    """Below a heading whose words say nothing, jobs, languages, studies and tools are known by themselves."""
    text = f"Robin Sample\nrobin@example.com\n[Awards]\nFirst prize\n[Skills]\nBaking\n[Then and Now]\n{lines}"

    assert read(document(text)).sections[-1].kind is kind


def test_achievements_unlike_the_headings_belong_to_the_last_job_too(document: Make) -> None:
    """Where headings look alike, achievements below a job that do not are told of it, whether or not another job follows."""
    text = f"Robin Sample\nrobin@example.com\nSUMMARY\nI bake.\n{JOBS}Accomplishments:\nBaked more rolls\nEDUCATION\nTown College"

    assert [section.kind.value for section in read(document(text)).sections] == ["contact", "summary", "experience", "education"]


def test_a_line_above_another_of_its_look_is_no_unknown_heading(document: Make) -> None:
    """An unknown heading has something below it that looks otherwise."""
    text = "Robin Sample\nrobin@example.com\n[Awards]\nFirst prize\n[Skills]\nBaking\n[Rye]\n[Wheat]"

    assert [section.kind.value for section in read(document(text)).sections][-1] == "other"
    assert len(read(document(text)).sections[-1].lines) == 0


def test_numbered_headings_of_other_words(document: Make) -> None:
    """Where known headings are numbered, so is one that only a word of it tells, though numbers are bullets as well."""
    text = (
        "Robin Sample\nrobin@example.com\n1. Skills\nBaking\n2. Awards\nFirst prize\n3. Board and Executive Career\nBread and rolls"
    )
    numbered = [
        replace(line, text=line.text[3:], bullet=line.text[:2]) if line.text[1] == "." else line for line in document(text).lines
    ]

    assert split(numbered)[-1].kind is SectionKind.EXPERIENCE


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Key Skills: Baking, Rye", SectionKind.SKILLS),
        ("SAP Skills\nSAP ECC", SectionKind.SKILLS),
        ("SAP Services\nECC", SectionKind.SUMMARY),
    ],
)
def test_skills_below_a_summary(document: Make, line: str, kind: SectionKind) -> None:
    """Skills that a label or the name of a maker of software tells end a summary, the name of a firm does not."""
    text = f"Robin Sample\nrobin@example.com\nProfessional Summary\nI have baked bread for six years.\n{line}"

    assert read(document(text)).sections[-1].kind is kind


@pytest.mark.parametrize("line", ["English and\nBengali", "Hobbies &\nBread"])
def test_a_line_that_the_next_goes_on_with_is_no_heading(document: Make, line: str) -> None:
    """Words of headings open nothing where the line breaks off."""
    text = f"Robin Sample\nrobin@example.com\nEXPERIENCE\nBaker, Crusty Ltd, 2019 - 2021\nAWARDS\nFirst prize\n{line}"

    assert read(document(text)).sections[-1].kind is SectionKind.AWARDS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PROFILE\nPunctual.\nWork\nBaker\nCrusty\nMay 2019 – June 2021\nBread", SectionKind.EXPERIENCE),
        ("VOLUNTEER\nSorter, Food Bank\nWork\nBaker - Crusty - 2019 to 2021\nBaker - Rowan - 2015 to 2019", SectionKind.EXPERIENCE),
        (
            "WORK HISTORY\nCrusty (2019 - 2021)\nBaker\nQualifications\nGas Safe: renewed\nNVQ 3 - Dale College, 2013",
            SectionKind.EDUCATION,
        ),
        ("WORK HISTORY\nBaker, Crusty, 2019 - 2021\nWhere I learnt\nDale School, High School Diploma, 2013", SectionKind.EDUCATION),
    ],
)
def test_plain_words_are_headings_by_what_stands_below(document: Make, text: str, kind: SectionKind) -> None:
    """Work opens jobs above a title and its period on lines of their own; qualifications, and studies among jobs, are education."""
    assert read(document(f"Robin Sample\nrobin@example.com\n{text}")).sections[-1].kind is kind


def test_studies_below_a_label_on_top_are_education(document: Make) -> None:
    """What goes on below a label that shares its line, on top of the document, is told by its lines."""
    text = "Skills: Baking, Rye\nDiploma in Baking, Town College\nBaker\nBaker, Crusty Ltd, 2019 - 2021\nBaked bread"

    assert [section.kind.value for section in read(document(text)).sections] == ["skills", "education", "experience"]


def test_achievements_where_headings_look_otherwise_are_a_section(document: Make) -> None:
    """Where few of the headings look alike, one that looks otherwise below a job is one of a section."""
    text = (
        "Robin Sample\nrobin@example.com\nCareer Overview\nI bake.\nTechnical Skills\nOvens\n**Areas of Expertise\nRye\n"
        "**Work Experience\nBaker, Crusty Ltd, 2019 - 2021\n• Baked bread\nAccomplishments\nBaked more rolls"
    )

    assert read(document(text)).sections[-1].kind is SectionKind.AWARDS


def test_a_background_above_jobs_is_experience(document: Make) -> None:
    """A heading of a summary with nothing but names between it and a job stands above jobs."""
    jobs = "Crusty Ltd, Leeds\nBaker, 2019 - 2021\n• Baked bread\nRye Ltd, Leeds\nBaker, 2015 - 2019\n• Baked rolls"
    texts = (f"Professional Background\n{jobs}", f"Professional Background\nI have baked bread.\nExperience\n{jobs}")
    above = "Robin Sample\nrobin@example.com\n"
    found = [[section.kind.value for section in read(document(above + text)).sections] for text in texts]

    assert found == [["contact", "experience"], ["contact", "summary", "experience"]]


@pytest.mark.parametrize(
    ("line", "kind"),
    [("SOFTWARE: Excel, Word", SectionKind.SKILLS), ("Software: Excel, Word", SectionKind.SUMMARY)],
)
def test_a_label_in_capitals_may_be_a_plain_word(document: Make, line: str, kind: SectionKind) -> None:
    """What is as often a plain word heads its line where it is in capitals."""
    text = f"Robin Sample\nrobin@example.com\nSUMMARY\nI have baked bread for six years.\n{line}"

    assert read(document(text)).sections[-1].kind is kind


def test_marks_before_headings_in_small_letters(document: Make) -> None:
    """Headings in small letters are known by the marks that they have in common."""
    text = (
        "Robin Sample\nrobin@example.com\n// about\nI bake.\n// work\nBaker, Crusty Ltd, 2019 - 2021\n• Baked\n// ovens\nGas, wood"
    )

    assert [section.kind.value for section in read(document(text)).sections][2:] == ["experience", "other"]


@pytest.mark.parametrize("label", ["Accomplishments:", "Key Projects:"])
def test_a_colon_that_no_other_heading_has_tells_a_label_of_a_job(document: Make, label: str) -> None:
    """Where the headings end in no colon, what does end in one stands within a job, whatever both look like."""
    text = (
        f"Robin Sample\nrobin@example.com\nCareer Objective\nTo bake.\nWork Experience\nBaker, Crusty Ltd, 2019 - 2021\n{label}\n"
        "• Baked more rolls\nBaker, Rye Ltd, 2015 - 2019\nEducational Background\nTown College, 2014"
    )

    assert [section.kind.value for section in read(document(text)).sections] == ["contact", "summary", "experience", "education"]


def test_items_of_a_list_below_headings_that_are_set_otherwise(document: Make) -> None:
    """Skills that name headings, in a list without bullets, open nothing where the headings are set otherwise."""
    text = (
        "# Robin Sample\n**Skills\nBaking\nPeer review\nMarket knowledge\nCommunity outreach\n**Experience\nBaker, Crusty Ltd, 2019"
    )

    assert [section.kind.value for section in read(document(text)).sections] == ["contact", "skills", "experience"]
