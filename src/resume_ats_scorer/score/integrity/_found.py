"""What a detector hands back, and how it quotes a place."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from resume_ats_scorer.model import Evidence, Finding, Job, Line, Resume, Zone, value
from resume_ats_scorer.score._common import COMMON
from resume_ats_scorer.text import words

_QUOTED = 5
_LONGEST = 200
PIECE = 3
"""Words of the posting that a line must be made of to be a piece of it."""
RUN = 5
"""Words from which a run of the posting is looked for."""


@value
class Found:
    """What one detector saw."""

    findings: tuple[Finding, ...] = ()
    """What is to be told."""
    worthless: frozenset[int] = frozenset()
    """Numbers of the lines that must not count."""


NOTHING = Found()


def quote(line: Line, why: str, text: str = "") -> Evidence:
    """Return evidence that quotes *text*, a part of *line*, or the beginning of the line."""
    return Evidence(text or line.text[:_LONGEST], line.page, line.number, why, line.box)


def found(kind: str, message: str, lines: Iterable[Line], why: str) -> Found:
    """Return a finding of *kind* on *lines*, which are worthless; the first few are quoted."""
    concerned = sorted(lines, key=lambda line: line.number)
    evidence = tuple(quote(line, why) for line in concerned[:_QUOTED])
    return Found((Finding(kind, message, evidence),), frozenset(line.number for line in concerned))


@value
class Visible:
    """The text of a resume that a person can see, cut into words once for all detectors."""

    lines: tuple[Line, ...]
    """Visible lines in reading order."""
    words: dict[int, Sequence[str]]
    """Line number to its words."""
    block: dict[int, int]
    """Line number to the section or position it stands in, where it says what was done or known; heads have none."""
    saying: dict[int, frozenset[str]]
    """Line number to the words that say something, of the lines that have a block."""


@value
class Posting:
    """The words of a posting."""

    words: tuple[str, ...]
    """All of them in order, boilerplate included."""
    known: frozenset[str]
    """Those that say something."""
    lines: tuple[frozenset[str], ...]
    """Those of them on each line outside the boilerplate."""
    asked: frozenset[str]
    """All of these."""
    distinct: frozenset[str]
    """All of them, each once."""
    pieces: frozenset[tuple[str, ...]]
    """Every three in a row."""
    runs: frozenset[tuple[str, ...]]
    """Every five in a row."""


@lru_cache(maxsize=8)
def posting(job: Job) -> Posting:
    """Return the words of *job*."""
    said = tuple((line.zone, words(line.text)) for line in job.lines)
    whole = tuple(word for _, line in said for word in line)
    lines = tuple(frozenset(line) - COMMON for zone, line in said if zone is not Zone.BOILERPLATE)
    asked = frozenset().union(*lines)
    distinct = frozenset(whole)
    return Posting(whole, distinct - COMMON, lines, asked, distinct, frozenset(grams(whole, PIECE)), frozenset(grams(whole, RUN)))


def grams(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """Return every *size* of *words* in a row."""
    return list(zip(*(words[start:] for start in range(size)), strict=False))


def visible(resume: Resume) -> Visible:
    """Return what a person can see of *resume*."""
    lines = tuple(line for line in resume.document.lines if not line.hidden)
    block: dict[int, int] = {}
    for index, section in enumerate(resume.sections):
        block.update((line.number, index) for line in section.lines)
    for index, position in enumerate((*resume.positions, *resume.projects, *resume.volunteering), len(resume.sections)):
        block.update((line.number, index) for line in position.bullets)
        for line in position.head:
            block.pop(line.number, None)
    said = {line.number: words(line.text) for line in lines}
    return Visible(lines, said, block, {line: frozenset(told) - COMMON for line, told in said.items() if line in block})
