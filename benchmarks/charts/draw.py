"""Puts what was measured into docs/performance.md: its tables, and the charts in docs/charts.

    python benchmarks/charts/draw.py          after `make load` or `make bench-rank`, which run it

Reads build/load/throughput.json and build/rank/files.json; where one is missing its part stays as it is.
"""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from svg import Axis, Series, chart

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/performance.md"
CHARTS = ROOT / "docs/charts"
USE = 0.7
"""Share of the CPU that the autoscaler keeps busy."""
FAR = 100_000
"""Resumes that the ranking's times are extrapolated to."""

Row = dict[str, Any]


class Machine(NamedTuple):
    """A common type, with an assumed price in US dollars an hour on demand, Linux, in the cheapest large region."""

    name: str
    cpus: int
    price: float


MACHINES = (
    Machine("AWS c7i.large", 2, 0.089),
    Machine("Google Cloud e2-standard-2", 2, 0.067),
    Machine("Azure D2as v5", 2, 0.086),
    Machine("AWS c7i.2xlarge", 8, 0.357),
)


def load(rows: Sequence[Row]) -> None:
    """Write the parts and charts of throughput and latency."""
    head = "replicas | callers | requests | failed | a second | p50 ms | p95 ms | p99 ms | CPU ms each | an hour and CPU | load"
    table = (
        f"{row['replicas']} | {row['callers']} | {row['requests']:,} | {row['failed']} | {row['rate']:.1f} | {row['p50']:.0f} "
        f"| {row['p95']:.0f} | {row['p99']:.0f} | {row['cpu_ms']:.1f} | {3_600_000 / row['cpu_ms']:,.0f} | {row['load']:.1f}"
        for row in rows
    )
    put("load", [f"| {head} |", "|" + "---|" * 11, *(f"| {line} |" for line in table)])
    put("capacity", list(_capacity(max(row["cpu_ms"] for row in rows))))
    for name, title, unit, key in (
        ("throughput", "Requests a second", "a second", "rate"),
        ("latency", "Latency, 95 in 100 requests are faster", "milliseconds", "p95"),
    ):
        write(name, chart(title, Axis("callers at the same time"), Axis(unit), list(_by_replicas(rows, key))))


def _by_replicas(rows: Sequence[Row], key: str) -> Iterator[Series]:
    for count in sorted({row["replicas"] for row in rows}):
        points = sorted((row["callers"], row[key]) for row in rows if row["replicas"] == count)
        yield Series(f"{count} replica{'s' if count > 1 else ''}", points)


def _capacity(cpu_ms: float) -> Iterator[str]:
    yield f"At {cpu_ms:.1f} ms of CPU a score, the dearest row above, and {USE:.0%} use:"
    yield ""
    yield "| machine | vCPUs | assumed price | resumes an hour | resumes a dollar |"
    yield "|---|---|---|---|---|"
    for machine in MACHINES:
        hour = machine.cpus * USE * 3_600_000 / cpu_ms
        yield (
            f"| {machine.name} | {machine.cpus} | {machine.price} | {hour / 1000:,.0f} thousand "
            f"| {hour / machine.price / 1e6:.1f} million |"
        )


def ranking(rows: Sequence[Row]) -> None:
    """Write the part and the chart of ranking files."""
    head = "files | a second | CPU ms a file | ran | ran or waited for a core | supervisor MB | workers MB | load"
    table = (
        f"{row['files']:,} | {row['files'] / row['seconds']:.1f} | {row['cpu_ms']:.1f} | {row['ran']:.0%} | {row['wanted']:.0%} "
        f"| {row['supervisor_mb']} | {row['workers_mb']} | {row['load']:.1f}"
        for row in rows
    )
    cores = rows[-1]["cores"]
    cpu, rank = max(row["cpu_ms"] for row in rows), max(row["rank_ms"] for row in rows)
    far = FAR * (cpu / 1000 / cores + rank / 1000)
    put(
        "rank",
        [
            f"| {head} |",
            "|" + "---|" * 8,
            *(f"| {line} |" for line in table),
            "",
            f"**{FAR:,} files, extrapolated, not measured**: {FAR:,} x ({cpu:.1f} ms / {cores} cores + {rank:.2f} ms to rank) = "
            f"{far:,.0f} s on cores that do nothing else.",
        ],
    )
    measured = [(row["files"], row["seconds"]) for row in rows]
    line = [(count, count * far / FAR) for count in (measured[0][0], FAR)]
    series = [Series("measured", measured), Series("by CPU time", line, dashed=True)]
    write("rank", chart("Time to rank a folder of PDF files", Axis("files", log=True), Axis("seconds", log=True), series))


def put(name: str, lines: Sequence[str]) -> None:
    """Make *lines* the part *name* of the page, between its two marks."""
    before, _, rest = PAGE.read_text().partition(f"<!-- {name} -->\n")
    _, mark, after = rest.partition(f"<!-- /{name}")
    assert mark, f"{PAGE.name} has no part {name}"
    PAGE.write_text("\n".join([f"{before}<!-- {name} -->", *lines, f"{mark}{after}"]))
    print("\n".join(lines), end="\n\n")


def write(name: str, drawn: str) -> None:
    """Write a chart."""
    CHARTS.mkdir(exist_ok=True)
    (CHARTS / f"{name}.svg").write_text(drawn)


def main() -> None:
    """Put everything that was measured into its place."""
    build = Path(os.environ.get("BUILD", ROOT / "build"))
    for path, show in ((build / "load/throughput.json", load), (build / "rank/files.json", ranking)):
        if path.exists():
            show(json.loads(path.read_text()))


if __name__ == "__main__":
    main()
