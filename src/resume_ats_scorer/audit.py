"""Impact of scores on groups, from labels that the caller supplies and the scorer never sees.

Rates and ratios are those of New York City's rules for automated employment decision tools (6 RCNY 5-300 to 5-304: scoring rate,
selection rate, impact ratio, intersections) and of the four-fifths rule of the US Uniform Guidelines (29 CFR 1607.4 D). Fisher's
test is added because ratios of small groups say little.
"""

import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import fsum

from resume_ats_scorer.model import value

FOUR_FIFTHS = Fraction(4, 5)
SMALL_SHARE = Fraction(2, 100)
"""Groups under 2% of the people may be left out of an audit's ratios (6 RCNY 5-301 d)."""
SMALL_NUMBER = 30
"""Below this a rate is reported, but marked: one person moves it by more than three points."""
UNKNOWN = ""


@value
class Labelled:
    """A score and the groups a person is in."""

    score: float
    """Total, 0 to 100."""
    labels: Mapping[str, str]
    """Group by attribute, such as `{"sex": "female"}`; empty or missing where unknown."""


@value
class GroupRate:
    """One group of an attribute or of an intersection of two."""

    group: str
    """Its name; for an intersection the names joined by ` / `."""
    people: int
    """Number of people in it."""
    share: float
    """Their share of those with a known group, 0 to 1."""
    scoring_rate: float
    """Share of them with a score above the median of all people, 0 to 1."""
    scoring_impact_ratio: float | None
    """Its scoring rate over the highest one; null where no group scores above the median or the group is left out."""
    selected: int
    """Number of them at or above the cut-off."""
    selection_rate: float
    """Share of them at or above the cut-off, 0 to 1."""
    selection_impact_ratio: float | None
    """Its selection rate over the highest one; null where nobody is selected or the group is left out."""
    below_four_fifths: bool
    """One of the two ratios is under 0.8."""
    p_value: float
    """Two-sided p of Fisher's exact test of its selection against everybody else's, 0 to 1."""
    small: bool
    """Fewer than 30 people: read its rates with care."""
    left_out: bool
    """Under 2% of the people, so it sets and gets no ratio."""


@value
class AttributeAudit:
    """All groups of an attribute, or of the intersection of two."""

    attribute: str
    """The column, or two joined by ` x `."""
    groups: tuple[GroupRate, ...]
    """By name."""
    unknown: int
    """People whose group is not known; they count in the median and in no group."""


@value
class Audit:
    """The impact of a set of scores."""

    people: int
    """Number of people scored."""
    median: float
    """Median of their totals."""
    cut_off: float
    """Totals at or above it count as selected."""
    selected: int
    """Number of people at or above the cut-off."""
    attributes: tuple[AttributeAudit, ...]
    """Each attribute, then each pair of them."""
    notice: str
    """What these figures are and are not."""


NOTICE = (
    "These are arithmetic figures on the people supplied. They are not legal advice, not the independent audit that some laws "
    "ask for, and no proof of fairness: a person decides, and keeps watching."
)


def audit(people: Sequence[Labelled], cut_off: float | None = None) -> Audit:
    """Return rates, ratios and flags for every attribute and every pair of attributes in the labels of *people*.

    *cut_off* is the total from which a person counts as selected; the median where not given. Raises ValueError without people.
    """
    if not people:
        raise ValueError("an audit needs at least one score")
    median = statistics.median(person.score for person in people)
    bar = median if cut_off is None else cut_off
    names = sorted({name for person in people for name in person.labels})
    crossed = [(name,) for name in names] + list(combinations(names, 2))
    return Audit(
        people=len(people),
        median=median,
        cut_off=bar,
        selected=sum(person.score >= bar for person in people),
        attributes=tuple(_attribute(people, attribute, median, bar) for attribute in crossed),
        notice=NOTICE,
    )


def _attribute(people: Sequence[Labelled], names: tuple[str, ...], median: float, bar: float) -> AttributeAudit:
    members: Counter[str] = Counter()
    above: Counter[str] = Counter()
    selected: Counter[str] = Counter()
    for person in people:
        labels = [person.labels.get(name, UNKNOWN).strip() for name in names]
        if UNKNOWN in labels:
            continue
        group = " / ".join(labels)
        members[group] += 1
        above[group] += person.score > median
        selected[group] += person.score >= bar
    known = sum(members.values())
    counted = [group for group in members if Fraction(members[group], known) >= SMALL_SHARE]
    best_above = max((Fraction(above[group], members[group]) for group in counted), default=Fraction(0))
    best_selected = max((Fraction(selected[group], members[group]) for group in counted), default=Fraction(0))
    chosen = sum(selected.values())
    return AttributeAudit(
        attribute=" x ".join(names),
        groups=tuple(
            _rate(
                group,
                (members[group], above[group], selected[group]),
                (known, chosen),
                (best_above, best_selected),
                group not in counted,
            )
            for group in sorted(members)
        ),
        unknown=len(people) - known,
    )


def _rate(
    group: str, counts: tuple[int, int, int], everybody: tuple[int, int], best: tuple[Fraction, Fraction], left_out: bool
) -> GroupRate:
    size, above, selected = counts
    ratios = [
        None if left_out or not highest else Fraction(count, size) / highest
        for count, highest in zip((above, selected), best, strict=True)
    ]
    return GroupRate(
        group=group,
        people=size,
        share=float(Fraction(size, everybody[0])),
        scoring_rate=float(Fraction(above, size)),
        scoring_impact_ratio=None if ratios[0] is None else float(ratios[0]),
        selected=selected,
        selection_rate=float(Fraction(selected, size)),
        selection_impact_ratio=None if ratios[1] is None else float(ratios[1]),
        below_four_fifths=any(ratio is not None and ratio < FOUR_FIFTHS for ratio in ratios),
        p_value=fisher_exact(selected, size, *everybody),
        small=size < SMALL_NUMBER,
        left_out=left_out,
    )


_NOTHING = 1e-300
_SAME = 1 + 1e-7
"""Tables this close in likelihood count as equally likely, as in R's `fisher.test`: rounding must not part the two tails."""


def fisher_exact(selected: int, size: int, people: int, all_selected: int) -> float:
    """Return the two-sided p of *selected* out of *size* against the rest of *people*, of whom *all_selected* were selected.

    Sums every table with the same margins that is no more likely than the one observed (Fisher 1935). Likelihoods are relative to
    the likeliest table's, each from its neighbour's: nothing overflows, and what is under 1e-300 of it counts as nothing.
    """
    rest = people - size
    least, most = max(0, all_selected - rest), min(size, all_selected)
    mode = min(max((size + 1) * (all_selected + 1) // (people + 2), least), most)

    def tail(step: int) -> Iterator[tuple[int, float]]:
        count, likelihood = mode, 1.0
        while least <= count + step <= most and likelihood > _NOTHING:
            low = min(count, count + step)
            more = (size - low) * (all_selected - low) / ((low + 1) * (rest - all_selected + low + 1))
            count, likelihood = count + step, likelihood * more if step > 0 else likelihood / more
            yield count, likelihood

    likelihoods = {mode: 1.0, **dict(tail(1)), **dict(tail(-1))}
    bar = likelihoods.get(selected, 0.0) * _SAME
    return fsum(one for one in likelihoods.values() if one <= bar) / fsum(likelihoods.values())
