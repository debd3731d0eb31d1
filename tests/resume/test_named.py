"""Names of a resume in its text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.resume.named import Names

LETTERS = st.text(alphabet=st.sampled_from("aB é_-."), max_size=24)


def found(names: set[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in Names(names).finditer(text)]


def test_the_longest_name_is_found() -> None:
    """Where several names begin at one place the longest is taken, and what it covers is not looked at again."""
    assert [(8, 25), (34, 39)] == found(
        {"Baker", "Baker Hughes", "Baker Hughes Inc.", "Hughes"}, "Work at Baker Hughes Inc. and for Baker"
    )


def test_a_name_is_a_whole_word() -> None:
    """A name inside another word is none."""
    assert [(10, 13)] == found({"Ada"}, "Adana, an Ada, CAda")


@given(st.sets(LETTERS.filter(bool), max_size=6), LETTERS)
def test_names_are_found_as_alternatives_are(names: set[str], text: str) -> None:
    """What is found is what a pattern of all names as alternatives finds, the longest first."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in ordered) or "(?!)")

    assert [match.span() for match in pattern.finditer(text)] == found(names, text)
