from collections.abc import Callable
from datetime import date

import pytest
from trades import POSTING

from resume_ats_scorer import job, resume
from resume_ats_scorer.model import Kind, Limits, Resume, Upload
from resume_ats_scorer.parse.plain import read_plain
from resume_ats_scorer.score.content import ContentJudgement, judge, prepare, profile
from resume_ats_scorer.score.passages import passages

AS_OF = date(2026, 6, 1)


def read_resume(text: str) -> Resume:
    return resume.read(read_plain(Upload(Kind.TXT, text.encode(), "", ".txt"), Limits()))


@pytest.fixture(scope="session")
def judged() -> Callable[..., ContentJudgement]:
    """Return a function that judges a resume's text for a posting's text."""

    def judge_texts(text: str, posting: str = POSTING) -> ContentJudgement:
        read = read_resume(text)
        return judge(prepare(job.read(posting)), profile(passages(read, frozenset(), AS_OF), read), AS_OF)

    return judge_texts
