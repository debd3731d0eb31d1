"""The product's own functions on texts, so that what is measured is what is shipped."""

from datetime import date
from functools import cache

import corpus

from resume_ats_scorer import job, resume
from resume_ats_scorer.errors import PostingTooShort
from resume_ats_scorer.model import Job, Kind, Limits, PostingLine, Resume, Upload, Zone
from resume_ats_scorer.parse.plain import read_plain
from resume_ats_scorer.score.content import Prepared, Profile, prepare, profile
from resume_ats_scorer.score.passages import passages
from resume_ats_scorer.text import normalise, tokens

__all__ = ["AS_OF", "posting", "prepared", "profiled", "read", "tokens"]

AS_OF = date(2024, 1, 1)


@cache
def read(text: str) -> Resume:
    """Return the resume in *text*."""
    return resume.read(read_plain(Upload(Kind.TXT, text.encode(), "", ".txt"), Limits()))


def posting(held: corpus.Posting) -> Job:
    """Return the job in *held*; its title leads the text where the text does not begin with it."""
    text = held.text if held.text.lstrip().startswith(held.title) else f"{held.title}\n\n{held.text}"
    try:
        return job.read(text)
    except PostingTooShort:
        lines = tuple(PostingLine(normalise(line), at, Zone.OTHER) for at, line in enumerate(text.split("\n"), 1))
        return Job(held.title, "en", lines, (), ())


def prepared(held: corpus.Posting) -> Prepared:
    """Return *held* ready to judge."""
    return prepare(posting(held))


def profiled(text: str) -> Profile:
    """Return the resume in *text* ready to be judged; nothing in it is taken for worthless."""
    read_resume = read(text)
    return profile(passages(read_resume, frozenset(), AS_OF), read_resume)
