"""Files that hold what the program is expected to write, whole."""

import os
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"
WRITE = os.environ.get("GOLDEN") == "write"


def check(path: Path, actual: str) -> None:
    """Assert that *path* holds *actual*; with GOLDEN=write in the environment write it instead."""
    if WRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(actual)

    assert path.read_text() == actual, f"{path.name} differs; if that is meant, run again with GOLDEN=write and read the difference"


def check_part(path: Path, name: str, actual: str) -> None:
    """Assert that the part *name* of the Markdown file *path*, between its two marks, is *actual*; or write it."""
    before, _, rest = path.read_text().partition(f"<!-- {name} -->\n")
    part, mark, after = rest.partition("<!-- /")
    assert mark, f"{path.name} has no part {name}"
    if WRITE:
        path.write_text(f"{before}<!-- {name} -->\n{actual}{mark}{after}")
        part = actual

    assert part == actual, f"{name} in {path.name} differs; if that is meant, run again with GOLDEN=write and read the difference"
