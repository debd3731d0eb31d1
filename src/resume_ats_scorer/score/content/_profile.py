"""What a resume shows, weighed by evidence: everything that depends on the resume alone."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from resume_ats_scorer.lexicon.titles import other_names
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Resume, SectionKind, value
from resume_ats_scorer.resume.lines import going_on
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content import _plain
from resume_ats_scorer.score.content._enumerated import is_list, said_until
from resume_ats_scorer.score.content._figures import along
from resume_ats_scorer.score.content._own import Proved, proved
from resume_ats_scorer.score.passages import Passage
from resume_ats_scorer.score.requirements import Shown
from resume_ats_scorer.score.titled import titled
from resume_ats_scorer.text import Tokens, tokens

RECENCY = ((36.0, 100.0), (120.0, 75.0), (240.0, 50.0))
"""Months since a position ended to hundredths that what was done in it counts."""
UNDATED = 85
SECTIONS: Mapping[SectionKind, int] = {
    SectionKind.SUMMARY: 60,
    SectionKind.EXPERIENCE: UNDATED,
    SectionKind.EDUCATION: 60,
    SectionKind.SKILLS: 40,
    SectionKind.PROJECTS: UNDATED,
    SectionKind.CERTIFICATIONS: 70,
    SectionKind.LANGUAGES: 30,
    SectionKind.PUBLICATIONS: 70,
    SectionKind.VOLUNTEERING: 70,
    SectionKind.AWARDS: 60,
    SectionKind.INTERESTS: 20,
    SectionKind.REFERENCES: 0,
    SectionKind.OTHER: UNDATED,
    SectionKind.CONTACT: 0,
}
"""Hundredths that a line outside a dated position counts."""
LISTED = 40
SENTENCE = 8
"""Words from which a line among the skills can be a sentence."""
WORDS = 4
"""Words from which a line says something; heads of positions need none."""
FEW = 1_500_000
"""What 150 terms of full strength count; a tenth of it proves enough for the rest to be held against it."""
MARGIN = 0.08
"""How much nearer a resume may be to a posting by what nothing proves."""
FULL = 16
"""Known terms of a line beyond which its terms share what a full line counts, so that one pasted line cannot turn a resume; a
resume whose lines are mostly longer, such as one that came without line ends, has longer full lines."""


class Place(NamedTuple):
    """Where a resume shows something."""

    line: int
    """Number of the line."""
    start: int
    """Index of its first character in the line."""
    end: int
    """Index after its last character."""
    strength: int
    """Hundredths that it counts."""
    used: bool
    """In a sentence or a position; else only listed."""
    dated: bool
    """In a position with dates."""


@value
class Held:
    """The title of a position; a headline is not one, since nothing but its words tells it from a name (Mark Baker)."""

    line: int
    """Number of the line."""
    quote: str
    """The title as written."""
    strength: int
    """Hundredths that it counts: recent ones more."""
    dated: bool
    """Of a position with dates; else it is only a claim."""
    meaning: semantic.Vector | None
    """What it is about."""


@value
class About:
    """What a resume is about."""

    everything: semantic.Vector | None
    """By all of it."""
    proved: Proved
    """By what dated positions show, or sentences where there are none."""
    dated: float
    """Share of that which dated positions show, 0 to 1."""
    margin: float
    """How much nearer all of it may be to something than what is proved; wide where little is."""


@value
class Profile:
    """A resume ready to be judged against postings."""

    resume: Resume
    """The resume."""
    lines: frozenset[int]
    """The lines that may count."""
    rows: Mapping[int, Sequence[Place]]
    """Where each row of the vocabulary stands."""
    skills: Mapping[str, Sequence[Place]]
    """Where each skill stands, by canonical name."""
    passages: Sequence[Passage]
    """The text that may count."""
    titles: tuple[Held, ...]
    """Titles held."""
    about: About
    """What it is about."""
    shown: Shown
    """What of it may meet a demand."""
    known: bool
    """It has long words, and half of them are in the vocabulary."""


def profile(passages: Sequence[Passage], resume: Resume) -> Profile:
    """Return what *passages* of *resume* show."""
    rows: dict[int, list[Place]] = {}
    kinds: dict[int, _Kind] = {}
    heads = _heads(resume)
    whole = heads | _going_on(resume)
    said = {passage.line: passage.text for passage in passages}
    amounts = array("q")
    known = long = 0
    full = _full(passages)
    for passage in passages:
        shown = _shown(passage, passage.line in heads, passage.line in whole, full)
        kinds[passage.line] = shown.kind
        for row, place in shown.places:
            rows.setdefault(row, []).append(place)
        amounts += shown.amounts
        known += shown.known
        long += shown.long
    titles = _titles(passages, resume)
    return Profile(
        resume=resume,
        lines=frozenset(kinds),
        rows=rows,
        skills=_skills(resume, kinds, said),
        passages=passages,
        titles=titles,
        about=_about(amounts),
        shown=Shown(resume, said, {(held.line, held.quote): held.meaning for held in titles}),
        known=0 < long <= 2 * known,
    )


def words(profile: Profile) -> dict[str, list[Place]]:
    """Return where each word of *profile* stands by the keys of its forms, known to the vocabulary or not; see `_plain`."""
    places: dict[str, list[Place]] = {}
    whole = _heads(profile.resume) | _going_on(profile.resume)
    language = profile.resume.language
    for passage in profile.passages:
        kind = _kind(passage, tokens(passage.text), passage.line in whole)
        for start, end in _plain.words(passage.text, language):
            for key in _plain.keys(passage.text[start:end], language):
                places.setdefault(key, []).append(kind.place(passage.line, start, end))
    return places


class _Kind(NamedTuple):
    """How much what stands on a line counts."""

    strength: int
    used: bool
    dated: bool
    until: int
    """Index from which it is only listed."""

    def place(self, line: int, start: int, end: int) -> Place:
        """Return the place from *start* to *end* of *line*."""
        if self.used and start < self.until:
            return Place(line, start, end, self.strength, True, self.dated)
        return Place(line, start, end, min(self.strength, LISTED), False, self.dated)


def _full(passages: Sequence[Passage]) -> int:
    """Return how many known terms a line may hold before they share: `FULL`, or as many as half of the lines have words."""
    sizes = sorted(len(passage.text.split()) for passage in passages)
    return max(FULL, sizes[(len(sizes) - 1) // 2]) if sizes else FULL


def _heads(resume: Resume) -> frozenset[int]:
    return frozenset(line.number for position in resume.positions for line in position.head)


def _going_on(resume: Resume) -> frozenset[int]:
    return frozenset(line.number for position in resume.positions for line in going_on(position.bullets))


class _Shown(NamedTuple):
    """What the vocabulary knows of a line."""

    kind: _Kind
    places: Sequence[tuple[int, Place]]
    amounts: "array[int]"
    """For each place three numbers: the row of the vocabulary; whether it stands in a dated position (0) or its head (3), is said
    (1) or listed (2); how much it counts, in 10,000ths."""
    known: int
    """Its long words that are known."""
    long: int
    """Its long words."""


@memo
def _shown(passage: Passage, head: bool, whole: bool, most: int) -> _Shown:
    """Return what the vocabulary knows of *passage*; *head* tells whether it heads a position; *most* terms fill a line.

    What is *whole* or goes on with a statement says something in however few words. A job in a head that the vocabulary does not
    know also says another name of its family.
    """
    found = tokens(passage.text)
    kind = _kind(passage, found, whole)
    places = [
        (row, kind.place(passage.line, found.starts[first], found.ends[last - 1]))
        for row, first, last in semantic.find(found.words)
    ]
    full = max(len(places), most)
    proves = 3 if head else 0
    amounts = array("q")
    for row, place in places:
        amounts.extend((row, 2 if not place.used else proves if place.dated else 1, place.strength * 100 * most // full))
    others = other_names(passage.text, semantic.vocabulary().index) if head and kind.dated else ()
    for row, _, _ in semantic.find(tokens(" ".join(others)).words):
        amounts.extend((row, proves, kind.strength * 100))
    return _Shown(kind, places, amounts, *semantic.counted(found.words))


def _kind(passage: Passage, found: Tokens, whole: bool) -> _Kind:
    strength = SECTIONS[passage.section]
    dated = passage.position is not None and passage.months_ago is not None
    if passage.position is not None and passage.months_ago is not None:
        strength = int(along(RECENCY, passage.months_ago))
    least = SENTENCE if passage.section is SectionKind.SKILLS else 0 if whole else WORDS
    used = max(len(found), _plain.size(passage.text)) >= least and not is_list(passage.text, found)
    return _Kind(strength, used, dated, said_until(passage.text))


def _skills(resume: Resume, kinds: Mapping[int, _Kind], said: Mapping[int, str]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for mention in resume.skills:
        start = said.get(mention.line, "").find(mention.quote)
        if start >= 0:
            place = kinds[mention.line].place(mention.line, start, start + len(mention.quote))
            found.setdefault(mention.skill, []).append(place)
    return found


def naming(profile: Profile, skills: Iterable[str]) -> frozenset[int]:
    """Return the rows of the vocabulary that stand within what *profile* calls *skills*."""
    spans = {(place.line, place.start, place.end) for name in skills for place in profile.skills.get(name, ())}
    standing: dict[int, list[tuple[int, int, int]]] = {line: [] for line, _, _ in spans}
    for row, places in profile.rows.items():
        for place in places:
            if place.line in standing:
                standing[place.line].append((place.start, place.end, row))
    for found in standing.values():
        found.sort()
    return frozenset(row for line, start, end in spans for row in _within(standing[line], start, end))


def _within(standing: Sequence[tuple[int, int, int]], start: int, end: int) -> Iterator[int]:
    """Yield the rows of what is *standing* in a line, sorted, from *start* to *end*."""
    for at in range(bisect_left(standing, (start,)), len(standing)):
        first, last, row = standing[at]
        if first >= end:
            return
        if last <= end:
            yield row


def _titles(passages: Sequence[Passage], resume: Resume) -> tuple[Held, ...]:
    texts = {passage.line: passage for passage in passages}
    found = []
    for position in resume.positions:
        title = position.role
        if title is None or title.line not in texts:
            continue
        passage = texts[title.line]
        written = resume.document.lines[title.line - 1].text
        places = (passage.text[one.start() : one.end()] for one in re.finditer(re.escape(title.quote), written))
        text = next(filter(str.strip, places), "")
        strength = UNDATED if passage.months_ago is None else int(along(RECENCY, passage.months_ago))
        meaning = titled(text, resume.language)
        found.append(Held(title.line, title.quote, strength, passage.months_ago is not None, meaning))
    return tuple(held for held in found if held.meaning is not None)


def _about(amounts: "array[int]") -> About:
    """Return what the resume is about: what is proved, and with the rest up to a quarter as much.

    Dated positions prove; where there are none, or hardly any words in them, sentences do, and where there are none either,
    lists count in full.
    """
    table = np.frombuffer(amounts, np.int64).reshape(-1, 3)
    rows, at = np.unique(table[:, 0], return_inverse=True)
    sums = np.bincount(table[:, 1] * len(rows) + at, table[:, 2], 4 * len(rows))
    dated, said, listed, titled = sums.astype(np.int64).reshape(4, len(rows))
    dated += titled
    room = max(FEW - 10 * int(dated.sum()), 0)
    shows = dated + said * room // FEW
    shown = int(shows.sum())
    other = said * (FEW - room) // FEW + listed
    rest = int(other.sum())
    kept = min(shown // 4 + max(FEW - 10 * shown, 0), rest)
    everything = shows + other * kept // max(rest, 1)
    return About(
        everything=semantic.vector_of(rows, everything / 10_000),
        proved=proved(rows, shows / 10_000, titled / 10_000),
        dated=int(dated.sum()) / max(shown, 1),
        margin=MARGIN + max(FEW - 10 * shown, 0) / FEW,
    )
