"""Read the tab-separated tables of `data/`."""

from collections.abc import Iterator

from resume_ats_scorer.data import path_of


def rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the table *name* below its heading; every row has as many cells as the heading."""
    lines = path_of(name).read_text(encoding="utf-8").split("\n")
    width = lines[0].count("\t") + 1
    for line in lines[1:]:
        if line:
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))
