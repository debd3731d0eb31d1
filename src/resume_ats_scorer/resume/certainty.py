"""What speaks against a reading, though its words are right: signs that a name is cut wrongly or holds something else as well."""

import re

from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.degrees import degree_in, names_school
from resume_ats_scorer.resume.parts import place_of, title_of

_BROKEN = re.compile(r"[:;]|,\s*,|\d/|/\d|^\W*(?:and|of|in|for)\b|\b(?:and|of|in|for|the|while|also)$|\bwhile\b", re.IGNORECASE)
_LEVEL = re.compile(r"^(?:intermediate|advanced|journeyman)\s+\w", re.IGNORECASE)
_CERTIFIED = re.compile(r"\bdegree\b|\bcertifi\w+|\blicen[sc]e", re.IGNORECASE)
_FIELD_BEFORE = re.compile(
    r"\b(?<!of )(?:science|studies|management|administration|arts|engineering|education|business)\b"
    r"(?=.*\b(?:university|college|institute|school)\b)",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(
    r"\b(?:university|college|institute|school)\s(?!of\b|at\b|for\b|and\b|&)\S+\s\S+(?!.*\b(?:university|college|institute|school)\b)",
    re.IGNORECASE,
)
_MOST_SPACES = 7


def title_is_clean(text: str) -> bool:
    """Tell whether *text* reads as a job title and nothing else."""
    return _is_whole(text) and " in " not in text


def employer_is_clean(text: str) -> bool:
    """Tell whether *text* reads as an organisation and nothing else: no title, nothing in brackets."""
    return _is_whole(text) and "(" not in text and title_of(text) < 0.6


def school_is_clean(text: str, line: Line) -> bool:
    """Tell whether *text* reads as a school and nothing else: after "Degree:" its first words are often the field."""
    after_label = ":" in line.text[: max(line.text.find(text), 0)]
    mixed = any(sign.search(text) for sign in (_CERTIFIED, _FIELD_BEFORE, _MORE_BEHIND)) or _ends_with_place(text)
    return _is_whole(text) and "(" not in text and not after_label and not mixed and title_of(text) < 0.6


def degree_is_clean(text: str) -> bool:
    """Tell whether *text* reads as a degree and nothing else: no school, no course of some level."""
    found = degree_in(text)
    if found is None or place_of(text[: found[1]].strip()) >= 0.6:
        return False
    return _is_whole(text) and not names_school(text) and not _LEVEL.match(text)


def _ends_with_place(text: str) -> bool:
    _, comma, behind = text.partition(",")
    return bool(comma) and place_of(behind.strip()) >= 0.6


def _is_whole(text: str) -> bool:
    return text.count(" ") <= _MOST_SPACES and text.count("(") == text.count(")") and not _BROKEN.search(text)
