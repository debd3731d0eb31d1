"""Measure what is read from resumes: `DATA=../shared/data python benchmarks/extraction/run.py`."""

import os
from pathlib import Path

import fields
import reach
import section_lines


def main() -> None:
    """Print the figures of the three parts."""
    data = Path(os.environ.get("DATA", "../shared/data"))
    print("fields (OfflineCV)      precision  recall     F1  of those marked >= 0.9, right")
    for name, rates in fields.measure(data).items():
        print(f"  {name:20} {rates['precision']:10.3f} {rates['recall']:7.3f} {rates['F1']:6.3f} {rates['confident']:8.3f}")
    print("section label per line")
    for name, figure in section_lines.measure(data).items():
        print(f"  {name:20} {figure:10.3f}")
    print("found in real resumes")
    for name, figure in reach.measure(data, int(os.environ.get("EACH", "4"))).items():
        print(f"  {name:20} {figure:10.3f}")


if __name__ == "__main__":
    main()
