"""Texts of which the line breaks were lost: each long line is parted again where a heading, an item or a dated head begins.

A line on which what was done in a job goes on behind its head is parted in any text: "Baker, Crusty Ltd, 2015-2018: baked ...".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from resume_ats_scorer.data import rows
from resume_ats_scorer.lexicon import glue, months

_LONG = 40
"""Words from which a line may have been several, where the lines of a text hold as many on average."""
_TOO_LONG = 20_000
"""Words from which a line is nobody's."""
_GAP = re.compile(r"(?<!\s)(?:[ \u00a0]{3,40}|\t{1,10})(?=\S)|\s(?=[•●▪■◦►➢✓✔*]\s)")
"""A gap that a person sees both sides of, or where an item begins."""
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ\d.)])(?=[A-Z]{4})|(?<=[A-Z]{4})(?=[A-Z][a-z]{2})|(?<=[a-zà-ÿ)]\.)(?=[A-Z][a-z])|(?<=(?:19|20)\d\d)(?=[A-Z])"
    r"|(?<=[a-zà-ÿ\d.)%])(?=[•●▪■◦►➢✓✔]|[-*]\s[A-Z])|(?<=[a-z]\))(?=[A-Z][a-z])"
)
"""Where a line break may have been, in a text whose words stick together."""
_DASH = re.compile(r"(?<=[a-z\d.)%])\s(?=[-–]\s[A-Z][a-z]+\s[a-z\d])")
"""Before an item behind a dash, whose second word has no capital as that of an employer has."""
_STUCK = re.compile(r"(?<=[^\W\d_])(?=(?:\d{1,2}/)?(?:19|20)\d\d\b)")
_LEAST_GLUED = 3
_LEAST_DASHES = 2
_STATE = re.compile(r"(?<=,\s[A-Z]{2})\s(?=[A-Z][a-z])")
"""Behind a town, where a title begins."""
_EMAIL = re.compile(r"\b([\w.+-]{1,64})@\w")
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W_]+(?:'s)?")
_SMALL = frozenset({"of", "and", "the", "for", "at", "in", "to", "&", "-", "–", "—", "|", "/", ",", "de", "und", "et", "y"})
"""What stands within a head or a heading beside words with capitals."""
_GOES_ON = _SMALL | {"on", "with", "from", "by", "as", "a", "an", "my", "our", "their", "his", "her", "your", "no", "into"}
"""Words behind which a heading would be a part of a sentence."""
_MONTH = rf"(?:(?:{months.BEGINNINGS})[\w.]*,?\s|\d{{1,2}}[/.])"
_YEAR = rf"{_MONTH}?(?:19|20)\d\d"
_PERIOD = re.compile(
    rf"\(?\b(?:since|seit|depuis|desde|dal|sinds)\s{_YEAR}\b\)?"
    rf"|\(?\b{_YEAR}\s?(?:-|–|—|to|until|bis|à|a|al)\s?(?:{_YEAR}"
    r"|present|current|now|today|date|heute|aujourd'hui|actualidad|presente|heden)\b\)?",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"experience|employment|education|skills|summary|profile|objective|projects|certifications|certificates|languages|interests|hobbies"
    r"|references|awards|publications|qualifications|licen[cs]es|volunteering|training|berufserfahrung|ausbildung|kenntnisse|sprachen"
    r"|formation|compétences|langues|expérience|experiencia|educación|habilidades|idiomas|formación",
    re.IGNORECASE,
)
"""Headings of one word that are so without capitals too."""
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARK = re.compile(r"[:.]\s| [–—-] ")
_FIRST_MARK = re.compile(r"[^:]{3,80}:\s")
"""Behind a period, and behind a head that begins with one, what begins that which was done."""
_LONGEST_HEAD = 160
_SHORT = 3
_SAYING = 4
"""Words in small letters, of more letters than that, from which a text says what was done and is not a name."""
_MOST_HEAD_WORDS = 16
_MOST_HEADING_WORDS = 4
_MOST_NAME_WORDS = 4
_LONGEST_ABBREVIATION = 4


def lines_of(text: str) -> str:
    """Return *text* with a line for each part of the lines that hold many, where most do, and for what stands behind a head."""
    if len(text.split()) < _LONG * sum(map(bool, map(str.strip, text.splitlines()))):
        return "\n".join(_behind_head(line) for line in text.split("\n"))
    return "\n".join(_parted(line) if _is_long(line) else line for line in text.split("\n"))


def _behind_head(line: str) -> str:
    """Return *line* with a break where what was done begins, behind the head of a single job."""
    period = _PERIOD.search(line, 0, _LONGEST_HEAD)
    if period is None or _A_YEAR.search(line, period.end()):
        return line
    leading = not line[: period.start()].strip(" -*•")
    mark = (_FIRST_MARK if leading else _MARK).match(line, period.end())
    if mark is None or _size(line[: mark.end()]) > _MOST_HEAD_WORDS:
        return line
    head, rest = line[: mark.end()].rstrip(" :"), line[mark.end() :].lstrip()
    small = sum(word.islower() and len(word) > _SHORT for word in rest.split())
    return f"{head}\n{rest}" if small >= _SAYING else line


def _size(text: str) -> int:
    """Return how many words *text* has, of which those of a name count as one: a longer one changes nothing."""
    names = (not word[0].islower() or word in _SMALL for word in text.split())
    return sum(1 if named else sum(1 for _ in run) for named, run in groupby(names))


def _is_long(line: str) -> bool:
    return _LONG <= len(line.split()) < _TOO_LONG and len(line.splitlines()) == 1


def _parted(line: str) -> str:
    line = _GAP.sub("\n", line)
    if glue.is_glued(line) or len(_GLUED.findall(line)) >= _LEAST_GLUED:
        line = _STUCK.sub(" ", _GLUED.sub("\n", glue.parted(line, "\n", small=False)))
    if len(_DASH.findall(line)) >= _LEAST_DASHES:
        line = _DASH.sub("\n", line)
    line = _STATE.sub("\t", line)
    words = [match.span() for match in _WORD.finditer(line)]
    cuts = sorted({*_behind_name(line, words), *_around_headings(line, words), *_around_heads(line, words)})
    return "\n".join(line[start:end].removeprefix(" ") for start, end in zip((0, *cuts), (*cuts, len(line)), strict=True))


def _behind_name(line: str, words: list[tuple[int, int]]) -> Iterator[int]:
    """Yield where the name that *line* begins with ends, by the last word of it that the first e-mail address holds."""
    address = _EMAIL.search(line)
    local = _key(address[1]).replace(" ", "") if address else ""
    parts = [_key(line[slice(*word)]).replace(" ", "") for word in words[:_MOST_NAME_WORDS]]
    last = max((at for at, part in enumerate(parts) if len(part) > 2 and part in local), default=0)
    if last:
        yield words[last][1]


def _around_headings(line: str, words: list[tuple[int, int]]) -> Iterator[int]:
    """Yield where known headings in capitals begin and end in *line*, and where ones with a capital begin behind what has none."""
    at = 0
    while at < len(words):
        count = next((count for count in range(_MOST_HEADING_WORDS, 0, -1) if _is_heading(line, words[at : at + count])), 0)
        if count and _may_begin(line, words, at):
            yield words[at][0]
            yield words[at : at + count][-1][1]
        at += count or 1


def _is_heading(line: str, words: list[tuple[int, int]]) -> bool:
    said = line[words[0][0] : words[-1][1]]
    if not said[0].isupper() or said[-1] in ",.;" or line[slice(*words[-1])] in _SMALL or _key(said) not in _headings():
        return False
    return len(words) > 1 or said.isupper() or said[-1] == ":" or _PLAIN.fullmatch(said) is not None


def _may_begin(line: str, words: list[tuple[int, int]], at: int) -> bool:
    """Return whether a heading may begin with the word *at*: in capitals behind one that is not, others behind one without."""
    before = line[slice(*words[at - 1])] if at else ""
    if line[slice(*words[at])].isupper():
        return not before.isupper() or not before.isalpha()
    return not before[:1].isupper() and before.lower() not in _GOES_ON


def _around_heads(line: str, words: list[tuple[int, int]]) -> Iterator[int]:
    """Yield where each period in *line* ends, and where the words in capitals before it begin."""
    starts = [start for start, _ in words]
    for period in _PERIOD.finditer(line):
        begin = bisect_left(starts, period.start())
        at = begin - 1
        while at >= 0 and begin - at <= _MOST_HEAD_WORDS and _in_head(line, words, at):
            at -= 1
        first = at + 1
        while first < begin and not _opens(line[slice(*words[first])]):
            first += 1
        if first < begin:
            yield words[first][0]
        if first < begin or line[period.end() : period.end() + 2].strip()[:1].isupper():
            yield period.end()


def _opens(word: str) -> bool:
    """Return whether a head may begin with *word*."""
    return word[0].isalpha() and word.lower() not in _SMALL


def _in_head(line: str, words: list[tuple[int, int]], at: int) -> bool:
    """Return whether the word *at* may stand in a head, as one behind a capital and before a comma does ("Saute cook,")."""
    word = line[slice(*words[at])]
    if word[0].islower() and word.lower() not in _SMALL:
        return word[-1] == "," and at > 0 and line[words[at - 1][0]].isupper()
    return not (word[-1] in ".;:!?" and len(word) > _LONGEST_ABBREVIATION)


@cache
def _headings() -> frozenset[str]:
    return frozenset(_key(phrase) for _, _, phrases in rows("headings.tsv") for phrase in phrases.split(";"))


def _key(phrase: str) -> str:
    return " ".join(word for word in _LETTERS.findall(phrase.lower()) if word not in _SMALL)
