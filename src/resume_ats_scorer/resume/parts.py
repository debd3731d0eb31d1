"""The lines that head an entry, cut into parts, and what each part is likely to be: title, employer or place."""

import re
from collections.abc import Iterator, Sequence

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Line, value
from resume_ats_scorer.resume.dates import find_spans, without_dates
from resume_ats_scorer.resume.degrees import names_system
from resume_ats_scorer.resume.labels import cells_of, is_aside, is_job_label, key_of, label_of
from resume_ats_scorer.resume.likeness import (
    ASIDE,
    GRADE,
    employer_of,
    glued_town,
    is_suffix,
    is_title_word,
    names_place,
    names_town,
    place_of,
    title_of,
)
from resume_ats_scorer.resume.placeholders import without_masks
from resume_ats_scorer.resume.title_words import SURNAMES
from resume_ats_scorer.resume.words import AT, MARKS, SLIPS, is_department, is_legal_form, plain, word_list, words_of

_BREAK = re.compile(
    rf"\s[{MARKS}·‧⋅–—―/-]+\s|[{MARKS}\t]|\s\[(?=[^\[\]]*\])|\]|\s·|;\s|{SLIPS}|\s--?(?=\s?[A-Z])|(?<=\w)\s?[–—](?=\s?[A-Z])"
    r"|:\s(?=[A-ZÀ-Þ])|\s\s+|(?<=\w)-(?=[A-Z][\w.' ]{1,30}, [A-Z]{2}$)"
)
_FULL_STOP = re.compile(
    r"((?<![\w.])(?:[^\W\d_]{4,}|(?:Ltd|Inc|LLC|S[AL]U?|SRL|SpA)(?=\.\s\S))|\))\.(?:\s+(?=[A-ZÀ-Þ])(?!(?:Co|Corp|Inc|Ltd)\b)|\s*$)"
)
_MOST_SPACES = 6
"""Spaces up to which what full stops divide is a name rather than a sentence: "Baker. Dale Mills"."""
_AT = re.compile(rf"\s(?:{AT}|with|na|no)\s(?=[A-ZÀ-Þ0-9])|\s@\s?(?=[A-ZÀ-Þ0-9])")
_IN = re.compile(r"\s(te|in|à|en|em)\s(?=[A-ZÀ-Þ])")
_TOWN = "town"
"""What divides a town from what stands before it, by a small word."""
_TRIM = re.compile(
    r"^Â\s+|^\d{1,2}\s?[-–]\s+(?=[^\W\d])|^\s*\([^()]*\)[\s:,;–—-]*(?=\w)|\sÂ$|^\.\s+|^[\s,;:|·•–—~/()\[\]\u2600-\u27bf\U0001f000-\U0001faff-]+|"
    r"[\s,;:|·•–—~/(\[\u2600-\u27bf\U0001f000-\U0001faff-]+$|\s*\.{4,}$|(?<![(\w.%])\)$"
)
_FEWEST_TOLD = 2
"""Spaces from which what stands in brackets tells something."""
_BETWEEN_COMMAS = re.compile(r"(?:[^,(]|\([^()]*\)|\()+")
IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)$")
"""What stands in brackets at the end."""
_DURATION = re.compile(
    r"[·,(\s]*\b\d+\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses|anni|mesi|anos|jaar|"
    r"maanden|лет|год|года|месяц(?:а|ев)?|lata?|rok|miesi[ąę]c\w*|yıl|ay|年|个月|か月|ヶ月)\b\.?"
    r"(?:[\s,]*(?:and\s+)?\d+\s*(?:months?|mos?|monate?|mois|meses|mesi|maanden|месяц(?:а|ев)?|miesi[ąę]c\w*|ay)\b\.?)?\)?\s*$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"^\W*i\s+(?:was|am|have\s+been)\s+(?:an?|the)\s+|^\W*(?:i\s+)?(?:(?:have|was|am)\s+)?(?:(?:previously|currently|presently)\s+)?"
    r"(?:work(?:ed|ing)|employed|serv(?:ed|ing)|part[- ]time)\s+"
    r"(?:as\s+(?:an?\s+|the\s+)?|(?:in|at|for|with)\s+)|\s+(?:from|since|during)\s*$|\s*\(this is a federal job\)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:i\s+)?(?:(?:have|was|am|has)\s+)?(?:(?:previously|currently|presently|been)\s+)*(?:work(?:ing|ed)\s+)?"
    r"(?:with|for|at|in)\s+(?P<firm>\S.*?)\s+as\s+(?:an?\s+|the\s+)?(?P<title>\S.*)$",
    re.IGNORECASE,
)
"""How sentences name a firm before what somebody was there."""
_STREET_BEHIND = re.compile(r",\s(?=[^,]*\d)")
"""What follows the name in "Employer: Acme, Via Roma 14, Torino"."""
_WORKED = re.compile(
    r"\W*(?:(?:i|am|was|have|has|been|currently|presently|previously)\s+)*work(?:ed|ing)\s+as\s+(?:an?\s+)?"
    r"(?P<title>\S[^,]*?)\s+(?:in|at|with|for)\s+(?P<firm>(?-i:[A-ZÀ-Þ0-9]).*)$",
    re.IGNORECASE,
)
_DEPARTMENT = 0.3
"""What is left of the likeness to an employer where all words may name a department."""


@value
class Part:
    """A piece of a head line without its dates."""

    text: str
    """Its words: a substring of the line."""
    line: Line
    """The line."""
    title: float
    """How much it looks like a job title, 0 to 1."""
    employer: float
    """How much it looks like an organisation, 0 to 1."""
    place: float
    """How much it looks like a place, 0 to 1."""
    joined: str = ""
    """What divided it from the part before on the same line: a comma, `|`, `at`, a gap; empty at the start."""


@memo
def parts_of(line: Line) -> tuple[Part, ...]:
    """Return the parts of *line* in order, dates and lengths of time left out."""
    found: list[Part] = []
    for piece, joined in () if is_aside(line.text) else _pieces(line):
        glued = glued_town(piece)
        for text, comma in (*_by_commas(piece[:glued].rstrip()), (piece[glued:], False)) if glued else _by_commas(piece):
            if key_of(text) in words_of("period_label", "employment"):
                continue
            first, *rest = [text] if joined == "at" else _unglued(text)
            found.append(judged(first, line, "," if comma else joined))
            found.extend(judged(one, line, "at") for one in rest)
    return tuple(found)


def is_length(text: str) -> bool:
    """Tell whether *text* is nothing but a length of time, behind the kind of employment or alone: "Full-time · 3 yrs 2 mos"."""
    match = _DURATION.search(text)
    before = None if match is None else key_of(text[: match.start()])
    return before == "" or (before is not None and before in words_of("employment"))


def tells_job(text: str) -> bool:
    """Return whether *text* reads "with Acme as engineer" or "Worked as engineer in Acme"."""
    return _WORKED.match(text) is not None or _firm_first(text) is not None


def _firm_first(text: str) -> re.Match[str] | None:
    """Return the firm and the title of *text* where it names them so: "with Acme as engineer"."""
    told = _TOLD.match(text)
    return told if told is not None and title_of(trimmed(told["title"])) else None


def _unglued(text: str) -> list[str]:
    """Return *text* cut where a title, an organisation and a place stand side by side, or one in brackets after another."""
    inner = IN_BRACKETS.search(text)
    if inner is not None and title_of(text[: inner.start()]) >= 0.9 and employer_of(inner[1]) >= 0.6 and title_of(inner[1]) < 0.9:
        return [trimmed(text[: inner.start()]), inner[1]]
    if inner is not None and inner.start() and (place_of(inner[1]) >= 0.9 or _may_be_beside(text[: inner.start()], inner[1])):
        return [*_unglued(trimmed(text[: inner.start()])), inner[1]]
    words = text.split()
    if not 3 <= len(words) <= 12:
        return [text]
    if names_town(text.rpartition(", ")[0]):
        return [text]
    for i in range(1, len(words)):
        rest = " ".join(words[i:])
        before = " ".join(words[:i])
        if not words[i][0].isupper() or rest not in text or GRADE.fullmatch(words[i].lower().strip(",")):
            continue
        if (
            (i > 1 or plain(words[0]) not in SURNAMES)
            and title_of(before) >= 0.9
            and _ends_as_title(words[:i])
            and title_of(rest) == 0.0
            and _starts_or_ends_as_org(rest)
        ):
            return [before, rest]
    return [text]


def _may_be_beside(name: str, town: str) -> bool:
    """Tell whether *town* can only be where the firm *name* is: "Engineer (Mobile)" is no place."""
    return names_town(town) and not title_of(name)


def _ends_as_org(text: str) -> bool:
    words = word_list(text)
    return bool(words) and (words[-1] in words_of("org") or words[-2:] == ["company", "name"])


def _ends_as_title(words: Sequence[str]) -> bool:
    kept = [word for word in words if not word.startswith("(") and not GRADE.fullmatch(word.lower())]
    return bool(kept) and is_title_word(plain(kept[-1]))


def _starts_or_ends_as_org(text: str) -> bool:
    words = word_list(text)
    return (words[-1] in words_of("org") and len(words) > 1) or words[:2] == ["company", "name"]


@memo
def trimmed(text: str) -> str:
    """Return *text* without dividers at its ends."""
    text = _SAID.sub("", _DURATION.sub("", text))
    before = None
    while before != text:
        before = text
        text = _TRIM.sub("", text).strip()
        if text.endswith(")") and "(" not in text:
            text = text[:-1]
    return text


def _pieces(line: Line) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for segment in cells_of(line):
        for stretch in map(_without_open, without_dates(segment, find_spans(segment))):
            joined = "gap" if found else ""
            told = _firm_first(stretch)
            if told is not None:
                found.extend(((trimmed(told["firm"]), "at"), (trimmed(told["title"]), "break")))
                continue
            worked = _WORKED.match(stretch)
            if worked is not None:
                found.extend(((trimmed(worked["title"]), joined), (trimmed(worked["firm"]), "at")))
                continue
            cuts = (part for cut in _cut(_BREAK, stretch) for part in by_full_stops(cut))
            for chunk in (piece for cut in cuts for piece in without_masks(cut)):
                for number, piece in enumerate(_cut(_AT, chunk)):
                    for within, name in enumerate(_in_town(piece)):
                        text = trimmed(name)
                        if text and any(char.isalpha() for char in text) and text in line.text:
                            found.append((text, _TOWN if within else "at" if number else joined))
                joined = "break"
    return found


def _without_open(stretch: str) -> str:
    """Return *stretch* without what is told in brackets up to the date that ends it: "(bought by Beta in 2022)"."""
    name, bracket, told = stretch.rpartition("(")
    return name if bracket and name.strip() and ")" not in told and told.count(" ") >= _FEWEST_TOLD else stretch


def _in_town(text: str) -> list[str]:
    """Return *text* in two where a town stands behind a small word: "Bakkerij Smit te Dokkum", "Acme GmbH in Berlin"."""
    link = _IN.search(text)
    named = link is not None and (link[1] == "te" or names_town(text[link.end() :]))
    return [text[: link.start()], text[link.end() :]] if link is not None and named else [text]


def _cut(pattern: re.Pattern[str], text: str) -> list[str]:
    """Divide *text* at the matches of *pattern* that are not within brackets."""
    pieces: list[str] = []
    at = 0
    for match in pattern.finditer(text):
        before = text[: match.start()]
        if before.count("(") > before.count(")") and ")" in text[match.end() :]:
            continue
        if not at and is_job_label(text) and label_of(text)[1] == match.end():
            continue
        if match[0].startswith(":") and title_of(text[at : match.start()]) < 0.9:
            continue
        if match[0] == " at " and names_system(text[at : match.start()]):
            continue
        if match[0].strip() == "/" and title_of(text[at : match.start()]) >= 0.9 and title_of(text[match.end() :]) >= 0.9:
            continue
        pieces.append(text[at : match.start()])
        at = match.end()
    pieces.append(text[at:])
    return [piece for piece in pieces if piece.strip()]


def sentences(text: str) -> Iterator[str]:
    """Yield what the full stops of *text* divide it into, without them; those that shorten a word divide nothing."""
    at = 0
    for match in _FULL_STOP.finditer(text):
        if match[1].lower() not in words_of("shortened"):
            yield text[at : match.end(1)]
            at = match.end()
    if at < len(text):
        yield text[at:]


def by_full_stops(text: str) -> Sequence[str]:
    """Return the sentences of *text* where they are names: a title and, behind it, an employer, or the other way round."""
    found = list(sentences(trimmed(text)))
    named = any(title_of(one) >= 0.9 for one in found[:2]) and all(one.count(" ") <= _MOST_SPACES for one in found)
    return found if named or len(found) == 1 else [text]


def _by_commas(text: str) -> list[tuple[str, bool]]:
    """Divide *text* at the commas that part a title, an employer and a place, not at those within one."""
    if "," not in text:
        return [(text, False)]
    units = _units(text)
    found: list[tuple[str, bool]] = []
    start = 0
    for i in range(1, len(units)):
        left = text[units[start][0] : units[i - 1][1]]
        if _divides(left, text[units[i][0] : units[i][1]], [text[a:b] for a, b in units[i + 1 :]]):
            found.append((left, start > 0))
            start = i
    if units:
        found.append((text[units[start][0] : units[-1][1]], start > 0))
    return found


def _units(text: str) -> list[tuple[int, int]]:
    """Return the places of what stands between the commas of *text*; "Town, State" is one unit."""
    units: list[tuple[int, int]] = []
    for match in _BETWEEN_COMMAS.finditer(text):
        chunk = trimmed(match.group())
        if not chunk:
            continue
        at = match.start() + match.group().index(chunk)
        if units and _is_town(text[units[-1][0] : units[-1][1]], text[units[-1][0] : at + len(chunk)]):
            units[-1] = (units[-1][0], at + len(chunk))
        else:
            units.append((at, at + len(chunk)))
    return units


def _is_town(town: str, both: str) -> bool:
    return place_of(both) >= 0.9 and title_of(town) == 0.0 and (employer_of(town) == 0.0 or names_place(town))


def _divides(left: str, right: str, after: Sequence[str]) -> bool:
    """Tell whether the comma between *left* and *right* parts two things."""
    if is_suffix(right) or names_system(left):
        return False
    if place_of(right) >= 0.9 or names_town(right) or is_legal_form(left.rsplit(maxsplit=1)[-1]):
        return True
    title, employer = title_of(left), employer_of(left)
    titled = title_of(right) > 0.0 and not _ends_as_org(right)
    if (employer_of(right) or (after and is_suffix(after[0]))) and not titled and (title or is_department(left)):
        return not is_department(right)
    if employer and not title and title_of(right):
        return True
    return title > 0 and not title_of(right) and bool(after) and (place_of(after[0]) >= 0.9 or names_town(after[0]))


def judged(text: str, line: Line, joined: str) -> Part:
    """Return *text*, a piece of *line* that *joined* divides from the one before, as a part."""
    if joined == _TOWN:
        return Part(text, line, 0.0, 0.0, 0.95, joined)
    label, end = label_of(text)
    if label and end < len(text):
        rest = _STREET_BEHIND.split(text[end:], maxsplit=1)[0]
        if label in words_of("employer_label"):
            return Part(rest, line, 0.0, 0.6 if "client" in label else 1.0, 0.0, joined)
        if label in words_of("title_label"):
            return Part(rest, line, 1.0, 0.0, 0.0, joined)
        if label in words_of("place_label"):
            return Part(text[end:], line, 0.0, 0.0, 0.95, joined)
    place, title, employer = place_of(text), title_of(text), employer_of(text)
    employer *= _DEPARTMENT if employer and is_department(text) else 1.0
    if place >= 0.9:
        aside = ASIDE.search(text)
        said = text[: aside.start()] if aside is not None and not aside[0].strip(" ()").isupper() else text
        return Part(said, line, 0.0, 0.0, place, joined)
    last_word_is_org = word_list(text)[-1:] and word_list(text)[-1] in words_of("org")
    if title >= 0.9 and employer and not last_word_is_org:
        employer *= 0.3
    elif employer and title and last_word_is_org:
        title *= 0.4
    return Part(text, line, title, employer, place, joined)
