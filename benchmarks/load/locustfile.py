"""Real uploads, one after the other, from each of Locust's users: the examples of every type against their postings."""

from pathlib import Path

from locust import FastHttpUser, constant, task
from replicas import KEY

EXAMPLES = Path(__file__).parents[2] / "examples"
PAIRS = [
    (resume.name, resume.read_bytes(), posting.read_bytes())
    for posting in sorted(EXAMPLES.glob("*_posting.txt"))
    for resume in sorted(EXAMPLES.glob(posting.name.replace("_posting.txt", ".*")))
]


class Applicant(FastHttpUser):
    """Sends the next example as soon as the last one is answered."""

    wait_time = constant(0)
    turn = 0

    @task
    def score(self) -> None:
        """Score the next pair."""
        name, resume, posting = PAIRS[self.turn % len(PAIRS)]
        self.turn += 1
        files = {"resume": (name, resume), "job_description_file": ("posting.txt", posting)}
        self.client.post("/score", files=files, headers={"X-API-Key": KEY}, name="/score")
