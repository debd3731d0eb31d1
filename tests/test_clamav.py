import io
import socket
import subprocess
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which

import pytest
from servers import free_port
from starlette.testclient import TestClient

from resume_ats_scorer.clamav import Scanner
from resume_ats_scorer.errors import MalwareFound, ScannerUnavailable
from resume_ats_scorer.settings import load
from resume_ats_scorer.web import sample
from resume_ats_scorer.web.app import create_app

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LARGEST_STREAM = 200_000
CONFIGURATION = """
Foreground yes
DatabaseDirectory {folder}
LocalSocket {folder}/clamd.socket
TCPSocket {port}
TCPAddr 127.0.0.1
StreamMaxLength {largest}
LogFile {folder}/clamd.log
"""


@pytest.fixture(scope="module")
def clamd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, str]]:
    program = which("clamd", path="/usr/sbin:/usr/bin:/usr/local/sbin:/opt/homebrew/sbin")
    if program is None:
        pytest.skip("clamd is not installed; on Debian or Ubuntu: apt-get install clamav-daemon")
    folder = tmp_path_factory.mktemp("clamd")
    folder.chmod(0o755)
    (folder / "test.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.hex()}\n")
    port = free_port()
    (folder / "clamd.conf").write_text(CONFIGURATION.format(folder=folder, port=port, largest=LARGEST_STREAM))
    process = subprocess.Popen([program, "-c", str(folder / "clamd.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 30
        while not Scanner(port=port).answers():
            assert process.poll() is None, (folder / "clamd.log").read_text()
            assert time.monotonic() < until
            time.sleep(0.05)
        yield port, str(folder / "clamd.socket")
    finally:
        process.kill()
        process.wait()


@pytest.fixture(params=["tcp", "socket"])
def scanner(request: pytest.FixtureRequest, clamd: tuple[int, str]) -> Scanner:
    port, path = clamd
    return Scanner(port=port) if request.param == "tcp" else Scanner(path=path)


def test_a_clean_file_passes(scanner: Scanner) -> None:
    """A clear OK is the only way through."""
    scanner.scan(b"An invented resume.\n" * 1000)


def test_malware_is_found_and_named_for_the_log_only(scanner: Scanner) -> None:
    """The signature is known to the log, not to the message."""
    with pytest.raises(MalwareFound) as caught:
        scanner.scan(b"Before " + EICAR + b" after")

    assert caught.value.signature.startswith("Eicar-Test-Signature")
    assert "Eicar" not in str(caught.value)


@pytest.mark.parametrize("size", [LARGEST_STREAM + 1, 5_000_000])
def test_a_stream_longer_than_clamd_takes_is_no_pass(scanner: Scanner, size: int) -> None:
    """Whether clamd says so or just hangs up, the file is not let through."""
    with pytest.raises(ScannerUnavailable):
        scanner.scan(b"x" * size)


def through_the_door(port: int, data: bytes) -> tuple[int, str, int, int]:
    """Return the status and code of a request with *data*, and the statuses of readiness and liveness."""
    app = create_app(load(api_key="k", workers=1, clamav_enabled=True, clamav_port=port, clamav_timeout=2))
    with TestClient(app, headers={"X-API-Key": "k"}) as client:
        answer = client.post("/parse", files={"resume": ("cv.txt", data)})
        return (
            answer.status_code,
            answer.json().get("code", ""),
            client.get("/health/ready").status_code,
            client.get("/health/live").status_code,
        )


def test_the_service_asks_before_it_reads(clamd: tuple[int, str], capsys: pytest.CaptureFixture[str]) -> None:
    """A clean file is read, malware is 422 with its name in the log only, and the service is ready."""
    port, _ = clamd

    assert (200, "", 200, 200) == through_the_door(port, sample.RESUME.encode())
    assert (422, "malware_found", 200, 200) == through_the_door(port, EICAR)
    assert "Eicar-Test-Signature" in capsys.readouterr().out


def test_the_service_refuses_where_nobody_scans() -> None:
    """With clamd down a good file is 503 and the service is not ready, but alive."""
    assert (503, "scanner_unavailable", 503, 200) == through_the_door(free_port(), sample.RESUME.encode())


def ranked(port: int, *files: tuple[str, bytes]) -> tuple[int, dict[str, str]]:
    """Return the status of a ranking of *files*, and by name the code of each that was refused."""
    app = create_app(load(api_key="k", workers=1, clamav_enabled=True, clamav_port=port, clamav_timeout=2))
    with TestClient(app, headers={"X-API-Key": "k"}) as client:
        sent = [("resumes", file) for file in files]
        answer = client.post("/rank", files=sent, data={"job_description": sample.POSTING})
        return answer.status_code, {one["name"]: one["error"] for one in answer.json().get("refused", [])}


def zipped(**members: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(f"{name}.txt", data)
    return held.getvalue()


def test_every_file_of_a_ranking_is_scanned(clamd: tuple[int, str]) -> None:
    """Malware among good files is one refusal; the others are ranked."""
    good = sample.RESUME.encode()

    found = ranked(clamd[0], ("good.txt", good), ("bad.txt", b"Skills\n" + EICAR), ("other.txt", good + b"\nMore."))

    assert (200, {"bad.txt": "malware_found"}) == found


def test_every_member_of_a_zip_is_scanned(clamd: tuple[int, str]) -> None:
    """What is packed is looked at as it is read, not as it was sent."""
    archive = zipped(good=sample.RESUME.encode(), bad=b"Skills\n" + EICAR)
    assert EICAR not in archive

    assert (200, {"bad.txt": "malware_found"}) == ranked(clamd[0], ("all.zip", archive))


def test_a_member_that_clamd_does_not_take_is_no_pass(clamd: tuple[int, str]) -> None:
    """A member longer than clamd's stream, though its zip is short, is refused; the others are ranked."""
    archive = zipped(good=sample.RESUME.encode(), long=b"word " * LARGEST_STREAM)
    assert len(archive) < LARGEST_STREAM

    assert (200, {"long.txt": "scanner_unavailable"}) == ranked(clamd[0], ("all.zip", archive))


def test_no_ranking_where_nobody_scans() -> None:
    """With clamd down the whole batch is 503: it is not read file by file to say so."""
    assert (503, {}) == ranked(free_port(), ("good.txt", sample.RESUME.encode()), ("other.txt", b"Other"))


def test_it_answers(scanner: Scanner) -> None:
    """A running clamd is reported as such."""
    assert scanner.answers()


def test_no_scanner_is_no_pass(tmp_path: Path) -> None:
    """With nothing listening, the scan fails and the health check says so."""
    for scanner in (Scanner(port=free_port()), Scanner(path=str(tmp_path / "nothing"))):
        with pytest.raises(ScannerUnavailable):
            scanner.scan(b"x")
        assert not scanner.answers()


Behaviour = Callable[[socket.socket], None]


def _hang(connection: socket.socket) -> None:
    time.sleep(1.5)


def _say(*words: bytes, pause: float = 0.0) -> Behaviour:
    def behave(connection: socket.socket) -> None:
        while b"\0\0\0\0" not in connection.recv(65536)[-4:]:
            pass
        for word in words:
            connection.sendall(word)
            time.sleep(pause)

    return behave


def _hang_up(connection: socket.socket) -> None:
    connection.recv(10)


@pytest.mark.parametrize(
    "behaviour",
    [
        _hang,
        _hang_up,
        _say(b""),
        _say(b"stream: \n"),
        _say(b"OK\n"),
        _say(b"stream: ERROR\n"),
        _say(b"\xff\xfe\n"),
        _say(b"stream: something new\n"),
        _say(b"other: OK\n"),
        _say(*[b"s"] * 20, pause=0.1),
        _say(b"x" * 100_000),
    ],
    ids=["hangs", "hangs up", "says nothing", "no status", "no stream", "error", "no text", "unknown", "other", "drips", "floods"],
)
def test_a_scanner_that_misbehaves_is_no_pass(behaviour: Behaviour) -> None:
    """Hanging, dripping, garbled or unknown answers all count as no answer, within the time-out."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    behaviour(connection)
                except OSError:
                    return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        with pytest.raises(ScannerUnavailable):
            Scanner(port=server.getsockname()[1], timeout=0.5).scan(b"x" * 5000)
        thread.join(5)
