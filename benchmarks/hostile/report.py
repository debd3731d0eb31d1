"""What a trial is, and how its results are kept: a run that is interrupted goes on where it stopped."""

import asyncio
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable, Iterator
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


def results(name: str, trial: Trial, share: float) -> Told:
    """Run what is left of *trial* at *share* of its size, and return what was seen in all."""
    size = max(round(trial.size * share), 1)
    folder = KEPT / _version()
    folder.mkdir(parents=True, exist_ok=True)
    found: list[Figures] = []
    for first in range(0, size, trial.part):
        count = min(trial.part, size - first)
        path = folder / f"{name}-{first}-{count}.json"
        if not path.exists():
            path.write_text(json.dumps(asyncio.run(trial.run(first, count))) + "\n")
        found.append(json.loads(path.read_text()))
    return trial.tell(found)


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
