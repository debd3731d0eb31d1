"""How judged parts combine into components and a total whose contributions add up exactly."""

from collections.abc import Sequence
from math import fsum

from resume_ats_scorer.model import Component, Criterion, Evidence, SectionKind, Weights, value
from resume_ats_scorer.points import apportion, rounded


@value
class JudgedCriterion:
    """A criterion before the weights of the components are known."""

    id: str
    """Stable name, such as `experience.dates`."""
    name: str
    """Name for people."""
    score: float | None
    """0 to 100, or None where it could not be judged."""
    share: float
    """Its weight within the component against its siblings', not normalised."""
    reason: str
    """Why it has this score."""
    evidence: tuple[Evidence, ...] = ()
    """The places it rests on."""
    section: SectionKind | None = None
    """The section it belongs to, under `section_scores`."""

    def sharing(self, share: float) -> "JudgedCriterion":
        """Return the same with another *share*; `dataclasses.replace` takes twice as long."""
        return JudgedCriterion(self.id, self.name, self.score, share, self.reason, self.evidence, self.section)


@value
class JudgedComponent:
    """A component before the weights are known."""

    name: str
    """`content_match`, `format_compatibility` or `section_scores`."""
    criteria: tuple[JudgedCriterion, ...]
    """What it is made of."""
    cap: float = 100.0
    """The component's score is the weighted mean of its criteria, but at most this."""

    def score(self) -> float | None:
        """Return the weighted mean of the criteria that could be judged, at most the cap, or None where none could."""
        judged = [criterion for criterion in self.criteria if criterion.score is not None]
        total_share = fsum(criterion.share for criterion in judged)
        if not total_share:
            return None
        mean = fsum(criterion.share * (criterion.score or 0.0) for criterion in judged) / total_share
        return rounded(min(mean, self.cap))


def normalised(weights: Weights) -> Weights:
    """Return *weights* divided by their sum."""
    total = weights.content_match + weights.format_compatibility + weights.section_scores
    return Weights(weights.content_match / total, weights.format_compatibility / total, weights.section_scores / total)


def combine(judged: Sequence[JudgedComponent], weights: Weights) -> tuple[float, tuple[Component, ...]]:
    """Return the total (0 to 100) and the components; the weight of what could not be judged goes to the rest.

    The total is 0 where nothing could be judged.
    """
    scores, shares, points = _shared(judged, weights)
    total = rounded(fsum(points))
    contributions = apportion(total, points)
    return total, tuple(
        Component(component.name, score, share, contribution, _criteria(component, contribution))
        for component, score, share, contribution in zip(judged, scores, shares, contributions, strict=True)
    )


def total(judged: Sequence[JudgedComponent], weights: Weights) -> float:
    """Return the total alone, the same that `combine` returns."""
    return rounded(fsum(_shared(judged, weights)[2]))


def _shared(judged: Sequence[JudgedComponent], weights: Weights) -> tuple[list[float | None], list[float], list[float]]:
    """Return the score, the share of the total and the points of each component."""
    scores = [component.score() for component in judged]
    asked = [
        getattr(weights, component.name) if score is not None else 0.0 for component, score in zip(judged, scores, strict=True)
    ]
    whole = fsum(asked)
    shares = [weight / whole if whole else 0.0 for weight in asked]
    return scores, shares, [share * (score or 0.0) for share, score in zip(shares, scores, strict=True)]


def _criteria(component: JudgedComponent, contribution: float) -> tuple[Criterion, ...]:
    shares = [criterion.share if criterion.score is not None else 0.0 for criterion in component.criteria]
    whole = fsum(shares)
    parts = apportion(
        contribution, [share * (criterion.score or 0.0) for share, criterion in zip(shares, component.criteria, strict=True)]
    )
    return tuple(
        Criterion(
            id=criterion.id,
            name=criterion.name,
            score=None if criterion.score is None else rounded(criterion.score),
            weight=share / whole if whole else 0.0,
            contribution=part,
            reason=criterion.reason,
            evidence=criterion.evidence,
            section=criterion.section,
        )
        for criterion, share, part in zip(component.criteria, shares, parts, strict=True)
    )
