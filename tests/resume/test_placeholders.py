"""What a template asks for and nobody filled in is read as nothing."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.placeholders import is_placeholder

Make = Callable[[str], Document]


@pytest.mark.parametrize(
    "text", ["Company Name", "City , State", "(City, State, US)", "YOUR NAME HERE", "First Last Name", "Address", "xxxx"]
)
def test_placeholders_are_known(text: str) -> None:
    """Words that ask for a name, a place or an address stand for nothing."""
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["State Street Bank", "City Opera Company", "Salt Lake City, Utah", "Company of Friends", "Xerox"])
def test_names_with_the_same_words_are_none(text: str) -> None:
    """A name may hold the words of a placeholder."""
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    "head",
    [
        "Baker 01/2010 to 02/2014 Company Name City , State",
        "Company Name City , State Baker 01/2010 to 02/2014",
        "Baker Company Name - City , State 01/2010 - 02/2014",
    ],
)
def test_a_masked_job_keeps_its_title_and_period(document: Make, head: str) -> None:
    """Neither the firm nor the town of a masked job is read, and both are cut from the title."""
    (found,) = read(document(f"# Robin Sample\n# Experience\n{head}\n• Baked bread")).positions

    assert found.title is not None
    assert (found.title.value, found.employer, found.location) == ("Baker", None, None)
    assert found.period is not None


def test_a_masked_name_is_no_name(document: Make) -> None:
    """The largest line of a template that was not filled in is not the name of a person."""
    assert read(document("# YOUR NAME HERE\nrobin@example.com\n# Experience")).contact.name is None
