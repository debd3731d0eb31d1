"""What a section is about where its heading may mean two things: its lines decide."""

from collections.abc import Sequence
from statistics import median

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import Line, Section, SectionKind
from resume_ats_scorer.resume.degrees import names_degree, names_school
from resume_ats_scorer.resume.words import heading_key, tokens_of, words_of

_PROSE_WORDS = 8


def by_content(section: Section) -> Section:
    """Return *section* with the kind that its lines speak for, where its heading leaves that open.

    "Highlights" above sentences is a summary and above short terms a list of skills; "Qualifications" above degrees is education;
    "Areas of interest" above tools are skills.
    """
    kind = _kind(section)
    if kind is section.kind:
        return section
    return Section(kind, section.heading, section.lines, min(section.confidence, 0.85), section.inline)


def _kind(section: Section) -> SectionKind:
    if section.heading is None or section.inline or not section.lines:
        return section.kind
    key = heading_key(section.heading.text)
    if section.kind is SectionKind.SKILLS and "qualification" in key and _names_studies(section.lines[:4]):
        return SectionKind.EDUCATION
    if section.kind is SectionKind.SKILLS and key.replace(" ", "-") in words_of("either_summary") and _is_prose(section.lines):
        return SectionKind.SUMMARY
    if section.kind is SectionKind.INTERESTS and "interest" in key and _share_of_tools(section.lines) > 0.5:
        return SectionKind.SKILLS
    return section.kind


def _names_studies(lines: Sequence[Line]) -> bool:
    return any(names_degree(line.text) or names_school(line.text) for line in lines)


def _is_prose(lines: Sequence[Line]) -> bool:
    return len(lines) > 1 and median(line.text.count(" ") + 1 for line in lines) >= _PROSE_WORDS


def _share_of_tools(lines: Sequence[Line]) -> float:
    named = sum(any(one.kind == "tool" for one in lexicon.find_among(line.text, tokens_of(line.text))) for line in lines)
    return named / len(lines)
