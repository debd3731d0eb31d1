"""Looks at and disturbs the processes of a running service."""

import asyncio
import contextlib
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path


def children(pid: int) -> list[int]:
    """Return the direct children of *pid*."""
    with contextlib.suppress(OSError):
        return [int(one) for task in Path(f"/proc/{pid}/task").iterdir() for one in (task / "children").read_text().split()]
    return []


def workers(server: int) -> list[int]:
    """Return the worker processes of *server*: the children of its fork server."""
    return [worker for child in children(server) for worker in children(child)]


def memory_mb(server: int) -> float:
    """Return the megabytes that *server* and all its processes use, shared pages counted once."""
    total = 0
    for pid in (server, *children(server), *workers(server)):
        with contextlib.suppress(OSError):
            found = [line for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines() if line.startswith("Pss:")]
            total += int(found[0].split()[1])
    return total / 1024


def private_mb(pid: int) -> float:
    """Return the megabytes of *pid* that it shares with no other process."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024


def at_work(pid: int) -> bool:
    """Tell whether *pid* is computing at this moment."""
    with contextlib.suppress(OSError, IndexError):
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "R"
    return False


def strike(pid: int, number: signal.Signals) -> None:
    """Send a signal, if the process is still there."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


async def output_of(*command: str, **environment: str) -> str:
    """Run *command* and return what it printed; it ends with its caller."""
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=DEVNULL, env={**os.environ, **environment})
    try:
        return (await process.communicate())[0].decode()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
