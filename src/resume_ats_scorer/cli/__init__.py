"""The command line: `resume-ats-scorer score RESUME POSTING` and its siblings."""

import sys

from resume_ats_scorer.cli.commands import app
from resume_ats_scorer.errors import ScorerError

__all__ = ["main"]


def main() -> None:
    """Run the command line; a refusal is one sentence on the standard error and exit code 1, wrong usage is 2."""
    try:
        app()
    except ScorerError as error:
        print(f"{error} [{error.code}]", file=sys.stderr)  # noqa: T201
        raise SystemExit(1) from None
    except OSError as error:
        print(f"A file cannot be written ({error.strerror}); check its path, your rights and the space left.", file=sys.stderr)  # noqa: T201
        raise SystemExit(1) from None
