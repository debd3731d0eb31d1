import io
import struct
import zipfile
from collections.abc import Mapping

import pytest

from resume_ats_scorer.errors import Corrupt, Encrypted, FileTooLarge, TooManyFiles
from resume_ats_scorer.intake.bundle import Bundle
from resume_ats_scorer.model import Limits

LIMITS = Limits(max_bytes=1000)


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_documents_come_in_order_without_what_systems_add() -> None:
    """Folders, `__MACOSX` and dot files are no documents; everything else is, whatever its name."""
    data = packed({"cv/": b"", "cv/b.txt": b"b", "__MACOSX/b.txt": b"?", ".DS_Store": b"?", "cv/.hidden.txt": b"?", "a.exe": b"a"})

    bundle = Bundle(data, LIMITS, 5)

    assert {"cv/b.txt": b"b", "a.exe": b"a"} == {name: bundle.read(place) for place, name in enumerate(bundle.names)}


def test_a_large_member_is_not_unpacked() -> None:
    """A member that becomes larger than a file may be is refused, and the others are not."""
    bundle = Bundle(packed({"bomb": b"\0" * 50_000_000, "fine": b"fine"}), LIMITS, 5)

    with pytest.raises(FileTooLarge):
        bundle.read(0)
    assert b"fine" == bundle.read(1)


def test_too_many_members_are_refused() -> None:
    """The number of documents is bounded before the first is unpacked."""
    with pytest.raises(TooManyFiles):
        Bundle(packed({f"{i}.txt": b"x" for i in range(6)}), LIMITS, 5)


def test_an_endless_directory_is_not_read() -> None:
    """A directory far longer than the documents need is refused by its size alone."""
    with pytest.raises(TooManyFiles):
        Bundle(packed({f"{i}/{'x' * 60_000}/": b"" for i in range(30)}), LIMITS, 5)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x05\x06", b"no archive at all", packed({"a": b"a"})[:-5]],
    ids=range(4),
)
def test_what_is_no_archive_is_corrupt(data: bytes) -> None:
    """Broken archives are refused as such."""
    with pytest.raises(Corrupt):
        Bundle(data, LIMITS, 5)


def test_overlapping_members_are_refused() -> None:
    """Two entries that share their bytes, as in a bomb without recursion, make the archive corrupt."""
    data = bytearray(packed({"a": b"x" * 100, "b": b"x" * 100}, zipfile.ZIP_STORED))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)

    with pytest.raises(Corrupt):
        Bundle(bytes(data), LIMITS, 5)


def test_a_protected_member_is_encrypted() -> None:
    """A member that needs a password is refused by its flag."""
    data = bytearray(packed({"a": b"a"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(Encrypted):
        Bundle(bytes(data), LIMITS, 5).read(0)


def test_other_methods_are_not_tried() -> None:
    """Only the two methods that every program writes are unpacked: others can take gigabytes."""
    with pytest.raises(Corrupt):
        Bundle(packed({"a": b"a"}, zipfile.ZIP_LZMA), LIMITS, 5).read(0)


def test_damaged_members_are_corrupt() -> None:
    """A member whose bytes were changed is refused by its checksum."""
    data = packed({"a": b"hello"}, zipfile.ZIP_STORED).replace(b"hello", b"jello")

    with pytest.raises(Corrupt):
        Bundle(data, LIMITS, 5).read(0)
