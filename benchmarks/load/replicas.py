"""Replicas of the service on this machine behind a real nginx; nothing listens beyond 127.0.0.1."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx2

ROOT = Path(__file__).parents[2]
KEY = "key-of-the-load-test"
PATIENCE = 90.0
_TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """Return a TCP port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Replica:
    """One running service with *workers* workers, always on the same port."""

    def __init__(self, folder: Path, workers: int = 1) -> None:
        """Choose its port; `start` starts it, its output goes to *folder*."""
        self.port = free_port()
        self._log = folder / f"replica-{self.port}.log"
        self._environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "src"),
            "API_KEY": KEY,
            "WORKERS": str(workers),
            "QUEUE_SIZE": "256",
        }

    def start(self) -> None:
        """Start it and wait until it is ready."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "resume_ats_scorer.cli", "serve", "--port", str(self.port)],
                env=self._environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + PATIENCE
        while not self._ready():
            assert time.monotonic() < until, self._log.read_text()[-2000:]
            time.sleep(0.05)

    def _ready(self) -> bool:
        try:
            return httpx2.get(f"http://127.0.0.1:{self.port}/health/ready").status_code == 200
        except httpx2.TransportError:
            return False

    def stop(self) -> int:
        """Send SIGTERM, wait for the end and return the exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """End it in any case."""
        self._process.kill()
        self._process.wait()

    def cpu_seconds(self) -> float:
        """Return the CPU time of the service and its processes, of those that have ended too."""
        return sum(_cpu(pid) for pid in _family(self._process.pid))


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(int(field) for field in fields[11:15]) / _TICKS


@contextmanager
def replicas(folder: Path, count: int, workers: int = 1) -> Iterator[list[Replica]]:
    """Run *count* replicas."""
    with ExitStack() as stack:
        running = [Replica(folder, workers) for _ in range(count)]
        for one in running:
            one.start()
            stack.callback(one.kill)
        yield running


@contextmanager
def nginx(folder: Path, behind: Sequence[Replica], *, keep_alive: bool) -> Iterator[str]:
    """Run nginx in front of the replicas *behind*; yields its address."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        raise SystemExit("nginx is not installed; on Debian or Ubuntu: apt-get install nginx-light")
    port = free_port()
    text = (ROOT / "benchmarks/load/nginx.conf").read_text().replace("PORT", str(port))
    text = text.replace("SERVERS", " ".join(f"server 127.0.0.1:{one.port} max_fails=0;" for one in behind))
    text = text.replace("KEEPALIVE", "keepalive 16; keepalive_timeout 20s;" if keep_alive else "").replace(
        "CONNECTION", "" if keep_alive else "close"
    )
    (folder / "nginx.conf").write_text(text)
    folder.chmod(0o755)  # started by root, nginx works as nobody
    process = subprocess.Popen([program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")])
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url)
        yield url
    finally:
        process.terminate()
        process.wait()


def _wait_for(url: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            if httpx2.get(f"{url}/health/ready").status_code == 200:
                return
        except httpx2.TransportError:
            pass
        time.sleep(0.05)
    raise SystemExit("nginx does not answer")
