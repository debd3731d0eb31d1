"""Format compatibility: what a machine will trip over in the file, and how to mend it.

The catalogue is one table; `docs/format-checks.md` is written from it. The component's score is 100 minus the costs of the
checks that fired, never more than the cap of a fatal one.
"""

from collections.abc import Iterator, Mapping

from resume_ats_scorer.model import CheckResult, Finding, Resume, value
from resume_ats_scorer.score.formatting import _contact, _file, _integrity, _layout, _looks, _positions, _sections, _text, _writing
from resume_ats_scorer.score.formatting._check import BUDGETS, TITLES, Check, Group, Outcome
from resume_ats_scorer.score.formatting._combine import combine, mend
from resume_ats_scorer.score.formatting._subject import look_at
from resume_ats_scorer.score.judged import JudgedComponent

__all__ = ["BUDGETS", "CATALOGUE", "TITLES", "Check", "Group", "Judged", "Outcome", "inspect", "look_at"]


CATALOGUE: tuple[Check, ...] = (
    *_file.CHECKS,
    *_text.CHECKS,
    *_layout.CHECKS,
    *_looks.CHECKS,
    *_contact.CHECKS,
    *_sections.CHECKS,
    *_positions.CHECKS,
    *_writing.CHECKS,
    *_integrity.CHECKS,
)
"""Every check, in the order of the report."""


@value
class Judged:
    """What the checks found in one resume."""

    component: JudgedComponent
    """The component `format_compatibility`; its score is exactly 100 minus the sum of the costs of the results."""
    results: tuple[CheckResult, ...]
    """The outcome of every check."""
    rows: tuple[tuple[Check, Outcome], ...]
    """What they were made from."""

    def mended(self) -> Iterator[tuple[CheckResult, JudgedComponent]]:
        """Yield each check that costs something, with the component as it would be if it passed and nothing else changed."""
        for index, result in enumerate(self.results):
            if result.cost:
                yield result, mend(self.rows, self.component, index)


def inspect(resume: Resume, findings: tuple[Finding, ...], said: Mapping[int, str] | None = None) -> Judged:
    """Return what every check says of *resume*; *said* is what `passages.blinded` returns for it, where that is known."""
    subject = look_at(resume, findings, said)
    rows = tuple((check, check.run(subject)) for check in CATALOGUE)
    return Judged(*combine(rows), rows)
