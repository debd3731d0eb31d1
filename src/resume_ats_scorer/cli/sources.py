"""Where the resumes of a batch come from: files, folders, globs, zip archives, lists on the standard input, remote stores."""

import sys
import zipfile
from collections.abc import Iterable, Iterator
from functools import partial
from glob import glob
from pathlib import Path

import typer

from resume_ats_scorer.batch import Source
from resume_ats_scorer.errors import Corrupt, Encrypted, FileTooLarge
from resume_ats_scorer.intake.archive import BROKEN
from resume_ats_scorer.model import Limits

SUFFIXES = frozenset({".pdf", ".docx", ".odt", ".rtf", ".txt", ".md", ".doc"})
"""Files of a folder that are taken for resumes; `.doc` is among them so that its refusal is seen."""


def sources(places: Iterable[str], limits: Limits) -> Iterator[Source]:
    """Yield the resumes at *places* in a stable order; each is read only when its turn comes.

    A place is a file, a folder (searched in depth), a glob, a zip archive, `-` for a list of places on the standard input, or an
    address of a remote store such as `s3://bucket/folder`.
    """
    for place in places:
        if place == "-":
            yield from sources((line.strip() for line in sys.stdin if line.strip()), limits)
        elif "://" in place:
            yield from _remote(place, limits)
        elif Path(place).is_dir():
            for path in sorted(Path(place).rglob("*")):
                if path.is_file() and path.suffix.lower() in SUFFIXES:
                    yield _file(path, limits)
        elif Path(place).suffix.lower() == ".zip" and Path(place).is_file():
            yield from _members(Path(place), limits)
        elif matches := _matches(place):
            yield from (_file(path, limits) for path in matches)
        else:
            yield _file(Path(place), limits)


def _matches(pattern: str) -> list[Path]:
    if Path(pattern).exists():
        return []
    return sorted(path for name in glob(pattern, recursive=True) if (path := Path(name)).is_file())  # noqa: PTH207 - may be absolute


def _file(path: Path, limits: Limits) -> Source:
    return Source(str(path), partial(_read_file, path, limits))


def _read_file(path: Path, limits: Limits) -> bytes:
    if path.stat().st_size > limits.max_bytes:
        raise FileTooLarge
    return path.read_bytes()


def _members(archive: Path, limits: Limits) -> Iterator[Source]:
    try:
        with zipfile.ZipFile(archive) as opened:
            names = sorted(entry.filename for entry in opened.infolist() if Path(entry.filename).suffix.lower() in SUFFIXES)
    except (zipfile.BadZipFile, OSError):
        raise typer.BadParameter("the zip archive cannot be opened; make it anew") from None
    for name in names:
        yield Source(f"{archive}/{name}", partial(_read_member, archive, name, limits))


def _read_member(archive: Path, name: str, limits: Limits) -> bytes:
    with zipfile.ZipFile(archive) as opened:
        try:
            with opened.open(name) as member:
                data = member.read(limits.max_bytes + 1)
        except NotImplementedError:
            raise Corrupt from None
        except RuntimeError:
            raise Encrypted from None
        except BROKEN:
            raise Corrupt from None
    if len(data) > limits.max_bytes:
        raise FileTooLarge
    return data


def _remote(place: str, limits: Limits) -> Iterator[Source]:
    try:
        import fsspec
    except ImportError:
        raise typer.BadParameter("remote stores need `pip install resume-ats-scorer[remote]`") from None
    store, root = fsspec.core.url_to_fs(place)
    prefix = place.split("://", 1)[0]
    for name in sorted(store.find(root)):
        if Path(name).suffix.lower() in SUFFIXES:
            yield Source(f"{prefix}://{name}", partial(_read_remote, store, name, limits))


def _read_remote(store: object, name: str, limits: Limits) -> bytes:
    with store.open(name, "rb") as opened:  # type: ignore[attr-defined]
        data: bytes = opened.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:
        raise FileTooLarge
    return data
