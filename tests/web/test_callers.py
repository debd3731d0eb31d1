"""Callers with bad manners on real sockets: each costs itself one clear answer or its connection, and nobody else anything."""

import json
import re
import select
import socket
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from urllib.parse import urlsplit

import httpx2
import pytest
from servers import KEY, ROOT, Running, running

RESUME = (ROOT / "examples/software_engineer.pdf").read_bytes()
POSTING = (ROOT / "examples/software_engineer_posting.txt").read_bytes()
BOUNDARY = "the-boundary"
PERMITS = 5


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    settings = {"QUEUE_SIZE": str(PERMITS - 1), "BODY_TIMEOUT": "1", "METRICS_ENABLED": "true"}
    with running(tmp_path_factory.mktemp("callers"), **settings) as server:
        yield server


def form(*parts: tuple[str, str, bytes]) -> bytes:
    """Return a multipart body of *parts*: name, name of the file or nothing, content."""
    made = b""
    for name, filename, content in parts:
        of_file = f'; filename="{filename}"' if filename else ""
        made += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{of_file}\r\n\r\n'.encode() + content + b"\r\n"
    return made + f"--{BOUNDARY}--\r\n".encode()


def head(path: str, length: int | None, *fields: str) -> bytes:
    """Return the head of a request."""
    given = [f"POST {path} HTTP/1.1", "Host: x", f"X-API-Key: {KEY}", f"Content-Type: multipart/form-data; boundary={BOUNDARY}"]
    given += [] if length is None else [f"Content-Length: {length}"]
    return "\r\n".join([*given, *fields, "", ""]).encode()


SCORE = form(("resume", "cv.pdf", RESUME), ("job_description_file", "job.txt", POSTING))


def long_batch() -> bytes:
    """Return a small archive of resumes each of which keeps a worker for long enough that others come, wait and hang up."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(60):
            archive.writestr(f"{number}.txt", (ROOT / "examples/electrician.txt").read_bytes() * 60)
    return made.getvalue()


RANK = form(("resumes", "many.zip", long_batch()), ("job_description_file", "job.txt", POSTING))


@contextmanager
def call(server: Running) -> Iterator[socket.socket]:
    where = urlsplit(server.url)
    with socket.create_connection((where.hostname, where.port), timeout=20) as connection:
        yield connection


def hear(connection: socket.socket) -> bytes:
    """Return everything until the service closes the connection."""
    got = b""
    try:
        while more := connection.recv(65_536):
            got += more
    except ConnectionError:
        pass
    return got


def say(server: Running, *pieces: bytes, pause: float = 0.0) -> bytes:
    with call(server) as connection:
        try:
            for piece in pieces:
                connection.sendall(piece)
                time.sleep(pause)
        except ConnectionError:
            pass
        return hear(connection)


def statuses(answer: bytes) -> list[int]:
    return [int(found) for found in re.findall(rb"HTTP/1\.1 (\d{3}) ", answer)]


def is_well(server: Running) -> bool:
    """Tell whether a good document is answered."""
    files = {"resume": ("cv.pdf", RESUME), "job_description_file": ("job.txt", POSTING)}
    return httpx2.post(f"{server.url}/score", headers={"X-API-Key": KEY}, files=files, timeout=30).status_code == 200


def figure(server: Running, name: str) -> float:
    [found] = re.findall(rf"^{name} (\S+)", httpx2.get(f"{server.url}/metrics").text, re.MULTILINE)
    return float(found)


def wait_until(server: Running, name: str, number: float) -> None:
    until = time.monotonic() + 20
    while figure(server, name) != number:
        assert time.monotonic() < until, f"{name} is {figure(server, name)}"
        time.sleep(0.02)


def logged(server: Running, request_id: str) -> list[dict[str, object]]:
    """Return the access lines of a request, once there is one."""
    until = time.monotonic() + 20
    while True:
        lines = [json.loads(line) for line in server.output().splitlines()]
        found = [line for line in lines if line.get("request_id") == request_id]
        if found or time.monotonic() > until:
            return found
        time.sleep(0.02)


def test_callers_who_hang_up_leave_nothing_behind(server: Running) -> None:
    """A batch that runs and documents that wait end with their callers: permits and worker come back, each is logged once."""
    with call(server) as batch:
        batch.sendall(head("/rank", len(RANK), "X-Request-ID: batch-hangs-up") + RANK)
        wait_until(server, "ats_documents_busy", 1)
        for number in range(PERMITS - 1):
            with call(server) as waiting:
                waiting.sendall(head("/score", len(SCORE), f"X-Request-ID: single-hangs-up-{number}") + SCORE)
                wait_until(server, "ats_documents_waiting", 1)
            [line] = logged(server, f"single-hangs-up-{number}")
            assert (0, "client_gone") == (line["status"], line["code"])
    [line] = logged(server, "batch-hangs-up")

    assert (0, "client_gone") == (line["status"], line["code"])
    wait_until(server, "ats_documents_busy", 0)
    wait_until(server, "ats_documents_waiting", 0)
    assert is_well(server)


def test_a_caller_who_hangs_up_in_the_middle_of_a_body_is_logged_once(server: Running) -> None:
    """With half a body there is nothing to answer; as often as it happens, the permit comes back."""
    for number in range(2 * PERMITS):
        with call(server) as connection:
            connection.sendall(head("/score", len(SCORE), f"X-Request-ID: half-a-body-{number}") + SCORE[: len(SCORE) // 2])
        [line] = logged(server, f"half-a-body-{number}")
        assert (0, "client_gone") == (line["status"], line["code"])

    assert is_well(server)


def test_a_body_that_drips_is_cut_off(server: Running) -> None:
    """Sending now and then a byte does not make the time longer: 408, and the connection is closed."""
    with call(server) as connection:
        connection.sendall(head("/score", len(SCORE)))
        drops = iter(SCORE)
        while not select.select([connection], [], [], 0.1)[0]:
            connection.sendall(bytes([next(drops)]))
        got = hear(connection)

    assert [408] == statuses(got)
    assert b"connection: close" in got.lower()


@pytest.mark.parametrize(
    "flood",
    [
        b"GET /health/live?" + b"x" * 2_000_000 + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET /health/live HTTP/1.1\r\nHost: x\r\n" + b"X-Many: x\r\n" * 100_000 + b"Connection: close\r\n\r\n",
        b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * 2_000_000 + b"\r\nConnection: close\r\n\r\n",
    ],
    ids=["query", "many fields", "one long field"],
)
def test_a_flood_before_the_body_is_not_taken(server: Running, flood: bytes) -> None:
    """Two megabytes of query or header fields end the connection without an answer that looks like one."""
    pieces = [flood[place : place + 65_536] for place in range(0, len(flood), 65_536)]

    assert 200 not in statuses(say(server, *pieces))
    assert is_well(server)


@pytest.mark.parametrize(
    ("twice", "code"),
    [
        (("resume", "cv.pdf", RESUME), b"too_many_files"),
        (("job_description_file", "job.txt", POSTING), b"too_many_files"),
        (("as_of", "", b"2026-01-31"), b"invalid_option"),
    ],
    ids=["resume", "posting", "option"],
)
def test_a_field_that_comes_twice_is_refused(server: Running, twice: tuple[str, str, bytes], code: bytes) -> None:
    """Which of two is meant nobody knows."""
    parts = {name: (name, filename, content) for name, filename, content in [("resume", "cv.pdf", RESUME), twice]}
    body = form(*parts.values(), twice)

    assert b'"code":"' + code in say(server, head("/score", len(body), "Connection: close") + body)


def test_requests_in_one_go_are_answered_in_order(server: Running) -> None:
    """HTTP pipelining: two requests that come at once get two answers, the slow one's first."""
    live = b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Request-ID: second-in-line\r\nConnection: close\r\n\r\n"

    got = say(server, head("/score", len(SCORE), "X-Request-ID: first-in-line") + SCORE + live)

    assert [200, 200] == statuses(got)
    assert [b"first-in-line", b"second-in-line"] == re.findall(rb"x-request-id: (\S+)", got)


def test_a_length_beyond_the_body_waits_and_is_cut_off(server: Running) -> None:
    """What was announced and does not come is 408, never half a document."""
    assert [408] == statuses(say(server, head("/score", len(SCORE) + 10) + SCORE))


def test_a_length_short_of_the_body_is_no_document(server: Running) -> None:
    """A form that is cut off is malformed, and so is what follows as a second request."""
    assert {400} == set(statuses(say(server, head("/score", len(SCORE) - 40) + SCORE)))


@pytest.mark.parametrize(
    "fields",
    [
        ("Transfer-Encoding: chunked",),
        ("Content-Length: 5",),
        ("Transfer-Encoding: chunked, identity",),
        ("Transfer-Encoding: xchunked",),
    ],
    ids=["length and chunks", "two lengths", "an encoding behind chunks", "an unknown encoding"],
)
def test_a_body_whose_end_two_parties_may_see_apart_is_refused(server: Running, fields: tuple[str, ...]) -> None:
    """Requests that a proxy and the service could cut differently (request smuggling) are never answered as if they were whole."""
    inner = b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"

    got = statuses(say(server, head("/score", len(inner), "Connection: close", *fields) + b"0\r\n\r\n" + inner))

    assert 200 not in got
    assert set(got) <= {400}
