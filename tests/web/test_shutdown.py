import json
import threading
import time
from pathlib import Path

import httpx2
import pytest
from servers import KEY, ROOT, Running, running

FILES = {
    "resume": ("cv.pdf", (ROOT / "examples/software_engineer.pdf").read_bytes()),
    "job_description_file": ("job.txt", (ROOT / "examples/software_engineer_posting.txt").read_bytes()),
}


class Caller(threading.Thread):
    """Sends one request after the other until the service is gone, and notes how each that was accepted ended."""

    def __init__(self, server: Running) -> None:
        super().__init__()
        self.url = server.url
        self.statuses: list[int] = []

    def run(self) -> None:
        while True:
            try:
                with httpx2.Client(timeout=30) as client:
                    answer = client.post(f"{self.url}/score", headers={"X-API-Key": KEY}, files=FILES)
                    self.statuses.append(answer.status_code)
            except httpx2.TransportError:
                return


@pytest.mark.parametrize("after", [0.0, 0.3])
def test_what_is_in_flight_is_answered(tmp_path: Path, after: float) -> None:
    """SIGTERM under load: every request that was being worked on gets its answer before the process ends."""
    with running(tmp_path, QUEUE_SIZE="32") as server:
        callers = [Caller(server) for _ in range(6)]
        for caller in callers:
            caller.start()
        while not any(caller.statuses for caller in callers):
            time.sleep(0.01)
        time.sleep(after)
        server.stop()
        for caller in callers:
            caller.join(30)

    answered = [status for caller in callers for status in caller.statuses]
    lines = [json.loads(line) for line in server.output().decode().splitlines()]
    accepted = [line["status"] for line in lines if line["event"] == "request" and line["route"] == "/score"]
    assert {200} == set(answered)
    assert accepted == answered
    assert "unhandled" not in {line["event"] for line in lines}
