"""Lists of the posting's own terms that nothing else in the resume bears out."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain

from resume_ats_scorer.model import Line, Resume, SectionKind, value
from resume_ats_scorer.score._common import COMMON
from resume_ats_scorer.score.integrity._found import NOTHING, Found, Posting, found
from resume_ats_scorer.text import words

_FEWEST_TERMS = 9
_DENSITY = 0.75
_UNSUPPORTED = 0.75
_DIVIDER = re.compile(r"[,;|/•·]")


@value
class _Item:
    """What stands between two commas."""

    line: Line
    terms: frozenset[str]


Block = tuple[SectionKind, tuple[_Item, ...]]
"""A section and what stands between its commas."""


def blocks(resume: Resume, said: Mapping[int, str]) -> tuple[Block, ...]:
    """Return the sections of *resume* but those of contact data, cut at commas; of a line counts what is *said* on it, if known."""
    return tuple(
        (section.kind, tuple(item for line in section.lines for item in _items(line, said.get(line.number, line.text))))
        for section in resume.sections
        if section.kind is not SectionKind.CONTACT
    )


def keyword_lists(blocks: Sequence[Block], posting: Posting, worthless: Set[int]) -> Found:
    """Return lines and sections that hold hardly anything but terms of the posting, most of which nothing else in the resume shows.

    Honest skill sections name many things a posting does not ask for, and the work described shows what they list. *worthless*
    lines bear nothing out.
    """
    sections = [(kind, [item for item in items if item.line.number not in worthless]) for kind, items in blocks]
    wholes = [items for kind, items in sections if kind is not SectionKind.EXPERIENCE]
    concerned: dict[int, Line] = {}
    for block in chain(wholes, chain.from_iterable(_dense(items, posting.known) for _, items in sections)):
        listed = frozenset().union(*(item.terms for item in block))
        named = listed & posting.asked
        if len(named) < _FEWEST_TERMS or len(listed & posting.known) < _DENSITY * len(listed):
            continue
        inside = {id(item) for item in block}
        others = (
            item.terms for _, items in sections for item in items if id(item) not in inside and item.line.number not in concerned
        )
        if len(named - frozenset().union(*others)) >= _UNSUPPORTED * len(named):
            concerned.update((item.line.number, item.line) for item in block)
    if not concerned:
        return NOTHING
    message = "A list holds little but the posting's own terms, and nothing else in the resume shows them. It counts nothing."
    return found("keyword_list", message, concerned.values(), "terms of the posting, not shown elsewhere")


def _items(line: Line, said: str) -> Iterator[_Item]:
    for part in _DIVIDER.split(said):
        terms = frozenset(words(part)) - COMMON
        if terms:
            yield _Item(line, terms)


def _dense(items: Sequence[_Item], known: frozenset[str]) -> Iterator[list[_Item]]:
    """Yield each run of items that hold little but words of the posting."""
    run: list[_Item] = []
    for item in items:
        if not known.isdisjoint(item.terms) and len(item.terms & known) >= _DENSITY * len(item.terms):
            run.append(item)
        elif run:
            yield run
            run = []
    if run:
        yield run
