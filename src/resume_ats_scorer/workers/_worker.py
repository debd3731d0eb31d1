"""One worker process as its supervisor sees it."""

import contextlib
import json
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from types import ModuleType
from typing import Any

from resume_ats_scorer.workers._child import Allowance, Work, serve

_CONTEXT = multiprocessing.get_context("forkserver")
_START = threading.Lock()
"""multiprocessing keeps one list of children without a lock of its own: starting and joining take turns."""
_LARGEST_ANSWER = 64 * 1_048_576


class WorkerDied(Exception):  # noqa: N818 - an event, not a fault of ours
    """The process ended before it answered; `exit_code` is negative where a signal ended it."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


def start_fork_server(preload: tuple[str, ...]) -> None:
    """Start the process that workers are forked from, with the modules *preload* imported; does nothing where it runs.

    Best called before there are threads or an event loop.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with _START, _nameless_main():
        _CONTEXT.set_forkserver_preload(list(preload))
        forkserver.ensure_running()


@contextlib.contextmanager
def _nameless_main() -> Iterator[None]:
    """Keep multiprocessing from importing the program's main module in every worker: it costs more than the fork."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


class Worker:
    """A process with a private pipe. `exchange` blocks; `kill` may be called from any thread."""

    def __init__(self, allowance: Allowance) -> None:
        self.documents = 0
        self._pipe: Connection
        self._pipe, inner = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=serve, args=(inner, allowance), daemon=True)
        with _START, _nameless_main():
            self._process.start()
        inner.close()

    @property
    def pid(self) -> int:
        """Return the number of the process."""
        return self._process.pid or 0

    def usable(self) -> bool:
        """Tell whether the process still waits for work: an idle pipe with something to read is one that was closed."""
        try:
            return not self._pipe.poll()
        except OSError:
            return False

    def exchange(self, function: Work, arguments: tuple[Any, ...]) -> tuple[dict[str, Any], bytes]:
        """Return the head and the bytes of the answer. Raises WorkerDied."""
        self.documents += 1
        try:
            self._pipe.send((function, arguments))
            head = json.loads(self._pipe.recv_bytes(_LARGEST_ANSWER))
            return head, b"" if "code" in head else self._pipe.recv_bytes(_LARGEST_ANSWER)
        except (EOFError, OSError, ValueError):
            self.kill()
            raise WorkerDied(self.end()) from None

    def kill(self) -> None:
        """End the process at once."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def end(self) -> int | None:
        """Close the pipe, wait for the process to end, kill it where it does not, and return its exit code."""
        with contextlib.suppress(OSError):
            self._pipe.close()
        with _START:
            self._process.join(1.0)
            if self._process.exitcode is None:
                self.kill()
                self._process.join(1.0)
            return self._process.exitcode
