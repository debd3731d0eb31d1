"""The process: uvicorn with bounded patience for slow callers."""

import asyncio
import contextlib
import uuid
from collections.abc import Callable
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from resume_ats_scorer._version import __version__
from resume_ats_scorer.errors import MalformedRequest
from resume_ats_scorer.observe import configure, log
from resume_ats_scorer.settings import Settings
from resume_ats_scorer.web.app import create_app
from resume_ats_scorer.web.gate import DEFAULTS, SECURITY
from resume_ats_scorer.web.problems import answer

_HEADER_SECONDS = 10.0
_HEADER_BYTES = 65_536
_KEEP_ALIVE = 30
_LINGER_SECONDS = 5.0
_LINGER_BYTES = 13_000_000
"""What is thrown away of a refused body, so that its sender comes to read the answer: somewhat more than a file may have."""
_NO_REQUEST = "The request is not valid HTTP; look at its method, its address, its header fields and its length."


def run(settings: Settings, host: str, port: int) -> None:
    """Serve until told to stop."""
    configure(settings.log_level)
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(settings),
            host=host,
            port=port,
            http=ImpatientProtocol,
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=True,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=int(settings.shutdown_timeout),
        )
    )
    log.info("starting", version=__version__, host=host, port=port, workers=settings.workers)
    with contextlib.suppress(KeyboardInterrupt):
        server.run()


class ImpatientProtocol(HttpToolsProtocol):
    """HTTP/1.1 that waits for the headers of a request for some seconds and some bytes only."""

    _line: "_Lingering"
    _patience: asyncio.TimerHandle | None = None
    _header_bytes = 0
    _refused = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for headers."""
        self._line = _Lingering(transport, self._is_sent_to)
        super().connection_made(self._line)  # type: ignore[arg-type]
        self._watch(0)

    def data_received(self, data: bytes) -> None:
        """Take *data*; go on waiting where it did not complete the headers."""
        if self._line.is_closing():
            self._line.discard(len(data))
            return
        super().data_received(data)
        if self.cycle is None or self.cycle.response_complete:  # type: ignore[redundant-expr]
            self._watch(len(data))
        else:
            self._relax()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the library's own words
        """Answer what is no request, and so never comes to the gate, as every other refusal is answered."""
        request_id = uuid.uuid4().hex
        refusal = answer(MalformedRequest(_NO_REQUEST), request_id)
        fields = [*refusal.headers, (b"x-request-id", request_id.encode()), *SECURITY, *DEFAULTS, (b"connection", b"close")]
        lines = [b"HTTP/1.1 400 Bad Request", *(b": ".join(field) for field in fields), b"", refusal.body]
        self.transport.write(b"\r\n".join(lines))
        self._relax()
        self._refused = True
        self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._relax()
        super().connection_lost(exc)

    def _is_sent_to(self) -> bool:
        """Return whether the caller has its answer and may be sending still."""
        return self._refused or (self.cycle is not None and self.cycle.response_complete and self.cycle.more_body)  # type: ignore[redundant-expr]

    def _watch(self, more: int) -> None:
        self._header_bytes += more
        if self.transport.is_closing():
            return
        if self._header_bytes > _HEADER_BYTES:
            self.send_400_response("")
        elif self._patience is None:
            self._patience = self.loop.call_later(_HEADER_SECONDS, self.transport.close)

    def _relax(self) -> None:
        self._header_bytes = 0
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None


class _Lingering:
    """The transport of a connection; to close it while its caller sends closes our half, and the other when that has ended.

    To hang up on somebody who is sending resets the connection, and an answer that was not read yet is lost with it.
    """

    def __init__(self, transport: asyncio.Transport, is_sent_to: Callable[[], bool]) -> None:
        self._transport = transport
        self._is_sent_to = is_sent_to
        self._left: int | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def is_closing(self) -> bool:
        """Return whether nothing more is to be read or written."""
        return self._left is not None or self._transport.is_closing()

    def close(self) -> None:
        """Close the connection, or begin to: a second time closes it whatever happens."""
        if self._left is not None or not self._is_sent_to():
            self._transport.close()
            return
        self._left = _LINGER_BYTES
        self._transport.write_eof()
        self._transport.resume_reading()
        asyncio.get_running_loop().call_later(_LINGER_SECONDS, self._transport.close)

    def discard(self, count: int) -> None:
        """Throw *count* bytes away, up to a bound."""
        self._left = (self._left or 0) - count
        if self._left < 0:
            self._transport.close()
