"""The examples are readable, small, and nobody's."""

import re
from pathlib import Path

import pytest

from resume_ats_scorer import intake
from resume_ats_scorer.model import Limits
from resume_ats_scorer.parse import parse

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted(
    path for folder in (EXAMPLES, EXAMPLES / "folder") for path in folder.iterdir() if path.is_file() and path.name != "README.md"
)
LIMITS = Limits()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_example_is_read_and_belongs_to_nobody(path: Path) -> None:
    """Each example is under 150 KB, is read, and its addresses and phone numbers are reserved for examples."""
    data = path.read_bytes()
    text = "\n".join(line.text for line in parse(intake.accept(data, path.name, LIMITS), LIMITS).lines)

    assert len(data) < 150_000
    assert len(text.split()) > 40
    assert set(re.findall(r"@([\w.-]+\w)", text)) <= {"example.com", "example.org"}
    assert re.findall(r"\(\d{3}\) (?!555-01\d\d)[\d-]+", text) == []


def test_readme_names_every_example() -> None:
    """The list of examples is complete."""
    listed = (EXAMPLES / "README.md").read_text("utf-8")

    assert [path.name for path in FILES if path.parent == EXAMPLES and path.name not in listed] == []
