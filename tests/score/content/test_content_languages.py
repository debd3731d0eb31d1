"""Postings and resumes in other languages than English: what can be compared honestly is, and the report says what cannot."""

from datetime import date
from pathlib import Path

import pytest

from resume_ats_scorer import pipeline
from resume_ats_scorer.model import Component, RequirementStatus, ScoreReport

EXAMPLE = Path(__file__).parents[3] / "examples" / "electrician.txt"
HEAD = """Elektroniker für Energie- und Gebäudetechnik (m/w/d)

Ihre Aufgaben
- Sie errichten und warten elektrische Anlagen in Wohnhäusern und Betrieben.
- Sie suchen Fehler und beheben sie mit dem Kunden vor Ort.

Ihr Profil
- Mindestens 3 Jahre Berufserfahrung
"""
BOOKKEEPER = """Buchhalter (m/w/d)

Ihre Aufgaben
- Sie führen die Hauptbuchhaltung, buchen Rechnungen und erstellen den Jahresabschluss.
- Sie stimmen die Konten ab und mahnen offene Posten an.

Ihr Profil
- Kenntnisse in Excel
- Mindestens 3 Jahre Berufserfahrung
"""
TRADES = {
    "de": (
        """Pflegefachkraft (m/w/d)

Ihre Aufgaben
- Sie pflegen Patienten vor und nach Operationen und verabreichen Medikamente.
- Sie führen die Pflegedokumentation und leiten Auszubildende an.

Ihr Profil
- Mindestens 3 Jahre Berufserfahrung in der Akutpflege
""",
        "Krankenschwester, Klinik am See\n01/2018 - heute\n- Pflege chirurgischer Patienten und Wundversorgung\n"
        "- Medikamente nach Anordnung verabreicht und Auszubildende auf der Station angeleitet",
        "Koch, Gasthaus am Hafen\n01/2018 - heute\n- Warme und kalte Speisen zubereitet\n- Speisekarten und Waren bestellt",
    ),
    "fr": (
        """Infirmier / Infirmière H/F

Vos missions
- Assurer les soins des patients opérés et administrer les traitements.
- Tenir le dossier de soins et encadrer les étudiants.

Profil recherché
- 3 ans d'expérience minimum en soins aigus
""",
        "Infirmière, Clinique du Lac\n01/2018 - aujourd'hui\n- Soins des patients opérés et pansements\n"
        "- Administration des traitements, dossier de soins, encadrement des étudiants",
        "Cuisinier, Auberge du Port\n01/2018 - aujourd'hui\n- Préparation des plats chauds et froids\n- Menus et commandes",
    ),
    "es": (
        """Enfermero/a

Funciones
- Atender a los pacientes operados y administrar la medicación.
- Registrar los cuidados y orientar a los alumnos en prácticas.

Requisitos
- Mínimo 3 años de experiencia en cuidados agudos
""",
        "Enfermera, Clínica del Lago\n01/2018 - actualidad\n- Cuidados de pacientes operados y curas\n"
        "- Administración de medicación, registro de cuidados, tutora de alumnos",
        "Cocinero, Mesón del Puerto\n01/2018 - actualidad\n- Preparación de platos calientes y fríos\n- Menús y pedidos",
    ),
}
HEADINGS = {"de": "BERUFSERFAHRUNG", "fr": "EXPÉRIENCE PROFESSIONNELLE", "es": "EXPERIENCIA LABORAL"}


def scored(data: bytes, posting: str) -> ScoreReport:
    return pipeline.score_resume(pipeline.Attachment(data, "resume.txt"), posting, pipeline.Options(date(2026, 1, 1), advice=False))


def report(posting: str) -> ScoreReport:
    return scored(EXAMPLE.read_bytes(), posting)


def content(found: ScoreReport) -> Component:
    return next(part for part in found.components if part.name == "content_match")


def score(found: ScoreReport) -> float:
    return content(found).score or 0.0


def test_a_resume_of_the_trade_is_known_across_languages_by_its_titles() -> None:
    """A German posting is compared with an English resume by the English name of its title, its words as they are; it says so."""
    found = report(HEAD)
    scores = {one.id: one.score for one in content(found).criteria}

    assert [(one.what, one.reason) for one in found.not_judged if one.what.startswith("content")] == [
        (
            "content.meaning",
            "The posting is in German and the resume in English, so words are compared as they are written and titles by their"
            " English names. A resume in the posting's language would tell more.",
        )
    ]
    assert (scores["content.title"] or 0) > 80
    assert (scores["content.terms"] or 0) < 20
    assert 40 < score(found) < 80
    assert [one.status for one in found.requirements] == [RequirementStatus.MET]


def test_demands_alone_make_no_content_match() -> None:
    """Years in other work hardly count in another language, and what cannot be read raises no total; they are still reported."""
    found = report(BOOKKEEPER)

    assert score(found) < 10
    assert found.total_score < 50
    assert [one.status for one in found.requirements] == [RequirementStatus.MET]


def test_a_shared_tool_makes_no_content_match() -> None:
    """One tool of many words brings a resume of another trade and language next to nothing."""
    excel = EXAMPLE.read_bytes().replace(b"SKILLS\n", b"SKILLS\nExcel, ")

    assert b"Excel, " in excel
    assert score(scored(excel, BOOKKEEPER)) < 15


def test_a_title_alone_makes_no_match_across_languages() -> None:
    """An English resume of another trade under the posting's title stays near 0: its own words speak against it."""
    lie = EXAMPLE.read_bytes().replace(b"Electrician", b"Accountant")

    assert lie.count(b"Accountant") > 1
    assert score(scored(lie, BOOKKEEPER)) < 10


def test_lists_under_a_title_do_not_speak_against_it() -> None:
    """An English resume that only lists what was done is known by its title all the same."""
    listing = """Dana Sample
dana@example.com

EXPERIENCE

Registered Nurse, Lakeside Clinic
03/2018 - present
- Wound care, infusions, patient education, surgical patients
- Medication, documentation
"""

    assert score(scored(listing.encode(), TRADES["de"][0])) > 40
    assert score(scored(listing.replace("Registered Nurse", "Cook").encode(), TRADES["de"][0])) < 10


def test_skills_count_across_languages_beside_the_words_that_do_not_match() -> None:
    """Names of tools are the same in every language; the words around them are not, so tools alone give no full marks."""
    found = report(HEAD + "- Kenntnisse in Python, SQL, Docker, Kubernetes, Java und AWS\n")
    weights = {one.id: one.weight for one in content(found).criteria}

    assert weights["content.skills"] > weights["content.requirements"] > 0
    assert weights["content.terms"] > 0
    assert content(found).score == pytest.approx(content(found).contribution / content(found).weight, abs=0.05)
    assert not [one for one in content(found).criteria if one.reason.endswith("..")]
    assert [one.id for one in content(found).criteria if "could not be compared" in one.reason] == ["content.meaning"]


@pytest.mark.parametrize("language", list(TRADES))
def test_the_qualified_are_told_from_others_in_their_language(language: str) -> None:
    """Within one language titles, forms and compounds of words and demands tell who has done the work and who has not."""
    posting, nurse, cook = TRADES[language]
    qualified, other = (
        score(scored(f"Robin Sample\nrobin@example.com\n\n{HEADINGS[language]}\n\n{job}\n".encode(), posting))
        for job in (nurse, cook)
    )

    assert qualified > 75
    assert other < 10


@pytest.mark.parametrize("language", list(TRADES))
def test_a_title_alone_makes_no_match_in_any_language(language: str) -> None:
    """The posting's title over another trade's work counts hardly more than that work does."""
    posting, nurse, cook = TRADES[language]
    lie = cook.replace(cook.split(",")[0], nurse.split(",")[0])
    claimed = score(scored(f"Robin Sample\nrobin@example.com\n\n{HEADINGS[language]}\n\n{lie}\n".encode(), posting))

    assert lie != cook
    assert claimed < 15


@pytest.mark.parametrize("language", TRADES)
def test_words_of_the_posting_do_not_count_under_a_title_of_another_trade(language: str) -> None:
    """A sentence of the posting's words behind each line of another trade brings nothing where titles tell that trade."""
    posting, _, other = TRADES[language]
    words = [line.removeprefix("- ").rstrip(".").lower() for line in posting.split("\n") if line.startswith("- ")]
    told = [
        f"{line}, {word}" if line.startswith("- ") else line
        for line, word in zip(other.split("\n"), ["", "", *words], strict=False)
    ]
    plain, stuffed = (
        score(scored(f"Jo Example\n\n{HEADINGS[language]}\n\n{text}\n".encode(), posting)) for text in (other, "\n".join(told))
    )

    assert stuffed - plain <= 3


def test_scripts_without_spaces_are_compared_by_letters() -> None:
    """Chinese is read with no spaces between its words, and names of tools within it are found."""
    posting = (
        "Java软件工程师\n\n岗位职责\n- 使用Java和Spring Boot开发订单服务，设计产品接口。\n"
        "- 编写自动化测试，评审代码，维护应用程序。\n"
        "- 优化数据库查询，迁移应用程序到Docker。\n"
    )
    qualified, other = (
        score(scored(text.encode(), posting))
        for text in (
            "样本金\n软件工程师\n使用Java和Spring Boot开发订单服务和产品接口\n编写自动化测试并评审代码，维护应用程序\n",
            "样本丹\n注册护士\n负责外科病房病人的护理和伤口换药\n按医嘱给药和静脉输液，指导实习护士\n",
        )
    )

    assert qualified > 40
    assert other < 5


@pytest.mark.parametrize(
    ("told", "least", "most"), [("Ich mahne Kunden der Bank", 40, 100), ("Ich stimme mich mit Kunden ab", 0, 20)]
)
def test_lists_count_as_far_as_something_is_told(told: str, least: float, most: float) -> None:
    """What jobs only list, as resumes in German do, bears a title out beside work that is told, and nothing by itself."""
    jobs = f"Buchhalterin, Muster GmbH\n03/2018 - heute\n- {told}\n- Hauptbuchhaltung, Rechnungen, Jahresabschluss, Excel, Konten"

    assert least <= score(scored(f"Robin Sample\n\nBerufserfahrung\n\n{jobs}\n".encode(), BOOKKEEPER)) <= most
