"""Education: degrees, fields of study, schools and when."""

import re
from collections.abc import Sequence
from dataclasses import replace

from resume_ats_scorer.model import Degree, DegreeLevel, Fact, Line, Period, Section, SectionKind, value
from resume_ats_scorer.resume.certainty import degree_is_clean, school_is_clean
from resume_ats_scorer.resume.credentials import leads_with_certificate
from resume_ats_scorer.resume.dates import best_span, find_spans, is_period, period_of, spans_of
from resume_ats_scorer.resume.degrees import degree_in, heads_column, names_degree, names_school
from resume_ats_scorer.resume.labels import key_of, label_of
from resume_ats_scorer.resume.lines import is_labelled, is_prose, size
from resume_ats_scorer.resume.parts import trimmed
from resume_ats_scorer.resume.runs import runs_of
from resume_ats_scorer.resume.schools import holds_name, without_town
from resume_ats_scorer.resume.studies import Piece, pieces_of
from resume_ats_scorer.resume.words import word_list, words_of
from resume_ats_scorer.resume.wrapped import Wrapped

_FIELD = re.compile(
    r"^\s*(?:degree|diploma|certificate)?\s*(?:\(?(?i:hons?|honours|honors)\.?\)?)?\s*(?:,|:|-|–|—|(?i:in)\b|(?i:of)\b|on\b|"
    r"major(?:ing)?\s*(?:in|:)|with\s+(?:a\s+)?(?:major|concentration|specialization)\s+in|en\b|em\b|de\b|des\b|der\b|im\b|"
    r"für\b|in\s+de\b|\()?\s*(?P<field>(?!Hon)[A-ZÀ-Þ][^,;|()]{2,70})"
)
_FACULTY = re.compile(r"^(?:Arts|Science)\s+(?=[A-ZÀ-Þ])")
"""What "Bachelor of Arts History" is called before its field."""
_MAJOR = re.compile(
    r"\b(?:major(?:ed|ing)?|specialization|specialisation|concentration|studienrichtung|schwerpunkt|field of study|"
    r"fachrichtung|discipline|stream|branch)\s*(?:in\b|:|-|–)\s*(?P<field>[A-ZÀ-Þ][^,;|()]{2,60})",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\W*(?:gpa|cgpa|grade|average|minor|relevant|coursework|courses|thesis|dissertation|"
    r"honou?rs(?! (?:bachelor|diploma|degree|b\.?[as]))|registered(?!.*\b(?:degree|diploma))|dean|cum laude|magna|"
    r"summa|activities|advisor|note|abschlussnote|mention|score|percentage|marks|awards?|scholarship|incoming courses|"
    r"teaching assistant|principal subjects|main subjects|level in national|member|focus|(?:year|semester|term|study) abroad|"
    r"(?:academic |student )?exchange student|"
    r"(?:erasmus|(?:academic |student )?exchange)\b(?: year| semester| program(?:me)?)?(?=:)|"
    r"some college|"
    r"(?:\w+ )?editor|modules|subjects|selected)\b",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"\b(?:(?:student )?exchange|(?:semester|year|term|study|studies) abroad|erasmus)\b", re.IGNORECASE)
"""What a stay at another school is called, which in an item of a list is no school of its own."""
_FEWEST_CELLS = 3
_PASSED = frozenset({"high-school", "senior-high-school"})
"""Labels that are what is passed there as well."""
_UNIT = re.compile(r"(?:college|faculty|school|department|dept\.?|division|institute) (?:of|for) ", re.IGNORECASE)
UNFINISHED = re.compile(
    r"\b(?:expected|anticipated|in progress|candidate|pursuing|currently|ongoing|not completed|incomplete|unfinished|"
    r"dropped out|present|current|coursework towards?|credits|voraussichtlich|laufend|abgebrochen|"
    r"en cours|en curso|cursando|em andamento|in corso|heden|heute|aujourd)",
    re.IGNORECASE,
)
"""Words that say a degree is not finished."""


@value
class _Draft:
    """An entry while it is read."""

    degree: Piece | None
    school: Piece | None
    subject: Piece | None
    period: Period | None
    lines: tuple[Line, ...]


def find_education(sections: Sequence[Section]) -> tuple[Degree, ...]:
    """Return the entries of the education sections in reading order; entries with neither degree nor school are left out."""
    found: list[Degree] = []
    for lines in runs_of(sections, SectionKind.EDUCATION):
        wrapped = Wrapped(lines)
        found.extend(wrapped.as_written(_degree(draft)) for draft in _drafts(wrapped.lines))
    return tuple(found)


def _drafts(lines: Sequence[Line]) -> list[_Draft]:
    drafts: list[_Draft] = []
    draft = _Draft(None, None, None, None, ())
    dates_first = _begins_with_dates(lines)
    each = [one for whole in lines for one in _one_degree_each(whole)]
    rows = _rows_of_one(each)
    for line, below in zip(each, (*each[1:], None), strict=False):
        new = _draft_of(line, draft, above_degree=below is not None and names_degree(below.text))
        row = _row_of(line) if _row_of(line) in rows else None
        if row is not None and draft.lines and _row_of(draft.lines[-1]) == row:
            draft = _merged(replace(draft, school=new.school if _is_better(draft.school, new.school) else draft.school), new)
        elif (
            row is not None
            or _clash(draft, new, dates_first=dates_first)
            or (_opens(draft, new) and any(_school_stands_first(one) for one in drafts))
        ):
            drafts.append(draft)
            draft = new
        else:
            draft = _merged(draft, new)
    kept = [
        one for one in _with_units((*drafts, draft)) if one.degree is not None or (one.school is not None and one.school.school)
    ]
    return _with_schools(kept)


def _is_better(school: Piece | None, other: Piece | None) -> bool:
    """Tell whether *other* has a word that schools carry in their names and *school* has none: a department, a board."""
    return school is not None and not school.school and other is not None and other.school


def _row_of(line: Line) -> tuple[int, int]:
    return line.table, line.row


def _rows_of_one(lines: Sequence[Line]) -> frozenset[tuple[int, int]]:
    """Return the rows of tables, of three cells or more, that hold one degree and one date and so are an entry each."""
    held: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.table:
            held.setdefault(_row_of(line), []).append(line)
    return frozenset(
        row
        for row, cells in held.items()
        if len(cells) >= _FEWEST_CELLS
        and sum(names_degree(cell.text) and not names_school(cell.text) for cell in cells)
        == sum(bool(find_spans(cell.text)) for cell in cells)
        == 1
    )


def _one_degree_each(line: Line) -> list[Line]:
    """Return *line*, or what stands between its semicolons where each names a degree: "MSc Physics, 2015; BSc Physics, 2012"."""
    said = line.text.split("; ") if ";" in line.text else []
    each = len(said) > 1 and all(degree_in(one) and not _ABROAD.search(one) for one in said)
    return [replace(line, text=one, segments=()) for one in said] if each else [line]


def _with_units(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Return *drafts* with those that name nothing but a part of a school, as "College of Engineering", joined to the one above."""
    found: list[_Draft] = []
    for draft in drafts:
        if found and found[-1].school is not None and draft.degree is None and draft.period is None and _is_unit(draft.school):
            found[-1] = replace(found[-1], lines=found[-1].lines + draft.lines)
        else:
            found.append(draft)
    return found


def _is_unit(school: Piece | None) -> bool:
    return school is not None and _UNIT.match(school.text) is not None


def _draft_of(line: Line, above: _Draft, *, above_degree: bool) -> _Draft:
    """Return what *line* alone says, which may be the rest of the entry *above*."""
    if _is_note(line) or _is_running_text(line) or (len(line.segments) > 1 and all(map(heads_column, line.segments))):
        return _Draft(None, None, None, None, (line,))
    pieces = pieces_of(line)
    degree = next((piece for piece in pieces if piece.level is not None), None) or _told_by_label(line)
    low = degree is not None and degree.level is DegreeLevel.SECONDARY
    subject = next((piece for piece in pieces if _is_subject(piece) and not (low and holds_name(piece.text))), None)
    school = next((piece for piece in pieces if piece.school and piece.level is None), None)
    span = best_span(spans_of(line))
    if school is None:
        bare = _bare_school([piece for piece in pieces if piece is not subject], line)
        first = _school_stands_first(above)
        opens = span is not None and above.degree is not None and (above_degree if first else degree is not None)
        told = above.school is None or label_of(line.text)[0] in words_of("school_label")
        opens = opens or (degree is not None and span is not None and above.period is not None)
        school = bare if told or (opens and bare is not None and holds_name(bare.text)) else None
    span = span if not line.bullet or degree or school else None
    return _Draft(degree, school, subject, None if span is None else period_of(line, span), (line,))


def _told_by_label(line: Line) -> Piece | None:
    """Return the label of *line* where it tells what was passed at the school behind it: "High School: Dalham, 2014"."""
    label, end = label_of(line.text)
    text = line.text[:end].rstrip(" :–-")
    return Piece(text, line, DegreeLevel.SECONDARY, (0, len(text)), school=False, place=False) if label in _PASSED else None


def _is_subject(piece: Piece) -> bool:
    words = word_list(piece.text)
    return piece.level is None and not piece.school and len(words) <= 6 and bool(set(words) & words_of("field"))


def _begins_with_dates(lines: Sequence[Line]) -> bool:
    """Tell whether the first of *lines* is nothing but a period, so that each entry begins with one."""
    return bool(lines) and is_period(lines[0])


def _clash(draft: _Draft, new: _Draft, *, dates_first: bool) -> bool:
    """Tell whether *new* belongs to another entry than *draft*."""
    if dates_first and draft.period and new.period and is_period(new.lines[0]):
        return draft.degree is not None or draft.school is not None
    within = draft.degree is None and _is_unit(new.school) and not _is_unit(draft.school)
    if (new.degree and draft.degree) or (new.school and draft.school and not within and not _is_mended(draft, new)):
        return True
    full = draft.degree is not None and draft.school is not None and draft.period is not None
    return full and new.period is not None and (new.degree is not None or new.school is not None)


def _is_mended(draft: _Draft, new: _Draft) -> bool:
    """Tell whether *new* names the school of a course, or of the field behind a degree, that was taken for one."""
    if draft.school is None or not _is_better(draft.school, new.school):
        return False
    return draft.degree is None or (new.degree is None and draft.period is None and draft.school.line is draft.degree.line)


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
    if label_of(line.text)[0] in words_of("study_label"):
        return False
    if _NOTE.match(line.text) or _is_labelled_else(line.text):
        return True
    return bool(line.bullet) and (size(line.text) > 14 or _ABROAD.search(line.text) is not None)


def _is_labelled_else(text: str) -> bool:
    """Tell whether *text* names a school, without dates, behind a label of something else: "Memberships: Institute of Planners"."""
    label, _colon, behind = text.partition(": ")
    if not names_school(behind) or label.endswith(" ") or find_spans(text) or label_of(text)[0] in words_of("study_label"):
        return False
    return not (names_school(label) or degree_in(text) is not None or set(word_list(label)) & words_of("field"))


def _bare_school(pieces: Sequence[Piece], line: Line) -> Piece | None:
    """Return a piece that can only be the school: short, capitalised, and no place."""
    alone = not any(piece.level for piece in pieces)
    labelled = is_labelled(line) and label_of(line.text)[0] not in words_of("school_label")
    if labelled or (alone and (line.bullet or len(line.text.split()) > 14)):
        return None
    for piece in pieces:
        count = len(piece.text.split())
        named = piece.level is None and not piece.place and count <= 8 and piece.text[:1].isupper()
        named = named and ": " not in piece.text and key_of(piece.text) not in words_of("period_label", "study_label")
        named = named and not leads_with_certificate(piece.text, alone=False)
        if named and not _NOTE.match(piece.text) and (not line.bullet or holds_name(piece.text)):
            return replace(piece, text=without_town(piece.text, named=True))
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


def _degree_fact(piece: Piece) -> Fact:
    text = piece.text
    return Fact(text, text, piece.line.number, 0.93 if degree_is_clean(text, piece.line) else 0.8 if text.count(" ") <= 9 else 0.6)


def _school_fact(piece: Piece) -> Fact:
    clean = school_is_clean(piece.text, piece.line)
    sure = 0.75 if not piece.school else 0.93 if clean else 0.7 if piece.text.count(" ") <= 8 else 0.6
    return Fact(piece.text, piece.text, piece.line.number, sure)


def _field(piece: Piece, subject: Piece | None, lines: Sequence[Line]) -> Fact | None:
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
