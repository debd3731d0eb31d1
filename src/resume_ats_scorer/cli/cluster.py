"""`rank --scheduler`: a batch on an existing Dask cluster, written as one Parquet part a chunk.

A chunk is read, scored and written by the worker that takes it. A part has the chunk's number for its name and replaces what stood
there, so a chunk that is done twice, because a worker was lost on the way, is there once. A run that stops goes on with the parts
that are missing. Inside a Dask worker every document has its own bounded process, as in the service.
"""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

import typer

from resume_ats_scorer import pipeline
from resume_ats_scorer.batch import Source, score_batch
from resume_ats_scorer.cli.journal import head
from resume_ats_scorer.cli.parts import PartFolder
from resume_ats_scorer.cli.sources import gather, sources
from resume_ats_scorer.rank import Row, read_rows
from resume_ats_scorer.web import PRELOAD
from resume_ats_scorer.wire import to_json
from resume_ats_scorer.workers import Allowance, Pool, start_fork_server

_RETRIES = 5
"""How often a chunk is given to another worker after the one that had it was lost."""


class Engine:
    """The worker processes of one Dask worker, with an event loop of their own."""

    def __init__(self) -> None:
        start_fork_server(PRELOAD)
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, name="engine", daemon=True).start()
        self._pool = self._do(self._started())

    def score(self, names: Sequence[str], posting: str | pipeline.Attachment, options: pipeline.Options) -> list[Row]:
        """Return a row for each of the resumes at *names*."""
        found: list[Row] = self._do(self._score(list(sources(names, options.limits)), posting, options))
        return sorted(found, key=lambda row: row.name)

    def _do(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _started(self) -> Pool:
        pool = Pool(1, Allowance())
        await pool.start()
        return pool

    async def _score(self, found: list[Source], posting: str | pipeline.Attachment, options: pipeline.Options) -> list[Row]:
        return [row async for row in score_batch(self._pool, found, posting, options)]


@lru_cache(maxsize=1)
def engine() -> Engine:
    """Return the engine of this process, started when it is first needed."""
    return Engine()


def score_chunk(
    number: int, names: Sequence[str], posting: str | pipeline.Attachment, options: pipeline.Options, folder: PartFolder
) -> bytes:
    """Score the resumes at *names* and write them as part *number*; runs in a Dask worker. Returns the rows as JSON."""
    rows = engine().score(names, posting, options)
    folder.write(number, rows)
    return to_json(rows)


def run(
    scheduler: str,
    places: Sequence[str],
    posting: str | pipeline.Attachment,
    options: pipeline.Options,
    folder: PartFolder,
    size: int,
) -> Iterator[list[Row]]:
    """Yield the rows of each chunk of *size* resumes as it is done. Raises BadParameter where there is no Dask or no scheduler."""
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise typer.BadParameter("a cluster needs `pip install resume-ats-scorer[dask]`") from None
    folder.begin(head(posting, options, chunk=size))
    names = iter([source.name for source in gather(places, options.limits)])
    chunks = dict(enumerate(iter(lambda: list(islice(names, size)), [])))
    done = folder.numbers()
    yield from (folder.read(number) for number in sorted(done & chunks.keys()))
    try:
        client = Client(scheduler, timeout="10s")
    except OSError:
        raise typer.BadParameter("the scheduler does not answer; check its address") from None
    with client:
        client.run_on_scheduler(_be_patient)
        (shared,) = client.scatter([posting], broadcast=True)
        futures = [
            client.submit(score_chunk, number, names, shared, options, folder, pure=False, retries=_RETRIES)
            for number, names in chunks.items()
            if number not in done
        ]
        for future in as_completed(futures):
            yield read_rows(future.result())


def _be_patient(dask_scheduler: Any) -> None:
    """Let a chunk outlive the loss of several workers."""
    dask_scheduler.allowed_failures = max(dask_scheduler.allowed_failures, _RETRIES)
