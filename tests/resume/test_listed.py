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


def test_an_item_above_the_label_of_the_next_firm_is_none_of_its_head(document: Make) -> None:
    """Items that tell what was done stand above labels too, but there the label names the firm."""
    first = "Organization: Dale Mills\nDesignation: Baker\nDuration: 2018 - 2020\n• Baked rolls and bread"
    jobs = f"{first}\nOrganization: Elm Ovens\nDesignation: Cook\nDuration: 2015 - 2017"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{jobs}")).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found] == [
        ("Baker", "Dale Mills"),
        ("Cook", "Elm Ovens"),
    ]


def test_a_note_on_a_dated_firm_stands_below_the_role(document: Make) -> None:
    """What is said of a firm below its line, above the title and the items of the job, parts nothing."""
    jobs = "DALE MILLS, Denver, CO  1/2019 - Present\nGlobal maker of bread, $17B revenue\nRegional Sales Manager\n• Sold bread"
    (found,) = read(document(f"Robin Sample\n# EXPERIENCE\n{jobs}")).positions

    assert (found.title and found.title.value, found.employer and found.employer.value) == ("Regional Sales Manager", "DALE MILLS")
