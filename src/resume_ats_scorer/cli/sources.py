"""Where the resumes of a batch come from: files, folders, globs, zip archives, lists on the standard input, remote stores."""

import errno
import os
import sys
import zipfile
from collections.abc import Iterable, Iterator
from functools import partial
from glob import glob
from pathlib import Path, PurePath
from typing import Any

import typer

from resume_ats_scorer.batch import Source
from resume_ats_scorer.errors import Corrupt, FileTooLarge
from resume_ats_scorer.intake.archive import BROKEN
from resume_ats_scorer.intake.bundle import is_beside, read_member
from resume_ats_scorer.model import Limits

SUFFIXES = frozenset({".pdf", ".docx", ".odt", ".rtf", ".txt", ".md", ".doc"})
"""Files of a folder that are taken for resumes; `.doc` is among them so that its refusal is seen."""
_ARCHIVE = ".zip"
_NAMED = 5
"""Files left out that are named."""


def gather(places: Iterable[str], limits: Limits) -> list[Source]:
    """Return the documents at *places*, each once. Raises BadParameter where there are none."""
    found = {source.name: source for source in sources(places, limits)}
    if not found:
        raise typer.BadParameter(
            "nothing that can be read was found there; give files or folders of PDF, DOCX, ODT, RTF, TXT or Markdown"
        )
    return list(found.values())


def sources(places: Iterable[str], limits: Limits) -> Iterator[Source]:
    """Yield the documents at *places* in a stable order; each is read only when its turn comes.

    A place is a file, a folder (searched in depth), a glob, a zip archive or a member of one, `-` for a list of places on the
    standard input, or an address of a remote store such as `s3://bucket/folder`. Files that are no documents are named on the
    standard error, unless a place names them.
    """
    for place in places:
        if place == "-":
            yield from sources((line.strip() for line in sys.stdin if line.strip()), limits)
        elif "://" in place:
            yield from _remote(place, limits)
        elif Path(place).is_dir():
            inside = sorted(path for path in Path(place).rglob("*") if path.is_file())
            names = _documents([str(path.relative_to(place)) for path in inside], SUFFIXES | {_ARCHIVE})
            for name in names:
                yield from _file(Path(place, name), limits)
        else:
            for path in _matches(place) or [Path(place)]:
                yield from _file(path, limits)


def _documents(names: Iterable[str], suffixes: frozenset[str]) -> list[str]:
    """Return those of *names* that are taken for documents; the others are left out, and said to be."""
    shown = [name for name in names if not is_beside(name)]
    taken = [name for name in shown if PurePath(name).suffix.lower() in suffixes]
    others = [name for name in shown if name not in set(taken)]
    if others:
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        typer.echo(f"Left out, as no type that is read: {', '.join(others[:_NAMED])}{more}.", err=True)
    return taken


def _matches(pattern: str) -> list[Path]:
    if Path(pattern).exists():
        return []
    return sorted(path for name in glob(pattern, recursive=True) if (path := Path(name)).is_file())  # noqa: PTH207 - may be absolute


def _file(path: Path, limits: Limits) -> Iterator[Source]:
    archive = next((one for one in (path, *path.parents) if one.suffix.lower() == _ARCHIVE and one.is_file()), None)
    if archive is None:
        yield Source(str(path), partial(_read_file, path, limits))
    elif archive == path:
        yield from _members(path, limits)
    else:
        yield _member(archive, str(path).removeprefix(f"{archive}/"), limits)


def _read_file(path: Path, limits: Limits) -> bytes:
    if path.stat().st_size > limits.max_bytes:
        raise FileTooLarge
    return path.read_bytes()


def _members(archive: Path, limits: Limits) -> Iterator[Source]:
    try:
        with zipfile.ZipFile(archive) as opened:
            names = sorted(entry.filename for entry in opened.infolist() if not entry.is_dir())
    except BROKEN:
        yield Source(str(archive), _broken)
        return
    yield from (_member(archive, name, limits) for name in _documents(names, SUFFIXES))


def _broken() -> bytes:
    raise Corrupt


def _member(archive: Path, name: str, limits: Limits) -> Source:
    return Source(f"{archive}/{name}", partial(_read_member, archive, name, limits))


def _read_member(archive: Path, name: str, limits: Limits) -> bytes:
    try:
        with zipfile.ZipFile(archive) as opened:
            return read_member(opened, opened.getinfo(name), limits)
    except KeyError:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)) from None
    except BROKEN:
        raise Corrupt from None


def _remote(place: str, limits: Limits) -> Iterator[Source]:
    try:
        import fsspec
    except ImportError:
        raise typer.BadParameter("remote stores need `pip install resume-ats-scorer[remote]`") from None
    try:
        store, root = fsspec.core.url_to_fs(place)
        names = sorted(store.find(root))
    except ImportError as error:
        raise typer.BadParameter(f"this kind of store needs another package ({error})") from None
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        raise typer.BadParameter(
            f"the store cannot be listed ({type(error).__name__}); check the address and your rights"
        ) from None
    prefix = place.split("://", 1)[0]
    for name in _documents(names, SUFFIXES):
        yield Source(f"{prefix}://{name}", partial(_read_remote, store, name, limits))


def _read_remote(store: Any, name: str, limits: Limits) -> bytes:
    try:
        with store.open(name, "rb") as opened:
            data: bytes = opened.read(limits.max_bytes + 1)
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        raise OSError(errno.EIO, type(error).__name__) from None
    if len(data) > limits.max_bytes:
        raise FileTooLarge
    return data
