"""The command line does what its help says, and refuses in one sentence."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from resume_ats_scorer import __version__
from resume_ats_scorer.cli import main
from resume_ats_scorer.cli.journal import Journal
from resume_ats_scorer.pipeline import Attachment, Options

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
POSTING = EXAMPLES / "electrician_posting.txt"
ENVIRONMENT = {"PYTHONPATH": str(ROOT / "src"), "COLUMNS": "120", "TERM": "dumb", "PATH": os.environ["PATH"]}


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Return a function that runs the command line with its arguments, in this process."""
    monkeypatch.setenv("COLUMNS", "120")
    for name in ("API_KEY", "API_KEYS_FILE", "AUTH_DISABLED"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: object, given: str = "") -> Done:
        monkeypatch.setattr("sys.argv", ["resume-ats-scorer", *map(str, arguments)])
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfdbinary.readouterr()
        return Done(int(ended.value.code or 0), out.decode(), err.decode())

    return invoke


@pytest.mark.parametrize("name", ["electrician.txt", "registered_nurse.docx", "software_engineer.pdf"])
def test_score_prints_a_report(run: Run, name: str) -> None:
    """PDF, DOCX and text give a total and its three parts."""
    done = run("score", EXAMPLES / name, EXAMPLES / f"{name.split('.', maxsplit=1)[0]}_posting.txt", "--as-of", "2026-01-31")

    assert (0, "") == (done.returncode, done.stderr)
    for heading in ("of 100 for", "Content match", "Format compatibility", "Section scores", "does not make it"):
        assert heading in done.stdout


def test_score_prints_json(run: Run) -> None:
    """`--json` prints the whole report; a posting may come on the standard input."""
    done = run("score", EXAMPLES / "electrician.txt", "-", "--json", "--as-of", "2026-01-31", given=POSTING.read_text())

    report = json.loads(done.stdout)
    assert (0, "2026-01-31", None) == (done.returncode, report["as_of"], report["request_id"])
    assert report["total_score"] == pytest.approx(sum(part["contribution"] for part in report["components"]))


def test_weights_are_normalised_and_echoed(run: Run) -> None:
    """With all weight on one component the total is its score."""
    arguments = ("--json", "--weight-content", "0", "--weight-format", "3", "--weight-sections", "0")
    report = json.loads(run("score", EXAMPLES / "electrician.txt", POSTING, *arguments).stdout)

    assert {"content_match": 0.0, "format_compatibility": 1.0, "section_scores": 0.0} == report["weights"]
    assert report["components"][1]["score"] == report["total_score"]


def test_parse_prints_json_resume(run: Run) -> None:
    """`parse --json` has the person's basics and work."""
    read = json.loads(run("parse", EXAMPLES / "electrician.txt", "--json").stdout)

    assert read["basics"]["email"].endswith(("example.com", "example.org"))
    assert read["work"]


def test_parse_prints_what_was_read(run: Run) -> None:
    """Without `--json` it is a table for people."""
    assert "Position" in run("parse", EXAMPLES / "electrician.txt").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("score", "none.pdf", POSTING), 1, "file_missing"),
        (("score", EXAMPLES / "electrician.txt", "none.txt"), 1, "posting_missing"),
        (("score", __file__, POSTING), 1, "type_mismatch"),
        (("score", EXAMPLES / "electrician.txt"), 2, "Missing argument"),
        (
            ("score", EXAMPLES / "electrician.txt", POSTING, "--weight-content=0", "--weight-format=0", "--weight-sections=0"),
            2,
            "weight",
        ),
        (("rank", EXAMPLES / "folder", POSTING, "-o", "x.doc"), 2, "output must end"),
        (("rank", EXAMPLES / "folder", POSTING, "-o", "none/x.csv"), 2, "folder of the output does not exist"),
        (("match", EXAMPLES / "electrician.txt", POSTING, "-o", "x.doc"), 2, "output must end"),
        (("rank", "-", "-"), 2, "only one thing can come on the standard input"),
        (("rank", EXAMPLES / "folder", POSTING, "--audit", "none.csv"), 2, "labels cannot be read"),
        (("rank", EXAMPLES / "folder", POSTING, "--audit-output", "a.json"), 2, "--audit-output needs --audit"),
        (("rank", EXAMPLES / "folder", POSTING, "--audit", "a.csv", "--audit-output", "a.txt"), 2, "must end in .json"),
        (("score", EXAMPLES / "electrician.txt", POSTING, "--report", "none/x.html"), 1, "cannot be written"),
        (("serve",), 2, "No key is set"),
    ],
)
def test_refusals_are_one_sentence(run: Run, arguments: tuple[object, ...], code: int, sentence: str) -> None:
    """What cannot be done is said without a stack trace, with exit code 1 for files and 2 for usage."""
    done = run(*arguments)

    assert (code, "") == (done.returncode, done.stdout)
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_version(run: Run) -> None:
    """`version` prints the version."""
    assert f"{__version__}\n" == run("version").stdout


def test_rank_scores_as_score_does(run: Run, tmp_path: Path) -> None:
    """A ranking is in order, each total is the one the resume has alone, and a broken file is one refusal."""
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    output = tmp_path / "out.json"

    done = run(
        "rank", EXAMPLES / "folder", tmp_path / "broken.pdf", EXAMPLES / "folder_posting.txt", "-o", output, "--as-of", "2026-01-31"
    )

    ranking = json.loads(output.read_text())
    totals = {place["resume"]["name"]: place["resume"]["total_score"] for place in ranking["ranked"]}
    assert 0 == done.returncode
    assert sorted(totals.values(), reverse=True) == list(totals.values())
    assert [("corrupt", str(tmp_path / "broken.pdf"))] == [(one["error"], one["name"]) for one in ranking["refused"]]
    first = next(iter(totals))
    alone = json.loads(run("score", first, EXAMPLES / "folder_posting.txt", "--json", "--as-of", "2026-01-31").stdout)
    assert totals[first] == alone["total_score"]


def test_match_ranks_postings(run: Run) -> None:
    """The posting that a resume was written for stands first."""
    done = run("match", EXAMPLES / "electrician.txt", f"{EXAMPLES}/*_posting.txt")

    first = done.stdout.splitlines()[1]
    assert "electrician_posting.txt" in first


def test_rank_audits(run: Run, tmp_path: Path) -> None:
    """Labels by name give rates by group, on the screen and as a page."""
    names = sorted(path.name for path in (EXAMPLES / "folder").iterdir())
    rows = "\n".join(f"{name},{'a' if index % 2 else 'b'}" for index, name in enumerate(names))
    (tmp_path / "labels.csv").write_text(f"name,group\n{rows}\n")

    arguments = ("--audit", tmp_path / "labels.csv", "--audit-output", tmp_path / "audit.html")
    done = run("rank", EXAMPLES / "folder", EXAMPLES / "folder_posting.txt", *arguments)

    assert 0 == done.returncode
    assert "scoring rate" in done.stdout
    assert "6 RCNY" in (tmp_path / "audit.html").read_text()


def test_an_interrupted_ranking_goes_on(tmp_path: Path) -> None:
    """Ctrl-C ends it in one sentence; the same command goes on, and every resume is scored once."""
    folder = tmp_path / "in"
    folder.mkdir()
    for index in range(300):
        (folder / f"{index}.txt").write_text((EXAMPLES / "electrician.txt").read_text() + f"\nReference number {index}\n")
    output = tmp_path / "out.jsonl"
    journal = tmp_path / "out.jsonl.partial"
    command = [
        sys.executable,
        "-m",
        "resume_ats_scorer.cli",
        "rank",
        str(folder),
        str(POSTING),
        "-o",
        str(output),
        "--as-of",
        "2026-01-31",
    ]

    # Behind this process in line for a core: on a busy machine it could else be done before it is looked at.
    nice = ["nice", "-n", "15", *command]
    # A shell starts what it puts into the background with Ctrl-C ignored, and these tests may run there.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(nice, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT, text=True) as first:
        signal.signal(signal.SIGINT, heard)
        while not (journal.exists() and journal.read_bytes().count(b"\n") > 5):
            assert first.poll() is None, "it ended before it could be interrupted"
            time.sleep(0.01)
        first.send_signal(signal.SIGINT)
        _, said = first.communicate(timeout=60)
    kept = journal.read_bytes().count(b"\n") - 1
    second = subprocess.run(command, capture_output=True, env=ENVIRONMENT, text=True, check=True)

    assert (130, True) == (first.returncode, "go on" in said)
    assert 0 < kept < 300
    assert 300 == len({json.loads(line)["name"] for line in output.read_text().splitlines()})
    assert (False, 0) == (journal.exists(), second.returncode)


def test_an_interrupted_ranking_goes_on_another_day(run: Run, tmp_path: Path) -> None:
    """Without a date asked for, what was begun goes on with its own; another date is refused."""
    output = tmp_path / "out.json"
    given = Attachment(POSTING.read_bytes(), POSTING.name)
    with Journal(output, given, Options(date(2025, 3, 1))).writing([]):
        pass

    refused = run("rank", EXAMPLES / "electrician.txt", POSTING, "-o", output, "--as-of", "2026-01-31")
    done = run("rank", EXAMPLES / "electrician.txt", POSTING, "-o", output)

    alone = json.loads(run("score", EXAMPLES / "electrician.txt", POSTING, "--json", "--as-of", "2025-03-01").stdout)
    assert (2, 0) == (refused.returncode, done.returncode)
    assert alone["total_score"] == json.loads(output.read_text())["ranked"][0]["resume"]["total_score"]


def test_unfinished_results_of_another_posting_are_not_mixed(run: Run, tmp_path: Path) -> None:
    """A journal of another batch is refused, not continued."""
    (tmp_path / "out.csv.partial").write_text('{"batch": "another"}\n')

    done = run("rank", EXAMPLES / "electrician.txt", POSTING, "-o", tmp_path / "out.csv")

    assert 2 == done.returncode
    assert "another posting" in done.stderr
