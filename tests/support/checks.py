"""Runs one check of the catalogue on a resume made by hand."""

from typing import Any

from drafts import resume_of

from resume_ats_scorer.model import CheckStatus, Finding
from resume_ats_scorer.score import formatting

CHECKS = {check.id: check for check in formatting.CATALOGUE}

PASS, WARN, FAIL = CheckStatus.PASS, CheckStatus.WARN, CheckStatus.FAIL
ABSENT, UNKNOWN = CheckStatus.NOT_APPLICABLE, CheckStatus.NOT_JUDGED

Case = tuple[str, CheckStatus, dict[str, Any]]


def status(check: str, changes: dict[str, Any], findings: tuple[Finding, ...] = ()) -> CheckStatus:
    """Return how *check* ends on the clean resume with *changes*."""
    return CHECKS[check].run(formatting.look_at(resume_of(**changes), findings)).status


def covered(group: str, cases: list[Case]) -> set[str]:
    """Return the checks of *group* that lack a passing or a firing case."""
    own = {name for name in CHECKS if name.startswith(f"{group}.")}
    passing = {name for name, expected, _ in cases if expected is PASS}
    firing = {name for name, expected, _ in cases if expected in {WARN, FAIL}}
    return own - (passing & firing)
