"""Results remembered while one resume is read or judged, and forgotten with it: nothing of a resume outlives its answer."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_CLEAR: list[Callable[[], None]] = []


def memo(function: Callable[P, T]) -> Callable[P, T]:
    """Return *function* with its results remembered until `forget` is called; its arguments must be hashable."""
    remembered = lru_cache(maxsize=4096)(function)
    _CLEAR.append(remembered.cache_clear)
    return remembered  # type: ignore[return-value]


def forget() -> None:
    """Drop everything that was remembered."""
    for clear in _CLEAR:
        clear()
