"""How many requests a key may send."""

import math
import time
from collections.abc import Sequence

import limits
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import StorageError

from resume_ats_scorer.errors import RateLimited
from resume_ats_scorer.observe import log
from resume_ats_scorer.settings import Settings


class Rates:
    """Counts the requests of each key in fixed windows. Where the shared storage does not answer, each process counts alone."""

    def __init__(self, settings: Settings) -> None:
        self._limits: Sequence[limits.RateLimitItem] = limits.parse_many(settings.rate_limit) if settings.rate_limit else ()
        self._alone = FixedWindowRateLimiter(MemoryStorage())
        self._shared = FixedWindowRateLimiter(_storage(settings.rate_limit_storage)) if self._limits else self._alone

    async def count(self, key: str, cost: int = 1) -> None:
        """Count *cost* requests of *key*. Raises RateLimited; of a batch that is too large for what is left nothing is counted."""
        for limit in self._limits:
            try:
                await self._hit(self._shared, limit, key, cost)
            except StorageError:
                log.warning("rate_storage_unavailable", cause="counted in this process alone")
                await self._hit(self._alone, limit, key, cost)

    async def close(self) -> None:
        """Close the connections to the shared storage."""
        storage = self._shared.storage
        if isinstance(storage, RedisStorage):
            await storage.bridge.storage.aclose()  # type: ignore[attr-defined]

    async def _hit(self, limiter: FixedWindowRateLimiter, limit: limits.RateLimitItem, key: str, cost: int) -> None:
        # A hit counts even where it is refused: a batch asks first, so that it does not use up what smaller requests could.
        if (cost > 1 and not await limiter.test(limit, key, cost=cost)) or not await limiter.hit(limit, key, cost=cost):
            window = await limiter.get_window_stats(limit, key)
            raise RateLimited(retry_after=max(math.ceil(window.reset_time - time.time()), 1))


def _storage(uri: str) -> Storage:
    if uri.startswith("memory://"):
        return MemoryStorage()
    return RedisStorage(f"async+{uri}", wrap_exceptions=True, implementation="redispy", socket_timeout=0.5)
