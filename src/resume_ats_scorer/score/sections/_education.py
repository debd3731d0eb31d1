"""Whether the education is told so that it can be compared with what is asked. Schools and years play no part."""

from resume_ats_scorer.model import DegreeLevel, Evidence, Requirement, RequirementKind, SectionKind
from resume_ats_scorer.score._cited import cite
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score._studies import NamedDegree
from resume_ats_scorer.score.judged import JudgedCriterion
from resume_ats_scorer.score.sections._asked import stems
from resume_ats_scorer.score.sections._context import Context
from resume_ats_scorer.score.sections._measure import curve
from resume_ats_scorer.score.sections._sheet import Sheet

_KIND = SectionKind.EDUCATION
_UNFINISHED = 0.7
_DEGREE_WORDS = """
    degree bachelor master doctor doctorate diploma certificate science art bs ba bsc ms ma msc phd associate high
    school gpa course graduated training program
"""
_DEGREES = frozenset(_DEGREE_WORDS.split())


def education(sheet: Sheet, context: Context) -> None:
    """Judge the education; a missing one counts only where the posting insists on a degree."""
    degrees = context.heard.degrees
    wanted = next(iter(sorted(context.asked.of(RequirementKind.DEGREE), key=lambda demand: not demand.required)), None)
    insisted = wanted is not None and wanted.required and not wanted.equivalent
    if not degrees and not insisted and not context.of(_KIND):
        sheet.skip("education", "No education is shown, and the posting does not insist on a degree.")
        return
    _detail(sheet, context, degrees)
    if wanted is None or wanted.level is None:
        sheet.skip("education.level", "The posting asks for no degree.")
    else:
        sheet.judge(_level(context, degrees, wanted, wanted.level))
    sheet.judge(_studies(context))


def _detail(sheet: Sheet, context: Context, degrees: tuple[NamedDegree, ...]) -> None:
    evidence = tuple(cite(context.line(degree.line), "what was achieved", degree.quote) for degree in degrees[:3])
    reason = f"{count(len(degrees), 'degree')} could be read." if degrees else "No degree could be read."
    score = 100.0 if degrees else 40.0 if context.of(_KIND) else 0.0
    sheet.judge(
        JudgedCriterion("education.detail", "The degree is named", score, 0.4, reason, evidence, _KIND),
        100.0,
        "If you hold a degree, write it and its field in full on one line, in the words of the certificate.",
        "Which degree, in which field, do you hold?",
    )


def _level(context: Context, degrees: tuple[NamedDegree, ...], wanted: Requirement, level: DegreeLevel) -> JudgedCriterion:
    """One level lower earns half: it is near, but it is not what is asked."""
    points = [(_step(degree, level), degree) for degree in degrees]
    best, held = max(points, key=lambda pair: pair[0], default=(0.0, None))
    evidence: tuple[Evidence, ...] = ()
    if held is not None:
        evidence = (cite(context.line(held.line), "highest degree shown", held.quote),)
    said = "is shown" if best == 100.0 else "is partly shown" if best else "is not shown"
    reason = f'The degree asked for ("{wanted.quote}") {said}.'
    if best < 100.0 and wanted.equivalent:
        best, reason = max(best, 60.0), reason + " Equivalent experience is accepted as well."
    return JudgedCriterion("education.level", "Degree asked for", best, 0.4, reason, evidence, _KIND)


def _step(degree: NamedDegree, level: DegreeLevel) -> float:
    points = curve(float(degree.level - level), (-3.0, 0.0), (-1.0, 50.0), (0.0, 100.0))
    return points * (_UNFINISHED if degree.completed is False else 1.0)


def _studies(context: Context) -> JudgedCriterion:
    """Return whether the posting speaks of what was studied; half is earned where it does not, since it rarely says all."""
    said = [(passage, [term for term in stems(passage.text) if term not in _DEGREES]) for passage in context.of(_KIND)]
    terms = context.asked.terms
    shared = {term for _, mine in said for term in mine if term in terms}
    evidence = tuple(
        cite(context.line(passage.line), "the posting speaks of it") for passage, mine in said if not shared.isdisjoint(mine)
    )[:3]
    score = curve(len(shared), (0.0, 50.0), (3.0, 100.0))
    reason = "The posting speaks of what was studied." if shared else "The posting does not speak of what was studied."
    return JudgedCriterion("education.relevance", "Studies speak to the posting", score, 0.2, reason, evidence, _KIND)
