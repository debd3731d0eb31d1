"""Find thousands of phrases in a text as whole terms, the longest first."""

from collections.abc import Iterable
from typing import NamedTuple

from resume_ats_scorer.text import Tokens, tokens

_GAPS = frozenset({"", " ", "-", "/", ".", "&", "_", " & ", " - ", " / ", "'", "' ", "+", " + ", "\n", " (", "("})
"""What may stand between the words of one term; a comma or a full stop with a space divides terms."""
_KEPT_ENDINGS = ("ss", "us", "is", "os", "as")


class Hit(NamedTuple):
    """A phrase found, as a run of tokens."""

    value: str
    """What the phrase stands for."""
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""


def key_of(phrase: str) -> str:
    """Return the terms of *phrase* joined by spaces: what two spellings of one term share."""
    lower = phrase.lower()
    if lower.isascii():
        plain = lower.replace("-", " ")
        if plain.replace(" ", "").isalnum():
            return plain
    return " ".join(tokens(phrase).words)


def other_number(key: str) -> str:
    """Return *key* with its last word in the plural or, where that is a regular plural, in the singular; empty for neither."""
    if not key[-1:].isalpha() or len(key) < 4:
        return ""
    if key.endswith("ies"):
        return f"{key[:-3]}y"
    if key.endswith("s"):
        return "" if key.endswith(_KEPT_ENDINGS) else key[:-1]
    if key.endswith("y") and key[-2] not in "aeou":
        return f"{key[:-1]}ies"
    return "" if key.endswith("ing") else f"{key}s"


def spellings(key: str) -> set[str]:
    """Return the other spellings of *key*: British for American ("licence" for "license"), `and` left out as `&` leaves it out."""
    found = set()
    if " and " in key:
        found.add(key.replace(" and ", " "))
    if "is" in key or "our" in key or "tre" in key:
        found.add(key.replace("isation", "ization").replace("ising", "izing").replace("our ", "or ").replace("centre", "center"))
    if "iz" in key or "center" in key:
        found.add(key.replace("ization", "isation").replace("izing", "ising").replace("center", "centre"))
    if "licen" in key:
        found.update((key.replace("license", "licence"), key.replace("licence", "license")))
    found.discard(key)
    return found


class Phrases:
    """An index from phrases to what they stand for; where two claim one phrase the earlier keeps it."""

    def __init__(self, entries: Iterable[tuple[str, str]], *, inflected: Iterable[tuple[str, str]] = ()) -> None:
        """Index (phrase, value) pairs as they are and the *inflected* ones in singular, plural and other spellings as well."""
        self._values: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        self._begun: set[str] = set()
        """The first two words of every longer phrase."""
        looser: list[tuple[str, str]] = []
        for phrase, value in entries:
            self._add(key_of(phrase), value)
        for phrase, value in inflected:
            key = key_of(phrase)
            self._add(key, value)
            looser.append((other_number(key), value))
            looser.extend((other, value) for other in sorted(spellings(key)))
        for key, value in looser:
            self._add(key, value)

    def _add(self, key: str, value: str) -> None:
        if not key or key in self._values:
            return
        self._values[key] = value
        first, _, rest = key.partition(" ")
        length = rest.count(" ") + 2 if rest else 1
        if length > self._longest.get(first, 0):
            self._longest[first] = length
        if rest:
            self._begun.add(f"{first} {rest.partition(' ')[0]}")

    def get(self, phrase: str) -> str | None:
        """Return what *phrase* as a whole stands for, or None."""
        return self._values.get(key_of(phrase))

    def find(self, text: str, found: Tokens) -> list[Hit]:
        """Return the phrases among the tokens *found* in *text*, in order, none overlapping another."""
        hits = []
        longest, values, begun, words = self._longest, self._values, self._begun, found.words
        free = 0
        for at, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=False)):
            if word in longest and at >= free:
                hit = self._at(text, found, at, longest[word], values) if f"{word} {following}" in begun else None
                if hit is None and word in values:
                    hit = Hit(values[word], at, at + 1)
                if hit is not None:
                    hits.append(hit)
                    free = hit.last
        return hits

    @staticmethod
    def _at(text: str, found: Tokens, first: int, length: int, values: dict[str, str]) -> Hit | None:
        last = first + 1
        words, starts, ends = found.words, found.starts, found.ends
        key = words[first]
        best = None
        while last < len(words) and last - first < length and text[ends[last - 1] : starts[last]] in _GAPS:
            key = f"{key} {words[last]}"
            last += 1
            value = values.get(key)
            if value is not None:
                best = Hit(value, first, last)
        return best
