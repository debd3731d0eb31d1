"""Resumes and jobs to reports: what is judged, and how the parts combine.

A resume is inspected first; hidden text is in no section, and lines that look meant to deceive are left out of the passages.
Content and sections are judged on those passages only, the format on the document.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from resume_ats_scorer._version import SCORING_VERSION
from resume_ats_scorer.memo import remembering
from resume_ats_scorer.model import CheckResult, CheckStatus, Component, NotJudged, Resume, ScoreReport, Term, Weights
from resume_ats_scorer.points import apportion
from resume_ats_scorer.score import advice as advising
from resume_ats_scorer.score import content, integrity, sections
from resume_ats_scorer.score._studied import Studied
from resume_ats_scorer.score.content import Prepared, prepare
from resume_ats_scorer.score.judged import JudgedComponent, combine, normalised
from resume_ats_scorer.score.passages import Passage

__all__ = ["Prepared", "Studied", "judge", "prepare", "score"]


def score(resume: Resume, prepared: Prepared, weights: Weights, as_of: date, *, advice: bool = True) -> ScoreReport:
    """Return the report on *resume* for the job of *prepared*; *advice* is priced only where asked for, and changes no score."""
    with remembering():
        return judge(Studied(resume, as_of), prepared, weights, advice=advice)


def judge(studied: Studied, prepared: Prepared, weights: Weights, *, advice: bool = True) -> ScoreReport:
    """Return the report that `score` returns, on a resume *studied* before: the quick way to many postings."""
    with remembering():
        return _judged(studied, prepared, weights, advice=advice)


def _judged(studied: Studied, prepared: Prepared, weights: Weights, *, advice: bool) -> ScoreReport:
    resume, as_of = studied.heard, studied.as_of
    honest = integrity.inspect_with(studied.alone, prepared.job)
    counting = studied.counting(honest.worthless)
    seen = counting.passages
    matched = content.judge(prepared, counting.profile, as_of)
    told = sections.assess_heard(counting.heard, prepared.job, matched.backing)
    readable = studied.readable(honest)
    judged = (matched.component, readable.component, told.component)
    shares = normalised(weights)
    total, components = combine(judged, shares)
    terms = _terms(matched.terms, components[0])

    def changes() -> Iterator[advising.Change]:
        def again(changed: Resume, read: tuple[Passage, ...]) -> Sequence[JudgedComponent]:
            other = content.judge(prepared, content.profile(read, changed), as_of, quoted=False)
            return other.component, sections.assess(changed, read, prepared.job, as_of, other.backing).component

        yield from advising.from_sections(told.component, told.better)
        yield from advising.from_checks(readable.mended())
        yield from advising.from_terms(terms, resume, seen, again)

    return ScoreReport(
        total_score=total,
        components=components,
        terms=terms,
        requirements=matched.requirements,
        checks=readable.results,
        findings=honest.findings,
        advice=advising.advise(judged, shares, changes()) if advice else (),
        not_judged=(*matched.not_judged, *told.not_judged, *_unchecked(readable.results)),
        job_title=prepared.job.title,
        posting_language=prepared.job.language,
        reading=studied.reading,
        weights=shares,
        as_of=as_of,
        scoring_version=SCORING_VERSION,
        sha256=resume.document.sha256,
    )


def _terms(judged: Sequence[content.JudgedTerm], component: Component) -> tuple[Term, ...]:
    """Return the terms of the posting, each with its part of what its criterion brings."""
    points = dict.fromkeys(range(len(judged)), 0.0)
    for criterion in component.criteria:
        mine = [index for index, term in enumerate(judged) if term.criterion == criterion.id]
        points |= zip(mine, apportion(criterion.contribution, [judged[index].share for index in mine]), strict=True)
    return tuple(
        Term(
            term=term.wanted.name,
            status=term.status,
            required=term.wanted.required,
            weight=term.wanted.weight,
            contribution=points[index],
            posting_quote=term.wanted.quote,
            evidence=term.evidence,
        )
        for index, term in enumerate(judged)
    )


def _unchecked(checks: Sequence[CheckResult]) -> list[NotJudged]:
    return [NotJudged(check.id, check.message) for check in checks if check.status is CheckStatus.NOT_JUDGED]
