"""The trials: each disturbs a real service over HTTP on this machine and returns what was seen."""

import asyncio
import contextlib
import json
import random
import re
import signal
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from http import HTTPStatus
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import httpx2
from mutations import EXAMPLES, data_folder, mutated
from processes import at_work, memory_mb, private_mb, strike, workers
from servers import KEY, Running, running

POSTING = (EXAMPLES / "software_engineer_posting.txt").read_bytes()
GOOD = {
    "resume": ("cv.pdf", (EXAMPLES / "software_engineer.pdf").read_bytes()),
    "job_description_file": ("job.txt", POSTING),
}
DOCUMENTED = {200, 413, 415, 422}
WORKERS = "2"


Files = dict[str, tuple[str, bytes]]
Seen = tuple[int, str, float]
"""Status, code of the refusal, seconds."""


class Row(NamedTuple):
    """One line of the report."""

    trial: str
    seen: str
    fault: str = ""


@contextlib.asynccontextmanager
async def service(**settings: str) -> AsyncIterator[tuple[Running, httpx2.AsyncClient]]:
    """Run a service and a client for it."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), WORKERS=WORKERS, **settings) as server:
        bounds = httpx2.Limits(max_connections=200)
        async with httpx2.AsyncClient(base_url=server.url, headers={"X-API-Key": KEY}, timeout=60, limits=bounds) as client:
            yield server, client


async def ask(client: httpx2.AsyncClient, files: Files) -> Seen:
    """Send one request; return status, code of the refusal and seconds."""
    began = time.perf_counter()
    answer = await client.post("/score", files=files)
    code = "" if answer.status_code == 200 else answer.json()["code"]
    return answer.status_code, code, time.perf_counter() - began


async def in_turn(client: httpx2.AsyncClient, todo: Iterable[Files], at_once: int) -> list[Seen]:
    """Send everything, *at_once* requests at a time."""
    left = iter(todo)
    found: list[Seen] = []

    async def caller() -> None:
        while (files := next(left, None)) is not None:
            found.append(await ask(client, files))

    await asyncio.gather(*(caller() for _ in range(at_once)))
    return found


def percentile(numbers: list[float], share: float) -> float:
    """Return the number that *share* of all are at most."""
    return sorted(numbers)[min(int(len(numbers) * share), len(numbers) - 1)]


async def broken_files(count: int) -> Row:
    """Send *count* broken files."""
    async with service(METRICS_ENABLED="true") as (server, client):
        await in_turn(client, [GOOD] * 50, 2)
        before = memory_mb(server.process.pid)
        todo = ({**GOOD, "resume": (f"cv{suffix}", data)} for suffix, data in mutated(count, data_folder()))
        found = await in_turn(client, todo, 4)
        after = memory_mb(server.process.pid)
        well = (await ask(client, GOOD))[0] == 200
        figures = (await client.get("/metrics")).text
    statuses = Counter(status for status, _, _ in found)
    codes = Counter(code for _, code, _ in found if code)
    slowest = max(seconds for _, _, seconds in found)
    bad = {status: number for status, number in statuses.items() if status not in DOCUMENTED}
    places = re.findall(r'^ats_worker_faults_total\{where="(.*?)"\}', figures, re.MULTILINE)
    fault = f"statuses {bad}; {'; '.join(places)}" if bad else "" if well and slowest < 21 else "not well afterwards, or a hang"
    seen = (
        f"{len(found):,} files: {_counts(statuses)} ({_counts(codes)}); slowest {slowest:.2f} s; "
        f"memory {before:.0f} MB before, {after:.0f} MB after"
    )
    return Row("broken files through the door", seen, fault)


async def kills(count: int) -> Row:
    """Kill a working worker *count* times while documents keep coming."""
    chance = random.Random(0)
    signals = (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS)
    async with service(WORKER_WALL_SECONDS="6") as (server, client):
        found: list[Seen] = []
        stop = asyncio.Event()

        async def caller() -> None:
            while not stop.is_set():
                found.append(await ask(client, GOOD))

        callers = [asyncio.create_task(caller()) for _ in range(4)]
        struck = 0
        waits: list[float] = []
        while struck < count:
            await asyncio.sleep(chance.uniform(0.02, 0.12))
            busy = [pid for pid in workers(server.process.pid) if at_work(pid)]
            if busy:
                strike(chance.choice(busy), chance.choice(signals))
                struck += 1
                before, began = len(found), time.perf_counter()
                while not any(status == 200 for status, _, _ in found[before:]):
                    await asyncio.sleep(0.001)
                waits.append(time.perf_counter() - began)
        stop.set()
        await asyncio.gather(*callers)
    codes = Counter(code or "answered" for _, code, _ in found)
    failed = codes["worker_lost"] + codes["too_complex"]
    others = set(codes) - {"answered", "worker_lost", "too_complex"}
    seen = (
        f"{struck} workers killed among {len(found):,} requests: {failed} refused ({_counts(codes)}); next answer after "
        f"{percentile(waits, 0.5) * 1000:.0f} ms at the median, {max(waits) * 1000:.0f} ms at most"
    )
    return Row("workers killed under load", seen, f"other refusals: {others}" if others or failed > struck else "")


async def many_documents(count: int) -> Row:
    """Send *count* documents in a row, good and broken by turns, and watch the memory."""
    broken = ({**GOOD, "resume": (f"cv{suffix}", data)} for suffix, data in mutated(count, data_folder()))
    todo = chain.from_iterable((GOOD, each) for each in broken)
    async with service(METRICS_ENABLED="true") as (server, client):
        await in_turn(client, [GOOD] * 20, 4)
        marks = [memory_mb(server.process.pid)]
        for _ in range(5):
            await in_turn(client, islice(todo, count // 5), 4)
            marks.append(memory_mb(server.process.pid))
        own = [private_mb(pid) for pid in (server.process.pid, *workers(server.process.pid))]
        figures = (await client.get("/metrics")).text
    replaced = ", ".join(f"{number} {cause}" for cause, number in re.findall(r'restarts_total\{cause="(\w+)"\} (\d+)', figures))
    seen = (
        f"{count:,} documents: {marks[0]:.0f} MB before, {', '.join(f'{mark:.0f}' for mark in marks[1:])} MB after each fifth, all "
        f"processes together; of its own the service has {own[0]:.0f} MB, a worker up to {max(own[1:]):.0f}; replaced: {replaced}"
    )
    grown = marks[-1] - marks[1]
    return Row("good and broken documents by turns", seen, f"memory grew by {grown:.0f} MB" if grown > 60 else "")


async def stops(count: int) -> Row:
    """End the service *count* times under load; whatever it had accepted must have been answered."""
    lost = answered = 0
    for number in range(count):
        async with service() as (server, client):
            statuses: list[int] = []

            async def caller(client: httpx2.AsyncClient = client, statuses: list[int] = statuses) -> None:
                with contextlib.suppress(httpx2.TransportError):
                    while True:
                        statuses.append((await ask(client, GOOD))[0])

            callers = [asyncio.create_task(caller()) for _ in range(6)]
            while len(statuses) < 3:
                await asyncio.sleep(0.005)
            await asyncio.sleep(number % 10 / 50)
            await asyncio.to_thread(server.stop)
            await asyncio.gather(*callers)
            lines = [json.loads(line) for line in server.output().splitlines()]
            accepted = [line for line in lines if line["event"] == "request" and line["route"] == "/score"]
            answered += len(accepted)
            lost += len(accepted) - statuses.count(200)
    return Row(
        "SIGTERM under load", f"{count} times: {answered:,} requests accepted, {lost} not answered with 200", "lost" if lost else ""
    )


async def overload(users: int, seconds: float) -> Row:
    """Have far more callers than permits; each goes on at once after an answer, and after `Retry-After` when refused."""
    async with service(QUEUE_SIZE="8") as (_, client):
        until = time.perf_counter() + seconds
        found: list[Seen] = []

        async def caller() -> None:
            while time.perf_counter() < until:
                found.append(await ask(client, GOOD))
                if found[-1][0] == HTTPStatus.TOO_MANY_REQUESTS:
                    await asyncio.sleep(1)

        await asyncio.gather(*(caller() for _ in range(users)))
        health = (await client.get("/health/live")).status_code
    good = [took for status, _, took in found if status == 200]
    refused = [took for status, code, took in found if (status, code) == (429, "busy")]
    others = len(found) - len(good) - len(refused)
    seen = (
        f"{users} callers for {seconds:.0f} s, 10 permits: {len(good):,} answered "
        f"(p99 {percentile(good, 0.99):.2f} s), {len(refused):,} refused with 429 (p99 {percentile(refused, 0.99):.2f} s), "
        f"{others} other; health {health}"
    )
    return Row("overload", seen, "other answers" if others or health != 200 else "")


def _counts(counted: Counter[int] | Counter[str]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in counted.most_common())
