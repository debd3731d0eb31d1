"""Measure the content match within and across languages: `python benchmarks/quality/languages.py [--cells]`.

Every posting of `trades.json` (six trades in seven languages, two in five more, all invented) is held against the resumes of the
same trade and of the others, in its own language and in others. Prints means and extremes; `--cells` also each pair.
"""

import argparse
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from resume_ats_scorer import job, pipeline, score
from resume_ats_scorer.model import Limits, Weights

AS_OF = date(2026, 1, 31)
READ = ("de", "fr", "es", "pt", "it", "nl")
OTHER = ("pl", "ru", "tr", "zh", "ja")
TRADES = json.loads((Path(__file__).parent / "trades.json").read_text(encoding="utf-8"))
ROWS = {
    "both in English": [("en", "en")],
    **{f"both in {code}": [(code, code)] for code in READ},
    "both in one of these six": [(code, code) for code in READ],
    "posting in one of these, resume in English": [(code, "en") for code in READ],
    "posting in English, resume in one of these": [("en", code) for code in READ],
    "both in pl, ru, tr, zh or ja": [(code, code) for code in OTHER],
}


def match(posting: Iterable[str], resume: Iterable[str]) -> float:
    """Return the content match of *resume* for *posting*, each given by its lines."""
    read = pipeline.read_resume(pipeline.Attachment("\n".join(resume).encode(), "resume.txt"), Limits())
    report = score.score(read, score.prepare(job.read("\n".join(posting))), Weights(), AS_OF, advice=False)
    return report.components[0].score or 0.0


def pairs(languages: Iterable[tuple[str, str]]) -> Iterable[tuple[str, float, bool]]:
    """Yield the name of each pair, its content match and whether posting and resume are of one trade."""
    for asked, told in languages:
        for trade, one in TRADES[asked].items():
            for other, two in TRADES[told].items():
                yield f"{asked} {trade} / {told} {other}", match(one["posting"], two["resume"]), trade == other


def main() -> None:
    """Print a row for each pair of languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cells", action="store_true", help="print each pair as well")
    cells = parser.parse_args().cells
    print(f"{'content match':44} qualified (least)   others, mean (highest)")
    for name, languages in ROWS.items():
        found = list(pairs(languages))
        right = [points for _, points, same in found if same]
        wrong = [points for _, points, same in found if not same]
        mean, other = sum(right) / len(right), sum(wrong) / len(wrong)
        print(f"{name:44} {mean:9.0f} ({min(right):.0f}) {other:19.0f} ({max(wrong):.0f})")
        if cells:
            print("\n".join(f"    {pair:50} {points:6.2f}" for pair, points, _ in found))


if __name__ == "__main__":
    main()
