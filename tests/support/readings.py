"""What was read, as tests compare it."""

from resume_ats_scorer.model import Fact, Resume
from resume_ats_scorer.resume.reading import written


def said(fact: Fact | None) -> str | None:
    """Return the text of *fact*."""
    return fact.value if fact else None


def jobs(found: Resume) -> list[tuple[str | None, ...]]:
    """Return title, employer, start and end of each dated position."""
    return [
        (said(one.title), said(one.employer), written(one.period.start), written(one.period.end))
        for one in found.positions
        if one.period
    ]


def studies(found: Resume) -> list[tuple[str | None, str | None]]:
    """Return degree and institution of each of the studies."""
    return [(said(one.degree), said(one.institution)) for one in found.education]
