"""A batch on a cluster loses nothing and doubles nothing, whatever becomes of its workers."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
import typer

from resume_ats_scorer.cli.cluster import run
from resume_ats_scorer.cli.parts import PartFolder
from resume_ats_scorer.pipeline import Attachment, Options
from resume_ats_scorer.rank import Refused, Scored

EXAMPLES = Path(__file__).parents[2] / "examples"
POSTING = Attachment((EXAMPLES / "electrician_posting.txt").read_bytes(), "posting.txt")
OPTIONS = Options(date(2026, 1, 31))
RESUMES = 24


class Cluster:
    """A scheduler and two workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        source = str(Path(__file__).parents[2] / "src")
        self._environment = os.environ | {"PYTHONPATH": source, "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
        note = folder / "scheduler.json"
        self.processes = [self._start("scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(note))]
        while not note.exists() or not note.read_text().endswith("}"):
            time.sleep(0.05)
        self.address = json.loads(note.read_text())["address"]
        for _ in range(2):
            self.processes.append(self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard"))

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments]
        return subprocess.Popen(command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def close(self) -> None:
        """End all processes."""
        for process in self.processes[::-1]:
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    started = Cluster(tmp_path)
    yield started
    started.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of resumes, one of them broken, one in an archive."""
    place = tmp_path / "in"
    place.mkdir()
    for index in range(RESUMES):
        (place / f"{index:02}.txt").write_text((EXAMPLES / "electrician.txt").read_text() + f"\nReference number {index}\n")
    (place / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    with ZipFile(place / "more.zip", "w") as archive:
        archive.writestr("packed.txt", (place / "00.txt").read_text())
    return place


def test_a_lost_worker_loses_nothing(cluster: Cluster, folder: Path, tmp_path: Path) -> None:
    """With one of two workers killed on the way every resume has exactly one row, and a second run reads them all back."""
    output = tmp_path / "results"
    rows: list[Scored | Refused] = []
    for part in run(cluster.address, [str(folder)], POSTING, OPTIONS, PartFolder(str(output)), 3):
        if not rows:
            threading.Thread(target=os.kill, args=(cluster.processes[1].pid, signal.SIGKILL)).start()
        rows += part

    names = sorted([*(path.name for path in folder.iterdir() if path.suffix != ".zip"), "packed.txt"])
    assert names == sorted(Path(row.name).name for row in rows)
    assert ["broken.pdf"] == [Path(row.name).name for row in rows if isinstance(row, Refused)]
    assert 1 == len({row.total_score for row in rows if isinstance(row, Scored)})
    assert 9 == len(list(output.glob("part-*.parquet")))
    again = [row for part in run(cluster.address, [str(folder)], POSTING, OPTIONS, PartFolder(str(output)), 3) for row in part]
    assert sorted(rows, key=lambda row: row.name) == sorted(again, key=lambda row: row.name)


def test_results_of_another_batch_are_not_mixed(tmp_path: Path) -> None:
    """A folder that was begun for another posting is refused before anything is scored."""
    place = PartFolder(str(tmp_path / "results"))
    place.begin(b"{}")

    with pytest.raises(typer.BadParameter, match="another posting"):
        list(run("tcp://127.0.0.1:1", [str(tmp_path)], POSTING, OPTIONS, place, 10))
