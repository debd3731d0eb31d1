import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import DegreeLevel, Kind, Weights
from resume_ats_scorer.wire import to_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(JSON)
def test_plain_values_come_back(value: object) -> None:
    """What is written can be read again, unchanged."""
    assert value == json.loads(to_json(value))


def test_value_types_keep_the_order_of_their_fields() -> None:
    """A value type is an object with its fields in the order of the class."""
    assert b'{"content_match":0.6,"format_compatibility":0.2,"section_scores":0.2}' == to_json(Weights())


@pytest.mark.parametrize(
    ("value", "expected"),
    [(date(2026, 1, 2), b'"2026-01-02"'), (Kind.PDF, b'"pdf"'), (DegreeLevel.MASTER, b"5"), ((1, None), b"[1,null]")],
)
def test_dates_enums_and_tuples_have_their_plain_form(value: object, expected: bytes) -> None:
    """Dates are ISO 8601, enums their values, tuples arrays."""
    assert expected == to_json(value)


def test_half_a_character_does_not_break_the_answer() -> None:
    """A lone surrogate becomes a question mark; everything around it is kept."""
    assert '{"name":"Zoë ?","as_of":"2026-01-02"}'.encode() == to_json({"name": "Zoë \ud800", "as_of": date(2026, 1, 2)})
