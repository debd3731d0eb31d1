"""Years, degrees, certificates, licences and languages: what a posting demands, and what a resume shows of it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from math import fsum

from resume_ats_scorer.lexicon import languages
from resume_ats_scorer.model import (
    DegreeLevel,
    Evidence,
    Fact,
    Job,
    Position,
    Requirement,
    RequirementKind,
    RequirementResult,
    RequirementStatus,
    Resume,
    SectionKind,
    value,
)
from resume_ats_scorer.resume import months_worked
from resume_ats_scorer.score import _studies, semantic
from resume_ats_scorer.text import words

WORTH = {RequirementStatus.MET: 1.0, RequirementStatus.PARTLY: 0.5, RequirementStatus.NOT_SHOWN: 0.0}
WISH = 0.4
"""Weight of a wish against a must."""
SAME_WORK = 0.5
"""Likeness of a title and a field from which time under that title is time in that field."""
LIKE_POSTING = 0.4
"""Likeness of a title held and the posting's from which time under it counts partly where the field is not named."""
NEARLY = 0.6
"""Share of the years asked for that counts as partly met."""
_SUCH = re.compile(
    r"\b(?:(?:similar|same|comparable|equivalent|like) (?:role|position|post|job|capacity)|as an? (?!team|group|part)"
    r"|vergleichbar\w* (?:position|funktion|tätigkeit|stelle)|(?:poste|fonction) similaire|(?:puesto|cargo|función) similar"
    r"|analog[oa]\b|soortgelijke|comme |com[oe] (?!m[íi]nim)|als (?=[a-z]))",
    re.IGNORECASE,
)
"""What says that years in such a role are asked for, and before what other name it has."""
_QUOTES = 3
_OPEN = re.compile(
    r"in progress|pursuing|preparing|studying|working towards?|enrolled in|expected|candidate for|scheduled|expired|lapsed|inactive"
    r"|not current|en cours|in ausbildung|en curso|em curso|in corso",
    re.IGNORECASE,
)
_INCLUDING = {
    "Driving licence": ("Commercial driving licence",),
    "OSHA 10": ("OSHA 30",),
    "CPR": ("Basic Life Support", "Advanced Cardiovascular Life Support"),
    "Basic Life Support": ("Advanced Cardiovascular Life Support",),
    "Licensed Master Social Worker": ("Licensed Clinical Social Worker",),
    "Lean Six Sigma Green Belt": ("Lean Six Sigma Black Belt",),
    "Cisco Certified Network Associate": ("Cisco Certified Network Professional",),
}
"""Certificates to those that nobody holds without them."""
_CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")
_LEVELS = {
    DegreeLevel.SECONDARY: "A school leaving certificate",
    DegreeLevel.VOCATIONAL: "A vocational qualification",
    DegreeLevel.ASSOCIATE: "An associate degree",
    DegreeLevel.BACHELOR: "A bachelor's degree",
    DegreeLevel.MASTER: "A master's degree",
    DegreeLevel.DOCTORATE: "A doctorate",
}


class Shown:
    """What a resume shows, only from lines that may count; worked out once for all postings."""

    def __init__(self, resume: Resume, lines: Mapping[int, str], titles: Mapping[tuple[int, str], semantic.Vector | None]) -> None:
        self.resume = resume
        self.lines = lines
        """The text that may count, by the number of its line."""
        self.titles = titles
        """What each title held is about, by the number of its line and as written."""

    @cached_property
    def degrees(self) -> tuple[_studies.NamedDegree, ...]:
        """The degrees named."""
        return tuple(one for one in _studies.degrees_of(self.resume) if one.line in self.lines)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """The jobs held."""
        held = self.resume.positions
        return tuple(one for one in held if one.section is SectionKind.EXPERIENCE and one.period and one.period.line in self.lines)

    def said(self, line: int) -> str:
        """Return the text of *line* that may count: of the line of the person's name what stands behind it ("Ada Nowak, CPA").

        Where no name could be read, that is the first line, up to its first comma.
        """
        name = self.resume.contact.name
        if line in self.lines or line != (name.line if name else 1):
            return self.lines.get(line, "")
        return self.resume.document.lines[line - 1].text.partition(name.quote if name else ",")[2]

    def like(self, role: Fact, meaning: semantic.Vector | None) -> float:
        """Return how like the title *role* is to what has *meaning*."""
        return semantic.similarity(self.titles.get((role.line, role.quote)), meaning)

    def is_known(self, role: Fact) -> bool:
        """Return whether it is known what the title *role* is about."""
        return self.titles.get((role.line, role.quote)) is not None

    def quote(self, line: int, quote: str, why: str) -> Evidence:
        """Return evidence from *line*."""
        at = self.resume.document.lines[line - 1]
        return Evidence(quote, at.page, line, why, at.box)

    def counts(self, line: int, quote: str) -> bool:
        """Tell whether *quote* on *line* is more than a part of a name that was taken out."""
        text = self.said(line)
        return any(word in text for word in quote.split() if len(word) > 1)


@value
class _Pair:
    """A resume beside a posting."""

    shown: Shown
    as_of: date
    title: semantic.Vector | None
    """What the posting's title is about."""

    def months(self, positions: Sequence[Position]) -> int:
        """Return the months worked in *positions*."""
        return months_worked(positions, self.as_of)


_Judged = tuple[RequirementStatus, str, tuple[Evidence, ...]]


def check(job: Job, title: semantic.Vector | None, shown: Shown, as_of: date) -> tuple[RequirementResult, ...]:
    """Return how far the resume *shown* meets each demand of *job*, whose *title* is about that, in the posting's order."""
    pair = _Pair(shown, as_of, title)
    found = []
    for asked in job.requirements:
        status, summary, evidence = _CHECKS[asked.kind](asked, pair)
        found.append(RequirementResult(asked.kind, asked.required, status, summary, asked.quote, evidence[:_QUOTES]))
    return tuple(found)


def met(results: Iterable[RequirementResult]) -> float | None:
    """Return the weighted share of *results* that is met, 0 to 1, or None where nothing is asked."""
    weighed = [(1.0 if result.required else WISH, WORTH[result.status]) for result in results]
    whole = fsum(weight for weight, _ in weighed)
    return fsum(weight * worth for weight, worth in weighed) / whole if whole else None


def _years(asked: Requirement, pair: _Pair) -> _Judged:
    wanted = asked.years or 0.0
    shown = pair.shown
    positions = shown.positions
    within, topic = _within(asked, pair)
    evidence = tuple(
        shown.quote(one.period.line, one.period.quote, "time in a position") for one in within if one.period is not None
    )
    months = pair.months(within)
    shown_years = _years_named(months / 12) if wanted < 1 else _number(months / 12)
    named = not asked.names or not within or any(_names(one, asked.names, shown) for one in within)
    how = "with dates" if named else "under titles of that work, which is not named"
    summary = f"{_years_named(wanted)}{topic} asked for, {shown_years} shown {how}."
    if months + 1 >= 12 * wanted:
        return RequirementStatus.MET, summary, evidence
    if months >= NEARLY * 12 * wanted or (asked.names and within and pair.months(positions) >= 12 * wanted):
        return RequirementStatus.PARTLY, summary, evidence
    return _years_near(asked, positions, pair) or (RequirementStatus.NOT_SHOWN, summary, ())


def _within(asked: Requirement, pair: _Pair) -> tuple[tuple[Position, ...], str]:
    """Return the positions whose time is *asked* for and in what that is: in a field, in a role such as the posting's, in any."""
    positions = pair.shown.positions
    if asked.names:
        return tuple(one for one in positions if _is_in(one, asked.names, pair.shown)), f" in {' or '.join(asked.names)}"
    such = _SUCH.search(asked.quote)
    if such is None or pair.title is None:
        return positions, ""
    meanings = (pair.title, semantic.about(asked.quote[such.end() :]))
    return tuple(one for one in positions if one.role is None or _is_like(one.role, meanings, pair.shown)), " in such a role"


def _is_like(role: Fact, meanings: Iterable[semantic.Vector | None], shown: Shown) -> bool:
    """Return whether the title *role* is like one of *meanings*; one that is not known may be."""
    return not shown.is_known(role) or any(shown.like(role, one) >= LIKE_POSTING for one in meanings)


def _years_near(asked: Requirement, positions: tuple[Position, ...], pair: _Pair) -> _Judged | None:
    """Return what time under titles like the posting's own is worth where the field itself is not named, or None."""
    near = tuple(one for one in positions if one.role and pair.shown.like(one.role, pair.title) >= LIKE_POSTING)
    months = pair.months(near)
    wanted = asked.years or 0.0
    if not asked.names or months + 1 < 12 * wanted:
        return None
    evidence = tuple(
        pair.shown.quote(one.period.line, one.period.quote, "time under a title like the posting's") for one in near if one.period
    )
    summary = f"{_years_named(wanted)} in {' or '.join(asked.names)} asked for, {_number(months / 12)} shown under titles like"
    return RequirementStatus.PARTLY, f"{summary} the posting's.", evidence


def _is_in(position: Position, names: Iterable[str], shown: Shown) -> bool:
    role = position.role
    titled = role is not None and any(shown.like(role, semantic.about(name)) >= SAME_WORK for name in names)
    return titled or _names(position, names, shown)


def _names(position: Position, names: Iterable[str], shown: Shown) -> bool:
    """Return whether what is told of *position* names a skill of *names*."""
    wanted = set(names)
    lines = {line.number for line in position.head + position.bullets}
    mentions = (mention for mention in shown.resume.skills if mention.skill in wanted and mention.line in lines)
    return any(shown.counts(mention.line, mention.quote) for mention in mentions)


def _years_named(years: float) -> str:
    if years < 1:
        return f"{round(12 * years)} months"
    return f"{_number(years)} year{'' if years == 1 else 's'}"


def _number(years: float) -> str:
    """Return *years* with at most one decimal, rounded down."""
    tenths = int(years * 10)
    return str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"


def _degree(asked: Requirement, pair: _Pair) -> _Judged:
    shown = pair.shown
    level = asked.level or DegreeLevel.BACHELOR
    held = [one for one in shown.degrees if one.level >= level]
    will_do = bool(_OPEN.search(asked.quote))
    enough = tuple(_degree_quote(one, shown) for one in held if will_do or one.completed is not False)
    if enough:
        return RequirementStatus.MET, f"{_LEVELS[level]} asked for and shown.", enough
    under_way = tuple(_degree_quote(one, shown) for one in held)
    if under_way:
        return RequirementStatus.PARTLY, f"{_LEVELS[level]} asked for, in progress or not finished.", under_way
    if asked.equivalent and pair.months(shown.positions) >= 48:
        periods = tuple(
            shown.quote(one.period.line, one.period.quote, "experience instead") for one in shown.positions if one.period
        )
        return RequirementStatus.PARTLY, f"{_LEVELS[level]} or the like asked for, experience shown instead.", periods
    return RequirementStatus.NOT_SHOWN, f"{_LEVELS[level]} asked for, not shown.", ()


def _degree_quote(held: _studies.NamedDegree, shown: Shown) -> Evidence:
    return shown.quote(held.line, held.quote, "level of the degree")


def _certificate(asked: Requirement, pair: _Pair) -> _Judged:
    shown = pair.shown
    named = [
        fact
        for fact in shown.resume.certifications
        if shown.counts(fact.line, fact.quote) and any(_is_one(fact.value, name) for name in asked.names)
    ]
    held = [fact for fact in named if not _is_open(fact, shown.said(fact.line))]
    evidence = tuple(shown.quote(fact.line, fact.quote, "names it") for fact in held or named)
    what = " or ".join(asked.names) or asked.quote
    if named and not held:
        return RequirementStatus.PARTLY, f"{what} asked for, in progress or no longer current.", evidence
    if evidence:
        return RequirementStatus.MET, f"{what} asked for and shown.", evidence
    return RequirementStatus.NOT_SHOWN, f"{what} asked for, not shown.", ()


def _is_open(fact: Fact, line: str) -> bool:
    """Return whether *line* says of what *fact* names that it is not held yet, or no more."""
    start = max(line.find(fact.quote), 0)
    first = max(line.rfind(sign, 0, start) for sign in ",;|•") + 1
    ends = [at for sign in ",;|•" if (at := line.find(sign, start + len(fact.quote))) >= 0]
    return bool(_OPEN.search(line[first : min(ends, default=len(line))]))


def _is_one(held: str, wanted: str) -> bool:
    """Return whether *held* is *wanted* or includes it, or is one of them where only the issuer is named ("AWS certification")."""
    if held in _INCLUDING.get(wanted, ()):
        return True
    asked, has = ({word for word in words(name) if not word.startswith("certif")} for name in (wanted, held))
    return held.lower() == wanted.lower() or (len(asked) == 1 and asked < has and "certif" in wanted.lower())


def _language(asked: Requirement, pair: _Pair) -> _Judged:
    shown = pair.shown
    wanted = set(asked.names)
    evidence = tuple(
        shown.quote(one.fact.line, one.fact.quote, "names the language")
        for one in shown.resume.languages
        if one.language in wanted and shown.counts(one.fact.line, one.fact.quote)
    )
    what = " or ".join(languages.names().get(code, code) for code in asked.names)
    levels = [one.level for one in shown.resume.languages if one.language in wanted and one.level]
    if evidence and not any(_is_enough(level, asked.quote) for level in levels or ("native",)):
        summary = f"{what} asked for at level {languages.level(asked.quote)}, shown at {max(levels)}."
        return RequirementStatus.PARTLY, summary, evidence
    if evidence:
        return RequirementStatus.MET, f"{what} asked for and shown.", evidence
    if shown.resume.language in wanted:
        return RequirementStatus.MET, f"{what} asked for; the resume is written in it.", ()
    return RequirementStatus.NOT_SHOWN, f"{what} asked for, not shown.", ()


def _is_enough(held: str, asked: str) -> bool:
    """Return whether the level *held* is that which *asked* names; where only words name it, one level less will do."""
    wanted = languages.level(asked)
    if wanted is None or held == "native":
        return True
    if wanted == "native":
        wanted = "C2"
    return _CEFR.index(held) >= _CEFR.index(wanted) - (wanted not in asked)


_CHECKS: Mapping[RequirementKind, Callable[[Requirement, _Pair], _Judged]] = {
    RequirementKind.YEARS: _years,
    RequirementKind.DEGREE: _degree,
    RequirementKind.CERTIFICATION: _certificate,
    RequirementKind.LANGUAGE: _language,
    RequirementKind.LICENCE: _certificate,
}
