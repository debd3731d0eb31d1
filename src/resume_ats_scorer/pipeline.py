"""Bytes, a posting and options in, a report out: the one function a worker process runs."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from resume_ats_scorer.errors import PostingMissing, PostingUnreadable, UnreadableError, UploadError, reading
from resume_ats_scorer.memo import remembering
from resume_ats_scorer.model import Job, Limits, Resume, ScoreReport, Weights, value

if TYPE_CHECKING:
    from resume_ats_scorer.score import Prepared

# The stages are imported when they are first used: the process that speaks HTTP has them run elsewhere.

Stage = Callable[[str], AbstractContextManager[None]]
"""Called with the name of each stage; what it returns is entered around the stage (to time it)."""


@value
class Attachment:
    """A file as it was sent."""

    data: bytes
    """Its bytes."""
    filename: str | None
    """The name it was sent under; only its suffix is looked at."""


@value
class Options:
    """What a caller may choose. The same options give the same report; nothing else does."""

    as_of: date
    """The date that "present" means."""
    weights: Weights = Weights()
    """Shares of the components."""
    limits: Limits = Limits()
    """Bounds on each document."""
    advice: bool = True
    """Price advice by scoring changed resumes again."""


def _untimed(_stage: str) -> AbstractContextManager[None]:
    return nullcontext()


def read_resume(attachment: Attachment, limits: Limits, stage: Stage = _untimed) -> Resume:
    """Return the resume in *attachment*. Raises UploadError or UnreadableError."""
    from resume_ats_scorer import intake, parse, resume

    with reading():
        with stage("intake"):
            upload = intake.accept(attachment.data, attachment.filename, limits)
        with stage("parse"):
            document = parse.parse(upload, limits)
        with stage("read"):
            return resume.read(document)


def read_posting(posting: str | Attachment, limits: Limits) -> Job:
    """Return the job that *posting*, text or a file, describes. Raises PostingError."""
    from resume_ats_scorer import intake, job, parse

    if isinstance(posting, str):
        return job.read(posting)
    if not posting.data:
        raise PostingMissing
    try:
        with reading():
            document = parse.parse(intake.accept(posting.data, posting.filename, limits), limits)
    except (UploadError, UnreadableError) as error:
        raise PostingUnreadable(f"The job description cannot be used: {str(error)[0].lower()}{str(error)[1:]}") from error
    return job.read("\n".join(f"{line.bullet} {line.text}".strip() for line in document.lines if not line.hidden))


@lru_cache(maxsize=8)
def prepare(posting: str | Attachment, limits: Limits) -> "Prepared":
    """Return the job that *posting* describes, ready to score resumes for; the last few are kept. Raises PostingError."""
    from resume_ats_scorer import score

    return score.prepare(read_posting(posting, limits))


def score_resume(attachment: Attachment, posting: str | Attachment, options: Options, stage: Stage = _untimed) -> ScoreReport:
    """Return the report on *attachment* for *posting*. Raises any ScorerError but those of requests and services."""
    from resume_ats_scorer import score

    with stage("posting"):
        prepared = prepare(posting, options.limits)
    with remembering():
        read = read_resume(attachment, options.limits, stage)
        with stage("score"):
            return score.score(read, prepared, options.weights, options.as_of, advice=options.advice)
