"""Years of experience that a clause of a posting asks for."""

import re

from resume_ats_scorer.model import value

_WORDS = {
    word: number
    for number, words in {
        0.5: "half",
        1: "one ein un",
        2: "two zwei deux dos dois due twee",
        3: "three drei trois tres três tre drie",
        4: "four vier",
        5: "five fünf cinq cinco cinque vijf",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten zehn dix diez dez dieci tien",
        12: "twelve",
        15: "fifteen",
        20: "twenty",
    }.items()
    for word in words.split()
}
_NUMBER = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(_WORDS)})"
_UNIT = r"(?:pqe\b|(?<=\bun )an\b|years?|yrs?|year\(s\)|yr\(s\)|jahr(?:en?)?|ans|années|años?|anos?|ann[oi]|jaar)"
_AMOUNT = re.compile(
    rf"(?<![\d$₹£€.,/])(?<!\w-)(?<!\w -)"
    rf"(?P<low>{_NUMBER})(?:\s*\(\d{{1,2}}\))?\s*(?:\+|plus|or more|years?|yrs?)?\s*(?:(?:-|–|—|to|bis|à|a|tot"
    rf"|and|or)\s*(?P<high>{_NUMBER})"
    rf"(?:\s*\(\d{{1,2}}\))?)?\s*\+?\s*(?:plus\s|or more\s|full\s|complete\s)?-?{_UNIT}['’]?(?![\w])(?:\s*\+)?",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"(?<![\d$-])(?P<low>\d{1,2})\s*(?:\+|-\s*\d{1,2})?\s*(?:months?|monate|mois|meses|mesi|maanden)\b", re.IGNORECASE
)
_EXPERIENCE = re.compile(
    r"experien|\bexp\b|\bpqe\b|\bexpertise\b|background|\bworking\b|hands-on|track record|erfahrung|expérience|experiencia"
    r"|experiência|esperienza|ervaring|berufspraxis"
    r"|\bpractice\b|\bwork\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:over|past|last|next|within|every|after|age|aged|first|final|in)\s(?:the\s)?$"
    r"|\b(?:been|serv\w+|operat\w+|trusted|caring)\b[^.;]{0,40}\bfor\s(?:over |more than |nearly |almost )?$"
    r"|\baverag\w+\s(?:of\s)?(?:over\s)?$"
    r"|\b(?:record|history|violations?|accidents?|offen[cs]es?)\b[\w\s,(]{0,25}$",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:kids|children|child|toddlers|teens|students|pupils|learners|aged|ages)\b[\s\w,(:-]{0,12}$", re.IGNORECASE
)
_AFTER = re.compile(
    r"\s*(?:of age\b|old\b|(?:or|and) (?:older|over)\b|in business|(?:of )?full[- ]time education"
    r"|of (?:\w+ ){0,2}level education"
    r"|of (?:\w+ )?training\b(?! experience)|of (?:\w+ )?(?:college|school|algebra|mathematics|education|formal|study|growth"
    r"|history|innovation|university)"
    r"|(?:\w+ )?(?:checkable|verifiable|work|employment|address|screening) history"
    r"|warranty|contract|bond|agreement|college|ago\b"
    r"|(?:[^.;]{0,60} )?(?:may|can|will) (?:be )?substituted?\b"
    r"|(?:technical |trade |vocational )?(?:\w+'?s? )?(?:degree|diploma|course|program)\b)",
    re.IGNORECASE,
)
_MOST = 30
_AGE = 16
"""Years from which a number of years is an age where nothing speaks of experience."""
_ONE = re.compile(r"\b(?:at least|minimum|min\.?|over|a full)(?: of)? (?:an? )?(?:full )?year\b(?! \d)", re.IGNORECASE)
_DECADE = re.compile(r"\b(?:a|one) decade\b", re.IGNORECASE)


@value
class Amount:
    """Years asked for."""

    years: float
    """The least that will do."""
    start: int
    """Where the words begin in the clause."""
    end: int
    """Where they end."""


def find(clause: str, *, expected: bool) -> list[Amount]:
    """Return the years of experience that *clause* asks for, in order.

    Where experience is not *expected* the clause must speak of it. Ages, terms and the age of the firm are no experience.
    """
    if not expected and not _EXPERIENCE.search(clause):
        return []
    found = []
    for match in _AMOUNT.finditer(clause):
        years = _value(match["low"])
        if _BEFORE.search(clause[: match.start()]) or _AFTER.match(clause, match.end()) or not 0 < years <= _MOST:
            continue
        if _OF_PEOPLE.search(clause[: match.start()]) or (years >= _AGE and not _EXPERIENCE.search(clause)):
            continue
        found.append(Amount(years, match.start(), match.end()))
    if not found and _EXPERIENCE.search(clause):
        words = ((10, _DECADE), (1, _ONE))
        found = [Amount(years, one.start(), one.end()) for years, named in words for one in named.finditer(clause)][:1]
    if not found and _EXPERIENCE.search(clause):
        found = [Amount(int(match["low"]) / 12, match.start(), match.end()) for match in _MONTHS.finditer(clause)][:1]
    return found


def _value(word: str) -> float:
    return float(_WORDS.get(word.lower(), 0) or word.replace(",", "."))
