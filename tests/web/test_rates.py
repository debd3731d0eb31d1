import asyncio
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from servers import free_port

from resume_ats_scorer.errors import RateLimited
from resume_ats_scorer.settings import load
from resume_ats_scorer.web.rates import Rates


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[str]:
    program = which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed; on Debian or Ubuntu: apt-get install redis-server")
    port = free_port()
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    time.sleep(0.3)
    yield f"redis://127.0.0.1:{port}"
    process.kill()
    process.wait()


def spent(rates: list[Rates], key: str = "k") -> list[bool]:
    async def scene() -> list[bool]:
        found = []
        for one in rates:
            try:
                await one.count(key)
                found.append(False)
            except RateLimited as error:
                found.append(1 <= error.retry_after <= 3600)
        for one in set(rates):
            await one.close()
        return found

    return asyncio.run(scene())


def test_replicas_count_together_in_redis(redis: str) -> None:
    """Two processes that share a Redis share the rate."""
    settings = load(api_key="k", rate_limit="3/hour", rate_limit_storage=redis)
    one, two = Rates(settings), Rates(settings)

    assert [False, False, False, True] == spent([one, two, one, two])


def test_without_redis_each_process_counts_alone() -> None:
    """A storage that does not answer neither stops the service nor opens it without bounds."""
    rates = Rates(load(api_key="k", rate_limit="2/hour", rate_limit_storage=f"redis://127.0.0.1:{free_port()}"))

    assert [False, False, True] == spent([rates] * 3)


def test_no_rate_is_no_bound() -> None:
    """Without RATE_LIMIT nothing is counted."""
    assert not any(spent([Rates(load(api_key="k"))] * 50))


def test_several_rates_hold_together() -> None:
    """`;` joins rates, and each of them holds."""
    rates = Rates(load(api_key="k", rate_limit="2/hour;100/day"))

    assert [False, False, True] == spent([rates] * 3)
