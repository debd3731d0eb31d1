import json
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_the_page_says_what_the_catalogue_says() -> None:
    """`docs/format-checks.md` is what `benchmarks/format/write_docs.py` writes."""
    script = runpy.run_path(str(ROOT / "benchmarks" / "format" / "write_docs.py"))

    assert script["page"](script["read_rates"]()) == (ROOT / "docs" / "format-checks.md").read_text(encoding="utf-8")


def test_rates_were_measured_for_every_check() -> None:
    """The shipped rates know the checks of the catalogue and no others."""
    rates = json.loads((ROOT / "benchmarks" / "format" / "rates.json").read_text(encoding="utf-8"))
    script = runpy.run_path(str(ROOT / "benchmarks" / "format" / "write_docs.py"))
    ids = {check.id for check in script["CATALOGUE"]}

    assert [ids] * len(rates) == [set(found["checks"]) for found in rates.values()]
