"""What a section is about where its heading may mean two things: its lines decide."""

import re
from collections.abc import Callable, Sequence, Set
from itertools import takewhile
from statistics import median

from resume_ats_scorer import lexicon
from resume_ats_scorer.lexicon import languages
from resume_ats_scorer.model import Line, Section, SectionKind
from resume_ats_scorer.resume.dates import is_period
from resume_ats_scorer.resume.degrees import names_degree, names_school
from resume_ats_scorer.resume.lines import is_prose, looks_like_head, size
from resume_ats_scorer.resume.starts import UNKNOWN
from resume_ats_scorer.resume.titles import is_title, titles_in
from resume_ats_scorer.resume.words import heading_key, word_list, words_of

_PROSE_WORDS = 8
_MOST_OF = 0.5
_MOST_WORDS = 16
"""Words, names counting as one, of a line of studies."""
_YEARS = re.compile(r"\byears?\b.*\bexperience|\bexperience\b.*\byears?\b", re.IGNORECASE)
_IN_TRAINING = re.compile(r"\b(?:residen(?:t|cy)|fellow(?:ship)?)\b", re.IGNORECASE)
"""What the training of physicians consists of."""
_TRAINED = re.compile(r"\b(?:training|courses?|workshops?|certifi\w+|seminars?)\b", re.IGNORECASE)
_AWARDED = re.compile(
    r"\b(?:award\w*|prizes?|winner|won|medals?|topper|(?:first|second|third|1st|2nd|3rd) (?:place|rank|position))\b", re.IGNORECASE
)


def by_content(section: Section, others: Set[SectionKind]) -> Section:
    """Return *section* with the kind that its lines speak for, where its heading leaves that open.

    "Highlights" above sentences that count years is a summary, unless by the kinds of the *others* the resume has one and has no
    skills; "About" above a sentence is a summary, above an address contact data; "Qualifications" above degrees is education;
    "Areas of interest" above tools are skills.
    """
    kind = _kind(section, free=SectionKind.SUMMARY not in others or SectionKind.SKILLS in others)
    if kind is section.kind:
        return section
    return Section(kind, section.heading, section.lines, min(section.confidence, 0.85), section.inline)


def bears_out(kind: SectionKind, key: str, below: Sequence[Line]) -> bool:
    """Tell whether the lines *below* hold what a line of the words *key* names; of skills only two words or more do."""
    if kind is SectionKind.SKILLS and key.replace(" ", "-") in words_of("either_education"):
        return _names_studies(list(takewhile(lambda line: size(line.text) <= _MOST_WORDS and not is_prose(line), below)))
    if kind is SectionKind.EDUCATION:
        return _names_studies(below) or ("training" in key and any(_TRAINED.search(line.text) for line in below))
    if kind is SectionKind.EXPERIENCE:
        titled = [line for line in below if not line.bullet and titles_in(line.text)]
        return any(map(looks_like_head, titled)) or (
            bool(titled) and any(looks_like_head(line) or is_period(line) for line in below)
        )
    if kind is SectionKind.AWARDS:
        return any(_AWARDED.search(line.text) for line in below)
    return kind is SectionKind.SKILLS and " " in key and any(lexicon.find(line.text) for line in below[:1])


def are_languages(below: Sequence[Line]) -> bool:
    """Tell whether the lines *below* a heading begin with languages that people speak, or with one and its level."""
    below = [line for line in below if not words_of("language_column").issuperset(word_list(line.text))][:2]
    named = [languages.find(line.text, expected=True) for line in below]
    found = [any(one.start == 0 for one in matches) for matches in named]
    if found[:1] != [True]:
        return False
    alone = len(named[0]) > 1 and size(below[0].text) <= 2 * len(named[0])
    return alone or all(found) or any(languages.level(line.text) for line in below)


def holds_tools(line: Line) -> bool:
    """Tell whether *line* names tools: "Java, C++" below "Languages" are no languages that people speak."""
    return any(one.kind == "tool" for one in lexicon.find(line.text))


def _kind(section: Section, *, free: bool) -> SectionKind:
    if section.heading is None or section.inline or not section.lines:
        return section.kind
    key = heading_key(section.heading.text).replace(" ", "-")
    if section.confidence == UNKNOWN:
        return _told_by(section.lines) or section.kind
    if section.kind is SectionKind.CONTACT and key in words_of("either_summary") and _begins_as_prose(section.lines[0]):
        return SectionKind.SUMMARY
    if section.kind is SectionKind.SKILLS and key in words_of("either_education") and _names_studies(section.lines[:4]):
        return SectionKind.EDUCATION
    if section.kind is SectionKind.EDUCATION and "training" in key and _tells_of_work(section.lines):
        return SectionKind.EXPERIENCE
    if section.kind is SectionKind.SUMMARY and "background" in key and bears_out(SectionKind.EXPERIENCE, key, section.lines):
        return SectionKind.EXPERIENCE
    if section.kind is SectionKind.SUMMARY and "qualification" in key and _share(_is_study, section.lines) > _MOST_OF:
        return SectionKind.EDUCATION
    if free and section.kind is SectionKind.SKILLS and key in words_of("either_summary") and _is_prose(section.lines, key):
        return SectionKind.SUMMARY
    if section.kind is SectionKind.INTERESTS and "interest" in key and _share(holds_tools, section.lines) > _MOST_OF:
        return SectionKind.SKILLS
    return section.kind


def _told_by(lines: Sequence[Line]) -> SectionKind | None:
    """Return what *lines* under an unknown heading are about: jobs, languages, studies or tools, or None."""
    if any(looks_like_head(line) and titles_in(line.text) for line in lines):
        return SectionKind.EXPERIENCE
    if are_languages(lines[:2]):
        return SectionKind.LANGUAGES
    if _share(_is_study, lines) > _MOST_OF and any(names_degree(line.text) for line in lines):
        return SectionKind.EDUCATION
    return SectionKind.SKILLS if _share(holds_tools, lines) > _MOST_OF else None


def _tells_of_work(lines: Sequence[Line]) -> bool:
    """Tell whether *lines* name no studies, but a title by itself beside a line with a period, or on it."""
    if any(map(_is_study, lines)):
        return False
    if any(_IN_TRAINING.search(line.text) for line in lines):
        return False
    heads = {i for i, line in enumerate(lines) if looks_like_head(line)}
    return any(
        titles_in(line.text) if i in heads else is_title(line.text) and heads & {i - 1, i + 1} for i, line in enumerate(lines)
    )


def _names_studies(lines: Sequence[Line]) -> bool:
    return any(map(_is_study, lines))


def _is_study(line: Line) -> bool:
    return names_degree(line.text) or names_school(line.text)


def _begins_as_prose(line: Line) -> bool:
    told = line.text.count(" ") + 1 >= _PROSE_WORDS or is_prose(line)
    return told and not any(mark in line.text for mark in "@|:")


def _is_prose(lines: Sequence[Line], key: str) -> bool:
    """Tell whether *lines* are sentences, of experience where the heading *key* speaks of skills as often as of highlights."""
    many = len(lines) > 1 and median(line.text.count(" ") + 1 for line in lines) >= _PROSE_WORDS
    return many and ("highlights" in key or any(_YEARS.search(line.text) for line in lines))


def _share(are: Callable[[Line], bool], lines: Sequence[Line]) -> float:
    return sum(map(are, lines)) / len(lines)
