"""Jobs told in running text: "I worked as a baker at Crusty Ltd from 2015 to 2018"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from resume_ats_scorer.model import Fact, Line, Period, Position, Section, SectionKind, value
from resume_ats_scorer.resume.dates import best_span, find_spans
from resume_ats_scorer.resume.likeness import title_of
from resume_ats_scorer.resume.titles import title_in

_KINDS = (SectionKind.EXPERIENCE, SectionKind.SUMMARY, SectionKind.CONTACT, SectionKind.OTHER)
_TITLE = re.compile(
    r"\b(?:work(?:ed|ing|s)?|employed|serv(?:ed|ing)|jobs?)\s+as\s+(?:an?\s+|the\s+)?(?P<title>[^\W\d_][\w /&+-]{2,50}?),?"
    r"\s+(?:at|with|for|in|by)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-Þ0-9][\w&'’-]*(?:\s(?:of\s|and\s|de\s|&\s)?(?!From\b|Since\b|Until\b)[A-ZÀ-Þ][\w&'’-]*){0,7}")
_SENTENCE_END = re.compile(r"(?<=\w{3})[.;](?=\s)")


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


def told_positions(sections: Sequence[Section]) -> tuple[Position, ...]:
    """Return the jobs with a known title and a period that sentences tell, in reading order."""
    return tuple(position for section in sections if section.kind in _KINDS for position in _told(section.lines))


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
