"""The verbs that statements open with."""

import pytest

from resume_ats_scorer.score._verbs import opening


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Care for five patients a shift", "care"),
        ("• Successfully managed a team", "managed"),
        ("Re-designed the till", "re-designed"),
        ("I taught algebra", "taught"),
        ("Upcycled old pallets", "upcycled"),
        ("Assembly of frames", ""),
        ("Monthly reports", ""),
        ("Led", "led"),
        ("", ""),
        ("2019", ""),
    ],
)
def test_the_verb_that_opens_a_statement(text: str, verb: str) -> None:
    """An adverb or "I" before it is left out; nouns are no verbs."""
    assert verb == opening(text)
