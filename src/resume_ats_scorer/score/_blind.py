"""Text without the words that must not move a score; every place in it is a place in the original."""

import re
from functools import cache

from resume_ats_scorer.lexicon.gendered import NEUTRAL, TELLING, TELLING_IN
from resume_ats_scorer.resume.title_words import SURNAMES
from resume_ats_scorer.resume.words import is_state, is_town, plain, words_of

_TOOLS = "access|azure|dos|dynamics|excel|exchange|office|outlook|power|powerpoint|project|sharepoint|sql|teams|visio|windows|word"
_WORD = re.compile(rf"(?<![^\W\d_])(?!(?i:ms[ -](?:{_TOOLS}))\b|MS in\b)[^\W\d_]+(?:'s\b)?")
"""A word; "MS" before a tool or a field of study is no form of address, and none that is looked at."""
_FEMININE = tuple(stem + ending for stem in ("er", "or", "ent", "ist", "eur", "ant", "log") for ending in ("in", "innen"))
_SHORTEST_FEMININE = 6
_NOT_GERMAN = frozenset(
    {"glycerin", "valentin", "quentin", "florentin", "constantin", "katherin", "chlorin", "heparin", "warfarin"}
)
_ENDING = re.compile(
    r"(?<=[a-zäöüß]{4})[:*/_](?:in|innen)\b|\(?\b[mwfh]/[mwfhdx](?:/[mwfhdxgi]\b)?\)?|\((?:e|ne|a|o/a|r/in|in)\)(?!\w)"
)
_BOTH = re.compile(r"\b(\w{3,})innen\s+(?:und|&|/)\s+(?=\1)", re.IGNORECASE)
"""The first of "Kolleginnen und Kollegen"."""
_CONTACT = re.compile(
    r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:https?://|www\.)\S+"
    r"|\b(?:linkedin|github|gitlab|xing|facebook|twitter|instagram|behance)\.com/\S+"
    r"|(?<![\w/.,$€£-])(?:\+\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?)?\d[\d .-]{4,11}\d|\(\d{2,5}\)[ .-]?\d[\d .-]{4,10}\d"
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{3}-\d{4}|0\d{2,4}[ /-]\d{5,8})(?![\w/%])",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:(?:date|place) of birth|d\.?o\.?b\b\.?|birth ?(?:date|day|place)|born(?: on| in| at)?\b(?! to)|marital status"
    r"|(?:religion|caste|nationality|citizenship|civil status|pronouns|visa(?: status)?|disabilit(?:y|ies)"
    r"|work(?:ing)? permit)(?= *[:=-])"
    r"|geburts(?:datum|tag|ort)|geboren(?: am| in)?|familienstand|staatsangehörigkeit|nationalität|konfession"
    r"|date de naissance|née? le|nationalité|situation (?:familiale|de famille)|état civil"
    r"|fecha de nacimiento|lugar de nacimiento|nacionalidad|estado civil"
    r"|(?:data|luogo) di nascita|nat[oa] il|nazionalità|cittadinanza|stato civile"
    r"|data de nascimento|nacionalidade|naturalidade|geboorte(?:datum|plaats)|nationaliteit|burgerlijke staat)\b"
    r"(?:\s*[:=-](?:[^|;•.]|\.(?!\s[A-Z])){0,80}[^|;•.\s]*|(?:[^|;•,:.]|\.(?!\s[A-Z])){0,60}"
    r"(?:,(?: [A-Z]{2}\b| ?(?:19|20)\d\d\b[^|;•,:]{0,60}|[^|;•,:]{0,25}$))?)[\s:=-]*"
    r"|\b(?:age|sex|gender|children|kids|height|weight|alter|geschlecht|kinder|âge|sexe|enfants|edad|sexo|hijos|età|sesso|figli|idade|filhos"
    r"|leeftijd|geslacht|kinderen) *[:=] *[\w.'-]+(?: (?:years?|jahre|ans|años|anni|anos|jaar|cm|kg)\b)?",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\b\d{1,2}[ -]years?[ -](?:old|of age)\b|\b(?:aged|âgée? de) \d{1,2}(?: ans)?\b|\b\d{2} (?:jahre alt|años de edad|jaar oud)\b",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"\b(?:(?:(?:un)?married|single|divorced|widowed|separated|mother|father|parent),? (?:with|of|and|to)|i have)"
    r" (?:no|an?|one|two|three|four|five|\d) (?:\w+ )?(?:children|child|kids?|sons?|daughters?)\b"
    r"|(?:^|(?<=[,;|.] ))(?:single|separated"
    r"|(?:no|an?|one|two|three|four|five|\d) (?:children|child|kids?|sons?|daughters?))(?=[,;|.]|$)",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"(?:\b[A-Z][\w.]{0,30} ){0,2}\b(?i:citizens?(?:hip)?|passport(?: holder)?)\b(?! (?i:services?|science|engagement|development))"
    r"|(?:\b[A-Z][\w.-]{0,30} ){1,3}(?:nationality|origin|descent|heritage)\b"
)
_TRIGGER_WORDS = """
    birth dob d born birthdate birthday birthplace marital religion caste nationality citizenship civil pronouns visa
    disability disabilities permit geburtsdatum geburtstag geburtsort geboren familienstand staatsangehörigkeit
    nationalität konfession naissance né née nationalité familiale famille nacimiento nacionalidad estado nascita nato
    nata nazionalità cittadinanza stato nascimento nacionalidade naturalidade geboortedatum geboorteplaats nationaliteit
    burgerlijke age sex gender children kids single separated child son sons daughter daughters origin descent heritage
    height weight alter geschlecht kinder âge sexe enfants edad sexo hijos età sesso figli idade filhos leeftijd geslacht
    kinderen old aged âgé âgée alt oud citizen citizens passport état
"""
_TRIGGERS = frozenset(_TRIGGER_WORDS.split())
_REACHABLE = re.compile(r"[@:w.+\d](?:(?<=@)|(?<=:)//|(?<=w)ww\.|(?<=\.)com/|(?<=\+)\d|(?<=\d)\d\d[ .)/-]{1,2}\d)")
_UNFAIR = re.compile(
    r"\bnative(?:[ -]level)?(?= (?:\w+ ){0,2}speakers?\b)|\b(?:native|mother)[ -]tongue\b"
    r"|\b(?:recent|fresh|new) (?:\w+ )?graduates?\b"
    r"|\bfreshers?\b|\bmuttersprach\w+|\bjeunes? diplômée?s?\b|\blangue maternelle\b|\brecién (?:titulad|graduad)\w+"
    r"|\brecém-formad\w+|\bneolaureat\w+|\bmadrelingua\b|\bmoedertaal\b",
    re.IGNORECASE,
)
"""Origin and age by other words, which a posting may not ask for."""
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_PLACE = re.compile(
    r"\b(?P<town>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}), "
    r"(?:(?P<state>[A-Z]{2})\b(?P<zip> \d{5}(?:-\d{4})?\b)?|(?P<country>[A-Z][a-z]{3,}))"
)
"""A town with its state or country as addresses write it: "Baker, LA 70714", "Lagos, Nigeria"."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"[:*/_(]")


def blank(text: str, start: int, end: int) -> str:
    """Return *text* with spaces from *start* to *end*."""
    return text[:start] + " " * (end - start) + text[end:]


def demanded(text: str, language: str) -> str:
    """Return *text* of a posting as `blind` does, and without what no resume may be asked for: a mother tongue, a recent degree."""
    return blind(erase(_UNFAIR, text), language)


def erase(pattern: re.Pattern[str], text: str) -> str:
    """Return *text* with spaces wherever *pattern* matches."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


def mixed_letters(word: str) -> bool:
    """Return whether *word* mixes Latin letters with Greek or Cyrillic ones, as a word dressed up with look-alikes does."""
    return bool(_FOREIGN.search(word) and _LATIN.search(word))


def blind(text: str, language: str = "und") -> str:
    """Return *text* of the same length without what must not move a score; for resumes and postings alike.

    Spaces stand for pronouns, forms of address, words of gender, age, family and nationality, birth dates, e-mail addresses, phone
    numbers, web addresses, towns with their state or country and words of mixed alphabets; gendered titles are in one form
    ("waitress" and "waiters" are `waiter`).
    Words that are such in one *language* only (`er`, `sie`) are taken out where that language is given. Twice changes nothing.
    """
    if _REACHABLE.search(text):
        text = erase(_CONTACT, text)
    if ", " in text:
        text = _PLACE.sub(lambda match: " " * len(match[0]) if _is_place(match) else match[0], text)
    if _says_nothing(text, language):
        return erase(_ENDING, text) if _SIGN.search(text) else text
    words = set(_WORD.findall(text.lower()))
    if not words.isdisjoint(_TRIGGERS):
        text = erase(_NATIONAL, erase(_AGE, erase(_FAMILY, erase(_LABELLED, text))))
    if _SIGN.search(text):
        text = erase(_ENDING, text)
    if "innen" in text:
        text = erase(_BOTH, text)
    telling = _telling(language)
    told = {word: "" for word in words if word in telling or word.removesuffix("'s") in telling}
    told.update((word, NEUTRAL[word.removesuffix("'s")]) for word in words if word.removesuffix("'s") in NEUTRAL)
    told.update((word, _masculine(word)) for word in words if word.endswith(_FEMININE))
    if not text.isascii():
        told.update((word, "") for word in words if mixed_letters(word))
    return _WORD.sub(lambda match: _written(match[0], told), text) if told else text


def _is_place(match: re.Match[str]) -> bool:
    """Tell whether a match of `_PLACE` is one and no list of two things."""
    town, state = match["town"], match["state"]
    named = is_town(town) or match["zip"] is not None or (state is not None and town.lower() in SURNAMES)
    return named and (is_state(state) if state else plain(match["country"]) in words_of("country"))


def _says_nothing(text: str, language: str) -> bool:
    """Return whether no word of *text* need be looked at closer, as in most lines."""
    runs = _LETTERS.findall(text.lower())
    return (
        _looked_at(language).isdisjoint(runs)
        and not any(run.endswith(_FEMININE) for run in runs)
        and (text.isascii() or not _FOREIGN.search(text))
    )


@cache
def _telling(language: str) -> frozenset[str]:
    return TELLING | TELLING_IN.get(language, frozenset())


@cache
def _looked_at(language: str) -> frozenset[str]:
    return _TRIGGERS | NEUTRAL.keys() | {word.removesuffix("'s") for word in _telling(language)}


def _masculine(word: str) -> str:
    if word in _NOT_GERMAN or len(word) <= _SHORTEST_FEMININE:
        return word
    stem = word.removesuffix("innen").removesuffix("in")
    return NEUTRAL.get(stem, stem)


def _written(word: str, told: dict[str, str]) -> str:
    kept = told.get(word.lower(), word)
    if kept == word.lower():
        return word
    cased = kept.upper() if word.isupper() else kept.capitalize() if word[0].isupper() else kept
    return cased.ljust(len(word))
