"""The trial that fuzzes every parser, two at a time, each in a process of its own: see `fuzz.py`."""

import asyncio
import re
import sys
from importlib.util import find_spec

from processes import output_of
from report import KEPT, ROOT, Figures, Told

KINDS = ("pdf", "docx", "odt", "rtf", "txt", "posting")
AT_ONCE = 2


async def fuzz(first: int, minutes: int) -> Figures:
    """Fuzz all parsers for *minutes* of CPU time together, from minute *first* on; what one part found leads the next."""
    if find_spec("atheris") is None:
        return {"missing": "atheris is not installed"}
    left = iter(KINDS)

    async def lane() -> list[Figures]:
        return [await _fuzz(kind, first, minutes / len(KINDS)) for kind in left]

    lanes = await asyncio.gather(*(lane() for _ in range(AT_ONCE)))
    return {"minutes": minutes, "kinds": [one for found in lanes for one in found]}


async def _fuzz(kind: str, first: int, minutes: float) -> Figures:
    script = str(ROOT / "benchmarks/hostile/fuzz.py")
    asked = ("--minutes", f"{minutes:.4f}", "--first", str(first), "--kept", str(KEPT / "fuzz"))
    told = await output_of(sys.executable, script, kind, *asked, PYTHONPATH=str(ROOT / "src"))
    ran = re.search(r"([\d,]+) inputs", told)
    return {
        "kind": kind,
        "inputs": int(ran[1].replace(",", "")) if ran else 0,
        "findings": re.findall(r"^finding: (.*)$", told, re.MULTILINE),
    }


def tell_fuzz(parts: list[Figures]) -> Told:
    """Return how many inputs were tried, and what was found."""
    if missing := next((part["missing"] for part in parts if "missing" in part), None):
        return Told("not run", missing)
    runs = [one for part in parts for one in part["kinds"]]
    tried = ", ".join(f"{kind} {sum(one['inputs'] for one in runs if one['kind'] == kind):,}" for kind in KINDS)
    findings = sorted({finding for one in runs for finding in one["findings"]})
    stuck = sorted({one["kind"] for one in runs if not one["inputs"]})
    seen = f"inputs in {sum(part['minutes'] for part in parts)} minutes of CPU: {tried}; findings: {'; '.join(findings) or 'none'}"
    return Told(seen, "findings" if findings else f"did not end: {stuck}" if stuck else "")
