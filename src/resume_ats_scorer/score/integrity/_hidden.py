"""Text that a machine reads and a person does not see."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from resume_ats_scorer.model import Document, Finding, MarkKind
from resume_ats_scorer.score.integrity._found import NOTHING, Found, found, quote
from resume_ats_scorer.text import words

_FEWEST_WORDS = 4
_FEWEST_CLIPPED = 30
_METADATA_WORDS = 40
_ADDRESS = re.compile(r"(?:[\w-]{2,12}:\s*)?(?:@?[\w.+-]*@[\w.-]+|/[\w./-]+|(?:https?://|www\.)\S+|[+(\d][\d ()+.-]{6,})")
_MOST_ADDRESSES = 8
_REASONS = {
    "colour": "in the colour of the background",
    "invisible": "drawn invisibly",
    "tiny": "too small to read",
    "off_page": "outside the page",
    "covered": "under something else",
    "piled": "lying on one another",
    "clipped": "clipped away",
    "backwards": "shown backwards",
    "vanish": "marked as hidden",
}


def hidden(document: Document) -> Found:
    """Return the lines that nobody can see.

    A few words are left unmentioned: page numbers, anchors and empty fields are often hidden, and a line that runs out of its
    frame is clipped. They count nothing all the same.
    """
    unseen = [line for line in document.lines if line.hidden and words(line.text)]
    lost = sum(len(words(line.text)) for line in unseen if line.hidden == "clipped")
    total = sum(len(words(line.text)) for line in unseen)
    if total - lost < _FEWEST_WORDS and lost < _FEWEST_CLIPPED:
        return Found((), frozenset(line.number for line in unseen))
    reason = Counter(line.hidden for line in unseen).most_common(1)[0][0]
    message = f"{total} words cannot be seen by a person ({_REASONS.get(reason, 'hidden')}). They count nothing."
    return found("hidden_text", message, unseen, "not visible on the page")


def replaced(document: Document) -> Found:
    """Return the lines that are, for the most part, text that machines are told to read in place of what is shown.

    A few such words are honest: a drop capital, a symbol, a logo. So are some addresses with a label, as templates write them
    in place of an icon and the address behind it ("tel: +1 415 555 0134").
    """
    marks = [mark for mark in document.marks if mark.kind is MarkKind.ACTUAL_TEXT]
    addresses = [mark for mark in marks if _ADDRESS.fullmatch(mark.text)]
    told: dict[int, set[str]] = defaultdict(set)
    for mark in marks:
        if mark not in addresses or len(addresses) > _MOST_ADDRESSES:
            told[mark.page].update(words(mark.text))
    if sum(map(len, told.values())) < _FEWEST_WORDS:
        return NOTHING
    lines = [line for line in document.lines if line.page in told and _mostly(words(line.text), told[line.page])]
    message = "Machines are told to read other words than those shown. These lines count nothing."
    return found("hidden_text", message, lines, "replaces, for machines, what is shown") if lines else NOTHING


def _mostly(said: Sequence[str], told: set[str]) -> bool:
    return sum(word in told for word in said) > len(said) / 2


def metadata(document: Document) -> Found:
    """Return whether title, subject and keywords of the file are stuffed; they are never read for a score."""
    count = document.facts.metadata_words
    if count < _METADATA_WORDS:
        return NOTHING
    message = f"Title, subject and keywords of the file hold {count} words. None of them counts."
    evidence = tuple(quote(line, "first line of the document; the words are in its properties") for line in document.lines[:1])
    return Found((Finding("metadata_stuffing", message, evidence),))
