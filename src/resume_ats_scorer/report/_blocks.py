"""What an outline is made of."""

from typing import TypeAlias

from resume_ats_scorer.model import value


@value
class Heading:
    """The title of what follows."""

    text: str
    """Its words."""
    level: int = 2
    """1 for the document, 2 for a section, 3 within one."""


@value
class Text:
    """A paragraph."""

    text: str
    """Its words."""
    strong: bool = False
    """To be set off."""


@value
class Total:
    """The score in figures."""

    total: str
    """The total."""
    of: str
    """What it is out of, and for which job."""
    parts: tuple[tuple[str, str, str], ...]
    """Name, score and share of each part."""


@value
class Quote:
    """Words of the resume or the posting, and where they stand."""

    words: str
    """As written."""
    where: str
    """Where, and what they show."""

    def __str__(self) -> str:
        return f"“{self.words}” {self.where}" if self.words else self.where


@value
class Entry:
    """One thing that was found."""

    title: str
    """What it is."""
    marks: tuple[str, ...] = ()
    """Outcome, rank, points: a word or two each."""
    texts: tuple[str, ...] = ()
    """What is to be said of it."""
    quotes: tuple[Quote, ...] = ()
    """What it rests on."""


@value
class Table:
    """Rows of short texts."""

    head: tuple[str, ...]
    """Names of the columns."""
    rows: tuple[tuple[str, ...], ...]
    """One text a column."""


@value
class Lines:
    """Text line by line."""

    lines: tuple[str, ...]
    """The lines."""


Block: TypeAlias = Heading | Text | Total | Entry | Table | Lines


@value
class Outline:
    """A document to be written."""

    title: str
    """Its title."""
    notice: str
    """What must stand on every page."""
    blocks: tuple[Block, ...]
    """Its content in order."""
