"""A zip archive of many documents: its members one at a time, within bounds, nothing extracted."""

from io import BytesIO
from pathlib import PurePath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from resume_ats_scorer.errors import Corrupt, Encrypted, FileTooLarge, TooManyFiles
from resume_ats_scorer.intake.archive import BROKEN, ENCRYPTED_FLAG, overlap
from resume_ats_scorer.model import Limits

_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535
_ENTRY_SIZE = 1_024
"""Bytes that the directory may have for each member, the longest name and notes included; a longer one is not looked at."""
_SPARE_ENTRIES = 1_000
_BESIDE = ("__MACOSX", ".")
"""How the names of what systems put beside the files of people begin."""


class Bundle:
    """The documents of a zip archive, by place.

    Raises Corrupt where it is no zip archive or its entries overlap, and TooManyFiles where it has more than *most* documents.
    """

    def __init__(self, data: bytes, limits: Limits, most: int) -> None:
        self._limits = limits
        _check_directory(data, most)
        try:
            self._zip = ZipFile(BytesIO(data))
        except BROKEN:
            raise Corrupt from None
        infos = self._zip.infolist()
        if overlap(infos):
            raise Corrupt
        self._documents = [info for info in infos if not info.is_dir() and not is_beside(info.filename)]
        if len(self._documents) > most:
            raise TooManyFiles

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the documents in the order of the directory."""
        return tuple(info.filename for info in self._documents)

    def read(self, place: int) -> bytes:
        """Return the document at *place*. Raises Encrypted, FileTooLarge or Corrupt."""
        document = self._documents[place]
        if document.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise Corrupt
        return read_member(self._zip, document, self._limits)


def read_member(archive: ZipFile, member: ZipInfo, limits: Limits) -> bytes:
    """Return the document that *member* of *archive* is. Raises Encrypted, FileTooLarge or Corrupt."""
    if member.flag_bits & ENCRYPTED_FLAG:
        raise Encrypted
    try:
        with archive.open(member) as opened:
            data = opened.read(limits.max_bytes + 1)
    except BROKEN:
        raise Corrupt from None
    if len(data) > limits.max_bytes:
        raise FileTooLarge
    return data


def is_beside(name: str) -> bool:
    """Return whether *name*, a path, is of what systems put beside the files of people."""
    return any(part.startswith(_BESIDE) for part in PurePath(name).parts)


def _check_directory(data: bytes, most: int) -> None:
    """Refuse a directory so long that reading it would take seconds. Offsets are those of the format's end record."""
    end = len(data) - _END_SIZE
    if data[end : end + 4] != _END or data[-2:] != b"\0\0":
        end = data.rfind(_END, max(len(data) - _END_SIZE - _LONGEST_COMMENT, 0))
    if end < 0 or len(data) < end + _END_SIZE:
        raise Corrupt
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if size > (most + _SPARE_ENTRIES) * _ENTRY_SIZE or data[max(end - 20, 0) : end].startswith(b"PK\x06\x07"):
        raise TooManyFiles
