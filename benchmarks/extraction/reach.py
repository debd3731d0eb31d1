"""How much is found in real resumes without truths (24 categories, Kaggle snehaanbhawal/resume-dataset, CC0), and how fast.

Shares of resumes with at least one position, with a title, an employer and a period in at least half of their positions, with a
degree and with a section of skills, and that are valid JSON Resume. Their employers and towns are masked as "Company Name" and
"City , State", which are read as nothing.
"""

import json
import time
from datetime import date
from pathlib import Path
from statistics import median

import jsonschema

from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import Kind, Limits, Resume, SectionKind, Upload
from resume_ats_scorer.parse.pdf import read_pdf
from resume_ats_scorer.resume import read, to_json_resume

_SCHEMA = Path(__file__).parents[2] / "tests" / "resume" / "json_resume_schema_1.0.0.json"


def measure(data: Path, each: int) -> dict[str, float]:
    """Return the shares over every *each*-th PDF, and the median milliseconds of CPU that reading one takes."""
    resumes: list[Resume] = []
    times: list[float] = []
    for path in sorted((data / "resumes_24cat" / "pdf").glob("*/*.pdf"))[::each]:
        try:
            document = read_pdf(Upload(Kind.PDF, path.read_bytes(), "", ".pdf"), Limits())
        except ScorerError:
            continue
        start = time.process_time()
        resumes.append(read(document))
        times.append((time.process_time() - start) * 1000)
    schema = jsonschema.Draft4Validator(json.loads(_SCHEMA.read_text(encoding="utf-8")))
    tests = {
        "valid JSON Resume": lambda one: schema.is_valid(json.loads(json.dumps(to_json_resume(one, date(2026, 1, 1))))),
        "position": lambda one: bool(one.positions),
        "title": lambda one: _half(one, "title"),
        "employer": lambda one: _half(one, "employer"),
        "period": lambda one: _half(one, "period"),
        "degree": lambda one: any(degree.degree for degree in one.education),
        "institution": lambda one: any(degree.institution for degree in one.education),
        "skills": lambda one: any(section.kind is SectionKind.SKILLS for section in one.sections),
        "false name": lambda one: one.contact.name is not None and one.contact.name.confidence >= 0.9,
    }
    shares = {name: sum(map(test, resumes)) / len(resumes) for name, test in tests.items()}
    return shares | {"resumes": len(resumes), "ms": median(times)}


def _half(resume: Resume, field: str) -> bool:
    have = sum(getattr(position, field) is not None for position in resume.positions)
    return bool(resume.positions) and 2 * have >= len(resume.positions)
