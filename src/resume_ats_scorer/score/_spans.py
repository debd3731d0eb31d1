"""Stretches of a text, each by its start and end."""

from collections.abc import Iterable, Iterator

from resume_ats_scorer.resume.named import places

Span = tuple[int, int]
"""Index of the first character and that after the last."""


def quoted(text: str, quotes: Iterable[str]) -> list[Span]:
    """Return where *quotes* stand in *text*, each as whole words as often as it does, or within a script without spaces."""
    found = ((quote, tuple(places(text, quote)) or (text.find(quote),)) for quote in sorted(set(quotes)))
    return [(start, start + len(quote)) for quote, starts in found for start in starts if start >= 0]


def shared(span: Span, others: Iterable[Span]) -> Iterator[Span]:
    """Yield what *span* has in common with *others*."""
    yield from ((max(span[0], start), min(span[1], end)) for start, end in others if start < span[1] and span[0] < end)


def within(span: Span, others: Iterable[Span]) -> bool:
    """Return whether *span* lies within one of *others*."""
    return any(start <= span[0] and span[1] <= end for start, end in others)


def between(text: str, kept: Iterable[Span]) -> Iterator[Span]:
    """Yield what of *text* lies between the spans *kept*."""
    done = 0
    for start, end in sorted(kept):
        if start > done:
            yield done, start
        done = max(done, end)
    yield done, len(text)
