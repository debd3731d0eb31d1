"""Pages that only broken files have; each once ended the reading of its file in an error that nobody foresaw."""

from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest
from pdfs import Objects, pdf, resume, stream, text

from resume_ats_scorer.model import Document, Kind, Limits, Upload
from resume_ats_scorer.parse.layout import Style
from resume_ats_scorer.parse.pdf import read_pdf
from resume_ats_scorer.parse.pdf._render import Frame, changes, is_seen
from resume_ats_scorer.parse.pdf._spaced import is_one_face

FAR = b"9" * 38


def read(objects: Objects) -> Document:
    data = pdf(objects)
    return read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits())


def test_a_page_of_painted_areas_and_no_words() -> None:
    """A page that shows shapes only, next to one with text, adds nothing and harms nothing."""
    shapes = b"0.2 0.2 0.6 rg 0 0 306 792 re f 1 1 1 rg 50 50 200 200 re f"
    objects = {
        **resume(),
        2: b"<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>",
        6: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 7 0 R >>",
        7: stream(shapes),
    }

    assert read(resume()).lines == read(objects).lines


@pytest.mark.parametrize("style", [b"1 1 1 rg", b"3 Tr", b"0 0 0 rg"], ids=["white", "invisible", "black"])
@pytest.mark.parametrize("place", [b"1 0 0 1 %s 50 Tm", b"9 0 0 9 -%s %s Tm", b"%s %s %s %s 0 0 Tm"])
def test_words_beyond_any_page(style: bytes, place: bytes) -> None:
    """A word near the largest number there is leaves the lines on the page as they are."""
    far = stream(text() + b" BT /F1 9 Tf %s %s (far) Tj ET" % (style, place.replace(b"%s", FAR)))

    lines = [line.text for line in read(resume(content=far)).lines if line.text != "far"]

    assert [line.text for line in read(resume()).lines] == lines


@pytest.mark.parametrize("edge", [float("nan"), float("inf"), float("-inf")])
def test_a_word_at_no_finite_place_is_not_seen(edge: float) -> None:
    """Where a word has no place, no picture shows it."""
    changed = changes(np.full((20, 20, 4), 255, np.uint8), np.zeros((20, 20, 4), np.uint8))

    frame = Frame(2.0, (20, 20), 0, 0, 20, 20)

    assert not is_seen(changed, frame, (0.0, 0.0, edge, 10.0))
    assert is_seen(changed, frame, (0.0, 0.0, 10.0, 10.0))


def test_a_faint_difference_is_no_change() -> None:
    """A pixel has changed where it is 26 levels lighter or darker, or one of its colours has changed by more than 51."""
    before = np.full((1, 4, 4), 200, np.uint8)
    after = before.copy()
    after[0, 0] = 175
    after[0, 1] = 174
    after[0, 2, 0] = 251
    after[0, 3, 0] = 252

    assert changes(before, after).tolist() == [[False, True, False, True]]


def test_letters_of_no_size() -> None:
    """Type that has no size is that of no capital before small capitals."""
    none = Style("Serif", 0.0, bold=False, italic=False)

    assert not is_one_face(none, replace(none, size=9.0))
