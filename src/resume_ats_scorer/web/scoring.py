"""The routes that read documents."""

from fastapi import APIRouter, Request, Response

from resume_ats_scorer.errors import InvalidOption
from resume_ats_scorer.model import ScoreReport
from resume_ats_scorer.web import tasks
from resume_ats_scorer.web.accept import JSON, OF_PAGE, PAGE, preferred
from resume_ats_scorer.web.asked import asked, needed
from resume_ats_scorer.web.jsonresume import JsonResume
from resume_ats_scorer.web.openapi import NEEDS_KEY, READING_ERRORS, SCORING_ERRORS, refusals
from resume_ats_scorer.web.schemas import ParseForm, ScoreForm, form_body
from resume_ats_scorer.web.service import service_of, visit

router = APIRouter(tags=["Scoring"])

_PDF = "application/pdf"
_FORMS: dict[str, tasks.Form] = {PAGE: "html", _PDF: "pdf"}
_BINARY = {"schema": {"type": "string", "contentMediaType": _PDF}}
_ANNOTATE = {
    "name": "annotate",
    "in": "query",
    "description": "Answer with a PDF of the resume on which what the format checks found is marked.",
    "schema": {"type": "boolean", "default": False},
}


@router.post(
    "/score",
    operation_id="score",
    summary="Score a resume for a job",
    response_class=Response,
    responses={
        200: {
            "model": ScoreReport,
            "description": "The report, in the form that `Accept` asks for.",
            "content": {PAGE: {"schema": {"type": "string"}}, _PDF: _BINARY},
        },
        **refusals(*SCORING_ERRORS, "not_acceptable"),
    },
    openapi_extra={**form_body(ScoreForm), **NEEDS_KEY, "parameters": [_ANNOTATE]},
)
async def score(request: Request) -> Response:
    """Read the resume and the posting, and answer with a score from 0 to 100 and everything it rests on.

    The same file, posting, options and scoring version always give the same report.
    """
    service = service_of(request)
    form = _form(request)
    wanted = await asked(request, ScoreForm)
    posting = needed(wanted.posting)
    await service.scan(visit(request), wanted.files())
    given = (wanted.resume, posting, wanted.options)
    if form is None:
        done = await service.work(request, tasks.score, *given, visit(request).request_id)
        return Response(done.body, media_type=JSON)
    done = await service.work(request, tasks.show, *given, form)
    return _file(done.body, form)


def _form(request: Request) -> tasks.Form | None:
    """Return the form asked for, None for JSON. Raises InvalidOption and NotAcceptable before any of the body is read."""
    marked = request.query_params.get("annotate", "false")
    if marked not in {"true", "false"}:
        raise InvalidOption("The option `annotate` must be true or false.")
    accept = request.headers.get("accept", "")
    if marked == "true":
        preferred(accept, (_PDF,))
        return "marked"
    return _FORMS.get(preferred(accept, (JSON, *_FORMS)))


def _file(body: bytes, form: tasks.Form) -> Response:
    media = f"{PAGE}; charset=utf-8" if form == "html" else _PDF
    name = {"html": "report.html", "pdf": "report.pdf", "marked": "resume-marked.pdf"}[form]
    headers = {"content-disposition": f'inline; filename="{name}"', "vary": "Accept", **OF_PAGE}
    return Response(body, media_type=media, headers=headers)


@router.post(
    "/parse",
    operation_id="parse",
    summary="Read a resume",
    response_class=Response,
    responses={
        200: {"model": JsonResume, "description": "The resume."},
        **refusals(*READING_ERRORS),
    },
    openapi_extra={**form_body(ParseForm), **NEEDS_KEY},
)
async def parse(request: Request) -> Response:
    """Answer with what a machine reads from the resume, as JSON Resume (https://jsonresume.org/schema)."""
    service = service_of(request)
    wanted = await asked(request, ParseForm)
    await service.scan(visit(request), wanted.files())
    done = await service.work(request, tasks.parse, wanted.resume, wanted.options.limits, wanted.options.as_of)
    return Response(done.body, media_type=JSON)
