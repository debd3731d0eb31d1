"""What looks meant to deceive a machine; it is quoted, and it counts nothing."""

from collections.abc import Mapping

from resume_ats_scorer.model import Finding, Job, Line, Resume, value
from resume_ats_scorer.score.integrity._copied import Stream, copied, stream
from resume_ats_scorer.score.integrity._found import Found, Visible, posting, visible
from resume_ats_scorer.score.integrity._hidden import hidden, metadata, replaced
from resume_ats_scorer.score.integrity._instructions import instructions
from resume_ats_scorer.score.integrity._letters import look_alike, zero_width
from resume_ats_scorer.score.integrity._lists import Block, blocks, keyword_lists
from resume_ats_scorer.score.integrity._repeated import repeated, repetitive

__all__ = ["Inspected", "Integrity", "inspect", "inspect_alone", "inspect_with"]


@value
class Integrity:
    """What was found in one resume, for one posting."""

    findings: tuple[Finding, ...]
    """What looks meant to deceive, each with its place."""
    worthless: frozenset[int]
    """Numbers of the lines that must not count in any score."""


@value
class Inspected:
    """What can be said of a resume before a posting is known."""

    text: Visible
    """What a person can see."""
    before: tuple[Found, ...]
    """What is found in any case, in the order of the report."""
    after: tuple[Found, ...]
    """The same, for the end of the report."""
    stream: Stream
    """The words in order, to be compared with a posting."""
    repetitive: tuple[Line, ...]
    """Lines that say the same over and over."""
    blocks: tuple[Block, ...]
    """What stands between commas, by section."""


def inspect_alone(resume: Resume, said: Mapping[int, str] | None = None) -> Inspected:
    """Return what can be said of *resume* before a posting is known; *said* is its blinded text by line, where that is known."""
    document = resume.document
    text = visible(resume)
    return Inspected(
        text=text,
        before=(hidden(document), replaced(document), zero_width(document, text), look_alike(text), instructions(text)),
        after=(metadata(document),),
        stream=stream(text),
        repetitive=repetitive(text),
        blocks=blocks(resume, {} if said is None else said),
    )


def inspect(resume: Resume, job: Job) -> Integrity:
    """Return what in *resume* looks meant to deceive a machine that compares it with *job*.

    Measured on real resumes with `benchmarks/quality/integrity.py`: an honest one is hardly ever accused.
    """
    return inspect_with(inspect_alone(resume), job)


def inspect_with(alone: Inspected, job: Job) -> Integrity:
    """Return what looks meant to deceive in the resume of *alone*; see `inspect`."""
    wanted = posting(job)
    parts = [
        *alone.before,
        copied(alone.text, alone.stream, wanted),
        repeated(alone.text, alone.repetitive, wanted),
        *alone.after,
    ]
    worthless = frozenset().union(*(part.worthless for part in parts))
    parts.append(keyword_lists(alone.blocks, wanted, worthless))
    return Integrity(tuple(finding for part in parts for finding in part.findings), worthless | parts[-1].worthless)
