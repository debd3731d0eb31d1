"""Which lines are headings: by their words, by how they look, and by how the other headings of the document look."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from resume_ats_scorer.model import Line, SectionKind, value
from resume_ats_scorer.resume.contents import are_languages, bears_out
from resume_ats_scorer.resume.dates import find_spans, is_period
from resume_ats_scorer.resume.degrees import heads_column, names_degree
from resume_ats_scorer.resume.heading_names import announces, bare, by_words, misspelt, named
from resume_ats_scorer.resume.inline_headings import in_margin, inline_start, languages_told
from resume_ats_scorer.resume.labels import is_bare_job_label, is_job_label
from resume_ats_scorer.resume.likeness import employer_of, place_of, title_of
from resume_ats_scorer.resume.lines import JOINING, breaks_off, is_names, looks_like_head
from resume_ats_scorer.resume.profiles import NAME, late_name
from resume_ats_scorer.resume.starts import MAIN, OF_ENTRIES, ONE_LINERS, SURE, TOP, UNKNOWN, Start
from resume_ats_scorer.resume.titles import titles_in
from resume_ats_scorer.resume.typography import PLAIN, Style, body_size, framed, on_top, style_of
from resume_ats_scorer.resume.words import (
    detail_headings,
    heading_key,
    heading_words,
    inner_headings,
    weak_headings,
)

_JOB_LABEL = re.compile(
    r"^(?:(?:current |present |previous |name of (?:the )?)?(?:organi[sz]ation|company|employer)(?: name)?|designation|"
    r"arbeitgeber|employeur|empleador|empregador|datore di lavoro|werkgever)\s*[:–-]+\s*\S|"
    r"(?:designation|(?:current |present |previous )(?:organi[sz]ation|employer)|(?:organi[sz]ation|employer) name)\s*:?$|"
    r"(?:(?:i am |i )?(?:currently|presently) |i (?:have )?)?work(?:ed|ing) (?:as|with|for|at|in)\b.*\b(?:since|from)\b.*\d{4}",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:\d{1,2}[.)]\s)?[^\W\d_][^:]{1,30}:")
"""A label at the start of a line, numbered or not."""
_MARKS = re.compile(r"(?:with )?(?:first|second|third|upper|lower)[ -](?:class|second|division)\b", re.IGNORECASE)
"""What "Second Class Honours" begins with: it names no prizes."""
_DUTIES = re.compile(r"\b(?:responsibilit(?:y|ies)|resposibilities|duties|deliverables|accountabilities)\b")
_ABOUT_SKILLS = (SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.PROJECTS, SectionKind.OTHER)
_WITHIN_JOBS = (SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.PROJECTS, SectionKind.AWARDS)
"""Kinds of what is told of a single job as well."""
_GOING_ON = (",", ";", " and", " &", " und", " et", " y")
"""What a line ends in that the next one goes on with."""
_MOST_BEFORE_JOB = 3
_MOST_CELLS = 8
"""Lines below a heading that are looked at where the first are heads of columns."""
"""Lines below a heading, one of which heads a job: the employer and the place may stand above it."""
_HOLDING_DETAILS = (SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING)
_NO_HEADING = frozenset("@|;")
"""Marks that no short heading has, nor a digit."""
_HOLDING_JOBS = (*_HOLDING_DETAILS, SectionKind.CONTACT)


@value
class _House:
    """How the headings of a document look."""

    known: dict[int, SectionKind]
    """Kinds of the lines that read like a heading, by index."""
    styles: frozenset[Style]
    """How the certain ones among them look."""
    looks: Sequence[Style]
    """How each line looks."""
    sure: frozenset[tuple[Style, bool]]
    """How its headings look that are told of no job, and whether they end in a colon."""
    hanging: dict[int, SectionKind]
    """Kinds of the lines that begin with a heading in the margin, by index."""


def find_headings(lines: Sequence[Line]) -> dict[int, Start]:
    """Return what opens a section, by the index of its line."""
    size = body_size(lines)
    styles = framed(lines, [style_of(line, size) for line in lines])
    top = on_top(lines)
    rest = {i for i, style in enumerate(styles) if i and style and style == styles[i - 1] and _goes_on(lines[i - 1])}
    opening = ((i, line) for i, line in enumerate(lines) if i != top and i not in rest)
    known = {i: kind for i, line in opening if (kind := _known(line, styles[i])) is not None}
    strong = [styles[i] for i in known if _is_sure(lines[i].text)]
    often = {style for style, count in Counter(strong).items() if style and count >= 2}
    own = frozenset(often or {style for style in strong if style})
    apart = [i for i, kind in known.items() if kind not in _WITHIN_JOBS and _is_sure(lines[i].text)]
    sure = frozenset((styles[i], announces(lines[i].text)) for i in apart)
    house = _House(known, own, styles, sure, in_margin(lines, styles, known))
    starts: dict[int, Start] = {}
    current = SectionKind.CONTACT
    first = PLAIN
    for i in range(len(lines)):
        above = starts[i - 1].kind if i - 1 in starts else None
        if i in rest or (known.get(i) in (None, above) and styles[i] == first and _heads_entry(lines, i, styles[i], current)):
            continue
        start = TOP if i == top else _start(lines, i, styles[i], house, current)
        if start is not None:
            starts[i] = start
            first = styles[min(i + 1, len(lines) - 1)]
            current = current if start.inline and start.kind in ONE_LINERS and not start.hanging else start.kind
    late = late_name(lines, starts)
    return starts if late is None else {**starts, late: NAME}


def _goes_on(line: Line) -> bool:
    """Tell whether the next line ends what *line* says, which is no heading that the margin breaks."""
    return line.goes_on is not None and not _short(line.text)


def _is_sure(text: str) -> bool:
    key = heading_key(text)
    return key not in weak_headings() and key not in detail_headings()


def is_duties(text: str) -> bool:
    """Tell whether *text* stands above what somebody did in a job: "Key Responsibilities:"."""
    return _short(text) and _DUTIES.search(heading_key(bare(text))) is not None


def _start(lines: Sequence[Line], index: int, style: Style, house: _House, current: SectionKind) -> Start | None:
    line = lines[index]
    if current is SectionKind.SKILLS and style not in house.styles and _in_a_column_of_labels(lines, index):
        return None
    if current in _HOLDING_JOBS and is_bare_job_label(line.text):
        return None
    if index in house.known:
        return _known_start(lines, index, style, house, current)
    if index in house.hanging:
        return Start(house.hanging[index], 0.9, inline=True, hanging=True)
    if _may_be_name(line.text, index, house) or _MARKS.match(line.text):
        return None
    inline = inline_start(line, style, current) or languages_told(line.text, current)
    if inline is not None:
        return inline
    if current not in _HOLDING_JOBS and _JOB_LABEL.match(bare(line.text)):
        return Start(SectionKind.EXPERIENCE, 0.6, heading=False)
    colon = announces(line.text)
    key = heading_key(bare(line.text))
    if not _short(line.text) or (line.bullet and not style.level and not (colon and (style or is_duties(line.text)))):
        return None
    if key in detail_headings() or key in inner_headings() or is_duties(line.text):
        return None if current in _HOLDING_JOBS else Start(SectionKind.EXPERIENCE, 0.6, heading=False)
    decided = by_words(line.text, sure=style in house.styles)
    told = colon or bool(style or not house.styles)
    sure = style in house.styles or style.level > 0
    below_dates = current in OF_ENTRIES and index > 0 and (is_period(lines[index - 1]) or looks_like_head(lines[index - 1]))
    if decided is not None and (sure or (not below_dates and _reads_as_heading(lines, index, decided, current, told=told))):
        return Start(decided, 0.85 if style in house.styles else 0.7)
    return Start(SectionKind.OTHER, UNKNOWN) if not below_dates and _is_unknown_heading(lines, index, house, current) else None


def _reads_as_heading(lines: Sequence[Line], index: int, kind: SectionKind, current: SectionKind, *, told: bool) -> bool:
    """Tell whether a line of unknown words that looks like no heading of its document is one of *kind*."""
    text = lines[index].text
    held = kind is SectionKind.SKILLS and current not in _HOLDING_DETAILS
    held = held and bears_out(kind, heading_key(text), lines[index + 1 : index + 2])
    return kind is not current and _titled(text) and (told or held)


def _in_a_column_of_labels(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a label under another one: what they label stands in the next column, and comes after them all."""
    return all(announces(line.text) for line in lines[max(index - 1, 0) : index + 1])


def _known_start(lines: Sequence[Line], index: int, style: Style, house: _House, current: SectionKind) -> Start | None:
    line = lines[index]
    kind, key = house.known[index], heading_key(bare(line.text))
    in_style = style in house.styles
    if not (in_style or style) and index and lines[index - 1].text.rpartition(" ")[2] in JOINING:
        return None
    colon = announces(line.text)
    if line.text[:1].islower() and not (style.typeset or colon) and index and breaks_off(lines[index - 1]):
        return None
    if current is SectionKind.EDUCATION and house.styles and not in_style and names_degree(line.text):
        return None
    typeset = any(one.bold or one.bigger for one in house.styles)
    if current in ONE_LINERS and typeset and not (style or colon or kind in MAIN) and _is_listed(lines, index):
        return None
    if kind is SectionKind.SUMMARY and _stands_above_jobs(lines, index, house):
        kind = SectionKind.EXPERIENCE
    if kind is SectionKind.LANGUAGES and are_languages(lines[index + 1 : index + 1 + _MOST_CELLS]):
        return Start(kind, SURE if in_style or style.level else 0.9)
    if key in weak_headings() and not (
        in_style or colon or (style and not house.styles) or _borne_out(lines, index, house, current)
    ):
        return None
    inner = key in weak_headings() or (key in inner_headings() and kind in _ABOUT_SKILLS)
    if current is SectionKind.SKILLS and not in_style and inner and not _borne_out(lines, index, house, current):
        return None
    if line.bullet and not (style or colon or " " in key or (kind in MAIN and not lines[index + 1 : index + 2][0].bullet)):
        return None
    within = current in _HOLDING_DETAILS and not (in_style and style.typeset)
    unlike = (style, colon) not in house.sure
    inner = key in inner_headings() or (kind in _WITHIN_JOBS and (unlike or not in_style))
    plain = inner and kind in (SectionKind.AWARDS, SectionKind.SUMMARY) and unlike
    if within and (key in detail_headings() or plain or (inner and _more_jobs(lines, index, house))):
        return None
    return Start(kind, SURE if in_style or style.level else 0.9)


def _is_listed(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line stands as close to the one before it as that one to its own, as the items of a list do."""
    return index > 1 and lines[index].space_before <= lines[index - 1].space_before


def _stands_above_jobs(lines: Sequence[Line], index: int, house: _House) -> bool:
    """Tell whether one of the lines below a heading heads a job and nothing but names stands before it."""
    below = (i for i in range(index + 1, min(index + 1 + _MOST_CELLS, len(lines))) if not heads_column(lines[i].text))
    for i in islice(below, _MOST_BEFORE_JOB):
        if i in house.known or _heads_job(lines, i):
            return i not in house.known
        if not is_names(lines[i].text):
            break
    return False


def _may_be_name(text: str, index: int, house: _House) -> bool:
    """Tell whether *text* stands on top, where names do, however it looks and whatever words it holds ("Joy Summary")."""
    on_top = index == 0 or (index == 1 and house.known.get(0) is SectionKind.CONTACT)
    return on_top and ":" not in text and any(word not in heading_words() for word in heading_key(bare(text)).split())


def _heads_entry(lines: Sequence[Line], index: int, style: Style, current: SectionKind) -> bool:
    """Tell whether the line at *index*, in the *style* of the first below its section's heading, names an employer or a school.

    Names are often set like headings ("NIKE"); then a title, a degree or a date stands below. Its words are not looked at.
    """
    if current not in OF_ENTRIES or not style:
        return False
    return any(find_spans(one.text) or titles_in(one.text) or names_degree(one.text) for one in lines[index + 1 : index + 3])


def _more_jobs(lines: Sequence[Line], index: int, house: _House) -> bool:
    """Tell whether another job follows before the next heading that can only be one of a section."""
    for i in range(index + 1, min(len(lines), index + 60)):
        if i in house.known and heading_key(bare(lines[i].text)) not in inner_headings():
            return False
        if _heads_job(lines, i) or _JOB_LABEL.match(lines[i].text):
            return True
    return False


def _heads_job(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line heads what can only be a job: it or the next one names a title, not studies.

    A label before versions ("Tool: Server 2008/2012") does not.
    """
    line = lines[index]
    if is_period(line):
        return any(titles_in(one.text) for one in lines[max(index - 2, 0) : index + 2] if not one.bullet)
    if not any(titles_in(one.text) for one in lines[max(index - 1, 0) : index + 2] if not one.bullet):
        return False
    label = _LISTED.match(line.text)
    told = (label is None or is_job_label(label[0]) or bool(find_spans(label[0]))) and looks_like_head(line)
    return told and (not names_degree(line.text) or bool(titles_in(line.text)))


def _borne_out(lines: Sequence[Line], index: int, house: _House, current: SectionKind) -> bool:
    """Tell whether the lines below one that is as often plain words ("Computer skills") hold what it names."""
    kind, key = house.known[index], heading_key(bare(lines[index].text))
    within = key in inner_headings() and kind is not SectionKind.EDUCATION
    if current in _HOLDING_DETAILS and (within or (kind is not SectionKind.EXPERIENCE and _more_jobs(lines, index, house))):
        return False
    return kind is not current and _titled(lines[index].text) and bears_out(kind, key, lines[index + 1 : index + 4])


def _is_unknown_heading(lines: Sequence[Line], index: int, house: _House, current: SectionKind) -> bool:
    """Tell whether a line looks like the headings of its document, though its words are not known, and the next one does not."""
    line, style = lines[index], house.looks[index]
    typeset = style.bigger or style.level > 0 or (style.bold and style.caps)
    if style not in house.styles or not typeset or style in house.looks[index + 1 : index + 2]:
        return False
    if not style.level and (len(house.known) < 2 or current is SectionKind.CONTACT):
        return False
    crowded = house.looks.count(style) > 1.5 * len(house.known) + 2
    if crowded and (not (style.level or style.bigger) or _heads_entry(lines, index, style, current)):
        return False
    named = any(like(line.text) for like in (title_of, employer_of, place_of)) or looks_like_head(line)
    return (
        not named
        and not any(mark in line.text for mark in (",", " - ", " – "))
        and (style.level > 0 or bare(line.text)[:1].isupper())
    )


def _known(line: Line, style: Style) -> SectionKind | None:
    """Return the kind that a whole line names, or None."""
    text = line.text
    inner, colon = bare(text), announces(text)
    if len(inner) > 70 or text.endswith(_GOING_ON) or (text.endswith(".") and not _titled(text) and " " not in text):
        return None
    if not inner or (inner[0].islower() and not (style.typeset or colon or _stands_alone(inner, text))):
        return None
    return named(inner) or (misspelt(heading_key(inner)) if (style or colon) and not title_of(inner) else None)


def _stands_alone(inner: str, text: str) -> bool:
    """Tell whether *inner*, in small letters, may be a heading: of several words that are not as often plain ones."""
    return " " in heading_key(inner) and text[-1] != "." and _is_sure(inner)


def _short(text: str) -> bool:
    return len(text) <= 45 and text.count(" ") <= 5 and _NO_HEADING.isdisjoint(text) and not any(map(str.isdigit, text))


def _titled(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words) and (len(words) <= 4 or announces(text))
