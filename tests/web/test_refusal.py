import json
import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from servers import KEY, Running, running

MUCH = 200_000_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


def converse(server: Running, *headers: str) -> tuple[bytes, int]:
    """Announce a very long body, send it until the service has had enough; return its answer and the bytes it was sent.

    What waits to be sent on this side would count as taken, so it is kept short.
    """
    where = urlsplit(server.url)
    sent = 0
    got = b""
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65_536)
        connection.settimeout(10)
        connection.connect((where.hostname, where.port))
        head = "\r\n".join(("POST /score HTTP/1.1", "Host: x", "Content-Type: multipart/form-data; boundary=x", *headers, "", ""))
        connection.sendall(head.encode())
        connection.settimeout(2)
        try:
            while sent < MUCH:
                sent += connection.send(b"x" * 65_536)
        except OSError:
            pass
        try:
            while more := connection.recv(65_536):
                got += more
        except OSError:
            pass
    return got, sent


@pytest.mark.parametrize("headers", [(), ("X-API-Key: wrong",), (f"X-API-Key: {KEY}",)], ids=["no key", "wrong key", "too large"])
def test_a_refused_body_is_not_taken(server: Running, headers: tuple[str, ...]) -> None:
    """Of 200 MB that nobody asked for, little more is taken than a file may have."""
    _, sent = converse(server, f"Content-Length: {MUCH}", *headers)

    assert sent < MUCH / 10


@pytest.mark.parametrize(("key", "status"), [("wrong", b"401"), (KEY, b"413")])
def test_a_caller_that_asks_first_is_told_at_once(server: Running, key: str, status: bytes) -> None:
    """With `Expect: 100-continue` the refusal comes instead of the permission to send."""
    where = urlsplit(server.url)
    head = f"POST /score HTTP/1.1\r\nHost: x\r\nX-API-Key: {key}\r\nContent-Length: {MUCH}\r\nExpect: 100-continue\r\n\r\n"
    with socket.create_connection((where.hostname, where.port), timeout=10) as connection:
        connection.sendall(head.encode())
        got = connection.makefile("rb").readline()

    assert b"HTTP/1.1 " + status == got[:12]


@pytest.mark.parametrize(("key", "status", "code"), [("wrong", 401, "unauthorized"), (KEY, 413, "file_too_large")])
def test_a_caller_that_sends_all_before_it_listens_is_told(server: Running, key: str, status: int, code: str) -> None:
    """A client that reads no answer before it has sent its 12 MB gets the refusal, and no reset connection."""
    where = urlsplit(server.url)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=10)
    connection.request("POST", "/score", b"x" * 12_000_000, {"X-API-Key": key, "Content-Type": "multipart/form-data; boundary=x"})
    answer = connection.getresponse()

    assert (status, code) == (answer.status, json.load(answer)["code"])
