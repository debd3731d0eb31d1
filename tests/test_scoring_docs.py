"""Every figure in `docs/scoring.md` is worked out here."""

from datetime import date
from pathlib import Path

import pytest
from golden import check_part

from resume_ats_scorer import score_resume
from resume_ats_scorer.model import ScoreReport, Weights
from resume_ats_scorer.score.content._figures import figures
from resume_ats_scorer.score.content._judge import NAMES
from resume_ats_scorer.score.formatting import BUDGETS, CATALOGUE

ROOT = Path(__file__).parents[1]
SCORING = ROOT / "docs" / "scoring.md"
EXAMPLES = ROOT / "examples"
AS_OF = date(2026, 1, 31)


def table(head: str, rows: list[str]) -> str:
    return "\n".join([head, "|" + "---|" * (head.count("|") - 1), *rows, ""])


def test_weights() -> None:
    """The shares of the components."""
    weights = Weights()
    rows = [f"| `{name}` | {getattr(weights, name):.0%} |" for name in ("content_match", "format_compatibility", "section_scores")]

    check_part(SCORING, "table:weights", table("| component | share |", rows))


def test_content() -> None:
    """The criteria of the content match and their shares, before what cannot be judged is re-weighted."""
    rows = [f"| `{name}` | {label} | {figures().shares[name]:g} |" for name, label in NAMES.items()]

    check_part(SCORING, "table:content", table("| criterion | name | share |", rows))


def test_curves() -> None:
    """The points of every curve, which never falls."""
    curves = {name: figures().curves[name] for name in NAMES}
    rows = [f"| {NAMES[name]} | {', '.join(f'{x:g} → {y:g}' for x, y in points)} |" for name, points in curves.items()]

    assert all(
        list(points) == sorted(points) and [y for _, y in points] == sorted(y for _, y in points) for points in curves.values()
    )
    check_part(SCORING, "table:curves", table("| criterion | raw measure → score |", rows))


def test_format_budgets() -> None:
    """What each group of checks can cost; together 100."""
    counts = {group: sum(check.group == group for check in CATALOGUE) for group in BUDGETS}
    rows = [f"| {group} | {counts[group]} | {budget} |" for group, budget in BUDGETS.items()]

    assert 100 == sum(BUDGETS.values())
    check_part(SCORING, "table:format", table("| group | checks | most it can cost |", rows))


@pytest.mark.parametrize(
    ("name", "posting"), [("electrician", "electrician_posting.txt"), ("mismatch", "registered_nurse_posting.txt")]
)
def test_examples(name: str, posting: str) -> None:
    """The worked examples add up as shown."""
    report = score_resume(EXAMPLES / "electrician.txt", EXAMPLES / posting, as_of=AS_OF)

    shown = f"`examples/electrician.txt` for `examples/{posting}`, as of {AS_OF}: **{report.total_score:.2f}**\n\n"
    check_part(SCORING, f"example:{name}", shown + table("| criterion | score | share | points |", rows_of(report)))


def rows_of(report: ScoreReport) -> list[str]:
    rows = []
    for part in report.components:
        rows.append(f"| **{part.name}** | {part.score:.2f} | {part.weight:.0%} | **{part.contribution:.2f}** |")
        rows += [
            f"| {one.id} | {'-' if one.score is None else f'{one.score:.2f}'} | {one.weight:.1%} | {one.contribution:.2f} |"
            for one in part.criteria
        ]
    return rows
