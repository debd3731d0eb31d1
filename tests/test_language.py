import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.language import detect

TEXTS = {
    "en": "Responsible for the accounts of three firms and the training of new staff.",
    "de": "Verantwortlich für die Buchhaltung von drei Firmen und die Ausbildung der neuen Mitarbeiter.",
    "fr": "Responsable de la comptabilité de trois entreprises et de la formation des nouveaux employés.",
    "es": "Responsable de la contabilidad de tres empresas y de la formación de los nuevos empleados.",
    "pt": "Responsável pela contabilidade de três empresas e pela formação dos novos empregados, não só na sede.",
    "it": "Responsabile della contabilità di tre aziende e della formazione dei nuovi impiegati.",
    "nl": "Verantwoordelijk voor de boekhouding van drie bedrijven en het opleiden van nieuwe medewerkers.",
    "ru": "Отвечал за бухгалтерию трёх компаний и обучение новых сотрудников.",
    "ja": "三つの会社の経理を担当しました。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_tells_languages(code: str) -> None:
    """The language of a sentence is told by its small words or its script."""
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "Python, Java, C++", "Robin Sample", "2019 - 2021"])
def test_says_where_it_cannot_tell(text: str) -> None:
    """Too little text is undetermined rather than guessed."""
    assert detect(text) == "und"


@pytest.mark.parametrize("name", ["SAP SE", "Paris 8e", "a.k.a. Brands", "St. Mary's", "care.com", "Los Angeles"])
def test_small_words_in_names_do_not_tip_it(name: str) -> None:
    """Small words that are written as parts of names are none of a language."""
    assert detect(f"{name}, " * 6 + "Cared for the patients of two wards.") == "en"


@given(
    st.sampled_from(sorted(TEXTS)),
    st.text(alphabet=st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=3, max_size=14),
)
def test_a_name_does_not_tip_it(code: str, name: str) -> None:
    """One more word at the head, such as a name, changes nothing."""
    assert detect(f"{name}\n{TEXTS[code]}") == code
