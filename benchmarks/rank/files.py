"""End to end over many files: `python benchmarks/rank/files.py [PDF FOLDER] [COUNTS...]`, such as `100 300 1000`.

Scores as many PDFs as asked for (copies of the folder's where it holds fewer) with one worker a core, as `rank` does. Prints the
rate, CPU time, memory, and how busy it kept the cores: the share of the time in which its processes ran, and that in which they ran
or waited for a core that something else had (by the kernel's schedstat). On a machine of its own the two are the same.
The figures go to build/rank/files.json; `benchmarks/charts/draw.py` makes a table, a chart and the line to 100,000 files of them.
"""

import asyncio
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from parsed import AS_OF, DATA, ROOT

from resume_ats_scorer.batch import Source, score_batch
from resume_ats_scorer.pipeline import Options
from resume_ats_scorer.rank import rank
from resume_ats_scorer.settings import available_cpus
from resume_ats_scorer.workers import Allowance, Pool

KEPT = ROOT / "build/rank/files.json"


async def main(folder: Path, counts: list[int]) -> None:
    """Print a line for each of *counts*."""
    paths = sorted(folder.rglob("*.pdf"))
    posting = (ROOT / "examples" / "folder_posting.txt").read_text()
    pool = Pool(available_cpus(), Allowance(), ("resume_ats_scorer.batch",), documents=sum(counts) + 1)
    await pool.start()
    figures: list[dict[str, float]] = []
    for count in counts:
        files = (Source(str(place), partial(read, path)) for place, path in enumerate(islice(cycle(paths), count)))
        began, (ran, waited) = time.perf_counter(), used()
        rows = [row async for row in score_batch(pool, files, posting, Options(AS_OF))]
        wall, now = time.perf_counter() - began, used()
        cpu, ready = now[0] - ran, now[0] - ran + now[1] - waited
        began = time.process_time()
        rank(rows)
        ranked = time.process_time() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{count:6} files: {wall:7.1f} s, {count / wall:5.1f}/s, {1000 * cpu / count:5.1f} ms CPU a file, "
            f"cores busy {100 * cpu / wall / pool.size:.0f}%, "
            f"wanted {100 * ready / wall / pool.size:.0f}%, supervisor at most {peak} MB, workers {workers_memory()} MB",
            flush=True,
        )
        figures.append(
            {
                "files": count,
                "seconds": wall,
                "cpu_ms": 1000 * cpu / count,
                "rank_ms": 1000 * ranked / count,
                "cores": pool.size,
                "ran": cpu / wall / pool.size,
                "wanted": ready / wall / pool.size,
                "supervisor_mb": peak,
                "workers_mb": workers_memory(),
                "load": os.getloadavg()[0],
            }
        )
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        KEPT.write_text(json.dumps(figures) + "\n")
    await pool.close()


def read(path: Path) -> bytes:
    """Return the bytes of *path*."""
    return path.read_bytes()


def used() -> tuple[float, float]:
    """Return the seconds that all processes below this one ran, and those that they were ready to and waited for a core."""
    fields = [Path(f"/proc/{pid}/schedstat").read_text().split() for pid in descendants(os.getpid())]
    return sum(int(field[0]) for field in fields) / 1e9, sum(int(field[1]) for field in fields) / 1e9


def workers_memory() -> int:
    """Return the megabytes that the descendants hold, what they share counted once."""
    total = 0
    for pid in descendants(os.getpid()):
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        total += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return total // 1024


def descendants(pid: int) -> Iterator[int]:
    """Yield the processes below *pid*."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield int(child)
            yield from descendants(int(child))


if __name__ == "__main__":
    given = sys.argv[1:]
    asyncio.run(main(Path(given[0]) if given else DATA, [int(count) for count in given[1:]] or [100, 300, 1000]))
