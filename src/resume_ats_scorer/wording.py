"""The texts that people read, from one list for the page, the reports and the command line."""

import json
from functools import cache
from typing import Any

from resume_ats_scorer.data import path_of

WORDS = "words.en.json"
"""The shipped file that holds them."""


def say(path: str, **values: object) -> str:
    """Return the text at the dotted *path* with `{name}` filled from *values*. Raises KeyError where there is none."""
    found = _words()
    for part in path.split("."):
        found = found[part]
    return str(found).format(**values)


@cache
def _words() -> Any:
    return json.loads(path_of(WORDS).read_text("utf-8"))
