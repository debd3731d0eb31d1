"""Has clamd scan bytes. Fails closed: whatever is not a clear "OK" is no pass."""

import io
import socket
import time

import clamd

from resume_ats_scorer.errors import MalwareFound, ScannerUnavailable
from resume_ats_scorer.model import value


@value
class Scanner:
    """A clamd at *host* and *port*, or behind the Unix socket *path*."""

    host: str = "127.0.0.1"
    """Host name or address."""
    port: int = 3310
    """TCP port."""
    path: str | None = None
    """Unix socket, instead of host and port."""
    timeout: float = 10.0
    """Seconds for connecting, sending and waiting in all."""

    def scan(self, data: bytes) -> None:
        """Return when clamd found nothing in *data*.

        Raises MalwareFound where it found something, ScannerUnavailable where it did not say: not reachable, too slow, stream
        longer than it takes, or an answer that is not understood.
        """
        status, signature = self._ask(data)
        if status == "FOUND":
            raise MalwareFound(signature=signature or "unnamed")
        if status != "OK":
            raise ScannerUnavailable

    def _ask(self, data: bytes) -> tuple[str, str | None]:
        try:
            answer = _Client(self).instream(io.BytesIO(data))
            status, signature = answer["stream"]
        except (clamd.ClamdError, OSError, ValueError, TypeError, KeyError):
            raise ScannerUnavailable from None
        return status, signature

    def answers(self) -> bool:
        """Tell whether clamd answers at all."""
        try:
            return bool(_Client(self).ping() == "PONG")
        except (clamd.ClamdError, OSError, ValueError):
            return False


class _Client(clamd.ClamdNetworkSocket):  # type: ignore[misc]
    """The `clamd` client with one deadline over everything, IPv6, and whole sends: its own may drop the rest of a chunk."""

    def __init__(self, scanner: Scanner) -> None:
        super().__init__(scanner.host, scanner.port, scanner.timeout)
        self._path = scanner.path
        self._deadline = time.monotonic() + scanner.timeout

    def _init_socket(self) -> None:
        try:
            self.clamd_socket = _Wire(self._connect(), self._deadline)
        except OSError as error:
            raise clamd.ConnectionError(str(error)) from error

    def _connect(self) -> socket.socket:
        if self._path is None:
            return socket.create_connection((self.host, self.port), self.timeout)
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(self.timeout)
        try:
            connection.connect(self._path)
        except OSError:
            connection.close()
            raise
        return connection

    def _close_socket(self) -> None:
        if hasattr(self, "clamd_socket"):
            self.clamd_socket.close()

    def _recv_response(self) -> str:
        return self.clamd_socket.line().decode("utf-8").strip()


class _Wire:
    """A socket whose every call ends by the deadline."""

    _LONGEST = 4096

    def __init__(self, connection: socket.socket, deadline: float) -> None:
        self._connection = connection
        self._deadline = deadline

    def send(self, data: bytes) -> None:
        """Send all of *data*."""
        self._connection.settimeout(self._left())
        self._connection.sendall(data)

    def line(self) -> bytes:
        """Return what comes up to a line end or the end of the stream."""
        got = b""
        while b"\n" not in got and len(got) < self._LONGEST:
            self._connection.settimeout(self._left())
            more = self._connection.recv(self._LONGEST)
            if not more:
                break
            got += more
        return got

    def close(self) -> None:
        """Close the socket."""
        self._connection.close()

    def _left(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left
