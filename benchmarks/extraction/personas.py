"""Fields of resumes of invented people, against what was written.

The people of `personas.json` (JSON Resume) stand in each of the layouts of `layouts`, those of `written.txt` each in its own form.
`RENDERED` may name a folder of further files of the same people, `<layout>__<person>.<suffix>`: made for instance by themes of
JSON Resume and printed, or by RenderCV. Prints precision, recall and F1 of each field, and how many of the readings marked 0.9 or
more are right; with `MISSES=1` also every one that is not.
"""

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import layouts
import phonenumbers
import written as written_by_hand

from resume_ats_scorer.intake import accept
from resume_ats_scorer.lexicon import languages
from resume_ats_scorer.model import Fact, Limits, Resume
from resume_ats_scorer.parse import parse
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.reading import written
from resume_ats_scorer.resume.words import plain

Person = dict[str, Any]
PEOPLE: dict[str, Person] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
_SAID_SAME = 0.9


def files(rendered: Path | None) -> Iterator[tuple[str, str, bytes, dict[str, list[str]] | None]]:
    """Give the layout with its suffix, the key of the person, the bytes and, where written by hand, the truths of each file."""
    for layout, make in layouts.LAYOUTS.items():
        for key, person in PEOPLE.items():
            yield layout, key, make(person), None
    for like, expected, data in written_by_hand.resumes():
        yield "written.txt", like, data, expected
    for path in sorted(rendered.iterdir()) if rendered else ():
        layout, _, key = path.stem.partition("__")
        yield layout + path.suffix, key, path.read_bytes(), None


def truths(person: Person, text: str) -> dict[str, list[str]]:
    """Return what the fields of *person* read in a right reading of *text*, which may leave some out; "a|b": either will do.

    A phone number written without its country is right as it is written.
    """
    basics, jobs, schools = person["basics"], person["work"], person["education"]
    phone = phonenumbers.parse(basics["phone"], basics["location"]["countryCode"])
    found = {
        "name": [basics["name"] + "|" + basics["name"].removeprefix("Dr. ")],
        "email": [basics["email"]],
        "phone": [phonenumbers.format_number(phone, phonenumbers.PhoneNumberFormat.E164)],
        "title": [job["position"] for job in jobs],
        "employer": [job["name"] for job in jobs],
        "period": [f"{job['startDate']} {job.get('endDate', 'on')}" for job in jobs if job["startDate"][:4] in text],
        "degree": ["|".join(_degrees(one)) for one in schools],
        "institution": [one["institution"] for one in schools],
        "language": [languages.find(one["language"], expected=True)[0].name for one in person["languages"]],
    }
    if not re.search("languages?\n|languages?[ :]", text, re.IGNORECASE):
        found["language"] = []
    return found


def _degrees(school: Person) -> Iterator[str]:
    yield school["studyType"]
    if school["area"]:
        yield f"{school['studyType']} {school['area']}"
        yield f"{school['studyType']} in {school['area']}"
        yield f"{school['area']} {school['studyType']}"


def readings(resume: Resume) -> dict[str, list[Fact]]:
    """Return what was read of the same fields."""
    jobs, schools, contact = resume.positions, resume.education, resume.contact
    periods = [job.period for job in jobs if job.period is not None]
    when = [f"{written(one.start)} {'on' if one.current else written(one.end)}" for one in periods]
    return {
        "name": _present([contact.name]),
        "email": list(contact.emails),
        "phone": list(contact.phones),
        "title": _present(job.title for job in jobs),
        "employer": _present(job.employer for job in jobs),
        "period": [Fact(text, text, one.line, 0.0) for text, one in zip(when, periods, strict=True)],
        "degree": _present(one.degree for one in schools),
        "institution": _present(one.institution for one in schools),
        "language": [Fact(one.language, one.fact.quote, one.fact.line, one.fact.confidence) for one in resume.languages],
    }


def _present(facts: Iterable[Fact | None]) -> list[Fact]:
    return [fact for fact in facts if fact is not None]


def _same(truth: str, found: str) -> bool:
    if truth.startswith("+") and not found.startswith("+"):
        return truth.endswith(re.sub(r"\D", "", found).lstrip("0"))
    return any(_words(one) == _words(found) for one in truth.split("|"))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))


def measure(rendered: Path | None, misses: list[str]) -> dict[str, dict[str, list[int]]]:
    """Return, for each layout and field: right, read, true, right and read among those marked 0.9 or more."""
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0] * 5))
    for layout, key, data, by_hand in files(rendered):
        resume = read(parse(accept(data, f"resume{Path(layout).suffix}", Limits()), Limits()))
        found = readings(resume)
        text = "\n".join(line.text for line in resume.document.lines)
        for field, expected in (by_hand or truths(PEOPLE[key], text)).items():
            left = list(expected)
            count = counts[layout][field]
            for fact in found[field]:
                match = next((truth for truth in left if _same(truth, fact.value)), None)
                sure = fact.confidence >= _SAID_SAME
                count[0] += match is not None
                count[3] += sure and match is not None
                count[4] += sure
                if match is None:
                    misses.append(f"{layout} {key}: {field} read as {fact.value!r} ({fact.confidence})")
                else:
                    left.remove(match)
            count[1] += len(found[field])
            count[2] += len(expected)
            misses.extend(f"{layout} {key}: {field} {truth!r} not read" for truth in left)
    return counts


def main() -> None:
    """Print the figures."""
    misses: list[str] = []
    counts = measure(Path(os.environ["RENDERED"]) if "RENDERED" in os.environ else None, misses)
    fields = list(next(iter(counts.values())))
    print(f"{'F1':32}" + "".join(f"{field:>12}" for field in fields))
    for layout, row in counts.items():
        print(f"{layout:32}" + "".join(f"{2 * row[f][0] / (row[f][1] + row[f][2] or 1):12.2f}" for f in fields))
    total = {field: [sum(row[field][i] for row in counts.values()) for i in range(5)] for field in fields}
    for label, above, below in (("precision", 0, 1), ("recall", 0, 2), ("of those marked >= 0.9, right", 3, 4)):
        print(f"{label:32}" + "".join(f"{total[f][above] / (total[f][below] or 1):12.3f}" for f in fields))
    print(f"{'F1':32}" + "".join(f"{2 * total[f][0] / (total[f][1] + total[f][2]):12.3f}" for f in fields))
    if os.environ.get("MISSES"):
        print("\n".join(misses))


if __name__ == "__main__":
    main()
