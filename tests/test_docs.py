"""What the documents say is what the program does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from golden import check_part

from resume_ats_scorer.errors import all_errors
from resume_ats_scorer.settings import describe
from resume_ats_scorer.web.problems import KINDS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/**/*.md"), *ROOT.glob("examples/**/*.md")])


def test_every_setting_is_documented() -> None:
    """The README's table is the settings' own."""
    rows = [f"| `{one.name}` | {f'`{one.default}`' if one.default else ''} | {one.description} |" for one in describe()]

    check_part(README, "table:settings", "\n".join(["| variable | default | what it does |", "|---|---|---|", *rows, ""]))


def test_every_error_is_documented() -> None:
    """The README's table has every code with its status and its sentence."""
    rows = [
        f"| {KINDS[error.code].status} | `{error.code}` | {error.default} |"
        for error in sorted(
            (one for one in all_errors() if one.code in KINDS), key=lambda error: (KINDS[error.code].status, error.code)
        )
    ]

    check_part(README, "table:errors", "\n".join(["| status | code | what it says |", "|---|---|---|", *rows, ""]))


@pytest.mark.parametrize("command", re.findall(r"^\$ resume-ats-scorer (.+)$", README.read_text(), re.MULTILINE))
def test_every_example_runs_as_shown(command: str) -> None:
    """The README shows what the command really prints, or as many lines of it as it says."""
    arguments, _, most = command.partition(" | head -")
    done = subprocess.run(
        [sys.executable, "-m", "resume_ats_scorer.cli", *arguments.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": "src", "COLUMNS": "110", "TERM": "dumb", "PATH": ""},
        check=True,
    )
    name = f"example:{command.split(maxsplit=1)[0]}"

    lines = [line.rstrip() for line in done.stdout.strip().split("\n")][: int(most or 1000)]
    check_part(README, name, "\n".join(["```console", f"$ resume-ats-scorer {command}", *lines, "```", ""]))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    """Every relative link of a document names a file of the project."""
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", document.read_text())

    assert [] == [target for target in targets if not (document.parent / target).exists()]
