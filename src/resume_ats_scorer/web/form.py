"""A multipart body to its parts: in memory only, few, bounded, whole."""

from collections.abc import AsyncIterator
from dataclasses import field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Protocol, cast

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from resume_ats_scorer.errors import FileTooLarge, InvalidOption, MalformedRequest, TooManyFiles
from resume_ats_scorer.model import value
from resume_ats_scorer.pipeline import Attachment

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

_LONGEST_BOUNDARY = 70
_LONGEST_SUFFIX = 16


class Body(Protocol):
    """What is needed of a request."""

    def stream(self) -> AsyncIterator[bytes]:
        """Yield the body as it comes."""


@value
class Part:
    """One field of the form."""

    name: str
    """Name of the field."""
    suffix: str | None
    """Suffix of the file's name; empty where it has none, None where the part is no file. The name itself is not kept."""
    named: bool
    """It came with the name of a file, as browsers leave out where none was chosen."""
    data: bytes
    """Its bytes."""
    filename: str = field(default="", repr=False)
    """The file's name where the form keeps names, for the caller to recognise the file by; it goes into the answer only."""

    @property
    def chosen(self) -> bool:
        """It is a file that somebody chose."""
        return self.suffix is not None and (self.named or bool(self.data))

    def attachment(self) -> Attachment:
        """Return it as a file."""
        return Attachment(self.data, f"file{self.suffix}" if self.suffix else None)

    def text(self) -> str:
        """Return it as text: UTF-8, else Latin-1, which every byte sequence is."""
        try:
            return self.data.decode("utf-8")
        except UnicodeDecodeError:
            return self.data.decode("latin-1")


@value
class FormRules:
    """What a form may hold."""

    largest_part: int
    """Most bytes of one part."""
    most_parts: int = 16
    """Most parts."""
    keep_names: bool = False
    """Keep the names of files: the answer lists them."""


async def read_form(body: Body, content_type: str, rules: FormRules) -> tuple[Part, ...]:
    """Return the parts of *body* in order.

    Raises MalformedRequest where it is not a whole multipart/form-data body, InvalidOption where it has too many parts, or
    TooManyFiles where they may be many files; FileTooLarge where a part is too large.
    """
    media_type, parameters = parse_options_header(content_type)
    boundary = parameters.get(b"boundary", b"")
    if media_type != b"multipart/form-data" or not 0 < len(boundary) <= _LONGEST_BOUNDARY:
        raise MalformedRequest
    collected = _Collector(rules)
    parser = MultipartParser(boundary, cast("MultipartCallbacks", collected.callbacks()))
    try:
        async for chunk in body.stream():
            parser.write(chunk)
        parser.finalize()
    except FormParserError:
        raise MalformedRequest from None
    if not collected.whole:
        raise MalformedRequest("The request ended before its last field was complete; send it again.")
    return tuple(collected.parts)


class _Collector:
    """Gathers what the parser calls out."""

    def __init__(self, rules: FormRules) -> None:
        self.parts: list[Part] = []
        self.whole = False
        self._rules = rules
        self._header = [bytearray(), bytearray()]
        self._disposition = b""
        self._chunks: list[bytes] = []
        self._size = 0

    def callbacks(self) -> dict[str, object]:
        """Return the methods under the names that the parser calls them by."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._header[0].extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._header[1].extend(data[start:end]),
            "on_header_end": self._end_header,
            "on_part_data": self._add,
            "on_part_end": self._end,
            "on_end": self._finish,
        }

    def _begin(self) -> None:
        if len(self.parts) >= self._rules.most_parts:
            if self._rules.keep_names:
                raise TooManyFiles
            raise InvalidOption(f"The request has more than {self._rules.most_parts} fields; send the documented ones only.")
        self._disposition, self._chunks, self._size = b"", [], 0

    def _end_header(self) -> None:
        name, content = (bytes(part) for part in self._header)
        if name.lower() == b"content-disposition":
            self._disposition = content
        self._header = [bytearray(), bytearray()]

    def _add(self, data: bytes, start: int, end: int) -> None:
        self._size += end - start
        if self._size > self._rules.largest_part:
            raise FileTooLarge
        self._chunks.append(data[start:end])

    def _end(self) -> None:
        _, options = parse_options_header(self._disposition)
        if b"name" not in options:
            raise MalformedRequest
        sent = options.get(b"filename")
        filename = None if sent is None else sent.decode("utf-8", "replace")
        self.parts.append(
            Part(
                options[b"name"].decode("utf-8", "replace"),
                None if filename is None else _suffix(filename),
                bool(filename),
                b"".join(self._chunks),
                filename if filename and self._rules.keep_names else "",
            )
        )
        self._chunks = []

    def _finish(self) -> None:
        self.whole = True


def _suffix(filename: str) -> str:
    return PurePosixPath(filename.replace("\\", "/")).suffix.lower()[:_LONGEST_SUFFIX]
