"""What else there may be. None of it is expected of anyone; what is there is judged by how well it can be read."""

from math import fsum

from resume_ats_scorer.model import Evidence, Position, SectionKind
from resume_ats_scorer.score._cited import cite
from resume_ats_scorer.score._counted import agreeing, count
from resume_ats_scorer.score.judged import JudgedCriterion
from resume_ats_scorer.score.sections._context import Context
from resume_ats_scorer.score.sections._measure import curve, ratio, some
from resume_ats_scorer.score.sections._sheet import Sheet
from resume_ats_scorer.text import words

_ENOUGH = 70.0
_RELEVANT = 0.2
"""Share of what the posting names that earns all points."""
_BEST = 3
"""Entries that count: the best told."""
_ENTRIES = {SectionKind.PROJECTS: "projects", SectionKind.VOLUNTEERING: "voluntary roles"}


def extras(sheet: Sheet, context: Context) -> None:
    """Judge projects, voluntary roles, certificates, languages and publications, those that are there."""
    _told(sheet, context, SectionKind.PROJECTS, context.resume.projects)
    _told(sheet, context, SectionKind.VOLUNTEERING, context.resume.volunteering)
    _certificates(sheet, context)
    _levels(sheet, context)
    _publications(sheet, context)


def _told(sheet: Sheet, context: Context, kind: SectionKind, held: tuple[Position, ...]) -> None:
    entries = [entry for entry in held if any(line.number in context.text for line in (*entry.head, *entry.bullets))]
    if not entries:
        return
    points = []
    good: list[Evidence] = []
    improvable: list[Evidence] = []
    for entry in entries:
        said = sum(statement.words for statement in context.statements(entry))
        said += sum(len(words(context.text.get(line.number, ""))) for line in entry.head)
        points.append(curve(said, (0, 30.0), (8, _ENOUGH), (20, 100.0)))
        (good if points[-1] >= _ENOUGH else improvable).extend(
            cite(line, f"told in {count(said, 'word')}") for line in entry.head[:1]
        )
    best = sorted(points, reverse=True)[:_BEST]
    reason = f"{len(good)} of {count(len(entries), 'entry', 'entries')} say what was done."
    which = "each" if len(entries) <= _BEST else f"{_BEST}"
    sheet.judge(
        JudgedCriterion(
            f"{kind}.detail", "Entries say what was done", fsum(best) / len(best), 0.5, reason, some(good, improvable), kind
        ),
        100.0,
        f"Say in about 20 words what you did, for {which} of your {_ENTRIES[kind]}.",
        "What was your own part in these?",
    )
    if kind is SectionKind.PROJECTS:
        share, evidence = context.relevance(kind)
        reason = f"The projects show {round(100 * share)}% of what the posting names, by weight; {_RELEVANT:.0%} is enough."
        score = curve(share, (0.0, 30.0), (0.05, 60.0), (_RELEVANT, 100.0))
        sheet.judge(JudgedCriterion("projects.relevance", "Projects speak to the posting", score, 0.5, reason, evidence, kind))


def _certificates(sheet: Sheet, context: Context) -> None:
    facts = [fact for fact in context.resume.certifications if fact.line in context.text]
    passages = [passage for passage in context.of(SectionKind.CERTIFICATIONS) if words(passage.text)]
    if not facts and not passages:
        return
    named = {fact.line for fact in facts}
    share = ratio(len(named), len(named | {passage.line for passage in passages}))
    evidence = tuple(cite(context.line(fact.line), "a certificate that can be read", fact.quote) for fact in facts[:4])
    reason = f"{count(len(facts), 'certificate')} could be recognised."
    score = curve(share, (0.0, 50.0), (0.5, 100.0))
    kind = SectionKind.CERTIFICATIONS
    sheet.judge(
        JudgedCriterion("certifications.named", "Certificates can be recognised", score, 0.5, reason, evidence, kind),
        100.0,
        "Write each certificate on a line of its own, with its full name and its abbreviation.",
        "Which certificates do you hold, and until when are they valid?",
    )


def _levels(sheet: Sheet, context: Context) -> None:
    spoken = [entry for entry in context.resume.languages if entry.fact.line in context.text]
    if not spoken or not context.of(SectionKind.LANGUAGES):
        return
    good = [cite(context.line(entry.fact.line), "level given", entry.fact.quote) for entry in spoken if entry.level is not None]
    improvable = [
        cite(context.line(entry.fact.line), "no level given", entry.fact.quote) for entry in spoken if entry.level is None
    ]
    score = 60.0 + 40.0 * len(good) / len(spoken)
    reason = f"{len(good)} of {count(len(spoken), 'language')} {agreeing(len(spoken), 'comes', 'come')} with a level."
    evidence = some(good, improvable)
    sheet.judge(
        JudgedCriterion("languages.levels", "Languages come with a level", score, 0.5, reason, evidence, SectionKind.LANGUAGES),
        100.0,
        "Give a level for each language, such as B2 or native.",
        "How well do you speak each of these languages?",
    )


def _publications(sheet: Sheet, context: Context) -> None:
    facts = [fact for fact in context.resume.publications if fact.line in context.text]
    if not facts:
        return
    full = [fact for fact in facts if len(words(context.text[fact.line])) >= 5]
    evidence = tuple(cite(context.line(fact.line), "a publication", fact.quote) for fact in facts[:3])
    reason = f"{len(full)} of {count(len(facts), 'publication')} {agreeing(len(facts), 'is', 'are')} named in full."
    score = curve(ratio(len(full), len(facts)), (0.0, 60.0), (0.8, 100.0))
    kind = SectionKind.PUBLICATIONS
    sheet.judge(
        JudgedCriterion("publications.named", "Publications are named in full", score, 0.5, reason, evidence, kind),
        100.0,
        "Name each publication with its title and where it appeared.",
        "Where did these appear?",
    )
