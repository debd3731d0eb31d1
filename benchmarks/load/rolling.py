"""Restarts two replicas behind nginx in turn, under load, with keep-alive and without: none may fail. See `make test-rolling`."""

import signal
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import httpx2
from replicas import KEY, ROOT, nginx, replicas

CALLERS = 4
ROUNDS = 2
"""How often each replica is restarted."""
FILES = [
    (name, (ROOT / "examples" / name).read_bytes())
    for name in ("software_engineer.pdf", "registered_nurse.docx", "teacher.odt", "electrician.txt")
]
POSTING = ("posting.txt", (ROOT / "examples/software_engineer_posting.txt").read_bytes())


class Caller(threading.Thread):
    """Sends one request after the other until told to stop, and counts how each ended."""

    def __init__(self, url: str, stop: threading.Event, *, keep_alive: bool) -> None:
        """Prepare to call *url*, on one connection or on a new one for every request."""
        super().__init__()
        self.ends: Counter[str] = Counter()
        self._url, self._halt, self._keep_alive = url, stop, keep_alive

    def run(self) -> None:
        """Send until told to stop."""
        headers = {"X-API-Key": KEY} | ({} if self._keep_alive else {"Connection": "close"})
        with httpx2.Client(timeout=75, headers=headers) as client:
            while not self._halt.is_set():
                files = {"resume": FILES[sum(self.ends.values()) % len(FILES)], "job_description_file": POSTING}
                try:
                    self.ends[str(client.post(f"{self._url}/score", files=files).status_code)] += 1
                except httpx2.TransportError as error:
                    self.ends[type(error).__name__] += 1


def roll(folder: Path, *, keep_alive: bool) -> Counter[str]:
    """Return how the requests ended while each replica was restarted."""
    stop = threading.Event()
    with replicas(folder, 2) as running, nginx(folder, running, keep_alive=keep_alive) as url:
        callers = [Caller(url, stop, keep_alive=keep_alive) for _ in range(CALLERS)]
        for caller in callers:
            caller.start()
        time.sleep(2)
        for one in running * ROUNDS:
            code = one.stop()
            assert code in {0, -signal.SIGTERM}, f"a replica ended with {code}"
            one.start()
            time.sleep(1.5)
        stop.set()
        for caller in callers:
            caller.join()
    return sum((caller.ends for caller in callers), Counter())


def main() -> None:
    """Roll with keep-alive and without."""
    failed = 0
    for keep_alive in (True, False):
        with tempfile.TemporaryDirectory() as folder:
            ends = roll(Path(folder), keep_alive=keep_alive)
        lost = ends.total() - ends["200"]
        failed += lost
        kind = "on" if keep_alive else "off"
        print(f"keep-alive {kind}: {ends.total()} requests during {2 * ROUNDS} restarts, {lost} failed {dict(ends)}", flush=True)
    raise SystemExit(bool(failed))


if __name__ == "__main__":
    main()
