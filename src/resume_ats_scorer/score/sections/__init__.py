"""How well each section is told, and how much of it the posting asks for."""

from collections.abc import Sequence
from datetime import date

from resume_ats_scorer.model import Job, NotJudged, Resume, SectionKind, value
from resume_ats_scorer.score.judged import JudgedComponent, JudgedCriterion
from resume_ats_scorer.score.passages import Passage
from resume_ats_scorer.score.sections._asked import asked
from resume_ats_scorer.score.sections._context import Context, Heard
from resume_ats_scorer.score.sections._education import education
from resume_ats_scorer.score.sections._experience import experience
from resume_ats_scorer.score.sections._extras import extras
from resume_ats_scorer.score.sections._sheet import Better, Sheet
from resume_ats_scorer.score.sections._skills import skills
from resume_ats_scorer.score.sections._summary import summary

__all__ = ["Better", "Heard", "SectionsJudged", "assess", "assess_heard"]

_IMPORTANCE = {SectionKind.EXPERIENCE: 4.0, SectionKind.SKILLS: 2.5, SectionKind.EDUCATION: 1.5, SectionKind.SUMMARY: 1.0}
_OPTIONAL = 0.5


@value
class SectionsJudged:
    """All that comes of looking at the sections."""

    component: JudgedComponent
    """`section_scores`."""
    not_judged: tuple[NotJudged, ...]
    """What could not be judged."""
    better: tuple[Better, ...]
    """What would raise a criterion, and to what."""


def assess(resume: Resume, passages: Sequence[Passage], job: Job, as_of: date, backing: float = 1.0) -> SectionsJudged:
    """Return `section_scores` of *resume* for *job*, what could not be judged and what could be told better.

    The score is the mean of the sections' scores, experience weighing 4, skills 2.5, education 1.5, the summary 1 and each optional
    section 0.5; a section's score is the weighted mean of its criteria. Only *passages* count, and a section that is not there and
    not asked for weighs nothing. Words of the posting count as far as the rest of the resume backs them (*backing*, 0 to 1).
    """
    return assess_heard(Heard(resume, passages, as_of), job, backing)


def assess_heard(heard: Heard, job: Job, backing: float = 1.0) -> SectionsJudged:
    """Return how well what was *heard* of a resume is told for *job*; see `assess`."""
    context = Context(heard, asked(job), backing)
    sheet = Sheet()
    for section in (summary, experience, education, skills, extras):
        section(sheet, context)
    return SectionsJudged(JudgedComponent("section_scores", _weighed(sheet.criteria)), tuple(sheet.skipped), tuple(sheet.better))


def _weighed(criteria: Sequence[JudgedCriterion]) -> tuple[JudgedCriterion, ...]:
    """Return *criteria* with shares that give every section its importance, however many criteria it has."""
    whole: dict[SectionKind | None, float] = {}
    for criterion in criteria:
        whole[criterion.section] = whole.get(criterion.section, 0.0) + criterion.share
    return tuple(
        criterion.sharing(criterion.share / whole[criterion.section] * _importance(criterion.section)) for criterion in criteria
    )


def _importance(kind: SectionKind | None) -> float:
    return _OPTIONAL if kind is None else _IMPORTANCE.get(kind, _OPTIONAL)
