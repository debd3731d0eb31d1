"""Names of societies, parishes and donors, which tell religion, origin and views, and where they stand."""

import re
from collections.abc import Iterator, Sequence

from resume_ats_scorer.model import Resume, Section, SectionKind
from resume_ats_scorer.resume.lines import is_names, is_names_beside_dates, size
from resume_ats_scorer.resume.title_words import LINKS
from resume_ats_scorer.resume.titles import pieces_of, titles_in
from resume_ats_scorer.score import _studies
from resume_ats_scorer.score._spans import Span, between

_AFFILIATED = re.compile(
    r"\b(?:member|affiliat|associat|societ|organi[sz]ation|clubs?\b|activit|communit|fratern|mitglied|verein|adhési|asociaci"
    r"|associaç|associazion|lidmaatschap)",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"\W*(?:\w+ )?(?:member|affiliat|mitglied|membre|miembro|soci[oa]|membro|lid\b)", re.IGNORECASE)
"""How a line of other things tells of a society: "Active member of the Rotary Club"."""
BEHIND_TITLE = re.compile(
    r"\s(?:of|for|in|at|im|beim?|für|von|van|chez|du|des?|del(?:l[ao])?|d[aio]|para|per|pour|voor)\s(?:the\s)?(?P<name>[^,;|()]*)"
)
"""What stands behind a title: "Treasurer of the Islamic Center"."""
_TOKEN = re.compile(r"\S+")
_NAMED_IN_PART = 5
"""Most words of a name that has words in small letters besides links: "Croix-Rouge française"."""


def numbers(resume: Resume) -> frozenset[int]:
    """Return the numbers of lines that tell where somebody volunteers, who honoured them, and what societies they are in."""
    return frozenset(
        line.number
        for section in resume.sections
        for line in section.lines
        if _tells_societies(section) or (section.kind is SectionKind.OTHER and _MEMBER.match(line.text))
    )


def _tells_societies(section: Section) -> bool:
    if section.kind in (SectionKind.VOLUNTEERING, SectionKind.AWARDS, SectionKind.INTERESTS):
        return True
    other = section.kind is SectionKind.OTHER
    return other and section.heading is not None and _AFFILIATED.search(section.heading.text) is not None


def strange(text: str, skills: Sequence[Span]) -> Iterator[Span]:
    """Yield the names in *text*, those that hold a title or one of *skills* beside other words among them."""
    apart = BEHIND_TITLE.sub(lambda match: "|" * len(match[0]), text)
    society = BEHIND_TITLE.search(text)
    if society is not None and is_names_beside_dates(apart) and (is_names(society["name"]) or ends_small(society["name"])):
        text = apart
    if is_names_beside_dates(text):
        titles = [(title.start, title.end) for title in titles_in(apart)[:1]]
        yield from between(text, [*titles, *(span for span in pieces_of(apart) if _studies.only_within(text, span, skills))])
    else:
        named = [span for span in pieces_of(text) if _is_name(text[slice(*span)])]
        yield from (span for span in (*named, *capitalised(text)) if not _studies.only_within(text, span, skills))


def _is_name(piece: str) -> bool:
    """Tell whether *piece* can only be a name: several words, none of them a title or in small letters."""
    return " " in piece.strip() and is_names(piece) and not titles_in(piece)


def capitalised(text: str) -> Iterator[Span]:
    """Yield the runs of words in *text*, but for the first, that are not in small letters: in a sentence they are names."""
    start = end = 0
    for match in list(_TOKEN.finditer(text))[1:]:
        if any(map(str.isalpha, match[0])) and not match[0].islower():
            start, end = (start if end else match.start()), match.end()
        elif end and not (match[0] in LINKS or match[0] == "&"):
            yield start, end
            start = end = 0
    if end:
        yield start, end


def ends_small(text: str) -> bool:
    """Tell whether *text* may be a name that ends in words in small letters: "Croix-Rouge française"."""
    words = text.split()
    return size(text) <= _NAMED_IN_PART and text[:1].isupper() and words[-1].islower()
