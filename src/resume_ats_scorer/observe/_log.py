"""Log lines: JSON on the standard output, with the fields on the list below and no others."""

import logging
import sys
import threading
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog

from resume_ats_scorer.errors import where
from resume_ats_scorer.observe._redact import redacted

_CLOSED = frozenset(
    {
        "bytes_in",
        "bytes_out",
        "cause",
        "code",
        "event",
        "host",
        "key",
        "level",
        "logger",
        "method",
        "port",
        "request_id",
        "route",
        "seconds",
        "stages",
        "status",
        "timestamp",
        "trace_id",
        "version",
        "where",
        "workers",
    }
)
"""Fields whose values come from us, or whose shape was checked."""
_FREE = frozenset({"message", "signature"})
"""Fields that hold text from elsewhere; they go through the redactor."""
_TRUSTED_LOGGERS = frozenset({"uvicorn.error"})

log: Any = structlog.get_logger()
"""The logger of the service: `log.info("event", field=value)`."""


def configure(level: str) -> None:
    """Send all log lines of *level* and above, ours and those of libraries, to the standard output; catch what would be printed."""
    number = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_allowed,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_Bridge()], level=number, force=True)
    logging.getLogger("uvicorn.error").setLevel(number)
    logging.captureWarnings(capture=True)
    sys.excepthook = _on_exception
    threading.excepthook = lambda fault: _on_exception(fault.exc_type, fault.exc_value, fault.exc_traceback)
    sys.unraisablehook = lambda fault: _on_exception(fault.exc_type, fault.exc_value, fault.exc_traceback)


def _only_allowed(_logger: Any, _method: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {
        name: redacted(str(content)) if name in _FREE else content
        for name, content in fields.items()
        if name in _CLOSED or name in _FREE
    }


class _Bridge(logging.Handler):
    """Passes on that a library logged something; its words only where the library is known not to quote its input."""

    def emit(self, record: logging.LogRecord) -> None:
        fields: dict[str, Any] = {"logger": record.name}
        if record.name in _TRUSTED_LOGGERS and not record.exc_info:
            fields["message"] = record.getMessage()
        elif record.levelno < logging.WARNING:
            return
        if record.exc_info and record.exc_info[1] is not None:
            fields["where"] = where(record.exc_info[1])
        log.log(record.levelno, "library", **fields)


def _on_exception(kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        log.error("unhandled", where=where(error) if error else kind.__name__)
