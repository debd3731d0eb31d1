"""Starts the real service as a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

ROOT = Path(__file__).parents[2]
KEY = "correct-horse-battery"
PATIENCE = 60.0


def free_port() -> int:
    """Return a TCP port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Running:
    """A service that answers."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def output(self) -> bytes:
        """Return all that it has written to its standard output and error."""
        return self.log.read_bytes()

    def stop(self) -> int:
        """Send SIGTERM and return the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[Running]:
    """Run the service with *settings* as its environment; *folder* takes its output."""
    port, log = free_port(), folder / "output"
    path = os.pathsep.join(part for part in (os.environ.get("PYTHONPATH"), str(ROOT / "src")) if part)
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, "API_KEY": KEY, "WORKERS": "1", **settings}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "resume_ats_scorer.cli", "serve", "--port", str(port)],
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
    server = Running(f"http://127.0.0.1:{port}", process, log)
    try:
        _wait(server)
        yield server
    finally:
        process.kill()
        process.wait()


def _wait(server: Running) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        assert server.process.poll() is None, server.output().decode()
        assert time.monotonic() < until, server.output().decode()
        try:
            if httpx2.get(f"{server.url}/health/ready").status_code == 200:
                return
        except httpx2.TransportError:
            time.sleep(0.05)
