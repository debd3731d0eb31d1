"""The resume as the sections are judged: statements, mentions and lines, all from passages that may count."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from math import fsum

from resume_ats_scorer.model import Evidence, Line, Position, Resume, SectionKind, SkillMention, value
from resume_ats_scorer.resume.lines import begins_small, size
from resume_ats_scorer.score._cited import cite
from resume_ats_scorer.score._studies import NamedDegree, degrees_of
from resume_ats_scorer.score.content import told
from resume_ats_scorer.score.passages import Passage
from resume_ats_scorer.score.sections._asked import Asked, stems
from resume_ats_scorer.score.sections._sheet import Sheet
from resume_ats_scorer.text import join_lines, words

_LONG = 11


@value
class Statement:
    """One thing said: a bullet, or a sentence or two, over as many lines as it takes."""

    text: str
    """Blinded text."""
    line: Line
    """Its first line, to quote."""
    words: int
    """Number of its words, mere lists left out."""


@value
class Told:
    """What some passages tell, and do not just list."""

    stems: Mapping[str, int]
    """Each stem to the first line with it."""
    mentions: tuple[SkillMention, ...]
    """The skills named."""


def _with_names(said: str, text: str) -> str:
    """Return what is *said* on a line with one name for each that was taken out of its *text*, whatever marks it holds."""
    filled = " "
    for character, own in zip(said, text, strict=True):
        filled += character if character != " " or own == " " else "X" if filled[-1] in " X" else "\0"
    return filled


class Heard:
    """What a resume says where it counts, worked out once for all postings."""

    def __init__(self, resume: Resume, passages: Sequence[Passage], as_of: date) -> None:
        self.resume = resume
        self.as_of = as_of
        self.passages = passages
        self.text = {passage.line: passage.text for passage in passages}
        self.kept: dict[str, Sheet] = {}
        """What was judged without looking at a posting."""
        self._statements: dict[int, tuple[Statement, ...]] = {}
        """By `id` of the position of the resume, which is held here: its value is large, and would be hashed each time."""
        self._told: dict[tuple[SectionKind, bool], Told] = {}
        self._lengths: dict[SectionKind, int] = {}

    def line(self, number: int) -> Line:
        """Return the line of that number."""
        return self.resume.document.lines[number - 1]

    def of(self, kind: SectionKind) -> tuple[Passage, ...]:
        """Return the passages of the sections of one *kind*."""
        return tuple(passage for passage in self.passages if passage.section is kind)

    @cached_property
    def mentions(self) -> tuple[SkillMention, ...]:
        """The skills named where it counts: on a line that is worth something, and not as a part of a name."""
        return tuple(mention for mention in self.resume.skills if mention.quote in self.text.get(mention.line, ""))

    @cached_property
    def used(self) -> frozenset[str]:
        """The skills that stand in a sentence of a position, a project or a voluntary role, and not just in a list there."""
        held = (*self.resume.positions, *self.resume.projects, *self.resume.volunteering)
        shown = {line.number for one in held for line in (*one.head, *one.bullets)}
        return frozenset(
            mention.skill for mention in self.mentions if mention.line in shown and mention.quote in told(self.text[mention.line])
        )

    @cached_property
    def told_mentions(self) -> tuple[SkillMention, ...]:
        """The skills that are not just listed."""
        return tuple(mention for mention in self.mentions if mention.quote in told(self.text[mention.line]))

    @cached_property
    def degrees(self) -> tuple[NamedDegree, ...]:
        """The degrees named where it counts."""
        return tuple(degree for degree in degrees_of(self.resume) if degree.line in self.text)

    def length(self, kind: SectionKind) -> int:
        """Return the number of words in the sections of one *kind*, a name counting as one whether it may count or not."""
        if kind not in self._lengths:
            counting = (passage for passage in self.of(kind) if words(passage.text))
            self._lengths[kind] = sum(size(_with_names(passage.text, self.line(passage.line).text)) for passage in counting)
        return self._lengths[kind]

    def told(self, kind: SectionKind, *, outside: bool = False) -> "Told":
        """Return what is told in the sections of one *kind*, or *outside* them."""
        if (kind, outside) not in self._told:
            first: dict[str, int] = {}
            for section, said in self._said_from_the_end:
                if (section is kind) is not outside:
                    first.update(said)
            lines = {passage.line for passage in self.passages if (passage.section is kind) is not outside}
            mentions = tuple(mention for mention in self.told_mentions if mention.line in lines)
            self._told[kind, outside] = Told(first, mentions)
        return self._told[kind, outside]

    @cached_property
    def _said_from_the_end(self) -> tuple[tuple[SectionKind, dict[str, int]], ...]:
        """The stems that each passage tells, with its line, the last passage first."""
        return tuple((one.section, dict.fromkeys(stems(told(one.text)), one.line)) for one in reversed(self.passages))

    def statements(self, position: Position) -> tuple[Statement, ...]:
        """Return what is said of *position*, one of the resume's, the same thing once."""
        if id(position) not in self._statements:
            self._statements[id(position)] = self._said(position)
        return self._statements[id(position)]

    def _said(self, position: Position) -> tuple[Statement, ...]:
        bulleted = any(line.bullet for line in position.bullets)
        groups: list[list[Line]] = []
        for line in position.bullets:
            if line.number not in self.text:
                continue
            if groups and self._goes_on(groups[-1][-1], line, bulleted):
                groups[-1].append(line)
            else:
                groups.append([line])
        distinct: dict[frozenset[str], Statement] = {}
        for group in groups:
            text = join_lines(self.text[line.number].strip() for line in group)
            said = words(text)
            if said:
                distinct.setdefault(frozenset(said), Statement(text, group[0], len(words(told(text)))))
        return tuple(distinct.values())

    def _goes_on(self, before: Line, line: Line, bulleted: bool) -> bool:
        if line.bullet:
            return False
        if bulleted or begins_small(line.text):
            return True
        return not before.text.endswith((".", ";", ":", "!", "?")) and len(words(self.text[before.number])) >= _LONG


class Context:
    """One resume against one posting."""

    def __init__(self, heard: Heard, asked: Asked, backing: float) -> None:
        self.heard = heard
        self.asked = asked
        self.backing = backing
        self.resume = heard.resume
        self.as_of = heard.as_of
        self.text = heard.text
        self.line = heard.line
        self.of = heard.of
        self.statements = heard.statements

    def once(self, sheet: Sheet, name: str, judge: Callable[[Sheet, "Context"], None]) -> None:
        """Write on *sheet* what *judge* writes, which looks at no posting and so is asked once a resume."""
        if name not in self.heard.kept:
            judge(self.heard.kept.setdefault(name, Sheet()), self)
        sheet.add(self.heard.kept[name])

    def worth(self, skill: str) -> float:
        """Return what naming *skill* counts: one that the posting asks for as far as the rest of the resume backs it."""
        return self.backing if skill in self.asked.skills else 1.0

    @property
    def mentions(self) -> tuple[SkillMention, ...]:
        """See `Heard.mentions`."""
        return self.heard.mentions

    @property
    def used(self) -> frozenset[str]:
        """See `Heard.used`."""
        return self.heard.used

    def relevance(self, kind: SectionKind) -> tuple[float, tuple[Evidence, ...]]:
        """Return the share, by weight, of the posting's terms that the sections of one *kind* tell, and the lines that tell most.

        What is just listed does not count, and the rest counts as far as the rest of the resume backs it.
        """
        weights = self.asked.terms
        shown = self._shown(self.heard.told(kind))
        by_line: dict[int, list[str]] = {}
        for term, number in shown.items():
            by_line.setdefault(number, []).append(term)
        best = sorted(by_line, key=lambda number: (-fsum(weights[term] for term in by_line[number]), number))[:3]
        evidence = tuple(
            cite(self.line(number), "shows " + ", ".join(self.asked.names[term] for term in by_line[number][:5])) for number in best
        )
        return self._share(shown), evidence

    def relevant_outside(self, kind: SectionKind) -> float:
        """Return the share that the sections of other kinds tell; see `relevance`."""
        return self._share(self._shown(self.heard.told(kind, outside=True)))

    def _shown(self, said: Told) -> dict[str, int]:
        """Return the terms of the posting that are *said*, heaviest first, and where."""
        named: dict[str, int] = {}
        for mention in said.mentions:
            for term in self.asked.aliases.get(mention.skill, ()):
                named.setdefault(term, mention.line)
        weights = self.asked.terms
        found = sorted(weights.keys() & said.stems.keys() | weights.keys() & named.keys(), key=lambda term: (-weights[term], term))
        return {term: said.stems.get(term) or named[term] for term in found}

    def _share(self, shown: Iterable[str]) -> float:
        weights = self.asked.terms
        return self.backing * fsum(weights[term] for term in shown) / self.asked.whole if weights else 0.0
