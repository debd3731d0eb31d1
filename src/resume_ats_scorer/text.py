"""Normalised text and terms: every stage sees text through these functions only."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from resume_ats_scorer.memo import memo

_DROPPED = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_PUNCTUATION = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201b": "'",
    "\u2032": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2212": "-",
    "\ufffe": "-",
}
_SIGN = re.compile(f"[{''.join(_PUNCTUATION)}]")
_SPACE = re.compile(r"\s+")
_UNWANTED = re.compile(f"{_DROPPED.pattern}|{_CONTROL.pattern}")

UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Runs of letters of scripts that put no spaces, or few, between words: Thai, Japanese, Chinese, Korean."""
AND = "and|und|et|y|e|en"
"""What joins two things in the seven languages read, as alternatives of a pattern."""
_COMPOUNDS = (
    "ci/cd",
    "tcp/ip",
    "pl/sql",
    "i/o",
    "a/b",
    "a/r",
    "a/p",
    "p&l",
    "r&d",
    "q&a",
    "m&a",
    "f&b",
    "h&s",
    "at&t",
    "b/w",
    "24/7",
    "l&d",
    "gd&t",
    "k&r",
    "s/4hana",
    "os/2",
    "t&e",
    "k/12",
)
_DOTTED_ENDINGS = "js|net|io|ai|py|ts|org|com"
_TOKEN = re.compile(
    rf"""
    (?P<plain>(?-i:[^\W_]++(?![\w.+#&/',])))
  | (?P<compound>\b(?:{"|".join(re.escape(word) for word in _COMPOUNDS)})\b)
  | (?P<leading>(?<![\w.])\.(?:net|js)\b)
  | (?P<dotted>\b[^\W\d_]\w*\.(?:{_DOTTED_ENDINGS})\b)
  | (?P<abbreviation>\b[^\W\d_]{{1,2}}(?:\.[^\W\d_]{{1,3}})+\b\.?(?!\w))
  | (?P<symbol>\b(?:[^\W\d_]{{1,9}}\+\+|[^\W\d_]\#)(?!\w))
  | (?P<number>\b\d+(?:[.,]\d+)+\b)
  | (?P<elided>\b(?:[cdjlmnst]|qu|all|dall|dell|nell|sull|un)(?='[^\W\d_]{{3}}))
  | (?P<word>[^\W_]+(?:'[^\W\d_]+)?)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN = re.compile(r"([^\W_]+)")
_SPECIAL = re.compile(r"[+#&/'.,](?:(?<![.,])|(?<=\.)(?=\w)|(?<=\d,)(?=\d))")
"""Where none of this is in a text, every token is a plain word, and the plain pattern is three times as fast."""


class Token(NamedTuple):
    """A term and the place it was read from."""

    text: str
    """Lower-case term."""
    start: int
    """Index of its first character in the text."""
    end: int
    """Index after its last character."""


class Tokens(Sequence[Token]):
    """The terms of a text in order; each is made into a `Token` when it is looked at, since most never are."""

    __slots__ = ("ends", "starts", "words")

    def __init__(self, words: list[str], starts: list[int], ends: list[int]) -> None:
        self.words = words
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.words, self.starts, self.ends)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        if isinstance(at, slice):
            return list(map(Token, self.words[at], self.starts[at], self.ends[at]))
        return Token(self.words[at], self.starts[at], self.ends[at])


def normalise(text: str) -> str:
    """Return *text* in NFKC with ligatures resolved, plain quotes and hyphens, no invisible characters and single spaces.

    Applying it twice changes nothing. Most texts need little, and to see that takes a tenth of the time of the whole.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = _SIGN.sub(_plain_sign, text)
    if _UNWANTED.search(text) is None and unicodedata.is_normalized("NFKC", text):
        return " ".join(text.split())
    text = _DROPPED.sub("", unicodedata.normalize("NFKC", text))
    text = _CONTROL.sub(" ", _SIGN.sub(_plain_sign, text))
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).strip()


def _plain_sign(match: re.Match[str]) -> str:
    return _PUNCTUATION[match[0]]


def join_lines(lines: Iterable[str]) -> str:
    """Return *lines* as one running text; a word divided by a hyphen at the end of a line is made whole again."""
    joined = ""
    for line in lines:
        if not joined:
            joined = line
        elif joined.endswith("-") and joined[-2:-1].isalpha() and line[:1].islower():
            joined = joined[:-1] + line
        else:
            joined += " " + line
    return joined


@memo
def tokens(text: str) -> Tokens:
    """Return the terms of *text* in order, lower-cased.

    Kept whole: `c++`, `c#`, `.net`, `node.js`, `ci/cd`, `r&d`, one-letter words (`r`, `c`). Abbreviations lose their dots
    (`Ph.D.` is `phd`), words their possessive ending; hyphens and other slashes divide, and so do the apostrophe behind a small
    word of French or Italian ("l'ERP") and a change from a script without spaces to another ("使用Java").
    """
    if text.isascii() or UNSPACED.search(text) is None:
        return _spaced(text)
    runs = [Token(run[0], run.start(), run.end()) for run in UNSPACED.finditer(text)]
    spaced = _spaced(UNSPACED.sub(lambda run: " " * len(run[0]), text))
    found = sorted((*runs, *spaced), key=lambda token: token.start)
    return Tokens([token.text for token in found], [token.start for token in found], [token.end for token in found])


def _spaced(text: str) -> Tokens:
    if _SPECIAL.search(text) is None:
        parts = _PLAIN.split(text.lower() if text.isascii() else text)
        ends = list(accumulate(map(len, parts)))
        words = parts[1::2] if text.isascii() else [word.lower() for word in parts[1::2]]
        return Tokens(words, ends[:-1:2], ends[1::2])
    found = Tokens([], [], [])
    for match in _TOKEN.finditer(text):
        word = match.group().lower()
        if match.lastgroup == "abbreviation":
            word = word.replace(".", "")
        elif match.lastgroup == "word" and "'" in word:
            word = word.removesuffix("'s").replace("'", "")
        found.words.append(word)
        found.starts.append(match.start())
        found.ends.append(match.end())
    return found


def words(text: str) -> Sequence[str]:
    """Return the terms of *text* without their places; see `tokens`."""
    return tokens(text).words
