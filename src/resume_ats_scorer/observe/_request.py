"""What a trace is told of the work."""

from typing import NamedTuple


class Step(NamedTuple):
    """A stage of the work on a request."""

    name: str
    """Name of the stage."""
    began: float
    """Moment by `time.perf_counter`, which all processes of a machine share."""
    seconds: float
    """How long it took."""


class Outcome(NamedTuple):
    """How a request ended."""

    status: int
    """HTTP status; 0 where the caller went away before."""
    code: str | None
    """Code of the refusal."""
    bytes_in: int
    """Bytes of the body read."""
    bytes_out: int
    """Bytes of the body sent."""
