"""The lines of a resume that the criteria of the content match rest on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

import numpy as np

from resume_ats_scorer.model import Evidence, RequirementResult, TermStatus
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content._posting import Prepared
from resume_ats_scorer.score.content._profile import Held, Place, Profile
from resume_ats_scorer.score.content._terms import JudgedTerm, around

QUOTES = 3
"""Most lines that are quoted for a criterion."""
NEAR = 4
"""A word belongs to the posting's field from a likeness of one by this."""


def quotes(
    prepared: Prepared, profile: Profile, held: Held | None, terms: Iterable[JudgedTerm], results: Iterable[RequirementResult]
) -> Mapping[str, tuple[Evidence, ...]]:
    """Return the lines that each criterion rests on, at most `QUOTES`, those that bring most first; *held* is the nearest title."""
    heaviest = sorted((term for term in terms if term.status is not TermStatus.MISSING), key=lambda term: -term.share)
    by_criterion = {
        name: _spread(_of(term.wanted.name, term.evidence) for term in heaviest if term.criterion == name)
        for name in ("content.skills", "content.terms")
    }
    return {
        "content.title": _title(held, profile),
        "content.meaning": _field(prepared, profile),
        **by_criterion,
        "content.requirements": _spread(_of(f"{result.kind} asked for", result.evidence) for result in results),
    }


def _of(what: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return *evidence* saying for *what* it stands."""
    return tuple(replace(one, why=f"{what}: {one.why}") for one in evidence)


def _spread(found: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    """Return the best quote of each, one a line."""
    first: dict[int, Evidence] = {}
    for evidence in found:
        if evidence:
            first.setdefault(evidence[0].line, evidence[0])
    return tuple(islice(first.values(), QUOTES))


def _title(held: Held | None, profile: Profile) -> tuple[Evidence, ...]:
    if held is None:
        return ()
    line = profile.resume.document.lines[held.line - 1]
    return (Evidence(held.quote, line.page, line.number, "the title nearest to the posting's", line.box),)


def _field(prepared: Prepared, profile: Profile) -> tuple[Evidence, ...]:
    """Return the places of the words that draw the resume nearest to what the posting is about."""
    if prepared.meaning is None or not profile.rows:
        return ()
    rows = np.array(sorted(profile.rows), np.int64)
    topics = semantic.vocabulary().topics[rows].astype(np.int64)
    along = topics @ prepared.meaning
    near = (along > 0) & (along * along * NEAR**2 >= (topics * topics).sum(axis=1) * semantic.UNIT**2)
    pull = along * semantic.vocabulary().scale[rows] * near
    order = np.lexsort((rows, -pull))[: 8 * QUOTES]
    return _spread(tuple(_places(profile, int(rows[at]))) for at in order if pull[at])


def _places(profile: Profile, row: int) -> Iterator[Evidence]:
    best: Place = max(profile.rows[row], key=lambda place: (place.strength, -place.line))
    line = profile.resume.document.lines[best.line - 1]
    quote = around(line.text, best.start, best.end)
    yield Evidence(
        quote, line.page, line.number, f'"{line.text[best.start : best.end]}" belongs to the field of the posting', line.box
    )
