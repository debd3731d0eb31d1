import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.score import semantic
from resume_ats_scorer.text import words


def vector(text: str) -> semantic.Vector:
    found = semantic.vector(dict.fromkeys((row for row, _, _ in semantic.find(words(text))), 1.0))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "near", "far"),
    [
        ("registered nurse", "patient care and medication", "java developer"),
        ("software engineer", "python developer", "elementary school teacher"),
        ("accountant", "general ledger reconciliation", "chef"),
        ("welder", "metal fabrication", "java developer"),
        ("veterinarian", "animal health", "accountant"),
        ("animator", "graphic designer drawing", "accountant"),
    ],
)
def test_near_is_nearer_than_far(one: str, near: str, far: str) -> None:
    """Words of one trade, be it described in occupations only, are nearer to one another than to those of another trade."""
    assert semantic.similarity(vector(one), vector(near)) > semantic.similarity(vector(one), vector(far)) + 0.2


def test_vector_is_made_of_integers() -> None:
    """Vectors are integers, so that sums have the same digits everywhere."""
    assert vector("registered nurse").dtype == np.int64


def test_likeness_to_itself_is_one() -> None:
    """A text is as near to itself as can be, up to rounding to integers."""
    text = vector("warehouse supervisor")

    assert semantic.similarity(text, text) == pytest.approx(1.0, abs=0.005)


def test_nothing_is_near_to_nothing() -> None:
    """A text without known words has no vector and is near to nothing."""
    assert semantic.vector({}) is None
    assert semantic.similarity(None, vector("nurse")) == 0.0


@given(st.dictionaries(st.integers(0, 5000), st.floats(0.01, 50), max_size=40))
def test_order_of_rows_does_not_matter(counts: dict[int, float]) -> None:
    """The same amounts in another order give the same vector."""
    turned = dict(reversed(counts.items()))
    one, other = semantic.vector(counts), semantic.vector(turned)

    assert (one is None and other is None) or np.array_equal(np.asarray(one), np.asarray(other))


def test_vocabulary_holds_nobody() -> None:
    """No e-mail, web address, number, common first name or famous employer is in the shipped vocabulary."""
    terms = semantic.vocabulary().index
    people = {
        "john",
        "david",
        "maria",
        "jennifer",
        "priya",
        "mohammed",
        "fatima",
        "smith",
        "kumar",
        "google",
        "deloitte",
        "walmart",
    }

    assert [term for term in terms if "@" in term or term[0].isdigit() or re.search(r"^https?", term)] == []
    assert people & set(terms) == set()
    assert "he" not in terms
    assert "she" not in terms


def test_figures_fit_together() -> None:
    """Every term has a vector, a rarity and a weight."""
    words = semantic.vocabulary()

    assert len(words.index) == len(words.rarity) == len(words.weight) == len(words.scale) == words.topics.shape[0]
    assert min(words.scale) > 0
