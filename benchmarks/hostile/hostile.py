"""Everything that strangers and bad days can do to the service, in one report.

    make test-hostile                         all trials at their full size (about an hour)
    python benchmarks/hostile/hostile.py --share 0.01 files storms

DATA (default ../shared/data) may name a folder with more real files to break.
"""

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import trials
from storms import storms, takeovers

TRIALS: dict[str, tuple[int, Callable[[int], Coroutine[Any, Any, trials.Row]]]] = {
    "files": (20_000, trials.broken_files),
    "storms": (50, lambda count: storms(count, 500)),
    "kills": (200, trials.kills),
    "takeovers": (200, takeovers),
    "documents": (10_000, trials.many_documents),
    "stops": (100, trials.stops),
    "overload": (120, lambda seconds: trials.overload(100, seconds)),
}


def main() -> int:
    """Run the trials asked for, print a table, and return 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, []], help="all if none is named")
    parser.add_argument("--share", type=float, default=1.0, help="share of the full size, such as 0.01")
    asked = parser.parse_args()
    print("| trial | seen | |\n|---|---|---|", flush=True)
    failed = False
    for name in asked.trials or TRIALS:
        size, trial = TRIALS[name]
        row = asyncio.run(trial(max(int(size * asked.share), 1)))
        failed |= bool(row.fault)
        print(f"| {row.trial} | {row.seen} | {'**' + row.fault + '**' if row.fault else 'ok'} |", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
