"""Checks that fired, numbered by what they cost."""

from collections.abc import Sequence

from resume_ats_scorer.model import CheckResult, CheckStatus, Severity, value

Colour = tuple[int, int, int]

_COLOURS = {
    Severity.FATAL: (176, 0, 32),
    Severity.MAJOR: (200, 40, 30),
    Severity.MINOR: (190, 110, 0),
    Severity.SUGGESTION: (30, 90, 170),
}


@value
class Note:
    """A check that fired, with its number on the pages."""

    number: int
    """1-based, the dearest first."""
    result: CheckResult
    """The outcome."""

    @property
    def colour(self) -> Colour:
        """Red, orange or blue, by severity."""
        return _COLOURS[self.result.severity]


def notes_of(results: Sequence[CheckResult]) -> tuple[Note, ...]:
    """Return the checks that warned or failed, the dearest first, else in the order given."""
    fired = [result for result in results if result.status in {CheckStatus.WARN, CheckStatus.FAIL}]
    return tuple(Note(number, result) for number, result in enumerate(sorted(fired, key=lambda result: -result.cost), 1))
