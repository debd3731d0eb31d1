"""Exports of profiles: contact data, skills and certificates stand first, the name below them, above what the person says."""

from collections.abc import Mapping, Sequence

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import Line, SectionKind
from resume_ats_scorer.resume.likeness import names_place
from resume_ats_scorer.resume.lines import is_names
from resume_ats_scorer.resume.starts import Start
from resume_ats_scorer.resume.titles import titles_in
from resume_ats_scorer.resume.words import heading_key, headings

NAME = Start(SectionKind.CONTACT, 0.65, heading=False)
"""What a name opens that stands below other sections."""
_BELOW = (SectionKind.SUMMARY, SectionKind.EXPERIENCE, SectionKind.EDUCATION)
_MOST_LINES = 5
"""Lines of a name, what the person calls themselves and where they live."""
_WORDS_OF_NAME = range(2, 6)


def late_name(lines: Sequence[Line], starts: Mapping[int, Start]) -> int | None:
    """Return the index of the name that stands above a place, the last line before the first section of sentences or entries."""
    if not lines or headings().get(heading_key(lines[0].text)) is not SectionKind.CONTACT:
        return None
    end = next((index for index, start in sorted(starts.items()) if start.kind in _BELOW), 0)
    last = max((index for index in starts if index < end), default=0)
    place = lines[end - 1].text if end > last + 1 else ""
    if not last or not (any(map(names_place, place.split(", "))) or place.endswith(" Area")):
        return None
    block = range(end - 2, max(end - 1 - _MOST_LINES, last), -1)
    apart = any(lines[index].space_before for index in block)
    named = (index for index in block if _may_be_name(lines[index]))
    return next((index for index in named if lines[index].space_before or not apart), None)


def _may_be_name(line: Line) -> bool:
    text = line.text
    words = text.count(" ") + 1 in _WORDS_OF_NAME and not line.bullet and not any(map(str.isdigit, text))
    return words and is_names(text) and not titles_in(text) and not lexicon.find(text)
