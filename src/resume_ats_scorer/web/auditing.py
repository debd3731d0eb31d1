"""The route that audits scores."""

from fastapi import APIRouter, Request, Response

from resume_ats_scorer.audit import Audit
from resume_ats_scorer.errors import MalformedRequest
from resume_ats_scorer.web import audits
from resume_ats_scorer.web.accept import JSON, OF_PAGE, PAGE, preferred
from resume_ats_scorer.web.openapi import NEEDS_KEY, refusals
from resume_ats_scorer.web.schemas import json_body
from resume_ats_scorer.web.service import service_of

router = APIRouter(tags=["Ranking"])

_ERRORS = (
    "malformed_request",
    "unauthorized",
    "not_acceptable",
    "slow_request",
    "file_too_large",
    "too_complex",
    "invalid_option",
    "rate_limited",
    "busy",
    "internal_error",
    "worker_lost",
)


@router.post(
    "/audit",
    operation_id="audit",
    summary="Audit scores by group",
    response_class=Response,
    responses={
        200: {
            "model": Audit,
            "description": "The rates and ratios, as JSON or as a page to print.",
            "content": {PAGE: {"schema": {"type": "string"}}},
        },
        **refusals(*_ERRORS),
    },
    openapi_extra={**json_body(audits.AuditRequest), **NEEDS_KEY},
)
async def audit_scores(request: Request) -> Response:
    """Compare the scores of groups: scoring and selection rates, impact ratios, four fifths, and how many are unknown.

    The groups are yours: nothing here guesses them, keeps them or lets them near a score.
    """
    media = preferred(request.headers.get("accept", ""), (JSON, PAGE))
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise MalformedRequest(audits.MALFORMED)
    done = await service_of(request).work(request, audits.work, await request.body(), media == PAGE)
    return Response(done.body, media_type=media, headers=OF_PAGE if media == PAGE else None)
