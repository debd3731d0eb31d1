from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import Document, FileFacts, Kind, Line, Page, PartialDate, Period, Position
from resume_ats_scorer.resume import months_worked, read
from resume_ats_scorer.resume.reading import written

Make = Callable[[str], Document]
AS_OF = date(2026, 6, 30)


def named(positions: Sequence[Position]) -> list[tuple[str | None, str | None]]:
    """Return title and employer of each of *positions*."""
    facts = [(one.title, one.employer) for one in positions]
    return [(title.value if title else None, employer.value if employer else None) for title, employer in facts]


LAYOUTS = {
    "title first": """
Staff Engineer
Globex Systems LLC | Seattle, WA
Mar 2021 - Present
• Led the migration

Senior Engineer
Initech Analytics | Portland, OR
Jun 2017 - Feb 2021
• Rebuilt the pipeline""",
    "employer first": """
**Globex Systems LLC  Seattle, WA
Staff Engineer  Mar 2021 - Present
• Led the migration

**Initech Analytics  Portland, OR
Senior Engineer  Jun 2017 - Feb 2021
• Rebuilt the pipeline""",
    "date first": """
Mar 2021 - Present
Staff Engineer, Globex Systems LLC, Seattle, WA
• Led the migration
Jun 2017 - Feb 2021
Senior Engineer, Initech Analytics, Portland, OR
• Rebuilt the pipeline""",
    "date column": """
03/2021 - Present  Staff Engineer
Globex Systems LLC, Seattle, WA
• Led the migration
06/2017 - 02/2021  Senior Engineer
Initech Analytics, Portland, OR
• Rebuilt the pipeline""",
    "one line with dots": """
Staff Engineer · Globex Systems LLC · Seattle, WA · Mar 2021 - Present
• Led the migration
Senior Engineer · Initech Analytics · Portland, OR · Jun 2017 - Feb 2021
• Rebuilt the pipeline""",
    "employer then dash": """
Globex Systems LLC — Staff Engineer
Mar 2021 - Present, Seattle, WA
• Led the migration
Initech Analytics — Senior Engineer
Jun 2017 - Feb 2021, Portland, OR
• Rebuilt the pipeline""",
    "title at employer": """
Staff Engineer at Globex Systems (Mar 2021 - Present), Seattle, WA
• Led the migration
Senior Engineer at Initech Analytics (Jun 2017 - Feb 2021), Portland, OR
• Rebuilt the pipeline""",
    "place below dates": """
Mar 2021 - Present
Seattle, WA
Staff Engineer
Globex Systems LLC
• Led the migration
Jun 2017 - Feb 2021
Portland, OR
Senior Engineer
Initech Analytics
• Rebuilt the pipeline""",
    "bulleted below dates": """
Mar 2021 - Present
• Staff Engineer, Globex Systems LLC
• Led the migration
Jun 2017 - Feb 2021
• Senior Engineer, Initech Analytics
• Rebuilt the pipeline""",
    "bulleted firms above titles": """
• Globex Systems LLC | Mar 2021 - Present
Staff Engineer
- Led the migration
• Initech Analytics | Jun 2017 - Feb 2021
Senior Engineer
- Rebuilt the pipeline""",
    "labels": """
Employer: Globex Systems LLC
Designation: Staff Engineer
Duration: Mar 2021 - Present
• Led the migration
Employer: Initech Analytics
Designation: Senior Engineer
Duration: Jun 2017 - Feb 2021
• Rebuilt the pipeline""",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_reads_the_usual_layouts(document: Make, layout: str) -> None:
    """Titles, employers and periods are told apart in whatever order they stand."""
    found = read(document(f"# Robin Sample\nrobin@example.com\n# EXPERIENCE\n{LAYOUTS[layout]}")).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value.removesuffix(" LLC")) for one in found] == [
        ("Staff Engineer", "Globex Systems"),
        ("Senior Engineer", "Initech Analytics"),
    ]
    assert [one.period and (one.period.start, one.period.end) for one in found] == [
        (PartialDate(2021, 3), None),
        (PartialDate(2017, 6), PartialDate(2021, 2)),
    ]
    assert [[line.text for line in one.bullets] for one in found] == [["Led the migration"], ["Rebuilt the pipeline"]]


def test_several_roles_share_an_employer(document: Make) -> None:
    """An employer named once above several roles is the employer of each."""
    text = """
# Robin Sample
# Experience
**Acme Corporation
Staff Engineer, Platform  Aug 2024 - Present
• Led reliability
Senior Engineer, Payments  Jul 2022 - Aug 2024
• Built settlement
Engineer, Identity Services  Aug 2020 - Jul 2022
• Shipped sign-on
"""
    found = read(document(text)).positions

    assert [one.employer and one.employer.value for one in found] == ["Acme Corporation"] * 3
    assert [one.title and one.title.value for one in found] == [
        "Staff Engineer, Platform",
        "Senior Engineer, Payments",
        "Engineer, Identity Services",
    ]


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        ("Berufserfahrung\nKrankenpfleger, Klinikum Musterstadt  04/2018 - heute", "Krankenpfleger", "Klinikum Musterstadt"),
        (
            "Expérience professionnelle\nChef de projet – Société Exemple  mars 2019 à aujourd'hui",
            "Chef de projet",
            "Société Exemple",
        ),
        ("Experiencia laboral\nContable, Empresa Ejemplo SL  enero 2018 - actualidad", "Contable", "Empresa Ejemplo SL"),
        ("Experiência profissional\nEnfermeira, Hospital Exemplo  maio de 2019 - atual", "Enfermeira", "Hospital Exemplo"),
        ("Esperienza lavorativa\nCameriere – Ristorante Esempio srl  gennaio 2017 – oggi", "Cameriere", "Ristorante Esempio srl"),
        ("Werkervaring\nVerpleegkundige, Ziekenhuis Voorbeeld  apr. 2016 – heden", "Verpleegkundige", "Ziekenhuis Voorbeeld"),
    ],
)
def test_reads_other_languages(document: Make, text: str, title: str, employer: str) -> None:
    """Jobs are read in German, French, Spanish, Portuguese, Italian and Dutch."""
    (found,) = read(document(f"# Robin Sample\n**{text}")).positions

    assert found.title is not None
    assert found.title.value == title
    assert found.employer is not None
    assert found.employer.value == employer
    assert found.period is not None
    assert found.period.current


def test_dates_in_running_text_begin_no_job(document: Make) -> None:
    """A year within a bullet or a sentence is no new entry."""
    text = """
# Robin Sample
# Experience
Clerk, Acme Ltd  2015 - 2019
• Moved 3000 files in 2016 and 2017
Won the award of the year 2018 for the neatest desk of the house.
"""
    (found,) = read(document(text)).positions

    assert len(found.bullets) == 2


def test_projects_and_voluntary_roles_are_apart(document: Make) -> None:
    """Projects and voluntary roles are read like jobs but counted apart."""
    text = """
# Robin Sample
# Projects
**Tide Table  2024
• Drew tides
# Volunteering
Coach, Town Football Club  2019 - 2021
• Trained juniors
"""
    found = read(document(text))

    assert found.positions == ()
    assert [one.title and one.title.value for one in found.projects] == ["Tide Table"]
    assert [one.title and one.title.value for one in found.volunteering] == ["Coach"]


def test_quotes_stand_in_their_lines(document: Make) -> None:
    """Each field quotes a part of the line it names."""
    lines = {}
    for text in LAYOUTS.values():
        made = document(f"# Robin Sample\n# EXPERIENCE\n{text}")
        lines = {line.number: line.text for line in made.lines}
        for one in read(made).positions:
            for fact in (one.title, one.employer, one.location, one.period):
                assert fact is None or fact.quote in lines[fact.line]


def held(start: int, length: int) -> Position:
    first, last = divmod(start, 12), divmod(start + length - 1, 12)
    period = Period(PartialDate(first[0], first[1] + 1), PartialDate(last[0], last[1] + 1), False, "", 1)
    return Position(None, None, None, period, (), ())


JOBS = st.lists(st.builds(held, st.integers(1990 * 12, 2020 * 12), st.integers(1, 60)), max_size=8)


@given(JOBS)
def test_overlaps_count_once(jobs: list[Position]) -> None:
    """Months worked are the months with at least one job, in whatever order the jobs are listed."""
    months = {month for job in jobs if job.period is not None for month in range(job.period.first(), job.period.last(AS_OF) + 1)}
    shuffled = list(reversed(jobs))

    assert months_worked(jobs, AS_OF) == months_worked(shuffled, AS_OF) == len(months)


def test_an_icon_above_the_first_job_changes_nothing(document: Make) -> None:
    """A line of nothing but an icon is no line of a head: the jobs below are not roles under the first employer."""
    jobs = "\n".join(
        f"**{title}, {employer}\n{dates}\n• Did the work"
        for title, employer, dates in (
            ("Staff Nurse", "Saint Brendan Hospital", "Jun 2015 - Feb 2019"),
            ("Sales Associate", "Foot Locker", "May 2010 - May 2013"),
        )
    )
    found = read(document(f"# Robin Sample\n# Experience\n\uf111\n{jobs}")).positions

    assert [one.employer and one.employer.value for one in found] == ["Saint Brendan Hospital", "Foot Locker"]


def test_a_role_with_its_place_below_is_still_under_its_employer(document: Make) -> None:
    """A place below the dates of a role does not part it from the employer that its first role stands under."""
    text = """
# Robin Sample
# Experience
**Ledgerly
Senior Engineer
Aug 2021 - Present
Chicago, IL
• Built the ledger
Engineer
Feb 2019 - Jul 2021
Chicago, IL
• Moved the services
"""
    assert [one.employer and one.employer.value for one in read(document(text)).positions] == ["Ledgerly", "Ledgerly"]


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        (
            "Assistant Manager - Finance, Meridian Foods Private Limited",
            "Assistant Manager - Finance",
            "Meridian Foods Private Limited",
        ),
        ("Charge Nurse, Intensive Care Unit, Hill Medical Center", "Charge Nurse, Intensive Care Unit", "Hill Medical Center"),
        ("Software Engineer II, Quillstack, Inc.", "Software Engineer II", "Quillstack, Inc."),
        ("Community Fundraiser, Save the Children", "Community Fundraiser", "Save the Children"),
        ("Backend Developer, Inetex (Belgorod, Russia)", "Backend Developer", "Inetex"),
        ("Frontend Engineer (Angular, Vue) | Beeline", "Frontend Engineer (Angular, Vue)", "Beeline"),
        ("Rechtsanwältin, Petersen Thode Rechtsanwälte, Hamburg", "Rechtsanwältin", "Petersen Thode Rechtsanwälte"),
        ("Rowan Peral SL. Ayudante de electricista", "Ayudante de electricista", "Rowan Peral SL"),
        ("Dependienta. Rowan (Málaga)", "Dependienta", "Rowan"),
        ("(summers) Fruit Picker, Mr Rowan", "Fruit Picker", "Mr Rowan"),
        ("BAKER: DALE MILLS COMPANY", "BAKER", "DALE MILLS COMPANY"),
        ("Diseñadora UX en Globant", "Diseñadora UX", "Globant"),
        ("Apprentice Baker, Designer Group, Dublin", "Apprentice Baker", "Designer Group"),
        ("Conservatrice adjointe, Musée des Beaux-Arts de Rowan", "Conservatrice adjointe", "Musée des Beaux-Arts de Rowan"),
    ],
)
def test_departments_grades_brackets_and_legal_forms_do_not_move_the_employer(
    document: Make, head: str, title: str, employer: str
) -> None:
    """A department behind a title is not the employer, a grade no part of it; legal forms and brackets stay whole."""
    found = read(document(f"# Robin Sample\n# Experience\n**{head}  Jul 2016 - Jan 2019\n• Did the work")).positions

    assert named(found) == [(title, employer)]


def test_undated_jobs_of_uncommon_titles_are_found_by_at(document: Make) -> None:
    """Where no dates stand, a title that is otherwise doubtful is one before "at" and a name."""
    text = "# Robin Sample\n# Experience\nAssociate at Petersen Thode\n• Drafted contracts\nCommis Chef at Maison Granger\n• Cooked"
    found = read(document(text)).positions

    assert [one.employer and one.employer.value for one in found] == ["Petersen Thode", "Maison Granger"]


@pytest.mark.parametrize("joint", [", ", " | ", " - "])
def test_an_unknown_town_stands_where_the_known_ones_do(document: Make, joint: str) -> None:
    """Behind an employer stands a town where the other jobs have one there, though no list knows it."""
    heads = "\n".join(
        f"{title}\n{employer}{joint}{town}\n{dates}\n• Did the work"
        for title, employer, town, dates in (
            ("Operator", "Dale Transport", "Leeds", "2018 - 2021"),
            ("Packer", "Amazon", "Rugeley", "2015 - 2018"),
        )
    )
    found = read(document(f"# Robin Sample\n# Experience\n{heads}")).positions

    assert [(one.employer and one.employer.value, one.location and one.location.value) for one in found] == [
        ("Dale Transport", "Leeds"),
        ("Amazon", "Rugeley"),
    ]


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        (
            "1. Presently working with M/s Dale Steels Pvt. Ltd. as Senior Accountant since Aug 2016.",
            "Senior Accountant",
            "M/s Dale Steels Pvt. Ltd.",
        ),
        ("Boilermaker / Welder | Dale Group | Feb 2017 – Current", "Boilermaker / Welder", "Dale Group"),
        ("Baker\nDale Group – Campinas/SP\nFeb 2017 – Current", "Baker", "Dale Group"),
        ("Dale Group – Karratha, WA (two weeks on)\nBaker\nFeb 2017 – Current", "Baker", "Dale Group"),
        ("Working student Analytics | Dale Ltd | Feb 2017 – Jun 2018", "Working student Analytics", "Dale Ltd"),
    ],
)
def test_heads_as_people_write_them(document: Make, head: str, title: str, employer: str) -> None:
    """A sentence names the firm before the title, two titles at one slash are one, a slash or brackets may follow a town."""
    (found,) = read(document(f"# Robin Sample\n# EXPERIENCE\n{head}\n• Baked bread")).positions

    assert (found.title and found.title.value, found.employer and found.employer.value) == (title, employer)


def test_a_ward_is_no_employer(document: Make) -> None:
    """A department behind the title is not taken for the employer that is not there."""
    (found,) = read(
        document("# Robin Sample\n# EXPERIENCE\nTravel Nurse, ICU (nights)  Feb 2021 - Present\n• Night shifts")
    ).positions

    assert found.employer is None


def test_a_masked_firm_hides_no_title(document: Make) -> None:
    """What stands behind "Company Name" and a period is the title, though the words label a firm elsewhere."""
    text = "Company Name January 2014 to Current Contract Accountant\nCity , State\nContracted as accountant for a client on leave."
    (found,) = read(document(f"# Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert found.title is not None
    assert found.title.value == "Contract Accountant"


def test_unknown_titles_stand_where_the_known_ones_do(document: Make) -> None:
    """Where one head of two parts has a title that is known, the others have theirs on the same side."""
    text = "Dale Daily - Editor (2019 - 2021)\n• News\nElm Weekly - Sobremesas (2015 - 2018)\n• More news"
    found = read(document(f"# Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert [one.employer and one.employer.value for one in found] == ["Dale Daily", "Elm Weekly"]


def test_years_with_the_end_above_the_start(document: Make) -> None:
    """A timeline has the later year, or "Present", above the earlier one: both are one period and name nothing."""
    text = "Present\n2017\nProject Architect\nHalden Studio\n2017\n2014\nJunior Architect\nNorfolk Partners"
    found = read(document(f"# Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert named(found) == [("Project Architect", "Halden Studio"), ("Junior Architect", "Norfolk Partners")]
    assert [one.period and (one.period.start, one.period.end) for one in found] == [
        (PartialDate(2017), None),
        (PartialDate(2014), PartialDate(2017)),
    ]


def test_dates_broken_over_three_lines_are_one_job(document: Make) -> None:
    """The second date of a period that a narrow column breaks opens no job of its own."""
    text = "April 2006\nto\nJuly 2007\nCrusty Ltd | Baker\nBaked bread\nMay 2003\nto\nMarch 2006\nRye Ltd | Baker\nBaked rolls"
    found = read(document(f"# Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert [(one.title and one.title.value, one.period and (one.period.quote, one.period.months(AS_OF))) for one in found] == [
        ("Baker", ("April 2006", 16)),
        ("Baker", ("May 2003", 35)),
    ]


def test_what_is_said_behind_a_town_is_no_part_of_it(document: Make) -> None:
    """Words in brackets behind a town are left out, the letters of its state are kept; tools are no towns."""
    text = (
        "Baker\nDale Ltd, Ahmedabad (largest outlet)\nFeb 2017 – Current\n\nBaker\nElm Ltd, Indore (M.P.)\nFeb 2015 – Jan 2017\n\n"
        "Baker\nOak Ltd, MSSQL\nFeb 2012 – Jan 2015"
    )
    found = read(document(f"# Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert [one.location and one.location.value for one in found] == ["Ahmedabad", "Indore (M.P.)", None]


def test_an_employer_with_dates_of_its_own_heads_its_roles(document: Make) -> None:
    """The entry that only says when somebody was at a firm is no job; the roles below it, within that time, are."""
    text = (
        "DALE MILLS, INC., Chicago, IL  2012 – Present\nA house of 11 wards.\nHead Nurse (2019 – Present)\n• Led\n"
        "Nurse (2012 – 2019)\n• Cared\nELM OVENS, Gary, IN  2007 – 2012\nStaff Nurse"
    )
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert named(found) == [
        ("Head Nurse", "DALE MILLS, INC."),
        ("Nurse", "DALE MILLS, INC."),
        ("Staff Nurse", "ELM OVENS"),
    ]


def test_a_title_below_the_dates_is_read_though_the_first_stands_above(document: Make) -> None:
    """Where an entry has no title above its dates or beside them, the one right below is its own, not that of the next."""
    text = (
        "Dale Mills\nNurse · Feb 2022 – Current\n• Cared\nElm Ovens · Jul 2017 – Feb 2019\nHead Nurse\n"
        "Oak Bread · Feb 2015 – Jun 2017\nStaff Nurse"
    )
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert named(found) == [
        ("Nurse", "Dale Mills"),
        ("Head Nurse", "Elm Ovens"),
        ("Staff Nurse", "Oak Bread"),
    ]


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        ("Bakery Co-op, Dale Mills\nJan 2019 – Aug 2019", "Bakery Co-op", "Dale Mills"),
        ("Internship, Dale Mills\nJan 2019 – Aug 2019", "Internship", "Dale Mills"),
        ("Web Designer, Freelance\nJan 2019 – Aug 2019", "Web Designer", "Freelance"),
        ("2021–  Lecturer in Baking, School of Bread, Dale University", "Lecturer in Baking", "School of Bread, Dale University"),
        ("Vocational\n2019–2021  Baker, Dale Mills, Tarragona.", "Baker", "Dale Mills"),
        ("Dates  09/2015 →\nPosition held  Nurse\nDuties  Care\nName and address of employer  Mill, Via Roma 4", "Nurse", "Mill"),
        ("Baker  2019 - 2021\nCrusty (dale.com), Venlo", "Baker", "Crusty (dale.com)"),
        ("Nurse\nPraxis am Markt, Witten\nsept. 2021 - actualidad", "Nurse", "Praxis am Markt"),
        ("PRICING ACTUARY [CRUSTY, NORWICH] JUNE 2020 – PRESENT", "PRICING ACTUARY", "CRUSTY"),
        ("Worked as SAP Consultant in Tech Crusty Ltd, Pune from April 2019 to till date.", "SAP Consultant", "Tech Crusty Ltd"),
        ("Nurse\nCrusty · Jornada completa\nsept. 2021 - actualidad", "Nurse", "Crusty"),
        ("Crusty, Dublin 2\nNurse  2019 - 2021", "Nurse", "Crusty"),
        ("Since July 2018 with Crusty Ltd, Jamshedpur as HR Executive", "HR Executive", "Crusty Ltd"),
        ("(a) Crusty, Aba  Sept. 2019 till date\nNurse", "Nurse", "Crusty"),
        ("Company  : Crusty\nPosition  : Nurse\nDuration  : January 2017 to date", "Nurse", "Crusty"),
    ],
)
def test_heads_of_public_templates(document: Make, head: str, title: str, employer: str) -> None:
    """Title and employer are read in the forms that templates give them."""
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{head}\n• Baked")).positions

    assert named(found) == [(title, employer)]
    assert found[0].period is not None


def test_a_note_on_the_firm_parts_it_from_its_roles(document: Make) -> None:
    """A sentence between an employer and a dated role belongs below them; later employers stand above their roles as well."""
    text = (
        "Dale Mills (NYSE: DALE)  San Jose, CA\nMakers of bread for 400 small shops.\nHead Nurse  2021 – Present\n• Led\n"
        "Nurse  2019 – 2021\n• Cared\nElm  Lima, OH\nStaff Nurse  2016 – 2019\n• Cared"
    )
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert named(found) == [
        ("Head Nurse", "Dale Mills (NYSE: DALE)"),
        ("Nurse", "Dale Mills (NYSE: DALE)"),
        ("Staff Nurse", "Elm"),
    ]


def test_a_year_within_a_sentence_opens_no_job(document: Make) -> None:
    """A single year behind "from" or "in" says since when something was so."""
    text = "Nurse  Dale Clinic  2014 - 2019\n• Cared for many\nTrainer of nurses from 2017\nHelper  Elm Clinic  2010 - 2013"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert [one.period and one.period.quote for one in found] == ["2014 - 2019", "2010 - 2013"]


def test_a_firm_above_how_long_all_roles_took(document: Make) -> None:
    """Between a firm and its roles may stand how long somebody was there in all, as profiles are printed."""
    text = (
        "Nurse\nElm Clinic · Full-time\nAug 2021 - Present · 3 yrs 4 mos\nCared for many people.\n\nDale Corps\n12 yrs 1 mo\n"
        "Head Cook\nFull-time\nJul 2015 - Jul 2021 · 6 yrs 1 mo\nCooked for many people.\nCook\nJul 2009 - Jul 2015 · 6 yrs 1 mo"
    )
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert named(found) == [("Nurse", "Elm Clinic"), ("Head Cook", "Dale Corps"), ("Cook", "Dale Corps")]


def test_a_title_beside_dates_is_the_role_of_the_firm_above(document: Make) -> None:
    """An earlier role below belongs to the same firm, though the list of roles knows neither of the titles."""
    text = (
        "Dahl Antriebe GmbH, Landshut\n04/2018 – heute  Gruppenleiter Versuch\n- Führung\n"
        "10/2013 – 03/2018  Versuchsingenieur\n- Auswertung"
    )
    found = read(document(f"Robin Sample\n# Berufserfahrung\n{text}")).positions

    assert named(found) == [("Gruppenleiter Versuch", "Dahl Antriebe GmbH"), ("Versuchsingenieur", "Dahl Antriebe GmbH")]


@pytest.mark.parametrize("heading", ["Jobs I have had", "Previous posts"])
def test_unusual_headings_of_jobs(document: Make, heading: str) -> None:
    """Jobs are found below what people call them in their own words."""
    found = read(document(f"Robin Sample\n{heading}\n\nDale Bakery\nBaker\nSince March 2020\n\nSkills\nBread")).positions

    assert named(found) == [("Baker", "Dale Bakery")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018 - 2020: Recepcionista. Hotel Dale Palmeras.", ("Recepcionista", "Hotel Dale Palmeras")),
        ("1) Dale Engineering – Dubai, UAE\nTechnician\nMarch 2018 – Till date", ("Technician", "Dale Engineering")),
        ("2018 - 2020: Commis de cuisine, Brasserie Dale", ("Commis de cuisine", "Brasserie Dale")),
        ("2018 - 2020: Nurse, Dale Teaching Hospitals", ("Nurse", "Dale Teaching Hospitals")),
        ("2018 - 2020\nWard Sister, Dale Infirmary, Leeds", ("Ward Sister", "Dale Infirmary")),
        ("marzo 2018 – a la fecha\nDale Minas\nTécnico", ("Técnico", "Dale Minas")),
        ("2018 - 2020\nHR Generalist\nDale Sp. z o.o., Kraków", ("HR Generalist", "Dale Sp. z o.o.")),
        ("Tech Dale, Hyderabad, India  2018 - 2020\nSoftware Engineer", ("Software Engineer", "Tech Dale")),
        ("Administrativa na Dale Certas, Lda. (setembro de 2018 até à data)", ("Administrativa", "Dale Certas, Lda.")),
        (
            "Depuis 2018 — Maître de conférences en histoire, Université de Dale",
            ("Maître de conférences en histoire", "Université de Dale"),
        ),
        ("2011 - 2014. Ayudante de cocina. Mesón Dale (Málaga)", ("Ayudante de cocina", "Mesón Dale")),
        ("2015-2017 — ATER, Université de Dale", ("ATER", "Université de Dale")),
        ("Elm Bank Plc  Feb. 2021 - Date\nPost Held: Clerk", ("Clerk", "Elm Bank Plc")),
        ("Dale, Leeds, UK  2018 - 2020\nStonemason", ("Stonemason", "Dale")),
        ("2018 - 2020: Manager. Dale. Co., Ltd.", ("Manager", "Dale. Co., Ltd.")),
        ("2018 - 2020. Jefe de cocina. Restaurante Dale (Marbella)", ("Jefe de cocina", "Restaurante Dale")),
        ("2018 - 2020 Dale Mills. Assoc. Manager.", ("Assoc. Manager", "Dale Mills")),
    ],
)
def test_heads_parted_by_numbers_and_full_stops(document: Make, text: str, expected: tuple[str, str]) -> None:
    """A firm may stand behind a number and a title before a full stop, which is part of neither."""
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}\n- Did this\n- Did that")).positions

    assert named(found) == [expected]


def test_forms_without_colons(document: Make) -> None:
    """Labels of several words say what follows them, though no colon does."""
    text = (
        "• Date (da – a) 11/2019 – oggi\n• Nome e indirizzo del datore di lavoro Elm Logistica, Dale\n"
        "• Tipo di azienda o settore Trasporti\n• Tipo di impiego Magazziniere\n• Principali mansioni Picking"
    )
    (found,) = read(document(f"Robin Sample\n# ESPERIENZA LAVORATIVA\n{text}")).positions

    assert found.title is not None
    assert found.title.value == "Magazziniere"
    assert found.employer is not None
    assert found.employer.value.startswith("Elm Logistica")


def test_a_field_behind_a_dash_is_of_the_role(document: Make) -> None:
    """Below a school, "Leading Teacher - Mathematics" is one title."""
    text = (
        "Dale West Primary School\n\n2018 - present  Leading Teacher - Mathematics\n• Coach\n2011 - 2017  Class Teacher\n• Taught"
    )
    found = read(document(f"Robin Sample\n# TEACHING EXPERIENCE\n{text}")).positions

    assert named(found) == [
        ("Leading Teacher - Mathematics", "Dale West Primary School"),
        ("Class Teacher", "Dale West Primary School"),
    ]


def test_a_year_alone_below_a_title_and_a_firm(document: Make) -> None:
    """One year below a head dates it, though the other jobs have two."""
    text = "Engineer\nDale AB, Leeds\n2012 - 2017\n- Cylinders\n\nSummer worker\nElm, York\n2011"
    found = read(document(f"Robin Sample\n# EMPLOYMENT\n{text}")).positions

    assert named(found) == [("Engineer", "Dale AB"), ("Summer worker", "Elm")]


def test_heads_that_fit_on_a_line(document: Make) -> None:
    """Where one head holds title and firm on its dated line, what stands below another such line is no firm."""
    text = "Senior Designer, Dale Leeds, 2014–2018\nBranding for DBX and the Board\nJunior Designer, The Small Elm, 2012–2014"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert named(found) == [("Senior Designer", "Dale Leeds"), ("Junior Designer", "The Small Elm")]


def tabled(rows: Sequence[Sequence[str]]) -> Document:
    """Return a document of a table below a heading, each text a line."""
    cells = [(text, row) for row, texts in enumerate(rows) for text in texts]
    heading = Line("Work experience", 1, 1, heading_level=2)
    lines = (heading, *(Line(text, number, 1, table=1, row=row) for number, (text, row) in enumerate(cells, 2)))
    return Document(Kind.TXT, "", ".md", (Page(1, 595.0, 842.0),), lines, (), FileFacts(0))


def test_what_the_columns_of_a_table_are_called_is_no_job() -> None:
    """A row of labels above a table of jobs heads its columns."""
    rows = (("Periode", "Functie", "Werkgever"), ("2018 – heden", "Kok", "Eethuis Dale"), ("2015 – 2018", "Docent", "Dalelyceum"))

    assert named(read(tabled(rows)).positions) == [("Kok", "Eethuis Dale"), ("Docent", "Dalelyceum")]


@pytest.mark.parametrize("firm", ["Chief Architect", "Northwind Clinic"])
@pytest.mark.parametrize("head", ["{when}\n{firm}\n{title}", "{firm}  {when}\n{title}  Toledo, OH", "{firm} | {title} | {when}"])
def test_a_firm_called_by_a_title_does_not_hide_it(document: Make, head: str, firm: str) -> None:
    """Of several titles in a head the one counts that stands where the other heads have one."""
    first = head.format(firm=firm, title="Head Waiter", when="May 2019 - Present")
    second = head.format(firm="Olive Room", title="Line Cook", when="June 2016 - April 2019")
    found = read(document(f"**EXPERIENCE\n{first}\n• Served guests\n{second}\n• Cooked for guests")).positions

    assert [one.role.value if one.role else None for one in found] == ["Head Waiter", "Line Cook"]


def test_the_town_of_a_university_is_part_of_its_name(document: Make) -> None:
    """What stands behind "at" is where the others of one system are not: neither an employer nor only a place."""
    found = read(document("**EXPERIENCE\nWaiter, University of Texas at Austin, May 2019 - Present\n• Served guests")).positions

    assert [one.employer.value if one.employer else None for one in found] == ["University of Texas at Austin"]


def test_a_firm_with_a_colon_ends_no_head(document: Make) -> None:
    """What stands before a colon is no label where it holds a title and a mark parts it from the firm."""
    text = "**EXPERIENCE\nWaiter at Acme: The Company\nMay 2019 - Present\n• Served guests"
    found = read(document(text)).positions

    assert [[line.text for line in one.head] for one in found] == [["Waiter at Acme: The Company", "May 2019 - Present"]]


def test_labels_in_cells_of_their_own_are_no_part_of_a_job() -> None:
    """Forms are tables with the labels on the left, the ends of a period in two rows, and the duties at the end."""
    labels = ("Name of employer", "Position held:", "Start date", "End date", "Main duties")
    jobs = (
        ("Bread of Dale", "Shift Lead", "03/2019", "Present", "Led shifts"),
        ("Dale Loaf", "Baker", "05/2016", "02/2019", "Baked"),
    )
    found = read(tabled([row for job in jobs for row in zip(labels, job, strict=True)])).positions

    assert named(found) == [("Shift Lead", "Bread of Dale"), ("Baker", "Dale Loaf")]
    assert [written(one.period.start) for one in found if one.period is not None] == ["2019-03", "2016-05"]
    assert [[line.text for line in one.bullets] for one in found] == [["Led shifts"], ["Baked"]]


def test_a_second_title_is_no_employer(document: Make) -> None:
    """Of a title in two parts the second one is no employer where another name stands in the head."""
    text = "**EXPERIENCE\nVice President, Finance and Treasurer  2013 - 2018\nGreat Lakes Paper Company\n• Led the close"
    found = read(document(f"{text}\nController, Olive Foods  2010 - 2013\n• Kept the books")).positions

    assert [employer for _, employer in named(found)] == ["Great Lakes Paper Company", "Olive Foods"]


@pytest.mark.parametrize("firm", ["Cook & Baker", "Engineer Works", "Acme"])
def test_a_gap_parts_a_title_from_its_place(document: Make, firm: str) -> None:
    """Below a firm called by trades the title is read though a town stands behind it."""
    text = f"**EXPERIENCE\n{firm}  March 2018 - May 2020\nKitchen porter  Rimini\n• Washed up"
    found = read(document(f"{text}\nHotel Adria  May 2014 - February 2018\nSous Chef  Rimini\n• Cooked")).positions

    assert [one.role.value if one.role else None for one in found] == ["Kitchen porter", "Sous Chef"]


def test_a_row_of_labels_may_be_one_line() -> None:
    """So read, short cells are the segments of a line."""
    rows = [("Experience",), ("Period", "Employer", "Position and duties"), ("2018 - 2020", "Dale Ltd", "Baker")]
    places = [(0, 0), (1, 1), (1, 2)]
    lines = tuple(
        Line(" ".join(cells), number, 1, cells, table=table, row=row, heading_level=2 * (number == 1))
        for number, (cells, (table, row)) in enumerate(zip(rows, places, strict=True), 1)
    )
    found = read(Document(Kind.TXT, "", ".md", (Page(1, 595.0, 842.0),), lines, (), FileFacts(0))).positions

    assert named(found) == [("Baker", "Dale Ltd")]


def test_how_long_all_roles_took_is_no_line_of_a_head(document: Make) -> None:
    """In an export of a profile the firm of several roles stands above a length of time, and what was done ends in a full stop."""
    first = (
        "Acme Ltd\n5 years 4 months\n\nHead Baker\nAugust 2021 - Present (2 years)\nDale, Ohio\n\nTeam of 11, sales from 9% to 18%."
    )
    second = "Baker\nFebruary 2019 - August 2021 (2 years)"
    rest = "Elmstone\nCook\nMay 2013 - May 2019 (6 years)\n\nResponsible for 22 daily meals."
    found = read(
        document(f"# Robin Sample\n# Experience\n{first}\n\n{second}\n\n{rest}\n\nElmstone\nKitchen Porter\nMay 2012 - May 2013")
    ).positions

    assert named(found) == [("Head Baker", "Acme Ltd"), ("Baker", "Acme Ltd"), ("Cook", "Elmstone"), ("Kitchen Porter", "Elmstone")]


@pytest.mark.parametrize(
    ("head", "firm"),
    [
        ("Bäckerin\nKlinikum Dahl, Station für Brot", "Klinikum Dahl"),
        ("Bank Teller\nDale Bank, Elmstone Branch", "Dale Bank"),
        ("Glazier\nDale Glass (self employed)", "Dale Glass"),
    ],
)
def test_a_department_behind_a_comma_is_no_part_of_the_employer(document: Make, head: str, firm: str) -> None:
    """What the word for a department or a branch tells is within the firm before it, and whose it is stands beside it."""
    (found,) = read(document(f"Robin Sample\n# Berufserfahrung\n10/2011 – 06/2018\n{head}")).positions

    assert found.employer is not None
    assert found.employer.value == firm


@pytest.mark.parametrize(
    "line",
    [
        "BLS/CPR Certified, American Heart Association, exp. 03/2025",
        "Baking Aide License, Ohio, 2018",
        "First Aid at Work",
        "OSHA 10, 2017",
    ],
)
def test_a_certificate_among_jobs_heads_none(document: Make, line: str) -> None:
    """A certificate below what was done is neither a job by its date nor the firm of the next one."""
    first = f"Jan 2020 - Present: Baker, Dale Mills, Leeds\n• Baked bread\n{line}"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{first}\nMar 2015 - Dec 2019: Cook, Elm Ovens, York")).positions

    assert named(found) == [("Baker", "Dale Mills"), ("Cook", "Elm Ovens")]


@pytest.mark.parametrize("title", ["RN", "Certified Nursing Assistant", "EMT", "CNA"])
def test_a_title_may_be_the_letters_of_a_licence(document: Make, title: str) -> None:
    """What a job is called by heads one, though it is a licence as well."""
    found = read(
        document(f"Robin Sample\n# EXPERIENCE\n{title}\nDale Hospital\n2019 - 2021\n• Cared\n{title}\nElm Hospital\n2016 - 2019")
    ).positions

    assert [one.employer and one.employer.value for one in found] == ["Dale Hospital", "Elm Hospital"]


def test_labels_of_seamen_and_colons_in_cells_of_their_own(document: Make) -> None:
    """A form may have its colons in a column, and call a job a rank aboard a vessel."""
    land = "Company  :  Dale Mills\nPosition  :  Baker\nPeriod  :  Feb 2018 - Present"
    sea = "VESSEL: Elm of the Seas\nCOMPANY: Elm Cruises\nRANK: Sous Chef\nSIGNED ON/OFF: November 2014 - January 2018"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{land}\n{sea}")).positions

    assert named(found) == [("Baker", "Dale Mills"), ("Sous Chef", "Elm Cruises")]


def test_a_trade_that_begins_the_name_of_a_firm_is_no_title_of_its_own(document: Make) -> None:
    """Behind the title of a head "Cook" is part of "Cook Brothers Construction"; "Builder" names a role."""
    first = "Qualified Builder, Dale Hill Homes, Leeds\nMay 2014 to Jan 2019"
    second = "Apprentice Builder, Cook Brothers Construction, Leeds\nFeb 2010 to Apr 2014"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{first}\n{second}")).positions

    assert named(found) == [("Qualified Builder", "Dale Hill Homes"), ("Apprentice Builder", "Cook Brothers Construction")]


@pytest.mark.parametrize(
    "firm", ["Kita Sonnenhof", "Kindergarten St. Martin", "Salon Bellini", "Hillside Vineyard", "Red Lion Pub"]
)
def test_a_firm_is_told_by_what_it_is(document: Make, firm: str) -> None:
    """Behind a comma and with names below, the word for a kind of firm tells it from a field of the title."""
    (found,) = read(document(f"# Robin Sample\n# EXPERIENCE\nTrainer, {firm}, since 08/2018\nGroups, Portfolios, Talks")).positions

    assert found.title is not None
    assert found.title.value == "Trainer"
    assert found.employer is not None
    assert found.employer.value == firm
