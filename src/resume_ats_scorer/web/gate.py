"""The door: pure ASGI around the application, so that a refused request costs nothing and none of its body is read."""

import asyncio
import time
from http import HTTPStatus
from typing import Protocol

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from resume_ats_scorer.errors import (
    FileTooLarge,
    InternalError,
    MalformedRequest,
    ScorerError,
    SlowRequest,
    Unauthorized,
    where,
)
from resume_ats_scorer.model import value
from resume_ats_scorer.observe import log
from resume_ats_scorer.web.keys import Keyring
from resume_ats_scorer.web.permits import Permits
from resume_ats_scorer.web.problems import answer
from resume_ats_scorer.web.rates import Rates
from resume_ats_scorer.web.visit import GONE, Visit, visit_of

_DRAINED = 65_536
"""A refused body up to this size is taken off the wire, so that the connection lives on; beyond, the connection is closed."""
_DIGITS = 18
SECURITY = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
"""Headers of every answer."""
DEFAULTS = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
)
"""Headers of every answer that says nothing else."""
_ANYONE, _PAGE = "anyone", "page"
"""Names of callers without a key; their requests are counted by address."""


@value
class Rules:
    """What the gate lets pass."""

    routes: frozenset[str]
    """All paths there are."""
    public: frozenset[str]
    """Those that need no key; every other path, existing or not, does."""
    guarded: frozenset[str]
    """Those that cost something: they take a permit and count against the rate."""
    keyless: frozenset[str]
    """Those among them that a caller without a key may use too; a wrong key is refused all the same."""
    largest_body: int
    """Bytes."""
    body_timeout: float
    """Seconds in which a body must have come."""
    permits: int
    """Requests to guarded routes at the same time; see `Permits`."""
    unshared: int = 0
    """How many of the permits no caller leaves for others."""
    batch: frozenset[str] = frozenset()
    """Guarded routes that take many documents at once."""
    largest_batch: int = 0
    """Bytes of the body of one of those; it has as much more time to come as it is larger."""
    batches: int = 0
    """Requests to those at the same time: their bodies are held in memory."""


class Watch(Protocol):
    """What is told of each request."""

    def begin(self, visit: Visit) -> None:
        """Learn that *visit* begins."""

    def note(self, visit: Visit) -> None:
        """Write down *visit*, which has ended."""


class Gate:
    """Request id, key, size, rate, permit, in this order; then the application; then the access log."""

    def __init__(self, app: ASGIApp, rules: Rules, keys: Keyring, rates: Rates, watch: Watch) -> None:
        self._app = app
        self._rules = rules
        self._keys = keys
        self._rates = rates
        self._watch = watch
        self._permits = Permits(rules.permits, rules.unshared, rules.batches)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; pass everything that is not HTTP on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        visit = scope["visit"] = visit_of(scope, self._rules.routes)
        self._watch.begin(visit)
        body = _Incoming(receive, visit, self._rules)
        try:
            await self._answer(visit, scope, body, _Outgoing(send, visit, body))
        finally:
            self._watch.note(visit)

    async def _answer(self, visit: Visit, scope: Scope, body: "_Incoming", out: "_Outgoing") -> None:
        try:
            await self._admit(visit, scope, body, out)
        except ScorerError as error:
            await out.refuse(error)
        except ClientDisconnect:
            visit.code = GONE
        except Exception as error:  # noqa: BLE001 - the last resort: the text of the error must not reach anybody
            log.error("unhandled", request_id=visit.request_id, route=visit.route, where=where(error))
            await out.refuse(InternalError())

    async def _admit(self, visit: Visit, scope: Scope, body: "_Incoming", out: "_Outgoing") -> None:
        rules = self._rules
        if visit.route not in rules.public and visit.route != "/static":
            self._check_key(visit)
        body.check_length()
        if visit.route not in rules.guarded or visit.method != "POST":
            await self._app(scope, body, out)
            return
        named = visit.key not in {_ANYONE, _PAGE}
        visit.counted_as = visit.key if named else str(scope.get("client") and scope["client"][0])
        await self._rates.count(visit.counted_as)
        shared = self._keys.several or bool(rules.keyless)
        with self._permits.hold(visit.key, shared=shared, batch=visit.route in rules.batch):
            await self._app(scope, body, out)

    def _check_key(self, visit: Visit) -> None:
        if self._keys.open:
            visit.key = _ANYONE
            return
        if visit.route in self._rules.keyless and b"x-api-key" not in visit.headers:
            visit.key = _PAGE
            return
        name = self._keys.name(visit.headers.get(b"x-api-key"))
        if name is None:
            raise Unauthorized
        visit.key = visit.counted_as = name


class _Incoming:
    """The body as it comes, counted and timed."""

    def __init__(self, receive: Receive, visit: Visit, rules: Rules) -> None:
        self._receive = receive
        self._visit = visit
        self._rules = rules
        self._until: float | None = None
        self._largest = rules.largest_batch if visit.route in rules.batch else rules.largest_body
        self.complete = b"content-length" not in visit.headers and b"transfer-encoding" not in visit.headers

    def check_length(self) -> None:
        """Raise FileTooLarge where the length announced is beyond the bound, MalformedRequest where it is no number."""
        length = self._visit.headers.get(b"content-length", b"0")
        if not length.isdigit():
            raise MalformedRequest
        if len(length) > _DIGITS or int(length) > self._largest:
            raise FileTooLarge

    def announced(self) -> int | None:
        """Return the bytes announced, or None where the length is open."""
        length = self._visit.headers.get(b"content-length", b"")
        return int(length) if length.isdigit() and len(length) <= _DIGITS else None

    def is_left(self, status: int) -> bool:
        """Tell whether so much of the body is still to come, or so slowly, that the connection is better closed after *status*."""
        announced = self.announced()
        return not self.complete and (announced is None or announced > _DRAINED or status == HTTPStatus.REQUEST_TIMEOUT)

    async def __call__(self) -> Message:
        """Return the next message. Raises SlowRequest and FileTooLarge."""
        if self.complete:
            return await self._receive()
        self._until = self._until or time.monotonic() + self._patience()
        try:
            async with asyncio.timeout(self._until - time.monotonic()):
                message = await self._receive()
        except TimeoutError:
            raise SlowRequest from None
        self._visit.bytes_in += len(message.get("body", b""))
        self.complete = not message.get("more_body", False)
        if self._visit.bytes_in > self._largest:
            raise FileTooLarge
        return message

    def _patience(self) -> float:
        expected = self.announced()
        return self._rules.body_timeout * max((self._largest if expected is None else expected) / self._rules.largest_body, 1.0)


class _Outgoing:
    """The answer as it goes, with the headers that every answer has."""

    def __init__(self, send: Send, visit: Visit, body: _Incoming) -> None:
        self._send = send
        self._visit = visit
        self._body = body

    async def __call__(self, message: Message) -> None:
        """Send *message* on, unless nobody is there any more."""
        if self._visit.code == GONE:
            return
        if message["type"] == "http.response.start":
            self._visit.status = message["status"]
            given = {name.lower() for name, _ in message["headers"]}
            message["headers"] = [
                *message["headers"],
                (b"x-request-id", self._visit.request_id.encode()),
                *([(b"connection", b"close")] if self._body.is_left(message["status"]) else []),
                *([(b"traceresponse", self._visit.trace.header)] if self._visit.trace else []),
                *SECURITY,
                *(header for header in DEFAULTS if header[0] not in given),
            ]
        self._visit.bytes_out += len(message.get("body", b""))
        await self._send(message)

    async def refuse(self, error: ScorerError) -> None:
        """Answer with *error*, unless an answer has begun."""
        self._visit.code = error.code
        if self._visit.status:
            return
        found = answer(error, self._visit.request_id)
        await self({"type": "http.response.start", "status": found.status, "headers": found.headers})
        await self({"type": "http.response.body", "body": found.body})
