"""The texts of the report, from the same list as the page's."""

import json
from functools import cache
from typing import Any

from resume_ats_scorer.data import path_of


def say(path: str, **values: object) -> str:
    """Return the text at the dotted *path* with `{name}` filled from *values*. Raises KeyError where there is none."""
    found = _words()
    for part in path.split("."):
        found = found[part]
    return str(found).format(**values)


@cache
def _words() -> Any:
    return json.loads(path_of("words.en.json").read_text("utf-8"))
