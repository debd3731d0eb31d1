"""CPU time of one posting against parsed resumes, on one core: `python benchmarks/rank/parsed.py [PDF FOLDER] [N]`.

`read` is bytes to resume, `study` what no posting changes, `judge` all that one more posting costs: the full report with
evidence, without priced advice. What is held is set aside from the garbage collector, as the workers do with what they hold: else
one full collection of a thousand resumes falls on whichever posting comes by. The PDFs default to the development data's.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import Limits, Resume, Weights
from resume_ats_scorer.rank import rank, scored

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("DATA", ROOT.parent / "shared" / "data")) / "resumes_24cat" / "pdf"
AS_OF = date(2026, 1, 31)
T = TypeVar("T")


def main(folder: Path, count: int) -> None:
    """Print milliseconds a resume and a posting."""
    attachments = [pipeline.Attachment(path.read_bytes(), path.name) for path in sorted(folder.rglob("*.pdf"))]
    resumes, took = timed(lambda: list(read(islice(cycle(attachments), count))))
    print(f"read   {took / len(resumes) * 1000:7.2f} ms a resume ({len(resumes)} resumes)")
    studied, took = timed(lambda: [study(resume) for resume in resumes])
    print(f"study  {took / len(resumes) * 1000:7.2f} ms a resume")
    gc.freeze()
    for path in sorted((ROOT / "examples").glob("*_posting.txt")):
        prepared = score.prepare(pipeline.read_posting(path.read_text(), Limits()))
        reports, took = timed(lambda prepared=prepared: [score.judge(one, prepared, Weights(), advice=False) for one in studied])  # type: ignore[misc]
        _, ranked = timed(lambda reports=reports: rank(scored(str(i), one) for i, one in enumerate(reports)))  # type: ignore[misc]
        print(f"judge  {took / len(resumes) * 1000:7.2f} ms a resume, rank {ranked / len(resumes) * 1000:5.2f}: {path.name}")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what *work* returns and the CPU seconds it took."""
    began = time.process_time()
    return work(), time.process_time() - began


def read(attachments: Iterable[pipeline.Attachment]) -> Iterator[Resume]:
    """Yield the resumes that can be read."""
    for attachment in attachments:
        try:
            yield pipeline.read_resume(attachment, Limits())
        except ScorerError as error:
            print(f"left out: {error.code}", file=sys.stderr)


def study(resume: Resume) -> score.Studied:
    """Return *resume* with everything worked out that waits for no posting."""
    studied = score.Studied(resume, AS_OF)
    score.judge(studied, WARM, Weights(), advice=False)
    return studied


WARM = score.prepare(
    pipeline.read_posting("Clerk\n\nRequirements\n- Typing, filing and answering the phone at the front desk", Limits())
)

if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA, int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
