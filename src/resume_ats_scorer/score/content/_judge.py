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
BACKING = ((10.0, 0.0), (60.0, 1.0))
"""Score for the field of work to how far words count that nothing but the rest of the resume can back."""
_NEAR = ((90.0, "very close to"), (70.0, "close to"), (35.0, "related to"), (0.0, "far from"))
"""Least score to how near that is, in words."""
LITTLE = 0.5
"""Share of its worth below which it is said that meeting the requirements counts less."""
UNRELATED = 0.1
"""What meeting the requirements is worth in a resume that is about something else."""


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
    results = requirements.check(prepared.job, profile.shown, as_of)
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

    It is as far as the titles or the share of all terms that the resume tells say so.
    """
    terms = judge_terms(prepared, profile, 1.0)
    told = fsum(term.share for term in terms if term.status is TermStatus.MATCHED)
    if near.title is not None and not differs(prepared, profile):
        others = [term for term in terms if not term.wanted.titled]
        beside = fsum(term.share for term in others if term.status is TermStatus.MATCHED)
        whole = fsum(term.wanted.weight for term in others)
        near = replace(near, title=near.title * along(TOLD_BESIDE, beside / whole if whole else 0.0))
    return near, max(_fits("content.terms", told), 0.0 if near.title is None else _fits("content.title", near.title))


def _covered(terms: Sequence[JudgedTerm], criterion: str) -> float | None:
    mine = [term for term in terms if term.criterion == criterion]
    whole = fsum(term.wanted.weight for term in mine)
    return fsum(term.share for term in mine) / whole if whole else None


def judge(prepared: Prepared, profile: Profile, as_of: date, *, quoted: bool = True) -> ContentJudgement:
    """Return how well the resume of *profile* fits the posting of *prepared*; only where *quoted* do its criteria have evidence."""
    measures, terms, results, near, backing = measure(prepared, profile, as_of)
    evidence = quotes(prepared, profile, near.held, terms, results) if quoted else {}
    return ContentJudgement(
        component=JudgedComponent("content_match", _criteria(measures, terms, results, evidence)),
        terms=terms,
        requirements=results,
        not_judged=tuple(_not_judged(prepared, profile, near)),
        backing=backing,
    )


def _criteria(
    measures: Measures,
    terms: Sequence[JudgedTerm],
    results: Sequence[RequirementResult],
    evidence: Mapping[str, tuple[Evidence, ...]],
) -> tuple[JudgedCriterion, ...]:
    fitted = figures()
    reasons = _reasons(measures, terms, results)
    skills = fsum(term.wanted.weight for term in terms if term.criterion == "content.skills")
    amounts = {"content.skills": skills, "content.terms": 1 - skills}
    instead = fitted.shares["content.meaning"] if measures.meaning is None else 0.0
    found = []
    for name, label in NAMES.items():
        raw = getattr(measures, name.removeprefix("content."))
        score = None if raw is None else along(fitted.curves[name], raw)
        share = fitted.shares[name] * amounts.get(name, 1.0) + (instead if name == "content.terms" else 0.0)
        found.append(JudgedCriterion(name, label, score, share, reasons[name], () if raw is None else evidence.get(name, ())))
    return tuple(found)


def _reasons(measures: Measures, terms: Sequence[JudgedTerm], results: Sequence[RequirementResult]) -> dict[str, str]:
    def counted(criterion: str, what: str) -> str:
        mine = [term for term in terms if term.criterion == criterion]
        if not mine:
            return f"The posting names no {what}."
        matched = sum(term.status is TermStatus.MATCHED for term in mine)
        partial = sum(term.status is TermStatus.PARTIAL for term in mine)
        partly = f", and {partial} in part: only listed, or through a related one" if partial else ""
        return f"Shows {matched} of the posting's {len(mine)} {what}{partly}."

    def near(criterion: str, what: str, whose: str) -> str:
        raw = getattr(measures, criterion.removeprefix("content."))
        if raw is None:
            return f"{what} could not be compared with {whose}."
        score = along(figures().curves[criterion], raw)
        return f"{what}: {next(word for least, word in _NEAR if score >= least)} {whose}."

    return {
        "content.title": near("content.title", "The jobs held", "the posting's title"),
        "content.meaning": near("content.meaning", "What the resume is about", "what the posting is about"),
        "content.skills": counted("content.skills", "skills"),
        "content.terms": counted("content.terms", "other words"),
        "content.requirements": _demands(measures, results),
    }


def _demands(measures: Measures, results: Sequence[RequirementResult]) -> str:
    """Return what is said of the *results*: how many are met, and whether the field of work lets that count."""
    if measures.requirements is None:
        return "The posting names no demands that can be checked." if not results else "The demands could not be judged."
    met = sum(result.status is RequirementStatus.MET for result in results)
    partly = sum(result.status is RequirementStatus.PARTLY for result in results)
    counts = requirements.met(results)
    less = " It counts less, since the rest is about other work." if counts and measures.requirements < LITTLE * counts else ""
    return f"{met} of {len(results)} checkable demands met, {partly} partly; musts weigh more than wishes.{less}"


def _not_judged(prepared: Prepared, profile: Profile, near: Nearness) -> list[NotJudged]:
    if near.meaning is not None:
        return [] if prepared.job.title else [NotJudged("content.title", "The posting has no title that could be found.")]
    names = ("content.meaning",) if near.title is not None else ("content.title", "content.meaning")
    titles = " and titles by their English names" if near.title is not None else ""
    how = f"so words are compared as they are written{titles}"
    if differs(prepared, profile):
        reason = f"The posting is in {_language(prepared.job.language)} and the resume in {_language(written_in(profile))}, {how}."
        return [NotJudged(name, f"{reason} A resume in the posting's language would tell more.") for name in names]
    return [NotJudged(name, f"Most words of the posting are not in the vocabulary (another language?), {how}.") for name in names]


def _language(code: str) -> str:
    return languages.names().get(code, "another language")
