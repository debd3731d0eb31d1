"""Degree levels that a clause of a posting asks for; the words are in `data/degree_words.tsv`."""

import re
from functools import cache

from resume_ats_scorer.lexicon import degrees
from resume_ats_scorer.model import DegreeLevel, value

_HINT = re.compile(
    r"degree|bachelor|master|dipl|doctor|ph\.?\s?d|gradua|school|associate|[bm]\.|juris|vocation|apprentic|post[- ]?grad|secondary"
    r"|studium|ausbildung|abschluss|abitur|licence|licencia|titul|grado|bac\b|baccal|bachill|ensino|curso|laurea|niveau|ciclo"
    r"|formaci|cert|matric|grade|lehre|bildung|\bmd\b|efz|pharm|ll\.?[bm]\b|\bm\.?eng|\bb\.?arch"
    r"|istituto|qualifica|ragioner|perito|meister|reife|dipl[ôo]m|secund|12o ano|escolar|gcse|nvq|svq"
    r"|laure|grado|hoger|dottorato|doktor|superior|promotion|maestr|m[áa]ster|mestrado|baccalaureate|intermediate"
    r"|\b(?:b[aes]|bs[cn]|bba|bca|bcom|btech|bed|m[aes]|msc|mba|mca|ms[nw]|dnp|mtech|mcom|j\.?d|e\.?d|a\.?a|a\.?s|a[ds]n|ged|hs|hsc|ssc|12th"
    r"|10\+2|iti|pg\w*|ug|cap"
    r"|bep|bts|dut|fp|hbo|wo|mbo|h\.s|2º)\b"
)
_NOT_A_DEGREE = re.compile(
    r"^\W*jd\W*$|masters? of (?:illustrator|photoshop|excel|the\b|all\b|your\b)"
    r"|master (?:data|plan|scheduler?|the|electrician|plumber|technician)|scrum ?master|high degree of"
    r"|degree of (?!bachelor|master)"
    r"|(?:recent|fresh|new) (?:\w+ )?graduates?|graduate (?:professional )?nurse"
    r"|post[- ]?graduate (?:\w+ )?(?:experience|training|years)"
    r"|experience (?:\w+ ){0,2}in an? [\w' ]{2,20} program"
    r"|\([^()]*\bmust (?:\w+ )?(?:enrol|obtain|complete|earn|pursue)[^()]*\)"
    r"|vocational nurses?\b|graduate[- ]level"
    r"|associate (?:director|manager|consultant|vice)|graduate (?:program|trainee|engineer|student)s?|undergraduates?",
    re.IGNORECASE,
)
_EQUIVALENT = re.compile(
    r"\bequivalent\b(?! (?:degree|qualification))|or (?:related |relevant |commensurate |comparable )?"
    r"(?:work |professional |industry |practical )?experience|in lieu of|combination of (?:education|experience)|vergleichbar"
    r"|\bor (?:at least |an? |minimum )*(?:\w+ )?\(?\d{1,2}\)?\+? years?'? (?:of )?(?:\w+[ -]){0,4}experience"
    r"|ou équivalent|o similar\b|o equivalente|ou equivalente|of gelijkwaardig|oder gleichwertig",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:degree|diploma|concentration|major|bachelor'?s?|master'?s?|graduat\w+|b\.?s\.?c?|b\.?e|b\.?tech|b\.?a|m\.?s|mba|ph\.?d)\)?,?\s*(?:degree\s*)?"
    r"(?:\([^)]*\)\s*)?(?:in|of)\s(?:the field of |an? )?(?P<fields>[^.;:()\d]{3,120})",
    re.IGNORECASE,
)
_FIELD_END = re.compile(
    r"\b(?:or (?:an?y? )?(?:other )?(?:related|relevant|similar|equivalent|comparable|closely|experience|foreign)|and (?:at"
    r" least|minimum|\d)|with|from|is|are"
    r"|required|preferred|plus|degree|equivalent|field|discipline|desired|desirable|strongly|highly|must|experience)\b.*$",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(r"\b(?:pursuing|working towards?|enrolled in|studying (?:for|towards?))\b[^.;:]{0,40}$", re.IGNORECASE)
"""What stands before a degree that need not be finished."""
_ARTICLE = re.compile(r"^(?:an?|the)\s")
_BETWEEN = re.compile(r",\s*(?:and\s|or\s)?|\s+or\s+|\s+and/or\s+|/")
_MOST_FIELD_WORDS = 5


@value
class Demand:
    """A degree asked for."""

    level: DegreeLevel
    """The lowest level that will do."""
    start: int
    """Where the first word that asks for it, or for work towards it, begins."""
    end: int
    """Where the last one ends."""
    fields: tuple[str, ...]
    """Fields of study, as written in lower case."""
    equivalent: bool
    """Experience will do instead."""


@cache
def _patterns() -> tuple[tuple[DegreeLevel, re.Pattern[str]], ...]:
    return tuple((level, re.compile(words, re.IGNORECASE)) for level, words in degrees.asked().items())


def find(clause: str) -> Demand | None:
    """Return the degree that *clause* asks for, the lowest where it names several, or None."""
    if not _HINT.search(clause.lower()):
        return None
    plain = _NOT_A_DEGREE.sub(lambda match: " " * len(match.group()), clause)
    found = [(level, match) for level, pattern in _patterns() for match in pattern.finditer(plain)]
    if not found:
        return None
    start = min(match.start() for _, match in found)
    under_way = _UNDER_WAY.search(clause, 0, start)
    return Demand(
        min(level for level, _ in found),
        under_way.start() if under_way else start,
        max(match.end() for _, match in found),
        _fields(clause),
        bool(_EQUIVALENT.search(clause)),
    )


def fields_at(clause: str) -> tuple[int, int]:
    """Return where in *clause* the fields of study of a degree begin and end; nowhere where it names none."""
    match = _FIELD.search(clause)
    return (match.start("fields"), match.start("fields") + len(_FIELD_END.sub("", match["fields"]))) if match else (0, 0)


def _fields(clause: str) -> tuple[str, ...]:
    start, end = fields_at(clause)
    parts = [_ARTICLE.sub("", part.strip(" ,.-'\"").lower()) for part in _BETWEEN.split(clause[start:end])]
    return tuple(dict.fromkeys(part for part in parts if part and len(part) > 1 and len(part.split()) <= _MOST_FIELD_WORDS))
