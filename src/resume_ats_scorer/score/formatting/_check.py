"""What a check is and what it answers."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache

from resume_ats_scorer.model import CheckStatus, Evidence, Severity, value
from resume_ats_scorer.score.formatting._subject import Subject


class Group(StrEnum):
    """What a check looks at."""

    FILE = "file"
    TEXT = "text"
    LAYOUT = "layout"
    STRUCTURE = "structure"
    WRITING = "writing"
    INTEGRITY = "integrity"


BUDGETS = {
    Group.FILE: 12,
    Group.TEXT: 25,
    Group.LAYOUT: 22,
    Group.STRUCTURE: 23,
    Group.WRITING: 10,
    Group.INTEGRITY: 8,
}
"""Points of the component that each group can cost at most. What stops a file from being read at all weighs most, style least."""

TITLES = {
    Group.FILE: "File",
    Group.TEXT: "Text layer",
    Group.LAYOUT: "Layout",
    Group.STRUCTURE: "Structure",
    Group.WRITING: "Writing",
    Group.INTEGRITY: "Integrity",
}
"""Names of the groups for people."""


@value
class Source:
    """Who says that it matters."""

    title: str
    """Name of the publication."""
    url: str
    """Where it stands."""


@value
class Outcome:
    """What a check found."""

    status: CheckStatus
    """Outcome."""
    message: str
    """What was found, in plain words, without text of the resume."""
    evidence: tuple[Evidence, ...] = ()
    """Where, the first places only."""
    share: float = 1.0
    """How much of the cost applies, 0 to 1, where a fault comes in degrees."""


@value
class Check:
    """One row of the catalogue."""

    id: str
    """Stable id: the group, a dot, a name."""
    name: str
    """What is right about a resume that passes, in a few words."""
    looks_at: str
    """What it looks at and when it warns and fails."""
    severity: Severity
    """How much it hurts when it fails."""
    warn: float
    """Points it costs when it warns, of 100, where everything else could be judged."""
    fail: float
    """Points it costs when it fails."""
    mend: str
    """How to mend it."""
    source: Source
    """Who says that it matters."""
    finds: Callable[[Subject], Outcome]
    """The check itself."""
    cap: float = 100.0
    """The component scores at most this when it fails; below 100 for fatal ones only."""
    english: bool = False
    """It knows English words only."""
    paged: bool = False
    """It looks at pages, which not every format has."""

    def run(self, subject: Subject) -> Outcome:
        """Return what the check finds in *subject*."""
        if self.english and not subject.english:
            return unjudged("Known for English only.")
        if self.paged and not subject.paged:
            return inapplicable("The format has no fixed pages.")
        return self.finds(subject)

    @property
    def group(self) -> Group:
        """What it looks at: the part of its id before the dot."""
        return _group_of(self.id)

    @property
    def weight(self) -> float:
        """The most it can cost."""
        return max(self.warn, self.fail)


@cache
def _group_of(id_: str) -> Group:
    return Group(id_.partition(".")[0])


def passed(message: str) -> Outcome:
    """Return a pass."""
    return Outcome(CheckStatus.PASS, message)


def warned(message: str, evidence: tuple[Evidence, ...] = (), share: float = 1.0) -> Outcome:
    """Return a warning that costs *share* of its price."""
    return Outcome(CheckStatus.WARN, message, evidence, share)


def failed(message: str, evidence: tuple[Evidence, ...] = (), share: float = 1.0) -> Outcome:
    """Return a failure that costs *share* of its price."""
    return Outcome(CheckStatus.FAIL, message, evidence, share)


def inapplicable(message: str) -> Outcome:
    """Return that the format or the resume has nothing that could be checked."""
    return Outcome(CheckStatus.NOT_APPLICABLE, message)


def unjudged(message: str) -> Outcome:
    """Return that it could not be checked; its weight goes to the rest of its group."""
    return Outcome(CheckStatus.NOT_JUDGED, message)


def between(number: float, free: float, full: float) -> float:
    """Return how far *number* is on the way from *free* (0) to *full* (1), which may be the smaller of the two."""
    return min(max((number - free) / (full - free), 0.0), 1.0)
