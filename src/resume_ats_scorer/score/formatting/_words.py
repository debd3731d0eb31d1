"""Word lists of the writing checks, made for them; English only."""

import re
from typing import NamedTuple

_BASE = """
accelerate accomplish account achieve acquire act adapt add address adjust administer advance advise advocate align allocate amend
analyse analyze answer anticipate apply appoint appraise approve architect arrange assemble assess assign assist assure attain
attend audit author authorise authorize automate balance bill boost brief bring broaden budget build calculate call campaign carry
catalogue categorise chair champion change chart check clarify classify clean close coach code collaborate collate collect combine
communicate compare compile complete compose compute conceive conceptualise conduct configure connect consolidate construct consult
contact contribute control convert convince cook coordinate copy correct counsel count craft create cultivate customise customize
cut
debug decide decrease define delegate deliver demonstrate deploy derive describe design detect determine develop devise diagnose
digitise direct discover dispatch dispense display distribute diversify document double draft draw drive earn edit educate
effect elicit eliminate emphasise employ empower enable encourage enforce engage engineer enhance enlarge enlist ensure enter
entertain establish estimate evaluate examine exceed execute exercise exhibit expand expedite experiment explain explore express
extend extract fabricate facilitate field file fill finalise finance fix focus follow forecast form formulate foster found fulfil
fulfill gain gather generate give govern grade greet grow guide handle hire host identify illustrate implement improve increase
influence inform initiate innovate inspect inspire install institute instruct integrate interact interface interpret interview
introduce invent inventory investigate issue judge keep label launch lead learn lecture leverage liaise lift listen load locate
log lower maintain make manage map market maximise maximize measure mediate meet mentor merge migrate minimise minimize mix
mobilise model moderate modernise modernize modify monitor motivate move multiply navigate negotiate obtain offer open operate
optimise
optimize orchestrate order organise organize orient originate outline overhaul oversee own package paint participate partner perform
persuade pilot pioneer pitch place plan post predict prepare prescribe present preside prevent price prioritise prioritize process
procure produce program project promote prompt proofread propose protect prove provide publicise publish purchase pursue qualify
raise ran rank rate reach receive recommend reconcile record recruit rectify redesign reduce reengineer refactor refer refine
regulate rehabilitate reinforce rejuvenate remodel renovate repair replace reply report represent research resolve respond restore
restructure retain retrieve revamp review revise revitalise revolutionise route run safeguard sanitize save scale schedule screen
secure select sell send serve service set settle shape share ship simplify solicit solve sort spearhead specify spread staff
standardise standardize start steer stimulate stock stop store streamline strengthen structure study succeed suggest summarise
summarize supervise supply support surpass survey sustain synthesise tailor take target teach tend test tighten track trade train
transcribe transfer transform translate transport treat triage triple troubleshoot tutor type uncover unify update upgrade use
utilise
utilize validate verify visualise volunteer weigh welcome win work write
"""
_IRREGULAR = """
led built wrote won ran drove grew made taught held kept sold set cut took gave oversaw brought began spoke met sent spent found
saw chose rebuilt rewrote undertook overcame sought bought caught laid put read shot stood thought told understood wove dealt
"""


def _forms(base: str) -> set[str]:
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    if base.endswith("y") and base[-2] not in "aeiou":
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    endings = {base, base + "s", base + "es", base + "ed", base + "ing"}
    return endings | {base + base[-1] + "ed", base + base[-1] + "ing"}


VERBS = frozenset(form for base in _BASE.split() for form in _forms(base)) | frozenset(_IRREGULAR.split())
"""Verbs that statements begin with, in the forms they take there."""

BASES = frozenset(_BASE.split())
"""The same verbs in their plain form."""


class Phrases(NamedTuple):
    """A pattern with words of which any match has one, so that most texts need not be searched."""

    triggers: tuple[str, ...]
    """Lower-case words."""
    pattern: re.Pattern[str]
    """The pattern."""


_WORN = """
team player|hard working|hardworking|hard worker|detail oriented|result oriented|results oriented|result driven|results driven
self starter|go getter|outside the box|outside of the box|out of the box|synergy|synergies|go to person|best of breed
proven track record|dynamic individual|dynamic professional|dynamic leader|highly motivated|self motivated
works well under pressure|work well under pressure|excellent communication skills|strong work ethic|fast learner|quick learner
people person|value add|bottom line|hit the ground running|wear many hats|wears many hats|wearing many hats|strategic thinker
thought leader|move the needle|low hanging fruit|passionate about|passionate professional|seasoned professional|goal oriented
multi tasker|can do attitude|win win
"""
CLICHES = tuple(_WORN.strip().replace("\n", "|").split("|"))
"""Worn phrases, hyphens written as spaces."""

FIRST_PERSON = re.compile(r"(?<![\w.'/&+-])(?:I|I'm|I've|I'd|I'll|[Mm]e|[Mm]y|[Mm]yself)(?![\w'/&+-]|\.[A-Za-z])")

DUTIES = re.compile(
    r"^(?:was |were )?(?:responsible for|(?:main |key |primary )?(?:duties|responsibilities) (?:included?|were|are)"
    r"|tasked with|in charge of"
    r"|duties:|helped (?:to|with)|assigned to|involved in|worked (?:on|with))",
    re.IGNORECASE,
)

PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is being|are being) (?:\w+ly )?(?:\w{3,}ed|given|made|built|held|chosen|written"
    r"|taken|sent|found|kept|led|brought)\b",
    re.IGNORECASE,
)

QUANTITY = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|hundreds?|thousands?|millions?"
    r"|dozens?|half|third|quarter|doubled|tripled|halved|twice)\b|[%$€£₹]",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")

PERSONAL = Phrases(
    (
        "birth",
        "d.o.b",
        "dob",
        "born on",
        "marital",
        "married with",
        "single with",
        "divorced with",
        "nationality",
        "religion",
        "gender:",
        "gender :",
        "sex:",
        "sex :",
        "s name",
        "children",
        "blood",
        "caste",
        "age:",
        "age :",
    ),
    re.compile(
        r"\b(?:date of birth|d\.?o\.?b\.?\b|born on|birth ?date|place of birth|marital status|(?:married|single|divorced) with"
        r"|nationality\s*:|religion\s*:|gender\s*:|sex\s*:|(?:father|mother|husband|spouse)'?s name|no\.? of children|blood group"
        r"|caste\s*:|age\s*:\s*\d)",
        re.IGNORECASE,
    ),
)
IDENTITY_NUMBER = Phrases(
    ("passport", "social", "ssn", "national", "aadha", "pan ", "licen", "identity", "id card", "nric", "cnic"),
    re.compile(
        r"\b(?:passport|social security|ssn|national id(?:entity)?(?: card)?|aadhaa?r|pan(?: card)?|driv(?:er|ing)'?s? licen[cs]e"
        r"|(?:id|identity) card|nric|cnic)\b[^\w\n]{0,3}(?:no\b|number|num\b|#)?[^\w\n]{0,4}(?=[A-Z]{0,3}\d)[A-Z\d][A-Z\d -]{4,}",
        re.IGNORECASE,
    ),
)
SALARY = Phrases(
    ("salary", "ctc", "package", "compensation"),
    re.compile(
        r"\b(?:(?:current|expected|desired|present|last) (?:salary|ctc|package|compensation)|salary (?:expect\w+"
        r"|requirements?|history|:))",
        re.IGNORECASE,
    ),
)
PLACEHOLDER = Phrases(
    ("lorem", "dolor sit", "[", "<", "your name", "insert text", "click here", "type your"),
    re.compile(
        r"lorem ipsum|dolor sit amet|\[(?:your|insert|enter|name|company|job title|city|date|phone|email|address)\b[^\]]*\]"
        r"|<(?:your|insert|enter) [^>]*>|\b(?:your name here|insert text|click here to enter|type your)\b",
        re.IGNORECASE,
    ),
)
_SMALL = "the and of to in for with a an is on at by from was were that this"
DOUBLED = frozenset(_SMALL.split())
"""Words that are never meant twice in a row."""

SOCIAL_SECURITY = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")

_COMMON = """
A AA AAS AC ADD ALL AM AND AS ATM BA BS BSC BUT CA CD CEO CFO CIO COO CPA CPR CTO CV DATA DC DR DVD EU EUR EVP FAQ FL FOR FROM GBP
GED GPA GPS GRE HR HVAC ID II III INC IT IV IX JD JR JULY JUNE LLB LLC LLM LTD MA MAY MBA MD MR MRS MS MSC NEW NOT NY NYC OK OR PC
PDF PE PHD PM PO PR QA QC RN SAT SET SR ST SVP TEAM THE TOP TV TX UAE UK UN URL US USA USD VI VII VIII VP WITH WORK XI XII
"""
COMMON_ACRONYMS = frozenset(_COMMON.split())
"""Abbreviations that need no long form, and headings' words that look like one."""
