"""What the checks look at: the resume with everything that several of them need counted once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from resume_ats_scorer.model import Box, Evidence, Finding, Kind, Line, Mark, MarkKind, Position, Resume, SectionKind, value
from resume_ats_scorer.resume.lines import begins_small, is_prose, size
from resume_ats_scorer.score._cited import cite
from resume_ats_scorer.score.content import told
from resume_ats_scorer.score.passages import blind, blinded
from resume_ats_scorer.text import join_lines, words

PLACES = 5
"""Most pieces of evidence a check gives."""
PAGED = frozenset({Kind.PDF})
"""Formats whose pages and places are fixed."""
_WRAPPED = frozenset({Kind.PDF, Kind.TXT})
"""Formats whose lines may end where the page does."""
_FULL_LINE = 0.85
"""A line that ends before this share of the widest could have held another word."""
_SMALL_WORD = re.compile(r"(?<![\w'’.@/-])(?!(?:dell[aeo]|degli|dalla|sull[ae])\b)[a-zß-ÿ]{4,}(?![\w@'’])")
_UNMARKED = str.maketrans(dict.fromkeys(",;()|", " "))
"""Without the marks that stand in names."""
_SENTENCE_END = re.compile(r"[.!?;:]['\")]?$")


@value
class Item:
    """One statement under a position: a bullet with the lines it runs over, or a paragraph."""

    text: str
    """Its text in one piece, without names, employers and places."""
    lines: tuple[Line, ...]
    """Its lines."""
    words: int
    """Number of its words."""
    size: int
    """The same with names, each of which counts as one, so that none moves it, found or not."""

    @property
    def bulleted(self) -> bool:
        """A bullet leads it."""
        return bool(self.lines[0].bullet)


@value
class Subject:
    """A resume, ready to be checked."""

    resume: Resume
    """The resume."""
    findings: tuple[Finding, ...]
    """What looks meant to deceive."""
    lines: tuple[Line, ...]
    """Its visible lines in reading order."""
    contact: frozenset[int]
    """Numbers of the lines of the contact block, and of those that hold contact data."""
    prose: tuple[Line, ...]
    """Visible lines without those of the contact block."""
    said: dict[int, str]
    """Text of the prose without names, schools, employers and places, by line, so that none of them can move a count."""
    words: int
    """Words of that text, and ordinary ones of the lines on studies; lists of terms hold none."""
    shown: int
    """The same with the words of lists."""
    items: tuple[Item, ...]
    """Statements under positions, projects and voluntary roles."""
    lower: str
    """Its visible text in lower case, one line a line: a quick look before patterns are tried."""
    told: str
    """The same of `said`."""
    marks: dict[MarkKind, tuple[Mark, ...]]
    """Marks of the document by kind."""

    @property
    def kind(self) -> Kind:
        """Type of the file."""
        return self.resume.document.kind

    @property
    def paged(self) -> bool:
        """The format fixes pages and places."""
        return self.kind in PAGED

    @property
    def english(self) -> bool:
        """The text is English; word lists exist for it only."""
        return self.resume.language == "en"

    def marked(self, *kinds: MarkKind) -> tuple[Mark, ...]:
        """Return the marks of *kinds*, in page order within each kind."""
        return tuple(mark for kind in kinds for mark in self.marks.get(kind, ()))

    def spoken(self) -> Iterator[tuple[Line, str]]:
        """Yield the lines of the prose that hold words which may count, each with these, in reading order."""
        for line in self.prose:
            text = self.said.get(line.number, "")
            if text.strip():
                yield line, text

    def at_lines(self, lines: Iterable[Line], why: str) -> tuple[Evidence, ...]:
        """Return evidence that quotes the first *lines* whole."""
        return quoted(((line, line.text) for line in lines), why)

    def at_marks(self, marks: Sequence[Mark], why: str) -> tuple[Evidence, ...]:
        """Return evidence for the first *marks*; one that stands on no line quotes nothing and has its own box."""
        return tuple(place for mark in marks[:PLACES] if (place := self._at_mark(mark, why)))

    def _at_mark(self, mark: Mark, why: str) -> Evidence | None:
        lines = self.resume.document.lines
        if 0 < mark.line <= len(lines):
            line = lines[mark.line - 1]
            return replace(cite(line, why, mark.text), box=mark.box or line.box)
        line_below = _nearest(lines, mark.page, mark.box)
        return Evidence("", mark.page, line_below.number, why, mark.box) if line_below else None


def quoted(hits: Iterable[tuple[Line, str]], why: str) -> tuple[Evidence, ...]:
    """Return evidence on the first of *hits*: lines, each with the part of it that is meant."""
    return tuple(cite(line, why, text) for line, text in islice(hits, PLACES))


def look_at(resume: Resume, findings: tuple[Finding, ...], said: Mapping[int, str] | None = None) -> Subject:
    """Return *resume* ready to be checked; *said* is its blinded text by line, where that is known."""
    visible = tuple(line for line in resume.document.lines if not line.hidden)
    contact = _contact_lines(resume)
    prose = tuple(line for line in visible if line.number not in contact)
    said = blinded(resume) if said is None else said
    kept = {line.number: said[line.number] for line in prose if line.number in said}
    education = (section.lines for section in resume.sections if section.kind is SectionKind.EDUCATION)
    learned = (line for lines in education for line in lines if line.number in kept and is_prose(line))
    studied = sum(_ordinary(line, kept[line.number], resume.language) for line in learned)
    running = sum(len(words(told(text))) for text in kept.values()) + studied
    held = (*resume.positions, *resume.projects, *resume.volunteering)
    marks: dict[MarkKind, list[Mark]] = {}
    for mark in resume.document.marks:
        marks.setdefault(mark.kind, []).append(mark)
    return Subject(
        resume=resume,
        findings=findings,
        lines=visible,
        contact=contact,
        prose=prose,
        said=kept,
        words=running,
        shown=running + sum(len(words(text)) - len(words(told(text))) for text in kept.values() if told(text) != text),
        items=tuple(item for position in held for item in _items(position, kept, wraps=resume.document.kind in _WRAPPED)),
        lower="\n".join(line.text for line in visible).lower(),
        told="\n".join(kept.values()).lower(),
        marks={kind: tuple(found) for kind, found in marks.items()},
    )


def _ordinary(line: Line, kept: str, language: str) -> int:
    """Return how many words of *line* that are not in its *kept* text are surely no names: the longer ones in small letters."""
    if len(kept.split()) == len(line.text.split()):
        return 0
    return max(len(_SMALL_WORD.findall(blind(line.text, language))) - len(_SMALL_WORD.findall(kept)), 0)


def _contact_lines(resume: Resume) -> frozenset[int]:
    contact = resume.contact
    facts = (contact.name, contact.headline, contact.location, *contact.emails, *contact.phones, *contact.links)
    sections = (section.lines for section in resume.sections if section.kind is SectionKind.CONTACT)
    return frozenset({fact.line for fact in facts if fact} | {line.number for lines in sections for line in lines})


def _items(position: Position, said: Mapping[int, str], *, wraps: bool) -> list[Item]:
    runs: list[list[Line]] = []
    edge = max((line.box.x1 for line in position.bullets if line.box), default=0.0)
    for line in position.bullets:
        if runs and wraps and _continues(runs[-1], line, edge):
            runs[-1].append(line)
        else:
            runs.append([line])
    texts = [join_lines(" ".join(said.get(line.number, "").split()) for line in run) for run in runs]
    sizes = [sum(size(line.text.translate(_UNMARKED)) for line in run if line.number in said) for run in runs]
    return [Item(text, tuple(run), len(text.split()), long) for text, run, long in zip(texts, runs, sizes, strict=True) if text]


def _continues(run: Sequence[Line], line: Line, edge: float) -> bool:
    """Tell whether *line* goes on with the statement of *run*; lines that could be longer end theirs."""
    last = run[-1]
    if line.bullet or line.page - last.page > 1:
        return False
    if line.font_size and line.space_before > 0.8 * line.font_size:
        return False
    if begins_small(line.text):
        return True
    if last.box and last.box.x1 < _FULL_LINE * edge:
        return False
    return bool(run[0].bullet) or not _SENTENCE_END.search(last.text)


def _nearest(lines: Sequence[Line], page: int, box: Box | None) -> Line | None:
    """Return the visible line of *page* nearest to the top of *box*, else the first line there is."""
    own = [line for line in lines if line.page == page and not line.hidden and line.box]
    if box and own:
        return min(own, key=lambda line: (abs((line.box.top if line.box else 0.0) - box.top), line.number))
    return next((line for line in lines if line.page == page), lines[0] if lines else None)
