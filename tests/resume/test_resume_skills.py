"""Skills, certificates and languages of a resume are found with the place they stand in."""

import pytest

from resume_ats_scorer.model import Line, Position, Section, SectionKind
from resume_ats_scorer.resume.credentials import find_certifications, find_languages
from resume_ats_scorer.resume.skills import find_skills


def _section(kind: SectionKind, *texts: str, first: int = 1) -> Section:
    lines = tuple(Line(text, number, 1) for number, text in enumerate(texts, first))
    return Section(kind, None, lines, 1.0)


def test_skills_know_section_and_position() -> None:
    """A mention tells the section and the job it stands in; contact lines name none."""
    contact = _section(SectionKind.CONTACT, "Ruby Swift, Python Street 3")
    jobs = _section(SectionKind.EXPERIENCE, "Analyst, Example Corp", "Wrote SQL and k8s jobs", first=2)
    listed = _section(SectionKind.SKILLS, "Excel, SQL", first=4)
    held = Position(None, None, None, None, bullets=jobs.lines[1:], head=jobs.lines[:1])
    found = find_skills((contact, jobs, listed), (held,))

    assert [(one.skill, one.quote, one.line, one.section, one.position) for one in found] == [
        ("SQL", "SQL", 3, SectionKind.EXPERIENCE, 0),
        ("Kubernetes", "k8s", 3, SectionKind.EXPERIENCE, 0),
        ("Microsoft Excel", "Excel", 4, SectionKind.SKILLS, None),
        ("SQL", "SQL", 4, SectionKind.SKILLS, None),
    ]


def test_certificates_are_canonical_or_as_written() -> None:
    """Known certificates have their usual name, unknown ones of that section stand as written without their date."""
    found = find_certifications(
        (_section(SectionKind.CERTIFICATIONS, "PMP, 2019", "CPR & First Aid", "Certificate of Clock Repair - May 2020"),)
    )

    assert [fact.value for fact in found] == [
        "Project Management Professional",
        "CPR",
        "First Aid",
        "Certificate of Clock Repair",
    ]


def test_certificates_of_others_are_not_held() -> None:
    """Who led certified people does not hold what they hold."""
    jobs = _section(
        SectionKind.EXPERIENCE, "Supervised twelve certified nursing assistants", "Certified Nursing Assistant", first=5
    )

    assert [fact.line for fact in find_certifications((jobs,))] == [6]


def test_certificates_in_jobs_must_be_said_to_be_held() -> None:
    """Naming a licence in a duty is not holding it."""
    jobs = _section(SectionKind.EXPERIENCE, "Supervised three RN and two LPN", "Held an active RN license in Ohio", first=5)

    assert [(fact.value, fact.line) for fact in find_certifications((jobs,))] == [("Registered Nurse licence", 6)]


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("CDL A, first aid and CPR, pole top rescue", ["Commercial driving licence", "First Aid", "CPR"]),
        ("SHRM-CP, 2020", ["SHRM Certified Professional"]),
        ("State Examined Paramedic, CPR, OSHA 10", ["CPR", "OSHA 10"]),
        ("First aid training delivered to all staff of the mill", []),
        ("Paramedic trainer, CPR classes", []),
    ],
)
def test_a_line_below_jobs_that_lists_certificates_says_what_is_held(line: str, held: list[str]) -> None:
    """It begins with one, or several are items of it; one within what was done is not held."""
    jobs = _section(SectionKind.EXPERIENCE, line)

    assert [fact.value for fact in find_certifications((jobs,))] == held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English (native), French - B2", [("en", "native"), ("fr", "B2")]),
        ("Fluent in Spanish and Dutch", [("es", "C1"), ("nl", "C1")]),
        ("Fluent in English, French (basic)", [("en", "C1"), ("fr", "A2")]),
        ("Native English, conversational Greek", [("en", "native"), ("el", "B1")]),
        ("Deutsch: Muttersprache; Englisch: verhandlungssicher", [("de", "native"), ("en", "C1")]),
        ("Français (langue maternelle)", [("fr", "native")]),
        ("English, conversational Greek; basic Latin", [("en", None), ("el", "B1"), ("la", "A2")]),
        ("English fluent and basic Dutch", [("en", "C1"), ("nl", "A2")]),
        ("Portuguese", [("pt", None)]),
        ("English - Professional Working Proficiency", [("en", "B2")]),
    ],
)
def test_languages_and_levels(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Levels stand behind or before the language and are mapped to the CEFR."""
    found = find_languages((_section(SectionKind.LANGUAGES, text),), "en")

    assert [(one.language, one.level) for one in found] == expected


def test_languages_outside_their_section() -> None:
    """Elsewhere a language counts where the line speaks of speaking; programming languages and polish are no speech."""
    summary = _section(
        SectionKind.SUMMARY, "Bilingual in English and Spanish", "Polish parts of brass", "Programming languages: Java"
    )

    assert [one.language for one in find_languages((summary,), "en")] == ["en", "es"]


def test_languages_among_skills() -> None:
    """Among skills a language counts whose level stands right behind it, by its name in the resume's language."""
    skills = _section(SectionKind.SKILLS, "SAP, Excel (sehr gut), Englisch (gut, B2), Französisch (Grundkenntnisse), Polnisch")
    found = find_languages((skills,), "de")

    assert [(one.language, one.level) for one in found] == [("en", "B2"), ("fr", "A2")]


def test_level_on_the_line_below() -> None:
    """A level that stands alone below its language belongs to it."""
    found = find_languages((_section(SectionKind.LANGUAGES, "Italian", "Elementary proficiency", "Thai", "Native"),), "en")

    assert [(one.language, one.level) for one in found] == [("it", "A2"), ("th", "native")]


def test_certificate_in_the_heading() -> None:
    """Below a heading that names a certificate stands where it is held."""
    line = Line("Ohio (2016)", 2, 1)
    found = find_certifications((Section(SectionKind.CERTIFICATIONS, Line("BAR ADMISSIONS", 1, 1), (line,), 1.0),))

    assert [(one.value, one.quote) for one in found] == [("Bar admission", "Ohio (2016)")]


@pytest.mark.parametrize(
    ("text", "held"),
    [("CFA du Pain, Dale", []), ("LPC, LLM", ["Legal Practice Course"]), ("CFA", ["Chartered Financial Analyst"])],
)
def test_letters_of_schools_and_of_other_certificates(text: str, held: list[str]) -> None:
    """What stands by the letters of a certificate tells that a school or another certificate is meant."""
    assert [fact.value for fact in find_certifications((_section(SectionKind.EDUCATION, text),))] == held
