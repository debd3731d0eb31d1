"""A batch is scored as each of its files would be alone, and nothing that goes wrong with one of them ends it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from resume_ats_scorer import pipeline
from resume_ats_scorer.batch import Manners, Source, match_batch, match_rows, score_batch
from resume_ats_scorer.errors import Corrupt, MalwareFound, PostingTooShort, WorkerLost
from resume_ats_scorer.rank import Refused, Row, Scored, scored
from resume_ats_scorer.workers import Allowance, Done, Pool, Work

EXAMPLES = Path(__file__).parents[1] / "examples"
FOLDER = {path.name: path.read_bytes() for path in sorted((EXAMPLES / "folder").iterdir())}
POSTING = (EXAMPLES / "folder_posting.txt").read_text()
OPTIONS = pipeline.Options(date(2026, 1, 31))
RESUME = pipeline.Attachment(FOLDER["samuel_begay.txt"], "samuel_begay.txt")
T = TypeVar("T")


def run(scene: Callable[[Pool], Awaitable[T]], patience: float | None = None) -> T:
    @asynccontextmanager
    async def pool() -> AsyncIterator[Pool]:
        made = Pool(1, Allowance(), ("resume_ats_scorer.batch",), patience=patience)
        await made.start()
        yield made
        await made.close()

    async def play() -> T:
        async with pool() as made:
            return await scene(made)

    return asyncio.run(play())


def sources(files: dict[str, bytes]) -> list[Source]:
    return [Source(name, lambda data=data: data) for name, data in files.items()]  # type: ignore[misc]


async def all_of(rows: AsyncIterator[Row]) -> list[Row]:
    return [row async for row in rows]


def test_a_batch_gives_what_each_file_gives_alone() -> None:
    """A row of a batch is the row of its report, price of advice left out."""
    rows = run(lambda pool: all_of(score_batch(pool, sources(FOLDER), POSTING, OPTIONS)))

    expected = [
        scored(name, pipeline.score_resume(pipeline.Attachment(data, name), POSTING, OPTIONS)) for name, data in FOLDER.items()
    ]
    assert sorted(expected, key=lambda row: row.name) == sorted(rows, key=lambda row: row.name)


def test_what_cannot_be_read_is_a_refusal() -> None:
    """A reader that fails, a file that is gone and a file that is not let in are rows with a code."""

    def broken() -> bytes:
        raise Corrupt

    def gone() -> bytes:
        raise FileNotFoundError(2, "No such file or directory")

    async def admit(data: bytes) -> None:
        if data == b"virus":
            raise MalwareFound

    files = [Source("broken", broken), Source("gone", gone), Source("virus", lambda: b"virus"), *sources({"ok.txt": RESUME.data})]

    rows = run(lambda pool: all_of(score_batch(pool, files, POSTING, OPTIONS, Manners(admit=admit))))

    refused = {row.name: row.error for row in rows if isinstance(row, Refused)}
    assert {"broken": "corrupt", "gone": "file_missing", "virus": "malware_found"} == refused
    assert ["ok.txt"] == [row.name for row in rows if isinstance(row, Scored)]


def test_an_unusable_posting_ends_it_before_it_begins() -> None:
    """No resume is read where there is nothing to compare it with."""
    opened = []

    def read() -> bytes:
        opened.append("a")
        return b"x"

    async def scene(pool: Pool) -> None:
        await all_of(score_batch(pool, [Source("a", read)], "Cook wanted", OPTIONS))

    with pytest.raises(PostingTooShort):
        run(scene)
    assert [] == opened


def test_only_what_is_worked_on_is_in_memory() -> None:
    """A file is opened when its turn comes, and not while as many as allowed wait or run."""
    held, most = 0, 0

    def read() -> bytes:
        nonlocal held, most
        held += 1
        most = max(most, held)
        return RESUME.data

    async def scene(pool: Pool) -> int:
        nonlocal held
        count = 0
        files: Iterator[Source] = (Source(f"{i}.txt", read) for i in range(20))
        async for _ in score_batch(pool, files, POSTING, OPTIONS, Manners(at_once=3)):
            held -= 1
            count += 1
        return count

    assert 20 == run(scene)
    assert most <= 4


def test_a_batch_waits_for_its_turn() -> None:
    """Where a request of its own would be refused as the service is busy, a document of a batch waits on."""
    rows = run(lambda pool: all_of(score_batch(pool, sources(FOLDER), POSTING, OPTIONS, Manners(at_once=8))), patience=0.02)

    assert [] == [row for row in rows if isinstance(row, Refused)]
    assert len(FOLDER) == len(rows)


def test_others_wait_for_one_document_only() -> None:
    """Somebody who comes during a batch is served long before its end."""

    async def scene(pool: Pool) -> int:
        done = 0
        files = sources({f"{i}.txt": RESUME.data + b" " * i for i in range(60)})
        other: asyncio.Task[int] | None = None

        async def ask() -> int:
            await pool.run(_nothing)
            return done

        async for _ in score_batch(pool, files, POSTING, OPTIONS, Manners(at_once=pool.size)):
            done += 1
            if done == 5:
                other = asyncio.create_task(ask())
        assert other is not None
        return await other

    assert run(scene) <= 8


def _nothing() -> tuple[bytes, dict[str, float]]:
    return b"", {}


def test_who_stops_listening_stops_the_batch() -> None:
    """A batch that is closed early reads no more files."""
    opened = 0

    def read() -> bytes:
        nonlocal opened
        opened += 1
        return RESUME.data

    async def scene(pool: Pool) -> None:
        rows = score_batch(pool, (Source(f"{i}.txt", read) for i in range(100)), POSTING, OPTIONS, Manners(at_once=1))
        await anext(rows)
        await rows.aclose()  # type: ignore[attr-defined]
        await asyncio.sleep(0.05)

    run(scene)
    assert opened <= 3


class Fragile(Pool):
    """A pool whose worker dies of one posting."""

    async def run(self, function: Work, *arguments: Any) -> Done:
        if function is match_rows and any(posting.data == b"deadly" for posting in arguments[1]):
            raise WorkerLost
        return await super().run(function, *arguments)


def test_a_posting_that_ends_the_worker_takes_no_other_with_it() -> None:
    """Of the postings that are tried together, the one that is too much is refused and the others are scored."""
    files = {"a.txt": POSTING.encode(), "deadly.txt": b"deadly", "b.txt": POSTING.encode() + b"\n- Excel"}

    async def scene(pool: Pool) -> list[Row]:
        pool.__class__ = Fragile
        return await all_of(match_batch(pool, RESUME, sources(files), OPTIONS))

    rows = run(scene)

    assert ["a.txt", "b.txt"] == sorted(row.name for row in rows if isinstance(row, Scored))
    assert [("deadly.txt", "worker_lost")] == [(row.name, row.error) for row in rows if isinstance(row, Refused)]
