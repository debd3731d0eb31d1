"""Score a resume against a job description as an applicant tracking system would, and explain every point.

`score_resume` scores one resume, `rank_resumes` puts many in order; both take paths or bytes and return frozen values.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from resume_ats_scorer._version import __version__

if TYPE_CHECKING:
    from resume_ats_scorer.model import ScoreReport, Weights
    from resume_ats_scorer.pipeline import Attachment
    from resume_ats_scorer.rank import Ranking

__all__ = ["__version__", "rank_resumes", "score_resume"]

# The stages are imported when they are first used: `import resume_ats_scorer` and `--help` cost nothing.


def score_resume(
    resume: str | PathLike[str] | bytes,
    posting: str | PathLike[str],
    *,
    as_of: date | None = None,
    weights: "Weights | None" = None,
) -> "ScoreReport":
    """Return the report on *resume*, a path or the bytes of a file, for *posting*, a path or its text.

    *as_of* is what "present" means, today in UTC if not given; *weights* are the shares of the components. Raises ScorerError
    where one of them cannot be read, with a stable `code` and a sentence that says what to do.
    """
    from resume_ats_scorer import pipeline
    from resume_ats_scorer.model import Weights

    options = pipeline.Options(as_of or datetime.now(UTC).date(), weights or Weights())
    return pipeline.score_resume(_attachment(resume), _posting(posting), options)


def rank_resumes(
    resumes: Iterable[str | PathLike[str]] | Mapping[str, bytes],
    posting: str | PathLike[str],
    *,
    as_of: date | None = None,
) -> "Ranking":
    """Return *resumes*, paths or bytes by name, in order for *posting*, with reasons; what cannot be read is listed apart.

    Raises PostingError where the posting cannot be used.
    """
    from resume_ats_scorer import pipeline, rank
    from resume_ats_scorer.errors import ScorerError

    options = pipeline.Options(as_of or datetime.now(UTC).date(), advice=False)
    job = _posting(posting)
    pipeline.prepare(job, options.limits)
    rows: list[rank.Row] = []
    named = resumes.items() if isinstance(resumes, Mapping) else ((fspath(path), path) for path in resumes)
    for name, resume in named:
        try:
            rows.append(rank.scored(name, pipeline.score_resume(_attachment(resume, name), job, options)))
        except ScorerError as error:
            rows.append(rank.Refused(name, error.code, str(error)))
    return rank.rank(rows)


def _attachment(source: str | PathLike[str] | bytes, name: str | None = None) -> "Attachment":
    from resume_ats_scorer.pipeline import Attachment

    if isinstance(source, bytes):
        return Attachment(source, name)
    return Attachment(Path(source).read_bytes(), Path(source).name)


def _posting(source: str | PathLike[str]) -> "str | Attachment":
    """Return a path's file, or the text itself; a text of several lines or longer than a path is no path."""
    if isinstance(source, str) and ("\n" in source or len(source) > 255 or not Path(source).is_file()):
        return source
    return _attachment(source)
