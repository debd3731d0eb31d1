"""The lines of an entry of studies, cut into pieces: degrees, schools and what else stands there."""

import re
from collections.abc import Iterator

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import DegreeLevel, Line, value
from resume_ats_scorer.resume.dates import find_spans, without_dates
from resume_ats_scorer.resume.degrees import degree_beside, degree_in, degrees_in, heads_column, names_school, names_system
from resume_ats_scorer.resume.labels import cells_of, label_of, unlabelled
from resume_ats_scorer.resume.likeness import names_place, names_town, place_of
from resume_ats_scorer.resume.lines import is_names
from resume_ats_scorer.resume.parts import sentences, trimmed
from resume_ats_scorer.resume.placeholders import is_placeholder, without_masks
from resume_ats_scorer.resume.schools import PLACE, holds_name, without_field, without_region, without_town
from resume_ats_scorer.resume.titles import titles_in
from resume_ats_scorer.resume.words import MARKS, SLIPS, plain, word_list, words_of

_BREAK = re.compile(
    rf"[{MARKS};\t]|\s*\[[^\[\]]*\]\s*|\s·|\s[–—-]\s|{SLIPS}|[–—](?=\s?[A-ZÀ-Þ])|(?<=[a-zà-þ)])-\s(?=[A-ZÀ-Þ])|(?<=\.)\s(?=GPA)|"
    r"(?<=[A-ZÀ-Þ]{3})\.\s(?=[A-ZÀ-Þ])|"
    r"\s:\s|,\s(?=[A-ZÀ-Þ][^\W\d_]+(?:\s\w+)?:\s)|\s@\s?(?=[A-ZÀ-Þ])|"
    r"\s(?:from|an der|bei|bij|te|chez|à l['’]|presso|aan de)\s(?=(?:the\s)?[A-ZÀ-Þ])"
)
_CAMPUS = re.compile(r"[A-ZÀ-Þ][\w.]+(?:\s[A-ZÀ-Þ][\w.]+)?\s*(?:$|[,(|])")
"""What follows the dash in "University of Wisconsin–Madison"."""
_TAIL = re.compile(
    r"(?::\s*\d+)?\s*[,(]?\s*(?:expected|anticipated|graduat(?:ed|ion|ing)(?:\s+date)?|class of|completed|"
    r"(?:mean |final )?grade\b(?!\s1[0-3])|(?:at )?(?<!standard )grades\b|including\b|conseguit[oa]\b|obtenu|obtenid[oa]\b|"
    r"mit\s(?:\w+\s)?(?:erfolg|auszeichnung)\b|"
    r"aggregate\b|gpa|cgpa|"
    r"with\s+(?:\d|merit\b|(?:high )?distinction\b|excellence\b|(?:high(?:est)? )?honou?rs\b)|mention\b|2[:.][12]$|magna|"
    r"summa|cum laude|(?:first|second|third|upper|lower) (?:class|second|division)\b|minor\b).*$|,\s*speciali[sz]ation\b.*$",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\s*[(\[](?:[\d\s.,:/%-]+|[^()\[\]]*\b(?:gpa|cgpa|\w*note|grade(?!\s1[0-3])|marks|class|credit|laude|honou?rs|merit|distinction|mention|voto|"
    r"diploma behaald|behaald|geslaagd|bestanden|passed)\b[^()\[\]]*)[)\]]\s*$|"
    r",\s*\d[\d.:/,% ]*(?:marks|points|(?:e|con) lode)?$",
    re.IGNORECASE,
)
_GRADE_BEFORE = re.compile(r",\s*\d.*$")
"""A grade between a degree and the comma before its school."""
_LEADERS = re.compile(
    r"\s*\.{2,}\s*$|^\d{1,2}\s+(?=[A-Z])(?!(?:\w+ )?(?:G?CSE|[AO][ -][Ll]evel|Highers|Standard Grades|National 5))"
)
_EARNED = re.compile(
    r"^(?:i (?:read|studied)\s+|(?:i |i have |i've |have |has |successfully )*"
    r"(?:passed|completed|pursued|pursuing|accomplished|earned|obtained|received|"
    r"graduated(?: as| with| in)?|finished|attained|acquired|did|done|achieved|secured)\s+(?:my |an? |the )?)",
    re.IGNORECASE,
)
_BATCH = re.compile(r"\s+(?:from|with|in|nel|batch|year)\s*$", re.IGNORECASE)
_IN_CAPITALS = re.compile(r"^(?P<degree>[^a-zà-þ]{6,}?)\s(?P<school>[A-ZÀ-Þ][\w.’'-]*[a-zà-þ].*)$")
_OPEN = re.compile(r"\s*\([^()]*$")
_IN_LAST_BRACKETS = re.compile(r"\s*\(([^()]+)\)?\s*$")
_ASIDE = re.compile(r"\s?\([^()]*\)(?=\s[A-ZÀ-Þ])")
"""What belongs to a degree in brackets: "Matric (Science) Hill School"."""
_COURSE = re.compile(r"[^\W\d_]+(?=\s|$)")
"""The word that a course of studies begins with."""
_SUBJECTS = re.compile(r":| in ")
"""What begins a list of subjects: "A-levels in English, History and French"."""
_TRAINED = re.compile(r"apprenti|ausbildung|lehre\b|umschulung|\bef[zb]\b|\beba\b", re.IGNORECASE)
"""What is learnt at a firm."""
_MOST_SCHOOL_SPACES = 4
_LETTERS = re.compile(r"[A-Z]{3,6}(?:\s+[A-ZÀ-Þ][\w-]+){0,3}")
"""A school by its letters alone or with what is written out behind them: "ISCTE", "JNTU Hyderabad", "ENSCI Les Ateliers"."""


@value
class Piece:
    """A piece of a line of studies without its dates."""

    text: str
    """Its words: a substring of the line."""
    line: Line
    """The line."""
    level: DegreeLevel | None
    """The level of the degree it names, if any."""
    words: tuple[int, int]
    """Where the words of the degree stand in the text."""
    school: bool
    """It has a word that schools carry in their names."""
    place: bool
    """It is a place."""


def pieces_of(line: Line) -> list[Piece]:
    """Return the pieces of *line* in order, without those that name nothing."""
    found: list[Piece] = []
    for segment in cells_of(line):
        for stretch in without_dates(segment, find_spans(segment)):
            for chunk in (chunk for cut in _chunks(stretch) for chunk in without_masks(cut)):
                found.extend(_piece(text, line) for part in _by_commas(chunk) for text in _unglued(part, line.text) if text)
    lettered = [
        piece
        for piece in found
        if piece.text in line.text and "@" not in piece.text and piece.text != "I" and any(map(str.isalpha, piece.text))
    ]
    return [piece for piece in lettered if not is_placeholder(piece.text) and (piece.level or not heads_column(piece.text))]


def _chunks(stretch: str) -> list[str]:
    found: list[str] = []
    for chunk in (unlabelled(cut, "study_label") for cut in _cut(stretch)):
        left, at, right = chunk.partition(" at ")
        studied = bool(degrees_in(left)) or (is_names(_EARNED.sub("", left)) and not names_school(left))
        found.extend((left, right) if at and studied and names_school(right) else _at_colon(chunk))
    return found


def _at_colon(chunk: str) -> tuple[str, ...]:
    """Return *chunk* in two where a colon parts a school and a degree: "Hill Academy: 5 Highers"; "Diploma: " is a label."""
    left, colon, right = chunk.partition(": ")
    first = right.partition(",")[0]
    if colon and " " not in left and degree_in(left) and degree_in(right):
        return (right,)
    passed = any(one[1:] == (0, len(left)) for one in degrees_in(left))
    of_school = names_school(left) and not passed
    parted = degree_in(right) if of_school else degree_in(left) and first.count(" ") <= _MOST_SCHOOL_SPACES
    return (left, right) if colon and parted and of_school != names_school(first) else (chunk,)


def _cut(text: str) -> Iterator[str]:
    """Yield the chunks of *text* between dividers, full stops and labels; the dash before the name of a campus is no divider."""
    at = 0
    for match in _BREAK.finditer(text):
        tight = match[0] in "–—" and text[match.start() - 1 : match.start()].strip() and not text[match.end()].isspace()
        if tight and names_school(text[at : match.start()]) and _CAMPUS.match(text, match.end()):
            continue
        if match[0].split() == ["an", "der"] and names_school(text[at : match.start()]):
            continue
        if match[0].startswith(",") and label_of(text[match.end() :])[0] not in words_of("study_label"):
            continue
        yield from sentences(text[at : match.start()])
        at = match.end()
    yield from sentences(text[at:])


def _by_commas(chunk: str) -> list[str]:
    """Divide *chunk* where a comma or a bracket parts a degree from a school."""
    inner = _IN_LAST_BRACKETS.search(chunk)
    if (
        inner is not None
        and names_school(inner[1])
        and degrees_in(chunk[: inner.start()])
        and not names_school(chunk[: inner.start()])
    ):
        return [*_by_commas(chunk[: inner.start()]), *_by_commas(inner[1])]
    whole = _EARNED.sub("", _GRADE.sub("", trimmed(chunk)))
    parted = _parted(whole)
    if parted is not None:
        return [_without_tail(text) for text in parted]
    text = _without_tail(whole)
    return list(_parted(text) or (text,))


def _without_tail(text: str) -> str:
    """Return *text* without what tells how a degree was passed, and without the bracket that this leaves open."""
    rest = _TAIL.sub("", text)
    return _OPEN.sub("", rest) or rest or text


def _parted(text: str) -> tuple[str, str] | None:
    commas = [match for match in re.finditer(",", text) if text.rfind("(", 0, match.start()) <= text.rfind(")", 0, match.start())]
    for match in commas:
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        first = right.split(",", 1)[0]
        if degree_in(left) and names_school(first) and not names_school(left):
            return _GRADE_BEFORE.sub("", left), right
        if names_school(left) and degree_in(first) and not degrees_in(left) and place_of(right) < PLACE:
            return left, right
        if names_school(first) and not names_school(left) and degree_in(text) is None:
            return None if names_system(first) and holds_name(left) and not names_place(left) else (left, right)
        if degree_in(first) and degree_in(left) is None and (_LETTERS.fullmatch(left) or _names_first(left, first)):
            return left, right
    for match in commas:
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        if degree_in(left) and not names_school(left) and degree_in(right) is None and _may_be_school(left, right):
            return left, right
    return None


def _names_first(name: str, degree: str) -> bool:
    """Tell whether *name* can only be the school before the comma and a *degree*: "Dale County Adult Education, GED"."""
    found = degree_in(degree)
    fields = sum(word in words_of("field") for word in word_list(name))
    named = " " in name and holds_name(name) and is_names(name) and 2 * fields < len(word_list(name)) and not names_place(name)
    return named and found is not None and found[1:] == (0, len(degree)) and not titles_in(name)


def _may_be_school(degree: str, text: str) -> bool:
    """Tell whether *text*, behind a *degree* and a comma, is a school by its letters, or a name behind what only schools give."""
    name, _comma, behind = text.partition(", ")
    if _LETTERS.fullmatch(name) and (not behind or names_town(behind) or place_of(behind) >= PLACE):
        return True
    level = degree_in(degree)
    if level is None or names_town(name) or not holds_name(name) or not is_names(text) or place_of(text) >= PLACE:
        return False
    low = (level[0] is DegreeLevel.SECONDARY and not _SUBJECTS.search(degree)) or _TRAINED.search(degree) is not None
    low = low or (level[0] is DegreeLevel.VOCATIONAL and not lexicon.find(name))
    return low and not titles_in(name)


def _unglued(text: str, line: str) -> list[str]:
    """Return "PhD Princeton University", "Princeton University PhD" and "State University, Computer Science" in two."""
    degree = degree_beside(text, line)
    if degree is not None and degree[2] == len(text) and names_school(text[: degree[1]]) and len(degrees_in(text)) == 1:
        return [text[: degree[1]].strip(" ,"), text[degree[1] :]]
    if degree is not None and names_school(text[degree[2] :]):
        shouted = _IN_CAPITALS.match(text)
        if shouted is not None and names_school(shouted["school"]):
            return [shouted["degree"], shouted["school"]]
        aside = _ASIDE.match(text, degree[2])
        degree = degree if aside is None else (degree[0], degree[1], aside.end())
        rest = text[degree[2] :].strip(" ,")
        if rest[:1].isupper() and text[: degree[1]].strip(" ,") == "" and names_school(" ".join(rest.split()[:4])):
            return [text[: degree[2]].strip(" ,"), *_unglued(rest, line)]
    if degree is None and names_school(text) and ", " in text:
        left, _comma, right = text.rpartition(", ")
        if names_school(left) and not names_school(right) and set(word_list(right)) & words_of("field"):
            return [left, right]
    return without_field(text, line)


def _piece(text: str, line: Line) -> Piece:
    text = _BATCH.sub("", trimmed(_GRADE.sub("", _LEADERS.sub("", text))))
    text = without_town(without_region(text, line), named=False)
    found = degree_beside(text, line.text)
    place = place_of(text) >= PLACE and (found is None or found[1] > 0 or "(" not in text)
    degree = found if not place or text == line.text else None
    school = names_school(text) and not (
        degree is not None
        and degree[0] is DegreeLevel.SECONDARY
        and "school" in text[degree[1] : degree[2]].lower()
        and len(text.split()) <= 4
        and "diploma" in text.lower()
    )
    if (
        degree is not None
        and school
        and degree[0] is DegreeLevel.SECONDARY
        and not re.search(r"diploma|certificate|ged|abitur|h\.?s\.?c|s\.?s\.?c|12|10", text, re.IGNORECASE)
    ):
        degree = None
    first = _COURSE.match(text)
    if degree is None and not school and first is not None and plain(first[0]) in words_of("course"):
        degree = (DegreeLevel.BACHELOR, *first.span())
    return Piece(
        text, line, degree[0] if degree else None, (degree[1], degree[2]) if degree else (0, 0), school, place and degree is None
    )
