from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Box, Document, FileFacts, Kind, Line, Page
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]


def of(*lines: Line) -> Document:
    return Document(Kind.PDF, "", ".pdf", (Page(1, 595.0, 842.0),), lines, (), FileFacts(0))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Robin Sample\nrobin@example.com", "Robin Sample"),
        ("# ROBIN SAMPLE, MBA, PhD\nrobin@example.com", "ROBIN SAMPLE"),
        ("Product Designer\n# Robin Sample\nrobin@example.com", "Robin Sample"),
        ("Curriculum Vitae\nName: Robin Sample\nPhone: 312 555 0147", "Robin Sample"),
        ("Robin van der Sample | Nurse | robin@example.com", "Robin van der Sample"),
        ("# Dr. Robin Q. Sample (they/them)\nrs@example.com", "Robin Q. Sample"),
        ("# Robin Baker\nBaker\nrobin.baker@example.com", "Robin Baker"),
        ("# R O B I N S A M P L E\nrobin.sample@example.com", "ROBIN SAMPLE"),
        ("# Zoë Ólafsdóttir-Müller\nzoe@example.com", "Zoë Ólafsdóttir-Müller"),
    ],
)
def test_finds_the_name(document: Make, text: str, name: str) -> None:
    """The name is found by size, place and e-mail address, without degrees, titles and pronouns."""
    fact = read(document(text)).contact.name

    assert fact is not None
    assert fact.value == name


@pytest.mark.parametrize("text", ["ACCOUNTANT\nSummary\nKeeps books.", "Summary\nCustomer Service\nSkills\nTeam Building"])
def test_makes_no_name_up(document: Make, text: str) -> None:
    """A title or a skill is not taken for a name where none is written."""
    fact = read(document(text)).contact.name

    assert fact is None or fact.confidence < 0.9


def test_finds_headline_and_place(document: Make) -> None:
    """The title under the name and the town are read from the contact lines."""
    contact = read(document("# Robin Sample\nSenior Accountant\nrobin@example.com | Springfield, IL")).contact

    assert contact.headline is not None
    assert contact.headline.value == "Senior Accountant"
    assert contact.location is not None
    assert contact.location.value == "Springfield, IL"


@pytest.mark.parametrize(
    "text",
    [
        "# Robin Sample, Registered Nurse\nrobin@example.org",
        "**Curriculum Vitae\nName\nRobin Sample\nE-mail\noffice@example.org",
        "Contact\nrobin.sample@example.org\nTop Skills\nTriage\nLanguages\nEnglish (Native)\nRobin Sample\nNurse at Hill Clinic",
        "Contact\n+49 40 2354891\nlaw@example.org\nTop Skills\nTriage\nLanguages\nEnglish (Native)\nRobin Sample\nNurse\nHill Town",
    ],
)
def test_the_name_stands_in_other_places_too(document: Make, text: str) -> None:
    """A name before a title, below its label, or below the lists of an exported profile is found."""
    name = read(document(text)).contact.name

    assert name is not None
    assert name.value == "Robin Sample"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Connor\nMcAllister\nBaker\nconnor.mca@example.com", "Connor McAllister"),
        ("Robin\nNurse\nrobin@example.com", "Robin"),
        ("LEBENSLAUF\nMagdalena Muster, Bahnhofstraße 18, 4060 Dahl\n0660 555 01 33, office@example.at", "Magdalena Muster"),
        ("Robin Sample, 14 Mill Road, Leeds\ninfo@example.com", "Robin Sample"),
        ("CANDIDATE: Robin Sample\nLOCATION: Leeds\nEMAIL: info@example.com", "Robin Sample"),
        ("Robin Sample rsample@example.com\nLeeds", "Robin Sample"),
        ("Robin Sample 312 555 0147 info@example.com\nLeeds", "Robin Sample"),
        ("ROBIN SAMPLE * South End * 215-555-0158 * info@example.com", "ROBIN SAMPLE"),
        ("SAMPLE, ROBIN (RN, RM)\nrobinsample@example.com", "SAMPLE, ROBIN"),
        ("Dr.-Ing. Robin Sample\nrobin@example.com", "Robin Sample"),
        ("ROBIN SAMPLE ACMA\nrobin@example.com", "ROBIN SAMPLE"),
        ("Robin Sample-Singh, MUP, MCIP\nrobin@example.com", "Robin Sample-Singh"),
        ("Jack Ma\njack.ma@example.com", "Jack Ma"),
        ("JACK MA\njack.ma@example.com", "JACK MA"),
        ("Robin Sample MA\nrobin@example.com", "Robin Sample"),
        ("robin sample-ross\nrobin@example.com", "robin sample-ross"),
        ("Name: Tan Wei Ling, Grace\ngrace@example.com", "Tan Wei Ling, Grace"),
        ("SAMPLE, ROBIN\nrobin.sample@example.com", "SAMPLE, ROBIN"),
        ("Curriculum vitae\nPERSONAL INFORMATION Robin Sample\n14 Elm Close, Surulere, Lagos", "Robin Sample"),
        ("Persönliche Daten Robin Sample\nrobin@example.com", "Robin Sample"),
        ("First name(s) / Surname(s) Robin Sample-Ross\nAddress Lot 7 Elm Road", "Robin Sample-Ross"),
        ("Robin Sample, Zwolle\nrobin@example.com", "Robin Sample"),
        ("ROBIN SAMPLE, M.S., NCC\nrobin@example.com", "ROBIN SAMPLE"),
        ("Dr Robin Sample MBBS MD FRCP\nrobin@example.com", "Robin Sample"),
        ("Name : Robin\nSurname : Sample\nrobin@example.com", "Robin Sample"),
        ("Nachname: Sample\nVorname: Robin\nrobin@example.com", "Robin Sample"),
        ("Dr. rer. nat. Robin Sample\nrobin@example.com", "Robin Sample"),
    ],
)
def test_names_as_people_write_them(document: Make, text: str, name: str) -> None:
    """A name may stand on two lines, in small letters, surname first, behind titles or before letters of degrees."""
    found = read(document(text)).contact.name

    assert found is not None
    assert found.value == name


@pytest.mark.parametrize("email", ["connor@example.com", "mcallister@example.com"])
def test_a_name_over_the_gutter_of_two_columns_is_whole(email: str) -> None:
    """A name in large letters that one column begins and the next one ends is one name, whichever half is found."""
    found = read(
        of(
            Line("Connor", 1, 1, box=Box(53.0, 62.0, 164.0, 92.0), font_size=30.0),
            Line(email, 2, 1, box=Box(53.0, 120.0, 160.0, 130.0), font_size=9.0),
            Line("McAllister", 3, 1, box=Box(172.0, 62.0, 300.0, 92.0), font_size=30.0),
            Line("Fault finding on motors", 4, 1, box=Box(172.0, 120.0, 300.0, 130.0), font_size=9.0),
        )
    ).contact.name

    assert found is not None
    assert (found.value, found.quote, found.line) == ("Connor McAllister", "Connor", 1)


def test_a_name_over_two_lines_is_whole_though_its_second_half_is_likelier() -> None:
    """The first of two lines of one word each belongs to the name where the title stands below the second."""
    texts = ("MIRA", "SAMPLEMAN", "Graphic Designer", "hallo@mirasampleman.com", "Skills", "Excel")
    lines = tuple(Line(text, number, 1) for number, text in enumerate(texts, 1))
    found = read(of(*lines)).contact.name

    assert found is not None
    assert (found.value, found.quote) == ("MIRA SAMPLEMAN", "MIRA")


def test_a_long_name_may_be_broken_over_two_lines(document: Make) -> None:
    """A surname on a line of its own belongs to the name above where the professional title follows."""
    text = "# CONTACT\nrobin.s@example.com\n# SKILLS\nExcel\nROBIN MAE\nSAMPLEWORTH\nSOCIAL MEDIA MANAGER\n# ABOUT ME\nWriter"
    found = read(document(text)).contact.name

    assert found is not None
    assert found.value == "ROBIN MAE SAMPLEWORTH"


@pytest.mark.parametrize(
    ("written", "name", "quote"),
    [
        (("Robina J.", "Blackwood"), "Robina J. Blackwood", "Robina J."),
        (("Dr. Robin", "Sampleman"), "Robin Sampleman", "Dr. Robin"),
        (("Fatima Robin El", "Sampler"), "Fatima Robin El Sampler", "Fatima Robin El"),
        (("Rosa", "Sample", "Ross"), "Rosa Sample Ross", "Rosa"),
        (("Prof. Robin Sample-", "Strand"), "Robin Sample-Strand", "Prof. Robin Sample-"),
        (("Robin Sample", "Night Auditor"), "Robin Sample", "Robin Sample"),
        (("ROBIN SAMPLE", "Berlin"), "ROBIN SAMPLE", "ROBIN SAMPLE"),
    ],
)
def test_lines_in_the_largest_type_make_one_name(written: tuple[str, ...], name: str, quote: str) -> None:
    """Short lines that are set alike in the largest type are the parts of one name, titles and other cases aside."""
    large = [Line(text, number, 1, font_size=30.0) for number, text in enumerate(written, 1)]
    small = ("Chicago, US", "strand@example.com", "Skills", "Excel", "Word", "Welding", "Reading of drawings")
    lines = (*large, *(Line(text, number, 1, font_size=10.0) for number, text in enumerate(small, len(large) + 1)))
    found = read(of(*lines)).contact.name

    assert found is not None
    assert (found.value, found.quote) == (name, quote)


@pytest.mark.parametrize("line", ["Curriculum vitae di Rosa Sample", "Lebenslauf von Rosa Sample", "Rosa Sample MBChB"])
def test_names_among_labels_and_letters(document: Make, line: str) -> None:
    """A name is read without what the sheet is called and the letters of a degree."""
    found = read(document(f"{line}\nrosa@example.com")).contact.name

    assert found is not None
    assert found.value == "Rosa Sample"


def test_a_given_name_behind_a_comma_is_no_degree(document: Make) -> None:
    """Capitals behind a name are letters of a degree, unless an e-mail address holds them."""
    found = read(document("TAN MEI LING, IRENE\nirene.tan@example.com")).contact.name

    assert found is not None
    assert found.value == "TAN MEI LING, IRENE"


def test_the_name_of_a_father_may_follow_a_slash(document: Make) -> None:
    """ "s/o" and the like are parts of names in Singapore and Malaysia."""
    found = read(document("Name  :  Rosa Sample d/o Muthu\nEmail  :  rosa@example.com")).contact.name

    assert found is not None
    assert found.value == "Rosa Sample d/o Muthu"
