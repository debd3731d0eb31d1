"""The inside of a worker process."""

import gc
import json
import os
import resource
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from resume_ats_scorer.errors import InternalError, ScorerError, Stumbled, TooComplex, where
from resume_ats_scorer.model import value
from resume_ats_scorer.workers._heap import give_back, keep_heap_small

Work = Callable[..., tuple[bytes, dict[str, float]]]
"""A function of a module that workers can import; returns finished bytes and figures about the work, such as seconds by stage."""

_FILES = 64
_MEGABYTE = 1_048_576
_BLOCK = _MEGABYTE
"""Less costs time: with 128 kB a good resume took 6% more CPU."""
_YOUNG = 10_000
"""Objects made since the last garbage collection until the next: at Python's own 700 a document took 2 to 4% more CPU.

Hardly anything of a document is in cycles (some 10 objects), so memory is the same.
"""


@value
class Allowance:
    """What one document may take."""

    cpu_seconds: float = 5.0
    """CPU seconds; beyond, the process is ended by the kernel, in the middle of foreign code too."""
    wall_seconds: float = 20.0
    """Seconds in all; beyond, the supervisor kills the process."""
    memory_mb: int = 512
    """Megabytes of address space beyond those of an idle worker."""
    kept_mb: float = 48.0
    """Megabytes that a worker may have kept when a document is done; it is replaced where it cannot give enough back."""


def serve(pipe: Connection, allowance: Allowance) -> None:
    """Do one piece of work after the other until the other end of *pipe* is closed.

    The answer to each is a JSON head and, where it succeeded, the bytes: the supervisor never unpickles what a worker wrote.
    """
    keep_heap_small(_BLOCK)
    _confine(allowance)
    idle = _resident()
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_PROF, allowance.cpu_seconds)
        head, body = _attempt(function, arguments)
        signal.setitimer(signal.ITIMER_PROF, 0)
        del function, arguments
        if _resident() - idle > allowance.kept_mb * _MEGABYTE:
            give_back()
            head |= {"grown": _resident() - idle > allowance.kept_mb * _MEGABYTE}
        pipe.send_bytes(json.dumps(head).encode())
        if "code" not in head:
            pipe.send_bytes(body)
        if head.get("spent") or head.get("grown"):
            return


def _attempt(function: Work, arguments: tuple[Any, ...]) -> tuple[dict[str, Any], bytes]:
    try:
        body, figures = function(*arguments)
    except ScorerError as error:
        head = {"code": error.code, "message": str(error)}
        unforeseen = _unforeseen(error)
        return head | ({"where": where(unforeseen)} if unforeseen else {}), b""
    except MemoryError:
        return {"code": TooComplex.code, "message": TooComplex.default, "spent": True}, b""
    except RecursionError:
        return {"code": TooComplex.code, "message": TooComplex.default}, b""
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not take the worker with it
        return {"code": InternalError.code, "message": InternalError.default, "where": where(error)}, b""
    return {"figures": figures}, body


def _unforeseen(error: BaseException) -> BaseException | None:
    """Return what made a reader stumble, where that is why *error* was raised."""
    cause = error.__cause__
    return cause if cause is None or isinstance(error, Stumbled) else _unforeseen(cause)


def _confine(allowance: Allowance) -> None:
    """Bound this process: address space, no file to write, no core dump, no output, no signals meant for the service."""
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    address_space = _mapped() + allowance.memory_mb * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES, _FILES))
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def _mapped() -> int:
    """Return the bytes of address space mapped now."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def _resident() -> int:
    """Return the bytes in memory that are of no file: a fork starts with those of the process it came from."""
    resident, of_files = Path("/proc/self/statm").read_text().split()[1:3]
    return (int(resident) - int(of_files)) * resource.getpagesize()
