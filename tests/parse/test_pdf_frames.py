"""What of a page is drawn to see whether words can be seen."""

from collections.abc import Iterable
from hashlib import sha256

import pytest
from pdfs import pdf, resume, stream

from resume_ats_scorer.model import Document, Kind, Limits, Upload
from resume_ats_scorer.parse.pdf import _hidden, read_pdf
from resume_ats_scorer.parse.pdf._render import Frame, frame_around
from resume_ats_scorer.parse.pdf._view import Rectangle, View

PAGE = View(0.0, 0.0, 612.0, 792.0, 0)
SIZE = (1224, 1584)


@pytest.fixture
def framed(monkeypatch: pytest.MonkeyPatch) -> list[list[Rectangle]]:
    """Return the boxes around which frames are made, one list for each."""
    found: list[list[Rectangle]] = []

    def note(view: View, boxes: Iterable[Rectangle]) -> Frame:
        found.append(list(boxes))
        return frame_around(view, found[-1])

    monkeypatch.setattr(_hidden, "frame_around", note)
    return found


def read(content: bytes) -> Document:
    data = pdf(resume(content=stream(content)))
    return read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits())


def test_what_lies_between_boxes_is_drawn() -> None:
    """A frame reaches from the leftmost and uppermost box to the rightmost and lowest, and no farther than the page."""
    boxes = [(10.0, 20.0, 30.0, 40.0), (500.0, 100.0, 9000.0, 120.0), (float("nan"), 0.0, 1.0, 1.0)]

    assert frame_around(PAGE, boxes) == Frame(2.0, SIZE, 20, 40, 1224, 241)


@pytest.mark.parametrize("box", [(-50.0, 10.0, -20.0, 30.0), (700.0, 10.0, 750.0, 30.0), (10.0, 900.0, 20.0, 950.0)])
def test_what_is_off_the_page_is_not_drawn(box: Rectangle) -> None:
    """Boxes beside the page make no frame larger, and nothing of them is in it."""
    frame = frame_around(PAGE, [box])
    down, across = frame.places(box)

    assert (frame.right - frame.left, frame.bottom - frame.top) == (1, 1)
    assert not (range(1)[down] and range(1)[across])


def test_only_what_may_be_hidden_is_looked_at(framed: list[list[Rectangle]]) -> None:
    """Where one word is clipped away the others are not doubted with it."""
    document = read(b"BT /F1 9 Tf 50 700 Td (Office manager) Tj ET q 0 0 1 1 re W n BT /F1 9 Tf 50 600 Td (python) Tj ET Q")

    assert [(line.text, line.hidden) for line in document.lines] == [("Office manager", ""), ("python", "clipped")]
    assert [len(boxes) for boxes in framed] == [1]


def test_what_nobody_can_read_anyhow_is_not_drawn(framed: list[list[Rectangle]]) -> None:
    """Tiny type and text off the page need no look."""
    document = read(b"BT /F1 9 Tf 50 700 Td (Office manager) Tj /F1 1 Tf 0 -40 Td (python) Tj ET")

    assert [(line.text, line.hidden) for line in document.lines] == [("Office manager", ""), ("python", "tiny")]
    assert framed == []
