from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]


@pytest.mark.parametrize(
    "line", ["Address, Street", "Date: 09-Nov-2017 Yours Sincerely", "Current Address: Contact Details", "City, State"]
)
def test_no_place_is_none(document: Make, line: str) -> None:
    """What stands where a place may stand, but names none, is no place."""
    location = read(document(f"# Robin Sample\n{line}")).contact.location

    assert location is None or location.confidence < 0.9
