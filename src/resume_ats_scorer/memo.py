"""Results remembered while one resume is read and judged, and forgotten with it: nothing of a resume outlives its answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_CLEAR: list[Callable[[], None]] = []
_INSIDE: ContextVar[bool] = ContextVar("inside", default=False)


def memo(function: Callable[P, T]) -> Callable[P, T]:
    """Return *function* with its results remembered until the end of `remembering`; its arguments must be hashable.

    All callers share one result, so none may change it.
    """
    remembered = lru_cache(maxsize=4096)(function)
    _CLEAR.append(remembered.cache_clear)
    return remembered  # type: ignore[return-value]


@contextmanager
def remembering() -> Iterator[None]:
    """Forget at the end whatever was remembered; of several, one inside the other, only the outermost forgets."""
    if _INSIDE.get():
        yield
        return
    token = _INSIDE.set(True)
    try:
        yield
    finally:
        _INSIDE.reset(token)
        for clear in _CLEAR:
            clear()
