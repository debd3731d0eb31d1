"""How well the work done is told, and how much of it the posting asks for."""

import re
from collections import Counter
from functools import partial
from itertools import pairwise
from math import fsum

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Evidence, Period, Position, RequirementKind, SectionKind
from resume_ats_scorer.score._cited import cite
from resume_ats_scorer.score._counted import agreeing, count
from resume_ats_scorer.score.judged import JudgedCriterion
from resume_ats_scorer.score.sections._context import Context, Statement
from resume_ats_scorer.score.sections._measure import curve, ratio, some
from resume_ats_scorer.score.sections._phrases import LANGUAGES
from resume_ats_scorer.score.sections._sheet import Sheet
from resume_ats_scorer.score.sections._told import results, specific, verbs

_KIND = SectionKind.EXPERIENCE
_MONTH = re.compile(r"[^\W\d_]+")
_SHORT = frozenset({"may", "june", "july", "mai", "juni", "juli", "märz", "mars", "juin", "août", "mayo", "maio", "mei"})
"""Months that are no longer than an abbreviation."""
_TOLD = 80.0
_ENOUGH = 0.6
"""Share of what the posting names that earns all points."""


def experience(sheet: Sheet, context: Context) -> None:
    """Judge the work experience; where there is none it counts, unless the posting is for beginners."""
    held = context.resume.positions
    if not held and not context.of(_KIND):
        _missing(sheet, context)
        return
    _relevance(sheet, context)
    context.once(sheet, "experience", _alone)


def _alone(sheet: Sheet, context: Context) -> None:
    """Judge what no posting changes."""
    held = context.resume.positions
    told = [(position, context.statements(position)) for position in held]
    statements = _distinct(told)
    _dates(sheet, context, held)
    _detail(sheet, context, told)
    _order(sheet, context, held)
    _consistency(sheet, context, held)
    if not statements:
        sheet.skip("experience.results", "Nothing is said of what was done.")
        return
    results(sheet, statements)
    specific(sheet, context, statements)
    if context.resume.language in LANGUAGES:
        verbs(sheet, statements, context.resume.language)
    else:
        sheet.skip("experience.verbs", "Opening words are judged in seven languages only; this is none of them.")


def _missing(sheet: Sheet, context: Context) -> None:
    if context.asked.junior and not any(demand.required for demand in context.asked.of(RequirementKind.YEARS)):
        sheet.skip("experience", "No work experience is shown, and the posting is for beginners.")
        return
    reason = "No work experience could be read."
    sheet.judge(JudgedCriterion("experience.presence", "Work experience is shown", 0.0, 1.0, reason, section=_KIND))


def _distinct(told: list[tuple[Position, tuple[Statement, ...]]]) -> tuple[Statement, ...]:
    found: dict[str, Statement] = {}
    for _, statements in told:
        for statement in statements:
            found.setdefault(statement.text, statement)
    return tuple(found.values())


def _relevance(sheet: Sheet, context: Context) -> None:
    share, evidence = context.relevance(_KIND)
    score = curve(share, (0.0, 0.0), (0.08, 20.0), (0.2, 55.0), (0.4, 85.0), (_ENOUGH, 100.0))
    reason = f"The experience shows {round(100 * share)}% of what the posting names, by weight; {_ENOUGH:.0%} is enough."
    sheet.judge(JudgedCriterion("experience.relevance", "Experience speaks to the posting", score, 0.3, reason, evidence, _KIND))


def _dates(sheet: Sheet, context: Context, held: tuple[Position, ...]) -> None:
    good: list[Evidence] = []
    improvable: list[Evidence] = []
    credit = 0.0
    for position in held:
        earned, why = _dated(position.period)
        credit += earned
        if position.period is None:
            improvable += [cite(line, why) for line in position.head[:1]]
        else:
            (good if earned == 1.0 else improvable).append(cite(context.line(position.period.line), why, position.period.quote))
    reason = (
        f"{len(good)} of {count(len(held), 'position')} {agreeing(len(held), 'is', 'are')} dated with months from start to end."
    )
    if not held:
        reason = "No dated position could be read in this section."
    sheet.judge(
        JudgedCriterion(
            "experience.dates", "Positions are dated", 100.0 * ratio(credit, len(held)), 0.15, reason, some(good, improvable), _KIND
        ),
        100.0,
        "Give month and year of start and end for every position, on the line that names it.",
        "From when to when did you hold each of these positions?",
    )


def _dated(period: Period | None) -> tuple[float, str]:
    """Return what the dates of a position earn, 0 to 1, and why."""
    if period is None:
        return 0.0, "no dates were found for this position"
    if period.start is None or (period.end is None and not period.current):
        return 0.4, "start or end is missing"
    if all(when is None or when.month for when in (period.start, period.end)):
        return 1.0, "month and year, start and end"
    return 0.75, "the months are missing"


def _detail(sheet: Sheet, context: Context, told: list[tuple[Position, tuple[Statement, ...]]]) -> None:
    # The latest three positions are to be told; what came before may be brief, so a long career costs nothing.
    latest = sorted(told, key=lambda pair: _recency(context, pair[0]))[:3]
    good: list[Evidence] = []
    improvable: list[Evidence] = []
    points = []
    for position, statements in latest:
        said = sum(min(statement.words, 60) for statement in statements)
        points.append(curve(said, (0, 0.0), (15, 45.0), (40, _TOLD), (70, 100.0), (600, 100.0), (1200, 80.0)))
        why = f"{count(said, 'word')} on what was done"
        (good if points[-1] >= _TOLD else improvable).extend(cite(line, why) for line in position.head[:1])
    says = agreeing(len(good), "says", "say")
    were = agreeing(len(latest), "was", "were")
    reason = f"The latest {count(len(latest), 'position')} {were} looked at: {len(good)} {says} enough of what was done."
    sheet.judge(
        JudgedCriterion(
            "experience.detail",
            "The work is described",
            ratio(fsum(points), len(points)),
            0.15,
            reason,
            some(good, improvable),
            _KIND,
        ),
        ratio(fsum(max(point, _TOLD) for point in points), len(points)),
        f"Say more of what you did in {count(len(improvable), 'position')}: about 40 words each, in a few bullets.",
        "What did you do day to day in these positions?",
    )


def _recency(context: Context, position: Position) -> int:
    period = position.period
    return 0 if period is None or (period.end is None and not period.current) else -period.last(context.as_of)


def _order(sheet: Sheet, context: Context, held: tuple[Position, ...]) -> None:
    dated = [position.period for position in held if position.period is not None and position.period.months(context.as_of)]
    if len(dated) < 2:
        return
    misplaced = [
        cite(context.line(after.line), "is later than the one above it", after.quote)
        for before, after in pairwise(dated)
        if before.last(context.as_of) < after.last(context.as_of) and before.first() < after.first()
    ]
    score = 100.0 * (1.0 - len(misplaced) / (len(dated) - 1))
    reason = "The latest position stands first." if not misplaced else f"{count(len(misplaced), 'position')} out of order."
    sheet.judge(
        JudgedCriterion("experience.order", "Latest position first", score, 0.04, reason, some((), misplaced), _KIND),
        100.0,
        "Put the latest position first.",
        "Which of these positions is your latest?",
    )


def _consistency(sheet: Sheet, context: Context, held: tuple[Position, ...]) -> None:
    written = [(position.period, _shapes(position.period.quote)) for position in held if position.period is not None]
    if len(written) < 2:
        return
    counted = Counter(shape for _, shapes in written for shape in shapes)
    usual, times = min(counted.items(), key=lambda item: (-item[1], item[0]))
    others = [
        cite(context.line(period.line), "written otherwise", period.quote) for period, shapes in written if usual not in shapes
    ]
    score = curve(times / len(written), (0.3, 30.0), (1.0, 100.0))
    reason = f"{times} of {len(written)} dates are written in the same way."
    sheet.judge(
        JudgedCriterion("experience.consistency", "Dates are written alike", score, 0.03, reason, some((), others), _KIND),
        100.0,
        "Write all dates in the same way.",
        "Can you confirm the dates of each position?",
    )


@memo
def _shapes(quote: str) -> frozenset[str]:
    """Return how the start is written: `Jan 2020 - Present` is `Mmm 9`, `01/2020` is `9/9`; `May 2020` may be `Month 9` as well."""
    start = re.split(r"\s[-–—]\s|[–—]|\bto\b|\bbis\b|\bau\b|\ba\b", quote, maxsplit=1)[0].strip()
    return frozenset(re.sub(r"\d+", "9", _MONTH.sub(partial(_length, whole), start)) for whole in ("Mmm", "Mmm.", "Month"))


def _length(whole: str, month: re.Match[str]) -> str:
    """Return how long *month* is written; *whole* stands for those that are as short in full."""
    return whole if month[0].casefold() in _SHORT else "Mmm" if len(month[0]) <= 4 else "Month"
