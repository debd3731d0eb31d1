"""Fields of resumes with truths written by hand (OfflineCV, synthetic people): precision, recall and F1.

A field is right where it reads the same without case, accents, dates and punctuation; a truth may also stand whole in what was
read and the other way round if nine in ten words agree. `confident` is the share that is right of the fields marked 0.9 or more.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from resume_ats_scorer.model import Fact, Kind, Limits, Resume, Upload
from resume_ats_scorer.parse.pdf import read_pdf
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.words import plain


def measure(data: Path) -> dict[str, dict[str, float]]:
    """Return precision, recall, F1 and the share right of the confident readings for each field."""
    counts: dict[str, list[int]] = {}
    for truth_path in sorted((data / "parse" / "offlinecv").glob("*.truth.json")):
        truth = json.loads(truth_path.read_text(encoding="utf-8"))
        pdf = truth_path.with_name(truth_path.name.replace(".truth.json", ".pdf")).read_bytes()
        resume = read(read_pdf(Upload(Kind.PDF, pdf, "", ".pdf"), Limits()))
        for name, expected, found in _fields(truth, resume):
            _count(counts.setdefault(name, [0, 0, 0, 0, 0]), expected, found)
    return {name: _rates(*count) for name, count in counts.items()}


def _fields(truth: dict[str, object], resume: Resume) -> Iterable[tuple[str, list[str], list[Fact]]]:
    contact: dict[str, str] = truth["contact"]  # type: ignore[assignment]
    jobs: list[dict[str, str]] = truth["experience"]  # type: ignore[assignment]
    schools: list[dict[str, str]] = truth["education"]  # type: ignore[assignment]
    known = resume.contact
    return (
        ("name", _said(contact, "full_name"), _present([known.name])),
        ("email", _said(contact, "email"), list(known.emails)),
        ("phone", _said(contact, "phone"), list(known.phones)),
        ("location", _said(contact, "location"), _present([known.location]) if "location" in contact else []),
        ("title", [job["title"] for job in jobs], _present([one.title for one in resume.positions])),
        ("employer", [job["company"] for job in jobs], _present([one.employer for one in resume.positions])),
        ("degree", [one["degree"] for one in schools], _present([one.degree for one in resume.education])),
        ("institution", [one["institution"] for one in schools], _present([one.institution for one in resume.education])),
    )


def _said(contact: dict[str, str], key: str) -> list[str]:
    return [contact[key]] if key in contact else []


def _present(facts: Iterable[Fact | None]) -> list[Fact]:
    return [fact for fact in facts if fact is not None]


def _count(count: list[int], expected: list[str], found: list[Fact]) -> None:
    left = list(expected)
    for fact in found:
        match = next((truth for truth in left if _same(truth, fact.value)), None)
        if match is not None:
            left.remove(match)
        count[0] += match is not None
        if fact.confidence >= 0.9:
            count[3] += match is not None
            count[4] += 1
    count[1] += len(found)
    count[2] += len(expected)


def _same(truth: str, found: str) -> bool:
    if found.startswith("+"):
        return re.sub(r"\D", "", found).endswith(re.sub(r"\D", "", truth))
    a, b = re.findall(r"\w+", plain(truth)), re.findall(r"\w+", plain(found))
    return a == b or 2 * len(set(a) & set(b)) >= 0.9 * (len(set(a)) + len(set(b)))


def _rates(right: int, said: int, true: int, sure_right: int, sure: int) -> dict[str, float]:
    return {
        "precision": right / said if said else 1.0,
        "recall": right / true if true else 1.0,
        "F1": 2 * right / (said + true) if said + true else 1.0,
        "confident": sure_right / sure if sure else 1.0,
    }
