"""Writes `docs/format-checks.md` from the catalogue and the measured rates.

PYTHONPATH=src python benchmarks/format/write_docs.py
"""

import json
from pathlib import Path
from typing import Any

from resume_ats_scorer.model import Severity
from resume_ats_scorer.score.formatting import BUDGETS, CATALOGUE, TITLES, Check, Group

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "docs" / "format-checks.md"

_HEAD = """# Format checks

Written by `benchmarks/format/write_docs.py` from the catalogue in `score/formatting`; a test keeps the two equal.
`GET /checks` serves the same table.

## How the score comes about

`format_compatibility` is 100 minus the costs of the checks that fired, to the hundredth. There are {checks} checks in six groups.
A group costs at most its budget: {budgets}.

- Where a fault comes in degrees the check costs a part of its price, so that no word or line more makes a leap.
- A check that does not apply to the format costs nothing. One that could not be judged is said to be `not_judged`, never passed:
  its weight goes to the rest of its group, and that of a whole group to the other groups.
- A fatal fault holds the component at its cap; what that takes is in the cost of that check.
- Suggestions cost nothing. So do all checks that rest on telling a name, a school, an employer or a photo, and personal details:
  they never move a score.
- Only what a reader can see counts. The contact block is left out of all word counts.

## How often they fire

Shares of files on which a check warns or fails, measured by `benchmarks/format/rates.py` on:

{sets}

A dash means that it fired on none. Contact data is masked in the first and the third set, so the rates of the contact checks say
nothing there. Findings of integrity were looked for against a posting of another field, for which nobody has written: what
fires there is honest or played on every posting.

## How right they are

Every file was read, {last[drawn]} firings were drawn (`benchmarks/format/sample.py`: every check that fires at all at least once,
from two sets where it fires in two, the rest in proportion), and each was held against the text around it, or against a picture of
the page where it is about looks: right, or wrong. Whatever is true of the file counts as right, also where it hardly hurts. Wrong
kinds were mended in general terms, each with a test, and a new sample was drawn with another seed:

| seed | drawn | right | wrong in |
|---|---|---|---|
{judged}

Of the last sample {share:.1f}% were right; about half of it had been drawn before, for checks that fire on a few files only. The
verdicts are those of one reader, who also wrote the checks.
"""

_SETS = {
    "resumes": (
        "R",
        "{files} resumes in PDF (Kaggle snehaanbhawal/resume-dataset, CC0; made by one program, contact data masked), "
        "median score {median:g}",
    ),
    "templates": (
        "T",
        "{files} PDFs by many producers: OfflineCV (Apache-2.0) and public resume templates, median score {median:g}",
    ),
    "word": ("W", "{files} anonymised CVs in Word (doi:10.3390/info14080468), median score {median:g}"),
}


def page(rates: dict[str, Any]) -> str:
    """Return the text of the page."""
    budgets = ", ".join(f"{TITLES[group].lower()} {points}" for group, points in BUDGETS.items())
    sets = "\n".join(
        f"- **{sign}**: {text.format(files=rates[name]['files'], median=rates[name]['median_score'])}"
        for name, (sign, text) in _SETS.items()
    )
    samples = json.loads((HERE / "judged.json").read_text(encoding="utf-8"))
    judged = "\n".join(f"| {one['seed']} | {one['drawn']} | {one['right']} | {_listed(one['wrong'])} |" for one in samples)
    share = 100 * samples[-1]["right"] / samples[-1]["drawn"]
    parts = [_HEAD.format(checks=len(CATALOGUE), budgets=budgets, sets=sets, judged=judged, last=samples[-1], share=share)]
    for group in Group:
        parts.append(f"## {TITLES[group]}\n")
        parts += [_entry(check, rates) for check in CATALOGUE if check.group is group]
    return "\n".join(parts)


def _listed(checks: list[str]) -> str:
    return ", ".join(f"`{check}`" for check in sorted(checks))


def _entry(check: Check, rates: dict[str, Any]) -> str:
    source = f"[{check.source.title}]({check.source.url})"
    return (
        f"### `{check.id}` {check.name}\n\n"
        f"{check.looks_at}\n\n"
        f"- {check.severity.capitalize()}; costs {_cost(check)}\n"
        f"- Mend: {check.mend}\n"
        f"- Source: {source}\n"
        f"- Fires: {_rates(check, rates)}\n"
    )


def _cost(check: Check) -> str:
    if check.severity is Severity.SUGGESTION:
        return "nothing"
    cost = f"up to {check.fail:g}" if check.warn == check.fail else f"up to {check.warn:g} (warning) or {check.fail:g} (failure)"
    return f"{cost}; caps the component at {check.cap:g} when it fails" if check.cap < 100 else cost


def _rates(check: Check, rates: dict[str, Any]) -> str:
    told = []
    for name, (sign, _) in _SETS.items():
        found, files = rates[name]["checks"].get(check.id, {}), rates[name]["files"]
        fired = found.get("warn", 0) + found.get("fail", 0)
        told.append(f"{sign} {100 * fired / files:.1f}%" if fired else f"{sign} –")
    return ", ".join(told)


def read_rates() -> dict[str, Any]:
    """Return the measured rates."""
    rates: dict[str, Any] = json.loads((HERE / "rates.json").read_text(encoding="utf-8"))
    return rates


if __name__ == "__main__":
    TARGET.write_text(page(read_rates()), encoding="utf-8")
