"""Archives that are out to do harm."""

import struct
import warnings
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from resume_ats_scorer.errors import Corrupt, Encrypted, TooComplex
from resume_ats_scorer.intake.archive import Archive, parse_xml
from resume_ats_scorer.model import Limits

MakeZip = Callable[[dict[str, str | bytes]], bytes]

LIMITS = Limits()


def test_a_part_comes_out_as_it_went_in(make_zip: MakeZip) -> None:
    """A part is read by its name."""
    archive = Archive(make_zip({"a.xml": "<a/>", "b/c.txt": "text"}), LIMITS)

    assert (archive.names, archive.read("b/c.txt"), archive.xml("a.xml").tag) == (("a.xml", "b/c.txt"), b"text", "a")


def test_missing_part_is_corrupt(make_zip: MakeZip) -> None:
    """A part that should be there and is not means a damaged file."""
    with pytest.raises(Corrupt):
        Archive(make_zip({"a": "x"}), LIMITS).read("b")


def test_declared_bomb_is_refused_on_opening(make_zip: MakeZip) -> None:
    """XML that unpacks more than 150-fold is refused before any of it is unpacked."""
    with pytest.raises(TooComplex):
        Archive(make_zip({"word/document.xml": b"a" * 2_000_000}), LIMITS)


def test_declared_sizes_are_bounded_in_all(make_zip: MakeZip) -> None:
    """Pictures count towards the size of the whole although they are never unpacked."""
    with pytest.raises(TooComplex):
        Archive(make_zip({"a.png": bytes(60_000), "b.png": bytes(60_000)}), Limits(max_archive_bytes=100_000))


def test_size_that_really_comes_out_is_bounded(make_zip: MakeZip) -> None:
    """A part may not unpack beyond the limit for parts, nor all parts read beyond that for archives."""
    data = make_zip({"a.bin": bytes(range(256)) * 400})
    with pytest.raises(TooComplex):
        Archive(data, Limits(max_xml_bytes=1000)).read("a.bin")
    archive = Archive(data, Limits(max_archive_bytes=150_000))
    archive.read("a.bin")

    with pytest.raises(TooComplex):
        archive.read("a.bin")


def test_lie_about_a_size_is_corrupt(make_zip: MakeZip) -> None:
    """A part that unpacks to more than its directory entry says is not read in part."""
    data = make_zip({"a.xml": "<a>" + "x" * 500 + "</a>"})
    lie = data.replace(struct.pack("<L", 507), struct.pack("<L", 20))

    with pytest.raises(Corrupt):
        Archive(lie, LIMITS).read("a.xml")


def test_name_held_twice_is_corrupt() -> None:
    """Readers would disagree on which of two parts of one name is meant."""
    stream = BytesIO()
    with warnings.catch_warnings(), ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.xml", "<a/>")
        archive.writestr("A.xml", "<b/>")

    with pytest.raises(Corrupt):
        Archive(stream.getvalue(), LIMITS)


def test_overlapping_entries_are_corrupt(make_zip: MakeZip) -> None:
    """Entries that share bytes are how small archives unpack to huge ones."""
    data = bytearray(make_zip({"a.xml": "<a/>" * 50, "b.xml": "<a/>" * 50}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = bytes(4)

    with pytest.raises(Corrupt):
        Archive(bytes(data), LIMITS)


def test_part_under_a_password_is_encrypted(make_zip: MakeZip) -> None:
    """The flag of an encrypted entry is believed."""
    data = bytearray(make_zip({"a.xml": "<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(Encrypted):
        Archive(bytes(data), LIMITS)


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>',
        "<a><b></a>",
        "",
        "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><a/>",
    ],
)
def test_xml_with_a_document_type_or_broken_is_corrupt(xml: str) -> None:
    """Entities are never expanded or fetched, in any encoding."""
    with pytest.raises(Corrupt):
        parse_xml(xml.encode("utf-16" if "utf-16" in xml else "utf-8"))


def test_an_identifier_that_xml_gives_twice_is_no_damage() -> None:
    """LibreOffice writes the id of a list that goes on in a frame a second time."""
    assert [item.text for item in parse_xml(b"<a><b xml:id='list1'>one</b><b xml:id='list1'>two</b></a>")] == ["one", "two"]


def test_xml_nested_deeply_is_refused() -> None:
    """Nesting beyond what libxml2 allows is refused."""
    with pytest.raises(Corrupt):
        parse_xml(b"<a>" * 5000 + b"</a>" * 5000)


def test_xml_with_too_many_tags_is_too_complex() -> None:
    """Memory goes with the number of tags, so they are counted first."""
    with pytest.raises(TooComplex):
        parse_xml(b"<a>" + b"<b/>" * 400_000 + b"</a>")
