"""What a posting demands that can be checked: years, degrees, certificates, licences, languages."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_ats_scorer import lexicon
from resume_ats_scorer.job import _degrees, _years
from resume_ats_scorer.job._cues import sentence
from resume_ats_scorer.lexicon import Match, credentials, languages
from resume_ats_scorer.model import PostingLine, Requirement, RequirementKind, Zone

_CLAUSE = re.compile(
    r";\s|,\s*(?=(?:and\s)?(?:preferabl|ideally))|\s-\s|(?<=required),\s|(?<=required)\sand\s"
    r"|(?<=required)\.?\s(?=\w)"
)
_MUST = re.compile(r"\b(?:must|required?|requires|mandatory|minimum|at least|essential|necessary)\b|\(required\)", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"fluen|bilingual|multilingual|speak|spoken|\blanguages?\b|native|proficien|written|verbal|command of|read(?:ing)? and writ"
    r"|\b[abc][12]\b"
    r"|kenntnisse|sprach|fließend|courant|maîtrise|langue|parl|dominio|nivel|idioma|fluente|conoscenza|lingua|beheersing"
    r"|vloeiend|taal|taalvaardig"
    r"|communicat|conversational|\bplus\b|\basset\b|advantage|prefer|requir|(?:\(preferred\)|\(required\))",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(
    r"certif|licen[sc]|registered|registration|accredit|credential|\brequire|must|prefer|\bplus\b|chartered|qualified"
    r"|\(required\)|clearance|valid|current",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"^\s*(?:\([^)]{0,30}\)\s*)?(?:,|/|or\b|,\s*or\b|and/or|\bou\b|\boder\b|\bo\b|\bof\b)\s*(?:an?\s|the\s)?\s*$", re.IGNORECASE
)
_OR = re.compile(r"\bor\b|/|\boder\b|\bou\b", re.IGNORECASE)
_LANGUAGE_LABEL = re.compile(r"^(?:languages?|sprachen?|langues?|idiomas?|lingue|talen)\b", re.IGNORECASE)
_YEARS_LABEL = re.compile(
    r"^(?:(?:work |total |required |relevant |years of |minimum )*experience(?: required| level| range)?)\b", re.IGNORECASE
)
_OF_WHAT = re.compile(r"^[^.;]{0,90}")
_LABEL_BEFORE = re.compile(r"(?P<name>[\w+#./& -]{2,50}):\s*$")


def find(lines: Sequence[PostingLine]) -> tuple[Requirement, ...]:
    """Return what *lines* demand, in order, each once."""
    found: dict[tuple[object, ...], Requirement] = {}
    label = ""
    for line in lines:
        if line.zone is Zone.BOILERPLATE:
            label = line.text
            continue
        for clause in _clauses(line.text):
            for requirement in _of_clause(clause, line, label):
                same = (requirement.kind, requirement.years, requirement.level, requirement.names)
                if same not in found or (requirement.required and not found[same].required):
                    found[same] = requirement
    return tuple(found.values())


def _clauses(text: str) -> list[str]:
    return [clause for part in _CLAUSE.split(text) if (clause := part.strip())]


def _of_clause(clause: str, line: PostingLine, label: str) -> Iterator[Requirement]:
    required = _required(clause, line)
    yield from _years_of(clause, line, required, label)
    yield from _degree_of(clause, line, required)
    yield from _credentials_of(clause, line, required)
    yield from _languages_of(clause, line, required, label)


def _required(clause: str, line: PostingLine) -> bool:
    if sentence(Zone.NICE).search(clause.lower()):
        return False
    return line.zone is not Zone.NICE or (bool(_MUST.search(clause)) and bool(sentence(Zone.NICE).search(line.text.lower())))


def _years_of(clause: str, line: PostingLine, required: bool, label: str) -> Iterator[Requirement]:
    expected = bool(_YEARS_LABEL.match(label)) or line.zone in (Zone.MUST, Zone.NICE)
    for amount in _years.find(clause, expected=expected):
        names, end = _years_in(clause, amount)
        quote = clause[amount.start : max(end, amount.end)].strip(" ,;:")
        yield Requirement(RequirementKind.YEARS, required, quote, line.number, years=amount.years, names=names)


def _years_in(clause: str, amount: _years.Amount) -> tuple[tuple[str, ...], int]:
    """Return the skills that the years are asked in and where the words that name them end."""
    before = _LABEL_BEFORE.search(clause[: amount.start])
    if before:
        return tuple(dict.fromkeys(match.name for match in lexicon.find(before["name"]))), amount.end
    tail = _OF_WHAT.match(clause[amount.end :])
    found = lexicon.find(tail.group()) if tail else ()
    hard = [match for match in found if match.kind != "soft"]
    names = tuple(dict.fromkeys(match.name for match in hard))
    return names, amount.end + (hard[-1].end if hard else len(tail.group()) if tail else 0)


def _degree_of(clause: str, line: PostingLine, required: bool) -> Iterator[Requirement]:
    demand = _degrees.find(clause)
    if demand is None or (line.zone is Zone.DUTIES and not _MUST.search(clause)):
        return
    yield Requirement(
        RequirementKind.DEGREE, required, clause, line.number, level=demand.level, names=demand.fields, equivalent=demand.equivalent
    )


def _credentials_of(clause: str, line: PostingLine, required: bool) -> Iterator[Requirement]:
    if line.zone not in (Zone.MUST, Zone.NICE, Zone.TITLE) and not _CREDENTIAL.search(clause):
        return
    for group in _alternatives(clause, credentials.find(clause)):
        kind = RequirementKind.LICENCE if group[0].kind == "licence" else RequirementKind.CERTIFICATION
        yield Requirement(kind, required, clause[group[0].start : group[-1].end], line.number, names=_names(group))


def _languages_of(clause: str, line: PostingLine, required: bool, label: str) -> Iterator[Requirement]:
    if not _LANGUAGE_LABEL.match(label) and not _LANGUAGE.search(clause):
        return
    for group in _alternatives(clause, languages.find(clause)):
        quote = clause[group[0].start : group[-1].end]
        yield Requirement(RequirementKind.LANGUAGE, required, quote, line.number, names=_names(group))


def _alternatives(clause: str, matches: Sequence[Match]) -> list[list[Match]]:
    """Return *matches* in groups of which any one will do: those that "or", commas and slashes join."""
    groups: list[list[Match]] = []
    for match in matches:
        joint = clause[groups[-1][-1].end : match.start] if groups else ""
        if groups and _EITHER.match(joint):
            groups[-1].append(match)
        else:
            groups.append([match])
    return [split for group in groups for split in _divided(clause, group)]


def _divided(clause: str, group: list[Match]) -> list[list[Match]]:
    """Return *group* whole where an "or" or a slash stands in it, else each match alone: commas list what is all asked for."""
    between = " ".join(clause[one.end : other.start] for one, other in pairwise(group))
    return [group] if _OR.search(between) else [[match] for match in group]


def _names(group: Sequence[Match]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.name for match in group))
