"""Labels of forms, and which of them say what stands behind: "Employer: …", "Qualification awarded: …"."""

import re

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.words import word_list, words_of

_LABEL = re.compile(r"^\W*(?P<label>[^\W\d_](?:[^:()]|\([^()]*\)){0,80}?)\s*:[\s:–-]*")
_DASHED = re.compile(r"^(?P<label>[^\W\d_][^:–-]{1,40}?)\s*[–-]+\s*")
_JOB = words_of("employer_label", "title_label", "period_label", "place_label")
_WHICH = re.compile(r"^(?:current|present|previous|former|last|most-recent|highest)-(?=[^-]+$)")
"""What tells which job or degree of several a form speaks of: "Previous role:"."""
_WORD = re.compile(r"\S+")
_MOST_WORDS = 10
_LONGEST_LABEL = 120
_WORDS_OF_FORM = 4
"""Words from which a label of studies that ends in "school" is one of a form: "Name of the school", but not "High School"."""
_ASIDE = words_of("aside_label")
_FIRST_WORDS = frozenset(label.partition("-")[0] for label in _JOB | _ASIDE | words_of("study_label"))
_BEFORE_NUMBER = re.compile(r"^\W*(?:series|gs|grade|pay plan|salary)\b[\s:-]+(?:gs-?)?\$?\d", re.IGNORECASE)


@memo
def label_of(text: str) -> tuple[str, int]:
    """Return the label that *text* begins with, as words joined by hyphens, and where what it says begins; of none "" and 0."""
    match = _LABEL.match(text) if ":" in text else None
    if match is not None:
        return _WHICH.sub("", key_of(match["label"])), match.end()
    told = _told(text)
    if told is not None:
        return told
    dashed = _DASHED.match(text)
    label = "" if dashed is None else key_of(dashed["label"])
    return (label, dashed.end()) if dashed is not None and label in _JOB else ("", 0)


def cells_of(line: Line) -> tuple[str, ...]:
    """Return the text of *line* cut at its gaps, but not at the one between a label and its value."""
    cells = line.segments or (line.text,)
    count = 3 if cells[1:2] == (":",) else 2
    both = " ".join(cells[:count])
    return (both, *cells[count:]) if len(cells) > 1 and label_of(both)[1] > len(cells[0]) and both in line.text else cells


def _told(text: str) -> tuple[str, int] | None:
    """Return the label of several words that *text* begins with, whatever divides it from its value: "Position held  Clerk"."""
    words = list(_WORD.finditer(text[:_LONGEST_LABEL]))
    first = word_list(words[0].group())[:1] if words else []
    if not _FIRST_WORDS.issuperset(first):
        return None
    for count in range(min(len(words) - 1, _MOST_WORDS), 1, -1):
        label = key_of(text[: words[count - 1].end()])
        if (
            label in _JOB
            or label in _ASIDE
            or (label in words_of("study_label") and (count >= _WORDS_OF_FORM or not _is_other(label)))
        ):
            return label, words[count].start()
    return None


def _is_other(label: str) -> bool:
    """Tell whether a *label* of studies is what a school or a degree is called as well: "High School", "Post Graduate"."""
    return "-" not in label or label.endswith(("-school", "-secondary", "-graduate"))


def key_of(text: str) -> str:
    """Return the words of *text* joined by hyphens, as labels are compared."""
    return "-".join(word_list(text))


def is_label(text: str) -> bool:
    """Tell whether *text* is nothing but a label of jobs or studies: "Employer"."""
    return is_bare_job_label(text) or key_of(text) in words_of("study_label")


def is_bare_job_label(text: str) -> bool:
    """Tell whether *text* is nothing but a label of jobs: "Position held:"."""
    return key_of(text) in _JOB


def is_job_label(text: str) -> bool:
    """Tell whether *text* begins with a label such as "Employer:", "Position –" or "Duration:"."""
    return label_of(text)[0] in _JOB


def is_aside(text: str) -> bool:
    """Tell whether *text* says of a job what is neither its title nor its firm: "Hours per week: 40", "Series: 0343"."""
    return label_of(text)[0] in _ASIDE or _BEFORE_NUMBER.match(text) is not None


def unlabelled(text: str, group: str) -> str:
    """Return *text* without its label where that is one of *group*."""
    label, end = label_of(text)
    return text[end:] if label and label in words_of(group) and end < len(text) else text
