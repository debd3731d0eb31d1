"""Where a resume names its person, schools, employers and places."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from resume_ats_scorer import lexicon
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Fact, Line, Position, Resume, SectionKind
from resume_ats_scorer.resume.chosen import chosen_titles
from resume_ats_scorer.resume.lines import going_on, is_link, is_names_beside_dates
from resume_ats_scorer.resume.named import JOINED, Names, places, said_of
from resume_ats_scorer.resume.title_words import LINKS, parts
from resume_ats_scorer.resume.title_words import fields as field_words
from resume_ats_scorer.resume.titles import may_be_title, pieces_of, pieces_on
from resume_ats_scorer.resume.words import plain, word_list, words_of
from resume_ats_scorer.score import _societies, _studies, semantic
from resume_ats_scorer.score._organisations import broken, organisations, schools, short_forms, written_otherwise
from resume_ats_scorer.score._spans import Span, between, quoted, shared, within
from resume_ats_scorer.text import AND

_WORDS_TOO = """
    ada amber archer art bailey baker banks barber bishop bill black blue bond book brown butler carpenter carter
    chandler chase chef chip clay clerk coach cook cooper crystal dale daisy dean drew driver earl english faith farmer
    field fisher forest fowler france frank french gardener glass gold goods grace grant gray green guy hall hill hope
    hunter iris iron ivy jade jack joy judge julia king lake lane law lawyer lee link long love major mark marshall
    mason may mercy miles miller mills mix moody moon page parish park parks pearl penny perl piper pitt plant police
    poole pope porter potter power price prince reed rich rivers rob rock rose ruby sailor sales scala silver singer
    skinner small smart smith snow spencer spring stone summer summers swift taylor temple thatcher trainer turner usher
    violet walker ward waters weaver webb wells west white will winter wood woods workman wright young
"""
_ALSO_WORDS = frozenset(_WORDS_TOO.split())
_NAMED = rf"(?:[A-Z][\w.'&-]*|{JOINED})"
_SCHOOL = re.compile(
    rf"(?:[A-Z][\w.'&-]* (?:(?!at\b){_NAMED} )*)?\b(?:University|College|Institute|Academy|Polytechnic"
    rf"|Universität|Hochschule|Fachhochschule|Gymnasium|Université|École|Lycée|Universidad|Instituto|Università|Politecnico|Universidade|Universiteit|Hogeschool|School|Seminary)\b"
    rf"(?:(?: {_NAMED})* [A-Z][\w.'&-]*)?"
)
_AT = r"at|within|joined|left|bei|chez|presso|bij"
_ARTICLE = r"(?: (?:the|der|die|das|den|dem|la|le|les|el|los|las|il|lo|os?|as?|de|het))?$"
_BELONGING = re.compile(
    rf"\b(?:{_AT}|for|by|of|from|en|em|de|da|do|di|del|della|du|na|no|von|van|por|pour|para|per|für|voor){_ARTICLE}", re.IGNORECASE
)
_WORKING = re.compile(rf"\b(?:{_AT}){_ARTICLE}", re.IGNORECASE)
"""What stands before an employer only; behind "of" a word that is a tool as well is one where another noun follows."""
_AND = re.compile(rf"\s*(?:,|&|{AND}|ed)\s+")
"""What stands between two employers of whom the first is said to be one: "at Acme and Experience Travel"."""
_WRITTEN_IN = frozenset({"en", "em"})
"""Of those words what stands before a tool as well: "services en Python"."""
_NEXT = re.compile(r" ([^\W\d_]+)")
_OF_FIRMS = frozenset({"customers", "clients", "employees", "staff", "stores", "offices", "headquarters", "executives"})
"""What firms have and tools have not."""
_BEFORE = 40
"""Characters before a name in which such a word stands."""
_TOKEN = re.compile(r"\S+")
_OPENING = 3
"""Words in capitals from which the beginning of a sentence names somebody: "Nurse Acme Cared for patients"."""
_DIVIDERS = ",;:|/()•·"
_DIVIDED = 2
"""Dividers from which a line is a list."""
_MONEY = "$€£¥"
_SHORT = 3
"""Letters up to which a name may as well stand for a number, a unit or an abbreviation."""


class Identity:
    """What of a resume tells who the person is, where they learned, whom they worked for and where they live."""

    def __init__(self, resume: Resume) -> None:
        self._skills: dict[int, list[str]] = defaultdict(list)
        for mention in resume.skills:
            self._skills[mention.line].append(mention.quote)
        self._stated: dict[int, list[str]] = defaultdict(list)
        for fact in _stated(resume):
            self._stated[fact.line].append(fact.quote)
        self._certified: dict[int, list[str]] = defaultdict(list)
        for fact in resume.certifications:
            self._certified[fact.line].append(fact.quote)
        self._titles = _titles(resume)
        held = (*resume.positions, *resume.volunteering)
        self._sentences = {line.number for position in held for line in position.head} - self._titles.keys()
        self._openings = _openings(held)
        self._undated = _undated(resume) - self._titles.keys() - {line.number for one in held for line in going_on(one.bullets)}
        self._degrees = _degrees(resume)
        self._listing = {line.number for one in resume.sections if one.kind is SectionKind.SKILLS for line in one.lines}
        self._societies = _societies.numbers(resume) - self._titles.keys()
        beside, taught = set(organisations(resume, self._titles)), set(schools(resume))
        firms = {one.employer.quote for one in held if one.employer is not None and " " in one.employer.quote}
        common = {name for name in (beside | taught) - firms if name.islower() and _is_common(name)}
        fields = {name for name in beside | taught if _is_field(name)} | common
        names = beside - fields
        names.update(other for name in beside - fields for other in written_otherwise(name))
        names.update(part for name in beside - fields for part in short_forms(name) if not (_is_field(part) or lexicon.skill(part)))
        first = {name.partition(" ")[0].rstrip(",") for name in names if not _begins_as_field(name)}
        loose = fields | {word for word in first if any(map(str.isalpha, word)) and not _is_ordinary(word)}
        names |= taught - fields
        self._loose = loose - names
        self._strict = frozenset(names)
        self._named = Names(names | self._loose)
        self._broken = broken(resume, names)
        self._name = _name(resume)

    def spans(self, line: Line) -> Iterator[Span]:
        """Yield the start and end of what must not count in *line*."""
        text = line.text
        yield from self._broken.get(line.number, ())
        if line.number in self._titles:
            yield from between(text, self._titles[line.number])
            return
        if line.number in self._undated:
            titled = [(one.title.start, one.title.end) for one in chosen_titles([(line,)]) if one is not None]
            skills = quoted(text, self._skills.get(line.number, ()))
            items = [span for span in skills if _is_item(text, span) and text[slice(*span)] not in self._strict]
            yield from between(text, [*(titled or items), *self._certificates(line)])
            return
        if line.number in self._degrees:
            named = [*self._degrees[line.number], *self._certificates(line)]
            yield from between(text, _studies.spans(line, named, quoted(text, self._skills.get(line.number, ()))))
            yield from _studies.dates_in(text)
            besides = list(between(text, named))
            yield from (part for match in _SCHOOL.finditer(text) for part in shared(match.span(), besides))
        else:
            if line.number in self._societies:
                yield from _societies.strange(text, quoted(text, self._skills.get(line.number, ())))
            elif line.number in self._sentences:
                yield from _societies.capitalised(text)
            if line.number in self._openings:
                yield from _opening(text)
            yield from said_of(text)
            yield from quoted(text, self._stated.get(line.number, ()))
            yield from self._mentions(line)
        if self._name is not None:
            yield from (match.span() for match in self._name.finditer(text))

    def _certificates(self, line: Line) -> Iterator[Span]:
        """Yield where *line* names certificates with no other word beside them, so that they can be no part of a school's name."""
        text = line.text
        for start, end in quoted(text, self._certified.get(line.number, ())):
            before, after = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
            if not before.isalnum() and not after.isalpha():
                yield start, end

    def _mentions(self, line: Line) -> Iterator[Span]:
        # An employer that is also a skill ("Salesforce") stays where the skill is meant; in its own heading it is blanked before.
        text = line.text
        if line.number in self._sentences:
            yield from (match.span() for match in self._named.finditer(text))
            return
        listing = line.number in self._listing
        skills = quoted(text, self._skills.get(line.number, ()))
        if not (line.bullet or listing):
            called = [span for span in skills if " " not in (name := text[slice(*span)]) and name in self._strict]
            skills = [span for span in skills if span not in called or _is_item(text, span) or _is_told(text, span)]
        held = 0
        for match in self._named.finditer(text):
            belongs = _belongs(text, match.span(), tool=" " not in match[0] and within(match.span(), skills))
            belongs = belongs or (held > 0 and _AND.fullmatch(text, held, match.start) is not None)
            held = match.end if belongs else 0
            if belongs or (match[0] not in self._loose and not _is_tool(text, match.span(), skills, listing=listing)):
                yield match.span()


def _belongs(text: str, span: Span, *, tool: bool) -> bool:
    """Tell whether the name at *span* of *text* is that of an organisation by what stands around it.

    Without an article and before another noun a *tool* is none: "seven years of Python services".
    """
    before, after = text[max(span[0] - _BEFORE, 0) : span[0]].rstrip(), text[span[1] :]
    word = _NEXT.match(after)
    noun = tool and not before.endswith(" the") and word is not None and not (is_link(word[1]) or word[1] in _OF_FIRMS)
    held = (_WORKING if noun else _BELONGING).search(before)
    return (held is not None and not (tool and held[0].lower() in _WRITTEN_IN)) or after.startswith(("'s", "’s"))


def _is_tool(text: str, span: Span, skills: Sequence[Span], *, listing: bool) -> bool:
    """Tell whether the name at *span* of *text* may be that of a skill, a number or an abbreviation as well.

    In a *listing*, or a list of several, an item may be a tool that is not in the lexicon ("Oracle").
    """
    name, before, after = text[slice(*span)], text[: span[0]].rstrip(), text[span[1] :].lstrip()
    if not (before or after or listing):
        return False
    if within(span, skills) or (len(name) <= _SHORT and not name.isupper()):
        return True
    noun = _NEXT.match(f" {after}") if after[:1].isascii() else None
    if name[0].isdigit() and " " not in name and (before[-1:] in _MONEY or (noun and noun[1].islower() and not is_link(noun[1]))):
        return True
    return " " not in name and _is_item(text, span) and (listing or sum(map(text.count, _DIVIDERS)) >= _DIVIDED)


def _is_told(text: str, span: Span) -> bool:
    """Tell whether a word in small letters stands right before or behind *span* of *text*, as in a sentence."""
    beside = (*text[: span[0]].split()[-1:], *text[span[1] :].split()[:1])
    return any(word.islower() and word.strip(",;:()").isalpha() for word in beside)


def _is_item(text: str, span: Span) -> bool:
    """Tell whether nothing but dividers stands around *span* of *text*, or the end of a sentence behind it."""
    before, after = text[: span[0]].rstrip(), text[span[1] :].lstrip().removesuffix(".")
    return (not before or before[-1] in _DIVIDERS) and (not after or after[0] in _DIVIDERS)


def _degrees(resume: Resume) -> dict[int, list[Span]]:
    """Return where degrees and their fields stand on each line of the education."""
    found: dict[int, list[Span]] = {}
    for section in resume.sections:
        if section.kind is SectionKind.EDUCATION:
            found.update(_studies.degrees(section.lines))
    return found


def _undated(resume: Resume) -> frozenset[int]:
    """Return the numbers of lines that head no position though they hold nothing but names: titles, firms, places, skills."""
    return frozenset(
        line.number
        for section in resume.sections
        if section.kind is SectionKind.EXPERIENCE
        for line in section.lines
        if not line.bullet and any(map(str.isalpha, line.text)) and is_names_beside_dates(line.text)
    )


def _titles(resume: Resume) -> dict[int, list[Span]]:
    """Return where the job titles stand on the lines that head a position: nothing else there counts.

    Without a title, a head may be a sentence ("Pro bono work for the food bank since 2019"); such a line is in none.
    """
    found: dict[int, list[Span]] = {}
    for position in (*resume.positions, *resume.volunteering):
        for line in position.head:
            if position.role is None and not is_names_beside_dates(line.text):
                continue
            kept = found.setdefault(line.number, [])
            if position.role is not None and position.role.line == line.number:
                start, end = _place_of_title(line, position.role.quote)
                society = (
                    _societies.BEHIND_TITLE.search(line.text, start, end) if position.section is SectionKind.VOLUNTEERING else None
                )
                kept.append((start, end if society is None else society.start()))
    return found


@memo
def _place_of_title(line: Line, quote: str) -> Span:
    """Return where *quote*, a title, stands on *line*: of several places the first where no name goes on from it.

    "Registered Nurses Association | Registered Nurse" holds it twice.
    """
    ends = {begin + len(line.text[begin:end].rstrip()) for begin, end in pieces_on(line)}
    found = quoted(line.text, [quote])
    return next((place for place in found if place[1] in ends), found[0])


def _openings(held: Iterable[Position]) -> frozenset[int]:
    """Return the numbers of lines of running text below heads that name nobody: title and firm may stand at their beginning."""
    unnamed = (one for one in held if one.bullets and not any(pieces_of(line.text) for line in one.head))
    return frozenset(one.bullets[0].number for one in unnamed if not one.bullets[0].bullet)


def _opening(text: str) -> Iterator[Span]:
    """Yield the words at the beginning of *text* that are not in small letters, where they are more than begin a sentence."""
    end = count = 0
    for match in _TOKEN.finditer(text):
        if match[0].islower() and not (match[0] in LINKS or match[0] == "&"):
            break
        if not match[0].islower():
            end, count = match.end(), count + 1
    if count >= _OPENING:
        yield 0, end


def _is_field(text: str) -> bool:
    """Tell whether *text* may be a field of work and no organisation ("Data Systems" is one, "Data Services" may be both)."""
    words = word_list(text)
    return may_be_title(text) and (len(words) < 2 or not any(word in words_of("org") for word in words))


def _begins_as_field(name: str) -> bool:
    """Tell whether the first words of *name* may be a field of work: "Machine Learning Lab"."""
    return any(may_be_title(part) for part in short_forms(name))


def _is_common(name: str) -> bool:
    """Tell whether *name*, in small letters, holds nothing but words that texts use: "remote", "full time"."""
    return all(word in semantic.vocabulary().index or _is_word(word) for word in word_list(name))


def _is_ordinary(word: str) -> bool:
    """Tell whether *word*, the first of a name, says something by itself as well: "business", or "Finance", of "Finance Oracle"."""
    return _is_common(word) if word.islower() else plain(word) in field_words()


def _stated(resume: Resume) -> Iterator[Fact]:
    yield from (degree.institution for degree in resume.education if degree.institution is not None)
    held = (*resume.positions, *resume.volunteering)
    yield from (position.location for position in held if position.location is not None)
    contact = resume.contact
    yield from (
        fact for fact in (contact.name, contact.location, *contact.emails, *contact.phones, *contact.links) if fact is not None
    )


def _is_word(name: str) -> bool:
    """Tell whether *name* is a word that scores look at as well: a title, a field of work, a skill."""
    word = plain(name)
    return word in _ALSO_WORDS or word in parts() or word in lexicon.words() or lexicon.skill(word) is not None


def _name(resume: Resume) -> re.Pattern[str] | None:
    # As a whole in any case; one word of it only where it is written like a name and is no word of the language as well.
    fact = resume.contact.name
    parts = [word for word in re.findall(r"[^\W\d_]+", fact.value) if len(word) > 1] if fact else []
    words = [word for word in parts if not is_link(word.lower())]
    if not words:
        return None
    either = "|".join(sorted(set(words)))
    names = [word for word in words if not (_is_word(word) or _is_said(word.lower(), resume))]
    alone = "|".join(sorted({form for word in names for form in (word.capitalize(), word.upper())}))
    whole = rf"\b(?i:{either})(?:[ ,.-]+(?:(?i:{'|'.join(sorted(set(parts)))})|[A-Z]\.?))*[ ,.-]+(?i:{either})\b"
    return re.compile(rf"{whole}|\b(?:{alone})(?:'s)?\b" if alone else whole)


def _is_said(word: str, resume: Resume) -> bool:
    """Tell whether *resume* has *word* in small letters besides its contact data: then it is one of its language."""
    others = (section for section in resume.sections if section.kind is not SectionKind.CONTACT)
    return any(next(places(line.text, word), -1) >= 0 for section in others for line in section.lines)
