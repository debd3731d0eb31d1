from collections.abc import Callable

from resume_ats_scorer.memo import forget, memo
from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read


def test_results_are_remembered_until_forgotten() -> None:
    """A remembered function runs once for the same argument, and again after everything is forgotten."""
    calls: list[str] = []

    @memo
    def shout(text: str) -> str:
        calls.append(text)
        return text.upper()

    assert [shout("a"), shout("a")] == ["A", "A"]
    assert calls == ["a"]

    forget()
    shout("a")

    assert calls == ["a", "a"]


def test_nothing_outlives_a_reading(document: Callable[[str], Document]) -> None:
    """Reading a resume forgets what was remembered while it was read."""
    calls: list[str] = []

    @memo
    def seen(text: str) -> int:
        calls.append(text)
        return len(text)

    seen("a")
    read(document("# Robin Sample\nrobin@example.com"))
    seen("a")

    assert calls == ["a", "a"]
