from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document, FileFacts, Kind, Line, Page
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.contact import phones

Make = Callable[[str], Document]


def of(*lines: Line) -> Document:
    return Document(Kind.PDF, "", ".pdf", (Page(1, 595.0, 842.0),), lines, (), FileFacts(0))


def emails(document: Document) -> list[str]:
    return [fact.value for fact in read(document).contact.emails]


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("Mail: robin.sample@example.com | Springfield", "robin.sample@example.com"),
        ("robin @ example.org", "robin@example.org"),
        ("robin.sample [at] example [dot] com", "robin.sample@example.com"),
        ("robin@example.comLinkedIn: robin", "robin@example.com"),
        ("E-mail:robin_sample+jobs@mail.example.co.uk.", "robin_sample+jobs@mail.example.co.uk"),
    ],
)
def test_finds_addresses(document: Make, line: str, address: str) -> None:
    """An e-mail address is found however it is written."""
    assert emails(document(f"# Robin Sample\n{line}")) == [address]


def test_mends_an_address_broken_over_lines(document: Make) -> None:
    """An address that goes on in the next line is one address, quoted by its first part."""
    read_ = read(document("# Robin Sample\nrobin.sample@\nexample.com"))

    assert [(fact.value, fact.quote, fact.line) for fact in read_.contact.emails] == [
        ("robin.sample@example.com", "robin.sample@", 2),
    ]


def test_link_targets_count() -> None:
    """Addresses and numbers behind a link are found though they are not written out."""
    lines = (
        Line("Robin Sample", 1, 1, font_size=18.0),
        Line(
            "Contact me",
            2,
            1,
            font_size=10.0,
            links=("mailto:robin@example.com", "tel:+13125550147", "https://www.linkedin.com/in/robin"),
        ),
    )
    contact = read(of(*lines)).contact

    assert [fact.value for fact in contact.emails] == ["robin@example.com"]
    assert [fact.value for fact in contact.phones] == ["+13125550147"]
    assert [fact.value for fact in contact.links] == ["https://www.linkedin.com/in/robin"]


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("(312) 555-0147 | Chicago, IL", "+13125550147"),
        ("Phone: 312.555.0147", "+13125550147"),
        ("310 555 0122, Medellín, Colombia", "+573105550122"),
        ("0170 / 555 012 37, Berlin, Deutschland", "+4917055501237"),
        ("+1 312 555 0147", "+13125550147"),
        ("Tel. 020 7946 0958, London, UK", "+442079460958"),
        ("Mobil: 0151 23456789, Berlin, Deutschland", "+4915123456789"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("Móvil: 612 345 678, Madrid, España", "+34612345678"),
        ("Mobile: +91 98765 43210", "+919876543210"),
        ("Bengaluru 560001 9876543210", "+919876543210"),
        ("Springfield, IL 62701 · 312-555-0147 · robin@example.com", "+13125550147"),
        ("75002 Paris 75002 06 12 34 56 78", "+33612345678"),
    ],
)
def test_finds_phones(document: Make, lines: str, number: str) -> None:
    """A phone number comes in E.164 form, its country guessed from the places named beside it."""
    contact = read(document(f"# Robin Sample\n{lines}")).contact

    assert [fact.value for fact in contact.phones] == [number]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("TEL: 0110555012 / 0733-555-012, Nairobi, Kenya", ["+254110555012", "+254733555012"]),
        ("08031234567/08051234567, Lagos, Nigeria", ["+2348031234567", "+2348051234567"]),
    ],
)
def test_a_slash_parts_two_whole_numbers(document: Make, line: str, numbers: list[str]) -> None:
    """Within a number it stands behind fewer figures."""
    assert [fact.value for fact in read(document(f"# Robin Sample\n{line}")).contact.phones] == numbers


def test_an_identity_number_in_the_contact_data_is_no_phone(document: Make) -> None:
    """What a label calls the number of a card is none to call."""
    contact = read(document("# Robin Sample\nrobin@example.com\nID card number: 8209030804081\n**EXPERIENCE\nBuilt things")).contact

    assert contact.phones == ()


@pytest.mark.parametrize(
    "line",
    [
        "2015 - 2019",
        "Fax: 312 555 0199",
        "ISBN 978-3-16-148410-0",
        "Managed a budget of 1 250 000 000",
        "ID details: 8209030804081",
        "ID\u00c2 details: 8209030804081",
        "Passport no. 8209030804",
        "PESEL 80010112345",
        "CPF: 123.456.789-09",
    ],
)
def test_other_numbers_are_no_phones(document: Make, line: str) -> None:
    """Years, faxes and numbers outside the contact data are no phone numbers."""
    contact = read(document(f"# Robin Sample\nrobin@example.com\n**EXPERIENCE\n{line}")).contact

    assert contact.phones == ()


def test_hidden_lines_are_not_read() -> None:
    """What a person cannot see is in no field."""
    lines = (
        Line("Robin Sample", 1, 1, font_size=18.0),
        Line("hidden@example.com", 2, 1, font_size=10.0, hidden="colour"),
        Line("robin@example.com", 3, 1, font_size=10.0),
    )
    read_ = read(of(*lines))

    assert [fact.value for fact in read_.contact.emails] == ["robin@example.com"]
    assert all(line.number != 2 for section in read_.sections for line in section.lines)


def test_what_belongs_to_a_referee_is_doubtful_and_comes_last(document: Make) -> None:
    """An address or number within the text of a job may be a supervisor's; the person's own comes first."""
    job = "Baker, Crusty Ltd 2019 - 2021\nSupervisor: Kim Other, kim@example.org, Phone: (312) 555-0199"
    found = read(document(f"# Robin Sample\n# Experience\n{job}\n# Contact\nrobin@example.com\n(312) 555-0123")).contact

    assert [(fact.value, fact.confidence >= 0.9) for fact in found.emails] == [
        ("robin@example.com", True),
        ("kim@example.org", False),
    ]
    assert [fact.confidence >= 0.9 for fact in found.phones if fact.value.endswith("0199")] == [False]


def test_numbers_of_papers_are_no_phones(document: Make) -> None:
    """The number of an identity card is no phone number."""
    assert read(document("# Robin Sample\nID Details: 8209030804081")).contact.phones == ()


def test_an_american_number_stays_american(document: Make) -> None:
    """A number in American form is not taken for one of another country where it is not in use."""
    assert [fact.value for fact in read(document("# Robin Sample\nPhone: (555) 123-4567")).contact.phones] == ["(555) 123-4567"]


def test_a_number_that_leads_with_nought_is_of_the_country_named(document: Make) -> None:
    """A number written as within the country of the address is one of that country, though another has such numbers too."""
    british = read(document("# Robin Sample\n14 Hawthorn Close, LS6 3QT\n07700 900461")).contact.phones
    german = read(document("# Robin Sample\nDresden\n0351 4867")).contact.phones

    assert [fact.value for fact in british] == ["+447700900461"]
    assert [fact.value for fact in german] == ["+493514867"]


@pytest.mark.parametrize("postcode", ["01226-010", "97211-1204"])
def test_postcodes_are_no_phones(document: Make, postcode: str) -> None:
    """The postcode of an address is no phone number."""
    assert read(document(f"# Robin Sample\nRua das Palmeiras 120\n{postcode} São Paulo")).contact.phones == ()


def test_an_address_whose_last_letter_is_on_the_next_line_is_whole(document: Make) -> None:
    """A narrow column may leave the last letter of an e-mail address for the next line."""
    assert [fact.value for fact in read(document("# Robin Sample\nrobin.s@example.co\nm\nOslo")).contact.emails] == [
        "robin.s@example.com"
    ]


def test_a_bare_number_without_a_nought_is_not_british(document: Make) -> None:
    """Ten digits that are no American number are Indian: British ones are written with a nought or their country."""
    assert [fact.value for fact in read(document("# Robin Sample\nMobile: 9822012345")).contact.phones] == ["+919822012345"]


def test_a_number_is_of_the_country_whose_town_is_named(document: Make) -> None:
    """A number without a country code takes it from the towns of many countries."""
    found = read(document("Robin Sample\n14 Elm Close, Surulere, Lagos\nPhone: 0803 123 4567")).contact.phones

    assert [fact.value for fact in found] == ["+2348031234567"]


def test_a_number_is_of_the_country_the_resume_names_most(document: Make) -> None:
    """Where the contact data name no country, schools and firms do."""
    text = "Robin Sample\n9123 4567 | robin@example.com\n# Education\nBSc, National University of Singapore, 2015"

    assert [fact.value for fact in read(document(text)).contact.phones] == ["+6591234567"]


def test_a_number_begins_and_ends_in_one_cell(document: Make) -> None:
    """A postal code in the cell before is no part of a number, nor is a post box one."""
    text = "Robin Sample\nSan Diego, CA 92128  619.555.0190  robin@example.com\nP.O. Box 1234-10100, Dale"
    dotted = "Robin Sample\nSan Diego, CA 92128 · 619-555-0190 · robin@example.com"

    assert [fact.value for fact in read(document(text)).contact.phones] == ["+16195550190"]
    assert [fact.value for fact in read(document(dotted)).contact.phones] == ["+16195550190"]


def test_addresses_of_referees_are_not_the_persons(document: Make) -> None:
    """What stands under references is theirs, unless the resume gives no other."""
    theirs = "# References\nDale Elm, Baker\nTel. (217) 555-0199, dale@example.org"
    found = read(document(f"Robin Sample\nrobin@example.com | (217) 555-0142\n# Skills\nBread\n{theirs}")).contact

    assert [fact.value for fact in found.emails] == ["robin@example.com"]
    assert [fact.value for fact in found.phones] == ["+12175550142"]
    assert emails(document(f"Robin Sample\n# Skills\nBread\n{theirs}")) == ["dale@example.org"]


def test_the_country_of_an_address_is_that_of_a_number(document: Make) -> None:
    """A number without a code is of the country where the e-mail address is, if no place tells."""
    found = read(document("Stefanie Sample\nstefanie@example.ch\n079 123 45 67\n# Berufserfahrung\n2013 – 2017  Bäckerin")).contact

    assert [fact.value for fact in found.phones] == ["+41791234567"]


def test_who_a_mail_is_for_has_not_written_the_resume(document: Make) -> None:
    """The address behind "To:" is somebody else's."""
    text = "From: Rosa Sample <rosa@example.com>\nTo: jobs@example.org\nSubject: My resume\nRosa Sample"

    assert emails(document(text)) == ["rosa@example.com"]


def test_the_number_of_a_card_in_a_table_is_no_phone_number() -> None:
    """What stands in the cell before a number tells what it is."""
    cells = [("ID No.", 1), ("940215 0123 08 6", 1), ("Contact number", 2), ("073 123 4567", 2), ("Johannesburg", 3)]
    lines = [Line(text, number, 1, table=1, row=row) for number, (text, row) in enumerate(cells, 1)]

    assert [fact.value for fact in phones(lines, lines, "en")] == ["+27731234567"]


def test_a_number_in_the_american_form_may_be_of_the_country_named(document: Make) -> None:
    """Three, three and four figures are the groups of Colombia as well; the number of an identity card is none."""
    found = read(document("Rosa Muestra\nC.C. 1.020.345.678 de Bogotá\nCel: 300 123 4567\nrosa@example.com")).contact

    assert [fact.value for fact in found.phones] == ["+573001234567"]
