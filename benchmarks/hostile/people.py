"""What one of a hundred people does (Locust): sends a real file every one to three seconds. Run by the trial `people`."""

import os
from pathlib import Path

from locust import HttpUser, between, task

EXAMPLES = Path(__file__).parents[2] / "examples"
PAIRS = [
    (resume.name, resume.read_bytes(), posting.read_bytes())
    for posting in sorted(EXAMPLES.glob("*_posting.txt"))
    for resume in sorted(EXAMPLES.glob(posting.name.replace("_posting.txt", ".*")))
]


class Person(HttpUser):
    """Sends one resume after the other."""

    wait_time = between(1, 3)
    turn = 0

    @task
    def score(self) -> None:
        """Score the next pair."""
        name, resume, posting = PAIRS[self.turn % len(PAIRS)]
        self.turn += 1
        files = {"resume": (name, resume), "job_description_file": ("job.txt", posting)}
        self.client.post("/score", files=files, headers={"X-API-Key": os.environ["API_KEY"]})
