"""`rank` on all cores."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
WATCHED = """
import sys
from datetime import date
from pathlib import Path
from resume_ats_scorer.cli import ranking
from resume_ats_scorer.pipeline import Options
from resume_ats_scorer.workers import Pool

pools = []


class Watched(Pool):
    def __init__(self, *args):
        super().__init__(*args)
        pools.append(self)


ranking.Pool = Watched
examples = Path(sys.argv[1])
ranking.run([str(examples / "folder")], (examples / "folder_posting.txt").read_text(), Options(date(2026, 1, 31)), None)
print([dict(pool.restarts) for pool in pools])
"""


def test_workers_have_what_every_document_needs_when_they_begin() -> None:
    """None of them loads so much with a resume that it is replaced, which would begin each resume cold."""
    done = subprocess.run([sys.executable, "-c", WATCHED, EXAMPLES], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[{}]"
