"""A container engine: the one that answers, or one that can be had beside this checkout."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
HELPER = ROOT / "../shared/tools/image-engine"
"""Starts an engine where none runs, and prints the environment that leads a client to it."""
CONFINED = ("--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges:true", "--tmpfs", "/tmp:size=64m")
PATIENCE = 90.0


class NoEngineError(Exception):
    """No engine answers and none can be had."""


class Engine:
    """A docker client that reaches its engine."""

    def __init__(self) -> None:
        """Find the engine, or start one. Raises NoEngineError."""
        self._client = shutil.which("docker", path="/usr/bin") or shutil.which("docker")
        self._environment = dict(os.environ, DOCKER_BUILDKIT="1")
        if not self._answers() and HELPER.is_file():
            try:
                up = subprocess.run([str(HELPER), "up"], capture_output=True, text=True, timeout=400, check=False)
            except subprocess.TimeoutExpired:
                raise NoEngineError("The container engine beside this checkout took too long to start.") from None
            exports = [line.removeprefix("export ") for line in up.stdout.splitlines() if line.startswith("export ")]
            self._environment |= dict(line.split("=", 1) for line in exports)
            self._client = shutil.which("docker", path="/usr/bin")
        if not self._answers():
            raise NoEngineError("No container engine answers here, and none can be had.")

    def _answers(self) -> bool:
        if self._client is None:
            return False
        return subprocess.run([self._client, "version"], env=self._environment, capture_output=True, check=False).returncode == 0

    def __call__(self, *arguments: str, check: bool = True, stdin: bytes | None = None) -> str:
        """Return what `docker ARGUMENTS` prints. Raises CalledProcessError where it fails and *check* is set."""
        command = [str(self._client), *arguments]
        done = subprocess.run(command, env=self._environment, input=stdin, capture_output=True, check=False)
        if check and done.returncode:
            print(done.stdout.decode()[-4000:], done.stderr.decode()[-4000:])
            done.check_returncode()
        return (done.stdout + (b"" if check else done.stderr)).decode().strip()

    def base_with(self, base: str, bundle: Path, tag: str) -> None:
        """Make the image *tag*: *base* that trusts the certificate authorities of *bundle*, as needed behind some proxies."""
        target = "/etc/ssl/certs/ca-certificates.crt"
        lines = f"FROM {base}\nCOPY {bundle.name} {target}\nENV SSL_CERT_FILE={target} PIP_CERT={target}\n"
        self("build", "--quiet", "--tag", tag, "--file", "-", str(bundle.parent), stdin=lines.encode())

    def megabytes(self, image: str) -> float:
        """Return the size of *image* in millions of bytes."""
        return int(self("image", "inspect", "--format", "{{.Size}}", image)) / 1e6


@dataclass
class Container:
    """A container of the service."""

    engine: Engine
    number: str
    url: str

    def run(self, command: str) -> str:
        """Return what a shell in the container prints, errors too."""
        return self.engine("exec", self.number, "sh", "-c", command, check=False)

    def started(self) -> float:
        """Return when its process was started, in seconds since 1970."""
        text = self.engine("inspect", "--format", "{{.State.StartedAt}}", self.number)
        return datetime.fromisoformat(text[:26].rstrip("Z")).replace(tzinfo=UTC).timestamp()

    def cpu_seconds(self) -> float:
        """Return the CPU time of all its processes."""
        read = self.run("cat /sys/fs/cgroup/cpuacct/cpuacct.usage 2>/dev/null || grep usage_usec /sys/fs/cgroup/cpu.stat").split()
        return int(read[-1]) / (1e9 if len(read) == 1 else 1e6)

    def peak_megabytes(self) -> float:
        """Return the most memory that it held at a time, caches included."""
        read = self.run("cat /sys/fs/cgroup/memory/memory.max_usage_in_bytes 2>/dev/null || cat /sys/fs/cgroup/memory.peak")
        return int(read) / 2**20


@contextmanager
def running(engine: Engine, image: str, *options: str, **settings: str) -> Iterator[Container]:
    """Run *image* confined with *options* and *settings* as its environment, on a free port of 127.0.0.1."""
    environment = [part for name, value in settings.items() for part in ("--env", f"{name}={value}")]
    number = engine("run", "--detach", "--publish", "127.0.0.1::8000", *CONFINED, *options, *environment, image)
    try:
        until = time.monotonic() + PATIENCE
        while not (address := engine("port", number, "8000/tcp", check=False)).startswith("127."):
            assert time.monotonic() < until, address
        yield Container(engine, number, f"http://{address.splitlines()[0]}")
    finally:
        engine("rm", "--force", number)
