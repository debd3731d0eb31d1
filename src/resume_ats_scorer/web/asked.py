"""A form to what is asked for: the resume, the posting, the options."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime

from pydantic import BaseModel, TypeAdapter, ValidationError
from starlette.requests import Request

from resume_ats_scorer.errors import FileMissing, InvalidOption, PostingMissing, PostingTooLong, PostingUnreadable, TooManyFiles
from resume_ats_scorer.model import Limits, Weights, value
from resume_ats_scorer.pipeline import Attachment, Options
from resume_ats_scorer.web.form import FormRules, Part, read_form
from resume_ats_scorer.web.service import service_of

_FILES = frozenset({"resume", "job_description_file"})
_BYTES_PER_CHARACTER = 4
_EARLIEST, _LATEST = 1950, 2100


@value
class Asked:
    """One request to score or to parse."""

    resume: Attachment
    """The resume."""
    posting: str | Attachment | None
    """The posting as text or file; None where none came."""
    options: Options
    """The options, defaults filled in."""

    def files(self) -> tuple[bytes, ...]:
        """Return the bytes of every file that came."""
        posting = (self.posting.data,) if isinstance(self.posting, Attachment) else ()
        return (self.resume.data, *posting)


async def asked(request: Request, form: type[BaseModel]) -> Asked:
    """Return what the body of *request* asks for by the fields of *form*, with the operator's weights where none are given.

    Raises what `read_form` raises, InvalidOption, TooManyFiles, FileMissing, PostingUnreadable and PostingTooLong.
    """
    service = service_of(request)
    parts = await read_form(request, request.headers.get("content-type", ""), FormRules(service.settings.max_file_size))
    found = by_name(parts, frozenset(form.model_fields))
    resume = resume_in(found)
    options = Options(
        as_of=date_of(found.get("as_of")),
        weights=weights_of(found.get("weights"), service.weights),
        limits=service.limits,
        advice=_flag(found.get("advice")),
    )
    return Asked(resume, posting_in(found, service.limits), options)


def needed(posting: str | Attachment | None) -> str | Attachment:
    """Return *posting*. Raises PostingMissing where none came."""
    if posting is None:
        raise PostingMissing
    return posting


def by_name(parts: Iterable[Part], fields: frozenset[str]) -> dict[str, Part]:
    """Return *parts* by the names of their *fields*. Raises InvalidOption and TooManyFiles."""
    found: dict[str, Part] = {}
    for part in parts:
        if part.name not in fields:
            raise InvalidOption(f"The request has a field that is not known; send none but {', '.join(sorted(fields))}.")
        if part.name in found:
            if part.name in _FILES:
                raise TooManyFiles(f"There is more than one file in the field `{part.name}`; send one.")
            raise InvalidOption(f"The field `{part.name}` came more than once; send it once.")
        found[part.name] = part
    return found


def resume_in(found: Mapping[str, Part]) -> Attachment:
    """Return the resume of the form *found*, by field. Raises FileMissing."""
    resume = found.get("resume")
    if resume is not None and resume.suffix is None and resume.data:
        raise FileMissing("The field `resume` holds text, not a file; send the file itself (with curl, `-F resume=@FILE`).")
    if resume is None or not resume.chosen:
        raise FileMissing
    return resume.attachment()


def posting_in(found: Mapping[str, Part], limits: Limits) -> str | Attachment | None:
    """Return the posting of the form *found*, by field, None where none came. Raises PostingUnreadable and PostingTooLong."""
    text, file = found.get("job_description"), found.get("job_description_file")
    if file is not None and not (file.named or file.data):
        file = None
    if text is not None and not text.data.strip():
        text = None
    if text and file:
        raise PostingUnreadable("The job description came both as text and as a file; send one of the two.")
    if text:
        if len(text.data) > limits.max_chars * _BYTES_PER_CHARACTER:
            raise PostingTooLong
        return text.text()
    return file.attachment() if file else None


def date_of(part: Part | None) -> date:
    """Return the day that *part* names, today in UTC where it is missing. Raises InvalidOption."""
    if part is None or not part.data:
        return datetime.now(UTC).date()
    fault = InvalidOption(f"The option `as_of` must be a date such as 2026-01-31, from {_EARLIEST} to {_LATEST}.")
    written = re.fullmatch(rb"(\d{4})-(\d{2})-(\d{2})", part.data)
    if written is None or not _EARLIEST <= int(written[1]) <= _LATEST:
        raise fault
    try:
        return date(int(written[1]), int(written[2]), int(written[3]))
    except ValueError:
        raise fault from None


_WEIGHTS = TypeAdapter(dict[str, float])
_HEAVIEST = 1000.0


def weights_of(part: Part | None, default: Weights) -> Weights:
    """Return the shares in *part*, those of *default* for what is left out. Raises InvalidOption."""
    if part is None or not part.data:
        return default
    fault = InvalidOption(
        "The option `weights` must be a JSON object that gives content_match, format_compatibility or section_scores numbers "
        f"from 0 to {_HEAVIEST:g}, not all of them 0."
    )
    try:
        given = _WEIGHTS.validate_json(part.data, strict=True)
    except ValidationError:
        raise fault from None
    merged = asdict(default) | given
    if len(merged) != len(asdict(default)) or not all(0 <= weight <= _HEAVIEST for weight in given.values()):
        raise fault
    if not any(merged.values()):
        raise fault
    return Weights(**merged)


def _flag(part: Part | None) -> bool:
    """Return whether *part* says true, in whatever case (Python writes True), or nothing. Raises InvalidOption."""
    said = part.data.lower() if part else b""
    if said not in {b"", b"true", b"false"}:
        raise InvalidOption("The option `advice` must be true or false.")
    return said != b"false"
