"""Real answers for the documentation; making them at the start proves that a worker can score."""

import json
from collections.abc import AsyncIterator, Mapping

from resume_ats_scorer.batch import Manners, Source, match_batch, score_batch
from resume_ats_scorer.pipeline import Attachment, Options
from resume_ats_scorer.rank import Row, rank
from resume_ats_scorer.web import audits, sample, tasks
from resume_ats_scorer.web.accept import JSON, LINES, PAGE
from resume_ats_scorer.web.lines import lines
from resume_ats_scorer.web.openapi import EXAMPLE_ID, Examples
from resume_ats_scorer.web.service import Service
from resume_ats_scorer.wire import to_json

_RESUME = Attachment(sample.RESUME.encode(), "resume.txt")
_RESUMES = {"maria.txt": sample.RESUME, "tomas.txt": sample.OTHER_RESUME, "empty.txt": ""}
_POSTINGS = {"analyst.txt": sample.POSTING, "cook.txt": sample.OTHER_POSTING}
_OPTIONS = Options(sample.AS_OF)
_SHOWN = 2
"""Format checks in the example."""
_ONE_BY_ONE = Manners(at_once=1)


async def answers(service: Service) -> Examples:
    """Return what each route answers to the sample."""
    pool = service.pool
    report = await pool.run(tasks.score, _RESUME, sample.POSTING, _OPTIONS, EXAMPLE_ID)
    read = await pool.run(tasks.parse, _RESUME, _OPTIONS.limits, _OPTIONS.as_of)
    ranked = [row async for row in score_batch(pool, _sources(_RESUMES), sample.POSTING, _OPTIONS, _ONE_BY_ONE)]
    fits = [row async for row in match_batch(pool, _RESUME, _sources(_POSTINGS), _OPTIONS, _ONE_BY_ONE)]
    drawn = await pool.run(tasks.pages, _RESUME, _OPTIONS.limits)
    page, audit = (audits.work(sample.AUDIT.encode(), as_page)[0].decode() for as_page in (True, False))
    return {
        ("/checks", "get"): {JSON: json.loads(service.checks)[:_SHOWN]},
        ("/score", "post"): {JSON: json.loads(report.body)},
        ("/parse", "post"): {JSON: json.loads(read.body)},
        ("/pages", "post"): {JSON: json.loads(drawn.body)},
        ("/rank", "post"): await _both(ranked),
        ("/match", "post"): await _both(fits),
        ("/audit", "post"): {JSON: json.loads(audit), PAGE: page},
    }


async def _both(rows: list[Row]) -> dict[str, object]:
    async def rest() -> AsyncIterator[Row]:
        for row in rows[1:]:
            yield row

    stream = [line async for line in lines(rows[0], rest(), len(rows), lambda _row: None)]
    return {JSON: json.loads(to_json(rank(rows))), LINES: b"".join(stream).decode()}


def _sources(texts: Mapping[str, str]) -> list[Source]:
    return [Source(name, text.encode) for name, text in texts.items()]
