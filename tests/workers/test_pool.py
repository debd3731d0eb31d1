import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import deeds
import pytest

from resume_ats_scorer.errors import (
    Busy,
    Corrupt,
    Encrypted,
    InternalError,
    PostingUnreadable,
    TooComplex,
    UnsupportedType,
    WorkerLost,
)
from resume_ats_scorer.workers import Allowance, Pool, Work

T = TypeVar("T")
TIGHT = Allowance(cpu_seconds=1.0, wall_seconds=5.0, memory_mb=128)


@asynccontextmanager
async def pool_of(size: int, allowance: Allowance = TIGHT, documents: int = 500) -> AsyncIterator[Pool]:
    pool = Pool(size, allowance, ("deeds", "resume_ats_scorer.workers"), documents)
    await pool.start()
    try:
        yield pool
    finally:
        await pool.close()


def with_pool(act: Callable[[Pool], Awaitable[T]], size: int = 1, allowance: Allowance = TIGHT, documents: int = 500) -> T:
    async def scene() -> T:
        async with pool_of(size, allowance, documents) as pool:
            return await act(pool)

    coroutine: Coroutine[Any, Any, T] = scene()
    return asyncio.run(coroutine)


def test_answers_with_bytes_and_figures() -> None:
    """What the function returns arrives whole, large bodies too."""
    data = os.urandom(3_000_000)

    done = with_pool(lambda pool: pool.run(deeds.echo, data))

    assert (data, {"length": 3_000_000.0}) == (done.body, done.figures)


@pytest.mark.parametrize(
    ("work", "error", "cause"),
    [
        (deeds.refuse, Encrypted, None),
        (deeds.spin, TooComplex, "cpu"),
        (deeds.hoard, TooComplex, "memory"),
        (deeds.sink, TooComplex, None),
        (deeds.abort, TooComplex, "memory"),
        (deeds.stumble, InternalError, None),
        (deeds.stumble_over_the_file, Corrupt, None),
        (deeds.segfault, WorkerLost, "crash"),
        (deeds.be_killed, WorkerLost, "crash"),
        (deeds.leave, WorkerLost, "crash"),
    ],
)
def test_each_fault_has_its_error_and_the_next_document_is_served(work: Work, error: type[Exception], cause: str | None) -> None:
    """However a document ends its worker, its sender gets the documented error and the next sender an answer."""

    async def act(pool: Pool) -> tuple[bytes, dict[str, int]]:
        with pytest.raises(error):
            await pool.run(work)
        return (await pool.run(deeds.echo, b"next")).body, dict(pool.restarts)

    assert (b"next", {cause: 1} if cause else {}) == with_pool(act)


def test_a_worker_that_never_answers_is_killed() -> None:
    """Beyond the wall clock the request fails as the service's fault, and the process is gone."""

    async def act(pool: Pool) -> dict[str, int]:
        with pytest.raises(WorkerLost):
            await pool.run(deeds.nap, 60)
        return dict(pool.restarts)

    assert {"time": 1} == with_pool(act, allowance=Allowance(cpu_seconds=0.2, wall_seconds=0.3))


def test_a_refusal_comes_back_with_its_own_sentence() -> None:
    """The message of a ScorerError raised in the worker is kept."""

    async def act(pool: Pool) -> None:
        await pool.run(deeds.refuse_with, "Send something else.")

    with pytest.raises(UnsupportedType, match=r"^Send something else\.$"):
        with_pool(act)


@pytest.mark.parametrize(
    ("work", "error"),
    [
        (deeds.stumble, InternalError),
        (deeds.stumble_over_the_file, Corrupt),
        (deeds.stumble_over_the_posting, PostingUnreadable),
    ],
)
def test_an_unforeseen_error_is_counted_by_place_without_its_text(work: Work, error: type[Exception]) -> None:
    """Type and place of the error are kept whatever the sender is told; its text, which can quote the document, stays behind."""

    async def act(pool: Pool) -> list[str]:
        with pytest.raises(error):
            await pool.run(work)
        return list(pool.faults)

    [fault] = with_pool(act)

    assert fault.startswith("KeyError at deeds.py:")
    assert "words of the document" not in fault


def test_a_worker_is_recycled_after_its_documents() -> None:
    """After the set number of documents the process is replaced by another."""

    async def act(pool: Pool) -> tuple[int, int]:
        numbers = [(await pool.run(deeds.process_number)).body for _ in range(6)]
        return len(set(numbers)), pool.restarts["recycled"]

    assert (3, 3) == with_pool(act, documents=2)


def test_a_worker_that_keeps_memory_is_replaced() -> None:
    """Growth that a worker cannot give back ends with it, and the document that grew it is answered all the same."""

    async def act(pool: Pool) -> tuple[int, int]:
        numbers = [(await pool.run(deeds.keep, 20)).body for _ in range(4)]
        return len(set(numbers)), pool.restarts["grown"]

    assert (2, 2) == with_pool(act, allowance=Allowance(2.0, 5.0, 128, kept_mb=30.0))


def test_large_blocks_go_back_as_they_are_freed() -> None:
    """After forty megabytes in blocks of two, with small ones between, next to nothing stays, however large a block was before."""

    async def act(pool: Pool) -> int:
        return int((await pool.run(deeds.pass_through, 20, 2)).body)

    assert with_pool(act) < 4_000_000


def test_a_worker_that_used_memory_gives_it_back() -> None:
    """Memory that was used and freed goes back to the system: the worker stays."""

    async def act(pool: Pool) -> tuple[int, int]:
        numbers = [(await pool.run(deeds.use, 60)).body for _ in range(3)]
        return len(set(numbers)), pool.restarts["grown"]

    assert (1, 0) == with_pool(act, allowance=Allowance(2.0, 5.0, 128, kept_mb=30.0))


def test_nobody_waits_for_ever() -> None:
    """A document that gets no worker in time is refused as busy; the one before it is not harmed."""

    async def scene() -> tuple[bytes, int]:
        pool = Pool(1, TIGHT, ("deeds",), patience=0.1)
        await pool.start()
        first = asyncio.create_task(pool.run(deeds.nap, 0.5))
        await asyncio.sleep(0.05)
        with pytest.raises(Busy):
            await pool.run(deeds.echo, b"second")
        answer = (await first).body
        await pool.close()
        return answer, pool.waiting

    assert (b"rested", 0) == asyncio.run(scene())


def test_a_cancelled_document_frees_its_worker() -> None:
    """A caller that goes away takes the work along, and the next one is served."""

    async def act(pool: Pool) -> tuple[bytes, dict[str, int]]:
        task = asyncio.create_task(pool.run(deeds.nap, 60))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return (await pool.run(deeds.echo, b"next")).body, dict(pool.restarts)

    assert (b"next", {"cancelled": 1}) == with_pool(act)


def test_an_idle_worker_that_died_is_noticed_before_a_document_is_given_to_it() -> None:
    """A process that the system kills while it waits costs nobody an answer."""

    async def act(pool: Pool) -> tuple[bytes, int]:
        number = int((await pool.run(deeds.process_number)).body)
        os.kill(number, signal.SIGKILL)
        await asyncio.sleep(0.1)
        return (await pool.run(deeds.echo, b"next")).body, pool.restarts["idle"]

    assert (b"next", 1) == with_pool(act)


def test_a_worker_writes_nothing_anywhere(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What a library prints or tries to store of a document reaches neither the output nor the disk."""
    path = tmp_path / "leak"

    async def act(pool: Pool) -> bytes:
        with pytest.raises(InternalError):
            await pool.run(deeds.write_file, str(path))
        return (await pool.run(deeds.chatter)).body

    assert b"said" == with_pool(act)
    assert ("", "") == tuple(capfd.readouterr())
    assert not path.exists() or path.read_bytes() == b""


def test_a_storm_loses_no_innocent_document() -> None:
    """Among documents that crash, hang, exit or blow up, every good one is answered and every bad one gets its own error."""
    chance = random.Random(20)
    bad: list[tuple[Work, type[Exception]]] = [
        (deeds.segfault, WorkerLost),
        (deeds.be_killed, WorkerLost),
        (deeds.leave, WorkerLost),
        (deeds.abort, TooComplex),
        (deeds.stumble, InternalError),
        (deeds.hoard, TooComplex),
    ]
    plan = [chance.choice(bad) if chance.random() < 0.3 else (deeds.echo, None) for _ in range(120)]

    async def one(pool: Pool, number: int) -> object:
        work, error = plan[number]
        if error is None:
            return (await pool.run(work, str(number).encode())).body
        with pytest.raises(error):
            await pool.run(work)
        return error

    async def act(pool: Pool) -> list[object]:
        return await asyncio.gather(*(one(pool, number) for number in range(len(plan))))

    expected = [str(number).encode() if error is None else error for number, (_, error) in enumerate(plan)]
    assert expected == with_pool(act, size=2)


def test_it_survives_the_loss_of_the_fork_server() -> None:
    """When the process that workers come from is killed, it is started again."""

    async def act(pool: Pool) -> bytes:
        from multiprocessing.forkserver import _forkserver

        os.kill(vars(_forkserver)["_forkserver_pid"], signal.SIGKILL)
        for work in (deeds.be_killed, deeds.segfault, deeds.leave):
            with pytest.raises(WorkerLost):
                await pool.run(work)
        return (await pool.run(deeds.echo, b"next")).body

    assert b"next" == with_pool(act)
