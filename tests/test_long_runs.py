"""One sign or word over and over on one line, as bait for patterns that try each start anew: the time grows as the text does."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from resume_ats_scorer.pipeline import Attachment, Options, read_posting, score_resume
from resume_ats_scorer.web import sample

LENGTH = 30_000
SECONDS = 3.0
"""CPU time, a multiple of what is needed; where the time grew with the square of the length, it was two to ten times this."""
RUNS = (
    "(",
    "1 ",
    "01/2020–",
    "ё",
    "\u200b",
    "ﬃ",
    "(555) ",
    "1. ",
    "J. ",
    "Ph.D.",
    "a",
    "@",
    "a@",
    "a.",
    ". ",
    "_",
    "http://",
)


@contextmanager
def cpu_seconds(bound: float) -> Iterator[None]:
    """Fail where the block takes more CPU time than *bound*."""

    def over(_number: int, _frame: object) -> None:
        raise AssertionError(f"more than {bound} CPU seconds")

    before = signal.signal(signal.SIGVTALRM, over)
    signal.setitimer(signal.ITIMER_VIRTUAL, bound)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def run_of(unit: str, length: int) -> str:
    return (unit * length)[:length]


@pytest.mark.parametrize("unit", RUNS, ids=ascii)
def test_a_resume_with_a_long_run_is_scored_in_time(unit: str) -> None:
    """A resume with a line of 30,000 characters of one kind is scored within a part of what a document may take."""
    resume = f"{sample.RESUME}\n{run_of(unit, LENGTH)}x\n".encode()

    with cpu_seconds(SECONDS):
        report = score_resume(Attachment(resume, "cv.txt"), sample.POSTING, Options(date(2026, 1, 31)))

    assert report.components


@pytest.mark.parametrize("unit", RUNS, ids=ascii)
def test_a_posting_with_a_long_run_is_read_in_time(unit: str) -> None:
    """So is a posting."""
    options = Options(date(2026, 1, 31))

    with cpu_seconds(SECONDS):
        found = read_posting(f"{sample.POSTING}\n{run_of(unit, LENGTH)}x\n", options.limits)

    assert "Data Analyst" == found.title
