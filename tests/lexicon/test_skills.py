"""The skills of the lexicon are found as whole terms, once each, and only where they are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer import lexicon
from resume_ats_scorer.lexicon._ambiguous import rules
from resume_ats_scorer.lexicon._phrases import key_of

_KINDS = {"tool", "method", "knowledge", "task", "soft"}
_WORDS = st.sampled_from(
    [
        "Python",
        "sql",
        "excel",
        "Excel at",
        "R",
        "go",
        "Go",
        "the",
        "team",
        "React",
        "data analysis",
        "C++",
        ",",
        ".",
        "nurse",
        "and",
    ]
)


def _names(text: str) -> list[str]:
    return [match.name for match in lexicon.find(text)]


def test_longest_term_wins() -> None:
    """Where one term holds another, only the longer is found."""
    found = _names("Spring Boot and Microsoft SQL Server")

    assert found == ["Spring Boot", "Microsoft SQL Server"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k8s and Postgres", ["Kubernetes", "PostgreSQL"]),
        ("NodeJS, node.js", ["Node.js", "Node.js"]),
        ("C, C++, C#, .NET, R and Go", ["C", "C++", "C#", ".NET", "R", "Go"]),
        ("javascript", ["JavaScript"]),
        ("REST API", ["REST APIs"]),
    ],
)
def test_aliases_and_symbols(text: str, expected: list[str]) -> None:
    """Aliases lead to the canonical name, and names with symbols or one letter are kept."""
    assert _names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We go home early",
        "People who excel at what they do",
        "Equal access to opportunities",
        "React to changes quickly",
        "a safe place for the development of children",
        "may lead initiatives of the region",
        "your team is vital to us",
        "people of every socio-economic background",
        "experience in design of parts",
        "classes are scheduled for July",
        "tailoring the message to clients",
        "telemetry of the applications",
        "safeguarding the firm and its assets",
        "collection of logs, log collection",
        "Java R. Byron",
        "the spring semester",
        "In other words, a word of thanks",
        "data, analysis",
        "abgeschlossene Promotion an der Hochschule",
        "a vat of wax",
        "the rest of the chefs",
        "halt at the gate",
        "CDI in Lyon",
        "python handling at a zoo",
        "collected sap from maple trees",
        "latex gloves and masks",
        "measured airflow in ducts",
        "angular brackets on shelves",
        "a workday of eight hours",
        "the confluence of two rivers",
        "selenium deficiency in cattle",
        "Postman in Leeds",
        "Concert at La Scala",
        "read Kafka and Mann",
        "Scandinavian Airlines SAS crew",
        "side effects and after effects of drugs",
        "Primavera pasta",
        "Cassandra Smith, pianist",
        "groovy evenings",
        "snowflake decorations",
        "CCNA-R/S",
        "listed in this job description",
        "power transmission and distribution",
        "eager to craft what comes next",
        "networking brunch of the society",
        "laid rails for trams",
        "CDI",
        "a CVS shop",
        "now hiring",
        "work under supervision",
        "ADA ramps at a zoo",
        "medication (after training)",
        "shipping models to production",
        "build pipeline by telephone",
        "approvals, coding and runs",
        "a network of partners",
        "Harbour Foods plc",
        "pivot quickly",
        "in theatre nurse rotas",
        "process improvisation",
        "made inroads into schools",
        "open till late, we will send it",
    ],
)
def test_ordinary_words_are_not_skills(text: str) -> None:
    """Words that only look like skills are left alone, and a comma divides terms."""
    assert set(_names(text)) <= {"Java"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("python, docker, kafka", ["Python", "Docker", "Apache Kafka"]),
        ("dags in airflow", ["Apache Airflow"]),
        ("user interfaces in angular", ["Angular"]),
        ("SAP", ["SAP"]),
        ("vitals charted in Epic", ["Vital signs", "Epic"]),
        ("worked by SAFe", ["SAFe"]),
        ("ISO 27001 and ISO", ["ISO 27001", "ISO 9001"]),
        ("cardiac telemetry unit", ["EKG"]),
        ("policies and procedures", ["Standard operating procedures"]),
        ("promotion of our brands", ["Marketing"]),
        ("tested requests with postman", ["Postman"]),
        ("React and TypeScript", ["React", "TypeScript"]),
        ("Tableau dashboards", ["Tableau"]),
        ("thesis written in LaTeX", ["LaTeX"]),
        ("python or spark", ["Python"]),
        ("Python, R or Spark", ["Python", "R", "Apache Spark"]),
        ("wrote each job description", ["Job posting"]),
        ("solid understanding of networking concepts", ["Computer networking"]),
        ("Ruby, Rails and Postgres", ["Ruby on Rails"]),
        ("coding in a software team", ["Software development"]),
    ],
)
def test_tools_named_like_ordinary_words(text: str, expected: list[str]) -> None:
    """Such tools are found by their form or their company, in small letters too; they are company to each other."""
    assert set(expected) <= set(_names(text))


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_matches_do_not_overlap(text: str) -> None:
    """Matches stand in order, inside the text, and none overlaps another."""
    ends = [0]
    for match in lexicon.find(text):
        assert ends[-1] <= match.start < match.end <= len(text)
        ends.append(match.end)


@given(st.lists(st.sampled_from(sorted(lexicon.skills())), min_size=1, max_size=5))
def test_case_does_not_matter_to_unambiguous_terms(names: list[str]) -> None:
    """Upper case finds what lower case finds, but for terms whose case is asked for."""
    clear = ", ".join(name for name in names if key_of(name) not in rules())

    assert _names(clear.lower()) == _names(clear.upper())


def test_every_name_finds_itself() -> None:
    """Each canonical name that is no ordinary word is found as itself."""
    lost = [name for name in lexicon.skills() if key_of(name) not in rules() and _names(name) != [name]]

    assert lost == []


def test_table_is_sound() -> None:
    """Kinds are known, relations point at skills, and no phrase belongs to two skills."""
    owners: dict[str, str] = {}
    for skill in lexicon.skills().values():
        assert skill.kind in _KINDS
        assert set(skill.related) <= set(lexicon.skills()) - {skill.name}
        for phrase in (skill.name, *skill.aliases):
            assert owners.setdefault(key_of(phrase), skill.name) == skill.name


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Blood draws and venepuncture", "Phlebotomy"),
        ("TIG and MIG welding", "Welding"),
        ("Bending conduit", "Electrical wiring"),
        ("Open enrollment for 300 people", "Benefits administration"),
        ("Kept planograms up to date", "Merchandising"),
        ("Wrote IEPs", "Special education"),
        ("FOIA requests", "Freedom of information"),
        ("Tech packs and fit comments", "Pattern making"),
        ("Milking 80 cows", "Livestock management"),
        ("Paid search campaigns", "Search engine marketing"),
        ("Sheep shearing and lambing", "Livestock management"),
        ("Salmon farming, fish grading", "Aquaculture"),
        ("Boiler servicing", "Boiler work"),
        ("Laying drains and kerbs, kerb laying", "Groundworks"),
        ("Monthly valuations and bills of quantities", "Quantity surveying"),
        ("Cell searches and prisoner escort", "Custody and detention"),
        ("Room stewarding and school visits", "Visitor services"),
        ("Pastoral care of Year 8", "Pastoral support"),
        ("Drafting wills", "Estate law"),
        ("Food hygiene inspections", "Environmental health"),
        ("Stone setting and ring sizing", "Jewellery design"),
        ("Throwing pots and kiln firing", "Pottery"),
        ("Use of hoists and slide sheets", "Patient lifting and transfers"),
        ("Microtomy, frozen sections", "Histology"),
        ("Filleting fish", "Butchery"),
        ("Cashing up the tills", "Cash handling"),
        ("Multi-drop deliveries", "Driving"),
        ("Policy development", "Policy development"),
    ],
)
def test_fields_of_work_beyond_software_are_known(text: str, skill: str) -> None:
    """Trades, care, schools, shops, farms and public service have their skills."""
    assert skill in _names(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mixpanel", "Amplitude Analytics"),
        ("Genesys", "Avaya"),
        ("SEMrush", "Ahrefs"),
        ("Windchill", "Teamcenter"),
        ("TurboTax", "Lacerte"),
        ("Amadeus", "Sabre GDS"),
        ("PowerSchool", "Infinite Campus"),
        ("Oscilloscopes", "Multimeter"),
    ],
)
def test_products_of_different_makers_are_different_skills(one: str, other: str) -> None:
    """Who knows one tool of a kind does not show another: the two are related."""
    (first,), (second,) = lexicon.find(one), lexicon.find(other)
    skill = lexicon.skill(first.name)

    assert skill is not None
    assert second.name in skill.related


def test_skill_by_alias() -> None:
    """A skill can be looked up by any of its names; an unknown name gives None."""
    found = lexicon.skill("postgres")

    assert found is not None
    assert (found.name, found.kind, found.field) == ("PostgreSQL", "tool", "data")
    assert "MySQL" in found.related
    assert lexicon.skill("no such thing") is None
