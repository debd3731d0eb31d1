"""Shipped figures; each file's source and the command that made it are in `README.md` beside it."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path


def path_of(name: str) -> Path:
    """Return the path of the shipped file *name*, such as `skills.tsv`."""
    return Path(str(files(__package__) / name))


def rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the shipped table *name* below its heading; every row has as many cells as the heading."""
    lines = path_of(name).read_text(encoding="utf-8").split("\n")
    width = lines[0].count("\t") + 1
    for line in lines[1:]:
        if line:
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))
