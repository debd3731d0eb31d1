"""What a posting demands that can be checked: years, degrees, certificates, licences, languages."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_ats_scorer import lexicon
from resume_ats_scorer.job import _alternatives, _degrees, _years
from resume_ats_scorer.job._cues import RATHER, sentence
from resume_ats_scorer.lexicon import Match, credentials, languages
from resume_ats_scorer.model import DegreeLevel, PostingLine, Requirement, RequirementKind, Zone, value
from resume_ats_scorer.text import AND

_CLAUSE = re.compile(
    rf";\s(?!(?i:or)\b)|,\s*(?=(?:and\s)?{RATHER})|(?<!\d)\s-\s|(?<=required)(?:,?\sand|[.,])?\s(?=\w)"
    r"|(?:(?<=required)|(?<=preferred))(?:\s?[–—-]\s?|\s/\s)(?=[\w(])|\s(?=PG\s?:)|\s\((?:no|not)\s[^()]{3,60}\)[,;]?\s?"
)
_MUST = re.compile(r"\b(?:must|required?|requires|mandatory|minimum|at least|essential|necessary)\b|\(required\)", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"fluen|bilingual|multilingual|speak|spoken|\blanguages?\b|native|proficien|written|verbal|command of|read(?:ing)? and writ"
    r"|\b[abc][12]\b"
    r"|kenntnisse|sprach|fließend|verhandlungssicher|wort und schrift|courant|maîtrise|langue|parl|niveau|lu et écrit|bilingue"
    r"|dominio|nivel|idioma|fluente|avançado|avanzado|alto|conoscenza|lingua|livello|beheersing|vloeiend|taal|taalvaardig|spreek"
    r"|apprécié|souhait|intermedi|atout|valorable|valorará|imprescindible|leitura|diferencial|desejável|obrigatório|gradit|richiest|erforderlich"
    r"|wünschenswert|vorteil|\bpré\b|^\W*knowledge of [A-Z]\w+(?:,? (?:or|and) [A-Z]\w+)?\W*$|working knowledge"
    r"|communicat|conversational|^\W*(?:good|excellent|very good|basic) [A-Z]\w+\W*$"
    r"|\bplus\b|\basset\b|advantage|prefer|requir|helpful|useful|desirable|\bmust\b|(?:\(preferred\)|\(required\))",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(
    r"certif|licen[sc]|registered|registration|accredit|credential|\brequire|must|prefer|\bplus\b|chartered|qualified"
    r"|\(required\)|clearance|valid|current",
    re.IGNORECASE,
)
_NOT_SPOKEN = re.compile(
    r"\s(?:technique|cuisine|cooking|food|pastry|baking|kitchen|restaurant|market|law|clients?|doors?|style|wines?|tax|citizen"
    r"|as an? (?:second|foreign|additional)|literature|composition|teach|department|studies|curriculum)",
    re.IGNORECASE,
)
"""Behind a word that names a country's things or a subject and not what is spoken ("French technique", "English literature")."""
_JOINT = re.compile(rf",|\b(?:{AND}|or|oder|ou|o|of|sowie)\b|- ")
"""What stands between two languages and their levels."""
_SAID = re.compile(r"\b(?:is|are|would|will|a)\b")
"""Behind a language, what says how much it is wished and not how well it is spoken."""
_LONGEST_QUOTE = 160
_LEVEL_WORDS = 6
"""Most words before a language that are looked at for its level."""
_BOTH = re.compile(r"\b(?:bi|tri|multi)lingual|\bbilingue|\bbilingü|zweisprachig|tweetalig", re.IGNORECASE)
_WAIVED = re.compile(
    r"\bno (?:[\w'-]+ ){0,4}(?:degree|diploma|experience|certifications?|certificates?|licen[sc]es?|qualifications?|education)\b"
    r"(?! (?:in|with) (?:the )?(?:last|past))"
    r"|\b(?:degree|diploma|experience|certificat(?:e|ion)|licen[sc]e|graduation)s? (?:is |are )?not "
    r"(?:required|necessary|needed|essential)"
    r"|\b(?:keine|ohne) (?:berufs)?erfahrung|sans expérience|expérience non exigée|sin experiencia|sem experiência|senza esperienza"
    r"|geen ervaring",
    re.IGNORECASE,
)
"""What is said not to be asked for."""
_BARE = re.compile(
    r"[A-Z][A-Z&+-]{1,6}(?:(?:,? or |,? and |, |/)[A-Z][A-Z&+-]{1,6})*,? \(?"
    r"(?:(?:is|are|strongly|highly|card|cert|exam|designation|credential) )*"
    r"(?:must|preferred|required|desired|desirable|certified|mandatory|within|a (?:plus|must)|an? (?:asset|advantage))\b"
)
"""A demand of letters alone ("NATE preferred"), which name certificates."""
_LATER = re.compile(
    r"(?:willing(?:ness)?|ability|able|eligible|eligibility) "
    r"(?:to (?:obtain|get|acquire|achieve|attain|earn|complete|become|undertake|work towards)|for)\b"
    r"|\bwithin (?!the (?:last|past)\b)(?:the (?:first )?)?(?:\w+ )?\(?\d* ?\)?(?:days|weeks|months|years?)\b"
    r"|\b(?:will|we) (?:train|sponsor|pay)\b|can be obtained|(?:training|certification) provided",
    re.IGNORECASE,
)
"""A certificate that may be got later is no must."""
_OTHERWISE = re.compile(
    r",? or (?:an? |other |valid )*(?:\w+[ -]){0,2}(?:id\b|identification|passport|permit to work)", re.IGNORECASE
)
"""Behind a licence, what else will do where one only has to show who one is."""
_INSTEAD_OF_DEGREE = re.compile(
    r".{0,60}?\bor\s(?:(?!and\b|with\b|higher\b|above\b|related\b|equivalent\b)[\w'’-]+ ){0,4}?"
    r"(?:certif\w+|licen[sc]\w+|designation|credential|\((?:e\.g|such as|i\.e)|$)"
    r"|,\s$"
)
"""Behind a degree, what begins the certificate that will do as well."""
_INSTEAD = re.compile(
    r"(?:\bor |\b(?:in lieu|in (?:the )?absence|instead) of (?:an? |the )?(?:\w+ )?degree,? |\bwithout (?:an? )?degree,? )"
    r"(?:at least |an? |a minimum of |minimum )*(?:additional )?$",
    re.IGNORECASE,
)
"""Before years that will do instead of a degree, or of other years."""
_ANOTHER = re.compile(
    r"[,;]? or (?:an? )?[^,;]{0,40}\b(?:and|with|plus)\s(?:typically )?(?:at least |an? |(?:a )?minimum (?:of )?)?$", re.IGNORECASE
)
"""Before years that go with another degree than the one named first."""
_YEARS_WITH = re.compile(r"\bor\b[^,;]{0,60}\byears?\b[^,;]{0,60}\bwith (?:an? |the )?$", re.IGNORECASE)
"""Before a degree with which fewer years will do."""
_OR_HIGHER = re.compile(r"[^.]{0,90}?\bor (?:an? )?(?:master|advanced|graduate degree|higher degree|ph\.?d|doctor)", re.IGNORECASE)
"""Behind years that a higher degree will do instead of."""
_LANGUAGE_LABEL = re.compile(r"^(?:languages?|sprachen?|langues?|idiomas?|lingue|talen)\b", re.IGNORECASE)
_YEARS_LABEL = re.compile(
    r"^(?:(?:work |total |required |relevant |years of |minimum )*experience(?: required| level| range)?)\b", re.IGNORECASE
)
_OF_WHAT = re.compile(r"^[^.;]{0,90}")
_IN_WHAT = re.compile(r"\W*(?:\w+ ){0,2}(?:of|in|with|using|experience|exp|as)\b", re.IGNORECASE)
"""What begins the list of what years are asked in; without it a comma ends what they are ("3+ years driving, forklift cert")."""
_TO_COMMA = re.compile(r"^[^,]*")
_OR_BEFORE = re.compile(r"\w or (?:an? )?$")
"""Before a skill in place of which something else will do that no skill is."""
_LABEL_BEFORE = re.compile(r"(?P<name>[\w+#./& -]{2,50}):\s*$")


@value
class _Told:
    """What a clause is read by besides its own words."""

    label: str
    """The heading above it; empty where there is none."""
    title: str
    """The posting's title."""
    language: str
    """The posting's language."""


def find(lines: Sequence[PostingLine], title: str, written_in: str) -> tuple[Requirement, ...]:
    """Return what *lines* of a posting for a *title*, in the language *written_in*, demand, in order, each once."""
    found: dict[tuple[object, ...], Requirement] = {}
    label = ""
    for line in lines:
        if line.zone is Zone.BOILERPLATE:
            label = line.text
            continue
        for clause in _clauses(line.text):
            for requirement in _of_clause(clause, line, _Told(label, title, written_in)):
                same = (requirement.kind, requirement.years, requirement.level, requirement.names)
                if same not in found or (requirement.required and not found[same].required):
                    found[same] = requirement
    return tuple(found.values())


def _clauses(text: str) -> list[str]:
    return [clause for part in _CLAUSE.split(text) if (clause := part.strip()) and not _is_waived(clause)]


def _is_waived(clause: str) -> bool:
    """Return whether *clause* says that something is not asked for, and does not call it a wish ("preferred but not required")."""
    return bool(_WAIVED.search(clause)) and not sentence(Zone.NICE).search(clause.lower())


def _of_clause(clause: str, line: PostingLine, told: _Told) -> Iterator[Requirement]:
    required = _required(clause, line)
    degree = _degrees.find(clause)
    may_name = line.zone in (Zone.MUST, Zone.NICE, Zone.TITLE) or bool(_CREDENTIAL.search(clause))
    bare = bool(_BARE.match(clause))
    named = credentials.find(clause, expected=bare, about=told.title) if may_name or degree else ()
    either = required and degree is not None and _either_will_do(clause, degree, named)
    yield from _years_of(clause, line, required, degree, told.label)
    if degree:
        yield from _degree_of(clause, line, required and not either, degree)
    if may_name:
        yield from _credentials_of(clause, line, required and not either, named)
    yield from _languages_of(clause, line, required, told)


def _either_will_do(clause: str, degree: _degrees.Demand, named: Sequence[Match]) -> bool:
    """Return whether *clause* asks for a *degree* or a certificate, one *named* in it or another, so that neither is a must."""
    if degree.level is DegreeLevel.SECONDARY:
        return False
    behind = [match for match in named if match.start >= degree.end]
    between = clause[degree.end : behind[0].start if behind else len(clause)]
    found = _INSTEAD_OF_DEGREE.match(between)
    if found is None:
        return False
    return found[0][0] != "," or any(clause[one.end : other.start].strip() == ", or" for one, other in pairwise(behind))


def _required(clause: str, line: PostingLine) -> bool:
    if sentence(Zone.NICE).search(clause.lower()):
        return False
    return line.zone is not Zone.NICE or (bool(_MUST.search(clause)) and bool(sentence(Zone.NICE).search(line.text.lower())))


def _years_of(clause: str, line: PostingLine, required: bool, degree: _degrees.Demand | None, label: str) -> Iterator[Requirement]:
    expected = bool(_YEARS_LABEL.match(label)) or line.zone in (Zone.MUST, Zone.NICE)
    amounts = _years.find(clause, expected=expected)
    for at in _asked_for(clause, amounts, degree):
        amount = amounts[at]
        names, end = _years_in(clause, amount, amounts[at + 1].start if at + 1 < len(amounts) else len(clause))
        start = amount.start
        if ")" in clause[start:end] and "(" not in clause[start:end]:
            start = max(clause.rfind("(", 0, start), 0)
        quote = clause[start : max(end, amount.end)].strip(" ,;:")
        instead = at + 1 == len(amounts) and _OR_HIGHER.match(clause, amount.end)
        yield Requirement(RequirementKind.YEARS, required and not instead, quote, line.number, years=amount.years, names=names)


def _asked_for(clause: str, amounts: Sequence[_years.Amount], degree: _degrees.Demand | None) -> list[int]:
    """Return which of *amounts* a resume must show: not those that do instead of a *degree*, or with a higher one than that."""
    kept: list[int] = []
    for at, amount in enumerate(amounts):
        if (at or (degree and degree.start < amount.start)) and _INSTEAD.search(clause[: amount.start]):
            continue
        other = _other_degree(clause[amounts[at - 1].end if at else 0 : amount.start], first=not at)
        if other is None:
            kept.append(at)
        elif kept and degree and other <= degree.level:
            kept[-1] = at
    return kept


def _other_degree(between: str, *, first: bool) -> DegreeLevel | None:
    """Return the other degree to which the words *between* two numbers of years give the second ("or a Master's and"), if they do.

    Before the *first* number "or" joins two degrees that it goes with, unless a comma divides them.
    """
    said = _ANOTHER.search(between)
    other = _degrees.find(said[0]) if said and not (first and said[0][0] == " ") else None
    return other.level if other else None


def _years_in(clause: str, amount: _years.Amount, stop: int) -> tuple[tuple[str, ...], int]:
    """Return the skills, named before *stop*, that the years are asked in and where the words that name them end."""
    before = _LABEL_BEFORE.search(clause[: amount.start])
    if before:
        return tuple(dict.fromkeys(match.name for match in lexicon.find(before["name"]))), amount.end
    tail = _OF_WHAT.match(clause[amount.end : stop])
    if tail and not _IN_WHAT.match(tail.group()):
        tail = _TO_COMMA.match(tail.group())
    found = lexicon.find(tail.group()) if tail else ()
    hard = [match for match in found if match.kind != "soft"]
    if hard and tail and _OR_BEFORE.search(tail.group(), 0, hard[0].start):
        return (), amount.end + hard[-1].end
    names = tuple(dict.fromkeys(match.name for match in hard))
    return names, amount.end + (hard[-1].end if hard else len(tail.group()) if tail else 0)


def _degree_of(clause: str, line: PostingLine, required: bool, demand: _degrees.Demand) -> Iterator[Requirement]:
    if line.zone is Zone.TITLE or (line.zone is Zone.DUTIES and not _MUST.search(clause)):
        return
    if _YEARS_WITH.search(clause[: demand.start]) or _LATER.search(clause[: demand.start]):
        return
    quote = _around(clause, demand.start, demand.end)
    yield Requirement(
        RequirementKind.DEGREE, required, quote, line.number, level=demand.level, names=demand.fields, equivalent=demand.equivalent
    )


def _around(clause: str, start: int, end: int) -> str:
    """Return *clause*, or where it is long the words of it near those from *start* to *end*."""
    if len(clause) <= _LONGEST_QUOTE:
        return clause
    first = clause.rfind(" ", 0, max(start - _LONGEST_QUOTE // 4, 0)) + 1
    last = clause.rfind(" ", end, max(first + _LONGEST_QUOTE, end)) if len(clause) > first + _LONGEST_QUOTE else len(clause)
    return clause[first : max(last, end)].strip(" ,;:")


def _credentials_of(clause: str, line: PostingLine, required: bool, named: Sequence[Match]) -> Iterator[Requirement]:
    required = required and not _LATER.search(clause)
    for group in _alternatives.groups(clause, named):
        kind = RequirementKind.LICENCE if group[0].kind == "licence" else RequirementKind.CERTIFICATION
        must = required and not _OTHERWISE.match(clause, group[-1].end)
        yield Requirement(kind, must, clause[group[0].start : group[-1].end], line.number, names=_names(group))


def _languages_of(clause: str, line: PostingLine, required: bool, told: _Told) -> Iterator[Requirement]:
    if not _LANGUAGE_LABEL.match(told.label) and not _LANGUAGE.search(clause):
        return
    start, end = _degrees.fields_at(clause)
    named = languages.asked(clause, told.language)
    spoken = [one for one in named if not (_NOT_SPOKEN.match(clause, one.end) or start <= one.start < end)]
    groups = _alternatives.groups(clause, spoken)
    if _BOTH.search(clause):
        groups = [[one] for group in groups for one in group]
    for at, group in enumerate(groups):
        before = groups[at - 1][-1].end if at else 0
        after = groups[at + 1][0].start if at + 1 < len(groups) else len(clause)
        quote = _with_level(clause, group, before, after)
        yield Requirement(RequirementKind.LANGUAGE, required, quote, line.number, names=_names(group))


def _with_level(clause: str, group: Sequence[Match], before: int, after: int) -> str:
    """Return the words of *clause* that name the languages of *group*, and those around them that name the level, if any do."""
    start, end = group[0].start, group[-1].end
    end += clause.startswith(")", end) and "(" in clause[before:end]
    leading, behind = _JOINT.split(clause[before:start])[-1], _SAID.split(_JOINT.split(clause[end:after])[0])[0]
    leading = "".join(re.split(r"(?<= )", leading)[-_LEVEL_WORDS:])
    if languages.level(behind):
        end += len(behind)
    elif languages.level(leading):
        start -= len(leading)
    return clause[start:end].strip(" ,;:.(-/")


def _names(group: Sequence[Match]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.name for match in group))
