from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection
from servers import KEY, Running, running

OPERATIONS = [
    ("/score", "POST"),
    ("/parse", "POST"),
    ("/pages", "POST"),
    ("/rank", "POST"),
    ("/match", "POST"),
    ("/audit", "POST"),
    ("/health", "GET"),
    ("/health/live", "GET"),
    ("/health/ready", "GET"),
    ("/version", "GET"),
    ("/checks", "GET"),
    ("/metrics", "GET"),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("server"), METRICS_ENABLED="true") as server:
        yield server


@pytest.fixture(scope="module")
def contract(server: Running) -> schemathesis.BaseSchema:
    loaded = schemathesis.openapi.from_url(f"{server.url}/openapi.json")
    # A random file of the right shape is rarely a resume: being refused as one is what the document promises.
    loaded.config.checks.positive_data_acceptance.expected_statuses = ["2xx", "413", "415", "422"]
    return loaded


def test_every_operation_is_tried(contract: schemathesis.BaseSchema) -> None:
    """The list above is that of the document."""
    assert sorted(OPERATIONS) == sorted((path, method.upper()) for path in contract for method in contract[path])


@pytest.mark.parametrize(
    ("path", "method", "mode"),
    [(*one, GenerationMode.POSITIVE) for one in OPERATIONS]
    + [(*one, GenerationMode.NEGATIVE) for one in OPERATIONS if one[1] == "POST"],
)
def test_the_service_keeps_its_contract(contract: schemathesis.BaseSchema, path: str, method: str, mode: GenerationMode) -> None:
    """Whatever is sent, the answer has a documented status, media type and shape, and is never a failure of ours."""

    @given(case=contract[path][method].as_strategy(generation_mode=mode))
    @settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def keeps(case: Any) -> None:
        # A form cannot carry the difference between an empty list and nothing, so not every "wrong" form is one.
        case.call_and_validate(headers={"X-API-Key": KEY}, excluded_checks=[negative_data_rejection])

    keeps()


def test_the_service_ends_cleanly(tmp_path: Path) -> None:
    """SIGTERM ends it without a fault in its log."""
    with running(tmp_path) as server:
        code = server.stop()

        assert code in (0, -15)
        assert b'"unhandled"' not in server.output()
