"""Trials of the service over HTTP: broken files, many documents, too many callers, many people."""

import asyncio
import contextlib
import csv
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from http import HTTPStatus
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path

import httpx2
from mutations import EXAMPLES, data_folder, mutated
from processes import memory_mb, output_of, private_mb, workers
from report import ROOT, Figures, Told, counts, numbers, percentile, total
from servers import KEY, Running, running

POSTING = (EXAMPLES / "software_engineer_posting.txt").read_bytes()
GOOD = {
    "resume": ("cv.pdf", (EXAMPLES / "software_engineer.pdf").read_bytes()),
    "job_description_file": ("job.txt", POSTING),
}
DOCUMENTED = {"200", "413", "415", "422", "503"}
PEOPLE = 100
CALLERS = 100
QUEUE = 8
LONGEST = 20.0
"""Seconds: the wall clock of a worker."""
SERVICE_MB, WORKER_MB = 10, 48
"""Megabytes that the service itself may gain while documents go on, and that each of three workers may keep."""

Files = dict[str, tuple[str, bytes]]
Seen = tuple[int, str, float]
"""Status, code of the refusal, seconds."""


@contextlib.asynccontextmanager
async def service(**settings: str) -> AsyncIterator[tuple[Running, httpx2.AsyncClient]]:
    """Run a service with two workers, and a client for it."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), **{"WORKERS": "2", **settings}) as server:
        bounds = httpx2.Limits(max_connections=200)
        async with httpx2.AsyncClient(base_url=server.url, headers={"X-API-Key": KEY}, timeout=60, limits=bounds) as client:
            yield server, client


async def ask(client: httpx2.AsyncClient, files: Files) -> Seen:
    """Send one request; return status, code of the refusal and seconds; status 0 where no answer came."""
    began = time.perf_counter()
    try:
        answer = await client.post("/score", files=files)
    except httpx2.TransportError:
        return 0, "no_answer", time.perf_counter() - began
    code = "" if answer.status_code == HTTPStatus.OK else answer.json()["code"]
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


async def broken_files(first: int, count: int) -> Figures:
    """Send *count* broken files, from number *first* on."""
    async with service(METRICS_ENABLED="true") as (server, client):
        await in_turn(client, [GOOD] * 50, 2)
        before = memory_mb(server.process.pid)
        todo = ({**GOOD, "resume": (f"cv{suffix}", data)} for suffix, data in mutated(first, count, data_folder()))
        found = await in_turn(client, todo, 4)
        after = memory_mb(server.process.pid)
        well = (await ask(client, GOOD))[0] == HTTPStatus.OK
        figures = (await client.get("/metrics")).text
    return {
        "statuses": Counter(str(status) for status, _, _ in found),
        "codes": Counter(code for _, code, _ in found if code),
        "slowest": [max(seconds for _, _, seconds in found)],
        "before": [before],
        "after": [after],
        "places": re.findall(r'^ats_worker_faults_total\{where="(.*?)"\}', figures, re.MULTILINE),
        "well": well,
    }


def tell_files(parts: list[Figures]) -> Told:
    """Return what became of the broken files."""
    statuses = total(parts, "statuses")
    slowest = max(numbers(parts, "slowest"))
    bad = {status: number for status, number in statuses.items() if status not in DOCUMENTED}
    answered = ", ".join(f"{number:,} answered with {status}" for status, number in statuses.most_common())
    places = sorted({place for part in parts for place in part["places"]})
    seen = (
        f"{statuses.total():,} files: {answered} ({counts(total(parts, 'codes'))}); slowest {slowest:.2f} s; memory of "
        f"all processes at most {max(numbers(parts, 'before')):.0f} MB before a part of them, "
        f"{max(numbers(parts, 'after')):.0f} MB after"
    )
    if bad:
        return Told(seen, f"statuses {bad}; {'; '.join(places)}")
    return Told(seen, "" if all(part["well"] for part in parts) and slowest < LONGEST else "not well afterwards, or a hang")


async def many_documents(first: int, count: int) -> Figures:
    """Send *count* documents to one service, good and broken by turns, and watch the memory."""
    broken = ({**GOOD, "resume": (f"cv{suffix}", data)} for suffix, data in mutated(first, count, data_folder()))
    todo = chain.from_iterable((GOOD, each) for each in broken)
    async with service(METRICS_ENABLED="true") as (server, client):
        await in_turn(client, [GOOD] * 20, 4)
        pid = server.process.pid
        marks, own = [memory_mb(pid)], [private_mb(pid)]
        for _ in range(5):
            await in_turn(client, islice(todo, count // 5), 4)
            marks.append(memory_mb(pid))
            own.append(private_mb(pid))
        largest = max(private_mb(worker) for worker in workers(pid))
        figures = (await client.get("/metrics")).text
    replaced = {cause: int(number) for cause, number in re.findall(r'restarts_total\{cause="(\w+)"\} (\d+)', figures)}
    return {"count": count, "marks": marks, "own": own, "worker": largest, "replaced": replaced}


def tell_documents(parts: list[Figures]) -> Told:
    """Return how the memory went."""
    [part] = parts
    marks, own = part["marks"], part["own"]
    seen = (
        f"{part['count']:,} documents: {marks[0]:.0f} MB before, {', '.join(f'{mark:.0f}' for mark in marks[1:])} MB after "
        f"each fifth, all processes together; of its own the service had {own[0]:.0f} MB before and {own[-1]:.0f} after, a "
        f"worker up to {part['worker']:.0f}; replaced: {counts(Counter(part['replaced'])) or 'none'}"
    )
    flat = own[-1] - own[1] < SERVICE_MB and marks[-1] - marks[0] < SERVICE_MB + 3 * WORKER_MB
    return Told(seen, "" if flat else "memory grew")


async def overload(_first: int, seconds: int) -> Figures:
    """Have far more callers than permits; each goes on at once after an answer, and after `Retry-After` when refused."""
    async with service(QUEUE_SIZE=str(QUEUE)) as (_, client):
        until = time.perf_counter() + seconds
        found: list[Seen] = []

        async def caller() -> None:
            while time.perf_counter() < until:
                found.append(await ask(client, GOOD))
                if found[-1][0] == HTTPStatus.TOO_MANY_REQUESTS:
                    await asyncio.sleep(1)

        await asyncio.gather(*(caller() for _ in range(CALLERS)))
        health = (await client.get("/health/live")).status_code
    return {
        "seconds": seconds,
        "good": [took for status, _, took in found if status == HTTPStatus.OK],
        "busy": [took for status, code, took in found if (status, code) == (429, "busy")],
        "all": len(found),
        "health": health,
    }


def tell_overload(parts: list[Figures]) -> Told:
    """Return how callers were answered and refused."""
    [part] = parts
    good, busy = part["good"], part["busy"]
    others = part["all"] - len(good) - len(busy)
    seen = (
        f"{CALLERS} callers for {part['seconds']} s, {QUEUE + 2} permits: {len(good):,} answered (p99 "
        f"{percentile(good, 0.99):.2f} s), {len(busy):,} refused with 429 (p99 {percentile(busy, 0.99):.2f} s), {others} other; "
        f"health {part['health']}"
    )
    return Told(seen, "other answers" if others or part["health"] != HTTPStatus.OK else "")


async def people(_first: int, seconds: int) -> Figures:
    """Have a hundred people send real files with Locust, each one every one to three seconds."""
    if find_spec("locust") is None:
        return {"missing": "locust is not installed"}
    script = str(ROOT / "benchmarks/hostile/people.py")
    with tempfile.TemporaryDirectory() as folder:
        async with service(WORKERS=str(os.cpu_count()), QUEUE_SIZE="256") as (server, _):
            command = [sys.executable, "-m", "locust", "-f", script, "--headless", "--only-summary", "--csv", f"{folder}/people"]
            command += ["-u", str(PEOPLE), "-r", "20", "-t", f"{seconds}s", "-H", server.url]
            await output_of(*command, API_KEY=KEY)
        with Path(folder, "people_stats.csv").open(newline="") as file:
            row = next((row for row in csv.DictReader(file) if row["Name"] == "/score"), None)
    if row is None:
        return {"missing": "nobody sent anything"}
    return {
        "seconds": seconds,
        "load": os.getloadavg()[0],
        **{key: row[key] for key in ("Request Count", "Failure Count", "50%", "99%")},
    }


def tell_people(parts: list[Figures]) -> Told:
    """Return how long people waited."""
    [part] = parts
    if "missing" in part:
        return Told("not run", part["missing"])
    done, failed, middle, slow = (int(part[key]) for key in ("Request Count", "Failure Count", "50%", "99%"))
    seen = (
        f"{PEOPLE} people for {part['seconds']} s: {done:,} requests, {failed} failed, p50 {middle} ms, p99 {slow} ms "
        f"(load of the machine {part['load']:.1f})"
    )
    return Told(seen, "" if not failed and slow < 1000 else "failures or p99 over 1 s")
