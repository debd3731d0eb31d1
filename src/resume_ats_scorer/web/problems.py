"""Refusals as RFC 9457 problem details: the one table from error codes to statuses."""

from http import HTTPStatus
from typing import NamedTuple

from resume_ats_scorer.errors import RateLimited, ScorerError
from resume_ats_scorer.model import value
from resume_ats_scorer.wire import to_json

MEDIA_TYPE = "application/problem+json"


class Kind(NamedTuple):
    """How an error is answered."""

    status: int
    """HTTP status."""
    title: str
    """What happened, the same for every request."""
    retry_after: int | None = None
    """Seconds to wait, where trying again can help."""


KINDS: dict[str, Kind] = {
    "malformed_request": Kind(400, "The request cannot be read"),
    "unauthorized": Kind(401, "The API key is missing or wrong"),
    "not_found": Kind(404, "There is nothing at this address"),
    "method_not_allowed": Kind(405, "The address does not take this method"),
    "not_acceptable": Kind(406, "None of the media types asked for can be given"),
    "slow_request": Kind(408, "The request took too long to arrive"),
    "file_too_large": Kind(413, "The file is too large"),
    "too_many_files": Kind(413, "There are too many files"),
    "unsupported_type": Kind(415, "The file is not of a type that can be read"),
    "type_mismatch": Kind(415, "The file's name does not fit its content"),
    "file_missing": Kind(422, "There is no resume"),
    "file_empty": Kind(422, "The file is empty"),
    "encrypted": Kind(422, "The file is protected by a password"),
    "corrupt": Kind(422, "The file is damaged"),
    "no_text": Kind(422, "The file holds no text"),
    "too_complex": Kind(422, "The file is over its budget"),
    "malware_found": Kind(422, "The malware scanner refused the file"),
    "posting_missing": Kind(422, "There is no job description"),
    "posting_too_short": Kind(422, "The job description is too short"),
    "posting_too_long": Kind(422, "The job description is too long"),
    "posting_unreadable": Kind(422, "The job description cannot be read"),
    "invalid_option": Kind(422, "An option cannot be used"),
    "rate_limited": Kind(429, "The key has used up its share", 1),
    "busy": Kind(429, "The service is working at its limit", 1),
    "internal_error": Kind(500, "Something went wrong on our side"),
    "scanner_unavailable": Kind(503, "The malware scanner did not answer", 5),
    "worker_lost": Kind(503, "The process that read the file ended", 1),
}


@value
class Problem:
    """A refusal (RFC 9457)."""

    type: str
    """URI of the kind of problem: `urn:resume-ats-scorer:` and the code."""
    title: str
    """What happened, the same for every request with this code."""
    status: int
    """The HTTP status."""
    detail: str
    """What failed, why and what to do, in one sentence."""
    code: str
    """Stable code of the error."""
    request_id: str
    """Id of the request, also in the header `X-Request-ID`."""


def problem(error: ScorerError, request_id: str) -> Problem:
    """Return what the caller is told of *error*."""
    kind = KINDS[error.code]
    return Problem(f"urn:resume-ats-scorer:{error.code}", kind.title, kind.status, str(error), error.code, request_id)


class Answer(NamedTuple):
    """A response in full."""

    status: int
    """HTTP status."""
    headers: list[tuple[bytes, bytes]]
    """Header fields, names in lower case."""
    body: bytes
    """Body."""


def answer(error: ScorerError, request_id: str) -> Answer:
    """Return the whole response to *error*; how long to wait is in the table, but where a rate says so itself."""
    kind = KINDS[error.code]
    body = to_json(problem(error, request_id))
    headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode())]
    wait = error.retry_after if isinstance(error, RateLimited) else kind.retry_after
    if wait is not None:
        headers.append((b"retry-after", str(wait).encode()))
    if kind.status == HTTPStatus.UNAUTHORIZED:
        headers.append((b"www-authenticate", b'ApiKey header="X-API-Key"'))
    return Answer(kind.status, headers, body)
