"""Pictures of an uploaded file's pages, to show evidence where it stands."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import Field

from resume_ats_scorer.model import value
from resume_ats_scorer.web import tasks
from resume_ats_scorer.web.accept import JSON
from resume_ats_scorer.web.asked import asked
from resume_ats_scorer.web.openapi import NEEDS_KEY, READING_ERRORS, refusals
from resume_ats_scorer.web.schemas import PagesForm, form_body
from resume_ats_scorer.web.service import service_of, visit

router = APIRouter(tags=["Scoring"])


@value
class Picture:
    """A page as a person sees it."""

    number: int
    """1-based."""
    width: float
    """In points; boxes of a report are measured in them."""
    height: float
    """In points."""
    png: Annotated[str, Field(json_schema_extra={"contentEncoding": "base64", "contentMediaType": "image/png"})]
    """The picture: a PNG file in Base64."""


@value
class Pictures:
    """The pages of a file."""

    pages: tuple[Picture, ...]
    """Its first ten pages; none where the format has no pages."""


@router.post(
    "/pages",
    operation_id="pages",
    summary="Show a resume's pages",
    response_class=Response,
    responses={
        200: {"model": Pictures, "description": "The pages."},
        **refusals(*READING_ERRORS),
    },
    openapi_extra={**form_body(PagesForm), **NEEDS_KEY},
)
async def pages(request: Request) -> Response:
    """Answer with pictures of the pages of a PDF, so that the boxes of a report can be shown on them. Nothing is kept."""
    service = service_of(request)
    wanted = await asked(request, PagesForm)
    await service.scan(visit(request), wanted.files())
    done = await service.work(request, tasks.pages, wanted.resume, wanted.options.limits)
    return Response(done.body, media_type=JSON)
