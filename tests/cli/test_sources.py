"""The resumes of a batch are found wherever they are, in a stable order."""

import io
import zipfile
from pathlib import Path

import pytest
import typer

from resume_ats_scorer.cli.sources import sources
from resume_ats_scorer.errors import Corrupt, FileTooLarge
from resume_ats_scorer.model import Limits


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.PDF", "deep/c.docx", "photo.png", "notes"):
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def names(found: object, root: Path) -> list[str]:
    return [str(Path(source.name).relative_to(root)) for source in found]  # type: ignore[attr-defined]


def test_a_folder_is_searched_in_depth(folder: Path) -> None:
    """Only files that may be resumes are taken, sorted by path."""
    assert ["a.PDF", "b.txt", "deep/c.docx"] == names(sources([str(folder)], Limits()), folder)


def test_a_glob_is_expanded(folder: Path) -> None:
    """A pattern yields what it matches."""
    assert ["b.txt"] == names(sources([f"{folder}/*.txt"], Limits()), folder)


def test_a_file_that_is_not_there_is_reported_when_read(folder: Path) -> None:
    """A wrong name is one refusal of the batch, not its end."""
    (source,) = sources([str(folder / "none.pdf")], Limits())

    with pytest.raises(FileNotFoundError):
        source.read()


def test_members_of_an_archive_are_resumes(tmp_path: Path) -> None:
    """A zip is read member by member."""
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("x/b.txt", "two")
        archive.writestr("a.txt", "one")
        archive.writestr("a.exe", "no")

    found = list(sources([str(tmp_path / "all.zip")], Limits()))

    assert [("all.zip/a.txt", b"one"), ("all.zip/x/b.txt", b"two")] == [
        (str(Path(one.name).relative_to(tmp_path)), one.read()) for one in found
    ]


def test_a_member_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    """A small archive cannot make a large file."""
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 100_000)

    (source,) = sources([str(tmp_path / "bomb.zip")], Limits(max_bytes=1000))

    with pytest.raises(FileTooLarge):
        source.read()


def test_a_damaged_member_is_one_refusal(tmp_path: Path) -> None:
    """A member that cannot be unpacked is corrupt; it does not end the batch."""
    with zipfile.ZipFile(tmp_path / "bad.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"An invented resume. " * 500)
    data = bytearray((tmp_path / "bad.zip").read_bytes())
    data[40:60] = b"\xff" * 20
    (tmp_path / "bad.zip").write_bytes(data)

    (source,) = sources([str(tmp_path / "bad.zip")], Limits())

    with pytest.raises(Corrupt):
        source.read()


def test_a_file_beyond_the_limit_is_not_read(folder: Path) -> None:
    """Its size decides before its bytes are read."""
    (source,) = sources([str(folder / "b.txt")], Limits(max_bytes=2))

    with pytest.raises(FileTooLarge):
        source.read()


def test_a_broken_archive_is_wrong_usage(tmp_path: Path) -> None:
    """What is not a zip is said so at once."""
    (tmp_path / "no.zip").write_bytes(b"no")

    with pytest.raises(typer.BadParameter, match="cannot be opened"):
        list(sources([str(tmp_path / "no.zip")], Limits()))


def test_a_list_comes_on_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One place a line; empty lines are passed over."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{folder}/b.txt\n\n{folder}/deep\n"))

    assert ["b.txt", "deep/c.docx"] == names(sources(["-"], Limits()), folder)


def test_remote_stores_are_read() -> None:
    """An address of a store that fsspec knows is listed and read."""
    import fsspec

    store = fsspec.filesystem("memory")
    store.pipe("/bucket/in/a.txt", b"one")
    store.pipe("/bucket/in/a.png", b"no")

    (source,) = sources(["memory://bucket/in"], Limits())

    assert b"one" == source.read()
