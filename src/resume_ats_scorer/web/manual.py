"""The OpenAPI document and the two pages that show it, with nothing fetched from elsewhere."""

from collections.abc import Sequence
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from resume_ats_scorer.web.accept import JSON

STATIC = Path(__file__).parent / "static"
_POLICY = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self' blob:; font-src 'self'; base-uri 'none'; frame-ancestors 'none'"
}
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>resume_ats_scorer: {title}</title>
<link rel="icon" href="static/swagger-ui/favicon-32x32.png">
<style>body {{ margin: 0 }}</style>
{head}
</head>
<body>
{body}
</body>
</html>
"""

router = APIRouter(include_in_schema=False)


@router.get("/openapi.json")
async def openapi(request: Request) -> Response:
    """Answer with the OpenAPI document."""
    return Response(request.app.state.openapi, media_type=JSON)


@router.get("/docs")
async def docs() -> Response:
    """Answer with the page to try the service on."""
    return _page("try it", "docs", ("swagger-ui/swagger-ui-bundle.js", "docs.js"), "swagger-ui/swagger-ui.css")


@router.get("/redoc")
async def redoc() -> Response:
    """Answer with the page to read."""
    return _page("reference", "redoc", ("redoc/redoc.standalone.js", "redoc.js"))


def _page(title: str, place: str, scripts: Sequence[str], style: str | None = None) -> Response:
    head = f'<link rel="stylesheet" href="static/{style}">' if style else ""
    body = "\n".join((f'<div id="{place}"></div>', *(f'<script src="static/{script}"></script>' for script in scripts)))
    return HTMLResponse(_PAGE.format(title=title, head=head, body=body), headers=_POLICY)
