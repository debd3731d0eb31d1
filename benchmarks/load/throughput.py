"""Measures throughput and latency with Locust for one replica and for several behind nginx. See `make load`.

Each replica has one worker. What a score costs is taken from the CPU time of the service's processes, so that it holds on a machine
with other work too; seconds a request and requests a second are as the callers saw them. HTML reports and
throughput.json, with all figures, go to build/load; `benchmarks/charts/draw.py` makes tables and charts of them.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from replicas import ROOT, Replica, nginx, replicas

REPORTS = ROOT / "build/load"


def attack(url: str, users: int, seconds: int, name: str) -> dict[str, str]:
    """Return Locust's figures of *users* who call *url* for *seconds*."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    place = REPORTS / name
    command = [sys.executable, "-m", "locust", "-f", str(ROOT / "benchmarks/load/locustfile.py"), "--headless", "--only-summary"]
    command += ["-u", str(users), "-r", str(users), "-t", f"{seconds}s", "-H", url, "--csv", str(place), "--html", f"{place}.html"]
    subprocess.run(command, check=False, capture_output=True)
    with Path(f"{place}_stats.csv").open(newline="") as file:
        return next(row for row in csv.DictReader(file) if row["Name"] == "/score")


def cpu(running: list[Replica]) -> float:
    """Return the CPU seconds that all replicas have taken."""
    return sum(one.cpu_seconds() for one in running)


def measure(count: int, users: int, seconds: int) -> dict[str, float]:
    """Return one row of the table: *users* callers on *count* replicas."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        running = stack.enter_context(replicas(folder, count))
        url = stack.enter_context(nginx(folder, running, keep_alive=True))
        attack(url, users, 3, "warm-up")
        before = cpu(running)
        row = attack(url, users, seconds, f"replicas-{count}-users-{users}")
        spent = cpu(running) - before
    done = int(row["Request Count"])
    return {
        "replicas": count,
        "callers": users,
        "requests": done,
        "failed": int(row["Failure Count"]),
        "rate": float(row["Requests/s"]),
        **{f"p{share}": float(row[f"{share}%"]) for share in (50, 95, 99)},
        "cpu_ms": 1000 * spent / done,
        "load": os.getloadavg()[0],
    }


def main() -> None:
    """Measure every number of replicas with few and with more callers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=20, help="length of each measurement")
    parser.add_argument("--replicas", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--callers", type=int, nargs="+", default=[1, 2, 4, 8], help="callers for each replica")
    asked = parser.parse_args()
    rows = []
    for count in asked.replicas:
        for each in asked.callers:
            rows.append(measure(count, count * each, asked.seconds))
            print(", ".join(f"{name} {number:g}" for name, number in rows[-1].items()), flush=True)
            (REPORTS / "throughput.json").write_text(json.dumps(rows) + "\n")


if __name__ == "__main__":
    main()
