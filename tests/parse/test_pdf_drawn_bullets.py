from hashlib import sha256
from pathlib import Path

from resume_ats_scorer.model import Kind, Limits, Upload
from resume_ats_scorer.parse.pdf import read_pdf

FIXTURE = Path(__file__).parent / "fixtures" / "pdf" / "drawn_bullets.pdf"


def test_drawn_bullets_are_read() -> None:
    """A dot drawn before a line is its bullet; rows of dots, which rate something, are none."""
    data = FIXTURE.read_bytes()
    lines = read_pdf(Upload(Kind.PDF, data, sha256(data).hexdigest(), ".pdf"), Limits()).lines

    assert [(line.bullet, line.text) for line in lines] == [
        ("", "Experience"),
        ("•", "Built a depot"),
        ("•", "Led a team of five, over two"),
        ("", "sites and a year"),
        ("•", "Cut the costs"),
        ("", "Python"),
        ("", "Three of five"),
    ]
