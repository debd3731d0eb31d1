"""What the posting is about, as far as a section can be compared with it."""

from collections.abc import Iterable
from functools import lru_cache
from math import fsum

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Job, Requirement, RequirementKind, Zone, value
from resume_ats_scorer.score._blind import demanded
from resume_ats_scorer.score._common import COMMON
from resume_ats_scorer.text import words

_ZONE = {Zone.TITLE: 3.0, Zone.MUST: 2.0, Zone.DUTIES: 1.5, Zone.NICE: 1.0, Zone.OTHER: 0.5, Zone.BOILERPLATE: 0.0}


@value
class Asked:
    """The posting, boiled down."""

    terms: dict[str, float]
    """Stem of each word that says something, to its weight by zone (title 3, must 2, duties 1.5, nice 1, other 0.5)."""
    whole: float
    """The sum of these weights."""
    names: dict[str, str]
    """Stem of each such word to the word, as the posting first has it."""
    skills: dict[str, float]
    """Canonical skill to its weight by zone; one that will do in place of n others has a share of n + 1."""
    instead: dict[str, tuple[str, ...]]
    """Canonical skill to those that will do as well."""
    aliases: dict[str, frozenset[str]]
    """Canonical skill to the stems that name it in the posting."""
    requirements: tuple[Requirement, ...]
    """Checkable demands."""
    junior: bool
    """It is for beginners: an internship, an apprenticeship, a first job."""

    def of(self, kind: RequirementKind) -> tuple[Requirement, ...]:
        """Return the demands of one *kind*."""
        return tuple(requirement for requirement in self.requirements if requirement.kind is kind)


_BEGINNERS = """
    intern internship trainee apprentice apprenticeship praktikum praktikant werkstudent ausbildung azubi stage
    stagiaire alternance alternant becario prácticas tirocinio tirocinante estágio estagiário stagiair
"""
_JUNIOR = frozenset(_BEGINNERS.split())


def stem(word: str) -> str:
    """Return *word* without a plural s."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@memo
def stems(text: str) -> tuple[str, ...]:
    """Return the words of *text* that say something, in order, without a plural s."""
    return tuple(stem(word) for word in words(text) if word not in COMMON)


@lru_cache(maxsize=8)
def asked(job: Job) -> Asked:
    """Return what *job* asks for; boilerplate is left out."""
    terms: dict[str, float] = {}
    names: dict[str, str] = {}
    for text, zone in (*((line.text, line.zone) for line in job.lines), (job.title, Zone.TITLE)):
        if weight := _ZONE[zone]:
            said = demanded(text, job.language)
            _raise(terms, stems(said), weight)
            for word in words(said):
                names.setdefault(stem(word), word)
    skills: dict[str, float] = {}
    instead: dict[str, tuple[str, ...]] = {}
    aliases: dict[str, frozenset[str]] = {}
    for named in job.skills:
        if weight := _ZONE[named.zone]:
            instead.setdefault(named.skill, named.instead)
            _raise(skills, [named.skill], weight / (1 + len(instead[named.skill])))
            aliases[named.skill] = aliases.get(named.skill, frozenset()) | frozenset(stems(named.quote))
    junior = not _JUNIOR.isdisjoint(words(job.title))
    return Asked(terms, fsum(terms.values()), names, skills, instead, aliases, job.requirements, junior)


def _raise(weights: dict[str, float], names: Iterable[str], weight: float) -> None:
    for name in names:
        weights[name] = max(weights.get(name, 0.0), weight)
