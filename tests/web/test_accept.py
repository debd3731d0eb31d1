import pytest

from resume_ats_scorer.errors import NotAcceptable
from resume_ats_scorer.web.accept import JSON, LINES, preferred


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (LINES, LINES),
        (f"{LINES}, */*", LINES),
        (f"{LINES};q=0.5, {JSON};q=0.4", LINES),
        (f"text/html, {JSON}", JSON),
        ("Application/X-NDJSON ; Q=1", LINES),
        (f"{JSON};q=0, */*", LINES),
    ],
)
def test_the_caller_chooses(accept: str, expected: str) -> None:
    """The higher quality goes first, then the more specific range, then JSON; a quality of 0 is a no."""
    assert expected == preferred(accept, (JSON, LINES))


@pytest.mark.parametrize("accept", ["text/html", f"{JSON};q=0", f"{JSON};q=often", "nonsense"])
def test_nothing_else_is_given(accept: str) -> None:
    """Where none of the types offered is wanted, none is sent."""
    with pytest.raises(NotAcceptable):
        preferred(accept, (JSON, LINES))
