"""Titles in six languages are known by English names that the topics know, in all genders and forms."""

import pytest

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon import foreign_titles
from resume_ats_scorer.score import semantic


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Krankenschwester", "de", "registered nurse"),
        ("Pflegefachfrau / Pflegefachmann (m/w/d)", "de", "registered nurse"),
        ("Köchin", "de", "cook"),
        ("Kauffrau für Büromanagement", "de", "administrative assistant"),
        ("Assistenzärztin", "de", "physician"),
        ("Infirmier / Infirmière diplômé(e) d'État H/F", "fr", "registered nurse"),
        ("Directrice commerciale", "fr", "sales manager"),
        ("INFIRMIERE", "fr", "registered nurse"),
        ("Enfermero/a", "es", "registered nurse"),
        ("Cozinheira", "pt", "cook"),
        ("Direttrice commerciale", "it", "sales manager"),
        ("Elektromonteur", "nl", "electrician"),
        ("Wissenschaftliche Mitarbeiterin", "de", "scientist"),
        ("Logopädin", "de", "speech therapist"),
        ("Zahnmedizinische Fachangestellte", "de", "dental assistant"),
        ("Assistante administrative", "fr", "administrative assistant"),
        ("Géomètre", "fr", "surveyor"),
        ("Doktersassistente", "nl", "medical assistant"),
        ("UX/UI-Designerin", "de", "ux designer"),
        ("Modedesignerin", "de", "fashion designer"),
        ("Diseñadora de interfaces", "es", "ux designer"),
        ("Bedarfsplanerin", "de", "supply chain planner"),
        ("Marketing Manager", "fr", ""),
        ("Pielęgniarka", "pl", ""),
    ],
)
def test_titles_in_english(title: str, language: str, expected: str) -> None:
    """A title is found whatever its gender, its accents and its case, and in German by the end of a compound."""
    assert foreign_titles.in_english(title, language) == expected


def test_the_topics_know_every_english_name() -> None:
    """Each English name of the table has a place among the topics, else a title would count for nothing."""
    assert [english for english, *_ in rows("titles_abroad.tsv") if semantic.about(english) is None] == []


def test_every_title_is_found() -> None:
    """Each title of the table is found by itself."""
    lost = [
        title
        for _, *cells in rows("titles_abroad.tsv")
        for language, cell in zip(("de", "fr", "es", "pt", "it", "nl"), cells, strict=True)
        for title in cell.split("|")
        if title and not foreign_titles.in_english(title, language)
    ]

    assert lost == []
