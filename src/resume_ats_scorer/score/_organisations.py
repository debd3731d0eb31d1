"""The names of employers, places and schools in a resume, and the forms in which its lines repeat those of employers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from resume_ats_scorer.model import Line, Resume
from resume_ats_scorer.resume.dates import find_spans, without_dates
from resume_ats_scorer.resume.lines import is_link, is_names, is_prose, is_small_name
from resume_ats_scorer.resume.named import places
from resume_ats_scorer.resume.title_words import LINKS
from resume_ats_scorer.resume.titles import pieces_on
from resume_ats_scorer.score import _societies, _studies
from resume_ats_scorer.score._spans import Span, between

_PLACED = re.compile(r"\s(?:in|at|im|à|en|em|a)\s")
"""What parts a firm and its town in a sentence: "for Acme Foods in Leeds"."""
_NUMBER = re.compile(r"(?:^|[,;:|(–—/-]|\bat|@)\s*(\d{3,5})\s*(?=$|[,;:|)–—/-])")
"""A firm called by a number: "Chef – 1871"."""
_MOST_JOINED = 4
"""Pieces that commas may join to one name."""
_LONGEST_BROKEN = 6
"""Words of a name from which what the end of a line breaks is looked for no more."""


def organisations(resume: Resume, titles: Mapping[int, Sequence[Span]]) -> Iterator[str]:
    """Yield the names of employers and places: what stands beside the title in the head of a position, whatever it was read as."""
    held = (*resume.positions, *resume.volunteering)
    for position in held:
        if position.employer is not None and position.head and is_prose(position.head[0]) and is_names(position.employer.quote):
            yield position.employer.quote
    for line in {line.number: line for position in held for line in position.head}.values():
        yield from _beside(line, titles.get(line.number, ()))
        if titles.get(line.number):
            yield from _NUMBER.findall(" | ".join(without_dates(line.text, find_spans(line.text))))


def schools(resume: Resume) -> Iterator[str]:
    """Yield the names of schools."""
    found = (degree.institution for degree in resume.education if degree.institution is not None)
    yield from (school.quote for school in found if not _studies.only_studies(school.quote))


def _beside(line: Line, titles: Sequence[Span]) -> Iterator[str]:
    """Yield what stands beside the *titles* on *line*, each by itself and with what commas or brackets join to it."""
    text = line.text
    pieces = [
        span
        for start, end in pieces_on(line)
        for span in between(text, [(0, start), *titles, (end, len(text))])
        if span[0] < span[1]
    ]
    for start, end in (*pieces, *_joined(text, pieces)):
        name = text[start:end].strip(" .,-–—&/*_")
        first, _, rest = name.partition(" ")
        if is_link(first) and is_names(rest):
            yield from (rest, *_PLACED.split(rest))
        if is_names(rest if is_link(first) else name) or _societies.ends_small(name) or is_small_name(name):
            yield name


def _joined(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """Yield what commas, colons and brackets join of *pieces*: "Brown, Smith & Wallace, P.C." holds three."""
    for at, one in enumerate(pieces):
        for before, other in pairwise(pieces[at : at + _MOST_JOINED]):
            divider = text[before[1] : other[0]].strip()
            bracket = divider == "(" and text.startswith(")", other[1])
            if divider not in (",", ":") and not bracket:
                break
            yield one[0], other[1] + bracket


def broken(resume: Resume, names: Iterable[str]) -> dict[int, list[Span]]:
    """Return where parts of those of *names* stand that the end of a line breaks."""
    parts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in names:
        for space in re.finditer(" ", name) if name.count(" ") < _LONGEST_BROKEN else ():
            parts[name[: space.start()].rpartition(" ")[2]].append((name[: space.start()], name[space.end() :]))
    found: dict[int, list[Span]] = defaultdict(list)
    for section in resume.sections:
        for line, below in pairwise(section.lines):
            for start, rest in () if below.bullet else parts.get(line.text.rpartition(" ")[2], ()):
                first = len(line.text) - len(start)
                if first in places(line.text, start) and next(places(below.text, rest), -1) == 0:
                    found[line.number].append((first, len(line.text)))
                    found[below.number].append((0, len(rest)))
    return found


def written_otherwise(name: str) -> Iterator[str]:
    """Yield several words in capitals or small letters as running text writes them: "Bank of Ireland" for "BANK OF IRELAND"."""
    if " " in name and (name.isupper() or name.islower()):
        yield " ".join(word if is_link(word) else f"{word[:1].upper()}{word[1:]}" for word in name.lower().split())


def short_forms(name: str) -> Iterator[str]:
    """Yield the first words of *name* but for the first alone: "Baker Hughes" for "Baker Hughes Company"."""
    words = list(re.finditer(r"\S+", name))
    if is_names(name):
        yield from (name[: word.end()].rstrip(",") for word in words[1:-1] if word[0] not in LINKS)
