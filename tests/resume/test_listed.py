from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]

OUTER_LIST = """
• Dale Mills  Sacramento, CA
Baker  Feb 2019 - Mar 2021
- Baked bread
- Baked rolls
• Elm Ovens  Davis, CA
Apprentice Baker  Jan 2017 - Jan 2019
- Swept"""
PERIOD_IN_THE_LIST = """
Dale Mills, Baker  Sacramento, CA
• Baked bread  Feb 2019 – Mar 2021
• Baked rolls
Elm Ovens, Apprentice Baker  Davis, CA
• Swept  Jan 2017 – Jan 2019"""


def test_items_above_labels_of_jobs_are_heads(document: Make) -> None:
    """Where labels of a job stand below each item of a list, the items name the firms."""
    jobs = "• Dale Mills\nCargo: Baker\nPeríodo: 03/2021 - atual\n• Elm Ovens\nCargo: Apprentice Baker\nPeríodo: 01/2018 - 02/2021"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{jobs}")).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found] == [
        ("Baker", "Dale Mills"),
        ("Apprentice Baker", "Elm Ovens"),
    ]


@pytest.mark.parametrize("text", [OUTER_LIST, PERIOD_IN_THE_LIST])
def test_heads_in_lists_are_heads(document: Make, text: str) -> None:
    """The first line of an entry may be an item of a list, and its dates may stand beside the first item below it."""
    found = read(document(f"Robin Sample\n# EXPERIENCE{text}")).positions

    assert [
        (one.title and one.title.value, one.employer and one.employer.value, one.period and one.period.quote) for one in found
    ] == [
        ("Baker", "Dale Mills", found[0].period and found[0].period.quote),
        ("Apprentice Baker", "Elm Ovens", found[1].period and found[1].period.quote),
    ]
    assert [one.period and one.period.quote[:8] for one in found] == ["Feb 2019", "Jan 2017"]
    assert [line.text for one in found for line in one.bullets] == ["Baked bread", "Baked rolls", "Swept"]
