"""Heads that the margin breaks over lines: they are read whole, and quoted by what of them stands on one line."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from resume_ats_scorer.model import Fact, Line
from resume_ats_scorer.resume.dates import find_spans
from resume_ats_scorer.resume.degrees import names_degree, names_school
from resume_ats_scorer.resume.likeness import employer_of, names_town, place_of
from resume_ats_scorer.resume.lines import JOINING, is_names, is_names_beside_dates, is_prose
from resume_ats_scorer.resume.retold import Quoted, T, retold
from resume_ats_scorer.resume.schools import holds_name
from resume_ats_scorer.resume.titles import titles_in
from resume_ats_scorer.resume.words import is_legal_form, word_list, words_of

_MOST_LINES = 3
_LEAST_HEADS = 2
"""So many lines of one look that stand alone tell that the others do."""
_LONGEST = 170
"""Characters of a head, at most."""
_REST_SPACES = 5
"""Spaces of what ends the name of a school, at most."""
_SCHOOL_ENDS = ("University", "College", "School", "High School", "Institute", "Academy")
"""What a narrow column leaves of the name of a school for the next line."""
_PART = re.compile(r",\s|\s?[|–—]\s?|\s-\s")
_SENTENCE = re.compile(r"(?:[^\W\d_]{4}|[A-Z]{2})\.\s")
"""Where a sentence ends within a line."""
_KNOWN = 0.6
"""Likeness from which on a text is what it looks like."""
_FORM_SPACES = 3
"""Spaces of what ends in the legal form of a firm and may be broken off: "GmbH & Co. KG"."""
_SURE = 0.85
"""What is read from several lines is no surer than that."""


class Wrapped:
    """Lines, those that the margin breaks put together under the number of the first."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines: list[Line] = []
        self._parts: dict[int, tuple[Line, ...]] = {}
        last: tuple[Line, ...] = ()
        heads = _looks_of_heads(lines)
        for line in lines:
            follows = bool(last) and len(last) < _MOST_LINES and line.number == last[-1].number + 1
            whole = _whole(self.lines[-1], line, _look(line) in heads) if follows else None
            if whole is None:
                self.lines.append(line)
                last = (line,)
            else:
                self.lines[-1] = whole
                last = self._parts[whole.number] = (*last, line)

    def as_written(self, read: T) -> T:
        """Return *read* with its lines, and the places of what was read from them, as they stand on the page."""
        return retold(read, lambda line: self._parts.get(line.number, (line,)), self._quoted) if self._parts else read

    def _quoted(self, one: Quoted) -> Quoted:
        if one.line not in self._parts:
            return one
        quote, line = self._place(one.quote, one.line)
        if isinstance(one, Fact) and quote != one.quote:
            one = replace(one, confidence=min(one.confidence, _SURE))
        return replace(one, quote=quote, line=line)

    def _place(self, quote: str, number: int) -> tuple[str, int]:
        """Return what of *quote*, from its beginning on, stands on one of the lines that begin with *number*, and which one."""
        ends = range(len(quote), 0, -1)
        return next((quote[:end].rstrip(), part.number) for end in ends for part in self._parts[number] if quote[:end] in part.text)


def _look(line: Line) -> tuple[float | None, bool, bool]:
    return line.font_size, line.bold, line.italic


def _looks_of_heads(lines: Sequence[Line]) -> set[tuple[float | None, bool, bool]]:
    """Return the looks that only heads of one line have: most lines of such a look stand between others."""
    alone, on_end = Counter[tuple[float | None, bool, bool]](), Counter[tuple[float | None, bool, bool]]()
    for look, run in groupby(lines, key=_look):
        (on_end if sum(1 for _ in run) > 1 else alone)[look] += 1
    return {look for look, count in alone.items() if look[1] and count >= max(_LEAST_HEADS, on_end[look])}


def _whole(line: Line, below: Line, alone: bool) -> Line | None:
    """Return *line* with *below*, which goes on with it, or None where it does not or neither is part of a head.

    A text that looks as what otherwise stands *alone* is part of one that it goes on with, whatever it says.
    """
    long = len(line.text) + len(below.text) >= _LONGEST
    if long or line.bullet or below.bullet or (line.page, line.table, line.row) != (below.page, below.table, below.row):
        return None
    behind = line.goes_on if line.goes_on is not None else 0 if _name_goes_on(line, below) else None
    spans = find_spans(below.text)
    dated = bool(spans) and spans[0].begin == 0
    if behind is None or (dated and not _ends_period(line.text, below.text)):
        return None
    words = line.text.split(" ")
    start, end = " ".join(words[: len(words) - behind]), " ".join(words[len(words) - behind :])
    cut = not dated and any(span.begin < len(start) <= span.stop for span in find_spans(line.text))
    rest, *asides = (below.text, end) if end else below.segments
    sure = dated or (alone and line.goes_on is not None and _look(line) == _look(below))
    if not start or cut or not (sure or _may_go_on(start, rest)):
        return None
    hyphen = start.endswith("-") and start[-2:-1].isalpha()
    first = start[:-1] if hyphen and below.text[0].islower() else start
    text = f"{first}{'' if hyphen else ' '}{rest}"
    whole = replace(line, text=" ".join((text, *asides)), segments=(text, *asides), goes_on=None if asides else below.goes_on)
    told = line.goes_on is not None and not sure and (is_prose(whole) or _SENTENCE.search(text))
    return None if told else whole


def _ends_period(text: str, rest: str) -> bool:
    """Tell whether a date that *rest* begins with is the end of a period that *text* ends with."""
    return any(span.begin < len(text) < span.stop for span in find_spans(f"{text} {rest}"))


def _may_go_on(text: str, rest: str) -> bool:
    """Tell whether *rest* may be what *text* lacks: not where it names something by itself, and so does the end of *text*."""
    last = _PART.split(text)[-1]
    if rest in _SCHOOL_ENDS or _ends_firm(rest):
        return not (titles_in(last) or names_degree(last) or names_town(last) or _ends_firm(last))
    if text[-1] in "-,&/(" or _joins(text) or rest.split(maxsplit=1)[0] in JOINING:
        return True
    if rest[0].islower():
        return False
    name = _PART.split(rest, maxsplit=1)[0]
    if titles_in(name) or names_degree(name) or names_town(name) or place_of(name) >= _KNOWN:
        return False
    if names_degree(last):
        return not (names_school(name) or holds_name(name))
    if _says(last) or _is_field(last) or _is_field(name):
        return False
    return not (names_school(name.split(maxsplit=1)[0]) and " " in name)


def _is_cut_name(line: Line, below: Line) -> bool:
    """Tell whether *line* holds nothing but a name in capitals that a link ends, and *below* the rest, before a place or dates."""
    alike = line.text.isupper() and line.font_size == below.font_size and line.bold == below.bold
    rest = _PART.split(below.text)[0]
    named = rest.isupper() and rest.count(" ") <= _REST_SPACES and is_names_beside_dates(below.text)
    return alike and named and is_names(line.text) and not find_spans(line.text)


def _joins(text: str) -> bool:
    """Tell whether *text* ends in a word that joins others, in capitals where all of it is: "DEALERS OF"."""
    last = text.rsplit(maxsplit=1)[-1]
    return (last.lower() if text.isupper() and len(last) > 1 else last) in JOINING


def _ends_firm(text: str) -> bool:
    """Tell whether *text* is or ends in the legal form of a firm, and is so short that it may be the rest of its name."""
    return is_legal_form(text.rsplit(maxsplit=1)[-1]) and text.count(" ") <= _FORM_SPACES


def _says(text: str) -> bool:
    named = titles_in(text) or names_degree(text) or names_school(text) or names_town(text)
    return bool(named) or max(employer_of(text), place_of(text)) >= _KNOWN


def _is_field(text: str) -> bool:
    return all(word in words_of("field") or word in JOINING for word in word_list(text))


def _name_goes_on(line: Line, below: Line) -> bool:
    """Tell whether a school, degree or firm is broken off at the end of *line*: it ends in a link, or *below* ends it."""
    last = line.text.rsplit(maxsplit=1)[-1]
    open_end = _joins(line.text) or last in ("&", "at") or last.endswith("-")
    if open_end and _is_cut_name(line, below):
        return True
    legal = _ends_firm(below.text)
    if not (open_end or legal or below.text in _SCHOOL_ENDS) or line.font_size != below.font_size or line.bold != below.bold:
        return False
    if below.text.count(" ") > _REST_SPACES or not is_names(below.text) or find_spans(below.text):
        return False
    if legal:
        return is_names(line.text) and (open_end or not titles_in(line.text))
    if names_school(line.text):
        return open_end
    if names_degree(line.text):
        return open_end and not (names_school(below.text) or holds_name(below.text))
    return not open_end and is_names(line.text) and not find_spans(line.text)
