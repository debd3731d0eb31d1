"""How far a swap of who somebody is moves a score: `DATA=../shared/data python benchmarks/quality/fairness.py`.

Real and synthetic resumes as text (every tenth of Kaggle snehaanbhawal/resume-dataset, CC0, whose names are masked, and OfflineCV,
Apache-2.0, with names): pronouns and gendered forms, the name, each school and the years of the education are swapped, and the
whole is scored anew against one posting. Prints how many swaps were made and moved the total, and the largest change.

Where a school is misread, a swap takes away more than it should ("Master Certificates - Six Sigma, Hill University"), so not every
change is unfair; what moved is to be looked at.
"""

import gzip
import json
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import Limits, Resume, Weights

DATA = Path(os.environ.get("DATA", "../shared/data"))
AS_OF = date(2026, 1, 1)
NAMES = ("Lakisha Washington", "Nguyen Thi Minh", "Mark Baker")
SCHOOLS = ("Harvard University", "Lincoln High School", "IIT Bombay")
EMPLOYERS = ("Oracle", "Baker McKenzie", "Excel Services", "Northwind Traders Ltd", "Google")
FORMS = {"he": "she", "his": "her", "him": "her", "waiter": "waitress", "salesman": "saleswoman", "chairman": "chairwoman"}


def texts() -> Iterator[str]:
    """Yield resumes as plain text."""
    with gzip.open(DATA / "resumes_24cat" / "resumes.jsonl.gz", "rt", encoding="utf-8") as rows:
        yield from (json.loads(row)["text"] for index, row in enumerate(rows) if index % 10 == 0)
    for path in sorted((DATA / "parse" / "offlinecv").glob("**/*.pdf")):
        try:
            resume = pipeline.read_resume(pipeline.Attachment(path.read_bytes(), path.name), Limits())
        except ScorerError:
            continue
        yield "\n".join(f"{line.bullet} {line.text}".strip() for line in resume.document.lines if not line.hidden)


def read(text: str) -> Resume:
    """Return the resume in *text*."""
    return pipeline.read_resume(pipeline.Attachment(text.encode(), "resume.txt"), Limits())


def swaps(text: str, resume: Resume) -> Iterator[tuple[str, str]]:
    """Yield what is swapped and the text after it; only years written with a month are swapped, others may stand for much else."""
    name = resume.contact.name
    if name is not None and name.confidence >= 0.8:
        yield from (("name", text.replace(name.quote, other)) for other in NAMES)
    for school in {degree.institution.quote for degree in resume.education if degree.institution is not None}:
        yield from (("school", text.replace(school, other)) for other in SCHOOLS)
    for employer in {position.employer.quote for position in resume.positions if position.employer is not None}:
        yield from (("employer", text.replace(employer, other)) for other in EMPLOYERS)
    gendered = re.sub(r"\b\w+\b", lambda match: FORMS.get(match[0].lower(), match[0]), text)
    if gendered != text:
        yield "gender", gendered
    dated = [degree.period.quote for degree in resume.education if degree.period is not None and len(degree.period.quote) > 7]
    aged = text
    for quote in dated:
        aged = aged.replace(quote, re.sub(r"\b(?:19|20)\d\d\b", "1988", quote), 1)
    if aged != text:
        yield "graduation", aged


def main() -> None:
    """Print swaps made, swaps that moved the total, and the largest change, by what was swapped."""
    posting = Path(__file__).parents[2] / "examples" / "software_engineer_posting.txt"
    prepared = score.prepare(pipeline.read_posting(posting.read_text(encoding="utf-8"), Limits()))
    changes: dict[str, list[float]] = {}
    for text in texts():
        try:
            resume = read(text)
            before = score.score(resume, prepared, Weights(), AS_OF, advice=False).total_score
            for kind, other in swaps(text, resume):
                after = score.score(read(other), prepared, Weights(), AS_OF, advice=False).total_score
                changes.setdefault(kind, []).append(abs(after - before))
        except ScorerError:
            continue
    for kind, moved in sorted(changes.items()):
        print(f"{kind:12} {len(moved):5} swaps, {sum(one > 0 for one in moved):4} moved the total, at most by {max(moved):.2f}")


if __name__ == "__main__":
    main()
