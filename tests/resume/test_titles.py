"""Job titles in the lines of heads, whatever else stands there."""

import pytest

from resume_ats_scorer.resume.titles import titles_in


@pytest.mark.parametrize("firm", ["Oracle", "Dale, Hill & Partners, N.A."])
@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("Provided support for the 2009 and 2010 projects of the ward including Physician Grading", ["Field Auditor"]),
        ("reports to the Nurse Manager", ["Field Auditor", "Nurse Manager"]),
    ],
)
def test_a_role_that_a_sentence_goes_on_to_is_no_title(firm: str, sentence: str, titles: list[str]) -> None:
    """Behind several words in small letters, even in another piece, a capitalised role is part of a sentence."""
    text = f"Field Auditor {firm}, {sentence}"

    assert [text[title.start : title.end] for title in titles_in(text)] == titles


@pytest.mark.parametrize("firm", ["Residencia Mediterráneo", "Clínica Salud"])
@pytest.mark.parametrize("title", ["Auxiliar de enfermería", "Técnico de enfermagem", "Screendesignerin"])
def test_titles_of_other_languages_have_their_field(title: str, firm: str) -> None:
    """What stands behind a link in a known title of another language belongs to it, and no firm does."""
    text = f"{title}, {firm}, Torrent"

    assert [text[found.start : found.end] for found in titles_in(text)] == [title]


@pytest.mark.parametrize("firm", ["Indus Foods Limited", "Habib & Sons"])
@pytest.mark.parametrize("title", ["Assistant Manager Finance", "Deputy Manager HR", "Officer Human Resources", "Manager Accounts"])
def test_a_title_may_end_with_its_field(title: str, firm: str) -> None:
    """Fields of work between a role and a comma belong to it, as they are written in South Asia; a firm that follows does not."""
    text = f"{title}, {firm}, Karachi"

    assert [text[found.start : found.end] for found in titles_in(text)] == [title]


def test_a_firm_behind_a_title_is_no_field() -> None:
    """Where other words than fields of work stand in the same piece, the title ends with its role."""
    text = "Manager Finance House Ltd"

    assert [text[found.start : found.end] for found in titles_in(text)] == ["Manager"]


@pytest.mark.parametrize("firm", ["Acme", "Hill & Dale Ltd"])
@pytest.mark.parametrize(
    "title",
    [
        "Schilder", "Psicóloga", "Bibliotecária", "Psychologue", "Pasticcere", "Zahnarzt", "Ślusarz", "Paediatrician",
        "Werkstattleiterin", "Busfahrer", "销售经理", "护士", "デザイナー", "店長",
    ],
)  # fmt: skip
def test_roles_of_many_trades_and_languages_are_known(title: str, firm: str) -> None:
    """So are compounds that end in a role, and the words of scripts that put no spaces between them."""
    text = f"{title}, {firm}"

    assert [text[found.start : found.end] for found in titles_in(text)] == [title]


def test_a_sentence_without_spaces_is_no_role() -> None:
    """A long run of letters that ends in a role says something of it."""
    assert not titles_in("負責開發公司內部的系統並且培訓新進的護士")
