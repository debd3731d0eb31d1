from collections.abc import Callable
from contextlib import suppress

from resume_ats_scorer.memo import memo, remembering
from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read


def test_results_are_remembered_until_forgotten() -> None:
    """A remembered function runs once for the same argument, and again after everything is forgotten."""
    calls: list[str] = []

    @memo
    def shout(text: str) -> str:
        calls.append(text)
        return text.upper()

    with remembering():
        assert [shout("a"), shout("a")] == ["A", "A"]
    assert calls == ["a"]

    shout("a")

    assert calls == ["a", "a"]


def test_only_the_outermost_forgets() -> None:
    """What is remembered inside is kept until the outermost `remembering` ends, also where that fails."""
    calls: list[str] = []

    @memo
    def seen(text: str) -> int:
        calls.append(text)
        return len(text)

    with suppress(ValueError), remembering():
        with remembering():
            seen("a")
        seen("a")
        assert calls == ["a"]
        raise ValueError
    seen("a")

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
