"""The few lines at the top, where there are any."""

import re
from collections.abc import Sequence
from math import fsum

from resume_ats_scorer.model import SectionKind
from resume_ats_scorer.score._cited import cite
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.judged import JudgedCriterion
from resume_ats_scorer.score.passages import Passage
from resume_ats_scorer.score.sections._context import Context
from resume_ats_scorer.score.sections._measure import curve
from resume_ats_scorer.score.sections._phrases import LANGUAGES, cliches
from resume_ats_scorer.score.sections._sheet import Sheet

_KIND = SectionKind.SUMMARY
_FIGURE = re.compile(r"\d")
_CLAIMED = 0.02
"""How much more of the posting a summary may show than all the rest: beyond that it only claims."""
_ENOUGH = 0.2
"""Share of what the posting names that earns all points."""
_CONCRETE = ((0.0, 20.0), (2.0, 70.0), (4.0, 100.0))


def summary(sheet: Sheet, context: Context) -> None:
    """Judge the summary; where there is none, nothing is judged, which counts against nobody."""
    said = context.heard.length(_KIND)
    if not said:
        sheet.skip("summary", "There is no summary; it is optional.")
        return
    passages = context.of(_KIND)
    _relevance(sheet, context)
    _length(sheet, context, passages, said)
    _specific(sheet, context, passages)
    context.once(sheet, "summary", _plainness)


def _plainness(sheet: Sheet, context: Context) -> None:
    if context.resume.language in LANGUAGES:
        _plain(sheet, context, context.of(_KIND))
    else:
        sheet.skip("summary.plainness", "Empty phrases are judged in seven languages only; this is none of them.")


def _relevance(sheet: Sheet, context: Context) -> None:
    share, evidence = context.relevance(_KIND)
    share = min(share, context.relevant_outside(_KIND) + _CLAIMED)
    score = curve(share, (0.0, 10.0), (0.04, 40.0), (0.12, 80.0), (_ENOUGH, 100.0))
    reason = f"The summary shows {round(100 * share)}% of what the posting names, by weight; {_ENOUGH:.0%} is enough."
    sheet.judge(JudgedCriterion("summary.relevance", "Summary speaks to the posting", score, 0.45, reason, evidence, _KIND))


def _length(sheet: Sheet, context: Context, passages: Sequence[Passage], said: int) -> None:
    score = curve(said, (0, 0.0), (12, 60.0), (25, 100.0), (90, 100.0), (180, 60.0), (350, 30.0))
    evidence = (cite(context.line(passages[0].line), "where it begins"),)
    sheet.judge(
        JudgedCriterion(
            "summary.length",
            "Summary is of a good length",
            score,
            0.2,
            f"It has {count(said, 'word')}, a name counting as one; 25 to 90 are read.",
            evidence,
            _KIND,
        ),
        100.0,
        f"{'Shorten' if said > 90 else 'Extend'} the summary to between 25 and 90 words.",
        "What are you, in three sentences?",
    )


def _specific(sheet: Sheet, context: Context, passages: Sequence[Passage]) -> None:
    lines = {passage.line for passage in passages}
    named = [mention for mention in context.mentions if mention.line in lines and _borne_out(context, mention.skill)]
    skills = {mention.skill for mention in named}
    worth = fsum(map(context.worth, sorted(skills)))
    figures = [passage for passage in passages if _FIGURE.search(passage.text)]
    sheet.judge(
        JudgedCriterion(
            "summary.specificity",
            "Summary is concrete",
            curve(worth + len(figures), *_CONCRETE),
            0.2,
            f"It names {count(len(skills), 'skill')} that the rest shows in use, and figures on {count(len(figures), 'line')}.",
            tuple(cite(context.line(mention.line), "a skill named", mention.quote) for mention in named[:3]),
            _KIND,
        ),
        curve(worth + len(figures) + 2, *_CONCRETE),
        "Name in the summary two skills or figures that your positions bear out.",
        "Which two things are you best at, and where did you show them?",
    )


def _borne_out(context: Context, skill: str) -> bool:
    return skill in context.used or not context.resume.positions


def _plain(sheet: Sheet, context: Context, passages: Sequence[Passage]) -> None:
    empty = [(passage, phrase) for passage in passages for phrase in cliches(passage.text)]
    evidence = tuple(cite(context.line(passage.line), "anybody could write this", phrase) for passage, phrase in empty[:3])
    reason = f"{count(len(empty), 'phrase')} that anybody could write." if empty else "No phrases that anybody could write."
    score = curve(len(empty), (0, 100.0), (2, 70.0), (5, 20.0))
    sheet.judge(
        JudgedCriterion("summary.plainness", "Summary is free of empty phrases", score, 0.15, reason, evidence, _KIND),
        100.0,
        "Replace phrases that anybody could write of themselves by what you did.",
        "Can you give an example of this?" + (f' "{empty[0][1]}"' if empty else ""),
    )
