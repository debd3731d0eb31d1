"""Degrees and schools by the words that name them, in seven languages."""

import re
from collections.abc import Sequence

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import DegreeLevel
from resume_ats_scorer.resume.words import AnyCase, word_list, words_of

_OF = (
    r"(?:\s+of\s+(?:applied\s+)?(?:sciences?|arts?|engineering|technology|commerce|music|fine\s+arts|education|laws?|"
    r"philosophy|architecture)"
    r"(?=\s*(?:$|[,:;(–-]|in\b|degree\b|with\b|honou?rs\b))(?:\s+degree)?|\s+(?:of|in|degree)\b)?"
)
_DOCTORATE = (
    r"ph\.?\s?d\.?|d\.?\s?phil\.?|doctor(?:ate|al)?(?:\s+of\s+[\w ]+)?|medical\s+doctorate|m\.d\.|md(?=\s*[,(]|$)|j\.d\.|"
    r"jd(?=\s*[,(]|$)|d\.?d\.?s\.|ed\.?\s?d\.|"
    r"pharm\.?\s?d\.?|d\.?b\.?a\.|dnp|dpt|psy\.?d\.?|sc\.d\.|juris\s+doctor|promotion|dr\.\s?(?:rer|phil|med|ing|jur|iur|"
    r"oec)\.?[\w. -]*|"
    r"doctorat|doctorado|doutorado|doutoramento|doutor|dottorato(?:\s+di\s+ricerca)?|dottorando|promovendus|habilitation"
)
_MASTER = (
    rf"master(?:['’]?s)?{_OF}|"
    r"masters|m\.\s?s\.?\s?c?\.?(?=\W|$)|m\.?\s?sc\.?|m\.?\s?eng\.?|m\.?\s?tech\.?|m\.\s?a\.?(?=\W|$)|m\.\s?e\.|m\.?b\.?a\.?|"
    r"m\.?c\.?a\.?|m\.?\s?ed\.?|"
    r"m\.?\s?phil\.?|m\.?f\.?a\.?|m\.?p\.?h\.?|m\.?p\.?a\.?|m\.?s\.?w\.?|m\.?\s?com\.?|m(?:\.\s?|\s)arch\.?|ll\.?\s?m\.?|"
    r"m\.?l\.?i\.?s\.?|m\.?res|m\.?s\.?n\.?|m\.?pharm\.?|pgdm|p\.?g\.?\s?d(?:iploma|\.?m?\.?)?|"
    r"post\s?-?graduat(?:e|ion)(?:\s+(?:degree|diploma|certificate))?|executive\s+mba|emba|ms(?=\s+(?:in|degree)\b|\s*,|"
    r"\s*\()|ma(?=\s+(?:in|degree)\b|\s*,|\s*\()|"
    r"magister|diplom(?!a)(?:-?[\w]+)?|dipl(?:\.\s?-?\s?|-)\w+\.?|staatsexamen|ma[îi]trise|dea|dess|"
    r"dipl[ôo]me\s+d['’]ing[ée]nieur|ing[ée]nieur(?=\s+dipl)|m[áa]ster|maestr[íi]a|licenciatura\s+con\s+grado|"
    r"mestrado|mestre|p[óo]s-?\s?gradua[çc][ãa]o|especializa[çc][ãa]o|laurea\s+magistrale|laurea\s+specialistica|"
    r"laurea\s+vecchio\s+ordinamento|doctorandus|drs\.|post\s?-?grado|posgrado"
)
_BACHELOR = (
    rf"bachelor(?:['’]?s)?{_OF}|"
    r"bachelors|baccalaureate(?:\s+degree)?|b\.\s?s\.?\s?c?\.?(?=\W|$)|b\.?\s?sc\.?|b\.?\s?eng\.?|b\.?\s?tech\.?|b\.\s?a\.?(?=\W|$)|"
    r"b\.\s?e\.|b\.?b\.?a\.?|b\.?c\.?a\.?|b\.?\s?ed\.?|"
    r"b\.?f\.?a\.?|b\.\s?m\.|b\.?\s?com\.?|t\.?y\.?\s?b\.?\s?com\.?|b\.?\s?arch\.?|b\.?b\.?m\.?|b\.?m\.?s\.?|b\.?s\.?n\.?|"
    r"b\.?s\.?w\.?|b\.?pharm\.?|ll\.?\s?b\.?|mbbs|b\.?d\.?s\.|b\.?a\.?s\.|"
    r"bs(?=\s+(?:in|degree)\b|\s*,|\s*[(:]|\s*$)|ba(?=\s+(?:in|degree)\b|\s*,|\s*[(:]|\s*$)|be(?=\s*[,(:]|\s+in\b)|"
    r"undergraduate\s+degree|honou?rs\s+degree|"
    r"licence(?:\s+professionnelle)?|grado(?=\s+en\b)|licenciatura|licenciado|licenciada|diplomatura|ingenier[íi]a(?=\s)|"
    r"bacharel(?:ado)?|gradua[çc][ãa]o|laurea(?:\s+triennale)?|laurea\s+breve|hbo|wo(?=\s)|kandidaats|"
    r"graduation(?=\s+(?:in|from|with)\b)|graduate(?=\s+(?:in|from)\b)"
)
_ASSOCIATE = (
    r"associate(?:['’]?s)?\s+(?:of|in|degree|diploma)\b(?:\s+(?:applied\s+)?(?:arts|science|sciences))?|"
    r"associates?\s+degree|a\.\s?a\.\s?s?\.?|a\.\s?s\.|aas(?=\s+(?:in|degree)\b)|"
    r"foundation\s+degree|hnd|higher\s+national\s+diploma|bts|dut|deug|but(?=\s+en\b)|tecn[óo]logo|t[ée]cnico\s+superior|"
    r"cfgs|its\b|mbo(?:\s?-?\s?4)?"
)
_VOCATIONAL = (
    r"diploma(?:\s+(?:in|of)\b)?|dip(?=\s*[:.,(]|\s+in\b)|vocational\s+\w+|apprenticeship|certificate(?:\s+(?:in|of)\b)?|trade\s+certificate|"
    r"ausbildung(?=\s+(?:zum|zur|als)\b)|berufsausbildung|gesellenbrief|meisterbrief|"
    r"cap(?=\s+(?:de\b|d['’]|en\b|p[âa]tiss|cuisin|coiff|menuis|[ée]lectr))|bep\b|brevet\s+professionnel|formaci[óo]n\s+profesional|ciclo\s+formativo|curso\s+t[ée]cnico|t[ée]cnico\s+(?:em|"
    r"en)\b|qualifica\s+professionale|polytechnic\s+diploma|iti\b|"
    r"nanodegree|full[- ]stack\s+web\s+development\s+program|bootcamp|immersive|certification\s+program"
)
_SECONDARY = (
    r"high\s+school(?:\s+(?:diploma|degree))?|secondary\s+school(?:\s+certificate)?|higher\s+secondary(?:\s+(?:certificate|"
    r"school|education))?|senior\s+secondary|g\.?e\.?d\.?(?=\W|$)|a[- ]levels?|gcses?|o[- ]levels?|"
    r"h\.?\s?s\.?\s?c\.?|s\.?\s?s\.?\s?c\.?|s\.?s\.?l\.?c\.?|intermediate|matriculation|matric|10\s?th|12\s?th|xii(?:th)?|"
    r"class\s+(?:x|xii|10|12)|international\s+baccalaureate|leaving\s+certificate|"
    r"abitur|allgemeine\s+hochschulreife|fachhochschulreife|fachabitur|mittlere\s+reife|realschulabschluss|"
    r"hauptschulabschluss|matura|baccalaur[ée]at|bac(?=\s+(?:[a-z]{1,3}\b|pro|g[ée]n|s\b))|brevet|"
    r"bachillerato|bachiller|educaci[óo]n\s+secundaria|eso\b|selectividad|ensino\s+m[ée]dio|12\.?º\s+ano|"
    r"ensino\s+secund[áa]rio|maturit[àa]|diploma\s+di\s+(?:maturit[àa]|liceo|perito)|vwo|havo|vmbo|gymnasium\s+diploma"
)
_LEVELS = (
    (DegreeLevel.DOCTORATE, _DOCTORATE),
    (DegreeLevel.MASTER, _MASTER),
    (DegreeLevel.BACHELOR, _BACHELOR),
    (DegreeLevel.ASSOCIATE, _ASSOCIATE),
    (DegreeLevel.SECONDARY, _SECONDARY),
    (DegreeLevel.VOCATIONAL, _VOCATIONAL),
)
_DEGREE = re.compile(
    r"(?<![\w@/.-])(?:" + "|".join(f"(?P<{level.name}>{words})" for level, words in _LEVELS) + r")(?![\w@])", re.IGNORECASE
)
_UPPER = re.compile(
    r"(?<![\w@/.-])(?:(?P<BACHELOR>BS|BA|BE|BSC|BTECH|BM)|(?P<MASTER>MS|MA|ME|MSC|MTECH)|(?P<ASSOCIATE>AA|AS|AAS))(?![\w@/+#])"
)
_SCHOOL = AnyCase(
    r"\b(?:universit\w*|univ\b\.?|uni\b|college|institut[eo]?s?\b|school|academy|akademie|polytechn\w*|politecn\w+|"
    r"hochschule\w*|fachhochschule|fh\b|\w*schule|gymnasium|\w*kolleg|"
    r"[ée]cole|lyc[ée]e|facult\w+|iut\b|colegio|escuela|instituto|facultad|faculdade|escola|col[ée]gio|universidade\w*|"
    r"liceo|scuola|accademia|"
    r"hogeschool|roc\b|seminary|conservator\w+|bootcamp|general assembly|udacity|coursera|iit\b|nit\b|mit\b|ucla|usc\b|suny|"
    r"cuny|caltech|georgia tech|virginia tech|eth z[üu]rich|epfl|ethz|hec\b|insead|board)\b",
)


_NO_DEGREE = re.compile(
    r"\b(?:scrum|web|head|station|quarter|post|past|concert|toast|harbou?r)[ -]?master\b|"
    r"\bms[\s-]?(?:office|word|excel|access|power\s?point|project|dos|sql|windows|outlook|visio|cit)\b|"
    r"\bmasters?(?:['’]s)?\s+(?:thesis|project|class|data|"
    r"schedule|plan|studies was|of ceremon\w+|production|file|records?|key|"
    r"craftsman|scheduler|trainer|planner|chef)\b|\bbachelor(?:['’]s)?\s+(?:thesis|project|party|the\b)|\bapprenticeship\s+program",
    re.IGNORECASE,
)


def degree_in(text: str) -> tuple[DegreeLevel, int, int] | None:
    """Return the level of the first degree that *text* names and the place of its words, or None."""
    match = _DEGREE.search(text) or _UPPER.search(text)
    if match is not None and _NO_DEGREE.search(text):
        return None
    if match is None or match.lastgroup is None:
        return None
    level = (
        next(level for level, _words in _LEVELS if match[level.name] is not None)
        if match.re is _DEGREE
        else DegreeLevel[match.lastgroup]
    )
    return level, match.start(), match.end()


_SCHOOL_ALONE = re.compile(r"school|secondary|intermediate", re.IGNORECASE)
_ACHIEVED = re.compile(r"diploma|degree|certificate", re.IGNORECASE)


@memo
def degrees_in(text: str) -> Sequence[tuple[DegreeLevel, int, int]]:
    """Return the level and place of all degrees that *text* names, in order, without those that may be part of a school's name.

    "High School" alone is the name of a school, and two capitals after a comma may be a state.
    """
    if _NO_DEGREE.search(text):
        return []
    found = []
    for match in _DEGREE.finditer(text):
        level = next(level for level, _words in _LEVELS if match[level.name] is not None)
        if not (_SCHOOL_ALONE.search(match[0]) and not _ACHIEVED.search(match[0])):
            found.append((level, match.start(), match.end()))
    for match in _UPPER.finditer(text):
        before = text[: match.start()].rstrip()
        taken = any(start < match.end() and match.start() < end for _, start, end in found)
        if not taken and (not before or before[-1] in ":|-–—•·;(") and match.lastgroup is not None:
            found.append((DegreeLevel[match.lastgroup], match.start(), match.end()))
    return sorted(found, key=lambda one: one[1])


def names_degree(text: str) -> bool:
    """Tell whether *text* names a degree."""
    return degree_in(text) is not None


def names_school(text: str) -> bool:
    """Tell whether *text* has a word that schools and universities carry in their names, and not only such words."""
    return _SCHOOL.found_in(text) and not heads_column(text)


def heads_column(text: str) -> bool:
    """Tell whether *text* consists of words that head the columns of a table of studies: "Year", "Board/University"."""
    return all(word in words_of("column") for word in word_list(text))
