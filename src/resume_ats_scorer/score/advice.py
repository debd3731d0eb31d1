"""What would change the score: each piece of advice is a change to the resume, priced by combining the changed judgement again.

Nothing here tells anyone to claim what they cannot show: what is not known to be true stands behind an "if". The same facts are
questions for those who read the resume.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import Advice, CheckResult, Resume, SkillMention, Term, TermStatus, Weights, value
from resume_ats_scorer.points import hundredths
from resume_ats_scorer.score.judged import JudgedComponent, total
from resume_ats_scorer.score.passages import Passage
from resume_ats_scorer.score.sections import Better
from resume_ats_scorer.text import words

__all__ = ["Change", "advise", "from_checks", "from_sections", "from_terms"]

_LEAST_GAIN = 0.1
_MOST = 10
_TERMS = 3
_STEM = 4
"""Letters that the name of a trade and of whoever is in it share ("Nursing", "Nurse")."""

Again = Callable[[Resume, tuple[Passage, ...]], Sequence[JudgedComponent]]
"""Judges a changed resume by its changed passages; returns the components that may have changed."""


@value
class Change:
    """A change to the resume and the judgement after it."""

    criterion: str
    """Id of the criterion or check, or the term, concerned."""
    text: str
    """What to do."""
    question: str
    """The same as a question."""
    components: tuple[JudgedComponent, ...]
    """Components that are judged otherwise after the change, by name."""


def advise(judged: Sequence[JudgedComponent], weights: Weights, changes: Iterable[Change]) -> tuple[Advice, ...]:
    """Return the *changes* that raise the total by at least 0.1 points, greatest gain first, at most ten.

    *judged* is the judgement that was made; the gain of a change is the difference of the two totals.
    """
    before = hundredths(total(judged, weights))
    priced = []
    for change in changes:
        other = {component.name: component for component in change.components}
        after = total([other.get(component.name, component) for component in judged], weights)
        gain = (hundredths(after) - before) / 100
        if gain >= _LEAST_GAIN:
            priced.append(Advice(change.text, change.question, gain, change.criterion))
    return tuple(sorted(priced, key=lambda advice: (-advice.gain, advice.criterion, advice.text))[:_MOST])


def from_sections(component: JudgedComponent, better: Iterable[Better]) -> Iterator[Change]:
    """Yield what the sections say could be told better; *component* is `section_scores` as judged."""
    for one in better:
        criteria = tuple(
            replace(criterion, score=one.score) if criterion.id == one.criterion else criterion for criterion in component.criteria
        )
        yield Change(one.criterion, one.text, one.question, (replace(component, criteria=criteria),))


def from_checks(mended: Iterable[tuple[CheckResult, JudgedComponent]]) -> Iterator[Change]:
    """Yield how to mend each format fault; *mended* is what `formatting.Judged.mended` yields."""
    for result, component in mended:
        question = f"Could you send a version in which this is mended? {result.message}"
        yield Change(result.id, result.mend or result.message, question, (component,))


def from_terms(terms: Sequence[Term], resume: Resume, passages: tuple[Passage, ...], again: Again) -> Iterator[Change]:
    """Yield what it would bring to show a term of the posting in the latest position, for the heaviest skills not shown so far.

    The changed resume names the term in one line of that position; *again* judges it. What is said of a person ("initiative") is no
    work to be shown.
    """
    place = _latest(passages)
    if place is None:
        return
    lines = {passage.line for passage in passages}
    named = {mention.skill for mention in resume.skills if mention.line in lines}
    held = {word[:_STEM] for one in resume.positions if one.role for word in words(one.role.value)}
    known = lexicon.skills()
    open_terms = [
        term
        for term in terms
        if term.status is not TermStatus.MATCHED
        and term.term in known
        and known[term.term].kind != "soft"
        and not _is_done(term, held)
    ]
    for term in sorted(open_terms, key=lambda term: (-term.weight, term.term))[:_TERMS]:
        names = (term.term, *known[term.term].members)
        shown = next((name for name in names if name in named), "")
        text, question = _told(shown or term.term, named=bool(shown))
        yield Change(term.term, text, question, tuple(again(*_with(resume, passages, place, term))))


def _is_done(term: Term, held: Set[str]) -> bool:
    """Return whether titles *held*, by the stems of their words, say that the skill *term* is the work done ("Data science")."""
    return any(all(word[:_STEM] in held for word in words(name)) for name in (term.term, term.posting_quote))


def _told(term: str, *, named: bool) -> tuple[str, str]:
    """Return what to do about a skill that is not shown in use, only *named* or not at all, and the same as a question."""
    entry = lexicon.skill(term)
    if entry is not None and entry.kind == "tool":
        if named:
            what = f"You only list {term}: say in which position you used it, for what and with what result."
            return what, f"In which position did you use {term}, and for what?"
        what = f"If you have worked with {term}, say where and when: in the position where you did, with what came of it."
        return what, f"Have you worked with {term}? Where and when?"
    task = term[:1].lower() + term[1:] if term[1:].islower() else term
    if named:
        what = f"You only list {task}: say in which position your work included it, and with what result."
        return what, f"In which position did your work include {task}, and with what result?"
    what = f"If your work has included {task}, say where and when: in the position where it did, with what came of it."
    return what, f"Has your work included {task}? Where and when?"


def _latest(passages: Sequence[Passage]) -> int | None:
    """Return the index of the last line of the latest dated position, or None where no position is dated."""
    dated = [(passage.months_ago, -index) for index, passage in enumerate(passages) if passage.months_ago is not None]
    return -min(dated)[1] if dated else None


def _with(resume: Resume, passages: tuple[Passage, ...], place: int, term: Term) -> tuple[Resume, tuple[Passage, ...]]:
    told = passages[place]
    line = replace(told, text=f"{told.text}, {term.term}")
    mention = SkillMention(term.term, term.term, told.line, told.section, told.position)
    return replace(resume, skills=(*resume.skills, mention)), (*passages[:place], line, *passages[place + 1 :])
