"""The resume as the sections are judged: statements, mentions and lines, all from passages that may count."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from math import fsum

from resume_ats_scorer.model import Evidence, Line, Position, Resume, SectionKind, SkillMention, value
from resume_ats_scorer.resume.lines import begins_small
from resume_ats_scorer.score.content import told
from resume_ats_scorer.score.passages import Passage
from resume_ats_scorer.score.sections._asked import Asked, stems
from resume_ats_scorer.score.sections._measure import cite
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
        self._stems: dict[int, tuple[str, ...]] = {}

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

    def stems(self, passage: Passage) -> tuple[str, ...]:
        """Return the stems of *passage*, each once, in order."""
        if passage.line not in self._stems:
            self._stems[passage.line] = tuple(dict.fromkeys(stems(told(passage.text))))
        return self._stems[passage.line]

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
        self.passages = heard.passages
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

    def relevance(self, passages: Sequence[Passage]) -> tuple[float, tuple[Evidence, ...]]:
        """Return the share, by weight, of the posting's terms that *passages* show, not just list, and the lines that show most.

        It counts as far as the rest of the resume backs it.
        """
        inside: dict[str, int] = {}
        weights = self.asked.terms
        for passage in passages:
            for term in self.heard.stems(passage):
                if term in weights and term not in inside:
                    inside[term] = passage.line
        lines = {passage.line for passage in passages}
        for mention in self.heard.told_mentions:
            if mention.line in lines:
                for term in self.asked.aliases.get(mention.skill, ()):
                    inside.setdefault(term, mention.line)
        shown = sorted((term for term in weights if term in inside), key=lambda term: (-weights[term], term))
        by_line: dict[int, list[str]] = {}
        for term in shown:
            by_line.setdefault(inside[term], []).append(term)
        best = sorted(by_line, key=lambda number: (-fsum(weights[term] for term in by_line[number]), number))[:3]
        total = fsum(weights.values())
        covered = fsum(weights[term] for term in shown)
        evidence = tuple(
            cite(self.line(number), "shows " + ", ".join(self.asked.names[term] for term in by_line[number][:5])) for number in best
        )
        return (self.backing * covered / total if total else 0.0), evidence
