"""Resumes of invented people whose lines are labelled by hand (`labelled.txt`).

A resume begins at `==== what it is like`, and `@kind` stands above the lines that are of a kind. Each was read wrongly in part
when it was written.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

RECORDS = Path(__file__).with_name("labelled.txt").read_text(encoding="utf-8").split("==== ")[1:]


@pytest.mark.parametrize("record", RECORDS, ids=[record.partition("\n")[0] for record in RECORDS])
def test_each_line_is_in_a_section_of_its_kind(document: Callable[[str], Document], record: str) -> None:
    """Headings by trade and land, decorated, numbered, glued or none at all: each line is labelled as a person does."""
    labels: list[str] = []
    texts: list[str] = []
    kind = ""
    for line in record.rstrip().split("\n")[1:]:
        if line.startswith("@"):
            kind = line[1:]
        else:
            texts.append(line)
            labels.append(kind)

    found = {
        line.number: section.kind.value
        for section in read(document("\n".join(texts))).sections
        for line in (*((section.heading,) if section.heading else ()), *section.lines)
    }

    assert [(found[number], text) for number, text in enumerate(texts, 1)] == list(zip(labels, texts, strict=True))
