"""Which of the titles in the head of a position is the one: the place that it has in the other positions decides before its words do.

So a firm that is called by a title ("Coach", "Doctor on Demand") is none where the other heads tell on which side firms stand.
"""

from collections import Counter
from collections.abc import Sequence

from resume_ats_scorer.model import Line, value
from resume_ats_scorer.resume.dates import further_lines
from resume_ats_scorer.resume.titles import CLEAR, COMPOUND, KNOWN, Title, every_title_on, pieces_on, runs_in

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
    only = [(head, among[0]) for head, among in zip(heads, every, strict=True) if len(among) == 1 and among[0].title.grade > KNOWN]
    usual = Counter(_place(head, one) for head, one in only)
    side = sum(_side(one) for _, one in only)
    found = [_clear(_where_usual(head, among, usual), COMPOUND) for head, among in zip(heads, every, strict=True)]
    votes = Counter(_place(head, one) for head, among in zip(heads, found, strict=True) for one in among)
    sure = [(head[0], among[0]) for head, among in zip(heads, found, strict=True) if len(among) == 1 and among[0].title.grade > KNOWN]
    last = 2 * sum(one.line.number == top.number and _opens(top, one.title) for top, one in sure) < len(sure)
    chosen: list[Chosen | None] = []
    for head, among in zip(heads, found, strict=True):
        most = max((votes[_place(head, one)] for one in among), default=0)
        best = _longest(_clear([one for one in among if votes[_place(head, one)] == most]))
        chosen.append(_unglued(best[-1] if last else best[0], head, side) if best else None)
    return chosen


def _place(head: Sequence[Line], one: Chosen) -> _Place:
    """Return the line and the piece of *head* that *one* stands in, by number."""
    return next(number for number, line in enumerate(head) if line is one.line), one.title.piece


def _where_usual(head: Sequence[Line], among: list[Chosen], usual: Counter[_Place]) -> list[Chosen]:
    """Return those of *among*, titles of *head*, that stand where they do in other heads, or all where none does."""
    able = [one for one in among if one.title.grade >= COMPOUND or not any(map(str.isalpha, _beside(one)))]
    most = max((usual[_place(head, one)] for one in able), default=0)
    return [one for one in able if usual[_place(head, one)] == most] if most else among


def _beside(one: Chosen) -> str:
    """Return what stands in the piece of *one* besides it."""
    start, end = pieces_on(one.line)[one.title.piece]
    return one.line.text[start : one.title.start] + one.line.text[one.title.end : end]


def _side(one: Chosen) -> int:
    """Return 1 where a name is glued to *one* behind it, -1 where before it, else 0."""
    start, end = pieces_on(one.line)[one.title.piece]
    before, behind = one.line.text[start : one.title.start], one.line.text[one.title.end : end]
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
    return [one for one, length in zip(among, lengths, strict=True) if length == max(lengths)]


def _unglued(one: Chosen, head: Sequence[Line], side: int) -> Chosen:
    """Return *one* without what may be of a name that is glued to it: in a piece that it shares, or in the only one of *head*.

    Of several runs of words of titles in a piece the first or last is meant, as *side* tells of other heads.
    """
    text = one.line.text
    start, end = pieces_on(one.line)[one.title.piece]
    runs = runs_in(text, start, end)
    shared = any(map(str.isalpha, _beside(one)))
    if side > 0 and len(runs) > 1:
        return _within(one, runs[0][0], runs[0][1])
    if not (shared or _has_one_piece(head) or (side and len(runs) > 1)):
        return one
    kept = [run for run in runs if one.title.start <= run[0] and run[1] <= one.title.end]
    return _within(one, kept[-1][0], one.title.end) if kept else one


def _within(one: Chosen, start: int, end: int) -> Chosen:
    return Chosen(one.line, Title(start, end, one.title.grade, one.title.piece))


def _has_one_piece(head: Sequence[Line]) -> bool:
    dates = {at for first in range(len(head)) for at in range(first + 1, first + 1 + further_lines(head, first))}
    return sum(len(pieces_on(line)) for at, line in enumerate(head) if at not in dates) == 1
