"""What tests have worker processes do."""

import ctypes
import os
import signal
import sys
import time
from pathlib import Path

from resume_ats_scorer.errors import Encrypted, PostingUnreadable, Stumbled, UnsupportedType, reading

Answer = tuple[bytes, dict[str, float]]


def echo(data: bytes) -> Answer:
    return data, {"length": float(len(data))}


def process_number() -> Answer:
    return str(os.getpid()).encode(), {}


def nap(seconds: float) -> Answer:
    time.sleep(seconds)
    return b"rested", {}


def refuse() -> Answer:
    raise Encrypted


def refuse_with(message: str) -> Answer:
    raise UnsupportedType(message)


def stumble() -> Answer:
    raise KeyError("words of the document")


def stumble_over_the_file() -> Answer:
    with reading():
        raise KeyError("words of the document")


def stumble_over_the_posting() -> Answer:
    try:
        return stumble_over_the_file()
    except Stumbled as error:
        raise PostingUnreadable from error


def spin() -> Answer:
    while True:
        pass


def hoard() -> Answer:
    kept = [b"x" * 1_048_576]
    while True:
        kept.append(kept[-1] * 2)


_KEPT: list[bytes] = []


def keep(megabytes: int) -> Answer:
    _KEPT.append(b"x" * (megabytes * 1_048_576))
    return process_number()


def use(megabytes: int) -> Answer:
    """Use much memory in pieces that the C library keeps when they are freed."""
    pieces = [bytearray(60_000) for _ in range(megabytes * 1_048_576 // 60_000)]
    held = bytearray(60_000)
    del pieces
    assert held
    return process_number()


def pass_through(blocks: int, megabytes: int) -> Answer:
    """Free one large block, then hold and free many of *megabytes* with small ones between; return the bytes that stay."""
    before = resident()
    largest = bytearray(30 * 1_048_576)
    del largest
    held, between = [], []
    for _ in range(blocks):
        held.append(bytearray(b"x") * (megabytes * 1_048_576))
        between.append(bytearray(1000))
    del held
    return str(resident() - before).encode(), {"between": float(len(between))}


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def sink() -> Answer:
    def deeper(level: int) -> int:
        return deeper(level + 1) + 1

    return str(deeper(0)).encode(), {}


def segfault() -> Answer:
    ctypes.string_at(0)
    return b"", {}


def abort() -> Answer:
    os.abort()


def be_killed() -> Answer:
    os.kill(os.getpid(), signal.SIGKILL)
    return b"", {}


def leave() -> Answer:
    os._exit(0)


def chatter() -> Answer:
    sys.stdout.write("words of the document\n")
    sys.stderr.write("words of the document\n")
    os.write(1, b"words of the document")
    return b"said", {}


def write_file(path: str) -> Answer:
    Path(path).write_bytes(b"words of the document")
    return b"written", {}


def memory() -> Answer:
    rollup = Path("/proc/self/smaps_rollup").read_text()
    private = sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith(("Private_Dirty", "Private_Clean")))
    return str(private).encode(), {}
