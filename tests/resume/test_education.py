from collections.abc import Callable

import pytest

from resume_ats_scorer.model import DegreeLevel, Document, FileFacts, Kind, Line, Page
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.degrees import degree_in

Make = Callable[[str], Document]

LAYOUTS = [
    "B.S. in Computer Science\nRidgemont State University | Aug 2013 - May 2017",
    "Ridgemont State University  Springfield, IL\nB.S. in Computer Science  Aug 2013 - May 2017",
    "B.S. in Computer Science, Ridgemont State University  Aug 2013 - May 2017",
    "Ridgemont State University — B.S. in Computer Science\nAug 2013 - May 2017",
    "Aug 2013 - May 2017\nB.S. in Computer Science from Ridgemont State University",
    "Aug 2013 - May 2017  B.S. in Computer Science\nRidgemont State University, Springfield\nGPA: 3.7, Dean's List",
]


@pytest.mark.parametrize("text", LAYOUTS)
def test_reads_the_usual_layouts(document: Make, text: str) -> None:
    """Degree, field, school and period are told apart in whatever order they stand."""
    (found,) = read(document(f"# Robin Sample\n# EDUCATION\n{text}")).education

    assert found.degree is not None
    assert found.degree.value == "B.S. in Computer Science"
    assert found.level is DegreeLevel.BACHELOR
    assert found.field is not None
    assert found.field.value == "Computer Science"
    assert found.institution is not None
    assert found.institution.value.startswith("Ridgemont State University")
    assert found.period is not None
    assert found.period.quote == "Aug 2013 - May 2017"


def test_two_degrees_of_one_school(document: Make) -> None:
    """A second degree below a school that stands first belongs to that school."""
    text = "# EDUCATION\nTown University\nM.Sc. in Physics, 2016\nB.Sc. in Physics, 2014\nOther College\nHigh School Diploma, 2010"
    found = read(document(f"# Robin Sample\n{text}")).education

    assert [(one.level, one.institution and one.institution.value) for one in found] == [
        (DegreeLevel.MASTER, "Town University"),
        (DegreeLevel.BACHELOR, "Town University"),
        (DegreeLevel.SECONDARY, "Other College"),
    ]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Ph.D. in History", DegreeLevel.DOCTORATE),
        ("PGCE Secondary", DegreeLevel.MASTER),
        ("Licencjat z ekonomii", DegreeLevel.BACHELOR),
        ("HNC Construction", DegreeLevel.ASSOCIATE),
        ("Licenza media", DegreeLevel.SECONDARY),
        ("Gesellenprüfung", DegreeLevel.VOCATIONAL),
        ("Diplomado en Ventas", DegreeLevel.VOCATIONAL),
        ("Promotion in Chemie", DegreeLevel.DOCTORATE),
        ("Doctorat en droit", DegreeLevel.DOCTORATE),
        ("Juris Doctor", DegreeLevel.DOCTORATE),
        ("Master of Business Administration", DegreeLevel.MASTER),
        ("MBA", DegreeLevel.MASTER),
        ("MS, Statistics", DegreeLevel.MASTER),
        ("Diplom-Ingenieur Maschinenbau", DegreeLevel.MASTER),
        ("Maestría en Finanzas", DegreeLevel.MASTER),
        ("Laurea magistrale in Economia", DegreeLevel.MASTER),
        ("Bachelor's degree in Nursing", DegreeLevel.BACHELOR),
        ("B.Tech in Mechanical Engineering", DegreeLevel.BACHELOR),
        ("Licence professionnelle", DegreeLevel.BACHELOR),
        ("Licenciatura en Derecho", DegreeLevel.BACHELOR),
        ("HBO Verpleegkunde", DegreeLevel.BACHELOR),
        ("Associate of Applied Science", DegreeLevel.ASSOCIATE),
        ("BTS Comptabilité", DegreeLevel.ASSOCIATE),
        ("Ausbildung zum Bankkaufmann", DegreeLevel.VOCATIONAL),
        ("Diploma in Baking", DegreeLevel.VOCATIONAL),
        ("High School Diploma", DegreeLevel.SECONDARY),
        ("Abitur", DegreeLevel.SECONDARY),
        ("Baccalauréat général", DegreeLevel.SECONDARY),
        ("Ensino médio", DegreeLevel.SECONDARY),
        ("Post-Master's Certificate in Nursing", DegreeLevel.MASTER),
        ("Ed.S., Curriculum", DegreeLevel.MASTER),
        ("BSIT", DegreeLevel.BACHELOR),
        ("Diplôme d'études collégiales", DegreeLevel.ASSOCIATE),
        ("Classes préparatoires", DegreeLevel.ASSOCIATE),
        ("Diplôme d'études secondaires", DegreeLevel.SECONDARY),
        ("Junior Cert", DegreeLevel.SECONDARY),
        ("Umschulung zur Bürokauffrau", DegreeLevel.VOCATIONAL),
        ("CAP Conducteur livreur", DegreeLevel.VOCATIONAL),
    ],
)
def test_knows_levels(text: str, level: DegreeLevel) -> None:
    """The level of a degree is known in seven languages."""
    found = degree_in(text)

    assert found is not None
    assert found[0] is level


@pytest.mark.parametrize(
    "text",
    [
        "Scrum Master",
        "Master schedule",
        "Head of Sales",
        "as a member",
        "Master thesis: tides",
        "me and you",
        "March 2010",
        "MS Office",
        "Mud Cap Drilling",
    ],
)
def test_other_words_are_no_degrees(text: str) -> None:
    """Words that look like a degree within other words are none."""
    assert degree_in(text) is None


@pytest.mark.parametrize(
    ("text", "completed"),
    [("B.A. in History, Town University, expected May 2027", False), ("B.A. in History, Town University, 2014", None)],
)
def test_knows_what_is_in_progress(document: Make, text: str, completed: bool | None) -> None:
    """A degree said to be expected is not completed; where nothing is said nothing is known."""
    (found,) = read(document(f"# Robin Sample\n# EDUCATION\n{text}")).education

    assert found.completed is completed


def test_notes_are_no_schools(document: Make) -> None:
    """Courses, grades and honours below a degree are no entries of their own."""
    text = "B.S. Biology\nTown University, 2014\nGPA: 3.9\nRelevant coursework: Genetics\n• Member of the College Choir of Town"
    found = read(document(f"# Robin Sample\n# EDUCATION\n{text}")).education

    assert len(found) == 1


def test_an_address_is_no_school(document: Make) -> None:
    """The e-mail address of a university at the foot of a page names no place of study."""
    text = "# EDUCATION\nM.Sc. in Physics, Town University, 2016\nrobin@university.example.org"
    found = read(document(f"# Robin Sample\n{text}")).education

    assert [degree.institution and degree.institution.value for degree in found] == ["Town University"]


@pytest.mark.parametrize("heads", ["Board/University", "Name of Institute", "Year Course College Percentage"])
def test_heads_of_columns_are_no_schools(document: Make, heads: str) -> None:
    """The words above a table of degrees name no school."""
    found = read(document(f"# Robin Sample\n# EDUCATION\n{heads}\nB.A. History  2014\nTown University")).education

    assert [one.institution.value for one in found if one.institution] == ["Town University"]


@pytest.mark.parametrize("line", ["Passed H.S.C from Town School 2004", "1 H.S.C ........ 2004", "I have completed H.S.C in 2004"])
def test_a_degree_stands_without_what_was_done_to_it(document: Make, line: str) -> None:
    """Verbs before a degree, numbers of rows and dots behind are no part of it."""
    (found,) = read(document(f"# Robin Sample\n# EDUCATION\n{line}")).education

    assert found.degree is not None
    assert found.degree.value.rstrip(" in") == "H.S.C"


def test_placeholders_name_no_school(document: Make) -> None:
    """ "City, State" left from a template is cut from the school beside it, and "School Name" is none."""
    found = read(
        document("# Robin Sample\n# EDUCATION\nHill School of Law City , State\nJ.D. 2014\nSchool Name\nB.A. 2010")
    ).education

    assert [one.institution.value for one in found if one.institution][:1] == ["Hill School of Law"]
    assert "School Name" not in [one.institution.value for one in found if one.institution]


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("B.Sc. Physics Mumbai, Maharashtra Hill University", "Hill University"),
        ("B.A. History, Texas Hill University", "Texas Hill University"),
        (", Texas Hill University", "Texas Hill University"),
    ],
)
def test_a_region_behind_a_town_is_no_part_of_the_school(document: Make, line: str, school: str) -> None:
    """ "Town, Region School" names the school without the region; behind a field of study the region begins its name."""
    (found,) = read(document(f"# Robin Sample\n# EDUCATION\n{line}")).education

    assert found.institution is not None
    assert found.institution.value == school


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("Bachelor of Science : Recording Arts Full Barn University", "Full Barn University"),
        ("Bachelor of Arts : Psychology University of Utah Psychology", "University of Utah"),
        ("Master of Science , Criminal Justice May 2010 University of Hilland Criminal Justice", "University of Hilland"),
        ("Masters of Business , Ethics & Policy 2012 Hill University Ethics & Policy", "Hill University"),
        ("B.S : Real Estate & Finance University of Northern Hilland", "University of Northern Hilland"),
        ("BSc in Engineering, Hill Institute of Engineering", "Hill Institute of Engineering"),
        ("MA in Psychology, Hilland School of Professional Psychology", "Hilland School of Professional Psychology"),
        ("MBA : Hilland School of Business", "Hilland School of Business"),
        ("Diploma in Law Hilland, University of Hilland", "University of Hilland"),
    ],
)
def test_a_field_without_a_divider_is_no_part_of_the_school(document: Make, line: str, school: str) -> None:
    """A field between a colon and the school, or repeated behind it, is left out; one that the name itself holds stays."""
    (found,) = read(document(f"# Robin Sample\n# EDUCATION\n{line}")).education

    assert found.institution is not None
    assert found.institution.value == school


@pytest.mark.parametrize("school", ["State University", "City College", "National Institute"])
def test_schools_of_plain_words_are_schools(document: Make, school: str) -> None:
    """A school may be called after nothing but its town or state."""
    (found,) = read(document(f"# Robin Sample\n# EDUCATION\nB.A. History, {school}, 2014")).education

    assert found.institution is not None
    assert found.institution.value == school


@pytest.mark.parametrize(
    ("line", "degree", "school"),
    [
        (
            "NVQ Level 3 in Electrotechnical Services, Leeds City College",
            "NVQ Level 3 in Electrotechnical Services",
            "Leeds City College",
        ),
        ("Allerton High School, GCSEs", "GCSEs", "Allerton High School"),
        ("Higher Secondary Certificate, Kendriya Vidyalaya", "Higher Secondary Certificate", "Kendriya Vidyalaya"),
        ("Vocational Diploma, Zespół Szkół Mechanicznych", "Vocational Diploma", "Zespół Szkół Mechanicznych"),
        ("First State Examination in Law, Hill Law School", "First State Examination in Law", "Hill Law School"),
        ("Certified Brewer, Hill Academy", None, "Hill Academy"),
        ("Certified Brewer at Hill Academy", None, "Hill Academy"),
        ("High School Diploma at Dale High School", "High School Diploma", "Dale High School"),
        ("Bachelor in Tourism, Universidad Anáhuac", "Bachelor in Tourism", "Universidad Anáhuac"),
    ],
)
def test_a_comma_parts_what_was_studied_from_its_school(document: Make, line: str, degree: str | None, school: str) -> None:
    """What is no part of the name of a school is cut from it, whether a known degree or not."""
    (found,) = read(document(f"# Robin Sample\n# Education\n{line}  2009 - 2011")).education

    assert found.degree == degree if degree is None else found.degree is not None and found.degree.value == degree
    assert found.institution is not None
    assert found.institution.value == school


def test_dates_of_their_own_line_open_each_entry(document: Make) -> None:
    """Where an entry begins with its dates, the next dates are those of the next entry."""
    text = (
        "# Robin Sample\n# Education\n2011 – 2014\nDoctorate in Law\nHill University\n2006 – 2011\nState Examination\nDale School"
    )
    found = read(document(text)).education

    assert [
        (one.period and one.period.start and one.period.start.year, one.institution and one.institution.value) for one in found
    ] == [
        (2011, "Hill University"),
        (2006, "Dale School"),
    ]


@pytest.mark.parametrize(
    "lines", ["American University of\nBeirut", "State University Cluj-\nNapoca", "Frederick Douglass\nHigh School"]
)
def test_the_name_of_a_school_may_be_broken_over_two_lines(document: Make, lines: str) -> None:
    """In a narrow column a school goes on in the next line; its quote is what stands on the first."""
    (found,) = read(document(f"# Robin Sample\n# Education\n2010 - 2013\n{lines}\nBSc in Biology")).education

    assert found.institution is not None
    assert found.institution.value == lines.replace("-\n", "-").replace("\n", " ")
    assert found.institution.quote in lines.split("\n", maxsplit=1)[0]
    assert found.degree is not None
    assert found.degree.value == "BSc in Biology"


def read_schools(document: Make, text: str) -> list[tuple[str | None, str | None]]:
    found = read(document(f"Robin Sample\n# EDUCATION\n{text}")).education
    return [(one.degree.value if one.degree else None, one.institution.value if one.institution else None) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dale College Sacramento, CA\nBA in History  2019", [("BA in History", "Dale College")]),
        ("BA in History, Dale College, Tarragona, 2019", [("BA in History", "Dale College")]),
        ("BA in History  2019\nCrusty Opleidingen, Venlo", [("BA in History", "Crusty Opleidingen")]),
        ("B.Tech  2019\nIndian Institute of Technology, Bombay", [("B.Tech", "Indian Institute of Technology, Bombay")]),
        ("Dale University\nFaculty of Bread\nBA in History  2019", [("BA in History", "Dale University")]),
        (
            "DALE UNIVERSITY\nBA IN HISTORY\nMay 2019 | Ithaca, NY\nCollege of Bread\nCum. GPA 3.8",
            [("BA IN HISTORY", "DALE UNIVERSITY")],
        ),
        ("Dale University  2019\nBA in History\n- Student exchange at Elm University", [("BA in History", "Dale University")]),
        (
            "First School Leaving Certificate\nDale Primary School  2004",
            [("First School Leaving Certificate", "Dale Primary School")],
        ),
        ("School: Dale School\nHighest standard passed: Grade 12\nYear: 2012", [("Grade 12", "Dale School")]),
        ("Dale School  2011\nGCE 'O' Levels", [("GCE 'O' Levels", "Dale School")]),
        ("A Levels: Maths (A), Art (B), Ysgol Dale", [("A Levels: Maths (A), Art (B)", "Ysgol Dale")]),
        ("2004: 10 GCSEs (A*-B), Dale School", [("10 GCSEs (A*-B)", "Dale School")]),
        ("Leaving Certificate, Dale Secondary School (96%), 2005", [("Leaving Certificate", "Dale Secondary School")]),
        ("Tertiary\nBS Nursing\nDale University  2012-2016", [("BS Nursing", "Dale University")]),
        ("Dale University  2019\nBA in History\nAcademic exchange: Elm University", [("BA in History", "Dale University")]),
        ("(a) Dale University, Aba  2010 - 2014\nB.Sc. Botany", [("B.Sc. Botany", "Dale University")]),
        ("VWO diploma, Dalelyceum, Tilburg (2007 – 2013)", [("VWO diploma", "Dalelyceum")]),
        ("MSC BREAD [DISTINCTION] DALE UNIVERSITY 2015", [("MSC BREAD", "DALE UNIVERSITY")]),
        ("BA in Art, specialisation: Bread\nDale University, Upper Dale NJ  2015", [("BA in Art", "Dale University")]),
        ("BSc Botany · Dale University\n2019\nSemester abroad at Elm University", [("BSc Botany", "Dale University")]),
        ("Degree / Certificate  Institution  Year\nBBA (Hons)  Dale College  2019", [("BBA (Hons)", "Dale College")]),
        ("DEP in Heavy Vehicles  2007\nCFP de Dale", [("DEP in Heavy Vehicles", "CFP de Dale")]),
        ("Certificate of Primary Education, 389 marks\nDale School", [("Certificate of Primary Education", "Dale School")]),
        (
            "2015  BP Boulanger – CFA du Pain de Dale\n2014  CAP Fabrication de pain – MFR Dale",
            [("BP Boulanger", "CFA du Pain de Dale"), ("CAP Fabrication de pain", "MFR Dale")],
        ),
        (
            "2008 – 2010  Staatlich geprüfter Techniker\nTechnikerschule Dahl",
            [("Staatlich geprüfter Techniker", "Technikerschule Dahl")],
        ),
        (
            "BDes Bread Design, National Institute of Design, Ahmedabad, 2015",
            [("BDes Bread Design", "National Institute of Design, Ahmedabad")],
        ),
        ("Year 10 (Dale State School, 2005)", [("Year 10", "Dale State School")]),
        (
            "2012 – 2013\nEerstegraads lerarenopleiding kunst\nDalehogeschool",
            [("Eerstegraads lerarenopleiding kunst", "Dalehogeschool")],
        ),
        (
            "2006 - 2012  Dale Academy\n2 Highers (Art)\n6 Standard Grades",
            [("2 Highers (Art)", "Dale Academy"), ("6 Standard Grades", "Dale Academy")],
        ),
        ("Apprenticeship, Inside Wireman, Dale JATC, 2018", [("Apprenticeship, Inside Wireman", "Dale JATC")]),
        ("Bäckerin mit eidg. Fachausweis, Akademie Dahl, 2022", [("Bäckerin mit eidg. Fachausweis", "Akademie Dahl")]),
        ("2012 – 2015  Kauffrau EFZ (E-Profil), Dahler Kasse", [("Kauffrau EFZ (E-Profil)", "Dahler Kasse")]),
        ("2012\n9.º ano de escolaridade\nEscola Dale", [("9.º ano de escolaridade", "Escola Dale")]),
        ("HVAC Diploma, Dale Center, 2016\nEPA 608 Universal", [("HVAC Diploma", "Dale Center")]),
        ("NEBOSH General Certificate, 2021\nFirst Aid at Work, St Dale Ambulance, 2022", [("NEBOSH General Certificate", None)]),
        (
            "2012 – 2015  Bachelier en soins, Haute École Dale\n2012  CESS, Institut Dale",
            [("Bachelier en soins", "Haute École Dale"), ("CESS", "Institut Dale")],
        ),
        ("NCEA Level 2, Dale College, 2009\nGold Card; Class 1 licence", [("NCEA Level 2", "Dale College")]),
        ("2016  Licence de lettres, Université Dale", [("Licence de lettres", "Université Dale")]),
        ("Técnicos: Técnico Laboral en Pan, Instituto Dale, 2014", [("Técnico Laboral en Pan", "Instituto Dale")]),
        ("2011  Geprüfte Fachwirtin, Akademie Dahl", [("Geprüfte Fachwirtin", "Akademie Dahl")]),
        ("CeMAP, Dale Institute of Banking, 2016", [("CeMAP", "Dale Institute of Banking")]),
        (
            "B.E. in Bread | BMS College of Baking | 2018\nPUC (PCMB) | Dale College | 2014",
            [("B.E. in Bread", "BMS College of Baking"), ("PUC (PCMB)", "Dale College")],
        ),
        (
            "Institution: Dale College\nQualification: N4 Civil Engineering\nYear: 2016\n"
            "Institution: ELMA, Dale\nQualification: Trade Test: Baker\nYear: 2017",
            [("N4 Civil Engineering", "Dale College"), ("Trade Test: Baker", "ELMA")],
        ),
        ("Dale Technical School\nBaking NC II\n2013", [("Baking NC II", "Dale Technical School")]),
        ("High school: Dale High School, 2014", [("High school", "Dale High School")]),
        ("Dale University Towson, MD United States\nBachelor's Degree 05/2014", [("Bachelor's Degree", "Dale University")]),
        (
            "2014 – 2017  MBO Bakkerij, ROC Dale te Venlo (diploma behaald)",
            [("MBO Bakkerij", "ROC Dale")],
        ),
        ("DIPLOMA DI LICEO DELLE ARTI Liceo Dale  2008 – 2013", [("DIPLOMA DI LICEO DELLE ARTI", "Liceo Dale")]),
        ("MBO Bakery, level 4  2013 – 2016\nDale College  diploma obtained", [("MBO Bakery, level 4", "Dale College")]),
        (
            "BA in Botany. Dale University.  2015\nBachillerato. IES Dale.  2011",
            [("BA in Botany", "Dale University"), ("Bachillerato", "IES Dale")],
        ),
        ("2015: BA in Art, Dale University (Saint-Malo)", [("BA in Art", "Dale University")]),
        ("Diploma in Art, Politecnico di Dale, 110/110 e lode", [("Diploma in Art", "Politecnico di Dale")]),
        (
            "Bachelor of Arts (Sociology), Second Class Upper\nDale University",
            [("Bachelor of Arts (Sociology)", "Dale University")],
        ),
        ("I studied History at Dale College, 2008 – 2011", [(None, "Dale College")]),
        ("M.Chem., Dale University, 2011", [("M.Chem.", "Dale University")]),
        ("2017 MBChB, Dale University", [("MBChB", "Dale University")]),
        ("City & Guilds Level 3, Coleg Dale, 2005", [("City & Guilds Level 3", "Coleg Dale")]),
        ("CNA Certificate, Dale Technical Center, 2017", [("CNA Certificate", "Dale Technical Center")]),
        ("Master Design, ENSCI Les Dales, 2017", [("Master Design", "ENSCI Les Dales")]),
        ("2013  Diplom-Ingenieur Bau (FH), Hochschule Dale", [("Diplom-Ingenieur Bau (FH)", "Hochschule Dale")]),
        (
            "MSc Botany, Dale University, 2015; BSc Botany, Elm College, 2012",
            [("MSc Botany", "Dale University"), ("BSc Botany", "Elm College")],
        ),
        (
            "2008 – 2013  BSc Botany, Dale University\n2005 – 2008  Ausbildung zum Bäcker, BKW Dahl",
            [("BSc Botany", "Dale University"), ("Ausbildung zum Bäcker", "BKW Dahl")],
        ),
        (
            "Bachelor – Dale University – 2015\nCurso Técnico em Pão – SENAC – 2010",
            [("Bachelor", "Dale University"), ("Curso Técnico em Pão", "SENAC")],
        ),
        ("A Levels: Biology B, Art B (Dale Grammar School, 2008)", [("A Levels: Biology B, Art B", "Dale Grammar School")]),
        ("ISDAL, Master in Bread, 2013", [("Master in Bread", "ISDAL")]),
        ("DEC Techniques de bureautique  2013\nCégep Dale", [("DEC Techniques de bureautique", "Cégep Dale")]),
        ("PABO  2011 – 2015\nHogeschool Dale", [("PABO", "Hogeschool Dale")]),
        ("Dalham High, Lincoln, NE\nHigh School Diploma, 2015", [("High School Diploma", "Dalham High")]),
        ("GED, Dalham County Adult Education, 2009", [("GED", "Dalham County Adult Education")]),
        ("Dalham County Adult Education, GED, 2009", [("GED", "Dalham County Adult Education")]),
        ("Birkbeck, University of London\nMSc Botany, 2012", [("MSc Botany", "Birkbeck, University of London")]),
        ("Dale High School, 2016\nELU, BA Botany, 2014", [(None, "Dale High School"), ("BA Botany", "ELU")]),
        ("High School Diploma: Dale High School, 2012", [("High School Diploma", "Dale High School")]),
        (
            "2015: Diploma di Liceo Scientifico, Liceo Scientifico A. Valle, Ferrara",
            [("Diploma di Liceo Scientifico", "Liceo Scientifico A. Valle")],
        ),
        ("BA in Botany, Dale University, 2019\nCertified Baker (CB): DBSC, 2021", [("BA in Botany", "Dale University")]),
        ("2005 – 2013 BG/BRG Dahl, Matura mit gutem Erfolg", [("Matura", "BG/BRG Dahl")]),
        ("Red Seal Baker, Journeyman – DALIT, 2014", [("Red Seal Baker, Journeyman", "DALIT")]),
        ("Dale Upper School, 5 CSEs, 1990", [("5 CSEs", "Dale Upper School")]),
        ("National Diploma in Bread (Level 6), Dalhamtec, 2015", [("National Diploma in Bread (Level 6)", "Dalhamtec")]),
        ("2012 – 2016  Grundschule an der Dahlstraße, Essen", [(None, "Grundschule an der Dahlstraße")]),
        ("2013 – 2014  Meisterschule Dahl\nAbschluss: Kfz-Technikermeister", [("Kfz-Technikermeister", "Meisterschule Dahl")]),
        ("2010: Título de Botánica, Universidad del Valle.", [("Título de Botánica", "Universidad del Valle")]),
        ("Magíster en Ciencias, Universidad del Valle, 2012", [("Magíster en Ciencias", "Universidad del Valle")]),
        ("Engenharia Civil - UFVL - 2010", [("Engenharia Civil", "UFVL")]),
        (
            "Universitarios: Contaduría Pública, Universidad del Valle. 2014 – 2019\n"
            "Secundarios: Bachiller Académico, Institución Educativa Dale. 2013",
            [("Contaduría Pública", "Universidad del Valle"), ("Bachiller Académico", "Institución Educativa Dale")],
        ),
    ],
)
def test_schools_as_people_write_them(document: Make, text: str, expected: list[tuple[str, str]]) -> None:
    """A school is read without its town, its parts and stays at others; a certificate of a school is no school."""
    assert read_schools(document, text) == expected


def test_a_row_of_a_table_is_one_entry() -> None:
    """Where rows hold a degree and a year each, the college and the board beside it belong to the one entry of the row."""
    rows = [
        ("Education",),
        ("Course", "Institution", "Board/University", "Year"),
        ("MCA", "Dept. of Bread", "Dale University", "2013"),
        ("B.Sc.", "Govt. Degree College", "Dale University", "2010"),
        ("Intermediate (MPC)", "Elm Junior College", "Board of Intermediate Education", "2007"),
    ]
    cells = [(cell, row) for row, texts in enumerate(rows) for cell in texts]
    lines = tuple(
        Line(cell, number, 1, table=int(row > 0), row=row, heading_level=2 * (row == 0))
        for number, (cell, row) in enumerate(cells, 1)
    )
    found = read(Document(Kind.TXT, "", ".md", (Page(1, 595.0, 842.0),), lines, (), FileFacts(0))).education

    assert [(one.degree and one.degree.value, one.institution and one.institution.value) for one in found] == [
        ("MCA", "Dale University"),
        ("B.Sc.", "Govt. Degree College"),
        ("Intermediate (MPC)", "Elm Junior College"),
    ]
