"""What the routes share: settings, worker processes, scanner, figures."""

import asyncio
import time
from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from starlette.requests import Request

from resume_ats_scorer._version import __version__
from resume_ats_scorer.clamav import Scanner
from resume_ats_scorer.errors import MalwareFound, ScannerUnavailable, SettingsError
from resume_ats_scorer.observe import Metrics, log
from resume_ats_scorer.rank import Row, Scored
from resume_ats_scorer.settings import Settings
from resume_ats_scorer.web import PRELOAD, tasks
from resume_ats_scorer.web.attended import attended
from resume_ats_scorer.web.rates import Rates
from resume_ats_scorer.web.schemas import Check, Health, WorkersHealth
from resume_ats_scorer.web.visit import Visit
from resume_ats_scorer.workers import Allowance, Done, Pool, Work

if TYPE_CHECKING:
    from resume_ats_scorer.observe.tracing import Tracing

_UNTRACED = ("/health", "/metrics")
_SCANNER_KNOWN = 2.0
"""Seconds for which the answer of the scanner's last health check is believed."""


class Service:
    """One running service."""

    def __init__(self, settings: Settings) -> None:
        allowance = Allowance(settings.worker_cpu_seconds, settings.worker_wall_seconds, settings.worker_memory_mb)
        self.settings = settings
        self.limits = settings.limits()
        self.weights = settings.weights()
        self.pool = Pool(settings.workers, allowance, PRELOAD, settings.worker_documents, settings.queue_seconds)
        self.metrics = Metrics(self.pool)
        self.rates = Rates(settings)
        self.checks = b""
        """The format checks, as JSON."""
        self._tracing = _tracing(settings)
        self._scanner = _scanner(settings)
        self._scanner_seen = (0.0, False)

    async def start(self) -> None:
        """Start the worker processes, ask one for the format checks, and serve the figures where they have a port of their own."""
        await self.pool.start()
        self.checks = (await self.pool.run(tasks.checks, [field.name for field in fields(Check)])).body
        if self.settings.metrics_port is not None:
            self.metrics.serve(self.settings.metrics_port)

    async def close(self) -> None:
        """End the worker processes and close connections."""
        await self.pool.close()
        await self.rates.close()
        if self._tracing is not None:
            await asyncio.to_thread(self._tracing.close)

    async def scan(self, visit: Visit, files: Iterable[bytes]) -> None:
        """Have the scanner look at *files*. Raises MalwareFound or ScannerUnavailable; does nothing where it is off."""
        if self._scanner is None:
            return
        began = time.perf_counter()
        try:
            async with asyncio.timeout(self._scanner.timeout + 1.0):
                for data in files:
                    await asyncio.to_thread(self._scanner.scan, data)
        except MalwareFound as found:
            log.warning("malware_found", request_id=visit.request_id, key=visit.key, signature=found.signature)
            raise
        except TimeoutError:
            raise ScannerUnavailable from None
        finally:
            visit.took("scan", began, time.perf_counter() - began)

    async def need_scanner(self) -> None:
        """Raise ScannerUnavailable where the scanner is on and does not answer: a batch need not learn it file by file."""
        if await self._scanner_health() == "unavailable":
            raise ScannerUnavailable

    async def work(self, request: Request, function: Work, *arguments: Any) -> Done:
        """Return what *function* makes of *arguments* in a worker process while the caller waits; see `Pool.run`, `attended`."""
        known, asked = visit(request), time.perf_counter()
        done = await attended(request, self.pool.run(function, *arguments))
        steps = tuple(tasks.steps(done.figures))
        if steps:
            known.took("wait", asked, steps[0].began - asked)
        for step in steps:
            known.took(*step)
        if tasks.TOTAL in done.figures:
            self.metrics.score(done.figures[tasks.TOTAL])
        return done

    def note_row(self, row: Row) -> None:
        """Count a result of a batch."""
        if isinstance(row, Scored):
            self.metrics.score(row.total_score)

    async def health(self) -> Health:
        """Return how the service is."""
        scanner = await self._scanner_health()
        well = self.pool.ready and scanner != "unavailable"
        workers = WorkersHealth(self.pool.ready, self.pool.size, self.pool.busy, self.pool.waiting)
        return Health("ok" if well else "unavailable", __version__, workers, scanner)

    async def _scanner_health(self) -> Any:
        if self._scanner is None:
            return "off"
        if time.monotonic() > self._scanner_seen[0]:
            answers = await asyncio.to_thread(self._scanner.answers)
            self._scanner_seen = (time.monotonic() + _SCANNER_KNOWN, answers)
        return "ok" if self._scanner_seen[1] else "unavailable"

    def begin(self, visit: Visit) -> None:
        """Begin the trace of a request, where tracing is on; those that only ask how the service is have none."""
        if self._tracing is not None and not visit.route.startswith(_UNTRACED):
            visit.trace = self._tracing.begin(visit.method, visit.route, visit.headers.get(b"traceparent"))

    def note(self, visit: Visit) -> None:
        """Write down a finished request: one access line, the figures, and its trace."""
        if visit.trace is not None:
            visit.trace.end(visit.outcome(), visit.steps)
        self.metrics.request(visit.route, visit.method, visit.status, visit.seconds(), visit.code)
        self.metrics.document(visit.stages)
        write = log.debug if visit.route.startswith("/health") else log.info
        write(
            "request",
            request_id=visit.request_id,
            key=visit.key,
            method=visit.method,
            route=visit.route,
            status=visit.status,
            code=visit.code,
            seconds=visit.seconds(),
            bytes_in=visit.bytes_in,
            bytes_out=visit.bytes_out,
            stages=dict(visit.stages),
            **({"trace_id": visit.trace.trace_id} if visit.trace else {}),
        )


def _tracing(settings: Settings) -> "Tracing | None":
    if settings.otel_exporter_otlp_endpoint is None:
        return None
    try:
        from resume_ats_scorer.observe.tracing import Tracing
    except ImportError:
        raise SettingsError("OTEL_EXPORTER_OTLP_ENDPOINT needs what `pip install resume-ats-scorer[otel]` installs.") from None
    return Tracing(settings.otel_exporter_otlp_endpoint)


def _scanner(settings: Settings) -> Scanner | None:
    if not settings.clamav_enabled:
        return None
    path = str(settings.clamav_socket) if settings.clamav_socket else None
    return Scanner(settings.clamav_host, settings.clamav_port, path, settings.clamav_timeout)


def service_of(request: Request) -> Service:
    """Return the service that *request* came to."""
    service: Service = request.app.state.service
    return service


def visit(request: Request) -> Visit:
    """Return what the gate knows of *request*."""
    known: Visit = request.scope["visit"]
    return known
