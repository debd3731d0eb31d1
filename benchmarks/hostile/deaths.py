"""Trials in which processes end: workers under load, the service under load, the service at once."""

import asyncio
import json
import random
import signal
import time
from collections import Counter

import httpx2
from door import GOOD, Seen, ask, service
from processes import at_work, children, strike, workers
from report import Figures, Told, counts, numbers, percentile, total

SIGNALS = (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS)
CALLERS = 6


async def kills(first: int, count: int) -> Figures:
    """Kill a working worker *count* times while documents keep coming."""
    chance = random.Random(first)
    found: list[Seen] = []
    waits: list[float] = []
    async with service(WORKER_WALL_SECONDS="6") as (server, client):
        stop = asyncio.Event()

        async def caller() -> None:
            while not stop.is_set():
                found.append(await ask(client, GOOD))

        callers = [asyncio.create_task(caller()) for _ in range(4)]
        while len(waits) < count:
            await asyncio.sleep(chance.uniform(0.02, 0.12))
            busy = [pid for pid in workers(server.process.pid) if at_work(pid)]
            if busy:
                strike(chance.choice(busy), chance.choice(SIGNALS))
                before, began = len(found), time.perf_counter()
                while not any(status == 200 for status, _, _ in found[before:]):
                    await asyncio.sleep(0.001)
                waits.append(time.perf_counter() - began)
        stop.set()
        await asyncio.gather(*callers)
    return {"codes": Counter(code or "answered" for _, code, _ in found), "waits": waits}


def tell_kills(parts: list[Figures]) -> Told:
    """Return who failed for it."""
    codes, waits = total(parts, "codes"), list(numbers(parts, "waits"))
    failed = codes["worker_lost"] + codes["too_complex"]
    others = set(codes) - {"answered", "worker_lost", "too_complex"}
    seen = (
        f"{len(waits)} workers killed among {codes.total():,} requests: {failed} refused ({counts(codes)}); next answer after "
        f"{percentile(waits, 0.5) * 1000:.0f} ms at the median, {max(waits) * 1000:.0f} ms at most, its own work included"
    )
    return Told(seen, f"other refusals: {others}" if others or failed > len(waits) else "")


async def stops(first: int, count: int) -> Figures:
    """End the service *count* times under load; whatever it had accepted must have been answered."""
    lost = answered = 0
    for number in range(first, first + count):
        async with service() as (server, client):
            statuses: list[int] = []

            async def caller(client: httpx2.AsyncClient = client, statuses: list[int] = statuses) -> None:
                while status := (await ask(client, GOOD))[0]:
                    statuses.append(status)

            callers = [asyncio.create_task(caller()) for _ in range(CALLERS)]
            while len(statuses) < CALLERS // 2:
                await asyncio.sleep(0.005)
            await asyncio.sleep(number % 10 / 50)
            await asyncio.to_thread(server.stop)
            await asyncio.gather(*callers)
            lines = [json.loads(line) for line in server.output().splitlines()]
            accepted = [line for line in lines if line["event"] == "request" and line["route"] == "/score"]
            answered += len(accepted)
            lost += len(accepted) - statuses.count(200)
    return {"count": count, "answered": answered, "lost": lost}


def tell_stops(parts: list[Figures]) -> Told:
    """Return whether anything in flight was lost."""
    times, answered, lost = (sum(part[name] for part in parts) for name in ("count", "answered", "lost"))
    return Told(f"{times} times: {answered:,} requests accepted, {lost} not answered with 200", "lost" if lost else "")


async def orphans(_first: int, count: int) -> Figures:
    """Kill the service *count* times while it works, and see how long its processes stay."""
    stayed: list[float] = []
    for _ in range(count):
        async with service() as (server, client):
            call = asyncio.create_task(ask(client, GOOD))
            family = [*children(server.process.pid), *workers(server.process.pid)]
            strike(server.process.pid, signal.SIGKILL)
            began = time.perf_counter()
            while any(_lives(pid) for pid in family) and time.perf_counter() - began < 30:
                await asyncio.sleep(0.01)
            stayed.append(time.perf_counter() - began)
            await asyncio.gather(call, return_exceptions=True)
    return {"stayed": stayed}


def _lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123
            return file.read().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def tell_orphans(parts: list[Figures]) -> Told:
    """Return how long the processes of a service that was killed stay."""
    stayed = list(numbers(parts, "stayed"))
    seen = f"{len(stayed)} times: none of its processes left after {max(stayed):.2f} s at most"
    return Told(seen, "processes stay" if max(stayed) > 10 else "")
