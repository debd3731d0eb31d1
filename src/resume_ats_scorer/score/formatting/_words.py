"""Word lists of the writing checks, made for them; English only."""

import re


class Phrases:
    """A pattern in lower case that is searched for in any case, line by line where the text as a whole shows a *sign* of it."""

    def __init__(self, pattern: str, *, sign: str = "") -> None:
        """Compile *pattern*; *sign* is a plainer one that occurs wherever it does, by default the same."""
        self.sign = re.compile(sign or pattern)
        """To search lower-case text for, which is many times as fast as in any case."""
        self.pattern = re.compile(pattern, re.IGNORECASE)


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

FIRST_PERSON = re.compile(
    r"(?<![\w.'/&+-])(?:I(?!(?<=[a-z] I)(?:[,;.)]|$))|I'm|I've|I'd|I'll|[Mm]e|[Mm]y|[Mm]yself)(?![\w'/&+-]|\.[A-Za-z])"
)

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

_QUANTITIES = """
two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds thousand
thousands million millions dozen dozens half third quarter doubled tripled halved twice
"""
_QUANTITY = frozenset(_QUANTITIES.split())
_FIGURE = re.compile(r"[\d%$€£₹]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"\w+")


def gives_quantity(text: str) -> bool:
    """Return whether *text* has a figure or a word that stands for one, years left out."""
    return bool(_FIGURE.search(_YEAR.sub("", text))) or not _QUANTITY.isdisjoint(_WORD.findall(text.lower()))


PERSONAL = Phrases(
    r"\b(?:date of birth|d\.?o\.?b\.?\b|born on|birth ?date|place of birth|marital status|(?:married|single|divorced) with"
    r"|nationality\s*:|religion\s*:|gender\s*:|sex\s*:|(?:father|mother|husband|spouse)'?s name|no\.? of children|blood group"
    r"|caste\s*:|age\s*:\s*\d)"
)
_CARDS = (
    r"\b(?:passport|social security|ssn|national id(?:entity)?(?: card)?|aadhaa?r|pan(?: card)?|driv(?:er|ing)'?s? licen[cs]e"
    r"|(?:id|identity) card|nric|cnic)\b"
)
_NUMBERED = r"\bid (?:details|number|no)\b\W{0,4}\d{6,}"
IDENTITY_NUMBER = Phrases(
    _CARDS + r"[^\w\n]{0,3}(?:no\b|number|num\b|#)?[^\w\n]{0,4}"
    r"(?=[A-Z]{0,3}\d|(?-i:[A-Z]) \d)[A-Z\d][A-Z\d -]{4,}|" + _NUMBERED,
    sign=f"{_CARDS}|{_NUMBERED}",
)
SALARY = Phrases(
    r"\b(?:(?:current|expected|desired|present|last) (?:salary|ctc|package|compensation)|salary (?:expect\w+"
    r"|requirements?|history|:))"
)
PLACEHOLDER = Phrases(
    r"lorem ipsum|dolor sit amet|\[(?:your|insert|enter|name|company|job title|city|date|phone|email|address"
    r"|language|number|type|subject|timeframe|award name)\b[^\]]*\]"
    r"|<(?:your|insert|enter) [^>]*>|\b(?:your name here|insert text|click here to enter|type your)\b"
)
_SMALL = "the and of to in for with a an is on at by from was were that this"
DOUBLED = frozenset(_SMALL.split())
"""Words that are never meant twice in a row."""

SOCIAL_SECURITY = re.compile(r"(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])")
"""Numbers that the U.S. Social Security Administration may have given out; others of that shape are samples."""

_COMMON = """
A AA AAS AC ADD ALL AM AND AS ATM BA BS BSC BUT CA CD CEO CFO CIO COO CPA CPR CTO CV DATA DC DR DVD EU EUR EVP FAQ FL FOR FROM GBP
GED GPA GPS GRE HR HVAC ID II III INC IT IV IX JD JR JULY JUNE LLB LLC LLM LTD MA MAY MBA MD MR MRS MS MSC NEW NOT NY NYC OK OR PC
PDF PE PHD PM PO PR QA QC RN SAT SET SR ST SVP TEAM THE TOP TV TX UAE UK UN URL US USA USD VI VII VIII VP WITH WORK XI XII
"""
COMMON_ACRONYMS = frozenset(_COMMON.split())
"""Abbreviations that need no long form, and headings' words that look like one."""
