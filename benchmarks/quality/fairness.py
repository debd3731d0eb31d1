"""How far a swap of who somebody is moves a score: `DATA=../shared/data python benchmarks/quality/fairness.py`.

Real and synthetic resumes as text (every tenth of Kaggle snehaanbhawal/resume-dataset, CC0, whose names are masked, and OfflineCV,
Apache-2.0, with names). In each the name, every employer, school and place, the years of the education, forms of gender, and an
age, a birth date, a nationality, a belief, a disability and an address written below the name are swapped for others of many
origins and shapes, and the whole is read and scored anew against the posting of the examples that it fits best. Prints by kind how
many swaps were made, how many moved any score of the report (total, components, criteria), how many the total, and the largest
change of the total. `--every N` thins the resumes, `--show` prints what moved.

A name is swapped on the line that it was read on, and elsewhere only where it can be nothing else: one that is a word of the
vocabulary as well ("Digital") stays in running text, which speaks of work there. Of a school read together with a field of study
("Health Care Administration HILL UNIVERSITY") or with the first words of a certificate only the school is swapped. A name that
stands in the resume already is not put in: it would mean two things there. Where a name is misread in other ways, a swap still
takes away more than it should, so not every change is unfair; what moved is to be looked at.
"""

import argparse
import gzip
import json
import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import Fact, Limits, Resume, Weights
from resume_ats_scorer.resume.dates import find_spans
from resume_ats_scorer.resume.degrees import names_school
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score._studies import only_studies

DATA = Path(os.environ.get("DATA", "../shared/data"))
AS_OF = date(2026, 1, 1)
NAMES = ("Lakisha Washington", "Nguyen Thi Minh", "Mark Baker", "Li", "Jean-Luc de la Tour", "Олена Шевченко", "Grace Nurse-Turner")
SCHOOLS = ("Harvard University", "Lincoln High School", "IIT Bombay", "École Polytechnique", "MIT", "St. Mary's College of Nursing")
EMPLOYERS = (
    "Oracle", "Baker McKenzie", "Excel Services", "Northwind Traders Ltd", "Google", "Turner Construction", "Deloitte & Touche LLP",
    "St. Mary Hospital", "Data Systems Inc", "University of Ostrava Medical Center", "The Coca-Cola Company", "3M", "E*TRADE",
    "eBay", "Ernst and Young", "Müller Söhne GmbH & Co. KG", "Manpower", "Cook County Sheriff's Office", "J.P. Morgan Chase, N.A.",
    "SAP", "Joe's Garage", "X",
)  # fmt: skip
PLACES = ("Lagos, Nigeria", "Springfield, IL 62701", "Mumbai", "São Paulo, Brazil", "Baker, LA")
FORMS = {"he": "she", "his": "her", "him": "her", "waiter": "waitress", "salesman": "saleswoman", "chairman": "chairwoman"}
LIVES = {
    "birth": ("Date of birth: 4 May 1958", "Date of birth: 12.11.2001", "Born: May 1999", "geb. am 3.4.1980", "DOB 03/04/1980"),
    "age": ("Age: 61", "Age: 23 years", "34 years old"),
    "nationality": ("Nationality: Kenyan", "Nationality: South Korean", "Citizenship: USA", "American citizen by birth"),
    "marital": ("Marital status: married", "Marital status: Single", "Divorced with two children", "Married to Anna since 2005"),
    "pronouns": ("Pronouns: she/her", "Pronouns: they/them", "Gender: male", "ze/zir"),
    "belief": ("Religion: Hindu", "Religion: none", "Caste: General", "Practising Catholic"),
    "disability": ("Disability: none", "Person with disabilities", "I have a disability", "Schwerbehindert (GdB 50)"),
    "address": (
        "12 High Street, Leeds LS1 4DY", "P.O. Box 1234, Nairobi 00100", "ul. Długa 5 m. 3, 00-238 Warszawa",
        "Flat No. 302, Sai Residency, MG Road, Bengaluru 560001", "Based in Lagos, willing to relocate", "Baker, LA 70714",
        "北京市海淀区中关村大街27号",
    ),
}  # fmt: skip
Scores = dict[str, float | None]
MASKS = {"employer": ("Company Name",), "place": ("City , State",)}
"""What stands for employers and places in the resumes of Kaggle; it is no name, so that other names are compared with the first."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SHOUTED = re.compile(r"[A-Z][A-Z&.'-]+(?:\s+(?:[A-Z&.'-]+))+$")
WORD = re.compile(r"[^\W_]+(?:['.&][^\W_]+)*")
LONGEST = 8
"""Words from which what was read as a name is running text."""
DATED = 7
"""Characters from which a date holds more than a year, which may stand for much else."""


def texts(every: int) -> Iterator[str]:
    """Yield resumes as plain text, one in *every*."""
    with gzip.open(DATA / "resumes_24cat" / "resumes.jsonl.gz", "rt", encoding="utf-8") as rows:
        yield from (json.loads(row)["text"] for index, row in enumerate(rows) if index % (10 * every) == 0)
    for path in sorted((DATA / "parse" / "offlinecv").glob("**/*.pdf"))[::every]:
        try:
            resume = pipeline.read_resume(pipeline.Attachment(path.read_bytes(), path.name), Limits())
        except ScorerError:
            continue
        yield "\n".join(f"{line.bullet} {line.text}".strip() for line in resume.document.lines if not line.hidden)


def read(text: str) -> Resume:
    """Return the resume in *text*."""
    return pipeline.read_resume(pipeline.Attachment(text.encode(), "resume.txt"), Limits())


def swaps(text: str, resume: Resume) -> Iterator[tuple[str, str, str, str]]:
    """Yield what is swapped, the words put in, and the texts before and after it."""
    name = resume.contact.name
    rows = {line.number: line.text for line in resume.document.lines}
    if name is not None and name.confidence >= 0.8:
        yield from (("name", other, text, swapped(text, name.quote, other, rows)) for other in NAMES)
        yield from lives(text, name.quote)
    schools = [degree.institution for degree in resume.education if degree.institution is not None]
    employers = [position.employer for position in resume.positions if position.employer is not None]
    places = [position.location for position in resume.positions if position.location is not None]
    if resume.contact.location is not None:
        places.append(resume.contact.location)
    for kind, facts, others in (("school", schools, SCHOOLS), ("employer", employers, EMPLOYERS), ("place", places, PLACES)):
        own = {called(alone(fact, resume, rows), kind) for fact in facts if not find_spans(fact.quote)} | {
            mask for mask in MASKS.get(kind, ()) if mask in text
        }
        for one in sorted(name for name in own if name.count(" ") < LONGEST and any(map(str.isupper, name))):
            named = {fact.line: rows[fact.line] for fact in facts if one in fact.quote}
            free = [other for other in others if not re.search(rf"(?<!\w){re.escape(' '.join(other.split()[:2]))}(?!\w)", text)]
            first = free[0] if one in MASKS.get(kind, ()) else one
            before = swapped(text, one, first, named)
            yield from ((kind, f"{first} -> {other}", before, swapped(text, one, other, named)) for other in free if other != first)
    gendered = re.sub(r"\b\w+\b", lambda match: other_form(match[0]), text)
    if gendered != text:
        yield "gender", "", text, gendered
    aged = text.split("\n")
    for degree in resume.education:
        when = degree.period
        if when is not None and len(when.quote) > DATED:
            at = next((at for at, row in enumerate(aged) if rows[when.line] in row), None)
            if at is not None:
                aged[at] = aged[at].replace(when.quote, earlier(when.quote), 1)
    if "\n".join(aged) != text:
        yield "graduation", "", text, "\n".join(aged)


def earlier(period: str) -> str:
    """Return *period* with its last year 1988 and as many years as before between its first and last."""
    years = [int(year) for year in YEAR.findall(period)]
    return YEAR.sub(lambda match: str(int(match[0]) - max(years) + 1988), period)


def other_form(word: str) -> str:
    """Return *word* in the form of the other gender where it has one, written as *word* is."""
    other = FORMS.get(word.lower())
    if other is None:
        return word
    return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other


def alone(name: Fact, resume: Resume, rows: Mapping[int, str]) -> str:
    """Return the quote of *name* without slips of an encoding, and its last words where a certificate begins with these."""
    row = rows[name.line]
    end = row.index(name.quote) + len(name.quote)
    begins = (row.find(fact.quote) for fact in resume.certifications if fact.line == name.line)
    cut = min((at for at in begins if row.index(name.quote) < at < end), default=end)
    return row[row.index(name.quote) : cut].rstrip(" Â")


def called(quote: str, kind: str) -> str:
    """Return the part of *quote* that is the name of a school, without the field of study read together with it, or all of it."""
    shouted = SHOUTED.search(quote) if kind == "school" else None
    if shouted is not None and names_school(shouted[0]):
        return shouted[0].strip()
    words = list(WORD.finditer(quote)) if kind == "school" else []
    rest = next((quote[word.start() :] for word in words if not (only_studies(word[0]) or word[0].isdigit())), quote)
    return rest if names_school(rest) and not names_school(f"{rest.split()[0]} X") else quote


def swapped(text: str, own: str, other: str, named: Mapping[int, str]) -> str:
    """Return *text* with *other* for *own* on the rows that hold a line of *named*, and elsewhere where it can be nothing else."""
    ordinary = own.lower() in semantic.vocabulary().index
    rows = text.split("\n")
    for at, row in enumerate(rows):
        if not ordinary or any(line in row for line in named.values()):
            rows[at] = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", lambda _: other, row)
    return "\n".join(rows)


def lives(text: str, name: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield *text* with facts of a life written below its first line, in pairs."""
    first, _, rest = text.partition("\n")
    for kind, (one, *others) in LIVES.items():
        yield from ((kind, other, f"{first}\n{one}\n{rest}", f"{first}\n{other}\n{rest}") for other in others)
    yield "title", "Mrs", text.replace(name, f"Mr. {name}", 1), text.replace(name, f"Mrs. {name}", 1)


def judged(resume: Resume, posting: score.Prepared) -> Scores:
    """Return every score of *resume* for *posting*."""
    report = score.score(resume, posting, Weights(), AS_OF, advice=False)
    criteria = {criterion.id: criterion.score for part in report.components for criterion in part.criteria}
    return {"total": report.total_score, **{part.name: part.score for part in report.components}, **criteria}


def main() -> None:
    """Print swaps made, swaps that moved a score, and the largest change, by what was swapped."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    postings = [
        score.prepare(pipeline.read_posting(path.read_text(encoding="utf-8"), Limits()))
        for path in sorted((Path(__file__).parents[2] / "examples").glob("*_posting.txt"))
    ]
    changes: dict[str, list[float]] = {}
    moved: dict[str, int] = {}
    for number, text in enumerate(texts(asked.every)):
        try:
            resume = read(text)
        except ScorerError:
            continue
        wanted = max(postings, key=lambda posting: judged(resume, posting)["content_match"] or 0.0)
        known: dict[str, Scores] = {}
        for kind, what, one, other in swaps(text, resume):
            before = known[one] if one in known else known.setdefault(one, judged(read(one), wanted))
            after = judged(read(other), wanted)
            change = abs((after["total"] or 0.0) - (before["total"] or 0.0))
            changes.setdefault(kind, []).append(change)
            moved[kind] = moved.get(kind, 0) + (before != after)
            if asked.show and before != after:
                parts = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
                print(f"{number}\t{kind}\t{change:.2f}\t{what}\t{' '.join(parts)}")
    for kind, sizes in sorted(changes.items()):
        totals = sum(size > 0 for size in sizes)
        print(f"{kind:12} {len(sizes):5} swaps, {moved[kind]:4} moved a score, {totals:4} the total, at most by {max(sizes):.2f}")


if __name__ == "__main__":
    main()
