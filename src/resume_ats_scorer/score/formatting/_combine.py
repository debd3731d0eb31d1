"""Outcomes to costs that add up exactly."""

from collections.abc import Sequence
from math import fsum

from resume_ats_scorer.model import CheckResult, CheckStatus, Evidence
from resume_ats_scorer.points import apportion, hundredths
from resume_ats_scorer.score.formatting._check import BUDGETS, TITLES, Check, Group, Outcome, passed
from resume_ats_scorer.score.judged import JudgedComponent, JudgedCriterion

NAME = "format_compatibility"
FIRED = (CheckStatus.WARN, CheckStatus.FAIL)
JUDGED = (CheckStatus.PASS, *FIRED)
EVIDENCE_SHOWN = 8
_NAMED = 4

Row = tuple[Check, Outcome]


def combine(rows: Sequence[Row]) -> tuple[JudgedComponent, tuple[CheckResult, ...]]:
    """Return the component and the results whose costs are exactly what its score lacks to 100.

    Within a group the weight of checks that could not be judged goes to those that could, and the costs end at the group's
    budget; the budget of a group in which nothing could be judged goes to the other groups.
    """
    groups = _groups(rows)
    prices = [0.0] * len(rows)
    for group, own in groups.items():
        for i, price in zip(own, _prices(group, [rows[i] for i in own]), strict=True):
            prices[i] = price
    criteria = tuple(_criterion(group, [rows[i] for i in own], [prices[i] for i in own]) for group, own in groups.items())
    component = JudgedComponent(NAME, criteria, _cap(rows))
    costs = _costs(rows, prices, component)
    return component, tuple(_result(check, outcome, cost) for (check, outcome), cost in zip(rows, costs, strict=True))


def mend(rows: Sequence[Row], component: JudgedComponent, index: int) -> JudgedComponent:
    """Return *component*, which *rows* made, as it would be if the check at *index* had passed."""
    group = rows[index][0].group
    better = [*rows[:index], (rows[index][0], passed("")), *rows[index + 1 :]]
    own = [row for row in better if row[0].group is group]
    mended = _criterion(group, own, _prices(group, own))
    criteria = tuple(mended if criterion.id == mended.id else criterion for criterion in component.criteria)
    return JudgedComponent(NAME, criteria, _cap(better))


def _cap(rows: Sequence[Row]) -> float:
    return min((check.cap for check, outcome in rows if outcome.status is CheckStatus.FAIL), default=100.0)


def _groups(rows: Sequence[Row]) -> dict[Group, list[int]]:
    """Return the places of the rows of each group."""
    groups: dict[Group, list[int]] = {group: [] for group in Group}
    for i, (check, _) in enumerate(rows):
        groups[check.group].append(i)
    return groups


def _prices(group: Group, own: Sequence[Row]) -> list[float]:
    """Return what each of the *own* rows of a group costs of its budget."""
    judged = fsum(check.weight for check, outcome in own if outcome.status in JUDGED)
    waiting = fsum(check.weight for check, outcome in own if outcome.status is CheckStatus.NOT_JUDGED)
    if not judged:
        return [0.0] * len(own)
    raw = [_price(check, outcome) * (judged + waiting) / judged for check, outcome in own]
    scale = min(1.0, BUDGETS[group] / fsum(raw)) if any(raw) else 1.0
    return [price * scale for price in raw]


def _price(check: Check, outcome: Outcome) -> float:
    if outcome.status is CheckStatus.WARN:
        return check.warn * outcome.share
    return check.fail * outcome.share if outcome.status is CheckStatus.FAIL else 0.0


def _criterion(group: Group, own: Sequence[Row], prices: Sequence[float]) -> JudgedCriterion:
    judged = [(check, outcome) for check, outcome in own if outcome.status in JUDGED]
    fired = [row for row in judged if row[1].status in FIRED]
    cost = fsum(prices)
    score = max(100.0 * (1.0 - cost / BUDGETS[group]), 0.0) if any(check.weight for check, _ in judged) else None
    return JudgedCriterion(
        id=f"format.{group}",
        name=TITLES[group],
        score=score,
        share=float(BUDGETS[group]),
        reason=_reason(len(own), len(judged), [check for check, _ in fired]),
        evidence=_evidence(fired),
    )


def _reason(total: int, judged: int, fired: Sequence[Check]) -> str:
    """Return how many of *total* checks were *judged* and passed, and which did not: those that *fired*."""
    if not judged:
        return "Nothing of this could be checked in this file."
    costly = sorted(fired, key=lambda check: -check.weight)
    parts = [f"{judged - len(fired)} of {judged} checks passed"]
    for title, names in (
        ("not passed", [check.name for check in costly if check.weight]),
        ("noted at no cost", [check.name for check in costly if not check.weight]),
    ):
        if names:
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            parts.append(f"{title}: {', '.join(names[:_NAMED])}{more}")
    if judged < total:
        parts.append(f"not applicable or not judged: {total - judged}")
    return "; ".join(parts) + "."


def _evidence(fired: Sequence[Row]) -> tuple[Evidence, ...]:
    costly = sorted(fired, key=lambda row: -row[0].weight)
    return tuple(place for check, outcome in costly if check.weight for place in outcome.evidence[:2])[:EVIDENCE_SHOWN]


def _costs(rows: Sequence[Row], prices: Sequence[float], component: JudgedComponent) -> list[float]:
    """Return the published costs: multiples of 0.01 that add up to what the score lacks to 100."""
    open_score = JudgedComponent(component.name, component.criteria).score()
    score = component.score()
    if open_score is None or score is None:
        return [0.0] * len(rows)
    costs = [0.0] * len(rows)
    dear = [i for i, price in enumerate(prices) if price]
    for i, cost in zip(dear, apportion((10_000 - hundredths(open_score)) / 100, [prices[i] for i in dear]), strict=True):
        costs[i] = cost
    if score < open_score:
        fatal = next(i for i, (check, out) in enumerate(rows) if check.cap == component.cap and out.status is CheckStatus.FAIL)
        costs[fatal] = (hundredths(costs[fatal]) + hundredths(open_score) - hundredths(score)) / 100
    return costs


def _result(check: Check, outcome: Outcome, cost: float) -> CheckResult:
    return CheckResult(
        id=check.id,
        group=check.group.value,
        name=check.name,
        status=outcome.status,
        severity=check.severity,
        cost=cost,
        message=outcome.message,
        mend=check.mend if outcome.status in FIRED else "",
        evidence=outcome.evidence,
    )
