"""Labels of resume lines against public labels: macro F1 over experience, education, knowledge and others.

The lines (ganchengguang/resume-5label-classification) come without the ends of the resumes, without layout and with the label
slips of their makers. A resume begins where a run of personal lines follows other lines and an e-mail address, a phone number
or the word "resume" is near. Projects are counted as experience: the labels call their headings "project" but their content
"experience". A summary is experience, an objective is others, as the labels have it; certificates are education.
"""

import csv
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from resume_ats_scorer.model import Line, Section, SectionKind
from resume_ats_scorer.resume import sections
from resume_ats_scorer.text import normalise

CLASSES = ("experience", "education", "knowledge", "others")
_CLASS_OF = {
    SectionKind.SUMMARY: "experience",
    SectionKind.EXPERIENCE: "experience",
    SectionKind.PROJECTS: "experience",
    SectionKind.EDUCATION: "education",
    SectionKind.CERTIFICATIONS: "education",
    SectionKind.SKILLS: "knowledge",
    SectionKind.LANGUAGES: "knowledge",
}
_END = re.compile(r"\W*(?:i,? (?:do )?here ?by|date|place|signature|declaration|thank)|.*(?:knowledge|belief)\W*$", re.IGNORECASE)
_TITLE = re.compile(r"\W*(?:resume|cv|bio[ -]?data|c[aiur]+c\w*m\W*vita?e)\W*", re.IGNORECASE)
_AIM = re.compile(r"ob\w*ctive|goal|aim", re.IGNORECASE)
_BULLETS = "·•*-–▪➢✓o\uf0b7\uf0d8\uf0fc\uf0a7\uf071"


def measure(data: Path) -> dict[str, float]:
    """Return F1 of each class and their mean, over all lines and (`.body`) over headings and content only."""
    pairs = [pair for resume in _resumes(data) for pair in _judged(resume)]
    found = _scores([(truth, label) for _main, truth, label in pairs], "")
    return found | _scores([(truth, label) for main, truth, label in pairs if main != "meta"], ".body")


def _resumes(data: Path) -> Iterator[list[dict[str, str]]]:
    with gzip.open(data / "parse" / "section_lines.csv.gz", "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    resume: list[dict[str, str]] = []
    for i, row in enumerate(rows):
        near = " ".join(other["clean_text"] for other in rows[i : i + 8]).lower()
        begins = any(word in near for word in ("[email]", "[phone]", "resume", "curriculum"))
        ends = _END.match(row["clean_text"]) or not any(char.isalpha() for char in row["clean_text"])
        if (
            _personal(row)
            and begins
            and not ends
            and len(resume) > 12
            and (not _personal(resume[-1]) or _END.match(resume[-1]["clean_text"]))
        ):
            yield resume
            resume = []
        resume.append(row)
    yield resume


def _personal(row: dict[str, str]) -> bool:
    return bool(_TITLE.fullmatch(row["clean_text"])) or (row["main_label"] == "meta" and row["sub_label"] == "others")


def _judged(rows: list[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    labels = {
        line.number: _label(section)
        for section in sections.split([_line(i, row["clean_text"]) for i, row in enumerate(rows, 1)])
        for line in (*((section.heading,) if section.heading else ()), *section.lines)
    }
    for i, row in enumerate(rows, 1):
        truth = "experience" if row["sub_label"] == "project" else row["sub_label"]
        yield row["main_label"], truth, labels[i]


def _line(number: int, raw: str) -> Line:
    text = normalise(raw)
    bullet = text[:1] if text[:1] in _BULLETS and text[1:2] == " " else ""
    return Line(text[2:].strip() if bullet else text, number, 1, bullet=bullet)


def _label(section: Section) -> str:
    if section.kind is SectionKind.SUMMARY and section.heading is not None and _AIM.search(section.heading.text):
        return "others"
    return _CLASS_OF.get(section.kind, "others")


def _scores(pairs: list[tuple[str, str]], suffix: str) -> dict[str, float]:
    found = {}
    for name in CLASSES:
        right = sum(truth == label == name for truth, label in pairs)
        said = sum(label == name for _truth, label in pairs)
        true = sum(truth == name for truth, _label in pairs)
        found[name + suffix] = 2 * right / (said + true) if said + true else 0.0
    found["macro" + suffix] = sum(found[name + suffix] for name in CLASSES) / len(CLASSES)
    return found
