"""Damaged files of every kind: each is read, or refused with an error of ours."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_ats_scorer import intake
from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import Limits
from resume_ats_scorer.parse import parse

LIMITS = Limits()
EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("marketing_manager.pdf", "registered_nurse.docx", "teacher.odt", "warehouse_supervisor.rtf", "chef.md", "electrician.txt")
WHOLE = {name: (EXAMPLES / name).read_bytes() for name in NAMES}
PARTS = {"registered_nurse.docx": "word/document.xml", "teacher.odt": "content.xml"}
CHANGES = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=4)), min_size=1, max_size=6)


def damaged(data: bytes, changes: list[tuple[float, bytes]]) -> bytes:
    """Return *data* with bytes put in place of others."""
    made = bytearray(data)
    for place, new in changes:
        at = int(place * len(data))
        made[at : at + len(new)] = new
    return bytes(made)


def ends_well(data: bytes, name: str) -> bool:
    """Return whether *data* is read to lines that hang together, or refused."""
    try:
        document = parse(intake.accept(data, name, LIMITS), LIMITS)
    except ScorerError:
        return True
    return all(line.number == place and " ".join(line.segments) == line.text for place, line in enumerate(document.lines, 1))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=15)
@given(share=st.floats(0, 1))
def test_cut_off(name: str, share: float) -> None:
    """A file that lost its end, wherever."""
    assert ends_well(WHOLE[name][: int(share * len(WHOLE[name]))], name)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=15)
@given(changes=CHANGES)
def test_bytes_changed(name: str, changes: list[tuple[float, bytes]]) -> None:
    """A file with a few bytes changed."""
    assert ends_well(damaged(WHOLE[name], changes), name)


@pytest.mark.parametrize("name", sorted(PARTS))
@settings(max_examples=15)
@given(changes=CHANGES)
def test_text_changed_within_the_archive(name: str, changes: list[tuple[float, bytes]]) -> None:
    """An archive that is whole, with a few bytes changed in the part that holds the text."""
    made = BytesIO()
    with ZipFile(BytesIO(WHOLE[name])) as whole, ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for part in whole.namelist():
            content = whole.read(part)
            archive.writestr(part, damaged(content, changes) if part == PARTS[name] else content)

    assert ends_well(made.getvalue(), name)
