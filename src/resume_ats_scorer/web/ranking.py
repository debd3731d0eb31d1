"""The routes that take many documents at once."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any, cast

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from resume_ats_scorer.batch import Manners, match_batch, score_batch
from resume_ats_scorer.pipeline import Attachment
from resume_ats_scorer.rank import Ranking, Row, rank
from resume_ats_scorer.web.accept import JSON, LINES, preferred
from resume_ats_scorer.web.asked import needed
from resume_ats_scorer.web.attended import attended
from resume_ats_scorer.web.batchform import AskedBatch, asked_batch
from resume_ats_scorer.web.form import FormRules, read_form
from resume_ats_scorer.web.lines import lines
from resume_ats_scorer.web.openapi import NEEDS_KEY, SCORING_ERRORS, refusals
from resume_ats_scorer.web.schemas import MatchForm, Progress, RankForm, RankingLine, RefusedLine, ScoredLine, form_body, lines_of
from resume_ats_scorer.web.service import Service, service_of, visit
from resume_ats_scorer.wire import to_json

router = APIRouter(tags=["Ranking"])

_SPARE_PARTS = 8
_DOCUMENTED: dict[int | str, dict[str, Any]] = {
    200: {
        "model": Ranking,
        "description": f"The ranking: at once as JSON, or as `{LINES}` a line for each step and each file as it is done, and the "
        "ranking last.",
        "content": {LINES: lines_of(Progress, ScoredLine, RefusedLine, RankingLine)},
    },
    **refusals(*SCORING_ERRORS, "not_acceptable"),
}


@router.post(
    "/rank",
    operation_id="rank",
    summary="Rank many resumes for one job",
    response_class=Response,
    responses=_DOCUMENTED,
    openapi_extra={**form_body(RankForm), **NEEDS_KEY},
)
async def rank_resumes(request: Request) -> Response:
    """Score every resume exactly as `/score` would alone, put them in order, and say why each stands above the next.

    A file that cannot be scored is listed as refused and does not end the batch. Every file counts against the key's rate.
    """
    media = preferred(request.headers.get("accept", ""), (JSON, LINES))
    service = service_of(request)
    wanted = await _asked(request, RankForm, "resumes")
    posting = needed(wanted.posting)
    if isinstance(posting, Attachment):
        await service.scan(visit(request), (posting.data,))
    rows = score_batch(service.pool, wanted.documents, posting, wanted.options, _manners(request))
    return await _answer(request, media, rows, len(wanted.documents))


@router.post(
    "/match",
    operation_id="match",
    summary="Rank many jobs for one resume",
    response_class=Response,
    responses=_DOCUMENTED,
    openapi_extra={**form_body(MatchForm), **NEEDS_KEY},
)
async def match_postings(request: Request) -> Response:
    """Score the resume for every posting, and put the postings in the order in which it fits them.

    `name` and `sha256` are the posting's. A posting that cannot be used is listed as refused.
    """
    media = preferred(request.headers.get("accept", ""), (JSON, LINES))
    service = service_of(request)
    wanted = await _asked(request, MatchForm, "job_descriptions")
    resume = cast("Attachment", wanted.resume)
    await service.scan(visit(request), (resume.data,))
    rows = match_batch(service.pool, resume, wanted.documents, wanted.options, _manners(request))
    return await _answer(request, media, rows, len(wanted.documents))


async def _asked(request: Request, form: type[BaseModel], many: str) -> AskedBatch:
    service = service_of(request)
    most = service.settings.max_rank_files
    rules = FormRules(service.settings.max_rank_bytes, most + _SPARE_PARTS, keep_names=True)
    parts = await read_form(request, request.headers.get("content-type", ""), rules)
    defaults = (service.weights, service.limits)
    wanted = await asyncio.to_thread(asked_batch, parts, frozenset(form.model_fields), many, defaults, most)
    if len(wanted.documents) > 1:
        # The gate counted the request, and with it the first document.
        await service.rates.count(visit(request).counted_as, len(wanted.documents) - 1)
    await service.need_scanner()
    return wanted


def _manners(request: Request) -> Manners:
    """One document a worker at a time: whoever comes next waits for one document, not for the batch."""
    service, known = service_of(request), visit(request)

    async def admit(data: bytes) -> None:
        await service.scan(known, (data,))

    return Manners(service.pool.size, admit)


async def _answer(request: Request, media: str, rows: AsyncIterator[Row], total: int) -> Response:
    batch = cast("AsyncGenerator[Row]", rows)
    if media == JSON:
        return Response(to_json(await attended(request, _all(batch, service_of(request)))), media_type=JSON)
    # The first result before the answer begins: what is wrong with the request as a whole still has its own status.
    first = await attended(request, anext(batch))
    return _Lines(lines(first, batch, total, service_of(request).note_row), batch)


async def _all(rows: AsyncGenerator[Row], service: Service) -> Ranking:
    async with aclosing(rows):
        found = [row async for row in rows]
    for row in found:
        service.note_row(row)
    return rank(found)


class _Lines(StreamingResponse):
    """Lines as they come; where the caller goes away, *batch* ends."""

    def __init__(self, content: AsyncIterator[bytes], batch: AsyncGenerator[Row]) -> None:
        # nginx would hold the lines back.
        super().__init__(content, media_type=LINES, headers={"x-accel-buffering": "no"})
        self._batch = batch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._batch.aclose()
