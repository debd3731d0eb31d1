"""Everything that can go wrong, each with a stable code and one sentence: what failed, why, what to do.

ScorerError
├── UploadError                the file itself is refused
│   ├── FileMissing            file_missing
│   ├── FileEmpty              file_empty
│   ├── FileTooLarge           file_too_large
│   ├── UnsupportedType        unsupported_type
│   └── TypeMismatch           type_mismatch
├── UnreadableError            the file is of a type we read, but cannot be read; trying again never helps
│   ├── Encrypted              encrypted
│   ├── Corrupt                corrupt
│   ├── NoText                 no_text
│   ├── TooComplex             too_complex
│   └── MalwareFound           malware_found
├── PostingError               the posting cannot be used
│   ├── PostingMissing         posting_missing
│   ├── PostingTooShort        posting_too_short
│   ├── PostingTooLong         posting_too_long
│   └── PostingUnreadable      posting_unreadable
├── InvalidOption              invalid_option
├── RequestError               the request is refused before its content is looked at
│   ├── MalformedRequest       malformed_request
│   ├── Unauthorized           unauthorized
│   ├── NotFound               not_found
│   ├── MethodNotAllowed       method_not_allowed
│   ├── NotAcceptable          not_acceptable
│   ├── SlowRequest            slow_request
│   ├── TooManyFiles           too_many_files
│   ├── RateLimited            rate_limited
│   └── Busy                   busy
└── ServiceError               our side failed; the same request may work later
    ├── ScannerUnavailable     scanner_unavailable
    ├── WorkerLost             worker_lost
    └── InternalError          internal_error

A SettingsError, outside the tree, stops the start; no caller ever meets it.

A Stumbled is a Corrupt for callers; operators see the place where a reader was at a loss.

The tree knows nothing of HTTP; `web.problems` maps codes to statuses. A message never holds text of the file, its name or a key.
"""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar


class ScorerError(Exception):
    """Base of all errors a caller can meet; `code` is stable, `str(error)` is one sentence for people."""

    code: ClassVar[str] = "error"
    default: ClassVar[str] = "The request failed."

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.default)

    def __reduce__(self) -> tuple[type["ScorerError"], tuple[str]]:
        return type(self), (str(self),)


class UploadError(ScorerError):
    """The file itself is refused."""


class FileMissing(UploadError):
    """No file came."""

    code = "file_missing"
    default = "No resume was sent; send one PDF, DOCX, ODT, RTF or text file in the field `resume`."


class FileEmpty(UploadError):
    """The file has no bytes."""

    code = "file_empty"
    default = "The file is empty; check that it opens on your computer and send it again."


class FileTooLarge(UploadError):
    """The file has more bytes than allowed."""

    code = "file_too_large"
    default = "The file is larger than this service accepts; make it smaller, for instance by compressing its images."


class UnsupportedType(UploadError):
    """The bytes are not of a type we read."""

    code = "unsupported_type"
    default = "The file is not of a type that can be read; save it as PDF, DOCX, ODT, RTF or plain text and send that."


class TypeMismatch(UploadError):
    """The name says one type, the bytes another."""

    code = "type_mismatch"
    default = "The ending of the file's name does not fit its content; give the file its right ending and send it again."


class UnreadableError(ScorerError):
    """The file is of a type we read, but cannot be read; trying again never helps."""


class Encrypted(UnreadableError):
    """A password is needed."""

    code = "encrypted"
    default = "The file is protected by a password; save a copy without one and send that."


class Corrupt(UnreadableError):
    """The structure of the file is broken."""

    code = "corrupt"
    default = "The file is damaged and cannot be read; open it in the program that made it, export it anew and send that."


class Stumbled(Corrupt):
    """A reader met something in the file that nobody foresaw: its cause. Callers are told what they are told of a damaged file."""


class NoText(UnreadableError):
    """There is no text: a scan, or nothing at all."""

    code = "no_text"
    default = (
        "The file holds no text, only pictures or nothing; export it from a text program, or run text recognition on it first."
    )


class TooComplex(UnreadableError):
    """Reading it would take more pages, memory or time than allowed."""

    code = "too_complex"
    default = "The file needs more pages, memory or time than is allowed for one document; send a simpler or shorter version."


class MalwareFound(UnreadableError):
    """The scanner found malware; `signature`, its name for it, is for the log and in no message."""

    code = "malware_found"
    default = "The file was refused by the malware scanner; scan your computer and send a clean copy."

    def __init__(self, message: str | None = None, signature: str = "") -> None:
        super().__init__(message)
        self.signature = signature


class PostingError(ScorerError):
    """The posting cannot be used."""


class PostingMissing(PostingError):
    """No posting came, or an empty one."""

    code = "posting_missing"
    default = "No job description was sent; send its text in `job_description` or as a file in `job_description_file`."


class PostingTooShort(PostingError):
    """Too few words to judge anything."""

    code = "posting_too_short"
    default = "The job description is too short to score against; send the whole text of the posting."


class PostingTooLong(PostingError):
    """More text than a posting has."""

    code = "posting_too_long"
    default = "The job description is longer than is accepted; send the text of one posting only."


class PostingUnreadable(PostingError):
    """The posting file could not be read, or both a text and a file came."""

    code = "posting_unreadable"
    default = "The job description cannot be read; send it as plain text in `job_description`."


class InvalidOption(ScorerError):
    """An option has a value that makes no sense."""

    code = "invalid_option"
    default = "An option has a value that cannot be used; see the documentation of the options."


class RequestError(ScorerError):
    """The request is refused before its content is looked at."""


class MalformedRequest(RequestError):
    """The body is not what its headers say."""

    code = "malformed_request"
    default = "The request cannot be read; send it as multipart/form-data with the documented fields."


class Unauthorized(RequestError):
    """The key is missing or wrong."""

    code = "unauthorized"
    default = "The API key is missing or wrong; send a valid key in the header `X-API-Key`."


class NotFound(RequestError):
    """There is nothing at this address."""

    code = "not_found"
    default = "There is nothing at this address; see /docs for what there is."


class MethodNotAllowed(RequestError):
    """The address exists, the method does not."""

    code = "method_not_allowed"
    default = "This address does not take this method; see /docs for those it takes."


class NotAcceptable(RequestError):
    """None of the media types asked for can be given."""

    code = "not_acceptable"
    default = "None of the media types in `Accept` can be given here; see /docs for those that can."


class SlowRequest(RequestError):
    """The sender took too long."""

    code = "slow_request"
    default = "The request took too long to arrive; send it again over a better connection."


class TooManyFiles(RequestError):
    """More files than one request may carry."""

    code = "too_many_files"
    default = "The request carries more files than are accepted at once; send fewer in each request."


class RateLimited(RequestError):
    """The key has used up its share; `retry_after` says for how many seconds more."""

    code = "rate_limited"
    default = "This key has sent more requests than it may; wait as long as `Retry-After` says and send it again."

    def __init__(self, message: str | None = None, retry_after: int = 1) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Busy(RequestError):
    """All permits are taken."""

    code = "busy"
    default = "The service is working at its limit; wait as long as `Retry-After` says and send it again."


class ServiceError(ScorerError):
    """Our side failed; the same request may work later."""


class ScannerUnavailable(ServiceError):
    """The malware scanner did not answer."""

    code = "scanner_unavailable"
    default = "The malware scanner did not answer, so the file was not looked at; send it again later."


class WorkerLost(ServiceError):
    """The process that read the file ended."""

    code = "worker_lost"
    default = "The process that read the file ended before it was done; send it again."


class InternalError(ServiceError):
    """Something nobody foresaw."""

    code = "internal_error"
    default = "Something went wrong on our side; send it again, and report the request id if it happens twice."


class SettingsError(ValueError):
    """The settings do not fit together; its text is one sentence that names the fault and never a value."""


@contextmanager
def reading() -> Iterator[None]:
    """Raise Stumbled for any error within the block that nobody foresaw: a file that cannot be read is its sender's to mend.

    MemoryError and RecursionError pass: they tell of limits.
    """
    try:
        yield
    except (ScorerError, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise Stumbled from error


def where(error: BaseException) -> str:
    """Return type and place of *error*, without its text, which can quote a document."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else type(error).__name__


def all_errors() -> tuple[type[ScorerError], ...]:
    """Return every class that has a code of its own, in the order of the tree."""
    found: list[type[ScorerError]] = []
    queue: list[type[ScorerError]] = [ScorerError]
    while queue:
        current = queue.pop(0)
        if "code" in vars(current) and current is not ScorerError:
            found.append(current)
        queue = current.__subclasses__() + queue
    return tuple(found)


BY_CODE: Mapping[str, type[ScorerError]] = {error.code: error for error in all_errors()}
"""The same by their codes."""
