"""Languages that people say they speak, wherever they say it."""

from collections.abc import Callable

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("SKILLS & LANGUAGES\nR, SQL\nDutch (native), English (C2)", ["nl", "en"]),
        ("Skills\nExcel\nLanguages\nEnglish and Spanish\nReferences\nOn request", ["en", "es"]),
        ("IDIOMAS\nCastellano: nativo\nValenciano: nivel medio\nInglés: B2", ["es", "ca", "en"]),
        ("Home Language: isiZulu\nOther Languages: English", ["zu", "en"]),
        ("LANGUAGES\nKinyarwanda (native), Luganda, Cebuano, ASL", ["rw", "lg", "ceb", "ase"]),
        ("SKILLS\nFrench press, Danish pastry", []),
    ],
)
def test_languages_among_other_things(document: Make, text: str, spoken: list[str]) -> None:
    """Languages count below a heading of theirs, behind a label, and among skills where each has a level."""
    found = read(document(f"Robin Sample\nrobin@example.com\n{text}"))

    assert [one.language for one in found.languages] == spoken
