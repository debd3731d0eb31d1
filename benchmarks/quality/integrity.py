"""How often honest resumes are accused: `DATA=../shared/data python benchmarks/quality/integrity.py`.

Every resume of the 24 categories (Kaggle snehaanbhawal/resume-dataset, CC0), as text and as PDF, against a posting of its own
category and one of any. All are taken to be honest, so every finding counts as false; each is printed to be looked at.
"""

import gzip
import json
import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from resume_ats_scorer import job, pipeline
from resume_ats_scorer.errors import PostingError, ScorerError
from resume_ats_scorer.model import Job, Limits, Resume
from resume_ats_scorer.score.integrity import inspect

DATA = Path(os.environ.get("DATA", "../shared/data"))


def postings() -> dict[str, list[Job]]:
    """Return the postings by category."""
    found: dict[str, list[Job]] = {}
    for row in map(json.loads, (DATA / "category_queries_postings.jsonl").read_text(encoding="utf-8").splitlines()):
        with suppress(PostingError):
            found.setdefault(row["category"], []).append(job.read(f"{row['title']}\n{row['text']}"))
    return found


def files() -> Iterator[tuple[str, str, pipeline.Attachment]]:
    """Yield kind, category and file of every resume."""
    with gzip.open(DATA / "resumes_24cat" / "resumes.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            yield "text", row["category"], pipeline.Attachment(row["text"].encode(), "resume.txt")
    for path in sorted((DATA / "resumes_24cat" / "pdf").glob("*/*.pdf")):
        yield "pdf", path.parent.name, pipeline.Attachment(path.read_bytes(), path.name)


def read(file: pipeline.Attachment) -> Resume | None:
    """Return the resume in *file*, or None where it cannot be read."""
    try:
        return pipeline.read_resume(file, Limits())
    except ScorerError:
        return None


def main() -> None:
    """Print every finding, and the share of resumes accused of each kind."""
    by_category = postings()
    everything = [one for many in by_category.values() for one in many]
    chance = random.Random(3)
    seen: Counter[str] = Counter()
    accused: Counter[tuple[str, str]] = Counter()
    for kind, category, file in files():
        resume = read(file)
        if resume is None:
            continue
        seen[kind] += 1
        jobs = (chance.choice(by_category.get(category, everything)), chance.choice(everything))
        found = {finding.id: finding for posting in jobs for finding in inspect(resume, posting).findings}
        for finding in found.values():
            accused[kind, finding.id] += 1
            print(f"{kind} {category}: {finding.id}: {[item.quote[:100] for item in finding.evidence]}")
    for (kind, name), times in sorted(accused.items()):
        print(f"{kind:5} {name:20} {times:4} of {seen[kind]} ({times / seen[kind]:.2%})")
    print("read:", dict(seen))


if __name__ == "__main__":
    main()
