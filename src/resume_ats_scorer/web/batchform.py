"""A form with many files to what is asked for: the documents of a batch, what they are compared with, the options."""

from collections.abc import Sequence
from functools import partial

from resume_ats_scorer.batch import Source
from resume_ats_scorer.errors import FileMissing, FileTooLarge, TooManyFiles
from resume_ats_scorer.intake.bundle import Bundle
from resume_ats_scorer.model import Limits, Weights, value
from resume_ats_scorer.pipeline import Attachment, Options
from resume_ats_scorer.web.asked import by_name, date_of, posting_in, resume_in, weights_of
from resume_ats_scorer.web.form import Part


@value
class AskedBatch:
    """One request for a batch."""

    documents: tuple[Source, ...]
    """The documents of the batch, at least one."""
    resume: Attachment | None
    """The one resume, for a match."""
    posting: str | Attachment | None
    """The one posting, for a ranking."""
    options: Options
    """The options, defaults filled in."""


def asked_batch(
    parts: Sequence[Part], fields: frozenset[str], many: str, defaults: tuple[Weights, Limits], most: int
) -> AskedBatch:
    """Return what *parts* ask for; *many* is the field that comes once for each document, or once with a zip archive of them.

    Raises InvalidOption, TooManyFiles (more than *most*), FileMissing, FileTooLarge, Corrupt (the zip), and PostingError.
    """
    weights, limits = defaults
    found = by_name((part for part in parts if part.name != many), fields)
    for part in found.values():
        if len(part.data) > limits.max_bytes:
            raise FileTooLarge
    return AskedBatch(
        documents=_documents([part for part in parts if part.name == many], many, limits, most),
        resume=resume_in(found) if "resume" in fields else None,
        posting=posting_in(found, limits),
        options=Options(date_of(found.get("as_of")), weights_of(found.get("weights"), weights), limits, advice=False),
    )


def _documents(parts: Sequence[Part], many: str, limits: Limits, most: int) -> tuple[Source, ...]:
    sent = [part for part in parts if part.chosen]
    if len(sent) > most:
        raise TooManyFiles
    if len(sent) == 1 and sent[0].suffix == ".zip":
        bundle = Bundle(sent[0].data, limits, most)
        sources = tuple(Source(_short(name), partial(bundle.read, place)) for place, name in enumerate(bundle.names))
    else:
        sources = tuple(
            Source(_short(part.filename) or f"#{place}", partial(_read, part, limits)) for place, part in enumerate(sent, 1)
        )
    if not sources:
        raise FileMissing(f"No file was sent; send files, or one zip archive of them, in the field `{many}`.")
    return sources


def _read(part: Part, limits: Limits) -> bytes:
    if len(part.data) > limits.max_bytes:
        raise FileTooLarge
    return part.data


_LONGEST_NAME = 255


def _short(name: str) -> str:
    """Return *name*, of a very long one the end: it has the suffix."""
    return name[-_LONGEST_NAME:]
