"""What a posting demands is read as people write it, in all trades: kind, must or wish, years and level."""

import pytest

from resume_ats_scorer import job
from resume_ats_scorer.model import DegreeLevel, Requirement, RequirementKind, Zone

POSTING = """Office Clerk

Responsibilities
- Answer the telephone, greet visitors, sort the mail and keep the records of the office up to date

Requirements
- {demand}
"""
LANGUAGES = {
    "de": "Buchhalter (m/w/d)\n\nWir suchen Sie für unsere Abteilung.\n\nIhre Aufgaben\n- Rechnungen buchen und die Konten für das"
    " Unternehmen führen\n\nIhr Profil\n- {demand}\n",
    "fr": "Comptable H/F\n\nNous recherchons un comptable pour notre équipe.\n\nVos missions\n- Tenir la comptabilité et saisir les"
    " factures de la société\n\nProfil recherché\n- {demand}\n",
    "es": "Contable\n\nBuscamos una persona para el equipo de la empresa.\n\nFunciones\n- Llevar la contabilidad y registrar las"
    " facturas de los clientes\n\nRequisitos\n- {demand}\n",
    "pt": "Contabilista\n\nProcuramos uma pessoa para a nossa equipa.\n\nPrincipais atividades\n- Manter a contabilidade e lançar"
    " as faturas dos clientes\n\nRequisitos\n- {demand}\n",
    "it": "Contabile\n\nCerchiamo una persona per la nostra azienda.\n\nMansioni\n- Tenere la contabilità e registrare le fatture"
    " dei clienti\n\nRequisiti\n- {demand}\n",
    "nl": "Boekhouder\n\nWij zoeken een collega voor de afdeling.\n\nWat ga je doen\n- Je voert de administratie en boekt de"
    " facturen van het bedrijf\n\nFunctie-eisen\n- {demand}\n",
}
YEARS, DEGREE, CERTIFICATE, LICENCE, LANGUAGE = (
    RequirementKind.YEARS,
    RequirementKind.DEGREE,
    RequirementKind.CERTIFICATION,
    RequirementKind.LICENCE,
    RequirementKind.LANGUAGE,
)
SECONDARY, VOCATIONAL, ASSOCIATE, BACHELOR, MASTER = (
    DegreeLevel.SECONDARY,
    DegreeLevel.VOCATIONAL,
    DegreeLevel.ASSOCIATE,
    DegreeLevel.BACHELOR,
    DegreeLevel.MASTER,
)
MUST, WISH = True, False


def demands(demand: str, language: str = "en") -> tuple[Requirement, ...]:
    found = job.read(LANGUAGES.get(language, POSTING).format(demand=demand))
    assert found.language == language
    return found.requirements


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("Fluent in Spanish preferred", [(LANGUAGE, WISH, None, None, ("es",))]),
        ("Spanish is super helpful", [(LANGUAGE, WISH, None, None, ("es",))]),
        ("French technique a plus", []),
        ("Bilingual (English/Spanish) a plus", [(LANGUAGE, WISH, None, None, ("en",)), (LANGUAGE, WISH, None, None, ("es",))]),
        ("Mandarin or Cantonese required", [(LANGUAGE, MUST, None, None, ("zh",))]),
        ("Working knowledge of French or German", [(LANGUAGE, MUST, None, None, ("fr", "de"))]),
        (
            "2 years of nursing experience; OR a Master's degree",
            [(YEARS, WISH, 2.0, None, ("Nursing",)), (DEGREE, MUST, None, MASTER, ())],
        ),
        ("3+ yrs nursing, Excel, forklift training", [(YEARS, MUST, 3.0, None, ("Nursing",))]),
        ("3 years in a distribution or manufacturing environment", [(YEARS, MUST, 3.0, None, ())]),
        ("One year of customer service experience desired", [(YEARS, WISH, 1.0, None, ("Customer service",))]),
        ("18 months retail experience", [(YEARS, MUST, 1.5, None, ("Retail sales",))]),
        ("Experience of at least a decade in bookkeeping", [(YEARS, MUST, 10.0, None, ("Bookkeeping",))]),
        ("BS/BA in Engineering preferred, MS a plus", [(DEGREE, WISH, None, BACHELOR, ("engineering",))]),
        ("Master's degree in Social Work", [(DEGREE, MUST, None, MASTER, ("social work",))]),
        ("Masters in Economics", [(DEGREE, MUST, None, MASTER, ("economics",))]),
        ("Degree preferred but not required", [(DEGREE, WISH, None, BACHELOR, ())]),
        ("GCSE Maths and English grade C or above", [(DEGREE, MUST, None, SECONDARY, ())]),
        ("NVQ Level 3 in plumbing", [(DEGREE, MUST, None, VOCATIONAL, ())]),
        ("NMC registration (PIN) essential", [(LICENCE, MUST, None, None, ("NMC registration",))]),
        (
            "CPA or CMA strongly preferred",
            [(LICENCE, WISH, None, None, ("Certified Public Accountant", "Certified Management Accountant"))],
        ),
        ("BLS certification within 30 days of hire", [(CERTIFICATE, WISH, None, None, ("Basic Life Support",))]),
        ("Class B CDL or willingness to obtain", [(LICENCE, WISH, None, None, ("Commercial driving licence",))]),
        ("Associate's or bachelor's degree in accounting", [(DEGREE, MUST, None, ASSOCIATE, ("accounting",))]),
        ("Master's degree in business or a technical field", [(DEGREE, MUST, None, MASTER, ("business", "technical"))]),
        ("Graduate of an accredited nursing program", [(DEGREE, MUST, None, VOCATIONAL, ("accredited nursing program",))]),
        ("BA/BS or the like, or practical experience", [(DEGREE, MUST, None, BACHELOR, ())]),
        ("High school or equivalent", [(DEGREE, MUST, None, SECONDARY, ())]),
        ("5 years of bookkeeping, or 3 years with an MBA", [(YEARS, MUST, 5.0, None, ("Bookkeeping",))]),
        (
            "Bachelor's degree and 5 years of experience, or Master's degree and 3 years",
            [(YEARS, MUST, 5.0, None, ()), (DEGREE, MUST, None, BACHELOR, ())],
        ),
        ("MS or PhD in Law, or BS with 4+ years of experience", [(DEGREE, MUST, None, BACHELOR, ("law", "bs"))]),
        (
            "Bachelor's or Master's degree and 5 years of experience",
            [(YEARS, MUST, 5.0, None, ()), (DEGREE, MUST, None, BACHELOR, ())],
        ),
        ("At least 5 years of bookkeeping, preferably in a bank", [(YEARS, MUST, 5.0, None, ("Bookkeeping",))]),
        ("MS degree or higher in science", [(DEGREE, MUST, None, MASTER, ())]),
        (
            "CPA, CMA or WXYZ preferred",
            [(LICENCE, WISH, None, None, ("Certified Public Accountant", "Certified Management Accountant"))],
        ),
        ("MSN or DNP required", [(DEGREE, MUST, None, MASTER, ())]),
        ("Minimum of five (5) years supporting executives", [(YEARS, MUST, 5.0, None, ())]),
        ("Min 3 yrs bookkeeping, payroll a plus", [(YEARS, MUST, 3.0, None, ("Bookkeeping",))]),
        ("Bachelor's degree, MBA preferred", [(DEGREE, MUST, None, BACHELOR, ()), (DEGREE, WISH, None, MASTER, ())]),
        (
            "Bachelor's in Finance, Law or a related degree preferred",
            [(DEGREE, WISH, None, BACHELOR, ("finance", "law"))],
        ),
    ],
)
def test_demands_as_people_write_them(demand: str, expected: list[object]) -> None:
    """A bullet that ends in "preferred" or names years is a demand and no heading, and each has its kind, level and weight."""
    found = demands(demand)

    assert [(one.kind, one.required, one.years, one.level, one.names) for one in found] == expected


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("Fluency in Spanish preferredESSENTIAL DUTIES", [(LANGUAGE, WISH, None, None, ("es",))]),
        (
            "PHR or SHRM-CP preferred5+ years of bookkeeping",
            [
                (CERTIFICATE, WISH, None, None, ("Professional in Human Resources", "SHRM Certified Professional")),
                (YEARS, MUST, 5.0, None, ("Bookkeeping",)),
            ],
        ),
        ("Bachelor's degree required – major in Finance preferred", [(DEGREE, MUST, None, BACHELOR, ())]),
        (
            "High school diploma required-Associate degree preferred",
            [(DEGREE, MUST, None, SECONDARY, ()), (DEGREE, WISH, None, ASSOCIATE, ())],
        ),
        ("2 - 5 years of bookkeeping", [(YEARS, MUST, 2.0, None, ("Bookkeeping",))]),
        ("Requirements:-2 - 5 years of bookkeeping", [(YEARS, MUST, 2.0, None, ("Bookkeeping",))]),
        ("2-year technical school degree in Electronics", [(DEGREE, MUST, None, VOCATIONAL, ("electronics",))]),
        ("Three years of bookkeeping may be substituted for the diploma", [(DEGREE, MUST, None, VOCATIONAL, ())]),
        (
            "Bachelor's degree and 3 years of experience, or in lieu of a degree, 9 years of experience",
            [(YEARS, MUST, 3.0, None, ()), (DEGREE, MUST, None, BACHELOR, ())],
        ),
        ("Our consultants average 15 years of experience", []),
        ("Bachelor's degree and a major in English or Education", [(DEGREE, MUST, None, BACHELOR, ("english", "education"))]),
        ("Experience in teaching English as a second language required", []),
        ("Seize the chance TO BE A PART OF SOMETHING GREAT", []),
        ("BE/BTech or MCA", [(DEGREE, MUST, None, BACHELOR, ())]),
        ("Post Graduate degree in Economics", [(DEGREE, MUST, None, MASTER, ("economics",))]),
        ("Any graduation, and any PG", [(DEGREE, MUST, None, BACHELOR, ())]),
        ("UG: Any Graduate PG: Post Graduation Not Required", [(DEGREE, MUST, None, BACHELOR, ())]),
        ("Degree or certificate not required", []),
        ("Graduate-level papers on design", []),
        ("JD Power experience a plus", []),
        ("Licensed vocational nurse", [(LICENCE, MUST, None, None, ("Licensed Practical Nurse",))]),
        ("Valid driver's license or state ID", [(LICENCE, WISH, None, None, ("Driving licence",))]),
        (
            "Certifications (e.g. CISA, CISSP, ISO LA/LI or Security+) are mandatory",
            [
                (
                    CERTIFICATE,
                    MUST,
                    None,
                    None,
                    (
                        "Certified Information Systems Auditor",
                        "Certified Information Systems Security Professional",
                        "CompTIA Security+",
                    ),
                )
            ],
        ),
        ("Degrees will help you stand out: Bachelor's degree", [(DEGREE, WISH, None, BACHELOR, ())]),
    ],
)
def test_demands_glued_listed_and_named_in_passing(demand: str, expected: list[object]) -> None:
    """Words that stick together, lists with names that are not known and words that only look like demands are told apart."""
    found = demands(demand)

    assert [(one.kind, one.required, one.years, one.level, one.names) for one in found] == expected


@pytest.mark.parametrize(
    ("demand", "kinds"),
    [
        ("MBA, CPA, or CMA", [DEGREE, LICENCE]),
        ("Advanced degree or accounting certification (e.g., CPA)", [DEGREE, LICENCE]),
        ("LL.M in Tax or CPA", [DEGREE, LICENCE]),
        ("Master's degree and/or Commonwealth of Virginia certification", [DEGREE]),
    ],
)
def test_where_a_degree_or_a_certificate_will_do_neither_is_a_must(demand: str, kinds: list[RequirementKind]) -> None:
    """Whoever has one of the two lacks nothing that is demanded."""
    found = demands(demand)

    assert [(one.kind, one.required) for one in found] == [(kind, WISH) for kind in kinds]


@pytest.mark.parametrize("demand", ["Bachelor's degree, CPA or CMA", "Bachelor's degree or higher and CPA license"])
def test_a_degree_and_a_certificate_are_both_musts(demand: str) -> None:
    """An "or" that joins certificates, or degrees, does not join the two kinds."""
    assert [one.required for one in demands(demand)] == [MUST, MUST]


@pytest.mark.parametrize(
    "demand",
    [
        "Experience in FP&A or corporate finance",
        "No degree required",
        "No experience necessary, we will train you",
        "Must be 21 years or older",
        "Candidates between 25 and 35 years only",
        "Recent graduate preferred",
        "We look for a young and dynamic digital native",
        "Applicants must share our Christian values",
        "US citizens only",
        "Ability to lift 50 lbs and to work night shifts",
        "Willing to travel up to 50% of the time",
        "1 year contract",
        "Any estimate provided to associates in this job description is a guideline",
        "The school follows the International Baccalaureate (IB)",
        "Help high school students with their papers",
        "Willing to undertake NVQ Level 2",
        "One full year of graduate level education in history",
        "An endorsement for middle or high school",
        "Teaching experience in a BSN program",
        "No more than 2 complaints in 3 yrs",
        "Clean driving record for 3 years",
        "One year of algebra",
        "Experience in work for humans",
    ],
)
def test_what_is_no_demand(demand: str) -> None:
    """Waived demands, ages, origins, creeds and conditions of work are not checked."""
    assert demands(demand) == ()


@pytest.mark.parametrize(
    "demand", ["Degree in Finance, or 4 years' relevant work experience", "Bachelor's degree; OR five (5) years of experience"]
)
def test_years_instead_of_a_degree_are_no_second_demand(demand: str) -> None:
    """Where years will do instead of a degree, one demand is made, and it says so."""
    assert [(one.kind, one.equivalent) for one in demands(demand)] == [(DEGREE, True)]


@pytest.mark.parametrize(
    ("language", "demand", "expected"),
    [
        ("de", "Abschluss als staatlich anerkannter Erzieher", (DEGREE, MUST, None, VOCATIONAL, ())),
        ("de", "Mindestens 3 Jahre Erfahrung in der Finanzbuchhaltung", (YEARS, MUST, 3.0, None, ())),
        ("de", "Kaufmännische Ausbildung oder Weiterbildung", (DEGREE, MUST, None, VOCATIONAL, ())),
        ("de", "Gute Englischkenntnisse in Wort und Schrift wünschenswert", (LANGUAGE, WISH, None, None, ("en",))),
        ("de", "Führerschein der Klasse CE", (LICENCE, MUST, None, None, ("Commercial driving licence",))),
        ("it", "Gradita esperienza di almeno 1 anno in ufficio", (YEARS, WISH, 1.0, None, ())),
        ("it", "Patente B e auto propria", (LICENCE, MUST, None, None, ("Driving licence",))),
        ("es", "CAP en vigor", (LICENCE, MUST, None, None, ("Driver CPC",))),
        ("pt", "Inglês intermediário será um diferencial", (LANGUAGE, WISH, None, None, ("en",))),
        ("de", "Weiterbildung zum Bilanzbuchhalter", (DEGREE, MUST, None, VOCATIONAL, ())),
        ("es", "Colegiación vigente como enfermero", (LICENCE, MUST, None, None, ("Nursing register (OPI)",))),
        ("nl", "hbo-v diploma", (DEGREE, MUST, None, BACHELOR, ())),
        ("de", "Staplerschein von Vorteil", (CERTIFICATE, WISH, None, None, ("Forklift certification",))),
        ("fr", "Une première expérience de deux ans est souhaitée", (YEARS, WISH, 2.0, None, ())),
        ("fr", "Expérience d'un an en comptabilité", (YEARS, MUST, 1.0, None, ())),
        ("de", "Verhandlungssicheres Englisch, idealerweise", (LANGUAGE, WISH, None, None, ("en",))),
        ("fr", "Diplôme d'État d'infirmier", (DEGREE, MUST, None, BACHELOR, ())),
        ("fr", "Maîtrise de l'anglais", (LANGUAGE, MUST, None, None, ("en",))),
        ("es", "Mínimo 3 años de experiencia en contabilidad", (YEARS, MUST, 3.0, None, ())),
        ("es", "Grado o diplomatura en Empresariales", (DEGREE, MUST, None, BACHELOR, ())),
        ("fr", "Au moins 5 ans sur un poste similaire, idéalement acquise en cabinet", (YEARS, MUST, 5.0, None, ())),
        ("es", "Valorable francés", (LANGUAGE, WISH, None, None, ("fr",))),
        ("pt", "Superior completo em Ciências Contábeis", (DEGREE, MUST, None, BACHELOR, ())),
        ("pt", "Inglês intermediário", (LANGUAGE, MUST, None, None, ("en",))),
        ("pt", "Experiência mínima de 3 anos na função", (YEARS, MUST, 3.0, None, ())),
        ("pt", "Inglês avançado será um diferencial", (LANGUAGE, WISH, None, None, ("en",))),
        ("it", "Esperienza di almeno 2 anni nel ruolo", (YEARS, MUST, 2.0, None, ())),
        ("it", "Diploma di scuola superiore", (DEGREE, MUST, None, SECONDARY, ())),
        ("it", "Gradita la conoscenza del tedesco", (LANGUAGE, WISH, None, None, ("de",))),
        ("nl", "Minimaal twee jaar ervaring", (YEARS, MUST, 2.0, None, ())),
        ("nl", "Goede beheersing van de Engelse taal", (LANGUAGE, MUST, None, None, ("en",))),
        ("nl", "BIG-registratie", (LICENCE, MUST, None, None, ("BIG registration",))),
    ],
)
def test_demands_of_other_languages(language: str, demand: str, expected: object) -> None:
    """Demands are read in six more languages."""
    assert [(one.kind, one.required, one.years, one.level, one.names) for one in demands(demand, language)] == [expected]


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("Bachelor's degree and 10+ years of related experience OR Master's degree and 6 years", [10.0]),
        ("Master's Degree with 3+ years' experience or a Bachelor's Degree with 5+ years' experience", [5.0]),
        ("5+ years with a BS or 3+ years with an MS", [5.0]),
        ("A Bachelor's and minimum 8 years of experience or an Advanced Degree and minimum 5 years", [8.0]),
        ("2-5 years' PQE in commercial property", [2.0]),
        ("5 - 8 years of experience", [5.0]),
        ("5yr checkable history and smart appearance", []),
        ("At least a year of experience", [1.0]),
        ("A practice that has been caring for families for 22 years", []),
    ],
)
def test_years_go_with_the_lowest_degree(demand: str, expected: list[float]) -> None:
    """Of years that go with one degree or another, those count that go with the lowest."""
    assert [one.years for one in demands(demand) if one.kind is YEARS] == expected


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("Valid driver's license, able to lift 50 lbs, 12-hour shifts", ["Driving licence"]),
        ("High school diploma or GED, background check required", [SECONDARY]),
        ("Must be 21 years of age and hold a CDL", ["Commercial driving licence"]),
        ("Must be willing to travel 25%, PMP required", ["Project Management Professional"]),
        ("Valid license and reliable car", ["Driving licence"]),
        ("High school diploma (no degree required), two years of office experience", [SECONDARY, 2.0]),
    ],
)
def test_a_demand_beside_what_asks_for_no_ability(demand: str, expected: list[object]) -> None:
    """Pay, shifts, travel and what a body bears take no demand with them that stands beside them."""
    assert [one.years or one.level or one.names[0] for one in demands(demand)] == expected


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("NATE preferred", [(WISH, "NATE certification")]),
        ("CAM, ARM or CPM designation preferred by apartment owners", [(WISH, "Certified Property Manager")]),
        ("Reach licence (RTITB)", [(MUST, "Forklift certification")]),
        ("NATE certified highly regarded", [(WISH, "NATE certification")]),
        ("CPI certification provided", [(WISH, "Crisis Prevention Institute certification")]),
        ("DHA Active or DHA eligibility letter", [(MUST, "DHA licence")]),
        ("Certified or registered MA", [(MUST, "Certified Medical Assistant")]),
        ("AIC designation for claims adjusters", [(MUST, "Associate in Claims")]),
        ("RCVS registration", [(MUST, "RCVS registration")]),
        ("Valid Class 3 licence with air brake endorsement", [(MUST, "Commercial driving licence")]),
        ("Shorthand and a driving licence handy", [(WISH, "Driving licence")]),
        ("AITI/CTA qualified", [(MUST, "Chartered Tax Adviser")]),
        ("SIA DS or SG licence", [(MUST, "Guard card")]),
        ("EPA certification (Universal preferred)", [(MUST, "EPA 608")]),
        ("Food handlers card is a must, ServSafe would be great", [(MUST, "Food handler certificate"), (WISH, "ServSafe")]),
        ("PALS within 6 months of hire", [(WISH, "Pediatric Advanced Life Support")]),
        ("CMA certification for medical assistants", [(MUST, "Certified Medical Assistant")]),
        ("CPP certification in payroll", [(MUST, "Certified Payroll Professional")]),
        ("CDL Class A with tanker endorsement", [(MUST, "Commercial driving licence"), (MUST, "Tanker endorsement")]),
        ("Active RN license in the state of Texas", [(MUST, "Registered Nurse licence")]),
        ("Registered with the HCPC", [(MUST, "HCPC registration")]),
        ("Current Working with Children Check", [(MUST, "Working with Children Check")]),
        ("Valid guard card (BSIS)", [(MUST, "Guard card")]),
        ("Full registration with the General Pharmaceutical Council", [(MUST, "Pharmacist registration (GPhC)")]),
        ("All posts are subject to an enhanced DBS check", []),
        ("Experience in working with children", []),
        ("CPP programming experience required", []),
        ("CPR/First Aid, valid driver's license", [(MUST, "CPR"), (MUST, "Driving licence")]),
        ("CPHR designation an asset", [(WISH, "Chartered Professional in Human Resources")]),
        ("State plumbing licence", [(MUST, "Plumber licence")]),
        ("CIMA qualified or ACCA finalist", [(MUST, "Chartered Institute of Management Accountants")]),
        ("Class B CDL with passenger (P) endorsement", [(MUST, "Commercial driving licence"), (MUST, "Chauffeur licence")]),
    ],
)
def test_licences_and_registers(demand: str, expected: list[tuple[bool, str]]) -> None:
    """Licences and registers of many trades and countries are demands; letters of several meanings count by what is near."""
    assert [(one.required, one.names[0]) for one in demands(demand)] == expected


def test_letters_of_several_meanings_count_by_the_title() -> None:
    """ "CMA" is another certificate where a medical assistant is looked for than where an accountant is."""
    found = job.read(POSTING.format(demand="CMA certification required").replace("Office Clerk", "Medical Assistant"))

    assert [one.names for one in found.requirements] == [("Certified Medical Assistant",)]


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("Master of Illustrator and Photoshop", []),
        ("Registration as a graduate professional nurse", []),
        ("ADN required, BSN preferred", [(MUST, ASSOCIATE), (WISH, BACHELOR)]),
        ("Bachelor's degree (Master's preferred)", [(MUST, BACHELOR), (WISH, MASTER)]),
        ("BSN preferred (those with an Associate degree must enroll in a BSN program)", [(WISH, BACHELOR)]),
        ("Diploma in Bookkeeping", [(MUST, VOCATIONAL)]),
        ("Certificate III in Business", [(MUST, VOCATIONAL)]),
        ("MPharm degree", [(MUST, MASTER)]),
        ("Graduate of an accredited program (bachelor's degree or higher)", [(MUST, BACHELOR)]),
        ("Matric (Grade 12)", [(MUST, SECONDARY)]),
        ("MD or DO", [(MUST, DegreeLevel.DOCTORATE)]),
        ("Experience with LLM applications", []),
        ("CPA license in good standing, bank experience preferred (1 year)", []),
    ],
)
def test_degrees_of_many_trades(demand: str, expected: list[tuple[bool, DegreeLevel]]) -> None:
    """Degrees are known by their letters, and letters of other meaning are none."""
    assert [(one.required, one.level) for one in demands(demand) if one.kind is DEGREE] == expected


def test_basic_qualifications_are_a_heading() -> None:
    """A line that only names kinds of demands opens their zone, whatever word praises them."""
    found = job.read(POSTING.format(demand="Ledgers and tidy records\n\nDuties\n- Filing\n\nBasic Qualifications\n- Quick typing"))

    assert {line.text: line.zone for line in found.lines}["Quick typing"] is Zone.MUST


@pytest.mark.parametrize(
    ("language", "demand", "expected"),
    [
        ("en", "Fluent in Spanish", ["Fluent in Spanish"]),
        ("en", "Dutch is a strong plus", ["Dutch"]),
        ("en", "Excellent English", ["Excellent English"]),
        ("en", "English C1 and German B2", ["English C1", "German B2"]),
        (
            "de",
            "Sehr gute Deutschkenntnisse und verhandlungssicheres Englisch",
            ["Sehr gute Deutschkenntnisse", "verhandlungssicheres Englisch"],
        ),
    ],
)
def test_a_language_is_quoted_with_its_level(language: str, demand: str, expected: list[str]) -> None:
    """The words of the level that is asked for belong to the quote."""
    assert [one.quote for one in demands(demand, language)] == expected


def test_a_short_bullet_may_be_a_heading() -> None:
    """A bullet that is nothing but a heading's name opens its zone."""
    found = job.read(POSTING.format(demand="Ledgers and tidy records\n- Preferred\n- Quick typing"))

    assert {line.text: line.zone for line in found.lines}["Quick typing"] is Zone.NICE
