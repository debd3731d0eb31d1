"""The application: routes behind the gate."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.routing import APIRoute
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from resume_ats_scorer._version import __version__
from resume_ats_scorer.errors import InternalError, MalformedRequest, MethodNotAllowed, NotFound, ScorerError
from resume_ats_scorer.settings import Settings
from resume_ats_scorer.web import about, auditing, examples, manual, openapi, page, ranking, scoring
from resume_ats_scorer.web.gate import Gate, Rules
from resume_ats_scorer.web.keys import Keyring
from resume_ats_scorer.web.problems import answer
from resume_ats_scorer.web.service import Service, visit
from resume_ats_scorer.web.visit import GONE
from resume_ats_scorer.wire import to_json
from resume_ats_scorer.wording import say

_AROUND_FILE = 1_048_576
"""Bytes that a request may have beyond one file of the largest size: the posting, the options, the form itself."""
_BATCHES = 2
"""Batches at the same time; see `Settings.max_rank_bytes`."""
_NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""FastAPI's own would send paths and the words of exceptions; ours is `observe.tracing`."""
_DESCRIPTION = f"""Scores a resume against a job description as an applicant tracking system would, and explains every point.

{say("report.notice")}
Every refusal is `application/problem+json` (RFC 9457) with a stable `code`.
"""


def _paths(*routers: APIRouter) -> frozenset[str]:
    return frozenset(route.path for router in routers for route in router.routes if isinstance(route, APIRoute))


BATCH = _paths(ranking.router)
"""Routes that take many documents at once."""
GUARDED = _paths(scoring.router, auditing.router, page.pictures) | BATCH
"""Routes that read documents: they need a key, a permit and a share of the rate."""

PAGE_USES = frozenset({"/score", "/pages", "/rank"})
"""Routes that the page calls: those that `PAGE_PUBLIC` opens to callers without a key."""


def create_app(settings: Settings) -> ASGIApp:
    """Return the service as an ASGI application. Its lifespan starts and ends the worker processes. Raises SettingsError."""
    service = Service(settings)
    app = _routes(service)
    public = _paths(about.router, about.figures, manual.router, page.router)
    rules = Rules(
        routes=public | GUARDED,
        public=public,
        guarded=GUARDED,
        keyless=GUARDED & PAGE_USES if settings.page_public else frozenset(),
        largest_body=settings.max_file_size + _AROUND_FILE,
        body_timeout=settings.body_timeout,
        permits=settings.workers + settings.queue_size,
        unshared=settings.workers,
        batch=BATCH,
        largest_batch=settings.max_rank_bytes,
        batches=_BATCHES,
    )
    gate: ASGIApp = Gate(app, rules, Keyring(settings), service.rates, service)
    if settings.cors_origins:
        gate = CORSMiddleware(
            gate,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["X-API-Key", "X-Request-ID"],
            expose_headers=["X-Request-ID", "Retry-After"],
        )
    return gate


def _routes(service: Service) -> FastAPI:
    app = FastAPI(
        title="resume_ats_scorer",
        version=__version__,
        summary="Score resumes against job descriptions, with reasons.",
        description=_DESCRIPTION,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
        telemetry=_NO_TELEMETRY,
    )
    app.state.service = service
    app.include_router(scoring.router)
    app.include_router(ranking.router)
    app.include_router(auditing.router)
    app.include_router(page.pictures)
    app.include_router(page.router)
    app.include_router(about.router)
    app.include_router(manual.router)
    if service.settings.metrics_enabled and service.settings.metrics_port is None:
        app.include_router(about.figures)
    page.mount(app)
    app.mount("/static", StaticFiles(directory=manual.STATIC))
    app.add_exception_handler(ScorerError, _refuse)
    app.add_exception_handler(HTTPException, _refuse)
    app.add_exception_handler(ClientDisconnect, _note_gone)
    app.add_exception_handler(Exception, _fail)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    service: Service = app.state.service
    described = openapi.document(app)  # takes a while, in which the process that workers are forked from gets ready
    await service.start()
    try:
        app.state.openapi = to_json(openapi.with_examples(described, await examples.answers(service)))
        yield
    finally:
        await service.close()


async def _refuse(request: Request, error: Exception) -> Response:
    refusal = error if isinstance(error, ScorerError) else _named(error)
    visit(request).code = refusal.code
    made = answer(refusal, visit(request).request_id)
    headers = {name.decode(): content.decode() for name, content in made.headers}
    if isinstance(error, HTTPException) and error.headers:
        headers |= error.headers
    return Response(made.body, made.status, headers)


async def _note_gone(request: Request, _error: Exception) -> Response:
    visit(request).code = GONE
    return Response()


async def _fail(request: Request, _error: Exception) -> Response:
    """Answer what nobody foresaw; it goes on to the gate, which logs where it happened."""
    return await _refuse(request, InternalError())


def _named(error: Exception) -> ScorerError:
    kinds: dict[int, type[ScorerError]] = {404: NotFound, 405: MethodNotAllowed}
    return kinds.get(getattr(error, "status_code", 0), MalformedRequest)()
