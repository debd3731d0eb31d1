"""Print latency by file type and stage, next to raw pdfium and pdfplumber on the same files in the same run, and memory.

    make bench                                    # the examples
    python benchmarks/latency/bench.py FOLDER     # resumes of your own

Stages are CPU milliseconds in one process; `POST /score` is milliseconds on the wall through a real service with one worker, one
request at a time.
"""

import contextlib
import io
import os
import re
import socket
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import httpx
import pdfplumber
import pypdfium2

from resume_ats_scorer import pipeline

EXAMPLES = Path(__file__).parents[2] / "examples"
POSTING = (EXAMPLES / "software_engineer_posting.txt").read_text()
SUFFIXES = (".pdf", ".docx", ".odt", ".rtf", ".txt", ".md")
ROUNDS = 20
KEY = "benchmark-key"


def resumes(folder: Path) -> list[Path]:
    """Return the resumes in *folder* by type and name."""
    found = [
        path for path in folder.iterdir() if path.suffix in SUFFIXES and "posting" not in path.name and path.name != "README.md"
    ]
    return sorted(found, key=lambda path: (SUFFIXES.index(path.suffix), path.name))


def row(label: str, figures: list[float], unit: str = "ms") -> None:
    """Print the median and the tail of *figures*."""
    cuts = statistics.quantiles(figures, n=100, method="inclusive") if len(figures) > 1 else figures * 99
    print(f"  {label:<34} p50 {cuts[49]:8.2f}   p95 {cuts[94]:8.2f}   p99 {cuts[98]:8.2f} {unit}")


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds that *work* takes."""
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


def stages(files: list[Path]) -> None:
    """Print CPU milliseconds by stage of the files of one type."""
    options = pipeline.Options(date(2026, 1, 31))
    took: dict[str, list[float]] = defaultdict(list)

    @contextlib.contextmanager
    def stage(name: str) -> Iterator[None]:
        began = time.process_time()
        yield
        took[name].append(1000 * (time.process_time() - began))

    for path in files:
        attachment = pipeline.Attachment(path.read_bytes(), path.name)
        pipeline.score_resume(attachment, POSTING, options)
        for _ in range(ROUNDS):
            took["all stages"].append(cpu(lambda one=attachment: pipeline.score_resume(one, POSTING, options, stage)))  # type: ignore[misc]
    for name in ("intake", "parse", "read", "score", "all stages"):
        row(name, took[name])


def peers(files: list[Path]) -> None:
    """Print what raw pdfium and pdfplumber take to get the text alone."""
    pdfium, plumber = [], []
    for path in files:
        data = path.read_bytes()
        pdfium += [cpu(lambda raw=data: raw_pdfium(raw)) for _ in range(ROUNDS)]  # type: ignore[misc]
        plumber += [cpu(lambda raw=data: full_pdfplumber(raw)) for _ in range(3)]  # type: ignore[misc]
    row("(raw pdfium, text only)", pdfium)
    row("(pdfplumber, text only)", plumber)


def raw_pdfium(data: bytes) -> str:
    """Return the text of a PDF as pdfium gives it."""
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def full_pdfplumber(data: bytes) -> str:
    """Return the text of a PDF as pdfplumber gives it."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return "".join(page.extract_text() for page in document.pages)


@contextlib.contextmanager
def service() -> Iterator[tuple[httpx.Client, int]]:
    """Start a service with one worker and yield a client and the number of its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {"API_KEY": KEY, "WORKERS": "1", "LOG_LEVEL": "warning"}
    command = [sys.executable, "-m", "resume_ats_scorer.cli", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment) as process:
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"X-API-Key": KEY}, timeout=60) as client:
                wait(client)
                yield client, process.pid
        finally:
            process.terminate()


def wait(client: httpx.Client) -> None:
    """Return when the service is ready."""
    for _ in range(300):
        with contextlib.suppress(httpx.TransportError):
            if client.get("/health/ready").is_success:
                return
        time.sleep(0.1)
    raise TimeoutError("the service did not start")


def requests(client: httpx.Client, files: list[Path]) -> None:
    """Print wall milliseconds of `POST /score` with the files of one type."""
    took = []
    for path in files:
        for index in range(ROUNDS + 3):
            began = time.perf_counter()
            answer = client.post("/score", files={"resume": (path.name, path.read_bytes())}, data={"job_description": POSTING})
            answer.raise_for_status()
            if index >= 3:
                took.append(1000 * (time.perf_counter() - began))
    row("POST /score, one at a time", took)


def memory(pid: int) -> None:
    """Print the proportional memory of the process *pid* and of those under it, in megabytes."""
    tree = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True, check=True).stdout.split("\n")[1:]
    family = {pid}
    for _ in range(4):
        family |= {int(line.split()[0]) for line in tree if line and int(line.split()[1]) in family}
    for member in sorted(family):
        sums = dict(
            re.findall(r"^(Rss|Pss|Private_Dirty):\s+(\d+)", Path(f"/proc/{member}/smaps_rollup").read_text(), re.MULTILINE)
        )
        shown = ", ".join(f"{name} {int(size) / 1024:.0f} MB" for name, size in sums.items())
        print(f"  process {'of the service' if member == pid else 'under it':<16} {shown}")


def main() -> None:
    """Print everything."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    found = resumes(folder)
    with service() as (client, pid):
        for suffix in SUFFIXES:
            files = [path for path in found if path.suffix == suffix]
            if files:
                print(f"{suffix[1:].upper()} ({len(files)} files)")
                stages(files)
                if suffix == ".pdf":
                    peers(files)
                requests(client, files)
        print("Memory after that")
        memory(pid)


if __name__ == "__main__":
    main()
