"""Headings that share their line with text: "Skills: Excel, SAP", those in a margin, languages told among personal data."""

import re
from collections.abc import Mapping, Sequence
from statistics import median

from resume_ats_scorer.lexicon import languages
from resume_ats_scorer.model import Line, SectionKind
from resume_ats_scorer.resume.degrees import names_degree
from resume_ats_scorer.resume.heading_names import bare
from resume_ats_scorer.resume.likeness import title_of
from resume_ats_scorer.resume.starts import MAIN, OF_ENTRIES, ONE_LINERS, Start
from resume_ats_scorer.resume.typography import Style
from resume_ats_scorer.resume.words import heading_key, headings, inner_headings, weak_headings

_INLINE = re.compile(r"^(?P<label>[^:]{3,40}?)\s*(?::|\s[–—]\s|\s-\s)\s*(?=\S)")
_LANGUAGES = re.compile(
    r"\W*(?:languages?|linguistic|sprachen|langues|idiomas|lingue|talen|mother tongue)\b(?!\s*:?$)", re.IGNORECASE
)
_HANGING_BY = 20.0
"""A heading in the margin begins so much farther to the left than most lines, in points."""
_LEAST_HANGING = 3
"""So many kinds of headings in the margin are a style of the document; fewer are lines that begin with such a word."""


def hanging_label(line: Line, *, bigger: bool = False) -> str:
    """Return the known heading that *line* begins with before a gap, in capitals or, where it is *bigger*, in its first words."""
    if line.bullet:
        return ""
    if len(line.segments) > 1 and heading_key(line.segments[0]) in headings():
        return line.segments[0]
    words = line.text.split(" ")
    if not (bigger or words[0].isupper()):
        return ""
    for count in range(min(len(words) - 1, 4), 0, -1):
        label = " ".join(words[:count])
        apart = label.isupper() and not line.text.isupper()
        if len(label) > 3 and (apart or bigger) and heading_key(label) in headings():
            return label
    return ""


def in_margin(lines: Sequence[Line], styles: Sequence[Style], known: Mapping[int, SectionKind]) -> dict[int, SectionKind]:
    """Return the kinds of the lines that begin with a heading, where the headings of the document stand in its margin."""
    edge = median(line.box.x0 for line in lines if line.box is not None) if any(line.box for line in lines) else 0.0
    labels = {
        i: hanging_label(line, bigger=styles[i].bigger and line.box is not None and line.box.x0 < edge - _HANGING_BY)
        for i, line in enumerate(lines)
        if i not in known
    }
    found = {i: headings()[heading_key(label)] for i, label in labels.items() if label}
    kinds = set(found.values())
    alone = MAIN.intersection(known.values())
    return found if kinds & MAIN and len(kinds) >= _LEAST_HANGING and not alone else {}


def inline_start(line: Line, style: Style, current: SectionKind) -> Start | None:
    """Return the section that the first words of a line open, as in "Skills: Excel, SAP"."""
    label = line.segments[0] if len(line.segments) > 1 else ""
    kind = headings().get(heading_key(bare(label))) if label and len(label) < 40 and not line.bullet else None
    if kind in MAIN and kind is not current and not (_is_weak(label) or _is_inner(label)):
        return Start(kind, 0.8, inline=True)
    if kind is None:
        match = _INLINE.match(line.text)
        if match is None:
            return _in_capitals(line, current)
        label = match["label"]
        kind = headings().get(heading_key(bare(label)))
    if kind is None or kind is current or label[:1].islower() or (line.bullet and kind is not SectionKind.LANGUAGES):
        return None
    studied = kind is SectionKind.EDUCATION and names_degree(line.text[len(label) :])
    return Start(kind, 0.8, inline=True) if studied or _may_open(label, kind, style, current) else None


def _in_capitals(line: Line, current: SectionKind) -> Start | None:
    """Return the section that capitals before small letters open: "HOBBIES reading, chess", "EDUCATION B.A. History, Leeds"."""
    label = hanging_label(line) if line.text[:2].isupper() else ""
    kind = headings()[heading_key(label)] if label else current
    rest = line.text[len(label) :]
    if kind is current or _is_weak(label) or _is_inner(label) or title_of(rest.strip()) or title_of(line.text):
        return None
    told = kind in ONE_LINERS or kind is SectionKind.SUMMARY or (kind is SectionKind.EDUCATION and names_degree(rest))
    return Start(kind, 0.8, inline=True) if told else None


def languages_told(text: str, current: SectionKind) -> Start | None:
    """Return the section of "Languages known English, Hindi" among personal data, or of "Languages: English" anywhere."""
    label = _LANGUAGES.match(text)
    told = languages.find(text[label.end() :], expected=True) if label else ()
    if label is None or not told or current is SectionKind.LANGUAGES:
        return None
    anywhere = text[label.end() : label.end() + told[0].start].strip() == ":"
    personal = current in (SectionKind.CONTACT, SectionKind.OTHER, SectionKind.INTERESTS)
    return Start(SectionKind.LANGUAGES, 0.8, inline=True) if anywhere or personal else None


def _is_weak(label: str) -> bool:
    return heading_key(bare(label)) in weak_headings()


def _is_inner(label: str) -> bool:
    return heading_key(bare(label)) in inner_headings()


def _may_open(label: str, kind: SectionKind, style: Style, current: SectionKind) -> bool:
    if kind in (SectionKind.CONTACT, SectionKind.PROJECTS, SectionKind.OTHER, SectionKind.AWARDS):
        return False
    if _is_weak(label):
        among = current not in OF_ENTRIES and current is not SectionKind.SKILLS
        personal = kind is SectionKind.LANGUAGES and current in (SectionKind.CONTACT, SectionKind.OTHER)
        return personal or (label.isupper() and kind in ONE_LINERS and among)
    if _is_inner(label) and (current in OF_ENTRIES or kind not in ONE_LINERS):
        return False
    if current is SectionKind.SKILLS:
        return kind in (SectionKind.EDUCATION, SectionKind.EXPERIENCE, SectionKind.INTERESTS, SectionKind.REFERENCES)
    if current in OF_ENTRIES:
        return style.bold or label.isupper() or kind in (SectionKind.EXPERIENCE, SectionKind.LANGUAGES)
    return True
