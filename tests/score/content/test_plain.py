"""Words of languages that the vocabulary does not know."""

from resume_ats_scorer.score.content import _plain


def said(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in _plain.words(text, language)]


def test_words_that_say_something() -> None:
    """Small words and what is elided before a word say nothing; three capital letters do."""
    assert said("d'expérience dans l'établissement des déclarations de TVA", "fr") == ["établissement", "déclarations", "TVA"]


def test_towns_say_nothing() -> None:
    """The name of a town tells of no trade; written small it is a word."""
    assert said("Monteur in Eindhoven, kabels trekken", "nl") == ["Monteur", "kabels", "trekken"]
