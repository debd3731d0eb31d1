import math

import pdfs
import pytest

from resume_ats_scorer import intake, parse
from resume_ats_scorer.model import Limits, MarkKind

ICONS = b"<< /Type /Font /Subtype /Type1 /BaseFont /FontAwesome5Free-Solid /Encoding /WinAnsiEncoding >>"
LEVELS = ("English", "Spanish", "German")


def kinds(content: bytes, font: bytes = b"") -> list[MarkKind]:
    objects = pdfs.resume(content=pdfs.stream(content + pdfs.text()))
    upload = intake.accept(pdfs.pdf(objects | ({5: font} if font else {})), "resume.pdf", Limits())
    return [mark.kind for mark in parse.parse(upload, Limits()).marks]


def rows(signs: str) -> bytes:
    """Return rows of single signs to the right of the text, one for each level."""
    shown = (
        b"BT /F1 10 Tf %d %d Td (%s) Tj ET" % (480 + 14 * at, 700 - 20 * row, sign.encode())
        for row in range(len(LEVELS))
        for at, sign in enumerate(signs)
    )
    return b"\n".join(shown) + b"\n"


def ring(x: float, y: float, radius: float, wedges: int = 5) -> bytes:
    """Return a ring of *wedges*, each bounded by curves."""
    drawn = []
    for wedge in range(wedges):
        turns = [2 * math.pi * (wedge + part / 6) / wedges for part in range(7)]
        outer = [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns]
        inner = [(x + radius / 3 * math.cos(turn), y + radius / 3 * math.sin(turn)) for turn in reversed(turns)]
        path = " ".join(f"{a:.1f} {b:.1f} {'l' if i else 'm'}" for i, (a, b) in enumerate(outer + inner))
        drawn.append(f"0.2 0.4 {wedge / 10:.1f} rg {path} h f".encode())
    return b"\n".join(drawn) + b"\n"


def test_rows_of_equal_icons_rate_skills() -> None:
    """Rows of one or two icons again and again are ratings, each marked."""
    assert len(LEVELS) == kinds(rows("OOOoo"), ICONS).count(MarkKind.SKILL_BAR)


@pytest.mark.parametrize("signs", ["abcd", "OOO"])
def test_other_icons_rate_nothing(signs: str) -> None:
    """Icons of several kinds next to each other are links, and three alike are no scale."""
    assert 0 == kinds(rows(signs), ICONS).count(MarkKind.SKILL_BAR)


@pytest.mark.parametrize("x", [475.0, 450.0])
def test_a_ring_is_a_chart_wherever_it_stands(x: float) -> None:
    """Wedges that touch make a chart."""
    assert 1 == kinds(ring(x, 300, 45)).count(MarkKind.CHART)


def test_curved_shapes_apart_are_no_chart() -> None:
    """Round pictures in several places of a page make no chart."""
    assert 0 == kinds(b"".join(ring(480, 100 + 120 * at, 22, 1) for at in range(5))).count(MarkKind.CHART)
