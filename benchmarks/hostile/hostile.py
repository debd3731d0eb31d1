"""Everything that strangers and bad days can do to the service, in one table: the one of docs/reliability.md.

    make test-hostile                         all trials at their full size (50 minutes on two cores), and the table into the page
    python benchmarks/hostile/hostile.py --share 0.01 files storms

What measures times runs alone, then the rest side by side with the fuzzing. A run that was interrupted prints what it has, and
goes on where it stopped: what is done is kept in build/hostile until the source changes.
DATA (default ../shared/data) may name a folder with more real files to break.
"""

import argparse
import asyncio
import os
import signal
import sys
import time
from collections.abc import Iterable

import deaths
import door
import storms
from fuzzing import fuzz, tell_fuzz
from report import ROOT, Trial

PAGE = ROOT / "docs/reliability.md"
BEGIN, END = "<!-- hostile -->\n", "<!-- /hostile -->\n"
LINE_BREAKS = str.maketrans({"|": "\\|", "\n": " "})

TRIALS = {
    "people": Trial("people with Locust", "no failure, p99 < 1 s", 120, 120, door.people, door.tell_people, alone=True),
    "overload": Trial("overload", "refused quickly, health answers", 120, 120, door.overload, door.tell_overload, alone=True),
    "kills": Trial(
        "workers killed under load (SIGKILL, SEGV, ABRT, BUS)",
        "only that request fails",
        200,
        50,
        deaths.kills,
        deaths.tell_kills,
        alone=True,
    ),
    "takeovers": Trial(
        "next document after a worker was killed", "within 100 ms", 200, 200, storms.takeovers, storms.tell_takeovers, alone=True
    ),
    "documents": Trial(
        "documents in a row, good and broken by turns",
        "memory flat",
        10_000,
        10_000,
        door.many_documents,
        door.tell_documents,
        alone=False,
    ),
    "files": Trial(
        "broken files through the door",
        "only documented statuses, no hang, memory flat",
        20_000,
        2_000,
        door.broken_files,
        door.tell_files,
        alone=False,
    ),
    "storms": Trial(
        "storms on the worker pool", "every good document answered", 50, 5, storms.storms, storms.tell_storms, alone=False
    ),
    "stops": Trial("SIGTERM under load", "nothing in flight is lost", 100, 10, deaths.stops, deaths.tell_stops, alone=False),
    "orphans": Trial("SIGKILL of the service", "no process stays", 10, 10, deaths.orphans, deaths.tell_orphans, alone=False),
    "fuzz": Trial("coverage-guided fuzzing", "no finding", 60, 20, fuzz, tell_fuzz, alone=False),
}
BESIDE = ("fuzz",)
"""Those that run beside the others."""


class Run:
    """One run of some trials at a share of their size."""

    def __init__(self, names: Iterable[str], share: float) -> None:
        self._names = tuple(names)
        self._share = share
        self._faults: dict[str, str] = {}

    async def carry_out(self) -> None:
        """Run what is not done yet."""
        await self._lane(name for name in self._names if TRIALS[name].alone)
        rest = [name for name in self._names if not TRIALS[name].alone]
        await asyncio.gather(
            self._lane(name for name in rest if name not in BESIDE), self._lane(name for name in rest if name in BESIDE)
        )

    async def _lane(self, names: Iterable[str]) -> None:
        for name in names:
            try:
                await TRIALS[name].carry_out(name, self._share)
            except Exception as error:  # noqa: BLE001 - one trial that breaks does not cost the others
                self._faults[name] = f"broke off: {type(error).__name__} {error}"

    def table(self) -> tuple[str, bool]:
        """Return the table, and whether every trial was done and saw what it aims at."""
        well, rows = True, ["| trial | aim | seen |\n|---|---|---|"]
        for name in self._names:
            trial = TRIALS[name]
            seen, fault = trial.seen(name, self._share)
            fault = "; ".join(part for part in (fault, self._faults.get(name, "")) if part)
            well = well and not fault
            told = f"{seen}{f' **{fault}**' if fault else ''}"
            rows.append(f"| {trial.title} | {trial.aim} | {told.strip().translate(LINE_BREAKS)} |")
        return "\n".join(rows) + "\n", well


def publish(table: str) -> None:
    """Write *table* into the page, with the day and the machine."""
    before, _, rest = PAGE.read_text().partition(BEGIN)
    _, mark, after = rest.partition(END)
    assert mark, f"{PAGE.name} has no place for the table"
    day = time.strftime("%-d %B %Y", time.gmtime())
    when = f"Measured on {day} on {os.cpu_count()} virtual cores, load average {os.getloadavg()[2]:.1f} at the end.\n\n"
    PAGE.write_text(before + BEGIN + when + table + END + after)


def main() -> int:
    """Run the trials asked for, print a table, and return 1 where one failed or was not done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, []], help="all if none is named")
    parser.add_argument("--share", type=float, default=1.0, help="share of the full size, such as 0.01")
    asked = parser.parse_args()
    run = Run(asked.trials or TRIALS, asked.share)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    interrupted = False
    try:
        asyncio.run(run.carry_out())
    except KeyboardInterrupt:
        interrupted = True
    table, well = run.table()
    print(table, flush=True)
    if not interrupted and not asked.trials and asked.share == 1:
        publish(table)
    return int(interrupted or not well)


if __name__ == "__main__":
    sys.exit(main())
