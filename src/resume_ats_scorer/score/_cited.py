"""How a score quotes the line that it rests on."""

from resume_ats_scorer.model import Evidence, Line


def cite(line: Line, why: str, quote: str = "") -> Evidence:
    """Return evidence on *line*: *quote* where it is a part of it, else the line."""
    return Evidence(quote if quote and quote in line.text else line.text, line.page, line.number, why, line.box)
