"""Measures throughput and latency with Locust for one replica and for several behind nginx. See `make load`.

Each replica has one worker. What a score costs is taken from the CPU time of the service's processes, so that it holds on a machine
with other work too; seconds a request and requests a second are as the callers saw them. HTML reports are written to build/load.
"""

import argparse
import csv
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


def measure(count: int, users: int, seconds: int) -> None:
    """Print one row of the table for *count* replicas."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        running = stack.enter_context(replicas(folder, count))
        url = stack.enter_context(nginx(folder, running, keep_alive=True))
        attack(url, users, 3, "warm-up")
        before = cpu(running)
        row = attack(url, users, seconds, f"replicas-{count}-users-{users}")
        spent = cpu(running) - before
    done, failed = int(row["Request Count"]), int(row["Failure Count"])
    figures = [row[key] for key in ("50%", "95%", "99%")]
    cost = spent / done
    print(
        f"| {count} | {users} | {done} | {failed} | {float(row['Requests/s']):.1f} | {' | '.join(figures)} "
        f"| {cost * 1000:.1f} | {3600 / cost:,.0f} | {os.getloadavg()[0]:.1f} |",
        flush=True,
    )


def main() -> None:
    """Measure every number of replicas with few and with more callers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=20, help="length of each measurement")
    parser.add_argument("--replicas", type=int, nargs="+", default=[1, 2])
    asked = parser.parse_args()
    print("| replicas | callers | requests | failed | a second | p50 ms | p95 ms | p99 ms | CPU ms each | an hour and CPU | load |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for count in asked.replicas:
        for users in (count, 8 * count):
            measure(count, users, asked.seconds)


if __name__ == "__main__":
    main()
