"""Passages of the posting that stand in the resume word for word."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from resume_ats_scorer.model import Line, value
from resume_ats_scorer.score.integrity._found import NOTHING, PIECE, RUN, Found, Posting, Visible, found, grams

_RUN = 8
_LONG_RUN = 11
_TOTAL = 20
_MOST_OF_A_LINE = 0.6
_BESIDE = 0.8
_PIECES = 6
_SHARED = 4
_LINES = 5


@value
class Stream:
    """The words of a resume, one after the other."""

    owners: tuple[int, ...]
    """The line of each word."""
    grams: tuple[tuple[str, ...], ...]
    """Every five words in a row."""
    distinct: frozenset[tuple[str, ...]]
    """The same, each once."""


def stream(text: Visible) -> Stream:
    """Return the words of *text* in order."""
    owners = tuple(line.number for line in text.lines for _ in text.words[line.number])
    every = tuple(grams([word for line in text.lines for word in text.words[line.number]], RUN))
    return Stream(owners, every, frozenset(every))


def copied(text: Visible, stream: Stream, posting: Posting) -> Found:
    """Return the lines that are taken from the posting.

    A run counts from 8 words on, which stock phrases ("bachelor's degree in computer science or a related field") reach as well; so
    there must be a run of 11 words, or runs of 20 words in all. Lines beside such runs that hold little but words of the posting go
    with them. Five lines and more half of which, and four words, stand in lines of the posting are its sentences told as one's own
    work; six lines and more that are pieces of the posting throughout are a paste in another order.
    """
    torn = _torn(text, posting)
    retold = _retold(text, posting)
    concerned = _run_through(text, stream, posting)
    if not concerned and not torn and not retold:
        return NOTHING
    if concerned:
        concerned = _with_neighbours(text, posting, concerned)
    lines = {line.number: line for line in (*concerned, *torn, *retold)}.values()
    total = sum(len(text.words[line.number]) for line in lines)
    message = f"{total} words are taken from the posting word for word. These lines count nothing."
    return found("pasted_posting", message, lines, "stands in the posting word for word")


def _torn(text: Visible, posting: Posting) -> list[Line]:
    """Return the lines that are pieces of the posting throughout, where there are many of them."""
    pieces = []
    for line in text.lines:
        said = text.words[line.number]
        # Most lines have a word that the posting has not, and need not be looked at in pieces.
        concerned = len(said) >= PIECE and line.number in text.block and posting.distinct.issuperset(said)
        if concerned and posting.pieces.issuperset(grams(said, PIECE)):
            pieces.append(line)
    distinct = {tuple(text.words[line.number]) for line in pieces}
    return pieces if len(distinct) >= _PIECES and sum(map(len, distinct)) >= _TOTAL else []


def _with_neighbours(text: Visible, posting: Posting, concerned: Sequence[Line]) -> list[Line]:
    taken = {line.number for line in concerned}
    for order in (text.lines, text.lines[::-1]):
        for before, line in pairwise(order):
            said = text.words[line.number]
            if before.number in taken and sum(word in posting.distinct for word in said) >= _BESIDE * len(said):
                taken.add(line.number)
    return [line for line in text.lines if line.number in taken]


def _run_through(text: Visible, stream: Stream, posting: Posting) -> list[Line]:
    """Return the lines most of which stand in runs of the posting."""
    if posting.runs.isdisjoint(stream.distinct):
        return []
    runs = _runs([gram in posting.runs for gram in stream.grams])
    taken = [run for run in runs if len(run) >= _RUN]
    if not taken or (max(map(len, taken)) < _LONG_RUN and sum(map(len, taken)) < _TOTAL):
        return []
    covered = Counter(stream.owners[index] for run in taken for index in run)
    return [line for line in text.lines if covered[line.number] > _MOST_OF_A_LINE * len(text.words[line.number])]


def _retold(text: Visible, posting: Posting) -> list[Line]:
    """Return the lines half of which stands in lines of the posting, whatever lies between, where there are many of them."""
    lines = []
    for line in text.lines:
        said = text.saying.get(line.number, frozenset())
        if 2 * len(said & posting.known) > len(said):
            shared = (said & asked for asked in posting.lines if 2 * len(said & asked) >= min(len(said), len(asked)))
            if 2 * len(set().union(*(one for one in shared if len(one) >= _SHARED))) > len(said):
                lines.append(line)
    return lines if len({tuple(text.words[line.number]) for line in lines}) >= _LINES else []


def _runs(hits: list[bool]) -> list[range]:
    """Return the stretches of words that are covered by consecutive hits."""
    found_runs = []
    start = None
    for index, hit in enumerate([*hits, False]):
        if hit and start is None:
            start = index
        elif not hit and start is not None:
            found_runs.append(range(start, index + RUN - 1))
            start = None
    return found_runs
