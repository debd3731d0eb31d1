"""How well each term of a posting is shown, with the places that show it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from math import fsum

from resume_ats_scorer.model import Evidence, Resume, TermStatus, value
from resume_ats_scorer.score._either import settled
from resume_ats_scorer.score.content._posting import Prepared, Wanted
from resume_ats_scorer.score.content._profile import Place, Profile, words

HALF = 50
"""Hundredths of evidence in use that are worth half of a term's weight before normalising."""
LISTED = 0.4
"""Most that a term is worth that is only listed."""
DATED = 0.02
SAID = 0.02
RELATED = 0.4
"""What a related skill in use is worth."""
PLACES = 3
_AROUND = 32


@value
class JudgedTerm:
    """A term of the posting and what the resume shows of it."""

    wanted: Wanted
    """The term."""
    status: TermStatus
    """Matched, partial or missing."""
    credit: float
    """0 to 1: how well it is shown."""
    criterion: str
    """Id of the criterion it belongs to; its share of that criterion's contribution is weight times credit."""
    resume: Resume
    """The resume."""
    places: Sequence[Place]
    """Where it shows the term, or a related skill."""
    related: bool
    """It shows a related skill only."""

    @property
    def share(self) -> float:
        """Weight times credit: its part of the contribution of its criterion, not normalised."""
        return self.wanted.weight * self.credit

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The best places that show it, at most three; made when asked for, since pricing advice needs none."""
        return tuple(_evidence(self.places, self.resume, related=self.related))


def judge_terms(prepared: Prepared, profile: Profile, consistency: float) -> tuple[JudgedTerm, ...]:
    """Return every term of *prepared* judged; what is only listed counts as far as the rest fits (*consistency*, 0 to 1)."""
    unknown = None if prepared.known else words(profile)
    terms = tuple(_judged(wanted, unknown, profile, consistency) for wanted in prepared.terms)
    return _settled(terms) if any(term.wanted.instead for term in terms) else terms


def _settled(terms: Sequence[JudgedTerm]) -> tuple[JudgedTerm, ...]:
    """Return *terms* without the skills in place of which another is shown better; that one has their weight."""
    skills = {term.wanted.skill: term for term in terms if term.wanted.skill}
    weights = settled(
        {name: term.wanted.weight for name, term in skills.items()},
        {name: term.wanted.instead for name, term in skills.items()},
        lambda name: skills[name].credit,
    )
    kept = (
        term if term.wanted.weight == weight else replace(term, wanted=replace(term.wanted, weight=weight))
        for term in terms
        if (weight := weights.get(term.wanted.skill, 0.0) if term.wanted.skill else term.wanted.weight)
    )
    return tuple(sorted(kept, key=lambda term: -term.wanted.weight))


def claimed(prepared: Prepared, profile: Profile) -> tuple[float, float]:
    """Return how many terms of *prepared* are in use in *profile*, those only listed `LISTED` each, and the share used."""
    shown = [(wanted, places) for wanted in prepared.terms if (places := _places(wanted, profile, None))]
    used = [wanted.weight for wanted, places in shown if any(place.used for place in places)]
    return len(used) + LISTED * (len(shown) - len(used)), fsum(used)


def _judged(wanted: Wanted, unknown: Mapping[str, Sequence[Place]] | None, profile: Profile, consistency: float) -> JudgedTerm:
    places = _places(wanted, profile, unknown)
    criterion = "content.skills" if wanted.skill else "content.terms"
    if places:
        status = TermStatus.MATCHED if any(place.used for place in places) else TermStatus.PARTIAL
        return JudgedTerm(wanted, status, _credit(places, consistency), criterion, profile.resume, places, related=False)
    places, credit = _related(wanted, profile, consistency)
    status = TermStatus.PARTIAL if places else TermStatus.MISSING
    return JudgedTerm(wanted, status, credit, criterion, profile.resume, places, any(place.used for place in places))


def _related(wanted: Wanted, profile: Profile, consistency: float) -> tuple[Sequence[Place], float]:
    """Return where the related skill that counts most stands, and what it counts."""
    best: Sequence[Place] = ()
    credit = 0.0
    for name in wanted.related:
        places = profile.skills.get(name)
        if places:
            worth = RELATED * _credit(places, consistency)
            if worth > credit:
                best, credit = places, worth
    return best, credit


def _places(wanted: Wanted, profile: Profile, unknown: Mapping[str, Sequence[Place]] | None) -> Sequence[Place]:
    if wanted.skill:
        found = profile.skills.get(wanted.skill) or [one for name in wanted.members for one in profile.skills.get(name, ())]
        if found:
            return found
    if unknown is not None:
        return next((unknown[key] for key in wanted.keys if key in unknown), ())
    if wanted.skill and len(wanted.rows) != 1:
        return ()
    places = [profile.rows[row] for row in wanted.rows if row in profile.rows]
    return places[0] if len(places) == 1 else [place for shown in places for place in shown]


def _credit(places: Sequence[Place], consistency: float) -> float:
    """Return 0 to 1: evidence in use saturates, a list adds up to `LISTED`; all of it counts less where the rest does not fit.

    Words are cheap: what stands in a dated position keeps `DATED` of its worth in a resume about other work, what is merely said
    `SAID`, just enough to tell such resumes apart, and what is merely listed nothing.
    """
    dated: dict[int, int] = {}
    said: dict[int, int] = {}
    listed = 0
    for place in places:
        if place.used:
            lines = dated if place.dated else said
            lines[place.line] = max(lines.get(place.line, 0), place.strength)
        else:
            listed = max(listed, place.strength)
    proved = _saturated(sum(dated.values()))
    shown = _saturated(sum(dated.values()) + sum(said.values()))
    credit = proved * (DATED + (1 - DATED) * consistency) + (shown - proved) * (SAID + (1 - SAID) * consistency)
    return max(credit, LISTED * listed / 40 * consistency)


def _saturated(amount: int) -> float:
    return min(1.25 * amount / (amount + HALF), 1.0)


def _evidence(places: Sequence[Place], resume: Resume, *, related: bool) -> Iterator[Evidence]:
    best = sorted(places, key=lambda place: (-place.strength, not place.used, place.line, place.start))
    first: dict[int, Place] = {}
    for place in best:
        first.setdefault(place.line, place)
    for place in islice(first.values(), PLACES):
        line = resume.document.lines[place.line - 1]
        yield Evidence(around(line.text, place.start, place.end), line.page, line.number, _why(place, related=related), line.box)


def _why(place: Place, *, related: bool) -> str:
    if related:
        return "shows a related skill"
    if not place.used:
        return "listed, not shown in use"
    return "used in a dated position" if place.dated else "named in a sentence"


def around(text: str, start: int, end: int) -> str:
    """Return the words of *text* from *start* to *end* with a few words on each side."""
    first = text.find(" ", max(start - _AROUND, 0), start) + 1 if start > _AROUND else 0
    last = text.rfind(" ", end, end + _AROUND) if end + _AROUND < len(text) else len(text)
    return text[first or (0 if start <= _AROUND else start) : max(last, end)]
