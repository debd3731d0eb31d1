"""Zip archives of strangers, read within bounds: nothing is extracted, and parts that are not asked for are never unpacked."""

import struct
import zlib
from io import BytesIO
from itertools import pairwise
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from resume_ats_scorer.errors import Corrupt, Encrypted, TooComplex
from resume_ats_scorer.model import Limits

Element = Any
"""An lxml element; lxml carries no types of its own."""

BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError, NotImplementedError, RuntimeError)
"""What reading a broken archive raises."""
_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = 30
ENCRYPTED_FLAG = 0x1
"""Set in the flags of an entry that needs a password."""
_SMALL_PART = 1_048_576
_MAX_RATIO = 150
_MAX_NODES = 400_000
_XML_SUFFIXES = (".xml", ".rels")


class Archive:
    """A zip archive whose directory is sound and within the limits.

    Raises Corrupt where the archive is broken, holds a name twice or entries that overlap (readers would disagree on what it
    says), Encrypted where a part needs a password and TooComplex beyond the limits.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        if data.count(_ENTRY) > limits.max_archive_entries:
            raise TooComplex
        try:
            self._zip = ZipFile(BytesIO(data))
        except BROKEN as error:
            raise Corrupt from error
        self._limits = limits
        self._unpacked = 0
        self._parts = {info.filename: info for info in self._zip.infolist()}
        self._check()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all entries, in the order of the directory."""
        return tuple(self._parts)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """Return the unpacked part *name*. Raises Corrupt (missing, or not as its directory entry says) or TooComplex."""
        if name not in self._parts:
            raise Corrupt
        try:
            with self._zip.open(self._parts[name]) as stream:
                data = self._drain(stream)
        except BROKEN as error:
            raise Corrupt from error
        return data

    def xml(self, name: str) -> Element:
        """Return the root of the XML part *name*. Raises Corrupt or TooComplex; see `parse_xml`."""
        return parse_xml(self.read(name))

    def _drain(self, stream: IO[bytes]) -> bytes:
        data = stream.read(self._limits.max_xml_bytes + 1)
        self._unpacked += len(data)
        if len(data) > self._limits.max_xml_bytes or self._unpacked > self._limits.max_archive_bytes:
            raise TooComplex
        return data

    def _check(self) -> None:
        infos = self._zip.infolist()
        if len(infos) > self._limits.max_archive_entries or sum(info.file_size for info in infos) > self._limits.max_archive_bytes:
            raise TooComplex
        if len({info.filename.lower() for info in infos}) < len(infos) or overlap(infos):
            raise Corrupt
        for info in infos:
            self._check_part(info)

    def _check_part(self, info: ZipInfo) -> None:
        if info.flag_bits & ENCRYPTED_FLAG:
            raise Encrypted
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise Corrupt
        if info.filename.lower().endswith(_XML_SUFFIXES):
            bomb = info.file_size > _SMALL_PART and info.file_size > _MAX_RATIO * info.compress_size
            if bomb or info.file_size > self._limits.max_xml_bytes:
                raise TooComplex


def parse_xml(data: bytes) -> Element:
    """Return the root element of *data*, without comments.

    Raises Corrupt where it is not well-formed or declares a document type, which no office program writes and which is how
    entities are made to expand or to fetch; TooComplex where it has over 400,000 tags and attributes.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Corrupt
    if data.count(b"<") + data.count(b"=") > _MAX_NODES:
        raise TooComplex
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root: Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Corrupt from error
    if root.getroottree().docinfo.doctype:
        raise Corrupt
    return root


def overlap(infos: list[ZipInfo]) -> bool:
    """Tell whether entries of an archive share bytes, as those of bombs do."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    return any(
        first.header_offset + _LOCAL_HEADER + first.compress_size > second.header_offset for first, second in pairwise(ordered)
    )
