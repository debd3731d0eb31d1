"""What of a head is one thing and what are two: parts made one title, or cut into title and employer."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from resume_ats_scorer.resume.chosen import Chosen
from resume_ats_scorer.resume.likeness import ASIDE, employer_of, is_suffix, names_town, place_of, title_of
from resume_ats_scorer.resume.parts import Part, judged, trimmed
from resume_ats_scorer.resume.titles import is_title
from resume_ats_scorer.resume.words import is_department, word_list, words_of

_APART = re.compile(r",\s+|\s(?:en|em|in|à|im)\s(?=[A-ZÀ-Þ])")


def halved(parts: Sequence[Part], cut_at: Callable[[Part], tuple[Part, Part] | None]) -> tuple[Part, ...]:
    """Return *parts* with the first that *cut_at* divides into title and employer so divided."""
    for i, part in enumerate(parts):
        cut = cut_at(part)
        if cut is not None:
            return (*parts[:i], *cut, *parts[i + 1 :])
    return tuple(parts)


def halves(part: Part) -> tuple[Part, Part] | None:
    """Return *part* cut at the comma, or the word for "at", between a title and what can only be an employer, or None."""
    for match in _APART.finditer(part.text):
        left, right = trimmed(part.text[: match.start()]), trimmed(part.text[match.end() :])
        titled = title_of(left) >= 0.9 or is_title(left)
        if left and right and titled != (title_of(right) >= 0.9) and not is_suffix(right):
            if match[0].strip() != "," and (is_department(right) or place_of(right) or names_town(right)):
                return None
            if not right[0].isalnum() or all(word in words_of("department") for word in word_list(ASIDE.sub("", right))):
                return None
            return judged(left, part.line, part.joined), judged(right, part.line, ",")
    return None


def before_organisation(part: Part) -> tuple[Part, Part] | None:
    """Return *part* cut at the comma before an organisation, if nothing tells what stands there: "ATER, Université de Nantes"."""
    left, comma, right = part.text.partition(", ")
    known = title_of(left) or employer_of(left) or place_of(left) or names_town(left)
    if not comma or known or is_suffix(right) or employer_of(right) < 0.9 or title_of(right) or is_department(left):
        return None
    return judged(left, part.line, part.joined), judged(right, part.line, ",")


def joined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return *parts* with "Engineer, Identity Services" or "Teacher - Maths" made one: below an employer both are the title."""
    if (
        len(parts) < 2
        or not _goes_on_with(parts[1])
        or parts[1].line is not parts[0].line
        or parts[0].title < 0.9
        or parts[1].place >= 0.6
    ):
        return tuple(parts)
    return (_one(parts[0], parts[1]), *parts[2:])


def _one(first: Part, second: Part) -> Part:
    text = first.line.text
    whole = text[text.index(first.text) : text.index(second.text, text.index(first.text)) + len(second.text)]
    return Part(whole, first.line, first.title, 0.0, 0.0, first.joined)


def with_field(parts: Sequence[Part], chosen: Chosen) -> Sequence[Part]:
    """Return *parts* with those that the title *chosen* spans made one: "Leading Teacher - Mathematics"."""
    text = chosen.line.text
    for i, (first, second) in enumerate(pairwise(parts)):
        if first.line is second.line is chosen.line:
            start = text.index(first.text)
            behind = text.index(second.text, start + len(first.text))
            if start <= chosen.title.start < behind < chosen.title.end == behind + len(second.text):
                return (*parts[:i], _one(first, second), *parts[i + 2 :])
    return parts


def _goes_on_with(field: Part) -> bool:
    return field.joined == "," or (field.joined == "break" and is_department(field.text))
