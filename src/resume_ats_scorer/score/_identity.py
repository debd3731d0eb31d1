"""Where a resume names its person, schools, employers and places."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from resume_ats_scorer.model import Fact, Line, Resume, SectionKind
from resume_ats_scorer.score import _studies

_WORDS_TOO = """
    ada amber archer art bailey baker banks barber bishop bill black blue bond book brown butler carpenter carter
    chandler chase chef chip clay clerk coach cook cooper crystal dale daisy dean drew driver earl english faith farmer
    field fisher forest fowler france frank french gardener glass gold goods grace grant gray green guy hall hill hope
    hunter iris iron ivy jade jack joy judge julia king lake lane law lawyer lee link long love major mark marshall
    mason may mercy miles miller mills mix moody moon page parish park parks pearl penny perl piper pitt plant police
    poole pope porter potter power price prince reed rich rivers rob rock rose ruby sailor sales scala silver singer
    skinner small smart smith snow spencer spring stone summer summers swift taylor temple thatcher trainer turner usher
    violet walker ward waters weaver webb wells west white will winter wood woods workman wright young
"""
_ALSO_WORDS = frozenset(_WORDS_TOO.split())
_YEAR = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?,? +|\d{1,2}[./-])?(?:19|20)\d\d\b"
    r"|\b(?:class of|graduat\w+:?) '?\d\d\b",
    re.IGNORECASE,
)
_NAMED = r"(?:[A-Z][\w.'&-]*|of|de|del|della|der|des|di|du|for|and|the|at|la|le|für|und|et|van)"
_SCHOOL = re.compile(
    rf"(?:[A-Z][\w.'&-]* (?:{_NAMED} )*)?\b(?:University|College|Institute|Academy|Polytechnic"
    rf"|Universität|Hochschule|Fachhochschule|Gymnasium|Université|École|Lycée|Universidad|Instituto|Università|Politecnico|Universidade|Universiteit|Hogeschool|School|Seminary)\b"
    rf"(?:(?: {_NAMED})* [A-Z][\w.'&-]*)?"
)
Span = tuple[int, int]


class Identity:
    """What of a resume tells who the person is, where they learned, whom they worked for and where they live."""

    def __init__(self, resume: Resume) -> None:
        self._skills: dict[int, list[str]] = defaultdict(list)
        for mention in resume.skills:
            self._skills[mention.line].append(mention.quote)
        self._stated: dict[int, list[str]] = defaultdict(list)
        for fact in _stated(resume):
            self._stated[fact.line].append(fact.quote)
        self._titles = _titles(resume)
        self._educational = {
            line.number for section in resume.sections if section.kind is SectionKind.EDUCATION for line in section.lines
        }
        self._named = _alternatives(
            fact.quote for fact in _organisations(resume) if len(fact.quote) > 3 and not fact.quote.islower()
        )
        self._name = _name(resume.contact.name)

    def spans(self, line: Line) -> Iterator[Span]:
        """Yield the start and end of what must not count in *line*."""
        text = line.text
        if line.number in self._titles:
            yield from _between(text, _places(text, self._titles[line.number]))
            return
        if line.number in self._educational:
            yield from _between(text, _studies.spans(line, _places(text, self._skills.get(line.number, ()))))
            yield from (match.span() for pattern in (_YEAR, _SCHOOL) for match in pattern.finditer(text))
        else:
            yield from _places(text, self._stated.get(line.number, ()))
            yield from self._mentions(line)
        if self._name is not None:
            yield from (match.span() for match in self._name.finditer(text))

    def _mentions(self, line: Line) -> Iterator[Span]:
        # An employer that is also a skill ("Salesforce") stays where the skill is meant; in its own heading it is blanked before.
        if self._named is not None:
            skills = _places(line.text, self._skills.get(line.number, ()))
            yield from (match.span() for match in self._named.finditer(line.text) if not _overlap(match.span(), skills))


def _titles(resume: Resume) -> dict[int, list[str]]:
    """Return the job titles on the lines that head a position with one: employers, places and dates there count nothing."""
    found: dict[int, list[str]] = {}
    for position in (*resume.positions, *resume.volunteering):
        if position.title is not None:
            for line in position.head:
                found.setdefault(line.number, [])
            found.setdefault(position.title.line, []).append(position.title.quote)
    return found


def _places(text: str, quotes: Iterable[str]) -> list[Span]:
    return [(start, start + len(quote)) for quote in quotes if (start := text.find(quote)) >= 0]


def _overlap(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _between(text: str, kept: Iterable[Span]) -> Iterator[Span]:
    done = 0
    for start, end in sorted(kept):
        if start > done:
            yield done, start
        done = max(done, end)
    yield done, len(text)


def _stated(resume: Resume) -> Iterator[Fact]:
    for position in (*resume.positions, *resume.volunteering):
        yield from (fact for fact in (position.employer, position.location) if fact is not None)
    yield from (degree.institution for degree in resume.education if degree.institution is not None)
    contact = resume.contact
    yield from (
        fact for fact in (contact.name, contact.location, *contact.emails, *contact.phones, *contact.links) if fact is not None
    )


def _organisations(resume: Resume) -> Iterator[Fact]:
    yield from (position.employer for position in (*resume.positions, *resume.volunteering) if position.employer is not None)
    schools = (degree.institution for degree in resume.education if degree.institution is not None)
    yield from (school for school in schools if not _studies.only_studies(school.quote))


def _alternatives(quotes: Iterable[str]) -> re.Pattern[str] | None:
    distinct = sorted(set(quotes), key=lambda quote: (-len(quote), quote))
    return re.compile("|".join(rf"(?<!\w){re.escape(quote)}(?!\w)" for quote in distinct)) if distinct else None


def _name(fact: Fact | None) -> re.Pattern[str] | None:
    # As a whole in any case; one word of it only where it is written like a name and is no word of the language as well.
    words = [re.escape(word) for word in re.findall(r"[^\W\d_]+", fact.value) if len(word) > 1] if fact else []
    if not words:
        return None
    either = "|".join(sorted(set(words)))
    alone = "|".join(
        sorted({form for word in words if word.lower() not in _ALSO_WORDS for form in (word.capitalize(), word.upper())})
    )
    whole = rf"\b(?i:{either})(?:[ ,.-]+(?:(?i:{either})|[A-Z]\.?))*[ ,.-]+(?i:{either})\b"
    return re.compile(rf"{whole}|\b(?:{alone})(?:'s)?\b" if alone else whole)
