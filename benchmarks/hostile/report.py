"""What a trial is, and how its results are kept: a run that is interrupted goes on where it stopped."""

import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build/hostile"

Figures = dict[str, Any]
"""What one part of a trial has to tell, as JSON."""


class Told(NamedTuple):
    """What was seen in all."""

    seen: str
    fault: str = ""


class Trial(NamedTuple):
    """A trial; its parts are run and kept one by one."""

    title: str
    aim: str
    size: int
    part: int
    run: Callable[[int, int], Coroutine[Any, Any, Figures]]
    """Called with the number of the first and how many."""
    tell: Callable[[list[Figures]], Told]
    alone: bool
    """It measures how long something takes: nothing else may run beside it."""

    async def carry_out(self, name: str, share: float) -> None:
        """Run what is not done yet of *share* of the trial, which is called *name*."""
        for first, count, path in self._parts(name, share):
            if not path.exists():
                began = time.monotonic()
                figures = await self.run(first, count)
                path.with_suffix(".new").write_text(json.dumps(figures) + "\n")
                path.with_suffix(".new").replace(path)
                print(f"{name}: {first + count} of {self.size * share:g}, {time.monotonic() - began:.0f} s", file=sys.stderr)

    def seen(self, name: str, share: float) -> Told:
        """Return what was seen in the parts that are done."""
        found = [json.loads(path.read_text()) for _, _, path in self._parts(name, share) if path.exists()]
        return self.tell(found) if found else Told("", "not done")

    def _parts(self, name: str, share: float) -> Iterator[tuple[int, int, Path]]:
        folder = KEPT / _version()
        folder.mkdir(parents=True, exist_ok=True)
        size = max(round(self.size * share), 1)
        for first in range(0, size, self.part):
            count = min(self.part, size - first)
            yield first, count, folder / f"{name}-{first}-{count}.json"


@cache
def _version() -> str:
    """Return a name of the source as it is now: results of another version do not count."""
    held = hashlib.sha256()
    for path in sorted((ROOT / "src").rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            held.update(path.read_bytes())
    return held.hexdigest()[:12]


def numbers(figures: Iterable[Figures], name: str) -> Iterator[float]:
    """Yield all numbers of the lists called *name*."""
    return (number for one in figures for number in one[name])


def total(figures: Iterable[Figures], name: str) -> Counter[str]:
    """Add up the counts called *name*."""
    return sum((Counter(one[name]) for one in figures), Counter())


def counts(counted: Counter[str]) -> str:
    """Return *counted* in words, the most frequent first."""
    return ", ".join(f"{number:,} {name}" for name, number in counted.most_common())


def percentile(given: Iterable[float], share: float) -> float:
    """Return the number that *share* of all are at most; 0 where there is none."""
    ordered = sorted(given)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0
