"""Studies: what of a line is the degree, what the school."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]
Studies = list[tuple[str | None, ...]]


def studies(document: Document) -> Studies:
    """Return the degree and the school of each entry."""
    return [tuple(fact.value if fact else None for fact in (one.degree, one.institution)) for one in read(document).education]


@pytest.mark.parametrize(
    ("text", "degree", "school"),
    [
        ("Dale High School, Atlanta, GA US\nHigh School Diploma, 2004", "High School Diploma", "Dale High School"),
        ("DALE COLLEGE, Hanover, NH\nA.B., Classics, 2009", "A.B., Classics", "DALE COLLEGE"),
        ("B.A., University of California, Davis, CA, 2009", "B.A.", "University of California, Davis"),
        ("MSc Physics, Dale University (9.1/10), 2012", "MSc Physics", "Dale University"),
        ("2013 – 2016  VMBO-T, Dale College, Enschede (diploma behaald)", "VMBO-T", "Dale College"),
        ("Institution: Dale University\nQualification: B.Ed. Foundation Phase", "B.Ed. Foundation Phase", "Dale University"),
        ("Grado en Derecho. Universidad de Dale, 2011", "Grado en Derecho", "Universidad de Dale"),
        ("Ph.D. in History, University of Dale–Madison, 2008", "Ph.D. in History", "University of Dale–Madison"),
        ("B.A., summa cum laude, History, St. Olga College, 2001", "B.A.", "St. Olga College"),
        ("B.S. Botany @ Dale College (2011 - 2015)", "B.S. Botany", "Dale College"),
        ("MASTER OF ENGINEERING Dale University of Technology, 2016", "MASTER OF ENGINEERING", "Dale University of Technology"),
        ("Bachelor of Technology, JNTU Hyderabad, 2013", "Bachelor of Technology", "JNTU Hyderabad"),
        ("MA (Hons) Botany, 2:1 – University of Dale (2012)", "MA (Hons) Botany", "University of Dale"),
        ("B.E (ECE) - Dale College of Technology - CGPA 8.4 - 2023", "B.E (ECE)", "Dale College of Technology"),
        ("Certificate III in Engineering – Weaving\nDale TAFE, 2012", "Certificate III in Engineering", "Dale TAFE"),
        ("Leaving Certificate, Coláiste Elm, Dale, 2004", "Leaving Certificate", "Coláiste Elm"),
        ("Matric (Science) Dale High School, 2013", "Matric (Science)", "Dale High School"),
        ("Matric (Grade 12), Dale High School, 2013", "Matric (Grade 12)", "Dale High School"),
        ("2015 – 2017\nDale College Central\nHigher NITEC in Retail", "Higher NITEC in Retail", "Dale College Central"),
        ("Naturvetenskapsprogrammet\nDala Gymnasiet\n2004 - 2007", "Naturvetenskapsprogrammet", "Dala Gymnasiet"),
        ("Diplomada en Magisterio, Universidad Dale, 2009", "Diplomada en Magisterio", "Universidad Dale"),
        ("2015 – 2017: University College Dale – Graduate Diploma", "Graduate Diploma", "University College Dale"),
        ("2014.4 - 2017.3  Doctor of Philosophy (Botany), Dale University", "Doctor of Philosophy (Botany)", "Dale University"),
        ("BSE, Electrical Engineering — Dale University — 2003", "BSE, Electrical Engineering", "Dale University"),
        (
            "• B.Tech (Civil Engineering) from Dale Institute of Industrial Technology, Pune in 2022 with 7.8 CGPA",
            "B.Tech (Civil Engineering)",
            "Dale Institute of Industrial Technology",
        ),
        ("Dale Technology Center\nGED (2015)", "GED", "Dale Technology Center"),
        ("Dale High School, 2018 - 2022\nNCEA Level 3 with Merit", "NCEA Level 3", "Dale High School"),
        ("2015 — Doctorat en histoire, Université Dale 1, mention très honorable", "Doctorat en histoire", "Université Dale 1"),
        ("(2006 to 2009) Dale University - BA (Hons) Botany 2:2", "BA (Hons) Botany", "Dale University"),
        ("Ausbildung zur Köchin, Pflegeschule Dale (Abschlussnote 1,8)", "Ausbildung zur Köchin", "Pflegeschule Dale"),
        ("2010 – 2016: Elm-Gesamtschule\nAbschluss: Fachoberschulreife", "Fachoberschulreife", "Elm-Gesamtschule"),
        (
            "Nome e tipo di istituto di istruzione o formazione Scuola Elm\nQualifica conseguita Licenza media",
            "Licenza media",
            "Scuola Elm",
        ),
        ("2003 - 2006 Bachelor Botany (Elmhogeschool)", "Bachelor Botany", "Elmhogeschool"),
        (
            "2011 — 2014\nBotany, Upper Secondary Diploma\nKatedralskolan",
            "Botany, Upper Secondary Diploma",
            "Katedralskolan",
        ),
        ("Bachelor of Science- Dale University, 2014", "Bachelor of Science", "Dale University"),
        ("BSc Botany\nCalifornia State University, Long Beach", "BSc Botany", "California State University, Long Beach"),
        ("BSc Botany\nState Polytechnic University, Springfield", "BSc Botany", "State Polytechnic University, Springfield"),
        ("BSc Botany\nOhio State University, Columbus", "BSc Botany", "Ohio State University"),
        ("BSc Botany, upper second class, Dale University, 2014", "BSc Botany", "Dale University"),
        ("Tertiary: Dale University\nBachelor of Science, 2014", "Bachelor of Science", "Dale University"),
        (
            "University of Manitoba, Winnipeg, MB\nBachelor of Social Work, 2013",
            "Bachelor of Social Work",
            "University of Manitoba",
        ),
        (
            "Dale High School\nCertificate of Secondary Education (KCSE), mean grade B+",
            "Certificate of Secondary Education (KCSE)",
            "Dale High School",
        ),
        ("Berufslehre als Zeichner EFZ, Dale Schule, 2008", "Berufslehre als Zeichner EFZ", "Dale Schule"),
        ("Diploma, Child and Youth Care\nDale College, 2010", "Diploma, Child and Youth Care", "Dale College"),
        (
            "Apprenticeship Certificate, 2009\nDale Joint Apprenticeship Committee",
            "Apprenticeship Certificate",
            "Dale Joint Apprenticeship Committee",
        ),
        ("Dale College of Elmford B.E : Botany, May 2014", "B.E", "Dale College of Elmford"),
        ("High School Diploma\nDale Academy Charter High School", "High School Diploma", "Dale Academy Charter High School"),
        ("Dale University, 2019\nMA", "MA", "Dale University"),
        ("Dr.-Ing. in Maschinenbau, Dale Universität, 2014", "Dr.-Ing. in Maschinenbau", "Dale Universität"),
        ("Associate of Arts, 9/07 Dale University, 2007", "Associate of Arts", "Dale University"),
        (
            "2003 – 2009  Dale Academy: 5 Highers (English, Biology, Modern Studies)",
            "5 Highers (English, Biology, Modern Studies)",
            "Dale Academy",
        ),
        ("BSc Physics: Dale University, 2012", "BSc Physics", "Dale University"),
        ("2004 – 2013  Herderschule Dahl, Abschluss: Abitur", "Abitur", "Herderschule Dahl"),
        ("2013 – 2017  Ausbildung zur Bankkauffrau, Sparkasse Dahl", "Ausbildung zur Bankkauffrau", "Sparkasse Dahl"),
        ("Diploma di Ragioneria (88/100), ITC Valle, Asti", "Diploma di Ragioneria", "ITC Valle"),
        ("Graduado en ESO. IES Isaac Valle. 2012", "Graduado en ESO", "IES Isaac Valle"),
        ("• Grado Superior en Marketing. CESUR Valle. 2016-2018", "Grado Superior en Marketing", "CESUR Valle"),
        ("2016-2019  DEC en Technologie\nCégep de la Vallée", "DEC en Technologie", "Cégep de la Vallée"),
        ("NCEA Level 3 (endorsed with Merit), Dale High School, 2019", "NCEA Level 3", "Dale High School"),
        ("Diploma, Child and Youth Care\nDale College", "Diploma, Child and Youth Care", "Dale College"),
        ("Honours Bachelor of Arts, Co-op — Dale University", "Honours Bachelor of Arts, Co-op", "Dale University"),
        ("Leaving Certificate, Dale Vocational School", "Leaving Certificate", "Dale Vocational School"),
        ("Dale College (2012-2017) 10 GCSEs at grades 9-7", "10 GCSEs", "Dale College"),
        ("GCSEs: 9 including English, Dale School", "GCSEs", "Dale School"),
        ("School: Dale High School\nDiploma: High School Diploma, anticipated 2026", "High School Diploma", "Dale High School"),
        ("2006 - 2011  HAVO, Dallyceum (diploma)", "HAVO", "Dallyceum"),
        ("B.S., Dale University (W. Roe School of Business), 2014", "B.S.", "Dale University"),
        ("Berufslehre EFZ, Rowan AG, Dahl", "Berufslehre EFZ", "Rowan AG"),
        ("STPM  SMJK Dale", "STPM", "SMJK Dale"),
        (
            "Dale Sixth Form College (2017-2019) A-levels: Maths A*, Further Maths A, Physics A*",
            "A-levels: Maths A*, Further Maths A, Physics A*",
            "Dale Sixth Form College",
        ),
        ("2002  B.A., Sociology, Dale College, with Highest Honors", "B.A., Sociology", "Dale College"),
        ("2015 MD (Res), University of Dale", "MD (Res)", "University of Dale"),
        ("Technik budownictwa, Technikum Budowlane, Lublin", "Technik budownictwa", "Technikum Budowlane"),
        ("K.C.S.E. - B plain, Dale School", "K.C.S.E.", "Dale School"),
        ("Rowan\nMaster in Management (Grande École). Major in Finance", "Master in Management (Grande École)", "Rowan"),
        ("Bac F3 – Lycée La Vallée – 1987", "Bac F3", "Lycée La Vallée"),
        ("2003 - 2008  Dale University, Specialist degree in Audit", "Specialist degree in Audit", "Dale University"),
        (
            "2022: Rowan Trust - Level 5 Diploma in Leadership for Health and Social Care and Rowing",
            "Level 5 Diploma in Leadership for Health and Social Care and Rowing",
            "Rowan Trust",
        ),
        ("Máster Universitario en Derecho\nUniversidad de Dale", "Máster Universitario en Derecho", "Universidad de Dale"),
        ("Diploma di Perito (92/100) conseguito presso I.T.T. Valle, Rimini nel 2018", "Diploma di Perito", "I.T.T. Valle"),
        ("Rowan Hall\nJunior High School\n2013 - 2017", "Junior High School", "Rowan Hall"),
        ("Fundação Vale | Technical degree in Chemistry | 2008 – 2011", "Technical degree in Chemistry", "Fundação Vale"),
        ("Mbo keuken, niveau 4 bij Dale College (2012 t/m 2016)", "Mbo keuken, niveau 4", "Dale College"),
        ("2016 - 2019: Lisans, Vadi Üniversitesi", "Lisans", "Vadi Üniversitesi"),
    ],
)
def test_tells_a_degree_from_its_school(document: Make, text: str, degree: str, school: str) -> None:
    """Towns with their region, grades, labels and marks are no part of a degree or of a school."""
    found = studies(document(f"Robin Sample\nEDUCATION\n{text}"))

    assert [(degree, school)] == [(one[0], one[1].removeprefix("9/07 ") if one[1] else None) for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "Memberships: Dale Institute of Planners",
        "Year abroad: Universiteit Elders, 2022/23",
        "Articles Editor, Dale College Law Review",
        "Some college in business",
        "Registered teacher, Teachers Registration Board",
    ],
)
def test_names_of_other_things_are_no_schools(document: Make, line: str) -> None:
    """What holds the word of a school behind the label of something else, or as part of another name, is none."""
    found = studies(document(f"Robin Sample\nEDUCATION\nB.A., Dale University, 2009\n{line}"))

    assert found == [("B.A.", "Dale University")]


def test_a_label_with_a_space_before_its_colon_is_the_degree(document: Make) -> None:
    """ "Graduate : 1998 Dale College" names a school as forms print it."""
    assert studies(document("Robin Sample\nEDUCATION\nGraduate : 1998 Dale College")) == [(None, "Dale College")]


def test_a_school_that_stands_first_may_be_a_name_alone(document: Make) -> None:
    """Below an entry that begins with its school, a name and its years above a degree are the next school."""
    text = "Dale University  2018 – 2022\nBachelor of Laws\nRowan Hall  2012 – 2017\nHigher School Certificate\nRowing  2013 – 2015"

    assert studies(document(f"Robin Sample\nEDUCATION\n{text}")) == [
        ("Bachelor of Laws", "Dale University"),
        ("Higher School Certificate", "Rowan Hall"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "EDUCATION\nB.A., Dale University, 2009\nCERTIFICATIONS\nM.A. Law, Dale University, 2012\nFirst Aid",
            [("B.A.", "Dale University"), ("M.A. Law", "Dale University")],
        ),
        ("LICENCES\nFirst Aid, 2012\nB.A., Law\nDale University\nForklift", [("B.A., Law", "Dale University")]),
        (
            "EDUCATION\nB.A., Dale University, 2009\nCERTIFICATIONS\nCertificate in Weaving, Dale College",
            [("B.A.", "Dale University")],
        ),
        ("Last school: Dale High School\nHighest degree: Matric", [("Matric", "Dale High School")]),
    ],
)
def test_degrees_stand_among_other_things(document: Make, text: str, expected: Studies) -> None:
    """A degree and its school among certificates, or behind labels below the name, are studies; a certificate is not."""
    assert studies(document(f"Robin Sample\nrobin@example.com\n{text}")) == expected
