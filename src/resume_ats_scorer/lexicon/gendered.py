"""Words that tell a person's gender, family, age or faith, from `data/gendered.tsv`: the one form that stands for all, or none.

The form kept is never longer than the shortest of those it replaces, so that places in a text stay. Which of them is kept is of no
matter: it is compared, never shown.
"""

from collections.abc import Mapping

from resume_ats_scorer.data import rows

_ROWS = tuple((language, kept, forms.split()) for language, kept, forms in rows("gendered.tsv"))

NEUTRAL: Mapping[str, str] = {form: kept for _, kept, forms in _ROWS if kept for form in forms}
"""Lower-case gendered form to the form that stands for all of its kind."""


def _taken_out(language: str) -> frozenset[str]:
    return frozenset(form for code, kept, forms in _ROWS if code == language and not kept for form in forms)


TELLING = _taken_out("any")
"""Lower-case words taken out of every text, whatever its language."""

TELLING_IN: Mapping[str, frozenset[str]] = {code: _taken_out(code) for code in ("de", "fr", "es", "it", "pt", "nl")}
"""Pronouns, forms of address and words of gender, family and age of one language, which may mean something else in another."""
