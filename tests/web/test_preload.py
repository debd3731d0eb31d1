"""What the processes of the service load: each what it needs, for the service is ready when all are."""

import subprocess
import sys


def _loads(module: str, *others: str) -> set[str]:
    """Return those of *others* that are loaded once *module* is."""
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split()) & set(others)


def test_workers_load_nothing_that_only_requests_and_logs_need() -> None:
    """Workers are forked from a process that has loaded what documents need, and neither what checks requests nor what logs."""

    assert _loads("resume_ats_scorer.web.preload", "fastapi", "pydantic", "structlog", "prometheus_client") == set()


def test_workers_share_what_documents_need() -> None:
    """The readers of all formats and the finder of tables are loaded before the first worker is forked."""
    needed = {f"resume_ats_scorer.parse.{kind}" for kind in ("pdf", "docx", "odt", "rtf", "plain")} | {"pdfplumber.table"}

    assert _loads("resume_ats_scorer.web.preload", *needed) == needed


def test_the_process_that_speaks_http_loads_no_stage() -> None:
    """Reading and scoring, and numpy with them, are loaded by workers only."""
    stages = ("parse", "resume", "job", "score")

    assert _loads("resume_ats_scorer.web.server", "numpy", *(f"resume_ats_scorer.{stage}" for stage in stages)) == set()
