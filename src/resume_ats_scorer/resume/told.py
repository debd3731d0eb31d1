"""Jobs told in running text.

"I worked as a baker at Crusty Ltd from 2015 to 2018", "Baker, Crusty Ltd (2015–2018): baked. Kitchen hand (2014): ..."
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from resume_ats_scorer.model import Fact, Line, Period, Position, Section, SectionKind, value
from resume_ats_scorer.resume.dates import Span, best_span, find_spans, period_of
from resume_ats_scorer.resume.likeness import title_of
from resume_ats_scorer.resume.lines import size
from resume_ats_scorer.resume.titles import title_in

_KINDS = (SectionKind.EXPERIENCE, SectionKind.SUMMARY, SectionKind.CONTACT, SectionKind.OTHER)
_TITLE = re.compile(
    r"\b(?:work(?:ed|ing|s)?|employed|serv(?:ed|ing)|jobs?)\s+as\s+(?:an?\s+|the\s+)?(?P<title>[^\W\d_][\w /&+-]{2,50}?),?"
    r"\s+(?:at|with|for|in|by)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-Þ0-9][\w&'’-]*(?:\s(?:of\s|and\s|de\s|&\s)?(?!From\b|Since\b|Until\b)[A-ZÀ-Þ][\w&'’-]*){0,7}")
_SENTENCE_END = re.compile(r"(?<=\w{3})(?<!\bInc)(?<!\bLtd)(?<!Corp)[.;](?=\s)")
_CLAUSE_END = re.compile(r"[;→]\s|(?:\b[a-z]+|\w{6}|\W)\.\s|\.\s(?=\d)")
"""Ends what is said of one job; a full stop after few letters, the first a capital, is one of an abbreviation ("Sr. Baker")."""
_JOINT = re.compile(r",\s+|\s*[—–|]\s*|\s-\s|\sat\s|\s?\(")
_TOLD_OF = re.compile(r"\s*[—:(]")
"""Ends a head behind its dates."""
_AROUND = " \t,(:—–-"
_MOST_WORDS = 14
"""Most words of a head, a name counting as one: title, employer and place."""


@value
class _Prose:
    """Lines read as one text."""

    lines: tuple[Line, ...]
    """The lines."""
    text: str
    """Their texts, a space between each."""
    starts: tuple[int, ...]
    """Where each line begins in it."""

    def line_at(self, index: int) -> int:
        """Return the place in `lines` of the line that the character at *index* of the text stands on."""
        return bisect_right(self.starts, index) - 1

    def fact(self, begin: int, end: int, confidence: float) -> Fact | None:
        """Return text[begin:end] as a fact, or None where it is broken over lines."""
        at = self.line_at(begin)
        if at != self.line_at(end - 1):
            return None
        return Fact(self.text[begin:end], self.text[begin:end], self.lines[at].number, confidence)


def told_positions(sections: Sequence[Section], found: tuple[Position, ...]) -> tuple[Position, ...]:
    """Return the jobs with a known title and a period that running text tells, in reading order.

    Those *found* by their heads are returned where as many of them have a period.
    """
    dated = sum(position.period is not None for position in found)
    worked = (line for section in sections if section.kind is SectionKind.EXPERIENCE for line in section.lines)
    in_rows = tuple(job for line in worked for job in _in_row(line, 2 if dated else 1))
    if len(in_rows) > dated:
        return in_rows
    if dated:
        return found
    return tuple(job for section in sections if section.kind in _KINDS for job in _told(section.lines)) or found


def _in_row(line: Line, least: int) -> Sequence[Position]:
    """Return the jobs of *line*, whose dates stand by a title where a clause begins; none if fewer than *least*."""
    spans = find_spans(line.text)
    if len(spans) < least:
        return ()
    since = (0, *(span.stop for span in spans))
    until = (*(span.begin for span in spans[1:]), len(line.text))
    found = [_with_dates(line, *place) for place in zip(spans, since, until, strict=False)]
    jobs = [job for job in found if job is not None]
    return jobs if len(jobs) >= least else ()


def _with_dates(line: Line, span: Span, since: int, until: int) -> Position | None:
    """Return the job whose dates are *span*: its head stands before them, after what is said from *since* on, else behind them."""
    begin = max((match.end() for match in _CLAUSE_END.finditer(line.text, since, span.begin + 1)), default=since)
    head = line.text[begin : span.begin].strip(_AROUND)
    if not head:
        end = _CLAUSE_END.search(line.text, span.stop, until + 1)
        head = _TOLD_OF.split(line.text[span.stop : end.start() if end else until].strip(_AROUND), maxsplit=1)[0]
    elif not (span.ranged or span.current or line.text[span.stop : span.stop + 1] == ")"):
        return None
    parts = [part for part in _JOINT.split(head) if part]
    at = next((at for at, part in enumerate(parts[:2]) if part[:1].isupper() and title_of(part) >= 0.6), None)
    if at is None or size(head) > _MOST_WORDS:
        return None
    title = Fact(parts[at], parts[at], line.number, 0.7)
    names = [part for part in parts[:3] if part != parts[at]]
    employer = Fact(names[0], names[0], line.number, 0.5) if names else None
    return Position(title, employer, None, period_of(line, span), (), (line,), role=_role(title))


def _told(lines: Sequence[Line]) -> Iterator[Position]:
    starts = tuple(accumulate((len(line.text) + 1 for line in lines[:-1]), initial=0))
    prose = _Prose(tuple(lines), " ".join(line.text for line in lines), starts)
    found = list(_TITLE.finditer(prose.text))
    limits = (*(match.start() for match in found[1:]), len(prose.text))
    for match, limit in zip(found, limits, strict=False):
        full_stop = _SENTENCE_END.search(prose.text, match.end(), limit)
        end = full_stop.start() if full_stop is not None else limit
        title = prose.fact(*match.span("title"), 0.75)
        name = _NAME.match(prose.text, match.end(), end)
        period = _period(prose, match.end(), end)
        if title is not None and title_of(title.value) >= 0.6 and name is not None and period is not None:
            head = prose.lines[prose.line_at(match.start()) : prose.line_at(end - 1) + 1]
            role = _role(title)
            yield Position(title, prose.fact(*name.span(), 0.7), None, period, (), head, role=role)


def _role(title: Fact) -> Fact | None:
    found = title_in(title.quote)
    words = title.quote[found.start : found.end] if found else ""
    return Fact(words, words, title.line, title.confidence) if words else None


def _period(prose: _Prose, begin: int, end: int) -> Period | None:
    """Return the period named between two places; its quote is what of it stands on the line where it begins."""
    span = best_span(find_spans(prose.text[begin:end]))
    if span is None or not (span.ranged or span.current):
        return None
    at = prose.line_at(begin + span.begin)
    quote = prose.text[begin + span.begin : min(begin + span.stop, prose.starts[at] + len(prose.lines[at].text))]
    return Period(span.start, span.end, span.current, quote, prose.lines[at].number)
