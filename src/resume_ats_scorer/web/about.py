"""The routes that need no key: health, version, checks, figures."""

import json
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response

from resume_ats_scorer._version import SCORING_VERSION, __version__
from resume_ats_scorer.observe import Metrics
from resume_ats_scorer.web.accept import JSON
from resume_ats_scorer.web.openapi import refusals
from resume_ats_scorer.web.schemas import Alive, Check, Health, Version, WorkersHealth
from resume_ats_scorer.web.service import service_of
from resume_ats_scorer.wire import to_json

_WELL = Health("ok", __version__, WorkersHealth(ready=True, size=2, busy=1, waiting=0), "ok")
_UNWELL = Health("unavailable", __version__, WorkersHealth(ready=True, size=2, busy=0, waiting=0), "unavailable")


def _answer(model: object, example: object, description: str = "Successful Response") -> dict[str, Any]:
    """Return the documentation of an answer."""
    return {"model": model, "description": description, "content": {JSON: {"example": json.loads(to_json(example))}}}


router = APIRouter(tags=["Service"], responses=refusals("internal_error"))
figures = APIRouter(tags=["Service"])


@router.get(
    "/health", operation_id="health", summary="How the service is", response_class=Response, responses={200: _answer(Health, _WELL)}
)
async def health(request: Request) -> Response:
    """Answer with the state of the workers and the scanner; always with 200."""
    return _json(await service_of(request).health())


@router.get(
    "/health/live",
    operation_id="live",
    summary="The process answers",
    response_class=Response,
    responses={200: _answer(Alive, Alive("ok"))},
)
async def live() -> Response:
    """Answer as long as the process can; depends on nothing else."""
    return _json(Alive("ok"))


@router.get(
    "/health/ready",
    operation_id="ready",
    summary="Documents can be scored",
    response_class=Response,
    responses={200: _answer(Health, _WELL), 503: _answer(Health, _UNWELL, "No document can be scored at the moment.")},
)
async def ready(request: Request) -> Response:
    """Answer with 200 where documents can be scored, else with 503. Being busy is no reason for 503."""
    found = await service_of(request).health()
    return _json(found, HTTPStatus.OK if found.status == "ok" else HTTPStatus.SERVICE_UNAVAILABLE)


@router.get(
    "/version",
    operation_id="version",
    summary="Which program this is",
    response_class=Response,
    responses={200: _answer(Version, Version(__version__, SCORING_VERSION))},
)
async def version() -> Response:
    """Answer with the versions of the program and of its scoring."""
    return _json(Version(__version__, SCORING_VERSION))


@router.get(
    "/checks",
    operation_id="checks",
    summary="The format checks",
    response_class=Response,
    responses={200: {"model": list[Check], "description": "The checks in the order of the report."}},
)
async def checks(request: Request) -> Response:
    """Answer with every format check: what it looks at, what it costs, how to mend it and who says so."""
    return Response(service_of(request).checks, media_type=JSON)


@figures.get(
    "/metrics",
    operation_id="metrics",
    summary="Figures for Prometheus",
    response_class=Response,
    responses={
        200: {"content": {Metrics.CONTENT_TYPE.partition(";")[0]: {"schema": {"type": "string"}}}},
        **refusals("internal_error"),
    },
)
def metrics(request: Request) -> Response:
    """Answer with all figures in Prometheus' text format."""
    return Response(service_of(request).metrics.text(), media_type=Metrics.CONTENT_TYPE)


def _json(content: object, status: int = HTTPStatus.OK) -> Response:
    return Response(to_json(content), status, media_type=JSON)
