"""Skills that a posting asks for in alternatives ("AWS or GCP"): the one that is shown best stands for the others."""

from collections.abc import Callable, Mapping, Sequence


def settled(weights: Mapping[str, float], instead: Mapping[str, Sequence[str]], worth: Callable[[str], float]) -> dict[str, float]:
    """Return the *weights* by skill, that of each moved to the one of most *worth* among itself and what does *instead* of it.

    The sum stays the same; a skill whose weight has moved is no longer there.
    """
    found = dict.fromkeys(weights, 0.0)
    for name, weight in weights.items():
        best = max((name, *(other for other in instead.get(name, ()) if other in weights)), key=worth)
        found[best] += weight
    return {name: weight for name, weight in found.items() if weight}
