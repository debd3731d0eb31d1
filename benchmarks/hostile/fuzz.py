"""Coverage-guided fuzzing of one parser (Atheris), from real files; every finding is kept once by its place.

Of DOCX and ODT the main XML part is what changes: nearly every change of an archive is a broken archive and reaches no further.

    PYTHONPATH=src python benchmarks/hostile/fuzz.py pdf --minutes 10 --kept build/fuzz

Needs `pip install atheris`. What is allowed: a reading, or a ScorerError. What is a finding: any other exception, and more than
five CPU seconds, after which the service would kill the worker. Returns 1 where there are findings.
"""

import argparse
import io
import os
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import atheris
from fuzzing import KINDS
from mutations import data_folder, seeds

with atheris.instrument_imports(include=["resume_ats_scorer"]):
    from resume_ats_scorer import intake, job, parse, resume
    from resume_ats_scorer.errors import ScorerError
    from resume_ats_scorer.model import Limits

    for reader in ("pdf", "docx", "odt", "rtf", "plain"):
        import_module(f"resume_ats_scorer.parse.{reader}")

SLOW = 5.0
LARGEST = 200_000
MOST_SEEDS = 100
"""The smallest real files of a kind that the fuzzing begins with."""
MAIN_PARTS = {"docx": "word/document.xml", "odt": "content.xml"}


def read_file(suffix: str) -> Callable[[bytes], None]:
    """Return a target that reads bytes as a resume of the type *suffix*."""

    def target(data: bytes) -> None:
        resume.read(parse.parse(intake.accept(data, f"cv{suffix}", Limits()), Limits()))

    return target


def read_posting(data: bytes) -> None:
    """Read bytes as the text of a posting."""
    job.read(data.decode("utf-8", "replace"))


def read_part(kind: str, name: str) -> Callable[[bytes], None]:
    """Return a target that reads bytes as the part *name* of a document of a *kind* whose other parts are as they were."""
    with zipfile.ZipFile(io.BytesIO(smallest(kind)[0])) as archive:
        others = {one: archive.read(one) for one in archive.namelist() if one != name}
    read = read_file(f".{kind}")

    def target(data: bytes) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for one, content in (others | {name: data}).items():
                archive.writestr(one, content)
        read(packed.getvalue())

    return target


def smallest(kind: str) -> list[bytes]:
    """Return the smallest real files of a *kind*."""
    wanted = ".txt" if kind == "posting" else f".{kind}"
    return sorted((data for suffix, data in seeds(data_folder()) if suffix == wanted), key=len)[:MOST_SEEDS]


def beginnings(kind: str) -> list[bytes]:
    """Return what the fuzzing of a *kind* begins with."""
    if kind not in MAIN_PARTS:
        return smallest(kind)
    archives = [zipfile.ZipFile(io.BytesIO(data)) for data in smallest(kind)]
    return [archive.read(MAIN_PARTS[kind]) for archive in archives if MAIN_PARTS[kind] in archive.namelist()]


def target_of(kind: str) -> Callable[[bytes], None]:
    """Return what reads bytes as a *kind*."""
    if kind == "posting":
        return read_posting
    return read_part(kind, MAIN_PARTS[kind]) if kind in MAIN_PARTS else read_file(f".{kind}")


class Recorder:
    """Runs the target and keeps one file for each place where it fails."""

    def __init__(self, target: Callable[[bytes], None], folder: Path) -> None:
        self._target = target
        self._folder = folder
        self.runs = 0
        self.found: dict[str, Path] = {}

    def run(self, data: bytes) -> None:
        """Try *data*."""
        self.runs += 1
        began = time.process_time()
        try:
            self._target(data)
        except (ScorerError, RecursionError):
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            frame = traceback.extract_tb(error.__traceback__)[-1]
            self._keep(f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}", data)
        if time.process_time() - began > SLOW:
            self._keep("slow", data)

    def _keep(self, place: str, data: bytes) -> None:
        if place not in self.found:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._folder / f"{len(self.found)}"
            path.write_bytes(data)
            self.found[place] = path
            print(f"finding: {place}: {path}", flush=True)


def main() -> None:
    """Fuzz one parser for the time asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--minutes", type=float, default=10, help="of CPU time")
    parser.add_argument("--first", type=int, default=0, help="another number, other inputs")
    parser.add_argument("--kept", type=Path, default=Path("build/fuzz"), help="folder of what led further, and of findings")
    asked = parser.parse_args()
    recorder = Recorder(target_of(asked.kind), asked.kept / "findings" / asked.kind)
    until = time.process_time() + asked.minutes * 60

    def one_input(data: bytes) -> None:
        recorder.run(data)
        if time.process_time() > until:
            places = "; ".join(recorder.found) or "none"
            print(f"| {asked.kind} | {recorder.runs:,} inputs in {asked.minutes:g} minutes; findings: {places} |", flush=True)
            os._exit(1 if recorder.found else 0)

    corpus = asked.kept / "corpus" / asked.kind
    if not corpus.exists():
        corpus.mkdir(parents=True)
        for number, data in enumerate(beginnings(asked.kind)):
            (corpus / str(number)).write_bytes(data)
    flags = [
        f"-max_len={LARGEST}",
        f"-seed={asked.first + 1}",
        "-timeout=300",
        "-rss_limit_mb=0",
        "-print_final_stats=0",
        "-verbosity=0",
        f"-artifact_prefix={asked.kept}/{asked.kind}-",
    ]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
