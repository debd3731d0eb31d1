"""The trial that fuzzes every parser in turn, each in a process of its own: see `fuzz.py`."""

import asyncio
import os
import re
import subprocess
import sys
from importlib.util import find_spec

from report import KEPT, ROOT, Figures, Told

KINDS = ("pdf", "docx", "odt", "rtf", "txt", "posting")
MINUTES = 10


async def fuzz(first: int, minutes: int) -> Figures:
    """Fuzz the parser whose turn minute *first* is, for so many *minutes*."""
    if find_spec("atheris") is None:
        return {"missing": "atheris is not installed"}
    kind = KINDS[first // MINUTES]
    command = [sys.executable, str(ROOT / "benchmarks/hostile/fuzz.py"), kind, "--minutes", str(minutes)]
    command += ["--findings", str(KEPT / "findings")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = await asyncio.to_thread(subprocess.run, command, check=False, capture_output=True, text=True, env=environment)
    ran = re.search(r"([\d,]+) inputs", done.stdout)
    return {
        "kind": kind,
        "minutes": minutes,
        "inputs": int(ran[1].replace(",", "")) if ran else 0,
        "findings": re.findall(r"^finding: (.*)$", done.stdout, re.MULTILINE),
    }


def tell_fuzz(parts: list[Figures]) -> Told:
    """Return how many inputs were tried, and what was found."""
    if missing := next((part["missing"] for part in parts if "missing" in part), None):
        return Told("not run", missing)
    tried = ", ".join(f"{part['kind']} {part['inputs']:,}" for part in parts)
    findings = [finding for part in parts for finding in part["findings"]]
    stuck = [part["kind"] for part in parts if not part["inputs"]]
    seen = f"inputs in {sum(part['minutes'] for part in parts)} minutes: {tried}; findings: {'; '.join(findings) or 'none'}"
    return Told(seen, "findings" if findings else f"did not end: {stuck}" if stuck else "")
