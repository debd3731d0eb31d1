"""The resumes of a batch are found wherever they are, in a stable order."""

import io
import sys
import zipfile
from pathlib import Path

import pytest
import typer

from resume_ats_scorer.cli.sources import gather, sources
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


def test_a_broken_archive_is_one_refusal(tmp_path: Path) -> None:
    """What is not a zip is refused by its name; it does not end the batch."""
    (tmp_path / "no.zip").write_bytes(b"no")

    (source,) = sources([str(tmp_path / "no.zip")], Limits())

    assert str(tmp_path / "no.zip") == source.name
    with pytest.raises(Corrupt):
        source.read()


def test_a_member_that_is_not_there_is_one_refusal(tmp_path: Path) -> None:
    """A name that an archive does not hold is a file that cannot be opened; in what is no archive it is damaged."""
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("a.txt", "one")
    (tmp_path / "no.zip").write_bytes(b"no")

    missing, broken = sources([str(tmp_path / "all.zip" / "b.txt"), str(tmp_path / "no.zip" / "a.txt")], Limits())

    with pytest.raises(FileNotFoundError):
        missing.read()
    with pytest.raises(Corrupt):
        broken.read()


def test_archives_in_folders_and_globs_are_opened(tmp_path: Path) -> None:
    """A zip is opened wherever it is found; a member is found again by its name, as a worker elsewhere has to."""
    (tmp_path / "deep").mkdir()
    with zipfile.ZipFile(tmp_path / "deep" / "all.zip", "w") as archive:
        archive.writestr("x/a.txt", "one")
        archive.writestr("__MACOSX/x/._a.txt", "what a system adds")

    found = [
        list(sources([place], Limits())) for place in (str(tmp_path), f"{tmp_path}/*/*.zip", f"{tmp_path}/deep/all.zip/x/a.txt")
    ]

    assert [[("deep/all.zip/x/a.txt", b"one")]] * 3 == [
        [(str(Path(one.name).relative_to(tmp_path)), one.read()) for one in some] for some in found
    ]


def test_what_is_left_out_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files of a folder that are no documents are named, but for those that a system put there."""
    (folder / ".hidden.txt").write_bytes(b"")

    list(sources([str(folder)], Limits()))

    assert "Left out, as no type that is read: notes, photo.png.\n" == capsys.readouterr().err


def test_a_document_is_gathered_once(folder: Path) -> None:
    """Places that overlap give each document once."""
    assert ["a.PDF", "b.txt", "deep/c.docx"] == names(gather([str(folder), f"{folder}/*.txt"], Limits()), folder)


def test_nothing_to_read_is_wrong_usage(tmp_path: Path) -> None:
    """An empty folder is said to be so, instead of an empty ranking."""
    with pytest.raises(typer.BadParameter, match="nothing that can be read"):
        gather([str(tmp_path)], Limits())


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


def test_a_remote_file_that_is_gone_is_one_refusal() -> None:
    """Whatever a store raises is an error of that file."""
    import fsspec

    store = fsspec.filesystem("memory")
    store.pipe("/gone/a.txt", b"one")
    (source,) = sources(["memory://gone"], Limits())
    store.rm("/gone/a.txt")

    with pytest.raises(OSError, match="FileNotFoundError"):
        source.read()


@pytest.mark.parametrize(("place", "sentence"), [("nosuch://bucket", "cannot be listed"), ("github://a:b@", "cannot be listed")])
def test_a_store_that_cannot_be_used_is_wrong_usage(place: str, sentence: str) -> None:
    """It is said in a sentence, not by a stack trace."""
    with pytest.raises(typer.BadParameter, match=sentence):
        list(sources([place], Limits()))


def test_a_store_without_its_package_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """`s3://` needs s3fs, and the refusal names it."""
    monkeypatch.setitem(sys.modules, "s3fs", None)

    with pytest.raises(typer.BadParameter, match="Install s3fs"):
        list(sources(["s3://bucket/in"], Limits()))
