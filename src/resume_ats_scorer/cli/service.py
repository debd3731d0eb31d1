"""`serve`: start the service, with a key made up for the run where a developer asks for it."""

import os
import secrets
import socket
import sys
from pathlib import Path

from resume_ats_scorer import web
from resume_ats_scorer.errors import SettingsError
from resume_ats_scorer.settings import load

_EXAMPLE = ("examples/software_engineer.pdf", "examples/software_engineer_posting.txt")


def run(host: str, port: int, *, dev: bool) -> None:
    """Serve until told to stop. Raises SettingsError where the settings cannot be used."""
    if dev and not any(os.environ.get(name) for name in ("API_KEY", "API_KEYS_FILE", "AUTH_DISABLED")):
        os.environ["API_KEY"] = secrets.token_urlsafe(24)
    try:
        _serve(host, port, dev=dev)
    except SettingsError as error:
        print(error, file=sys.stderr)  # noqa: T201
        raise SystemExit(2) from None


def _serve(host: str, port: int, *, dev: bool) -> None:
    settings = load()
    _check(host, port)
    if dev:
        print(_welcome(host, port), file=sys.stderr, flush=True)  # noqa: T201
    web.serve(settings, host, port)


def _check(host: str, port: int) -> None:
    """Raise SettingsError where nobody can listen there, before anything is started or promised."""
    try:
        for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE):
            with socket.socket(family, kind, protocol) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
    except OSError as error:
        raise SettingsError(f"{host}:{port} cannot be listened on ({error.strerror}); give another --host or --port.") from None


def _welcome(host: str, port: int) -> str:
    address = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}"  # noqa: S104
    resume, posting = (Path(name) for name in _EXAMPLE)
    return (
        f"Starting on {address} (documentation at {address}/docs). In a few seconds, paste this into another terminal:\n\n"
        f"  curl -sS {address}/score -H 'X-API-Key: {os.environ.get('API_KEY', '')}' \\\n"
        f"    -F resume=@{resume.resolve()} -F job_description_file=@{posting.resolve()}\n"
    )
