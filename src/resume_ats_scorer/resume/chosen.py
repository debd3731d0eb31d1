"""Which of the titles in the head of a position is the one: the place that it has in the other positions decides first.

So a firm that is called by a title ("Coach", "Doctor on Demand") is none where the other heads tell on which side firms stand.
"""

from collections import Counter
from collections.abc import Sequence

from resume_ats_scorer.model import Line, value
from resume_ats_scorer.resume.dates import further_lines
from resume_ats_scorer.resume.title_words import SURNAMES
from resume_ats_scorer.resume.titles import CLEAR, COMPOUND, KNOWN, Title, every_title_on, pieces_on, runs_in
from resume_ats_scorer.resume.words import plain

_Place = tuple[int, int]
"""Numbers of a line of a head and of a piece of it."""


@value
class Chosen:
    """The title of a head."""

    line: Line
    """The line of the head that it stands on."""
    title: Title
    """Where it stands there."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text[self.title.start : self.title.end]


def chosen_titles(heads: Sequence[Sequence[Line]]) -> list[Chosen | None]:
    """Return the title of each of *heads*: of several the one where the heads with but one have it, else the clearest.

    Where that is true of several, the one of most words that known titles have in a row, or else the first or last as it mostly is.
    """
    every = [[Chosen(line, title) for line in head for title in every_title_on(line)] for head in heads]
    usual = _usual([(head, among[0]) for head, among in zip(heads, every, strict=True) if len(among) == 1])
    found = [_clear(usual.among(head, among), COMPOUND) for head, among in zip(heads, every, strict=True)]
    votes = Counter(_place(head, one) for head, among in zip(heads, found, strict=True) for one in among)
    chosen: list[Chosen | None] = []
    for head, among in zip(heads, found, strict=True):
        most = max((votes[_place(head, one)] for one in among), default=0)
        best = _longest(_clear([one for one in among if usual.side or votes[_place(head, one)] == most]))
        chosen.append(_unglued(best[-1] if usual.last else best[0], head, usual.side) if best else None)
    return chosen


@value
class _Usual:
    """Where titles stand in the heads that hold but one."""

    places: Counter[_Place]
    """How many have theirs at each place."""
    side: int
    """1 where most have a name glued to it behind it, -1 where before it, else 0."""
    last: bool
    """Whether it begins its line in less than half of them."""

    def among(self, head: Sequence[Line], titles: list[Chosen]) -> list[Chosen]:
        """Return those of *titles*, of *head*, that stand where they do in other heads, or all where that tells nothing.

        Behind a name that is glued to them they stand last, whatever divides the name.
        """
        able = [one for one in titles if one.title.grade >= COMPOUND or plain(one.text) in SURNAMES]
        if self.side < 0 or len(able) <= 1 or not self.places:
            return titles
        most = max(self.places[_place(head, one)] for one in able)
        if most:
            return [one for one in able if self.places[_place(head, one)] == most]
        beside = [one for one in able if any(_place(head, one)[0] == line for line, _ in self.places)]
        return (beside[-1:] if self.last else beside[:1]) or titles


def _usual(only: Sequence[tuple[Sequence[Line], Chosen]]) -> _Usual:
    """Return where the titles of *only*, each with its head, stand."""
    only = [(head, one) for head, one in only if one.title.grade > KNOWN]
    sides = Counter(_side(one, head) for head, one in only if len(_runs(one)) == 1)
    side = next((side for side in (1, -1) if sides[side] * 2 > sides.total()), 0)
    opening = sum(one.line is head[0] and _opens(one.line, one.title) for head, one in only)
    return _Usual(Counter(_place(head, one) for head, one in only), side, 2 * opening < len(only))


def _place(head: Sequence[Line], one: Chosen) -> _Place:
    """Return the line and the piece of *head* that *one* stands in, by number."""
    return next(number for number, line in enumerate(head) if line is one.line), one.title.piece


def _beside(one: Chosen) -> str:
    """Return what stands in the piece of *one* besides it."""
    start, end = pieces_on(one.line)[one.title.piece]
    return one.line.text[start : one.title.start] + one.line.text[one.title.end : end]


def _runs(one: Chosen) -> list[tuple[int, int, int]]:
    """Return the runs of words of titles in the piece of *one*."""
    return runs_in(one.line.text, *pieces_on(one.line)[one.title.piece])


def _side(one: Chosen, head: Sequence[Line]) -> int:
    """Return 1 where a name may be glued to *one*, a title of *head*, behind it, -1 where before it, else 0."""
    start, end = pieces_on(one.line)[one.title.piece]
    first = _runs(one)[0][0] if _has_one_piece(head) else one.title.start
    before, behind = one.line.text[start:first], one.line.text[one.title.end : end]
    return any(map(str.isalpha, behind)) - any(map(str.isalpha, before))


def _opens(line: Line, title: Title) -> bool:
    """Tell whether nothing stands before *title* on *line* but dates."""
    return title.piece == 0 and not any(map(str.isalpha, line.text[pieces_on(line)[0][0] : title.start]))


def _clear(among: Sequence[Chosen], enough: int = CLEAR) -> list[Chosen]:
    """Return those of *among* of the best grade there is, or of one that is *enough*."""
    best = max((one.title.grade for one in among), default=KNOWN)
    return [one for one in among if one.title.grade >= min(best, enough)]


def _longest(among: Sequence[Chosen]) -> list[Chosen]:
    """Return those of *among* that hold the longest run of words of known titles."""
    lengths = [max((length for _, _, length in runs_in(one.line.text, one.title.start, one.title.end)), default=0) for one in among]
    most = max(lengths, default=0)
    return [one for one, length in zip(among, lengths, strict=True) if length == most]


def _unglued(one: Chosen, head: Sequence[Line], side: int) -> Chosen:
    """Return *one* without what may be of a name that is glued to it: in a piece that it shares, or in the only one of *head*.

    Of several runs of words of titles in a piece the first or last is meant, as *side* tells of other heads.
    """
    runs = _runs(one)
    shared = any(map(str.isalpha, _beside(one)))
    if side > 0 and len(runs) > 1:
        return _within(one, runs[0][0], runs[0][1])
    if not (shared or _has_one_piece(head) or (side and len(runs) > 1)):
        return one
    kept = [run for run in runs if one.title.start <= run[0] and run[1] <= one.title.end]
    longest = max((run[2] for run in kept), default=0)
    full = [run for run in kept if run[2] == longest]
    if not side and longest > 1 and full[0] != kept[-1]:
        return _within(one, *full[0][:2])
    return _within(one, kept[-1][0], one.title.end) if kept else one


def _within(one: Chosen, start: int, end: int) -> Chosen:
    return Chosen(one.line, Title(start, end, one.title.grade, one.title.piece))


def _has_one_piece(head: Sequence[Line]) -> bool:
    dates = {at for first in range(len(head)) for at in range(first + 1, first + 1 + further_lines(head, first))}
    return sum(len(pieces_on(line)) for at, line in enumerate(head) if at not in dates) == 1
