"""Sections: what the lines below each heading, and those below none, are about."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from resume_ats_scorer import lexicon
from resume_ats_scorer.lexicon import languages
from resume_ats_scorer.model import DegreeLevel, Line, Region, Section, SectionKind
from resume_ats_scorer.resume.contents import by_content, holds_tools
from resume_ats_scorer.resume.dates import ends_in_period, find_spans, has_period, is_period, without_dates
from resume_ats_scorer.resume.degrees import degrees_in, names_degree, names_school
from resume_ats_scorer.resume.heading_names import bare
from resume_ats_scorer.resume.headings import find_headings, is_duties
from resume_ats_scorer.resume.labels import label_of
from resume_ats_scorer.resume.lines import is_labelled, is_names, is_prose, looks_like_head, size
from resume_ats_scorer.resume.starts import ONE_LINERS, SURE, TOP, Start
from resume_ats_scorer.resume.titles import titles_in
from resume_ats_scorer.resume.words import AnyCase, detail_headings, heading_key, words_of
from resume_ats_scorer.text import UNSPACED

_PERSONAL = AnyCase(
    r"(?:date of birth|d\.?o\.?b\b|birth ?date|birthday|place of birth|marital status|civil status|nationality|citizenship|sex\b|"
    r"gender|father'?s?'?s? name|mother'?s? name|husband'?s? name|religion|passport|(?:permanent|present|current) address|"
    r"residential address|correspondence address|geburtsdatum|geburtsort|geboren|staatsangehörigkeit|familienstand|nationalität|"
    r"date de naissance|lieu de naissance|nationalité|situation familiale|fecha de nacimiento|nacionalidad|estado civil|"
    r"data de nascimento|nacionalidade|data di nascita|nazionalità|stato civile|luogo di nascita|geboortedatum|geboorteplaats|"
    r"nationaliteit|burgerlijke staat|data urodzenia|stan cywilny|narodowość|дата рождения|семейное положение|гражданство|"
    r"doğum tarihi|medeni (?:hal|durum)|uyru(?:k|ğu)|askerlik|出生(?:日期|年月)|性别|婚姻状况|民族|籍贯|政治面貌|生年月日|性別|"
    r"wyrażam zgodę na)\b|(?:date|place|signature)\s*:|(?:i,? |we )?(?:do |solemnly )*hea?re? ?by (?:declare|affirm|certify|"
    r"solemnly|confirm|state)|i do here ?by|i declare that|i assure (?:you )?that|"
    r"your'?s (?:faithfully|sincerely|truly|obediently)|thank(?:ing|s) (?:you|and regards)|"
    r".*\b(?:above|furnished|mentioned|provided|given)\b.*\b(?:true|correct)\b.*\b(?:knowledge|belief)|"
    r"(?:father|mother|spouse|husband|wife)\s*[:–-]|family (?:members?|background|details)\b|blood group|"
    r"(?:lawful |us |u\.s\. )?permanent residen(?:t|ce)\b|green card|work (?:permit|visa|authori[sz]ation)|visa\b|"
    r"(?:requires? (?:no )?|no )(?:visa )?sponsorship|(?:right|eligible|authori[sz]ed|permitted|entitled) to work\b|"
    r"autorizzo il trattamento|height\s*[:-]|weight\s*[:-]|caste\b|age\s*[:-]|pan (?:no|card)|military (?:status|service)\s*[:-]|"
    r"(?:a )?person with (?:a )?disabilit|disability\b|disabled\b(?! (?:people|persons|children|adults))|hard of hearing|"
    r"(?:hearing|visually)[ -]impaired|deaf\b(?! (?:people|persons|children|adults))|wheelchair user|neurodivergent\b|autistic\b|"
    r"(?:schwer)?behinder(?:t|ung)\b|gehörlos\b|rqth\b|travailleur handicapé|persona con discapacidad|pessoa com deficiência"
)
_LEAVE = (
    r"(?:(?:maternity|paternity|parental|family|adoption|caregiver|carer'?s?) leave|(?:career|family) (?:break|pause)|elternzeit|"
    r"mutterschutz|babypause|erziehungsurlaub|congé (?:de )?(?:maternité|paternité|parental)|"
    r"(?:baja|permiso) (?:de |por )?(?:maternidad|paternidad|maternal|paternal)|excedencia|"
    r"(?:congedo|maternità|paternità)(?: (?:parentale|obbligatori[ao]|di maternità|di paternità))?|"
    r"licença[ -](?:maternidade|paternidade|parental)|(?:ouderschaps|zwangerschaps|bevallings)verlof)"
)
_NAMES_LEAVE = AnyCase(_LEAVE)
_LEAVE_ALONE = AnyCase(rf"{_LEAVE}(?:\s*[^\w\s].*|\s(?:for|to|pour|para|per|für|voor)\b.*)?$")
_CONTACTISH = re.compile(r"@|https?:|www\.|linkedin|github\.com|\(?\+?\d[\d\s().-]{7,}\d|\[(?:email|phone|link)\]", re.IGNORECASE)
_PLACE = re.compile(r"^\d+[a-z]?\s|\d{4}")
"""Numbers of houses and postal codes."""
_SAYING = 4
"""Letters from which a word in small letters is no part of a name or an address."""
_UNSPACED_SAYING = 7
"""Letters from which a line in a script without spaces is no name."""
_FEWEST_SPACES = 3
"""Spaces from which a line in small letters is a sentence rather than the rest of an address."""
_SENTENCE = 8
"""Words, names counting as one, from which what stands among the contact data is a sentence."""
_LONGEST_ADDRESS = 7
"""Spaces up to which a line may be part of an address for its commas alone."""
_LONGEST_NAME = 5
"""Words, names counting as one, up to which a first line may be a name, if in small letters ("van der Berg")."""
_PAGE_LINE = AnyCase(r"\b(?:page \d{1,2}(?: of \d{1,2})?|(?:curriculum vitae|r[ée]sum[ée]|cv)\W{0,3}\d{1,2})\W{0,3}$")
"""A header or footer with the number of its page, as a text without pages has it in the middle: "Jane Roe · Curriculum Vitae 4"."""
_LONGEST_PAGE_LINE = 100
"""Characters."""
_LONGEST_LEAVE = 6
"""Words, names counting as one, up to which a line tells of a leave and its reason alone."""
_WITH_STUDIES = (SectionKind.OTHER, SectionKind.EXPERIENCE)
"""Kinds of sections that may hold the studies of a resume where no other does."""
_ASIDE_CONTACT = Start(SectionKind.CONTACT, 0.65, heading=False)


def split(lines: Sequence[Line]) -> tuple[Section, ...]:
    """Return the sections of the visible *lines*: each line in exactly one, in order."""
    aside = _running(lines)
    starts = {index: start for index, start in find_headings(lines).items() if index not in aside}
    aside |= _personal(lines, starts)
    runs: list[tuple[Start, list[Line]]] = []
    current = TOP
    by_column: dict[int, Start] = {}
    before: Start | None = None
    last: Line | None = None
    for index, line in enumerate(lines):
        start = starts.get(index)
        if index in aside and current.kind is not SectionKind.CONTACT:
            _put(runs, _ASIDE_CONTACT, line, opened=not runs or runs[-1][0] is not _ASIDE_CONTACT)
            continue
        if start is not None:
            before = current if start.inline and start.kind in ONE_LINERS and not start.hanging else None
            current = start
        elif before is not None and (is_labelled(line) or (before.kind is SectionKind.CONTACT and not line.bullet)):
            current, before = _continued(before), None
        elif current.kind is SectionKind.LANGUAGES and _names_tools(line):
            current = Start(SectionKind.SKILLS, 0.7, heading=False)
        elif current.kind is SectionKind.LANGUAGES and _names_no_language(line):
            current = _ASIDE_CONTACT if before is None else _continued(before)
        elif last is not None and _jumps_back(last, line) and line.column in by_column:
            current = _continued(by_column[line.column])
        elif runs and runs[-1][0] is _ASIDE_CONTACT:
            current = _continued(current)
        by_column[line.column] = current
        last = line
        _put(runs, current, line, opened=not runs or runs[-1][0] is not current)
    return _refined([_section(start, run) for start, run in runs])


def _personal(lines: Sequence[Line], starts: Mapping[int, Start]) -> set[int]:
    """Return the indices of birth dates, leaves and the like, and of their values in cells of their own (": Indian")."""
    found: set[int] = set()
    for i, line in enumerate(lines):
        value = i - 1 in found and (line.text.startswith(":") or lines[i - 1].text.strip() == ":")
        if i not in starts and (value or (_PERSONAL.opens(line.text) and not _dates_entry(line)) or _tells_leave(line)):
            found.add(i)
    return found


def _dates_entry(line: Line) -> bool:
    """Tell whether *line* is a label and a period: "Date: May 2019 - June 2021", but not the "Date: 3 May 2021" of a signature."""
    return label_of(line.text)[0] in words_of("period_label") and any(span.ranged for span in find_spans(line.text))


def _tells_leave(line: Line) -> bool:
    """Tell whether *line* says when somebody was away for a family and nothing else: it names no work."""
    if line.bullet or not _NAMES_LEAVE.found_in(line.text):
        return False
    rest = " ".join(without_dates(line.text, find_spans(line.text))).strip(" ,;:|()–—-")
    return size(rest) <= _LONGEST_LEAVE and _LEAVE_ALONE.opens(rest)


def _names_no_language(line: Line) -> bool:
    """Tell whether *line* says nothing of languages: a name of two words or more, or too long to be a level (an address)."""
    spaces = line.text.count(" ")
    named = spaces > 0 and is_names(line.text) and not languages.level(line.text)
    return (named or (spaces >= 2 and len(line.text) > 20)) and not languages.find(line.text, expected=True)


def _names_tools(line: Line) -> bool:
    return holds_tools(line) and not languages.find(line.text, expected=True)


def _put(runs: list[tuple[Start, list[Line]]], start: Start, line: Line, *, opened: bool) -> None:
    if opened:
        runs.append((start, [line]))
    else:
        runs[-1][1].append(line)


def _continued(start: Start) -> Start:
    return Start(start.kind, min(start.confidence, 0.7), heading=False)


def _jumps_back(last: Line, line: Line) -> bool:
    return line.page > last.page and line.column != last.column


def _running(lines: Sequence[Line]) -> set[int]:
    """Return the indices of headers, footers and of first and last lines that pages have in common."""
    last = {line.page: index for index, line in enumerate(lines)}
    first = {line.page: index for index, line in reversed(list(enumerate(lines)))}
    found = {i for i, line in enumerate(lines) if line.region is Region.FOOTER or (line.region is Region.HEADER and line.page > 1)}
    for edges in (last, first):
        texts = Counter(re.sub(r"\d+", "#", lines[i].text.lower()) for i in edges.values())
        for page, i in edges.items():
            if texts[re.sub(r"\d+", "#", lines[i].text.lower())] > 1 and (page > 1 or edges is last):
                found.add(i)
    short = ((i, line) for i, line in enumerate(lines) if not line.bullet and len(line.text) <= _LONGEST_PAGE_LINE)
    return found | {i for i, line in short if _PAGE_LINE.found_in(line.text)}


def _section(start: Start, run: Sequence[Line]) -> Section:
    lines = tuple(run)
    if start.inline:
        return Section(start.kind, lines[0], lines, start.confidence, inline=True)
    if start.heading:
        return Section(start.kind, lines[0], lines[1:], start.confidence)
    return Section(start.kind, None, lines, start.confidence)


def _refined(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Divide sections whose lines are of several kinds: what stands before the first heading, and jobs without a heading."""
    kinds = Counter(section.kind for section in sections)
    once = {kind for kind, count in kinds.items() if count == 1}
    has_jobs = SectionKind.EXPERIENCE in kinds
    has_studies = SectionKind.EDUCATION in kinds
    least = DegreeLevel.ASSOCIATE if has_studies else DegreeLevel.SECONDARY
    found: list[Section] = []
    for section in sections:
        if section.kind is SectionKind.CONTACT and _opens_document(section):
            found.extend(_preamble(section))
            continue
        if found and section.heading is not None and _tells_of_jobs(found[-1], section, section.heading):
            found[-1] = replace(found[-1], lines=(*found[-1].lines, section.heading, *section.lines))
            continue
        told = by_content(section, kinds.keys() - ({section.kind} & once))
        divided = not has_jobs and told.kind in (SectionKind.SKILLS, SectionKind.SUMMARY, SectionKind.OTHER)
        beside = told.kind is SectionKind.CERTIFICATIONS or (told.kind in _WITH_STUDIES and not has_studies)
        found.extend(_with_jobs(told) if divided else _with_studies(told, least) if beside else [told])
    return tuple(found)


def _tells_of_jobs(above: Section, section: Section, heading: Line) -> bool:
    """Tell whether *heading* is a detail of the jobs that stand, themselves without a heading, in the section *above*."""
    jobs = above.kind is SectionKind.EXPERIENCE and above.heading is None
    return jobs and section.confidence < SURE and not section.inline and heading_key(bare(heading.text)) in detail_headings()


def _opens_document(section: Section) -> bool:
    """Tell whether the lines of *section* begin with the name, go on below a label or stand below "Curriculum Vitae"."""
    if section.heading is None:
        return section.confidence > _ASIDE_CONTACT.confidence
    return heading_key(section.heading.text).split(" ")[0] in words_of("document")


def _preamble(section: Section) -> list[Section]:
    """Divide the lines before the first heading by what they say."""
    kinds: list[SectionKind] = []
    current = SectionKind.CONTACT
    for number, line in enumerate(section.lines):
        if number or section.confidence < TOP.confidence or size(line.text) > _LONGEST_NAME:
            current = _kind_by_content(line, section.lines[number + 1 : number + 3], current)
        kinds.append(current)
    lines = iter(section.lines)
    parts = [
        Section(kind, None, tuple(next(lines) for _ in run), section.confidence if kind is SectionKind.CONTACT else 0.6)
        for kind, run in groupby(kinds)
    ]
    if section.heading is None:
        return parts
    own = parts.pop(0).lines if parts and parts[0].kind is SectionKind.CONTACT else ()
    return [replace(section, lines=own), *parts]


def _kind_by_content(line: Line, below: Sequence[Line], current: SectionKind) -> SectionKind:
    label = label_of(line.text)[0]
    study = degrees_in(line.text) and not is_prose(line) and (names_school(line.text) or _is_alone(line, current))
    if study or _states_study(line, label):
        return SectionKind.EDUCATION
    if is_duties(line.text) or _stands_above_dates(line, below) or _begins_form(label, below):
        return SectionKind.EXPERIENCE
    if (ends_in_period(line.text) and not label) or (looks_like_head(line) and _opens_entry(line, next(iter(below), None))):
        studied = names_degree(line.text) and not any(title.piece == 0 for title in titles_in(line.text))
        return SectionKind.EDUCATION if studied else SectionKind.EXPERIENCE
    if _only_dates(line) or (looks_like_head(line) and current in (SectionKind.EXPERIENCE, SectionKind.EDUCATION)):
        return current
    if _PERSONAL.opens(line.text) or (_CONTACTISH.search(line.text) and len(line.text) < 160 and not has_period(line.text)):
        return SectionKind.CONTACT
    if (is_prose(line) and line.text.count(" ") >= _FEWEST_SPACES and not _is_address(line)) or _says_more(line):
        return SectionKind.SUMMARY if current is SectionKind.CONTACT and _is_about_work(line) else current
    return current


def _is_alone(line: Line, current: SectionKind) -> bool:
    """Tell whether *line*, which names a degree, names no job among the jobs or studies above it."""
    return current in (SectionKind.EXPERIENCE, SectionKind.EDUCATION) and not line.bullet and not titles_in(line.text)


def _states_study(line: Line, label: str) -> bool:
    return label in words_of("study_label") and (names_school(line.text) or names_degree(line.text))


def _begins_form(label: str, below: Sequence[Line]) -> bool:
    """Tell whether *label* and that of a line *below* are the title and the employer of a job in a form."""
    sides = words_of("title_label"), words_of("employer_label")
    return any(label in one and any(label_of(line.text)[0] in other for line in below) for one, other in (sides, sides[::-1]))


def _opens_entry(line: Line, below: Line | None) -> bool:
    """Tell whether *line*, which may be a head, or the one *below* names a title or studies; "Married since 2005" opens none."""
    if titles_in(line.text) or names_degree(line.text) or names_school(line.text):
        return True
    told = any(line.text[span.begin].islower() for span in find_spans(line.text))
    return not told and below is not None and bool(below.bullet or titles_in(below.text))


def _stands_above_dates(line: Line, below: Sequence[Line]) -> bool:
    """Tell whether *line* names a title and one of the two lines *below* is its period and nothing else."""
    above = not line.bullet and any(map(_only_dates, below)) and not any(one.bullet for one in below[:1])
    return above and bool(titles_in(line.text))


def _only_dates(line: Line) -> bool:
    return has_period(line.text) and is_period(line)


def _is_about_work(line: Line) -> bool:
    """Tell whether *line* is a bullet or a sentence, or names a skill or a title: else it may tell of a life ("Mother of two")."""
    return bool(line.bullet) or size(line.text) >= _SENTENCE or bool(lexicon.find(line.text) or titles_in(line.text))


def _says_more(line: Line) -> bool:
    """Tell whether *line* says more than who someone is and where: "SQL heavy, some Python"."""
    words = [word.strip(",.;:()/") for word in line.text.split()]
    small = sum(len(word) >= _SAYING and word.isalpha() and word.islower() for word in words)
    unspaced = not line.text.isascii() and sum(map(len, UNSPACED.findall(line.text))) >= _UNSPACED_SAYING
    named = _is_short(line) and (is_labelled(line) or names_school(line.text))
    return (small > 1 or unspaced) and not (_is_address(line) or named)


def _is_address(line: Line) -> bool:
    """Tell whether *line* holds the number of a house or a postal code, or is short and full of commas."""
    spaces = line.text.count(" ")
    divided = spaces <= _LONGEST_ADDRESS and 2 * line.text.count(",") > spaces
    return not line.bullet and (divided or (_is_short(line) and _PLACE.search(line.text) is not None))


def _is_short(line: Line) -> bool:
    return size(line.text) < _SENTENCE and not is_prose(line)


def _with_studies(section: Section, least: DegreeLevel) -> list[Section]:
    """Divide *section* where lines of it name a degree of at least the level *least* and its school: it lists other courses too."""
    studies = [_names_studies(line, below, least) for line, below in zip(section.lines, (*section.lines[1:], None), strict=False)]
    if not any(studies):
        return [section]
    both = [study or (i > 0 and studies[i - 1] and _ends_study(section.lines[i])) for i, study in enumerate(studies)]
    lines = iter(section.lines)
    parts = [
        Section(SectionKind.EDUCATION if study else section.kind, None, tuple(next(lines) for _ in run), 0.6)
        for study, run in groupby(both)
    ]
    first = () if both[0] else parts.pop(0).lines
    return [replace(section, lines=first), *parts] if section.heading is not None or first else parts


def _names_studies(line: Line, below: Line | None, least: DegreeLevel) -> bool:
    named = [level for level, _start, _end in degrees_in(line.text) if level >= least]
    whole = names_school(line.text) or (below is not None and _ends_study(below))
    return bool(named) and whole and not (is_prose(line) or line.bullet or titles_in(line.text))


def _ends_study(line: Line) -> bool:
    """Tell whether *line* is the school of a degree that stands above."""
    return names_school(line.text) and is_names(line.text) and not degrees_in(line.text)


def _with_jobs(section: Section) -> list[Section]:
    at = next((i for i, line in enumerate(section.lines) if looks_like_head(line) and not line.bullet), None)
    if at is None:
        return [section]
    jobs = Section(SectionKind.EXPERIENCE, None, section.lines[at:], 0.6)
    if at == 0 and section.heading is None:
        return [jobs]
    return [Section(section.kind, section.heading, section.lines[:at], section.confidence, section.inline), jobs]
