"""A resume in the JSON Resume format, version 1.0.0 of its published schema (https://jsonresume.org/schema)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from resume_ats_scorer.model import Degree, Fact, Position, Resume, SectionKind
from resume_ats_scorer.resume.experience import months_worked
from resume_ats_scorer.resume.reading import written

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_NETWORKS = {
    "linkedin.com": "LinkedIn",
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "bitbucket.org": "Bitbucket",
    "xing.com": "XING",
    "twitter.com": "Twitter",
    "stackoverflow.com": "Stack Overflow",
    "behance.net": "Behance",
    "dribbble.com": "Dribbble",
    "kaggle.com": "Kaggle",
    "orcid.org": "ORCID",
}


def to_json_resume(resume: Resume, as_of: date) -> dict[str, Any]:
    """Return *resume* as JSON Resume; nothing that was not read is made up.

    The extension `meta.x_resume_ats_scorer` holds what the format has no place for: the language, the months worked up to
    *as_of*, where each skill is used, and for each field, by its JSON pointer, the confidence (0 to 1) and the line it was
    read from.
    """
    fields: dict[str, Any] = {}
    made = {
        "$schema": _SCHEMA,
        "basics": _basics(resume, fields),
        "work": [_work(one, f"/work/{i}", "name", fields) for i, one in enumerate(resume.positions)],
        "volunteer": [_work(one, f"/volunteer/{i}", "organization", fields) for i, one in enumerate(resume.volunteering)],
        "education": [_education(one, f"/education/{i}", fields) for i, one in enumerate(resume.education)],
        "awards": [_named("title", fact, f"/awards/{i}", fields) for i, fact in enumerate(resume.awards)],
        "certificates": [_named("name", fact, f"/certificates/{i}", fields) for i, fact in enumerate(resume.certifications)],
        "publications": [_named("name", fact, f"/publications/{i}", fields) for i, fact in enumerate(resume.publications)],
        "skills": [{"name": name} for name in dict.fromkeys(mention.skill for mention in resume.skills)],
        "languages": [_without_none({"language": one.language, "fluency": one.level}) for one in resume.languages],
        "interests": [{"name": text} for text in _texts(resume, SectionKind.INTERESTS)],
        "references": [{"reference": text} for text in _texts(resume, SectionKind.REFERENCES)],
        "projects": [_project(one, f"/projects/{i}", fields) for i, one in enumerate(resume.projects)],
    }
    beyond = _extension(resume, as_of, fields)
    return {**made, "meta": {"canonical": _SCHEMA, "version": "v1.0.0", "x_resume_ats_scorer": beyond}}


def _basics(resume: Resume, fields: dict[str, Any]) -> dict[str, Any]:
    contact = resume.contact
    email = _noted(contact.emails[0] if contact.emails else None, "/basics/email", fields)
    phone = _noted(contact.phones[0] if contact.phones else None, "/basics/phone", fields)
    site = next((fact.value for fact in contact.links if _network(fact.value) is None), None)
    place = _noted(contact.location, "/basics/location/address", fields)
    summary = " ".join(_texts(resume, SectionKind.SUMMARY))
    return _without_none(
        {
            "name": _noted(contact.name, "/basics/name", fields),
            "label": _noted(contact.headline, "/basics/label", fields),
            "email": email,
            "phone": phone,
            "url": site,
            "summary": summary or None,
            "location": {"address": place} if place else None,
            "profiles": [
                {"network": network, "username": fact.value.rstrip("/").rsplit("/", 1)[-1], "url": fact.value}
                for fact in contact.links
                if (network := _network(fact.value)) is not None
            ],
        }
    )


def _network(url: str) -> str | None:
    host = url.split("://", 1)[-1].split("/", 1)[0].lower()
    return next((name for domain, name in _NETWORKS.items() if host == domain or host.endswith("." + domain)), None)


def _work(position: Position, at: str, employer: str, fields: dict[str, Any]) -> dict[str, Any]:
    period = position.period
    return _without_none(
        {
            employer: _noted(position.employer, f"{at}/{employer}", fields),
            "position": _noted(position.title, f"{at}/position", fields),
            **({"location": _noted(position.location, f"{at}/location", fields)} if employer == "name" else {}),
            "startDate": written(period.start) if period else None,
            "endDate": written(period.end) if period else None,
            "highlights": [line.text for line in position.bullets if line.text],
        }
    )


def _project(position: Position, at: str, fields: dict[str, Any]) -> dict[str, Any]:
    period = position.period
    return _without_none(
        {
            "name": _noted(position.title, f"{at}/name", fields),
            "entity": _noted(position.employer, f"{at}/entity", fields),
            "startDate": written(period.start) if period else None,
            "endDate": written(period.end) if period else None,
            "highlights": [line.text for line in position.bullets if line.text],
        }
    )


def _education(degree: Degree, at: str, fields: dict[str, Any]) -> dict[str, Any]:
    period = degree.period
    return _without_none(
        {
            "institution": _noted(degree.institution, f"{at}/institution", fields),
            "area": _noted(degree.field, f"{at}/area", fields),
            "studyType": _noted(degree.degree, f"{at}/studyType", fields),
            "startDate": written(period.start) if period and period.start != period.end else None,
            "endDate": written(period.end) if period else None,
        }
    )


def _named(key: str, fact: Fact, at: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {key: _noted(fact, f"{at}/{key}", fields)}


def _noted(fact: Fact | None, pointer: str, fields: dict[str, Any]) -> str | None:
    """Return the value of *fact* and note its confidence and line under *pointer*."""
    if fact is None:
        return None
    fields[pointer] = {"confidence": fact.confidence, "line": fact.line}
    return fact.value


def _without_none(made: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in made.items() if value is not None}


def _texts(resume: Resume, kind: SectionKind) -> list[str]:
    return [line.text for section in resume.sections if section.kind is kind for line in section.lines if line.text]


def _extension(resume: Resume, as_of: date, fields: Mapping[str, Any]) -> dict[str, Any]:
    used: dict[str, list[dict[str, Any]]] = {}
    for mention in resume.skills:
        place = {"line": mention.line, "section": mention.section.value, "work": mention.position}
        used.setdefault(mention.skill, []).append(_without_none(place))
    return {
        "language": resume.language,
        "as_of": as_of.isoformat(),
        "months_worked": months_worked(resume.positions, as_of),
        "current": [i for i, one in enumerate(resume.positions) if one.period is not None and one.period.current],
        "levels": [degree.level.name.lower() if degree.level else None for degree in resume.education],
        "sections": _sections(resume),
        "skills_used": used,
        "emails": _values(resume.contact.emails),
        "phones": _values(resume.contact.phones),
        "fields": dict(fields),
    }


def _sections(resume: Resume) -> list[dict[str, Any]]:
    return [
        {
            "kind": section.kind.value,
            "heading": section.heading.text if section.heading else None,
            "confidence": section.confidence,
            "lines": len(section.lines),
        }
        for section in resume.sections
    ]


def _values(facts: Sequence[Fact]) -> list[dict[str, Any]]:
    return [{"value": fact.value, "confidence": fact.confidence, "line": fact.line} for fact in facts]
