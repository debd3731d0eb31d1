"""Checks of dates, positions and degrees."""

import re
from collections.abc import Sequence
from itertools import pairwise

from resume_ats_scorer.model import Degree, DegreeLevel, Evidence, Line, PartialDate, Period, Position, Section, Severity
from resume_ats_scorer.resume.degrees import names_school
from resume_ats_scorer.resume.likeness import title_of
from resume_ats_scorer.resume.lines import size
from resume_ats_scorer.resume.titles import pieces_on
from resume_ats_scorer.resume.words import plain
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, failed, inapplicable, passed, warned
from resume_ats_scorer.score.formatting._subject import Subject, quoted

_FULL = r"january|february|march|april|august|september|october|november|december"
_SHORT = r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_FORMS = (
    ("month in full", re.compile(rf"\b(?:{_FULL})\b", re.IGNORECASE)),
    ("month in short", re.compile(rf"\b(?:{_SHORT})\b", re.IGNORECASE)),
    ("month as a number", re.compile(r"\b(?:\d{1,2}[/.\-]\d{2,4}|\d{4}(?:[/.\-]| / )\d{1,2})\b")),
)
_MAY = re.compile(r"\b(?:may|june|july)\b", re.IGNORECASE)
_HARD = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter)\b|['‘’]\d{2}\b|(?<![\d/.\-])\d{1,2}[/.\-]\d{2}(?![\d/.\-])", re.IGNORECASE
)
_EMPLOYER_WORDS = 4
"""A head with more words than that besides its dates may hold a title that was not told from the employer."""
_LIKELY, _CERTAIN = 0.8, 0.9
"""Confidence in a title from which a position is likely, and certainly, a job."""
_SENTENCE_WORDS = 8
_TITLE_WORDS = 4
"""A title of more words may hold the employer."""
_SHORT_NAME = re.compile(r"\b[A-Z]{3,}\b")
"""Capitals may be the short name of a school."""
_DEGREE_WORDS = 8
"""A degree of more words may name its school, though it was not told from the rest."""
_NONE = "No positions were found."


def _at_heads(subject: Subject, positions: Sequence[Position], why: str) -> tuple[Evidence, ...]:
    return subject.at_lines((line for position in positions for line in position.head[:1]), why)


def _dated(subject: Subject) -> Outcome:
    held = subject.resume.positions
    if not held:
        return inapplicable(_NONE)
    bare = [position for position in held if position.period is None and _surely_a_role(position)]
    if not bare:
        return passed("Every position has dates.")
    told = f"{len(bare)} of {count(len(held), 'position')} have no dates that can be read."
    where = _at_heads(subject, bare, "no dates")
    share = len(bare) / len(held)
    return failed(told, where, share) if share > 0.5 else warned(told, where, share)


def _surely_a_role(position: Position) -> bool:
    """Tell whether the head of *position* names a role that nothing but a title ends with, whatever else stands there."""
    return position.role is not None and position.role.confidence >= _LIKELY


def _periods(subject: Subject) -> list[Period]:
    """Return the periods of positions; where their heads hold a sentence, it may have told of an event."""
    positions = subject.resume.positions
    heads = {line.number: line for position in positions for line in position.head}
    telling = {number for number, line in heads.items() if _tells(line)}
    return [one.period for one in positions if one.period and telling.isdisjoint(line.number for line in one.head)]


def _tells(line: Line) -> bool:
    """Tell whether a piece of *line* is so long that it may be a sentence."""
    return any(size(line.text[start:end]) > _SENTENCE_WORDS for start, end in pieces_on(line))


def _at_periods(subject: Subject, periods: Sequence[Period], why: str) -> tuple[Evidence, ...]:
    lines = subject.resume.document.lines
    return quoted(((lines[period.line - 1], period.quote) for period in periods), why)


def _months(subject: Subject) -> Outcome:
    periods = _periods(subject)
    if not periods:
        return inapplicable("No dates were found.")
    years = [period for period in periods if not any(when and when.month for when in (period.start, period.end))]
    if not years:
        return passed("Dates name the month.")
    told = f"{len(years)} of {count(len(periods), 'period')} name years only."
    return warned(told, _at_periods(subject, years, "no month"), len(years) / len(periods))


def _forms(quote: str) -> set[str]:
    found = {name for name, pattern in _FORMS if pattern.search(quote)}
    return found or (set() if _MAY.search(quote) else {"year only"})


def _consistent(subject: Subject) -> Outcome:
    periods = _periods(subject)
    if len(periods) < 2:
        return inapplicable("There are too few dates to compare.")
    forms = [_forms(period.quote) for period in periods]
    used = sorted({form for found in forms for form in found})
    if len(used) < 2:
        return passed("Dates are written in one way.")
    first = {form: next(period for period, found in zip(periods, forms, strict=True) if form in found) for form in used}
    where = _at_periods(subject, sorted(first.values(), key=lambda period: period.line), "another way of writing dates")
    return warned(f"Dates are written in {len(used)} ways: {', '.join(used)}.", where)


def _readable(subject: Subject) -> Outcome:
    periods = _periods(subject)
    if not periods:
        return inapplicable("No dates were found.")
    hard = [period for period in periods if _HARD.search(period.quote)]
    if not hard:
        return passed("Dates are easy to read.")
    return warned(
        f"{count(len(hard), 'period')} can be misread (two-digit years, seasons).", _at_periods(subject, hard, "hard to read")
    )


def _possible(subject: Subject) -> Outcome:
    periods = _periods(subject)
    if not periods:
        return inapplicable("No dates were found.")
    wrong = [period for period in periods if period.backwards]
    if not wrong:
        return passed("No period ends before it begins.")
    told = f"{count(len(wrong), 'period ends', 'periods end')} before {'it begins' if len(wrong) == 1 else 'they begin'}."
    return failed(told, _at_periods(subject, wrong, "ends before it begins"))


def _before(one: PartialDate, other: PartialDate) -> bool:
    if one.month and other.month:
        return (one.year, one.month) < (other.year, other.month)
    return one.year < other.year


def _newest_first(subject: Subject) -> Outcome:
    pairs = [pair for section in subject.resume.sections for pair in pairwise(_spans_in(subject, section))]
    if not pairs:
        return inapplicable("There are too few dates to compare.")
    late = [lower for upper, lower in pairs if _later(lower, upper)]
    if not late:
        return passed("Positions run from the newest to the oldest.")
    told = f"{count(len(late), 'position is', 'positions are')} newer than the one above."
    return warned(told, _at_periods(subject, late, "newer than the one above"), len(late) / len(pairs))


def _spans_in(subject: Subject, section: Section) -> list[Period]:
    """Return the periods of positions in *section* that have two ends which can be."""
    lines = {line.number for line in section.lines}
    return [
        period
        for period in _periods(subject)
        if period.line in lines
        and period.start
        and (period.current or period.end not in {None, period.start})
        and not period.backwards
    ]


def _later(lower: Period, upper: Period) -> bool:
    """Tell whether *lower* both began and ended after *upper*."""
    if upper.current or not (lower.start and upper.start and upper.end):
        return False
    return _before(upper.start, lower.start) and (lower.end is None or _before(upper.end, lower.end))


def _titled(subject: Subject) -> Outcome:
    held = subject.resume.positions
    if not held:
        return inapplicable(_NONE)
    bare = [position for position in held if position.title is None and _is_job(position) and not _may_be_above(subject, position)]
    if not bare:
        return passed("Every position has a title.")
    told = f"{len(bare)} of {count(len(held), 'position')} have no title that can be read."
    share = len(bare) / len(held)
    where = _at_heads(subject, bare, "no title")
    return failed(told, where, share) if share > 0.5 else warned(told, where, share)


def _is_job(position: Position) -> bool:
    """Tell whether *position* is surely a job, and its head holds hardly more than when and where."""
    if position.period is None or position.employer is None or " and " in position.period.quote:
        return False
    employer = plain(position.employer.value)
    if names_school(employer) or "freelance" in employer or "self employed" in employer.replace("-", " "):
        return False
    return _left(position.head, position) <= _EMPLOYER_WORDS


def _words(lines: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _left(lines: Sequence[Line], position: Position) -> int:
    """Return how many words of *lines* are neither the title nor the dates of *position*."""
    told = [position.title.quote if position.title else "", position.period.quote if position.period else ""]
    return _words(lines) - sum(len(text.split()) for text in told)


def _may_be_above(subject: Subject, position: Position) -> bool:
    """Tell whether a short line right above *position* may be its title, though it was not read as that."""
    lines = subject.resume.document.lines
    first = min((line.number for line in position.head), default=1)
    if first < 2 or lines[first - 2].bullet or lines[first - 2].page != lines[first - 1].page:
        return False
    above = lines[first - 2].text
    return title_of(above) > 0 or (len(above.split()) <= 7 and not above.endswith((".", ":", ";")))


def _employers(subject: Subject) -> Outcome:
    held = subject.resume.positions
    if not held:
        return inapplicable(_NONE)
    bare = [position for position in held if position.employer is None and _names_no_employer(subject, position)]
    if not bare:
        return passed("Every position has an employer.")
    return warned(
        f"{len(bare)} of {count(len(held), 'position')} have no employer that was recognised.",
        _at_heads(subject, bare, "no employer"),
    )


def _names_no_employer(subject: Subject, position: Position) -> bool:
    """Tell whether *position* is surely a job, and neither its head nor the lines next to it have room for an employer."""
    if not _surely_titled(position, _CERTAIN) or _left(position.head, position) > 1 or _may_be_above(subject, position):
        return False
    lines = subject.resume.document.lines
    below = max(line.number for line in position.head)
    return below == len(lines) or bool(lines[below].bullet)


def _surely_titled(position: Position, sure: float) -> bool:
    """Tell whether *position* has a title that was read with confidence and has no room for more than a title."""
    title = position.title
    return title is not None and title.confidence >= sure and len(title.quote.split()) <= _TITLE_WORDS


def _schools(subject: Subject) -> Outcome:
    degrees = [degree for degree in subject.resume.education if degree.degree]
    if not degrees:
        return inapplicable("No degrees were found.")
    bare = [degree for degree in degrees if degree.institution is None and _names_no_school(subject, degree)]
    if not bare:
        return passed("Every degree names its school.")
    where = subject.at_lines((line for degree in bare for line in degree.lines[:1]), "no school")
    return warned(f"{len(bare)} of {count(len(degrees), 'degree')} name no school that was recognised.", where)


def _names_no_school(subject: Subject, degree: Degree) -> bool:
    """Tell whether the lines of a *degree* that is none of a trade are short, and no school stands on them or next to them."""
    lines = degree.lines
    if not lines or degree.level is DegreeLevel.VOCATIONAL or _words(lines) > _DEGREE_WORDS:
        return False
    first, last = lines[0].number - 1, lines[-1].number
    if first and subject.resume.document.lines[first - 1].text.endswith(":"):
        return False
    near = subject.resume.document.lines[max(first - 1, 0) : last + 1]
    return not any(names_school(plain(line.text)) or _SHORT_NAME.search(line.text) for line in near)


CHECKS = (
    Check(
        "structure.dates", "Dates at every position",
        "Warns where positions have no dates, fails where most have none; costs by their share.",
        Severity.MAJOR, 4, 4, "Write month and year of beginning and end at each position.", by.TEXTKERNEL, _dated,
    ),
    Check(
        "structure.months", "Months in the dates", "Warns where periods name years only; costs by their share.",
        Severity.MINOR, 1, 1, "Name the month as well: “Mar 2021 – Present”.", by.USAJOBS, _months,
    ),
    Check(
        "structure.date_form", "Dates in one form",
        "Warns where dates are written in several ways (month in full, in short, as a number, years only).",
        Severity.MINOR, 0.5, 0.5, "Write all dates alike: “Mar 2021 – Jun 2023”.", by.GREENHOUSE, _consistent,
    ),
    Check(
        "structure.date_clear", "Dates that are clear", "Warns at two-digit years and seasons.",
        Severity.MINOR, 1, 1, "Write months as words and years with four digits.", by.SOVREN, _readable,
    ),
    Check(
        "structure.date_possible", "Dates that are possible", "Fails where a period ends before it begins.",
        Severity.MAJOR, 2, 2, "Correct the dates.", by.TEXTKERNEL, _possible,
    ),
    Check(
        "structure.newest_first", "Newest first", "Warns where a position is newer than the one above; costs by their share.",
        Severity.MINOR, 1.5, 1.5, "Put the newest position first.", by.TEXTKERNEL, _newest_first,
    ),
    Check(
        "structure.titles", "Titles at every position",
        "Suggests to name the title where none is recognised beside an employer. Costs nothing: employers are recognised by name.",
        Severity.SUGGESTION, 0, 0, "Write the job's title on a line of its own or before the employer.", by.RCHILLI, _titled,
    ),
    Check(
        "structure.employers", "Employers at every position",
        "Suggests to name the employer where none is recognised. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Write the employer's name next to the title, with “Inc.”, “Ltd” or the like.",
        by.RCHILLI, _employers,
    ),
    Check(
        "structure.schools", "Schools at every degree", "Suggests to name the school where none is recognised. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Write the school next to the degree.", by.RCHILLI, _schools,
    ),
)  # fmt: skip
