"""Storms on the worker pool itself: crashes, hangs, exits and hoarding among good documents."""

import asyncio
import os
import random
import signal
import time
from collections.abc import Callable
from typing import Any

import deeds
from trials import Row, percentile

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


async def storms(count: int, tasks: int) -> Row:
    """Run *count* storms of *tasks* tasks, a tenth of them bad."""
    wrong = 0
    began = time.perf_counter()
    for storm in range(count):
        pool = Pool(2, Allowance(cpu_seconds=0.2, wall_seconds=20.0, memory_mb=128), ("deeds", "resume_ats_scorer.workers"))
        await pool.start()
        wrong += sum(await asyncio.gather(*(_wrong(pool, storm * tasks + number) for number in range(tasks))))
        await pool.close()
    seen = f"{count} storms of {tasks} tasks in {time.perf_counter() - began:.0f} s: {wrong} tasks without the right answer"
    return Row("storms of crashes, loops, exits, hoarding", seen, "wrong answers" if wrong else "")


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


async def takeovers(count: int) -> Row:
    """Kill a worker *count* times while a document waits, and measure how long that one has to wait for its answer."""
    pool = Pool(1, Allowance(), ("deeds", "resume_ats_scorer.web.preload"))
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
    seen = f"{count} times: {percentile(waits, 0.5) * 1000:.0f} ms at the median, {max(waits) * 1000:.0f} ms at most"
    return Row("wait of the next document after a worker was killed", seen, "too long" if percentile(waits, 0.9) > 0.1 else "")
