"""Which skills are named, which of them the posting asks for, and which are shown in use."""

from math import fsum

from resume_ats_scorer.model import Evidence, SectionKind, SkillMention
from resume_ats_scorer.score._cited import cite
from resume_ats_scorer.score._counted import agreeing, count
from resume_ats_scorer.score._either import settled
from resume_ats_scorer.score.judged import JudgedCriterion
from resume_ats_scorer.score.sections._context import Context
from resume_ats_scorer.score.sections._measure import MOST, curve, some
from resume_ats_scorer.score.sections._phrases import LANGUAGES, cliches
from resume_ats_scorer.score.sections._sheet import Sheet

_KIND = SectionKind.SKILLS
_LISTED = ((0.0, 0.1), (0.5, 0.4))
"""Share of the skills asked for that are shown in use, to what one only listed counts: words are believed as deeds allow."""


def skills(sheet: Sheet, context: Context) -> None:
    """Judge the skills wherever they stand, since a section of their own is a matter of taste."""
    first = _first(context)
    sheet.judge(_breadth(context, first))
    if context.asked.skills:
        sheet.judge(_relevance(context, first))
    else:
        sheet.skip("skills.relevance", "The posting names no skill that could be compared.")
    if first:
        _shown(sheet, context, first)
    context.once(sheet, "skills", _alone)


def _first(context: Context) -> dict[str, SkillMention]:
    first: dict[str, SkillMention] = {}
    for mention in context.mentions:
        first.setdefault(mention.skill, mention)
    return first


def _alone(sheet: Sheet, context: Context) -> None:
    """Judge what no posting changes."""
    if context.of(_KIND) and context.resume.language in LANGUAGES:
        _concrete(sheet, context)


def _breadth(context: Context, first: dict[str, SkillMention]) -> JudgedCriterion:
    # Ten are enough; far more than anyone can master make a list that nobody believes.
    number = fsum(map(context.worth, first))
    score = curve(number, (0, 0.0), (4, 55.0), (10, 100.0), (50, 100.0), (120, 70.0))
    evidence = tuple(
        cite(context.line(mention.line), "a skill that can be read", mention.quote) for mention in list(first.values())[:4]
    )
    reason = f"{count(len(first), 'skill')} can be recognised."
    return JudgedCriterion("skills.breadth", "Skills can be read", score, 0.25, reason, evidence, _KIND)


def _relevance(context: Context, first: dict[str, SkillMention]) -> JudgedCriterion:
    asked = settled(context.asked.skills, context.asked.instead, lambda skill: (skill in first) + (skill in context.used))
    good: list[Evidence] = []
    improvable: list[Evidence] = []
    in_use = fsum(weight for skill, weight in asked.items() if skill in first and skill in context.used)
    listed = curve(in_use / fsum(asked.values()), *_LISTED)
    covered = 0.0
    for skill in sorted(asked, key=lambda name: (-asked[name], name)):
        mention = first.get(skill)
        if mention is None:
            continue
        used = skill in context.used
        covered += asked[skill] * (1.0 if used else listed)
        at = next((other for other in context.mentions if other.skill == skill and used and other.position is not None), mention)
        why = f"{skill}: asked for and shown in use" if used else f"{skill}: asked for, but only listed"
        (good if used else improvable).append(cite(context.line(at.line), why, at.quote))
    share = context.backing * covered / fsum(asked.values())
    score = curve(share, (0.0, 0.0), (0.25, 45.0), (0.5, 80.0), (0.75, 100.0))
    are = agreeing(len(asked), "is", "are")
    reason = f"{len(good)} of the {count(len(asked), 'skill')} asked for {are} shown in use; only listed: {len(improvable)}."
    return JudgedCriterion("skills.relevance", "Skills asked for", score, 0.45, reason, some(good, improvable), _KIND)


def _shown(sheet: Sheet, context: Context, first: dict[str, SkillMention]) -> None:
    listed = {mention.skill for mention in context.mentions if mention.section is _KIND} or set(first)
    used = [skill for skill in first if skill in listed and skill in context.used]
    unused = [skill for skill in first if skill in listed and skill not in context.used]
    good = [cite(context.line(first[skill].line), f"{skill} is also shown in use", first[skill].quote) for skill in used[:MOST]]
    improvable = [cite(context.line(first[skill].line), f"{skill} is only listed", first[skill].quote) for skill in unused[:MOST]]
    are = agreeing(len(listed), "is", "are")
    reason = f"{len(used)} of {count(len(listed), 'skill')} listed {are} also shown in a position or project."
    more = unused[:3]
    worth = fsum(map(context.worth, used))
    sheet.judge(
        JudgedCriterion(
            "skills.shown",
            "Skills are shown in use",
            _borne_out(worth, len(listed)),
            0.2,
            reason,
            some(good, improvable),
            _KIND,
        ),
        _borne_out(worth + fsum(map(context.worth, more)), len(listed)),
        f"You list {', '.join(more)}: where you have used them, say so in the position concerned.",
        f"Where did you use {', '.join(more)}?",
    )


def _borne_out(used: float, listed: int) -> float:
    # A third of what is listed, shown at work, is as much as one can ask; eight are enough whatever the list's length.
    return max(curve(used / listed, (0.0, 10.0), (0.15, 50.0), (0.35, 100.0)), curve(used, (0, 10.0), (3, 50.0), (8, 100.0)))


def _concrete(sheet: Sheet, context: Context) -> None:
    empty = [
        cite(context.line(passage.line), "anybody could write this", phrases[0])
        for passage in context.of(_KIND)
        if (phrases := cliches(passage.text))
    ]
    score = curve(len(empty), (0, 100.0), (2, 70.0), (5, 30.0))
    reason = (
        f"{count(len(empty), 'line')} with phrases anybody could write." if empty else "The list names things that can be checked."
    )
    sheet.judge(
        JudgedCriterion("skills.concreteness", "Skills can be checked", score, 0.1, reason, some((), empty), _KIND),
        100.0,
        "Replace phrases that anybody could write of themselves by what you can do, or leave them out.",
        "Can you give an example of this?" + (f' "{empty[0].quote}"' if empty else ""),
    )
