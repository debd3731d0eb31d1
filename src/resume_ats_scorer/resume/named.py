"""Many names at once in a text."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

JOINED = "of|de|del|della|der|des|di|du|for|and|the|at|la|le|für|und|et|van"
"""Small words within names of schools and firms, as alternatives of a pattern."""
_PART = r"(?:(?:[A-Z]\.)+(?= )|(?:St|Mt|Dr|Ft|Co)\.(?= )|(?!I )[\d/-]*[a-z]{0,5}[A-ZÀ-Þ][^\s(),;]*(?<![.!?:]))"
_SAID_OF = re.compile(
    r"\b(?:(?<!good )(?<!adept )(?<!skilled )(?<!expert )(?<!proficient )[Aa]t|[Cc]hez|[Pp]resso|[Jj]oined"
    r"|[Ww]ork(?:ed|ing|s)?(?: [a-z]+){0,7} for|(?:[Ee]mployed|[Hh]ired)(?: [a-z]+){0,7} (?:by|with|for)"
    r"|[Gg]raduat(?:ed?|ion|ing)(?: [a-z]+){0,3} (?:from|of)|(?:[Dd]egree|[Dd]iploma)(?: \w+){0,5} from) "
    rf"((?:(?:{JOINED}|von|zu|l[eao]s|el|il|\d\d?) ){{0,2}}{_PART}(?:(?:, {_PART}){{1,2}} & {_PART})?"
    rf"(?:,? (?:Inc|Ltd|LL[CP]|P\.?L\.?C|[A-Z]\.[A-Z]|Corp|plc)\b| \([^()]{{1,60}}\)| (?:(?:{JOINED}|&) )*{_PART})*)"
)
"""What names an employer or a school in running text, whatever its name is: "worked for Acme Foods", "graduated from MIT"."""
_LIVED = re.compile(
    r"\b(?:[Ll]iv(?:es?|ing)|[Bb]ased|[Bb]orn|[Ll]ocated|[Rr]esid(?:es?|ing)) in "
    rf"({_PART}(?: {_PART})*(?:, (?:[A-Z]{{2}}(?: \d{{5}})?|[A-Z]\w+)(?=[.;)]|$| and\b))?)"
)


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
        return without(text, (one.span() for one in self.finditer(text)))


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return *text* with a space for each of the *spans*, which come in order; what several cover goes once."""
    parts, done = [], 0
    for start, end in spans:
        if end > done:
            parts.append(text[done : max(start, done)])
            done = end
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


def said_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield in order where *text* names somebody's employer, school or town by the words before."""
    yield from sorted(match.span(1) for pattern in (_SAID_OF, _LIVED) for match in pattern.finditer(text))
