"""An audit as people read it: the cells of its tables, and a page to print."""

import html

from resume_ats_scorer.audit import AttributeAudit, Audit, GroupRate

COLUMNS = ("group", "people", "scoring rate", "impact ratio", "selected", "selection rate", "impact ratio", "p", "notes")


def cells(rate: GroupRate) -> tuple[str, ...]:
    """Return *rate* as it is shown, by COLUMNS."""
    notes = [
        note
        for note, holds in (
            ("below four fifths", rate.below_four_fifths),
            ("under 30 people", rate.small),
            ("under 2%, left out", rate.left_out),
        )
        if holds
    ]
    return (
        rate.group,
        str(rate.people),
        f"{rate.scoring_rate:.3f}",
        _ratio(rate.scoring_impact_ratio),
        str(rate.selected),
        f"{rate.selection_rate:.3f}",
        _ratio(rate.selection_impact_ratio),
        f"{rate.p_value:.4f}",
        ", ".join(notes),
    )


def _ratio(ratio: float | None) -> str:
    return "-" if ratio is None else f"{ratio:.3f}"


def page(result: Audit) -> bytes:
    """Return *result* as a printable HTML page that needs nothing else."""
    tables = "\n".join(_table(attribute) for attribute in result.attributes)
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Audit</title><style>body{font:14px/1.5 sans-serif;margin:2rem}"
        "table{border-collapse:collapse;margin-bottom:2rem}caption{text-align:left;font-weight:bold}"
        "td,th{border:1px solid #888;padding:.3rem .6rem;text-align:left}</style><h1>Impact of scores on groups</h1>"
        f"<p>{result.people} people, median {result.median:.2f}; a total of {result.cut_off:.2f} or more counts as selected "
        f"({result.selected} people).</p>{tables}<p>{html.escape(result.notice)}</p>"
        "<p>Methods: 6 RCNY 5-300 to 5-304 (scoring rate, selection rate, impact ratio); 29 CFR 1607.4 D (four fifths); "
        "Fisher's exact test.</p></html>\n"
    ).encode()


def _table(attribute: AttributeAudit) -> str:
    head = "".join(f"<th scope=col>{column}</th>" for column in COLUMNS)
    rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells(rate)) + "</tr>" for rate in attribute.groups)
    caption = f"{html.escape(attribute.attribute)}, {attribute.unknown} unknown"
    return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
