"""The HTTP service. Importing this package imports none of it: the workers need a part of it only."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resume_ats_scorer.settings import Settings

PRELOAD = ("resume_ats_scorer.web.preload",)
"""What the process that workers are forked from imports, those of the command line as well."""


def serve(settings: "Settings", host: str, port: int) -> None:
    """Serve until SIGTERM or SIGINT, then answer what is in flight and return. Raises SettingsError."""
    from resume_ats_scorer.workers import start_fork_server

    start_fork_server(PRELOAD)  # it loads what documents need while the lines below load what HTTP needs
    from resume_ats_scorer.web.server import run

    run(settings, host, port)
