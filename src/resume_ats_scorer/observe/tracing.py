"""Spans for OpenTelemetry: one a request, below it one a stage of its work.

Imported only where tracing is on; needs the extra `otel`. Attributes come from closed sets, as the labels of the metrics do: no
path, header, name of a file or key, and no word of a document.
"""

import time
from collections.abc import Iterable
from http import HTTPStatus

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer, set_span_in_context
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from resume_ats_scorer._version import __version__
from resume_ats_scorer.observe._request import Outcome, Step

_NAME = "resume-ats-scorer"
_PATIENCE = 3
"""Seconds for a collector that does not answer; the end of the service waits for them too."""


class Trace:
    """The trace of one request."""

    def __init__(self, tracer: Tracer, span: Span) -> None:
        self._tracer = tracer
        self._span = span
        self._zero = time.time_ns() - time.perf_counter_ns()
        context = span.get_span_context()
        self.trace_id = f"{context.trace_id:032x}"
        """32 hexadecimal digits."""
        self.header = f"00-{self.trace_id}-{context.span_id:016x}-{context.trace_flags:02x}".encode()
        """What the caller is told in `traceresponse` (W3C Trace Context, level 2)."""

    def end(self, outcome: Outcome, steps: Iterable[Step]) -> None:
        """Finish the span of the request, and those of its *steps*."""
        parent = set_span_in_context(self._span)
        for step in steps:
            span = self._tracer.start_span(step.name, parent, start_time=self._moment(step.began))
            span.end(self._moment(step.began + step.seconds))
        self._span.set_attribute("http.request.body.size", outcome.bytes_in)
        self._span.set_attribute("http.response.body.size", outcome.bytes_out)
        if outcome.status:
            self._span.set_attribute("http.response.status_code", outcome.status)
        if outcome.code:
            self._span.set_attribute("error.type", outcome.code)
        if outcome.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            self._span.set_status(Status(StatusCode.ERROR))
        self._span.end()

    def _moment(self, counter: float) -> int:
        return self._zero + round(counter * 1e9)


class Tracing:
    """Makes spans and sends them, in a thread of its own, with OTLP over HTTP. A collector that is down costs no request."""

    def __init__(self, endpoint: str, exporter: SpanExporter | None = None) -> None:
        """Send to the collector at *endpoint*, such as `http://127.0.0.1:4318`; to *exporter* where one is given."""
        found = Resource.create()
        named = not str(found.attributes[SERVICE_NAME]).startswith("unknown_service")
        own = Resource({SERVICE_VERSION: __version__} | ({} if named else {SERVICE_NAME: _NAME}))
        self._provider = TracerProvider(resource=found.merge(own), shutdown_on_exit=False)
        sender = exporter or OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces", timeout=_PATIENCE)
        self._provider.add_span_processor(BatchSpanProcessor(sender))
        self._tracer = self._provider.get_tracer("resume_ats_scorer", __version__)

    def begin(self, method: str, route: str, traceparent: bytes | None) -> Trace:
        """Begin the trace of a request, within the caller's where *traceparent* names one."""
        carrier = {"traceparent": traceparent.decode("latin-1")} if traceparent else {}
        span = self._tracer.start_span(
            f"{method} {route}",
            TraceContextTextMapPropagator().extract(carrier),
            SpanKind.SERVER,
            {"http.request.method": method, "http.route": route},
        )
        return Trace(self._tracer, span)

    def close(self) -> None:
        """Send what is left; takes three seconds where the collector does not answer."""
        self._provider.shutdown()
