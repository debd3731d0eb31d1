"""The skills of `data/skills/`, and where a text names them."""

from collections.abc import Mapping
from functools import cache

from resume_ats_scorer.data import path_of, rows
from resume_ats_scorer.lexicon._ambiguous import is_meant, rules, tells_of_others
from resume_ats_scorer.lexicon._phrases import Phrases
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import value
from resume_ats_scorer.text import tokens

_MEMBER = "="
"""What marks a related skill as one of the kind."""


@value
class Match:
    """A term of the lexicon in a text."""

    name: str
    """Canonical name."""
    kind: str
    """Kind of the term."""
    start: int
    """Index of its first character in the text."""
    end: int
    """Index after its last character."""


@value
class Skill:
    """A skill of the lexicon."""

    name: str
    """Canonical name."""
    kind: str
    """`tool`, `method`, `knowledge`, `task` or `soft`."""
    field: str
    """Field of work: the stem of the file it stands in."""
    aliases: tuple[str, ...]
    """Other names of the same thing."""
    related: tuple[str, ...]
    """Canonical names of skills near enough for a part match."""
    members: tuple[str, ...]
    """Those of them that are of its kind: who uses one of them uses it ("Epic" of "Electronic health records")."""


@cache
def skills() -> Mapping[str, Skill]:
    """Return every skill by canonical name, in the order of the files."""
    found: dict[str, Skill] = {}
    for path in sorted(path_of("skills").glob("*.tsv")):
        for name, kind, aliases, related in rows(f"skills/{path.name}"):
            if name not in found:
                near = _cell(related)
                members = tuple(one.removeprefix(_MEMBER) for one in near if one.startswith(_MEMBER))
                near = tuple(one.removeprefix(_MEMBER) for one in near)
                found[name] = Skill(name, kind, path.stem, _cell(aliases), near, members)
    return found


def _cell(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def _phrases() -> Phrases:
    tools: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    for skill in skills().values():
        into = tools if skill.kind == "tool" else others
        into.append((skill.name, skill.name))
        into.extend((alias, skill.name) for alias in skill.aliases)
    return Phrases(tools, inflected=others)


@cache
def words() -> frozenset[str]:
    """Return every word that occurs in the name of a skill that is no tool."""
    return frozenset(word for one in skills().values() if one.kind != "tool" for word in one.name.lower().replace("-", " ").split())


def skill(name: str) -> Skill | None:
    """Return the skill that *name*, canonical or an alias in any case, stands for, or None."""
    canonical = name if name in skills() else _phrases().get(name)
    return None if canonical is None else skills()[canonical]


@memo
def find(text: str) -> tuple[Match, ...]:
    """Return the skills named in *text* in order, none overlapping another.

    Whole terms only, the longest where several begin at one place, in any case. Terms that are also ordinary words need the case or
    the company that `data/ambiguous.tsv` asks for.
    """
    found, known, ruled = tokens(text), skills(), rules()
    hits = [(hit, ruled.get(" ".join(found.words[hit.first : hit.last]))) for hit in _phrases().find(text, found)]
    if not hits:
        return ()
    tools = [
        hit for hit, rule in hits if known[hit.value].kind == "tool" and (rule is None or tells_of_others(rule, hit, text, found))
    ]
    return tuple(
        Match(hit.value, known[hit.value].kind, found.starts[hit.first], found.ends[hit.last - 1])
        for hit, rule in hits
        if rule is None or is_meant(rule, hit, text, found, tools)
    )
