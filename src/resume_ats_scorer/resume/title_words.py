"""The closed lists of words that job titles are made of; nothing else in the head of a position is ever looked at."""

import re
from functools import cache
from itertools import pairwise

from resume_ats_scorer.lexicon import foreign_titles
from resume_ats_scorer.lexicon import skills as known_skills
from resume_ats_scorer.lexicon import titles as job_titles
from resume_ats_scorer.lexicon.gendered import NEUTRAL
from resume_ats_scorer.resume.words import plain, word_list, words_of

_NAMES_TOO = """
    archer bailey baker barber barker bishop brewer broker butcher butler captain carpenter carter carver chandler chef claims
    collector commander cook cooper courier dancer dean dealer draper driver farmer fisher forester fowler gardener guard harper
    head hunter judge king knight major marshall mason merchant miller miner page painter park parker parson pastor piper pilot
    porter potter ranger rector sailor sawyer scout shepherd singer schreiner
    metzger skinner smith spencer steward tanner taylor thatcher trader
    turner tyler usher valet walker weaver wright
"""
SURNAMES = frozenset(_NAMES_TOO.split())
"""Words that name a role, and as often a person or what is called after one."""
_NO_PART = """
    company name city state county country inc llc ltd corp corporation co gmbh group holdings partners oracle sap salesforce
    google microsoft amazon ibm apple adobe cisco intel accenture deloitte kpmg pwc siemens facebook meta netflix ford target
    united states national american america international first best general new north south east west
"""
_EXCLUDED = frozenset(_NO_PART.split())
_SMALL_WORDS = "as at by to an is or be my no on in of for and the de la le du des et en"
_SMALL = frozenset(_SMALL_WORDS.split())
_MORE_ROLES = """
    internship traineeship co-op polymechanic preparer caseworker educator transporter shopper provider observer shipper
    negotiator mechanist ordnanceman counsel clinician technologist tech coder biller dispatcher webmaster installer finder
    specialist sysadmin handler operative interviewer liaison investigator enumerator tutor fundraiser grantwriter publicist
    strategist buyer merchandizer stocker matron groundworker postman postwoman childminder sapper farmworker farmhand
    deckhand stablehand violinist violist sorter pianist cellist guitarist organist flautist percussionist blogger vlogger
    conservator historian bouncer custodian signaller signalman stonemason jeweller jeweler watchmaker dressmaker groomer
    jockey priest vicar trustee invigilator driller blaster banksman splicer demonstrator presenter newsreader projectionist
    fisherman glassblower steelworker dockworker winemaker gamekeeper zookeeper headmaster headmistress housemaster
    housemistress cameraman cameraperson stagehand silversmith goldsmith gunsmith bookbinder typesetter typist stenographer
    transcriber transcriptionist telephonist telemarketer canvasser lumberjack herdsman milkman cowboy wrangler groundsperson
    greenkeeper dustman housemaid chambermaid bellboy busboy barback barman chocolatier fishmonger greengrocer bookseller
    auctioneer stockbroker hydrologist toxicologist pathologist neurologist oncologist pediatrician obstetrician anaesthetist
    audiologist substitute attache attachee internee corper
"""
_MORE_PARTS = """
    vendas ventas vendite ventes verkoop vertrieb compras acquisti achats inkoop einkauf cozinha cocina cucina keuken loja tienda
    magasin negozio winkel contabilidade contabilidad contabilita comptabilite boekhouding buchhaltung logistica logistique
    producao produccion produzione produktion humanos humaines umane cliente clientes clienti klanten kunden contable contables
    caisse caja cassa caixa kassa kasse
    sr jr asst assoc dept mgmt placement dog grooming metrics forensic founding contributing supervising specialty cuisine intake
    clothing linens sterilization infusion aviation warfare grants mortgage relocation sponsorship sexual assault committee forest
    insect radiological wealth modification counseling donation weatherization armament containment captioning concessions salon
    acting adjunct administrative admissions adult advanced advertising aerospace aftermarket agile aircraft airport ambulatory
    animal annual apartment apparel applications architectural area artistic asset assembly athletic automation aviation backend
    bakery banquet behavioral bench beverage bilingual billing bi brand bridal broadcast building bus cafeteria call camp
    campaign cardiac carpet cash catering cell central certified channel charge chemical child client clinic cloud collections
    college commercial commissioning communicable community compensation computer concrete consolidations consumer contact content
    contract conversion copy corporate cost counter country court creative credit crew crisis cutting cyber daily database day
    deli demand dental deputy desk detail detention dietary digital dining direct disability disease display district division
    dock document domestic donor drilling duty dynamic ecommerce editorial education elder elearning electronic employment
    endpoint energy engagement enrollment enterprise entry environmental equipment equity estate evening event events examiner
    export express external facility family fashion federal fiber field film fine fire firmware fitness fleet flight floor floral
    foreign forklift foundation front full fund furniture gallery game gaming garden geriatric global golf grants graphic grocery
    ground growth guest guidance hazardous heavy help holistic home hospice hotel housing hub hygiene imaging implementation import
    inbound incident income indirect industrial infection infrastructure inside inpatient instructional integration interactive
    interim internal internet inventory investment invoice irrigation it jail japan job jobs journeyman junior key kitchen
    laboratory labor lab landscape language large laundry lead learning leasing legal lending level liability lifestyle lighting
    line litigation loan local loss loyalty machine magazine mail major mall marine market massage master material materials media
    medicaid medical medicare member membership mental merchandise microbiology military mobile model money mortgage motor
    multimedia museum music neonatal network newspaper night nuclear nutrition occupational office offshore oil onboarding online
    onsite operating oral order organic outpatient outreach outside overnight package packaging paint parking part parts party
    pastry patient patrol payable payment payroll peer performance permit personal personnel pest pet petroleum pharmaceutical
    pharmacy phone photo physical pipeline plant plastic platform plumbing policy pool portfolio postal power practice preschool
    press pricing print printing prison private probation process processing procurement product program project promotions property
    psychiatric public purchasing quality radio rail railroad real receivable receiving reception recovery recreation refrigeration
    region regional registered regulatory rehabilitation relationship release reliability rental repair research reservation
    reservations resident residential resource respiratory restaurant revenue risk road robotics room rural safety sales sanitation
    school science seasonal security seller senior service set shelter shift ship shipping shop signal site skilled small social
    solar solutions sound special sports staff staffing standards station store strategic street structural student studio substance
    summer supply support surgery surgical surveillance sustainability swim system systems talent tax team technical telecom
    telecommunications telemarketing telephone television temporary territory test textile theater therapy ticket title tool tour
    tower toy trade traffic trainee training transaction transit translation transport transportation travel treasury treatment tree
    trial truck trust unit university user utility vehicle vendor veterans veterinary video virtual visual visiting voice volunteer
    wardrobe warehouse waste water weekend welfare wellness wholesale wildlife wind window wireless women wood worship yard
    yoga youth zone panel bridal mental undergraduate graduate provisioning vacation
"""
_FIELD_WORDS = """
    information human resources sales operations customer service support quality project product data network security public
    relations supply chain retail clinical surgical pediatric critical emergency care research development applied special early
    childhood elementary secondary middle high it hr icu er payroll tax audit benefits training recruitment facilities maintenance
    production manufacturing logistics procurement compliance risk software web mobile social media digital strategy planning policy
    infrastructure user applications medical surgical telemetry oncology cardiology cardiac pediatrics orthopedics neonatal
    accounts admin assurance control purchase purchasing radiology psychiatry rehabilitation unit post labor delivery ambulatory
    inpatient outpatient behavioral mental taxation indirect direct treasury accounting claims underwriting litigation residential
    industrial warehouse distribution packaging mechanical electrical telecommunications analytics engineering recruiting
"""
_LINK_WORDS = "of for in im and the de la du des del der für von to zu et y e on"
LINKS = frozenset(_LINK_WORDS.split())
"""Words that join a title and its field."""
_NO_SURNAME = 12
"""Letters from which a title of one word in another language is no surname ("Elektroinstallateur", but not "Zimmermann")."""
_GRADE = re.compile(r"i{1,3}|iv|v|\d{1,2}|l\d|[a-c]|in|innen")
_ANY_GENDER = re.compile(r"[mwdfhx]")


def is_grade(text: str, start: int, end: int) -> bool:
    """Tell whether the word at *start* of *text* is a number or letter behind a title; a capital X by itself may be a firm."""
    word = plain(text[start:end])
    if _ANY_GENDER.fullmatch(word):
        return text[start:end].islower() or "/" in (text[start - 1 : start], text[end : end + 1])
    return _GRADE.fullmatch(word) is not None


@cache
def roles() -> frozenset[str]:
    """Return the words that name a role wherever they stand, in all their genders."""
    abroad = {plain(title) for title in foreign_titles.names() if title.isalpha() and len(title) >= _NO_SURNAME}
    named = words_of("title") | frozenset(_MORE_ROLES.split()) | abroad
    gendered = {kept for form, kept in NEUTRAL.items() if plain(form) in named or plain(kept) in named}
    return (named | {plain(form) for form, kept in NEUTRAL.items() if kept in gendered}) - doubtful()


def masculine(word: str) -> str:
    """Return a plain *word* without the feminine ending of German where that leaves a role: "krankenpflegerin"."""
    stem = word.removesuffix("innen").removesuffix("in")
    return stem if stem != word and stem in roles() and word not in roles() else word


@cache
def doubtful() -> frozenset[str]:
    """Return the words that name a role or are the beginning of a name: "Cook County", "Head Start"."""
    return SURNAMES | words_of("weak_title")


@cache
def parts() -> frozenset[str]:
    """Return the words that titles are made of."""
    named = " ".join(phrase for phrases in (job_titles.names(), known_skills()) for phrase in phrases)
    abroad = {plain(word) for title in foreign_titles.names() for link, word in pairwise(title.split()) if link in LINKS}
    made = frozenset(word_list(named.replace("-", " "))) | words_of("title") | words_of("field") | frozenset(_MORE_PARTS.split())
    return frozenset(word for word in made | abroad | roles() if len(word) > 1 and word.isalpha()) - _EXCLUDED - _SMALL


@cache
def fields() -> frozenset[str]:
    """Return the words that only name a field of work behind a title."""
    return words_of("field") | frozenset(_FIELD_WORDS.split())


@cache
def works() -> frozenset[tuple[str, ...]]:
    """Return the names, as words, of jobs and of what is done in them, tools left out."""
    known = (*job_titles.names(), *(skill.name for skill in known_skills().values() if skill.kind != "tool"))
    split = (tuple(word_list(phrase)) for phrase in known)
    return frozenset(words for words in split if not SURNAMES.intersection(words) and not _EXCLUDED.intersection(words))


@cache
def pairs() -> frozenset[tuple[str, str]]:
    """Return the words that follow one another in known titles: "line cook", "general manager"."""
    return frozenset(pair for phrase in job_titles.names() for pair in pairwise(word_list(phrase)))
