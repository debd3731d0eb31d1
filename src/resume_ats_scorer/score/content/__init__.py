"""How well what a resume shows fits what a posting asks for.

`prepare` does all that depends on the posting, `profile` all that depends on the resume, `judge` the rest for a pair.
"""

from resume_ats_scorer.score.content._enumerated import is_list, told
from resume_ats_scorer.score.content._judge import ContentJudgement, judge
from resume_ats_scorer.score.content._posting import Prepared, Wanted, prepare
from resume_ats_scorer.score.content._profile import Profile, profile
from resume_ats_scorer.score.content._terms import JudgedTerm

__all__ = [
    "ContentJudgement",
    "JudgedTerm",
    "Prepared",
    "Profile",
    "Wanted",
    "is_list",
    "judge",
    "prepare",
    "profile",
    "told",
]
