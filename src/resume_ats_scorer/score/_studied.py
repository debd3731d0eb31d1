"""A resume with all that no posting changes worked out once: what a batch of postings shares."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from resume_ats_scorer import resume as reader
from resume_ats_scorer.model import Contact, Reading, Resume
from resume_ats_scorer.score import content, formatting, integrity, sections
from resume_ats_scorer.score.integrity import Integrity
from resume_ats_scorer.score.passages import Passage, blinded, heard, passages


class Studied:
    """What is known of one resume on one day. A posting changes it only by what of it turns out to be worthless."""

    def __init__(self, resume: Resume, as_of: date) -> None:
        self.resume = resume
        self.as_of = as_of
        self.alone = integrity.inspect_alone(resume, self.said)
        self._counting: dict[frozenset[int], Counting] = {}
        self._readable: dict[Integrity, formatting.Judged] = {}

    @cached_property
    def said(self) -> dict[int, str]:
        """The text of its lines without what must not move a score."""
        return blinded(self.resume)

    @cached_property
    def heard(self) -> Resume:
        """The resume with the skills that are left in what is said: the one that is judged."""
        return heard(self.resume, self.said)

    @cached_property
    def reading(self) -> Reading:
        """What was read, as it is shown."""
        return reader.to_reading(self.resume, self.as_of)

    def counting(self, worthless: frozenset[int]) -> "Counting":
        """Return what counts of it but for the *worthless* lines."""
        if worthless not in self._counting:
            self._counting[worthless] = Counting(self.heard, passages(self.heard, worthless, self.as_of, self.said), self.as_of)
        return self._counting[worthless]

    def readable(self, honest: Integrity) -> formatting.Judged:
        """Return `format_compatibility` and its checks; worthless lines count for no word, nor as a way to reach the person."""
        if honest not in self._readable:
            said = {number: text for number, text in self.said.items() if number not in honest.worthless}
            resume = replace(self.heard, contact=_beyond(honest.worthless, self.heard.contact))
            self._readable[honest] = formatting.inspect(resume, honest.findings, said)
        return self._readable[honest]


def _beyond(worthless: frozenset[int], contact: Contact) -> Contact:
    """Return what of *contact* does not stand on *worthless* lines: a pasted posting names how to reach the employer."""
    emails, phones, links = (
        tuple(fact for fact in facts if fact.line not in worthless) for facts in (contact.emails, contact.phones, contact.links)
    )
    return replace(contact, emails=emails, phones=phones, links=links)


class Counting:
    """The lines of a resume that may count."""

    def __init__(self, resume: Resume, seen: Sequence[Passage], as_of: date) -> None:
        self.passages = tuple(seen)
        self.profile = content.profile(seen, resume)
        self.heard = sections.Heard(resume, seen, as_of)
