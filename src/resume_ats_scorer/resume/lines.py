"""What a line looks like: prose, a labelled value, the head of an entry."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.dates import find_spans, without_dates
from resume_ats_scorer.resume.degrees import names_degree, names_school
from resume_ats_scorer.resume.labels import is_job_label, label_of
from resume_ats_scorer.resume.titles import NEXT_SENTENCE, is_title, pieces_of, titles_in
from resume_ats_scorer.resume.words import is_legal_form

_LABELLED = re.compile(r"^[^\W\d_][\w /&'’.-]{1,30}?\s*:(?!//)")
_SENTENCE_END = re.compile(r"(?:[^\W\d_]{3}|%)[.;!]$")
_JOINING_WORDS = """
    of and the for at in via de del di du der des und la le et y e da do van von to or on upon am an bei ob vor den dem les aux
    sur sous te lez pod nad op aan auf zum zur für en au los dos das het ten ter tot na em el las al och og under
"""
JOINING = frozenset(_JOINING_WORDS.split())
"""Words in small letters that join those of a name."""
_LEADING = frozenset({"von", "vom", "van", "zum", "zur", "het", "ten", "ter", "la", "le", "les", "el", "las", "los"})
"""Of those what names of firms begin with: "von Roll"."""
_LEAST_SAID, _SURELY_SAID = 2, 4
"""Words, names counting as one, up to which what ends in a full stop is no sentence, and from which it surely is one."""
_AMOUNTS = frozenset("$€£¥%")
_SITE = re.compile(r"\w\.[a-z]{2,}$")
"""What ends a name such as "booking.com"."""
_HEAD_WORDS = 14
_SLIPS = re.compile(r"(?:ï(?:¼|1⁄4)|â€)\S*")
"""Dashes read in a wrong encoding."""
_NAME_WORDS = 12
"""Words up to which a name counts as one word, so that a longer one changes nothing."""
_SMALL_NAME = 3
"""Most words of a name in small letters."""
_BROKEN_SPACES = 5
"""Spaces from which a line may be one that a margin breaks off."""
_ASIDE = re.compile(r"(?<=\w )\([^()]*\)")
_APART = re.compile(r"[,;|•·()]|\s[–—-]\s")
_COMPANY_END = re.compile(r"\b(?:inc|ltd|co|corp|llc|pvt|gmbh|jr|sr|s\.a|l\.l\.c)\.$", re.IGNORECASE)


def is_labelled(line: Line) -> bool:
    """Tell whether *line* reads "Label: value"."""
    return bool(_LABELLED.match(line.text))


@memo
def size(text: str) -> int:
    """Return how many words *text* has, where words that may make up a name count as one: a longer name changes nothing."""
    return sum(map(_size, _APART.split(_SLIPS.sub(",", text))))


def _size(text: str) -> int:
    total = run = links = 0
    for word in text.split():
        if not any(map(str.isalnum, word)):
            continue
        if not word.islower():
            run, links = run + 1, 0
        elif run and word in JOINING:
            links += 1
        else:
            total += _run(run) + links + 1
            run = links = 0
    return total + _run(run) + links


def _run(length: int) -> int:
    return min(length, 1) if length <= _NAME_WORDS else min(1 + 2 * (length - _NAME_WORDS), length)


@memo
def is_names(text: str) -> bool:
    """Tell whether *text* holds nothing but what may be names, titles and places: no word in small letters besides links.

    What a name is followed by in brackets is not looked at: "Acme (formerly Beta)".
    """
    words = [word.strip(",;:()[]|.-–—&/") for word in _SLIPS.sub(" ", _ASIDE.sub(" ", text)).split()]
    held = [word for word in words if any(map(str.isalnum, word))]
    return (
        bool(held) and not _is_small(held[0]) and all(not _is_small(word) or word in JOINING or _SITE.search(word) for word in held)
    )


def is_names_beside_dates(text: str) -> bool:
    """Tell whether *text* holds nothing but names and dates."""
    return is_names(" ".join(without_dates(text, find_spans(text))))


def _is_small(word: str) -> bool:
    """Tell whether *word* is in small letters; "1st" is not, of "1st Source Bank", and legal forms may be ("plc")."""
    return word.islower() and word[0].isalpha() and not is_legal_form(word)


def is_link(word: str) -> bool:
    """Tell whether *word* only joins others."""
    return word in JOINING


def begins_small(text: str) -> bool:
    """Tell whether the first word of *text* is in small letters; "eBay" is not."""
    return text[:1].islower() and text.split(maxsplit=1)[0].islower()


def leads_small(text: str) -> bool:
    """Tell whether *text* begins with what may be a name in small letters before a title or other names: "adidas, Dayton, OH"."""
    return begins_small(text) and leads_with_name(text)


def leads_with_name(text: str) -> bool:
    """Tell whether *text* begins with what may be a name, in small letters or not, before others: "Family business, Leeds"."""
    pieces = pieces_of(text)
    if not pieces:
        return False
    (start, end), *others = pieces
    title = next((one for one in titles_in(text) if one.piece == 0 and one.end >= len(text[:end].rstrip())), None)
    if title is not None and text[title.start].isupper():
        return is_small_name(text[start : title.start])
    rest = " ".join(without_dates(text, find_spans(text)))[end:]
    listed = not begins_small(text) and not JOINING.isdisjoint(rest.split())
    return bool(others) and not listed and is_small_name(text[start:end]) and is_names(rest)


def is_small_name(text: str) -> bool:
    """Tell whether *text* is so short, without links but before or between names, that it may be a name in small letters."""
    words = text.split()
    if words[:1] and words[0] in _LEADING:
        words = list(dropwhile(JOINING.__contains__, words))
    before = "x"
    linked = zip((before, *words), words, (*words[1:], "x"), strict=False)
    loose = any(link in JOINING and not (one[0].isupper() and other[0].isupper()) for one, link, other in linked)
    return 0 < size(text) <= _SMALL_NAME and not loose and _AMOUNTS.isdisjoint(text)


def is_prose(line: Line) -> bool:
    """Tell whether *line* is running text rather than a name, a title or a list of dates."""
    text = line.text
    count = size(text)
    if count > 16 or (
        begins_small(text)
        and not line.bold
        and len(line.segments) < 2
        and not (leads_small(text) or _is_small_title(text) or _is_firm(text))
    ):
        return True
    if count <= _LEAST_SAID or not _SENTENCE_END.search(text) or _COMPANY_END.search(text):
        return False
    return count > _SURELY_SAID or not (is_names(text) or titles_in(text) or find_spans(text))


def _is_small_title(text: str) -> bool:
    """Tell whether *text* is a title in small letters, with no link in it: "mentoring of staff" says what was done."""
    return is_title(text) and JOINING.isdisjoint(text.split())


def _is_firm(text: str) -> bool:
    """Tell whether *text* is the name of a firm in small letters by its legal form: "von der Heyden GmbH"."""
    return is_small_name(text) and is_legal_form(text.rsplit(maxsplit=1)[-1])


def breaks_off(line: Line) -> bool:
    """Tell whether *line* is of some length and ends in no mark, so that the next one may go on with what it says."""
    return line.text.count(" ") >= _BROKEN_SPACES and not line.text.endswith((".", ";", ":", "!", "?"))


def going_on(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield those of *lines*, all of one statement after another, that go on with what the one before breaks off.

    Without a bullet of its own such a line stands below one of some length that ends in no mark, and either that one ends with a
    word that joins or this one ends a sentence.
    """
    for before, line in pairwise(lines):
        ended = line.text.endswith(".") and not _COMPANY_END.search(line.text)
        if (
            not line.bullet
            and breaks_off(before)
            and (ended or before.text.endswith(",") or before.text.rsplit(maxsplit=1)[-1] in JOINING)
        ):
            yield line


def looks_like_head(line: Line) -> bool:
    """Tell whether *line* names a period together with what may be a title, an employer, a degree or a school."""
    if len(line.text) > 160:
        return False
    spans = find_spans(line.text)
    if not any(span.ranged for span in spans):
        return False
    label, end = label_of(line.text)
    if label and end <= spans[0].begin and not _names_work(line.text, end):
        return False
    rest = line.text[: spans[0].begin] + line.text[spans[-1].stop :]
    if size(rest) > _HEAD_WORDS or NEXT_SENTENCE.search(rest):
        return False
    return bool(titles_in(rest)) or is_names(rest) or names_degree(rest) or names_school(rest)


def _names_work(text: str, end: int) -> bool:
    """Tell whether the label of *text*, or what stands behind it, names a title, a degree or a school: "Highest Grade" does not."""
    return is_job_label(text) or any(
        titles_in(part) or names_degree(part) or names_school(part) for part in (text[:end], text[end:])
    )
