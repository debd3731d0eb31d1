"""Builds the image and tries it as an operator would run it: confined, scored against, stopped under load. See `make test-image`.

Prints one line a figure and a check. Exit code 1: a check failed, or there is no engine and `--if-possible` was not given.
Environment: BASE (base image), CA_BUNDLE (certificate authorities that the build must trust).
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
from engine import PATIENCE, ROOT, Container, Engine, NoEngineError, running

TAG = "resume-ats-scorer:test"
KEY = "key-of-the-image-test"
AS_OF = "2026-01-31"
PAIRS = {
    "PDF": ("software_engineer.pdf", "software_engineer_posting.txt"),
    "DOCX": ("registered_nurse.docx", "registered_nurse_posting.txt"),
    "TXT": ("electrician.txt", "electrician_posting.txt"),
}
MOST_MEGABYTES = 350.0
MOST_READY_SECONDS = 2.0
LIMITS = ("--memory", "512m", "--memory-swap", "512m", "--cpus", "2")
HEALTHCHECK = "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/live', timeout=2)"

failures: list[str] = []


def check(claim: str, holds: object) -> None:
    """Print *claim* and whether it holds."""
    print(f"{'ok  ' if holds else 'FAIL'} {claim}", flush=True)
    if not holds:
        failures.append(claim)


def build(engine: Engine) -> None:
    """Build the image and print its size."""
    base = os.environ.get("BASE", "python:3.12-slim")
    bundle = os.environ.get("CA_BUNDLE", "")
    chosen = base
    if bundle and Path(bundle).is_file():
        chosen = "resume-ats-scorer-base:test"
        engine.base_with(base, Path(bundle), chosen)
    began = time.monotonic()
    engine("build", "--build-arg", f"BASE={chosen}", "--tag", TAG, str(ROOT))
    size = engine.megabytes(TAG)
    print(f"     built in {time.monotonic() - began:.0f} s on {base} ({engine.megabytes(base):.0f} MB)")
    own = engine("run", "--rm", "--entrypoint", "du", TAG, "-sm", "/opt/scorer").split()[0]
    check(
        f"{size:.0f} MB in all, {own} MB of them the service and its libraries; at most {MOST_MEGABYTES:.0f}",
        size <= MOST_MEGABYTES,
    )


def wait(container: Container) -> float:
    """Return the seconds from the start of the container's process to its readiness."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            if httpx2.get(f"{container.url}/health/ready").status_code == 200:
                return time.time() - container.started()
        except httpx2.TransportError:
            time.sleep(0.02)
    raise AssertionError(container.engine("logs", container.number, check=False))


def start(container: Container) -> None:
    """Print how long the service takes to be ready; times on a shared machine are told, not judged."""
    seconds, spent, load = wait(container), container.cpu_seconds(), os.getloadavg()[0]
    aim = f"aim {MOST_READY_SECONDS:g} s on a quiet machine, load of this one {load:.1f}"
    check(f"ready {seconds:.2f} s after its start, {spent:.2f} s of CPU ({aim})", True)


def confinement(container: Container) -> None:
    """Look at the process from inside."""
    status = dict(line.split(":", 1) for line in container.run("cat /proc/1/status").splitlines())
    check("runs as user 10001", status["Uid"].split() == ["10001"] * 4)
    check("has no capability and cannot get one", int(status["CapBnd"], 16) == 0 and status["NoNewPrivs"].strip() == "1")
    check("cannot write to its image", "Read-only file system" in container.run("touch /opt/scorer/x"))
    tools = "pip pip3 gcc cc g++ ld as make"
    check("holds no compiler and no pip", container.run(f"command -v {tools}") == "")
    check("cannot import pip", "No module named pip" in container.run("python -m pip --version"))
    check("holds no file that changes its user", container.run("find / -xdev -perm /6000 -type f 2>/dev/null") == "")
    check("passes its own health check", container.run(f'python -c "{HEALTHCHECK}" && echo well') == "well")


def form(resume: str, posting: str) -> dict[str, Any]:
    """Return the files of a request."""
    folder = ROOT / "examples"
    return {
        "resume": (resume, (folder / resume).read_bytes()),
        "job_description_file": (posting, (folder / posting).read_bytes()),
    }


def scores(container: Container) -> None:
    """Score examples; the answer is the one that the command line gives here."""
    for kind, (resume, posting) in PAIRS.items():
        answer = httpx2.post(
            f"{container.url}/score", headers={"X-API-Key": KEY}, files=form(resume, posting), data={"as_of": AS_OF}, timeout=60
        )
        command = [sys.executable, "-m", "resume_ats_scorer.cli", "score", f"examples/{resume}", f"examples/{posting}"]
        environment = dict(os.environ, PYTHONPATH=str(ROOT / "src"))
        here = subprocess.run([*command, "--json", "--as-of", AS_OF], cwd=ROOT, env=environment, capture_output=True, check=True)
        there, own = answer.json(), json.loads(here.stdout)
        check(f"{kind} scored {there.get('total_score')}, as here", {**there, "request_id": None} == {**own, "request_id": None})
    refused = httpx2.post(f"{container.url}/score", files=form(*PAIRS["TXT"]))
    check("refuses a request without a key", refused.status_code == 401)


def callers(container: Container, count: int, statuses: list[int | None], most: int) -> list[threading.Thread]:
    """Start *count* callers that send up to *most* requests each and note the statuses, None where a connection broke."""

    def call() -> None:
        kinds = list(PAIRS.values())
        for number in range(most):
            try:
                files = form(*kinds[number % len(kinds)])
                answer = httpx2.post(f"{container.url}/score", headers={"X-API-Key": KEY}, files=files, timeout=60)
                statuses.append(answer.status_code)
            except httpx2.ConnectError:
                return
            except httpx2.TransportError:
                statuses.append(None)
                return

    threads = [threading.Thread(target=call) for _ in range(count)]
    for thread in threads:
        thread.start()
    return threads


def load(container: Container) -> None:
    """Keep both workers busy and print the most memory that was held."""
    statuses: list[int | None] = []
    for thread in callers(container, 6, statuses, 12):
        thread.join()
    check(f"{len(statuses)} requests of 6 callers answered", statuses == [200] * 72)
    peak = container.peak_megabytes()
    check(f"two workers held {peak:.0f} MB at most, of 512", peak < 512 * 0.9)


def stop(container: Container) -> None:
    """Stop the container under load: what was accepted is answered."""
    statuses: list[int | None] = []
    threads = callers(container, 6, statuses, 10_000)
    while not statuses:
        time.sleep(0.01)
    time.sleep(1.0)
    container.engine("stop", "--time", "45", container.number)
    for thread in threads:
        thread.join()
    lines = list(_logged(container))
    accepted = [line["status"] for line in lines if line["event"] == "request" and line["route"] == "/score"]
    answered = [status for status in statuses if status is not None]
    check(f"stopped under load: {len(answered)} requests answered, none lost", {200} == set(accepted[-len(answered) :]))
    check("every request that was accepted got its answer", len(accepted) - 72 - len(PAIRS) - 1 == len(answered))
    code = container.engine("inspect", "--format", "{{.State.ExitCode}} {{.State.OOMKilled}}", container.number)
    check("ended by itself", code == "0 false")


def _logged(container: Container) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in container.engine("logs", container.number).splitlines())


def main() -> None:
    """Run all checks."""
    try:
        engine = Engine()
    except NoEngineError as error:
        print(f"{error} The image was not built.")
        raise SystemExit("--if-possible" not in sys.argv) from None
    build(engine)
    with running(engine, TAG, *LIMITS, API_KEY=KEY, WORKERS="2") as container:
        for part in (start, confinement, scores, load, stop):
            part(container)
    print(f"{len(failures)} of the checks failed." if failures else "All checks passed.")
    raise SystemExit(bool(failures))


if __name__ == "__main__":
    main()
