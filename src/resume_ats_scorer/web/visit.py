"""What is known of one request while it is answered."""

import re
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.types import Scope

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
    stages: Mapping[str, float] = field(default_factory=dict)
    """Seconds of each stage of the work."""
    began: float = field(default_factory=time.perf_counter)

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
