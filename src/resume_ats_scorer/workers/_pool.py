"""The supervisor: hands each document to an idle worker and replaces what is lost."""

import asyncio
import signal
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from resume_ats_scorer.errors import BY_CODE, Busy, ScorerError, TooComplex, WorkerLost
from resume_ats_scorer.model import value
from resume_ats_scorer.workers._child import Allowance, Work
from resume_ats_scorer.workers._heap import keep_heap_small
from resume_ats_scorer.workers._worker import Worker, WorkerDied, start_fork_server

_GAVE_UP = {-signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL}
"""How native libraries end when memory is refused to them."""
_LEAVING = {"memory", "grown", "recycled"}
"""Causes for which a worker ends by itself once its pipe is closed."""
_PAUSE = 0.2
_BLOCK = 131_072
"""Bodies come in pieces of 64 kB: with a megabyte the service kept 90 MB of them."""

Answer = asyncio.Future[tuple[dict[str, Any], bytes]]


@value
class Done:
    """What a worker answered."""

    body: bytes
    """Finished bytes."""
    figures: Mapping[str, float]
    """Figures about the work."""


class Pool:
    """*size* documents at a time, in `size + 1` processes: the one over is the warm spare.

    A document waits *patience* seconds for a worker, or for ever where that is None.
    """

    def __init__(
        self, size: int, allowance: Allowance, preload: tuple[str, ...] = (), documents: int = 500, patience: float | None = None
    ) -> None:
        self.size = size
        self.restarts: Counter[str] = Counter()
        """Workers replaced, by cause: `cpu`, `time`, `memory`, `crash`, `cancelled`, `recycled`, `grown`, `idle`."""
        self.faults: Counter[str] = Counter()
        """Unforeseen errors in workers, by type and place."""
        self.waiting = 0
        """Documents that wait for a worker."""
        self.busy = 0
        """Documents being worked on."""
        self._allowance = allowance
        self._preload = preload
        self._documents = documents
        self._patience = patience
        self._permits = asyncio.Semaphore(size)
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._threads = ThreadPoolExecutor(size + 1, "worker-pipe")
        self._starter = ThreadPoolExecutor(1, "worker-start")
        self._replacing: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def ready(self) -> bool:
        """Tell whether a worker is there."""
        return not self._closed and self.busy + self._idle.qsize() > 0

    async def start(self) -> None:
        """Start the fork server and all workers; documents pass through this process too, so its heap is bounded as theirs is."""
        keep_heap_small(_BLOCK)
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._starter, start_fork_server, self._preload)
        for _ in range(self.size + 1):
            await self._add()

    async def close(self) -> None:
        """End all workers; what they were doing is lost."""
        self._closed = True
        await asyncio.gather(*self._replacing, return_exceptions=True)
        while not self._idle.empty():
            await asyncio.get_running_loop().run_in_executor(self._starter, self._idle.get_nowait().end)
        self._threads.shutdown(wait=False)
        self._starter.shutdown(wait=False)

    async def run(self, function: Work, *arguments: Any) -> Done:
        """Return what *function* makes of *arguments* in a worker.

        Raises the ScorerError that it raised; TooComplex where it went over its CPU or memory; WorkerLost where its process
        died or did not answer in time; Busy where no worker became free within the pool's patience.
        """
        self.waiting += 1
        try:
            async with asyncio.timeout(self._patience):
                await self._permits.acquire()
        except TimeoutError:
            raise Busy from None
        finally:
            self.waiting -= 1
        self.busy += 1
        try:
            return await self._run_in(await self._take(), function, arguments)
        finally:
            self.busy -= 1
            self._permits.release()

    async def _take(self) -> Worker:
        while not (worker := await self._idle.get()).usable():
            self._replace(worker, "idle")
        return worker

    async def _run_in(self, worker: Worker, function: Work, arguments: tuple[Any, ...]) -> Done:
        answer = asyncio.get_running_loop().run_in_executor(self._threads, worker.exchange, function, arguments)
        cause = "cancelled"
        try:
            if not (await asyncio.wait({answer}, timeout=self._allowance.wall_seconds))[0]:
                cause = "time"
                raise WorkerLost
            head, body = answer.result()
            cause = self._why_replace(worker, head)
        except WorkerDied as death:
            cause = _cause(death.exit_code)
            raise (WorkerLost if cause == "crash" else TooComplex) from None
        finally:
            if cause:
                self._replace(worker, cause, answer)
            else:
                self._idle.put_nowait(worker)
        if "code" in head:
            raise self._error(head)
        return Done(body, head["figures"])

    def _why_replace(self, worker: Worker, head: Mapping[str, Any]) -> str:
        if head.get("spent"):
            return "memory"
        if head.get("grown"):
            return "grown"
        return "recycled" if worker.documents >= self._documents else ""

    def _error(self, head: Mapping[str, Any]) -> ScorerError:
        if "where" in head:
            self.faults[head["where"]] += 1
        return BY_CODE.get(head["code"], WorkerLost)(head["message"])

    def _replace(self, worker: Worker, cause: str, answer: Answer | None = None) -> None:
        self.restarts[cause] += 1
        if cause not in _LEAVING:
            worker.kill()
        task = asyncio.get_running_loop().create_task(self._renew(worker, answer))
        self._replacing.add(task)
        task.add_done_callback(self._replacing.discard)

    async def _renew(self, worker: Worker, answer: Answer | None) -> None:
        while not self._closed:
            try:
                await self._add()
                break
            except (OSError, EOFError):
                await asyncio.sleep(_PAUSE)
        if answer is not None:
            # The thread that reads the pipe must be done with it before it is closed: its number may be given to another.
            await asyncio.gather(answer, return_exceptions=True)
        await asyncio.get_running_loop().run_in_executor(self._starter, worker.end)

    async def _add(self) -> None:
        worker = await asyncio.get_running_loop().run_in_executor(self._starter, Worker, self._allowance)
        self._idle.put_nowait(worker)


def _cause(exit_code: int | None) -> str:
    if exit_code == -signal.SIGPROF:
        return "cpu"
    return "memory" if exit_code in _GAVE_UP else "crash"
