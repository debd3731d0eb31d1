"""A resume in one language for a posting in another: what can be compared honestly, and what cannot."""

from datetime import date
from pathlib import Path

import pytest

from resume_ats_scorer import pipeline
from resume_ats_scorer.model import Component, RequirementStatus, ScoreReport

EXAMPLE = Path(__file__).parents[3] / "examples" / "electrician.txt"
HEAD = """Elektroniker für Energie- und Gebäudetechnik (m/w/d)

Ihre Aufgaben
- Sie errichten und warten elektrische Anlagen in Wohnhäusern und Betrieben.
- Sie suchen Fehler und beheben sie mit dem Kunden vor Ort.

Ihr Profil
- Mindestens 3 Jahre Berufserfahrung
"""


def report(posting: str) -> ScoreReport:
    resume = pipeline.Attachment(EXAMPLE.read_bytes(), EXAMPLE.name)
    return pipeline.score_resume(resume, posting, pipeline.Options(date(2026, 1, 1), advice=False))


def content(found: ScoreReport) -> Component:
    return next(part for part in found.components if part.name == "content_match")


def test_demands_alone_make_no_content_match() -> None:
    """Years in work do not stand for a content match where nothing else could be compared; they are still reported."""
    found = report(HEAD)

    assert (content(found).score, content(found).weight) == (None, 0.0)
    assert {f"content.{name}" for name in ("title", "meaning", "skills", "terms", "requirements")} <= {
        one.what for one in found.not_judged
    }
    assert [one.status for one in found.requirements] == [RequirementStatus.MET]


def test_skills_weigh_more_than_demands() -> None:
    """Where the posting names skills enough, they carry the content match across languages."""
    found = report(HEAD + "- Kenntnisse in Python, SQL, Docker, Kubernetes, Java und AWS\n")
    weights = {one.id: one.weight for one in content(found).criteria}

    assert weights["content.skills"] > weights["content.requirements"] > 0
    assert content(found).score == pytest.approx(content(found).contribution / content(found).weight, abs=0.05)
    assert not [one for one in content(found).criteria if one.reason.endswith("..")]
    assert {"content.title", "content.meaning", "content.terms"} == {
        one.id for one in content(found).criteria if "could not be compared" in one.reason
    }
