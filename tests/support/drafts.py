"""Resumes made by hand for tests: one that passes every check, but for what is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from resume_ats_scorer.model import (
    Box,
    Contact,
    Degree,
    Document,
    Fact,
    FileFacts,
    Kind,
    Line,
    Mark,
    Page,
    PartialDate,
    Period,
    Position,
    Resume,
    Section,
    SectionKind,
    SkillMention,
)

JobSpec = dict[str, Any]

BULLETS = (
    "Built a booking system that 12 clinics use for 40,000 visits a year",
    "Cut the time to release from two weeks to one day",
    "Led a team of five through the move to a new data centre",
    "Wrote the plan for recovery and tested it twice a year with every department",
)
JOBS: tuple[JobSpec, ...] = (
    {
        "title": "Systems Engineer",
        "employer": "Harbour Clinics Ltd",
        "dates": "Mar 2019 - Present",
        "start": (2019, 3),
        "end": None,
    },
    {
        "title": "Systems Analyst",
        "employer": "Orchard Freight Inc",
        "dates": "Jan 2015 - Feb 2019",
        "start": (2015, 1),
        "end": (2019, 2),
        "bullets": ("Planned stock for 30 depots", "Trained 12 clerks in the new system", "Kept the ledgers of three sites"),
    },
)
FACTS: dict[str, Any] = {
    "size": 90_000,
    "producer": "LibreOffice 24.2",
    "creator": "Writer",
    "tagged": True,
    "encrypted": False,
    "copy_allowed": True,
    "macros": False,
    "attachments": 0,
    "external_links": 0,
    "fonts": (("Lato", 10.5, 2_000), ("Lato", 14.0, 100)),
}
PARTS: tuple[tuple[SectionKind, str, tuple[str, ...]], ...] = (
    (SectionKind.EDUCATION, "Education", ("Bachelor of Science, Riverside College",)),
    (SectionKind.SKILLS, "Skills", ("Linux, networks, monitoring, planning, budgets and the training of staff",)),
)
SUMMARY = (
    "Engineer with ten years of work on systems that hospitals and freight firms rest on, from planning to daily care. "
) * 10


class _Draft:
    """Lines numbered in the order in which they are added."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.lines: list[Line] = []

    def add(self, text: str, **more: Any) -> Line:
        number = len(self.lines) + 1
        top = 40.0 + 12 * number
        more = {"box": Box(50, top, 550, top + 10), "font_size": 10.5} | more if self.kind is Kind.PDF else more
        self.lines.append(Line(text, number, 1, (text,), **more))
        return self.lines[-1]


def _fact(line: Line, quote: str) -> Fact:
    return Fact(quote, quote, line.number, 1.0)


def _position(draft: _Draft, job: JobSpec, bullets: Sequence[str], bullet: str) -> Position:
    head = draft.add(f"{job['title'] or ''} {job['employer'] or ''} {job['dates'] or ''}".strip())
    told = tuple(draft.add(text, bullet=bullet) for text in job.get("bullets", bullets))
    start, end = job.get("start"), job.get("end")
    period = Period(
        PartialDate(*start) if start else None,
        PartialDate(*end) if end else None,
        end is None,
        job["dates"] or "",
        head.number,
        bool(start and end and end[: len(start)] < start[: len(end)]),
    )
    return Position(
        title=_fact(head, job["title"]) if job["title"] else None,
        employer=_fact(head, job["employer"]) if job["employer"] else None,
        location=None,
        period=period if job["dates"] else None,
        bullets=told,
        head=(head,),
        role=_fact(head, job["title"]) if job["title"] else None,
    )


SHEET = Page(1, 612, 792, words=320, text_box=Box(50, 50, 560, 740))


def resume_of(
    *,
    kind: Kind = Kind.PDF,
    suffix: str | None = None,
    name: str = "Robin Example",
    before_name: Sequence[str] = (),
    emails: Sequence[str] = ("robin@example.org",),
    phones: Sequence[str] = ("+1 555 010 0199",),
    contact_text: str | None = None,
    links: Sequence[str] = (),
    summary: str = SUMMARY,
    before: Sequence[tuple[SectionKind, str, Sequence[str]]] = (),
    experience: str = "Experience",
    experience_kind: SectionKind = SectionKind.EXPERIENCE,
    jobs: Sequence[JobSpec] = JOBS,
    bullets: Sequence[str] = BULLETS,
    bullet: str = "•",
    parts: Sequence[tuple[SectionKind, str, Sequence[str]]] = PARTS,
    after: Sequence[tuple[SectionKind, str, Sequence[str]]] = (),
    inline: bool = False,
    headings: bool = True,
    degree: bool = True,
    school: bool = True,
    skills: Sequence[str] = (),
    facts: dict[str, Any] | None = None,
    pages: Sequence[Page] = (),
    marks: Sequence[Mark] = (),
    language: str = "en",
    retouch: Callable[[Line], Line] = lambda line: line,
) -> Resume:
    """Return a resume that passes every check, but for what is asked for."""
    draft = _Draft(kind)
    sections: list[Section] = []
    for text in before_name:
        draft.add(text)
    top = draft.add(name)
    reach = draft.add(" | ".join((*emails, *phones)) if contact_text is None else contact_text, links=tuple(links))
    sections.append(Section(SectionKind.CONTACT, None, (top, reach), 1.0))

    def part(which: SectionKind, heading: str, texts: Sequence[str]) -> None:
        head = draft.add(heading, bold=True, **({"font_size": 14.0} if kind is Kind.PDF else {})) if headings else None
        sections.append(Section(which, head, tuple(draft.add(text) for text in texts), 1.0, inline=inline))

    part(SectionKind.SUMMARY, "Summary", (summary,))
    for which, heading, texts in before:
        part(which, heading, texts)
    head = draft.add(experience, bold=True) if headings else None
    first = len(draft.lines)
    positions = tuple(_position(draft, job, bullets, bullet) for job in jobs)
    sections.append(Section(experience_kind, head, tuple(draft.lines[first:]), 1.0))
    for which, heading, texts in (*parts, *after):
        part(which, heading, texts)
    lines = tuple(retouch(line) for line in draft.lines)
    fresh = {line.number: line for line in lines}
    studied = next((section.lines[0] for section in sections if section.kind is SectionKind.EDUCATION and section.lines), None)
    return Resume(
        document=Document(
            kind=kind,
            sha256="0" * 64,
            suffix=f".{kind}" if suffix is None else suffix,
            pages=tuple(pages) or (SHEET if kind is Kind.PDF else Page(1, 0, 0),),
            lines=lines,
            marks=tuple(marks),
            facts=FileFacts(**FACTS | (facts or {})),
        ),
        language=language,
        sections=tuple(
            replace(
                section,
                heading=fresh[section.heading.number] if section.heading else None,
                lines=tuple(fresh[line.number] for line in section.lines),
            )
            for section in sections
        ),
        contact=Contact(
            name=_fact(top, name) if name else None,
            emails=tuple(_fact(reach, email) for email in emails),
            phones=tuple(_fact(reach, phone) for phone in phones),
        ),
        positions=tuple(
            replace(position, bullets=tuple(fresh[line.number] for line in position.bullets)) for position in positions
        ),
        education=(
            Degree(
                _fact(studied, "Bachelor of Science"),
                None,
                None,
                _fact(studied, "Riverside College") if school else None,
                None,
                None,
                (studied,),
            ),
        )
        if degree and studied
        else (),
        skills=tuple(SkillMention("JavaScript", quote, lines[-1].number, SectionKind.SKILLS, None) for quote in skills),
        certifications=(),
        languages=(),
        projects=(),
        volunteering=(),
        publications=(),
        awards=(),
    )
