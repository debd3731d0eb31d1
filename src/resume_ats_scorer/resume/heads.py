"""What a line of the head of an entry is: what it may name, what is missing there, and whether it goes on with it."""

import re
from collections.abc import Sequence

from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.credentials import leads_with_certificate
from resume_ats_scorer.resume.labels import is_job_label, key_of, label_of
from resume_ats_scorer.resume.likeness import names_place
from resume_ats_scorer.resume.lines import begins_small, is_labelled, is_names, is_prose, is_small_name, leads_with_name, size
from resume_ats_scorer.resume.titles import CLEAR, COMPOUND, KNOWN, is_title, pieces_of, titles_in, titles_on
from resume_ats_scorer.resume.words import AT, words_of

_AT_NAME = re.compile(rf"^[A-ZÀ-Þ][\w /&-]* (?:{AT}) [A-ZÀ-Þ0-9]")
_NAMING = words_of("employer_label", "title_label", "place_label")
"""Labels of what belongs to a head."""
_LONGEST = 14
"""Most words of a line of a head, names counting as one."""
_BELOW_DATES = 10
"""Most words of a line that may be all of a head below its dates."""


def may_head(line: Line) -> bool:
    """Tell whether *line* may be one of a head by itself."""
    if is_job_label(line.text):
        return size(line.text) <= _LONGEST
    if (line.bullet and not _numbers_title(line)) or is_prose(line) or size(line.text) > _LONGEST or not line.text:
        return False
    if key_of(line.text) in words_of("inner_label"):
        return False
    return (not is_labelled(line) or _glued_to_name(line.text)) and not leads_with_certificate(line.text, alone=True)


def may_stand_above(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line at *at* may head an entry above its dates, or name a firm in small letters there, by a title."""
    titled = is_title(lines[at - 1].text) if at else begins_small(lines[0].text) and any(map(titles_on, lines[1:2]))
    return (titled and not lines[at].bullet and is_small_name(lines[at].text)) or may_head(lines[at])


def _numbers_title(line: Line) -> bool:
    """Tell whether *line* is a title in a numbered list of jobs: "1. Staff Nurse"."""
    return line.bullet[0].isdigit() and is_title(line.text)


def _glued_to_name(text: str) -> bool:
    """Tell whether a title and names make up *text* with its colon: "Nurse: Acme Hospital", "Nurse at Acme: The Company"."""
    left, _, right = text.partition(":")
    if is_title(right.strip()):
        return is_names(left)
    titles = titles_in(left)
    return bool(titles) and is_names(text) and (len(pieces_of(left)) > 1 or (titles[0].start, titles[0].end) == (0, len(left)))


def labels_on(lines: Sequence[Line]) -> frozenset[str]:
    """Return the labels of titles, employers and places that *lines* begin with."""
    return frozenset(label_of(line.text)[0] for line in lines) & _NAMING


class Have:
    """What the lines of a head hold so far, a place above the title left out of account."""

    def __init__(self, lines: Sequence[Line]) -> None:
        grades = [title.grade for line in lines for title in titles_on(line)]
        self.titled = bool(grades)
        self.clear = any(grade >= COMPOUND for grade in grades)
        first = next((index for index, line in enumerate(lines) if titles_on(line)), 0)
        named = [line for index, line in enumerate(lines) if index >= first or not names_place(line.text)]
        pieces = [count for line in named if (count := len(pieces_of(line.text)))]
        self.labels = labels_on(lines)
        self.pieces = sum(pieces)
        self.lines = len(pieces)


def begins_as_head(line: Line, have: Have) -> bool:
    """Tell whether *line* begins with the title still missing and goes on as running text."""
    if line.bullet or have.titled or (may_head(line) and (have.pieces or size(line.text) <= _BELOW_DATES)):
        return False
    if not have.pieces:
        before = (line.text[: title.start] for title in titles_in(line.text))
        return any(not text.strip() or is_names(text) for text in before)
    pieces = pieces_of(line.text)
    return len(pieces) > 1 and any(title.piece == 0 and title.grade == CLEAR for title in titles_in(line.text))


def wanted(have: Have, line: Line, most: int) -> bool:
    """Tell whether *line*, below the head so far, completes it: *most* lines hold names, but one of a title alone asks for more."""
    if not have.pieces:
        return size(line.text) <= _BELOW_DATES
    label, end = label_of(line.text)
    if label in have.labels or ("client" in label and have.titled and have.pieces > 1):
        return False
    if (":" in line.text[:end] or label.count("-") > 1) and label in _NAMING:
        return True
    if (not have.titled and titles_on(line)) or (not have.clear and is_titled(line)):
        return True
    return have.lines < (most if have.pieces > 1 else 2) and (is_names(line.text) or leads_with_name(line.text))


def names_first(have: Have, line: Line) -> bool:
    """Tell whether *line*, below dates that stand alone, may name a firm in small letters."""
    return not (have.pieces or line.bullet) and is_small_name(line.text)


def is_titled(line: Line) -> bool:
    """Tell whether *line* names a title clearly, or any before "at" and a name."""
    least = KNOWN + 1 if _AT_NAME.search(line.text) else COMPOUND
    return any(title.grade >= least for title in titles_on(line))


def is_named(line: Line) -> bool:
    """Tell whether *line* holds a title, or nothing but names."""
    return bool(titles_in(line.text)) or is_names(line.text)
