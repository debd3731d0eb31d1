"""Which section the words of a heading name."""

import re
from itertools import dropwhile

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import SectionKind
from resume_ats_scorer.resume.degrees import names_degree
from resume_ats_scorer.resume.likeness import employer_of, title_of
from resume_ats_scorer.resume.titles import CLEAR, titles_in
from resume_ats_scorer.resume.words import (
    doubtful_headings,
    heading_key,
    heading_words,
    headings,
    long_headings,
    plain,
    qualifiers,
    squeezed_headings,
    weak_headings,
)
from resume_ats_scorer.text import AND

_NUMBERING = re.compile(r"^(?:(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)](?=\s)|\d{1,2}(?=\s[^\W\d_]{4})|[(\[][\dA-Za-z]{1,2}[)\]])\s*")
_JOINT = re.compile(rf"\s*[,/&|+]\s*|\s+(?:{AND})\s+", re.IGNORECASE)
_COLON = re.compile(r":\W*$")
_LONGEST = 200
"""Characters of a heading and what stands behind it in brackets."""
_ASIDE = re.compile(r"\s*[(\[](?!.*(?:19|20)\d\d).*?[)\]]\s*$")


def announces(text: str) -> bool:
    """Tell whether *text* ends in a colon, whatever marks follow it: "Skills:", "Skills :-"."""
    return _COLON.search(text) is not None


def named(text: str) -> SectionKind | None:
    """Return the kind that *text*, without marks around it, names: word by word, letter-spaced, or before brackets."""
    key = heading_key(text)
    if key in headings():
        return headings()[key]
    squeezed = "".join(filter(str.isalpha, plain(text)))
    if squeezed in squeezed_headings() and (" " not in text or _spaced(text)):
        return squeezed_headings()[squeezed]
    without = _ASIDE.sub("", text) if len(text) <= _LONGEST else text
    if without and without != text and heading_key(without) in headings():
        return headings()[heading_key(without)]
    return _joined(text) or _qualified(key)


def _qualified(key: str) -> SectionKind | None:
    """Return the kind of a heading behind words that change nothing of it ("Recent CPD", "Job Related Training")."""
    words = key.split(" ")
    rest = " ".join(dropwhile(qualifiers().__contains__, words))
    kind = headings().get(rest) if rest != key and rest not in doubtful_headings() else None
    return None if kind is SectionKind.SUMMARY else kind


def _joined(text: str) -> SectionKind | None:
    """Return the kind of the first sure one of several headings in one ("Talks and Volunteering")."""
    keys = [heading_key(piece) for piece in _JOINT.split(text)]
    if len(keys) == 1 or not all(key in headings() for key in keys):
        return None
    return next((headings()[key] for key in keys if key not in weak_headings()), None)


@memo
def misspelt(key: str) -> SectionKind | None:
    """Return the kind of the heading that *key* is one letter away from ("Educatoin", "Experince")."""
    if not 8 <= len(key) <= 30:
        return None
    squeezed = key.replace(" ", "")
    for known, kind in long_headings().get((key[0], len(squeezed)), ()):
        if f"{known}s" != squeezed != known.removesuffix("s") and _one_away(squeezed, known):
            return kind
    return None


def _one_away(a: str, b: str) -> bool:
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    if rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]:
        return True
    return rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]


def _spaced(text: str) -> bool:
    pieces = text.split()
    return len(pieces) > 2 and sum(len(piece) <= 2 for piece in pieces) * 2 >= len(pieces)


@memo
def bare(text: str) -> str:
    """Return *text* without the number before it and the marks around it."""
    inner = _NUMBERING.sub("", text.strip())
    start, end = 0, len(inner)
    while start < end and not (inner[start].isalnum() or inner[start] == "("):
        start += 1
    while start < end and not (inner[end - 1].isalnum() or inner[end - 1] == ")"):
        end -= 1
    return inner[start:end]


def by_words(text: str, *, sure: bool) -> SectionKind | None:
    """Return the kind that a word of *text* decides; a title or an organisation is a heading only where that is *sure*."""
    known, words = heading_words(), heading_key(bare(text)).split()
    found = [known[word] for word in words if word in known]
    others = " ".join(word for word in words if word not in known)
    within = known.keys().isdisjoint((*words[:1], *words[-1:]))
    if not found and sure:
        return _first(text)
    firm = employer_of(others) and min(found)[1] is not SectionKind.SKILLS if found else False
    if not found or names_degree(text) or (not sure and (within or "," in text or title_of(others) or firm)):
        return None
    return None if words[-1] not in known and _is_title(text) else min(found)[1]


def _first(text: str) -> SectionKind | None:
    """Return the kind of the sure heading that *text* begins with, as one of several things: "Grants and Contracts"."""
    first, *rest = _JOINT.split(bare(text))
    key = heading_key(first)
    kind = headings().get(key)
    alike = bool(rest) and all(headings().get(heading_key(piece)) is kind for piece in rest)
    doubtful = (key in weak_headings() or employer_of(text)) and not alike
    return None if doubtful or any(map(title_of, rest)) else kind


def _is_title(text: str) -> bool:
    return any(title.grade == CLEAR and (title.start, title.end) == (0, len(text)) for title in titles_in(text))
