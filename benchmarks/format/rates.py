"""How often each format check fires on real resumes, and what it fires on.

    PYTHONPATH=src python benchmarks/format/rates.py [DATA] [--places places.jsonl]

DATA is a folder with `resumes_24cat/pdf` (resumes of the Kaggle set snehaanbhawal/resume-dataset, CC0; contact data masked),
`parse/offlinecv` and `parse/templates` (files of many producers) and `parse/docx_anonymised` (anonymised CVs in Word,
doi:10.3390/info14080468). Every file is looked at against a posting of another field (`category_queries_postings.jsonl`), so
that findings of integrity are measured where nobody can have written for the posting. Rates go to `rates.json` next to this
file; the places of every firing, for reading them by hand, to the file asked for (`sample.py` draws from it).
"""

import argparse
import json
import os
import time
from collections import Counter
from pathlib import Path
from typing import Any

from resume_ats_scorer import intake, job, parse, resume
from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import CheckStatus, Job, Limits, Resume
from resume_ats_scorer.score import formatting, integrity

SETS = {
    "resumes": ("resumes_24cat/pdf", "*/*.pdf"),
    "templates": ("parse", "[ot]*/*.pdf"),
    "word": ("parse/docx_anonymised", "*.docx"),
}
FIRED = {CheckStatus.WARN, CheckStatus.FAIL}


def read(path: Path) -> Resume | None:
    """Return the resume in *path*, or None where it is refused."""
    try:
        return resume.read(parse.parse(intake.accept(path.read_bytes(), path.name, Limits()), Limits()))
    except ScorerError as error:
        print(f"{path.name}: {error.code}")
        return None


def postings(data: Path) -> dict[str, Job]:
    """Return the first posting of each category, read."""
    found: dict[str, Job] = {}
    for line in (data / "category_queries_postings.jsonl").read_text(encoding="utf-8").splitlines():
        posting = json.loads(line)
        if posting["category"] not in found:
            found[posting["category"]] = job.read(f"{posting['title']}\n\n{posting['text']}")
    return dict(sorted(found.items()))


def of_another_field(fields: dict[str, Job], path: Path) -> Job:
    """Return the posting of the field half-way round from that of *path*, whose folder names it where it is known."""
    names = list(fields)
    own = names.index(path.parent.name) if path.parent.name in fields else names.index("INFORMATION-TECHNOLOGY")
    return fields[names[(own + len(names) // 2) % len(names)]]


def main() -> None:
    """Measure and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", nargs="?", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    options.add_argument("--places", type=Path)
    asked = options.parse_args()
    fields = postings(asked.data)
    rates: dict[str, dict[str, Any]] = {}
    places: list[str] = []
    spent = []
    for name, (folder, pattern) in SETS.items():
        counts: dict[str, Counter[str]] = {check.id: Counter() for check in formatting.CATALOGUE}
        scores = []
        for path in sorted((asked.data / folder).glob(pattern)):
            if (held := read(path)) is None:
                continue
            findings = integrity.inspect(held, of_another_field(fields, path)).findings
            start = time.process_time()
            judged = formatting.inspect(held, findings)
            component, results = judged.component, judged.results
            spent.append(time.process_time() - start)
            scores.append(component.score() or 0.0)
            for result in results:
                counts[result.id][result.status] += 1
                if result.status in FIRED:
                    where = [[place.page, place.line, place.quote, place.why] for place in result.evidence]
                    places.append(json.dumps([name, path.name, result.id, result.status, result.cost, result.message, where]))
        rates[name] = {
            "files": len(scores),
            "median_score": sorted(scores)[len(scores) // 2] if scores else None,
            "checks": {check: dict(sorted(found.items())) for check, found in counts.items()},
        }
    print(f"{len(spent)} files, {1000 * sorted(spent)[len(spent) // 2]:.2f} ms at the median, {1000 * max(spent):.2f} ms at most")
    (Path(__file__).parent / "rates.json").write_text(json.dumps(rates, indent=1) + "\n", encoding="utf-8")
    if asked.places:
        asked.places.write_text("\n".join(places) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
