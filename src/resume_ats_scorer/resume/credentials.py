"""Certificates, licences and languages that a resume names."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_ats_scorer.lexicon import Match, credentials, languages
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Fact, LanguageSkill, Line, Section, SectionKind
from resume_ats_scorer.resume.titles import pieces_of, titles_in
from resume_ats_scorer.resume.words import AnyCase
from resume_ats_scorer.text import AND

_KNOWN = 0.95
_KNOWN_ELSEWHERE = 0.8
_AS_WRITTEN = 0.7
_STATED = AnyCase(r"certif|licen[sc]|registered|accredit|credential|qualified|clearance|chartered")
_NOT_HELD = AnyCase(
    r"\bpursuing|\bexams?\b|\bcoursework|\bcourses?\b|\btaking\b|\bpreparing|\btrack\b|\bunder\b|\btraining certificate"
    r"|\bteacher training\b|\bin progress|\blearner|\binactive|\bexpired"
)
_CERTIFIED = re.compile(r"\b(?:certifi(?:ed|cate|cation)|licen[sc]ed?)$", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:assistants|nurses|technicians|electricians|plumbers|welders|accountants|operators|workers|teachers|instructors|managers"
    r"|professionals|therapists|engineers|analysts|trainers|practitioners|counsel?lors|auditors)$"
)
"""The end of a certificate's name that tells of several people, and so not of one's own."""
_LETTERS_OF_SCHOOL = re.compile(r"CFA d(?:u|e|es|['’])")
"""A certificate's letters that a school is called by: "CFA du Bâtiment"."""
_MOST_WORDS = 16
"""How many words a line may have that lists certificates; longer ones tell of them."""
_BEFORE_ITEM = re.compile(rf"(?:^|[,;/&(|•·]|\b(?:{AND}))\s*$")
_ENDS_ITEM = re.compile(rf"\s*(?:$|[,;/&(|]|(?:{AND}|card)\b|(?:19|20)\d\d)")
_TRAILING = re.compile(
    r"\s*(?:[|•·–—,;(\[-]\s*)*(?:(?:issued|expires?|valid|completed|obtained|since|from|until|through)\b.*"
    r"|(?:\w{3,9}\.?\s+)?(?:\d{1,2}[/.])?"
    r"(?:19|20)\d\d\b.*)$",
    re.IGNORECASE,
)
_SPEAKS = AnyCase(
    r"^(?:(?:foreign |spoken |other |known |home |first |second |native )?"
    r"languages?(?: skills| known| proficiency| spoken)?|sprachen|sprachkenntnisse"
    r"|langues|idiomas|lingue|talen)"
    r"\s*[:–-]|fluent|bilingual|trilingual|multilingual|native (?:speaker|in|english|spanish)|mother tongue|speaks?\b|spoken\b"
    r"|conversational|\bsle\b"
    r"|fließend|muttersprache|courant|langue maternelle|fluido|madrelingua|vloeiend|moedertaal|proficient in (?:english|spanish"
    r"|french|german)",
)
_BEHIND = re.compile(r"\s?(?:\([^()]{2,30}\)|[:–-][^,;|]{2,30})")
"""What stands right behind the name of a language that is listed with its level."""
_JOINT = re.compile(rf"[,;/&]|\b(?:{AND})\b")
"""What stands between two languages."""
_PROGRAMMING = AnyCase(r"programming|scripting|coding|markup|query language")
_PROSE = (
    SectionKind.SUMMARY,
    SectionKind.SKILLS,
    SectionKind.OTHER,
    SectionKind.CONTACT,
    SectionKind.INTERESTS,
    SectionKind.EDUCATION,
    SectionKind.CERTIFICATIONS,
)


@memo
def leads_with_certificate(text: str, *, alone: bool) -> bool:
    """Tell whether *text* begins with a certificate: by its last word, or a known one by which no job is called, as by "RN".

    Where it must stand *alone*, nothing else does up to the first mark: firms are called by words of certificates too.
    """
    pieces = pieces_of(text)
    first = text[slice(*pieces[0])].rstrip() if pieces else ""
    if _CERTIFIED.search(first):
        return True
    if titles_in(text):
        return False
    found = credentials.find(text)
    known = bool(found) and found[0].start == 0 and (not alone or found[0].end >= len(first))
    return known and not titles_in(found[0].name)


def find_certifications(sections: tuple[Section, ...]) -> tuple[Fact, ...]:
    """Return certificates and licences in reading order, each once.

    Those of the lexicon have their canonical name wherever they stand; in a section of certificates the others stand as written.
    Among jobs only those count that are said to be held ("certified", "licensed") and those of a line that lists them. Below a
    heading that names one ("Bar admissions") stands where it is held.
    """
    found: dict[str, Fact] = {}
    for section in sections:
        if section.kind is SectionKind.REFERENCES:
            continue
        for line in section.lines:
            for fact in _certificates_of(line, section):
                held = found.get(fact.value)
                if held is None or held.confidence < fact.confidence:
                    found[fact.value] = fact
    return tuple(sorted(found.values(), key=lambda fact: fact.line))


def _certificates_of(line: Line, section: Section) -> Iterator[Fact]:
    own = section.kind is SectionKind.CERTIFICATIONS
    told = section.kind in (SectionKind.EXPERIENCE, SectionKind.PROJECTS)
    if told and not (_STATED.found_in(line.text) or _lists(line.text)):
        return
    matches = _without_letters(line.text, credentials.find(line.text, expected=own))
    sure = own and not _NOT_HELD.found_in(line.text) and line.text.count(" ") < _MOST_WORDS
    for match in matches:
        if _OTHERS.search(line.text, match.start, match.end) or _LETTERS_OF_SCHOOL.match(line.text, match.start):
            continue
        yield Fact(match.name, line.text[match.start : match.end], line.number, _KNOWN if sure else _KNOWN_ELSEWHERE)
    if own and not matches:
        name = _TRAILING.sub("", line.text).strip(" ,;|-–•")
        if len(name) > 3 and any(letter.isalpha() for letter in name):
            above = credentials.find(section.heading.text) if section.heading else ()
            named = (above[0].name, line.text) if len(above) == 1 else (name, name)
            yield Fact(*named, line.number, _AS_WRITTEN)


def _lists(text: str) -> bool:
    """Tell whether *text* begins with a certificate and names no job, or lists several: "CDL A, first aid and CPR"."""
    items = [one for one in credentials.find(text) if _BEFORE_ITEM.search(text, 0, one.start) and _ENDS_ITEM.match(text, one.end)]
    led = bool(items) and items[0].start == 0 and not titles_in(text)
    return (led or len(items) > 1) and text.count(" ") < _MOST_WORDS


def _without_letters(text: str, matches: Sequence[Match]) -> list[Match]:
    """Return *matches* without those in brackets behind another: what is written out says which "MCSA" is meant."""
    behind = [text[before.end : match.start].strip() == "(" for before, match in pairwise(matches)]
    return [match for match, same in zip(matches, [False, *behind], strict=False) if not same]


def find_languages(sections: tuple[Section, ...], written_in: str) -> tuple[LanguageSkill, ...]:
    """Return the languages the person speaks in reading order, each once, with the level that a resume *written_in* gives it.

    Levels are those of the CEFR or `native`; see `lexicon.languages.level` for the words that stand for them.
    """
    found: dict[str, LanguageSkill] = {}
    for section in sections:
        for skill in _languages_of(section, written_in):
            known = found.get(skill.language)
            if known is None or (known.level is None and skill.level is not None):
                found[skill.language] = skill
    return tuple(sorted(found.values(), key=lambda skill: skill.fact.line))


def _languages_of(section: Section, written_in: str) -> Iterator[LanguageSkill]:
    own = section.kind is SectionKind.LANGUAGES
    if not own and section.kind not in _PROSE:
        return
    for index, line in enumerate(section.lines):
        matches = languages.find(line.text, expected=True) if own else languages.asked(line.text, written_in)
        if not own and (not _SPEAKS.found_in(line.text) or _PROGRAMMING.found_in(line.text)):
            levelled = _levelled(line.text, matches) if section.kind is SectionKind.SKILLS else ()
            yield from (LanguageSkill(one.name, level, _named(line, one, _KNOWN_ELSEWHERE)) for one, level in levelled)
            continue
        after = _levels_below(section.lines[index + 1], len(matches)) if own and index + 1 < len(section.lines) else None
        for number, (match, level) in enumerate(zip(matches, _levels(line.text, matches), strict=True)):
            fact = _named(line, match, _KNOWN if own else _KNOWN_ELSEWHERE)
            yield LanguageSkill(match.name, level or (after[number] if after else None), fact)


def _named(line: Line, match: Match, confidence: float) -> Fact:
    return Fact(match.name, line.text[match.start : match.end], line.number, confidence)


def _levelled(text: str, matches: tuple[Match, ...]) -> Iterator[tuple[Match, str]]:
    """Yield those of *matches* with a level right behind, and the level: "SAP, Dutch (native), Spanish: fluent"."""
    for match in matches:
        behind = _BEHIND.match(text, match.end)
        if behind and (level := languages.level(behind.group())):
            yield match, level


def _levels_below(line: Line, count: int) -> list[str | None]:
    """Return the levels that *line* gives to *count* languages above it, or nothing where it gives none."""
    texts = line.segments if len(line.segments) > 1 else (line.text,)
    return [languages.level(text) for text in texts] if len(texts) == count and not languages.find(line.text, expected=True) else []


def _levels(text: str, matches: tuple[Match, ...]) -> list[str | None]:
    """Return the level of each language in *text*: what stands behind it, or before it ("fluent in French and Dutch").

    What joins two languages divides what is said of each: "English, conversational Greek".
    """
    if not matches:
        return []
    leading = languages.level(text[: matches[0].start])
    levels: list[str | None] = [leading]
    for match, after in pairwise(matches):
        joints = list(_JOINT.finditer(text, match.end, after.start))
        until, begin = joints[-1].span() if joints else (after.start, after.start)
        levels[-1] = languages.level(text[match.end : until]) or levels[-1]
        levels.append(languages.level(text[begin : after.start]))
    levels[-1] = languages.level(text[matches[-1].end :]) or levels[-1]
    return [level or leading for level in levels] if leading else _shared(text, matches, levels)


def _shared(text: str, matches: tuple[Match, ...], behind: list[str | None]) -> list[str | None]:
    """Return *behind* with a level that closes a list ("English and Spanish: fluent") given to those before it."""
    levels = list(behind)
    for index in range(len(levels) - 2, -1, -1):
        joint = text[matches[index].end : matches[index + 1].start]
        if levels[index] is None and re.fullmatch(rf"\s*(?:&|/|{AND})\s*", joint):
            levels[index] = levels[index + 1]
    return levels
