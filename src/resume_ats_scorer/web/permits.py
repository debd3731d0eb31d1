"""Permits: how many requests may be worked on or wait at the same time, and how callers share them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from resume_ats_scorer.errors import Busy

_SHARE = 2
"""A caller may hold this many times what is free: alone two thirds of all, with one other two fifths each."""


class Permits:
    """*most* permits, of which anybody gets the first *always*; of batches, whose bodies are large, *batches* at a time.

    Beyond the first ones, a caller who shares the service gets a permit only while it holds fewer than twice those that are free
    (dynamic thresholds, Choudhury and Hahne 1998): however many it asks for, some are left for the next caller.
    """

    def __init__(self, most: int, always: int, batches: int) -> None:
        self._most = most
        self._always = always
        self._most_batches = batches
        self._held: Counter[str] = Counter()
        self._batches = 0

    @contextmanager
    def hold(self, caller: str, *, shared: bool, batch: bool) -> Iterator[None]:
        """Hold a permit of *caller*; *shared* tells whether there may be others. Raises Busy where there is none for it."""
        if not self._is_free(caller, shared) or (batch and self._batches >= self._most_batches):
            raise Busy
        self._held[caller] += 1
        self._batches += batch
        try:
            yield
        finally:
            self._batches -= batch
            self._held[caller] -= 1
            if not self._held[caller]:
                del self._held[caller]

    def _is_free(self, caller: str, shared: bool) -> bool:
        free = self._most - self._held.total()
        return free > 0 and (not shared or self._most - free < self._always or self._held[caller] < _SHARE * free)
