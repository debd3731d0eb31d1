"""Many resumes for one posting, or many postings for one resume, through the worker processes.

Results come as they are ready; one bad file is one refusal, never the end of the batch.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from typing import Any, NamedTuple

from resume_ats_scorer import pipeline
from resume_ats_scorer.errors import Busy, ScorerError
from resume_ats_scorer.rank import Refused, Row, read_row, read_rows, scored
from resume_ats_scorer.wire import to_json
from resume_ats_scorer.workers import Done, Pool, Work

_CHUNK = 20
"""Postings that a worker scores one resume for at a time; the resume is read once for all of them."""


class Source(NamedTuple):
    """A resume of a batch, read when its turn comes."""

    name: str
    """How the caller recognises it."""
    read: Callable[[], bytes]
    """Returns its bytes; may raise ScorerError or OSError."""


async def _let_in(_data: bytes) -> None:
    """Let every file in."""


class Manners(NamedTuple):
    """How a batch behaves among others."""

    at_once: int | None = None
    """Pieces of work that wait or run at the same time; two a worker where None."""
    admit: Callable[[bytes], Awaitable[None]] = _let_in
    """Awaited with the bytes of every file before it is read; may raise ScorerError, which refuses that file."""


def score_row(
    attachment: pipeline.Attachment, posting: str | pipeline.Attachment, options: pipeline.Options
) -> tuple[bytes, dict[str, float]]:
    """Return what a batch keeps of the report on *attachment* as JSON; runs in a worker process."""
    report = pipeline.score_resume(attachment, posting, options)
    return to_json(scored(attachment.filename or "", report)), {}


def check_posting(posting: str | pipeline.Attachment, options: pipeline.Options) -> tuple[bytes, dict[str, float]]:
    """Return the title of the job; runs in a worker process. Raises PostingError."""
    return pipeline.prepare(posting, options.limits).job.title.encode(), {}


def check_resume(resume: pipeline.Attachment, options: pipeline.Options) -> tuple[bytes, dict[str, float]]:
    """Return nothing; runs in a worker process. Raises UploadError or UnreadableError where *resume* cannot be read."""
    pipeline.read_resume(resume, options.limits)
    return b"", {}


def match_rows(
    resume: pipeline.Attachment, postings: list[pipeline.Attachment], options: pipeline.Options
) -> tuple[bytes, dict[str, float]]:
    """Return a row for each of *postings*: how well *resume*, read once, fits it; runs in a worker process."""
    from resume_ats_scorer import score  # only workers score

    studied = score.Studied(pipeline.read_resume(resume, options.limits), options.as_of)
    rows: list[Row] = []
    for posting in postings:
        name = posting.filename or ""
        try:
            prepared = pipeline.prepare(posting, options.limits)
        except ScorerError as error:
            rows.append(Refused(name, error.code, str(error)))
            continue
        report = score.judge(studied, prepared, options.weights, advice=False)
        rows.append(replace(scored(name, report), sha256=sha256(posting.data).hexdigest(), person=()))
    return to_json(rows), {}


async def score_batch(
    pool: Pool,
    sources: Iterable[Source],
    posting: str | pipeline.Attachment,
    options: pipeline.Options,
    manners: Manners = Manners(),  # noqa: B008 - immutable
) -> AsyncIterator[Row]:
    """Yield a result for each of *sources* as it comes; only those that wait or run are in memory.

    Advice is not priced: it changes no score. Raises PostingError, or Busy, before the first resume is read.
    """
    plain = replace(options, advice=False)
    await pool.run(check_posting, posting, plain)
    async for rows in _flow(pool, manners, (_score(pool, source, posting, plain, manners) for source in sources)):
        for row in rows:
            yield row


async def match_batch(
    pool: Pool,
    resume: pipeline.Attachment,
    postings: Iterable[Source],
    options: pipeline.Options,
    manners: Manners = Manners(),  # noqa: B008 - immutable
) -> AsyncIterator[Row]:
    """Yield how well *resume* fits each of *postings*, as results come; `sha256` is the posting's.

    Raises what reading the resume raises, or Busy, before the first posting is read.
    """
    await pool.run(check_resume, resume, options)
    async for rows in _flow(pool, manners, (_match(pool, resume, chunk, options, manners) for chunk in _chunks(postings))):
        for row in rows:
            yield row


async def _flow(pool: Pool, manners: Manners, jobs: Iterable[Coroutine[Any, Any, list[Row]]]) -> AsyncIterator[list[Row]]:
    waiting = iter(jobs)
    most = manners.at_once or 2 * pool.size
    running: set[asyncio.Task[list[Row]]] = set()
    try:
        while True:
            while len(running) < most and (job := next(waiting, None)) is not None:
                running.add(asyncio.ensure_future(job))
            if not running:
                return
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                yield task.result()
    finally:
        for task in running:
            task.cancel()


def _chunks(sources: Iterable[Source]) -> Iterable[list[Source]]:
    waiting = iter(sources)
    return iter(lambda: list(islice(waiting, _CHUNK)), [])


async def _turn(pool: Pool, function: Work, *arguments: Any) -> Done:
    """Return what *function* makes of *arguments* in a worker: a batch that has begun waits for its turn as long as it takes."""
    while True:
        try:
            return await pool.run(function, *arguments)
        except Busy:
            continue


async def _score(
    pool: Pool, source: Source, posting: str | pipeline.Attachment, options: pipeline.Options, manners: Manners
) -> list[Row]:
    data = await _read(source, manners)
    if isinstance(data, Refused):
        return [data]
    try:
        done = await _turn(pool, score_row, pipeline.Attachment(data, source.name), posting, options)
        return [read_row(done.body)]
    except ScorerError as error:
        return [Refused(source.name, error.code, str(error))]


async def _match(
    pool: Pool, resume: pipeline.Attachment, sources: list[Source], options: pipeline.Options, manners: Manners
) -> list[Row]:
    found = [(source.name, await _read(source, manners)) for source in sources]
    postings = [pipeline.Attachment(data, name) for name, data in found if not isinstance(data, Refused)]
    refused: list[Row] = [data for _, data in found if isinstance(data, Refused)]
    return [*await _fits(pool, resume, postings, options), *refused]


async def _fits(
    pool: Pool, resume: pipeline.Attachment, postings: list[pipeline.Attachment], options: pipeline.Options
) -> list[Row]:
    """Return a row for each of *postings*; where one of them ends the worker, the others are tried without it."""
    try:
        return read_rows((await _turn(pool, match_rows, resume, postings, options)).body)
    except ScorerError as error:
        if len(postings) == 1:
            return [Refused(postings[0].filename or "", error.code, str(error))]
    return [row for posting in postings for row in await _fits(pool, resume, [posting], options)]


async def _read(source: Source, manners: Manners) -> bytes | Refused:
    try:
        data = await asyncio.to_thread(source.read)
        await manners.admit(data)
    except ScorerError as error:
        return Refused(source.name, error.code, str(error))
    except OSError as error:
        return Refused(
            source.name,
            "file_missing",
            f"The file cannot be opened ({error.strerror or type(error).__name__}); check its path and its rights.",
        )
    return data
