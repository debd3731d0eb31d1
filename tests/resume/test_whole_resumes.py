"""Whole resumes as programs and habits of countries make them; all people and firms are invented."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

RESUMES = {
    "linkedin": """
# Robin Sample
Senior Engineer at Acme Corp
Springfield, Illinois, United States
# Contact
www.linkedin.com/in/robin-sample (LinkedIn)
# Top Skills
Go
Rust
# Experience
**Acme Corp
3 years 2 months
Senior Engineer
January 2020 - Present (3 years 2 months)
Springfield, Illinois, United States
Led the platform team and shipped the thing.
Engineer
June 2018 - January 2020 (1 year 8 months)
Built many services for the platform.
**Globex
Intern
May 2017 - August 2017 (4 months)
# Education
Town University
Bachelor of Science - BS, Computer Science · (2014 - 2018)
""",
    "europass": """
# Robin Sample
Data di nascita: 01/01/1990
# ESPERIENZA LAVORATIVA
01/09/2018 – ATTUALE – Milano, Italia
**SVILUPPATORE SOFTWARE – ACME SPA
• Sviluppo di servizi
01/03/2015 – 31/08/2018 – Roma, Italia
**PROGRAMMATORE JUNIOR – GLOBEX SRL
# ISTRUZIONE E FORMAZIONE
2010 – 2014 – Milano, Italia
**LAUREA TRIENNALE IN INFORMATICA – Università degli Studi di Esempio
# COMPETENZE LINGUISTICHE
Madre lingua: ITALIANO
""",
    "german": """
# Lebenslauf
# Persönliche Daten
Name:  Robin Beispiel
Geburtsdatum:  01.01.1990
E-Mail:  robin@example.org
Telefon:  0151 23456789
# Berufserfahrung
04/2019 – heute  Projektleiterin, Muster GmbH, München
• Leitung von Projekten
10/2015 – 03/2019  Softwareentwicklerin bei Beispiel AG
• Entwicklung
# Ausbildung
10/2010 – 09/2015  Studium der Informatik (M.Sc.), Technische Universität Musterstadt
2001 – 2010  Gymnasium Musterstadt, Abitur
# Sprachen
Deutsch (Muttersprache), Englisch (C1)
""",
    "harvard": """
# Robin Sample
Cambridge, MA | robin@example.com
# EDUCATION
**TOWN UNIVERSITY  Cambridge, MA
Bachelor of Arts in Economics, cum laude. GPA 3.8  May 2021
Study abroad coursework in statistics.
**LYCEE EXEMPLE  Paris, France
# EXPERIENCE
**MCCORMICK & SONS  New York, NY
Summer Analyst  June 2020 – August 2020
• Analysed
**TOWN DAILY  Cambridge, MA
Reporter  Sept 2018 – May 2020
• Wrote
# LEADERSHIP & ACTIVITIES
**STUDENT COUNCIL  Cambridge, MA
Treasurer  2019 – 2021
• Kept the books
""",
    "indian": """
# ROBIN SAMPLE
Mob: +91-98765 43210
# WORK EXPERIENCE
**Infoworks Technologies Pvt. Ltd., Pune  (June 2017 to till date)
Designation: Senior Software Engineer
Roles & Responsibilities:
• Coding
**Webcraft India Pvt Ltd (Jan 2015 - May 2017)
Role: Developer
• Coding
# EDUCATIONAL QUALIFICATION
• B.E. (Computer) from Pune University with 62.4% in 2014
• H.S.C. from Maharashtra Board in 2010 with 70%
# PERSONAL DETAILS
Father's Name: X
Languages Known: English, Hindi
""",
    "french": """
# Robin Exemple
Développeur web
robin@example.fr | 06 12 34 56 78 | Lyon
# Expériences professionnelles
Depuis mars 2020 : Développeur web chez Agence Exemple, Lyon
• Développement
De janvier 2017 à février 2020 – Technicien informatique – Mairie de Lyon
• Support
# Formation
2014-2016 : BTS Services informatiques, Lycée Exemple, Lyon
2014 : Baccalauréat scientifique
# Langues
Anglais courant
""",
    "dash": """
Robin Sample
robin@example.com
PROFESSIONAL EXPERIENCE
ACME HEALTH, Boston, MA
Registered Nurse, ICU                                2019 - Present
- Cared for patients
- Trained nurses
Charge Nurse                                         2016 - 2019
- Led shifts
ST. MARY HOSPITAL, Boston, MA
Staff Nurse                                          2012 - 2016
- Cared
EDUCATION
Nursing School of Boston - BSN, 2012
""",
}

JOBS = {
    "linkedin": [("Senior Engineer", "Acme Corp"), ("Engineer", "Acme Corp"), ("Intern", "Globex")],
    "europass": [("SVILUPPATORE SOFTWARE", "ACME SPA"), ("PROGRAMMATORE JUNIOR", "GLOBEX SRL")],
    "german": [("Projektleiterin", "Muster GmbH"), ("Softwareentwicklerin", "Beispiel AG")],
    "harvard": [("Summer Analyst", "MCCORMICK & SONS"), ("Reporter", "TOWN DAILY")],
    "indian": [("Senior Software Engineer", "Infoworks Technologies Pvt. Ltd."), ("Developer", "Webcraft India Pvt Ltd")],
    "french": [("Développeur web", "Agence Exemple"), ("Technicien informatique", "Mairie de Lyon")],
    "dash": [("Registered Nurse, ICU", "ACME HEALTH"), ("Charge Nurse", "ACME HEALTH"), ("Staff Nurse", "ST. MARY HOSPITAL")],
}

SCHOOLS: dict[str, list[str | None]] = {
    "linkedin": ["Town University"],
    "europass": ["Università degli Studi di Esempio"],
    "german": ["Technische Universität Musterstadt", "Gymnasium Musterstadt"],
    "harvard": ["TOWN UNIVERSITY"],
    "indian": ["Pune University", "Maharashtra Board"],
    "french": ["Lycée Exemple", None],
    "dash": ["Nursing School of Boston"],
}


@pytest.mark.parametrize("name", RESUMES)
def test_reads_jobs(document: Callable[[str], Document], name: str) -> None:
    """Titles and employers are those a person would read."""
    found = read(document(RESUMES[name])).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found] == JOBS[name]
    assert all(one.period is not None for one in found)


@pytest.mark.parametrize("name", RESUMES)
def test_reads_schools(document: Callable[[str], Document], name: str) -> None:
    """Schools are those a person would read, and a town is no degree."""
    found = read(document(RESUMES[name])).education

    assert [one.institution and one.institution.value for one in found][: len(SCHOOLS[name])] == SCHOOLS[name]
    assert all(one.degree is None or "Cambridge" not in one.degree.value for one in found)


def test_pictures_and_leaders_are_no_words(document: Callable[[str], Document]) -> None:
    """Pictures before and behind a name, a place or a title, and dots that lead to dates, are part of none."""
    resume = read(
        document("""
# 🧁 Robin Sample 👋
📍 Lyon, France | ✉️ robin@example.com
# Experience
🔹 Baker, Lune Ltd ........ Jan 2019 - Present
🔹 Cook, Sol Ltd ........ Jan 2017 - Dec 2018
""")
    )

    assert [fact and fact.value for fact in (resume.contact.name, resume.contact.location)] == ["Robin Sample", "Lyon, France"]
    assert [(job.title and job.title.value, job.employer and job.employer.value) for job in resume.positions] == [
        ("Baker", "Lune Ltd"),
        ("Cook", "Sol Ltd"),
    ]
