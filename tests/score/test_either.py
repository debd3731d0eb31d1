"""The one of several alternatives that is shown best has the weight of all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.score._either import settled

EITHER = {"AWS": ("GCP", "Azure"), "GCP": ("AWS", "Azure"), "Azure": ("AWS", "GCP")}
WORTH = st.floats(0, 1)


def test_the_best_stands_for_all() -> None:
    """What is not shown, or shown less, gives its weight to what is shown best; other skills keep theirs."""
    weights = {"AWS": 0.2, "GCP": 0.2, "Azure": 0.2, "SQL": 0.4}

    assert settled(weights, EITHER, {"AWS": 0.1, "GCP": 0.9, "Azure": 0.0, "SQL": 0.0}.__getitem__) == {
        "GCP": pytest.approx(0.6),
        "SQL": 0.4,
    }


def test_none_stands_for_the_others_where_none_is_shown() -> None:
    """Each alternative keeps its share, so that all are named as missing."""
    weights = {"AWS": 0.5, "GCP": 0.5}

    assert settled(weights, EITHER, lambda _: 0.0) == weights


@given(WORTH, WORTH, WORTH)
def test_more_of_one_never_counts_less(aws: float, gcp: float, more: float) -> None:
    """To show an alternative better never lowers what all are worth together, and no weight is lost."""
    weights = {"AWS": 0.5, "GCP": 0.5}

    def worth(first: float) -> float:
        shown = {"AWS": first, "GCP": gcp}
        return sum(weight * shown[name] for name, weight in settled(weights, EITHER, shown.__getitem__).items())

    assert worth(max(aws, more)) >= worth(min(aws, more))
    assert sum(settled(weights, EITHER, {"AWS": aws, "GCP": gcp}.__getitem__).values()) == 1.0
