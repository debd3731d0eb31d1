"""Dates and periods as resumes write them, in seven languages, and as those of Poland, Russia, Turkey, China and Japan do."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from resume_ats_scorer.lexicon import months
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Line, PartialDate, Period, value
from resume_ats_scorer.resume.labels import label_of
from resume_ats_scorer.resume.words import words_of

_SEASONS: dict[str, int] = {
    **dict.fromkeys(("spring", "frühjahr", "frühling", "printemps", "primavera", "voorjaar", "lente"), 3),
    **dict.fromkeys(("summer", "sommer", "été", "verano", "verão", "estate", "zomer", "ss", "sose"), 6),
    **dict.fromkeys(("fall", "autumn", "herbst", "automne", "otoño", "outono", "autunno", "herfst"), 9),
    **dict.fromkeys(("winter", "hiver", "invierno", "inverno", "ws", "wise"), 12),
}
_DOTTED = {ord("ı"): "i", 0x307: ""}
"""Capitals of "ı" and "i" are the same in most languages."""
_MONTH_OF: dict[str, int] = {
    name.translate(_DOTTED): number for number, names in enumerate(months.NAMES, 1) for name in names.split("|")
}


def _one_of(words: Iterable[str]) -> str:
    """Return a pattern of *words*, the longest first, that looks at few of them: they are grouped by their first letters."""
    longest = sorted(words, key=lambda word: (word[0], -len(word)))
    groups = (f"{first}(?:{'|'.join(word[1:] for word in group)})" for first, group in groupby(longest, key=itemgetter(0)))
    return f"(?:{'|'.join(groups)})"


_MONTH = _one_of("|".join(months.NAMES).split("|"))
_SEASON = _one_of(_SEASONS)
_YEAR = r"(?:19[3-9]\d|20[0-6]\d)"
_BEHIND_YEAR = r"(?:\s?(?:г\b\.?|r\.(?!\w)))?"
"""What Russian and Polish write behind a year."""
_OF = r"(?:\s*(?:,|/|-|'|’|of|de|del|di)?\s*)"

_DATE = rf"""(?:
    (?P<iso_y{{n}}>{_YEAR})(?:[./-]|\s/\s)(?P<iso_m{{n}}>0[1-9]|1[0-2]|(?<=\d\.)[1-9])(?:[./-](?:0[1-9]|[12]\d|3[01]))?(?![\d])
  | (?P<us_m{{n}}>0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?P<us_y{{n}}>{_YEAR})(?!\d)
  | (?:(?:0?[1-9]|[12]\d|3[01])\s?[./-]\s?)?(?P<num_m{{n}}>0?[1-9]|1[0-2])\s?[./-]\s?(?P<num_y{{n}}>{_YEAR})(?!\d)
  | (?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:of\s+|de\s+)?)?
    (?P<mon{{n}}>{_MONTH})(?:\b\.?|(?=\d\d(?!\d)))(?:\s+(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?=,|\s+{_YEAR}))?
    (?:{_OF}(?P<mon_y{{n}}>{_YEAR})(?!\d){_BEHIND_YEAR}|(?:\s*['’]\s*|[\s./-]\s*|{{glued}})(?P<mon_s{{n}}>\d\d)(?![\d%/]))
  | (?P<season{{n}}>{_SEASON})\s*(?:term\s+|semester\s+|of\s+|de\s+|del\s+|,\s*)?(?P<season_y{{n}}>{_YEAR})(?:/\d\d(?:\d\d)?)?(?!\d)
  | [Qq](?P<quarter{{n}}>[1-4])[\s/-]*(?P<quarter_y{{n}}>{_YEAR})(?!\d)
  | (?P<lead_y{{n}}>{_YEAR})\s+(?P<lead_m{{n}}>{_MONTH})\b\.?(?!\s*['’]?\d|\s+en\b)
  | (?P<cjk_y{{n}}>{_YEAR})\s?[年년](?:\s?(?P<cjk_m{{n}}>0?[1-9]|1[0-2])\s?[月월](?:\s?\d{{1,2}}\s?[日일])?)?
  | (?P<year{{n}}>{_YEAR})(?![\d%]){_BEHIND_YEAR}
  | ['’](?P<short{{n}}>\d\d)(?![\d%])
)"""
_GAP = rf"(?:\s+(?={_MONTH}\b\.?\s*{_YEAR}|{_YEAR}\s+[^\W\d]|present\b|current\b|now\b|heute\b))"
_LONE_MONTH = rf"(?P<lone>{_MONTH})\b\.?(?:\s+(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
_SHORT_PAIR = (
    r"(?P<sp_m1>0[1-9]|1[0-2])[/.](?P<sp_y1>\d\d)\s*(?:-|–|—|to|bis|à|a)\s*(?:(?P<sp_m2>0[1-9]|"
    r"1[0-2])[/.](?P<sp_y2>\d\d)(?![\d/.])|(?P<sp_now>NOW))"
)

_NOW = (
    r"(?:the\s+)?(?:present(?:ly|e)?|current(?:ly)?(?:\s+(?:employed|working))?|now|ongoing|on-going|today|continuing|"
    r"to\s*date|till\s*(?:date|now|today)|(?:up)?til?l?\s+(?:date|now)|until\s+(?:now|today|present)|date|til|"
    r"heute|jetzt|aktuell|laufend|andauernd|dato|derzeit|"
    r"aujourd['’]hui|présent|actuel(?:lement)?|(?:à\s+)?ce\s+jour|en\s+cours|maintenant|"
    r"(?:la\s+)?actualidad|actual(?:mente)?|(?:el\s+)?presente|(?:a\s+)?(?:la\s+)?fecha|hoy|en\s+curso|"
    r"(?:a?o\s+)?momento|à\s+data|atual(?:mente)?|hoje|em\s+curso|"
    r"oggi|attual(?:e|mente)|in\s+corso|ad?\s+oggi|"
    r"heden|nu|huidig|vandaag|"
    r"obecnie|nadal|teraz|chwili\s+obecnej|dziś|halen|hâlen|günümüz|devam\s+ediyor|"
    r"настоящее\s+время|наст\.?\s?время|н\.\s?в|сейчас|сегодня|至今|现在|現在|目前|현재)\b"
)
_TO = (
    r"(?:\s*(?:-+>?|–|—|−|\ufffd|~|→|➔|►|>|/|â€“|â€”|ï(?:¼|1⁄4)-?)\s*|\s*[,(]?\s*\b(?:to|until|till?|through|thru|up\s+to|bis(?:\s+zum)?|à|au|"
    r"jusqu['’]?(?:à|en|au)?|"
    r"a[ld]?|hasta(?:\s+(?:el|la))?|até(?:\s+(?:ao?|o))?|ao?|fino\s+a[dl]?|tot(?:\s+en\s+met)?|t/m|do|по|до|and|y)\b\s*:?\s*|\s*(?:〜|~|至|到|から)\s*)"
)
_SINCE = r"(?:since|seit|depuis(?:\s+le)?|desde(?:\s+el)?|dal|da|sinds|vanaf|od|с|(?-i:[Aa]b)|starting|à\s+partir\s+de)"
_UNTIL = (
    r"(?:until|till|bis|jusqu['’](?:en|à|au)|hasta|até|fino\s+al?|tot|expected|anticipated|exp\.?|graduat(?:ed|ion|ing)|"
    r"completed|expected\s+graduation)"
)

_START = _DATE.replace("{n}", "1").replace("{glued}", rf"(?=\d\d\s*[-–—]\s*(?:{_MONTH}|{_NOW}))")
_END = _DATE.replace("{n}", "2").replace("{glued}", "")
"""A month and two figures of its year without a space are a date where they begin or end a period ("Feb13–Dec14")."""
_SPAN = re.compile(
    rf"""(?<![\w$€£#+])(?<!\d[.,])(?:
    {_SHORT_PAIR.replace("NOW", _NOW)}
  | (?:(?P<since>{_SINCE})\s+)?(?:{_START})
    (?:(?:{_TO}|(?<=\d){_GAP})(?:(?P<now>{_NOW})|(?:{_END})|(?P<tail>\d\d)(?![\d\w/.%:])))?(?:\s*(?P<open>[-–—→])\s*(?=$|[)\]|])|(?<=\d)(?P<going>[–—])(?=\s+(?-i:[A-ZÀ-Þ])))?
  | {_LONE_MONTH}{_TO}(?:{_DATE.replace("{n}", "3").replace("{glued}", "(?!)")})
  )""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_UNTIL = re.compile(rf"(?:^|[\s(]){_UNTIL}\s*:?\s*(?:in\s+|on\s+)?$", re.IGNORECASE)
_VERSION_BEFORE = re.compile(r"\d/$|\d{4}:$")
_VERSION_BEHIND = re.compile(r"/\w")
"""What makes a year one of several versions, "98/2000/2003", or that of a standard, "ISO 9001:2015"."""
_DASHES = ("-", "–", "—")
_LONGEST_PERIOD = 60
_PAIR = 2
_PERIOD = words_of("period_label")
_STARTED = frozenset({"start", "started", "from", "begin", "beginn", "debut", "inicio", "inizio"})
"""Words of labels before the start of a period."""
_ONE_YEAR = re.compile(rf"{_YEAR}|{_NOW}", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_CANDIDATE = re.compile(r"(?:19|20)\d\d|['’]\s?\d\d|\d[/.]\d\d|[^\W\d]{3}\.?[-\s]\d\d\b|[^\W\d]{3}\d\d\s*[-–—]")


@value
class Span:
    """A date or a period and the place it was read from."""

    start: PartialDate | None
    """First month."""
    end: PartialDate | None
    """Last month."""
    current: bool
    """It goes on."""
    ranged: bool
    """Two ends are written, or one end and a word such as "since"."""
    begin: int
    """Index of its first character in the text."""
    stop: int
    """Index after its last character."""
    backwards: bool = False
    """The later date is written first."""


@memo
def find_spans(text: str) -> tuple[Span, ...]:
    """Return the dates and periods of *text* in order. A date alone has the same start and end."""
    if not _DIGIT.search(text) or not _CANDIDATE.search(text):
        return ()
    found = []
    for match in _SPAN.finditer(text):
        span = _span(text, match)
        if span is not None:
            found.append(span)
    return tuple(found)


def spans_of(line: Line) -> tuple[Span, ...]:
    """Return the dates and periods of *line* in order; a dash that ends its first cell leaves a period open ("2021–   Acme")."""
    spans = find_spans(line.text)
    first = find_spans(line.segments[0]) if len(line.segments) > 1 and line.text.startswith(line.segments[0]) else ()
    return (*first, *spans[1:]) if len(first) == 1 and first[0].current and not spans[0].ranged else spans


def without_dates(text: str, spans: Sequence[Span]) -> list[str]:
    """Return the stretches of *text* between the dates; "Present" alone is one."""
    if not spans and _ONE_YEAR.fullmatch(text.strip()):
        return []
    rest: list[str] = []
    at = 0
    for span in spans:
        rest.append(text[at : span.begin])
        at = span.stop
    rest.append(text[at:])
    return rest


def is_period(line: Line) -> bool:
    """Tell whether *line* holds dates and no other words."""
    spans = find_spans(line.text)
    return bool(spans) and not any(char.isalpha() for text in without_dates(line.text, spans) for char in text)


def has_period(text: str) -> bool:
    """Tell whether *text* names a period with two ends, or one and a word such as "since"."""
    return any(span.ranged for span in find_spans(text))


def ends_in_period(text: str) -> bool:
    """Tell whether *text* is closed by a period behind a comma, not by words such as "since": "Milking, Hill Farm, 2019 - 2021"."""
    last = find_spans(text)[-1:]
    closed = (span for span in last if span.ranged and span.stop == len(text) and text[: span.begin].endswith(", "))
    return any(not text[span.begin].islower() for span in closed)


def whole_period(text: str) -> Span | None:
    """Return the period that *text* is and nothing else, or None."""
    spans = find_spans(text)
    return spans[0] if len(spans) == 1 and spans[0].ranged and (spans[0].begin, spans[0].stop) == (0, len(text)) else None


def best_span(spans: Sequence[Span]) -> Span | None:
    """Return the first period with two ends, else the first date, else None."""
    return next((span for span in spans if span.ranged), spans[0] if spans else None)


def broken_span(lines: Sequence[Line], index: int) -> tuple[Span, int] | None:
    """Return the period that a narrow column breaks over the line at *index* and the next ones, and how many these are, or None.

    The lines hold nothing but dates and what joins them, which rows of a table do without, the earlier date first, or two years,
    or "Present" and one, the later above; the place of the period is what of it stands on the first of them.
    """
    first = lines[index].text.rstrip()
    told = _labelled(lines[index : index + 2])
    if told is not None:
        return told
    pair = _years_down(lines[index : index + 3])
    if pair is not None:
        return replace(pair, begin=0, stop=len(first)), 1
    in_rows = len(lines[index : index + 2]) > 1 and all(line.table for line in lines[index : index + 2])
    for count, between in ((1, " "), *([(1, " – ")] if in_rows else []), (2, " ")):
        texts = [line.text.strip() for line in lines[index : index + count + 1]]
        joined = between.join(texts)
        if len(texts) <= count or not find_spans(first) or len(joined) > _LONGEST_PERIOD:
            return None
        whole = whole_period(joined)
        if whole is not None and not _is_whole(first) and not whole.backwards:
            return replace(whole, stop=len(first)), count
    return None


def _labelled(lines: Sequence[Line]) -> tuple[Span, int] | None:
    """Return the period whose start the first of *lines* has behind its label and whose end the next one, or that has none yet."""
    labels = [label_of(line.text) for line in lines]
    start, *others = [line.text[end:].strip() for line, (_label, end) in zip(lines, labels, strict=True)]
    ended = [label in _PERIOD and label != labels[0][0] for label, _end in labels[1:]] == [True]
    if labels[0][0] not in _PERIOD or not (ended or _STARTED.intersection(labels[0][0].split("-"))):
        return None
    whole = whole_period(f"{start} – {others[0] if ended else ''}".strip())
    found = find_spans(lines[0].text)
    if whole is None or whole.backwards or len(found) != 1 or found[0].ranged:
        return None
    return replace(whole, begin=found[0].begin, stop=found[0].stop), int(ended)


def _years_down(lines: Sequence[Line]) -> Span | None:
    """Return the period whose end and start the first two of *lines* are, as on a timeline; a third year makes them a list."""
    years = [line.text.strip() for line in lines if _ONE_YEAR.fullmatch(line.text.strip())]
    if len(lines) < _PAIR or len(years) != _PAIR or years[0] <= years[1] or lines[1].text.strip() != years[1]:
        return None
    return None if years[1][:1].isalpha() else whole_period(f"{years[1]} – {years[0]}")


def further_lines(lines: Sequence[Line], index: int) -> int:
    """Return over how many further lines the period on the line at *index* is broken."""
    broken = broken_span(lines, index)
    return 0 if broken is None else broken[1]


def _is_whole(text: str) -> bool:
    """Tell whether *text* holds both ends of a period: "2015 –" does not."""
    return any(span.ranged and not text.endswith(_DASHES) for span in find_spans(text))


def period_of(line: Line, span: Span) -> Period:
    """Return *span*, found in the text of *line*, as a period."""
    return Period(span.start, span.end, span.current, line.text[span.begin : span.stop], line.number, span.backwards)


def _span(text: str, match: re.Match[str]) -> Span | None:
    begin, stop = match.span()
    if match["sp_m1"]:
        since = PartialDate(_century(match["sp_y1"]), int(match["sp_m1"]))
        to = PartialDate(_century(match["sp_y2"]), int(match["sp_m2"])) if match["sp_m2"] else None
        return Span(since, to, to is None, True, begin, stop)
    if match["lone"]:
        last = _date(match, "3")
        if last is None or last.month is None:
            return None
        return Span(PartialDate(last.year, _month(match["lone"])), last, False, True, begin, stop)
    start = _date(match, "1")
    if start is None or _is_amount(text, match):
        return None
    return _with_end(text, match, start)


def _with_end(text: str, match: re.Match[str], start: PartialDate) -> Span | None:
    begin, stop = match.span()
    if match["now"] or match["open"] or match["going"]:
        return Span(start, None, True, True, begin, stop)
    end = _date(match, "2")
    if match["tail"]:
        end = PartialDate(start.year // 100 * 100 + int(match["tail"]))
    if end is not None:
        if _order(end) < _order(start):
            if match["tail"]:
                return Span(start, start, False, False, begin, stop)
            return Span(end, start, False, True, begin, stop, backwards=end.year < start.year or bool(end.month and start.month))
        return Span(start, end, False, True, begin, stop)
    if match["since"]:
        return Span(start, None, True, True, begin, stop)
    if _BEFORE_UNTIL.search(text, max(begin - _LONGEST_PERIOD, 0), begin):
        return Span(None, start, False, False, begin, stop)
    return Span(start, start, False, False, begin, stop)


def _is_amount(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bare short year such as `'19` or a year stands in a number or word that is no date."""
    if match["short1"]:
        return match["now"] is None and match["year2"] is None and match["short2"] is None
    after = text[match.end() : match.end() + 1]
    if match["year1"] and (
        _VERSION_BEFORE.search(text, max(match.start() - 5, 0), match.start()) or _VERSION_BEHIND.match(text, match.end())
    ):
        return True
    return bool(match["year1"]) and (after == "+" or (after == "," and text[match.end() + 1 : match.end() + 4].isdigit()))


def _date(match: re.Match[str], n: str) -> PartialDate | None:
    if match[f"iso_y{n}"]:
        return PartialDate(int(match[f"iso_y{n}"]), int(match[f"iso_m{n}"]))
    if match[f"num_y{n}"]:
        return PartialDate(int(match[f"num_y{n}"]), int(match[f"num_m{n}"]))
    if match[f"us_y{n}"]:
        return PartialDate(int(match[f"us_y{n}"]), int(match[f"us_m{n}"]))
    if match[f"mon{n}"]:
        year = match[f"mon_y{n}"]
        return PartialDate(int(year) if year else _century(match[f"mon_s{n}"]), _month(match[f"mon{n}"]))
    if match[f"lead_y{n}"]:
        return PartialDate(int(match[f"lead_y{n}"]), _month(match[f"lead_m{n}"]))
    if match[f"season_y{n}"]:
        return PartialDate(int(match[f"season_y{n}"]), _SEASONS[match[f"season{n}"].lower()])
    if match[f"quarter_y{n}"]:
        return PartialDate(int(match[f"quarter_y{n}"]), int(match[f"quarter{n}"]) * 3 - 2)
    if match[f"cjk_y{n}"]:
        return PartialDate(int(match[f"cjk_y{n}"]), int(match[f"cjk_m{n}"]) if match[f"cjk_m{n}"] else None)
    if match[f"year{n}"]:
        return PartialDate(int(match[f"year{n}"]))
    return PartialDate(_century(match[f"short{n}"])) if match[f"short{n}"] else None


def _month(name: str) -> int:
    return _MONTH_OF[name.lower().translate(_DOTTED)]


def _century(two: str) -> int:
    return int(two) + (2000 if int(two) < 50 else 1900)


def _order(when: PartialDate) -> tuple[int, int]:
    return when.year, when.month or 6
