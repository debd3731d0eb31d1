"""What a batch has done so far, in a file beside its results: an interrupted batch goes on where it stopped."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BufferedWriter
from pathlib import Path

import typer
from pydantic import ValidationError

from resume_ats_scorer import pipeline
from resume_ats_scorer._version import SCORING_VERSION
from resume_ats_scorer.rank import Row, read_row
from resume_ats_scorer.wire import to_json


def seal(posting: str | pipeline.Attachment, options: pipeline.Options) -> str:
    """Return a digest of all that scores depend on besides the resumes: posting, options and scoring version."""
    text = posting.encode() if isinstance(posting, str) else posting.data
    return hashlib.sha256(to_json([hashlib.sha256(text).hexdigest(), options, SCORING_VERSION])).hexdigest()


def head(posting: str | pipeline.Attachment, options: pipeline.Options, **more: int) -> bytes:
    """Return what unfinished results are known by: their seal, and the date to go on with."""
    return json.dumps({"batch": seal(posting, options), "as_of": options.as_of.isoformat(), **more}).encode()


def as_of(written: bytes) -> date | None:
    """Return the date in the head *written*, or None where there is none."""
    try:
        return date.fromisoformat(json.loads(written)["as_of"])
    except (ValueError, KeyError, TypeError):
        return None


def journal_of(output: Path) -> Path:
    """Return where the unfinished results for *output* stand."""
    return output.with_name(output.name + ".partial")


def date_begun(output: Path) -> date | None:
    """Return the date that the unfinished results for *output* are of, or None where there are none."""
    path = journal_of(output)
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return as_of(file.readline())


class Journal:
    """One JSON line a result, the first line says what the batch is; a line that was cut off by an interruption is dropped."""

    def __init__(self, output: Path, posting: str | pipeline.Attachment, options: pipeline.Options) -> None:
        self.path = journal_of(output)
        self._head = head(posting, options) + b"\n"

    def rows(self) -> list[Row]:
        """Return the results written so far. Raises BadParameter where they are of another posting, version or options."""
        if not self.path.exists():
            return []
        first, *lines = self.path.read_bytes().splitlines(keepends=True) or [b""]
        if first != self._head:
            raise typer.BadParameter(
                "the unfinished results are of another posting, date, weights or version; give another --output"
            )
        return list(_whole(lines))

    @contextmanager
    def writing(self, rows: list[Row]) -> Iterator["Writer"]:
        """Open it for more results, starting with those of *rows*."""
        fresh = self.path.with_name(self.path.name + ".new")
        with fresh.open("wb") as file:
            file.write(self._head + b"".join(to_json(row) + b"\n" for row in rows))
        fresh.replace(self.path)
        with self.path.open("ab") as file:
            yield Writer(file)

    def remove(self) -> None:
        """Remove it: the results are complete."""
        self.path.unlink(missing_ok=True)


class Writer:
    """Adds results to a journal."""

    def __init__(self, file: BufferedWriter) -> None:
        self._file = file

    def add(self, row: Row) -> None:
        """Write *row* through to the file."""
        self._file.write(to_json(row) + b"\n")
        self._file.flush()


def _whole(lines: list[bytes]) -> Iterator[Row]:
    for line in lines:
        if line.endswith(b"\n"):
            try:
                yield read_row(line)
            except ValidationError:
                return
