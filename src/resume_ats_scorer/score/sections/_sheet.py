"""Where the sections write what they judged, what they could not, and what would be better."""

from resume_ats_scorer.model import NotJudged, value
from resume_ats_scorer.score.judged import JudgedCriterion

_NOTICEABLE = 1.0


@value
class Better:
    """What a criterion would score if something were told better: its own curve at the changed counts."""

    criterion: str
    """Id of the criterion."""
    score: float
    """0 to 100, after the change."""
    text: str
    """What to do; never to claim what cannot be shown."""
    question: str
    """The same as a question that a recruiter can ask."""


class Sheet:
    """Criteria, gaps and possible improvements in the order they were written."""

    def __init__(self) -> None:
        self.criteria: list[JudgedCriterion] = []
        self.skipped: list[NotJudged] = []
        self.better: list[Better] = []

    def judge(self, criterion: JudgedCriterion, better: float = 0.0, text: str = "", question: str = "") -> None:
        """Write down *criterion*, and what to do about it where *better*, the score after that, is noticeably higher."""
        self.criteria.append(criterion)
        if criterion.score is not None and better >= criterion.score + _NOTICEABLE:
            self.better.append(Better(criterion.id, better, text, question))

    def add(self, other: "Sheet") -> None:
        """Write down all that stands on *other*."""
        self.criteria += other.criteria
        self.skipped += other.skipped
        self.better += other.better

    def skip(self, what: str, reason: str) -> None:
        """Write down that *what* cannot be judged, and why."""
        self.skipped.append(NotJudged(what, reason))
