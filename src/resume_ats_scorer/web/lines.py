"""The results of a batch as lines of JSON, as they come."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable

from resume_ats_scorer.rank import Row, Scored, rank
from resume_ats_scorer.web.schemas import Progress, RankingLine, RefusedLine, ScoredLine
from resume_ats_scorer.wire import to_json


async def lines(first: Row, rest: AsyncIterator[Row], total: int, note: Callable[[Row], None]) -> AsyncGenerator[bytes]:
    """Yield the lines of a batch of *total* files: how far it is, each result, which *note* is told of, and the ranking last."""
    found: list[Row] = []

    def more(row: Row) -> bytes:
        found.append(row)
        note(row)
        line = ScoredLine("result", row) if isinstance(row, Scored) else RefusedLine("refused", row)
        return _line(line) + _line(Progress("progress", len(found), total))

    yield _line(Progress("progress", 0, total)) + more(first)
    async for row in rest:
        yield more(row)
    yield _line(RankingLine("ranking", rank(found)))


def _line(content: object) -> bytes:
    return to_json(content) + b"\n"
