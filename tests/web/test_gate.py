import asyncio
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from resume_ats_scorer.settings import load
from resume_ats_scorer.web.gate import Gate, Rules
from resume_ats_scorer.web.keys import Keyring
from resume_ats_scorer.web.problems import MEDIA_TYPE
from resume_ats_scorer.web.rates import Rates
from resume_ats_scorer.web.visit import Visit

KEY = "correct-horse-battery"
GOOD = {"X-API-Key": KEY, "Content-Length": "0"}


class Seen(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes
    reads: int
    visit: Visit

    @property
    def code(self) -> object:
        return json.loads(self.body)["code"]


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    more = scope["method"] == "POST"
    while more:
        more = (await receive()).get("more_body", False)
    if scope["path"] == "/fail":
        raise RuntimeError("words of the document")
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"fine"})


class Door:
    """A gate with a fake application behind it, spoken to in raw ASGI."""

    def __init__(
        self, app: Any = application, permits: int = 4, body_timeout: float = 5.0, batches: int = 2, **settings: Any
    ) -> None:
        given = {"api_key": KEY, **settings}
        made = load(**{name: content for name, content in given.items() if content is not None})
        rules = Rules(
            routes=frozenset({"/score", "/rank", "/health", "/fail"}),
            public=frozenset({"/health"}),
            keyless=frozenset(),
            guarded=frozenset({"/score", "/rank"}),
            largest_body=1000,
            body_timeout=body_timeout,
            permits=permits,
            batch=frozenset({"/rank"}),
            largest_batch=4000,
            batches=batches,
        )
        self.visits: list[Visit] = []
        self.gate = Gate(app, rules, Keyring(made), Rates(made), self)

    def begin(self, visit: Visit) -> None:
        """Learn nothing before the end."""

    def note(self, visit: Visit) -> None:
        """Keep *visit*."""
        self.visits.append(visit)

    async def ask(
        self,
        path: str = "/score",
        method: str = "POST",
        headers: dict[str, str] | None = None,
        chunks: Iterable[bytes] = (b"",),
        stall: bool = False,
        pause: float = 0.0,
    ) -> Seen:
        sent: list[Message] = []
        waiting = list(chunks)
        reads = 0

        async def receive() -> Message:
            nonlocal reads
            reads += 1
            await asyncio.sleep(pause)
            if not waiting:
                await asyncio.sleep(60 if stall else 0)
                return {"type": "http.disconnect"}
            return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting) or stall}

        async def send(message: Message) -> None:
            sent.append(message)

        raw = [(name.lower().encode(), content.encode("latin-1")) for name, content in (headers or {}).items()]
        scope = {"type": "http", "method": method, "path": path, "headers": raw, "client": ("192.0.2.1", 1)}
        await self.gate(scope, receive, send)
        if not sent:
            return Seen(0, {}, b"", reads, self.visits[-1])
        fields = {name.decode(): content.decode() for name, content in sent[0]["headers"]}
        return Seen(sent[0]["status"], fields, b"".join(m.get("body", b"") for m in sent[1:]), reads, self.visits[-1])


def ask(door: Door, *arguments: Any, **options: Any) -> Seen:
    return asyncio.run(door.ask(*arguments, **options))


@pytest.mark.parametrize("key", [None, "", "wrong", KEY[:-1], KEY + "x", "schlüssel"])
def test_a_wrong_key_is_refused_before_a_byte_is_read(key: str | None) -> None:
    """Without a valid key the answer is 401, always the same text, and nothing of the body has been asked for."""
    headers = {"Content-Length": "900"} | ({} if key is None else {"X-API-Key": key})

    seen = ask(Door(), headers=headers, chunks=[b"x" * 900])

    assert (401, "unauthorized", 0) == (seen.status, seen.code, seen.reads)
    assert MEDIA_TYPE == seen.headers["content-type"]
    assert 'ApiKey header="X-API-Key"' == seen.headers["www-authenticate"]


@pytest.mark.parametrize("path", ["/nowhere", "/fail", "/score/", "//score"])
def test_every_path_needs_a_key_unless_it_is_public(path: str) -> None:
    """A path that is not on the public list is closed, whether it exists or not."""
    assert 401 == ask(Door(), path).status


def test_a_public_path_needs_none() -> None:
    """Health answers without a key."""
    assert 200 == ask(Door(), "/health", "GET").status


def test_any_of_several_keys_opens_and_gives_its_name(tmp_path: Path) -> None:
    """Keys of the file and the one of the environment are valid at the same time, each under its name."""
    path = tmp_path / "keys"
    path.write_text("# keys\nhr-team:first-key\n\nsecond-key\n")
    door = Door(api_keys_file=path)

    names = [ask(door, headers={"X-API-Key": key}).visit.key for key in ("first-key", "second-key", KEY)]

    assert ["hr-team", "key-4", "default"] == names


def test_keys_rotate_without_a_restart(tmp_path: Path) -> None:
    """After the file has changed, the new key is valid and the old one is not; a broken file changes nothing."""
    path = tmp_path / "keys"
    path.write_text("old:old-key\n")
    door = Door(api_key=None, api_keys_file=path)
    before = [ask(door, headers={"X-API-Key": key}).status for key in ("old-key", "new-key-2")]
    path.write_text("new:new-key-2\n")
    after = [ask(door, headers={"X-API-Key": key}).status for key in ("old-key", "new-key-2")]
    path.write_text("")
    broken = [ask(door, headers={"X-API-Key": key}).status for key in ("old-key", "new-key-2")]

    assert [[200, 401], [401, 200], [401, 200]] == [before, after, broken]


def test_a_service_without_keys_is_open_when_told_so() -> None:
    """AUTH_DISABLED lets everyone in."""
    assert 200 == ask(Door(api_key=None, auth_disabled=True)).status


@pytest.mark.parametrize("length", ["1001", "99999999999999", "9" * 5000])
def test_a_body_announced_as_too_large_is_not_read(length: str) -> None:
    """The announced length alone is enough for 413."""
    seen = ask(Door(), headers={"X-API-Key": KEY, "Content-Length": length})

    assert (413, "file_too_large", 0) == (seen.status, seen.code, seen.reads)


def test_a_body_without_a_length_is_counted() -> None:
    """A chunked body is cut off at the first byte beyond the bound, and the connection is closed."""
    seen = ask(Door(), headers={"X-API-Key": KEY, "Transfer-Encoding": "chunked"}, chunks=[b"x" * 600] * 5)

    assert (413, 2, "close") == (seen.status, seen.reads, seen.headers["connection"])


def test_a_length_that_is_no_number_is_malformed() -> None:
    """Nonsense in Content-Length is 400."""
    assert 400 == ask(Door(), headers={"X-API-Key": KEY, "Content-Length": "-1"}).status


def test_a_slow_sender_is_cut_off() -> None:
    """A body that does not arrive in time is 408, and the connection is closed."""
    seen = ask(Door(body_timeout=0.05), headers={"X-API-Key": KEY, "Content-Length": "900"}, chunks=[b"x"], stall=True)

    assert (408, "slow_request", "close") == (seen.status, seen.code, seen.headers["connection"])


def test_permits_bound_the_scoring_routes_only() -> None:
    """When all permits are taken, scoring is 429 with Retry-After at once, health answers, and a freed permit is used again."""

    async def scene() -> tuple[list[int], Seen, int, int]:
        hold = asyncio.Event()

        async def slow(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"] == "/score":
                await hold.wait()
            await application(scope, receive, send)

        door = Door(slow, permits=2)
        held = [asyncio.create_task(door.ask(headers=GOOD)) for _ in range(2)]
        await asyncio.sleep(0)
        refused, health = await door.ask(headers=GOOD), await door.ask("/health", "GET")
        hold.set()
        answered = [(await task).status for task in held]
        return answered, refused, health.status, (await door.ask(headers=GOOD)).status

    answered, refused, health, after = asyncio.run(scene())

    assert ([200, 200], 200, 200) == (answered, health, after)
    assert (429, "busy", "1") == (refused.status, refused.code, refused.headers["retry-after"])


@pytest.mark.parametrize(("keys", "first"), [("one:key-one\ntwo:key-two\n", 6), ("one:key-one\n", 9)])
def test_one_key_cannot_take_all_permits(tmp_path: Path, keys: str, first: int) -> None:
    """Of nine permits a key gets two thirds where there is another key, which then gets one; all where it is the only one."""
    path = tmp_path / "keys"
    path.write_text(keys)

    async def scene() -> tuple[int, int]:
        hold = asyncio.Event()

        async def slow(scope: Scope, receive: Receive, send: Send) -> None:
            await hold.wait()
            await application(scope, receive, send)

        door = Door(slow, permits=9, api_key=None, api_keys_file=path)
        ones = [asyncio.create_task(door.ask(headers=GOOD | {"X-API-Key": "key-one"})) for _ in range(12)]
        await asyncio.sleep(0)
        other = asyncio.create_task(door.ask(headers=GOOD | {"X-API-Key": "key-two"}))
        await asyncio.sleep(0)
        hold.set()
        return [(await task).status for task in ones].count(200), (await other).status

    assert (first, 200 if first < 9 else 401) == asyncio.run(scene())


def test_batches_have_permits_of_their_own() -> None:
    """Of batches so many are let in as their bodies fit into memory; single documents pass, and a batch that ends makes room."""

    async def scene() -> tuple[list[int], int, int]:
        hold = asyncio.Event()

        async def slow(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"] == "/rank":
                await hold.wait()
            await application(scope, receive, send)

        door = Door(slow, batches=2)
        asked = [asyncio.create_task(door.ask("/rank", headers=GOOD)) for _ in range(3)]
        await asyncio.sleep(0)
        single = (await door.ask(headers=GOOD)).status
        hold.set()
        return sorted([(await task).status for task in asked]), single, (await door.ask("/rank", headers=GOOD)).status

    assert ([200, 200, 429], 200, 200) == asyncio.run(scene())


def test_a_batch_may_be_larger_and_take_longer_by_as_much() -> None:
    """A body of a batch has as much more time as it is larger than the largest single one; beyond, it is 408 as any other."""
    slow = [b"x" * 500, b"x" * 500]

    def status(announced: int, path: str, pause: float) -> int:
        headers = {"X-API-Key": KEY, "Content-Length": str(announced)}
        return ask(Door(body_timeout=0.5), path, headers=headers, chunks=slow, pause=pause).status

    assert 200 == status(1000, "/score", 0.0)
    assert 408 == status(1000, "/score", 0.6)
    assert 200 == status(4000, "/rank", 0.6)
    assert 408 == status(4000, "/rank", 2.1)
    assert (413, 413) == (status(1001, "/score", 0.0), status(4001, "/rank", 0.0))


def test_each_key_has_its_own_rate(tmp_path: Path) -> None:
    """A key beyond its rate is 429 with the seconds to wait; another key is not concerned, nor is health."""
    path = tmp_path / "keys"
    path.write_text("one:key-one\ntwo:key-two\n")
    door = Door(api_key=None, api_keys_file=path, rate_limit="2/hour")

    async def scene() -> list[Seen]:
        one, two = {"X-API-Key": "key-one"}, {"X-API-Key": "key-two"}
        return [await door.ask(headers=headers) for headers in (one, one, one, two)] + [await door.ask("/health", "GET")]

    seen = asyncio.run(scene())

    assert [200, 200, 429, 200, 200] == [one.status for one in seen]
    assert "rate_limited" == seen[2].code
    assert 1 <= int(seen[2].headers["retry-after"]) <= 3600


@pytest.mark.parametrize(
    ("given", "kept"), [("a1b2c3d4-e5f6", True), ("short", False), ("jane.doe@example.org", False), ("x" * 65, False)]
)
def test_a_request_id_is_taken_over_where_it_has_the_form_of_one(given: str, kept: bool) -> None:
    """Ids come back in the header and in the problem; anything else is replaced by one of ours."""
    seen = ask(Door(), headers={"X-Request-ID": given})

    assert kept == (seen.headers["x-request-id"] == given)
    assert seen.headers["x-request-id"] == json.loads(seen.body)["request_id"] == seen.visit.request_id


def test_every_answer_has_the_security_headers() -> None:
    """Refusals and answers alike forbid sniffing, framing and storing."""
    expected = {"x-content-type-options": "nosniff", "x-frame-options": "DENY", "cache-control": "no-store"}

    for seen in (ask(Door()), ask(Door(), headers=GOOD)):
        assert expected.items() <= seen.headers.items()
        assert "frame-ancestors 'none'" in seen.headers["content-security-policy"]


def test_an_unforeseen_error_says_nothing_of_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """An exception is 500 with a fixed sentence; its text is neither in the answer nor in the log."""
    seen = ask(Door(), "/fail", headers=GOOD)

    assert (500, "internal_error") == (seen.status, seen.code)
    assert "words of the document" not in seen.body.decode() + "".join(capsys.readouterr())


def test_a_caller_that_goes_away_is_noted() -> None:
    """A disconnect in the middle of the body ends the request without an answer."""

    async def reading(scope: Scope, receive: Receive, send: Send) -> None:
        await Request(scope, receive).body()

    seen = ask(Door(reading), headers={"X-API-Key": KEY, "Content-Length": "900"}, chunks=[])

    assert (0, "client_gone") == (seen.status, seen.visit.code)


def test_what_is_not_http_passes() -> None:
    """The lifespan reaches the application."""
    reached: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        reached.append(scope["type"])

    async def nothing(*_: object) -> Any:
        return None

    asyncio.run(Door(app).gate({"type": "lifespan"}, nothing, nothing))

    assert ["lifespan"] == reached
