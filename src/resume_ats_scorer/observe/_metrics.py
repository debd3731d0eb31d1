"""Figures for Prometheus."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
    start_http_server,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class PoolFigures(Protocol):
    """What the figures need to know of the worker processes."""

    @property
    def restarts(self) -> Mapping[str, int]:
        """Workers replaced, by cause."""

    @property
    def faults(self) -> Mapping[str, int]:
        """Unforeseen errors, by place."""

    @property
    def waiting(self) -> int:
        """Documents that wait."""

    @property
    def busy(self) -> int:
        """Documents being worked on."""


class Metrics:
    """Counts what the service does. Labels come from closed sets: routes, codes, stages, causes."""

    CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

    def __init__(self, pool: PoolFigures) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._registry = CollectorRegistry()
        self._requests = Counter("ats_requests", "Requests.", ("route", "method", "status"), registry=self._registry)
        self._seconds = Histogram(
            "ats_request_seconds", "Seconds a request took.", ("route",), buckets=_SECONDS, registry=self._registry
        )
        self._refusals = Counter("ats_refusals", "Requests refused, by reason.", ("code",), registry=self._registry)
        self._stages = Histogram(
            "ats_stage_seconds", "Seconds of each stage of the work.", ("stage",), buckets=_SECONDS, registry=self._registry
        )
        self._scores = Histogram("ats_score", "Total scores.", buckets=range(10, 101, 10), registry=self._registry)
        self._registry.register(_PoolCollector(pool))
        ProcessCollector(registry=self._registry)

    def request(self, route: str, method: str, status: int, seconds: float, code: str | None) -> None:
        """Count a request that was answered with *status*, and why it was refused."""
        self._requests.labels(route, method, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        if code:
            self._refusals.labels(code).inc()

    def document(self, stages: Mapping[str, float]) -> None:
        """Count the seconds by stage of a document that was worked on."""
        for stage, seconds in stages.items():
            self._stages.labels(stage).observe(seconds)

    def score(self, total: float) -> None:
        """Count a total score."""
        self._scores.observe(total)

    def text(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self._registry)

    def serve(self, port: int) -> None:
        """Serve the figures on a port of their own."""
        start_http_server(port, registry=self._registry)


class _PoolCollector(Collector):
    def __init__(self, pool: PoolFigures) -> None:
        self._pool = pool

    def collect(self) -> Iterator[Metric]:
        restarts = CounterMetricFamily("ats_worker_restarts", "Worker processes replaced, by cause.", labels=["cause"])
        for cause, count in self._pool.restarts.items():
            restarts.add_metric([cause], count)
        faults = CounterMetricFamily("ats_worker_faults", "Unforeseen errors in workers, by place.", labels=["where"])
        for place, count in self._pool.faults.items():
            faults.add_metric([place], count)
        yield restarts
        yield faults
        yield GaugeMetricFamily("ats_documents_waiting", "Documents that wait for a worker.", self._pool.waiting)
        yield GaugeMetricFamily("ats_documents_busy", "Documents being worked on.", self._pool.busy)
