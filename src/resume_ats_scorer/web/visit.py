"""What is known of one request while it is answered."""

import re
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.types import Scope

from resume_ats_scorer.observe import Outcome, Step

if TYPE_CHECKING:
    from resume_ats_scorer.observe.tracing import Trace

GONE = "client_gone"
"""Code of a request whose caller went away before the answer."""
_MOST_STEPS = 100
_ID = re.compile(rb"[A-Za-z0-9_-]{8,64}")


@dataclass(slots=True)
class Visit:
    """One request. Routes add what they learn; the gate writes it down at the end."""

    request_id: str
    """The caller's `X-Request-ID` where it has the form of an id, else one of ours."""
    route: str
    """Path of the route, or `other`: paths themselves can hold anything."""
    method: str
    """HTTP method, or `other`."""
    headers: Mapping[bytes, bytes]
    """Header fields, the last of each name."""
    key: str = "-"
    """Name of the key."""
    counted_as: str = "-"
    """Whose share of the rate it counts against: the key's name, or the caller's address where no key is needed."""
    status: int = 0
    """Status answered; 0 where the caller went away before."""
    code: str | None = None
    """Code of the refusal."""
    bytes_in: int = 0
    """Bytes of the body that were read."""
    bytes_out: int = 0
    """Bytes of the body that were sent."""
    stages: dict[str, float] = field(default_factory=dict)
    """Seconds of each stage of the work."""
    steps: list[Step] = field(default_factory=list)
    """The stages one by one; of a batch the first hundred."""
    trace: "Trace | None" = None
    """Its trace, where tracing is on."""
    began: float = field(default_factory=time.perf_counter)

    def took(self, stage: str, began: float, seconds: float) -> None:
        """Note that *stage* began at the moment *began* of `time.perf_counter` and took *seconds*."""
        self.stages[stage] = round(self.stages.get(stage, 0.0) + seconds, 6)
        if len(self.steps) < _MOST_STEPS:
            self.steps.append(Step(stage, began, seconds))

    def outcome(self) -> Outcome:
        """Return how it ended."""
        return Outcome(self.status, self.code, self.bytes_in, self.bytes_out)

    def seconds(self) -> float:
        """Return the seconds since it began."""
        return round(time.perf_counter() - self.began, 6)


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def visit_of(scope: Scope, routes: frozenset[str]) -> Visit:
    """Return the visit that begins with *scope*."""
    headers = dict(scope["headers"])
    given = headers.get(b"x-request-id", b"")
    request_id = given.decode() if _ID.fullmatch(given) else uuid.uuid4().hex
    path = scope["path"]
    route = path if path in routes else "/static" if path.startswith("/static/") else "other"
    return Visit(request_id, route, scope["method"] if scope["method"] in _METHODS else "other", headers)
