"""Reports and readings as people read them on a screen."""

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from resume_ats_scorer.model import (
    CheckStatus,
    Component,
    Evidence,
    Reading,
    ReadPeriod,
    RequirementStatus,
    ScoreReport,
    TermStatus,
)
from resume_ats_scorer.wording import say

_REQUIREMENT = {RequirementStatus.MET: "met", RequirementStatus.PARTLY: "partly", RequirementStatus.NOT_SHOWN: "not shown"}


def report(result: ScoreReport, console: Console | None = None) -> None:
    """Print *result*: the total, its parts with reasons and quotes, terms, requirements, format faults and advice."""
    out = console or Console(highlight=False)
    out.print(f"\n[bold]{result.total_score:.2f}[/] of 100 for [bold]{escape(result.job_title or 'this job')}[/]\n")
    for component in result.components:
        _component(out, component)
    _terms(out, result)
    _requirements(out, result)
    _faults(out, result)
    _advice(out, result)
    out.print(
        f"\n[dim]Scoring {result.scoring_version}, as of {result.as_of}, file {result.sha256[:12]}. {say('report.notice')}[/]"
    )


def _component(out: Console, component: Component) -> None:
    score = "not judged" if component.score is None else f"{component.score:.2f}"
    name = say(f"report.components.{component.name}")
    out.print(f"[bold]{name}[/]: {score} x {component.weight:.0%} = {component.contribution:.2f} points")
    table = Table(box=None, show_header=False, padding=(0, 1))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for criterion in component.criteria:
        mark = "-" if criterion.score is None else f"{criterion.score:.0f}"
        text = f"{escape(criterion.name)}: {escape(criterion.reason)}"
        if criterion.evidence:
            text += f"\n[dim]{_quote(criterion.evidence[0])}[/]"
        table.add_row(mark, f"{criterion.contribution:+.2f}", text)
    out.print(Padding(table, (0, 0, 1, 2)))


def _quote(evidence: Evidence) -> str:
    quote = evidence.quote if len(evidence.quote) <= 90 else evidence.quote[:89] + "…"
    return escape(f'p{evidence.page} l{evidence.line} "{quote}" ({evidence.why})')


def _terms(out: Console, result: ScoreReport) -> None:
    groups = ((TermStatus.MATCHED, "Matched"), (TermStatus.PARTIAL, "Partly matched"), (TermStatus.MISSING, "Not found"))
    for status, title in groups:
        for required, kind in ((True, "required"), (False, "preferred")):
            names = [term.term for term in result.terms if term.status is status and term.required is required]
            if names:
                more = f" and {len(names) - 15} more" if len(names) > 15 else ""
                out.print(f"[bold]{title}[/] ({kind}): {escape(', '.join(names[:15]))}{more}")


def _requirements(out: Console, result: ScoreReport) -> None:
    for item in result.requirements:
        kind = "required" if item.required else "preferred"
        out.print(f"[bold]Requirement[/] ({kind}, {_REQUIREMENT[item.status]}): {escape(item.summary)}")


def _faults(out: Console, result: ScoreReport) -> None:
    for check in result.checks:
        if check.status in (CheckStatus.WARN, CheckStatus.FAIL):
            out.print(f"[bold]Format[/] ({check.severity}, -{check.cost:g}): {escape(check.message)} {escape(check.mend)}")
    for finding in result.findings:
        out.print(f"[bold]Integrity[/]: {escape(finding.message)}")


def _advice(out: Console, result: ScoreReport) -> None:
    if result.advice:
        out.print("\n[bold]What would change the score[/]")
    for advice in result.advice:
        out.print(f"  +{advice.gain:.2f}  {escape(advice.text)}")
    for item in result.not_judged:
        out.print(f"[dim]Not judged: {escape(item.what)}: {escape(item.reason)}[/]")


def reading(result: Reading, console: Console | None = None) -> None:
    """Print what was read: contact, positions, education, skills and the sections with their lines."""
    out = console or Console(highlight=False)
    contact = result.contact
    fields = [contact.name, *contact.emails, *contact.phones, *contact.links, contact.location]
    out.print("[bold]Contact[/]: " + escape(", ".join(field.value for field in fields if field)))
    out.print(f"[bold]Read[/]: {result.kind}, {len(result.pages)} page(s), {result.words} words, language {result.language}")
    for position in result.positions:
        named = " at ".join(field.value for field in (position.title, position.employer) if field)
        out.print(f"[bold]Position[/]: {escape(named)} ({_period(position.period)}, {position.bullets} lines)")
    for degree in result.education:
        named = ", ".join(field.value for field in (degree.degree, degree.field, degree.institution) if field)
        out.print(f"[bold]Education[/]: {escape(named)} ({_period(degree.period)})")
    for title, names in (("Skills", result.skills), ("Certificates", result.certifications), ("Languages", result.languages)):
        if names:
            out.print(f"[bold]{title}[/]: {escape(', '.join(names))}")
    text = {line.number: line.text for line in result.lines}
    for section in result.sections:
        out.print(f"\n[bold]{section.kind}[/] [dim]{escape(section.heading or 'no heading')}[/]")
        for number in section.lines:
            out.print(f"[dim]{number:4}[/] {escape(text[number])}")


def _period(period: ReadPeriod | None) -> str:
    if period is None:
        return "no dates"
    return f"{period.start or '?'} to {'present' if period.current else period.end or '?'}"
