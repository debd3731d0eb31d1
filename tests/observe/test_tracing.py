"""Traces tell how long the stages of a request took, to whom the caller's own trace says, and nothing of a document."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import perf_counter, time_ns

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from servers import ROOT
from starlette.testclient import TestClient

from resume_ats_scorer.errors import SettingsError
from resume_ats_scorer.observe import Outcome, Step
from resume_ats_scorer.observe.tracing import Tracing
from resume_ats_scorer.settings import load
from resume_ats_scorer.web import sample
from resume_ats_scorer.web.app import create_app

CALLER = b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
UNSAMPLED = CALLER[:-1] + b"0"
ALLOWED = {
    "http.request.method",
    "http.route",
    "http.request.body.size",
    "http.response.body.size",
    "http.response.status_code",
    "error.type",
}
FINE = Outcome(200, None, 1000, 2000)


def traced(traceparent: bytes | None = None, outcome: Outcome = FINE, steps: tuple[Step, ...] = ()) -> tuple[ReadableSpan, ...]:
    """Return the spans of one request."""
    exporter = InMemorySpanExporter()
    tracing = Tracing("http://127.0.0.1:9", exporter)
    tracing.begin("POST", "/score", traceparent).end(outcome, steps)
    tracing.close()
    return exporter.get_finished_spans()


def test_a_request_and_its_stages_are_spans() -> None:
    """Each stage lies below the request, at its own time."""
    now, moment = perf_counter(), time_ns()
    parse, request = traced(steps=(Step("parse", now + 1.0, 0.5),))

    assert ("parse", "POST /score") == (parse.name, request.name)
    assert parse.parent is not None
    assert request.context == parse.parent
    assert 500_000_000 == parse.end_time - parse.start_time  # type: ignore[operator]
    assert abs(parse.start_time - moment - 1_000_000_000) < 100_000_000  # type: ignore[operator]


def test_the_callers_trace_goes_on() -> None:
    """With `traceparent` the request is part of the caller's trace, and the answer says which span it was."""
    tracing = Tracing("http://127.0.0.1:9", InMemorySpanExporter())

    assert "0af7651916cd43dd8448eb211c80319c" == tracing.begin("POST", "/score", CALLER).trace_id
    assert tracing.begin("POST", "/score", CALLER).header.startswith(CALLER[:36])


@pytest.mark.parametrize("given", [b"", b"nonsense", CALLER[:-4], b"\xff" * 55, b"00-" + b"0" * 32 + CALLER[35:]])
def test_a_traceparent_that_is_none_is_not_taken(given: bytes) -> None:
    """A trace of its own begins."""
    [request] = traced(given)

    assert request.parent is None


def test_what_the_caller_does_not_sample_is_not_sent() -> None:
    """The caller's decision is kept."""
    assert () == traced(UNSAMPLED, steps=(Step("parse", perf_counter(), 0.5),))


@pytest.mark.parametrize(
    ("outcome", "expected", "failed"),
    [
        (FINE, {"http.response.status_code": 200}, False),
        (Outcome(422, "corrupt", 9, 9), {"http.response.status_code": 422, "error.type": "corrupt"}, False),
        (Outcome(503, "worker_lost", 9, 9), {"http.response.status_code": 503, "error.type": "worker_lost"}, True),
        (Outcome(0, "client_gone", 9, 0), {"error.type": "client_gone"}, False),
    ],
)
def test_the_outcome_is_told(outcome: Outcome, expected: dict[str, object], failed: bool) -> None:
    """Status and code are attributes; only what the service is to blame for is an error."""
    [request] = traced(outcome=outcome)

    assert request.attributes is not None
    assert expected.items() <= dict(request.attributes).items()
    assert failed == (request.status.status_code.name == "ERROR")
    assert set(request.attributes) <= ALLOWED


@contextmanager
def collector() -> Iterator[tuple[str, list[ExportTraceServiceRequest]]]:
    """Run a collector of traces; yields its address and what it was sent."""
    received: list[ExportTraceServiceRequest] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            received.append(ExportTraceServiceRequest.FromString(body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", received
        finally:
            server.shutdown()
            thread.join()


def test_the_service_sends_its_traces_and_nothing_personal(capsys: pytest.CaptureFixture[str]) -> None:
    """A collector gets the request with its stages in order, the caller its span, the log line the trace; health has none."""
    with collector() as (address, received):
        app = create_app(load(api_key="k", workers=1, otel_exporter_otlp_endpoint=address))
        with TestClient(app, headers={"X-API-Key": "k"}) as client:
            files = {"resume": ("jane-canary.txt", sample.RESUME.replace("Data", "Canary data"))}
            headers = {"traceparent": CALLER.decode()}
            answer = client.post("/score", files=files, data={"job_description": sample.POSTING}, headers=headers)
            client.get("/health/live")
            client.post("/canary/jane")

    spans = [span for one in received for resource in one.resource_spans for scope in resource.scope_spans for span in scope.spans]
    of_caller = [span for span in spans if span.trace_id.hex() == CALLER[3:35].decode()]
    of_score = sorted(of_caller, key=lambda span: span.start_time_unix_nano)
    assert ["POST /score", "wait", "posting", "intake", "parse", "read", "score", "write"] == [span.name for span in of_score]
    assert answer.headers["traceresponse"].split("-")[2] == of_score[0].span_id.hex()
    assert {of_score[0].span_id} == {span.parent_span_id for span in of_score[1:]}
    assert all(span.end_time_unix_nano <= of_score[0].end_time_unix_nano for span in of_score)
    assert {"POST /score", "POST other"} == {span.name for span in spans if span.kind == span.SPAN_KIND_SERVER}
    assert b"anary" not in b"".join(one.SerializeToString() for one in received)
    [line] = [line for line in capsys.readouterr().out.splitlines() if "/score" in line]
    assert CALLER[3:35].decode() in line


def test_a_collector_that_is_down_costs_no_request() -> None:
    """Requests are answered, and the service ends."""
    app = create_app(load(api_key="k", workers=1, otel_exporter_otlp_endpoint="http://127.0.0.1:9"))
    with TestClient(app, headers={"X-API-Key": "k"}) as client:
        assert 404 == client.post("/nowhere").status_code


OFF = "import resume_ats_scorer.web.preload, resume_ats_scorer.web.server as s, sys; from resume_ats_scorer.settings import load; "
OFF += "s.create_app(load(api_key='k', workers=1)); print({'opentelemetry.sdk', 'opentelemetry.exporter'} & set(sys.modules))"


def test_nothing_is_imported_where_it_is_off() -> None:
    """Without an endpoint the libraries are not loaded: whoever does not trace pays nothing, installed or not."""
    done = subprocess.run([sys.executable, "-c", OFF], env={"PYTHONPATH": str(ROOT / "src")}, capture_output=True, check=True)

    assert b"set()" == done.stdout.strip()


def test_the_frameworks_own_telemetry_stays_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """FastAPI's would send paths and messages of exceptions: no variable of the environment switches it on."""
    monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
    with collector() as (address, received):
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
        with TestClient(create_app(load(api_key="k", workers=1)), headers={"X-API-Key": "k"}) as client:
            client.post("/canary/jane")

    spans = [span for one in received for resource in one.resource_spans for scope in resource.scope_spans for span in scope.spans]
    assert ["POST other"] == [span.name for span in spans]


def test_an_endpoint_without_the_libraries_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says what to install."""
    monkeypatch.setitem(sys.modules, "resume_ats_scorer.observe.tracing", None)

    with pytest.raises(SettingsError, match=r"resume-ats-scorer\[otel\]"):
        create_app(load(api_key="k", workers=1, otel_exporter_otlp_endpoint="http://127.0.0.1:4318"))


def test_an_endpoint_is_an_address() -> None:
    """A host alone is refused."""
    with pytest.raises(SettingsError, match="OTEL_EXPORTER_OTLP_ENDPOINT must be an address"):
        load(api_key="k", otel_exporter_otlp_endpoint="collector:4317")
