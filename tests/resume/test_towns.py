from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.likeness import glued_town, names_town, place_of

Make = Callable[[str], Document]


@pytest.mark.parametrize(
    ("head", "employer"),
    [
        ("Baker\nDale Mills, Tarragona\n2019 - 2021", "Dale Mills"),
        ("Baker, Dale Mills, Tarragona\n2019 - 2021", "Dale Mills"),
        ("Baker\nDale Mills, Knoxville TN\n2019 - 2021", "Dale Mills"),
        ("Baker\nDale Mills – Fort Bragg, NC and overseas\n2019 - 2021", "Dale Mills"),
        ("Baker  2019 - 2021\nDale Mill Loaves Sacramento, CA", "Dale Mill Loaves"),
        ("Baker, Dale Mills – Warszawa  2019 - 2021", "Dale Mills"),
        ("Baker – Orange, Lille  2019 - 2021", "Orange"),
        ("Baker\nUniversity of California, Davis\n2019 - 2021", "University of California, Davis"),
        ("Baker\nDale Mills, Dundrum\n2019 - 2021", "Dale Mills"),
        ("Baker at Quillstack, Tembisa  2019 - 2021", "Quillstack"),
        ("Baker\nDale Mills, Lda.\n2019 - 2021", "Dale Mills, Lda."),
        ("Baker, Dale Mill, Lower Brook  2019 - 2021", "Dale Mill"),
        ("Baker\nETH Zürich, Schweiz\n2019 - 2021", "ETH Zürich"),
        ("Baker\nUniversity of California, Davis Davis, CA\n2019 - 2021", "University of California, Davis"),
    ],
)
def test_a_town_is_no_part_of_the_employer(document: Make, head: str, employer: str) -> None:
    """A town of the list behind an employer is a place; alone behind a title it may be the employer."""
    (found,) = read(document(f"Robin Sample\n# EXPERIENCE\n{head}\n• Baked")).positions

    assert (found.title and found.title.value, found.employer and found.employer.value) == ("Baker", employer)


def test_a_town_before_the_title_shows_where_towns_stand(document: Make) -> None:
    """Where one job has a listed town between firm and title, what stands there in another is one too."""
    text = "04/2018 – today: Dale Palace Hotel, Hamburg – Manager\nSeasons 04/2013 – 10/2017: Elm Royal Mare, Quillham – Clerk"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert [(one.employer and one.employer.value, one.location and one.location.value) for one in found] == [
        ("Dale Palace Hotel", "Hamburg"),
        ("Elm Royal Mare", "Quillham"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dale Foods Davis, CA", "Dale Foods "),
        ("Dale Foods New York, NY", "Dale Foods "),
        ("Hill College Sacramento, CA", "Hill College "),
        ("Fort Davis, TX", ""),
        ("City of Austin, TX", ""),
        ("Universität Hamburg, Germany", ""),
        ("New York, NY", ""),
        ("Dale Foods, Davis, CA", ""),
        ("Dale Foods Private Limited Bengaluru", "Dale Foods Private Limited "),
        ("Dale Foods GmbH & Co. KG Hamburg", "Dale Foods GmbH & Co. KG "),
        ("Dale Foods Hamburg", ""),
        ("Inc. London", ""),
    ],
)
def test_a_town_may_be_glued_to_a_name(text: str, name: str) -> None:
    """A town with its region is found behind a whole name, not within the name of a town or school."""
    assert text[: glued_town(text)] == name


def test_towns_are_known_with_and_without_accents_and_states() -> None:
    """The list holds towns of 15,000 people or more; two capitals behind one are its state."""
    assert [names_town(text) for text in ("Malmö", "St. Louis", "saint louis", "Townsville", "Loaf")] == [
        True,
        True,
        True,
        True,
        False,
    ]
    assert (place_of("Townsville QLD"), place_of("Loaf QLD")) == (0.95, 0.0)


def test_what_stands_behind_the_comma_of_two_firms_is_a_town(document: Make) -> None:
    """A single word before a comma may be a firm with two names, but not in two jobs."""
    text = "Baker\nMaltings, Dundrum\n2019 - 2021\n• Baked\nMiller\nQuillstack, Rathmore\n2015 - 2018\n• Ground"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{text}")).positions

    assert [one.employer and one.employer.value for one in found] == ["Maltings", "Quillstack"]


@pytest.mark.parametrize("line", ["Baker, Bakkerij Smit te Dalem", "Baker, Bakkerij Smit in Rotterdam"])
def test_a_town_may_stand_behind_a_small_word(document: Make, line: str) -> None:
    """ "te" always names a place, "in" does before a town."""
    (found,) = read(document(f"Robin Sample\n# EXPERIENCE\n{line}  2019 - 2021")).positions

    assert found.employer is not None
    assert (found.employer.value, found.location and found.location.value) == ("Bakkerij Smit", line.rsplit(maxsplit=1)[-1])


def test_a_town_may_be_called_by_the_word_of_a_school(document: Make) -> None:
    """ "College Park" is a town whatever stands before it."""
    (found,) = read(document("Robin Sample\n# EXPERIENCE\nBaker\nDale House - College Park, GA\n2019 - 2021")).positions

    assert (found.employer and found.employer.value, found.location and found.location.value) == ("Dale House", "College Park, GA")
