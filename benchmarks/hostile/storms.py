"""Storms on the worker pool itself: crashes, hangs, exits and hoarding among good documents."""

import asyncio
import os
import random
import signal
import time
from collections.abc import Callable
from typing import Any

import deeds
from report import Figures, Told, numbers, percentile

from resume_ats_scorer.errors import InternalError, ScorerError, TooComplex, WorkerLost
from resume_ats_scorer.workers import Allowance, Pool

BAD: tuple[tuple[Callable[..., Any], type[ScorerError]], ...] = (
    (deeds.segfault, WorkerLost),
    (deeds.be_killed, WorkerLost),
    (deeds.leave, WorkerLost),
    (deeds.spin, TooComplex),
    (deeds.hoard, TooComplex),
    (deeds.abort, TooComplex),
    (deeds.stumble, InternalError),
)
SHARE = 0.1
PRELOAD = ("deeds", "resume_ats_scorer.web.preload")
"""What the service loads, and what is done here."""
TASKS = 500
TAKEOVER_SECONDS = 0.1


async def storms(first: int, count: int) -> Figures:
    """Run *count* storms of tasks, a tenth of them bad."""
    wrong = 0
    for storm in range(first, first + count):
        pool = Pool(2, Allowance(cpu_seconds=0.2, wall_seconds=20.0, memory_mb=128), PRELOAD)
        await pool.start()
        wrong += sum(await asyncio.gather(*(_wrong(pool, storm * TASKS + number) for number in range(TASKS))))
        await pool.close()
    return {"count": count, "wrong": wrong}


def tell_storms(parts: list[Figures]) -> Told:
    """Return whether every task got its answer."""
    count, wrong = (sum(part[name] for part in parts) for name in ("count", "wrong"))
    seen = f"{count} storms of {TASKS} tasks, a tenth crashing, looping, hoarding or exiting: {wrong} without the right answer"
    return Told(seen, "wrong answers" if wrong else "")


async def _wrong(pool: Pool, number: int) -> bool:
    chance = random.Random(number)
    if chance.random() >= SHARE:
        data = str(number).encode()
        try:
            return (await pool.run(deeds.echo, data)).body != data
        except ScorerError:
            return True
    deed, expected = chance.choice(BAD)
    try:
        await pool.run(deed)
    except ScorerError as error:
        return type(error) is not expected
    return True


async def takeovers(_first: int, count: int) -> Figures:
    """Kill a worker *count* times while a document waits, and measure how long that one has to wait for its answer."""
    pool = Pool(1, Allowance(), PRELOAD)
    await pool.start()
    waits: list[float] = []
    for _ in range(count):
        number = int((await pool.run(deeds.process_number)).body)
        lost = asyncio.create_task(pool.run(deeds.nap, 60))
        await asyncio.sleep(0.1)
        waiting = asyncio.create_task(pool.run(deeds.echo, b"next"))
        await asyncio.sleep(0.02)
        began = time.perf_counter()
        os.kill(number, signal.SIGKILL)
        await waiting
        waits.append(time.perf_counter() - began)
        await asyncio.gather(lost, return_exceptions=True)
    await pool.close()
    return {"waits": waits}


def tell_takeovers(parts: list[Figures]) -> Told:
    """Return how long the next document waited."""
    waits = list(numbers(parts, "waits"))
    seen = f"{len(waits)} times: {percentile(waits, 0.5) * 1000:.0f} ms at the median, {max(waits) * 1000:.0f} ms at most"
    return Told(seen, "too long" if percentile(waits, 0.9) > TAKEOVER_SECONDS else "")
