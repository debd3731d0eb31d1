"""What speaks against a reading, though its words are right: signs that a name is cut wrongly or holds something else as well."""

import re
from collections.abc import Sequence

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import DegreeLevel, Line
from resume_ats_scorer.resume.degrees import degree_in, degrees_in, names_school
from resume_ats_scorer.resume.likeness import place_of, title_of
from resume_ats_scorer.resume.titles import UNSURE, may_be_title, title_in, titles_in
from resume_ats_scorer.resume.words import is_department, plain, word_list, words_of

_BROKEN = re.compile(
    r"[:;]|,\s*,|\d/|/\d|^\W*(?:and|of|in|for)\b|\b(?:and|of|in|for|the|while|also)$|&$|-\s|\bwhile\b", re.IGNORECASE
)
_LEVEL = re.compile(r"^(?:intermediate|advanced|journeyman)\s+\w", re.IGNORECASE)
_CERTIFIED = re.compile(r"\bdegree\b|\bcertifi\w+|\blicen[sc]e", re.IGNORECASE)
_FIELD_BEFORE = re.compile(
    r"\b(?<!of )(?:science|studies|management|administration|arts|engineering|education|business)\b"
    r"(?=.*\b(?:university|college|institute|school)\b)",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(
    r"\b(?:university|college|institute|school|academy)\s(?!of\b|at\b|for\b|and\b|&)\S+\s\S+(?!.*\b(?:university|college|institute|school)\b)",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"scholarship|\bawarded\b|\bcompleted\b|\benrolled\b|\bcourses?\b|coursework|\bseminar|[\"“”]|\bvia\b", re.IGNORECASE
)
_PART_OF_SCHOOL = re.compile(
    r"^(?:school|college|faculty|department|institute|institut|board)\b|"
    r"\b(?:graduate|students?|club|team|society|association|council|union|fraternity|sorority|chapter|alumni|program)$|"
    r"(?-i:(?:University|College|School)[A-Z])|\.{3}|[@%]|\d$|\b(?:city|state|exam|languages?)$|&$|^at\b|\bboard\b.*\w\s\w+$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*,\s*[A-Z]\w+\s*(?:&|and\b)")
_BEFORE_FIELD = ("of", "for", "and", "&", "in", "OF", "AND", "FOR")
_ANOTHER = re.compile(r"\s(?:in|as|with|at)\s|^as\s", re.IGNORECASE)
_FIRM_THEN = re.compile(r"\b(?:ltd|limited|inc|llc|gmbh)\b\.?,?\s+\w", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"^(?:role|position|designation|title)\s|\b\d{1,2}(?:st|nd|rd|th)(?:$|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_NO_FIRM = re.compile(r"^client\b|\b(?:times|years?|months?)$", re.IGNORECASE)
_DEGREE_GOES_ON = re.compile(r"\s*(?:$|[,:(/&.–—-]|in\b|of\b|and\b|with\b|degree\b|hon|program|cert|diploma|\))", re.IGNORECASE)
_ANOTHER_SCHOOL = re.compile(r"\s[–-]\s([^,;|–-]+)")
_REGION_BEHIND = re.compile(r"\s*,\s*([A-Z]\w+)(?:\s[A-Z]\w+)?")
_YEAR_OR_EXAM = re.compile(
    r"\d{4}|^(?:city|state)\b|\b(?:my|currently|obtaining|towards?|pursuing)\b|\bfellowship\b|\baward\b|\bc?gpa\b|\bcandidate\b|\bpassed\b|\bexam|\btraining\b|\bknowledge\b",
    re.IGNORECASE,
)
_TRAILING_NUMBER = re.compile(r"\s\d{1,2}$")
_MOST_SPACES = 7


def title_is_clean(text: str) -> bool:
    """Tell whether *text* reads as a job title and nothing else: no label, no date, no firm behind a comma or the role."""
    found = title_in(text)
    behind = text.partition(", ")[2]
    more = found is not None and found.grade == UNSURE and found.end - found.start < len(text.strip(" ."))
    mixed = _NO_TITLE.search(text) is not None or more or not (may_be_title(behind) or is_department(behind))
    return _is_whole(text) and _ANOTHER.search(text) is None and not mixed


def employer_is_clean(text: str) -> bool:
    """Tell whether *text* reads as an organisation and nothing else: no title, nothing in brackets, more than common words.

    "Information Technology" and "Media Strategy" are departments.
    """
    small = sum(word[:1].islower() for word in text.split() if word not in words_of("preposition")) > 1 and not text.islower()
    mixed = text.count(",") > 1 or _NO_FIRM.search(text) is not None
    cut = small or mixed or _FIRM_THEN.search(text) is not None or text[:1].islower() or title_of(text.rsplit(maxsplit=1)[-1]) > 0
    return _is_whole(text) and "(" not in text and title_of(text) < 0.6 and not cut and not is_department(text)


def is_place_of_study(text: str, head: Sequence[Line]) -> bool:
    """Tell whether *text*, read as an employer from *head*, is rather where somebody studied, by a degree or a field."""
    if not names_school(text):
        return False
    holder = next((line for line in head if text in line.text), head[0])
    return any(degrees_in(line.text) for line in head) or not school_is_clean(text, holder)


def school_is_clean(text: str, line: Line) -> bool:
    """Tell whether *text* reads as a school and nothing else: after "Degree:" its first words are often the field."""
    after_label = ":" in line.text[: max(line.text.find(text), 0)]
    mixed = any(sign.search(text) for sign in (_CERTIFIED, _FIELD_BEFORE, _MORE_BEHIND, _AROUND)) or _ends_with_place(text)
    alone = (
        _stands_alone(text, line) and not _holds_field(text) and not _PART_OF_SCHOOL.search(text) and not _names_degree_too(text)
    )
    return alone and _is_whole(text) and "(" not in text and not after_label and not mixed and not titles_in(text)


def _names_degree_too(text: str) -> bool:
    """Tell whether *text* holds a degree; "High School" may be both."""
    found = degree_in(text)
    return found is not None and found[0] is not DegreeLevel.SECONDARY


def _stands_alone(text: str, line: Line) -> bool:
    """Tell whether the school is cut where it begins and ends: nothing in small letters, at most one word behind a comma."""
    small = any(word[0].islower() and word.strip(",.") not in words_of("preposition") for word in text.split())
    _, comma, behind = text.partition(",")
    after = line.text[line.text.find(text) + len(text) :]
    another = _ANOTHER_SCHOOL.match(after)
    if another is not None and names_school(another[1]):
        return False
    return (
        not (small and not text.islower())
        and not _begins_with_region(text, line)
        and behind.strip().count(" ") == 0
        and not (not comma and _GOES_ON.match(after))
    )


def _begins_with_region(text: str, line: Line) -> bool:
    """Tell whether *text* begins with the region of the town that stands before it ("Jaunpur, Uttar Pradesh Hill University")."""
    before = line.text[: max(line.text.find(text), 0)].rstrip()
    if not before.endswith(","):
        return False
    words = text.split()
    last = before.rstrip(" ,").rsplit(maxsplit=1)[-1:]
    known = any(_is_common(word) or degree_in(word) is not None for word in last)
    return not known and any(place_of(" ".join(words[:count])) >= 0.9 for count in (1, 2))


def _holds_field(text: str) -> bool:
    """Tell whether a field of study stands before or behind the school: "Accounting Hill College", "University of Hill Law"."""
    words = text.split()
    found = [(one.start, one.end) for one in lexicon.find(text)]
    found.extend((0, len(word)) for word in words[:1] if plain(word) in words_of("field"))
    found.extend((len(text) - len(word), len(text)) for word in words[-1:] if plain(word) in words_of("field"))
    if len(words) > 3 and all(_is_common(word) for word in words[:2]) and not any(map(names_school, words[:3])):
        return True
    return any(_is_field_before(text[end:].split()) for start, end in found if start == 0) or any(
        text[:start].split()[-1:] not in ([], *([word] for word in _BEFORE_FIELD)) for start, end in found if end == len(text)
    )


def _is_common(word: str) -> bool:
    return plain(word) in words_of("field") or plain(word) in lexicon.words()


def _is_field_before(rest: Sequence[str]) -> bool:
    """Tell whether *rest*, which follows a field of study, is a school of its own rather than the end of "Art Institute"."""
    return bool(rest) and (not names_school(rest[0]) or [word.lower() for word in rest[:2]] == ["university", "of"])


def degree_is_clean(text: str, line: Line) -> bool:
    """Tell whether *text* reads as a degree and nothing else: no school, no course of some level."""
    found = degree_in(text)
    if _TRAILING_NUMBER.search(text) or _ends_with_town(text, line):
        return False
    if found is None or place_of(text[: found[1]].strip()) >= 0.6 or _YEAR_OR_EXAM.search(text):
        return False
    behind = text[found[2] :]
    if not all(_names_field(chunk) for chunk in (*behind.split(",")[1:], text[: found[1]]) if chunk.strip()):
        return False
    known = any(map(_is_common, word_list(behind)[:2]))
    if (
        not known
        and (_DEGREE_GOES_ON.match(behind) is None or (found[0] is DegreeLevel.SECONDARY and behind[:1] in "-–,"))
        and behind
    ):
        return False
    return _is_whole(text) and not names_school(text) and not _LEVEL.match(text)


def _names_field(text: str) -> bool:
    """Tell whether *text*, beside a degree, holds a word of a field of study or is a degree itself."""
    return any(map(_is_common, word_list(text))) or degree_in(text) is not None


def _ends_with_town(text: str, line: Line) -> bool:
    """Tell whether the last word of *text* is a town, by itself or with the region that follows in *line*."""
    last = text.rsplit(maxsplit=1)[-1]
    behind = _REGION_BEHIND.match(line.text[line.text.find(text) + len(text) :])
    regions = [] if behind is None else [behind[0].strip(" ,"), behind[1]]
    return place_of(last) >= 0.9 or any(place_of(f"{last}, {region}") >= 0.9 for region in regions)


def _ends_with_place(text: str) -> bool:
    _, comma, behind = text.partition(",")
    return bool(comma) and place_of(behind.strip()) >= 0.6


def _is_whole(text: str) -> bool:
    return text.count(" ") <= _MOST_SPACES and text.count("(") == text.count(")") and not _BROKEN.search(text)
