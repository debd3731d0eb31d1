"""Many names at once in a text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

JOINED = "of|de|del|della|der|des|di|du|for|and|the|at|la|le|für|und|et|van"
"""Small words within names of schools and firms, as alternatives of a pattern."""


class Named(NamedTuple):
    """A name and where it stands."""

    name: str
    """The name."""
    start: int
    """Index of its first character in the text."""
    end: int
    """Index after its last character."""

    def span(self) -> tuple[int, int]:
        """Return its start and end."""
        return self.start, self.end


class Names:
    """Names to be found as whole words, the longest where several begin at one place.

    A pattern with an alternative for each takes longer to compile than a resume takes to search.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(sorted(names))

    def finditer(self, text: str) -> Iterator[Named]:
        """Yield the names in *text* in order, none overlapping another."""
        found = [(start, -len(name), name) for name in self._names if name in text for start in places(text, name)]
        done = 0
        for start, _, name in sorted(found):
            if start >= done:
                done = start + len(name)
                yield Named(name, start, done)

    def left_out(self, text: str) -> str:
        """Return *text* with a space for each of the names."""
        parts, done = [], 0
        for one in self.finditer(text):
            parts.append(text[done : one.start])
            done = one.end
        return " ".join([*parts, text[done:]])


def places(text: str, name: str) -> Iterator[int]:
    """Yield where *name* begins in *text* as whole words."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (_in_word(text[start - 1 : start]) or _in_word(text[end : end + 1])):
            yield start
        start = text.find(name, start + 1)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
