"""What was read of a resume, as rows of a name and a text."""

from collections.abc import Iterator

from resume_ats_scorer.model import ReadDegree, ReadField, Reading, ReadPeriod, ReadPosition
from resume_ats_scorer.wording import say


def reading(read: Reading) -> Iterator[tuple[str, str]]:
    """Yield the rows; what was not read is said to be so."""
    contact = read.contact
    rows = {
        "name": _named(contact.name),
        "emails": _named(*contact.emails),
        "phones": _named(*contact.phones),
        "links": _named(*contact.links),
        "location": _named(contact.location),
        "experience": say("report.years", years=f"{read.experience_months / 12:.1f}") if read.experience_months else "",
        "positions": "; ".join(_position(one) for one in read.positions),
        "education": "; ".join(_degree(one) for one in read.education),
        "skills": ", ".join(read.skills),
        "certifications": ", ".join(read.certifications),
        "languages": ", ".join(read.languages),
        "sections": ", ".join(one.kind.replace("_", " ") for one in read.sections),
        "facts": say("report.fileFacts", kind=read.kind.upper(), pages=len(read.pages), words=read.words, language=read.language),
    }
    for name, text in rows.items():
        yield say(f"report.fields.{name}"), text or say("report.nothingRead")


def _named(*fields: ReadField | None) -> str:
    return ", ".join(field.value for field in fields if field)


def _position(one: ReadPosition) -> str:
    return f"{_named(one.title, one.employer, one.location)} ({_period(one.period)})"


def _degree(one: ReadDegree) -> str:
    return f"{_named(one.degree, one.institution)} ({_period(one.period)})"


def _period(period: ReadPeriod | None) -> str:
    if period is None or not (period.start or period.end):
        return say("report.noDates")
    parts = (period.start, say("report.present") if period.current else period.end)
    return " – ".join(dict.fromkeys(part for part in parts if part))
