"""A report as headings, texts and tables, whatever they are written in."""

from collections.abc import Iterable, Iterator

from resume_ats_scorer._version import __version__
from resume_ats_scorer.model import CheckResult, CheckStatus, Component, Criterion, Evidence, ScoreReport, Severity, Term
from resume_ats_scorer.report._blocks import Block, Entry, Heading, Lines, Outline, Quote, Table, Text, Total
from resume_ats_scorer.report._reading import reading
from resume_ats_scorer.wording import say

_MOST_QUOTES = 3


def outline(report: ScoreReport) -> Outline:
    """Return *report* in the order in which people read it."""
    job = report.job_title or say("report.thisJob")
    title = f"{say('report.title')} {say('report.for', job=job)}"
    parts = (_total, _advice, _requirements, _terms, _components, _format, _integrity, _not_judged, _reading, _about)
    blocks = tuple(block for part in parts for block in part(report))
    return Outline(title, say("report.notice"), (Heading(title, 1), *blocks))


def _total(report: ScoreReport) -> Iterator[Block]:
    parts = tuple((_name(part), _score(part), _share(part)) for part in report.components)
    yield Total(f"{report.total_score:.2f}", say("report.of"), parts)
    yield Text(f"{say('report.notice')} {say('report.noticeMore')}", strong=True)


def _name(part: Component) -> str:
    return say(f"report.components.{part.name}")


def _score(one: Component | Criterion) -> str:
    return say("report.notJudgedMark") if one.score is None else f"{one.score:.2f}"


def _share(part: Component) -> str:
    return f"{say('report.share', weight=round(part.weight * 100))}: {_points(part.contribution)}"


def _points(points: float) -> str:
    return say("report.points", points=f"{points:.2f}")


def _kind(required: bool) -> str:
    return say("report.required" if required else "report.preferred")


def _quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    return tuple(Quote(one.quote, f"{_place(one)}: {one.why}") for one in tuple(evidence)[:_MOST_QUOTES])


def _place(one: Evidence) -> str:
    return f"{say('report.page', page=one.page)}, {say('report.line', line=one.line)}"


def _advice(report: ScoreReport) -> Iterator[Block]:
    yield Heading(say("report.advice"))
    if not report.advice:
        yield Text(say("report.adviceNone"))
    for one in report.advice:
        yield Entry(say("report.gain", gain=f"{one.gain:.2f}"), (), (one.text, f"{say('report.ask')} “{one.question}”"))


def _requirements(report: ScoreReport) -> Iterator[Block]:
    yield Heading(say("report.requirements"))
    yield Text(say("report.notShownHelp" if report.requirements else "report.requirementsNone"))
    for one in report.requirements:
        texts = (f"{say('report.asks')} “{one.posting_quote}”",)
        yield Entry(one.summary, (say(f"report.status.{one.status}"), _kind(one.required)), texts, _quotes(one.evidence))


def _terms(report: ScoreReport) -> Iterator[Block]:
    yield Heading(say("report.terms"))
    if not report.terms:
        yield Text(say("report.termsNone"))
        return
    head = tuple(say(f"report.{name}") for name in ("term", "weight", "found", "evidence"))
    yield Table(head, tuple(_term(term) for term in report.terms))


def _term(term: Term) -> tuple[str, ...]:
    first = f"“{term.evidence[0].quote}” ({_place(term.evidence[0])})" if term.evidence else ""
    kind = say("report.required" if term.required else "report.named")
    return f"{term.term} ({kind})", f"{term.weight:.1%}", say(f"report.status.{term.status}"), first


def _components(report: ScoreReport) -> Iterator[Block]:
    yield Heading(say("report.parts"))
    for part in report.components:
        yield Heading(f"{_name(part)}: {_score(part)}", 3)
        yield Text(say(f"report.componentHelp.{part.name}"))
        for one in part.criteria:
            yield Entry(one.name, (_score(one), _points(one.contribution)), (one.reason,), _quotes(one.evidence))


def _format(report: ScoreReport) -> Iterator[Block]:
    judged = [one for one in report.checks if one.status not in {CheckStatus.NOT_APPLICABLE, CheckStatus.NOT_JUDGED}]
    found = [one for one in judged if one.status is not CheckStatus.PASS]
    passed = len(judged) - len(found)
    yield Heading(say("report.format"))
    yield Text(say("report.formatPassed", count=passed, all=len(judged)) if found else say("report.formatNone", count=passed))
    for level in Severity:
        for one in sorted((one for one in found if one.severity is level), key=lambda one: -one.cost):
            yield _fault(one)


def _fault(one: CheckResult) -> Entry:
    marks = (say(f"report.severity.{one.severity}"), say(f"report.checkStatus.{one.status}"))
    texts = [say("report.costs", points=f"{one.cost:.2f}"), one.message]
    if one.mend:
        texts.append(f"{say('report.mend')} {one.mend}")
    return Entry(one.name, marks, tuple(texts), _quotes(one.evidence))


def _integrity(report: ScoreReport) -> Iterator[Block]:
    if report.findings:
        yield Heading(say("report.integrity"))
        yield Text(say("report.integrityHelp"))
    for one in report.findings:
        yield Entry(one.message, (), (), _quotes(one.evidence))


def _not_judged(report: ScoreReport) -> Iterator[Block]:
    names = {one.id: one.name for part in report.components for one in part.criteria} | {one.id: one.name for one in report.checks}
    yield Heading(say("report.notJudged"))
    if not report.not_judged:
        yield Text(say("report.notJudgedNone"))
    for one in report.not_judged:
        yield Entry(names.get(one.what, one.what), (), (one.reason,))


def _reading(report: ScoreReport) -> Iterator[Block]:
    yield Heading(say("report.reads"))
    yield Heading(say("report.asFields"), 3)
    yield Table((), tuple(reading(report.reading)))
    yield Heading(say("report.asText"), 3)
    yield Lines(tuple(f"{one.text}  [{say('report.hidden')}]" if one.hidden else one.text for one in report.reading.lines))


def _about(report: ScoreReport) -> Iterator[Block]:
    weights = report.weights.content_match, report.weights.format_compatibility, report.weights.section_scores
    facts = {
        "date": report.as_of.isoformat(),
        "version": __version__,
        "scoring": report.scoring_version,
        "weights": " : ".join(f"{round(weight * 100)}" for weight in weights),
        "sha": report.sha256,
    }
    yield Heading(say("report.about"))
    yield Text(say("report.aboutLine", **facts))
    yield Text(say("report.notice"))
