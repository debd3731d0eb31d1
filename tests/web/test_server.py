import asyncio
import json
import socket

import pytest
import uvicorn
from servers import free_port

from resume_ats_scorer.web import server as module
from resume_ats_scorer.web.server import ImpatientProtocol


async def application(scope: dict[str, object], receive: object, send: object) -> None:
    assert callable(send)
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def talk(*pieces: bytes, pause: float = 0.0) -> bytes:
    port = free_port()
    config = uvicorn.Config(application, port=port, http=ImpatientProtocol, ws="none", lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve([listening(port)]))
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for piece in pieces:
            writer.write(piece)
            await asyncio.sleep(pause)
        got = await asyncio.wait_for(reader.read(), 5)
        writer.close()
        return got
    finally:
        server.should_exit = True
        await task


def listening(port: int) -> socket.socket:
    made = socket.create_server(("127.0.0.1", port))
    made.setblocking(False)
    return made


@pytest.mark.parametrize(
    "pieces",
    [
        (),
        (b"GET / HT",),
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"\r\n"),
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"GET / HTTP/1.1\r\n"),
    ],
    ids=["silence", "half a line", "line ends after a request", "half a second request"],
)
def test_headers_that_do_not_come_end_the_connection(monkeypatch: pytest.MonkeyPatch, pieces: tuple[bytes, ...]) -> None:
    """A caller that keeps the headers to itself is hung up on; whole requests before them were answered."""
    monkeypatch.setattr(module, "_HEADER_SECONDS", 0.2)

    got = asyncio.run(talk(*pieces, pause=0.05))

    assert (b" 204 " in got) == (len(pieces) > 1)


@pytest.mark.parametrize(
    "request_",
    [
        b"get / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64),
        b"GET / HTTP/1.1\r\nX-Much: " + b"x" * 100_000,
    ],
    ids=["method", "two lengths", "TLS", "too much of a header"],
)
def test_what_is_no_request_is_refused_as_everything_else(request_: bytes) -> None:
    """Bytes that are not HTTP get the documented problem with an id and the security headers, and the connection is closed."""
    head, _, body = asyncio.run(talk(request_)).partition(b"\r\n\r\n")
    problem = json.loads(body)

    assert head.startswith(b"HTTP/1.1 400 Bad Request\r\n")
    assert (400, "malformed_request") == (problem["status"], problem["code"])
    for field in (f"x-request-id: {problem['request_id']}", "x-content-type-options: nosniff", f"content-length: {len(body)}"):
        assert field.encode() in head


def test_endless_headers_end_the_connection() -> None:
    """Headers beyond their bound are not kept in memory."""
    try:
        got = asyncio.run(talk(b"GET / HTTP/1.1\r\nX: ", *[b"x" * 8192] * 20, pause=0.001))
    except ConnectionError:
        got = b""

    assert b" 204 " not in got
