"""Stretches of a text."""

from resume_ats_scorer.score._spans import between, quoted, shared, within


def test_a_quote_is_found_wherever_it_stands_as_a_word() -> None:
    """A quote stands at each of its places as whole words, and within words only where a script puts no spaces."""
    assert [(0, 3), (5, 8)] == quoted("SAP, SAP R3, SAPPHIRE", ["SAP"])
    assert [(2, 6)] == quoted("使用Java", ["Java"])
    assert [] == quoted("Excel", ["SAP"])


def test_what_lies_between_and_within() -> None:
    """What is kept and what lies between make up the text; shared parts are cut at both ends."""
    assert [(0, 2), (4, 6), (8, 9)] == list(between("abcdefghi", [(6, 8), (2, 4)]))
    assert within((2, 3), [(1, 4)])
    assert not within((2, 5), [(1, 4)])
    assert [(2, 4)] == list(shared((2, 6), [(0, 4), (6, 9)]))
