"""`/` and the files it is made of."""

from functools import cache
from html import escape
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import FileResponse, HTMLResponse
from starlette.staticfiles import StaticFiles

from resume_ats_scorer._version import SCORING_VERSION, __version__
from resume_ats_scorer.data import path_of
from resume_ats_scorer.web.accept import JSON
from resume_ats_scorer.web.service import service_of
from resume_ats_scorer.wording import WORDS

_ASSETS = Path(__file__).parent / "assets"
_POLICY = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
}

router = APIRouter(include_in_schema=False)


@router.get("/")
async def page(request: Request) -> Response:
    """Answer with the page. What it must know of the service stands in the attributes of its root."""
    settings = service_of(request).settings
    facts = {
        "@key@": "optional" if settings.auth_disabled or settings.page_public else "needed",
        "@most@": str(settings.max_file_size),
        "@version@": __version__,
        "@scoring@": SCORING_VERSION,
    }
    made = _frame()
    for mark, fact in facts.items():
        made = made.replace(mark, escape(fact))
    return HTMLResponse(made, headers=_POLICY)


@cache
def _frame() -> str:
    return (_ASSETS / "index.html").read_text("utf-8")


async def _words(_request: Request) -> Response:
    return FileResponse(path_of(WORDS), media_type=JSON)


def mount(app: FastAPI) -> None:
    """Serve the files of the page below `/static/page`."""
    app.add_route(f"/static/page/{WORDS}", _words)
    app.mount("/static/page", StaticFiles(directory=_ASSETS))
