"""The only text of a resume that a score may rest on; what is taken out of it, and why, is in `docs/fairness.md`."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from datetime import date

from resume_ats_scorer.model import Line, Resume, SectionKind, value
from resume_ats_scorer.resume.skills import find_skills
from resume_ats_scorer.score._blind import blank, blind, demanded
from resume_ats_scorer.score._identity import Identity
from resume_ats_scorer.score._spans import quoted

__all__ = ["Passage", "blind", "blinded", "demanded", "heard", "passages"]


@value
class Passage:
    """One line of the resume, blinded: words that must not move a score are gone from it."""

    text: str
    """The text that may count; spaces stand where words were taken out, so that places in it are places in the line."""
    line: int
    """Number of the line."""
    section: SectionKind
    """The section it stands in."""
    position: int | None
    """Index into `Resume.positions` where it belongs to one, else None."""
    months_ago: int | None
    """Months from the end of that position to `as_of`; 0 where current, None where undated."""


def passages(resume: Resume, worthless: Set[int], as_of: date, said: Mapping[int, str] | None = None) -> tuple[Passage, ...]:
    """Return the lines of *resume* that may count, blinded, in reading order: contact lines and the *worthless* are left out.

    *said* is what `blinded` returns for *resume*, where that is known.
    """
    owner: dict[int, int] = {}
    for index, position in enumerate(resume.positions):
        owner.update((line.number, index) for line in position.head + position.bullets)
    said = blinded(resume) if said is None else said
    found = []
    for section in resume.sections:
        for line in section.lines:
            if line.number in said and line.number not in worthless:
                held = owner.get(line.number)
                found.append(Passage(said[line.number], line.number, section.kind, held, _months_ago(resume, held, as_of)))
    return tuple(found)


def blinded(resume: Resume) -> dict[int, str]:
    """Return the blinded text of every line of *resume* outside its contact lines, by number."""
    identity = Identity(resume)
    return {
        line.number: _blinded(line, identity.spans(line), resume.language)
        for section in resume.sections
        if section.kind is not SectionKind.CONTACT
        for line in section.lines
    }


def heard(resume: Resume, said: Mapping[int, str]) -> Resume:
    """Return *resume* with the skills that what is *said* on its lines names: a name beside a word must not tell what is meant.

    Nor is a name a certificate: "CFA de Lille".
    """
    lines = resume.document.lines
    changed = {number: text for number, text in said.items() if text != lines[number - 1].text}
    kept = [mention for mention in resume.skills if mention.line not in changed]
    again = find_skills(resume.sections, resume.positions, changed)
    held = (
        fact
        for fact in resume.certifications
        if fact.line not in changed
        or any(changed[fact.line][slice(*place)].strip() for place in quoted(lines[fact.line - 1].text, [fact.quote]))
    )
    skills = tuple(sorted((*kept, *again), key=lambda mention: mention.line))
    return replace(resume, skills=skills, certifications=tuple(held))


def _blinded(line: Line, spans: Iterable[tuple[int, int]], language: str) -> str:
    text = line.text
    for start, end in spans:
        text = blank(text, start, end)
    return blind(text, language)


def _months_ago(resume: Resume, index: int | None, as_of: date) -> int | None:
    period = resume.positions[index].period if index is not None else None
    if period is None or (period.end is None and not period.current):
        return None
    return max(as_of.year * 12 + as_of.month - 1 - period.last(as_of), 0)
