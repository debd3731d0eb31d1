"""From a posting and a resume to the criteria of the content match."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import fsum

from resume_ats_scorer.lexicon import languages
from resume_ats_scorer.model import Evidence, NotJudged, RequirementResult, RequirementStatus, TermStatus, value
from resume_ats_scorer.score import requirements
from resume_ats_scorer.score.content._figures import along, figures
from resume_ats_scorer.score.content._nearness import Nearness, differs, nearness, written_in
from resume_ats_scorer.score.content._posting import Prepared
from resume_ats_scorer.score.content._profile import Profile
from resume_ats_scorer.score.content._quotes import quotes
from resume_ats_scorer.score.content._terms import JudgedTerm, judge_terms
from resume_ats_scorer.score.judged import JudgedComponent, JudgedCriterion

NAMES = {
    "content.title": "Job title",
    "content.meaning": "Field of work",
    "content.skills": "Skills",
    "content.terms": "Words of the posting",
    "content.requirements": "Requirements",
}

TOLD_BESIDE = ((0.05, 0.0), (0.15, 1.0))
"""Share of the terms outside the posting's title that a resume tells, to how far its titles count where topics say nothing."""
OTHER_WORK = ((0.03, 0.0), (0.15, 1.0))
"""Likeness of the nearest title of a dated position to how far words back one another where topics say nothing: titles of other
trades have less than 0.03 in the pairs of `benchmarks/quality/languages.py`, those of the posting's 1."""
BACKING = ((10.0, 0.0), (60.0, 1.0))
"""Score for the field of work to how far words count that nothing but the rest of the resume can back."""
_LESS = " It counts less, since the rest is about other work."
_FAR = "far from"
_NEAR = ((90.0, "very close to"), (70.0, "close to"), (35.0, "related to"), (0.0, _FAR))
"""Least score to how near that is, in words."""
LITTLE = 0.5
"""Share of its worth below which it is said that meeting the requirements counts less."""
UNRELATED = 0.1
"""What meeting the requirements is worth in a resume that is about something else."""
BARE = 0.6
"""What a title is worth in a resume that is about something else; the rest grows with the score for the field of work."""


@value
class ContentJudgement:
    """How well a resume's content fits a posting."""

    component: JudgedComponent
    """`content_match` with its criteria."""
    terms: tuple[JudgedTerm, ...]
    """Terms of the posting, heaviest first."""
    requirements: tuple[RequirementResult, ...]
    """Checkable demands, in the posting's order."""
    not_judged: tuple[NotJudged, ...]
    """What could not be judged and why."""
    backing: float
    """How far the rest of the resume backs words that it shares with the posting, 0 to 1."""


@value
class Measures:
    """Raw measures before their curves, each 0 to 1, None where there is nothing to measure."""

    title: float | None
    """Nearness of the posting's title to the titles held and to all of the resume."""
    meaning: float | None
    """Nearness of what both are about."""
    skills: float | None
    """Weighted share of the skills shown."""
    terms: float | None
    """Weighted share of the other terms shown."""
    requirements: float | None
    """Weighted share of the requirements met, less where the resume is about other work: years elsewhere are not what is asked."""


def measure(
    prepared: Prepared, profile: Profile, as_of: date
) -> tuple[Measures, tuple[JudgedTerm, ...], tuple[RequirementResult, ...], Nearness, float]:
    """Return the raw measures and what they rest on."""
    near = nearness(prepared, profile)
    if near.meaning is None:
        near, consistency = _by_words(prepared, profile, near)
    else:
        consistency = _fits("content.meaning", near.meaning)
    terms = judge_terms(prepared, profile, consistency)
    results = requirements.check(prepared.job, prepared.title, profile.shown, as_of)
    met = requirements.met(results)
    measures = Measures(
        title=near.title,
        meaning=near.meaning,
        skills=_covered(terms, "content.skills"),
        terms=_covered(terms, "content.terms"),
        requirements=None if met is None else met * (UNRELATED + (1 - UNRELATED) * consistency),
    )
    return measures, terms, results, near, consistency


def _fits(criterion: str, raw: float) -> float:
    """Return how far a *raw* measure of *criterion* tells that the resume is about the posting's work, 0 to 1."""
    return along(BACKING, along(figures().curves[criterion], raw))


def _by_words(prepared: Prepared, profile: Profile, near: Nearness) -> tuple[Nearness, float]:
    """Return *near* as far as words bear it out, and how far the resume is about the posting's work, where topics say nothing.

    It is as far as the titles or the share of all terms that the resume tells say so; titles of other trades speak against the
    latter.
    """
    terms = judge_terms(prepared, profile, 1.0)
    told = _told(terms)
    if near.title is not None and near.held is not None and near.held.dated:
        told *= along(OTHER_WORK, near.title)
    if near.title is not None and not differs(prepared, profile):
        others = [term for term in terms if not term.wanted.titled]
        whole = fsum(term.wanted.weight for term in others)
        near = replace(near, title=near.title * along(TOLD_BESIDE, _told(others) / whole if whole else 0.0))
    return near, max(_fits("content.terms", told), 0.0 if near.title is None else _fits("content.title", near.title))


def _told(terms: Sequence[JudgedTerm]) -> float:
    """Return the share of all terms that *terms* in use have, and those only listed up to as much: lists alone tell nothing."""
    told = fsum(term.share for term in terms if term.status is TermStatus.MATCHED)
    listed = fsum(term.share for term in terms if term.status is TermStatus.PARTIAL)
    return told + min(listed, told)


def _covered(terms: Sequence[JudgedTerm], criterion: str) -> float | None:
    mine = [term for term in terms if term.criterion == criterion]
    whole = fsum(term.wanted.weight for term in mine)
    return fsum(term.share for term in mine) / whole if whole else None


def judge(prepared: Prepared, profile: Profile, as_of: date, *, quoted: bool = True) -> ContentJudgement:
    """Return how well the resume of *profile* fits the posting of *prepared*; only where *quoted* do its criteria have evidence."""
    measures, terms, results, near, backing = measure(prepared, profile, as_of)
    evidence = quotes(prepared, profile, near.held, terms, results) if quoted else {}
    return ContentJudgement(
        component=JudgedComponent("content_match", _criteria(_compared(prepared, near), measures, terms, results, evidence)),
        terms=terms,
        requirements=results,
        not_judged=tuple(_not_judged(prepared, profile, near)),
        backing=backing,
    )


def _compared(prepared: Prepared, near: Nearness) -> tuple[str, str]:
    """Return what of the resume was compared with what of the posting for the title."""
    held = "The jobs held" if near.held else "What the resume, where no title of a job was found, is about"
    if not prepared.like:
        return held, "the posting's title"
    how = "whose title says little" if prepared.job.title else "which names no title"
    return held, f"what the posting, {how}, reads like ({prepared.like})"


def _criteria(
    compared: tuple[str, str],
    measures: Measures,
    terms: Sequence[JudgedTerm],
    results: Sequence[RequirementResult],
    evidence: Mapping[str, tuple[Evidence, ...]],
) -> tuple[JudgedCriterion, ...]:
    found = scores(measures)
    reasons = _reasons(compared, measures, terms, results)
    share = shares(found, fsum(term.wanted.weight for term in terms if term.criterion == "content.skills"))
    return tuple(
        JudgedCriterion(name, label, score, share[name], reasons[name], () if score is None else evidence.get(name, ()))
        for name, label in NAMES.items()
        for score in (found[name],)
    )


def scores(measures: Measures) -> dict[str, float | None]:
    """Return the score of each criterion, 0 to 100: a title counts in full as far as the field of work bears it out."""
    raw = {name: getattr(measures, name.removeprefix("content.")) for name in NAMES}
    found = {name: None if one is None else along(figures().curves[name], one) for name, one in raw.items()}
    title, field = found["content.title"], found["content.meaning"]
    if title is not None and field is not None:
        found["content.title"] = title * (BARE + (1 - BARE) * field / 100)
    return found


def shares(judged: Mapping[str, float | None], skills: float) -> dict[str, float]:
    """Return the share of each criterion, of whose terms *skills* are skills by weight.

    The field of work stands in for a title that could not be judged. Where no field could be, skills and words do, and for what
    of a title the field would have borne out.
    """
    found = dict(figures().shares)
    title, field = judged["content.title"], judged["content.meaning"]
    left = found["content.title"] * (1.0 if title is None else 1 - BARE if field is None else 0.0)
    found["content.title"] -= left
    for name in ("content.skills", "content.terms") if field is None else ("content.meaning",):
        found[name] += left
    found["content.skills"] *= skills
    found["content.terms"] *= 1 - skills
    if field is None:
        found["content.title" if title is not None else "content.terms"] += found["content.meaning"]
    return found


def _reasons(
    compared: tuple[str, str], measures: Measures, terms: Sequence[JudgedTerm], results: Sequence[RequirementResult]
) -> dict[str, str]:
    def counted(criterion: str, what: str) -> str:
        mine = [term for term in terms if term.criterion == criterion]
        if not mine:
            return f"The posting names no {what}."
        matched = sum(term.status is TermStatus.MATCHED for term in mine)
        partial = sum(term.status is TermStatus.PARTIAL for term in mine)
        partly = f", and {partial} in part: only listed, or through a related one" if partial else ""
        return f"Shows {matched} of the posting's {len(mine)} {what}{partly}."

    def near(criterion: str, what: str, whose: str) -> str:
        how = _how_near(measures, criterion)
        return f"{what}: {how} {whose}." if how else f"{what} could not be compared with {whose}."

    bare = _how_near(measures, "content.title") not in ("", _FAR) and _how_near(measures, "content.meaning") == _FAR
    return {
        "content.title": near("content.title", *compared) + (_LESS if bare else ""),
        "content.meaning": near("content.meaning", "What the resume is about", "what the posting is about"),
        "content.skills": counted("content.skills", "skills"),
        "content.terms": counted("content.terms", "other words"),
        "content.requirements": _demands(measures, results),
    }


def _how_near(measures: Measures, criterion: str) -> str:
    """Return in words what *criterion* measured, empty where it could not."""
    raw = getattr(measures, criterion.removeprefix("content."))
    if raw is None:
        return ""
    score = along(figures().curves[criterion], raw)
    return next(word for least, word in _NEAR if score >= least)


def _demands(measures: Measures, results: Sequence[RequirementResult]) -> str:
    """Return what is said of the *results*: how many are met, and whether the field of work lets that count."""
    if measures.requirements is None:
        return "The posting names no demands that can be checked." if not results else "The demands could not be judged."
    met = sum(result.status is RequirementStatus.MET for result in results)
    partly = sum(result.status is RequirementStatus.PARTLY for result in results)
    counts = requirements.met(results)
    less = _LESS if counts and measures.requirements < LITTLE * counts else ""
    return f"{met} of {len(results)} checkable demands met, {partly} partly; musts weigh more than wishes.{less}"


def _not_judged(prepared: Prepared, profile: Profile, near: Nearness) -> list[NotJudged]:
    if near.meaning is not None:
        return [] if near.title is not None else [NotJudged("content.title", "The posting has no title that could be found.")]
    names = ("content.meaning",) if near.title is not None else ("content.title", "content.meaning")
    titles = " and titles by their English names" if near.title is not None else ""
    how = f"so words are compared as they are written{titles}"
    if differs(prepared, profile):
        reason = f"The posting is in {_language(prepared.job.language)} and the resume in {_language(written_in(profile))}, {how}."
        return [NotJudged(name, f"{reason} A resume in the posting's language would tell more.") for name in names]
    return [NotJudged(name, f"Most words of the posting are not in the vocabulary (another language?), {how}.") for name in names]


def _language(code: str) -> str:
    return languages.names().get(code, "another language")
