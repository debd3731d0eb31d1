"""Words that stick together."""

import pytest

from resume_ats_scorer.lexicon import glue


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("cleaned buildingsGreeted visitorsLocked doors", True),
        ("wrote JavaScript, used PowerPoint and LinkedIn", False),
        ("sold iPhones and eBooks once", False),
    ],
)
def test_words_stick_together_where_two_are_no_terms(text: str, glued: bool) -> None:
    """A capital within a word that begins small is a lost break, in a known term it is none."""
    assert glue.is_glued(text) is glued


@pytest.mark.parametrize(
    ("small", "parted"),
    [(True, "buildings. Greeted JavaScript LondonOffice"), (False, "buildings. Greeted JavaScript London. Office")],
)
def test_words_are_parted_at_the_capital(small: bool, parted: str) -> None:
    """Known terms stay whole, as do words that begin with a capital where only small ones are parted."""
    assert glue.parted("buildingsGreeted JavaScript LondonOffice", ". ", small=small) == parted
