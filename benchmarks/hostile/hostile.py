"""Everything that strangers and bad days can do to the service, in one table: the one of docs/reliability.md.

    make test-hostile                         all trials at their full size (two hours and a half)
    python benchmarks/hostile/hostile.py --share 0.01 files storms

A run that was interrupted goes on where it stopped: what is done is kept in build/hostile until the source changes.
DATA (default ../shared/data) may name a folder with more real files to break.
"""

import argparse
import sys

import deaths
import door
import storms
from fuzzing import KINDS, fuzz, tell_fuzz
from report import Trial, results

TRIALS = {
    "files": Trial(
        "broken files through the door",
        "only documented statuses, no hang, memory flat",
        20_000,
        1_000,
        door.broken_files,
        door.tell_files,
    ),
    "documents": Trial(
        "documents in a row, good and broken by turns", "memory flat", 10_000, 10_000, door.many_documents, door.tell_documents
    ),
    "storms": Trial("storms on the worker pool", "every good document answered", 50, 5, storms.storms, storms.tell_storms),
    "kills": Trial(
        "workers killed under load (SIGKILL, SEGV, ABRT, BUS)", "only that request fails", 200, 50, deaths.kills, deaths.tell_kills
    ),
    "takeovers": Trial(
        "next document after a worker was killed", "within 100 ms", 200, 200, storms.takeovers, storms.tell_takeovers
    ),
    "stops": Trial("SIGTERM under load", "nothing in flight is lost", 100, 10, deaths.stops, deaths.tell_stops),
    "orphans": Trial("SIGKILL of the service", "no process stays", 10, 10, deaths.orphans, deaths.tell_orphans),
    "overload": Trial("overload", "refused quickly, health answers", 120, 120, door.overload, door.tell_overload),
    "people": Trial("people with Locust", "no failure, p99 < 1 s", 120, 120, door.people, door.tell_people),
    "fuzz": Trial("coverage-guided fuzzing", "no finding", 10 * len(KINDS), 10, fuzz, tell_fuzz),
}


def main() -> int:
    """Run the trials asked for, print a table, and return 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, []], help="all if none is named")
    parser.add_argument("--share", type=float, default=1.0, help="share of the full size, such as 0.01")
    asked = parser.parse_args()
    print("| trial | aim | seen |\n|---|---|---|", flush=True)
    failed = False
    for name in asked.trials or TRIALS:
        trial = TRIALS[name]
        told = results(name, trial, asked.share)
        failed |= bool(told.fault)
        print(f"| {trial.title} | {trial.aim} | {told.seen}{f' **{told.fault}**' if told.fault else ''} |", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
