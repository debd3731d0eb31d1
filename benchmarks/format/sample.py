"""Draws firings of the format checks to be judged by hand.

    PYTHONPATH=src python benchmarks/format/rates.py DATA --places places.jsonl
    python benchmarks/format/sample.py places.jsonl --seed 41 > sample.jsonl

Every check that fires at all is drawn once, and once more from another set of files where there is one; the rest is drawn in
proportion, without the checks that a program answers by itself (no address, no tags). Verdicts are kept in `judged.json`.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path
from random import Random

PLAIN_FACTS = {"structure.email", "structure.phone", "structure.reachable", "structure.name", "file.tags"}
Firing = list[object]
"""Set, file, check, status, cost, message and places, as `rates.py` writes them."""


def draw(firings: list[Firing], seed: int, number: int) -> list[Firing]:
    """Return *number* of the *firings*, or more where more checks fire; the same *seed* draws the same."""
    random = Random(seed)
    by_check: dict[str, list[Firing]] = defaultdict(list)
    for firing in firings:
        by_check[str(firing[2])].append(firing)
    drawn: list[Firing] = []
    for check, own in sorted(by_check.items()):
        drawn.append(random.choice(own))
        others = [firing for firing in own if firing[0] != drawn[-1][0]]
        if others and check not in PLAIN_FACTS:
            drawn.append(random.choice(others))
    rest = [firing for firing in firings if firing not in drawn and firing[2] not in PLAIN_FACTS]
    random.shuffle(rest)
    return sorted([*drawn, *rest[: max(number - len(drawn), 0)]], key=lambda firing: (str(firing[2]), str(firing[1])))


def main() -> None:
    """Draw and print, one firing a line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("places", type=Path)
    options.add_argument("--seed", type=int, required=True)
    options.add_argument("--number", type=int, default=120)
    asked = options.parse_args()
    firings = [json.loads(line) for line in asked.places.read_text(encoding="utf-8").splitlines()]
    for firing in draw(firings, asked.seed, asked.number):
        print(json.dumps(firing))


if __name__ == "__main__":
    main()
