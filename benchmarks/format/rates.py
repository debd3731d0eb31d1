"""How often each format check fires on real resumes, and what it fires on.

    PYTHONPATH=src python benchmarks/format/rates.py [DATA] [--places places.jsonl]

DATA is a folder with `resumes_24cat/pdf` (resumes of the Kaggle set snehaanbhawal/resume-dataset, CC0; contact data masked),
`parse/offlinecv` and `parse/templates` (files of many producers) and `parse/docx_anonymised` (anonymised CVs in Word,
doi:10.3390/info14080468). Rates go to `rates.json` next to this file; the places of every firing, for reading them by hand,
to the file asked for.
"""

import argparse
import json
import os
import time
from collections import Counter
from pathlib import Path
from typing import Any

from resume_ats_scorer import intake, parse, resume
from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import CheckStatus, Limits, Resume
from resume_ats_scorer.score import formatting

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


def main() -> None:
    """Measure and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", nargs="?", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    options.add_argument("--places", type=Path)
    asked = options.parse_args()
    rates: dict[str, dict[str, Any]] = {}
    places: list[str] = []
    spent = []
    for name, (folder, pattern) in SETS.items():
        counts: dict[str, Counter[str]] = {check.id: Counter() for check in formatting.catalogue()}
        scores = []
        for path in sorted((asked.data / folder).glob(pattern)):
            if (held := read(path)) is None:
                continue
            start = time.process_time()
            component, results = formatting.judge(held, ())
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
