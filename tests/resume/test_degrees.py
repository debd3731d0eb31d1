"""Degrees by their words, and what only looks like one."""

import pytest

from resume_ats_scorer.model import DegreeLevel
from resume_ats_scorer.resume.degrees import degrees_by_line, degrees_in


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Bachelor of Science, M.S. Ramaiah College", [DegreeLevel.BACHELOR]),
        ("B.M.S. College of Engineering, Master of Science", [DegreeLevel.MASTER]),
        ("Bachelor of Arts in History, Masters Academy", [DegreeLevel.BACHELOR]),
        ("MBA Dale Business School", [DegreeLevel.MASTER]),
        ("Bachelor of Science, Dale University, Baltimore, MD", [DegreeLevel.BACHELOR]),
        ("Dale University, Boston, MA, 2014", []),
        ("Dale University, MD, 2014", [DegreeLevel.DOCTORATE]),
        ("MBBS, MD, Dale Medical College", [DegreeLevel.BACHELOR, DegreeLevel.DOCTORATE]),
        ("B.S. in Physics, M.S. in Chemistry, Dale University", [DegreeLevel.BACHELOR, DegreeLevel.MASTER]),
    ],
)
def test_initials_of_a_school_and_states_are_no_degrees(text: str, levels: list[DegreeLevel]) -> None:
    """Initials before a school's name are part of it where another degree is named, as are those of a state behind its town."""
    assert [level for level, _, _ in degrees_in(text)] == levels


def test_initials_of_a_school_on_its_own_line_are_no_degree() -> None:
    """The same holds where the degree stands above or below without a school; studies at two schools stay two."""
    alone = degrees_by_line(["M.S. Ramaiah College", "Bachelor of Science in Nursing"])
    both = degrees_by_line(["B.S. Dale University", "Master of Science, Hill University"])

    assert [[level for level, _, _ in line] for line in alone] == [[], [DegreeLevel.BACHELOR]]
    assert [[level for level, _, _ in line] for line in both] == [[DegreeLevel.BACHELOR], [DegreeLevel.MASTER]]
