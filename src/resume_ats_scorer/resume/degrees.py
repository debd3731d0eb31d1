"""Degrees and schools by the words that name them, in seven languages."""

import re
from collections.abc import Sequence
from itertools import islice

from resume_ats_scorer.lexicon import degrees
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import DegreeLevel
from resume_ats_scorer.resume.words import AnyCase, is_state, word_list, words_of

_WORDS = "|".join(f"(?P<{level.name}>{words})" for level, words in degrees.held().items())
_DEGREE = AnyCase(rf"(?<![\w@/.-])(?:{_WORDS})(?![\w@])")
_UPPER = re.compile(
    r"(?<![\w@/.-])(?:(?P<BACHELOR>BS|BA|BE|BSC|BTECH|BM)|(?P<MASTER>MS|MA|ME|MSC|MTECH)|(?P<ASSOCIATE>AA|AS|AAS))(?![\w@/+#])"
)
_SCHOOL = AnyCase(
    r"\b(?:centro universit[aá]rio|coll[èe]ge|cfa d(?:u|e|es|['’])|(?:cfai|afpa|greta|ifsi|ifas|mfr)\b|"
    r"[uü]niversit(?!ari[oa]|ária|aire)\w*|"
    r"университет\w*|институт\w*|академи\w+|колледж\w*|техникум\w*|гимнази\w+|лице\w+|"
    r"univ\b\.?|uni\b|institut[eo]?s?\b|school|academy|akademie|polytechn\w*|politecn\w+|"
    r"hochschule\w*|fachhochschule|(?<!\()fh\b|\w*schule|gymnasi(?:um|et)\b|\w*kolleg|bildungszentr\w+|berufsbildungs\w+|ysgol|\w*skool\b|\w*skol[ae]\b|cfp\b|lise(?:si)?|liceum|technikum|\w*lyceum|gimnazjum|"
    r"col[áa]iste|coleg\b|scoil|(?:technical|technology|vocational|career|training) cent(?:er|re)\b|"
    r"(?<!grande )[ée]cole|lyc[ée]e|"
    r"(?:instituci[oó]n|unidad|centro) educativ[ao]|conalep|"
    r"facult\w+|iut\b|universidad|colegio|escuela|instituto|facultad|faculdade|escola|col[ée]gio|universidade\w*|"
    r"liceo|scuola|accademia|istituto|\bies\b|"
    r"\w*vidyala\w*|vidyapeeth|vidya mandir|uniwersytet\w*|politechnika|szk[oó][łl]\w*|univerzit\w*|högskola\w*|"
    r"\w*(?:大学|大學|学院|學院|高校|高等学校|専門学校|学校|中学)|egyetem|\w*hogeschool|\w*humaniora|roc\b|"
    r"bg/brg\b|brg\b|borg\b|bafep\b|htl\b|hak\b|"
    r"jatc\b|seminary|conservator\w+|bootcamp|general assembly|udacity|coursera|iit\b|nit\b|ucla|usc\b|"
    r"suny|"
    r"etec\b|fatec\b|unicamp\b|unesp\b|puc\b(?!\s*\()|tafe\b|c[ée]gep\b|iim\b|iiit\b|bits pilani|jntu\w*|"
    r"rwth\b|lmu\b|kth\b|lse\b|ucl\b|"
    r"unsw\b|rmit\b|ubc\b|tu (?:berlin|dublin|m[üu]nchen|dresden|darmstadt|wien|delft|eindhoven|graz|dortmund|braunschweig)\b|"
    r"uc (?:berkeley|davis|irvine|merced|riverside|san diego|santa \w+)\b|i\.?t\.?i\.?s\b|i\.?p\.?s\.?i\.?a\b|"
    r"cuny|caltech|georgia tech|virginia tech|eth z[üu]rich|epfl|ethz|hec\b|insead|board)\b",
)
_MIT = re.compile(r"\bMIT(?=\s*(?:$|[,;(|–-]))")
"""A school by its capitals, which in small letters is a word of German."""
_SYSTEM = re.compile(
    r"(?:\buniversity of (?P<state>\w+(?:\s\w+)?)|^(?:(?P<its>\w+(?:\s\w+)?)\s)?state (?:polytechnic )?university|"
    r"\b(?:indian|national) institutes? of (?:technology|management|design|fashion technology)|\b(?:II[TM]|NIT|IIIT))$",
    re.IGNORECASE,
)

_NO_DEGREE = AnyCase(
    r"\bdriv(?:ing|er['’]?s?)\s+licen[cs]e|"
    r"\b(?:scrum|web|head|station|quarter|post(?! ?-?master['’]?s)|past|concert|toast|harbou?r)[ -]?master\b|"
    r"\bms[\s-]?(?:office|word|excel|access|power\s?point|project|dos|sql|windows|outlook|visio|cit)\b|"
    r"\bmasters?(?:['’]s)?\s+(?:thesis|project|class|data|"
    r"schedule|plan|studies was|of ceremon\w+|production|file|records?|key|"
    r"craftsman|scheduler|trainer|planner|chef)\b|\bbachelor(?:['’]s)?\s+(?:thesis|project|party|the\b)|"
    r"^(?:diploma|degree|certificate) (?:obtained|received|awarded|achieved)$"
)


def degree_in(text: str) -> tuple[DegreeLevel, int, int] | None:
    """Return the level of the first degree that *text* names and the place of its words, or None."""
    named = _DEGREE.search(text)
    match = named or _UPPER.search(text)
    if match is None or match.lastgroup is None or _NO_DEGREE.found_in(text):
        return None
    level = next(level for level in degrees.held() if match[level.name] is not None) if named else DegreeLevel[match.lastgroup]
    return level, match.start(), match.end()


_SCHOOL_ALONE = re.compile(r"school|secondary|intermediate", re.IGNORECASE)
_SCHOOL_BEHIND = re.compile(
    r"(?:['’]?s)?\s+(?:university|college|seminary|academy|institute|school|hall)\b(?!\s+of\b)", re.IGNORECASE
)
"""What makes "Master's" the name of a school."""
_CALLED = ("master", "bachelor", "diploma", "degree", "certificate", "doctor")
"""How degrees begin that schools are called by."""
_ACHIEVED = re.compile(r"diploma|degree|certificate", re.IGNORECASE)
_BEFORE_STATE = re.compile(r"([^,;|()]+), *$")
_MOST = 50
"""Degrees that are looked for in one line."""
_LONGEST_TOWN = 100
_INITIALS = 3
"""Letters up to which a degree may be the initials that the name of a school begins with."""
_NAMED_BEHIND = re.compile(r"\.?(?: (?:[A-ZÀ-Þ][\w.'’&-]*|of|and|&|for|the|de))+")


@memo
def degrees_in(text: str) -> Sequence[tuple[DegreeLevel, int, int]]:
    """Return the level and place of all degrees that *text* names, in order, without those that may be part of a school's name.

    "High School" alone is the name of a school, two capitals after a comma may be a state, and initials before the name of a school
    are part of it where another degree is named: "Bachelor of Science, M.S. Ramaiah College".
    """
    if _NO_DEGREE.found_in(text):
        return []
    found = []
    for match in islice(_DEGREE.finditer(text), _MOST):
        level = next(level for level in degrees.held() if match[level.name] is not None)
        called = _SCHOOL_BEHIND.match(text, match.end()) and match[0].lower().startswith(_CALLED)
        if not called and not (_SCHOOL_ALONE.search(match[0]) and not _ACHIEVED.search(match[0])):
            found.append((level, match.start(), match.end()))
    for match in islice(_UPPER.finditer(text), _MOST):
        before = text[: match.start()].rstrip()
        taken = any(start < match.end() and match.start() < end for _, start, end in found)
        if not taken and (not before or before[-1] in ":|-–—•·;(") and match.lastgroup is not None:
            found.append((DegreeLevel[match.lastgroup], match.start(), match.end()))
    found = [one for one in found if not _is_state(text, *one[1:], alone=len(found) == 1)]
    clear = [one for one in found if not _begins_school(text, *one[1:])]
    return sorted(clear or found, key=lambda one: one[1])


def _is_state(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Tell whether the degree at *start* can only be the state behind a town: "Baltimore, MD", but "Dale University, MD"."""
    if not is_state(text[start:end]):
        return False
    town = _BEFORE_STATE.search(text, max(start - _LONGEST_TOWN, 0), start)
    return town is not None and degree_in(town[1]) is None and not (alone and names_school(town[1]))


def _begins_school(text: str, start: int, end: int) -> bool:
    """Tell whether the degree at *start* may be the initials of the school that is named behind it."""
    behind = _NAMED_BEHIND.match(text, end)
    initials = sum(map(str.isalpha, text[start:end])) <= _INITIALS
    return initials and behind is not None and names_school(text[start : behind.end()])


def degree_beside(text: str, line: str) -> tuple[DegreeLevel, int, int] | None:
    """Return what `degree_in` does for *text*, a piece of *line*, but for the initials of a school beside another degree."""
    found = degree_in(text)
    if found is None or not _begins_school(text, *found[1:]):
        return found
    at = line.find(text)
    return found if any(at <= start < at + len(text) for _level, start, _end in degrees_in(line)) else None


def degrees_by_line(texts: Sequence[str]) -> list[Sequence[tuple[DegreeLevel, int, int]]]:
    """Return what `degrees_in` does for each of the lines *texts*, above and below which a degree may stand without its school."""
    found = [degrees_in(text) for text in texts]
    clear = [bool(named) and not names_school(text) for text, named in zip(texts, found, strict=True)]
    return [
        [] if any(clear[max(at - 1, 0) : at + 2]) and all(_begins_school(text, *one[1:]) for one in found[at]) else found[at]
        for at, text in enumerate(texts)
    ]


def names_degree(text: str) -> bool:
    """Tell whether *text* names a degree."""
    return degree_in(text) is not None


@memo
def names_school(text: str) -> bool:
    """Tell whether *text* has a word that schools and universities carry in their names, and not only such words."""
    return (_SCHOOL.found_in(text) or _MIT.search(text) is not None) and not heads_column(text)


def names_system(text: str) -> bool:
    """Tell whether *text* is the name that several universities share, so that the town behind it tells which one it is."""
    match = _SYSTEM.search(text)
    state = match and (match["state"] or match["its"])
    return match is not None and (not state or "-".join(word_list(state)) in words_of("state_system"))


def heads_column(text: str) -> bool:
    """Tell whether *text* consists of words that head the columns of a table of studies: "Year", "Board/University"."""
    return all(word in words_of("column") for word in word_list(text))
