"""What can be seen from outside: log lines and figures, neither of which ever holds a word of a document."""

from resume_ats_scorer.observe._log import configure, log
from resume_ats_scorer.observe._metrics import Metrics, PoolFigures
from resume_ats_scorer.observe._redact import redacted
from resume_ats_scorer.observe._request import Outcome, Step

__all__ = ["Metrics", "Outcome", "PoolFigures", "Step", "configure", "log", "redacted"]
