"""Shipped figures; each file's source and the command that made it are in `README.md` beside it."""

from importlib.resources import files
from pathlib import Path


def path_of(name: str) -> Path:
    """Return the path of the shipped file *name*, such as `skills.tsv`."""
    return Path(str(files(__package__) / name))
