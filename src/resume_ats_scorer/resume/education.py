"""Education: degrees, fields of study, schools and when."""

import re
from collections.abc import Sequence

from resume_ats_scorer.model import Degree, DegreeLevel, Fact, Line, Period, Section, SectionKind, value
from resume_ats_scorer.resume.certainty import degree_is_clean, school_is_clean
from resume_ats_scorer.resume.dates import best_span, find_spans, period_of
from resume_ats_scorer.resume.degrees import degree_in, degrees_in, heads_column, names_school
from resume_ats_scorer.resume.experience import runs_of
from resume_ats_scorer.resume.lines import is_labelled, is_names, is_prose
from resume_ats_scorer.resume.parts import place_of, trimmed, without_dates
from resume_ats_scorer.resume.placeholders import is_placeholder, without_masks
from resume_ats_scorer.resume.words import plain, word_list, words_of

_BREAK = re.compile(
    r"[|•∙●▪■◆♦;\t]|\s·|\s[–—-]\s|ï(?:¼|1⁄4)-?|â€[^\w\s]|[–—](?=\s?[A-ZÀ-Þ])|(?<=\.)\s(?=GPA)|\s:\s|"
    r"\s(?:from|an der|bei|à l['’]|presso|aan de)\s(?=(?:the\s)?[A-ZÀ-Þ])"
)
_FIELD = re.compile(
    r"^\s*(?:degree|diploma|certificate)?\s*(?:\(?(?i:hons?|honours|honors)\.?\)?)?\s*(?:,|:|-|–|—|(?i:in)\b|(?i:of)\b|on\b|"
    r"major(?:ing)?\s*(?:in|:)|with\s+(?:a\s+)?(?:major|concentration|specialization)\s+in|en\b|em\b|de\b|des\b|der\b|im\b|"
    r"für\b|in\s+de\b|\()?\s*(?P<field>[A-ZÀ-Þ][^,;|()]{2,70})"
)
_FACULTY = re.compile(r"^(?:Arts|Science)\s+(?=[A-ZÀ-Þ])")
"""What "Bachelor of Arts History" is called before its field."""
_MAJOR = re.compile(
    r"\b(?:major(?:ed|ing)?|specialization|specialisation|concentration|studienrichtung|schwerpunkt|field of study|"
    r"fachrichtung|discipline|stream|branch)\s*(?:in\b|:|-|–)\s*(?P<field>[A-ZÀ-Þ][^,;|()]{2,60})",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\W*(?:gpa|cgpa|grade|average|minor|relevant|coursework|courses|thesis|dissertation|honou?rs|dean|cum laude|magna|"
    r"summa|activities|advisor|note|abschlussnote|mention|score|percentage|marks|awards?|scholarship|incoming courses|"
    r"teaching assistant|member|focus|modules|subjects|abschluss:|selected)\b",
    re.IGNORECASE,
)
UNFINISHED = re.compile(
    r"\b(?:expected|anticipated|in progress|candidate|pursuing|currently|ongoing|not completed|incomplete|unfinished|"
    r"dropped out|present|current|coursework towards?|credits|voraussichtlich|laufend|abgebrochen|"
    r"en cours|en curso|cursando|em andamento|in corso|heden|heute|aujourd)",
    re.IGNORECASE,
)
"""Words that say a degree is not finished."""
_TAIL = re.compile(
    r"\s*[,(]?\s*(?:expected|anticipated|graduat(?:ed|ion|ing)(?:\s+date)?|class of|completed|gpa|cgpa|with\s+\d|magna|"
    r"summa|cum laude|first class|minor\b).*$",
    re.IGNORECASE,
)
_GRADE_NOTE = re.compile(r",\s*\d.*$")
_LEADERS = re.compile(r"\s*\.{2,}\s*$|^\d{1,2}\s+(?=[A-Z])")
_EARNED = re.compile(
    r"^(?:(?:i |i have |i've |have |has |successfully )*(?:passed|completed|pursued|pursuing|accomplished|earned|obtained|received|"
    r"graduated(?: as| with| in)?|finished|attained|acquired|did|done|achieved|secured)\s+)(?:my |an? |the )?",
    re.IGNORECASE,
)
_BATCH = re.compile(r"\s+(?:from|with|in|batch|year)\s*$", re.IGNORECASE)


@value
class _Piece:
    text: str
    line: Line
    level: DegreeLevel | None
    words: tuple[int, int]
    school: bool
    place: bool


@value
class _Draft:
    """An entry while it is read."""

    degree: _Piece | None
    school: _Piece | None
    subject: _Piece | None
    period: Period | None
    lines: tuple[Line, ...]


def find_education(sections: Sequence[Section]) -> tuple[Degree, ...]:
    """Return the entries of the education sections in reading order; entries with neither degree nor school are left out."""
    found: list[Degree] = []
    for lines in runs_of(sections, SectionKind.EDUCATION):
        found.extend(_degree(draft) for draft in _drafts(lines))
    return tuple(found)


def _drafts(lines: Sequence[Line]) -> list[_Draft]:
    drafts: list[_Draft] = []
    draft = _Draft(None, None, None, None, ())
    dates_first = _begins_with_dates(lines)
    for line in lines:
        new = _draft_of(line, has_school=draft.school is not None)
        if _clash(draft, new, dates_first=dates_first) or (_opens(draft, new) and any(_school_stands_first(one) for one in drafts)):
            drafts.append(draft)
            draft = new
        else:
            draft = _merged(draft, new)
    kept = [one for one in (*drafts, draft) if one.degree is not None or (one.school is not None and one.school.school)]
    return _with_schools(kept)


def _draft_of(line: Line, *, has_school: bool) -> _Draft:
    """Return what *line* alone says."""
    if _is_note(line) or _is_running_text(line):
        return _Draft(None, None, None, None, (line,))
    pieces = _pieces(line)
    degree = next((piece for piece in pieces if piece.level is not None), None)
    subject = next((piece for piece in pieces if _is_subject(piece)), None)
    school = next((piece for piece in pieces if piece.school and piece.level is None), None)
    if school is None and not has_school:
        school = _bare_school([piece for piece in pieces if piece is not subject], line)
    span = best_span(find_spans(line.text)) if not line.bullet or degree or school else None
    return _Draft(degree, school, subject, None if span is None else period_of(line, span), (line,))


def _is_subject(piece: _Piece) -> bool:
    words = word_list(piece.text)
    return piece.level is None and not piece.school and len(words) <= 6 and bool(set(words) & words_of("field"))


def _begins_with_dates(lines: Sequence[Line]) -> bool:
    """Tell whether the first of *lines* is nothing but a period, so that each entry begins with one."""
    return bool(lines) and _is_period(lines[0])


def _is_period(line: Line) -> bool:
    spans = find_spans(line.text)
    return bool(spans) and not any(char.isalpha() for text in without_dates(line.text, spans) for char in text)


def _clash(draft: _Draft, new: _Draft, *, dates_first: bool) -> bool:
    """Tell whether *new* belongs to another entry than *draft*."""
    if dates_first and draft.period and new.period and _is_period(new.lines[0]):
        return draft.degree is not None or draft.school is not None
    if (new.degree and draft.degree) or (new.school and draft.school and not _is_mended(draft, new)):
        return True
    full = draft.degree is not None and draft.school is not None and draft.period is not None
    return full and new.period is not None and (new.degree is not None or new.school is not None)


def _is_mended(draft: _Draft, new: _Draft) -> bool:
    """Tell whether *new* names the school of a course that was taken for one."""
    return (
        draft.degree is None
        and draft.school is not None
        and not draft.school.school
        and new.school is not None
        and new.school.school
    )


def _opens(draft: _Draft, new: _Draft) -> bool:
    """Tell whether *new* names a school alone, below a degree that has none."""
    return new.school is not None and new.degree is None and draft.degree is not None and draft.school is None


def _school_stands_first(draft: _Draft) -> bool:
    return draft.school is not None and draft.degree is not None and draft.school.line.number < draft.degree.line.number


def _merged(draft: _Draft, new: _Draft) -> _Draft:
    return _Draft(
        draft.degree or new.degree,
        new.school if _is_mended(draft, new) else draft.school or new.school,
        draft.subject or new.subject,
        draft.period or new.period,
        draft.lines + new.lines,
    )


def _with_schools(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Give a degree without a school that of the entry above, where that one stood first there."""
    found: list[_Draft] = []
    for draft in drafts:
        above = found[-1] if found else None
        if above is None or above.school is None or draft.school is not None or draft.degree is None:
            found.append(draft)
        elif above.degree is None:
            found[-1] = _merged(above, draft)
        elif above.school.line.number < above.degree.line.number:
            found.append(_Draft(draft.degree, above.school, draft.subject, draft.period, draft.lines))
        else:
            found.append(draft)
    return found


def _is_running_text(line: Line) -> bool:
    return is_prose(line) and not find_spans(line.text) and (line.text[:1].islower() or degree_in(line.text) is None)


def _is_note(line: Line) -> bool:
    if _NOTE.match(line.text):
        return True
    return bool(line.bullet) and len(line.text.split()) > 14


def _pieces(line: Line) -> list[_Piece]:
    found: list[_Piece] = []
    for segment in line.segments or (line.text,):
        for stretch in without_dates(segment, find_spans(segment)):
            for chunk in (chunk for cut in _chunks(stretch) for chunk in without_masks(cut)):
                found.extend(_piece(text, line) for part in _by_commas(chunk) for text in _unglued(part) if text)
    lettered = [piece for piece in found if piece.text in line.text and any(char.isalpha() for char in piece.text)]
    return [piece for piece in lettered if not is_placeholder(piece.text) and (piece.level or not heads_column(piece.text))]


def _chunks(stretch: str) -> list[str]:
    found: list[str] = []
    for chunk in _BREAK.split(stretch):
        left, at, right = chunk.partition(" at ")
        studied = degree_in(left) is not None or is_names(left)
        found.extend((left, right) if at and studied and not names_school(left) and names_school(right) else (chunk,))
    return found


def _by_commas(chunk: str) -> list[str]:
    """Divide *chunk* where a comma parts a degree from a school."""
    whole = _EARNED.sub("", trimmed(chunk))
    text = _TAIL.sub("", whole) or whole
    if "," not in text:
        return [text]
    for match in re.finditer(",", text):
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        first = right.split(",", 1)[0]
        if degree_in(left) and names_school(first) and not names_school(left):
            return [_GRADE_NOTE.sub("", left), right]
        if names_school(left) and degree_in(first) and not degrees_in(left):
            return [left, right]
        if names_school(first) and not names_school(left) and degree_in(text) is None:
            return [left, right]
    return [text]


def _unglued(text: str) -> list[str]:
    """Return "PhD Princeton University" and "State University, Computer Science" in two."""
    degree = degree_in(text)
    if degree is not None and names_school(text[degree[2] :]):
        rest = text[degree[2] :].strip(" ,")
        if rest[:1].isupper() and text[: degree[1]].strip(" ,") == "" and names_school(" ".join(rest.split()[:4])):
            return [text[: degree[2]].strip(" ,"), *_unglued(rest)]
    if degree is None and names_school(text) and ", " in text:
        left, _comma, right = text.rpartition(", ")
        if names_school(left) and not names_school(right) and set(word_list(right)) & words_of("field"):
            return [left, right]
    return [text]


def _piece(text: str, line: Line) -> _Piece:
    text = _BATCH.sub("", trimmed(_LEADERS.sub("", text)))
    text = _without_region(text, line)
    degree = degree_in(text) if place_of(text) < 0.9 else None
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
    return _Piece(
        text, line, degree[0] if degree else None, (degree[1], degree[2]) if degree else (0, 0), school, place_of(text) >= 0.9
    )


def _without_region(text: str, line: Line) -> str:
    """Return "Hill University" of a line such as "Mumbai, Maharashtra Hill University", where a town stands before the region."""
    before = line.text[: max(line.text.find(text), 0)].rstrip()
    town = before.rstrip(" ,").rsplit(maxsplit=1)[-1:]
    if not before.endswith(",") or not any(plain(word) in words_of("town") for word in town):
        return text
    words = text.split()
    rests = [(" ".join(words[:count]), " ".join(words[count:])) for count in (1, 2)]
    return next((rest for region, rest in rests if place_of(region) >= 0.9 and rest in text and names_school(rest)), text)


def _bare_school(pieces: Sequence[_Piece], line: Line) -> _Piece | None:
    """Return a piece that can only be the school: short, capitalised, and no place."""
    if line.bullet or is_labelled(line) or len(line.text.split()) > 14:
        return None
    for piece in pieces:
        count = len(piece.text.split())
        named = piece.level is None and not piece.place and count <= 8 and piece.text[:1].isupper()
        if named and not _NOTE.match(piece.text):
            return piece
    return None


def _degree(draft: _Draft) -> Degree:
    piece = draft.degree
    text = " ".join(line.text for line in draft.lines)
    return Degree(
        degree=None if piece is None else _degree_fact(piece),
        level=None if piece is None else piece.level,
        field=None if piece is None else _field(piece, draft.subject, draft.lines),
        institution=None if draft.school is None else _school_fact(draft.school),
        period=draft.period,
        completed=False if UNFINISHED.search(text) or (draft.period is not None and draft.period.current) else None,
        lines=draft.lines,
    )


def _degree_fact(piece: _Piece) -> Fact:
    text = piece.text
    return Fact(text, text, piece.line.number, 0.93 if degree_is_clean(text, piece.line) else 0.8 if text.count(" ") <= 9 else 0.6)


def _school_fact(piece: _Piece) -> Fact:
    clean = school_is_clean(piece.text, piece.line)
    sure = 0.75 if not piece.school else 0.93 if clean else 0.7 if piece.text.count(" ") <= 8 else 0.6
    return Fact(piece.text, piece.text, piece.line.number, sure)


def _field(piece: _Piece, subject: _Piece | None, lines: Sequence[Line]) -> Fact | None:
    match = _FIELD.match(piece.text[piece.words[1] :])
    if match is not None:
        field = _FACULTY.sub("", match["field"].strip(" .,-–"))
        if not names_school(field) and len(field) > 2 and degree_in(field) is None:
            return Fact(field, field, piece.line.number, 0.85)
    for line in lines:
        match = _MAJOR.search(line.text)
        if match is not None:
            field = match["field"].strip(" .,-–")
            return Fact(field, field, line.number, 0.85)
    if subject is not None:
        return Fact(subject.text, subject.text, subject.line.number, 0.8)
    before = trimmed(piece.text[: piece.words[0]])
    if len(before) > 3 and before[0].isupper() and not names_school(before):
        return Fact(before, before, piece.line.number, 0.7)
    return None
